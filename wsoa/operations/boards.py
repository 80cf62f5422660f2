"""Boards: put on record, moved, withdrawn."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import plan_records, read_edits, read_typed
from wsoa.domain.dates.calendar import is_working_day
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import BadInput, shortened
from wsoa.domain.statement.records import Board
from wsoa.domain.statement.references import ReferenceAllocator
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import LINE

RULE = re.compile(r"\b(?:every|each|other)\b|day (?:of|in) (?:the|a) month", re.IGNORECASE)


def refuse_mixed(days: Sequence[str] | None, every: str, until: str) -> None:
    """Raise BadInput where neither days nor a whole rule are given, or both, or a rule in place of a day."""
    if rule := next((day for day in days or () if RULE.search(day)), ""):
        raise BadInput(f"“{shortened(rule)}” is a rule.", f'wsoa board add --every "{rule}" --until DATE')
    if bool(days) is bool(every) or bool(every) is not bool(until):
        mend = 'wsoa board add DATE, or wsoa board add --every "last Friday of the month" --until DATE'
        raise BadInput("Give the days of the boards, or a rule and the day up to which it holds.", mend)


def add_boards(statement: Statement, days: Iterable[date], title: str, today: date) -> Plan:
    """Boards on these days, but for those that are on record, which is said, and of what day nobody would mean.

    Raises BadInput where none is new.
    """
    known, asked = {board.dated for board in statement.all(Board) if not board.withdrawn}, dict.fromkeys(days)
    fresh, there = [day for day in asked if day not in known], [show_date(day) for day in asked if day in known]
    if not fresh:
        raise BadInput("Every one of these boards is on record already.", "See them: wsoa board list")
    references, words = ReferenceAllocator(statement.used), read_typed(LINE, "--title", title)
    boards = [Board(references.after("B"), day, words) for day in fresh]
    summary = f"Added {boards[0].ref}" if len(boards) == 1 else f"Added {len(boards)} boards"
    remarks = (*_doubts(statement, boards), *([f"On record already: {', '.join(there)}"] if there else []))
    return replace(plan_records(statement, summary, boards, today), remarks=remarks)


def _doubts(statement: Statement, boards: Iterable[Board]) -> Iterator[str]:
    """What may be wrong with the day of a board, and how to mend it."""
    published = statement.letter.published or date.min
    for board in boards:
        day = board.dated or published
        odd = f"before the letter of {show_date(published)}" if day < published else ""
        if odd := odd or ("" if is_working_day(day) else "no working day"):
            yield f"{board.ref}, {show_date(day)}, is {odd}: move it with wsoa board edit {board.ref} --date DATE"


def edit_board(statement: Statement, ref: str, day: str | None, title: str | None, today: date) -> Plan:
    """A board on another day or under another name; said of a day that nobody would mean."""
    board = statement.find(Board, ref)
    moved = replace(board, **read_edits(statement, {"dated": day, "title": title}, board))
    plan = plan_records(statement, f"Edited {board.ref}", [moved], today)
    return replace(plan, remarks=tuple(_doubts(statement, [moved] if day else [])))
