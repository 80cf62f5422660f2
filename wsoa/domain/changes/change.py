"""Change, the one thing that history, previews, conflicts and undo are made of."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from wsoa.domain.dates.exact import show_date
from wsoa.domain.frozen import frozen
from wsoa.domain.statement.fields import BY_FIELD, COLUMNS, Column
from wsoa.domain.statement.records import KINDS, Record
from wsoa.domain.statement.references import kind_of
from wsoa.domain.statement.statement import NAMES, Statement
from wsoa.domain.statement.values import Kept

BORN = "record"  # the field of a birth: its new value is the kind of record
FIELDS: Mapping[str, Mapping[str, Column | None]] = {
    name: {**BY_FIELD[kind], BORN: None} for name, kind in KINDS.items()
}
NOTICE = r"removed on \d{1,2} [A-Z][a-z]+ \d{4} by .+"  # what a redaction leaves in place of the words


def removal_notice(day: date, who: str) -> str:
    """The notice of a redaction."""
    return f"removed on {show_date(day)} by {who}"


@frozen
class Change:
    """One field of one record, from old to new; nothing is '', None or the blank value.

    A birth is a change of the field 'record' from '' to the kind. A list changes member by member: joining is from ''
    to the member, leaving the other way.
    """

    __slots__ = ("field", "new", "old", "ref")  # there are very many
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
        return FIELDS[kind_of(self.ref)][self.field]

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.ref, self.field, self.new, self.old)


def diff(before: Statement, after: Statement) -> tuple[Change, ...]:
    """The changes that lead from one statement to another: births first for each record, disappearances last."""
    gone = [record for ref, record in before.records.items() if ref not in after.records]
    came = [
        change
        for ref, record in after.records.items()
        if record is not before.records.get(ref)
        for change in _changes(before.records.get(ref), record)
    ]
    return (
        *came,
        *(change.inverse() for record in reversed(gone) for change in reversed(tuple(_changes(None, record)))),
    )


def _changes(before: Record | None, after: Record) -> Iterator[Change]:
    if before is None:
        yield Change(after.ref, BORN, "", NAMES[type(after)])
        before = type(after)(after.ref)
    for column in COLUMNS[type(after)]:
        old, new = getattr(before, column.field), getattr(after, column.field)
        if old != new:
            yield from (
                _members(after.ref, column.field, old, new)
                if column.many
                else (Change(after.ref, column.field, old, new),)
            )


def _members(ref: str, field: str, old: tuple[str, ...], new: tuple[str, ...]) -> Iterator[Change]:
    yield from (Change(ref, field, member, "") for member in old if member not in new)
    yield from (Change(ref, field, "", member) for member in new if member not in old)


def inverse(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that take these back, last first."""
    return tuple(change.inverse() for change in reversed(tuple(changes)))


def kept(change: Change) -> tuple[Kept, Kept]:
    """The old and the new value of a change as the history keeps them."""
    column = change.column
    return (
        (column.form.keep(change.old), column.form.keep(change.new))
        if column
        else (change.old or None, change.new or None)
    )


def loaded(ref: str, field: str, old: Kept, new: Kept) -> Change:
    """A change as the history kept it."""
    column = FIELDS[kind_of(ref)][field]
    return (
        Change(ref, field, column.form.load(old), column.form.load(new))
        if column
        else Change(ref, field, old or "", new or "")
    )
