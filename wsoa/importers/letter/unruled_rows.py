"""Where the rows of a table part that is printed without lines between them: from the spaces, and from where its cells' words stop short."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from wsoa.importers.letter.bullets import marked
from wsoa.importers.letter.grids import level_lines
from wsoa.importers.letter.page import Rule
from wsoa.importers.letter.rows import Row

SAME = 2.0  # points
SAME_LINE = 0.3  # of the type size
ABOVE = 0.7  # of the type size: a row begins so far above its first line
LETTER = 0.45  # of the type size: the width of an average letter, rather too small than too large
LEADING = 1.2  # of the type size
SPACE = 1.2  # lines: more is space between rows
SKIPPED = 1.6  # lines: more and the column has nothing on a line
A_LITTLE = 0.15  # points: the width of a line between rows pushes them so far apart at least, drawn or not
STOPS = (".", "?", "!", "”", "’", ")")


def edges_of(lines: Sequence[Row], columns: Sequence[float], rules: Iterable[Rule], names: str | None) -> tuple[float, ...]:
    """From the top of its first row to the foot of its last; by lines that are drawn across it, where there are any.

    `names` are what a row's first line has beside its last cell; None where a row's cells do not begin on one line.
    """
    top, bottom = lines[0][0].base - ABOVE * lines[0][0].size, lines[-1][0].base + SAME_LINE * lines[-1][0].size
    reach = max(row[-1].end for row in lines)
    drawn = [at for at in level_lines(rules, columns[0], reach) if at > lines[0][0].base]
    inner = [at for at in drawn if at < lines[-1][0].base]
    if not inner or drawn == inner:  # none below the last row: some rows are shaded, and others are not
        told = (row[0].base - ABOVE * row[0].size for row in _Rows(lines, columns).first_lines(names))
        inner = sorted([*inner, *(at for at in told if all(abs(at - other) > ABOVE * lines[0][0].size for other in inner))])
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
        self.usual = _usual_distance(filled)
        self.reach = max((cell[-1].end for cell in filled), default=0)
        within = [below[0].base - above[0].base for above, below in pairwise(filled) if not _ends_sentence(above)]
        self.most_within = max((distance for distance in within if distance < SPACE * self.usual), default=self.usual)

    def first_lines(self, names: str | None) -> list[Row]:
        """The lines that begin a row, but for the first."""
        if len(self.columns) == 1 or names is None:
            return [line for index, line in enumerate(self.lines) if index and self._begins_in_last(index)]
        return [line for index, line in enumerate(self.lines) if index and self._begins_in_all(index, names)]

    def _begins_in_all(self, index: int, names: str) -> bool:
        """Both columns have words here, and one of them had none on the line above, or both are set apart; or the same names stand here again."""
        name, cell = self.beside[index], self.cells[index]
        if not name or not cell or abs(name[0].base - cell[0].base) > SAME_LINE * cell[0].size or cell[0].left > self.columns[-1] + SAME:
            return False
        gaps = [self._gap(column, index) for column in (self.beside, self.cells)]
        if max(gaps) > SKIPPED or min(gaps) > SPACE:
            return True
        again = " ".join(word.text for word in name) == names
        return (again or self._stands_off(index)) and self._may_begin(index)

    def _begins_in_last(self, index: int) -> bool:
        """A line at the column's side, set apart; or where the one above ended its sentence early, or stands a little further away."""
        cell, above = self.cells[index], self._above(self.cells, index)
        if not cell or not above or cell[0].left > self.columns[-1] + SAME or marked(cell[0].text)[0]:
            return False
        if self._gap(self.cells, index) > SPACE:
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


def _usual_distance(cells: Sequence[Row]) -> float:
    counted = Counter(round((below[0].base - above[0].base) * 2) / 2 for above, below in pairwise(cells))
    return next((distance for distance, _ in counted.most_common(1) if distance), LEADING * cells[0][0].size if cells else 1)
