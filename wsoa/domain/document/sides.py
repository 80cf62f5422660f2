"""About how many sides of A4 a document takes, told from its words alone: no renderer is asked."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from math import ceil

from wsoa.domain.document.layout import Lines, Paragraph, Part, Table, Trend

SIDE = 74  # lines of a table
HEADING, PARAGRAPH, RULE = 3.5, 1.2, 0.3  # lines that each takes
WIDE, BROKEN = 114, 5  # characters of a line, and those lost at its end


def sides(parts: Iterable[Part]) -> int:
    """About how many sides some parts take: what stays together, one below the other."""
    count, filled = 1, 0.0
    for height in (height for part in parts for height in _heights(part)):
        is_full = filled + height > SIDE
        count, filled = count + is_full, height + (0 if is_full else filled)
    return count


def _heights(part: Part) -> Iterator[float]:
    """What stays together of a part, in lines of a table: its heading and what is over a table with its first row."""
    above = HEADING
    for block, after in zip_longest(part.blocks, part.blocks[1:]):
        if isinstance(block, Table):
            first, *others = _row_heights(block)
            yield from (above + first, *others)
        elif isinstance(block, Paragraph):
            above += PARAGRAPH * ceil(len(block.text) / WIDE) + RULE
            if isinstance(after, Table):
                continue
            yield above
        above = 0


def _row_heights(table: Table) -> list[float]:
    """Each row of a table, the first with the heads and the last with what is said of the rest."""
    shares = [column.share for column in table.columns]
    heights = [max(map(_cell_height, row.cells, shares)) + RULE for row in table.printed]
    heights[0] += 1 + RULE
    heights[-1] += bool(table.more)
    return heights


def _cell_height(said: Lines, share: int) -> float:
    room = share * WIDE / 100 - BROKEN
    return sum(ceil(len(each.text) / room) + 2 * isinstance(each, Trend) for each in said)
