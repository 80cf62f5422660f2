"""Bullets that a page draws and does not write: a dot right before the first word of a line."""

from wsoa.importers.letter.pages.page import Dot, Page, Word
from wsoa.importers.letter.printed.typography import GUTTER

FAR = 3.0  # of the type size: a bullet stands no further before its words


def with_drawn_bullets(page: Page) -> Page:
    """The same page, each such dot a bullet among its words."""
    bullets = [bullet for dot in page.dots if (bullet := _bullet(dot, page.words))]
    return page._replace(words=(*page.words, *bullets)) if bullets else page


def _bullet(dot: Dot, words: tuple[Word, ...]) -> Word | None:
    """On the line whose words stand beside the dot, where none of them stands close before it."""
    middle = (dot.top + dot.bottom) / 2
    line = [word for word in words if word.base - word.size < middle < word.base]
    after = min((word for word in line if word.left >= dot.right), key=lambda word: word.left, default=None)
    before = max((word.end for word in line if word.left < dot.right), default=0)
    if after is None or after.left - dot.right > FAR * after.size or dot.left - before < GUTTER * after.size:
        return None
    return Word("•" if dot.filled else "◦", dot.left, dot.right, after.base, after.size, after.bold, glued=False)
