"""wsoa import --report and --receipt: what goes back to an agency, whether its return was taken or not."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.cli.keyboard import Keyboard
from wsoa.domain.round.answer.marks import TITLE

Book = Any  # what openpyxl has read: its cells may be of many kinds


@pytest.fixture
def handed_out(wsoa: Keyboard) -> Keyboard:
    """A keyboard where the police were handed a workbook, which lies in its folder as police.xlsx."""
    wsoa.does("sheet issue --agency police")
    (made,) = (wsoa.folder / "exports" / "sheets").glob("*.xlsx")
    (wsoa.folder / "police.xlsx").write_bytes(made.read_bytes())
    return wsoa


def place(sheet: Book, ref: str, label: str) -> str:
    """The address of a record's cell in the column of that label."""
    headers = [cell.value for cell in sheet[1]]
    number = next(row[0].row for row in sheet.iter_rows() if row[0].value == ref)
    return str(sheet.cell(number, headers.index(label) + 1).coordinate)


def type_in(path: Path, ref: str, label: str, typed: str) -> str:
    """Type into a cell of the workbook and save it; where that was."""
    book: Book = load_workbook(path)
    name = "Milestones" if ref.count(".") > 1 or ref == "new" else "Actions"
    address = place(book[name], ref, label)
    book[name][address] = typed
    book.save(path)
    return f"{name}!{address}"


def sheet_of(keyboard: Keyboard) -> str:
    (sheet,) = keyboard.told("sheet status")["sheets"]
    return str(sheet["sheet"])


def test_a_return_that_cannot_be_taken_is_copied_with_each_bad_cell_marked(handed_out: Keyboard) -> None:
    where = type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Due", "31/9/19")

    said = handed_out("import police.xlsx --report mend.xlsx -y")

    name, _, address = where.partition("!")
    book: Book = load_workbook(handed_out.folder / "mend.xlsx")
    assert said.code == 65
    assert "marked in mend.xlsx" in said.err
    assert f"{where} (Due)" in said.err
    assert book.sheetnames[0] == TITLE
    assert "There is no 31 September 2019." in book[name][address].comment.text


def test_the_copy_is_mended_sent_back_and_taken_like_any_return(handed_out: Keyboard) -> None:
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1.2", "Done on", "31/6/19")
    handed_out("import police.xlsx --report mend.xlsx")
    type_in(handed_out.folder / "mend.xlsx", "AFI-01.1.2", "Done on", "9/7/19")

    said = handed_out.does("import mend.xlsx -y")

    assert TITLE not in said.replace(f"“{TITLE}:", "")
    assert "Done on: – → 9 July 2019" in said
    assert handed_out.told("milestone list")[-1]["done"] == "2019-07-09"


def test_a_copy_that_is_sent_back_unmended_says_the_same_again(handed_out: Keyboard) -> None:
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Due", "31/9/19")
    first = handed_out("import police.xlsx --report mend.xlsx")

    again = handed_out("import mend.xlsx --report more.xlsx")

    assert again.code == 65
    told = again.err.replace("more.xlsx", "mend.xlsx")
    for typed in ("from {}", "import {} --except"):
        told = told.replace(typed.format("mend.xlsx"), typed.format("police.xlsx"))
    assert told == first.err


def test_where_a_conflict_stays_open_its_cell_is_marked_with_all_three_values(handed_out: Keyboard) -> None:
    where = type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Lead officer", "DI Green")
    handed_out.does('action edit AFI-01.1 --officer "Supt White"')

    said = handed_out("import police.xlsx --report mend.xlsx -y")

    name, _, address = where.partition("!")
    comment = load_workbook(handed_out.folder / "mend.xlsx")[name][address].comment
    assert said.code == 1
    for words in (
        "What the sheet said before: Det Supt Blue.",
        "In the statement now: Supt White.",
        "In this sheet: DI Green.",
    ):
        assert words in comment.text


def test_what_was_kept_and_cannot_be_is_marked_too(handed_out: Keyboard) -> None:
    where = type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Delivery", "complete")
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Completed on", "9 July 2019")
    handed_out.does('action withdraw AFI-01.1 --reason "Another agency does it."')

    said = handed_out("import police.xlsx --keep ours --report mend.xlsx -y")

    assert said.code == 65
    name, _, address = where.partition("!")
    assert load_workbook(handed_out.folder / "mend.xlsx")[name][address].comment


@pytest.mark.parametrize(
    "name", ["police.xlsx", "./police.xlsx", "link.xlsx", "elsewhere/police.xlsx", "nowhere.xlsx", "other.xlsx"]
)
def test_a_copy_is_written_over_nothing_least_of_all_over_the_return(handed_out: Keyboard, name: str) -> None:
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Due", "31/9/19")
    (handed_out.folder / "link.xlsx").symlink_to("police.xlsx")
    (handed_out.folder / "nowhere.xlsx").symlink_to("gone.xlsx")
    (handed_out.folder / "elsewhere").symlink_to(handed_out.folder)
    (handed_out.folder / "other.xlsx").write_text("Mine.")

    said = handed_out.refused(65, f"import police.xlsx --report {name}")

    assert "There is already something at" in said
    assert "Name another place with --report FILE.xlsx." in said
    assert "There is no 31 September 2019." in said
    assert not (handed_out.folder / "gone.xlsx").exists()


def test_a_copy_is_advised_under_a_name_that_is_free(handed_out: Keyboard) -> None:
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Due", "31/9/19")
    for free in ("police-to-mend.xlsx", "police-to-mend-2.xlsx"):
        said = handed_out.refused(65, "import police.xlsx -n")
        assert f"wsoa import police.xlsx --report {free}. To take" in said
        handed_out(f"import police.xlsx --report {free}")
        assert (handed_out.folder / free).exists()
    assert "--report police-to-mend-to-mend.xlsx. To" in handed_out.refused(65, "import police-to-mend.xlsx -n")


def test_of_several_returns_each_copy_goes_into_a_folder_under_the_name_of_its_return(handed_out: Keyboard) -> None:
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Due", "31/9/19")
    (handed_out.folder / "plan.csv").write_text("Reference,Due\nAFI-01.1,31/9/19\n")
    (handed_out.folder / "good.csv").write_text("Reference,Confidence\nAFI-01.1,at risk\n")
    (handed_out.folder / "back").mkdir()

    said = handed_out("import police.xlsx plan.csv good.csv --report back -n")

    assert said.code == 65
    assert sorted(path.name for path in (handed_out.folder / "back").iterdir()) == [
        "plan-to-mend.xlsx",
        "police-to-mend.xlsx",
    ]


@pytest.mark.parametrize(
    "options", ["police.xlsx more.csv --report mend.xlsx", ". --report mend.xlsx", "police.xlsx --report mend.csv"]
)
def test_one_file_cannot_hold_the_copies_of_several_returns_nor_be_anything_but_a_workbook(
    handed_out: Keyboard, options: str
) -> None:
    (handed_out.folder / "more.csv").write_text("Reference,Due\nAFI-01.1,31/9/19\n")

    said = handed_out.refused(2, f"import {options}")

    assert "a folder that is there" in " ".join(said.split())


def test_a_copy_cannot_go_into_a_folder_that_is_not_there(handed_out: Keyboard) -> None:
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Due", "31/9/19")

    said = handed_out.refused(65, "import police.xlsx --report back/mend.xlsx")

    assert "There is no folder back." in said


def test_no_copy_is_made_of_a_return_that_can_be_taken(handed_out: Keyboard) -> None:
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Lead officer", "DI Green")

    handed_out.does("import police.xlsx --report mend.xlsx -y")

    assert not (handed_out.folder / "mend.xlsx").exists()


def test_a_receipt_says_what_was_taken_and_opens_right_in_any_notepad(handed_out: Keyboard) -> None:
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Lead officer", "DI Zoë Green")

    said = handed_out("import police.xlsx --receipt -y")

    revision = handed_out.told("history")[-1]["revision"]
    path = handed_out.folder / "exports" / "receipts" / f"police-{sheet_of(handed_out)}-r{revision}.txt"
    assert str(path) in said.err
    assert path.read_bytes().startswith(b"\xef\xbb\xbfRECEIPT\r\n")
    assert b"\n" not in path.read_bytes().replace(b"\r\n", b"")
    assert "  Lead officer: Det Supt Blue → DI Zoë Green" in path.read_text("utf-8-sig")


def test_a_receipt_says_whose_value_was_kept(handed_out: Keyboard) -> None:
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Lead officer", "DI Green")
    handed_out.does('action edit AFI-01.1 --officer "Supt White"')

    handed_out.does("import police.xlsx --keep ours --receipt -y")

    (path,) = (handed_out.folder / "exports" / "receipts").iterdir()
    assert "kept: what is in the statement" in path.read_text("utf-8-sig")


def test_an_untouched_sheet_has_a_receipt_that_says_so(handed_out: Keyboard) -> None:
    handed_out.does("import police.xlsx --receipt -y")

    (path,) = (handed_out.folder / "exports" / "receipts").iterdir()
    assert "Nothing in it was changed" in path.read_text("utf-8-sig")


@pytest.mark.parametrize("options", ["--dry-run --receipt", "-y"])
def test_no_receipt_is_written_of_a_dry_run_or_unasked(handed_out: Keyboard, options: str) -> None:
    handed_out.does(f"import police.xlsx {options}")

    assert not (handed_out.folder / "exports" / "receipts").exists()


def test_a_sheet_that_is_not_ours_has_a_receipt_under_its_own_name(wsoa: Keyboard) -> None:
    (wsoa.folder / "Plan of June.csv").write_text("Reference,Confidence\nAFI-01.1,at risk\n")

    wsoa.does('import "Plan of June.csv" --receipt -y')

    (path,) = (wsoa.folder / "exports" / "receipts").iterdir()
    assert path.name == f"plan-of-june-r{wsoa.told('history')[-1]['revision']}.txt"
    assert "Confidence: nothing → at risk" in path.read_text("utf-8-sig")


def test_a_receipt_that_cannot_be_written_does_not_hide_that_the_return_was_taken(handed_out: Keyboard) -> None:
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Lead officer", "DI Green")
    (handed_out.folder / "exports" / "receipts").write_text("in the way")

    said = handed_out("import police.xlsx --receipt -y")

    assert said.code == 73
    assert "This was taken in as revision" in said.err
    assert "its receipt cannot be written" in said.err
    assert handed_out.told("action show AFI-01.1")["officer"] == "DI Green"


def test_a_long_update_is_receipted_paragraph_by_paragraph(handed_out: Keyboard) -> None:
    update = (
        "All four teams have a named lead, and each of them has met its children and heard them.\n\nLeft:\n"
        "- the form\n- the training"
    )
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Your update", update)

    handed_out.does("import police.xlsx -y --receipt")

    (receipt,) = (handed_out.folder / "exports" / "receipts").iterdir()
    said = receipt.read_text(encoding="utf-8")
    assert "and each of them has met its\n    children and heard them.\n\n    Left:\n" in said
    assert "    - the form\n    - the training” (N-0" in said


def marked(keyboard: Keyboard, where: str) -> str:
    """What the comment in a cell of the copy says that is to be done."""
    name, _, address = where.partition("!")
    return str(load_workbook(keyboard.folder / "mend.xlsx")[name][address].comment.text)


def test_who_says_complete_too_soon_is_told_what_to_do_in_the_sheet_and_at_the_keyboard(handed_out: Keyboard) -> None:
    where = type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Delivery", "complete")
    type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Completed on", "9 July 2019")

    said = handed_out("import police.xlsx --report mend.xlsx -y")

    told = "It has open milestones: AFI-01.1.2. Say when each was done under “Done on”, or why it is withdrawn."
    assert f"{told} Otherwise ask whoever sent you the sheet." in marked(handed_out, where)
    assert "Say when each was done: wsoa milestone done AFI-01.1.2 --on DATE" in " ".join(said.err.split())


def test_a_milestone_of_no_action_is_to_name_one_that_is_there(handed_out: Keyboard) -> None:
    where = type_in(handed_out.folder / "police.xlsx", "new", "Action reference", "KPI")

    handed_out("import police.xlsx --report mend.xlsx -y")

    assert "There is no action KPI. Name one that is there." in marked(handed_out, where)


def test_who_chooses_verified_is_told_one_thing(handed_out: Keyboard) -> None:
    where = type_in(handed_out.folder / "police.xlsx", "AFI-01.1", "Delivery", "verified")

    handed_out("import police.xlsx --report mend.xlsx -y")

    told = (
        "Verified is said by a named person, on evidence. Choose complete here."
        " Otherwise ask whoever sent you the sheet."
    )
    assert told in marked(handed_out, where)
    assert "open milestones" not in marked(handed_out, where)


def test_merged_cells_are_refused_by_the_cell_and_empty_nothing(handed_out: Keyboard) -> None:
    path = handed_out.folder / "police.xlsx"
    book: Book = load_workbook(path)
    first = place(book["Milestones"], "AFI-01.1.1", "Milestone")
    under = place(book["Milestones"], "AFI-01.1.2", "Milestone")
    book["Milestones"].merge_cells(f"{first}:{under}")
    book.save(path)

    said = handed_out.refused(65, "import police.xlsx -y")

    assert f"Milestones!{under} (Milestone)" in said
    assert f"It is merged with {first}. Unmerge the cells, and fill each of them in." in " ".join(said.split())
