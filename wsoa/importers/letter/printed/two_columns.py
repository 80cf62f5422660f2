"""Text that runs in two columns, put below one another: the right column under the left one, as it is read."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from wsoa.importers.letter.pages.page import Page, Word
from wsoa.importers.letter.printed.rows import Row
from wsoa.importers.letter.printed.typography import GUTTER, LEADING

BESIDE = 3  # words on either side: what stands before a gap is no bullet, number or label
ROWS = 8  # side by side, before a page is taken to have columns: a letter's signatures are fewer
MOST_OF = 0.6  # of the rows that reach so far
SET_IN = 40.0  # points: what begins a column, bullet or words


def in_one_column(page: Page, rows: Sequence[Row]) -> Page:
    """The same page, or one as long as both columns.

    What crosses the gutter, above or below them, stays where it is.
    """
    begins = _right_column(rows)
    if begins is None:
        return page
    first = next(index for index, row in enumerate(rows) if _is_beside(_after_gaps(row, BESIDE), begins))
    parted = list(
        takewhile(
            lambda row: row[-1].left < begins or row[0].left >= begins or _is_beside(_after_gaps(row, 1), begins),
            rows[first:],
        )
    )
    top, bottom = parted[0][0].base, parted[-1][0].base
    left = min(row[0].left for row in parted)
    down = bottom - top + LEADING * parted[0][0].size

    def moved(word: Word) -> Word:
        if word.base > bottom + 1:
            return word._replace(base=word.base + down)
        if word.base < top - word.size or word.left < begins:
            return word
        return word._replace(
            left=word.left - begins + left, right=word.right - begins + left if word.right else 0, base=word.base + down
        )

    return page._replace(words=tuple(map(moved, page.words)))


def _right_column(rows: Sequence[Row]) -> float | None:
    """Where the right column begins, if there is one."""
    after_gaps = [list(_after_gaps(row, BESIDE)) for row in rows]
    places = Counter(round(word.left) for words in after_gaps for word in words)
    usual = max(places, key=lambda place: places[place], default=0)
    begins = (
        min((place for place, count in places.items() if count > 1 and usual - SET_IN < place <= usual), default=usual)
        - 1
    )
    beside = sum(_is_beside(words, begins) for words in after_gaps)
    reaching = sum(row[-1].left > begins for row in rows)
    return begins if beside >= max(ROWS, MOST_OF * reaching) else None


def _is_beside(after_gaps: Iterable[Word], begins: float) -> bool:
    """Whether a line, of which these words follow wide gaps, has one just before the right column."""
    return any(begins <= word.left < begins + SET_IN for word in after_gaps)


def _after_gaps(row: Row, least: int) -> Iterator[Word]:
    """The words that follow a wide gap in a line, with so many words at least on either side of it."""
    for index in range(least, len(row) - least + 1):
        above, word = row[index - 1], row[index]
        if word.left - above.end > GUTTER * word.size:
            yield word
