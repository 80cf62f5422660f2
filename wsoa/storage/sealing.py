"""Seals of rows: each place of the record with a secret salt, for a revision's digest to take in."""

import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from wsoa.domain.integrity.digests import Rows, hash_of_place

# What lies at a place, by its first word; the others, between strokes, are the keys of these rows.
_REVISION = (
    "SELECT number, who, day, at, summary, source, reason, agreed_by, correction, undoes FROM revision WHERE number = ?"
)
PARTS: Mapping[str, Sequence[str]] = {
    "revision": (_REVISION,),
    # A revision from before schema 0007: after a redaction its own digest can no longer vouch for these seals.
    "earlier": (
        _REVISION,
        "SELECT seal FROM change WHERE revision = ? ORDER BY position",
        "SELECT seal FROM ledger WHERE revision = ? ORDER BY position",
    ),
    "change": ("SELECT ref, field, old, new FROM change WHERE revision = ? AND position = ?",),
    "ledger": ('SELECT kind, about, "on", "by", words FROM ledger WHERE revision = ? AND position = ?',),
    "sheet": (
        'SELECT sign, revision, agency, "on", due, "by", texts FROM sheet WHERE sign = ?',
        "SELECT number, sheet, ref, said FROM sheet_line WHERE sign = ? ORDER BY number",
    ),
    "return": (
        'SELECT revision, sign, "on", sha256, filled_in_by, "by" FROM sheet_return WHERE revision = ? AND sign = ?',
        "SELECT number, ref, field, value FROM sheet_cell WHERE revision = ? AND sign = ? ORDER BY number, ref, field",
    ),
}
# The same since schema 0008. A database of an earlier one is held against its seals before it is upgraded.
SINCE_0008: Mapping[str, Sequence[str]] = {
    "sheet": ('SELECT revision, "on", "by", reason FROM sheet_recall WHERE sign = ?',),
    "return": (
        "SELECT saved FROM sheet_return WHERE revision = ? AND sign = ? AND saved IS NOT NULL",
        """
SELECT number, field, ref, cell, typed, "on", "by" FROM sheet_parked WHERE revision = ? AND sign = ?
ORDER BY number, field
""",
    ),
}
IS_0008 = "SELECT 1 FROM sqlite_master WHERE name = 'sheet_parked'"
# Every place that must have a seal. Rows of a workbook that nobody issued or took back are a place too.
REVISIONS = "SELECT number FROM revision ORDER BY number"
WORKBOOKS = (
    "SELECT 'sheet/' || sign FROM sheet UNION SELECT 'sheet/' || sign FROM sheet_line",
    """
SELECT 'return/' || revision || '/' || sign FROM sheet_return
UNION SELECT 'return/' || revision || '/' || sign FROM sheet_cell
""",
)
WORKBOOKS_SINCE_0008 = (
    "SELECT 'sheet/' || sign FROM sheet_recall",
    "SELECT DISTINCT 'return/' || revision || '/' || sign FROM sheet_parked",
)
# Until schema 0006 a change that words were removed from had no seal but the one that they had left.
REDACTED = "SELECT 'change/' || revision || '/' || position FROM change WHERE salt IS NULL"


def new_salt() -> str:
    """A secret that nobody can guess."""
    return os.urandom(16).hex()  # as `secrets` does, which loads much more


def rows_at(connection: sqlite3.Connection, place: str) -> Rows:
    """What lies at a place: its rows as they are kept; nothing where wsoa has no such place."""
    kind, *keys = place.split("/")
    if not place.isascii():
        return []
    parts = PARTS.get(kind, ())
    if kind in SINCE_0008 and connection.execute(IS_0008).fetchone():
        parts = (*parts, *SINCE_0008[kind])
    return [tuple(row) for part in parts if part.count("?") == len(keys) for row in connection.execute(part, keys)]


def hash_places(connection: sqlite3.Connection, number: int, places: Iterable[str]) -> list[str]:
    """The seals that revision `number` takes in: those that wait for it, and then one of each of these places.

    An older seal of such a place loses its salt, and with it tells nothing of what lay there.
    """
    waiting = connection.execute("SELECT hash FROM seal WHERE revision = ? ORDER BY position", (number,))
    hashes = [str(made) for (made,) in waiting]
    for place in places:
        salt = new_salt()
        made = hash_of_place(salt, place, rows_at(connection, place))
        connection.execute("UPDATE seal SET salt = NULL WHERE place = ?", (place,))
        connection.execute("INSERT INTO seal VALUES (?, ?, ?, ?, ?)", (number, len(hashes), place, salt, made))
        hashes.append(made)
    return hashes


def hash_what_was_there(connection: sqlite3.Connection) -> None:
    """Seal what an older wsoa left unsealed; the next revision's digest takes it in."""
    earlier = [f"earlier/{number}" for number in _column(connection, REVISIONS)]
    others = [place for found in (*WORKBOOKS, REDACTED) for place in _column(connection, found)]
    hash_places(connection, len(earlier) + 1, [*earlier, *others])


def contents(connection: sqlite3.Connection, salts: Mapping[str, str | None]) -> Mapping[str, str]:
    """What lies at every place that must have a seal, or has one, as the hash that its salt makes of it.

    One place after the other, because workbooks are large. Without a salt it is ''.
    """
    revisions = (f"revision/{number}" for number in _column(connection, REVISIONS))
    told = [place if place in salts else place.replace("revision", "earlier") for place in revisions]
    since = WORKBOOKS_SINCE_0008 if connection.execute(IS_0008).fetchone() else ()
    workbooks = (place for found in (*WORKBOOKS, *since) for place in _column(connection, found))
    return {
        place: hash_of_place(salt, place, rows_at(connection, place)) if (salt := salts.get(place)) else ""
        for place in dict.fromkeys((*told, *workbooks, *sorted(salts)))
    }


def _column(connection: sqlite3.Connection, statement: str) -> list[str]:
    return [str(value) for (value,) in connection.execute(statement)]
