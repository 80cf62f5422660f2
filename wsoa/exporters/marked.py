"""A return to send back: a copy with each cell to mend marked, why in a comment, and a first sheet listing them.

The copy keeps values, formulas, drop-downs, filters, looks, widths, what is hidden, and the lead's own comments. It
cannot keep what openpyxl does not know: pictures, text boxes, shapes, form controls and macros; answers to a comment,
of which the words stay and not the thread; the size of a comment's box; checks that only a newer Excel writes; and what
a formula gave when it was last worked out, so that a spreadsheet works it out again on opening. A date before 1900
becomes #VALUE!, and is marked. The return itself is not touched.
"""

import re
import warnings
import zlib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from copy import copy
from dataclasses import replace
from io import BytesIO
from itertools import groupby
from typing import cast
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.utils import coordinate_to_tuple, get_column_letter, quote_sheetname
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from wsoa.domain.errors import BadFile
from wsoa.domain.frozen import frozen
from wsoa.domain.round.answer.marks import HEADERS, HOW, NO_NAME, TITLE, Mark, comment_on, listed, without_our_words
from wsoa.domain.round.handout.our_list import is_our_list
from wsoa.domain.round.spreadsheet import IncomingFile, Sheet
from wsoa.domain.statement.values import CELL_HOLDS
from wsoa.exporters import cells, sheet_layout
from wsoa.exporters.sheet import GrowingRow

# What openpyxl raises over a workbook that other programs open.
BROKEN = (
    BadZipFile,
    zlib.error,
    InvalidFileException,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    SyntaxError,
    EOFError,
    OSError,
)
ROWS_ALONE = "The file could not be marked as it is, so this is a new workbook with what its cells say."
AUTHOR = "wsoa"
RED, MARK_COLOUR = "C0392B", "FBD9D5"
MARK_FILL, EDGE = PatternFill("solid", fgColor=MARK_COLOUR), Side(style="thick", color=RED)
MARK_FRAME = Border(left=EDGE, right=EDGE, top=EDGE, bottom=EDGE)
LINK_FONT, FAINT_FONT = (
    Font(name="Arial", size=10, color="1D4F91", underline="single"),
    Font(name="Arial", size=8, color="59616C"),
)
WIDTHS, ROWS_WIDTH, ROW_HEIGHT, APART = (16, 16, 34, 56, 56), 24, 18, 24
HEADER_ROW = len(HOW) + 3  # below the title and what was refused
COMMENT_WIDTH, COMMENT_LINE, COMMENT_LINE_HOLDS = 340, 17, 48  # pixels, pixels, and characters
NO_TITLE = re.compile(r"[\\*?:/\[\]]")
MOST_COLUMNS, TITLE_HOLDS = 16_384, 31


@frozen
class MarkedBook:
    """A workbook being marked, and its sheets by what the return calls them."""

    book: Workbook
    sheets: Mapping[str, Worksheet]


def render(data: bytes, returned: IncomingFile, what: str, marks: Sequence[Mark]) -> bytes:
    """One .xlsx file: a copy of the workbook in `data`, marked; of a CSV file, a workbook of its rows.

    `what` says what was refused.
    """
    made = _opened(data, returned) if data.startswith(b"PK") else None
    if made:
        _fill_marks(made, what, marks)
        with suppress(*BROKEN):  # what openpyxl could read it may still not write
            return _packed(made.book)
    rows = _of_rows(returned)
    _fill_marks(rows, f"{what} {ROWS_ALONE}", marks)
    return _packed(rows.book)


def _fill_marks(made: MarkedBook, what: str, marks: Sequence[Mark]) -> None:
    for sheet in made.sheets.values():
        _forget_marks(sheet)
    by_cell = sorted((mark for mark in marks if mark.sheet in made.sheets), key=_place)
    for (name, address), about in groupby(by_cell, key=_place):
        _mark(_cell(made.sheets[name], address), tuple(about))
    _write_list(made, what, [_told_where_hidden(made, mark) for mark in marks])


def _place(mark: Mark) -> tuple[str, str]:
    return mark.sheet, mark.address


def _opened(data: bytes, returned: IncomingFile) -> MarkedBook | None:
    """The workbook as it was sent, without our own list of an earlier time; None where openpyxl cannot open it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it cannot keep: see above
            book = load_workbook(BytesIO(data), rich_text=True)
    except BROKEN:
        return None
    for ours in {sheet.name for sheet in returned.sheets if is_our_list(sheet)} & {*book.sheetnames}:
        del book[ours]
    for sheet in book.worksheets:
        for row in sheet.row_dimensions.values():
            row.__class__ = GrowingRow  # openpyxl would fix every height, and what a lead types would stand in a slit
    return MarkedBook(book, {sheet.title: sheet for sheet in book.worksheets})


def _of_rows(returned: IncomingFile) -> MarkedBook:
    book = Workbook()
    book.properties.creator = AUTHOR
    book.remove(book.worksheets[0])
    named = {sheet.name or NO_NAME: sheet for sheet in returned.sheets if not is_our_list(sheet)}
    made = {name: book.create_sheet(NO_TITLE.sub("_", name)[:TITLE_HOLDS]) for name in named}
    for name, sheet in named.items():
        _write_rows(made[name], sheet, returned.source)
    return MarkedBook(book, made)


def _write_rows(made: Worksheet, sheet: Sheet, source: str) -> None:
    for row in (sheet.header, *sheet.rows):
        for place, cell in row.cells.items():
            if place >= MOST_COLUMNS:
                raise BadFile(
                    f"{source} has more columns than a workbook holds, so no copy of it can be marked.",
                    "Take out what is no part of it.",
                )
            put = cells.put(made.cell(row.number, place + 1), _fitting(cell.typed), source)
            put.alignment, put.font = cells.TOP, cells.BOLD_FONT if row is sheet.header else cells.TEXT_FONT
    for place in sheet.header.cells:
        made.column_dimensions[get_column_letter(place + 1)].width = ROWS_WIDTH
    cells.set_up_page(made, TITLE, "")


def _fitting(typed: str) -> str:
    """What a cell can hold of what was typed; what is left out was a problem already, and is said to be gone."""
    shown = cells.CANNOT_BE_WRITTEN.sub("\ufffd", typed.replace("\r\n", "\n").replace("\r", "\n"))
    cut = f"… (cut: a cell holds {CELL_HOLDS:,} characters)"
    return shown if len(shown.encode("utf-16-le")) // 2 <= CELL_HOLDS else shown[: (CELL_HOLDS - len(cut)) // 2] + cut


def _forget_marks(sheet: Worksheet) -> None:
    """Take out what we said in it before.

    What a lead has written to a comment of ours stays, and a cell looks again as those near it do.
    """
    for cell in [cell for cell in _held(sheet) if isinstance(cell, Cell)]:
        if cell.comment:
            words = without_our_words(cell.comment.text)
            cell.comment = _comment(words, cell.comment.author) if words else None
        if _is_marked(cell):
            near = _near(sheet, cell)
            cell.fill = cast("PatternFill", copy(near.fill)) if near else PatternFill()
            cell.border = cast("Border", copy(near.border)) if near else Border()


def _held(sheet: Worksheet) -> list[Cell | MergedCell]:
    """The cells that are there. Asked for by rows, a sheet makes every other as far as the last one."""
    return list(sheet._cells.values())  # noqa: SLF001 - openpyxl has no other way to them


def _is_marked(cell: Cell | MergedCell) -> bool:
    return (
        cell.has_style and str(cell.fill.fgColor.rgb)[2:] == MARK_COLOUR
    )  # after how opaque it is, which programs write as they please


def _near(sheet: Worksheet, cell: Cell) -> Cell | MergedCell | None:
    """The nearest cell that looks as this one did: in its column, below the header, or in the header itself.

    None where there is none.
    """
    header, row, column = sheet.min_row, cell.row, cell.column
    others = (
        (abs((other.row or 0) - row) + abs((other.column or 0) - column), other)
        for other in _held(sheet)
        if (other.row == row if row == header else other.column == column and (other.row or 0) > header)
    )
    return min((found for found in others if not _is_marked(found[1])), key=lambda found: found[0], default=(0, None))[
        1
    ]


def _cell(sheet: Worksheet, address: str) -> Cell:
    """The cell at an address; the first of the merged ones where it is merged into others."""
    merged = next((found for found in sheet.merged_cells.ranges if address in found), None)
    return cast(
        "Cell", sheet.cell(merged.min_row, merged.min_col) if merged else sheet.cell(*coordinate_to_tuple(address))
    )


def _mark(cell: Cell, about: Sequence[Mark]) -> None:
    cell.fill, cell.border = MARK_FILL, MARK_FRAME
    theirs = cell.comment
    words = comment_on(about)
    cell.comment = _comment(f"{theirs.text}\n\n{words}", theirs.author) if theirs else _comment(words, AUTHOR)


def _comment(words: str, author: str) -> Comment:
    """A comment in a box that shows all of it."""
    lines = sum(1 + len(line) // COMMENT_LINE_HOLDS for line in words.split("\n"))
    return Comment(words, author, height=(lines + 1) * COMMENT_LINE, width=COMMENT_WIDTH)


def _told_where_hidden(made: MarkedBook, mark: Mark) -> Mark:
    """A mark that says so where nobody would see its cell."""
    sheet = made.sheets.get(mark.sheet)
    if sheet is None:
        return mark
    row, column = coordinate_to_tuple(mark.address)
    columns = (found for found in sheet.column_dimensions.values() if found.hidden)
    is_column_hidden = any((found.min or 0) <= column <= (found.max or 0) for found in columns)
    is_hidden = is_column_hidden or sheet.row_dimensions[row].hidden or sheet.sheet_state != "visible"
    return replace(mark, where=f"{mark.where} (hidden)") if is_hidden else mark


def _write_list(made: MarkedBook, what: str, marks: Sequence[Mark]) -> None:
    sheet = made.book.create_sheet(TITLE, 0)
    for number, row in enumerate(listed(what, marks), 1):
        for place, words in enumerate(row, 1):
            cells.put(sheet.cell(number, place), words, TITLE).font = cells.TEXT_FONT
    _dress(sheet)
    for number, mark in enumerate(marks, HEADER_ROW + 1):
        found = made.sheets.get(mark.sheet)
        if found:
            cell = sheet.cell(number, 2)
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"{quote_sheetname(found.title)}!{mark.address}")
            cell.font = LINK_FONT
    _show_first(made.book, sheet)


def _dress(sheet: Worksheet) -> None:
    """Make the list look as one: its title, its headers in colour, its rows in frames and as high as their words."""
    for column, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet["A1"].font, sheet[f"A{sheet.max_row}"].font = cells.TITLE_FONT, FAINT_FONT
    for place in range(len(HEADERS)):
        sheet_layout.frame_header(cast("Cell", sheet.cell(HEADER_ROW, place + 1)), is_open=True)
    for number in range(HEADER_ROW + 1, sheet.max_row):
        row = [cast("Cell", sheet.cell(number, place + 1)) for place in range(len(HEADERS))]
        for cell in row:
            sheet_layout.frame(cell, is_open=True)
        words = [(str(cell.value or ""), width) for cell, width in zip(row, WIDTHS, strict=True)]
        sheet.row_dimensions[number].height = cells.height(words, at_least=ROW_HEIGHT)
    sheet.row_dimensions[HEADER_ROW - 1].height = APART
    sheet.cell(HEADER_ROW - 1, 1).alignment = cells.ONE_LINE
    sheet.freeze_panes, sheet.print_title_rows = f"A{HEADER_ROW + 1}", f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.sheet_view.showGridLines = False
    cells.set_up_page(sheet, TITLE, "")


def _show_first(book: Workbook, sheet: Worksheet) -> None:
    """Open the workbook on this sheet, and on it alone.

    What is typed while several are selected goes into all of them.
    """
    book.active = 0
    views = [view for other in book.worksheets for view in other.views.sheetView]
    views += [view for chart in book.chartsheets for view in chart.sheetViews.sheetView]
    for view in views:
        view.tabSelected = False
    sheet.sheet_view.tabSelected = True
    for window in book.views:
        window.firstSheet = 0


def _packed(book: Workbook) -> bytes:
    book.calculation.fullCalcOnLoad = True  # what formulas gave is not kept
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        ExcelWriter(book, archive).save()  # not book.save, which puts the clock's time in place of the lead's
    return made.getvalue()
