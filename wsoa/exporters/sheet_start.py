"""The first sheet of an agency's workbook, drawn: to be read in two minutes, and printed on one page."""

from collections.abc import Iterable
from datetime import date

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wsoa.domain.round.columns import FILLED_IN_BY
from wsoa.domain.round.issuing import AgencyWorkbook
from wsoa.exporters import cells, sheet_look, sheet_words
from wsoa.exporters.sheet_words import Example, Line
from wsoa.exporters.tables import Value

WIDTHS = {"A": 20, "B": 46, "C": 17, "D": 17, "E": 13, "F": 60}
ROW, TITLE_ROW, SECTION_ROW, INPUT_ROW = 17, 28, 27, 24  # points
TYPED_FONT = Font(name="Arial", size=10, color="1D4F91", italic=True)
LOW, MIDDLE, APART = Alignment(vertical="bottom"), Alignment(vertical="center"), Alignment(horizontal="left", vertical="center", indent=1)


def draw(sheet: Worksheet, workbook: AgencyWorkbook) -> None:
    """Fill the sheet, from the title down to what the words mean."""
    for column, width in WIDTHS.items():
        sheet.column_dimensions[column].width = width
    sheet.sheet_view.showGridLines = False
    _heading(sheet, 1, sheet_words.title(workbook), TITLE_ROW).font = cells.TITLE_FONT
    _lines(sheet, sheet_words.introduction(workbook))
    _signature(sheet)
    _section(sheet, sheet_words.WHAT_TO_DO)
    _lines(sheet, sheet_words.steps(workbook))
    _section(sheet, sheet_words.HOW_IT_WORKS)
    _lines(sheet, sheet_words.RULES)
    _section(sheet, sheet_words.AN_EXAMPLE)
    for example in sheet_words.examples(workbook):
        _example(sheet, example)
    _section(sheet, sheet_words.MEANINGS)
    _meanings(sheet)


def _put(sheet: Worksheet, row: int, column: int, value: Value) -> Cell:
    cell = cells.put(sheet.cell(row, column), value, sheet_words.START)
    cell.font, cell.alignment = cells.TEXT_FONT, MIDDLE if column == 1 else APART
    sheet.row_dimensions[row].height = ROW
    return cell


def _heading(sheet: Worksheet, row: int, words: str, height: int) -> Cell:
    cell = _put(sheet, row, 1, words)
    cell.font, cell.alignment = cells.SECTION_FONT, LOW
    sheet.row_dimensions[row].height = height
    return cell


def _section(sheet: Worksheet, words: str) -> None:
    _heading(sheet, sheet.max_row + 1, words, SECTION_ROW)


def _lines(sheet: Worksheet, lines: Iterable[Line]) -> None:
    """A label and its words in each row, or in several where the words are many."""
    for label, words in lines:
        first = sheet.max_row + 1
        for row, part in enumerate(sheet_words.parts(words), first):
            _put(sheet, row, 2, part).font = cells.BOLD_FONT if label in sheet_words.STRESSED else cells.TEXT_FONT
        cell = _put(sheet, first, 1, label)
        cell.font = cells.BOLD_FONT
        if label in (sheet_words.WHITE, sheet_words.GREY):
            sheet_look.colour(cell, is_open=label == sheet_words.WHITE)


def _signature(sheet: Worksheet) -> None:
    """Where the lead signs. Nothing else stands in the row: what stands beside the label is taken for the name."""
    row = sheet.max_row + 1
    label, box = _put(sheet, row, 1, FILLED_IN_BY), _put(sheet, row, 2, None)
    label.font, box.border, box.number_format = cells.BOLD_FONT, sheet_look.INPUT_FRAME, sheet_look.AS_TEXT
    sheet.add_data_validation(DataValidation(sqref=box.coordinate, showInputMessage=True, prompt=sheet_words.SIGN_HERE, allowBlank=True))
    sheet.row_dimensions[row].height = INPUT_ROW


def _example(sheet: Worksheet, example: Example) -> None:
    first = sheet.max_row + 1
    for column, (header, value) in enumerate(zip(example.headers, example.values, strict=True), 1):
        sheet_look.frame_header(_put(sheet, first, column, header), is_open=column > 1)
        cell = _put(sheet, first + 1, column, value)
        sheet_look.frame(cell, is_open=column > 1, number_format=cells.DATE_FORMAT if isinstance(value, date) else sheet_look.AS_TEXT)
        if header in example.typed:
            cell.font = TYPED_FONT
    widths = zip(example.values, WIDTHS.values(), strict=False)
    sheet.row_dimensions[first + 1].height = cells.height(widths, at_least=ROW)


def _meanings(sheet: Worksheet) -> None:
    for row, texts in enumerate(sheet_words.meanings(), sheet.max_row + 1):
        for column, words in enumerate(texts, 1):
            if words:
                _put(sheet, row, column, words).font = cells.BOLD_FONT if column in (1, 4) else cells.TEXT_FONT
