"""Rows of the board's paper: how each names a record, what it may be picked out by, and how few are printed."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from textwrap import shorten
from typing import TypeVar

from wsoa.domain.board.items import ReportItem
from wsoa.domain.document.editions import Copy
from wsoa.domain.document.front import short_names
from wsoa.domain.document.layout import Lines, Table, TableRow, lines, table
from wsoa.domain.statement.records import Action, Measure

T = TypeVar("T")
FEW = 3  # of what one line names
HELD = 1_000  # rows of a table that the paper holds for whoever picks some out: it is sent to every member
LONGEST = 120  # characters of a text in a row


def tags(copy: Copy, item: ReportItem, rating: str = "", others: Iterable[str] = ()) -> tuple[tuple[str, str], ...]:
    """What a reader may filter a row by: its agencies by name, the rating of its action, its areas."""
    statement = copy.statement
    names = [statement.agency_name(key) for key in (item.lead, *others) if key]
    record = statement.records.get(item.ref)
    action = record if isinstance(record, Action) else statement.get(Action, getattr(record, "action", ""))
    areas = record.areas if isinstance(record, Measure) else action.areas if action else ()
    rated = rating or (copy.report.rating_word(action) if action else "")
    told = (("Agency", names), ("Rating", [rated]), ("Area", areas))
    return tuple((name, value) for name, values in told for value in values if value)


def owner(copy: Copy, key: str) -> str:
    """An agency by its short name; 'Nobody' for the key ''."""
    return short_names(copy, (key,)) if key else "Nobody"


def brief(text: str) -> str:
    """As much of a text as a row of two sides has room for; where it is longer, that it goes on."""
    told = " ".join(text.split())
    return told if len(told) <= LONGEST else shorten(told, LONGEST, placeholder=" …")


def named(copy: Copy, item: ReportItem) -> tuple[Lines, Lines, Lines]:
    """The first three cells of a row about a record: its reference, its words and its lead."""
    return lines(item.ref), lines(brief(item.title)), lines(owner(copy, item.lead))


def few(told: Sequence[str], between: str, command: str) -> str:
    """The first few, how many more there are, and what tells them all."""
    left = [f"and {len(told) - FEW:,} more: {command}"] if len(told) > FEW else []
    return between.join([*told[:FEW], *left])


def more_than_shown(number: int, shown: int, command: str) -> str:
    """How many more there are, and where they are told."""
    return f"And {number - shown:,} more: {command}" if number > shown else ""


def few_rows(
    heads: tuple[str, Iterable[tuple[str, int]]],
    items: Sequence[T],
    row_of: Callable[[T], TableRow],
    printed: Collection[int],
    command: str,
) -> tuple[Table, ...]:
    """A table under a caption and its columns, or none of nothing; whoever picks rows out finds more than is printed.

    `printed` are the places of the rows that are; the command tells all of them.
    """
    shown = [place for place in printed if place < len(items)]
    places = sorted({*range(min(HELD, len(items))), *shown})
    rows = [replace(row_of(items[place]), beyond=place not in shown) for place in places]
    left = f"{heads[0]}: only the first {HELD:,} of {len(items):,} are in this file." if len(items) > HELD else ""
    return (table(*heads, rows, more_than_shown(len(items), len(shown), command), left),) if items else ()
