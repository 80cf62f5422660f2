"""Lines of text from the words printed on a page, whatever order the PDF stores them in."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from operator import attrgetter

from wsoa.importers.letter.pages.page import GridCell, Page, TextLine, Word
from wsoa.importers.letter.printed.page_artifacts import without_furniture
from wsoa.importers.letter.printed.rows import rows_of
from wsoa.importers.letter.printed.ruled_tables import Grid, borders_of, cell_of, grids_of
from wsoa.importers.letter.printed.two_columns import in_one_column
from wsoa.importers.letter.printed.typography import SMALL, usual_distance
from wsoa.importers.letter.printed.underlining import with_underlining
from wsoa.importers.letter.printed.unruled_tables import is_header, unruled_tables, with_unruled
from wsoa.importers.letter.words.cleaning import clean
from wsoa.importers.letter.words.list_markers import marked, may_be_glyph, may_be_number

HANGING = 0.9  # of the type size: a bullet that is a letter stands at least so far before its words
DIGIT = 0.56  # of the type size
APART = 0.6  # of the type size: more than a space, which parts a number from the word that it counts
SAME_PLACE = 0.5  # points
MARKS = frozenset("*†‡§")
LEAST_GAP = 0.01  # a cell beside the one before begins higher up; only a page turn is 0
STOPS = frozenset(".,;:")


def printed_lines(pages: Sequence[Page], body: float) -> list[TextLine]:
    """Every line of a PDF from its first page's top to its last page's foot, cell by cell where tables are ruled.

    `body` is the usual size of its type.
    """
    found = [grids_of(page) for page in pages]
    borders = borders_of(found)
    grids = {page.number: _without(grids, borders) for page, grids in zip(pages, found, strict=True)}
    rows = [(page, list(rows_of(page.words))) for page in pages]
    if any(is_header(row, above) for _, found in rows for above, row in zip([None, *found], found, strict=False)):
        grids = with_unruled(grids, unruled_tables(_text_of(rows, body), body))
    return [line for page, found in rows for line in _page_lines(page, found, grids[page.number])]


def _text_of(rows: Sequence[tuple[Page, list[list[Word]]]], body: float) -> list[tuple[Page, list[list[Word]]]]:
    """The same rows without those that a page prints besides its text."""
    numbered = {
        page.number: [_line(row, page.number, None)._replace(number=number) for number, row in enumerate(found)]
        for page, found in rows
    }
    lines = without_furniture([line for page in numbered.values() for line in page], body)
    kept = {(line.page, line.number) for line in lines}
    return [(page, [row for number, row in enumerate(found) if (page.number, number) in kept]) for page, found in rows]


def _without(grids: tuple[Grid, ...], borders: frozenset[Grid]) -> tuple[Grid, ...]:
    return tuple(
        grid for grid in grids if Grid(tuple(map(round, grid.rows)), tuple(map(round, grid.columns))) not in borders
    )


def _page_lines(page: Page, rows: list[list[Word]], grids: tuple[Grid, ...]) -> list[TextLine]:
    lines = [_line(row, page.number, cell) for cell, found in _by_cell(page, rows, grids) for row in found]
    lines = with_underlining(lines, page.rules)
    ordered = sorted((line for line in lines if line.text or line.marker), key=lambda line: _reading_order(line, grids))
    return [line._replace(number=number) for number, line in enumerate(ordered, 1)]


def _by_cell(
    page: Page, rows: list[list[Word]], grids: tuple[Grid, ...]
) -> Iterator[tuple[GridCell | None, Iterable[list[Word]]]]:
    """The rows of words in each cell, and outside all."""
    if not grids:
        moved = in_one_column(page, rows)
        yield None, rows if moved is page else rows_of(moved.words)
        return
    words: dict[GridCell | None, list[Word]] = {}
    for word in page.words:
        words.setdefault(cell_of(word, page.number, grids), []).append(word)
    yield from ((cell, rows_of(found)) for cell, found in words.items())


def _reading_order(line: TextLine, grids: tuple[Grid, ...]) -> tuple[float, ...]:
    """Down the page; a ruled table as a whole where it begins, and in it row by row, each cell whole."""
    if line.cell is None:
        return (line.base, -1, 0, 0, line.left)
    return (grids[line.cell.grid].rows[0], line.cell.grid, line.cell.row, line.cell.column, line.base)


def _line(row: list[Word], page: int, cell: GridCell | None) -> TextLine:
    size = _usual(row, "size")
    base = _usual(row, "base")
    marker, words = _bullet(_without_marks(_once(row), size, base), size)
    text = clean("".join(_spaced(words)))
    right = max(word.end for word in row[-2:])
    bold = all(word.bold or not any(map(str.isalnum, word.text)) for word in words)
    start = words[0].left if words else row[0].left
    return TextLine(text, page, 0, row[0].left, start, right, base, 0, size, bold and bool(words), marker, cell)


def _once(row: list[Word]) -> list[Word]:
    """Without what is printed a second time over itself."""
    return [
        row[0],
        *(
            word
            for above, word in pairwise(row)
            if word.left - above.left >= SAME_PLACE or not _is_same(above.text, word.text)
        ),
    ]


def _is_same(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _usual(row: list[Word], what: str) -> float:
    """The commonest by letters."""
    values: list[float] = list(map(attrgetter(what), row))
    if values.count(values[0]) == len(values):
        return values[0]
    counted: Counter[float] = Counter()
    for value, word in zip(values, row, strict=True):
        counted[value] += len(word.text)
    return counted.most_common(1)[0][0]


def _without_marks(row: list[Word], size: float, base: float) -> list[Word]:
    """Without the marks of footnotes, but for one that begins its line and so the footnote itself."""
    if min(word.size for word in row) > SMALL * size:
        return row
    return [word for index, word in enumerate(row) if index == 0 or not _is_mark(word, size, base)]


def _is_mark(word: Word, size: float, base: float) -> bool:
    """Small, raised, and a number or a star."""
    return word.size <= SMALL * size and word.base < base and (word.text.isdigit() or set(word.text) <= MARKS)


def _bullet(words: list[Word], size: float) -> tuple[str, list[Word]]:
    """The line's bullet, if it has one, and the words after it."""
    marker, rest = marked(words[0].text)
    if marker:
        return marker, [words[0]._replace(text=rest), *words[1:]] if rest else words[1:]
    first = words[0].text
    if len(words) == 1:
        return "", words
    set_in = words[1].left - words[0].left
    # A number that only counts what follows ("16 children") stands a space before it; with a stop or bracket it need
    # not stand further.
    least = (
        (len(first) * DIGIT + APART) * size
        if first.replace(".", "").isdigit() and not first.endswith(".")
        else HANGING * size
    )
    return (first, words[1:]) if set_in >= least and (may_be_glyph(first) or may_be_number(first)) else ("", words)


def _spaced(words: Iterable[Word]) -> Iterator[str]:
    """Words with the spaces between them.

    A full stop that a footnote's mark parted from its word is joined to it again.
    """
    for index, word in enumerate(words):
        yield word.text if index == 0 or word.glued or word.text in STOPS else " " + word.text


def with_gaps(lines: list[TextLine], body: float) -> list[TextLine]:
    """The same lines, each with its distance from the one above in this document's usual distance."""
    pages = groupby((line for line in lines if line.size == body), attrgetter("page"))
    usual = usual_distance(((line.base for line in page) for _, page in pages), body)
    return [
        line._replace(gap=_gap(above, line, usual, body)) for above, line in zip([None, *lines], lines, strict=False)
    ]


def _gap(above: TextLine | None, line: TextLine, usual: float, body: float) -> float:
    """Large type is set as much further apart."""
    if above is None or above.page != line.page:
        return 0
    return max(LEAST_GAP, (line.base - above.base) / (usual * max(1, min(above.size, line.size) / body)))
