"""Measures: where each stands, what they may never hold, and numbers as people write them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.statements import SECOND_AREA, TODAY, derby
from wsoa.domain.changes.planning import problems_of
from wsoa.domain.errors import Problem, Unreadable
from wsoa.domain.progress.measures import (
    COLOURS,
    FRESH,
    MEANINGS,
    MeasureStanding,
    amount,
    covered,
    is_silent,
    judge,
    odd_values,
    planned,
    standing_reason,
    standing_word,
)
from wsoa.domain.progress.ratings import Colour
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Direction
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.invariants import faults
from wsoa.domain.statement.records import Measure, Reading, Record
from wsoa.domain.statement.values import NUMBER, plain_number

MARCH, JUNE, JULY = date(2019, 3, 31), date(2019, 6, 30), date(2019, 7, 31)
FEWER = Measure(
    "KPI-01",
    "Referred again",
    "%",
    Direction.DOWN,
    Decimal(24),
    MARCH,
    Decimal(15),
    date(2020, 3, 31),
    "Weekly list",
    ("AFI-01",),
    ("AFI-01.1",),
)
MORE = replace(FEWER, direction=Direction.UP, baseline=Decimal(50), target=Decimal(90))
NUMBERS = st.decimals(-(10**9), 10**9, allow_nan=False, places=3).map(Decimal.normalize)


def read(*values: float, days: Sequence[date] = (JUNE, JULY)) -> tuple[Reading, ...]:
    """Readings of KPI-01, on the last days of June and July where no others are given."""
    pairs = enumerate(zip(values, days, strict=False), 1)
    return tuple(Reading(f"R-{number:03}", "KPI-01", Decimal(str(value)), day) for number, (value, day) in pairs)


def standing(measure: Measure, *readings: Reading, today: date = TODAY) -> tuple[str, str]:
    judged = judge(derby(measure, *readings), measure, today)
    return judged.standing.value, judged.reason


@pytest.mark.parametrize(
    ("measure", "values", "expected"),
    [
        (FEWER, (20, 15), ("met", "15% on 31 July 2019 reaches the target of 15%.")),
        (FEWER, (14.5,), ("met", "14.5% on 30 June 2019 reaches the target of 15%.")),
        (FEWER, (21, 19.5), ("moving", "19.5% on 31 July 2019, 50% of the way from 24% to 15%.")),
        (FEWER, (19.5, 19.5), ("moving", "19.5% on 31 July 2019, 50% of the way from 24% to 15%.")),
        (FEWER, (23,), ("moving", "23% on 30 June 2019, 11% of the way from 24% to 15%.")),
        (FEWER, (19, 21), ("not moving", "21% on 31 July 2019, worse than the 19% read before.")),
        (FEWER, (15, 16), ("not moving", "16% on 31 July 2019, worse than the 15% read before.")),
        (FEWER, (24,), ("not moving", "24% on 30 June 2019, no better than the 24% it began with.")),
        (FEWER, (30, 26), ("not moving", "26% on 31 July 2019, no better than the 24% it began with.")),
        (FEWER, (), ("no reading", "Not read since its baseline of 31 March 2019.")),
        (MORE, (60, 95), ("met", "95% on 31 July 2019 reaches the target of 90%.")),
        (MORE, (60, 70), ("moving", "70% on 31 July 2019, 50% of the way from 50% to 90%.")),
        (MORE, (70, 60), ("not moving", "60% on 31 July 2019, worse than the 70% read before.")),
        (MORE, (40,), ("not moving", "40% on 30 June 2019, no better than the 50% it began with.")),
        (replace(MORE, target=None, target_on=None), (60,), ("moving", "60% on 30 June 2019, from 50%.")),
        (replace(MORE, target=Decimal(50)), (50,), ("met", "50% on 30 June 2019 reaches the target of 50%.")),
        (Measure("KPI-01", "Unknown", areas=("AFI-01",)), (), ("no reading", "It has no baseline yet.")),
    ],
)
def test_where_a_measure_stands_is_told_with_the_reason(
    measure: Measure, values: tuple[float, ...], expected: tuple[str, str]
) -> None:
    assert standing(measure, *read(*values)) == expected


def test_a_measure_that_is_not_met_goes_stale_after_92_days() -> None:
    taken = read(20, days=[TODAY - FRESH])

    assert standing(FEWER, *taken)[0] == "moving"
    assert standing(FEWER, *taken, today=TODAY + timedelta(days=1)) == (
        "stale",
        "Last read on 1 May 2019, 93 days ago: 20%.",
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2018-12-31", None),
        ("2019-01-01", 24),
        ("2019-01-11", 22),
        ("2019-01-21", 20),
        ("2019-01-31", 18),
        ("2020-01-01", 16),
    ],
)
def test_where_a_measure_should_be_lies_on_the_line_from_its_baseline_by_its_steps_to_its_target(
    day: str, expected: int | None
) -> None:
    begins, ends = date(2019, 1, 1), date(2019, 2, 10)
    made = replace(FEWER, baseline=Decimal(24), baseline_on=begins, target=Decimal(16), target_on=ends)
    stepped = replace(made, trajectory=("2019-01-21 20",))

    assert planned(stepped, date.fromisoformat(day)) == expected
    assert planned(replace(made, baseline_on=None, target_on=None), TODAY) is None


def test_a_step_of_the_trajectory_counts_from_the_day_it_is_due() -> None:
    stepped = replace(FEWER, trajectory=(f"{TODAY} 18",))

    assert standing(stepped, *read(20), today=TODAY - timedelta(days=1))[0] == "moving"
    assert standing(stepped, *read(20)) == ("behind", "20% on 30 June 2019, and 18% was due by 1 August 2019.")
    assert standing(stepped, *read(18))[0] == "moving"


def test_a_measure_that_is_met_does_not_go_stale() -> None:
    assert standing(FEWER, *read(15), today=date(2021, 1, 1))[0] == "met"


def test_a_target_whose_day_has_passed_is_told() -> None:
    assert standing(replace(FEWER, target_on=JULY), *read(20))[1].endswith("; its target was for 31 July 2019.")
    assert "was for" not in standing(replace(FEWER, target_on=TODAY), *read(20))[1]


def test_a_reading_that_lies_ahead_is_not_judged() -> None:
    assert standing(FEWER, *read(20, 10), today=JUNE)[0] == "moving"


def test_the_order_of_the_references_is_not_the_order_of_the_days() -> None:
    assert standing(FEWER, *read(16, 20, days=[JULY, JUNE]))[1].startswith("16% on 31 July 2019")


@given(st.permutations([(Decimal(20), JUNE), (Decimal(18), JULY), (Decimal(22), date(2019, 5, 1))]))
def test_the_order_in_which_readings_were_entered_does_not_matter(order: list[tuple[Decimal, date]]) -> None:
    taken = [Reading(f"R-{number:03}", "KPI-01", value, day) for number, (value, day) in enumerate(order, 1)]

    assert standing(FEWER, *taken) == ("moving", "18% on 31 July 2019, 67% of the way from 24% to 15%.")


@given(NUMBERS, NUMBERS, st.lists(NUMBERS, max_size=3, unique=True))
def test_less_where_less_is_wanted_stands_as_more_where_more_is_wanted(
    baseline: Decimal, target: Decimal, values: list[Decimal]
) -> None:
    down = replace(FEWER, baseline=max(baseline, target), target=min(baseline, target))
    up = replace(down, direction=Direction.UP, baseline=-max(baseline, target), target=-min(baseline, target))
    days = [MARCH + timedelta(days=number) for number in range(90, 93)]
    taken = [
        Reading(f"R-{number:03}", "KPI-01", value, day)
        for number, (value, day) in enumerate(zip(values, days, strict=False), 1)
    ]
    mirrored = [replace(reading, value=-(reading.value or Decimal(0))) for reading in taken]

    assert standing(down, *taken)[0] == standing(up, *mirrored)[0]


def test_every_standing_has_its_meaning_in_words_and_what_falls_short_is_red() -> None:
    assert [*MEANINGS] == [*COLOURS] == [*MeasureStanding]
    assert all(meaning.endswith(".") for meaning in MEANINGS.values())
    red = {standing for standing, colour in COLOURS.items() if colour is Colour.RED}
    assert red == {MeasureStanding.BEHIND, MeasureStanding.NOT_MOVING}
    assert len({*COLOURS.values()}) == len(MeasureStanding) - 1
    assert judge(derby(FEWER), FEWER, TODAY).colour is COLOURS[MeasureStanding.NO_READING]


def test_a_withdrawn_measure_is_withdrawn_whatever_was_read() -> None:
    gone = replace(FEWER, withdrawn="Counted no longer")

    assert standing_word(derby(gone, *read(15)), gone, TODAY) == "withdrawn"
    assert standing_reason(derby(gone, *read(15)), gone, TODAY) == "Counted no longer"
    assert not in_force(derby(gone), gone)


@pytest.mark.parametrize(("value", "way"), [(24, 0), (30, 0), (15, 1), (10, 1), ("19.5", Decimal("0.5"))])
def test_the_way_covered_is_between_nothing_and_all(value: int | str, way: Decimal) -> None:
    assert covered(FEWER, Decimal(value)) == way


def test_without_a_target_no_way_is_known_and_where_nothing_should_move_it_is_all_or_nothing() -> None:
    held = replace(MORE, target=MORE.baseline)

    assert covered(replace(FEWER, target=None), Decimal(1)) is None
    assert [covered(held, Decimal(value)) for value in (49, 50)] == [0, 1]


@pytest.mark.parametrize(
    ("unit", "shown"), [("%", "1,200.5%"), ("days", "1,200.5 days"), ("", "1,200.5"), ("per cent", "1,200.5 per cent")]
)
def test_an_amount_is_written_with_its_unit(unit: str, shown: str) -> None:
    assert amount(replace(FEWER, unit=unit), Decimal("1200.5")) == shown
    assert amount(replace(FEWER, unit=unit), None) == ""


@pytest.mark.parametrize(("value", "told"), [(2, True), (200, True), ("2.01", False), (199, False), (20, False)])
def test_a_number_is_remarked_on_from_ten_times_what_was_read_before(value: int | str, *, told: bool) -> None:
    counted = replace(FEWER, unit="days")

    remarks = odd_values(derby(counted, *read(20)), counted, Decimal(value))

    assert [remark.endswith("ten times apart. Is a point missing?") for remark in remarks] == [True] * told


@pytest.mark.parametrize(
    ("taken", "today", "silent"),
    [
        (read(20), JUNE + FRESH, False),
        (read(20), JUNE + FRESH + timedelta(days=1), True),
        (read(15), date(2021, 1, 1), False),
        ((), MARCH + FRESH, False),
        ((), MARCH + FRESH + timedelta(days=1), True),
    ],
)
def test_a_measure_is_to_be_read_every_92_days_until_it_is_met(
    taken: tuple[Reading, ...], today: date, *, silent: bool
) -> None:
    report = Report(derby(FEWER, *taken), today)

    assert is_silent(report.statement, FEWER, today) is silent
    assert ("measure-read" in [item.rule for item in report.advice]) is silent


def test_advice_on_a_silent_measure_says_who_answers_for_it_and_what_mends_it() -> None:
    (advice,) = (item for item in Report(derby(FEWER), date(2019, 12, 1)).advice if item.rule == "measure-read")

    assert (advice.ref, advice.lead, advice.what) == (
        "KPI-01",
        "police",
        "Not read since its baseline of 31 March 2019.",
    )
    assert advice.mends == ("wsoa measure reading KPI-01 NUMBER --on DATE",)


def test_a_measure_without_a_baseline_is_asked_for_one() -> None:
    (advice,) = (
        item
        for item in Report(derby(replace(FEWER, baseline=None, baseline_on=None)), TODAY).advice
        if item.rule == "measure-read"
    )

    assert advice.mends == ("wsoa measure edit KPI-01 --baseline NUMBER --baseline-on DATE",)


def found(record: Record, *others: Record) -> list[Problem]:
    return list(faults(derby(SECOND_AREA, FEWER, *others, record), record, TODAY))


@pytest.mark.parametrize(
    ("record", "where", "why"),
    [
        (replace(FEWER, title=""), "KPI-01", "A measure needs words."),
        (replace(FEWER, areas=(), actions=()), "KPI-01, Areas", "A measure belongs to an area or an action."),
        (replace(FEWER, areas=("AFI-99",)), "KPI-01, Areas", "There is no areas AFI-99."),
        (replace(FEWER, actions=("AFI-01.9",)), "KPI-01, Actions", "There is no actions AFI-01.9."),
        (replace(FEWER, baseline=None), "KPI-01, Baseline", "The baseline has a date and no number."),
        (replace(FEWER, baseline_on=None), "KPI-01, Baseline dated", "The baseline has no date."),
        (replace(FEWER, target=None), "KPI-01, Target", "The target has a date and no number."),
        (replace(FEWER, target_on=None), "KPI-01, Target dated", "The target has no date."),
        (
            replace(FEWER, baseline_on=TODAY + timedelta(days=1)),
            "KPI-01, Baseline dated",
            "That day has not come: today is 1 August 2019.",
        ),
        (
            replace(FEWER, target=Decimal(25)),
            "KPI-01, Target",
            "It should go down, and the target lies above the baseline, 24.",
        ),
        (
            replace(MORE, target=Decimal(49)),
            "KPI-01, Target",
            "It should go up, and the target lies below the baseline, 50.",
        ),
        (
            replace(FEWER, target_on=MARCH),
            "KPI-01, Target dated",
            "The baseline is dated 31 March 2019, and a target comes after it.",
        ),
        (Reading("R-001", "KPI-01", None, JUNE), "R-001", "A reading is a number that a measure had on a day."),
        (Reading("R-001", "KPI-01", Decimal(20)), "R-001", "A reading is a number that a measure had on a day."),
        (Reading("R-001", "", Decimal(20), JUNE), "R-001", "A reading is a number that a measure had on a day."),
        (
            Reading("R-001", "KPI-01", Decimal(20), MARCH - timedelta(days=1)),
            "R-001, Dated",
            "The baseline of KPI-01 is dated 31 March 2019, and readings come after it.",
        ),
        (
            Reading("R-001", "KPI-01", Decimal(20), MARCH),
            "R-001, Dated",
            "The baseline of KPI-01 is dated 31 March 2019, and readings come after it.",
        ),
        (
            Reading("R-001", "KPI-01", Decimal(20), TODAY + timedelta(days=1)),
            "R-001, Dated",
            "That day has not come: today is 1 August 2019.",
        ),
    ],
)
def test_what_a_measure_or_a_reading_may_not_hold_is_told_in_words(record: Record, where: str, why: str) -> None:
    (problem,) = found(record)

    assert (str(problem.where), problem.why) == (where, why)
    assert problem.mend


@pytest.mark.parametrize(
    "record", [FEWER, MORE, replace(FEWER, target=FEWER.baseline), replace(FEWER, areas=()), *read(30, 0)]
)
def test_nothing_is_wrong_with_these(record: Record) -> None:
    assert found(record) == []


def test_one_day_has_one_reading() -> None:
    (problem,) = found(Reading("R-002", "KPI-01", Decimal(21), JUNE), *read(20))

    assert (str(problem.where), problem.typed) == ("R-002, Dated", "30 June 2019")
    assert problem.why == "KPI-01 was read on that day already: R-001, 20."


def test_two_measures_are_read_on_one_day() -> None:
    assert found(Reading("R-002", "KPI-02", Decimal(21), JUNE), replace(FEWER, ref="KPI-02"), *read(20)) == []


def test_nothing_is_read_without_a_baseline() -> None:
    unknown = replace(FEWER, ref="KPI-02", baseline=None, baseline_on=None)
    (problem,) = found(Reading("R-001", "KPI-02", Decimal(21), JUNE), unknown)

    assert problem.mend == "Give it one first: wsoa measure edit KPI-02 --baseline NUMBER --baseline-on DATE"


@pytest.mark.parametrize("change", [{"baseline_on": JUNE}, {"baseline_on": None, "baseline": None}])
def test_a_baseline_cannot_be_moved_past_its_readings_or_taken_from_under_them(change: dict[str, date | None]) -> None:
    moved = replace(FEWER, **change)  # type: ignore[arg-type]

    (problem,) = problems_of(derby(moved, *read(20)), ["KPI-01"], TODAY)

    assert str(problem.where) == "KPI-01, Baseline dated"
    assert problem.why == "R-001 was read on 30 June 2019, and readings come after the baseline."


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("90", "90"),
        (" 12.5 ", "12.5"),
        ("1,200", "1200"),
        ("24%", "24"),
        ("24.50 %", "24.5"),
        ("-3", "-3"),
        ("−3.75", "-3.75"),
        ("-0", "0"),
        ("0", "0"),
    ],
)
def test_a_number_is_read_as_people_write_it(typed: str, number: str) -> None:
    read_back = NUMBER.read(typed)

    assert (str(NUMBER.keep(read_back)), read_back) == (number, Decimal(number))


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "abc",
        "nan",
        "Infinity",
        "1e5",
        "12.",
        ".5",
        "1.2.3",
        "--3",
        "12 34",
        "½",
        "٣",
        "1" * 13,
        "0x10",
        "12,5x",
        "%",
        "24.1234567",
    ],
)
def test_what_is_no_number_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="is not a number"):
        NUMBER.read(typed)


def test_a_number_has_no_more_figures_than_a_workbook_holds() -> None:
    assert NUMBER.read("123,456,789.123456") == Decimal("123456789.123456")
    with pytest.raises(Unreadable, match="more than 15 figures"):
        NUMBER.read("1234567890.123456")


@given(NUMBERS)
def test_a_number_that_is_shown_or_kept_reads_back_the_same(number: Decimal) -> None:
    assert NUMBER.read(NUMBER.show(number)) == number
    assert NUMBER.load(NUMBER.keep(number)) == number
    assert Decimal(str(plain_number(number))) == number
