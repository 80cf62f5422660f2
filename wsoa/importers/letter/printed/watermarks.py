"""Words stamped across every page, “DRAFT” or “COPY”: large, and at the same place again and again."""

from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from wsoa.importers.letter.pages.page import Page, Word

LARGE = 2.0  # times the usual size of the type
OFTEN = 3  # pages
MOST = 0.5  # of the pages

Stamp = tuple[str, int, int]


def without_stamps(pages: Sequence[Page], body: float) -> Sequence[Page]:
    """The same pages without such words; `body` is the usual size of their type."""
    least = LARGE * body
    if max((size for page in pages for size in map(attrgetter("size"), page.words)), default=0) < least:
        return pages
    counted = Counter(stamp for page in pages for stamp in {_stamp(word) for word in page.words if word.size >= least})
    stamps = {stamp for stamp, count in counted.items() if count >= max(OFTEN, MOST * len(pages))}
    return [
        page._replace(words=tuple(word for word in page.words if word.size < least or _stamp(word) not in stamps))
        for page in pages
    ]


def _stamp(word: Word) -> Stamp:
    return word.text, round(word.left), round(word.base)
