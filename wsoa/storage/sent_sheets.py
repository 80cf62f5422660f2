"""Rows into what a return is compared with: the statement now, and each workbook with what it said."""

import sqlite3
from collections.abc import Collection
from dataclasses import replace

from wsoa.domain.changes.replay import applied
from wsoa.domain.round.handout.row_codes import statement_tag
from wsoa.domain.round.handout.sent_sheet import Round, SheetAsSent
from wsoa.storage import reading, rounds


def round_of(connection: sqlite3.Connection, signs: Collection[str]) -> Round:
    """The statement now, and its workbooks of these signs, each with what it said and what it brought since."""
    statement = reading.statement(connection)
    every = rounds.handed(connection, statement)
    latest = {issue.agency: issue for issue in every.issues if issue.sign not in every.recalls}
    sent = {
        issue.sign: SheetAsSent(
            issue=replace(
                issue, rows=rounds.issued_rows(connection, issue.sign), texts=rounds.first_texts(connection, issue.sign)
            ),
            then=applied(statement, rounds.back_to(connection, issue.revision)),
            brought=tuple(rounds.brought(connection, issue.sign)),
            returns=tuple(
                event for event in every.returns if event.sign == issue.sign and event.revision not in every.undone
            ),
            redacted=rounds.redacted_since(connection, issue.revision),
            newer=newest if (newest := latest.get(issue.agency)) != issue else None,
            recalled=every.recalls.get(issue.sign),
        )
        for issue in every.issues
        if issue.sign in signs
    }
    return Round(statement, statement_tag(rounds.first_digest(connection)), sent)
