"""Changes applied: to what they lead, what was before, and which no longer begin where the statement is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from wsoa.domain.changes.change import BORN, Change, inverse
from wsoa.domain.changes.revision import Revision
from wsoa.domain.statement.records import KINDS, Record, members
from wsoa.domain.statement.statement import Statement

Records = Mapping[str, Record]


def applied(statement: Statement, changes: Iterable[Change]) -> Statement:
    """The statement after these changes, in their order."""
    applying = _Applying(statement.records)
    for change in changes:
        applying.apply(change)
    records = applying.records()
    retired = frozenset((statement.retired | (statement.records.keys() - records.keys())) - records.keys())
    if not applying.has_births:  # each that is left keeps its place
        return Statement(records, retired)
    return Statement.of(records.values(), retired)


def rewind(statement: Statement, revisions: Iterable[Revision]) -> Statement:
    """The statement as it stood before these revisions, given in their order."""
    return applied(statement, inverse(change for revision in revisions for change in revision.changes))


def stale(statement: Statement, changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that no longer begin where the statement is, taken in their order.

    Somebody changed the same field meanwhile.
    """
    return replayed(statement, changes)[0]


def replayed(statement: Statement, changes: Iterable[Change]) -> tuple[tuple[Change, ...], Records]:
    """The changes that are stale, and the records after all the others."""
    applying, found = _Applying(statement.records), []
    for change in changes:
        if applying.begins(change):
            applying.apply(change)
        else:
            found.append(change)
    return tuple(found), applying.records()


def steps(changes: Iterable[tuple[Sequence[Change], bool]]) -> Iterator[tuple[Records, Records]]:
    """The records before and after each step of a history from nothing on; before only of those that are looked at.

    They are to be looked at before the next step is taken.
    """
    applying = _Applying({})
    for step, is_looked_at in changes:
        before = dict(applying.records()) if step and is_looked_at else applying.records()
        for change in step:
            applying.apply(change)
        yield before, applying.records()


class _Applying:
    """Records to which changes are applied one by one, each record made anew only once.

    Its values are gathered first.
    """

    def __init__(self, records: Mapping[str, Record]) -> None:
        self._records, self._values = dict(records), dict[str, dict[str, Any]]()
        self.has_births = False

    def records(self) -> Mapping[str, Record]:
        """The records after all that was applied."""
        for ref in tuple(self._values):
            self._settle(ref)
        return self._records

    def begins(self, change: Change) -> bool:
        """Whether a change begins where its record is."""
        record = self._records.get(change.ref)
        if change.is_birth or record is None:
            return change.is_birth and record is None
        if change.field == BORN:
            self._settle(change.ref)
            return self._records[change.ref] == type(record)(record.ref)
        held = self._held(record, change.field)
        if change.column and change.column.many:
            return change.old in held if change.old else change.new not in held
        return bool(held == change.old)

    def apply(self, change: Change) -> None:
        """Do what a change says."""
        ref, field = change.ref, change.field
        if change.is_birth:
            self._records[ref], self.has_births = KINDS[change.new](ref), True
        elif field == BORN:
            del self._records[ref]
            self._values.pop(ref, None)
        else:
            is_list = change.column and change.column.many
            value = (
                members({*self._held(self._records[ref], field), change.new} - {change.old}) if is_list else change.new
            )
            self._values.setdefault(ref, {})[field] = value

    def _held(self, record: Record, field: str) -> Any:  # noqa: ANN401 - a field's value, of any form
        values = self._values.get(record.ref, {})
        return values[field] if field in values else getattr(record, field)

    def _settle(self, ref: str) -> None:
        self._records[ref] = replace(self._records[ref], **self._values.pop(ref, {}))
