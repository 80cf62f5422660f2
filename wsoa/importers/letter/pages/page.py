"""What a page holds.

Printed words, ruled lines and dots as a PDF gives them, and the lines of text that both kinds of letter are read from.
"""

from typing import NamedTuple

PARAGRAPH_GAP = 1.3
LETTER = 0.5  # of the type size: the width of an average one
THIN = 2.5  # points: a ruled line is no thicker


class Word(NamedTuple):
    """A printed word: positions in points from the page's top left corner.

    `base` is the line that its letters stand on.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    glued: bool

    @property
    def end(self) -> float:
        """Where it ends, which is told exactly for the last word of a line only."""
        return self.right or self.left + len(self.text) * LETTER * self.size


class RuledLine(NamedTuple):
    """A drawn line, or one side of a frame."""

    left: float
    top: float
    right: float
    bottom: float


class Dot(NamedTuple):
    """A small drawn shape, round or square: filled, or its outline only."""

    left: float
    top: float
    right: float
    bottom: float
    filled: bool


class Page(NamedTuple):
    """A page of a PDF, numbered from 1."""

    number: int
    words: tuple[Word, ...]
    rules: tuple[RuledLine, ...]
    dots: tuple[Dot, ...] = ()


class GridCell(NamedTuple):
    """A ruled rectangle: which grid of its page, and the row and column in it.

    A frame around a story is a grid of one cell.

    Not `ruled` is one that was told from where words stand.
    """

    page: int
    grid: int
    row: int
    column: int
    columns: int
    ruled: bool = True


class TextLine(NamedTuple):
    """One line of a letter, printed or plain.

    `marker` is its bullet, which `text` leaves out; `left` is where the line begins and `start` where its words do.
    `gap` is the distance from the line above in lines: 1 stands directly below it, more than PARAGRAPH_GAP begins a
    paragraph, and 0 says that the page has turned and only the words can tell. `size` is in points, or 0 in plain text,
    where positions are counted in characters.
    """

    text: str
    page: int | None
    number: int
    left: float = 0
    start: float = 0
    right: float = 0
    base: float = 0
    gap: float = 0
    size: float = 0
    bold: bool = False
    marker: str = ""
    cell: GridCell | None = None

    @property
    def is_printed(self) -> bool:
        """From a PDF, where position, size and weight are known."""
        return self.size > 0

    @property
    def begins_paragraph(self) -> bool:
        """Set apart from the line above by space."""
        return self.gap > PARAGRAPH_GAP


WIDE = 140  # letters: no text is wrapped at such a width


def where(line: TextLine) -> str:
    """'page 7, line 3', or 'line 133' of a plain letter."""
    return f"line {line.number}" if line.page is None else f"page {line.page}, line {line.number}"
