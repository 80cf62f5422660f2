"""wsoa import: the plan is shown first, nothing is replaced unasked, and it is all or nothing."""

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations import small

NEW = "Areas,Action,Lead agency,Start,Due\nAFI-02,Invite health,health,01/07/2019,31/08/2019\nAFI-03,Ask children,,,\n"
CHANGED = "Reference,Action,Lead officer,Confidence\nAFI-01.1,Another title,Det Insp Green,at risk\n"


@pytest.fixture
def at_it(wsoa: Keyboard) -> Keyboard:
    """A keyboard with two sheets in its folder."""
    (wsoa.folder / "new.csv").write_text(NEW)
    (wsoa.folder / "changed.csv").write_text(CHANGED)
    return wsoa


def test_a_dry_run_shows_the_plan_and_writes_nothing(at_it: Keyboard) -> None:
    before = at_it.held()

    said = at_it.does("import new.csv --dry-run")

    for words in ("AFI-02.1", "Invite health", "31 August 2019", "AFI-03.1", "Plan: 2 actions added."):
        assert words in said
    assert at_it.held() == before
    assert at_it.does("import new.csv -n") == said


def test_the_dry_run_and_the_real_run_say_the_same(at_it: Keyboard) -> None:
    plan = at_it.does("import new.csv -n")

    done = at_it.does("import new.csv -y")

    assert done.startswith(plan)
    assert "Imported new.csv" in done
    assert [action["ref"] for action in at_it.told("action list")] == ["AFI-01.1", "AFI-02.1", "AFI-03.1"]


def test_the_history_says_from_which_file_it_came(at_it: Keyboard) -> None:
    at_it.does("import new.csv -y")

    last = at_it.told("history")[-1]

    assert (last["summary"], last["source"], last["who"]) == ("Imported new.csv", "file new.csv", "Ann Coordinator")


@pytest.mark.parametrize("options", ["", "--no-input"])
def test_without_a_terminal_nothing_waits_for_an_answer_and_nothing_is_written(at_it: Keyboard, options: str) -> None:
    before = at_it.held()

    said = at_it(f"import new.csv {options}")

    assert said.code == 77
    assert "-y" in said.err
    assert at_it.held() == before


def test_a_value_that_is_there_is_not_replaced_unasked(at_it: Keyboard) -> None:
    before = at_it.held()

    said = at_it("import changed.csv -y")

    assert said.code == 1
    for words in (
        "B2",
        "ours now    Share every concern within a day",
        "theirs now  Another title",
        "C2",
        "theirs now  Det Insp Green",
    ):
        assert words in said.out
    assert "before      " not in said.out
    assert "2 conflicts are open, so nothing was written." in said.err
    assert "--keep theirs" in said.err
    assert at_it.held() == before


def test_a_value_is_replaced_when_asked_and_the_old_one_is_shown_beside_the_new(at_it: Keyboard) -> None:
    said = at_it.does("import changed.csv --keep theirs -y")

    assert "Share every concern within a day" in said
    assert "Another title" in said
    told = at_it.told("action show AFI-01.1")
    assert (told["title"], told["officer"], told["confidence"]) == ("Another title", "Det Insp Green", "at risk")


def test_the_same_file_a_second_time_changes_nothing(at_it: Keyboard) -> None:
    at_it.does("import new.csv -y")
    before = at_it.held()

    said = at_it.does("import new.csv")

    assert "Nothing would change" in said
    assert at_it.held() == before


def test_every_problem_is_named_by_its_cell_and_nothing_is_taken(at_it: Keyboard) -> None:
    (at_it.folder / "bad.csv").write_text(
        "Areas,Action,Start,Due\nAFI-02,Good,,\nAFI-99,Bad,31/02/2019,\nAFI-02,Backwards,2019-08-01,2019-07-01\n"
    )

    said = at_it.refused(65, "import bad.csv -y")

    for words in (
        "A3 (Areas)",
        "no area AFI-99",
        "C3 (Start)",
        "“31/02/2019”",
        "There is no 31 February 2019.",
        "28 February 2019",
        "D4",
        "after it is due",
    ):
        assert words in said


def test_the_lead_gets_every_problem_of_a_long_sheet_counted(at_it: Keyboard) -> None:
    rows = "".join(f"AFI-99,Bad {row}\n" for row in range(250))
    (at_it.folder / "bad.csv").write_text(f"Areas,Action\n{rows}")

    said = at_it.refused(65, "import bad.csv -y")

    assert "problems in all, the first 200 shown" in said


def test_a_header_that_is_nearly_right_is_told_what_was_likely_meant(at_it: Keyboard) -> None:
    (at_it.folder / "bad.csv").write_text("Areas,Action,Lead oficer\nAFI-02,Good,Ann\n")

    said = at_it.refused(65, "import bad.csv -y")

    assert "C1" in said
    assert "Did you mean Lead officer?" in said


def test_a_sheet_about_something_else_is_refused(at_it: Keyboard) -> None:
    (at_it.folder / "bad.csv").write_text("Product,Price\nTea,2\n")

    assert "header row" in at_it.refused(65, "import bad.csv -y")


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("plan.xls", b"\xd0\xcf\x11\xe0" + bytes(600), ".xls workbook"),
        ("plan.xlsx", b"PK\x03\x04 cut off", "damaged"),
        ("empty.csv", b"", "is empty"),
        ("photo.csv", b"\x89PNG\r\n\x1a\n\0\0", "is a picture"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused(at_it: Keyboard, name: str, data: bytes, why: str) -> None:
    (at_it.folder / name).write_bytes(data)

    said = at_it.refused(65, f"import {name} -y")

    assert name in said
    assert why in said


def test_a_file_that_is_not_there_is_missing_and_so_are_returns_in_a_folder_without_any(at_it: Keyboard) -> None:
    assert "There is no file" in at_it.refused(66, "import nowhere.xlsx -y")
    assert "holds no .xlsx or .csv file" in at_it.refused(65, "import data -y")


def test_milestones_come_in_too(at_it: Keyboard) -> None:
    (at_it.folder / "steps.csv").write_text(
        "Reference;Action reference;Milestone;Due\nAFI-01.1.3;AFI-01.1;Form audited;30.07.2019\n"
        ";AFI-01.1;Form dropped;\n"
    )

    at_it.does("import steps.csv -y")

    assert [(step["ref"], step["title"]) for step in at_it.told("milestone list --action AFI-01.1")][2:] == [
        ("AFI-01.1.3", "Form audited"),
        ("AFI-01.1.4", "Form dropped"),
    ]


def test_an_import_is_one_revision(at_it: Keyboard) -> None:
    at_it.does("import new.csv -y")

    assert [revision["revision"] for revision in at_it.told("history")][-1] == small.LAST + 1


def test_what_a_plan_kept_elsewhere_means_is_asked_in_a_file_that_is_written_with_guesses(at_it: Keyboard) -> None:
    (at_it.folder / "plan.csv").write_text(
        "Ref,Area,Task,Lead,Timescale\n1.1,AFI-02,Ask,Police – DI,June 2019\n", encoding="utf-8"
    )

    told = at_it.refused(65, "import plan.csv -y")
    written = at_it("import plan.csv -y --columns q.txt").err

    assert "wsoa import plan.csv --columns FILE" in told
    assert "4 questions about plan.csv written to q.txt, each with a guess." in written
    asked = (at_it.folder / "q.txt").read_text(encoding="utf-8")
    assert [line.partition(" ")[2] for line in asked.splitlines() if line and not line.startswith("#")] == [
        "Column “Task” = Action",
        "Column “Timescale” = Due",
        "Lead agency “Police – DI” = police / DI",
        "Due “June 2019” = 30 June 2019",
    ]
    assert "Plan: 1 action added. 4 answers kept for the next file of this shape." in at_it.does(
        "import plan.csv -y --columns q.txt"
    )
    assert at_it.told("action show 1.1 --json")["officer"] == "DI"
    (at_it.folder / "next.csv").write_text(
        "Ref,Area,Task,Lead,Timescale\n1.2,AFI-02,Tell,Police – DI,June 2019\n", encoding="utf-8"
    )
    assert "1 action added" in at_it.does("import next.csv -y")


def test_what_fills_a_screen_is_cut_there_and_stands_in_full_in_the_receipt_and_the_file_of_questions(
    at_it: Keyboard,
) -> None:
    rows = "".join(f"AFI-02,Ask {row},police,{row} {'Amber ' * 10}end\n" for row in range(40))
    (at_it.folder / "plan.csv").write_text(f"Area,Task,Lead agency,Colour\n{rows}")

    told = at_it("import plan.csv -y --columns q.txt").err
    questions = (at_it.folder / "q.txt").read_text(encoding="utf-8")
    at_it.does("import plan.csv -y --columns q.txt --receipt")
    receipt = next((at_it.folder / "exports" / "receipts").iterdir()).read_text(encoding="utf-8-sig")

    assert "39 Amber" not in told
    assert "--receipt" in told
    assert all("39 Amber" in " ".join(each.split()) for each in (questions, receipt))


def test_what_is_not_answered_yet_is_told_by_its_line_with_what_an_answer_looks_like(at_it: Keyboard) -> None:
    rows = ["Somewhere,Ask,Nobody,1/2,Nearly", "AFI-02,Tell,police,TBC,", "Somewhere,Say,police,,"]
    (at_it.folder / "plan.csv").write_text("\n".join(("Areas,Action,Lead agency,Due,Delivery", *rows)))
    at_it("import plan.csv -y --columns q.txt")

    told = at_it.refused(65, "import plan.csv -y --columns q.txt")

    assert "Without an answer yet in q.txt: 3 of 5." in told
    assert "q.txt, line 7: “Somewhere”: No answer yet. No area is called that. Write its reference over the ?," in told
    assert "q.txt, line 10: No answer yet. There is no agency Nobody. Write AGENCY / OFFICER over" in told
    assert "q.txt, line 13: No answer yet. “1/2” is not a date. Write what is meant" in told
    assert "3 problems in all.\nWrite over them in q.txt, and run this again: wsoa import plan.csv" in told


def test_what_a_whole_row_lacks_and_nobody_has_answered_is_told_by_its_line_too(at_it: Keyboard) -> None:
    (at_it.folder / "plan.csv").write_text("Action,Lead agency\nWrite a guide,police")
    at_it("import plan.csv -y --columns q.txt")

    told = at_it.refused(65, "import plan.csv -y --columns q.txt")

    assert "q.txt, line 7: “Write a guide”: No answer yet. A new action needs an area." in told
    assert "Write over them in q.txt, and run this again: wsoa import plan.csv" in told


@pytest.mark.parametrize(
    ("guess", "instead", "told"),
    [
        ("= ?", "= AFI-99", "q.txt, line 7: There is no area AFI-99."),
        ("= police / DI", "= polcie / DI", "q.txt, line 10: “polcie / DI”: There is no agency polcie. Did you mean"),
        ("= 30 June 2020", "= 31 June 2020", "q.txt, line 13: There is no 31 June 2020."),
        ("= note", "= nearly", "q.txt, line 16: “nearly” is not one of the choices. Write one of: not started,"),
    ],
)
def test_an_answer_that_is_no_such_choice_is_told_by_its_line_with_the_choices(
    guess: str, instead: str, told: str, at_it: Keyboard
) -> None:
    row = "Somewhere,Ask,Police – DI,June 2020,Nearly"
    (at_it.folder / "plan.csv").write_text(f"Areas,Action,Lead agency,Due,Delivery\n{row}")
    at_it("import plan.csv -y --columns q.txt")
    questions = at_it.folder / "q.txt"
    asked = questions.read_text(encoding="utf-8")
    questions.write_text(asked.replace(guess, instead).replace("= ?", "= AFI-02"), encoding="utf-8")

    assert told in at_it.refused(65, "import plan.csv -y --columns q.txt")


def test_an_answer_that_was_kept_and_cannot_be_taken_any_more_is_asked_again(at_it: Keyboard) -> None:
    (at_it.folder / "plan.csv").write_text("Areas,Action,Lead agency\nAFI-02,Ask,The force\n")
    at_it("import plan.csv -y --columns q.txt")
    questions = at_it.folder / "q.txt"
    questions.write_text(questions.read_text(encoding="utf-8").replace("= ?", "= Wardens"), encoding="utf-8")
    at_it.does("agency add outdoors Wardens")
    at_it.does("import plan.csv -y --columns q.txt")
    at_it.does("agency edit outdoors --name 'Rangers'")

    assert "There is no agency Wardens" in at_it.refused(65, "import plan.csv -y")
    assert "1 question about plan.csv written to again.txt" in at_it("import plan.csv -y --columns again.txt").err
    assert "The force” = Wardens" in (at_it.folder / "again.txt").read_text(encoding="utf-8")


def test_an_answer_that_is_none_is_told_by_its_line_and_what_is_newly_asked_comes_at_the_end(at_it: Keyboard) -> None:
    (at_it.folder / "plan.csv").write_text("Area,Task,Lead\nAFI-02,Ask,police\n")
    assert at_it("import plan.csv -y --columns q.txt").code == 1
    questions = at_it.folder / "q.txt"
    asked = questions.read_text(encoding="utf-8")

    questions.write_text(asked + "yes please\n", encoding="utf-8")
    assert "q.txt, line 8" in at_it.refused(65, "import plan.csv -y --columns q.txt")
    questions.write_text(asked.replace("= Action", "= Colour of the sky"), encoding="utf-8")
    told = at_it.refused(65, "import plan.csv -y --columns q.txt")
    assert "q.txt, line 7: “Colour of the sky” is no field of theirs. Write one of: Areas, Points, Action," in told
    questions.write_text(asked, encoding="utf-8")
    (at_it.folder / "plan.csv").write_text("Area,Task,Lead\nAFI-02,Ask,Police – DI\n", encoding="utf-8")
    assert "1 question about plan.csv written to q.txt" in at_it("import plan.csv -y --columns q.txt").err
    assert questions.read_text(encoding="utf-8").startswith(asked.rstrip("\n"))
    assert "1 action added" in at_it.does("import plan.csv -y --columns q.txt")


def test_very_many_rows_are_told_by_the_first_of_each_sort_and_how_many_more(wsoa: Keyboard) -> None:
    rows = [f"AFI-02,Step {number},police,{'2019-12-20' if number == 150 else ''}" for number in range(300)]
    (wsoa.folder / "plan.csv").write_text("\n".join(("Areas,Action,Lead agency,Due", *rows)))

    said = wsoa("import plan.csv -n").out

    assert [number for number in range(300) if f"Step {number}  new" in said] == [0, 1, 2, 150]
    assert "and 296 more in the same fields" in said
    assert "Plan: 300 actions added." in said


def test_a_wrong_answer_is_told_beside_what_is_newly_asked(at_it: Keyboard) -> None:
    (at_it.folder / "plan.csv").write_text("Ref,Area,Task,Lead\nAFI-09.9,AFI-02,Tell,Police – DI\n", encoding="utf-8")
    told = at_it("import plan.csv -y --columns q.txt").err
    assert "3 questions about plan.csv written to q.txt, each with a guess." in told
    questions = at_it.folder / "q.txt"
    asked = questions.read_text(encoding="utf-8")
    assert "There is no action AFI-09.9." in asked

    questions.write_text(asked.replace("= Action", "= Colour of the sky"), encoding="utf-8")
    (at_it.folder / "plan.csv").write_text(
        "Ref,Area,Task,Lead\n,AFI-02,Ask,police\n,AFI-02,Tell,Police – Supt\n", encoding="utf-8"
    )
    told = at_it("import plan.csv -y --columns q.txt").err
    assert "1 question about plan.csv written to q.txt" in told
    assert "q.txt, line 7: “Colour of the sky” is no field of theirs." in told
