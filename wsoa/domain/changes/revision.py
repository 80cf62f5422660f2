"""What one plan did, who signed it, and the stamp that names it on a report."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime

from wsoa.domain.changes.change import Change
from wsoa.domain.changes.source import Source
from wsoa.domain.errors import NotFound
from wsoa.domain.frozen import frozen


@frozen
class Stamp:
    """Which revision a report shows: its number (0 before the first), its stated day and its digest."""

    revision: int = 0
    day: date | None = None
    digest: str = ""


@frozen
class Signature:
    """Who did something, the stated day it counts for (a UK date), and the true moment (UTC)."""

    who: str
    day: date
    at: datetime


@frozen
class Revision:
    """What one plan did: its number from 1, its signature, its source, its place in the chain of digests."""

    number: int
    signed: Signature
    summary: str
    source: Source
    reason: str
    digest: str
    changes: tuple[Change, ...] = ()
    agreed_by: str = ""
    correction: bool = False
    undoes: int | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """What a revision says of itself, as its digest takes it in.

        What is not said leaves no trace, so that old digests hold.
        """
        said = (
            ("agreed by", self.agreed_by),
            ("correction", "yes" if self.correction else ""),
            ("undoes", str(self.undoes or "")),
        )
        return (self.summary, str(self.source), self.reason, *(f"{name}: {value}" for name, value in said if value))

    def about(self, refs: Collection[str]) -> "Revision":
        """The same revision with only its changes to these records."""
        return replace(self, changes=tuple(change for change in self.changes if change.ref in refs))


def no_revision(number: int, revisions: Sequence[Revision]) -> NotFound:
    """That there is no revision of a number, and which there are."""
    return NotFound(f"There is no revision {number}.", f"There are 1 to {len(revisions)}: wsoa history")
