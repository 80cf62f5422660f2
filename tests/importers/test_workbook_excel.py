"""Excel workbooks as people send them: what a cell shows, whatever wrote it."""

import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.importers.test_workbook import only_sheet, read_bytes, typed
from wsoa.domain.sheets import Cell, Return
from wsoa.importers.workbook import read_return


def read_cells(folder: Path, *values: object) -> list[str]:
    """What is read of cells that Excel holds, one under the other below a header."""
    book = Workbook()
    sheet: Any = book.active
    for row, value in enumerate(("Value", *values), 1):
        sheet.cell(row, 1, value)
    book.save(folder / "plan.xlsx")
    rows = only_sheet(read_return(folder / "plan.xlsx")).rows
    return ["".join(typed(row)) for row in rows]


def rewritten(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """The same zip with every file in it put through `change(name, data)`: what another program may have written."""
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in held.items():
            archive.writestr(name, change(name, data))
    return path


def with_cells(folder: Path, xml: str) -> Return:
    """A workbook whose second row is this XML."""
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["First", "Second"])
    sheet.append([1, 2])
    book.save(folder / "plan.xlsx")
    old = b'<c r="A2" t="n"><v>1</v></c><c r="B2" t="n"><v>2</v></c>'

    def change(name: str, data: bytes) -> bytes:
        assert name != "xl/worksheets/sheet1.xml" or old in data
        return data.replace(old, xml.encode())

    return read_return(rewritten(folder / "plan.xlsx", change))


@pytest.mark.parametrize("text", ["=1+1", "+44", "-5", "@home"])
def test_text_that_begins_like_a_formula_is_text_in_a_workbook_that_holds_it_as_text(tmp_path: Path, text: str) -> None:
    row = only_sheet(with_cells(tmp_path, f'<c r="A2" t="inlineStr"><is><t>{text}</t></is></c>')).rows[0]

    assert row.cells[0] == Cell("A2", text)


def test_a_real_date_is_read_as_its_day(tmp_path: Path) -> None:
    assert read_cells(tmp_path, date(2019, 8, 5), datetime(2019, 8, 15, 0, 0)) == ["2019-08-05", "2019-08-15"]  # noqa: DTZ001 - Excel knows no zones


def test_a_date_with_a_time_of_day_keeps_it_to_be_seen(tmp_path: Path) -> None:
    (told,) = read_cells(tmp_path, datetime(2019, 8, 5, 14, 30))  # noqa: DTZ001 - Excel knows no zones

    assert told.startswith("2019-08-05")
    assert "14:30" in told


def test_numbers_are_read_as_people_see_them(tmp_path: Path) -> None:
    assert read_cells(tmp_path, 7, 7.0, 0, 0.5, 1e15, -3) == ["7", "7", "0", "0.5", "1000000000000000", "-3"]


def test_yes_and_no_and_times_are_read(tmp_path: Path) -> None:
    assert read_cells(tmp_path, True, False, time(9, 30)) == ["yes", "no", "09:30:00"]  # noqa: FBT003 - a cell's value


def test_spaces_around_a_cell_do_not_count_and_a_cell_of_spaces_is_empty(tmp_path: Path) -> None:
    assert read_cells(tmp_path, "  Invite health \n", "   ", "x") == ["Invite health", "x"]


def test_rows_of_a_workbook_keep_the_numbers_that_excel_shows(tmp_path: Path) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "Actions"
    for address, value in {"B3": "Reference", "C3": "Action", "B7": "AFI-01.1", "C9": "Second"}.items():
        sheet[address] = value
    sheet["A20"] = "  "
    book.save(tmp_path / "plan.xlsx")

    found = only_sheet(read_return(tmp_path / "plan.xlsx"))

    assert (found.name, found.header.number) == ("Actions", 3)
    assert [(row.number, cell.address) for row in found.rows for cell in row.cells.values()] == [(7, "B7"), (9, "C9")]
    assert found.where("B7") == "Actions!B7"


def test_sheets_are_read_in_order_and_empty_ones_left_out(tmp_path: Path) -> None:
    book = Workbook()
    for name in ("Notes", "Empty", "Actions"):
        made: Any = book.create_sheet(name)
        if name != "Empty":
            made.append([name])
    book.save(tmp_path / "plan.xlsx")

    assert [sheet.name for sheet in read_return(tmp_path / "plan.xlsx").sheets] == ["Notes", "Actions"]


def test_a_formula_that_excel_has_worked_out_is_read_as_its_value(tmp_path: Path) -> None:
    row = only_sheet(with_cells(tmp_path, '<c r="A2"><f>1+2</f><v>3</v></c><c r="B2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>')).rows[0]

    assert typed(row) == ["3", "ab"]
    assert not any(cell.fault for cell in row.cells.values())


def test_a_formula_without_a_stored_value_says_to_open_and_save_it(tmp_path: Path) -> None:
    row = only_sheet(with_cells(tmp_path, '<c r="A2"><f>B2+1</f></c><c r="B2"><v>2</v></c>')).rows[0]

    assert row.cells[0].address == "A2"
    assert "Open the workbook in Excel and save it" in row.cells[0].fault
    assert row.cells[1] == Cell("B2", "2")


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#DIV/0!"])
@pytest.mark.parametrize("formula", ["", "<f>1/0</f>"], ids=["typed", "worked out"])
def test_an_error_of_the_spreadsheet_is_a_fault_and_no_value(tmp_path: Path, error: str, formula: str) -> None:
    row = only_sheet(with_cells(tmp_path, f'<c r="A2" t="e">{formula}<v>{error}</v></c>')).rows[0]

    assert row.cells[0].typed == error
    assert "error" in row.cells[0].fault


def test_a_csv_file_may_be_called_xlsx_and_the_other_way_round(tmp_path: Path) -> None:
    read_cells(tmp_path, "x")

    workbook = only_sheet(read_bytes(tmp_path, (tmp_path / "plan.xlsx").read_bytes(), "renamed.csv"))
    text = only_sheet(read_bytes(tmp_path, b"Value\nx\n", "renamed.xlsx"))

    assert [typed(row) for row in workbook.rows] == [typed(row) for row in text.rows] == [["x"]]


@pytest.mark.parametrize("claim", ["A1", "A1:B2"])
def test_a_sheet_that_claims_to_be_smaller_than_it_is_is_read_whole(tmp_path: Path, claim: str) -> None:
    book = Workbook()
    sheet: Any = book.active
    for number in range(1, 5):
        sheet.append([f"a{number}", f"b{number}", f"c{number}"])
    book.save(tmp_path / "plan.xlsx")
    path = rewritten(tmp_path / "plan.xlsx", lambda _, data: data.replace(b'ref="A1:C4"', f'ref="{claim}"'.encode()))

    rows = only_sheet(read_return(path)).rows

    assert [typed(row) for row in rows] == [[f"{letter}{number}" for letter in "abc"] for number in (2, 3, 4)]


def test_a_workbook_of_another_program_is_read_without_a_word_from_the_library(tmp_path: Path) -> None:
    assert read_cells(tmp_path, "x") == ["x"]
    path = rewritten(tmp_path / "plan.xlsx", lambda _, data: re.sub(rb"<cellStyles.*</cellStyles>", b"", data))

    # Warnings are errors in these tests.
    assert [typed(row) for row in only_sheet(read_return(path)).rows] == [["x"]]
