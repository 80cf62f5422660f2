"""Footnotes of a letter that comes as plain text, and the marks in its text that point to them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from wsoa.domain.dates.exact import MONTHS
from wsoa.importers.letter.pages.page import TextLine

LONGEST_NOTES = 8  # lines
LONGEST_LONE_NOTES = 14  # lines at the foot of a page, marks alone on theirs included
RAISED = "¹²³⁴⁵⁶⁷⁸⁹⁰"
GLUED_MARK = re.compile(rf"(?<=[^\W\d]|[.,;:)’'”\"])(?:(?P<raised>[{RAISED}]+)|(?P<plain>\d{{1,2}})(?=[\s.,;]|$))")
NOTE = re.compile(rf"(?P<mark>[{RAISED}]+|\d{{1,2}})\s*(?!{'|'.join(MONTHS)})(?=[A-Z‘“'\"])")
DIGITS = str.maketrans(RAISED, "1234567890")


def without_lone_notes(lines: list[TextLine]) -> list[TextLine]:
    """Without footnotes whose mark stands alone above its words, from the first mark that the text bears too."""
    gone: set[int] = set()
    for page in _pages(lines):
        known: set[str] = set()
        for index, (line, below) in enumerate(pairwise(page)):
            if line.text.isdecimal() and line.text in known and _is_at_foot(page, index) and below.number not in gone:
                gone |= {later.number for later in _note_lines(page[index:])}
            known |= {found["raised"] or found["plain"] for found in GLUED_MARK.finditer(line.text)}
    marks = {line.text for line in lines if line.number in gone and line.text.isdecimal()}
    kept = [line for line in lines if line.number not in gone]
    return (
        [line._replace(text=GLUED_MARK.sub(lambda found: _unmarked(found, marks), line.text)) for line in kept]
        if gone
        else lines
    )


def _pages(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """The lines of each page; of the whole letter, where nothing says where pages end."""
    for page in sorted({line.page or 0 for line in lines}):
        yield [line for line in lines if (line.page or 0) == page]


def _is_at_foot(page: Sequence[TextLine], index: int) -> bool:
    """Among the last lines of its page; where pages are not told, set apart."""
    return len(page) - index <= LONGEST_LONE_NOTES if page[0].page is not None else page[index].gap != 1


def _note_lines(lines: Sequence[TextLine]) -> Sequence[TextLine]:
    """From a mark on: to the page's end, or to the next space where pages are not told."""
    if lines[0].page is not None:
        return lines
    run = next(runs_of(lines))
    return run if len(run) <= LONGEST_NOTES else ()


def runs_of(lines: Sequence[TextLine]) -> Iterator[list[TextLine]]:
    """Lines with no space between them."""
    run: list[TextLine] = []
    for line in lines:
        if run and line.gap != 1:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def without_notes(lines: list[TextLine]) -> list[TextLine]:
    """Without footnotes, and without the marks in the text that point to them."""
    marks = {found["raised"] or found["plain"] for line in lines for found in GLUED_MARK.finditer(line.text)}
    known = {mark.translate(DIGITS) for mark in marks}
    notes: set[str] = set()
    kept: list[TextLine] = []
    for run in runs_of(lines):
        begins = next(
            (index for index, line in enumerate(run) if (index == 0 or _is_low(line, run)) and _note(line) in known),
            len(run),
        )
        notes |= {_note(line) for line in run[begins:]} & known
        kept.extend(run[:begins])
    return [line._replace(text=GLUED_MARK.sub(lambda found: _unmarked(found, notes), line.text)) for line in kept]


def _note(line: TextLine) -> str:
    """The mark that a footnote begins with."""
    found = NOTE.match(line.text)
    return found["mark"].translate(DIGITS) if found and not line.marker else ""


def _is_low(line: TextLine, run: list[TextLine]) -> bool:
    """Among the last lines of a page, where form feeds tell pages apart."""
    return line.page is not None and run[-1].number - line.number < LONGEST_NOTES


def _unmarked(found: re.Match[str], notes: set[str]) -> str:
    """Nothing for a mark; a plain number stays where no footnote bears it."""
    return "" if found["raised"] or found["plain"] in notes else found[0]
