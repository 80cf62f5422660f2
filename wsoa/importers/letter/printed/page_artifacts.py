"""What a page prints besides its text: page numbers, letterheads, running feet and footnotes."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from wsoa.importers.letter.pages.page import TextLine
from wsoa.importers.letter.printed.typography import SMALL
from wsoa.importers.letter.words.headings import Title, title_of

PAGE_NUMBER = re.compile(r"[-–\s|]*(page\s+)?(\d{1,3}|[ivx]{1,5})(\s*(of|/)\s*\d{1,3})?[-–\s|]*", re.IGNORECASE)
EDGE = 4  # lines at the top and at the foot of a page
OFTEN = 3  # pages on which the same line makes it furniture
TWICE = 2  # pages are enough for one at the very same height


def without_furniture(lines: Sequence[TextLine], body: float) -> list[TextLine]:
    """The lines of a PDF without its page numbers, running heads and feet, and footnotes.

    `body` is the usual size of its type.
    """
    pages = [list(page) for _, page in groupby(lines, attrgetter("page"))]
    repeated, fixed = _repeated(pages), _fixed(pages)
    kept: list[TextLine] = []
    for page in pages:
        edges = {line.number for line in edges_of(page)}
        rest = [
            line
            for line in page
            if not (line.number in edges and (_is_furniture(line, repeated) or _place_of(line) in fixed))
        ]
        notes = _footnotes(rest, body)
        kept.extend(line for line in rest if line.number not in notes)
    return kept


def is_page_number(text: str) -> bool:
    """'7', 'Page 7', '7 of 13' or '- 7 -'."""
    return bool(PAGE_NUMBER.fullmatch(text))


def pattern_of(text: str) -> str:
    """The same for a line that differs from page to page in its number only."""
    return re.sub(r"\d+", "#", " ".join(text.lower().split()))


def edges_of(page: list[TextLine]) -> list[TextLine]:
    """The lines nearest to the top and the foot, outside tables and frames."""
    free = sorted((line for line in page if line.cell is None), key=attrgetter("base"))
    return free[:EDGE] + free[EDGE:][-EDGE:]


def _repeated(pages: list[list[TextLine]]) -> frozenset[str]:
    """What stands at the edge of several pages; a heading may stand there too, but is no furniture."""
    counted = Counter(
        pattern for page in pages for pattern in {pattern_of(line.text) for line in edges_of(page) if not line.marker}
    )
    return frozenset(text for text, count in counted.items() if count >= OFTEN and title_of(text) is Title.UNKNOWN)


def _is_furniture(line: TextLine, repeated: frozenset[str]) -> bool:
    return is_page_number(line.text) or pattern_of(line.text) in repeated


def _place_of(line: TextLine) -> tuple[str, int]:
    """What a line says and at what height."""
    return pattern_of(line.text), round(line.base)


def _fixed(pages: list[list[TextLine]]) -> frozenset[tuple[str, int]]:
    """What stands at the very same height at the edge of two pages.

    Enough for a letter too short to repeat it oftener.
    """
    counted = Counter(
        place for page in pages for place in {_place_of(line) for line in edges_of(page) if not line.marker}
    )
    return frozenset(
        place for place, count in counted.items() if count >= TWICE and title_of(place[0]) is Title.UNKNOWN
    )


def _footnotes(page: list[TextLine], body: float) -> frozenset[int]:
    """Small print below everything else on the page; none on a page that is small throughout."""
    found: list[int] = []
    for line in sorted(page, key=attrgetter("base"), reverse=True):
        if line.cell is not None or line.size > SMALL * body:
            return frozenset(found)
        found.append(line.number)
    return frozenset()
