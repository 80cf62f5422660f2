"""Rows into the agency round: which workbooks were issued, what came back, and what each sheet last said.

All is plain SQL, as in `reading`.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from wsoa.domain.changes.agreed_dates import undone_by
from wsoa.domain.changes.change import Change, inverse, loaded
from wsoa.domain.changes.replay import applied
from wsoa.domain.changes.sheet_events import (
    Brought,
    Issue,
    IssuedRow,
    Parked,
    Recall,
    ReturnReceived,
    RoundHistory,
)
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import KINDS, Agency
from wsoa.domain.statement.references import kind_of
from wsoa.domain.statement.statement import Statement
from wsoa.storage import reading, sql

TO_READ = """
SELECT sign FROM sheet
WHERE NOT EXISTS (
  SELECT 1 FROM sheet_line WHERE sheet_line.sign = sheet.sign AND sheet_line.sheet <> 'Others'' actions'
)
"""


ASKED = "SELECT sign, ref FROM sheet_line WHERE sheet = 'Actions' AND ref IS NOT NULL"
TO_PLAN = "SELECT sign, ref FROM sheet_line WHERE sheet = 'New actions'"
TOLD = """
SELECT DISTINCT revision, sheet_cell.sign, ref FROM sheet_cell JOIN sheet_return USING (revision, sign)
WHERE "on" <= ?
"""
CAME = """
SELECT revision, sheet_cell.sign, number, field FROM sheet_cell JOIN sheet_return USING (revision, sign)
WHERE "on" <= ? ORDER BY revision
"""


def first_digest(connection: sqlite3.Connection) -> str:
    """The digest of the first revision, which every copy of the statement has too."""
    (digest,) = connection.execute("SELECT digest FROM revision WHERE number = 1").fetchone()
    return str(digest)


def handed(connection: sqlite3.Connection, present: Statement, until: date | None = None) -> RoundHistory:
    """All that was handed out and came back up to the end of a day, on which the statement is the `present` one."""
    issued = issues(connection, until)
    if not issued:
        return RoundHistory()
    taken_back, day = undone(connection, until), reading.day_text(until)
    told = ((sign, ref) for revision, sign, ref in connection.execute(TOLD, (day,)) if revision not in taken_back)
    return RoundHistory(
        _inherited(present, issued),
        returns(connection, until),
        taken_back,
        frozenset(sign for (sign,) in connection.execute(TO_READ)),
        recalls(connection, until),
        _by_tag(connection.execute(ASKED)),
        _by_tag(told),
        parked(connection, until),
        _by_tag(connection.execute(TO_PLAN)),
    )


def _inherited(present: Statement, issued: Iterable[Issue]) -> tuple[Issue, ...]:
    """The same, those of an agency that was merged into another as the other's, before its own."""
    told = ((issue, present.look_up(Agency, issue.agency)) for issue in issued)
    heirs = [(issue, found.ref if found else issue.agency) for issue, found in told]
    heirs.sort(key=lambda told: told[0].agency == told[1])
    return tuple(replace(issue, agency=agency) for issue, agency in heirs)


def _by_tag(rows: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    refs: dict[str, set[str]] = defaultdict(set)
    for sign, ref in rows:
        refs[sign].add(ref)
    return {sign: frozenset(each) for sign, each in refs.items()}


def recalls(connection: sqlite3.Connection, until: date | None = None) -> Mapping[str, Recall]:
    """Every sheet called back up to the end of a day, by its sign, but for recalls that stand undone."""
    taken_back = undone(connection, until)
    rows = connection.execute(f'{sql.select("sheet_recall")} WHERE "on" <= ?', (reading.day_text(until),))
    return {
        sign: Recall(sign, date.fromisoformat(on), by, reason)
        for sign, revision, on, by, reason in rows
        if revision not in taken_back
    }


def told_of_sheets(connection: sqlite3.Connection) -> frozenset[int]:
    """The revisions that called a sheet back or settled a cell, and changed no record."""
    settled = "SELECT revision FROM sheet_parked WHERE typed IS NULL"
    rows = connection.execute(f"SELECT revision FROM sheet_recall UNION {settled}")  # noqa: S608 - the words are our own
    return frozenset(number for (number,) in rows)


def parked(connection: sqlite3.Connection, until: date | None = None) -> tuple[Parked, ...]:
    """The cells that returns were taken in without and that, at the end of a day, nothing has settled.

    Later news of the cell settles it, and so does a person; what was undone is as if it had not been.
    """
    day, taken_back = reading.day_text(until), undone(connection, until)
    last: dict[tuple[str, int, str], tuple[int, Parked]] = {}
    rows = connection.execute(f'{sql.select("sheet_parked")} WHERE "on" <= ? ORDER BY revision, number', (day,))
    for revision, sign, number, field, ref, cell, typed, on, by in rows:
        if revision not in taken_back:
            each = Parked(sign, number, field, ref or "", cell, typed, date.fromisoformat(on), by)
            last[sign, number, field] = (revision, each)
    came: dict[tuple[str, int, str], int] = {}
    for revision, sign, number, field in connection.execute(CAME, (day,)) if last else ():
        if revision not in taken_back:
            came[sign, number, field] = revision
    return tuple(each for at, (revision, each) in last.items() if each.typed is not None and came.get(at, 0) < revision)


def issues(connection: sqlite3.Connection, until: date | None = None) -> tuple[Issue, ...]:
    """Every workbook issued up to the end of a day, in order, without its rows."""
    rows = connection.execute(
        f'{sql.select("sheet")} WHERE "on" <= ? ORDER BY revision, sign', (reading.day_text(until),)
    )
    return tuple(
        Issue(sign, agency, date.fromisoformat(on), date.fromisoformat(due) if due else None, by, revision)
        for sign, revision, agency, on, due, by, _texts in rows
    )


def issued_rows(connection: sqlite3.Connection, sign: str) -> tuple[IssuedRow, ...]:
    """The rows of one workbook, in order."""
    rows = connection.execute(f"{sql.select('sheet_line')} WHERE sign = ? ORDER BY number", (sign,))
    return tuple(IssuedRow(number, sheet, ref or "", said) for _, number, sheet, ref, said in rows)


def sheets_that_name(connection: sqlite3.Connection, ref: str) -> tuple[str, ...]:
    """The signs of the workbooks that went to an agency, or have a record in a row, or brought news of one."""
    rows = connection.execute(
        "SELECT sign FROM sheet_line WHERE ref = :ref UNION SELECT sign FROM sheet_cell WHERE ref = :ref"
        " UNION SELECT sign FROM sheet WHERE agency = :ref ORDER BY sign",
        {"ref": ref},
    )
    return tuple(sign for (sign,) in rows)


def first_texts(connection: sqlite3.Connection, sign: str) -> frozenset[str]:
    """What stands for the texts that one workbook's first sheet went out with."""
    (texts,) = connection.execute("SELECT texts FROM sheet WHERE sign = ?", (sign,)).fetchone()
    return frozenset((texts or "").split())


def returns(connection: sqlite3.Connection, until: date | None = None) -> tuple[ReturnReceived, ...]:
    """Every return up to the end of a day, in order, without what its cells brought."""
    rows = connection.execute(
        f'{sql.select("sheet_return")} WHERE "on" <= ? ORDER BY revision, sign', (reading.day_text(until),)
    )
    told = defaultdict[tuple[int, str], tuple[str, ...]](tuple)
    for revision, sign, ref in connection.execute("SELECT DISTINCT revision, sign, ref FROM sheet_cell"):
        told[revision, sign] += (ref,)
    return tuple(
        ReturnReceived(
            *(sign, date.fromisoformat(on), sha256, filled_in_by or "", by, revision),
            saved=saved or "",
            refs=told[revision, sign],
        )
        for revision, sign, on, sha256, filled_in_by, by, saved in rows
    )


def undone(connection: sqlite3.Connection, until: date | None = None) -> frozenset[int]:
    """The revisions that stand undone at the end of a day."""
    return undone_by(
        connection.execute(
            f"SELECT number, undoes FROM revision WHERE undoes IS NOT NULL AND number <= {reading.UNTIL}",  # noqa: S608 - the words are our own
            (reading.day_text(until),),
        )
    )


def brought(connection: sqlite3.Connection, sign: str) -> Iterator[Brought]:
    """What a sheet brought back, in order, but for what was undone since."""
    taken_back = undone(connection)
    came = {event.revision: event for event in returns(connection) if event.sign == sign}
    rows = connection.execute(f"{sql.select('sheet_cell')} WHERE sign = ? ORDER BY revision, number", (sign,))
    for revision, _, *cell in rows:
        if revision not in taken_back:
            yield _brought(came[revision], *cell)


def _brought(event: ReturnReceived, number: int, ref: str, field: str, value: str | None) -> Brought:
    said = BY_FIELD[KINDS[kind_of(ref)]][field].form.load(value)
    return Brought(number, ref, field, said, event.filled_in_by, event.saved)


def with_rows(connection: sqlite3.Connection, issue: Issue) -> Issue:
    """A workbook issued, with its rows."""
    return replace(issue, rows=issued_rows(connection, issue.sign))


def with_cells(connection: sqlite3.Connection, event: ReturnReceived) -> ReturnReceived:
    """A return, with what its cells brought, undone or not."""
    cells = f"{sql.select('sheet_cell')} WHERE revision = ? AND sign = ? ORDER BY number"
    rows = connection.execute(cells, (event.revision, event.sign))
    return replace(event, brought=tuple(_brought(event, *cell) for _, _, *cell in rows))


def redacted_since(connection: sqlite3.Connection, number: int) -> frozenset[tuple[str, str]]:
    """The fields, by record, whose words were removed after revision `number`: their changes have lost their salts."""
    rows = connection.execute(
        "SELECT DISTINCT ref, field FROM change JOIN seal"
        " ON place = 'change/' || change.revision || '/' || change.position WHERE seal.revision > ?",
        (number,),
    )
    return frozenset(rows)


def back_to(connection: sqlite3.Connection, number: int) -> tuple[Change, ...]:
    """The changes that lead from the present back to revision `number`, in order."""
    rows = connection.execute(
        "SELECT ref, field, old, new FROM change WHERE revision > ? ORDER BY revision, position", (number,)
    )
    return inverse(loaded(*row) for row in rows)


def as_it_stood(connection: sqlite3.Connection, number: int, digest: str) -> Statement | None:
    """The statement at the end of a revision; None where there is none whose digest begins so."""
    row = connection.execute("SELECT digest FROM revision WHERE number = ?", (number,)).fetchone()
    known = bool(row and digest and str(row[0]).startswith(digest))
    return applied(reading.statement(connection), back_to(connection, number)) if known else None


def when_made(connection: sqlite3.Connection, present: Statement, refs: Iterable[str]) -> Mapping[str, Statement]:
    """The statement as it stood when each of these records was made."""
    return {ref: applied(present, back_to(connection, reading.born_in(connection, ref))) for ref in refs}
