"""A workbook handed out for real, filled in with openpyxl as a lead would with Excel, and taken in again."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.operations import small
from wsoa.domain.changes.plan import Keep, Plan
from wsoa.domain.changes.revision import Revision
from wsoa.domain.round.handout.sheet_fields import FILLED_IN_BY
from wsoa.domain.round.intake.take_in import ImportContext
from wsoa.domain.statement.records import Agency
from wsoa.operations import importing, looking, settling, verifying
from wsoa.operations.carry_out import carry_out, carry_out_shown
from wsoa.operations.sheets import AgenciesAsked, issue_sheets

DAY = small.FINISHED
BLANK = "new"
Cells = dict[tuple[str, str], str | datetime | None]
Typed = Mapping[tuple[str, str], str | datetime | None]


def handed_out(database: Path, agency: str = "police") -> Path:
    """The workbook issued to an agency."""
    asked = AgenciesAsked((looking.present(database).find(Agency, agency),))
    (made,) = issue_sheets(database, small.signed(DAY), asked, None)
    return made.path


def filled_in(workbook: Path, typed: Typed, to: str = "back.xlsx", *, by: str = "DCI Green") -> Path:
    """The workbook saved anew with these cells typed over, by reference ('new' is the first blank row) and column."""
    book = load_workbook(workbook)
    left = dict(typed)
    for sheet in book.worksheets:
        _fill_in_name(sheet, by)
        _type(sheet, left)
    assert not left, f"no such cells: {left}"
    path = workbook.with_name(to)
    book.save(path)
    return path


def _fill_in_name(sheet: Worksheet, by: str) -> None:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == FILLED_IN_BY:
                sheet.cell(cell.row, cell.column + 1).value = by


def _type(sheet: Worksheet, left: Cells) -> None:
    labels = {str(cell.value): cell.column for cell in sheet[1] if cell.value}
    for row in range(2, sheet.max_row + 1):
        ref = str(sheet.cell(row, labels.get("Reference", 1)).value)
        for label, column in labels.items():
            if (ref, label) in left:
                sheet.cell(row, column).value = left.pop((ref, label))


def recalled(database: Path, reason: str, agency: str = "council") -> None:
    """A sheet issued to an agency, and called back."""
    sign, signed = handed_out(database, agency).stem.rpartition("-")[2], small.signed(DAY)
    report = looking.report(database, DAY, None)
    carry_out(database, signed, lambda _: settling.plan_recall(report, [sign], signed, reason))


def checked(database: Path, back: Path, day: date = DAY) -> Plan:
    """What a return would do."""
    return importing.check_file(database, back, ImportContext(small.WHO, day)).plan


def taken_in(
    database: Path, back: Path, keep: Keep | None = None, day: date = DAY, parked: frozenset[str] = frozenset()
) -> Revision | None:
    """What a return did, without the cells that are parked; the record holds after it."""
    found = importing.check_file(database, back, ImportContext(small.WHO, day, parked=parked))
    revision = carry_out_shown(database, small.signed(day), (found.keeping(keep) if keep else found).plan)
    assert verifying.verify(database).holds
    return revision
