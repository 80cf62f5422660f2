"""Tables: a row of headings, a rule, and rows under one another, each cell wrapped in its column.

By hand and not with rich's own: it is the same to look at, and costs a fifth.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.text import Text

from wsoa.cli.screen.console import drawn, in_lines, length

BETWEEN = "  "  # columns
NARROWEST_COLUMN = 4
NOTHING = Text()


@dataclass
class ScreenColumn:
    """A column by its heading; one that is `no_wrap` is narrowed only where no other can be."""

    heading: Text
    no_wrap: bool = False
    justify: str = "left"


class ScreenTable:
    """Rows of cells, printed by a console as wide as they need, and no wider than it is."""

    def __init__(self, *headers: str) -> None:
        """No row yet. One without a heading has no rule either."""
        self.columns = [ScreenColumn(Text(header, "bold")) for header in headers]
        self.rows: list[Sequence[Text]] = []

    def add_row(self, *cells: Text) -> None:
        """One more row, a cell for each column."""
        self.rows.append(cells)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """What the console prints: headings, rule and rows."""
        widths = self._widths(sys.maxsize if console.soft_wrap else options.max_width)
        headings = [column.heading for column in self.columns]
        if any(headings):
            yield from self._drawn(console, headings, widths)
            yield Segment("─" * (sum(widths) + len(BETWEEN) * (len(widths) - 1)) + "\n")
        for row in self.rows:
            yield from self._drawn(console, row, widths)

    def _widths(self, room: int) -> list[int]:
        """How wide each column is: as its widest line, or where there is no room for that the widest ones less.

        A word is broken, and a column that is not to be wrapped is, only where it cannot be helped.
        """
        cells = list(zip([column.heading for column in self.columns], *self.rows, strict=True))
        widths = [max(_width(cell) for cell in column) for column in cells]
        room -= len(BETWEEN) * (len(widths) - 1)
        if sum(widths) <= room:
            return widths
        least = [
            wide if each.no_wrap else max(len(word) for cell in column for word in cell.plain.split() or ("",))
            for each, wide, column in zip(self.columns, widths, cells, strict=True)
        ]
        while sum(widths) > room and max(widths) > NARROWEST_COLUMN:
            wide = [place for place, width in enumerate(widths) if width > least[place]] or range(len(widths))
            widths[max(wide, key=lambda place: widths[place])] -= 1
        return widths

    def _drawn(self, console: Console, row: Sequence[Text], widths: Sequence[int]) -> Iterator[Segment]:
        cells = [list(in_lines(console, cell, width)) for cell, width in zip(row, widths, strict=True)]
        for parts in zip_longest(*cells, fillvalue=NOTHING):
            line, apart = list[str | Text](), ""  # and what is left free before the next words
            for part, width, column in zip(parts, widths, self.columns, strict=True):
                free = " " * (width - length(part))
                if not part:
                    apart += free + BETWEEN
                    continue
                line += (apart + free if column.justify == "right" else apart, part)
                apart = BETWEEN if column.justify == "right" else free + BETWEEN
            yield from drawn(console, line)


def grid(rows: Iterable[Sequence[Text]]) -> ScreenTable:
    """A table without headings."""
    told = list(rows)
    made = ScreenTable(*[""] * len(told[0] if told else ()))
    made.rows = told
    return made


def _width(cell: Text) -> int:
    return max(map(length, cell.split("\n"))) if "\n" in cell.plain else length(cell)
