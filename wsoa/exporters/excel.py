"""The statement as a workbook: notes first, then a sheet for each kind of record, each one real table."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table as ExcelTable
from openpyxl.worksheet.table import TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from wsoa.domain.errors import BadInput
from wsoa.domain.forms import CELL_HOLDS
from wsoa.domain.progress import COLOURS, Rating
from wsoa.domain.report import Report
from wsoa.exporters.notes_sheet import Line, notes
from wsoa.exporters.states import FILLS
from wsoa.exporters.tables import RATING, REFERENCE, Table, Value, tables
from wsoa.exporters.title_block import heading, stamp_line

WIDTHS = {
    REFERENCE: 13,
    RATING: 14,
    "Page": 7,
    "Actions": 9,
    "Areas": 10,
    "Points": 12,
    "State": 11,
    "Delivery": 12,
    "Confidence": 12,
    "Confirmed": 13,
    "Bytes": 11,
    "About": 13,
    "Action": 40,
    "Milestone": 50,
    "What it is": 44,
    "Measure of success": 46,
    "The inspectors' words": 80,
    "Strength": 110,
    "Reason for the rating": 34,
    "Also known as": 40,
    "As the letter words it": 40,
    "Answered by": 50,
    "SHA-256": 36,
}
WIDTH, NOTES_WIDTHS = 20, (30, 110)
DATE_FORMAT, DATE_WIDTH = "d mmmm yyyy", 19  # '30 September 2019' whole: a date that does not fit shows as ####
FOOT_HOLDS = 255  # characters of a header or footer, its codes included; Excel mends a file that has more
CANNOT_BE_WRITTEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LOOKS_ENCODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
FORMULA_SIGNS = ("=", "+", "-", "@")

TOP = Alignment(vertical="top", wrap_text=True)
HEADER_FONT, HEADER_FILL = Font(name="Arial", size=10, bold=True, color="FFFFFF"), PatternFill("solid", fgColor="14284B")
TEXT_FONT, BOLD_FONT = Font(name="Arial", size=10), Font(name="Arial", size=10, bold=True)
TITLE_FONT, SECTION_FONT = Font(name="Arial", size=18, bold=True, color="14284B"), Font(name="Arial", size=13, bold=True, color="14284B")
NOTICE_FILL = PatternFill("solid", fgColor="FFF6DD")
LINE = Border(bottom=Side(style="thin", color="C3CAD5"))
RATINGS = {rating.value: FILLS[COLOURS[rating]] for rating in Rating}


def render(report: Report) -> bytes:
    """One .xlsx file, the same bytes for the same report. Raises BadInput naming the record whose text does not fit a cell."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    _write_notes(workbook.create_sheet("Notes"), report)
    for table in tables(report):
        _write_table(workbook.create_sheet(table.title), table)
    for sheet in workbook.worksheets:
        _set_up_page(sheet, report)
    return _bytes(workbook, report)


def _write_notes(sheet: Worksheet, report: Report) -> None:
    for column, width in zip("AB", NOTES_WIDTHS, strict=True):
        sheet.column_dimensions[column].width = width
    for number, line in enumerate(notes(report), 1):
        _write_line(sheet, number, line)
    sheet["A1"].font = TITLE_FONT
    sheet.sheet_view.showGridLines = False


def _write_line(sheet: Worksheet, number: int, line: Line) -> None:
    for column, words in enumerate((line.label, line.words), 1):
        if words:
            cell = _put(sheet, number, column, words, f"Notes, {line.label}")
            cell.font = (SECTION_FONT if line.is_section else BOLD_FONT) if column == 1 or line.is_notice else TEXT_FONT
            cell.alignment = Alignment(vertical="top", wrap_text=not (line.is_section or number == 1))
            if line.is_notice:
                cell.fill = NOTICE_FILL
    _colour(sheet.cell(number, 1), line.label.lower())


def _write_table(sheet: Worksheet, table: Table) -> None:
    rows = table.rows or (("None yet", *(None for _ in table.headers[1:])),)  # Excel mends a table without a row, so it has one
    _write_header(sheet, table)
    for number, row in enumerate(rows, 2):
        for column, value in enumerate(row, 1):
            _write_value(sheet, number, column, value, f"{row[0]}, {table.headers[column - 1]}")
    _fit_columns(sheet, table)
    made = ExcelTable(displayName=table.title, ref=f"A1:{get_column_letter(len(table.headers))}{len(rows) + 1}")
    made.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(made)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    sheet.print_title_cols = "A:A"


def _write_header(sheet: Worksheet, table: Table) -> None:
    for column, header in enumerate(table.headers, 1):
        cell = _put(sheet, 1, column, header, header)
        cell.font, cell.fill, cell.alignment = HEADER_FONT, HEADER_FILL, TOP


def _write_value(sheet: Worksheet, row: int, column: int, value: Value, where: str) -> None:
    cell = _put(sheet, row, column, value, where)
    cell.font, cell.alignment, cell.border = BOLD_FONT if column == 1 else TEXT_FONT, TOP, LINE
    if isinstance(value, date):
        cell.number_format = DATE_FORMAT
        cell.alignment = Alignment(horizontal="left", vertical="top")
    if where.endswith(f", {RATING}"):
        _colour(cell, str(value))


def _colour(cell: Cell, rating: str) -> None:
    if rating in RATINGS:
        fill, ink = RATINGS[rating]
        cell.fill, cell.font = PatternFill("solid", fgColor=fill), Font(name="Arial", size=10, bold=True, color=ink)


def _put(sheet: Worksheet, row: int, column: int, value: Value, where: str) -> Cell:
    cell: Cell = sheet.cell(row, column)
    cell.value = _writable(value, where) if isinstance(value, str) else value
    if isinstance(value, str):
        # openpyxl takes '=…' for a formula and '#N/A' for an error; and Excel takes '+…' for one when a person edits the cell.
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(FORMULA_SIGNS)
    return cell


def _writable(text: str, where: str) -> str:
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2  # as Excel counts
    if units > CELL_HOLDS:
        what = f"{where}: the text is {units:,} characters long, and a cell of a workbook holds {CELL_HOLDS:,}."
        raise BadInput(what, "Export it as html or json, which hold any length, or shorten it.")
    if CANNOT_BE_WRITTEN.search(text):
        raise BadInput(
            f"{where}: the text holds a control character, which no workbook can hold.", "Type the words again, or paste them as plain text."
        )
    return LOOKS_ENCODED.sub("_x005F_", text)


def _fit_columns(sheet: Worksheet, table: Table) -> None:
    for place, header in enumerate(table.headers):
        dated = any(isinstance(row[place], date) for row in table.rows)
        sheet.column_dimensions[get_column_letter(place + 1)].width = DATE_WIDTH if dated else WIDTHS.get(header, WIDTH)


def _set_up_page(sheet: Worksheet, report: Report) -> None:
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    title, notice = heading(report.statement), report.statement.cover.notice
    sheet.oddHeader.left.text = _first_that_fits(
        (title, notice), (title, "See the notice on the Notes sheet") if notice else (), ("See the Notes sheet",)
    )
    sheet.oddFooter.left.text = stamp_line(report)
    sheet.oddFooter.right.text = "&A, page &P of &N"
    for edge in ("left", "right"):
        setattr(sheet.page_margins, edge, 0.4)


def _first_that_fits(*choices: tuple[str, ...]) -> str:
    texts = (" · ".join(filter(None, words)).replace("&", "&&") for words in choices if words)
    return next(text for text in texts if len(text) < FOOT_HOLDS - len("&L"))


def _bytes(workbook: Workbook, report: Report) -> bytes:
    properties, moment = workbook.properties, datetime.combine(report.stamp.day or report.today, time())
    properties.title, properties.creator, properties.language = heading(report.statement), "wsoa", "en-GB"
    properties.created = properties.modified = moment
    made, packed = BytesIO(), BytesIO()
    # Not workbook.save: it puts the clock's time in place of ours.
    ExcelWriter(workbook, ZipFile(made, "w", ZIP_DEFLATED)).save()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, data in _parts(made):
            archive.writestr(ZipInfo(name), data, ZIP_DEFLATED)  # dated 1980, as zip's time begins
    return packed.getvalue()


def _parts(made: BytesIO) -> Iterator[tuple[str, bytes]]:
    with ZipFile(made) as archive:
        yield from ((name, archive.read(name)) for name in archive.namelist())
