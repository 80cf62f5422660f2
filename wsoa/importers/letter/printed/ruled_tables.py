"""Ruled tables and frames on a page, from the lines that are drawn: which cell a word is printed in.

Word draws a table's sides row by row and its borders cell by cell, and leaves out what a page cuts off. So a grid is
found from its upright lines: those that touch one above the other make a band; where they stand are its columns; the
level lines across most of it part its rows.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from wsoa.domain.frozen import frozen
from wsoa.importers.letter.pages.page import THIN, GridCell, Page, RuledLine, Word

TOUCHING = 3.0
NARROWEST = 40.0
LEAST_COLUMN = 15.0
LEAST_ROW = 6.0
LOWEST = 12.0
MOST_OF = 0.6
SLACK = 1.0
MOST_ALIKE = 3  # a frame drawn at the same place on more pages than this is the page's border


@frozen
class Grid:
    """Where its rows and columns part, outer sides included."""

    rows: tuple[float, ...]
    columns: tuple[float, ...]
    ruled: bool = True  # or told from where words stand

    def place(self, left: float, base: float) -> tuple[int, int] | None:
        """Row and column of a point, or None outside."""
        if not self.rows[0] - SLACK <= base <= self.rows[-1] + SLACK:
            return None
        row, column = _between(self.rows, base), _between(self.columns, left)
        return None if row is None or column is None else (row, column)


def _between(edges: tuple[float, ...], at: float) -> int | None:
    for index, (low, high) in enumerate(pairwise(edges)):
        if low - SLACK <= at <= high + SLACK:
            return index
    return None


def grids_of(page: Page) -> tuple[Grid, ...]:
    """The page's tables and frames, from the top."""
    return tuple(grid for band in _bands(page.rules) if (grid := _grid(band, page.rules)) is not None)


def _bands(rules: Iterable[RuledLine]) -> Iterator[list[RuledLine]]:
    """Upright lines, together where they touch one above the other."""
    band: list[RuledLine] = []
    bottom = 0.0
    for rule in sorted((rule for rule in rules if _is_upright(rule)), key=lambda rule: rule.top):
        if band and rule.top > bottom + TOUCHING:
            yield band
            band = []
        band.append(rule)
        bottom = max(bottom, rule.bottom) if len(band) > 1 else rule.bottom
    if band:
        yield band


def _is_upright(rule: RuledLine) -> bool:
    return rule.right - rule.left <= THIN < rule.bottom - rule.top


def _is_level(rule: RuledLine) -> bool:
    return rule.bottom - rule.top <= THIN < rule.right - rule.left


def _grid(band: list[RuledLine], rules: Iterable[RuledLine]) -> Grid | None:
    columns = _apart([rule.left for rule in band], LEAST_COLUMN)
    top, bottom = min(rule.top for rule in band), max(rule.bottom for rule in band)
    if columns[-1] - columns[0] < NARROWEST or bottom - top < LOWEST:
        return None
    level = [rule for rule in rules if _is_level(rule) and top - TOUCHING <= rule.top <= bottom + TOUCHING]
    return Grid(_rows(level, top, bottom, columns), columns)


def _rows(level: list[RuledLine], top: float, bottom: float, columns: tuple[float, ...]) -> tuple[float, ...]:
    """Level lines that together cross most of the grid; one drawn short is an underlining."""
    return _apart([top, *level_lines(level, columns[0], columns[-1]), bottom], LEAST_ROW)


def level_lines(rules: Iterable[RuledLine], left: float, right: float) -> list[float]:
    """The heights at which level lines cross most of the way from left to right."""
    level = [rule for rule in rules if _is_level(rule) and rule.left < right and rule.right > left]
    heights = _apart([rule.top for rule in level], TOUCHING)
    wide = (right - left) * MOST_OF
    return [
        height
        for height in heights
        if sum(rule.right - rule.left for rule in level if abs(rule.top - height) <= TOUCHING) >= wide
    ]


def _apart(numbers: list[float], least: float) -> tuple[float, ...]:
    """In order, and one for each cluster: a border may be drawn double."""
    kept: list[float] = []
    for number in sorted(numbers):
        if not kept or number - kept[-1] > least:
            kept.append(number)
    return tuple(kept)


def borders_of(pages: Iterable[tuple[Grid, ...]]) -> frozenset[Grid]:
    """Frames that stand at the same place on many pages: the border of the paper, around everything and nothing."""
    every = [Grid(tuple(map(round, grid.rows)), tuple(map(round, grid.columns))) for grids in pages for grid in grids]
    return frozenset(grid for grid in every if every.count(grid) > MOST_ALIKE)


def cell_of(word: Word, page: int, grids: tuple[Grid, ...]) -> GridCell | None:
    """The cell that a word is printed in."""
    for number, grid in enumerate(grids):
        place = grid.place(word.left, word.base)
        if place is not None:
            return GridCell(page, number, *place, columns=len(grid.columns) - 1, ruled=grid.ruled)
    return None
