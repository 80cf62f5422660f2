"""The items of a ruled table, one a row, however pages cut it, with the bodies responsible beside it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, groupby, pairwise, takewhile

from wsoa.importers.letter.blocks.blocks import Kind, TextBlock, ends_sentence
from wsoa.importers.letter.blocks.sections import Section
from wsoa.importers.letter.items.by_bullets import belongs
from wsoa.importers.letter.items.item import Listing, shown
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


def by_rows(section: Section) -> Listing:
    """The items down to the table's end."""
    found = _Table(section.name, section.name)
    found.read(section)
    return found


@dataclass(slots=True)
class _Table(Listing):
    """A table as it is read, row by row."""

    def read(self, section: Section) -> None:
        """Row by row to the table's end.

        A sentence above its first row leads in, and what stands below its last is no item.
        """
        for block in takewhile(lambda block: block.cell is None, section.blocks):
            if block.kind is not Kind.HEADING:
                self.lead_in_with(block)
        self._doubt_lines(section)
        rows = _whole_rows(section)
        for row in rows:
            first = len(self.items)
            if row.words[0].marker:
                self._add_list(row.words)
            else:
                self._add_area(row.words, is_all=len(rows) == 1)
            for item in self.items[first:]:
                item.bodies = bodies_in(row.names)
        below = next(
            (
                block
                for block in section.blocks
                if block.marker and block.cell is None and len(block.text) > LONGEST_STRAY
            ),
            None,
        )
        if below:
            self.leave_out("An item outside the table", below)

    def _doubt_lines(self, section: Section) -> None:
        first = next((block for block in section.blocks if block.cell and not block.cell.ruled), None)
        if first:
            told = f"The table under “{section.name}”, {where(first.first)}, has no lines around its cells."
            self.doubt(f"{told} Check where each area begins, and who stands beside it.")

    def _add_list(self, words: Sequence[TextBlock]) -> None:
        """A list that no sentence leads in to: each of its items is an area."""
        self.add(words[0])
        for block in words[1:]:
            if block.marker:
                self.add_bullet(block)
                continue
            if not belongs(block, self.items[-1]):
                self.doubt(
                    f"Text without a bullet, {where(block.first)}, was taken as part of the area above it:"
                    f" “{shown(block.text)}”. Check whether it is."
                )
            self.items[-1].add(block)

    def _add_area(self, words: Sequence[TextBlock], *, is_all: bool) -> None:
        """A cell that begins with a sentence is one area.

        A list in it is doubted where it does not go on with that sentence, or where there is nothing else in the table.
        """
        self.add(words[0])
        for above, block in pairwise(words):
            self.items[-1].add(block)
            if block.marker and not above.marker and (is_all or not _leads_in(above, block)):
                self.doubt(
                    f"A list in one cell of the table under “{self.name}”, {where(block.first)}, was taken as part of"
                    f" the area above it: “{shown(block.text)}”. Check whether each of its items is an area."
                )


@dataclass(slots=True)
class _Row:
    """What stands in the column of the areas, and the names beside it."""

    words: list[TextBlock]
    names: str


def _whole_rows(section: Section) -> list[_Row]:
    """Each row with whatever the page cut off it."""
    areas, names_in = _columns(section)
    found: list[_Row] = []
    for row in _rows(section.blocks):
        words = [block for block in row if block.cell and block.cell.column == areas]
        names = " ".join(
            block.text
            for block in row
            if block.cell and block.cell.column in names_in and any(map(str.isalpha, block.text))
        )
        if found and words and _goes_on(found[-1].words[-1], words[0], names):
            found[-1] = _Row([*found[-1].words, *words], f"{found[-1].names} {names}")
        elif words:
            found.append(_Row(words, names))
    return found


def _leads_in(above: TextBlock, block: TextBlock) -> bool:
    """Whether a list goes on with the sentence above it: 'They should ensure that:' before 'plans are good;'."""
    return block.text[:1].islower() and (above.text.endswith(":") or not ends_sentence(above.text))


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
    """The column of the areas, under the list's heading or else last; and those of the bodies, beside it."""
    head = section.heading.cell if section.heading else None
    count = max((block.cell.columns for block in section.blocks if block.cell), default=1)
    areas = head.column if head and 1 < head.columns == count else count - 1
    return areas, range(areas) if areas else range(1, min(count, 2))


def _goes_on(above: TextBlock, block: TextBlock, names: str) -> bool:
    """The rest of a row that the page has cut."""
    if block.first.gap != 0 and not _is_first_of_page(block, above):
        return False
    alone_in_row = block.cell is not None and block.cell.columns > 1 and not names
    return alone_in_row or bool(block.marker) or block.text[:1].islower() or not ends_sentence(above.text)


def _is_first_of_page(block: TextBlock, above: TextBlock) -> bool:
    """In the first row of a page, or in the second where the header stands above it again."""
    if block.cell is None or block.cell.grid != 0:
        return False
    return block.cell.row == 0 or (block.cell.row == 1 and above.first.page != block.cell.page)
