"""What a return changes, sorted to be told: by record, what came apart from what was emptied."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from wsoa.domain.changes.change import BORN, Change
from wsoa.domain.changes.plan import Conflict
from wsoa.domain.dates.exact import show_date
from wsoa.domain.frozen import frozen
from wsoa.domain.round.intake.new_records import in_words
from wsoa.domain.statement.records import Note, Reading, Record
from wsoa.domain.statement.references import natural_order, parent_of
from wsoa.domain.statement.statement import NAMES, Statement, parents_of

SAID_OF = (Note, Reading)  # what is told under the record that it is about


@frozen
class GroupedChange:
    """One record with what changes about it.

    `said` is its whole words, where it is an update or a reading, and `signed` who gave a new update, of which day.
    """

    ref: str
    is_new: bool
    said: str
    signed: str
    changes: tuple[Change, ...]


@frozen
class Group:
    """A record that a reader knows, by reference and title, and all that is told under it."""

    ref: str
    title: str
    is_new: bool
    told: tuple[GroupedChange, ...]


def is_emptied(change: Change) -> bool:
    """Whether a field that held something holds nothing any more."""
    column = change.column
    return bool(
        column and not column.many and column.form.keep(change.new) is None and column.form.keep(change.old) is not None
    )


def grouped(changes: Iterable[Change], before: Statement, after: Statement) -> Iterator[Group]:
    """The changes by record in natural order; updates and readings stand under what they are about."""
    groups: dict[str, dict[str, list[Change]]] = defaultdict(lambda: defaultdict(list))
    for change in changes:
        record = _record(change.ref, before, after)
        groups[parents_of(record)[0] if isinstance(record, SAID_OF) else change.ref][change.ref].append(change)
    for ref in sorted(groups, key=natural_order):
        yield _group(ref, groups[ref], before, after)


def _group(ref: str, group: Mapping[str, list[Change]], before: Statement, after: Statement) -> Group:
    told = tuple(_told(_record(each, before, after), group[each]) for each in sorted(group, key=natural_order))
    return Group(ref, title_of(_record(ref, before, after)), any(each.is_new for each in told if each.ref == ref), told)


def _told(record: Record, changes: list[Change]) -> GroupedChange:
    new = any(change.is_birth for change in changes)
    shown = tuple(change for change in changes if change.column and not (new and _is_in_the_heading(change)))
    said = in_words(record) if isinstance(record, SAID_OF) else ""
    signed = _signature(record) if new and isinstance(record, Note) else ""
    return GroupedChange(record.ref, new, said, signed, () if new and isinstance(record, SAID_OF) else shown)


def _is_in_the_heading(change: Change) -> bool:
    """Whether a new record's heading says it: its title, and what its reference stands under."""
    return change.field == "title" or (change.field in ("action", "areas") and change.new == parent_of(change.ref))


def _signature(note: Note) -> str:
    return ", ".join(filter(None, (note.by, show_date(note.dated) if note.dated else "")))


def _record(ref: str, before: Statement, after: Statement) -> Record:
    return after.records.get(ref) or before.records[ref]


def title_asked_about(conflict: Conflict, statement: Statement) -> str:
    """What the record is called that a conflict is about: of one that is not there yet, what it would belong to."""
    if conflict.field != BORN:
        return title_of(statement.records[conflict.ref])
    return title_of(statement.records[parents_of(conflict.theirs)[0]])


def title_of(record: Record) -> str:
    """What a record is called, else its words, as of an area; or what sort of record it is."""
    return str(getattr(record, "title", "") or getattr(record, "text", "")) or NAMES[type(record)]
