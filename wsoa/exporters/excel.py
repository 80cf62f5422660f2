"""The statement as a workbook: notes first, then a sheet for each kind of record, each one real table."""

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from io import BytesIO
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from wsoa.domain import measuring
from wsoa.domain.errors import BadInput
from wsoa.domain.forms import CELL_HOLDS
from wsoa.domain.progress import COLOURS, Rating
from wsoa.domain.report import Report
from wsoa.exporters.notes_sheet import Line, notes
from wsoa.exporters.states import FILLS
from wsoa.exporters.tables import COLOURED, KEYS, Table, Value, tables
from wsoa.exporters.title_block import TITLE, heading, stamp_line

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
DATE_FORMAT, DATE_WIDTH = "d mmmm yyyy", 18  # '30 September 2019' whole: a date that does not fit shows as ####
FITS = 1.15  # characters of 10-point Arial to a figure's width, on average and with words kept whole
LINE_HEIGHT, LOWEST, HIGHEST = 13, 15, 409  # points: a line of 10-point Arial, and the rows that Excel allows
HEAD_HOLDS = 250  # characters of words at the head of a page: with its codes Excel takes 255, and offers to repair a file with more
CANNOT_BE_WRITTEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LOOKS_ENCODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")  # Excel reads _x0041_ as A
FORMULA_SIGNS = ("=", "+", "-", "@")

TOP, ONE_LINE = Alignment(vertical="top", wrap_text=True), Alignment(horizontal="left", vertical="top")
HEADER_FONT, HEADER_FILL = Font(name="Arial", size=10, bold=True, color="FFFFFF"), PatternFill("solid", fgColor="14284B")
TEXT_FONT, BOLD_FONT = Font(name="Arial", size=10), Font(name="Arial", size=10, bold=True)
TITLE_FONT, SECTION_FONT = Font(name="Arial", size=18, bold=True, color="14284B"), Font(name="Arial", size=13, bold=True, color="14284B")
NOTICE_FILL = PatternFill("solid", fgColor="FFF6DD")
RULE = Border(bottom=Side(style="thin", color="C3CAD5"))
RATINGS = {rating.value: FILLS[COLOURS[rating]] for rating in Rating} | {
    standing.value: FILLS[measuring.COLOURS[standing]] for standing in measuring.Standing
}


def render(report: Report) -> bytes:
    """One .xlsx file, the same bytes for the same report. Raises BadInput naming the record whose text does not fit a cell."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    first = workbook.create_sheet("Notes")
    for table in tables(report):
        _write_table(workbook.create_sheet(table.title), table)
    _write_notes(first, report)  # last, so that what fits no cell is reported where it stands
    for sheet in workbook.worksheets:
        _set_up_page(sheet, report)
    return _bytes(workbook, report)


def _write_notes(sheet: Worksheet, report: Report) -> None:
    for column, width in zip("AB", NOTES_WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    for number, line in enumerate(notes(report), 1):
        _write_line(sheet, number, line)
        sheet.row_dimensions[number].height = _height([(line.words, NOTES_WIDTHS[1])], at_least=20 if line.is_section else LOWEST)
    sheet["A1"].font, sheet["A1"].alignment, sheet.row_dimensions[1].height = TITLE_FONT, ONE_LINE, 28
    sheet.sheet_view.showGridLines = False


def _write_line(sheet: Worksheet, number: int, line: Line) -> None:
    label = _put(sheet, number, 1, line.label or None, "Notes")
    words = _put(sheet, number, 2, line.words or None, f"Notes, {line.label}")
    label.font, words.font = SECTION_FONT if line.is_section else BOLD_FONT, BOLD_FONT if line.is_notice else TEXT_FONT
    label.alignment, words.alignment = ONE_LINE, TOP
    if line.is_notice:
        label.fill = words.fill = NOTICE_FILL
    _colour(label, line.label.lower())


def _write_table(sheet: Worksheet, table: Table) -> None:
    rows = table.rows or (("None yet", *(None for _ in table.headers[1:])),)  # Excel offers to repair a table without a row
    last_row, printed = len(rows) + 1, sum(not header.endswith(KEYS) for header in table.headers)
    widths = _widths(table)
    _write_header(sheet, table.headers, widths)
    for number, row in enumerate(rows, 2):
        _write_row(sheet, number, table.headers, row)
        sheet.row_dimensions[number].height = _height(zip(row, widths, strict=True), at_least=LOWEST)
    made = ExcelTable(displayName=table.title, ref=f"A1:{get_column_letter(len(table.headers))}{last_row}")
    made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(made)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    sheet.print_area = f"A1:{get_column_letter(printed)}{last_row}"


def _write_header(sheet: Worksheet, headers: tuple[str, ...], widths: list[int]) -> None:
    for column, (header, width) in enumerate(zip(headers, widths, strict=True), 1):
        cell = _put(sheet, 1, column, header, header)
        cell.font, cell.fill, cell.alignment = HEADER_FONT, HEADER_FILL, TOP
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.row_dimensions[1].height = 2 * LINE_HEIGHT + 4


def _write_row(sheet: Worksheet, number: int, headers: tuple[str, ...], row: tuple[Value, ...]) -> None:
    for column, (header, value) in enumerate(zip(headers, row, strict=True), 1):
        cell = _put(sheet, number, column, value, f"{row[0]}, {header}")
        cell.font, cell.border = BOLD_FONT if column == 1 else TEXT_FONT, RULE
        cell.alignment = ONE_LINE if isinstance(value, date) else TOP
        if isinstance(value, date):
            cell.number_format = DATE_FORMAT
        if header in COLOURED:
            _colour(cell, str(value))


def _widths(table: Table) -> list[int]:
    dated = {header for row in table.rows for header, value in zip(table.headers, row, strict=True) if isinstance(value, date)}
    return [DATE_WIDTH if header in dated else WIDTHS.get(header, WIDTH) for header in table.headers]


def _height(cells: Iterable[tuple[Value, int]], at_least: int) -> int:
    """How high a row must be for its fullest cell, in points: previews show what the file says and do not work it out."""
    lines = max(
        (sum(1 + int(len(line) / (FITS * width)) for line in value.split("\n")) for value, width in cells if isinstance(value, str)), default=1
    )
    return min(max(at_least, lines * LINE_HEIGHT + 2), HIGHEST)


def _colour(cell: Cell, rating: str) -> None:
    if rating in RATINGS:
        fill, ink = RATINGS[rating]
        cell.fill, cell.font = PatternFill("solid", fgColor=fill), Font(name="Arial", size=10, bold=True, color=ink)


def _put(sheet: Worksheet, row: int, column: int, value: Value, where: str) -> Cell:
    cell = cast("Cell", sheet.cell(row, column))  # and not a merged one: there are none
    cell.value = _writable(value, where) if isinstance(value, str) else value
    if isinstance(value, str):
        # openpyxl takes '=…' for a formula and '#N/A' for an error; and Excel takes '+…' for a formula once a person edits the cell.
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(FORMULA_SIGNS)
    return cell


def _writable(text: str, where: str) -> str:
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2  # as Excel counts
    if units > CELL_HOLDS:
        what = f"{where}: the text is {units:,} characters long, and a cell of a workbook holds {CELL_HOLDS:,}."
        raise BadInput(what, "Export it as html or json, which hold any length, or shorten it.")
    if CANNOT_BE_WRITTEN.search(text):
        raise BadInput(f"{where}: the text holds a control character, which no workbook can.", "Type the words again, or paste them as plain text.")
    return LOOKS_ENCODED.sub("_x005F_", text)


def _set_up_page(sheet: Worksheet, report: Report) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(left=0.4, right=0.4)
    head, foot = HeaderFooterItem(), HeaderFooterItem()
    head.left.text, foot.left.text, foot.right.text = _running_head(report), stamp_line(report), "&A, page &P of &N"
    sheet.HeaderFooter = HeaderFooter(oddHeader=head, oddFooter=foot)


def _running_head(report: Report) -> str:
    """Title and notice, or a pointer to the notice where they do not fit; Excel takes a single ampersand for a code."""
    title, notice = heading(report.statement), report.statement.cover.notice
    pointer = "the notice on the Notes sheet applies" if notice else ""
    texts = (" · ".join(filter(None, words)).replace("&", "&&") for words in ((title, notice), (title, pointer), (TITLE, pointer)))
    return next(text for text in texts if len(text) <= HEAD_HOLDS)


def _bytes(workbook: Workbook, report: Report) -> bytes:
    properties = workbook.properties
    properties.title, properties.creator, properties.language = heading(report.statement), "wsoa", "en-GB"
    properties.created = properties.modified = datetime.combine(report.stamp.day or report.today, time())
    made, packed = BytesIO(), BytesIO()
    # Not workbook.save: it puts the clock's time in place of ours. Parts dated 1980, as zip's time begins, for the same reason.
    ExcelWriter(workbook, ZipFile(made, "w", ZIP_DEFLATED)).save()
    with ZipFile(made) as parts, ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            archive.writestr(ZipInfo(name), parts.read(name), ZIP_DEFLATED)
    return packed.getvalue()
