"""The statement as a workbook: notes first, then a sheet for each kind of record, each one real table."""

from datetime import date

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from wsoa.domain.document.editions import Copy
from wsoa.domain.document.title_block import TITLE, heading, stamp_line, version_line
from wsoa.domain.progress import measures
from wsoa.domain.progress.ratings import COLOURS, Rating
from wsoa.exporters import cells
from wsoa.exporters.colours import FILLS
from wsoa.exporters.notes_sheet import NoteLine, notes
from wsoa.exporters.tables import COLOURED, KEYS, Table, Value, tables

# In Excel's measure, about a figure's width each; the columns not named here have WIDTH.
WIDTHS = {
    "Reference": 12,
    "Rating": 13,
    "Kind": 14,
    "Page": 8,
    "Actions": 10,
    "Areas": 15,
    "Points": 15,
    "State": 12,
    "Delivery": 12,
    "Confidence": 13,
    "Confirmed": 13,
    "About": 13,
    "Measure": 50,
    "Standing": 13,
    "Source": 40,
    "Reason for the standing": 40,
    "Action": 36,
    "Milestone": 60,
    "What it is": 50,
    "Measure of success": 42,
    "Contributing agencies": 26,
    "Lead-in": 26,
    "The inspectors' words": 90,
    "Strength": 120,
    "Reason for the rating": 28,
    "Also known as": 40,
    "As the letter words it": 40,
    "Answered by": 50,
    "SHA-256": 36,
}
WIDTH, NOTES_WIDTHS = 18, (30, 110)
DATE_WIDTH = 18  # '30 September 2019' whole: a date that does not fit shows as ####

RULE = Border(bottom=Side(style="thin", color="C3CAD5"))
RATINGS = {rating.value: FILLS[COLOURS[rating]] for rating in Rating} | {
    standing.value: FILLS[measures.COLOURS[standing]] for standing in measures.MeasureStanding
}


def render(copy: Copy) -> bytes:
    """One .xlsx file, the same bytes for the same copy.

    Raises BadInput naming the record whose text does not fit a cell.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    first = workbook.create_sheet("Notes")
    for table in tables(copy):
        _write_table(workbook.create_sheet(table.title), table)
    _write_notes(first, copy)  # last, so that what fits no cell is reported where it stands
    for sheet in workbook.worksheets:
        cells.set_up_page(sheet, _running_head(copy), _running_foot(copy))
    return cells.packed(workbook, heading(copy.statement), copy.report.stamp.day or copy.report.today)


def _write_notes(sheet: Worksheet, copy: Copy) -> None:
    for column, width in zip("AB", NOTES_WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    for number, line in enumerate(notes(copy), 1):
        _write_line(sheet, number, line)
        sheet.row_dimensions[number].height = cells.height(
            [(line.words, NOTES_WIDTHS[1])], at_least=20 if line.is_section else cells.LOWEST
        )
    sheet["A1"].font, sheet["A1"].alignment, sheet.row_dimensions[1].height = cells.TITLE_FONT, cells.ONE_LINE, 28
    sheet.sheet_view.showGridLines = False


def _write_line(sheet: Worksheet, number: int, line: NoteLine) -> None:
    label = cells.put(sheet.cell(number, 1), line.label or None, "Notes")
    words = cells.put(sheet.cell(number, 2), line.words or None, f"Notes, {line.label}")
    label.font, words.font = (
        cells.SECTION_FONT if line.is_section else cells.BOLD_FONT,
        cells.BOLD_FONT if line.is_notice else cells.TEXT_FONT,
    )
    label.alignment, words.alignment = cells.ONE_LINE, cells.TOP
    if line.is_notice:
        label.fill = words.fill = cells.NOTICE_FILL
    _colour(label, line.label.lower())


def _write_table(sheet: Worksheet, table: Table) -> None:
    rows = table.rows or (
        ("None yet", *(None for _ in table.headers[1:])),
    )  # Excel offers to repair a table without a row
    last_row, printed = len(rows) + 1, sum(not header.endswith(KEYS) for header in table.headers)
    widths = _widths(table)
    _write_header(sheet, table.headers, widths)
    for number, row in enumerate(rows, 2):
        _write_row(sheet, number, table.headers, row)
        sheet.row_dimensions[number].height = cells.height(zip(row, widths, strict=True), at_least=cells.LOWEST)
    made = ExcelTable(displayName=table.title, ref=f"A1:{get_column_letter(len(table.headers))}{last_row}")
    made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(made)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    sheet.print_area = f"A1:{get_column_letter(printed)}{last_row}"


def _write_header(sheet: Worksheet, headers: tuple[str, ...], widths: list[int]) -> None:
    for column, (header, width) in enumerate(zip(headers, widths, strict=True), 1):
        cell = cells.put(sheet.cell(1, column), header, header)
        cell.font, cell.fill, cell.alignment = cells.HEADER_FONT, cells.HEADER_FILL, cells.TOP
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[1].height = 2 * cells.LINE_HEIGHT + 4


def _write_row(sheet: Worksheet, number: int, headers: tuple[str, ...], row: tuple[Value, ...]) -> None:
    for column, (header, value) in enumerate(zip(headers, row, strict=True), 1):
        cell = cells.put(sheet.cell(number, column), value, f"{row[0]}, {header}")
        cell.font, cell.border = cells.BOLD_FONT if column == 1 else cells.TEXT_FONT, RULE
        cell.alignment = cells.ONE_LINE if isinstance(value, date) else cells.TOP
        if isinstance(value, date):
            cell.number_format = cells.DATE_FORMAT
        if header in COLOURED:
            _colour(cell, str(value))


def _widths(table: Table) -> list[int]:
    dated = {
        header
        for row in table.rows
        for header, value in zip(table.headers, row, strict=True)
        if isinstance(value, date)
    }
    return [DATE_WIDTH if header in dated else WIDTHS.get(header, WIDTH) for header in table.headers]


def _colour(cell: Cell, rating: str) -> None:
    if rating in RATINGS:
        fill, ink = RATINGS[rating]
        cell.fill, cell.font = PatternFill("solid", fgColor=fill), Font(name="Arial", size=10, bold=True, color=ink)


def _running_head(copy: Copy) -> str:
    """Marking, title and notice, or a pointer to the notice where they do not fit."""
    title, notice = heading(copy.statement), copy.statement.cover.notice
    pointer = "the notice on the Notes sheet applies" if notice else ""
    return cells.head_of((copy.marking, title, notice), (copy.marking, title, pointer), (copy.marking, TITLE, pointer))


def _running_foot(copy: Copy) -> str:
    version = stamp_line(copy.report) if copy.is_working else version_line(copy.report)
    return cells.head_of((copy.marking, version), (version,))
