"""The boards, past and to come, and what was asked at them."""

from collections.abc import Sequence
from datetime import date

from rich.text import Text

from wsoa.cli.screen.console import FAINT, away, out, short_day, show_rows, words
from wsoa.domain.dates.exact import WEEKDAYS, show_date
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Board, Challenge


def board_rows(report: Report, boards: Sequence[Board]) -> None:
    """A line a board: its day, how far that is, and what it is called; one that does not take place with its reason."""
    show_rows(out(), [_board(board, report.today) for board in boards], indent=0)


def _board(board: Board, today: date) -> Sequence[Text]:
    day = board.dated or today
    days = (day - today).days
    said = f"withdrawn: {board.withdrawn}" if board.withdrawn else away(days)
    style = FAINT if board.withdrawn or days < 0 else ""
    when = words(f"{WEEKDAYS[day.weekday()][:3]} {show_date(day)}", style)
    return words(board.ref, "bold"), when, words(board.title), words(said, style)


def challenge_rows(_: Report, challenges: Sequence[Challenge]) -> None:
    """A paragraph a question: about what, asked when, its words, and its answer or that there is none yet."""
    rows = [
        (
            words(each.ref, "bold"),
            words(each.about),
            short_day(each.asked),
            words(each.text).append("\n").append_text(answer(each)),
        )
        for each in challenges
    ]
    show_rows(out(), rows, indent=0)


def answer(challenge: Challenge) -> Text:
    """Who answered a question, when and what; or that nobody has."""
    if challenge.withdrawn:
        return words(f"withdrawn: {challenge.withdrawn}", FAINT)
    if not challenge.answer:
        return words("No answer yet.", "yellow")
    by = Text().append_text(words(challenge.answered_by, FAINT)).append(", ").append_text(short_day(challenge.answered))
    return by.append(": ").append_text(words(challenge.answer))
