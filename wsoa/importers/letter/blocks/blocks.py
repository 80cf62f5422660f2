"""Lines put together: headings, bulleted items and paragraphs, across the foot of a page where the words run on."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from wsoa.domain.frozen import frozen
from wsoa.importers.letter.pages.page import LETTER, WIDE, GridCell, TextLine
from wsoa.importers.letter.printed.typography import INDENT, LARGER
from wsoa.importers.letter.words.cleaning import Spelling
from wsoa.importers.letter.words.headings import Title, is_list, title_of
from wsoa.importers.letter.words.list_markers import DASHES, is_number, sort_of

MOST_IN_HEADING = 200
MOST_IN_PLAIN_HEADING = 90
STOPS = ".?!:;"
NO_HEADING_ENDS_IN = (".", "?", ",", ";", ":")
CLOSERS = "’”'\")"
SHORT = 0.8  # of the right margin
APART = 1.1  # lines


class Kind(Enum):
    """What a block is."""

    HEADING = auto()
    ITEM = auto()
    PARAGRAPH = auto()


@frozen
class TextBlock:
    """Lines that belong together, and what they are; `starts` says where in the text each of them begins."""

    kind: Kind
    text: str
    lines: tuple[TextLine, ...]
    starts: tuple[int, ...]
    title: Title = Title.UNKNOWN

    @property
    def first(self) -> TextLine:
        """Where it begins."""
        return self.lines[0]

    @property
    def marker(self) -> str:
        """Its bullet; one sign for every number."""
        return sort_of(self.first.marker)

    @property
    def left(self) -> float:
        """Where it begins on its line, bullet included."""
        return self.first.left

    @property
    def start(self) -> float:
        """Where its words begin on their lines: below the first where that hangs, since spaces after bullets differ."""
        return self.lines[1].start if len(self.lines) > 1 else self.first.start

    @property
    def cell(self) -> GridCell | None:
        """The ruled cell it is printed in."""
        return self.first.cell

    def line_at(self, index: int) -> TextLine:
        """The line on which that character of the text is printed."""
        return self.lines[max(bisect_right(self.starts, index) - 1, 0)]


def ends_sentence(text: str) -> bool:
    """With a full stop or the like, before closing quotation marks and brackets."""
    return text.rstrip(CLOSERS).endswith(tuple(STOPS)) or text.endswith((".", "?", "!"))


def blocks_of(lines: Sequence[TextLine], body: float = 0) -> list[TextBlock]:
    """A letter's headings, items and paragraphs, in order; `body` is the usual size of its type, if it is printed."""
    maker = _Maker(lines, body)
    return [maker.block(group) for group in maker.groups()]


class _Maker:
    """Knows the whole letter: its usual type, its right margin and its spelling."""

    def __init__(self, lines: Sequence[TextLine], body: float) -> None:
        self.lines = lines
        self.body = body
        self.margin = _right_margin(lines)
        self.spelling = Spelling(lines)
        neighbours = zip(lines, lines[1:], lines[2:], strict=False)
        self.themes = frozenset(line.number for above, line, below in neighbours if self._is_theme(above, line, below))

    def groups(self) -> Iterator[list[TextLine]]:
        group: list[TextLine] = []
        for line in self.lines:
            if group and line.marker and self._is_dash_in_sentence(group, line):
                group.append(line._replace(text=f"{line.marker} {line.text}", marker=""))
            elif group and self._belongs(group, line):
                group.append(line)
            else:
                if group:
                    yield group
                group = [line]
        if group:
            yield group

    def block(self, group: list[TextLine]) -> TextBlock:
        text, starts = "", []
        for line in group:
            text = self.spelling.join(text, line.text)
            starts.append(len(text) - len(line.text))
        if group[0].marker and not self._is_numbered_heading(group, text):
            return TextBlock(Kind.ITEM, text, tuple(group), tuple(starts))
        if self._is_heading(group, text):
            cell = group[0].cell
            title = title_of(text, framed=cell is not None and cell.columns == 1)
            return TextBlock(
                Kind.HEADING,
                text,
                tuple(group),
                tuple(starts),
                title if title is not Title.UNKNOWN else _title_in_two_languages(group),
            )
        return TextBlock(Kind.PARAGRAPH, text, tuple(group), tuple(starts))

    def _is_dash_in_sentence(self, group: list[TextLine], line: TextLine) -> bool:
        """A dash that happens to begin a line, and no bullet."""
        if line.marker not in DASHES or line.begins_paragraph or not line.text[:1].islower():
            return False
        hangs = line.is_printed and line.start - line.left > line.size
        return not hangs and line.marker != group[0].marker and not ends_sentence(group[-1].text)

    def _belongs(self, group: list[TextLine], line: TextLine) -> bool:
        above = group[-1]
        if line.marker or line.cell != above.cell or self._changes_style(group, line):
            return False
        if not line.is_printed and (line.number in self.themes or group[0].number in self.themes):
            return False
        if group[0].marker and not above.text:  # a bullet alone on its line
            return not _has_title(line.text)
        if not line.is_printed and (_has_title(line.text) or _has_title(group[0].text)):
            return False
        if line.gap == 0:
            return self._runs_on(group, line)
        return not line.begins_paragraph and not self._ends_short(group, line)

    def _is_theme(self, above: TextLine, line: TextLine, below: TextLine) -> bool:
        """In plain text: a heading between one item and the next, with no space around it."""
        if (
            line.is_printed
            or line.marker
            or not (ends_sentence(above.text) or _has_title(above.text))
            or not self._is_plain_heading(line.text)
        ):
            return False
        # Or above a paragraph whose first word would have fitted beside it, in a letter with wrapped lines.
        stops_short = (
            line.gap == 1 and self.margin < WIDE and line.right + len(below.text.split(" ", 1)[0]) < SHORT * self.margin
        )
        return bool(below.marker) or (stops_short and below.gap == 1 and below.text[:1].isupper())

    def _changes_style(self, group: list[TextLine], line: TextLine) -> bool:
        """From a heading to text, or to a heading that stands apart.

        A line in bold may also be part of its paragraph.
        """
        if self._is_display(group[0]):
            return not self._is_display(line) or line.size != group[-1].size
        return self._is_display(line) and (line.gap > APART or line.gap == 0)

    def _is_display(self, line: TextLine) -> bool:
        """Printed as headings are."""
        return line.is_printed and (line.bold or line.size > self.body * LARGER)

    def _runs_on(self, group: list[TextLine], line: TextLine) -> bool:
        """Over the page: whether a line goes on with what the last one said."""
        above = group[-1]
        if line.is_printed and group[0].marker and line.left < group[0].left + INDENT < group[0].start + INDENT:
            return False
        if not ends_sentence(above.text):
            return not self._is_display(line) and (
                line.is_printed or line.text[:1].islower() or not self._is_plain_heading(line.text)
            )
        return line.text[:1].islower() or (
            line.is_printed and self._is_full(above, line) and not group[0].text.endswith(":")
        )

    def _is_full(self, above: TextLine, line: TextLine) -> bool:
        """The next word would not have fitted beside it."""
        word = line.text.split(" ", 1)[0]
        return above.right + (len(word) + 1) * line.size * LETTER > self.margin

    def _ends_short(self, group: list[TextLine], line: TextLine) -> bool:
        """Where paragraphs are not set apart: the line above ends early, with a full stop."""
        above = group[-1]
        if line.is_printed:
            if group[0].marker:
                return line.left < group[0].left + INDENT < above.start and ends_sentence(above.text)
            # The first word of this line would have fitted there: no wrapped line stops so early.
            return (
                line.cell is None
                and ends_sentence(above.text)
                and not line.text[:1].islower()
                and not self._is_full(above, line)
            )
        return above.right < SHORT * self.margin and above.text.endswith(".") and line.text[:1].isupper()

    def _is_heading(self, group: list[TextLine], text: str) -> bool:
        if group[0].is_printed:
            return self._is_printed_heading(group, text)
        return self._is_plain_heading(text) and (
            _has_title(text) or group[0].gap != 1 or group[0].number in self.themes
        )

    def _is_numbered_heading(self, group: list[TextLine], text: str) -> bool:
        """'3. Areas for improvement'; in print, any that is set as headings are."""
        if not is_number(group[0].marker):
            return False
        return title_of(text) is not Title.UNKNOWN or (group[0].is_printed and self._is_printed_heading(group, text))

    def _is_printed_heading(self, group: list[TextLine], text: str) -> bool:
        """Printed bold or large, or alone under a known name in letters whose headings look like their text."""
        if all(self._is_display(line) for line in group):
            return len(text) <= MOST_IN_HEADING and (not text.endswith(".") or title_of(text) is not Title.UNKNOWN)
        return len(group) == 1 and title_of(text) is not Title.UNKNOWN and not ends_sentence(text.rstrip("?:"))

    def _is_plain_heading(self, text: str) -> bool:
        if _has_title(text):
            return True
        return len(text) <= MOST_IN_PLAIN_HEADING and text[:1].isupper() and not text.endswith(NO_HEADING_ENDS_IN)


def _has_title(text: str) -> bool:
    """A heading with a known name; “background.” that ends a wrapped sentence is none."""
    return title_of(text) is not Title.UNKNOWN and not text[:1].islower()


def _title_in_two_languages(group: list[TextLine]) -> Title:
    """A list's name alone on one line of a heading, below its translation or above it."""
    titles = (
        title_of(line.text) for line in group if len(group) > 1 and all(line.text[:1].isupper() for line in group)
    )
    return next((title for title in titles if is_list(title)), Title.UNKNOWN)


def _right_margin(lines: Sequence[TextLine]) -> float:
    """How far full lines reach, but for a few."""
    rights = Counter(round(line.right) for line in lines if line.cell is None)
    left = sum(rights.values()) // 50
    for right in sorted(rights, reverse=True):
        left -= rights[right]
        if left < 0:
            return right
    return 0
