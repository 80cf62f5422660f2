"""What a person who looks at a workbook may not see: read all the same, and said."""

import hashlib
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.importers.workbook.test_workbook import only_sheet, read_bytes, typed
from tests.importers.workbook.zips import links, rows, workbook
from wsoa.domain.errors import BadInput
from wsoa.domain.round.spreadsheet import IncomingFile
from wsoa.importers.workbook import read_return

DRAWN = '<xdr:wsDr xmlns:xdr="urn:x" xmlns:a="urn:a">{}</xdr:wsDr>'


def plan(*, lines: int = 12) -> tuple[Workbook, Any]:
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "Actions"
    sheet.append(["Reference", "Action", "Due"])
    for number in range(1, lines + 1):
        sheet.append([f"AFI-01.{number}", "Invite health", "3 June 2019"])
    return book, sheet


def read(folder: Path, book: Workbook) -> IncomingFile:
    book.save(folder / "plan.xlsx")
    return read_return(folder / "plan.xlsx")


def test_a_return_is_known_by_its_bytes(tmp_path: Path) -> None:
    returned = read_bytes(tmp_path, b"Action\nInvite health\n")

    assert returned.sha256 == hashlib.sha256(b"Action\nInvite health\n").hexdigest()


def test_a_workbook_with_nothing_out_of_sight_has_no_remarks(tmp_path: Path) -> None:
    assert read(tmp_path, plan()[0]).remarks == ()


@pytest.mark.parametrize(
    ("state", "how"), [("hidden", "is hidden"), ("veryHidden", "is hidden so that no menu of Excel's shows it")]
)
def test_a_hidden_sheet_is_read_and_said(tmp_path: Path, state: str, how: str) -> None:
    book, _ = plan()
    book.create_sheet("Old plan").append(["Action"])
    hidden: Any = book["Old plan"]
    hidden.sheet_state = state

    returned = read(tmp_path, book)

    assert [sheet.name for sheet in returned.sheets] == ["Actions", "Old plan"]
    assert returned.remarks == (f"The sheet “Old plan” {how}, and looked at all the same.",)


def test_hidden_rows_are_read_and_said_in_groups(tmp_path: Path) -> None:
    book, sheet = plan()
    for number in (7, 8, 9, 12):
        sheet.row_dimensions[number].hidden = True

    returned = read(tmp_path, book)

    assert len(only_sheet(returned).rows) == 12
    assert returned.remarks == ("Rows 7–9 and 12 of Actions are hidden, and looked at all the same.",)


def test_one_hidden_row_is_one(tmp_path: Path) -> None:
    book, sheet = plan()
    sheet.row_dimensions[7].hidden = True

    assert read(tmp_path, book).remarks == ("Row 7 of Actions is hidden, and looked at all the same.",)


def test_rows_that_a_filter_hides_are_said_to_be_filtered(tmp_path: Path) -> None:
    book, sheet = plan()
    sheet.auto_filter.ref = "A1:C13"
    sheet.auto_filter.add_filter_column(0, ["AFI-01.1"])
    sheet.row_dimensions[4].hidden = True

    assert read(tmp_path, book).remarks == ("Row 4 of Actions is filtered out of sight, and looked at all the same.",)


def test_rows_that_the_filter_of_a_table_hides_are_said_to_be_filtered(tmp_path: Path) -> None:
    sheet = rows('<row r="2" hidden="1"><c r="A2"><v>1</v></c></row>')
    table = '<table xmlns="urn:x"><autoFilter ref="A1:A2"><filterColumn colId="0"/></autoFilter></table>'
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": links(("table", "../tables/table1.xml")),
        "xl/tables/table1.xml": table,
    }

    remarks = read_bytes(tmp_path, workbook({"Actions": sheet}, parts), "plan.xlsx").remarks

    assert remarks == ("Row 2 of Actions is filtered out of sight, and looked at all the same.",)


def test_a_filter_that_hides_nothing_is_not_worth_a_word(tmp_path: Path) -> None:
    book, sheet = plan()
    sheet.auto_filter.ref = "A1:C13"

    assert read(tmp_path, book).remarks == ()


def test_hidden_columns_are_read_and_said(tmp_path: Path) -> None:
    book, sheet = plan()
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions["C"].hidden = True

    returned = read(tmp_path, book)

    assert typed(only_sheet(returned).rows[0]) == ["AFI-01.1", "Invite health", "3 June 2019"]
    assert returned.remarks == ("Columns B–C of Actions are hidden, and looked at all the same.",)


def test_hidden_rows_and_columns_that_hold_nothing_are_not_worth_a_word(tmp_path: Path) -> None:
    sheet = '<cols><col min="4" max="16384" hidden="1"/></cols>' + rows('<row r="5" hidden="1"/>')

    assert read_bytes(tmp_path, workbook({"Actions": sheet}), "plan.xlsx").remarks == ()


def test_a_comment_is_told_with_its_words_and_its_cell(tmp_path: Path) -> None:
    book, sheet = plan()
    sheet["F7"].comment = Comment("Police asked\nfor this to move", "Jo Bloggs")

    assert read(tmp_path, book).remarks == ("A comment in Actions!F7: “Police asked for this to move”",)


def test_a_long_comment_is_shortened(tmp_path: Path) -> None:
    book, sheet = plan()
    sheet["F7"].comment = Comment("word " * 100, "Jo")

    (remark,) = read(tmp_path, book).remarks

    assert remark.endswith("word …”")
    assert len(remark) < 120


def test_a_comment_with_answers_is_told_once_with_every_answer(tmp_path: Path) -> None:
    old = (
        '<comments xmlns="urn:x"><comment ref="A1"><text>'
        "<t>[Threaded comment] Your version of Excel …</t></text></comment></comments>"
    )
    answers = "".join(
        f'<threadedComment ref="A1"><text>{words}</text></threadedComment>' for words in ("Is it?", "Yes.")
    )
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": links(
            ("comments", "../comments1.xml"), ("threadedComment", "../threaded1.xml")
        ),
        "xl/comments1.xml": old,
        "xl/threaded1.xml": f'<ThreadedComments xmlns="urn:x">{answers}</ThreadedComments>',
    }

    remarks = read_bytes(tmp_path, workbook({"Actions": rows()}, parts), "plan.xlsx").remarks

    assert remarks == ("A comment in Actions!A1: “Is it?”", "A comment in Actions!A1: “Yes.”")


def test_merged_cells_are_said_to_count_once(tmp_path: Path) -> None:
    book, sheet = plan()
    sheet.merge_cells("F7:F9")

    assert read(tmp_path, book).remarks == ("F7:F9 of Actions are merged: their words stand in F7.",)


def test_several_merged_groups_are_one_sentence(tmp_path: Path) -> None:
    book, sheet = plan()
    for group in ("F2:F3", "F4:F5", "F7:F9"):
        sheet.merge_cells(group)

    assert read(tmp_path, book).remarks == (
        "F2:F3, F4:F5 and F7:F9 of Actions are merged: the words of each stand in its first cell.",
    )


def faults(returned: IncomingFile) -> dict[str, str]:
    sheet = only_sheet(returned)
    return {
        cell.address: cell.fault for row in (sheet.header, *sheet.rows) for cell in row.cells.values() if cell.fault
    }


@pytest.mark.parametrize(
    ("group", "covered"), [("C3:C5", ["C4", "C5"]), ("B3:C3", ["C3"]), ("B3:C4", ["C3", "B4", "C4"])]
)
def test_what_lies_under_merged_cells_is_not_empty_and_cannot_be_read(
    tmp_path: Path, group: str, covered: list[str]
) -> None:
    book, sheet = plan()
    sheet.merge_cells(group)

    why = f"It is merged with {group[:2]}. Unmerge the cells, and fill each of them in."
    assert faults(read(tmp_path, book)) == dict.fromkeys(covered, why)


@pytest.mark.parametrize("group", ["A1:C1", "A14:C14", "C20:C22", "E3:E5"])
def test_a_title_laid_across_a_sheet_and_merged_cells_with_nothing_in_them_cover_nothing(
    tmp_path: Path, group: str
) -> None:
    book, sheet = plan()
    sheet["A14"] = "The second year"
    sheet.merge_cells(group)

    assert faults(read(tmp_path, book)) == {}


@pytest.mark.slow
def test_merged_cells_without_number_are_a_damaged_workbook(tmp_path: Path) -> None:
    merged = "".join('<mergeCell ref="A1:XFD1048576"/>' for _ in range(1000))
    filled = rows(*(f'<row r="{number}"><c r="A{number}"><v>1</v></c></row>' for number in range(1, 2002)))

    with pytest.raises(BadInput, match="damaged"):
        read_bytes(tmp_path, workbook({"Actions": f"{filled}<mergeCells>{merged}</mergeCells>"}), "plan.xlsx")


def test_words_that_lie_under_merged_cells_are_said(tmp_path: Path) -> None:
    filled = rows('<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>')
    book = workbook({"Actions": f'{filled}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'})

    remarks = read_bytes(tmp_path, book, "plan.xlsx").remarks

    assert "A3 of Actions lies out of sight under merged cells and holds words: they were read." in remarks


def test_pictures_charts_and_text_boxes_are_said_to_be_left_out(tmp_path: Path) -> None:
    box = DRAWN.format(
        "<xdr:sp><xdr:txBody><a:p><a:r><a:t>See the board </a:t></a:r>"
        "<a:r><a:t>paper</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
    )
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": links(
            ("drawing", "../drawings/drawing1.xml"), ("oleObject", "../embeddings/paper.bin")
        ),
        "xl/drawings/drawing1.xml": box,
        "xl/drawings/_rels/drawing1.xml.rels": links(
            ("image", "../media/a.png"), ("image", "../media/b.png"), ("chart", "../charts/c.xml")
        ),
    }

    remarks = read_bytes(tmp_path, workbook({"Actions": rows()}, parts), "plan.xlsx").remarks

    assert set(remarks) == {
        "Actions holds 2 pictures, which were left out.",
        "Actions holds a chart, which was left out.",
        "Actions holds an embedded file, which was left out.",
        "A text box in Actions is no cell and was left out: “See the board paper”",
    }


def test_macros_and_other_workbooks_are_said(tmp_path: Path) -> None:
    parts: dict[str, str | bytes] = {
        "xl/_rels/workbook.xml.rels": links(
            ("worksheet", "worksheets/sheet1.xml"),
            ("vbaProject", "vbaProject.bin"),
            ("externalLink", "externalLinks/externalLink1.xml"),
        ),
        "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0",
    }

    remarks = read_bytes(tmp_path, workbook({"Actions": rows()}, parts), "plan.xlsm").remarks

    assert remarks == (
        "plan.xlsm holds macros: they were left out.",
        "plan.xlsm takes values from other workbooks: they were read as it last stored them.",
    )


def test_a_sheet_that_is_a_chart_is_said_to_be_left_out(tmp_path: Path) -> None:
    book, _ = plan()
    book.create_chartsheet("Progress")

    assert read(tmp_path, book).remarks[0].startswith("The sheet “Progress” holds no cells")
