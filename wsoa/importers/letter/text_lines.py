"""Lines of a letter that comes as plain text: one line a paragraph or wrapped, with or without form feeds, letterheads and page numbers."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from wsoa.domain.dates import MONTHS
from wsoa.importers.letter.bullets import marked, numbered
from wsoa.importers.letter.cleaning import one_line
from wsoa.importers.letter.furniture import EDGE, OFTEN, is_page_number, pattern_of
from wsoa.importers.letter.page import Line
from wsoa.importers.letter.vocabulary import Title, title_of

WIDE = 140  # letters: no text is wrapped at such a width
LONGEST_HEAD = 80
LONGEST_NOTES = 8  # lines
LONGEST_NUMBER = 3  # figures of a page number
RAISED = "¹²³⁴⁵⁶⁷⁸⁹⁰"
GLUED_MARK = re.compile(rf"(?<=[^\W\d]|[.,;:)’'”\"])(?:(?P<raised>[{RAISED}]+)|(?P<plain>\d{{1,2}})(?=[\s.,;]|$))")
NOTE = re.compile(rf"(?P<mark>[{RAISED}]+|\d{{1,2}})\s*(?!{'|'.join(MONTHS)})(?=[A-Z‘“'\"])")
DIGITS = str.maketrans(RAISED, "1234567890")
TAB = 8


def plain_lines(text: str) -> list[Line]:
    """The lines of a plain letter, without what its pages print besides the text."""
    lines = _numbered_in_order(list(_lines(text)))
    lines = _without_notes(_without_furniture(lines))
    if sum(len(line.text) > WIDE for line in lines) * 20 > len(lines):
        # One line a paragraph: a line may still be the rest of the one above, but only the words can tell.
        return [replace(line, gap=0) if line.gap == 1 else line for line in lines]
    return lines


def _lines(text: str) -> Iterator[Line]:
    paged = "\f" in text
    page, blank, gap = 1, 0, 0
    for number, raw in enumerate(re.split(r"\r\n|[\n\r\v\u2028\u2029]", text), 1):
        for turn, part in enumerate(raw.split("\f")):
            page, gap, blank = (page + 1, 0, 0) if turn else (page, gap, blank)
            if not one_line(part):
                blank += 1
                continue
            yield _line(part, page if paged else None, number, float(gap and 1 + blank))
            gap, blank = 1, 0


def _line(raw: str, page: int | None, number: int, gap: float) -> Line:
    """Positions are counted in characters."""
    marker, words = marked(raw)
    if not marker:
        marker, words = numbered(raw)
    left = len(raw.expandtabs(TAB)) - len(raw.expandtabs(TAB).lstrip())
    start = len(raw.expandtabs(TAB)) - len(words.expandtabs(TAB).lstrip()) if marker else left
    right = len(raw.expandtabs(TAB).rstrip())
    return Line(one_line(words), page, number, left, start, right, number, gap, marker=marker)


def _numbered_in_order(lines: list[Line]) -> list[Line]:
    """A number is a bullet where it is the next in its list; elsewhere a line just happens to begin with it."""
    kept, expected = [], 1
    for line in lines:
        value = int("".join(filter(str.isdigit, line.marker)) or 0)
        if value in {1, expected} or not value:
            expected = value + 1 if value else expected
            kept.append(line)
        else:
            kept.append(replace(line, text=f"{line.marker} {line.text}", marker="", start=line.left))
    return kept


def _runs(lines: list[Line]) -> Iterator[list[Line]]:
    """Lines with no space between them."""
    run: list[Line] = []
    for line in lines:
        if run and line.gap != 1:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _without_furniture(lines: list[Line]) -> list[Line]:
    """Without page numbers, and without what stands apart again and again; the line after them begins a page."""
    runs = list(_runs(lines))
    often = {text for text, count in Counter(map(_head, runs)).items() if count >= OFTEN}
    gone = _repeated_at_edges(lines) | _counting_up(lines) | {_place(line) for run in runs if _is_furniture(run, often) for line in run}
    kept: list[Line] = []
    turned = False
    for line in lines:
        if _place(line) not in gone:
            kept.append(replace(line, gap=0) if turned else line)
        turned = _place(line) in gone
    return kept


def _place(line: Line) -> tuple[int, int]:
    """A form feed may stand within a line, which then is two."""
    return line.page or 0, line.number


def _head(run: list[Line]) -> str:
    return pattern_of(" ".join(line.text for line in run))


def _is_furniture(run: list[Line], often: set[str]) -> bool:
    text = " ".join(line.text for line in run)
    if is_page_number(text):
        return not run[0].marker
    return _head(run) in often and len(text) <= LONGEST_HEAD and not run[0].marker and title_of(text) is Title.UNKNOWN


def _repeated_at_edges(lines: list[Line]) -> frozenset[tuple[int, int]]:
    """The places of lines that form feeds show to stand at the edge of several pages, and of page numbers there."""
    if lines and lines[0].page is None:
        return frozenset()
    pages = [[line for line in lines if line.page == page] for page in sorted({line.page or 0 for line in lines})]
    edges = [line for page in pages for line in page[:EDGE] + page[EDGE:][-EDGE:]]
    often = {text for text, count in Counter(pattern_of(line.text) for line in edges if not line.marker).items() if count >= OFTEN}
    outermost = {_place(line) for page in pages if page for line in (page[0], page[-1]) if is_page_number(line.text)}
    return frozenset(outermost | {_place(line) for line in edges if pattern_of(line.text) in often and title_of(line.text) is Title.UNKNOWN})


def _counting_up(lines: list[Line]) -> frozenset[tuple[int, int]]:
    """The places of page numbers that have lost the space around them: numbers alone on a line, each one more than the last."""
    series: dict[int, list[Line]] = {}
    for line in lines:
        if line.text.isdecimal() and len(line.text) <= LONGEST_NUMBER and not line.marker:
            number = int(line.text)
            series[number] = [*series.pop(number - 1, []), line]
    return frozenset(_place(line) for found in series.values() if len(found) >= OFTEN for line in found)


def _without_notes(lines: list[Line]) -> list[Line]:
    """Without footnotes, and without the marks in the text that point to them."""
    marks = {found["raised"] or found["plain"] for line in lines for found in GLUED_MARK.finditer(line.text)}
    known = {mark.translate(DIGITS) for mark in marks}
    notes: set[str] = set()
    kept: list[Line] = []
    for run in _runs(lines):
        begins = next((index for index, line in enumerate(run) if (index == 0 or _is_low(line, run)) and _note(line) in known), len(run))
        notes |= {_note(line) for line in run[begins:]} & known
        kept.extend(run[:begins])
    return [replace(line, text=GLUED_MARK.sub(lambda found: _unmarked(found, notes), line.text)) for line in kept]


def _note(line: Line) -> str:
    """The mark that a footnote begins with."""
    found = NOTE.match(line.text)
    return found["mark"].translate(DIGITS) if found and not line.marker else ""


def _is_low(line: Line, run: list[Line]) -> bool:
    """Among the last lines of a page, where form feeds tell pages apart."""
    return line.page is not None and run[-1].number - line.number < LONGEST_NOTES


def _unmarked(found: re.Match[str], notes: set[str]) -> str:
    """Nothing for a mark; a plain number stays where no footnote bears it."""
    return "" if found["raised"] or found["plain"] in notes else found[0]
