"""What a sheet says at once of what is typed: drop-downs, days and numbers. It only warns; what counts is checked on return."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation

from wsoa.domain.choices import Delivery
from wsoa.domain.columns import Column
from wsoa.domain.forms import DATE, NUMBER
from wsoa.domain.model import Action
from wsoa.domain.round.columns import ACTIONS
from wsoa.domain.round.issuing import AgencyWorkbook, FilledTable

FIRST_ROW, FIRST_COLUMN = 2, 2  # of the values: below the header, after the code
FIRST_DAY, LAST_DAY = 36526, 73050  # 1 January 2000 and 31 December 2099, as Excel counts days
LARGEST = 10**12
A_DAY = "A day, please: 15/08/2019 or 15 August 2019."
A_NUMBER = "The number alone, please, without a % sign: 90 or 12.5."
AN_ACTION = "Please choose the action that the new milestone belongs to."


def checks(workbook: AgencyWorkbook, filled: FilledTable) -> Iterator[DataValidation]:
    """The checks of one sheet. Each covers its column's shaded cells too: sorting moves the rows, and the checks stay."""
    for place, column in enumerate(filled.table.columns):
        if column.column and any(column.is_open(new=row.is_blank) for row in filled.rows):
            verified = [row.values[place] == Delivery.VERIFIED for row in filled.rows]
            for offered in sorted({*verified}):  # only to the rows that say so: it is for the partnership to say
                check = _check(column.column, len(workbook.actions), verified=offered)
                if check:
                    rows = [number for number, said in enumerate(verified, FIRST_ROW) if said == offered]
                    check.sqref = _ranges(get_column_letter(place + FIRST_COLUMN), rows)
                    yield check


def _check(column: Column, actions: int, *, verified: bool) -> DataValidation | None:
    if column.form is DATE:
        return _warning(DataValidation("date", FIRST_DAY, LAST_DAY, operator="between"), A_DAY)
    if column.form is NUMBER:
        return _warning(DataValidation("decimal", -LARGEST, LARGEST, operator="between"), A_NUMBER)
    if column.refers is Action:
        # A range of the sheet and not a list of the check's own, which Excel cuts off at 255 characters.
        return _warning(DataValidation("list", f"{quote_sheetname(ACTIONS.name)}!$B${FIRST_ROW}:$B${FIRST_ROW + actions - 1}"), AN_ACTION)
    words = tuple(Delivery) if verified and column.form.words else column.form.words
    return _warning(DataValidation("list", f'"{",".join(words)}"'), f"Please choose one of: {', '.join(words)}.") if words else None


def _warning(check: DataValidation, words: str) -> DataValidation:
    """The check, with words for whoever types something else; where no list drops down they are shown beforehand too."""
    check.allowBlank, check.showErrorMessage, check.errorStyle = True, True, "warning"
    check.errorTitle, check.error = "Is this as you mean it?", words
    if check.type != "list":
        check.showInputMessage, check.prompt = True, words
    return check


def _ranges(letter: str, rows: Sequence[int]) -> str:
    """'J2:J5 J7:J7', which covers the rows."""
    runs = ([*run] for _, run in groupby(enumerate(rows), lambda numbered: numbered[1] - numbered[0]))
    return " ".join(f"{letter}{run[0][1]}:{letter}{run[-1][1]}" for run in runs)
