"""CSV files as people send them: what was typed, and in which cell, whichever program saved them."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from wsoa.domain.errors import BadInput
from wsoa.domain.round.spreadsheet import Cell, IncomingFile, Row, Sheet
from wsoa.importers.workbook import delimited, read_return

HEADER = ["Reference", "Action", "Due"]
LINE = ["AFI-01.1", "Café – “quoted”, naïve", "03/06/2019"]


def read_bytes(folder: Path, data: bytes, name: str = "plan.csv") -> IncomingFile:
    (folder / name).write_bytes(data)
    return read_return(folder / name)


def only_sheet(returned: IncomingFile) -> Sheet:
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
    sheet = only_sheet(
        read_bytes(tmp_path, ending.join(["Reference;Action", "AFI-01.1;First", "AFI-01.2;Second"]).encode())
    )

    assert [typed(row) for row in (sheet.header, *sheet.rows)] == [
        ["Reference", "Action"],
        ["AFI-01.1", "First"],
        ["AFI-01.2", "Second"],
    ]


def test_a_file_without_a_last_line_end_and_with_one_column_is_read(tmp_path: Path) -> None:
    sheet = only_sheet(read_bytes(tmp_path, b"Action\nInvite health"))

    assert [typed(row) for row in sheet.rows] == [["Invite health"]]


def test_cells_are_named_as_the_spreadsheet_names_them(tmp_path: Path) -> None:
    returned = read_bytes(tmp_path, csv_text([HEADER, LINE]).encode())

    sheet = only_sheet(returned)
    assert (returned.source, sheet.name) == ("plan.csv", "")
    assert sheet.rows[0].cells[2] == Cell("C2", "03/06/2019")
    assert str(sheet.where("C2")) == "C2"


def test_blank_rows_are_left_out_and_the_others_keep_their_own_numbers(tmp_path: Path) -> None:
    sheet = only_sheet(
        read_bytes(tmp_path, b"\n,,\nReference,Action\n\n , ,\nAFI-01.1,First\n\n\nAFI-01.2,Second\n\n\n")
    )

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


def test_a_first_line_that_only_names_the_delimiter_is_not_a_row(tmp_path: Path) -> None:
    sheet = only_sheet(read_bytes(tmp_path, b'sep=;\r\nReference;Action\r\nAFI-01.1;"One, two, three"\r\n'))

    assert (sheet.header.number, typed(sheet.header)) == (1, ["Reference", "Action"])
    assert (sheet.rows[0].number, typed(sheet.rows[0])) == (2, ["AFI-01.1", "One, two, three"])


@pytest.mark.parametrize("line", ['"sep=|"', "SEP=|", "sep=|"])
def test_excels_word_on_the_delimiter_is_taken_whatever_the_delimiter_is(tmp_path: Path, line: str) -> None:
    assert typed(only_sheet(read_bytes(tmp_path, f"{line}\nReference|Action\nAFI-01.1|x\n".encode())).header) == [
        "Reference",
        "Action",
    ]


def test_a_quotation_mark_that_is_never_closed_is_told_by_its_line(tmp_path: Path) -> None:
    lines = [
        "Reference,Action",
        'AFI-01.1,"One\nand two"',
        'AFI-01.2,"Invite health',
        "AFI-01.3,Invite police",
        "AFI-01.4,x",
    ]

    with pytest.raises(BadInput, match=r"opens a quotation mark on line 4 that is never closed") as refused:
        read_bytes(tmp_path, "\n".join(lines).encode())

    assert "CSV UTF-8" in refused.value.mend


def test_the_line_is_counted_as_an_editor_shows_it(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="on line 3 that is never closed"):
        read_bytes(tmp_path, b'sep=,\nReference,Action\nAFI-01.1,"Invite')


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_a_quotation_mark_left_open_on_the_last_line_is_seen_too(tmp_path: Path, ending: str) -> None:
    with pytest.raises(BadInput, match="on line 2 that is never closed"):
        read_bytes(tmp_path, f'Reference,Action\nAFI-01.1,"Invite{ending}'.encode())


def test_a_very_long_text_behind_an_open_quotation_mark_is_told_the_same_way(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"line 2 .* never closed"):
        read_bytes(tmp_path, b'Reference,Action\nAFI-01.1,"Invite\n' + b"word\n" * 40_000)


def test_a_text_that_is_only_too_long_is_told_by_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"A cell on line 2 of plan.csv is longer than 131,072 characters"):
        read_bytes(tmp_path, b"Reference,Action\nAFI-01.1," + b"word " * 40_000 + b"\n")


def test_quotation_marks_inside_a_text_are_part_of_it(tmp_path: Path) -> None:
    assert typed(only_sheet(read_bytes(tmp_path, b'Action,Due\nThe "front door",3 June 2019\n')).rows[0]) == [
        'The "front door"',
        "3 June 2019",
    ]


def test_a_file_that_is_not_in_utf_8_is_read_and_asked_to_be_looked_at(tmp_path: Path) -> None:
    returned = read_bytes(tmp_path, "Action\r\nCafé – “quoted”\r\n".encode("cp1252"))

    assert typed(only_sheet(returned).rows[0]) == ["Café – “quoted”"]
    assert returned.remarks == (
        "plan.csv is not in UTF-8 and was read as Windows letters: look twice at accents, dashes and quotation marks.",
    )


def test_a_file_of_an_old_mac_is_read_in_its_own_letters(tmp_path: Path) -> None:
    returned = read_bytes(tmp_path, "Action\rCafé – “quoted”\r".encode("mac-roman"))

    assert typed(only_sheet(returned).rows[0]) == ["Café – “quoted”"]
    assert "an old Mac's letters" in returned.remarks[0]


def test_more_rows_than_a_plan_has_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MOST_ROWS", 20)

    with pytest.raises(BadInput, match="more than 20 rows"):
        read_bytes(tmp_path, b"Action\n" + b"x\n" * 20)


@pytest.mark.parametrize("typed_as", ["#REF!", "#N/A", "#DIV/0!", "#NAME?", "Err:502"])
def test_an_error_of_the_spreadsheets_is_a_fault_in_a_csv_file_too(tmp_path: Path, typed_as: str) -> None:
    (row,) = only_sheet(read_bytes(tmp_path, f"Action,Due\n{typed_as},3 June 2019\n".encode())).rows

    assert row.cells[0] == Cell("A2", typed_as, "It is an error of the spreadsheet's: mend the formula.")


def test_a_value_that_did_not_fit_its_column_is_a_fault(tmp_path: Path) -> None:
    (row,) = only_sheet(read_bytes(tmp_path, b"Action,Due\nInvite health,########\n")).rows

    assert (
        row.cells[1].fault == "Its column was too narrow, so only this was written. Widen it, and save the file again."
    )


def test_a_header_may_begin_as_a_zip_does(tmp_path: Path) -> None:
    assert typed(only_sheet(read_bytes(tmp_path, b"PK number,Action\n1,x\n")).header) == ["PK number", "Action"]
