"""Plans into rows: each in one transaction, history included, by the statements that the declared tables give."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from wsoa.domain.changes.change import BORN, FIELDS, Change, kept
from wsoa.domain.changes.plan import Entry, Plan
from wsoa.domain.changes.revision import Revision, Signature
from wsoa.domain.integrity.digests import digest_of, hash_of_entry, hash_of_kept
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.references import kind_of
from wsoa.storage import database, forgetting, sealing, sql
from wsoa.storage.leftovers import leftovers
from wsoa.storage.round_rows import issue_rows, parked_rows, recall_rows, return_rows
from wsoa.storage.workshop import LAST_STEP, sweep

Row = dict[str, Any]


class Pen:
    """The write lock on one database, held: what is read through `connection` stays true until the plan is written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Whoever opened the connection began the transaction, and ends it."""
        self.connection = connection

    def write(self, plan: Plan, signed: Signature, number: int, before: str) -> Revision:
        """Carry out a plan as revision `number`, after the one whose digest is `before`."""
        rows = [_change_row(number, position, change) for position, change in enumerate(plan.changes)]
        entries = [_entry_row(number, position, entry) for position, entry in enumerate(plan.ledger)]
        told = (plan.agreed_by, plan.correction, plan.undoes)
        revision = Revision(number, signed, plan.summary, plan.source, plan.reason, "", plan.changes, *told)
        self._insert("revision", [_revision_row(revision)])
        self._insert("change", rows)
        self._insert("ledger", entries)
        self._write_records(plan.changes)
        places = [f"revision/{number}", *self._write_round(number, plan)]
        places += self._redact(plan)
        hashes = sealing.hash_places(self.connection, number, dict.fromkeys(places))
        digest = digest_of(before, number, (row["seal"] for row in (*rows, *entries)), hashes)
        self.connection.execute("UPDATE revision SET digest = ? WHERE number = ?", (digest, number))
        return replace(revision, digest=digest)

    def _write_round(self, number: int, plan: Plan) -> Iterator[str]:
        """Write the workbooks that a plan issues and takes back, and give the places that they are sealed by."""
        issued = issue_rows(number, plan.issued) if plan.issued else ()
        for table, rows in (*issued, *(part for returned in plan.returned for part in return_rows(number, returned))):
            self._insert(table, rows)
        # Once more: the recall before was undone.
        again = [(recall.sign,) for recall in plan.recalled]
        self.connection.executemany("DELETE FROM sheet_recall WHERE sign = ?", again)
        for table, rows in (*parked_rows(number, plan.settled), *recall_rows(number, plan.recalled)):
            self._insert(table, rows)
        if plan.issued:
            yield f"sheet/{plan.issued.sign}"
        yield from (f"sheet/{recall.sign}" for recall in plan.recalled)
        signs = dict.fromkeys((*(each.sign for each in plan.returned), *(each.sign for each in plan.settled)))
        yield from (f"return/{number}/{sign}" for sign in signs)

    def _redact(self, plan: Plan) -> Iterable[str]:
        """Remove what a redaction removes, and give the places that have to be sealed anew."""
        if not plan.removals and plan.wording is None:
            return ()
        from wsoa.storage import removing  # noqa: PLC0415 - few plans do, and it takes as long to load as an edit takes

        return removing.removed(self.connection, plan)

    def _write_records(self, changes: Iterable[Change]) -> None:
        by_kind = _by_kind(changes)
        for kind in KINDS:
            self._write_rows(kind, by_kind[kind])
        for kind in reversed(KINDS):
            gone = [(change.ref,) for change in by_kind[kind] if change.field == BORN and not change.is_birth]
            self.connection.executemany(sql.delete(kind), gone)

    def _write_rows(self, kind: str, changes: list[Change]) -> None:
        born = {change.ref: _blank(kind, change.ref) for change in changes if change.is_birth}
        gone = {change.ref for change in changes if change.field == BORN and not change.is_birth}
        changed: dict[str, dict[str, Any]] = defaultdict(dict)
        lists: dict[str, list[Change]] = defaultdict(list)
        for change in changes:
            column, ref = FIELDS[kind][change.field], change.ref
            if column and column.many:
                lists[change.field].append(change)
            elif column and ref in born:
                born[ref][change.field] = column.form.keep(change.new)
            elif column and ref not in gone:
                changed[change.field][ref] = column.form.keep(change.new)
        self._insert(kind, born.values())
        for field, values in changed.items():
            self.connection.executemany(sql.update(kind, field), ((value, ref) for ref, value in values.items()))
        for field, members in lists.items():
            self._write_members(f"{kind}_{field}", members)

    def _write_members(self, table: str, changes: list[Change]) -> None:
        left = [(change.ref, change.old) for change in changes if change.old]
        self.connection.executemany(sql.delete(table), left)
        self._insert(table, [{"ref": change.ref, "member": change.new} for change in changes if change.new])

    def _insert(self, table: str, rows: Iterable[Row]) -> None:
        self.connection.executemany(sql.insert(table), rows)


def _by_kind(changes: Iterable[Change]) -> Mapping[str, list[Change]]:
    groups: dict[str, list[Change]] = defaultdict(list)
    for change in changes:
        groups[kind_of(change.ref)].append(change)
    return groups


def _blank(kind: str, ref: str) -> Row:
    record = KINDS[kind](ref)
    return {"ref": ref} | {
        column.field: column.form.keep(getattr(record, column.field))
        for column in COLUMNS[KINDS[kind]]
        if not column.many
    }


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
    salt = sealing.new_salt()
    where = {"revision": number, "position": position, "kind": entry.kind, "about": entry.about or None}
    told = {"on": entry.on.isoformat(), "by": entry.by, "words": entry.words}
    return {**where, **told, "seal": hash_of_entry(entry, salt), "salt": salt}


def _change_row(number: int, position: int, change: Change) -> Row:
    salt = sealing.new_salt()
    old, new = (None if value is None else str(value) for value in kept(change))
    where = {"revision": number, "position": position, "ref": change.ref, "field": change.field}
    return {
        **where,
        "old": old,
        "new": new,
        "salt": salt,
        "seal": hash_of_kept(salt, change.ref, change.field, old, new),
    }


@contextmanager
def write_lock(path: Path, beside: Callable[[], None] = lambda: None) -> Iterator[Pen]:
    """The pen for a database, in one transaction: all of what is written, or none of it.

    What is to be done `beside` it comes before the last step.
    """
    identity = database.identity_of(path)
    with database.writing(path) as connection:
        forgetting.finish(connection, path)
        database.lock(connection, path, identity)
        sweep(leftovers(path))
        yield Pen(connection)
        beside()
        LAST_STEP.get()()
        database.patiently(connection, "COMMIT")
