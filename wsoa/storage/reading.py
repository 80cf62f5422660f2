"""Rows into values: the statement, its history, and how recently each record was heard of. Plain SQL on any DB-API connection."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from wsoa.domain.changes import Change, Revision, Signature, loaded
from wsoa.domain.columns import COLUMNS, Column
from wsoa.domain.model import KINDS, Record, members
from wsoa.domain.report import Stamp
from wsoa.domain.statement import Statement

REVISION = "SELECT number, who, day, at, summary, source, reason, digest FROM revision"


def statement(connection: sqlite3.Connection) -> Statement:
    """The present statement."""
    return Statement.of(record for name in KINDS for record in _records(connection, name))


def _records(connection: sqlite3.Connection, name: str) -> Iterator[Record]:
    columns = [column for column in COLUMNS[KINDS[name]] if not column.many]
    lists = {column.field: _lists(connection, name, column) for column in COLUMNS[KINDS[name]] if column.many}
    kind: Any = KINDS[name]
    names = ", ".join(f'"{column.field}"' for column in columns)
    for ref, *values in connection.execute(f'SELECT ref, {names} FROM "{name}"'):  # noqa: S608 - the names are our own
        held = {column.field: column.form.load(value) for column, value in zip(columns, values, strict=True)}
        yield kind(ref, **held, **{field: members(found.get(ref, ())) for field, found in lists.items()})


def _lists(connection: sqlite3.Connection, name: str, column: Column) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for ref, member in connection.execute(f'SELECT ref, member FROM "{name}_{column.field}"'):  # noqa: S608 - the names are our own
        found[ref].append(member)
    return found


def stamp(connection: sqlite3.Connection, until: date | None = None) -> Stamp:
    """The latest revision, or the latest whose stated day is not after `until`."""
    row = connection.execute("SELECT number, day, digest FROM revision WHERE day <= ? ORDER BY number DESC LIMIT 1", (_text(until),)).fetchone()
    return Stamp(row[0], date.fromisoformat(row[1]), row[2]) if row else Stamp()


def heard(connection: sqlite3.Connection, until: date | None = None) -> Mapping[str, date]:
    """The stated day of the latest change to each record, or note or evidence about it, up to the end of a day."""
    days = dict(
        connection.execute("SELECT ref, max(day) FROM change JOIN revision ON number = revision WHERE day <= ? GROUP BY ref", (_text(until),))
    )
    for said in ("note", "evidence"):
        of_each = f"SELECT about, max(dated) FROM {said} WHERE dated <= ? GROUP BY about"  # noqa: S608 - the names are our own
        for about, day in connection.execute(of_each, (_text(until),)):
            days[about] = max(day, days.get(about, day))
    return {ref: date.fromisoformat(day) for ref, day in days.items()}


def _text(until: date | None) -> str:
    return (until or date.max).isoformat()


def revisions(connection: sqlite3.Connection, after: date | None = None) -> tuple[Revision, ...]:
    """Every revision in order, changes included; only those whose stated day comes after `after`, where it is given."""
    since = (after.isoformat() if after else "",)
    changes: dict[int, list[Change]] = defaultdict(list)
    rows = connection.execute(
        "SELECT revision, ref, field, old, new FROM change JOIN revision ON number = revision WHERE day > ? ORDER BY revision, position", since
    )
    for number, ref, field, old, new in rows:
        changes[number].append(loaded(ref, field, old, new))
    return tuple(_revision(row, tuple(changes[row[0]])) for row in connection.execute(f"{REVISION} WHERE day > ? ORDER BY number", since))


def _revision(row: tuple[Any, ...], changes: tuple[Change, ...]) -> Revision:
    number, who, day, at, summary, source, reason, digest = row
    signed = Signature(who, date.fromisoformat(day), datetime.fromisoformat(at))
    return Revision(number, signed, summary, source, reason or "", digest, changes)


def salts(connection: sqlite3.Connection) -> Mapping[int, tuple[tuple[str | None, str], ...]]:
    """The salt and the seal of every change in order, by revision; the salt is None where words were removed."""
    found: dict[int, list[tuple[str | None, str]]] = defaultdict(list)
    for number, salt, seal in connection.execute("SELECT revision, salt, seal FROM change ORDER BY revision, position"):
        found[number].append((salt, seal))
    return {number: tuple(pairs) for number, pairs in found.items()}
