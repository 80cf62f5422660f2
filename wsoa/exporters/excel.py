"""The statement as a workbook: notes first, then a sheet for each kind of record, each one real table."""

from datetime import date
from functools import partial
from typing import Any, NamedTuple

from openpyxl.cell import Cell
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from wsoa.domain.document.documents import statement_document
from wsoa.domain.document.editions import Copy
from wsoa.domain.document.states import sentence
from wsoa.domain.document.title_block import TITLE, heading, stamp_line, version_line
from wsoa.domain.progress import measures
from wsoa.domain.progress.ratings import COLOURS, Rating
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Evidence
from wsoa.exporters import cells, overview_sheet, print_sheet
from wsoa.exporters.colours import FILLS
from wsoa.exporters.notes_sheet import NoteLine, notes
from wsoa.exporters.tables import COLOURED, FOR_PROGRAMS, Percent, RecordTable, Value, tables

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
    "The inspectors' words": 80,
    "Strength": 120,
    "Reason for the rating": 28,
    "Also known as": 40,
    "As the letter words it": 40,
    "Answered by": 50,
    "SHA-256": 36,
    "Digest": 36,
    "Agency": 34,
    "Agencies": 34,
    "Name": 34,
    "Outcome": 40,
    "Question": 36,
    "Answer": 36,
    "Reason": 36,
    "Lead agency": 34,
    "All actions": 9,
    "Done": 9,
} | {rating.capitalize(): 11 for rating in Rating}
WIDTH, NOTES_WIDTHS = 18, (40, 100)
DATE_WIDTH = 18  # '30 September 2019' whole: a date that does not fit shows as ####

HEADER_ROW = overview_sheet.FIRST_ROW
ACROSS, SCALE = 190, 75  # so many figures go across A4 at three quarters of their ten points; what is wider takes pages
TITLE_TAKES = 1.6  # figures of ten points for each letter of a title
LINK, WEB = BY_FIELD[Evidence]["link"].label, ("https://", "http://")
LINK_FONT = Font(name="Arial", size=10, color="14458F", underline="single")
RULE = Border(bottom=Side(style="thin", color="C3CAD5"))
RATINGS = {rating.value: FILLS[COLOURS[rating]] for rating in Rating} | {
    standing.value: FILLS[measures.COLOURS[standing]] for standing in measures.MeasureStanding
}


class OverviewLook(NamedTuple):
    """What decides how a cell looks."""

    is_first: bool
    is_link: bool
    number_format: str
    rating: str


def render(made: Copy) -> bytes:
    """One .xlsx file, the same bytes for the same copy of the statement.

    Raises BadFile naming the record whose text does not fit a cell.
    """
    workbook = cells.new_workbook()
    workbook.remove(workbook.worksheets[0])
    first, overview, plan = map(workbook.create_sheet, ("Notes", overview_sheet.TITLE, print_sheet.TITLE))
    title, at_a_glance = heading(made.statement), overview_sheet.table(made)
    for table in tables(made):
        _write_table(workbook.create_sheet(table.title), table, title)
    _write_table(overview, at_a_glance, title)
    overview_sheet.draw(overview, at_a_glance)
    print_sheet.write(plan, statement_document(made))
    _write_notes(first, made)  # last, so that what fits no cell is reported where it stands
    for sheet in workbook.worksheets:
        cells.set_up_page(sheet, _running_head(made), _running_foot(made))
        _keep_legible(sheet)
    return cells.packed(workbook, title, made.report.stamp.day or made.report.today, author=None)


def _keep_legible(sheet: Worksheet) -> None:
    """Where all columns across one page would be too small, as many pages as they need, each with the first column."""
    if sum(found.width for found in sheet.column_dimensions.values()) > ACROSS and sheet.title != print_sheet.TITLE:
        sheet.page_setup.fitToWidth = None
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
        sheet.page_setup.scale, sheet.print_title_cols = SCALE, "A:A"


def _write_notes(sheet: Worksheet, made: Copy) -> None:
    for column, width in zip("AB", NOTES_WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    for number, line in enumerate(notes(made), 1):
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


def _write_table(sheet: Worksheet, table: RecordTable, whole: str) -> None:
    rows = table.rows or (
        ("None yet", *(None for _ in table.headers[1:])),
    )  # Excel offers to repair a table without a row
    last_row, printed = HEADER_ROW + len(rows), sum(header not in FOR_PROGRAMS for header in table.headers)
    title, looks = f"{table.title} – {whole}", cells.CellLooks()
    widths = _widths(table, round(TITLE_TAKES * len(title)))
    cells.put(sheet.cell(1, 1), title, table.title).font = cells.TITLE_FONT
    cells.put(sheet.cell(2, 1), sentence(table.holds), table.title).font = cells.TEXT_FONT
    _write_header(sheet, table.headers, widths)
    for number, row in enumerate(rows, HEADER_ROW + 1):
        _write_row(sheet, number, table.headers, row, looks)
        sheet.row_dimensions[number].height = cells.height(zip(row, widths, strict=True), at_least=cells.LOWEST)
    made = ExcelTable(displayName=table.title, ref=f"A{HEADER_ROW}:{get_column_letter(len(table.headers))}{last_row}")
    made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(made)
    sheet.freeze_panes, sheet.print_title_rows = f"B{HEADER_ROW + 1}", f"{HEADER_ROW}:{HEADER_ROW}"
    sheet.print_area = f"A1:{get_column_letter(printed)}{last_row}"


def _write_header(sheet: Worksheet, headers: tuple[str, ...], widths: list[int]) -> None:
    for column, (header, width) in enumerate(zip(headers, widths, strict=True), 1):
        cell = cells.put(sheet.cell(HEADER_ROW, column), header, header)
        cell.font, cell.fill, cell.alignment = cells.HEADER_FONT, cells.HEADER_FILL, cells.TOP
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[HEADER_ROW].height = 2 * cells.LINE_HEIGHT + 4


def _write_row(
    sheet: Worksheet, number: int, headers: tuple[str, ...], row: tuple[Value, ...], looks: cells.CellLooks
) -> None:
    for column, (header, value) in enumerate(zip(headers, row, strict=True), 1):
        cell: Any = sheet.cell(number, column)
        is_link = header == LINK and str(value).startswith(WEB)
        look = OverviewLook(column == 1, is_link, _number_format(value), str(value) if header in COLOURED else "")
        looks.dress(cell, look, partial(_dress, look=look))
        cells.put(cell, value, f"{row[0]}, {header}")
        if is_link:
            cell.hyperlink = value


def _dress(cell: Any, look: OverviewLook) -> None:  # noqa: ANN401 - a cell and more of it than its types tell
    cell.font, cell.border = LINK_FONT if look.is_link else cells.BOLD_FONT if look.is_first else cells.TEXT_FONT, RULE
    cell.alignment = cells.ONE_LINE if look.number_format == cells.DATE_FORMAT else cells.TOP
    cell.number_format = look.number_format
    _colour(cell, look.rating)


def _number_format(value: Value) -> str:
    if isinstance(value, Percent):
        return "0%" if float(round(value * 100, 6)).is_integer() else "0.0#%"
    return cells.DATE_FORMAT if isinstance(value, date) else "General"


def _widths(table: RecordTable, least: int) -> list[int]:
    """How wide each column is, together `least` or more: on paper a title is cut at the edge of the last column."""
    dated = {
        header
        for row in table.rows
        for header, value in zip(table.headers, row, strict=True)
        if isinstance(value, date)
    }
    *widths, last = [DATE_WIDTH if header in dated else WIDTHS.get(header, WIDTH) for header in table.headers]
    return [*widths, max(last, least - sum(widths))]


def _colour(cell: Cell, rating: str) -> None:
    if rating in RATINGS:
        fill, ink = RATINGS[rating]
        cell.fill, cell.font = PatternFill("solid", fgColor=fill), Font(name="Arial", size=10, bold=True, color=ink)


def _running_head(made: Copy) -> str:
    """Marking, title and notice, or a pointer to the notice where they do not fit."""
    title, notice = heading(made.statement), made.statement.cover.notice
    pointer = "the notice on the Notes sheet applies" if notice else ""
    return cells.head_of((made.marking, title, notice), (made.marking, title, pointer), (made.marking, TITLE, pointer))


def _running_foot(made: Copy) -> str:
    version = stamp_line(made.report) if made.is_working else version_line(made.report)
    return cells.head_of((made.marking, version), (version,))
