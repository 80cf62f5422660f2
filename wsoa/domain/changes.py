"""Change, the one thing that history, previews, conflicts and undo are made of; and what a plan and a revision are."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import PurePath
from typing import Any

from wsoa.domain.columns import BY_FIELD, COLUMNS, Column
from wsoa.domain.forms import Kept
from wsoa.domain.model import KINDS, Record
from wsoa.domain.references import kind_of
from wsoa.domain.round.events import Issue, Returned
from wsoa.domain.statement import NAMES, Statement

BORN = "record"  # the field of a birth: its new value is the kind of record


@dataclass(frozen=True)
class Change:
    """One field of one record, from old to new; nothing is '', None or the blank value.

    A birth is a change of the field 'record' from '' to the kind. A list changes member by member: joining is from '' to the
    member, leaving the other way.
    """

    ref: str
    field: str
    old: Any
    new: Any

    @property
    def is_birth(self) -> bool:
        """The record begins here."""
        return self.field == BORN and bool(self.new)

    @property
    def column(self) -> Column | None:
        """What describes the field; None for the coming and going of the record itself."""
        return None if self.field == BORN else BY_FIELD[KINDS[kind_of(self.ref)]][self.field]

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.ref, self.field, self.new, self.old)


@dataclass(frozen=True)
class Conflict:
    """A change that cannot be made unasked: the record already holds `ours`, and `theirs` is offered.

    In a three-way merge both began at `base`.
    """

    ref: str
    field: str
    ours: Any
    theirs: Any
    where: str = ""
    base: Any = None
    is_three_way: bool = False


@dataclass(frozen=True)
class FileToKeep:
    """A file that a plan brings: where it lies now, and the SHA-256 it will be kept by."""

    path: PurePath
    sha256: str


@dataclass(frozen=True)
class Entry:
    """Something that happened and cannot un-happen: what sort of thing, about which record ('' for all), when, by whom, in words."""

    kind: str
    about: str
    on: date
    by: str
    words: str


@dataclass(frozen=True)
class Removal:
    """A field of a record whose words leave it and its whole past; `notice` stands in their place, or nothing where it is None."""

    ref: str
    field: str
    notice: str | None


@dataclass(frozen=True)
class Plan:
    """What would alter the statement: shown, refused or carried out, always the same value.

    `summary` is a short sentence for the history, `source` where the changes came from, `reason` why, `agreed_by` who agreed to
    dates that move; a `correction` mends a typing error. `undoes` is the revision that it takes back, `ledger` what happens with
    it and cannot un-happen, `issued` a workbook that it hands out and `returned` those that come back. `seen` is the revision
    that it was made from, 0 where that is not kept; a plan that `rests_on_all` of it holds for that revision and for no other.
    Nothing is carried out while there are conflicts.
    """

    summary: str
    changes: tuple[Change, ...] = ()
    source: str = "typed"
    reason: str = ""
    conflicts: tuple[Conflict, ...] = ()
    files: tuple[FileToKeep, ...] = ()
    remarks: tuple[str, ...] = ()
    agreed_by: str = ""
    correction: bool = False
    undoes: int | None = None
    ledger: tuple[Entry, ...] = ()
    removals: tuple[Removal, ...] = ()
    issued: Issue | None = None
    returned: tuple[Returned, ...] = ()
    seen: int = 0
    rests_on_all: bool = False

    @property
    def born(self) -> tuple[str, ...]:
        """The references of the records that this plan makes."""
        return tuple(change.ref for change in self.changes if change.is_birth)

    @property
    def gone(self) -> tuple[str, ...]:
        """The references of the records that this plan ends."""
        return tuple(change.ref for change in self.changes if change.field == BORN and not change.new)


@dataclass(frozen=True)
class Signature:
    """Who did something, the stated day it counts for (a UK date), and the true moment (UTC)."""

    who: str
    day: date
    at: datetime


@dataclass(frozen=True)
class Revision:
    """What one plan did: its number from 1, its signature, where it came from, and its place in the chain of digests."""

    number: int
    signed: Signature
    summary: str
    source: str
    reason: str
    digest: str
    changes: tuple[Change, ...] = ()
    agreed_by: str = ""
    correction: bool = False
    undoes: int | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """What a revision says of itself, as its digest takes it in; what is not said leaves no trace, so that old digests hold."""
        said = (("agreed by", self.agreed_by), ("correction", "yes" if self.correction else ""), ("undoes", str(self.undoes or "")))
        return (self.summary, self.source, self.reason, *(f"{name}: {value}" for name, value in said if value))

    def about(self, refs: Collection[str]) -> "Revision":
        """The same revision with only its changes to these records."""
        return replace(self, changes=tuple(change for change in self.changes if change.ref in refs))


def diff(before: Statement, after: Statement) -> tuple[Change, ...]:
    """The changes that lead from one statement to another: births first for each record, disappearances last."""
    gone = [record for ref, record in before.records.items() if ref not in after.records]
    came = [
        change
        for ref, record in after.records.items()
        if record is not before.records.get(ref)
        for change in _changes(before.records.get(ref), record)
    ]
    return (*came, *(change.inverse() for record in reversed(gone) for change in reversed(tuple(_changes(None, record)))))


def _changes(before: Record | None, after: Record) -> Iterator[Change]:
    if before is None:
        yield Change(after.ref, BORN, "", NAMES[type(after)])
        before = type(after)(after.ref)
    for column in COLUMNS[type(after)]:
        old, new = getattr(before, column.field), getattr(after, column.field)
        if old != new:
            yield from _members(after.ref, column.field, old, new) if column.many else (Change(after.ref, column.field, old, new),)


def _members(ref: str, field: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    yield from (Change(ref, field, member, "") for member in old if member not in new)
    yield from (Change(ref, field, "", member) for member in new if member not in old)


def inverse(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that take these back, last first."""
    return tuple(change.inverse() for change in reversed(tuple(changes)))


def kept(change: Change) -> tuple[Kept, Kept]:
    """The old and the new value of a change as the history keeps them."""
    column = change.column
    return (column.form.keep(change.old), column.form.keep(change.new)) if column else (change.old or None, change.new or None)


def loaded(ref: str, field: str, old: Kept, new: Kept) -> Change:
    """A change as the history kept it."""
    column = Change(ref, field, old, new).column
    return Change(ref, field, column.form.load(old), column.form.load(new)) if column else Change(ref, field, old or "", new or "")
