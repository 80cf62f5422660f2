"""Rows into the agency round: which workbooks were issued, what came back, and what each sheet last said.

All is plain SQL, as in `reading`.
"""

import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date

from wsoa.domain.changes.agreed_dates import undone_by
from wsoa.domain.changes.change import Change, inverse, loaded
from wsoa.domain.changes.replay import applied
from wsoa.domain.changes.sheet_events import Brought, Issue, IssuedRow, ReturnReceived, RoundHistory
from wsoa.domain.round.handout.row_codes import statement_tag
from wsoa.domain.round.handout.sent_sheet import Round, SheetAsSent
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.references import kind_of
from wsoa.storage import reading, sql

TO_READ = """
SELECT sign FROM sheet
WHERE NOT EXISTS (
  SELECT 1 FROM sheet_line WHERE sheet_line.sign = sheet.sign AND sheet_line.sheet <> 'Others'' actions'
)
"""


def first_digest(connection: sqlite3.Connection) -> str:
    """The digest of the first revision, which every copy of the statement has too."""
    (digest,) = connection.execute("SELECT digest FROM revision WHERE number = 1").fetchone()
    return str(digest)


def handed(connection: sqlite3.Connection, until: date | None = None) -> RoundHistory:
    """All that was handed out and came back up to the end of a day."""
    issued = issues(connection, until)
    if not issued:
        return RoundHistory()
    return RoundHistory(
        issued,
        returns(connection, until),
        undone(connection, until),
        frozenset(sign for (sign,) in connection.execute(TO_READ)),
    )


def issues(connection: sqlite3.Connection, until: date | None = None) -> tuple[Issue, ...]:
    """Every workbook issued up to the end of a day, in order, without its rows."""
    rows = connection.execute(
        f'{sql.SELECT["sheet"]} WHERE "on" <= ? ORDER BY revision, sign', ((until or date.max).isoformat(),)
    )
    return tuple(
        Issue(sign, agency, date.fromisoformat(on), date.fromisoformat(due) if due else None, by, revision)
        for sign, revision, agency, on, due, by, _texts in rows
    )


def issued_rows(connection: sqlite3.Connection, sign: str) -> tuple[IssuedRow, ...]:
    """The rows of one workbook, in order."""
    rows = connection.execute(f"{sql.SELECT['sheet_line']} WHERE sign = ? ORDER BY number", (sign,))
    return tuple(IssuedRow(number, sheet, ref or "", said) for _, number, sheet, ref, said in rows)


def first_texts(connection: sqlite3.Connection, sign: str) -> frozenset[str]:
    """What stands for the texts that one workbook's first sheet went out with."""
    (texts,) = connection.execute("SELECT texts FROM sheet WHERE sign = ?", (sign,)).fetchone()
    return frozenset((texts or "").split())


def returns(connection: sqlite3.Connection, until: date | None = None) -> tuple[ReturnReceived, ...]:
    """Every return up to the end of a day, in order, without what its cells brought."""
    rows = connection.execute(
        f'{sql.SELECT["sheet_return"]} WHERE "on" <= ? ORDER BY revision, sign', ((until or date.max).isoformat(),)
    )
    return tuple(
        ReturnReceived(sign, date.fromisoformat(on), sha256, filled_in_by or "", by, revision)
        for revision, sign, on, sha256, filled_in_by, by in rows
    )


def undone(connection: sqlite3.Connection, until: date | None = None) -> frozenset[int]:
    """The revisions that stand undone at the end of a day."""
    return undone_by(
        connection.execute(
            f"SELECT number, undoes FROM revision WHERE undoes IS NOT NULL AND number <= {reading.UNTIL}",  # noqa: S608 - the words are our own
            ((until or date.max).isoformat(),),
        )
    )


def brought(connection: sqlite3.Connection, sign: str) -> Iterator[Brought]:
    """What a sheet brought back, in order, but for what was undone since."""
    taken_back = undone(connection)
    signed = dict(connection.execute("SELECT revision, filled_in_by FROM sheet_return WHERE sign = ?", (sign,)))
    rows = connection.execute(f"{sql.SELECT['sheet_cell']} WHERE sign = ? ORDER BY revision, number", (sign,))
    for revision, _, number, ref, field, value in rows:
        if revision not in taken_back:
            yield Brought(
                number, ref, field, BY_FIELD[KINDS[kind_of(ref)]][field].form.load(value), signed[revision] or ""
            )


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


def round_of(connection: sqlite3.Connection, signs: Collection[str]) -> Round:
    """The statement now, and its workbooks of these signs, each with what it said and what it brought since."""
    statement, every = reading.statement(connection), handed(connection)
    latest = {issue.agency: issue for issue in every.issues}
    sent = {
        issue.sign: SheetAsSent(
            issue=replace(issue, rows=issued_rows(connection, issue.sign), texts=first_texts(connection, issue.sign)),
            then=applied(statement, back_to(connection, issue.revision)),
            brought=tuple(brought(connection, issue.sign)),
            returns=tuple(
                event for event in every.returns if event.sign == issue.sign and event.revision not in every.undone
            ),
            redacted=redacted_since(connection, issue.revision),
            newer=latest[issue.agency] if latest[issue.agency] != issue else None,
        )
        for issue in every.issues
        if issue.sign in signs
    }
    return Round(statement, statement_tag(first_digest(connection)), sent)
