"""The measures of print, one for every room that reads it; and the one that each letter has of its own."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from operator import attrgetter

from wsoa.importers.letter.pages.page import Page

# Of the type size.
LEADING = 1.2  # from one line to the next, where a letter does not tell
WIDEST_LEADING = 2.0  # within a paragraph
SMALL = 0.9  # footnotes and their marks are no larger
LARGER = 1.12  # headings may be
GUTTER = 1.5  # no space between words is so wide
# Points.
SAME = 2.0  # what begins no further apart begins at one place
INDENT = 6.0  # what begins no further apart is not set in


def usual_size(pages: Iterable[Page]) -> float:
    """The type size of most words."""
    counted = Counter(size for page in pages for size in map(attrgetter("size"), page.words))
    return max(counted, key=lambda size: counted[size], default=0)


def usual_distance(pages: Iterable[Iterable[float]], size: float) -> float:
    """The commonest from one line to the next, of those that can be within a paragraph of that size.

    Of each page, or table, where its lines stand, from top to foot: footnotes and tables are set closer than the rest.
    """
    counted: Counter[float] = Counter()
    for bases in pages:
        apart = (round((below - base) * 2) / 2 for base, below in pairwise(bases))
        counted.update(distance for distance in apart if distance > 0)
    close = Counter({distance: count for distance, count in counted.items() if distance <= WIDEST_LEADING * size})
    return next((distance for found in (close, counted) for distance, _ in found.most_common(1)), LEADING * size)
