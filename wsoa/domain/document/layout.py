"""A document laid out: parts, paragraphs and tables that say what things are, and never how they look."""

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from itertools import groupby

from wsoa.domain.frozen import frozen
from wsoa.domain.progress.ratings import Colour


class Role(StrEnum):
    """What words are to their reader."""

    PLAIN = "plain"
    SUBTITLE = "subtitle"
    NOTICE = "notice"
    QUOTATION = "quotation"
    LABEL = "label"
    QUIET = "quiet"
    LATE = "late"


@frozen
class Words:
    """Some words of one role, and where they lead: a web address, or '#' and the anchor of a place in the document."""

    text: str
    role: Role = Role.PLAIN
    to: str = ""


@frozen
class Paragraph:
    """Words one after the other; a tone is the colour of what they say."""

    words: tuple[Words, ...]
    role: Role = Role.PLAIN
    tone: Colour | None = None

    @property
    def text(self) -> str:
        """All of its words."""
        return "".join(each.text for each in self.words)


@frozen
class Bar:
    """A bar that is `share` long, of 1; `words` say all that it shows."""

    words: str
    share: float
    tone: Colour = Colour.BLUE


@frozen
class Bars:
    """Bars, one below the other."""

    rows: tuple[Bar, ...]

    @property
    def text(self) -> str:
        """What the first of them says, for where nothing can be drawn."""
        return self.rows[0].words


@frozen
class Trend:
    """Values over days: those that were `read`, and those `planned`; the `text` says what matters of it."""

    text: str
    read: tuple[tuple[date, float], ...]
    planned: tuple[tuple[date, float], ...]

    def places(self, points: tuple[tuple[date, float], ...], wide: int, high: int) -> tuple[tuple[int, int], ...]:
        """Where points of it stand in a picture so wide and high, from the left and the top; both lines fill it."""
        days, values = zip(*((day.toordinal(), value) for day, value in (*self.read, *self.planned)), strict=True)
        first, days_long, most = min(days), max(days) - min(days) or 1, max(values)
        range_of = most - min(values) or 1.0
        return tuple(
            (round(wide * (day.toordinal() - first) / days_long), round(high * (most - value) / range_of))
            for day, value in points
        )


Lines = tuple[Paragraph | Bars | Trend, ...]


@frozen
class Facts:
    """Names of things, each with what is said of it."""

    caption: str
    pairs: tuple[tuple[str, Lines], ...]


@frozen
class TableColumn:
    """A column of a table: its label, its share of the width in hundredths, and whether it heads its row."""

    label: str
    share: int
    is_header: bool = False


@frozen
class TableRow:
    """One row: a cell for each column, and the anchor that leads to it.

    `tags` are what a reader may pick it out by, each what it is and its value: several values of one are several tags.
    One `beyond` what is printed is seen only by a reader who picks it out.
    """

    cells: tuple[Lines, ...]
    anchor: str = ""
    tags: tuple[tuple[str, str], ...] = ()
    beyond: bool = False


@frozen
class Table:
    """A table: what it holds in a few words, its columns and its rows; `more` says what of it is not printed.

    `left` says what of it not even a reader who picks rows out will find.
    """

    caption: str
    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    more: str = ""
    left: str = ""

    @property
    def printed(self) -> tuple[TableRow, ...]:
        """The rows for whoever cannot pick any out."""
        return tuple(row for row in self.rows if not row.beyond)


@frozen
class Items:
    """A list, one item below the other."""

    items: tuple[Paragraph, ...]


@frozen
class Contents:
    """The place where the parts of the document are listed."""


Block = Paragraph | Bars | Items | Facts | Table | Contents


@frozen
class Part:
    """A part of a document under its heading.

    Of level 1 or below; 0 is the cover, whose heading is the title. A `fresh` part begins a page, and a part about one
    record has its reference.
    """

    heading: str
    level: int = 1
    landscape: bool = False
    blocks: tuple[Block, ...] = ()
    anchor: str = ""
    fresh: bool = False
    ref: str = ""

    @property
    def title(self) -> str:
        """What stands over it."""
        return f"{self.ref} · {self.heading}" if self.ref else self.heading


@frozen
class Document:
    """All of it; title, marking, notice and stamp stand on every page."""

    title: str
    marking: str
    stamp: str
    parts: tuple[Part, ...]
    notice: str = ""


def paragraph(text: str, role: Role = Role.PLAIN, tone: Colour | None = None) -> Paragraph:
    """A paragraph of one role throughout."""
    return Paragraph((Words(text),), role, tone)


def labelled(label: str, text: str) -> Paragraph:
    """'Lead: Derby City Council', with the label set apart."""
    return Paragraph((Words(f"{label}: ", Role.LABEL), Words(text)))


def lines(*texts: str, role: Role = Role.PLAIN) -> tuple[Paragraph, ...]:
    """A paragraph for each text that says something."""
    return tuple(paragraph(text, role) for text in texts if text)


# As people write plain text: a line that begins with a dash or a star is of a list, and **this** is bold.
BULLETS = "·●◦▪■\uf0b7\uf0a7"  # what Word puts before items besides; the last two in its own fonts
ITEM, BOLD = re.compile(rf"\s*(?:[-–•*{BULLETS}]|o(?=\t))\s+(?P<words>.+)"), re.compile(r"\*\*(.+?)\*\*")


def written(text: str) -> tuple[Paragraph | Items, ...]:
    """The paragraphs and lists of a text that a person wrote."""
    blocks: list[Paragraph | Items] = []
    told = (line for line in text.split("\n") if line.strip())
    for is_item, group in groupby(told, key=lambda line: bool(ITEM.fullmatch(line))):
        if is_item:
            items = (found["words"] for line in group if (found := ITEM.fullmatch(line)))
            blocks.append(Items(tuple(map(_with_bold, items))))
        else:
            blocks += map(_with_bold, group)
    return tuple(blocks)


def plain_texts(blocks: Iterable[Paragraph | Items]) -> tuple[str, ...]:
    """The same as lines of plain text, for where nothing can be laid out."""
    return tuple(
        text
        for block in blocks
        for text in ([f"• {item.text}" for item in block.items] if isinstance(block, Items) else [block.text])
    )


def _with_bold(line: str) -> Paragraph:
    pieces = enumerate(BOLD.split(line.strip()))
    return Paragraph(tuple(Words(words, Role.LABEL if place % 2 else Role.PLAIN) for place, words in pieces if words))


def table(
    caption: str, columns: Iterable[tuple[str, int]], rows: Iterable[TableRow], more: str = "", left: str = ""
) -> Table:
    """A table whose first column heads its rows."""
    heads = (TableColumn(label, share, is_header=place == 0) for place, (label, share) in enumerate(columns))
    return Table(caption, tuple(heads), tuple(rows), more, left)


def anchor(name: str) -> str:
    """A name for a place to jump to: Word takes only letters, digits and underscores."""
    return re.sub(r"[^A-Za-z0-9]", "_", name)


# What opens an embedding or an isolate of text that runs the other way, and what closes it again.
OPENS = dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c") | dict.fromkeys("\u2066\u2067\u2068", "\u2069")


def closed(text: str) -> str:
    """A text in which whatever turns the direction of writing is turned back before its end."""
    if text.isascii():
        return text
    waiting: list[str] = []
    for char in text:
        if char in OPENS:
            waiting.append(OPENS[char])
        elif waiting and char == waiting[-1]:
            waiting.pop()
    return text + "".join(reversed(waiting))


# The blocks of Hebrew, Arabic and their neighbours, as Unicode keeps them together.
FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")


def turns(text: str) -> bool:
    """Whether a text holds a letter that is written from right to left."""
    return not text.isascii() and bool(FROM_THE_RIGHT.search(text))


def begins_from_the_right(text: str) -> bool:
    """Whether the first letter of a text is one of those: then its lines begin at the right."""
    return turns(next(filter(str.isalpha, text), ""))


def sections(document: Document) -> list[tuple[bool, tuple[Part, ...]]]:
    """The parts in runs of those that stand the same way up, each with whether it is landscape."""
    return [(wide, tuple(parts)) for wide, parts in groupby(document.parts, key=lambda part: part.landscape)]


def kept_together(part: Part) -> list[tuple[Block, bool]]:
    """The blocks of a part, each with whether it stays on the page of what follows: the words before a table do."""
    last = max((place for place, block in enumerate(part.blocks) if isinstance(block, Table)), default=0)
    return [(block, place < last) for place, block in enumerate(part.blocks)]
