"""Workbooks as they are handed to the agencies of the awkward statement, and read back."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from tests.exporters import awkward, reading
from wsoa.domain.changes.sheet_events import Issue
from wsoa.domain.round.handout.sheet_fields import SheetColumn, Value
from wsoa.domain.round.handout.workbook import AgencyWorkbook, WorkbookRow, filled_issue, workbook_of
from wsoa.domain.statement.records import Record
from wsoa.exporters import sheet

ON, DUE = date(2019, 6, 3), date(2019, 6, 14)


def to(agency: str, *records: Record, due: date | None = DUE, proposes: bool = False) -> AgencyWorkbook:
    """What an agency is handed, with these records in place of those of the same reference."""
    statement = awkward.statement().with_records(*records)
    issue = filled_issue(statement, "K7Q2", Issue("M4XT", agency, ON, due), proposes=proposes)
    return workbook_of(statement, "K7Q2", issue)


def read(workbook: AgencyWorkbook) -> Workbook:
    """The file of it, read back."""
    return reading.workbook(sheet.render(workbook))


def sheet_of(book: Workbook, name: str) -> Worksheet:
    """One sheet of it."""
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


class HandedOutCell(NamedTuple):
    """A cell of a data sheet, and what it is of: the row, the column, and what the workbook says there."""

    row: WorkbookRow
    column: SheetColumn
    said: Value
    cell: Cell

    @property
    def is_open(self) -> bool:
        """Whether the lead may type into it."""
        return self.column.is_open(new=self.row.is_blank)


def cells(workbook: AgencyWorkbook, book: Workbook) -> Iterator[HandedOutCell]:
    """Each cell of the data sheets before the code."""
    for filled in workbook.tables:
        for number, row in enumerate(filled.rows, 2):
            for place, (column, said) in enumerate(zip(filled.table.columns, row.values, strict=True), 1):
                found = book[filled.table.name].cell(number, place)
                assert isinstance(found, Cell)
                yield HandedOutCell(row, column, said, found)


def cell(book: Workbook, name: str, ref: str, label: str) -> Cell:
    """The cell of a record in the column of that label."""
    header, *rows = sheet_of(book, name).iter_rows()
    place = [found.value for found in header].index(label)
    found = next(row[place] for row in rows if row[0].value == ref)
    assert isinstance(found, Cell)
    return found
