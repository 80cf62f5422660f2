"""A letterhead printed as a column beside the addressees, set above them as it would stand without them."""

from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from wsoa.importers.letter.pages.page import Page
from wsoa.importers.letter.printed.rows import Row, parts_of, rows_of, text_of
from wsoa.importers.letter.printed.typography import LEADING, SAME
from wsoa.importers.letter.words.headings import is_salutation

FEWEST = 4  # lines of a letterhead, and
BESIDE = 2  # lines on the left of it
HALF = 0.5  # of the page: a letterhead beside addresses stands right of its middle


def with_letterhead_above(page: Page) -> Page:
    """The same page, or with the words of such a column above all others."""
    rows = list(rows_of(page.words))
    above = list(takewhile(lambda row: not is_salutation(text_of(row)), rows))
    begins = _column(above) if len(above) < len(rows) else None
    if begins is None:
        return page
    foot = max(word.base for row in above for word in row if word.left >= begins)
    up = foot - above[0][0].base + LEADING * above[0][0].size
    moved = {id(word) for row in above for word in row if word.left >= begins}
    return page._replace(
        words=tuple(word._replace(base=word.base - up) if id(word) in moved else word for word in page.words)
    )


def _column(rows: Sequence[Row]) -> float | None:
    """Where a column begins on the right, if there is one: nothing crosses from the left into it."""
    parts = [list(parts_of(row)) for row in rows]
    middle = HALF * max((row[-1].end for row in rows), default=0)
    begins = Counter(round(part[0].left) for row in parts for part in row if part[0].left > middle)
    place, count = next(iter(begins.most_common(1)), (0, 0))
    if count < FEWEST:
        return None
    places = [index for index, row in enumerate(parts) if row[-1][-1].left >= place - SAME]
    within = parts[places[0] : places[-1] + 1]
    crossed = any(part[0].left < place - SAME <= part[-1].end for row in within for part in row)
    beside = sum(row[0][0].left < place - SAME for row in within)
    return place - SAME if beside >= BESIDE and not crossed else None
