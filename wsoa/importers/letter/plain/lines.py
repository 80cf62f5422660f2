"""A plain-text letter's lines: one a paragraph or wrapped, with or without form feeds and letterheads."""

import re
from collections import Counter
from collections.abc import Iterator

from wsoa.importers.letter.pages.page import WIDE, TextLine
from wsoa.importers.letter.plain.footnotes import runs_of, without_lone_notes, without_notes
from wsoa.importers.letter.printed.page_artifacts import EDGE, OFTEN, is_page_number, pattern_of
from wsoa.importers.letter.words.cleaning import one_line
from wsoa.importers.letter.words.headings import TITLE, Title, is_salutation, title_of
from wsoa.importers.letter.words.list_markers import marked, numbered

LONGEST_HEAD = 80
LONGEST_NUMBER = 3  # figures of a page number
TAB = 8
LONGEST_TITLE = 5  # lines, with the first below it
BELOW_TITLE = re.compile(r"Between \d|This (?:letter|report|inspection)\b|(?:From|On) \d|Ofsted\b")
SPACE = 2.0  # lines


def plain_lines(text: str) -> list[TextLine]:
    """The lines of a plain letter, without what its pages print besides the text."""
    lines = _numbered_in_order(list(_lines(text)))
    lines = _with_title_apart(without_notes(_without_furniture(without_lone_notes(lines))))
    if sum(len(line.text) > WIDE for line in lines) * 20 > len(lines):
        # One line a paragraph: a line may still be the rest of the one above, but only the words can tell.
        return [line._replace(gap=0) if line.gap == 1 else line for line in lines]
    return lines


def _with_title_apart(lines: list[TextLine]) -> list[TextLine]:
    """The same lines, with space below greeting and title where a copied letter has lost it."""
    greeting = next((index for index, line in enumerate(lines) if is_salutation(line.text)), len(lines))
    below = lines[greeting + 1 : greeting + 1 + LONGEST_TITLE]
    if not below or not TITLE.match(below[0].text):
        return lines
    follows = next((line for line in below[1:] if BELOW_TITLE.match(line.text)), None)
    return [
        line._replace(gap=SPACE) if line.gap == 1 and (line is below[0] or line is follows) else line for line in lines
    ]


def _lines(text: str) -> Iterator[TextLine]:
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


def _line(raw: str, page: int | None, number: int, gap: float) -> TextLine:
    """Positions are counted in characters."""
    marker, words = marked(raw)
    if not marker:
        marker, words = numbered(raw)
    left = len(raw.expandtabs(TAB)) - len(raw.expandtabs(TAB).lstrip())
    start = len(raw.expandtabs(TAB)) - len(words.expandtabs(TAB).lstrip()) if marker else left
    right = len(raw.expandtabs(TAB).rstrip())
    return TextLine(one_line(words), page, number, left, start, right, number, gap, marker=marker)


def _numbered_in_order(lines: list[TextLine]) -> list[TextLine]:
    """A number is a bullet where it is the next in its list; elsewhere a line just happens to begin with it."""
    kept, expected = [], 1
    for line in lines:
        value = int("".join(filter(str.isdigit, line.marker)) or 0)
        if value in {1, expected} or not value:
            expected = value + 1 if value else expected
            kept.append(line)
        else:
            kept.append(line._replace(text=f"{line.marker} {line.text}", marker="", start=line.left))
    return kept


def _without_furniture(lines: list[TextLine]) -> list[TextLine]:
    """Without page numbers, and without what stands apart again and again; the line after them begins a page."""
    runs = list(runs_of(lines))
    often = {text for text, count in Counter(map(_head, runs)).items() if count >= OFTEN}
    gone = (
        _repeated_at_edges(lines)
        | _counting_up(lines)
        | {_place(line) for run in runs if _is_furniture(run, often) for line in run}
    )
    kept: list[TextLine] = []
    turned = False
    for line in lines:
        if _place(line) not in gone:
            kept.append(line._replace(gap=0) if turned else line)
        turned = _place(line) in gone
    return kept


def _place(line: TextLine) -> tuple[int, int]:
    """A form feed may stand within a line, which then is two."""
    return line.page or 0, line.number


def _head(run: list[TextLine]) -> str:
    return pattern_of(" ".join(line.text for line in run))


def _is_furniture(run: list[TextLine], often: set[str]) -> bool:
    text = " ".join(line.text for line in run)
    if is_page_number(text):
        return not run[0].marker
    return _head(run) in often and len(text) <= LONGEST_HEAD and not run[0].marker and title_of(text) is Title.UNKNOWN


def _repeated_at_edges(lines: list[TextLine]) -> frozenset[tuple[int, int]]:
    """The places of lines that form feeds show to stand at the edge of several pages, and of page numbers there."""
    if lines and lines[0].page is None:
        return frozenset()
    pages = [[line for line in lines if line.page == page] for page in sorted({line.page or 0 for line in lines})]
    edges = [line for page in pages for line in page[:EDGE] + page[EDGE:][-EDGE:]]
    often = {
        text
        for text, count in Counter(pattern_of(line.text) for line in edges if not line.marker).items()
        if count >= OFTEN
    }
    outermost = {_place(line) for page in pages if page for line in (page[0], page[-1]) if is_page_number(line.text)}
    return frozenset(
        outermost
        | {_place(line) for line in edges if pattern_of(line.text) in often and title_of(line.text) is Title.UNKNOWN}
    )


def _counting_up(lines: list[TextLine]) -> frozenset[tuple[int, int]]:
    """Page numbers that lost the space around them: numbers alone on a line, each one more than the last."""
    series: dict[int, list[TextLine]] = {}
    for line in lines:
        if line.text.isdecimal() and len(line.text) <= LONGEST_NUMBER and not line.marker:
            number = int(line.text)
            series[number] = [*series.pop(number - 1, []), line]
    return frozenset(_place(line) for found in series.values() if len(found) >= OFTEN for line in found)
