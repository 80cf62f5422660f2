"""The measures of print, one for every room that reads it; and the one that each letter has of its own."""

from collections import Counter
from collections.abc import Iterable
from operator import attrgetter

from wsoa.importers.letter.pages.page import Page

# Of the type size.
LEADING = 1.2  # from one line to the next, where a letter does not tell
SMALL = 0.9  # footnotes and their marks are no larger
LARGER = 1.12  # headings may be
GUTTER = 1.5  # no space between words is so wide
# Points.
SAME = 2.0  # what begins no further apart begins at one place
INDENT = 6.0  # what begins no further apart is not set in
THIN = 2.5  # a ruled line is no thicker


def usual_size(pages: Iterable[Page]) -> float:
    """The type size of most words."""
    counted = Counter(size for page in pages for size in map(attrgetter("size"), page.words))
    return max(counted, key=lambda size: counted[size], default=0)
