"""A return to send back is the lead's own workbook, with each bad cell marked and a list of them in front.

Nothing else in it is touched.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from wsoa.domain.errors import BadInput, Place, Problem
from wsoa.domain.round.answer.marks import TITLE, marks_of, without_our_words
from wsoa.domain.round.handout.our_list import is_our_list
from wsoa.domain.round.spreadsheet import IncomingFile
from wsoa.exporters import marked
from wsoa.importers.workbook import read_return

Book = Any  # what openpyxl has read: its cells may be of many kinds
WHAT = "Nothing was taken from police.xlsx."
SHADE = PatternFill("solid", fgColor="E9ECEF")
HEAD = PatternFill("solid", fgColor="14284B")


def no_day(cell: str, sheet: str = "Actions") -> Problem:
    return Problem(Place(sheet, cell, label="Due"), "31/9/19", "There is no 31 September.", "Write 30 September 2019.")


@dataclass
class Post:
    """Where returns come in and copies go out."""

    folder: Path

    def read(self, name: str, data: bytes) -> IncomingFile:
        (self.folder / name).write_bytes(data)
        return read_return(self.folder / name)

    def marked(self, sent: Workbook, *problems: Problem) -> Book:
        """The copy of a workbook, read again."""
        return opened(self.marked_bytes(saved(sent), *problems))

    def marked_bytes(self, data: bytes, *problems: Problem, name: str = "police.xlsx") -> bytes:
        came = self.read(name, data)
        return marked.render(data, came, WHAT, marks_of(came, problems))


@pytest.fixture
def post(tmp_path: Path) -> Post:
    return Post(tmp_path)


@pytest.fixture
def sent() -> Book:
    """A lead's workbook: a few actions, as a spreadsheet would save them."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Actions"
    for row in (
        ["Code", "Reference", "Due"],
        ["a", "AFI-01.1", "31/9/19"],
        ["b", "AFI-01.2", "1 May 2019"],
        ["c", "AFI-01.3", "2 May 2019"],
    ):
        sheet.append(row)
    for cell in sheet[1]:
        cell.fill = HEAD
    for number in (2, 3, 4):
        sheet.cell(number, 1).fill = SHADE
    return book


def saved(book: Workbook) -> bytes:
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def opened(data: bytes) -> Book:
    return load_workbook(BytesIO(data), rich_text=True)


def listed(book: Book) -> list[list[Any]]:
    return [[cell.value for cell in row if cell.value is not None] for row in book[TITLE].iter_rows()]


def is_marked(cell: Book) -> bool:
    return bool(cell.fill.fgColor.rgb == "00FBD9D5" and cell.border.left.style == "thick")


def test_a_bad_cell_is_marked_with_a_comment_that_says_why_and_how_to_mend_it(post: Post, sent: Book) -> None:
    copy = post.marked(sent, no_day("C2"))

    cell = copy["Actions"]["C2"]
    assert cell.value == "31/9/19"
    assert is_marked(cell)
    assert "There is no 31 September. Write 30 September 2019." in cell.comment.text
    assert cell.comment.author == "wsoa"
    assert [
        found.coordinate for row in copy["Actions"].iter_rows() for found in row if is_marked(found) or found.comment
    ] == ["C2"]


def test_a_first_sheet_lists_them_all_with_a_link_to_each_cell(post: Post, sent: Book) -> None:
    sent["Actions"].title = "Jo's actions"

    copy = post.marked(
        sent, no_day("C2", "Jo's actions"), Problem(Place(ref="AFI-09"), "", "Nobody leads it.", "Say who.")
    )

    assert copy.sheetnames == [TITLE, "Jo's actions"]
    rows = listed(copy)
    assert rows[1] == [WHAT]
    assert ["Sheet", "Cell", "What was typed", "Why it cannot be taken", "How to mend it"] in rows
    assert ["Jo's actions", "C2", "“31/9/19”", "There is no 31 September.", "Write 30 September 2019."] in rows
    assert rows[-2][-4:] == ["AFI-09", "(nothing)", "Nobody leads it.", "Say who."]
    assert [cell.hyperlink.location for row in copy[TITLE].iter_rows() for cell in row if cell.hyperlink] == [
        "'Jo''s actions'!C2"
    ]


def test_the_list_alone_is_open_so_that_nobody_types_into_two_sheets_at_once(post: Post, sent: Book) -> None:
    sent.create_sheet("Notes")["A1"] = "Mind."
    sent.active = 1

    copy = post.marked(sent, no_day("C2"))

    assert copy.active.title == TITLE
    assert [sheet.title for sheet in copy.worksheets if sheet.sheet_view.tabSelected] == [TITLE]


def fill_in(sheet: Book) -> None:
    """Everything that a lead's workbook may hold and that must come back to them."""
    sheet["D1"], sheet["D2"], sheet["D3"] = "Sum", "=LEN(C3)", date(2019, 5, 1)
    sheet["E2"], sheet["E3"], sheet["E4"] = (
        "=not a formula",
        12.5,
        CellRichText("so ", TextBlock(InlineFont(b=True), "bold")),
    )
    sheet["E2"].data_type, sheet["E2"].quotePrefix = "s", True
    sheet["D3"].number_format = "d mmmm yyyy"
    sheet["B3"].comment = Comment("Is this right?", "Jo Green")
    sheet.add_data_validation(DataValidation("list", '"yes,no"', sqref="F2:F4"))
    sheet.column_dimensions["C"].width, sheet.column_dimensions["D"].hidden = 41, True
    sheet.row_dimensions[4].hidden, sheet.freeze_panes, sheet.print_title_rows = True, "B2", "1:1"
    sheet.auto_filter.ref = "A1:C4"


def facts(sheet: Book) -> Mapping[str, Any]:
    return {
        "cells": [[(cell.value, cell.data_type, cell.number_format) for cell in row] for row in sheet.iter_rows()],
        "said": [
            (cell.coordinate, cell.comment.text, cell.comment.author)
            for row in sheet.iter_rows()
            for cell in row
            if cell.comment
        ],
        "checks": [(check.type, check.formula1, str(check.sqref)) for check in sheet.data_validations.dataValidation],
        "widths": {
            letters: (found.width, found.hidden)
            for letters, found in sheet.column_dimensions.items()
            if found.customWidth
        },
        "hidden": [number for number, found in sheet.row_dimensions.items() if found.hidden],
        "around": (sheet.freeze_panes, sheet.print_title_rows, sheet.auto_filter.ref),
    }


def test_everything_else_is_as_the_lead_sent_it(post: Post, sent: Book) -> None:
    fill_in(sent["Actions"])
    before = facts(opened(saved(sent))["Actions"])

    copy = post.marked(sent, Problem(Place("Actions", row=9), "", "Why.", "Mend."))

    told = facts(copy["Actions"])
    told["said"].remove(("A9", copy["Actions"]["A9"].comment.text, "wsoa"))
    assert {**told, "cells": told["cells"][:4]} == before


def test_a_cell_that_nobody_would_see_is_said_to_be_hidden(post: Post, sent: Book) -> None:
    fill_in(sent["Actions"])
    sent.create_sheet("Old")["A1"] = "x"
    sent["Old"].sheet_state = "hidden"

    copy = post.marked(sent, no_day("C2"), no_day("C4"), no_day("D2"), no_day("A1", "Old"))

    assert [row[1] for row in listed(copy) if len(row) == 5][1:] == ["C2", "D2 (hidden)", "C4 (hidden)", "A1 (hidden)"]


def test_a_row_may_still_grow_with_what_is_typed_into_it(post: Post, sent: Book) -> None:
    sent["Actions"].row_dimensions[2].height = 40

    data = post.marked_bytes(saved(sent), no_day("C2"))

    with ZipFile(BytesIO(data)) as parts:
        rows = re.findall(rb"<row [^>]*>", parts.read("xl/worksheets/sheet2.xml"))
    assert any(b'ht="40"' in row for row in rows)
    assert not any(b'customHeight="1"' in row for row in rows)


def test_the_comment_of_a_lead_stays_above_ours(post: Post, sent: Book) -> None:
    sent["Actions"]["C2"].comment = Comment("As agreed with Ann.", "Jo Green")

    comment = post.marked(sent, no_day("C2"))["Actions"]["C2"].comment

    assert comment.text.startswith("As agreed with Ann.\n\nWhat to mend:")
    assert comment.author == "Jo Green"
    assert without_our_words(comment.text) == "As agreed with Ann."


def test_of_merged_cells_the_first_is_marked(post: Post, sent: Book) -> None:
    sent["Actions"].merge_cells("B2:C3")

    copy = post.marked(sent, no_day("C3"))

    assert copy["Actions"]["B2"].comment


def test_a_copy_that_comes_back_half_mended_is_marked_anew(post: Post, sent: Book) -> None:
    problems = [no_day("C2"), no_day("A3"), no_day("B1")]
    half = post.marked(sent, *problems)
    half["Actions"]["C2"].comment.text += "\nWhich day, then?"

    copy = post.marked(half, no_day("A3"))

    sheet = copy["Actions"]
    assert copy.sheetnames == [TITLE, "Actions"]
    assert [cell.coordinate for row in sheet.iter_rows() for cell in row if is_marked(cell)] == ["A3"]
    assert [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.comment] == ["C2", "A3"]
    assert sheet["C2"].comment.text == "Which day, then?"
    assert sheet["A3"].comment.text.count("What to mend") == 1
    again = post.marked(copy)["Actions"]
    assert [(cell.fill.fgColor.rgb, cell.border.left.style) for cell in (again["B1"], again["C2"], again["A3"])] == [
        (HEAD.fgColor.rgb, None),
        ("00000000", None),
        (SHADE.fgColor.rgb, None),
    ]


def test_a_list_that_a_lead_has_written_into_is_theirs_and_stays(post: Post, sent: Book) -> None:
    half = post.marked(sent, no_day("C2"))
    half[TITLE]["F6"] = "But which day?"

    copy = post.marked(half, no_day("C2"))

    assert copy.sheetnames == [f"{TITLE}1", TITLE, "Actions"]
    assert copy[TITLE]["F6"].value == "But which day?"


@pytest.mark.parametrize(
    "typed", ["=1+1", "+44 1332", "@home", "#N/A", "_x0041_", "bell\x07", "two\nlines", "x" * 40_000]
)
def test_whatever_was_typed_is_words_in_the_list_and_in_the_comment(post: Post, sent: Book, typed: str) -> None:
    problem = Problem(Place("Actions", "C2"), typed, f"“{typed}” is not a date.", "Write 30 September 2019.")

    data = post.marked_bytes(saved(sent), problem)

    copy = opened(data)
    assert all(cell.data_type in "sn" for row in copy[TITLE].iter_rows() for cell in row)
    assert "is not a date" in copy["Actions"]["C2"].comment.text or len(typed) > 2_000
    assert is_our_list(post.read("back.xlsx", data).sheets[0])


def test_a_csv_file_comes_back_as_a_workbook_of_its_rows(post: Post) -> None:
    data = b'Reference;Due\r\nAFI-01.1;31/9/19\r\n\r\nAFI-01.2;=1+1\r\nAFI-01.3;"two\r\nlines"\r\n'

    copy = opened(post.marked_bytes(data, no_day("B2", ""), name="police.csv"))

    assert copy.sheetnames == [TITLE, "Rows"]
    assert [[cell.value for cell in row] for row in copy["Rows"].iter_rows()] == [
        ["Reference", "Due"],
        ["AFI-01.1", "31/9/19"],
        [None, None],
        ["AFI-01.2", "=1+1"],
        ["AFI-01.3", "two\nlines"],
    ]
    assert copy["Rows"]["B4"].data_type == "s"
    assert is_marked(copy["Rows"]["B2"])
    assert "a new workbook with what its cells say" in listed(copy)[1][0]


def test_what_no_cell_can_hold_is_seen_to_be_missing(post: Post) -> None:
    data = f"Reference,Due\nAFI-01.1,a\x07b\nAFI-01.2,{'x' * 40_000}\n".encode()

    sheet = opened(post.marked_bytes(data, no_day("B2", ""), name="police.csv"))["Rows"]

    assert sheet["B2"].value == "a\ufffdb"
    assert sheet["B3"].value.endswith("… (cut: a cell holds 32,767 characters)")


def test_a_csv_file_that_is_wider_than_any_workbook_is_refused(post: Post) -> None:
    with pytest.raises(BadInput, match="more columns than a workbook holds"):
        post.marked_bytes(("a," * 16_384 + "b\n").encode(), no_day("B2", ""), name="police.csv")


def test_a_workbook_that_cannot_be_marked_comes_back_as_its_rows(post: Post, sent: Book) -> None:
    copy = opened(post.marked_bytes(with_strange_fills(saved(sent)), no_day("C2")))

    assert "a new workbook with what its cells say" in listed(copy)[1][0]
    assert is_marked(copy["Actions"]["C2"])
    assert copy["Actions"]["C4"].value == "2 May 2019"


def with_strange_fills(data: bytes) -> bytes:
    """The workbook as a careless program would write it: one part of it in no form that openpyxl knows."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as parts, ZipFile(made, "w") as archive:
        for name in parts.namelist():
            archive.writestr(name, parts.read(name).replace(b"fills", b"fulls"))
    return made.getvalue()


def test_a_cell_far_below_the_others_makes_no_rows_between_them(post: Post) -> None:
    sent = Workbook()
    sheet = sent.active
    assert sheet is not None
    sheet["A1"], sheet["A900000"] = "Due", "31/9/19"

    copy = post.marked(sent, no_day("A900000", "Sheet"))

    assert copy["Sheet"]["A900000"].comment
