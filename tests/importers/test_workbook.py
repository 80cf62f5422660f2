"""CSV files as people send them: what was typed, and in which cell, whichever program saved them."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from wsoa.domain.sheets import Cell, Return, Row, Sheet
from wsoa.importers.workbook import read_return

HEADER = ["Reference", "Action", "Due"]
LINE = ["AFI-01.1", "Café – “quoted”, naïve", "03/06/2019"]


def read_bytes(folder: Path, data: bytes, name: str = "plan.csv") -> Return:
    (folder / name).write_bytes(data)
    return read_return(folder / name)


def only_sheet(returned: Return) -> Sheet:
    (sheet,) = returned.sheets
    return sheet


def typed(row: Row) -> list[str]:
    return [row.cells[place].typed for place in sorted(row.cells)]


def csv_text(lines: Sequence[Sequence[str]], delimiter: str = ",") -> str:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows(lines)
    return file.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be-with-mark"])
def test_a_csv_file_is_read_whichever_program_saved_it(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = csv_text([HEADER, LINE], delimiter)
    data = b"\xfe\xff" + text.encode("utf-16-be") if encoding == "utf-16-be-with-mark" else text.encode(encoding)

    sheet = only_sheet(read_bytes(tmp_path, data))

    assert typed(sheet.header) == HEADER
    assert [typed(row) for row in sheet.rows] == [LINE]


@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r"], ids=["Windows", "Unix", "old Mac"])
def test_lines_may_end_in_any_way(tmp_path: Path, ending: str) -> None:
    sheet = only_sheet(read_bytes(tmp_path, ending.join(["Reference;Action", "AFI-01.1;First", "AFI-01.2;Second"]).encode()))

    assert [typed(row) for row in (sheet.header, *sheet.rows)] == [["Reference", "Action"], ["AFI-01.1", "First"], ["AFI-01.2", "Second"]]


def test_a_file_without_a_last_line_end_and_with_one_column_is_read(tmp_path: Path) -> None:
    sheet = only_sheet(read_bytes(tmp_path, b"Action\nInvite health"))

    assert [typed(row) for row in sheet.rows] == [["Invite health"]]


def test_cells_are_named_as_the_spreadsheet_names_them(tmp_path: Path) -> None:
    returned = read_bytes(tmp_path, csv_text([HEADER, LINE]).encode())

    sheet = only_sheet(returned)
    assert (returned.source, sheet.name) == ("plan.csv", "")
    assert sheet.rows[0].cells[2] == Cell("C2", "03/06/2019")
    assert sheet.where("C2") == "C2"


def test_blank_rows_are_left_out_and_the_others_keep_their_own_numbers(tmp_path: Path) -> None:
    sheet = only_sheet(read_bytes(tmp_path, b"\n,,\nReference,Action\n\n , ,\nAFI-01.1,First\n\n\nAFI-01.2,Second\n\n\n"))

    assert sheet.header.number == 3
    assert [row.number for row in sheet.rows] == [6, 9]
    assert sheet.rows[1].cells[0].address == "A9"


def test_a_blank_line_at_the_top_does_not_hide_which_sign_stands_between_the_cells(tmp_path: Path) -> None:
    sheet = only_sheet(read_bytes(tmp_path, b"\nReference;Action\nAFI-01.1;One, two\n"))

    assert typed(sheet.header) == ["Reference", "Action"]
    assert typed(sheet.rows[0]) == ["AFI-01.1", "One, two"]


def test_a_text_of_several_lines_is_one_cell_and_one_row(tmp_path: Path) -> None:
    sheet = only_sheet(read_bytes(tmp_path, b'Reference,Action\nAFI-01.1,"One\nTwo, and ""three"""\nAFI-01.2,Next\n'))

    assert typed(sheet.rows[0]) == ["AFI-01.1", 'One\nTwo, and "three"']
    assert sheet.rows[1].number == 3


@pytest.mark.parametrize("text", ["=1+1", "+44 1332", "-5%", "@home", "=HYPERLINK(x)", "\u00a0"])
def test_text_that_begins_like_a_formula_is_text_in_a_csv_file(tmp_path: Path, text: str) -> None:
    sheet = only_sheet(read_bytes(tmp_path, csv_text([["Action", "Due"], [text, "x"]]).encode()))

    assert typed(sheet.rows[0])[0] == text.strip() or not text.strip()
    assert not any(cell.fault for cell in sheet.rows[0].cells.values())
