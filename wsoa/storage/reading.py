"""Rows into values: the statement, its history, and how recently each record was heard of.

All is plain SQL on any DB-API connection.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from wsoa.domain.changes.agreed_dates import DateMove, date_moves, undone_by
from wsoa.domain.changes.change import Change, loaded
from wsoa.domain.changes.revision import Revision, Signature, Stamp
from wsoa.domain.changes.source import Source
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import KINDS, Record, members
from wsoa.domain.statement.references import kind_of
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import DATE
from wsoa.storage import sql

if TYPE_CHECKING:
    from wsoa.domain.changes.plan import Entry

# A day ends with the latest revision that states it or one before, whatever a wrong clock made an earlier one state.
UNTIL = "(SELECT max(number) FROM revision WHERE day <= ?)"
MOVED = "AND ref IN (SELECT ref FROM change WHERE field = 'due' AND old IS NOT NULL)"
AMONG = " AND ref IN (SELECT value FROM json_each(:of))"
# So each revision counts for the earliest day that it or one after it states.
DATED = "(SELECT number, min(day) OVER (ORDER BY number DESC) AS day FROM revision)"


# What showing a record whole shows of actions: where there are thousands, no more of them is read.
ACTIONS_OF = {
    "area": "SELECT ref FROM action_areas WHERE member = :ref",
    "action": "SELECT ref FROM action WHERE ref = :ref",
    "milestone": "SELECT action FROM milestone WHERE ref = :ref",
    # Those that it leads or contributes to, and those that answer its areas: the gate judges areas by them.
    "agency": (
        "SELECT ref FROM action WHERE lead = :ref UNION SELECT ref FROM action_contributing WHERE member = :ref"
        " UNION SELECT action_areas.ref FROM action_areas JOIN area ON area.ref = member WHERE area.lead = :ref"
    ),
    "endorsement": (
        "SELECT action.ref FROM action, endorsement WHERE endorsement.ref = :ref AND lead = coalesce(agency, lead)"
    ),
    **dict.fromkeys(("letter", "cover", "strength", "lead", "contributor", "point", "evidence", "note", "board"), ""),
    **dict.fromkeys(("measure", "reading", "challenge", "waiver"), ""),
}


def actions_of(connection: sqlite3.Connection, refs: Iterable[str]) -> frozenset[str] | None:
    """The actions that are shown with these records; None where that may be any, or one of the records is not there."""
    found: set[str] = set()
    for ref in refs:
        kind = kind_of(ref)
        if kind not in ACTIONS_OF or not connection.execute(f"SELECT 1 FROM {kind} WHERE ref = ?", (ref,)).fetchone():  # noqa: S608 - one of the names above
            return None
        if ACTIONS_OF[kind]:
            found |= {action for (action,) in connection.execute(ACTIONS_OF[kind], {"ref": ref})}
    return frozenset(found)


def statement(connection: sqlite3.Connection, actions: Collection[str] | None = None) -> Statement:
    """The present statement; of actions and milestones only these and theirs, where some are named.

    Such a part does not know which references are retired.
    """
    records = [record for name in KINDS for record in _records(connection, name, actions)]
    if actions is not None:
        return Statement.of(records)
    gone = {ref for (ref,) in connection.execute("SELECT ref FROM change WHERE field = 'record' AND new IS NULL")}
    return Statement.of(records, frozenset(gone - {record.ref for record in records}))


def of_kinds(connection: sqlite3.Connection, names: Iterable[str]) -> Statement:
    """The records of these kinds and no others."""
    return Statement.of(record for name in names for record in _records(connection, name))


def _records(connection: sqlite3.Connection, name: str, actions: Collection[str] | None = None) -> Iterable[Record]:
    """The records of a kind, made column by column: of thousands that takes half the time of row by row."""
    kind: Any = KINDS[name]
    some = {"action": "ref", "milestone": "action"}.get(name, "") if actions is not None else ""
    rows = connection.execute(*_some(sql.select(name), some, actions)).fetchall()
    if not rows:
        return ()
    refs, *held = zip(*rows, strict=True)
    columns = [column for column in COLUMNS[kind] if not column.many]
    told: dict[str, Iterable[Any]] = {"ref": refs}
    told |= {column.field: map(column.form.load, values) for column, values in zip(columns, held, strict=True)}
    for column in (column for column in COLUMNS[kind] if column.many):
        lists = _lists(connection.execute(*_some(sql.select(f"{name}_{column.field}"), some, actions)))
        told[column.field] = [lists.get(ref, ()) for ref in refs]
    return map(kind, *(told[field.name] for field in fields(kind)))


def _some(select: str, column: str, values: Collection[str] | None) -> tuple[str, tuple[str, ...]]:
    """What selects the rows whose column holds one of the values, and its parameter; every row where none is named."""
    asked = f"{select} WHERE {column} IN (SELECT value FROM json_each(?))"  # noqa: S608 - the names are our own
    return (asked, (json.dumps([*values]),)) if column and values is not None else (select, ())


def _lists(rows: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for ref, member in rows:
        found[ref].append(member)
    return {ref: members(each) for ref, each in found.items()}


def stamp(connection: sqlite3.Connection, until: date | None = None) -> Stamp:
    """The latest revision, or the latest whose stated day is not after `until`."""
    row = connection.execute(
        "SELECT number, day, digest FROM revision WHERE day <= ? ORDER BY number DESC LIMIT 1", (day_text(until),)
    ).fetchone()
    return Stamp(row[0], date.fromisoformat(row[1]), row[2]) if row else Stamp()


def first_day(connection: sqlite3.Connection) -> date:
    """The stated day of the first revision."""
    (day,) = connection.execute("SELECT day FROM revision ORDER BY number LIMIT 1").fetchone()
    return date.fromisoformat(day)


def last_updates(
    connection: sqlite3.Connection, until: date | None = None, of: Collection[str] | None = None
) -> Mapping[str, date]:
    """The stated day of the latest change to each record, or note or evidence about it, up to the end of a day.

    Changes `of` some records only, where some are named.

    A mark for review is no news of an action, nor is taking it away; what stands undone is none, nor is undoing it.
    """
    undoings = connection.execute(
        f"SELECT number, undoes FROM revision WHERE undoes IS NOT NULL AND number <= {UNTIL}",  # noqa: S608 - the words are our own
        (day_text(until),),
    ).fetchall()
    silent = sorted({*undone_by(undoings), *(number for number, _ in undoings)})
    told = f"field <> 'review' AND revision <= {UNTIL.replace('?', ':day')}{AMONG if of is not None else ''}"
    told += f" AND revision NOT IN ({','.join(map(str, silent))})"
    last = f"SELECT ref, max(revision) FROM change WHERE {told} GROUP BY ref"  # noqa: S608 - our own numbers
    dated = dict(connection.execute(f"SELECT number, day FROM {DATED}"))  # noqa: S608 - as above
    days = {ref: dated[number] for ref, number in connection.execute(last, _asked(until, of))}
    for said in ("note", "evidence"):
        of_each = f"SELECT about, max(dated) FROM {said} WHERE dated <= ? GROUP BY about"  # noqa: S608 - the names are our own
        for about, day in connection.execute(of_each, (day_text(until),)):
            days[about] = max(day, days.get(about, day))
    return {ref: date.fromisoformat(day) for ref, day in days.items()}


def moves(
    connection: sqlite3.Connection, until: date | None = None, of: Collection[str] | None = None
) -> Mapping[str, tuple[DateMove, ...]]:
    """Every move of each record's due date after it was agreed, up to the end of a day; `of` some only, where named."""
    signed = connection.execute(
        f"SELECT number, correction, undoes FROM revision WHERE number <= {UNTIL} AND (correction OR undoes)",  # noqa: S608 - as above
        (day_text(until),),
    ).fetchall()
    of_dates = (
        "SELECT field, revision, ref, dated.day, old, new, reason, agreed_by FROM change"  # noqa: S608 - as above
        f" JOIN revision ON revision.number = revision JOIN {DATED} AS dated ON dated.number = revision"
        f" WHERE field IN ('due', 'agreed') {MOVED if of is None else AMONG}"
        f" AND revision <= {UNTIL.replace('?', ':day')} ORDER BY revision, position"
    )
    steps = (
        (field, DateMove(number, ref, date.fromisoformat(day), DATE.load(old), DATE.load(new), reason or "", by or ""))
        for field, number, ref, day, old, new, reason, by in connection.execute(of_dates, _asked(until, of))
    )
    undone = undone_by((number, undoes) for number, _, undoes in signed if undoes)
    return date_moves(steps, undone, {number for number, *_ in signed})


def _asked(until: date | None, of: Collection[str] | None) -> Mapping[str, str]:
    return {"day": day_text(until)} | ({} if of is None else {"of": json.dumps([*of])})


def day_text(until: date | None) -> str:
    """The last day that is looked at as it is kept: of everything where there is none."""
    return (until or date.max).isoformat()


def revisions(connection: sqlite3.Connection, after: date | None = None) -> tuple[Revision, ...]:
    """Every revision in order, changes included; only those whose stated day comes after `after`, where it is given."""
    since = (after.isoformat() if after else "",)
    changes: dict[int, list[Change]] = defaultdict(list)
    rows = connection.execute(
        f"SELECT revision, ref, field, old, new FROM change WHERE revision > coalesce({UNTIL}, 0)"  # noqa: S608 - as above
        " ORDER BY revision, position",
        since,
    )
    for number, ref, field, old, new in rows:
        changes[number].append(loaded(ref, field, old, new))
    return tuple(
        _revision(row, tuple(changes[row[0]]))
        for row in connection.execute(
            f"{sql.select('revision')} WHERE number > coalesce({UNTIL}, 0) ORDER BY number", since
        )
    )


def summaries(connection: sqlite3.Connection) -> tuple[tuple[int, str], ...]:
    """The number of every revision and what it did, the latest first."""
    return tuple(connection.execute("SELECT number, summary FROM revision ORDER BY number DESC"))


def born_in(connection: sqlite3.Connection, ref: str) -> int:
    """The number of the revision that made a record; 0 where none did."""
    born = "SELECT max(revision) FROM change WHERE ref = ? AND field = 'record' AND new IS NOT NULL"
    (number,) = connection.execute(born, (ref,)).fetchone()
    return number or 0


def _revision(row: tuple[Any, ...], changes: tuple[Change, ...]) -> Revision:
    number, who, day, at, summary, source, reason, digest, agreed_by, correction, undoes = row
    signed = Signature(who, date.fromisoformat(day), datetime.fromisoformat(at))
    return Revision(
        number,
        signed,
        summary,
        Source.read(source),
        reason or "",
        digest,
        changes,
        agreed_by or "",
        bool(correction),
        undoes,
    )


def ledger(connection: sqlite3.Connection, until: date | None = None) -> tuple[tuple[int, "Entry"], ...]:
    """Every entry of the ledger in order, each with the revision that made it, up to the end of a day."""
    from wsoa.domain.changes.plan import Entry  # noqa: PLC0415 - few who look want the ledger

    entries = f"{sql.select('ledger')} WHERE revision <= {UNTIL} ORDER BY revision, position"
    return tuple(
        (number, Entry(kind, about or "", date.fromisoformat(on), by, words))
        for number, _, kind, about, on, by, words, *_ in connection.execute(entries, (day_text(until),))
    )


def salts(connection: sqlite3.Connection) -> Mapping[int, tuple[tuple[str | None, str], ...]]:
    """The salt and the seal of every change in order, by revision; the salt is None where words were removed."""
    found: dict[int, list[tuple[str | None, str]]] = defaultdict(list)
    for number, salt, seal in connection.execute("SELECT revision, salt, seal FROM change ORDER BY revision, position"):
        found[number].append((salt, seal))
    return {number: tuple(pairs) for number, pairs in found.items()}
