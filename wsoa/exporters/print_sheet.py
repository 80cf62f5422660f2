"""The plan for paper, as a sheet of six columns: long words go on in further rows and are never cut."""

import textwrap
from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from wsoa.domain.document.layout import Document, Lines, Paragraph, Part, Table, TableRow
from wsoa.domain.document.plan import COLUMNS
from wsoa.domain.progress.ratings import Colour
from wsoa.exporters import cells
from wsoa.exporters.colours import FILLS

TITLE, HEADER_ROW = "Plan", 3
WIDTH = 150  # figures of ten points across A4, so that the sheet prints nearly as large as it is
LINES = 30  # in a row: what a page holds with ease, and less than Excel's highest row
FITS = 1.2  # characters to a figure's width; in 9 points there is room for a few more
SMALL, SMALL_BOLD = Font(name="Arial", size=9), Font(name="Arial", size=9, bold=True)
RULE = Side(style="thin", color="C3CAD5")
BAND = PatternFill("solid", fgColor="EEF1F6")
TOP = Alignment(vertical="top", wrap_text=True)
BESIDE = Alignment(horizontal="left", vertical="top", wrap_text=True, indent=1)
CONTINUED = "(continued)"


class Printed(NamedTuple):
    """One row: its cells, how many lines the fullest holds, the colour of its rating, and whether it heads an area."""

    words: tuple[str, ...]
    lines: int
    tone: Colour | None
    is_area: bool


class Look(NamedTuple):
    """What decides how a cell looks."""

    is_first: bool
    is_area: bool
    tone: Colour | None


def write(sheet: Worksheet, document: Document) -> None:
    """Fill the sheet with every table of the six columns, each below the heading of its part."""
    widths, looks = [WIDTH * share // 100 for _label, share in COLUMNS], cells.CellLooks()
    cells.put(sheet.cell(1, 1), f"{TITLE} – {document.title}", TITLE).font = cells.TITLE_FONT
    for place, ((label, _share), width) in enumerate(zip(COLUMNS, widths, strict=True), 1):
        cell = cells.put(sheet.cell(HEADER_ROW, place), label, TITLE)
        cell.font, cell.fill, cell.alignment = cells.HEADER_FONT, cells.HEADER_FILL, TOP
        sheet.column_dimensions[get_column_letter(place)].width = width
    for number, printed in enumerate(_rows(document, widths), HEADER_ROW + 1):
        _write_row(sheet, number, printed, looks)
    sheet.freeze_panes, sheet.print_title_rows = f"B{HEADER_ROW + 1}", f"{HEADER_ROW}:{HEADER_ROW}"


def _write_row(sheet: Worksheet, number: int, printed: Printed, looks: cells.CellLooks) -> None:
    for place, text in enumerate(printed.words, 1):
        look = Look(place == 1, printed.is_area, printed.tone if place == len(COLUMNS) else None)
        cell = sheet.cell(number, place)
        looks.dress(cell, look, partial(_dress, look=look))
        cells.put(cell, text or None, f"{TITLE}, {printed.words[0]}")
    sheet.row_dimensions[number].height = min(printed.lines * 11.8 + 3, cells.HIGHEST)


def _dress(cell: Any, look: Look) -> None:  # noqa: ANN401 - a cell and more of it than its types tell
    cell.font, cell.alignment = SMALL_BOLD if look.is_area or look.is_first else SMALL, TOP
    if look.is_area:
        cell.fill = BAND
    cell.border = Border(bottom=RULE)
    if look.tone:
        cell.border, cell.alignment = Border(left=Side(style="thick", color=FILLS[look.tone][0]), bottom=RULE), BESIDE


def _rows(document: Document, widths: list[int]) -> Iterator[Printed]:
    for part in document.parts:
        tables = [block for block in part.blocks if isinstance(block, Table) and _is_plan(block)]
        if tables or part.level > 1:
            yield from _area(part, widths)
        for table in tables:
            for row in table.rows:
                words = tuple(map(_words, row.cells))
                yield from _pieces(_words(row.cells[0][:1]), words, _tone(row), widths)


def _is_plan(table: Table) -> bool:
    return tuple((column.label, column.share) for column in table.columns) == COLUMNS


def _area(part: Part, widths: list[int]) -> Iterator[Printed]:
    said = "\n".join(block.text for block in part.blocks if isinstance(block, Paragraph))
    name, title = (part.ref, part.heading) if part.ref else (part.heading, "")
    yield from _pieces(name, (name, title, "", "", "", ""), None, widths, is_area=True)
    yield from _pieces(name, (name, said, "", "", "", ""), None, widths)


def _words(said: Lines) -> str:
    return "\n".join(each.text for each in said)


def _tone(row: TableRow) -> Colour | None:
    return next((each.tone for each in row.cells[-1] if isinstance(each, Paragraph) and each.tone), None)


def _pieces(
    name: str, words: tuple[str, ...], tone: Colour | None, widths: list[int], *, is_area: bool = False
) -> Iterator[Printed]:
    """A row as often as its longest cell needs, every line of it in one of them, and its name on each."""
    columns = [list(_lines(text, width)) for text, width in zip(words, widths, strict=True)]
    for first in range(0, max(map(len, columns)), LINES):
        pieces = [column[first : first + LINES] for column in columns]
        said = ["".join(lines).rstrip() for lines in pieces]
        if first and not said[0]:
            said[0] = f"{name}\n{CONTINUED}"
        yield Printed(tuple(said), max(map(len, pieces)), tone, is_area)


def _lines(text: str, width: int) -> Iterator[str]:
    """The lines that a text takes in a column, each with what stands between it and the next."""
    for each in text.split("\n"):
        place = 0
        for line in textwrap.wrap(each, int(width * FITS), expand_tabs=False, replace_whitespace=False) or [""]:
            place = each.index(line, place) + len(line)
            yield line + ("\n" if place >= len(each.rstrip()) else " " if each[place].isspace() else "")
