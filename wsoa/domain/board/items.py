"""What every report is made of: a record as reports name it, the day it was finished, and the worst rating first."""

from collections.abc import Mapping
from datetime import date

from wsoa.domain.frozen import frozen
from wsoa.domain.progress.ratings import Rating
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Action, Agency, Milestone, Record
from wsoa.domain.statement.statement import NAMES, Statement

# Worst first, as a chair reads.
WORST_FIRST = (
    Rating.LATE,
    Rating.OFF_TRACK,
    Rating.AT_RISK,
    Rating.SLIPPING,
    Rating.NO_UPDATE,
    Rating.NOT_YET_DUE,
    Rating.ON_TRACK,
    Rating.COMPLETE,
    Rating.VERIFIED,
)
# The fields that say in words what a record is, the first that is filled in.
TITLES = ("title", "description", "text", "name", "link")


@frozen
class ReportItem:
    """A record as a report names it: its reference, what it is, its words, and the key of the agency that leads."""

    ref: str
    kind: str
    title: str
    lead: str

    @property
    def said(self) -> str:
        """Its words, and what it is where it is no piece of work."""
        return self.title if self.kind in ("action", "milestone") else f"{self.kind}: {self.title}"


@frozen
class DatedItem:
    """A record and the day that matters of it; `reason` says why, where somebody did."""

    item: ReportItem
    day: date | None = None
    reason: str = ""


def item_of(report: Report, record: Record) -> ReportItem:
    """A record as a report names it."""
    title = getattr(record, "title", "")  # as of most
    title = title or next(filter(None, (getattr(record, name, "") for name in TITLES)), "")
    return ReportItem(record.ref, NAMES[type(record)], " ".join(title.split()), report.statement.owner_of(record))


def worst(tally: Mapping[Rating, int]) -> list[int]:
    """What agencies are sorted by, the worst first: how many actions each has of every rating, from the worst on."""
    return [-tally.get(each, 0) for each in WORST_FIRST]


def named_each(statement: Statement, agencies: str | None) -> Mapping[str, str]:
    """The agencies that a person asked for, keys and names; {} where nobody did. Raises NotFound, of '' too."""
    found = () if agencies is None else statement.find_each(Agency, agencies)
    return {each.ref: each.name for each in found}


def finished(record: Record | None) -> date | None:
    """The day on which an action was completed or a milestone done."""
    return record.completed if isinstance(record, Action) else record.done if isinstance(record, Milestone) else None
