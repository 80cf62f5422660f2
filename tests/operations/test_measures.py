"""Measures on the record: carried out, rewound, replayed, and seen as they stood."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from tests.operations import small
from wsoa.domain.changes.change import inverse
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied, rewind
from wsoa.domain.errors import BadInput, NotFound, Problems
from wsoa.domain.progress.measures import judge
from wsoa.domain.statement.choices import Direction
from wsoa.domain.statement.records import Measure, Reading
from wsoa.domain.statement.statement import Statement
from wsoa.operations import looking, measures
from wsoa.operations.carry_out import carry_out
from wsoa.operations.withdrawing import withdraw

WAITS: Mapping[str, str] = {
    "title": "Children who wait",
    "unit": "days",
    "direction": "down",
    "baseline": "40",
    "baseline_on": "31/3/2019",
    "target": "10",
    "target_on": "31/3/2020",
    "source": "Waiting list",
    "areas": "APA-01, afi-1",
    "actions": "AFI-01.1",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A statement with a measure that was read twice."""
    path = small.lived(tmp_path / "wsoa.db")
    small.do(path, small.FINISHED, partial(measures.add_measure, entries=WAITS, today=small.FINISHED))
    for value, day in (("30", "1 June 2019"), ("25", "1 July 2019")):
        small.do(
            path,
            small.FINISHED,
            partial(measures.add_reading, ref="kpi-1", entries={"value": value, "dated": day}, today=small.FINISHED),
        )
    return path


def test_a_measure_and_its_readings_are_kept_as_they_were_typed(path: Path) -> None:
    statement = looking.present(path)

    assert statement.all(Measure) == (
        Measure(
            "KPI-01",
            "Children who wait",
            "days",
            Direction.DOWN,
            Decimal(40),
            date(2019, 3, 31),
            Decimal(10),
            date(2020, 3, 31),
            "Waiting list",
            ("APA-01", "AFI-01"),
            ("AFI-01.1",),
        ),
    )
    assert statement.all(Reading) == (
        Reading("R-001", "KPI-01", Decimal(30), date(2019, 6, 1)),
        Reading("R-002", "KPI-01", Decimal(25), date(2019, 7, 1)),
    )


def test_a_number_of_nothing_is_not_the_same_as_none(path: Path) -> None:
    small.do(
        path,
        small.FINISHED,
        partial(measures.edit_measure, ref="KPI-01", entries={"target": "0"}, today=small.FINISHED),
    )

    assert looking.present(path).find(Measure, "KPI-01").target == 0
    assert looking.story(path).revisions[-1].changes[0].new == Decimal(0)


def test_a_reading_is_of_today_where_no_day_is_named(path: Path) -> None:
    plan = measures.add_reading(looking.present(path), "KPI-01", {"value": "20", "dated": None}, small.FINISHED)

    assert plan.summary == "Read KPI-01: 20 days"
    assert {change.new for change in plan.changes if change.field == "dated"} == {small.FINISHED}


def test_rewinding_what_was_done_with_measures_gives_where_it_began_and_replaying_gives_the_present(path: Path) -> None:
    for recipe in (
        partial(
            measures.edit_measure,
            ref="KPI-01",
            entries={"areas": "-AFI-01", "target": "", "target_on": "", "unit": "weeks"},
        ),
        partial(
            measures.correct_reading, ref="KPI-01", entries={"value": "-0.125", "dated": "1/7/2019", "note": "Mistyped"}
        ),
        partial(withdraw, kind=Measure, ref="KPI-01", reason="Counted no longer"),
    ):
        small.do(path, small.FINISHED, partial(recipe, today=small.FINISHED))
    statement, revisions = looking.present(path), looking.story(path).revisions

    assert rewind(statement, revisions).records == {}
    assert applied(Statement({}), [change for revision in revisions for change in revision.changes]) == statement


def test_a_plan_carried_out_and_taken_back_leaves_the_statement_as_it_was(path: Path) -> None:
    before = looking.present(path)
    plan = measures.add_reading(before, "KPI-01", {"value": "12"}, small.FINISHED)

    after = applied(before, plan.changes)

    assert after != before
    assert applied(after, inverse(plan.changes)) == before


def test_what_was_entered_later_is_not_seen_as_of_an_earlier_day(path: Path) -> None:
    small.do(
        path,
        date(2019, 7, 20),
        partial(
            measures.add_reading, ref="KPI-01", entries={"value": "35", "dated": "9/7/2019"}, today=date(2019, 7, 20)
        ),
    )

    def standing(as_of: date) -> str:
        report = looking.report(path, date(2019, 8, 1), as_of)
        return judge(report.statement, report.statement.find(Measure, "KPI-01"), report.today).standing.value

    assert [standing(day) for day in (small.FINISHED, date(2019, 7, 20))] == ["moving", "not moving"]


def test_a_reference_is_not_given_again(path: Path) -> None:
    small.do(
        path, small.FINISHED, partial(measures.add_reading, ref="KPI-01", entries={"value": "12"}, today=small.FINISHED)
    )
    last = looking.story(path).revisions[-1]
    small.do(path, small.FINISHED, lambda _statement: Plan("Taken back", inverse(last.changes)))

    plan = measures.add_reading(looking.present(path), "KPI-01", {"value": "12"}, small.FINISHED)

    assert plan.born == ("R-004",)


def test_a_correction_is_kept_as_one_and_takes_the_place_of_the_reading(path: Path) -> None:
    entries = {"value": "26", "dated": "1/7/2019"}

    revision = small.do(
        path, small.FINISHED, partial(measures.correct_reading, ref="KPI-01", entries=entries, today=small.FINISHED)
    )

    assert revision.correction
    assert [reading.value for reading in looking.present(path).all(Reading)] == [30, 26]


def test_only_what_was_read_is_corrected(path: Path) -> None:
    with pytest.raises(BadInput, match="was not read on that day"):
        measures.correct_reading(looking.present(path), "KPI-01", {"value": "26", "dated": "2/7/2019"}, small.FINISHED)


def test_a_withdrawn_measure_is_neither_withdrawn_again_nor_read(path: Path) -> None:
    small.do(
        path,
        small.FINISHED,
        partial(withdraw, kind=Measure, ref="KPI-01", reason="Counted no longer", today=small.FINISHED),
    )
    statement = looking.present(path)

    with pytest.raises(BadInput, match="already withdrawn"):
        withdraw(statement, "KPI-01", Measure, "Again", small.FINISHED)
    with pytest.raises(BadInput, match="already withdrawn"):
        measures.add_reading(statement, "KPI-01", {"value": "26"}, small.FINISHED)


def test_what_is_so_already_makes_no_revision(path: Path) -> None:
    entries = {"baseline": "40.0", "target": "10%", "areas": "+AFI-01"}

    assert (
        carry_out(
            path,
            small.signed(small.FINISHED),
            partial(measures.edit_measure, ref="KPI-01", entries=entries, today=small.FINISHED),
        )
        is None
    )


def test_every_field_that_cannot_be_read_is_told_at_once(path: Path) -> None:
    entries = {**WAITS, "direction": "sideways", "baseline": "many", "target_on": "31/2/2020", "actions": "AFI-09.9"}

    with pytest.raises(Problems) as refused:
        measures.add_measure(looking.present(path), entries, small.FINISHED)

    assert [str(problem.where) for problem in refused.value.problems] == [
        "Should go",
        "Baseline",
        "Target dated",
        "Actions",
    ]


def test_a_measure_that_does_not_exist_is_refused(path: Path) -> None:
    with pytest.raises(NotFound, match="There is no measure KPI-09"):
        measures.add_reading(looking.present(path), "KPI-09", {"value": "1"}, small.FINISHED)
