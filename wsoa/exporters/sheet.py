"""The workbook handed to an agency: a first sheet that says what to do, then its own rows, white to fill in."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from wsoa.domain.dates.exact import show_date
from wsoa.domain.document.title_block import TITLE
from wsoa.domain.round.handout.sheet_fields import ABOUT, CODE, PLAN, REFERENCE, STANDS, SheetColumn
from wsoa.domain.round.handout.sheet_fields import Value as Said
from wsoa.domain.round.handout.workbook import AgencyWorkbook, FilledTable, WorkbookRow
from wsoa.domain.statement.values import DATE, LINE, TEXT, plain_number
from wsoa.exporters import cells, sheet_layout, sheet_words
from wsoa.exporters.sheet_layout import FIRST_ROW, checks
from wsoa.exporters.tables import Value

# In Excel's measure, about a figure's width each: what a column has at least, and what it may have so that the words of
# most of its rows take no more than two lines. What must be filled in fits one screen together; the rest, to the right
# of it, one screen each beside what is frozen.
WIDTHS = {
    CODE: (14, 14),
    REFERENCE: (10, 10),
    ABOUT: (30, 33),
    "Action": (30, 50),
    STANDS: (18, 18),
    "Your update": (36, 36),
    "Last update": (22, 95),
    "Lead officer": (15, 24),
    "Measure of success": (26, 95),
    "Why withdrawn": (15, 50),
    "What the inspectors said": (40, 125),
    "Already planned": (20, 115),
    "Last reading": (17, 30),
    "Milestone": (44, 51),
    "Milestones": (25, 25),
    "Contributing agencies": (13, 13),
    "Led by": (18, 31),
    "Measure": (38, 51),
    "Remark": (32, 32),
}
OF_NEW_ACTIONS = {"Action": (29, 29), "Measure of success": (22, 22)}  # in place of those
FROZEN_COLUMNS = 2  # the reference, and what the row is about
PAGE, LARGEST_PAGE = 1000, 1420  # pixels across a page of A4 laid sideways, within its margins: full size, and at 7 pt
WIDTH, DATE_WIDTH, WIDEST, MOST_ROWS = 11, 16, 255, 90  # the last in per cent
# Points: two lines, so that nobody has to type into a slit; and three, so that no label stands behind its filter's
# button.
FOR_TYPING, HEADER_HEIGHT = 2 * cells.LINE_HEIGHT + 4, 3 * cells.LINE_HEIGHT + 4
MARGINS = PageMargins(left=0.4, right=0.4, top=0.7, bottom=0.7, header=0.3, footer=0.3)  # inches
MEND = "Shorten it: a sheet shows every word, so that what comes back can be compared."


class GrowingRow(RowDimension):
    """A row as high as the file says until somebody types into it, and then as high as the program finds it must be."""

    customHeight = False  # noqa: N815 - openpyxl's own name


def render(workbook: AgencyWorkbook) -> bytes:
    """One .xlsx file, the same bytes for the same workbook.

    Raises BadFile naming the record whose text does not fit a cell.
    """
    book = cells.new_workbook()
    book.remove(book.worksheets[0])
    sheet_layout.draw(book.create_sheet(sheet_words.START), workbook)
    for filled in workbook.tables:
        _write_table(book.create_sheet(filled.table.name), workbook, filled)
    for sheet in book.worksheets:
        cells.set_up_page(sheet, _head(workbook), _foot(workbook))
        sheet.page_margins = MARGINS
    for sheet in book.worksheets[1:]:
        on_pages(sheet)
    book.worksheets[0].page_setup.fitToHeight = 1
    return cells.packed(book, _title(workbook), workbook.issue.on)


def on_pages(sheet: Worksheet) -> None:
    """As few pages across as can be read, each as large as it can be, further columns beside what is frozen."""
    last = sheet.max_column + 1
    characters = [int(sheet.column_dimensions[get_column_letter(place)].width) for place in range(1, last)]
    widths = [7 * width + 5 for width in characters]  # pixels, as a screen shows columns at their full size
    few = len(_pages(widths, LARGEST_PAGE))
    pages = next(found for limit in range(PAGE, LARGEST_PAGE + 1, 20) if len(found := _pages(widths, limit)) == few)
    for first, _ in pages[1:]:
        sheet.col_breaks.append(Break(id=first))
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = None
    sheet.page_setup.scale = min(100, PAGE * 100 // max(width for _, width in pages))
    sheet.page_setup.pageOrder = "overThenDown"  # so that the pages of a row follow each other
    sheet.print_title_cols = f"A:{get_column_letter(FROZEN_COLUMNS)}"


def _pages(widths: Sequence[int], limit: int) -> list[tuple[int, int]]:
    """The first column and the width of each page, none wider than the limit where it holds more than one column."""
    frozen = sum(widths[:FROZEN_COLUMNS])
    pages = [(0, frozen)]
    for place, width in enumerate(widths[FROZEN_COLUMNS:], FROZEN_COLUMNS):
        first, so_far = pages[-1]
        pages[-1:] = [(first, so_far), (place, frozen + width)] if so_far + width > limit else [(first, so_far + width)]
    return pages


def _write_table(sheet: Worksheet, workbook: AgencyWorkbook, filled: FilledTable) -> None:
    widths, looks = _widths(filled), cells.CellLooks()
    _write_header(sheet, filled, widths)
    for number, row in enumerate(filled.rows, FIRST_ROW):
        _write_row(sheet, number, filled, row, looks)
        height = cells.height(zip(map(as_written, row.values), widths, strict=True), at_least=FOR_TYPING)
        sheet.row_dimensions[number] = GrowingRow(sheet, number, height)
    last = f"{get_column_letter(len(filled.table.columns) + 1)}{len(filled.rows) + 1}"
    # Its name without spaces and signs, as Excel wants it; no style, since a table's own stripes would say nothing
    # about who may type.
    sheet.add_table(Table(displayName="".join(filter(str.isalnum, filled.table.name.title())), ref=f"A1:{last}"))
    for check in checks(workbook, filled):
        sheet.add_data_validation(check)
    sheet.freeze_panes, sheet.print_title_rows = f"{get_column_letter(FROZEN_COLUMNS + 1)}2", "1:1"


def _write_header(sheet: Worksheet, filled: FilledTable, widths: list[int]) -> None:
    opens = (any(column.is_open(new=row.is_blank) for row in filled.rows) for column in filled.table.columns)
    headers = (  # the codes last, where nobody fills anything in and nobody takes them for clutter
        *zip((column.label for column in filled.table.columns), widths, opens, strict=True),
        (CODE, WIDTHS[CODE][0], False),
    )
    for place, (header, width, is_open) in enumerate(headers, 1):
        sheet_layout.frame_header(cells.put(sheet.cell(1, place), header, header), is_open=is_open)
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.row_dimensions[1].height = HEADER_HEIGHT


def _write_row(sheet: Worksheet, number: int, filled: FilledTable, row: WorkbookRow, looks: cells.CellLooks) -> None:
    code = sheet.cell(number, len(row.values) + 1)
    looks.dress(code, CODE, sheet_layout.frame_code)
    cells.put(code, row.code, row.code)
    for place, (column, value) in enumerate(zip(filled.table.columns, row.values, strict=True), 1):
        cell, is_open, form = sheet.cell(number, place), column.is_open(new=row.is_blank), _number_format(column, value)
        first = partial(sheet_layout.frame, is_open=is_open, number_format=form, is_reference=place == 1)
        looks.dress(cell, (is_open, form, place == 1), first)
        cells.put(cell, as_written(value), f"{row.values[0]}, {column.label}", MEND)


def as_written(value: Said) -> Value:
    """What a cell holds: a number as a number, a word of a choice as a word, and nothing where nothing is said."""
    if isinstance(value, Decimal):
        return plain_number(value)
    return str(value) or None if isinstance(value, str) else value


def _number_format(column: SheetColumn, value: Said) -> str:
    """How a cell shows its value and takes what is typed into it."""
    described = column.column
    if isinstance(value, date) or (described and described.form is DATE):
        return cells.DATE_FORMAT
    return sheet_layout.AS_TEXT if described and described.form in (LINE, TEXT) else sheet_layout.GENERAL


def _widths(filled: FilledTable) -> list[int]:
    return [_width(filled, place) for place in range(len(filled.table.columns))]


def _width(filled: FilledTable, place: int) -> int:
    """A column's width.

    As little as shows the words of most rows in two lines, but all of them in the highest row that Excel allows.
    """
    column, values = filled.table.columns[place], [row.values[place] for row in filled.rows]
    if any(_number_format(column, value) == cells.DATE_FORMAT for value in values):
        return DATE_WIDTH
    known = {**WIDTHS, **OF_NEW_ACTIONS} if filled.table is PLAN else WIDTHS
    width, most = known.get(column.label, (WIDTH, WIDTH))
    said = sorted(
        (value for value in values if isinstance(value, str) and value),
        key=lambda value: (_height([value], width), len(value)),
    )
    while width < most and _height(said[len(said) * MOST_ROWS // 100 :][:1], width) > FOR_TYPING:
        width += 1
    while width < WIDEST and _height(said[-1:], width) == cells.HIGHEST:
        width += 10
    return min(width, WIDEST)


def _height(values: Iterable[str], width: int) -> int:
    return cells.height(((value, width) for value in values), at_least=0)


def _title(workbook: AgencyWorkbook) -> str:
    return f"{sheet_words.title(workbook)} · {workbook.agency}"


def _head(workbook: AgencyWorkbook) -> str:
    """Whose it is and the notice, or a pointer to the notice where they do not fit."""
    whose = (sheet_words.title(workbook), workbook.agency)
    pointer = f"the notice on “{sheet_words.START}” applies" if workbook.notice else ""
    return cells.head_of((*whose, workbook.notice), (*whose, pointer), (workbook.agency, pointer), (TITLE, pointer))


def _foot(workbook: AgencyWorkbook) -> str:
    return f"Sheet {workbook.issue.sign} of {show_date(workbook.issue.on)}, wanted back {sheet_words.by_when(workbook)}"
