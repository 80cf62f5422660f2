"""What a person says by how a cell looks is told, and never taken for words."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill

from tests.importers.workbook.test_workbook import read_bytes
from tests.importers.workbook.zips import rows, workbook
from wsoa.domain.round.spreadsheet import Cell, IncomingFile
from wsoa.importers.workbook.faults import STRUCK

Book = Any  # openpyxl's cells may be of many kinds


@pytest.fixture
def book() -> Book:
    made: Book = Workbook()
    made.active.title = "Actions"
    made["Actions"]["A1"], made["Actions"]["A2"] = "Action", "Invite health"
    return made


def came(folder: Path, made: Book) -> IncomingFile:
    data = BytesIO()
    made.save(data)
    return read_bytes(folder, data.getvalue(), "police.xlsx")


def cell(read: IncomingFile, address: str) -> Cell:
    (sheet,) = read.sheets
    return next(cell for row in (sheet.header, *sheet.rows) for cell in row.cells.values() if cell.address == address)


@pytest.mark.parametrize(
    "whole", [False, True], ids=["in Excel", "in LibreOffice, whose cell looks like its first word"]
)
def test_words_struck_out_are_no_words_and_are_told(tmp_path: Path, book: Book, whole: bool) -> None:  # noqa: FBT001
    struck = TextBlock(InlineFont(strike=True), "DI Jones ")
    book["Actions"]["B2"] = CellRichText(struck, "DI Smith")
    book["Actions"]["B2"].font = Font(strike=whole)

    read = came(tmp_path, book)

    assert cell(read, "B2") == Cell("B2", "DI Smith")
    assert "Struck out in Actions!B2, and not taken as words: “DI Jones”." in read.remarks


@pytest.mark.parametrize("place", ["shared", "inline"])
def test_struck_runs_are_found_wherever_a_program_keeps_its_texts(tmp_path: Path, place: str) -> None:
    runs = '<r><rPr><strike/></rPr><t>old </t></r><r><rPr><strike val="0"/></rPr><t>new</t></r>'
    cells = f'<c r="A2" t="inlineStr"><is>{runs}</is></c>' if place == "inline" else '<c r="A2" t="s"><v>1</v></c>'
    texts = {"xl/sharedStrings.xml": f"<sst><si><t>plain</t></si><si>{runs}</si></sst>"} if place == "shared" else {}

    read = read_bytes(tmp_path, workbook({"Actions": rows(f'<row r="2">{cells}</row>')}, texts), "police.xlsx")

    assert cell(read, "A2").typed == "new"


@pytest.mark.parametrize("value", ["Invite health", 12, True])
def test_a_cell_struck_out_whole_is_asked_about(tmp_path: Path, book: Book, value: object) -> None:
    book["Actions"]["B2"] = value
    book["Actions"]["B2"].font = Font(strike=True)

    assert cell(came(tmp_path, book), "B2").fault == STRUCK


@pytest.mark.parametrize(
    ("fill", "colour"),
    [("FFFF0000", "red"), ("FF00B050", "green"), ("FFFFC000", "amber"), ("FFFFFF00", "amber"), ("FFC6EFCE", "green")],
)
@pytest.mark.parametrize("value", [None, "Invite health"])
def test_a_colour_that_may_be_meant_as_an_answer_is_told(
    tmp_path: Path, book: Book, fill: str, colour: str, value: object
) -> None:
    book["Actions"]["B2"] = value
    book["Actions"]["B2"].fill = PatternFill("solid", fgColor=fill)

    assert f"B2 of Actions is {colour}: colours are not read." in came(tmp_path, book).remarks


@pytest.mark.parametrize("fill", ["FFE9ECEF", "FF565E69", "FF14284B", "FFFBD9D5", "FFFFFFFF"])
def test_the_colours_of_our_own_sheets_say_nothing(tmp_path: Path, book: Book, fill: str) -> None:
    book["Actions"]["B2"].fill = PatternFill("solid", fgColor=fill)

    assert came(tmp_path, book).remarks == ()


def test_where_a_cell_leads_is_kept_and_told(tmp_path: Path, book: Book) -> None:
    book["Actions"]["B2"] = "see minutes"
    book["Actions"]["B2"].hyperlink = "https://example.org/minutes"

    read = came(tmp_path, book)

    assert cell(read, "B2") == Cell("B2", "see minutes", link="https://example.org/minutes")
    assert "Actions!B2 leads to https://example.org/minutes." in read.remarks


def test_an_address_that_is_its_own_link_is_kept_once(tmp_path: Path, book: Book) -> None:
    book["Actions"]["B2"] = "lead@police.example"
    book["Actions"]["B2"].hyperlink = "mailto:lead@police.example"

    assert cell(came(tmp_path, book), "B2") == Cell("B2", "lead@police.example")
