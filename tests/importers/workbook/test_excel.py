"""Excel workbooks as people send them: what a cell shows, whatever wrote it."""

import re
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from tests.importers.workbook.test_workbook import only_sheet, read_bytes, typed
from tests.importers.workbook.zips import SHEET, links, rows, workbook
from wsoa.domain.round.spreadsheet import Cell, IncomingFile
from wsoa.importers.workbook import read_return

KEPT = 'xml:space="preserve"'


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


def with_cells(folder: Path, xml: str) -> IncomingFile:
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
    midnight = datetime(2019, 8, 15, 0, 0)  # noqa: DTZ001 - Excel knows no zones

    assert read_cells(tmp_path, date(2019, 8, 5), midnight) == ["2019-08-05", "2019-08-15"]


def test_a_date_with_a_time_of_day_keeps_it_to_be_seen(tmp_path: Path) -> None:
    (told,) = read_cells(tmp_path, datetime(2019, 8, 5, 14, 30))  # noqa: DTZ001 - Excel knows no zones

    assert told.startswith("2019-08-05")
    assert "14:30" in told


def test_numbers_are_read_as_people_see_them(tmp_path: Path) -> None:
    assert read_cells(tmp_path, 7, 7.0, 0, 0.5, 1e15, -3) == ["7", "7", "0", "0.5", "1000000000000000", "-3"]


def test_true_and_false_and_times_are_read_as_they_are_shown(tmp_path: Path) -> None:
    shown = read_cells(tmp_path, True, False, time(9, 30))  # noqa: FBT003 - a cell's value

    assert shown == ["TRUE", "FALSE", "09:30:00"]


def test_spaces_around_a_cell_do_not_count_and_a_cell_of_spaces_is_empty(tmp_path: Path) -> None:
    assert read_cells(tmp_path, "  Invite health \n", "   ", "x") == ["Invite health", "x"]


def test_a_cell_of_spaces_without_width_is_empty_too_and_words_keep_theirs(tmp_path: Path) -> None:
    assert read_cells(tmp_path, "\u200b", " \ufeff\u200b", "in\u200bvite") == ["in\u200bvite"]


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
    assert str(found.where("B7")) == "Actions!B7"


def test_sheets_are_read_in_order_and_empty_ones_left_out(tmp_path: Path) -> None:
    book = Workbook()
    for name in ("Notes", "Empty", "Actions"):
        made: Any = book.create_sheet(name)
        if name != "Empty":
            made.append([name])
    book.save(tmp_path / "plan.xlsx")

    assert [sheet.name for sheet in read_return(tmp_path / "plan.xlsx").sheets] == ["Notes", "Actions"]


def test_a_formula_that_excel_has_worked_out_is_read_as_its_value(tmp_path: Path) -> None:
    row = only_sheet(
        with_cells(tmp_path, '<c r="A2"><f>1+2</f><v>3</v></c><c r="B2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>')
    ).rows[0]

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


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("0.65", "65%"),
        ("1", "100%"),
        ("0", "0%"),
        ("0.125", "12.5%"),
        ("0.28999999999999998", "29%"),
        ("-0.05", "-5%"),
        ("1E-3", "0.1%"),
        ("65", "6500%"),
    ],
)
@pytest.mark.parametrize("number_format", ["0%", "0.00%", "[Red]0.0%", '"about "0%'])
def test_a_percentage_is_read_as_it_is_shown(tmp_path: Path, stored: str, shown: str, number_format: str) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["Target"])
    sheet.append([0.5])
    sheet["A2"].number_format = number_format
    book.save(tmp_path / "plan.xlsx")

    path = rewritten(tmp_path / "plan.xlsx", lambda _, data: data.replace(b"<v>0.5</v>", f"<v>{stored}</v>".encode()))

    assert [typed(row) for row in only_sheet(read_return(path)).rows] == [[shown]]


@pytest.mark.parametrize("number_format", ['0.0"%"', "0\\%", "[$%-809]0.0"])
def test_a_sign_that_is_only_written_beside_a_number_makes_no_percentage(tmp_path: Path, number_format: str) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["Target"])
    sheet.append([0.5])
    sheet["A2"].number_format = number_format
    book.save(tmp_path / "plan.xlsx")

    assert [typed(row) for row in only_sheet(read_return(tmp_path / "plan.xlsx")).rows] == [["0.5"]]


@pytest.mark.parametrize(
    "digits", ["9434765919", "123456789012345", "1234567890123456", "12345678901234567890", "-12345678901234567"]
)
def test_a_long_number_is_kept_figure_by_figure(tmp_path: Path, digits: str) -> None:
    assert typed(only_sheet(with_cells(tmp_path, f'<c r="A2"><v>{digits}</v></c>')).rows[0]) == [digits]


def test_a_formula_whose_value_is_an_empty_text_is_an_empty_cell(tmp_path: Path) -> None:
    row = only_sheet(
        with_cells(tmp_path, '<c r="A2" t="str"><f>IF(B2=2,"","x")</f><v></v></c><c r="B2"><v>2</v></c>')
    ).rows[0]

    assert dict(row.cells) == {1: Cell("B2", "2")}


def test_rows_of_formulas_without_values_below_all_others_are_not_lost(tmp_path: Path) -> None:
    sheet = only_sheet(
        with_cells(tmp_path, '<c r="A2"><v>1</v></c></row><row r="4"><c r="C4"><f>A2</f></c><c r="D4"><f>A2</f></c>')
    )

    assert [(cell.address, cell.typed) for cell in sheet.rows[1].cells.values()] == [("C4", "=A2"), ("D4", "=A2")]


def test_a_date_before_there_are_dates_is_a_fault(tmp_path: Path) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.append(["Due", "Change"])
    sheet.append([-1, -1])
    sheet["A2"].number_format = "dd/mm/yyyy"
    book.save(tmp_path / "plan.xlsx")

    (row,) = only_sheet(read_return(tmp_path / "plan.xlsx")).rows

    assert "before 1900" in row.cells[0].fault
    assert row.cells[1] == Cell("B2", "-1")


def test_cells_that_do_not_say_where_they_stand_are_counted(tmp_path: Path) -> None:
    book = (
        "<sheetData><row><c t='inlineStr'><is><t>Action</t></is></c><c><v>0.5</v></c></row>"
        "<row/><row><c/><c><f>1</f></c></row></sheetData>"
    )

    sheet = only_sheet(read_bytes(tmp_path, workbook({"Actions": book}), "plan.xlsx"))

    assert [cell.address for row in (sheet.header, *sheet.rows) for cell in row.cells.values()] == ["A1", "B1", "B3"]


def test_texts_in_runs_of_several_looks_are_one_text_without_what_says_how_to_speak_it(tmp_path: Path) -> None:
    texts = [
        (
            f"<r><t {KEPT}>Invite </t></r><r><rPr><b/></rPr><t {KEPT}>health </t></r><r><t>&amp; police</t></r>"
            '<rPh sb="0" eb="1"><t>x</t></rPh>'
        ),
        "<t>one_x000D_\ntwo</t>",
        "<t>_x005F_x000D_</t>",
        f"<t {KEPT}>  spaced  </t>",
        "<t><![CDATA[<b> & co]]></t>",
    ]
    parts = {
        "xl/_rels/workbook.xml.rels": links(
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")
        ),
        "xl/sharedStrings.xml": (
            f"{SHEET.replace('worksheet', 'sst', 1)}{''.join(f'<si>{text}</si>' for text in texts)}</sst>"
        ),
    }
    lines = (f'<row r="{n}"><c r="A{n}" t="s"><v>{n - 2}</v></c></row>' for n in range(2, len(texts) + 2))

    sheet = only_sheet(read_bytes(tmp_path, workbook({"Actions": rows(*lines)}, parts), "plan.xlsx"))

    assert [typed(row)[0] for row in sheet.rows] == [
        "Invite health & police",
        "one\r\ntwo",
        "_x000D_",
        "spaced",
        "<b> & co",
    ]


@pytest.mark.parametrize("name", ["R&D", "Café", "Jo's", "<Plan>", "Ação 1", "A  B", "2019-20"])
def test_a_sheet_may_have_any_name(tmp_path: Path, name: str) -> None:
    book = Workbook()
    sheet: Any = book.active
    sheet.title = name
    sheet.append(["Action"])
    book.save(tmp_path / "plan.xlsx")

    assert only_sheet(read_return(tmp_path / "plan.xlsx")).name == name


def test_drawings_that_count_rows_and_columns_of_their_own_do_not_matter(tmp_path: Path) -> None:
    after = (
        '<controls><anchor><from><x:col xmlns:x="urn:x">1</x:col>'
        '<x:row xmlns:x="urn:x">9</x:row></from></anchor></controls>'
    )

    sheet = only_sheet(
        read_bytes(
            tmp_path, workbook({"Actions": rows('<row r="2"><c r="A2"><v>1</v></c></row>') + after}), "plan.xlsx"
        )
    )

    assert [typed(row) for row in sheet.rows] == [["1"]]


def test_a_picture_that_is_drawn_in_words_is_no_danger(tmp_path: Path) -> None:
    picture = {"xl/media/logo.svg": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg/>'}

    assert read_bytes(tmp_path, workbook({"Actions": rows()}, picture), "plan.xlsx").sheets
