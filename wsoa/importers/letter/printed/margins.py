"""Pages laid over one another: where a gutter or a scanner has set the text of some pages to one side, it is set back.

What is set in is told by comparing lines, and a list goes on over the page. So every page is compared with fuller ones:
the places where its lines begin, and how far they reach. Where both say that the whole page is moved, by the same
distance, it is moved back.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby, product
from operator import attrgetter
from statistics import median

from wsoa.importers.letter.pages.page import TextLine
from wsoa.importers.letter.printed.typography import INDENT

MOST = 110.0  # points
RAGGED = 14.0  # the longest lines of two pages may end so far apart
SORTS = 2  # of lines: those with bullets and those set in below them
STRANGE = 0.1  # of a page's lines may begin where others do by chance
ENOUGH = 8  # lines, for a page to be compared by itself
BETTER = 0.3  # of a page's lines: so many more must stand where lines of other pages stand
COMMON = 4  # places that lines begin at, to try


def with_one_margin(lines: Sequence[TextLine]) -> list[TextLine]:
    """The same lines, those of pages that are set to one side moved back."""
    pages = {number: list(page) for number, page in groupby(lines, attrgetter("page"))}
    moved = _moved(pages)
    return [_shifted(line, moved[number]) for number, page in pages.items() for line in page]


@dataclass(slots=True)
class _Laid:
    """Where the lines of some pages begin, and how far the longest reaches."""

    begins: Counter[int] = field(default_factory=Counter)
    reach: float = 0

    def lay(self, lines: Sequence[TextLine], distance: float = 0) -> "_Laid":
        """With a page more, moved back by that distance."""
        self.begins.update(round(line.left - distance) for line in lines)
        self.reach = max(self.reach, *(line.right - distance for line in lines))
        return self

    def fitting(self, page: "_Laid", distance: float) -> Counter[int]:
        """Those lines of a page, by where they begin, that would begin where lines of these pages do."""
        return Counter({left: count for left, count in page.begins.items() if self._holds(left - distance)})

    def _holds(self, place: float) -> bool:
        """Whether more than one line begins there."""
        return any(self.begins[round(place) + step] > 1 for step in (-1, 0, 1))


def _moved(pages: dict[int, list[TextLine]]) -> dict[int, float]:
    """How far each page is set to the right of the fullest one; a short page goes with its side of the sheet."""
    free = {number: [line for line in page if line.cell is None] for number, page in pages.items()}
    known: dict[int, float] = {}
    laid = _Laid()
    for number, lines in sorted(free.items(), key=lambda page: -len(page[1])):
        if len(lines) < ENOUGH:
            break
        known[number] = _distance(_Laid().lay(lines), laid) if known else 0
        laid.lay(lines, known[number])
    return {number: known[number] if number in known else _of_its_side(number, known) for number in pages}


def _of_its_side(number: int, known: dict[int, float]) -> float:
    return median([distance for other, distance in known.items() if (other - number) % 2 == 0] or [0])


def _distance(page: _Laid, laid: _Laid) -> float:
    """How far a page is set to the right of the others; 0 where that is not certain."""
    tried = {
        here - there
        for (here, _), (there, _) in product(page.begins.most_common(COMMON), laid.begins.most_common(COMMON))
    }
    likely = [distance for distance in tried if INDENT <= abs(distance) <= MOST and _is_likely(page, laid, distance)]
    best = max(
        likely, key=lambda distance: (laid.fitting(page, distance).total(), -_off(page, laid, distance)), default=0
    )
    gained = laid.fitting(page, best).total() - laid.fitting(page, 0).total()
    return best if gained >= BETTER * page.begins.total() else 0


def _is_likely(page: _Laid, laid: _Laid, distance: float) -> bool:
    """Moved so, its longest line ends nearer to theirs, or all sorts of its lines begin as theirs and none did."""
    alike = sum(count > 1 for count in laid.fitting(page, distance).values()) >= SORTS
    strange = laid.fitting(page, 0).total() <= STRANGE * page.begins.total()
    return _off(page, laid, distance) <= min(RAGGED, _off(page, laid, 0)) or (alike and strange)


def _off(page: _Laid, laid: _Laid, distance: float) -> float:
    return abs(page.reach - distance - laid.reach)


def _shifted(line: TextLine, distance: float) -> TextLine:
    return (
        line._replace(left=line.left - distance, start=line.start - distance, right=line.right - distance)
        if distance
        else line
    )
