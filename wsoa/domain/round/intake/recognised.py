"""Recognised rows: which records each row speaks of, whichever way it was recognised."""

from collections.abc import Mapping
from enum import Enum, auto

from wsoa.domain.changes.sheet_events import IssuedRow
from wsoa.domain.frozen import frozen
from wsoa.domain.round.intake.findings import NOTHING, Findings
from wsoa.domain.round.intake.found_rows import FoundRow
from wsoa.domain.round.intake.headings import Fit, Opened, Shaded
from wsoa.domain.statement.records import Record


class Standing(Enum):
    """How a row stands to a record."""

    ITS_OWN = auto()  # the row is about this record
    MADE = auto()  # the row brought it when it came before
    NEW = auto()  # it is not there yet
    UNKNOWN = auto()  # nobody can tell which record is meant: what is read of it is only judged


@frozen
class Subject:
    """One record that a row speaks of: of which kind, its reference, and in which columns.

    The reference of a new one is the one that it is to have, or '' where it is given the next.
    """

    kind: type[Record]
    ref: str
    standing: Standing
    columns: tuple[Opened, ...]


@frozen
class RecognisedRow:
    """A row with the records that it speaks of, the columns that only show, and how it was handed out, where it was."""

    found: FoundRow
    fit: Fit
    subjects: tuple[Subject, ...]
    shaded: tuple[Shaded, ...] = ()
    issued: IssuedRow | None = None


@frozen
class RecognisedRows:
    """Rows that are taken in together, and what there is to say of those that are not."""

    rows: tuple[RecognisedRow, ...] = ()
    findings: Findings = NOTHING

    @property
    def stated(self) -> Mapping[str, tuple[type[Record], str]]:
        """The references that new records are to have, of which kind they are, and what their rows call them."""
        new = ((row, each) for row in self.rows for each in row.subjects if each.standing is Standing.NEW)
        return {each.ref: (each.kind, _title(row, each)) for row, each in new if each.ref}


def _title(row: RecognisedRow, subject: Subject) -> str:
    place = next((each.place for each in subject.columns if each.says.field == "title"), -1)
    return row.found.row.cells[place].typed if place in row.found.row.cells else ""
