"""The boards: when they met and meet, and the day that a person means by 'last-board', 'next-board' or B-03."""

from datetime import date

from wsoa.domain.dates.exact import show_date
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import BadInput, NotFound, Unreadable
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Board
from wsoa.domain.statement.references import canonical, kind_of
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word

LAST, NEXT = "last-board", "next-board"
ADD = 'Put it on record: wsoa board add DATE, or wsoa board add --every "last Friday of the month" --until DATE'


def meetings(statement: Statement) -> tuple[tuple[date, Board], ...]:
    """The boards that take place, each with its day, in order."""
    held = ((board.dated, board) for board in statement.all(Board) if in_force(statement, board))
    return tuple(sorted(((day, board) for day, board in held if day), key=lambda each: each[0]))


def last_board(statement: Statement, today: date) -> date | None:
    """The day of the latest board before today: what is told at today's changed since then."""
    return max((day for day, _ in meetings(statement) if day < today), default=None)


def next_board(statement: Statement, today: date, number: int = 1) -> date | None:
    """The day of the next board, today's included, or of the one `number` boards on."""
    coming = [day for day, _ in meetings(statement) if day >= today]
    return coming[number - 1] if len(coming) >= number else None


def is_board(typed: str) -> bool:
    """Whether a person typed a board: the last, the next, or one by its reference."""
    return plain_word(typed) in map(plain_word, (LAST, NEXT)) or kind_of(canonical(typed)) == "board"


def day_meant(statement: Statement, today: date, typed: str, option: str) -> date:
    """The day that a person typed: a date, a board by its reference, or the last or the next one.

    Raises BadInput for what is none, NotFound for a board that there is not.
    """
    is_last = plain_word(typed) == plain_word(LAST)
    if is_last or plain_word(typed) == plain_word(NEXT):
        found = last_board(statement, today) if is_last else next_board(statement, today)
        if found is None:
            when = "before" if is_last else "on or after"
            raise NotFound(f"No board {when} {show_date(today)} is on record.", ADD)
        return found
    if kind_of(canonical(typed)) == "board":
        board = statement.find(Board, typed)
        if board.dated is None or not in_force(statement, board):
            raise NotFound(f"{board.ref} does not take place: {board.withdrawn}", "See the boards: wsoa board list")
        return board.dated
    try:
        return read_date(typed)
    except Unreadable as unreadable:
        raise BadInput(f"{option}: {unreadable.why}", f"{unreadable.mend} Or write {LAST}, {NEXT} or B-01.") from None
