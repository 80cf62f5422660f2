"""The milestones in one cell, with the dates that stand beside or among them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from wsoa.domain.dates.inexact import days_in
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import Unreadable
from wsoa.domain.round.spreadsheet import Cell
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Milestone

TITLE, DUE = BY_FIELD[Milestone]["title"].label, BY_FIELD[Milestone]["due"].label
LINES = re.compile(r"\n|;")
MARKER = re.compile(r"^\s*(?:[-•–*·▪◼]|\(?[0-9a-z]{1,2}[.)](?=\s))\s*", re.IGNORECASE)


def steps_in(cell: Cell, due: Cell | None) -> Iterator[Mapping[str, Cell]]:
    """Each line of a cell as a milestone, with the day that it names itself, or that stands in the same line of `due`.

    Where that is no one day, the words stay in its title and it has no date yet.
    """
    lines = _lines(cell.typed)
    beside = _lines(due.typed) if due and not due.fault else []
    for number, line in enumerate(lines):
        among, words = days_in(line), beside[number] if len(beside) == len(lines) else ""
        day = among[0].isoformat() if among else _day(words)
        title = f"{line} ({words})" if words and not day else line
        yield {TITLE: replace(cell, typed=title), **({DUE: replace(due or cell, typed=day)} if day else {})}


def _lines(typed: str) -> list[str]:
    return [line for each in LINES.split(typed) if (line := MARKER.sub("", each).strip())]


def _day(line: str) -> str:
    try:
        return read_date(line).isoformat()
    except Unreadable:
        return ""
