"""What SQLite and the disk say of a database and its evidence, and its history as it lies there, whatever its age."""

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from wsoa.domain.changes.revision import Revision, Stamp
from wsoa.domain.errors import NotFound
from wsoa.domain.integrity.verification import Damage, Entered, History, HistoryLine
from wsoa.domain.statement.statement import Statement
from wsoa.storage import files, reading

REVISION = ("number", "who", "day", "at", "summary", "source", "reason", "digest", "agreed_by", "correction", "undoes")
CHANGE = "SELECT revision, position, ref, field, old, new, salt, seal FROM change ORDER BY revision, position"
LEDGER = 'SELECT revision, position, kind, about, "on", "by", words, seal FROM ledger ORDER BY revision, position'
# What a value that wsoa never wrote may raise when it is read.
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, ArithmeticError)


def damage(connection: sqlite3.Connection) -> Iterator[Damage]:
    """What SQLite finds wrong with the file, and every reference to a record that is not there."""
    try:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    except sqlite3.DatabaseError as error:
        found = [str(error)]
    if found != ["ok"]:
        yield from (Damage("database", "the file", what) for what in found)
        return
    for table, row, target, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield Damage("database", f"table {table}, row {row}", f"names a {target} that is not there")


def strange(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The names of triggers and views: wsoa makes none, and they could do something that nobody asked for."""
    return tuple(
        str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type IN ('trigger', 'view')")
    )


def history(connection: sqlite3.Connection) -> History:
    """The history as it lies there; what an older schema did not keep is None."""
    columns = [name for name in REVISION if name in _columns(connection, "revision")]
    rows = connection.execute(f"SELECT {', '.join(columns)} FROM revision ORDER BY number")  # noqa: S608 - the names are our own
    return History(
        tuple(dict(zip(columns, row, strict=True)) for row in rows),
        tuple(HistoryLine(*row) for row in connection.execute(CHANGE)),
        tuple(Entered(*row) for row in connection.execute(LEDGER)) if _columns(connection, "ledger") else (),
    )


def _columns(connection: sqlite3.Connection, table: str) -> frozenset[str]:
    return frozenset(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def stamp(connection: sqlite3.Connection) -> Stamp:
    """The latest revision; none where its row cannot be read."""
    try:
        return reading.stamp(connection)
    except UNREADABLE:
        return Stamp()


def replayed(connection: sqlite3.Connection) -> tuple[tuple[Revision, ...], Statement] | Damage:
    """Every revision and the present statement, to be compared; what they hold that cannot be read, as a fault."""
    try:
        return reading.revisions(connection), reading.statement(connection)
    except UNREADABLE as error:
        return Damage("replay", "the history or a record", f"holds a value that wsoa cannot read: {error}")


def kept(database: Path) -> Mapping[str, str]:
    """Every file in a database's folder of evidence, by its place, with the SHA-256 of what lies there.

    '' where it cannot be read.
    """
    inside = (path for path in sorted(files.folder(database).rglob("*")) if path.is_file() or path.is_symlink())
    return {path.relative_to(database.parent).as_posix(): digest_or_nothing(path) for path in inside}


def digest_or_nothing(path: Path) -> str:
    """A file's SHA-256; '' where it cannot be read."""
    try:
        return files.digest_of(path)
    except NotFound:
        return ""
