"""One sheet's XML, in one pass and in little memory, for what a reader of values does not show.

Most cells are plain: a text, a number or nothing, in the form in which every spreadsheet writes them. A regular
expression counts them and takes them out, as it does rows of nothing; what is left is still XML, and a parser goes
through it. A cell in any other form is left to the parser, so the expression decides only how quick this is.
"""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from xml.parsers import expat

from wsoa.domain.errors import BadFile
from wsoa.domain.round.spreadsheet import Cell
from wsoa.domain.statement.values import visible
from wsoa.importers.workbook.faults import BEFORE_DATES, ERROR, NO_VALUE, STRUCK
from wsoa.importers.workbook.looks import OFF, Looks
from wsoa.importers.workbook.places import GRID, MOST_ROWS, column_letters, column_place, place_of

MOST_CELLS = 3_000_000  # of one sheet that hold anything
TRUE = ("1", "true")
ONLY_WHAT_MATTERS = "Copy the rows that matter into a new workbook."
LONGEST_TOKEN = 2**20  # bytes: of a comment, say, which a parser goes through again from its beginning with each piece
EXACT = 15  # figures: a number of more is kept as it is written
NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?")
ATTRIBUTE = r' [A-Za-z0-9:]++="[^"<>]*+"'
# A row of nothing, or one in sight of which nothing is left.
EMPTY_ROW = re.compile(
    rf'<row(?:{ATTRIBUTE})*+ ?/>|<row r="[1-9][0-9]{{0,5}}+"(?:(?! hidden){ATTRIBUTE})*+></row>'.encode()
)
LONG_WHOLE = re.compile(r"-?[0-9]{16,}")


@dataclass
class SheetFacts:
    """What a sheet holds beside its values: cells by row and place that say more, and what is out of sight.

    `struck_words` are those struck out in part of a cell, by its address; `struck_cells` are struck out whole.
    `coloured` are the addresses by colour, and `links` the identifiers of where cells lead, by address.
    """

    odd: dict[int, dict[int, Cell]] = field(default_factory=dict)
    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    struck_words: dict[str, str] = field(default_factory=dict)
    struck_cells: set[tuple[int, int]] = field(default_factory=set)
    coloured: dict[str, list[str]] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    filtered: bool = False


class NoAddress(Exception):  # noqa: N818 - no error: the same sheet is read again, by the parser alone
    """A row or a cell that does not say where it stands."""


def facts_of(name: str, pieces: Callable[[], Iterable[bytes]], looks: Looks) -> SheetFacts:
    """What the sheet called `name` holds beside its values; `pieces` gives its XML from the beginning.

    Raises BadFile, and ValueError, KeyError or ExpatError for a sheet that is damaged.
    """
    try:
        return _Pass(name, looks).facts_of(pieces(), plain_cells(looks))
    except NoAddress:
        return _Pass(name, looks, counting=True).facts_of(pieces(), None)


def plain_cells(looks: Looks) -> re.Pattern[bytes]:
    """What a plain cell looks like.

    Its column and its row are groups where it holds anything, and its style says nothing.

    No text with a “>” in it is plain: it might end a comment.
    """
    odd = looks.struck | looks.coloured.keys()
    style, number = _style(odd), _style(odd | looks.percentages)
    text = rf"(?!(?:{'|'.join(looks.texts)})<)[0-9]++" if looks.texts else "[0-9]++"
    return re.compile(
        rf'<c r="[A-Z]{{1,3}}+[1-9][0-9]{{0,6}}+"{style}(?: t="n")?+(?: ?/>|></c>)'
        r'|<c r="([A-Z]{1,3}+)([1-9][0-9]{0,6}+)"'
        rf'(?:{style} t="(?:s"><v>{text}</v>|inlineStr"><is><t(?: xml:space="preserve")?+>[^<>]*+</t></is>)'
        rf'|{number}(?: t="n")?+><v>[0-9]{{1,{EXACT}}}+(?:\.[0-9]++)?+</v>)</c>'.encode()
    )


def _style(odd: Collection[str]) -> str:
    """A cell's style that is none of the odd ones; it may be left out where the usual one is not among them."""
    return rf'(?: s="(?!(?:{"|".join(sorted(odd)) or "none"})")[0-9]++"){"" if "0" in odd else "?"}'


class _Pass:
    """A parser on its way through one sheet, and what it has found so far."""

    def __init__(self, name: str, looks: Looks, *, counting: bool = False) -> None:
        self.name, self.looks, self.counting = name, looks, counting
        self.facts = SheetFacts()
        self.row, self.place, self.filled, self.widths = 0, -1, 0, 0
        self.cell: dict[str, str] | None = None
        self.texts: dict[str, list[str]] = {}
        self.text: list[str] | None = None
        self.struck, self.is_struck = list[str](), False
        self.begin = {
            "sheetData": self._data,
            "col": self._column,
            "mergeCell": self._merge,
            "filterColumn": self._filter,
            "hyperlink": self._link,
        }

    def facts_of(self, pieces: Iterable[bytes], plain: re.Pattern[bytes] | None) -> SheetFacts:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = (
            self._start,
            self._end,
            self._characters,
        )
        parser.XmlDeclHandler, parser.StartDoctypeDeclHandler = self._declared, self._doctype
        taken = 0
        for piece in pieces:
            left = self._without_plain(piece, plain) if plain else piece
            parser.Parse(left)
            taken += len(left)
            if taken - parser.CurrentByteIndex > LONGEST_TOKEN:
                raise ValueError(self.name)
        parser.Parse(b"", True)  # noqa: FBT003 - expat takes no names
        return self.facts

    def _without_plain(self, piece: bytes, plain: re.Pattern[bytes]) -> bytes:
        between = plain.split(piece)  # what is left, a column, a row, what is left, …
        columns, rows = between[1::3], between[2::3]
        self.facts.columns |= {column_place(letters.decode()) for letters in set(columns) if letters}
        self.facts.rows |= {int(digits) for digits in set(rows) if digits}
        self._count(len(rows) - rows.count(None))
        return EMPTY_ROW.sub(b"", b"".join(between[::3]))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        if tag in self.begin:
            self.begin[tag](attributes)
        elif tag in ("f", "v", "is") and self.cell is not None:
            self.text = self.texts.setdefault(tag, [])
        elif tag in ("r", "strike"):
            self.is_struck = tag == "strike" and attributes.get("val", "1") not in OFF

    def _end(self, name: str) -> None:
        tag = name.rpartition(":")[2]
        if tag == "c" and self.cell is not None:
            if self.texts:
                self._filled(self.cell)
            self._look(self.cell)
            self.cell = None
        elif tag in ("f", "v", "is"):
            self.text = None
        elif tag == "sheetData":
            del self.begin["row"], self.begin["c"]  # drawings that come after have rows and columns of their own

    def _characters(self, text: str) -> None:
        if self.text is not None:
            (self.struck if self.is_struck else self.text).append(text)

    def _data(self, _: dict[str, str]) -> None:
        self.begin |= {"row": self._row, "c": self._cell}

    def _row(self, attributes: dict[str, str]) -> None:
        self.row, self.place = int(self._placed(attributes, str(self.row + 1))), -1
        if not 0 < self.row <= GRID[0]:
            raise ValueError(self.row)
        if attributes.get("hidden") in TRUE:
            self.facts.hidden_rows.add(self.row)

    def _cell(self, attributes: dict[str, str]) -> None:
        self.cell, self.texts, self.struck, self.is_struck = attributes, {}, [], False
        self.row, self.place = place_of(self._placed(attributes, f"{column_letters(self.place + 1)}{self.row}"))

    def _placed(self, attributes: dict[str, str], otherwise: str) -> str:
        if "r" not in attributes and not self.counting:
            raise NoAddress
        return attributes.get("r", otherwise)

    def _column(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in TRUE:
            first, last = int(attributes["min"]) - 1, int(attributes["max"])
            self.widths += last - first
            if not 0 <= first < last or self.widths > GRID[1]:
                raise ValueError(first)
            self.facts.hidden_columns.update(range(first, last))

    def _merge(self, attributes: dict[str, str]) -> None:
        self.facts.merged.append(attributes["ref"])
        if len(self.facts.merged) > GRID[0]:
            raise ValueError(self.name)

    def _link(self, attributes: dict[str, str]) -> None:
        found = next((value for key, value in attributes.items() if key.rpartition(":")[2] == "id"), "")
        self.facts.links[attributes["ref"].partition(":")[0]] = found

    def _filter(self, _: dict[str, str]) -> None:
        self.facts.filtered = True

    def _filled(self, attributes: dict[str, str]) -> None:
        self.facts.rows.add(self.row)
        self.facts.columns.add(self.place)
        self._count(1)
        address = f"{column_letters(self.place)}{self.row}"
        kind, style = attributes.get("t", "n"), attributes.get("s", "0")
        found = odd_cell(address, kind, self.texts, percentage=style in self.looks.percentages)
        found = found or self._without_struck(address, kind)
        if found:
            self.facts.odd.setdefault(self.row, {})[self.place] = found

    def _without_struck(self, address: str, kind: str) -> Cell | None:
        """A cell of which some words are struck out, without them."""
        shared = self.looks.texts.get("".join(self.texts.get("v", ()))) if kind == "s" else None
        kept, gone = shared or ("".join(self.texts.get("is", ())), "".join(self.struck))
        if not gone.strip():
            return None
        self.facts.struck_words[address] = gone
        return Cell(address, visible(kept)) if visible(kept) else Cell(address, visible(gone), STRUCK)

    def _look(self, attributes: dict[str, str]) -> None:
        """What a cell's style says of it."""
        style, address = attributes.get("s", "0"), f"{column_letters(self.place)}{self.row}"
        if style in self.looks.coloured:
            self.facts.coloured.setdefault(self.looks.coloured[style], []).append(address)
        # LibreOffice gives the whole cell the looks of its first word: what is struck in part says more than its style.
        if style in self.looks.struck and self.texts and address not in self.facts.struck_words:
            self.facts.struck_cells.add((self.row, self.place))

    def _count(self, filled: int) -> None:
        self.filled += filled
        if len(self.facts.rows) > MOST_ROWS:
            raise BadFile(f"{self.name} has more than {MOST_ROWS:,} filled rows.", ONLY_WHAT_MATTERS)
        if self.filled > MOST_CELLS:
            raise BadFile(f"{self.name} has more than {MOST_CELLS:,} filled cells in one sheet.", ONLY_WHAT_MATTERS)

    def _declared(self, _: str, encoding: str | None, __: int) -> None:
        if (encoding or "utf-8").lower() != "utf-8":
            raise ValueError(encoding)  # the reader of values knows no other

    def _doctype(self, *_: object) -> None:
        raise ValueError(self.name)  # a sheet has no need to define words of its own, which a parser would multiply


def odd_cell(address: str, kind: str, texts: dict[str, list[str]], *, percentage: bool) -> Cell | None:
    """A cell that its value alone would not tell as it is shown, or cannot be read; None for any other."""
    written = "".join(texts.get("v", ())).strip()
    # A formula that gives an empty text has a value; LibreOffice and Excel say so by its type.
    if "f" in texts and not written and not (kind == "str" and "v" in texts):
        return Cell(address, f"={''.join(texts['f'])}", NO_VALUE)
    if kind == "e":
        return Cell(address, written, ERROR)
    if kind != "n" or not NUMBER.fullmatch(written):
        return None
    if percentage:
        return Cell(address, _percentage(written))
    if LONG_WHOLE.fullmatch(written):
        return Cell(address, written)
    return Cell(address, written, BEFORE_DATES) if written.startswith("-") else None


def _percentage(written: str) -> str:
    # To as many figures as a spreadsheet shows: 0.28999999999999998 is 29%.
    return f"{(Decimal(f'{float(written):.{EXACT}g}') * 100).normalize():f}%"
