"""Tables printed without lines, or with some of them: columns from where the words of the header row stand, rows from the spaces.

Such a table is known by its header: “Responsible body” beside “Areas for priority action”; or a list's heading that is printed a second time
just below itself, as the header of a table of one column.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from wsoa.importers.letter.bullets import marked
from wsoa.importers.letter.furniture import LARGER
from wsoa.importers.letter.grids import Grid
from wsoa.importers.letter.page import Page
from wsoa.importers.letter.rows import GUTTER, Row, parts_of, text_of
from wsoa.importers.letter.unruled_rows import beside, edges_of
from wsoa.importers.letter.vocabulary import Title, title_of

LISTS = (Title.PRIORITY, Title.IMPROVEMENT)
SAME = 2.0  # points
PADDING = 4.0  # points between a column's side and its words
LEADING = 1.2  # of the type size
SPACE = 1.3  # lines: a heading stands further from what is above it
FAR = 4.0  # lines: below such a space stands something else
MOST_WORDS = 12  # of a header row
LONGEST_NAME = 60  # letters of a header beside the list's
HAS_ROWS = 2
SLACK = 6.0  # points


@dataclass(slots=True)
class Table:
    """One table as it is read down the pages: where its columns begin, what its header says, and its lines of words on this page.

    `aligned` says that each row's cells begin on the same line; elsewhere they may be centred. `names` are what the first of them begins with.
    """

    columns: tuple[float, ...]
    header: str
    size: float
    rows: list[Row] = field(default_factory=list)
    aligned: bool = True
    names: str = ""


def is_header(row: Row, above: Row | None) -> bool:
    """Whether a line heads a table: one list's name beside other names, or right below itself."""
    if len(row) > MOST_WORDS or row[0].text[:1].islower() or marked(row[0].text)[0]:
        return False
    texts = [text_of(part) for part in parts_of(row)]
    if len(texts) == 1 and (above is None or not {row[0].text, row[-1].text} <= {word.text for word in above}):
        return False
    titles = [title_of(text) for text in texts]
    if sum(title in LISTS for title in titles) != 1 or any(title not in {*LISTS, Title.UNKNOWN} for title in titles):
        return False
    if len(texts) == 1:
        return above is not None and title_of(text_of(above)) is titles[0]
    return all(len(text) <= LONGEST_NAME for text in texts)


def unruled_tables(pages: Iterable[tuple[Page, Sequence[Row]]], body: float) -> Iterator[tuple[int, Grid]]:
    """The number of a page and a table on it, for all pages with their lines of words; one that goes on over the page is found on both."""
    table: Table | None = None
    for page, rows in pages:
        for above, row in zip([None, *rows], rows, strict=False):
            if table and _ends(table, row, body):
                yield from _grid(table, page)
                table = None
            if table:
                table.rows.append(row)
            elif is_header(row, above):
                table = Table(tuple(part[0].left for part in parts_of(row)), text_of(row), row[0].size, [row])
        if table:
            yield from _grid(table, page)
            table.rows = []


def _ends(table: Table, row: Row, body: float) -> bool:
    """Whether a line stands below the table: set out, across the columns, far below, or a heading."""
    if text_of(row) == table.header:
        return False
    gap = (row[0].base - table.rows[-1][0].base) / (LEADING * table.size) if table.rows else 0
    if row[0].left < table.columns[0] - SAME or gap > FAR or any(_is_across(row, column) for column in table.columns[1:]):
        return True
    is_display = all(word.bold for word in row) or min(word.size for word in row) > body * LARGER
    return title_of(text_of(row)) is not Title.UNKNOWN or (is_display and gap > SPACE and len(table.rows) > 1)


def _is_across(row: Row, column: float) -> bool:
    """Whether its words go on from one column into the next."""
    left, right = [word for word in row if word.left < column - SAME], [word for word in row if word.left >= column - SAME]
    if not left or not right:
        return bool(left) and left[-1].right > column
    return right[0].left > column + SAME and right[0].left - left[-1].end < GUTTER * right[0].size


def _grid(table: Table, page: Page) -> Iterator[tuple[int, Grid]]:
    """Where its rows and columns part on this page; a header alone is no table."""
    is_headed = text_of(table.rows[0]) == table.header if table.rows else False
    if len(table.rows) < HAS_ROWS and (is_headed or not table.rows):
        return
    lines = table.rows[is_headed:]
    if is_headed:
        table.aligned, table.names = _begins_all(lines[0], table.columns), text_of(beside(lines[0], table.columns))
    right = max(row[-1].end for row in lines) + PADDING
    columns = (*(column - PADDING for column in table.columns), right)
    top = table.rows[0][0].base - table.size
    edges = edges_of(lines, table.columns, page.rules, table.names if table.aligned else None)
    yield page.number, Grid((top, *edges) if is_headed else edges, columns, ruled=False)


def _begins_all(row: Row, columns: Sequence[float]) -> bool:
    """Whether a line has words where every column begins."""
    return all(any(abs(word.left - column) <= SAME for word in row) for column in columns)


def with_unruled(ruled: Mapping[int, tuple[Grid, ...]], tables: Iterable[tuple[int, Grid]]) -> dict[int, tuple[Grid, ...]]:
    """By page, the grids that are drawn, and the tables that are not; what is drawn of one of these is no grid of its own."""
    grids = dict(ruled)
    drawn: set[tuple[float, ...]] = set()  # where columns begin in tables that are, which may go on over the page with a single row
    for number, table in tables:
        over = [grid for grid in grids[number] if grid.rows[0] < table.rows[-1] and grid.rows[-1] > table.rows[0]]
        if any(_is_around(grid, table) and (len(grid.rows) > HAS_ROWS or table.columns[:-1] in drawn) for grid in over):
            drawn.add(table.columns[:-1])
        else:
            grids[number] = tuple(sorted((table, *(grid for grid in grids[number] if grid not in over)), key=lambda grid: grid.rows))
    return grids


def _is_around(grid: Grid, table: Grid) -> bool:
    """Whether a grid holds a table's lines, and parts its columns."""
    is_around = grid.rows[0] - SLACK <= table.rows[0] and table.rows[-1] <= grid.rows[-1] + SLACK
    return is_around and len(grid.columns) >= len(table.columns)
