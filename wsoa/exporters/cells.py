"""What the workbooks share: how a value is put into a cell, how a page is set up, and how the file is packed."""

import re
from collections.abc import Callable, Hashable, Iterable
from copy import copy
from datetime import date, datetime, time
from functools import lru_cache
from io import BytesIO
from math import ceil
from typing import Any, cast
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from wsoa.domain.errors import BadFile
from wsoa.domain.statement.values import CELL_HOLDS
from wsoa.exporters.same_bytes import undated
from wsoa.exporters.tables import Value

DATE_FORMAT = "d mmmm yyyy"
# How wide the characters of Arial are, in thousandths of its height; any other is taken for as wide as a figure.
ADVANCES = {
    char: width
    for width, chars in {
        222: "ijl'’|",
        278: " !,./:;I[]ft",
        333: "()-r‘“”",
        500: "cksvxyzJ",
        611: "FTZ",
        667: "ABEKPSVXY&",
        722: "wCDHNRU",
        778: "GOQ",
        833: "mM",
        889: "%",
        944: "W",
        1000: "—…@",
    }.items()
    for char in chars
}
FIGURE, DRAWN, EDGE = 556, 0.985, 0.8  # of a line, what words may be drawn wider by; and figures beside them
LINE_HEIGHT, LOWEST, HIGHEST = 13, 15, 409  # points: a line of 10-point Arial, and the rows that Excel allows
# characters of words at the head of a page: with its codes Excel takes 255, and offers to repair a file with more
HEAD_HOLDS = 250
CANNOT_BE_WRITTEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LOOKS_ENCODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads _x0041_ as A
FORMULA_SIGNS = ("=", "+", "-", "@", "\t")
EXPORT_OTHERWISE = "Export it as html or json, which hold any length, or shorten it."

TOP, ONE_LINE = Alignment(vertical="top", wrap_text=True), Alignment(horizontal="left", vertical="top")
HEADER_FONT, HEADER_FILL = (
    Font(name="Arial", size=10, bold=True, color="FFFFFF"),
    PatternFill("solid", fgColor="14284B"),
)
TEXT_FONT, BOLD_FONT = Font(name="Arial", size=10), Font(name="Arial", size=10, bold=True)
TITLE_FONT, SECTION_FONT = (
    Font(name="Arial", size=18, bold=True, color="14284B"),
    Font(name="Arial", size=13, bold=True, color="14284B"),
)
NOTICE_FILL = PatternFill("solid", fgColor="FFF6DD")


def new_workbook() -> Workbook:
    """A workbook whose columns are as wide as so many figures of the font that its cells have."""
    book = Workbook()
    book._fonts = IndexedList([TEXT_FONT])  # type: ignore[attr-defined]  # noqa: SLF001 - the one way to say so
    return book


class CellLooks:
    """The looks of a workbook's cells, each made once: openpyxl else looks up every property of every cell."""

    def __init__(self) -> None:
        """None are made yet."""
        self._made: dict[Hashable, Any] = {}

    def dress(self, cell: Any, look: Hashable, first: Callable[[Any], None]) -> None:  # noqa: ANN401 - openpyxl's own
        """Give a cell a look; the first cell that has it is dressed by `first`."""
        if look not in self._made:
            first(cell)
            self._made[look] = cell._style  # noqa: SLF001
        cell._style = copy(self._made[look])  # noqa: SLF001


def put(found: Cell | MergedCell, value: Value, where: str, mend: str = EXPORT_OTHERWISE) -> Cell:
    """The cell, holding the value, text as text.

    `where` names the record for whoever must mend a text that no cell holds.
    """
    cell = cast("Cell", found)  # and not a merged one: there are none
    cell.value = _writable(value, where, mend) if isinstance(value, str) else value
    if isinstance(value, str):
        # openpyxl takes '=…' for a formula and '#N/A' for an error; and Excel takes '+…' for a formula once a person
        # edits the cell.
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(FORMULA_SIGNS)
    return cell


def _writable(text: str, where: str, mend: str) -> str:
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2  # as Excel counts
    if units > CELL_HOLDS:
        raise BadFile(
            f"{where}: the text is {units:,} characters long, and a cell of a workbook holds {CELL_HOLDS:,}.", mend
        )
    if CANNOT_BE_WRITTEN.search(text):
        raise BadFile(
            f"{where}: the text holds a control character, which no workbook can.",
            "Type the words again, or paste them as plain text.",
        )
    return LOOKS_ENCODED.sub("_x005F_", text)


def height(cells: Iterable[tuple[Value, int]], at_least: int) -> int:
    """How high a row must be for its fullest cell, in points.

    Previews show what the file says and do not work it out.
    """
    texts = ((value, width) for value, width in cells if isinstance(value, str) and value)
    lines = max((_lines(value, width) for value, width in texts), default=1)
    return min(max(at_least, lines * LINE_HEIGHT + 2), HIGHEST)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a column, its words kept whole where a line holds them."""
    most, lines = FIGURE * (DRAWN * width - EDGE), 0
    for line in text.split("\n"):
        at = most
        lines += not line
        for word in map(_advance, line.split(" ")) if line else ():
            lines, at = (lines + max(1, ceil(word / most)), word % most) if at + word > most else (lines, at + word)
            at += ADVANCES[" "]
    return lines


@lru_cache(maxsize=2**16)
def _advance(word: str) -> int:
    return sum(ADVANCES.get(char, FIGURE) for char in word)


def set_up_page(sheet: Worksheet, head: str, foot: str) -> None:
    """Landscape A4, the columns across one page, the words at its head and its foot, and which page it is."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4)
    above, below = HeaderFooterItem(), HeaderFooterItem()
    above.left.text, below.left.text, below.right.text = head, foot, "&A, page &P of &N"
    sheet.HeaderFooter = HeaderFooter(oddHeader=above, oddFooter=below)


def head_of(*choices: Iterable[str]) -> str:
    """The first of the choices whose words fit the head of a page; Excel takes a single ampersand for a code."""
    texts = (" · ".join(filter(None, words)).replace("&", "&&") for words in choices)
    return next(text for text in texts if len(text) <= HEAD_HOLDS)


class InMemory(ExcelWriter):
    """A writer without temporary files: what it cannot write would be told in as many ways as there are parsers."""

    def write_worksheet(self, ws: Any) -> None:  # noqa: ANN401 - more of openpyxl than its types tell
        """Add one sheet to the archive, as the writer that it stands in for does."""
        ws._drawing = SpreadsheetDrawing()  # noqa: SLF001
        ws._drawing.charts = ws._charts  # noqa: SLF001
        out = BytesIO()
        writer: Any = WorksheetWriter(ws, out)
        writer.write()
        ws._rels = writer._rels  # noqa: SLF001
        self._archive.writestr(ws.path[1:], out.getvalue())  # type: ignore[attr-defined]
        self.manifest.append(ws)


def packed(workbook: Workbook, title: str, day: date, author: str | None = "wsoa") -> bytes:
    """The .xlsx file, the same bytes for the same workbook: it says who made it on that day."""
    properties = workbook.properties
    properties.title, properties.creator, properties.language = title, author, "en-GB"
    properties.created = properties.modified = datetime.combine(day, time())
    made = BytesIO()
    # Not workbook.save: it puts the clock's time in place of ours.
    InMemory(workbook, ZipFile(made, "w", ZIP_DEFLATED)).save()
    return undated(made.getvalue())
