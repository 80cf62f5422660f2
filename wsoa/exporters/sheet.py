"""The workbook handed to an agency: a first sheet that says what to do, then its own rows, white to fill in."""

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
from wsoa.domain.round.handout.sheet_fields import ACTIONS, CODE, MILESTONES, OTHERS, PLAN, STANDS, SheetColumn
from wsoa.domain.round.handout.sheet_fields import Value as Said
from wsoa.domain.round.handout.workbook import AgencyWorkbook, FilledTable, WorkbookRow
from wsoa.domain.statement.values import DATE, LINE, TEXT, plain_number
from wsoa.exporters import cells, sheet_layout, sheet_words
from wsoa.exporters.sheet_layout import FIRST_ROW, checks
from wsoa.exporters.tables import Value

# In Excel's measure, about a figure's width each; narrow enough for the widest sheet to be read on A4 and on one
# screen.
WIDTHS = {
    CODE: 14,
    "Reference": 10,
    "Action": 30,
    STANDS: 18,
    "Your update": 36,
    "Confidence": 11,
    "Last update": 22,
    "Lead officer": 15,
    "Measure of success": 26,
    "Why withdrawn": 15,
    "What the inspectors said": 40,
    "Last reading": 17,
    "Action reference": 11,
    "Milestone": 44,
    "Led by": 18,
    "Measure": 38,
    "Remark": 32,
}
WIDER = {
    MILESTONES.name: {"Action": 34, "Why withdrawn": 20},
    PLAN.name: {
        "What the inspectors said": 30,
        "Already planned": 12,
        "Action": 26,
        "Lead officer": 13,
        "Measure of success": 21,
        "Milestones": 27,
        "Contributing agencies": 11,
    },
    OTHERS.name: {"What the inspectors said": 38, "Action": 36, "Lead officer": 18, "Measure of success": 36},
}
FROZEN_COLUMNS = 2  # the reference, and what the row is about
SECOND_PAGE = {ACTIONS.name: "Lead officer"}  # the first column that is printed on a second page
PAGE = 1000  # pixels across a page of A4 laid sideways, within its margins
WIDTH, DATE_WIDTH, WIDEST = 11, 16, 255
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
        if sheet.title in SECOND_PAGE:
            _on_two_pages(sheet)
    book.worksheets[0].page_setup.fitToHeight = 1
    return cells.packed(book, _title(workbook), workbook.issue.on)


def _on_two_pages(sheet: Worksheet) -> None:
    """What must be filled in on the first page, as large as it fits; on the second the rest, beside what is frozen."""
    labels = [cell.value for cell in sheet[1]]
    widths = [int(sheet.column_dimensions[get_column_letter(place)].width) for place in range(1, len(labels) + 1)]
    second = labels.index(SECOND_PAGE[sheet.title])
    frozen = sum(map(pixels, widths[:FROZEN_COLUMNS]))
    widest = max(sum(map(pixels, widths[:second])), frozen + sum(map(pixels, widths[second:])))
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = None
    sheet.page_setup.scale = min(100, PAGE * 100 // widest)
    sheet.page_setup.pageOrder = "overThenDown"  # so that the two pages of a row follow each other
    sheet.print_title_cols = f"A:{get_column_letter(FROZEN_COLUMNS)}"
    sheet.col_breaks.append(Break(id=second))


def pixels(width: int) -> int:
    """How wide a column is on a screen at its full size."""
    return 7 * width + 5


def _write_table(sheet: Worksheet, workbook: AgencyWorkbook, filled: FilledTable) -> None:
    widths, looks = _widths(filled), cells.CellLooks()
    _write_header(sheet, filled, widths)
    for number, row in enumerate(filled.rows, FIRST_ROW):
        _write_row(sheet, number, filled, row, looks)
        height = cells.height(zip(map(_as_written, row.values), widths, strict=True), at_least=FOR_TYPING)
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
        (CODE, WIDTHS[CODE], False),
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
        cells.put(cell, _as_written(value), f"{row.values[0]}, {column.label}", MEND)


def _as_written(value: Said) -> Value:
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

    More than its wont where a cell would not show all its words in the highest row that Excel allows.
    """
    column, values = filled.table.columns[place], [row.values[place] for row in filled.rows]
    if any(_number_format(column, value) == cells.DATE_FORMAT for value in values):
        return DATE_WIDTH
    width = WIDER.get(filled.table.name, {}).get(column.label) or WIDTHS.get(column.label, WIDTH)
    while (
        width < WIDEST and cells.height(((_as_written(value), width) for value in values), at_least=0) == cells.HIGHEST
    ):
        width += 10
    return min(width, WIDEST)


def _title(workbook: AgencyWorkbook) -> str:
    return f"{sheet_words.title(workbook)} · {workbook.agency}"


def _head(workbook: AgencyWorkbook) -> str:
    """Whose it is and the notice, or a pointer to the notice where they do not fit."""
    whose = (sheet_words.title(workbook), workbook.agency)
    pointer = f"the notice on “{sheet_words.START}” applies" if workbook.notice else ""
    return cells.head_of((*whose, workbook.notice), (*whose, pointer), (workbook.agency, pointer), (TITLE, pointer))


def _foot(workbook: AgencyWorkbook) -> str:
    return f"Sheet {workbook.issue.sign} of {show_date(workbook.issue.on)}, wanted back {sheet_words.by_when(workbook)}"
