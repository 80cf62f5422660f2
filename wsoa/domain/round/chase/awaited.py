"""Chasing: where each sheet that was handed out stands on a day, and whom the partnership is waiting for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from wsoa.domain.changes.sheet_events import Issue, Recall, ReturnReceived, tally
from wsoa.domain.frozen import frozen
from wsoa.domain.report import Report
from wsoa.domain.statement.statement import parents_of


class SheetStanding(StrEnum):
    """Where a sheet stands, as a chair asks: who has not returned, who has, and what nobody need send."""

    LATE = "late"
    WAITING = "waiting"
    RETURNED = "returned"
    TO_READ = "to read"
    SUPERSEDED = "superseded"
    RECALLED = "recalled"


AWAITED = (SheetStanding.LATE, SheetStanding.WAITING)


@frozen
class Chased:
    """One sheet, its returns in order by `today`, and the newest sheet of its agency, where that is another.

    `undone` are the revisions that were undone since: a return that was is waited for again. `recall` says that it was
    called back. Of the actions that it `asked` about its returns `answered` some.
    """

    issue: Issue
    today: date
    returns: tuple[ReturnReceived, ...] = ()
    newest: Issue | None = None
    undone: frozenset[int] = frozenset()
    is_to_read: bool = False
    recall: Recall | None = None
    asked: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()

    @property
    def kept(self) -> tuple[ReturnReceived, ...]:
        """Its returns that were not undone."""
        return tuple(event for event in self.returns if event.revision not in self.undone)

    @property
    def is_current(self) -> bool:
        """Whether it is the sheet that counts for its agency: none was issued after it, and it was not called back."""
        return not (self.newest or self.recall)

    @property
    def tally(self) -> str:
        """'29 actions asked, 12 answered, 17 blank', by all of its returns together; '' where none came."""
        return tally(len(self.asked), len(self.answered)) if self.kept else ""

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
        if self.recall:
            return SheetStanding.RECALLED
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
        """The day on which the waiting ended: it came back, was recalled, or gave way; today, where it goes on."""
        if self.kept:
            return self.kept[0].on
        return self.recall.on if self.recall else self.newest.on if self.newest else self.today

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
    newest = {issue.agency: issue for issue in handed.issues if issue.sign not in handed.recalls}
    came: dict[str, list[ReturnReceived]] = defaultdict(list)
    for event in handed.returns:
        came[event.sign].append(event)
    sheets = (_chased(report, issue, came[issue.sign], newest.get(issue.agency)) for issue in handed.issues)
    return tuple(
        sorted(
            sheets,
            key=lambda sheet: (order.index(sheet.standing), -sheet.days_late, sheet.issue.on, sheet.issue.agency),
        )
    )


def _chased(report: Report, issue: Issue, returns: list[ReturnReceived], newest: Issue | None) -> Chased:
    handed, now = report.handed, report.statement.records
    asked = handed.asked.get(issue.sign, frozenset())
    said = (record for ref in handed.told.get(issue.sign, ()) if (record := now.get(ref)))
    return Chased(
        issue,
        report.today,
        tuple(returns),
        newest if newest is not issue and issue.sign not in handed.recalls else None,
        handed.undone,
        issue.sign in handed.to_read,
        handed.recalls.get(issue.sign),
        asked,
        asked.intersection(ref for each in said for ref in (each.ref, *parents_of(each))),
    )


SAME_ROUND = timedelta(days=14)  # a sheet issued again within a fortnight asks the same again


@frozen
class AgencyRounds:
    """How an agency has answered, round by round: each is the sheets that asked the same, the oldest first.

    Where a day is named, those that began `since` it are counted; what is missed in a row goes back as far as it does.
    """

    agency: str
    rounds: tuple[tuple[Chased, ...], ...]
    since: date | None = None

    @property
    def over(self) -> tuple[bool, ...]:
        """Of each counted round that is over, whether anything came back: one that may come in time is not over."""
        return self._over(each for each in self.rounds if self.since is None or each[0].issue.on >= self.since)

    def _over(self, rounds: Iterable[tuple[Chased, ...]]) -> tuple[bool, ...]:
        told = ((any(sheet.kept for sheet in each), each[-1]) for each in rounds)
        return tuple(came for came, last in told if came or last.newest or last.days_late)

    @property
    def returned(self) -> int:
        """In how many something came back."""
        return sum(self.over)

    @property
    def missed(self) -> int:
        """How many rounds in a row it has missed, up to now."""
        over = self._over(self.rounds)
        return len(over) - max((number for number, came in enumerate(over, 1) if came), default=0)

    @property
    def rate(self) -> int | None:
        """Of a hundred rounds, how many it has answered; None where none is over."""
        return round(100 * self.returned / len(self.over)) if self.over else None

    @property
    def last_return(self) -> date | None:
        """The day on which anything last came back."""
        return max((event.on for each in self.rounds for sheet in each for event in sheet.kept), default=None)


def rounds_of(sheets: Iterable[Chased], since: date | None = None) -> Mapping[str, AgencyRounds]:
    """How each agency has answered what was issued to it, by its key; rounds are counted since a day."""
    asked: dict[str, list[list[Chased]]] = defaultdict(list)
    for sheet in sorted(sheets, key=lambda sheet: (sheet.issue.on, sheet.issue.revision)):
        if not sheet.is_to_read:
            rounds = asked[sheet.issue.agency]
            if rounds and sheet.issue.on - rounds[-1][0].issue.on < SAME_ROUND:
                rounds[-1].append(sheet)
            else:
                rounds.append([sheet])
    return {agency: AgencyRounds(agency, tuple(map(tuple, rounds)), since) for agency, rounds in asked.items()}


def current(report: Report) -> tuple[Chased, ...]:
    """The newest sheet of each agency, but for those that need not come back: who is in, and who is not."""
    return tuple(sheet for sheet in chased(report) if sheet.is_current and sheet.standing is not SheetStanding.TO_READ)
