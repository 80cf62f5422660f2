"""Searching by reading: every record, and what history says that no record says any more."""

from collections.abc import Iterable, Iterator
from datetime import date

from wsoa.domain.changes.revision import Revision
from wsoa.domain.errors import BadInput
from wsoa.domain.frozen import frozen
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import Record
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import STRAIGHT

SHORTEST = 2  # characters that are looked for
# What Word makes of quotes and hyphens, one for one, so that places stay where they are.
ALIKE = {**STRAIGHT, **str.maketrans("\u2010\u2011\u2012–—\u2212\u00a0", "------ ")}


@frozen
class Hit:
    """Where the words stand: record, field by its label, and text; of the past with its revision and day."""

    ref: str
    label: str
    text: str
    revision: int | None = None
    day: date | None = None


def search(statement: Statement, revisions: Iterable[Revision], words: str) -> tuple[Hit, ...]:
    """Where all of these words stand in one field: in records, then in the past. Raises BadInput.

    Capitals, and what Word makes of quotes and hyphens, make no difference.
    """
    sought = words.casefold().translate(ALIKE).split()
    if len("".join(sought)) < SHORTEST:
        raise BadInput("There is nothing to look for.", f"Give {SHORTEST} characters at least: wsoa search school")
    now = tuple(hit for record in statement.records.values() for hit in _in_record(record, sought))
    said = {(hit.ref, hit.label, hit.text) for hit in now}
    past = (hit for revision in reversed(tuple(revisions)) for hit in _in_revision(revision, sought))
    return (*now, *_fresh(past, said))


def _holds(text: object, sought: list[str]) -> bool:
    if not isinstance(text, str):
        return False
    folded = text.casefold()
    folded = folded if folded.isascii() else folded.translate(ALIKE)
    return sought[0] in folded and all(word in folded for word in sought[1:])


def _in_record(record: Record, sought: list[str]) -> Iterator[Hit]:
    for column in COLUMNS[type(record)]:
        value = getattr(record, column.field)
        texts = value if column.many else (value,)
        yield from (Hit(record.ref, column.label, text) for text in texts if _holds(text, sought))


def _in_revision(revision: Revision, sought: list[str]) -> Iterator[Hit]:
    """What a revision said: its summary and reason, then the words that it put in or took away."""
    number, day = revision.number, revision.signed.day
    told = (("Reason", revision.reason), ("Agreed by", revision.agreed_by), ("Source", revision.source.name))
    yield from (Hit("", label, text, number, day) for label, text in told if _holds(text, sought))
    for change in revision.changes:
        texts = [text for text in (change.new, change.old) if _holds(text, sought)]
        if texts and (column := change.column):
            yield from (Hit(change.ref, column.label, text, number, day) for text in texts)


def _fresh(hits: Iterator[Hit], said: set[tuple[str, str, str]]) -> Iterator[Hit]:
    """Each text of each field once, the latest time that it was said; not what a record says still."""
    for hit in hits:
        if (hit.ref, hit.label, hit.text) not in said:
            said.add((hit.ref, hit.label, hit.text))
            yield hit
