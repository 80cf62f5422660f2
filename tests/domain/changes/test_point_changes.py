"""What became of a point is told in words; a letter that changed the area's own words joined and cut nothing."""

from wsoa.domain.changes.change import Change, inverse
from wsoa.domain.changes.point_changes import is_edge, recut

JOIN = (
    Change("AFI-01a", "ends", 20, 60),
    Change("AFI-01b", "ends", 40, None),
    Change("AFI-01b", "starts", 20, None),
    Change("AFI-01b", "area", "AFI-01", ""),
    Change("AFI-01b", "record", "point", ""),
    Change("AFI-01c", "ends", 60, None),
    Change("AFI-01c", "starts", 40, None),
    Change("AFI-01c", "record", "point", ""),
)


def test_points_that_were_joined_name_the_one_that_holds_their_words_and_points_cut_the_one_that_held_them() -> None:
    assert [recut(ref, JOIN) for ref in ("AFI-01b", "AFI-01c")] == ["joined to AFI-01a"] * 2
    assert [recut(ref, inverse(JOIN)) for ref in ("AFI-01b", "AFI-01c")] == ["cut from AFI-01a"] * 2
    assert recut("AFI-01a", JOIN) == "stands for other words than before"


def test_a_point_that_goes_with_its_words_is_no_more_and_one_that_comes_with_them_is_only_new() -> None:
    reworded = (Change("AFI-01", "text", "Old words.", "New words."), *JOIN)

    assert recut("AFI-01b", reworded) == "is no more"
    assert recut("AFI-01b", inverse(reworded)) == ""


def test_only_points_have_edges_that_are_left_untold() -> None:
    assert [is_edge(change) for change in JOIN] == [True, True, True, True, False, True, True, False]
    assert recut("AFI-01.1", (Change("AFI-01.1", "title", "Share", "Share more"),)) == ""
    assert recut("AFI-01a", (Change("AFI-01a", "confirmed", "", "yes"),)) == ""
