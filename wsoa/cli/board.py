"""wsoa board: when the board meets; what a report tells changed since one."""

from datetime import date
from functools import partial
from typing import Annotated

import typer

from wsoa.cli.listing import add_list
from wsoa.cli.options import Database, argument, option, references
from wsoa.cli.removing import add_withdraw, remove
from wsoa.cli.session import day_typed, session_at
from wsoa.cli.shared_commands import change
from wsoa.cli.showing import add_show
from wsoa.domain.statement.records import Board
from wsoa.operations import boards

app = typer.Typer()
BoardRef = Annotated[str, argument("BOARD", "A board: B-03.", references("board"))]
BoardRefs = Annotated[list[str], argument("BOARD…", "Boards: B-03, B-03..05.", references("board"))]
Title = Annotated[str, option("--title", "WORDS", "What the meeting is called.")]


@app.command()
def add(
    days: Annotated[list[str] | None, argument("[DATE…]", "The days it meets.")] = None,
    every: Annotated[str, option("--every", "RULE", "'last Friday of the month', 'other Monday', '6 weeks'.")] = "",
    start: Annotated[str, option("--from", "DATE", "--every: from that day on; else today.")] = "",
    until: Annotated[str, option("--until", "DATE", "--every: up to that day.")] = "",
    title: Title = "",
    db: Database = None,
) -> None:
    """Put the dates of boards on record, one by one or by a rule."""
    boards.refuse_mixed(days, every, until)
    asked = [day_typed(day, "DATE") for day in days or ()] or _days_of(every, start, until, db)
    change(db, partial(boards.add_boards, days=asked, title=title), "wsoa report changes")


def _days_of(rule: str, start: str, until: str, db: Database) -> list[date]:
    from wsoa.operations.meeting_days import days_of

    first = day_typed(start, "--from") if start else session_at(db).today
    return days_of(rule, first, day_typed(until, "--until"))


add_list(app, Board, "List the boards, past and to come.", "ref date board state", "since")


@app.command()
def edit(
    ref: BoardRef,
    day: Annotated[str | None, option("--date", "DATE", "The day it meets instead.")] = None,
    title: Annotated[str | None, option("--title", "WORDS", "What it is called.")] = None,
    db: Database = None,
) -> None:
    """Move a board to another day, or name it."""
    change(db, partial(boards.edit_board, ref=ref, day=day, title=title), "wsoa board list")


add_withdraw(app, Board, BoardRefs, "Say that a board does not take place, and why.", "wsoa board list")

add_show(app, Board, BoardRefs, "Show boards.")
app.command()(remove)
