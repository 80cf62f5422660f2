"""Tables without lines, or with some: columns from the words of the header row, rows from the spaces.

Such a table is known by its header: “Responsible body” beside “Areas for priority action”; or a list's heading that is
printed a second time just below itself, as the header of a table of one column.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from wsoa.importers.letter.pages.page import LETTER, PARAGRAPH_GAP, Page, RuledLine
from wsoa.importers.letter.printed.rows import Row, parts_of, text_of
from wsoa.importers.letter.printed.ruled_tables import Grid, level_lines
from wsoa.importers.letter.printed.typography import GUTTER, LARGER, LEADING, SAME, usual_distance
from wsoa.importers.letter.words.headings import Title, title_of
from wsoa.importers.letter.words.list_markers import marked

LISTS = (Title.PRIORITY, Title.IMPROVEMENT)
PADDING = 4.0  # points between a column's side and its words
FAR = 4.0  # lines: below such a space stands something else
MOST_WORDS = 12  # of a header row
LONGEST_NAME = 60  # letters of a header beside the list's
HAS_ROWS = 2
SLACK = 6.0  # points
SAME_LINE = 0.3  # of the type size
ABOVE = 0.7  # of the type size: a row begins so far above its first line
ROW_SPACE = 1.2  # lines: more is space between rows
SKIPPED = 1.6  # lines: more and the column has nothing on a line
A_LITTLE = 0.15  # points: the width of a line between rows pushes them so far apart at least, drawn or not
STOPS = (".", "?", "!", "”", "’", ")")


@dataclass(slots=True)
class UnruledTable:
    """A table read down the pages: where columns begin, what its header says, its words on this page.

    `aligned` says that each row's cells begin on the same line; elsewhere they may be centred. `names` are what the
    first of them begins with.
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
    """The number of a page and a table on it, for all pages with their lines of words.

    One that goes on over the page is found on both.
    """
    table: UnruledTable | None = None
    for page, rows in pages:
        for above, row in zip([None, *rows], rows, strict=False):
            if table and _ends(table, row, body):
                yield from _grid(table, page)
                table = None
            if table:
                table.rows.append(row)
            elif is_header(row, above):
                table = UnruledTable(tuple(part[0].left for part in parts_of(row)), text_of(row), row[0].size, [row])
        if table:
            yield from _grid(table, page)
            table.rows = []


def _ends(table: UnruledTable, row: Row, body: float) -> bool:
    """Whether a line stands below the table: set out, across the columns, far below, or a heading."""
    if text_of(row) == table.header:
        return False
    gap = (row[0].base - table.rows[-1][0].base) / (LEADING * table.size) if table.rows else 0
    if (
        row[0].left < table.columns[0] - SAME
        or gap > FAR
        or any(_is_across(row, column) for column in table.columns[1:])
    ):
        return True
    is_display = all(word.bold for word in row) or min(word.size for word in row) > body * LARGER
    return title_of(text_of(row)) is not Title.UNKNOWN or (is_display and gap > PARAGRAPH_GAP and len(table.rows) > 1)


def _is_across(row: Row, column: float) -> bool:
    """Whether its words go on from one column into the next."""
    left, right = (
        [word for word in row if word.left < column - SAME],
        [word for word in row if word.left >= column - SAME],
    )
    if not left or not right:
        return bool(left) and left[-1].right > column
    return right[0].left > column + SAME and right[0].left - left[-1].end < GUTTER * right[0].size


def _grid(table: UnruledTable, page: Page) -> Iterator[tuple[int, Grid]]:
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


def with_unruled(
    ruled: Mapping[int, tuple[Grid, ...]], tables: Iterable[tuple[int, Grid]]
) -> dict[int, tuple[Grid, ...]]:
    """By page, the grids that are drawn, and the tables that are not.

    What is drawn of one of these is no grid of its own.
    """
    grids = dict(ruled)
    drawn: set[tuple[float, ...]] = (
        set()
    )  # where columns begin in tables that are, which may go on over the page with a single row
    for number, table in tables:
        over = [grid for grid in grids[number] if grid.rows[0] < table.rows[-1] and grid.rows[-1] > table.rows[0]]
        if any(_is_around(grid, table) and (len(grid.rows) > HAS_ROWS or table.columns[:-1] in drawn) for grid in over):
            drawn.add(table.columns[:-1])
        else:
            grids[number] = tuple(
                sorted((table, *(grid for grid in grids[number] if grid not in over)), key=lambda grid: grid.rows)
            )
    return grids


def _is_around(grid: Grid, table: Grid) -> bool:
    """Whether a grid holds a table's lines, and parts its columns."""
    is_around = grid.rows[0] - SLACK <= table.rows[0] and table.rows[-1] <= grid.rows[-1] + SLACK
    return is_around and len(grid.columns) >= len(table.columns)


def edges_of(
    lines: Sequence[Row], columns: Sequence[float], rules: Iterable[RuledLine], names: str | None
) -> tuple[float, ...]:
    """From the top of its first row to the foot of its last; by lines that are drawn across it, where there are any.

    `names` are what a row's first line has beside its last cell; None where a row's cells do not begin on one line.
    """
    top, bottom = lines[0][0].base - ABOVE * lines[0][0].size, lines[-1][0].base + SAME_LINE * lines[-1][0].size
    reach = max(row[-1].end for row in lines)
    drawn = [at for at in level_lines(rules, columns[0], reach) if at > lines[0][0].base]
    inner = [at for at in drawn if at < lines[-1][0].base]
    if not inner or drawn == inner:  # none below the last row: some rows are shaded, and others are not
        told = (row[0].base - ABOVE * row[0].size for row in _Rows(lines, columns).first_lines(names))
        inner = sorted(
            [*inner, *(at for at in told if all(abs(at - other) > ABOVE * lines[0][0].size for other in inner))]
        )
    return (top, *inner, bottom)


def beside(line: Row, columns: Sequence[float]) -> Row:
    """The words of a line that stand left of the last column."""
    return [word for word in line if word.left < columns[-1] - SAME]


class _Rows:
    """Knows the lines of the whole table on its page: how far apart they stand, and how far they reach."""

    def __init__(self, lines: Sequence[Row], columns: Sequence[float]) -> None:
        self.lines = lines
        self.columns = columns
        self.cells = [[word for word in line if word.left >= columns[-1] - SAME] for line in lines]
        self.beside = [beside(line, columns) for line in lines]
        filled = [cell for cell in self.cells if cell]
        self.usual = usual_distance([[cell[0].base for cell in filled]], lines[0][0].size)
        self.reach = max((cell[-1].end for cell in filled), default=0)
        within = [below[0].base - above[0].base for above, below in pairwise(filled) if not _ends_sentence(above)]
        self.most_within = max(
            (distance for distance in within if distance < ROW_SPACE * self.usual), default=self.usual
        )

    def first_lines(self, names: str | None) -> list[Row]:
        """The lines that begin a row, but for the first."""
        if len(self.columns) == 1 or names is None:
            return [line for index, line in enumerate(self.lines) if index and self._begins_in_last(index)]
        return [line for index, line in enumerate(self.lines) if index and self._begins_in_all(index, names)]

    def _begins_in_all(self, index: int, names: str) -> bool:
        """Both columns have words here, and one was empty above or both stand apart; or the same names come again."""
        name, cell = self.beside[index], self.cells[index]
        if (
            not name
            or not cell
            or abs(name[0].base - cell[0].base) > SAME_LINE * cell[0].size
            or cell[0].left > self.columns[-1] + SAME
        ):
            return False
        gaps = [self._gap(column, index) for column in (self.beside, self.cells)]
        if max(gaps) > SKIPPED or min(gaps) > ROW_SPACE:
            return True
        again = " ".join(word.text for word in name) == names
        return (again or self._stands_off(index)) and self._may_begin(index)

    def _begins_in_last(self, index: int) -> bool:
        """A line at the column's side, set apart, or a little further away, or after a sentence that ended early."""
        cell, above = self.cells[index], self._above(self.cells, index)
        if not cell or not above or cell[0].left > self.columns[-1] + SAME or marked(cell[0].text)[0]:
            return False
        if self._gap(self.cells, index) > ROW_SPACE:
            return True
        fitted = above[-1].end + (len(cell[0].text) + 1) * cell[0].size * LETTER < self.reach
        return (fitted or self._stands_off(index)) and self._may_begin(index)

    def _stands_off(self, index: int) -> bool:
        """A little further from the line above than lines of one sentence do."""
        return self.cells[index][0].base - self._above(self.cells, index)[0].base >= self.most_within + A_LITTLE

    def _may_begin(self, index: int) -> bool:
        above = self._above(self.cells, index)
        return bool(above) and _ends_sentence(above) and not self.cells[index][0].text[:1].islower()

    def _above(self, column: Sequence[Row], index: int) -> Row:
        return next((cell for cell in reversed(column[:index]) if cell), ())

    def _gap(self, column: Sequence[Row], index: int) -> float:
        above = self._above(column, index)
        return (column[index][0].base - above[0].base) / self.usual if above else 0


def _ends_sentence(cell: Row) -> bool:
    return cell[-1].text.endswith(STOPS)
