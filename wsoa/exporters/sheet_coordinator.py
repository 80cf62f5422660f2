"""The coordinator's workbook, drawn: a title and a table on each sheet, white where something may be typed."""

from datetime import date
from functools import partial

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wsoa.domain.document.title_block import TITLE
from wsoa.domain.round.handout.coordinator_tables import HOLDS, SHOWN, EntryTable
from wsoa.domain.statement.fields import Column
from wsoa.domain.statement.values import DATE, NUMBER, TEXT
from wsoa.exporters import cells, sheet_layout
from wsoa.exporters.sheet import as_written, on_pages

HEADER, FIRST = 3, 4  # rows: of the headings, and of the values
NARROW, FOR_A_DAY, WIDE, WIDER = 14, 16, 30, 60
FORMATS = {DATE: cells.DATE_FORMAT, NUMBER: sheet_layout.GENERAL}
LONG = ("The inspectors' words", "As the letter words it")
TITLES = ("Action", "Milestone", "Measure", "Short title", "Name")


def render(tables: tuple[EntryTable, ...], place: str, today: date, as_at: str) -> bytes:
    """One .xlsx file, which says what revision it was made of."""
    book = cells.new_workbook()
    book.remove(book.worksheets[0])
    lengths = {table.kind: len(table.rows) for table in tables}
    for table in tables:
        sheet = book.create_sheet(table.name)
        title = f"{table.name} – {TITLE}: {place}"
        cells.put(sheet.cell(1, 1), f"{title}{as_at}", table.name).font = cells.SECTION_FONT
        cells.put(sheet.cell(2, 1), table.holds, table.name).font = cells.TEXT_FONT
        _table(sheet, table)
        for column, described in enumerate(table.columns, 2):
            if check := _check(described, lengths):
                letter = get_column_letter(column)
                check.sqref = f"{letter}{FIRST}:{letter}{FIRST + len(table.rows)}"
                sheet.add_data_validation(check)
        sheet.freeze_panes, sheet.print_title_rows = "B4", "3:3"
        cells.set_up_page(sheet, title, today.isoformat())
        on_pages(sheet)
    return cells.packed(book, f"{TITLE}: {place}", today)


def _table(sheet: Worksheet, table: EntryTable) -> None:
    shown = SHOWN.get(table.kind, "")
    opens = (False, *(column.field != shown for column in table.columns))
    widths, looks = (NARROW, *map(_width, table.columns)), cells.CellLooks()
    for place, (label, is_open, width) in enumerate(zip(table.labels, opens, widths, strict=True), 1):
        sheet_layout.frame_header(cells.put(sheet.cell(HEADER, place), label, label), is_open=is_open)
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.row_dimensions[HEADER].height = 2 * cells.LINE_HEIGHT + 4  # a heading of two words is not cut
    for number, row in enumerate(table.rows, FIRST):
        for place, (value, column) in enumerate(zip(row, (None, *table.columns), strict=True), 1):
            cell, is_open = sheet.cell(number, place), opens[place - 1]
            form = FORMATS.get(column.form, sheet_layout.AS_TEXT) if column else sheet_layout.AS_TEXT
            looks.dress(cell, (is_open, form), partial(sheet_layout.frame, is_open=is_open, number_format=form))
            cells.put(cell, as_written(value), f"{row[0]}")
        sheet.row_dimensions[number].height = cells.height(
            zip(map(as_written, row), widths, strict=True), at_least=cells.LINE_HEIGHT + 4
        )


def _width(column: Column) -> int:
    if column.form is DATE:
        return FOR_A_DAY
    if column.label in LONG:
        return WIDER
    return WIDE if column.form is TEXT or column.label in TITLES else NARROW


def _check(column: Column, lengths: dict[type, int]) -> DataValidation | None:
    """A list to choose from: of the column's own words, or of the references on another sheet."""
    if column.refers in lengths and not column.many:
        name = quote_sheetname(HOLDS[column.refers][0])
        rows = f"{name}!$A${FIRST}:$A${FIRST + lengths[column.refers]}"
        return DataValidation("list", rows, allowBlank=True, showErrorMessage=True, errorStyle="warning")
    if column.form.words:
        words = ",".join(column.form.words)
        return DataValidation("list", f'"{words}"', allowBlank=True, showErrorMessage=True, errorStyle="warning")
    return None
