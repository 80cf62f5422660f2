"""Copies of one sheet in a folder, cells left out until somebody settles them, and sheets that are called back."""

import csv
import re
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from tests.cli.keyboard import Keyboard
from tests.cli.test_returns import handed_out
from tests.operations.rounds import Typed, filled_in

UPDATE: Typed = {("AFI-01.1", "Confidence"): "at risk", ("AFI-01.1", "Your update"): "Forty trained."}
DUE: Typed = {("AFI-01.1", "Lead officer"): "Insp Grey", ("AFI-01.1", "Due"): "31 October 2019"}


@pytest.fixture
def workbook(wsoa: Keyboard) -> Path:
    return handed_out(wsoa)


@pytest.fixture
def inbox(wsoa: Keyboard) -> Path:
    inbox = wsoa.folder / "inbox"
    inbox.mkdir()
    return inbox


def saved(path: Path, to: Path, at: str) -> Path:
    """The workbook as a program saves it that says when it did so."""
    with ZipFile(path) as before, ZipFile(to, "w") as after:
        for item in before.infolist():
            data = before.read(item)
            if item.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + at.encode(), data)
            after.writestr(item, data)
    return to


def test_copies_in_a_folder_are_taken_in_the_order_in_which_they_were_saved(
    wsoa: Keyboard, workbook: Path, inbox: Path
) -> None:
    older = filled_in(workbook, {("AFI-01.1", "Confidence"): "off track"}, "older.xlsx")
    newer = filled_in(workbook, {("AFI-01.1", "Confidence"): "at risk"}, "newer.xlsx")
    saved(older, inbox / "z.xlsx", "2019-07-01T09:00:00Z")
    saved(newer, inbox / "a.xlsx", "2019-07-02T09:00:00Z")

    said = wsoa.does("import inbox -y")

    assert said.index("z.xlsx: sheet") < said.index("a.xlsx: sheet")
    assert wsoa.told("action show AFI-01.1")["confidence"] == "at risk"


def test_copies_that_do_not_say_which_was_saved_first_are_refused_by_their_names(
    wsoa: Keyboard, workbook: Path, inbox: Path
) -> None:
    for name, word in (("a.xlsx", "off track"), ("b.xlsx", "at risk")):
        back = filled_in(workbook, {("AFI-01.1", "Confidence"): word}, name)
        saved(back, inbox / name, "2019-07-01T09:00:00Z")

    said = wsoa("import inbox -y")

    assert said.code == 65
    assert "a.xlsx and" in said.err
    assert "b.xlsx are copies of sheet" in said.err
    assert wsoa.told("action show AFI-01.1")["confidence"] is None


def test_two_tables_of_one_sheet_in_files_of_their_own_are_no_copies(
    wsoa: Keyboard, workbook: Path, inbox: Path
) -> None:
    back = filled_in(workbook, {**UPDATE, ("AFI-01.1.2", "Milestone"): "Dip sample thirty"})
    for sheet in ("Actions", "Milestones"):
        rows = load_workbook(back)[sheet].iter_rows(values_only=True)
        with (inbox / f"{sheet}.csv").open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(
                [value.date() if isinstance(value, datetime) else value for value in row] for row in rows
            )

    said = wsoa.does("import inbox -y")

    assert "Confidence: – → at risk" in said
    assert "Dip sample thirty" in said


def test_an_older_copy_that_comes_later_takes_nothing_back(wsoa: Keyboard, workbook: Path) -> None:
    older = filled_in(workbook, {("AFI-01.1", "Confidence"): "off track"}, "older.xlsx")
    newer = filled_in(workbook, {("AFI-01.1", "Confidence"): "at risk"}, "newer.xlsx")
    first = saved(newer, wsoa.folder / "first.xlsx", "2019-07-02T09:00:00Z")
    wsoa.does(f"import {first} -y")

    second = saved(older, wsoa.folder / "second.xlsx", "2019-07-01T09:00:00Z")
    said = " ".join(wsoa.does(f"import {second} -y").split())

    assert "“off track”, was left out: a copy that was saved later said “at risk”, and that stays." in said
    assert wsoa.told("action show AFI-01.1")["confidence"] == "at risk"


def test_a_folder_within_the_folder_is_read_and_two_returns_of_one_name_make_two_reports(
    wsoa: Keyboard, workbook: Path, inbox: Path
) -> None:
    wsoa.does('action add AFI-02 "Invite health" --lead council --due 2019-09-30')
    for folder, sheet, ref in (("police", workbook, "AFI-01.1"), ("council", handed_out(wsoa, "council"), "AFI-02.1")):
        (inbox / folder).mkdir()
        filled_in(sheet, {(ref, "Due"): "soon"}).rename(inbox / folder / "return.xlsx")
    reports = wsoa.folder / "reports"
    reports.mkdir()

    said = wsoa("import inbox -y --report reports")

    assert said.code == 65
    assert sorted(path.name for path in reports.iterdir()) == ["return-to-mend-2.xlsx", "return-to-mend.xlsx"]
    assert all(
        f"Nothing was taken from {Path('inbox', each, 'return.xlsx')}" in said.err for each in ("police", "council")
    )


def test_a_message_in_a_folder_yields_its_workbook_and_a_report_on_it(
    wsoa: Keyboard, workbook: Path, inbox: Path
) -> None:
    message = EmailMessage()
    message.set_content("Attached.")
    data = filled_in(workbook, {("AFI-01.1", "Due"): "soon"}).read_bytes()
    message.add_attachment(data, maintype="application", subtype="octet-stream", filename="police.xlsx")
    (inbox / "mail.eml").write_bytes(bytes(message))
    (inbox / "other.msg").write_bytes(b"\xd0\xcf\x11\xe0 outlook")

    said = wsoa("import inbox -y --report inbox")

    assert "Nothing was taken from police.xlsx." in said.err
    assert "save the attachment from there" in said.err
    assert (inbox / "mail-to-mend.xlsx").exists()


def test_what_was_left_out_is_listed_until_it_is_taken_in(wsoa: Keyboard, workbook: Path) -> None:
    wsoa.does('agree --all --by "The board" --on 2019-07-10')
    back = filled_in(workbook, DUE)
    wsoa.does(f"import {back} -y --except Actions!H2")

    assert "Actions!H2" in wsoa.does("sheet status")
    wsoa.does(f'import {back} -y --reason "Snow" --agreed-by "The board"')

    assert wsoa.told("sheet status")["left_out"] == []
    assert wsoa.told("action show AFI-01.1")["due"] == "2019-10-31"


def test_what_was_left_out_can_be_settled_as_it_stands_and_undo_brings_it_back(wsoa: Keyboard, workbook: Path) -> None:
    back = filled_in(workbook, DUE)
    wsoa.does(f"import {back} -y --except Actions!H2")
    sign = wsoa.told("sheet status")["left_out"][0]["sheet"]

    wsoa.does(f'sheet settle {sign} actions!h2 --reason "The board said no"')

    assert wsoa.told("sheet status")["left_out"] == []
    assert wsoa(f'sheet settle {sign} Actions!H2 --reason "Again"').code == 66
    assert "The record holds." in wsoa.does("verify")

    assert "It changed no record" in wsoa.does("undo -y")
    assert [cell["cell"] for cell in wsoa.told("sheet status")["left_out"]] == ["Actions!H2"]
    wsoa.does(f'sheet settle {sign} actions!h2 --reason "The board said no, once more"')
    assert "The record holds." in wsoa.does("verify")


def test_what_the_statement_says_by_now_is_not_listed(wsoa: Keyboard, workbook: Path) -> None:
    wsoa.does(f"import {filled_in(workbook, DUE)} -y --except Actions!H2")

    wsoa.does("action edit AFI-01.1 --due 2019-10-31")

    assert wsoa.told("sheet status")["left_out"] == []


def test_a_return_that_is_undone_leaves_nothing_to_settle(wsoa: Keyboard, workbook: Path) -> None:
    wsoa.does(f"import {filled_in(workbook, DUE)} -y --except Actions!H2")

    wsoa.does("undo -y")

    assert wsoa.told("sheet status")["left_out"] == []


def test_the_tally_stands_in_the_status_of_the_sheets(wsoa: Keyboard, workbook: Path) -> None:
    wsoa.does(f"import {filled_in(workbook, UPDATE)} -y")

    assert "1 action asked, 1 answered, 0 blank" in wsoa.does("sheet status")
    (sheet,) = wsoa.told("sheet status")["sheets"]
    assert sheet["action_counts"] == {"asked_count": 1, "answered_count": 1}


def test_a_sheet_that_is_recalled_is_waited_for_no_longer(wsoa: Keyboard, workbook: Path) -> None:
    (sheet,) = wsoa.told("sheet status")["sheets"]

    wsoa.does(f'sheet recall {sheet["sheet"].lower()} --reason "Wrong list"')

    (sheet,) = wsoa.told("sheet status")["sheets"]
    assert (sheet["standing"], sheet["recalled_on"]) == ("recalled", sheet["issued_on"])
    assert "Wrong list" in wsoa.does("sheet status")
    assert "was recalled on" in wsoa.does(f"import {filled_in(workbook, UPDATE)} -n")
    assert wsoa(f'sheet recall {sheet["sheet"]} --reason "Again"').code == 77
    assert wsoa("sheet recall 0000 --reason None").code == 66
    assert "The record holds." in wsoa.does("verify")


def test_a_recall_can_be_undone_and_the_sheet_recalled_again(wsoa: Keyboard, workbook: Path) -> None:
    (sheet,) = wsoa.told("sheet status")["sheets"]
    wsoa.does(f'sheet recall {sheet["sheet"]} --reason "Wrong list"')

    wsoa.does("undo -y")

    assert wsoa.told("sheet status")["sheets"][0]["standing"] == "waiting"
    assert "was recalled" not in wsoa.does(f"import {filled_in(workbook, UPDATE)} -n")
    wsoa.does(f'sheet recall {sheet["sheet"]} --reason "Wrong after all"')
    assert "Wrong after all" in wsoa.does("sheet status")
    assert "The record holds." in wsoa.does("verify")


def test_a_sheet_that_came_back_is_not_recalled(wsoa: Keyboard, workbook: Path) -> None:
    wsoa.does(f"import {filled_in(workbook, UPDATE)} -y")
    (sheet,) = wsoa.told("sheet status")["sheets"]

    assert wsoa(f'sheet recall {sheet["sheet"]} --reason "Late"').code == 77
