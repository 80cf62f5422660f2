"""Merged cells: Excel empties all but the first, and an empty cell would say that nothing stands there any more."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from wsoa.domain.round.spreadsheet import Cell, Row, Sheet
from wsoa.importers.workbook.faults import MERGED
from wsoa.importers.workbook.places import column_letters, place_of

MOST_COVERED = 1_000_000  # cells of one sheet


def faulted(sheet: Sheet, ranges: Iterable[str]) -> Sheet:
    """The sheet with a fault in each cell that lies empty under a merged one.

    Raises ValueError where they are absurdly many.

    A title that is laid across a sheet covers nothing: its row holds nothing else, or nothing stands above it.
    """
    rows = {row.number: row for row in (sheet.header, *sheet.rows)}
    covered: dict[int, dict[int, Cell]] = {}
    for number, place, first in _covered(rows, ranges):
        covered.setdefault(number, {})[place] = Cell(
            f"{column_letters(place)}{number}", "", MERGED.format(first), within=first
        )
    if not covered:
        return sheet
    spoilt = {
        number: replace(rows[number], cells=dict(sorted({**cells, **rows[number].cells}.items())))
        for number, cells in covered.items()
    }
    header, *others = (spoilt.get(row.number, row) for row in rows.values())
    return replace(sheet, header=header, rows=tuple(others))


def _covered(rows: dict[int, Row], ranges: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """The row and the place of each such cell, and the address of the first of those that it is merged with."""
    numbers, tops, looked_at = list(rows), _tops(rows.values()), 0
    for group in ranges:
        first, _, last = group.partition(":")
        (top, left), (bottom, right) = place_of(first), place_of(last or first)
        if top not in rows or left not in rows[top].cells:
            continue
        below = [place for place, highest in tops.items() if left <= place <= right and highest < top]
        for number in numbers[bisect_left(numbers, top) : bisect_right(numbers, bottom)]:
            looked_at += len(tops)
            if looked_at > MOST_COVERED:
                raise ValueError(group)
            if any(not left <= place <= right for place in rows[number].cells):
                yield from ((number, place, first) for place in below if place not in rows[number].cells)


def _tops(rows: Iterable[Row]) -> dict[int, int]:
    """The highest row in which each column is filled."""
    tops: dict[int, int] = {}
    for row in rows:
        for place in row.cells:
            tops.setdefault(place, row.number)
    return tops
