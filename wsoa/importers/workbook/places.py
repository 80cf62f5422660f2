"""Where cells stand: columns in letters, rows in groups; and rows into a sheet."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from wsoa.domain.round.spreadsheet import Row, Sheet

MOST_ROWS = 100_000  # of one sheet that hold anything: more are no plan
GRID = (1_048_576, 16_384)  # rows and columns of the largest sheet there is
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ADDRESS = re.compile(r"([A-Za-z]{1,3})([1-9][0-9]{0,6})")


@cache
def column_letters(place: int) -> str:
    """'A' for 0, 'AA' for 26."""
    before, last = divmod(place, len(LETTERS))
    return (column_letters(before - 1) if before else "") + LETTERS[last]


@cache
def column_place(letters: str) -> int:
    """0 for 'A', 26 for 'AA'."""
    place = 0
    for letter in letters.upper():
        place = place * len(LETTERS) + LETTERS.index(letter) + 1
    return place - 1


def place_of(address: str) -> tuple[int, int]:
    """The row's number and the column's place of an address: (7, 5) for 'F7'. Raises ValueError."""
    found = ADDRESS.fullmatch(address)
    row, place = (int(found[2]), column_place(found[1])) if found else (0, 0)
    if not 0 < row <= GRID[0] or place >= GRID[1]:
        raise ValueError(address)
    return row, place


def sheet_of(name: str, rows: Iterable[Row]) -> Iterator[Sheet]:
    """The sheet of these rows, blank ones left out; none where all are."""
    filled = [row for row in rows if row.cells]
    if filled:
        yield Sheet(name, filled[0], tuple(filled[1:]))


def runs(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each unbroken run: (7, 9) and (12, 12) for 7, 8, 9, 12."""
    first = last = None
    for place in sorted(set(places)):
        if first is None or last is None or place > last + 1:
            if first is not None and last is not None:
                yield first, last
            first = place
        last = place
    if first is not None and last is not None:
        yield first, last
