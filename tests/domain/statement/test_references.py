import pytest
from hypothesis import given
from hypothesis import strategies as st

from wsoa.domain.errors import BadInput, NotFound
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.references import (
    SHAPES,
    ReferenceAllocator,
    canonical,
    first_of,
    is_under,
    kind_of,
    natural_order,
    next_in_series,
    next_point,
    next_under,
    parent_of,
    point_letters,
    spelt_out,
)

NUMBERS = st.lists(st.integers(1, 200), min_size=1, max_size=3)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("afi-7", "AFI-07"),
        ("AFI7", "AFI-07"),
        ("AFI-007", "AFI-07"),
        ("afi-7.2", "AFI-07.2"),
        ("AFI-07.02.1", "AFI-07.2.1"),
        ("apa-1", "APA-01"),
        ("AFI-07A", "AFI-07a"),
        ("afi-112", "AFI-112"),
        ("ev-3", "EV-003"),
        ("n-12", "N-012"),
        ("l-1", "L-01"),
        ("c-1", "C-01"),
        ("s-18", "S-18"),
        (" Police ", "police"),
        ("\u00a0AFI-07\u00a0", "AFI-07"),
        ("AFI\u201107.2", "AFI-07.2"),
        ("AFI–07", "AFI-07"),
        ("KPI\u00a03", "KPI-03"),
        ("“AFI-07”", "AFI-07"),
        ("(AFI-07.2).", "AFI-07.2"),
        ("letter", "LETTER"),
        ("Cover", "COVER"),
        ("", ""),
    ],
)
def test_a_reference_is_understood_however_it_is_typed(typed: str, kept: str) -> None:
    assert canonical(typed) == kept


@given(st.text(max_size=40) | st.from_regex(r"(?i)(afi|apa|ev|n|l|c|s)-?\d{1,5}[a-z]?(\.\d{1,3}){0,2}", fullmatch=True))
def test_a_reference_in_its_true_form_stays_as_it_is(typed: str) -> None:
    assert canonical(canonical(typed)) == canonical(typed)


def test_a_reference_of_thousands_of_digits_does_not_break_the_reader() -> None:
    assert kind_of(canonical("AFI-" + "9" * 100_000)) in ("", "area")


@pytest.mark.parametrize(
    ("ref", "kind"),
    [
        ("LETTER", "letter"),
        ("COVER", "cover"),
        ("S-01", "strength"),
        ("police", "agency"),
        ("derby-ccg", "agency"),
        ("L-01", "lead"),
        ("C-01", "contributor"),
        ("AFI-07", "area"),
        ("APA-01", "area"),
        ("AFI-07a", "point"),
        ("AFI-07.2", "action"),
        ("AFI-07.2.1", "milestone"),
        ("EV-012", "evidence"),
        ("N-012", "note"),
        ("AFI-07.2.1.1", ""),
        ("AFI-07a.2", ""),
        ("2019-08-05", ""),
        ("", ""),
    ],
)
def test_a_reference_tells_the_kind_of_its_record(ref: str, kind: str) -> None:
    assert kind_of(ref) == kind


def test_every_kind_of_record_has_a_shape_of_reference() -> None:
    assert list(SHAPES) == list(KINDS)


@pytest.mark.parametrize(
    ("series", "used", "following"),
    [
        ("EV", [], "EV-001"),
        ("EV", ["EV-002", "EV-012", "N-040"], "EV-013"),
        ("N", ["N-999"], "N-1000"),
        ("L", ["L-09"], "L-10"),
        ("AFI", ["AFI-26", "AFI-27a", "AFI-28.1", "APA-40"], "AFI-27"),
    ],
)
def test_a_series_goes_on_after_the_last_one_used_and_fills_no_gap(
    series: str, used: list[str], following: str
) -> None:
    assert next_in_series(series, used) == following


@pytest.mark.parametrize(
    ("parent", "used", "following"),
    [
        ("AFI-07", [], "AFI-07.1"),
        ("AFI-07", ["AFI-07", "AFI-07a", "AFI-07.1", "AFI-07.3", "AFI-07.1.9", "AFI-08.7"], "AFI-07.4"),
        ("AFI-07.2", ["AFI-07.2", "AFI-07.2.1", "AFI-07.20.5"], "AFI-07.2.2"),
        ("AFI-07", ["AFI-07.9", "AFI-07.10"], "AFI-07.11"),
    ],
)
def test_the_next_action_or_milestone_follows_the_last_under_its_parent(
    parent: str, used: list[str], following: str
) -> None:
    assert next_under(parent, used) == following


@pytest.mark.parametrize(
    ("ref", "parent"),
    [("AFI-07.2", "AFI-07"), ("AFI-07.2.1", "AFI-07.2"), ("AFI-07a", "AFI-07"), ("AFI-07ab", "AFI-07")],
)
def test_an_action_a_milestone_and_a_point_know_what_they_stand_under(ref: str, parent: str) -> None:
    assert parent_of(ref) == parent


@pytest.mark.parametrize("ref", ["AFI-07", "AFI-07a", "AFI-07.2", "AFI-07.2.1", "AFI-07.20"])
def test_an_area_has_itself_its_points_actions_and_milestones_under_it(ref: str) -> None:
    assert is_under(ref, "AFI-07")


@pytest.mark.parametrize(
    ("ref", "above"),
    [
        ("AFI-070", "AFI-07"),
        ("AFI-07.20", "AFI-07.2"),
        ("AFI-07", "AFI-07.2"),
        ("AFI-07a", "AFI-07.1"),
        ("police", "LETTER"),
    ],
)
def test_a_reference_that_only_begins_alike_is_not_under_another(ref: str, above: str) -> None:
    assert not is_under(ref, above)


@given(NUMBERS, NUMBERS)
def test_references_are_sorted_as_people_count(one: list[int], other: list[int]) -> None:
    first, second = (f"AFI-{'.'.join(map(str, numbers))}" for numbers in (one, other))

    assert (natural_order(first) < natural_order(second)) == (one < other)


def test_points_are_lettered_like_the_columns_of_a_spreadsheet() -> None:
    assert [point_letters(number) for number in (1, 26, 27, 52, 53, 702, 703)] == [
        "a",
        "z",
        "aa",
        "az",
        "ba",
        "zz",
        "aaa",
    ]


@pytest.mark.parametrize(
    ("used", "following"),
    [
        ([], "AFI-07a"),
        (["AFI-07a", "AFI-07d", "AFI-17z", "AFI-07.2"], "AFI-07e"),
        (["AFI-07z"], "AFI-07aa"),
        (["AFI-07az", "AFI-07b"], "AFI-07ba"),
    ],
)
def test_the_next_point_takes_a_letter_after_every_one_used_in_its_area(used: list[str], following: str) -> None:
    assert next_point("AFI-07", used) == following


def test_the_points_of_a_long_area_stay_in_the_order_of_its_text() -> None:
    points = [f"AFI-07{point_letters(number)}" for number in range(1, 61)]

    assert sorted(points, key=natural_order) == points


@given(st.text(max_size=20), st.text(max_size=20))
def test_anything_at_all_can_be_put_in_order(one: str, other: str) -> None:
    assert sorted([one, other], key=natural_order) in ([one, other], [other, one])


@given(st.lists(st.sampled_from(["AFI-07", "AFI-07.2", "AFI-07.9", "AFI-07.2.1", "AFI-07a", "N-012", "police"])))
def test_references_given_one_after_the_other_are_the_same_as_each_looked_for_anew(used: list[str]) -> None:
    giver, seen = ReferenceAllocator(used), list(used)

    for parent in ("AFI-07", "AFI-07", "AFI-07.2", "AFI-07"):
        expected = next_under(parent, seen)
        assert giver.next_under(parent) == expected
        assert giver.under(parent) == expected
        seen.append(expected)


KNOWN = ("APA-01", "AFI-01", "AFI-02", "AFI-02a", "AFI-02b", "AFI-02.1", "AFI-02.2", "AFI-03.1", "AFI-10", "EV-002")


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        (["afi-1..2"], ("AFI-01", "AFI-02")),
        (["AFI-01..AFI-10", "AFI-02"], ("AFI-01", "AFI-02", "AFI-10")),
        (["AFI-02.1..2"], ("AFI-02.1", "AFI-02.2")),
        (["AFI-02.1..AFI-03.1"], ("AFI-02.1", "AFI-02.2", "AFI-03.1")),
        (["AFI-02a..b"], ("AFI-02a", "AFI-02b")),
        (["AFI-01, AFI-10"], ("AFI-01", "AFI-10")),
        (["ev-2…2"], ("EV-002",)),
        (["AFI-01 AFI-10;ev-2"], ("AFI-01", "AFI-10", "ev-2")),
        (["AFI-01 and AFI-02 & AFI-10"], ("AFI-01", "AFI-02", "AFI-10")),
        (["AFI 01, AFI 02"], ("AFI 01", "AFI 02")),
        (["Police and Crime"], ("Police and Crime",)),
        (["AFI-01–02"], ("AFI-01", "AFI-02")),
        (["afi-1 — 2, AFI-10"], ("AFI-01", "AFI-02", "AFI-10")),
        (["AFI-01 to AFI-02", "EV-2 to 2"], ("AFI-01", "AFI-02", "EV-002")),
        (["AFI-02.1-2"], ("AFI-02.1", "AFI-02.2")),
        (["AFI-02a–b"], ("AFI-02a", "AFI-02b")),
        (["Health 111 – Derby"], ("Health 111 – Derby",)),
        (["derby-ccg"], ("derby-ccg",)),
        (["Derby, Children's Board"], ("Derby, Children's Board",)),
        (["AFI-99"], ("AFI-99",)),
    ],
)
def test_several_references_and_ranges_are_spelt_out_each_once(typed: list[str], named: tuple[str, ...]) -> None:
    assert spelt_out(typed, KNOWN) == named


@pytest.mark.parametrize(("typed", "end"), [("AFI-01..03", "AFI-03"), ("ev-1…2", "EV-001"), ("AFI-02a..f", "AFI-02f")])
def test_a_range_that_begins_or_ends_at_nothing_is_refused(typed: str, end: str) -> None:
    with pytest.raises(NotFound, match=f"There is no {end}"):
        spelt_out([typed], KNOWN)


@pytest.mark.parametrize("typed", ["AFI-04..09", "AFI-03..1", "AFI-02..AFI-02.2", "AFI-01..police"])
def test_a_range_that_holds_nothing_is_refused(typed: str) -> None:
    with pytest.raises(BadInput, match="Nothing stands from") as refused:
        spelt_out([typed], KNOWN)

    assert refused.value.mend == "A range goes up, as in AFI-07..12."


def test_the_next_command_names_the_first_reference_of_those_typed() -> None:
    assert [first_of(typed) for typed in (["AFI-07..12"], ["AFI-01,AFI-02"], ["police"])] == [
        "AFI-07",
        "AFI-01",
        "police",
    ]
