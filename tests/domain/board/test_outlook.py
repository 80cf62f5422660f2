"""Whether it can be done in time: backwards from the deadline, and forwards by each agency's own past."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.statements import ACTION, DEADLINE, DONE_STEP, LETTER, OPEN_STEP, TODAY, derby
from wsoa.domain.board.outlook import Outlook, StepState, outlook
from wsoa.domain.changes.sheet_events import Issue, RoundHistory
from wsoa.domain.dates.calendar import working_days_before, working_days_between
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Board, Milestone, Record
from wsoa.domain.statement.statement import Statement

DAY = timedelta(days=1)


def told(*records: Record, handed: RoundHistory | None = None) -> Outlook:
    return outlook(Report(derby(*records), TODAY, handed=handed or RoundHistory()))


def finished(*days_late: int) -> tuple[Milestone, ...]:
    """Milestones done so many days after the day agreed, beside the one that is there, done two days before."""
    return tuple(
        replace(DONE_STEP, ref=f"AFI-01.1.{number}", done=date(2019, 6, 14) + days * DAY)
        for number, days in enumerate(days_late, 10)
    )


@pytest.mark.parametrize(("days", "day"), [(0, "2019-08-15"), (5, "2019-08-08"), (60, "2019-05-22")])
def test_so_many_working_days_before_a_day(days: int, day: str) -> None:
    found = working_days_before(DEADLINE, days)

    assert str(found) == day
    assert working_days_between(found, DEADLINE) == days


def test_what_must_be_settled_is_worked_back_from_the_deadline_with_who_has_it_open() -> None:
    sheet = Issue("7K2M", "council", TODAY - 9 * DAY, TODAY - DAY)
    found = told(replace(ACTION, officer=""), Board("B-01", date(2019, 8, 6)), handed=RoundHistory((sheet,)))

    assert [(each.what, str(each.day), each.open, each.by_lead) for each in found.settled_by] == [
        ("Sheets returned", "2019-07-25", 1, (("council", 1),)),
        ("Blockers settled", "2019-08-01", 1, (("police", 1),)),
        ("Seen by a board", "2019-08-06", None, ()),
        ("Endorsed by every agency", "2019-08-08", 1, (("police", 1),)),
        ("Sent", "2019-08-15", None, ()),
    ]
    assert all(each.how for each in found.settled_by)


def test_steps_are_in_the_order_of_their_days_each_with_where_it_stands() -> None:
    statement = derby(replace(ACTION, officer=""), Board("B-01", date(2019, 7, 26)))
    before, after = (outlook(Report(statement, day)) for day in (date(2019, 7, 20), date(2019, 8, 2)))

    assert [(each.what, each.state) for each in before.settled_by[:2]] == [
        ("Seen by a board", StepState.TO_DO),
        ("Blockers settled", StepState.TO_DO),
    ]
    assert [each.day for each in before.settled_by] == sorted(each.day for each in before.settled_by)
    assert {each.what: each.state for each in after.settled_by}["Blockers settled"] is StepState.PASSED


def test_where_nobody_owns_anything_yet_nothing_is_endorsed() -> None:
    found = outlook(Report(Statement.of([LETTER]), TODAY))

    assert next(each for each in found.settled_by if each.what == "Endorsed by every agency").open is None


@pytest.mark.parametrize("board", [date(2019, 8, 9), TODAY - DAY])
def test_a_board_that_is_too_late_or_over_settles_nothing(board: date) -> None:
    assert "Seen by a board" not in [each.what for each in told(Board("B-01", board)).settled_by]


def test_what_falls_due_after_the_deadline_is_told() -> None:
    found = told(replace(OPEN_STEP, due=DEADLINE))

    assert [item.item.ref for item in found.after_deadline] == [ACTION.ref]
    assert found.open == 2


def test_without_a_deadline_nothing_is_worked_back() -> None:
    found = told(replace(LETTER, deadline=None))

    assert (found.deadline, found.settled_by, found.after_deadline) == (None, (), ())


def test_below_five_finished_milestones_there_is_no_estimate() -> None:
    (police,) = told(*finished(1, 2, 3)).forecasts

    assert (police.finished_count, police.middle, police.last_estimated, police.in_time_estimated) == (
        4,
        None,
        None,
        None,
    )
    assert police.how == "no estimate: 4 finished, and 5 are needed"


def test_what_is_owed_moves_by_the_middle_of_how_late_finished_milestones_were() -> None:
    (police,) = told(*finished(3, 8, 5, 40), replace(OPEN_STEP, due=DEADLINE)).forecasts

    assert (police.finished_count, police.middle, police.open) == (5, 5.0, 2)
    assert police.last_due == ACTION.due
    assert str(police.last_estimated) == "2019-10-05"
    assert (police.in_time, police.in_time_estimated) == (1, 0)


def test_an_agency_that_is_early_moves_nothing_forward_and_nothing_is_done_in_the_past() -> None:
    (police,) = told(
        *finished(-3, -3, -3, -4), replace(OPEN_STEP, due=TODAY - 5 * DAY), replace(ACTION, due=TODAY)
    ).forecasts

    assert police.middle == -3.0
    assert police.last_estimated == TODAY
    assert "no day is moved forward" in police.how


def test_a_milestone_without_an_agreed_date_or_withdrawn_is_no_past() -> None:
    undated = replace(DONE_STEP, ref="AFI-01.1.30", agreed=None)

    (police,) = told(undated).forecasts

    assert police.finished_count == 1
