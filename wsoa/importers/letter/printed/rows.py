"""Words that stand on one line of a page, and the wide gaps between them."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from wsoa.importers.letter.pages.page import Word
from wsoa.importers.letter.printed.typography import GUTTER

RAISED = 0.45  # of the type size: a footnote's mark stands no higher above its line

Row = Sequence[Word]


def rows_of(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words that stand on one line, from left to right; what is raised a little belongs to the line below it."""
    row: list[Word] = []
    for word in sorted(words, key=attrgetter("base")):
        if row and word.base - row[0].base > RAISED * max(word.size, row[0].size):
            yield sorted(row, key=attrgetter("left"))
            row = []
        row.append(word)
    if row:
        yield sorted(row, key=attrgetter("left"))


def parts_of(row: Row) -> Iterator[list[Word]]:
    """The words of a line, parted at its wide gaps."""
    part: list[Word] = []
    for word in row:
        if part and word.left - part[-1].end > GUTTER * word.size:
            yield part
            part = []
        part.append(word)
    if part:
        yield part


def text_of(row: Row) -> str:
    """The words of a line."""
    return " ".join(word.text for word in row)
