"""wsoa import of what agencies sent back.

Shown by record, conflicts settled by whoever may, each return whole or not at all.
"""

from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.terminal import Terminal
from tests.operations.rounds import BLANK, Typed, filled_in

UPDATE: Typed = {("AFI-01.1", "Your update"): "Forty of sixty trained.", ("AFI-01.1", "Confidence"): "at risk"}
OFFICER: Typed = {("AFI-01.1", "Lead officer"): "Insp Grey", ("AFI-01.1", "Confidence"): "at risk"}


def handed_out(wsoa: Keyboard, agency: str = "police") -> Path:
    """The workbook that was issued to an agency."""
    wsoa.does(f"sheet issue --agency {agency}")
    return max((wsoa.folder / "exports" / "sheets").glob(f"{agency}*.xlsx"), key=lambda path: path.stat().st_mtime_ns)


@pytest.fixture
def workbook(wsoa: Keyboard) -> Path:
    return handed_out(wsoa)


@pytest.fixture
def contested(wsoa: Keyboard, workbook: Path) -> Path:
    """A return that names another lead officer than we do now."""
    wsoa.does('action edit AFI-01.1 --officer "Insp Black"')
    return filled_in(workbook, OFFICER)


def test_the_plan_is_shown_by_record_in_words(wsoa: Keyboard, workbook: Path) -> None:
    back = filled_in(
        workbook,
        {
            **UPDATE,
            (BLANK, "Action reference"): "AFI-01.1",
            (BLANK, "Milestone"): "Form audited",
            ("AFI-01.1", "Lead officer"): None,
        },
    )

    said = wsoa.does(f"import {back} -n")

    for words in (
        " of police, filled in by DCI Green",
        "AFI-01.1  Share every concern within a day",
        "Confidence: – → at risk",
        "Update: “Forty of sixty trained.” (N-002, new, DCI Green, 10 July 2019)",
        "AFI-01.1.3  Form audited  new",
        "Emptied, so that nothing stands there any more:",
        "Lead officer: Det Supt Blue → –",
        "Plan: 1 milestone and 1 note added, 1 action changed.",
    ):
        assert words in said


def test_a_dry_run_writes_nothing(wsoa: Keyboard, workbook: Path) -> None:
    back = filled_in(workbook, UPDATE)
    before = wsoa.held()

    wsoa.does(f"import {back} --dry-run")

    assert wsoa.held() == before


def test_an_untouched_return_is_recorded(wsoa: Keyboard, workbook: Path) -> None:
    said = wsoa.does(f"import {filled_in(workbook, {})} -y")

    assert "only that it came back would be recorded" in said
    assert "came back from police" in wsoa.does("history")


def test_the_same_file_twice_does_nothing_the_second_time(wsoa: Keyboard, workbook: Path) -> None:
    back = filled_in(workbook, UPDATE)
    wsoa.does(f"import {back} -y")
    before = wsoa.held()

    said = wsoa.does(f"import {back} -y")

    assert "This very file was taken in" in said
    assert wsoa.held() == before


def test_an_open_conflict_shows_three_values_and_writes_nothing(wsoa: Keyboard, contested: Path) -> None:
    before = wsoa.held()

    said = wsoa(f"import {contested} -y")

    assert said.code == 1
    for words in (
        "Changed on both sides, so that somebody has to choose:",
        "before      Det Supt Blue",
        "ours now    Insp Black",
        "theirs now  Insp Grey",
    ):
        assert words in said.out
    assert "1 conflict is open, so nothing was written." in said.err
    assert wsoa.held() == before


@pytest.mark.parametrize(("keep", "officer"), [("ours", "Insp Black"), ("theirs", "Insp Grey")])
def test_a_conflict_is_settled_for_all_by_keep(wsoa: Keyboard, contested: Path, keep: str, officer: str) -> None:
    wsoa.does(f"import {contested} --keep {keep} -y")

    told = wsoa.told("action show AFI-01.1")
    assert (told["officer"], told["confidence"]) == (officer, "at risk")


def test_a_file_of_answers_is_written_to_be_answered_and_then_obeyed(wsoa: Keyboard, contested: Path) -> None:
    answers = wsoa.folder / "answers.txt"
    first = wsoa(f"import {contested} -y --keep-file answers.txt")
    asked = answers.read_text(encoding="utf-8")
    answers.write_text(asked.replace("= ?", "= theirs"))

    wsoa.does(f"import {contested} -y --keep-file answers.txt")

    assert first.code == 1
    assert "Insp Black" in asked
    assert wsoa.told("action show AFI-01.1")["officer"] == "Insp Grey"


def test_an_answer_to_an_older_question_is_not_taken_for_one_to_this(wsoa: Keyboard, contested: Path) -> None:
    wsoa(f"import {contested} -y --keep-file answers.txt")
    answers = wsoa.folder / "answers.txt"
    answers.write_text(answers.read_text(encoding="utf-8").replace("= ?", "= theirs"))
    wsoa.does('action edit AFI-01.1 --officer "Insp White"')

    said = wsoa(f"import {contested} -y --keep-file answers.txt")

    assert said.code == 1
    assert "fit no conflict there is now" in said.out
    assert wsoa.told("action show AFI-01.1")["officer"] == "Insp White"


def test_answers_that_are_none_are_named_by_their_line(wsoa: Keyboard, contested: Path) -> None:
    (wsoa.folder / "answers.txt").write_text("# mine\nyes please\n")

    said = wsoa(f"import {contested} -y --keep-file answers.txt")

    assert said.code == 65
    assert "answers.txt, line 2" in said.err


def test_a_person_at_a_terminal_is_asked_for_each_conflict(wsoa: Keyboard, contested: Path) -> None:
    terminal = Terminal(wsoa.folder, ["import", str(contested)])
    terminal.waits_for("keep (o)urs or (t)heirs?")
    terminal.types("huh\n")
    terminal.types("t\n")
    terminal.waits_for("Carry this plan out?")
    terminal.types("y\n")

    assert terminal.ends() == 0
    assert wsoa.told("action show AFI-01.1")["officer"] == "Insp Grey"


def test_a_person_at_a_terminal_says_why_an_agreed_date_moves_and_who_agreed(wsoa: Keyboard, workbook: Path) -> None:
    wsoa.does('agree --all --by "The board" --on 2019-07-10')
    back = filled_in(
        workbook, {("AFI-01.1", "Due"): "31 October 2019", ("AFI-01.1", "Your update"): "The trainer is ill."}
    )
    terminal = Terminal(wsoa.folder, ["import", str(back)])
    terminal.waits_for("keep (o)urs or (t)heirs?")
    terminal.types("t\n")
    terminal.waits_for("why does it move?")
    terminal.types("\n")
    terminal.waits_for("who agreed?")
    terminal.types("The board\n")
    terminal.waits_for("Carry this plan out?")
    terminal.types("y\n")

    assert terminal.ends() == 0
    assert wsoa.told("action show AFI-01.1")["due"] == "2019-10-31"
    assert "The trainer is ill." in wsoa.does("history AFI-01.1")


def test_every_return_in_a_folder_is_a_plan_of_its_own_and_one_that_is_refused_hinders_no_other(
    wsoa: Keyboard, workbook: Path
) -> None:
    wsoa.does('action add AFI-02 "Invite health" --lead council --due 2019-09-30')
    council = handed_out(wsoa, "council")
    inbox = wsoa.folder / "inbox"
    inbox.mkdir()
    filled_in(workbook, {("AFI-01.1", "Due"): "soon"}).rename(inbox / "a police.xlsx")
    filled_in(council, {("AFI-02.1", "Confidence"): "on track"}, "b.xlsx").rename(inbox / "b council.xlsx")
    (inbox / "~$a police.xlsx").write_bytes(b"lock")

    said = wsoa("import inbox -y")

    assert said.code == 65
    assert "Nothing was taken from a police.xlsx." in said.err
    assert wsoa.told("action show AFI-02.1")["confidence"] == "on track"
    assert wsoa.told("action show AFI-01.1")["due"] == "2019-09-30"


def test_whatever_else_lies_in_a_folder_is_named(wsoa: Keyboard, workbook: Path) -> None:
    inbox = wsoa.folder / "inbox"
    inbox.mkdir()
    filled_in(workbook, UPDATE).rename(inbox / "police.xlsx")
    (inbox / "probation.ods").write_bytes(b"PK\x03\x04 a spreadsheet")
    (inbox / "notes.txt").write_text("hello")
    (inbox / "older").mkdir()

    said = wsoa("import inbox -y")

    assert said.code == 65
    for words in ("probation.ods", "notes.txt was left out", "older was left out"):
        assert words in said.err
    assert wsoa.told("action show AFI-01.1")["confidence"] == "at risk"


def test_what_was_settled_is_shown_before_it_is_carried_out(wsoa: Keyboard, contested: Path) -> None:
    said = wsoa(f"import {contested} --keep theirs -n")

    assert said.code == 0
    assert "AFI-01.1 Lead officer: theirs is kept, Insp Grey" in said.out
    assert "Plan: 1 action changed." in said.out
    assert "Dry run: nothing was taken in." in said.err


def test_a_move_of_an_agreed_date_is_refused_before_anybody_is_asked_to_carry_it_out(
    wsoa: Keyboard, workbook: Path
) -> None:
    wsoa.does('agree --all --by "The board" --on 2019-07-10')
    back = filled_in(workbook, {("AFI-01.1", "Due"): "31 October 2019"})

    said = wsoa(f"import {back} -n")

    assert said.code == 77
    assert "moves a date that was agreed" in said.err
    wsoa.does(f'import {back} -y --reason "Snow" --agreed-by "The board"')


def test_undo_takes_a_return_back_in_one_step(wsoa: Keyboard, workbook: Path) -> None:
    wsoa.does(f"import {filled_in(workbook, UPDATE)} -y")

    wsoa.does("undo -y")

    assert wsoa.told("action show AFI-01.1")["confidence"] is None
    assert "came back from police" in wsoa.does("history")


def test_a_return_without_a_terminal_never_waits(wsoa: Keyboard, workbook: Path) -> None:
    back = filled_in(workbook, UPDATE)
    before = wsoa.held()

    said = wsoa(f"import {back}")

    assert said.code == 77
    assert wsoa.held() == before


def test_cells_that_are_left_out_for_now_hold_nothing_else_back(wsoa: Keyboard, workbook: Path) -> None:
    back = filled_in(workbook, OFFICER)

    said = wsoa.does(f'import {back} -y --except "Actions!F2"')

    assert "Actions!F2 (Confidence), “at risk”, was left out" in said
    assert "Confidence:" not in said
    assert "Lead officer: Det Supt Blue → Insp Grey" in said
