"""A phrase found in every text that the record holds, and taken out of it: records, past, ledger, workbooks."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from wsoa.domain.changes.change import BORN
from wsoa.domain.changes.plan import Wording
from wsoa.domain.changes.redaction import PhrasePlace, Rewording, is_sought
from wsoa.domain.frozen import frozen
from wsoa.domain.integrity.verification import place_in_words
from wsoa.domain.statement.fields import BY_FIELD, COLUMNS
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.references import kind_of

Keys = tuple[Any, ...]


@frozen
class Kept:
    """A table that keeps words of the past: its keys, its columns of words, and what its rows are sealed by."""

    keys: Sequence[str]
    columns: Sequence[str]
    place: str
    field: Sequence[str] = ()  # the columns that say which field of which record the words are of


KEPT = {
    "change": Kept(("revision", "position"), ("old", "new"), "change/{0}/{1}", ("ref", "field")),
    "revision": Kept(("number",), ("who", "summary", "source", "reason", "agreed_by"), "revision/{0}"),
    "ledger": Kept(("revision", "position"), ("by", "words"), "ledger/{0}/{1}"),
    "sheet": Kept(("sign",), ("by",), "sheet/{0}"),
    "sheet_return": Kept(("revision", "sign"), ("filled_in_by", "by"), "return/{0}/{1}"),
    "sheet_parked": Kept(("revision", "sign", "number", "field"), ("typed", "by"), "return/{0}/{1}"),
    "sheet_recall": Kept(("sign",), ("by", "reason"), "sheet/{0}"),
    "sheet_cell": Kept(("revision", "sign", "number", "ref", "field"), ("value",), "return/{0}/{1}", ("ref", "field")),
}
SALTED = ("change", "ledger")  # these rows keep their own salt
# Revisions that schema 0006 or an older one wrote, and the tables whose words their digests hold without a salt.
EARLIER = "SELECT CAST(substr(place, 9) AS INTEGER) FROM seal WHERE place LIKE 'earlier/%'"
UNSALTED = ("revision", "ledger")


def find(connection: sqlite3.Connection, wording: Wording) -> tuple[PhrasePlace, ...]:
    """Every place that holds one of the phrases: a record's own words only where these leave everything."""
    left_of = Rewording(wording).left_of
    if wording.everywhere:
        return (*_in_records(connection, left_of), *_in_the_past(connection, KEPT, left_of))
    return (*_in_the_past(connection, {name: kept for name, kept in KEPT.items() if not kept.field}, left_of),)


def _in_records(connection: sqlite3.Connection, left_of: Callable[[object], str]) -> Iterator[PhrasePlace]:
    for name, kind in KINDS.items():
        for column in filter(is_sought, COLUMNS[kind]):
            table, field = (f"{name}_{column.field}", "member") if column.many else (name, column.field)
            for ref, text in connection.execute(f'SELECT ref, "{field}" FROM {table}').fetchall():  # noqa: S608 - the names are our own
                if left := left_of(text):
                    keys = (ref, text) if column.many else (ref,)
                    yield PhrasePlace(f"{ref}, {column.label}", table, keys, field, text, left)


def _in_the_past(
    connection: sqlite3.Connection, tables: Mapping[str, Kept], left_of: Callable[[object], str]
) -> Iterator[PhrasePlace]:
    earlier = {number for (number,) in connection.execute(EARLIER)}
    for table, kept in tables.items():
        names = ", ".join(f'"{name}"' for name in (*kept.keys, *kept.field, *kept.columns))
        for row in connection.execute(f"SELECT {names} FROM {table}").fetchall():  # noqa: S608 - as above
            keys, words = row[: len(kept.keys)], row[-len(kept.columns) :]
            said = row[len(kept.keys) : -len(kept.columns)]
            if said and not _is_sought(*said):
                continue
            where = place_in_words(kept.place.format(*keys)) + "".join(f", {part}" for part in said)
            for column, text in zip(kept.columns, words, strict=True):
                if left := left_of(text):
                    guessable = table in UNSALTED and keys[0] in earlier
                    yield PhrasePlace(f"{where}, {column}", table, keys, column, text, left, guessable)


def _is_sought(ref: str, field: str) -> bool:
    return field != BORN and is_sought(BY_FIELD[KINDS[kind_of(ref)]][field])


def reword(connection: sqlite3.Connection, wording: Wording) -> Iterator[str]:
    """Take the phrase out of every place that holds it, and give the places that have to be sealed anew."""
    for found in find(connection, wording):
        kept = KEPT.get(found.table)
        keys = kept.keys if kept else ("ref", "member")[: len(found.keys)]
        only = " AND ".join(f'"{key}" = ?' for key in keys)
        connection.execute(f'UPDATE {found.table} SET "{found.column}" = ? WHERE {only}', (found.left, *found.keys))  # noqa: S608 - as above
        if found.table in SALTED:
            connection.execute(f"UPDATE {found.table} SET salt = NULL WHERE {only}", found.keys)  # noqa: S608 - as above
        if kept:
            yield _sealed(connection, kept.place.format(*found.keys))


def _sealed(connection: sqlite3.Connection, place: str) -> str:
    """The place as it was sealed: a revision that an older wsoa wrote has another."""
    earlier = place.replace("revision/", "earlier/")
    return earlier if connection.execute("SELECT 1 FROM seal WHERE place = ?", (earlier,)).fetchone() else place
