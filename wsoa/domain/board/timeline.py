"""The plan along its dates: when each action starts, when it was agreed for, is now due, and was done."""

from datetime import date

from wsoa.domain.board.items import ReportItem, finished, item_of
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.ratings import Colour
from wsoa.domain.report import Report
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Action, Agency, Area


@frozen
class TimelineRow:
    """An action and its days; those that are not known are None."""

    item: ReportItem
    starts: date | None
    agreed: date | None
    due: date | None
    finished: date | None
    colour: Colour

    @property
    def days(self) -> tuple[date, ...]:
        """Every day there is of it."""
        return tuple(day for day in (self.starts, self.agreed, self.due, self.finished) if day)


@frozen
class Timeline:
    """Actions that have a date, what is open and due soonest first; from the first day of all to the last.

    `fitting_count` is of those with and without a date that fit what was asked for, `action_count` of all.
    """

    as_at: date
    first: date
    last: date
    rows: tuple[TimelineRow, ...]
    fitting_count: int = 0
    action_count: int = 0


def timeline(report: Report, agency: str | None = None, area: str | None = None) -> Timeline:
    """The dates of the actions, or of those that some agencies lead or that answer some areas. Raises NotFound."""
    statement = report.statement
    leads = {each.ref for each in statement.find_each(Agency, agency)} if agency is not None else None
    answered = {each.ref for each in statement.find_each(Area, area)} if area is not None else None
    actions = [action for action in statement.all(Action) if in_force(statement, action)]
    rows = [
        _row(report, action)
        for action in actions
        if (leads is None or action.lead in leads) and (answered is None or answered.intersection(action.areas))
    ]
    told = sorted((row for row in rows if row.days), key=lambda row: (bool(row.finished), row.due or date.max))
    days = [report.today, *(day for row in told for day in row.days)]
    return Timeline(report.today, min(days), max(days), tuple(told), len(rows), len(actions))


def _row(report: Report, action: Action) -> TimelineRow:
    colour = report.ratings[action.ref].colour
    return TimelineRow(item_of(report, action), action.starts, action.agreed, action.due, finished(action), colour)
