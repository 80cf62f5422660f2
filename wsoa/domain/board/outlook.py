"""Whether it can be done in time: worked backwards from the deadline, and forwards by each agency's own past."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from statistics import median

from wsoa.domain.board.due import unsigned
from wsoa.domain.board.items import DatedItem, finished, item_of
from wsoa.domain.board.meetings import meetings
from wsoa.domain.dates.calendar import working_days_before
from wsoa.domain.frozen import frozen
from wsoa.domain.readiness.timetable import SIGNING, TO_ENDORSE, TO_SEND, timetable
from wsoa.domain.report import Report
from wsoa.domain.round.chase.awaited import current
from wsoa.domain.signing.submissions import is_sent
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Milestone

FEWEST = 5  # finished milestones, below which an agency's past says nothing
RETURN = 5  # working days before what blocks is to be settled: our own advice, no rule of anybody's


class StepState(StrEnum):
    """Where a step to a statement that is ready stands."""

    TO_DO = "to do"
    DONE = "done"
    PASSED = "passed"


@frozen
class SettledBy:
    """What must be settled by a day, how that day was reached, how many are still open, and by whom (key and number).

    `open` is None where nothing is counted; `state` is judged on the day of the outlook.
    """

    what: str
    day: date
    how: str
    open: int | None = None
    by_lead: tuple[tuple[str, int], ...] = ()
    state: StepState = StepState.TO_DO


@frozen
class Forecast:
    """What an agency still owes, moved by its own past: the middle of how late its finished milestones were, in days.

    `middle` is None, and nothing is estimated, where too few are finished. The counts are of what is due by the
    deadline: as planned, and as estimated.
    """

    agency: str
    finished_count: int
    middle: float | None
    open: int
    last_due: date
    last_estimated: date | None
    in_time: int
    in_time_estimated: int | None
    how: str


@frozen
class Outlook:
    """What must be settled for the deadline, what falls due after it, and what each agency's past says."""

    as_at: date
    deadline: date | None
    working_days_left: int | None
    settled_by: tuple[SettledBy, ...]
    after_deadline: tuple[DatedItem, ...]
    open: int
    forecasts: tuple[Forecast, ...]


def outlook(report: Report) -> Outlook:
    """The outlook on the day of the report; without a deadline nothing can be worked back from it."""
    deadline = report.deadline
    after = (DatedItem(item_of(report, entry.record), entry.due) for entry in report.open_work)
    return Outlook(
        report.today,
        deadline,
        report.days_left[1] if report.days_left else None,
        _settled(report, deadline) if deadline else (),
        tuple(item for item in after if deadline and item.day and item.day > deadline),
        len(report.open_work),
        _forecasts(report),
    )


def _forecasts(report: Report) -> tuple[Forecast, ...]:
    """What to expect of each agency that has work open, in the order of their keys."""
    past, owed = _past(report), defaultdict[str, list[date]](list)
    for entry in report.open_work:
        owed[entry.lead].append(entry.due)
    return tuple(_forecast(report, key, past[key], owed[key]) for key in sorted(owed) if key)


def _settled(report: Report, deadline: date) -> tuple[SettledBy, ...]:
    """The steps to a statement that is ready, in the order of their days, each with where it stands."""
    steps = sorted(_settled_by(report, deadline), key=lambda each: each.day)
    return tuple(replace(each, state=_state(each, report.today)) for each in steps)


def _state(step: SettledBy, today: date) -> StepState:
    return StepState.DONE if step.open == 0 else StepState.PASSED if step.day < today else StepState.TO_DO


def _settled_by(report: Report, deadline: date) -> Iterator[SettledBy]:
    days = timetable(deadline, report.blocking)
    blockers = [blocker.lead for blocker in report.blockers if blocker.rule not in SIGNING]
    if report.handed.issues:
        waiting = [sheet.issue.agency for sheet in current(report) if sheet.is_awaited]
        how = f"{RETURN} working days before what blocks is settled: time to take them in"
        yield SettledBy("Sheets returned", working_days_before(days.words, RETURN), how, *_tally(waiting))
    how = f"{TO_ENDORSE} working days before the endorsements: agencies endorse final words"
    yield SettledBy("Blockers settled", days.words, how, *_tally(blockers))
    board = max((day for day, _ in meetings(report.statement) if report.today <= day <= days.endorsed), default=None)
    if board:
        yield SettledBy("Seen by a board", board, "the last board before it is endorsed")
    ends = [(waiver.until, blocker.lead) for blocker, waiver in report.waived if waiver.until]
    if soon := [(until, owner) for until, owner in ends if until < days.sent]:
        how = "the first day on which a waiver ends; what it accepted then stands in the way again"
        yield SettledBy(
            "What is waived settled, or waived again", min(soon)[0], how, *_tally([each for _, each in soon])
        )
    how = f"{TO_SEND} working days before it is sent: time for signatures"
    endorsing = (
        _tally(list(unsigned(report))) if any(report.by_agency) else (None, ())
    )  # nothing to endorse is not done
    yield SettledBy("Endorsed by every agency", days.endorsed, how, *endorsing)
    is_open = 0 if is_sent(report.statement) else None
    yield SettledBy("Sent", days.sent, "the last working day by the deadline", is_open)


def _tally(owners: list[str]) -> tuple[int, tuple[tuple[str, int], ...]]:
    return len(owners), tuple(sorted(Counter(owners).items(), key=lambda each: (-each[1], each[0])))


def _forecast(report: Report, agency: str, past: list[int], owed: list[date]) -> Forecast:
    middle = float(median(past)) if len(past) >= FEWEST else None
    estimated = None if middle is None else [_moved(report, day, middle) for day in owed]
    return Forecast(
        agency,
        len(past),
        middle,
        len(owed),
        max(owed),
        max(estimated) if estimated else None,
        _in_time(report, owed),
        _in_time(report, estimated) if estimated else None,
        _how(len(past), middle),
    )


def _past(report: Report) -> Mapping[str, list[int]]:
    """How many days after the day agreed each finished milestone of each agency was done; negative where before."""
    past: dict[str, list[int]] = defaultdict(list)
    for step in report.statement.all(Milestone):
        day = finished(step)
        if day and step.agreed and in_force(report.statement, step):
            past[report.statement.owner_of(step)].append((day - step.agreed).days)
    return past


def _moved(report: Report, due: date, middle: float) -> date:
    """A day moved by what is usual, never to an earlier one, and not into the past."""
    return max(due + timedelta(days=max(math.ceil(middle), 0)), report.today)


def _in_time(report: Report, days: list[date]) -> int:
    deadline = report.deadline
    return sum(deadline is not None and day <= deadline for day in days)


def _how(number: int, middle: float | None) -> str:
    if middle is None:
        return f"no estimate: {number} finished, and {FEWEST} are needed"
    when = f"{abs(middle):g} days {'after' if middle > 0 else 'before'}" if middle else "on"
    moved = "each day is moved as far" if middle > 0 else "no day is moved forward"
    return f"the middle one of its {number} finished milestones was done {when} the day agreed; {moved}"
