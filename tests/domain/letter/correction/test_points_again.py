"""The points of a corrected area.

They give back its text, and what the inspectors left alone keeps its letter, owners and confirmation.
"""

from dataclasses import replace
from itertools import pairwise
from string import ascii_lowercase

from hypothesis import given
from hypothesis import strategies as st

from wsoa.domain.letter.correction.points_again import repointed
from wsoa.domain.letter.first_records import points_of
from wsoa.domain.statement.records import Area, Point

KEYS = ("council", "health", "police")
SENTENCES = (
    "Police do not share. ",
    "Health is late, and GPs are not asked. ",
    "The council’s “plans” are weak. ",
    "Multi-agency work is rare; e.g. Few meet. ",
)
FIRST, SECOND, THIRD, FOURTH = SENTENCES
CUT = (  # sentences cut into points, or joined
    (FIRST,),
    (SECOND,),
    ("Health is late, ", "and GPs are not asked. "),
    (SECOND + "Health is late, ", "and GPs are not asked. "),
    (FIRST + SECOND, "The council’s ", "“plans” are weak. "),
)
PROSE = st.lists(
    st.sampled_from((*SENTENCES, "Nobody knows. ", "no full stop ", "Health is late. ")), min_size=1, max_size=6
).map("".join)


def cut(text: str, *points: str) -> tuple[Area, tuple[Point, ...]]:
    """An area whose points, confirmed for the police, are these stretches of its text, lettered in their order."""
    ends = [sum(map(len, points[: number + 1])) for number in range(len(points))]
    spans = zip(ascii_lowercase, [0, *ends], ends, strict=False)
    return Area("AFI-07", text=text), tuple(
        Point(f"AFI-07{letter}", "AFI-07", start, end, ("police",), confirmed=True) for letter, start, end in spans
    )


def again(before: Area, points: tuple[Point, ...], text: str) -> dict[str, str]:
    """The points of the corrected text, by reference, each with its words."""
    found = repointed(before, points, replace(before, text=text), [point.ref for point in points], KEYS)
    return {point.ref.removeprefix("AFI-07"): text[point.starts : point.ends] for point in found}


@given(PROSE, PROSE, st.lists(st.integers(1, 200), max_size=5))
def test_the_points_of_a_corrected_text_give_back_the_whole_of_it(old: str, new: str, cuts: list[int]) -> None:
    edges = sorted({0, len(old), *(place for place in cuts if place < len(old))})
    before, points = cut(old, *(old[start:end] for start, end in pairwise(edges)))

    found = repointed(before, points, replace(before, text=new), [point.ref for point in points], KEYS)

    assert "".join(new[point.starts : point.ends] for point in found) == new
    assert len({point.ref for point in found}) == len(found)


@given(PROSE, st.lists(st.integers(1, 200), max_size=5))
def test_a_text_that_stays_keeps_points_that_begin_with_a_word(text: str, cuts: list[int]) -> None:
    starts = [place for place in cuts if place < len(text) and text[place - 1] == " "]
    before, points = cut(text, *(text[start:end] for start, end in pairwise(sorted({0, len(text), *starts}))))

    assert repointed(before, points, before, [], KEYS) == points


@given(st.lists(st.tuples(st.sampled_from(("", "Nobody knows. ", FIRST, SECOND)), st.sampled_from(CUT)), max_size=4))
def test_points_between_sentences_that_come_all_stay_also_where_a_text_repeats_itself(
    told: list[tuple[str, tuple[str, ...]]],
) -> None:
    words = [point for _, points in told for point in points]
    before, points = cut("".join(words), *words)

    found = again(before, points, "".join(came + "".join(stayed) for came, stayed in told))

    assert [found[point.ref.removeprefix("AFI-07")] for point in points] == words


REPEATED = (
    "Health is late. ",
    "Health is late. GPs are not asked. ",
    "GPs are not asked. ",
    "“Health is late.” ",
    FIRST,
)


@given(
    st.lists(st.sampled_from(REPEATED), min_size=1, max_size=6).flatmap(
        lambda told: st.tuples(st.just(told), st.permutations(told))
    )
)
def test_points_that_only_change_their_order_all_stay(told: tuple[list[str], list[str]]) -> None:
    before, points = cut("".join(told[0]), *told[0])

    found = repointed(before, points, replace(before, text="".join(told[1])), [point.ref for point in points], KEYS)

    assert {point.ref for point in found} == {point.ref for point in points}
    assert all(point.confirmed for point in found)


def test_of_two_points_that_could_stay_the_one_with_the_very_words_does() -> None:
    before, points = cut("“Health is late.” " + "Health is late. ", "“Health is late.” ", "Health is late. ")

    assert again(before, points, "Health is late. ") == {"b": "Health is late. "}


def test_a_point_gives_way_where_more_of_the_text_is_kept_so() -> None:
    late, asked = "Health is late. ", "GPs are not asked. "
    before, points = cut(late + asked + FIRST + late, late + asked, FIRST, late)

    assert again(before, points, late + FIRST + late + asked) == {"c": late, "b": FIRST, "a": late + asked}


def test_a_point_of_a_text_that_repeats_itself_keeps_its_agencies() -> None:
    before, points = cut(SECOND * 3, SECOND + "Health is late, ", "and GPs are not asked. " + SECOND)

    assert again(before, points, FIRST + SECOND * 3) == {
        "c": FIRST,
        "a": SECOND + "Health is late, ",
        "b": "and GPs are not asked. " + SECOND,
    }


def test_words_within_a_longer_point_leave_it_its_place() -> None:
    before, points = cut(SECOND + FIRST + SECOND, SECOND, FIRST + SECOND)

    assert again(before, points, FIRST + SECOND + THIRD) == {"b": FIRST + SECOND, "c": THIRD}


def test_criticisms_that_stay_keep_their_letters_where_others_come_go_and_change() -> None:
    before, points = cut(FIRST + SECOND + THIRD, FIRST, SECOND, THIRD)

    found = again(before, points, "Nobody knows of this at all. " + SECOND + "The council’s many “plans” are weak. ")

    assert found == {"d": "Nobody knows of this at all. ", "b": SECOND, "c": "The council’s many “plans” are weak. "}


def test_a_criticism_that_stays_keeps_its_agencies_and_confirmation_and_a_changed_one_is_a_proposal_again() -> None:
    before, points = cut(FIRST + SECOND, FIRST, SECOND)

    kept, changed, new = repointed(
        before,
        points,
        replace(before, text=FIRST + "Health is very late, and GPs are not asked. " + THIRD),
        ["AFI-07b"],
        KEYS,
    )

    assert (kept.agencies, kept.confirmed) == (("police",), True)
    assert (changed.ref, changed.agencies, changed.confirmed) == ("AFI-07b", ("police",), False)
    assert (new.ref, new.agencies, new.confirmed) == ("AFI-07c", ("council",), False)


def test_what_a_person_split_stays_split_where_its_words_stay() -> None:
    before, points = cut(FIRST + SECOND, FIRST, "Health is late, ", "and GPs are not asked. ")

    assert again(before, points, SECOND + THIRD) == {
        "b": "Health is late, ",
        "c": "and GPs are not asked. ",
        "d": THIRD,
    }
    assert again(before, points, "Health is late, and GPs are never asked. ") == {
        "b": "Health is late, ",
        "c": "and GPs are never asked. ",
    }


def test_what_a_person_joined_stays_joined_where_its_words_stay() -> None:
    before, points = cut(FIRST + SECOND + THIRD, FIRST + SECOND, THIRD)

    assert again(before, points, FIRST + SECOND + FOURTH)["a"] == FIRST + SECOND


def test_straight_marks_made_round_and_hyphens_mended_change_no_point() -> None:
    straight = FOURTH + THIRD.replace("’", "'").replace("“", '"').replace("”", '"')
    before, points = cut(straight, FOURTH, 'The council\'s "plans" ', "are weak. ")

    found = repointed(before, points, replace(before, text=(FOURTH + THIRD).replace("Multi-", "Multi")), [], KEYS)

    assert [(point.ref, point.confirmed) for point in found] == [
        ("AFI-07a", True),
        ("AFI-07b", True),
        ("AFI-07c", True),
    ]


def test_a_phrase_that_grew_is_one_point_and_not_what_it_was_and_a_rest() -> None:
    before = Area("AFI-07", text="the quality of referrals")
    points = tuple(points_of(before, KEYS))

    assert again(before, points, "the quality of referrals and plans") == {"a": "the quality of referrals and plans"}
