"""The same workbook as openpyxl shows it, cell by cell: what our own reader is held against."""

import warnings
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from wsoa.domain.round.spreadsheet import IncomingFile


def by_openpyxl(path: Path) -> dict[str, dict[str, str]]:
    """What is typed in each cell of each sheet, by its address; a formula by its stored value."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(path, data_only=True)
    return {
        sheet.title: {
            cell.coordinate: typed
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None and (typed := _typed(cell))
        }
        for sheet in book.worksheets
    }


def by_us(returned: IncomingFile) -> dict[str, dict[str, str]]:
    """The same of a return."""
    return {
        sheet.name: {cell.address: cell.typed for row in (sheet.header, *sheet.rows) for cell in row.cells.values()}
        for sheet in returned.sheets
    }


def _typed(cell: Any) -> str:  # noqa: ANN401 - openpyxl's own
    match cell.value:
        case int() | float() as number if "%" in cell.number_format.replace('"%"', ""):
            return f"{round(number * 100, 6):g}%"
        case datetime() as moment if moment.time() == time(0):
            return moment.date().isoformat()
        case date() as day:
            return day.isoformat()
        case bool() as yes:
            return "TRUE" if yes else "FALSE"
        case float() as number if number.is_integer():
            return str(int(number))
        case value:
            return unescape(str(value)).strip()
