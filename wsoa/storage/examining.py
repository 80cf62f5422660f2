"""What SQLite and the disk say of a database and its evidence, and whether the record holds, whatever its age."""

import sqlite3
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from wsoa.domain.changes.change import BORN, Change, loaded
from wsoa.domain.errors import Damaged, NotFound
from wsoa.domain.frozen import frozen
from wsoa.domain.integrity.round_replay import OnRecord, round_faults
from wsoa.domain.integrity.verification import (
    Damage,
    Entered,
    History,
    HistoryLine,
    PlaceHash,
    chain_faults,
    ledger_faults,
    replay_faults,
)
from wsoa.domain.statement.fields import COLUMNS, Column
from wsoa.domain.statement.records import KINDS, Record, members
from wsoa.domain.statement.references import kind_of
from wsoa.domain.statement.statement import Statement
from wsoa.storage import database, files, rounds, sealing, sql

REVISION = ("number", "who", "day", "at", "summary", "source", "reason", "digest", "agreed_by", "correction", "undoes")
CHANGE = "SELECT revision, position, ref, field, old, new, salt, seal FROM change ORDER BY revision, position"
LEDGER = 'SELECT revision, position, kind, about, "on", "by", words, seal{} FROM ledger ORDER BY revision, position'
SEALS = "SELECT revision, position, place, salt, hash FROM seal ORDER BY revision, position"
# What the head of the file says; the number that says whose it is comes from wsoa, the others from SQLite.
HEADER = {"application_id": database.APPLICATION_ID, "user_version": 0, "encoding": "UTF-8", "journal_mode": "delete"}
# What a value that wsoa never wrote may raise when it is read.
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, ArithmeticError)
ODD = "holds a value that we cannot read"
T = TypeVar("T")


@frozen
class Examined:
    """The history as it lies in a database, how many records there are, and everything that does not hold."""

    history: History
    records: int
    faults: tuple[Damage, ...]


def examined(connection: sqlite3.Connection) -> Examined:
    """Whether the record holds: the file, its tables, the chain, and that the history leads to the present."""
    broken = tuple(_file_faults(connection))
    if broken:
        return Examined(History(), 0, broken)
    strange = tuple(_strange(connection))
    try:
        found = _record(connection)
    except sqlite3.OperationalError as error:
        if strange:  # a table or a column that is not there cannot be read
            return Examined(History(), 0, strange)
        if "UTF-8" not in str(error):
            raise
        connection.text_factory = _text_or_bytes  # slower, and so only where there is need
        found = _record(connection)
    faults = (*strange, *(_in_print(fault) for fault in found.faults))
    return replace(found, faults=faults)


def refuse_damage(connection: sqlite3.Connection, path: Path) -> Examined:
    """What was examined of a database that holds. Raises Damaged naming the first thing that does not hold."""
    found = examined(connection)
    if found.faults:
        more = f", and {len(found.faults) - 1} more" if len(found.faults) > 1 else ""
        raise Damaged(f"The record at {path} does not hold: {found.faults[0].where}: {found.faults[0].what}{more}.")
    return found


def refuse_damage_at(path: Path) -> None:
    """The same of the database at `path`, where that may be why a command failed."""
    with database.reading(path, database.OLDEST, whosever=True) as connection:
        refuse_damage(connection, path)


def _text_or_bytes(data: bytes) -> str:
    """Text that is no UTF-8 as well: what cannot be read is kept, so that its seal can be told to be broken."""
    return data.decode(errors="surrogateescape")


def _in_print(fault: Damage) -> Damage:
    where, what = (text.encode(errors="replace").decode() for text in (fault.where, fault.what))
    return Damage(fault.check, where, what)


def _record(connection: sqlite3.Connection) -> Examined:
    told = history(connection)
    records: list[Record]
    records, odd = _parted(found for name in KINDS for found in _records(connection, name))
    changes, unread = _parted(_changes(told))
    present = _statement(records, told)
    dangling = tuple(_dangling(connection))
    replayed = (
        [*odd, *unread] or list(replay_faults(changes, present)) or list(_round_faults(connection, told, changes))
    )
    return Examined(told, len(present.records), (*dangling, *chain_faults(told), *ledger_faults(told), *replayed))


def _round_faults(
    connection: sqlite3.Connection, told: History, changes: Sequence[tuple[int, Change]]
) -> Iterator[Damage]:
    """What of the agency round is not as the history says; an older schema is asked once it is brought up to date."""
    if not connection.execute(sealing.IS_0008).fetchone():
        return
    try:
        read = partial(rounds.with_rows, connection), partial(rounds.with_cells, connection)
        held = OnRecord(rounds.issues(connection), rounds.returns(connection), *read)
        yield from round_faults(changes, told.revisions, held)
    except UNREADABLE:
        yield Damage("round", "a workbook on record", ODD)


def _file_faults(connection: sqlite3.Connection) -> Iterator[Damage]:
    try:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(20)")]
    except sqlite3.DatabaseError as error:
        found = [str(error)]
    yield from (Damage("database", "the file", what) for what in found if what != "ok")


def _dangling(connection: sqlite3.Connection) -> Iterator[Damage]:
    """Every reference to a record that is not there."""
    for table, row, target, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield Damage("database", f"table {table}, row {row}", f"names a {target} that is not there")


def _strange(connection: sqlite3.Connection) -> Iterator[Damage]:
    """What wsoa never made, and what it made that is not as it was: triggers and views could do something unasked."""
    for name, ours in HEADER.items():
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if found != ours:
            yield Damage("database", "the head of the file", f"says {name} {found}, and should say {ours}")
    (schema,) = connection.execute("SELECT max(version_num) FROM alembic_version").fetchone()
    declared = sql.created()
    made = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite!_autoindex!_%' ESCAPE '!'"
    held = {str(name): (str(kind), str(text)) for kind, name, text in connection.execute(made)}
    for name, (kind, text) in held.items():
        if name not in declared and (kind != "table" or schema == database.SCHEMA):  # it hinders no upgrade
            yield Damage("database", f"the {kind} {name}", "was never made by wsoa")
        elif schema == database.SCHEMA and _parts(text) != _parts(declared[name]):
            yield Damage("database", f"the {kind} {name}", "is not as wsoa makes it")
    for name in declared.keys() - held.keys() if schema == database.SCHEMA else ():
        yield Damage("database", name, "is not there")


def _parts(text: str) -> list[str]:
    """A table as it is declared, whichever way its columns came to it: a migration adds them at the end."""
    head, _, rest = text.partition("(")
    return [" ".join(head.split()), *sorted(" ".join(part.split()) for part in rest.rpartition(")")[0].split(","))]


def history(connection: sqlite3.Connection) -> History:
    """The history as it lies there; what an older schema did not keep is None."""
    columns = [name for name in REVISION if name in _columns(connection, "revision")]
    rows = connection.execute(f"SELECT {', '.join(columns)} FROM revision ORDER BY number")  # noqa: S608 - the names are our own
    ledger = LEDGER.format(", salt" if "salt" in _columns(connection, "ledger") else "")
    is_sealed = bool(_columns(connection, "seal"))
    sealed = _place_hashes(connection) if is_sealed else ()
    return History(
        tuple(dict(zip(columns, row, strict=True)) for row in rows),
        tuple(map(_line, connection.execute(CHANGE))),
        tuple(Entered(*row) for row in connection.execute(ledger)) if _columns(connection, "ledger") else (),
        sealed,
        sealing.contents(connection, {each.place: each.salt for each in sealed}) if is_sealed else {},
    )


def _line(row: tuple[Any, ...]) -> HistoryLine:
    """One line, its reference and its field the same text as in every other line of it: there are very many."""
    revision, position, ref, field, *rest = row
    if isinstance(ref, str) and isinstance(field, str):
        ref, field = sys.intern(ref), sys.intern(field)
    return HistoryLine(revision, position, ref, field, *rest)


def _place_hashes(connection: sqlite3.Connection) -> tuple[PlaceHash, ...]:
    """Every seal, in order. What damage made of a number, or of words, is told as a seal of no revision there is."""
    return tuple(
        PlaceHash(
            revision if isinstance(revision, int) else sys.maxsize,
            position if isinstance(position, int) else sys.maxsize,
            str(place),
            None if salt is None else str(salt),
            str(made),
        )
        for revision, position, place, salt, made in connection.execute(SEALS)
    )


def _columns(connection: sqlite3.Connection, table: str) -> frozenset[str]:
    return frozenset(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def _parted(found: Iterable[T | Damage]) -> tuple[list[T], list[Damage]]:
    """What could be read, and what could not."""
    read: list[T] = []
    odd: list[Damage] = []
    for each in found:
        if isinstance(each, Damage):
            odd.append(each)
        else:
            read.append(each)
    return read, odd


def _changes(told: History) -> Iterator[tuple[int, Change] | Damage]:
    """Every change with its revision, in order; in place of each that cannot be read, that it cannot."""
    for line in told.lines:
        try:
            change = loaded(line.ref, line.field, line.old, line.new)
            if change.field == BORN and kind_of(line.ref) not in (change.old, change.new):
                raise ValueError(line.ref)
            yield line.revision, change
        except UNREADABLE:
            yield Damage("replay", line.where, ODD)


def _statement(records: Collection[Record], told: History) -> Statement:
    """The present statement, with every reference that was ever given."""
    given = {line.ref for line in told.lines if line.field == "record"}
    return Statement.of(records, frozenset(given - {record.ref for record in records}))


def _records(connection: sqlite3.Connection, name: str) -> Iterator[Record | Damage]:
    """The records of a kind, in an older schema too; and each value that cannot be read."""
    kind: Any = KINDS[name]
    there = _columns(connection, name)
    columns = [column for column in COLUMNS[kind] if column.field in there]
    lists = {column.field: _members(connection, name, column) for column in COLUMNS[kind] if column.many}
    asked = ", ".join(f'"{column.field}"' for column in columns)
    rows = connection.execute(f"SELECT ref, {asked} FROM {name}") if there else ()  # noqa: S608 - the names are our own
    for ref, *values in rows:
        if kind_of(str(ref)) == name:
            held, odd = _parted(_loaded(ref, zip(columns, values, strict=True)))
            yield from odd
            yield kind(ref, **dict(held), **{field: members(found.get(ref, ())) for field, found in lists.items()})
        else:
            yield Damage("replay", f"{name} {ref}", "has a reference that wsoa never gives")


def _loaded(ref: str, values: Iterable[tuple[Column, Any]]) -> Iterator[tuple[str, Any] | Damage]:
    for column, value in values:
        try:
            held = column.form.load(value)
            if value is None or column.form.keep(held) == value:
                yield column.field, held
                continue
        except UNREADABLE:
            pass
        yield Damage("replay", f"{ref}, {column.field}", f"{ODD}: {value!r}")


def _members(connection: sqlite3.Connection, name: str, column: Column) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    table = f"{name}_{column.field}"
    for ref, member in connection.execute(sql.select(table)) if _columns(connection, table) else ():
        found.setdefault(ref, []).append(str(member))
    return found


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
