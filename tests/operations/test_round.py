"""The round on a real database, with real workbooks.

What comes back is history, can be taken back, and is known again.
"""

import hashlib
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.operations import small
from tests.operations.rounds import BLANK, DAY, checked, filled_in, handed_out, taken_in
from wsoa.domain.changes.plan import Keep
from wsoa.domain.changes.redaction import RedactionTarget
from wsoa.domain.errors import Busy, NotPermitted
from wsoa.domain.statement.records import Action, Milestone, Note
from wsoa.exporters import sheet_words
from wsoa.operations import actions, agencies, agreements, backups, looking, record, verifying
from wsoa.operations.carry_out import carry_out_shown

FILLED = {
    ("AFI-01.1", "Confidence"): "At risk",
    ("AFI-01.1", "Lead officer"): None,
    ("AFI-01.1", "Your update"): "Forty of sixty trained.",
    (BLANK, "Action reference"): "AFI-01.1",
    (BLANK, "Milestone"): "Form audited",
    (BLANK, "Due"): datetime(2019, 9, 2),  # noqa: DTZ001 - a spreadsheet's dates know no zone
}


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return small.lived(tmp_path / "data" / "wsoa.db")


def undo(database: Path) -> None:
    carry_out_shown(database, small.signed(DAY), record.check_undo(database, None, DAY))


def test_an_untouched_workbook_changes_nothing_and_is_on_record(database: Path) -> None:
    before = looking.present(database)

    revision = taken_in(database, filled_in(handed_out(database), {}))

    assert revision is not None
    assert looking.present(database) == before
    (entry,) = [entry for number, entry in looking.story(database).ledger if number == revision.number]
    assert entry.kind == "returned"
    assert "filled in by DCI Green: nothing in it was changed" in entry.words


def test_what_a_lead_filled_in_is_taken_as_one_revision(database: Path) -> None:
    revision = taken_in(database, filled_in(handed_out(database), FILLED))

    statement = looking.present(database)
    assert revision is not None
    assert str(revision.source) == "file back.xlsx"
    assert (statement.find(Action, "AFI-01.1").officer, statement.find(Action, "AFI-01.1").confidence) == (
        "",
        "at risk",
    )
    assert statement.find(Milestone, "AFI-01.1.3") == Milestone(
        "AFI-01.1.3", "AFI-01.1", "Form audited", due=date(2019, 9, 2)
    )
    assert [(note.ref, note.text, note.by) for note in statement.all(Note)][1:] == [
        ("N-002", "Forty of sixty trained.", "DCI Green")
    ]
    assert verifying.verify(database).faults == ()


def test_a_dry_run_and_the_real_run_agree(database: Path) -> None:
    back = filled_in(handed_out(database), FILLED)

    plan = checked(database, back)
    revision = taken_in(database, back)

    assert revision is not None
    assert revision.changes == plan.changes


def test_the_same_workbook_saved_again_with_nothing_new_changes_nothing(database: Path) -> None:
    workbook = handed_out(database)
    taken_in(database, filled_in(workbook, FILLED))

    again = checked(database, filled_in(workbook, FILLED, "again.xlsx", by="DCI Green"))

    assert again.changes == ()
    assert again.conflicts == ()


def test_undo_takes_back_the_whole_return_and_the_ledger_still_says_that_it_came(database: Path) -> None:
    workbook = handed_out(database)
    before = looking.present(database)
    taken_in(database, filled_in(workbook, FILLED))

    undo(database)

    assert looking.present(database) == before
    assert [entry.kind for _, entry in looking.story(database).ledger] == ["issued", "returned"]


def test_a_return_that_was_undone_can_come_again_and_its_milestone_gets_a_new_reference(database: Path) -> None:
    workbook = handed_out(database)
    back = filled_in(workbook, FILLED)
    taken_in(database, back)
    undo(database)

    revision = taken_in(database, back)

    assert revision is not None
    assert [change.ref for change in revision.changes if change.is_birth] == ["AFI-01.1.4", "N-003"]


def test_a_return_merges_with_what_was_typed_here_meanwhile(database: Path) -> None:
    workbook = handed_out(database)
    small.do(
        database, DAY, lambda statement: actions.edit_action(statement, "AFI-01.1", {"officer": "Det Supt White"}, DAY)
    )

    plan = checked(database, filled_in(workbook, FILLED))

    (conflict,) = plan.conflicts
    assert (conflict.base, conflict.ours, conflict.theirs) == ("Det Supt Blue", "Det Supt White", "")
    taken_in(database, workbook.with_name("back.xlsx"), Keep.OURS)
    assert looking.present(database).find(Action, "AFI-01.1").officer == "Det Supt White"


def test_a_return_is_compared_again_at_the_door(database: Path) -> None:
    plan = checked(database, filled_in(handed_out(database), FILLED))
    small.do(
        database, DAY, lambda statement: actions.edit_action(statement, "AFI-01.1", {"confidence": "on track"}, DAY)
    )

    with pytest.raises(Busy):
        carry_out_shown(database, small.signed(DAY), plan)


def test_a_workbook_of_a_copy_that_has_gone_another_way_is_taken_in_without_a_base_and_said(
    database: Path, tmp_path: Path
) -> None:
    copy = small.lived(tmp_path / "copy" / "data" / "wsoa.db")
    copy.write_bytes(database.read_bytes())
    workbook = handed_out(copy)

    plan = checked(database, filled_in(workbook, {}))

    assert (plan.changes, plan.returned) == ((), ())
    assert any("This statement knows of no sheet" in remark for remark in plan.remarks)


def test_a_workbook_issued_before_a_backup_can_come_back_to_what_was_restored_of_it(
    database: Path, tmp_path: Path
) -> None:
    workbook = handed_out(database)
    backups.back_up(database, tmp_path / "kept.zip", small.signed(DAY).at)
    other = tmp_path / "other" / "data" / "wsoa.db"
    backups.restore(tmp_path / "kept.zip", other, DAY)

    assert taken_in(other, filled_in(workbook, FILLED)) is not None


def test_moving_an_agreed_date_by_a_workbook_needs_a_reason_as_everywhere(database: Path) -> None:
    small.do(database, DAY, lambda statement: agreements.agree(statement, None, "The board", DAY, DAY))
    back = filled_in(handed_out(database), {("AFI-01.1", "Due"): "31 October 2019"})

    with pytest.raises(NotPermitted, match="moves a date that was agreed"):
        taken_in(database, back)


def test_words_removed_for_good_leave_what_a_sheet_brought_and_do_not_return_with_it(database: Path) -> None:
    workbook = handed_out(database)
    taken_in(database, filled_in(workbook, {("AFI-01.1", "Your update"): "Jo Bloggs, 7, was seen."}))

    record.redact(database, small.signed(DAY), RedactionTarget("N-002", "", "a name"))

    assert b"Jo Bloggs" not in database.read_bytes()
    plan = checked(
        database,
        filled_in(workbook, {("AFI-01.1", "Your update"): "Jo Bloggs, 7, was seen."}, "again.xlsx", by="Another"),
    )
    assert plan.changes == ()
    assert any("words were removed from N-002 since" in remark for remark in plan.remarks)


def test_what_a_sheet_says_never_stands_in_the_way_of_the_history(database: Path) -> None:
    workbook = handed_out(database)
    taken_in(database, filled_in(workbook, FILLED))
    taken_in(database, filled_in(workbook, FILLED | {("AFI-01.1", "Confidence"): "on track"}, "second.xlsx"))

    with closing(sqlite3.connect(database)) as connection:
        brought = connection.execute(
            "SELECT revision, number, ref, field, value FROM sheet_cell ORDER BY revision, number, field"
        ).fetchall()

    assert [row[2:] for row in brought if row[0] == max(row[0] for row in brought)] == [
        ("AFI-01.1", "confidence", "on track")
    ]
    assert verifying.verify(database).faults == ()


def test_a_release_that_says_it_in_other_words_knows_the_sheets_that_went_out_before(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workbook = handed_out(database)
    rules = (("White", ("are yours.", sheet_words.ANY)),)
    for name, words in {"TITLE": "Our plan", "HOW_IT_WORKS": "The rules", "RULES": rules}.items():
        monkeypatch.setattr(sheet_words, name, words)

    plan = checked(database, also_written(filled_in(workbook, {}), "Ask Jo about the dates"))

    assert plan.remarks == (LEFT_OUT,)


def test_a_sheet_of_which_no_words_were_kept_is_compared_with_today_s(database: Path) -> None:
    workbook = handed_out(database)
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE sheet SET texts = NULL")

    plan = checked(database, also_written(filled_in(workbook, {}), "Ask Jo about the dates"))

    assert plan.remarks == (LEFT_OUT,)


LEFT_OUT = "Start here!F3 was left out: “Ask Jo about the dates”. Only the name is taken from this sheet."


def also_written(workbook: Path, words: str) -> Path:
    book = load_workbook(workbook)
    book["Start here"]["F3"] = words
    book.save(workbook)
    return workbook


def test_the_lead_whom_the_first_sheet_names_can_sign_it(database: Path) -> None:
    leads = agencies.Leads(["DCI Green; Head of protection"])
    small.do(database, DAY, lambda statement: agencies.edit_agency(statement, "police", {}, leads, DAY))

    plan = checked(database, filled_in(handed_out(database), {}, by="DCI Green"))

    assert [event.filled_in_by for event in plan.returned] == ["DCI Green"]
    assert plan.remarks == ()


def test_what_was_kept_of_first_sheets_goes_with_words_removed_for_good_that_stood_there(database: Path) -> None:
    leads = agencies.Leads(["Jo Bloggs; Head of protection"])
    small.do(database, DAY, lambda statement: agencies.edit_agency(statement, "police", {}, leads, DAY))
    handed_out(database)

    kept = texts_kept(database)
    record.redact(database, small.signed(DAY), RedactionTarget("L-01", "name", "left the force"))

    assert hashlib.sha256(b"Jo Bloggs").hexdigest()[:16] in kept
    assert texts_kept(database) == ""


def texts_kept(database: Path) -> str:
    with closing(sqlite3.connect(database)) as connection:
        (texts,) = connection.execute("SELECT texts FROM sheet").fetchone()
    return str(texts or "")
