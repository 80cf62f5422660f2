"""Chasing: where each sheet that was handed out stands on a day, and whom the partnership is waiting for."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wsoa.domain.changes.sheet_events import Issue, ReturnReceived
from wsoa.domain.report import Report


class SheetStanding(StrEnum):
    """Where a sheet stands, as a chair asks: who has not returned, who has, and what nobody need send."""

    LATE = "late"
    WAITING = "waiting"
    RETURNED = "returned"
    TO_READ = "to read"
    SUPERSEDED = "superseded"


AWAITED = (SheetStanding.LATE, SheetStanding.WAITING)


@dataclass(frozen=True)
class Chased:
    """One sheet, its returns in order by `today`, and the newest sheet of its agency, where that is another.

    `undone` are the revisions that were undone since: a return that was is waited for again.
    """

    issue: Issue
    today: date
    returns: tuple[ReturnReceived, ...] = ()
    newest: Issue | None = None
    undone: frozenset[int] = frozenset()
    is_to_read: bool = False

    @property
    def kept(self) -> tuple[ReturnReceived, ...]:
        """Its returns that were not undone."""
        return tuple(event for event in self.returns if event.revision not in self.undone)

    @property
    def taken_back(self) -> int:
        """How many of its returns were undone."""
        return len(self.returns) - len(self.kept)

    @property
    def standing(self) -> SheetStanding:
        """Where it stands.

        What came back and was kept came back, late or not; a sheet with nothing to fill in need not.
        """
        if self.kept:
            return SheetStanding.RETURNED
        if self.newest:
            return SheetStanding.SUPERSEDED
        if self.is_to_read:
            return SheetStanding.TO_READ
        return SheetStanding.LATE if self.days_late else SheetStanding.WAITING

    @property
    def is_awaited(self) -> bool:
        """Whether somebody should still send it."""
        return self.standing in AWAITED

    @property
    def _until(self) -> date:
        """The day on which the waiting ended: it came back, or another took its place; today, where it goes on."""
        return self.kept[0].on if self.kept else self.newest.on if self.newest else self.today

    @property
    def days_out(self) -> int:
        """Days from its issue until the waiting ended."""
        return (self._until - self.issue.on).days

    @property
    def days_late(self) -> int:
        """Days from when it was wanted until the waiting ended; 0 where it was or still is in time."""
        return max(0, (self._until - self.issue.due).days) if self.issue.due else 0


def chased(report: Report) -> tuple[Chased, ...]:
    """Every sheet handed out by the day of the report, by where it stands.

    The longest late first, then the longest out.
    """
    handed, order = report.handed, list(SheetStanding)
    newest = {issue.agency: issue for issue in handed.issues}
    came: dict[str, list[ReturnReceived]] = defaultdict(list)
    for event in handed.returns:
        came[event.sign].append(event)
    sheets = (_chased(report, issue, came[issue.sign], newest[issue.agency]) for issue in handed.issues)
    return tuple(
        sorted(
            sheets,
            key=lambda sheet: (order.index(sheet.standing), -sheet.days_late, sheet.issue.on, sheet.issue.agency),
        )
    )


def _chased(report: Report, issue: Issue, returns: list[ReturnReceived], newest: Issue) -> Chased:
    handed = report.handed
    return Chased(
        issue,
        report.today,
        tuple(returns),
        newest if newest is not issue else None,
        handed.undone,
        issue.sign in handed.to_read,
    )


def current(report: Report) -> tuple[Chased, ...]:
    """The newest sheet of each agency, but for those that need not come back: who is in, and who is not."""
    return tuple(sheet for sheet in chased(report) if not sheet.newest and sheet.standing is not SheetStanding.TO_READ)
