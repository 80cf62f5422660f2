"""What would alter the statement, before it does: a plan with its conflicts, files, ledger entries and removals."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from wsoa.domain.changes.change import BORN, Change
from wsoa.domain.changes.source import TYPED, Source
from wsoa.domain.errors import NOWHERE, Place
from wsoa.domain.frozen import frozen

if TYPE_CHECKING:  # few plans have any
    from wsoa.domain.changes.sheet_events import Issue, Parked, Recall, ReturnReceived


class Keep(StrEnum):
    """Whose value is kept of a conflict: the statement's, or the sheet's."""

    OURS = "ours"
    THEIRS = "theirs"


@frozen
class Conflict:
    """A change that cannot be made unasked: the record already holds `ours`, and `theirs` is offered.

    In a three-way merge both began at `base`. Where something else than that is asked about, `doubt` says what, in a
    sentence. Of a record that is not there yet the field is BORN, and `theirs` is the record.
    """

    ref: str
    field: str
    ours: Any
    theirs: Any
    where: Place = NOWHERE
    base: Any = None
    is_three_way: bool = False
    doubt: str = ""

    @property
    def is_on_both_sides(self) -> bool:
        """Whether it is known that the statement's value has changed too since the file was made."""
        return self.is_three_way and self.base != self.ours


@frozen
class FileToKeep:
    """A file that a plan brings: where it lies now, and the SHA-256 it will be kept by."""

    path: PurePath
    sha256: str


@frozen
class Entry:
    """Something that happened and cannot un-happen: its sort, its record ('' for all), when, by whom, in words."""

    kind: str
    about: str
    on: date
    by: str
    words: str


@frozen
class Removal:
    """A field of a record whose words leave it and its whole past.

    `notice` stands in their place, or nothing where it is None.
    """

    ref: str
    field: str
    notice: str | None


@frozen
class Wording:
    """Phrases that leave every record and all of the past, and the notice that stands in their place.

    Where not `everywhere`, they leave only what the record says of itself: revisions, the ledger, who handed workbooks
    out and back.
    """

    phrases: tuple[str, ...]
    notice: str
    everywhere: bool = True


@frozen
class Plan:
    """What would alter the statement: shown, refused or carried out, always the same value.

    `summary` is a short sentence for the history, `source` where the changes came from, `reason` why, `agreed_by` who
    agreed to dates that move; a `correction` mends a typing error. `undoes` is the revision that it takes back,
    `ledger` what happens with it and cannot un-happen. It may hand a workbook out (`issued`) or call some back
    (`recalled`); `returned` are those that come back, and `settled` the cells that were left out of one before. `seen`
    is the revision that it was made from, 0 where that is not kept; a plan that `rests_on_all` of it holds for that
    revision and for no other. `heading` is what it is called before it is carried out, where that is not the summary;
    `cells` say where in a file the field of a record was filled in, and `whys` what the file says, by record, of why a
    date moves. Nothing is carried out while there are conflicts.
    """

    summary: str
    changes: tuple[Change, ...] = ()
    source: Source = TYPED
    reason: str = ""
    conflicts: tuple[Conflict, ...] = ()
    files: tuple[FileToKeep, ...] = ()
    remarks: tuple[str, ...] = ()
    agreed_by: str = ""
    correction: bool = False
    undoes: int | None = None
    ledger: tuple[Entry, ...] = ()
    removals: tuple[Removal, ...] = ()
    wording: Wording | None = None
    issued: "Issue | None" = None
    returned: "tuple[ReturnReceived, ...]" = ()
    settled: "tuple[Parked, ...]" = ()
    recalled: "tuple[Recall, ...]" = ()
    seen: int = 0
    rests_on_all: bool = False
    heading: str = ""
    cells: Mapping[tuple[str, str], Place] = field(default_factory=dict)
    whys: Mapping[str, str] = field(default_factory=dict)

    @property
    def born(self) -> tuple[str, ...]:
        """The references of the records that this plan makes."""
        return tuple(change.ref for change in self.changes if change.is_birth)

    @property
    def gone(self) -> tuple[str, ...]:
        """The references of the records that this plan ends."""
        return tuple(change.ref for change in self.changes if change.field == BORN and not change.new)
