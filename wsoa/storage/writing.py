"""Plans into rows: each in one transaction, history included, by Core statements on the declared tables."""

import secrets
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, bindparam, create_engine, delete, insert, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlmodel import SQLModel

from wsoa.domain.changes.change import BORN, Change, kept
from wsoa.domain.changes.plan import Entry, Plan, Removal
from wsoa.domain.changes.revision import Revision, Signature
from wsoa.domain.integrity.digests import digest_of, hash_of, hash_of_entry
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.references import kind_of
from wsoa.storage import database, tables
from wsoa.storage.round_rows import issue_rows, return_rows

TABLES: Mapping[str, Table] = SQLModel.metadata.tables
REVISION, CHANGE, LEDGER = (
    TABLES[row.__tablename__] for row in (tables.RevisionRow, tables.ChangeRow, tables.LedgerRow)
)
SHEET_CELL = TABLES[tables.SheetCellRow.__tablename__]
Row = dict[str, Any]


class Pen:
    """The write lock on one database, held: what is read through `connection` stays true until the plan is written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """SQLAlchemy rolls back when it first meets a connection, so it meets this one before the lock is taken."""
        self.connection = connection
        engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool, pool_reset_on_return=None)
        self._core: Connection = engine.connect()

    def write(self, plan: Plan, signed: Signature, number: int, before: str) -> Revision:
        """Carry out a plan as revision `number`, after the one whose digest is `before`."""
        rows = [_change_row(number, position, change) for position, change in enumerate(plan.changes)]
        entries = [_entry_row(number, position, entry) for position, entry in enumerate(plan.ledger)]
        told = (plan.agreed_by, plan.correction, plan.undoes)
        revision = Revision(number, signed, plan.summary, plan.source, plan.reason, "", plan.changes, *told)
        revision = replace(
            revision,
            digest=digest_of(before, number, signed, revision.words, (row["seal"] for row in (*rows, *entries))),
        )
        self._core.execute(insert(REVISION).values(_revision_row(revision)))
        self._insert(CHANGE, rows)
        self._insert(LEDGER, entries)
        self._write_records(plan.changes)
        self._write_round(number, plan)
        for removal in plan.removals:
            self._remove_words(removal)
        return revision

    def _write_round(self, number: int, plan: Plan) -> None:
        issued = issue_rows(number, plan.issued) if plan.issued else ()
        for table, rows in (*issued, *(part for returned in plan.returned for part in return_rows(number, returned))):
            self._insert(TABLES[table], rows)

    def _remove_words(self, removal: Removal) -> None:
        """Replace a field's words in its row and in every past change.

        Without their salts, the seals tell nothing of them.
        """
        row, past = TABLES[kind_of(removal.ref)], CHANGE.c
        self._core.execute(
            update(row)
            .where(row.c.ref == removal.ref, row.c[removal.field].is_not(None))
            .values({removal.field: removal.notice})
        )
        of_field = (past.ref == removal.ref, past.field == removal.field)
        for column in (past.old, past.new):
            self._core.execute(
                update(CHANGE).where(*of_field, column.is_not(None)).values({column.name: removal.notice})
            )
        self._core.execute(update(CHANGE).where(*of_field).values(salt=None))
        brought = SHEET_CELL.c.ref == removal.ref, SHEET_CELL.c.field == removal.field, SHEET_CELL.c.value.is_not(None)
        self._core.execute(update(SHEET_CELL).where(*brought).values(value=removal.notice))

    def _write_records(self, changes: Iterable[Change]) -> None:
        by_kind = _by_kind(changes)
        for kind in KINDS:
            self._write_rows(kind, by_kind[kind])
        for kind in reversed(KINDS):
            self._remove_rows(kind, by_kind[kind])

    def _write_rows(self, kind: str, changes: list[Change]) -> None:
        born = {change.ref for change in changes if change.is_birth}
        gone = {change.ref for change in changes if change.field == BORN and not change.is_birth}
        values = _values(changes)
        self._insert(TABLES[kind], [_blank(kind) | {"ref": ref} | values.pop(ref, {}) for ref in born])
        self._update(TABLES[kind], {ref: row for ref, row in values.items() if ref not in gone})
        for field, members in _member_changes(changes).items():
            self._write_members(TABLES[f"{kind}_{field}"], members)

    def _write_members(self, table: Table, changes: list[Change]) -> None:
        for change in changes:
            if change.old:
                self._core.execute(delete(table).where(table.c.ref == change.ref, table.c.member == change.old))
        self._insert(table, [{"ref": change.ref, "member": change.new} for change in changes if change.new])

    def _remove_rows(self, kind: str, changes: list[Change]) -> None:
        for change in changes:
            if change.field == BORN and not change.is_birth:
                self._core.execute(delete(TABLES[kind]).where(TABLES[kind].c.ref == change.ref))

    def _update(self, table: Table, rows: Mapping[str, Row]) -> None:
        """Rows that change the same columns are one statement, run for each: in bulk that is what costs least."""
        alike: dict[tuple[str, ...], list[Row]] = defaultdict(list)
        for ref, row in rows.items():
            alike[tuple(sorted(row))].append({f"new_{column}": value for column, value in row.items()} | {"which": ref})
        for columns, changed in alike.items():
            values: Row = {column: bindparam(f"new_{column}") for column in columns}
            self._core.execute(update(table).where(table.c.ref == bindparam("which")).values(**values), changed)

    def _insert(self, table: Table, rows: list[Row]) -> None:
        if rows:
            self._core.execute(insert(table), rows)


def _by_kind(changes: Iterable[Change]) -> Mapping[str, list[Change]]:
    groups: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        groups[kind_of(change.ref)].append(change)
    return groups


def _blank(kind: str) -> Row:
    record = KINDS[kind]("")
    return {
        column.field: column.form.keep(getattr(record, column.field))
        for column in COLUMNS[KINDS[kind]]
        if not column.many
    }


def _values(changes: Iterable[Change]) -> dict[str, Row]:
    rows: dict[str, Row] = defaultdict(dict)
    for change in changes:
        if change.column and not change.column.many:
            rows[change.ref][change.field] = change.column.form.keep(change.new)
    return rows


def _member_changes(changes: Iterable[Change]) -> Mapping[str, list[Change]]:
    lists: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        if change.column and change.column.many:
            lists[change.field].append(change)
    return lists


def _revision_row(revision: Revision) -> Row:
    signed = revision.signed
    when = {"number": revision.number, "who": signed.who, "day": signed.day.isoformat(), "at": signed.at.isoformat()}
    words = {
        "summary": revision.summary,
        "source": str(revision.source),
        "reason": revision.reason or None,
        "agreed_by": revision.agreed_by or None,
    }
    return {
        **when,
        **words,
        "digest": revision.digest,
        "correction": int(revision.correction),
        "undoes": revision.undoes,
    }


def _entry_row(number: int, position: int, entry: Entry) -> Row:
    where = {"revision": number, "position": position, "kind": entry.kind, "about": entry.about or None}
    return {**where, "on": entry.on.isoformat(), "by": entry.by, "words": entry.words, "seal": hash_of_entry(entry)}


def _change_row(number: int, position: int, change: Change) -> Row:
    salt = secrets.token_hex(16)
    old, new = (None if value is None else str(value) for value in kept(change))
    where = {"revision": number, "position": position, "ref": change.ref, "field": change.field}
    return {**where, "old": old, "new": new, "salt": salt, "seal": hash_of(salt, change)}


@contextmanager
def write_lock(path: Path, last: Callable[[], None] = lambda: None) -> Iterator[Pen]:
    """The pen for a database, in one transaction: all of what is written, or none of it."""
    identity = database.identity_of(path)
    with database.writing(path) as connection:
        try:
            pen = Pen(connection)
            database.lock(connection, path, identity)
            yield pen
            last()
            database.patiently(connection, "COMMIT")
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.Error):
                raise database.refusal(error.orig, path) from error
            raise
