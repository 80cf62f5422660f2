"""The items of a ruled table.

One a row, whatever pages cut it into, with the responsible bodies that stand beside it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import dropwhile, groupby, takewhile

from wsoa.importers.letter.blocks.blocks import Kind, TextBlock, ends_sentence
from wsoa.importers.letter.blocks.sections import Section
from wsoa.importers.letter.items.item import Item, Listing
from wsoa.importers.letter.pages.page import GridCell, where
from wsoa.importers.letter.words.body_names import bodies_in

MOST_LEADING_IN = 3  # paragraphs above a table
LONGEST_STRAY = 3  # letters: an empty bullet below a table is nothing


def is_table(section: Section) -> bool:
    """Whether a list is ruled as a table from its first item on.

    A frame around bullets is none, nor is a box that stands among them.
    """
    blocks = [block for block in section.blocks if block.kind is not Kind.HEADING]
    led_in = list(takewhile(lambda block: block.cell is None and not block.marker, blocks))[:MOST_LEADING_IN]
    first = next(iter(blocks[len(led_in) :]), None)
    if first is None or first.cell is None:
        return False
    head = section.heading.cell if section.heading else None
    has_header = head is not None and _row_of(head) != _row_of(first.cell)
    has_rows = len(list(_rows(section.blocks))) > 1
    return (has_header or first.cell.columns > 1 or has_rows) and (not led_in or has_rows)


def by_rows(section: Section, found: Listing) -> None:
    """Row by row to the table's end.

    A sentence above its first row leads in, and what stands below its last is no item.
    """
    beside: list[str] = []
    for block in takewhile(lambda block: block.cell is None, section.blocks):
        if block.kind is not Kind.HEADING:
            found.lead_in_with(block)
    _doubt_lines(section, found)
    areas, names_in = _columns(section)
    for row in _rows(section.blocks):
        words = [block for block in row if block.cell and block.cell.column == areas]
        names = " ".join(
            block.text
            for block in row
            if block.cell and block.cell.column in names_in and any(map(str.isalpha, block.text))
        )
        if found.items and words and _goes_on(found.items[-1], words[0], names):
            beside[-1] = f"{beside[-1]} {names}"
        elif words:
            found.add(replace(words[0], text=""))
            beside.append(names)
        for block in words:
            _add(found.items[-1], block)
    for item, names in zip(found.items, beside, strict=True):
        item.bodies = bodies_in(names)
    below = next(
        (block for block in section.blocks if block.marker and block.cell is None and len(block.text) > LONGEST_STRAY),
        None,
    )
    if below:
        found.leave_out("An item outside the table", below)


def _doubt_lines(section: Section, found: Listing) -> None:
    first = next((block for block in section.blocks if block.cell and not block.cell.ruled), None)
    if first:
        told = f"The table under “{section.name}”, {where(first.first)}, has no lines around its cells."
        found.doubt(f"{told} Check where each area begins, and who stands beside it.")


def _rows(blocks: Iterable[TextBlock]) -> Iterator[list[TextBlock]]:
    """The rows until the next heading outside the table, without those that hold headings only."""
    table = takewhile(
        lambda block: block.cell or block.kind is not Kind.HEADING, dropwhile(lambda block: block.cell is None, blocks)
    )
    for place, row in groupby(table, lambda block: _row_of(block.cell)):
        words = [block for block in row if block.text and block.kind is not Kind.HEADING]
        if place and words:
            yield words


def _row_of(cell: GridCell | None) -> tuple[int, int, int] | None:
    return (cell.page, cell.grid, cell.row) if cell else None


def _columns(section: Section) -> tuple[int, range]:
    """The column of the areas, where the list's heading stands, or else the last.

    And those with the bodies, left of it or else next to it.
    """
    head = section.heading.cell if section.heading else None
    count = max((block.cell.columns for block in section.blocks if block.cell), default=1)
    areas = head.column if head and 1 < head.columns == count else count - 1
    return areas, range(areas) if areas else range(1, min(count, 2))


def _goes_on(item: Item, block: TextBlock, names: str) -> bool:
    """The rest of a row that the page has cut."""
    if block.first.gap != 0 and not _is_first_of_page(block, item):
        return False
    alone_in_row = block.cell is not None and block.cell.columns > 1 and not names
    return alone_in_row or bool(block.marker) or block.text[:1].islower() or not ends_sentence(item.text)


def _is_first_of_page(block: TextBlock, item: Item) -> bool:
    """In the first row of a page, or in the second where the header stands above it again."""
    if block.cell is None or block.cell.grid != 0:
        return False
    return block.cell.row == 0 or (block.cell.row == 1 and item.page != block.cell.page)


def _add(item: Item, block: TextBlock) -> None:
    if item.text:
        item.add(block)
    else:
        item.text = block.text
