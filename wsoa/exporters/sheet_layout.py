"""The first sheet of an agency's workbook, drawn: to be read in two minutes, and printed on one page."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wsoa.domain.round.handout.sheet_fields import ACTIONS, FILLED_IN_BY, WHAT_TO_DO
from wsoa.domain.round.handout.workbook import AgencyWorkbook, FilledTable
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.fields import Column
from wsoa.domain.statement.records import Action
from wsoa.domain.statement.values import DATE, NUMBER
from wsoa.exporters import cells, sheet_words
from wsoa.exporters.sheet_words import Example, Line
from wsoa.exporters.tables import Value

WIDTHS = {"A": 20, "B": 46, "C": 17, "D": 17, "E": 13, "F": 60}
ROW, TITLE_ROW, SECTION_ROW, INPUT_ROW = 15, 26, 23, 20  # points
TYPED_FONT = Font(name="Arial", size=10, color="1D4F91", italic=True)
LOW, MIDDLE, APART = (
    Alignment(vertical="bottom"),
    Alignment(vertical="center"),
    Alignment(horizontal="left", vertical="center", indent=1),
)


def draw(sheet: Worksheet, workbook: AgencyWorkbook) -> None:
    """Fill the sheet, from the title down to what the words mean."""
    for column, width in WIDTHS.items():
        sheet.column_dimensions[column].width = width
    sheet.sheet_view.showGridLines = False
    _heading(sheet, 1, sheet_words.title(workbook), TITLE_ROW).font = cells.TITLE_FONT
    _lines(sheet, sheet_words.introduction(workbook))
    _signature(sheet)
    _section(sheet, WHAT_TO_DO)
    _lines(sheet, sheet_words.steps(workbook))
    _section(sheet, sheet_words.HOW_IT_WORKS)
    _lines(sheet, sheet_words.rules(workbook))
    examples, meanings = sheet_words.examples(workbook), [*sheet_words.meanings(workbook)]
    if examples:
        _section(sheet, sheet_words.AN_EXAMPLE)
    for example in examples:
        _example(sheet, example)
    if meanings:
        _section(sheet, sheet_words.MEANINGS)
    _meanings(sheet, meanings)


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
            colour(cell, is_open=label == sheet_words.WHITE)


def _signature(sheet: Worksheet) -> None:
    """Where the lead signs. Nothing else stands in the row: what stands beside the label is taken for the name."""
    row = sheet.max_row + 1
    label, box = _put(sheet, row, 1, FILLED_IN_BY), _put(sheet, row, 2, None)
    label.font, box.border, box.number_format = cells.BOLD_FONT, INPUT_FRAME, AS_TEXT
    sheet.add_data_validation(
        DataValidation(sqref=box.coordinate, showInputMessage=True, prompt=sheet_words.SIGN_HERE, allowBlank=True)
    )
    sheet.row_dimensions[row].height = INPUT_ROW


def _example(sheet: Worksheet, example: Example) -> None:
    first = sheet.max_row + 1
    for column, (header, value) in enumerate(zip(example.headers, example.values, strict=True), 1):
        frame_header(_put(sheet, first, column, header), is_open=column > 1)
        cell = _put(sheet, first + 1, column, value)
        frame(cell, is_open=column > 1, number_format=cells.DATE_FORMAT if isinstance(value, date) else AS_TEXT)
        if header in example.typed:
            cell.font = TYPED_FONT
    widths = zip(example.values, WIDTHS.values(), strict=False)
    sheet.row_dimensions[first + 1].height = cells.height(widths, at_least=ROW)


def _meanings(sheet: Worksheet, meanings: Iterable[Sequence[str]]) -> None:
    for row, texts in enumerate(meanings, sheet.max_row + 1):
        for column, words in enumerate(texts, 1):
            if words:
                _put(sheet, row, column, words).font = cells.BOLD_FONT if column in (1, 4) else cells.TEXT_FONT


SHADE, SHADED_HEADER = PatternFill("solid", fgColor="E9ECEF"), PatternFill("solid", fgColor="565E69")
EDGE, HEAVY = Side(style="thin", color="A9B1BC"), Side(style="medium", color="14284B")
FRAME, INPUT_FRAME = (Border(left=side, right=side, top=side, bottom=side) for side in (EDGE, HEAVY))
# No smaller than the words: printed, a page is made as much as a third smaller.
CODE_FONT, DATE_FONT = Font(name="Arial", size=10, color="59616C"), Font(name="Arial", size=10)
# As text what begins with a dash is a dash and not a formula, and 1/2 is no day.
GENERAL, AS_TEXT = "General", "@"
# Numbers too, which would run into the date beside them; and a date that does not fit shows as ####.
TOP_LEFT = Alignment(horizontal="left", vertical="top", wrap_text=True)
NEVER_TOO_NARROW = Alignment(horizontal="left", vertical="top", shrink_to_fit=True)


def colour(cell: Cell, *, is_open: bool) -> None:
    """Frame a cell, white where a lead may type into it and grey where not."""
    cell.border = FRAME
    if not is_open:
        cell.fill = SHADE


def frame(cell: Cell, *, is_open: bool, number_format: str = GENERAL, is_reference: bool = False) -> None:
    """Make a cell of a row look as what it is, and take what is typed into it for what it is."""
    colour(cell, is_open=is_open)
    cell.number_format = number_format
    cell.font, cell.alignment = (
        (DATE_FONT, NEVER_TOO_NARROW) if number_format == cells.DATE_FORMAT else (cells.TEXT_FONT, TOP_LEFT)
    )
    if is_reference:
        cell.font = cells.BOLD_FONT


def frame_code(cell: Cell) -> None:
    """Make a code small: legible for whoever must read it out, and in nobody's way."""
    frame(cell, is_open=False)
    cell.font = CODE_FONT


def frame_header(cell: Cell, *, is_open: bool) -> None:
    """Make a cell of the header row look like the head of what may be filled in, or of what may not."""
    cell.font, cell.fill, cell.alignment = cells.HEADER_FONT, cells.HEADER_FILL if is_open else SHADED_HEADER, cells.TOP
    cell.border = FRAME


FIRST_ROW = 2  # of the values: below the header
FIRST_DAY, LAST_DAY = 36526, 73050  # 1 January 2000 and 31 December 2099, as Excel counts days
LARGEST = 10**12
A_DAY = "A day, please: 15/08/2019 or 15 August 2019."
A_NUMBER = "The number alone, please, without a % sign: 90 or 12.5."
AN_ACTION = "Please choose the action that the new milestone belongs to."


def checks(workbook: AgencyWorkbook, filled: FilledTable) -> Iterator[DataValidation]:
    """The checks of one sheet.

    Each covers its column's shaded cells too: sorting moves the rows, and the checks stay.
    """
    for place, column in enumerate(filled.table.columns):
        if column.column and any(column.is_open(new=row.is_blank) for row in filled.rows):
            verified = [row.values[place] == Delivery.VERIFIED for row in filled.rows]
            for offered in sorted({*verified}):  # only to the rows that say so: it is for the partnership to say
                check = _check(column.column, len(workbook.actions), verified=offered)
                if check:
                    rows = [number for number, said in enumerate(verified, FIRST_ROW) if said == offered]
                    check.sqref = _ranges(get_column_letter(place + 1), rows)
                    yield check


def _check(column: Column, actions: int, *, verified: bool) -> DataValidation | None:
    if column.form is DATE:
        return _warning(DataValidation("date", FIRST_DAY, LAST_DAY, operator="between"), A_DAY)
    if column.form is NUMBER:
        return _warning(DataValidation("decimal", -LARGEST, LARGEST, operator="between"), A_NUMBER)
    if column.refers is Action:
        # A range of the sheet and not a list of the check's own, which Excel cuts off at 255 characters.
        return _warning(
            DataValidation("list", f"{quote_sheetname(ACTIONS.name)}!$A${FIRST_ROW}:$A${FIRST_ROW + actions - 1}"),
            AN_ACTION,
        )
    words = tuple(Delivery) if verified and column.form.words else column.form.words
    return (
        _warning(DataValidation("list", f'"{",".join(words)}"'), f"Please choose one of: {', '.join(words)}.")
        if words
        else None
    )


def _warning(check: DataValidation, words: str) -> DataValidation:
    """The check, with words for whoever types something else.

    Where no list drops down they are shown beforehand too.
    """
    check.allowBlank, check.showErrorMessage, check.errorStyle = True, True, "warning"
    check.errorTitle, check.error = "Is this as you mean it?", words
    if check.type != "list":
        check.showInputMessage, check.prompt = True, words
    return check


def _ranges(letter: str, rows: Sequence[int]) -> str:
    """'J2:J5 J7:J7', which covers the rows."""
    runs = ([*run] for _, run in groupby(enumerate(rows), lambda numbered: numbered[1] - numbered[0]))
    return " ".join(f"{letter}{run[0][1]}:{letter}{run[-1][1]}" for run in runs)
