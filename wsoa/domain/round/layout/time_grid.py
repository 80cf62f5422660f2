"""A grid of times, a column each with a mark where something is due: one column of dates, for what follows."""

import re
from collections.abc import Mapping
from dataclasses import replace

from wsoa.domain.dates.inexact import names_time
from wsoa.domain.round.layout.header_rows import HeaderFound
from wsoa.domain.round.layout.made_row import DUE
from wsoa.domain.round.spreadsheet import Cell, Row
from wsoa.domain.statement.records import Action

MARK = re.compile(r"(?i)[xy✓✔☑•●■*]|yes")
FEWEST = 2  # columns of a grid
WHEN = "When"  # what the one column is headed with: it means the day that is due


def in_one_column(header: HeaderFound) -> HeaderFound:
    """Headings whose times, where rows only mark them, are one column: in each row the first and the last marked."""
    grid = {
        place: cell for place, cell in header.cells.items() if names_time(cell.typed) and _only_marked(header, place)
    }
    is_due = any(heading.means == DUE for heading in header.known.values())
    if header.kind is not Action or is_due or len(grid) < FEWEST:
        return header
    first = min(grid)
    head = replace(grid[first], typed=f"{WHEN} ({grid[first].typed} – {grid[max(grid)].typed})")
    left = {place: cell for place, cell in header.cells.items() if place not in grid}
    cells = dict(sorted({**left, first: head}.items()))
    return replace(header, cells=cells, below=tuple(_marked(row, grid, first) for row in header.below))


def _only_marked(header: HeaderFound, place: int) -> bool:
    typed = [row.cells[place].typed for row in header.below if place in row.cells]
    return all(map(MARK.fullmatch, filter(None, typed)))


def _marked(row: Row, grid: Mapping[int, Cell], first: int) -> Row:
    """A row with the times that it marks in place of the marks."""
    marked = [place for place in sorted(grid) if place in row.cells and row.cells[place].typed]
    ends = dict.fromkeys(grid[place].typed for place in (*marked[:1], *marked[-1:]))
    left = {place: cell for place, cell in row.cells.items() if place not in grid}
    when = {first: replace(row.cells[marked[-1]], typed=" – ".join(ends))} if marked else {}
    return replace(row, cells=dict(sorted({**left, **when}.items())))
