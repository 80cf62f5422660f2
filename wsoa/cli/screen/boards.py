"""The boards, past and to come, and what was asked at them."""

from collections.abc import Sequence

from rich.text import Text

from wsoa.cli.screen.console import FAINT, counted, out, short_day, show_rows, words
from wsoa.domain.board.meetings import ADD, meetings
from wsoa.domain.dates.exact import WEEKDAYS, show_date
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Board, Challenge


def show_boards(report: Report) -> None:
    """A line a board: its day, how far that is, and what it is called; one that does not take place with its reason."""
    console, boards = out(), report.statement.all(Board)
    rows = []
    for board in sorted(boards, key=lambda board: board.dated or report.today):
        if board.dated:
            days = (board.dated - report.today).days
            away = "today" if not days else f"in {counted(days, 'day')}" if days > 0 else f"{counted(-days, 'day')} ago"
            said = f"withdrawn: {board.withdrawn}" if board.withdrawn else away
            style = FAINT if board.withdrawn or days < 0 else ""
            day = words(f"{WEEKDAYS[board.dated.weekday()][:3]} {show_date(board.dated)}", style)
            rows.append((words(board.ref, "bold"), day, words(board.title), words(said, style)))
    if rows:
        show_rows(console, rows, indent=0)
    told = f"{counted(len(meetings(report.statement)), 'board')}." if rows else f"No board is on record. {ADD}"
    console.print(words(told, FAINT))


def show_challenges(challenges: Sequence[Challenge]) -> None:
    """A paragraph a question: about what, asked when, its words, and its answer or that there is none yet."""
    console = out()
    rows = [
        (
            words(each.ref, "bold"),
            words(each.about),
            short_day(each.asked),
            words(each.text).append("\n").append_text(_answer(each)),
        )
        for each in challenges
    ]
    if rows:
        show_rows(console, rows, indent=0)
    none = 'No question is like that: wsoa challenge add REF "who asked, what"'
    console.print(words(f"{counted(len(rows), 'question')}." if rows else none, FAINT))


def _answer(challenge: Challenge) -> Text:
    if not challenge.answer:
        return words("No answer yet.", "yellow")
    by = Text().append_text(words(challenge.answered_by, FAINT)).append(", ").append_text(short_day(challenge.answered))
    return by.append(": ").append_text(words(challenge.answer))
