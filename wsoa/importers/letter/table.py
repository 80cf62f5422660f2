"""The items of a ruled table: one a row, whatever pages cut it into, with the responsible bodies that stand beside it."""

from collections.abc import Iterable, Iterator
from itertools import groupby, takewhile

from wsoa.importers.letter.blocks import Block, Kind, ends_sentence
from wsoa.importers.letter.bodies import bodies_in
from wsoa.importers.letter.item import Item
from wsoa.importers.letter.page import Cell
from wsoa.importers.letter.sections import Section


def is_table(section: Section) -> bool:
    """Whether a list is ruled as a table from its first item on; a frame around bullets is none, nor is a box that stands among them."""
    first = next((block for block in section.blocks if block.kind is not Kind.HEADING), None)
    if first is None or first.cell is None:
        return False
    has_header = section.heading is not None and section.heading.cell is not None
    return has_header or first.cell.columns > 1 or len(list(_rows(section.blocks))) > 1


def items_in_rows(section: Section) -> list[Item]:
    """Row by row to the table's end; what stands outside its cells is no item."""
    items: list[Item] = []
    beside: list[str] = []
    for row in _rows(section.blocks):
        words = [block for block in row if not _is_beside(block)]
        names = " ".join(block.text for block in row if _is_beside(block))
        if items and words and _goes_on(items[-1], words[0], names):
            beside[-1] = f"{beside[-1]} {names}"
        elif words:
            items.append(Item(words[0], section.name, ""))
            beside.append(names)
        for block in words:
            _add(items[-1], block)
    for item, names in zip(items, beside, strict=True):
        item.bodies = bodies_in(names)
    return items


def _rows(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """The rows until the next heading outside the table, without those that hold headings only."""
    table = takewhile(lambda block: block.cell or block.kind is not Kind.HEADING, blocks)
    for place, row in groupby(table, lambda block: _row_of(block.cell)):
        words = [block for block in row if block.text and block.kind is not Kind.HEADING]
        if place and words:
            yield words


def _row_of(cell: Cell | None) -> tuple[int, int, int] | None:
    return (cell.page, cell.grid, cell.row) if cell else None


def _is_beside(block: Block) -> bool:
    """In a column left of the last."""
    return block.cell is not None and block.cell.column < block.cell.columns - 1


def _goes_on(item: Item, block: Block, names: str) -> bool:
    """The rest of a row that the page has cut."""
    if block.first.gap != 0 and not _is_first_of_page(block):
        return False
    alone_in_row = block.cell is not None and block.cell.columns > 1 and not names
    return alone_in_row or bool(block.marker) or block.text[:1].islower() or not ends_sentence(item.text)


def _is_first_of_page(block: Block) -> bool:
    return block.cell is not None and block.cell.grid == 0 and block.cell.row == 0


def _add(item: Item, block: Block) -> None:
    if item.text:
        item.add(block)
    else:
        item.text = block.text
