"""What was made by mistake is removed while it is a draft; an agency that became another is merged into it."""

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.terminal import Terminal
from tests.cli.test_returns import UPDATE, handed_out
from tests.cli.test_submissions import at_the_end, submitted
from tests.operations.rounds import filled_in

__all__ = ["at_the_end", "submitted"]
EVERYTHING_OF_POLICE = (
    "agency edit police --lead 'Blue; Chief; blue@example.org' --alias 'The Constabulary'",
    "agency add fire 'Fire and Rescue' --kind fire",
    "area assign AFI-02 --lead fire --with police",
    "area assign AFI-01b --with police",
    "action add AFI-02 'Ask them' --lead fire --with police",
    "endorse police --name Blue --role Chief",
    "note add police 'Said on the telephone'",
    "challenge add police 'Why so late?'",
)


@pytest.fixture
def draft(wsoa: Keyboard) -> Keyboard:
    """A keyboard where an action was added twice, with a milestone and a note, and a measure counts it too."""
    wsoa.does("action add AFI-01 'Share every concern' --due 2019-12-01")
    wsoa.does("milestone add AFI-01.2 'Form' --due 2019-10-01")
    wsoa.does("note add AFI-01.2.1 'Waits'")
    wsoa.does("measure add Concerns --direction up --area AFI-01 --action AFI-01.2")
    return wsoa


def test_a_duplicate_goes_with_what_is_its_own_and_is_shown_first(draft: Keyboard) -> None:
    said = draft.does("action remove AFI-01.2 --reason 'Typed twice' -n")

    assert "Plan: 1 measure changed, 1 note, 1 milestone and 1 action taken back." in said
    assert draft.told("action list")[-1]["ref"] == "AFI-01.2"


def test_what_is_removed_is_in_the_history_and_nowhere_else(draft: Keyboard) -> None:
    draft.does("action remove AFI-01.2 --reason 'Typed twice' -y")

    assert [action["ref"] for action in draft.told("action list")] == ["AFI-01.1"]
    assert draft.told("measure show KPI-01")["actions"] == []
    draft.does("export json -o all.json")
    assert "AFI-01.2" not in (draft.folder / "all.json").read_text(encoding="utf-8")
    assert "reason: Typed twice" in draft.does("history AFI-01.2")
    assert "removed or taken back" in draft.refused(66, "action show AFI-01.2")
    assert "The record holds." in draft.does("verify")


def test_its_number_is_never_given_again_and_undo_brings_it_back(draft: Keyboard) -> None:
    before = draft.told("action show AFI-01.2")
    draft.does("remove AFI-01.2 --reason 'Typed twice' -y")

    draft.does("undo -y")
    assert draft.told("action show AFI-01.2") == before

    draft.does("remove AFI-01.2 --reason 'Typed twice' -y")
    assert "Added AFI-01.3" in draft.does("action add AFI-01 Other")


@pytest.mark.parametrize("ref", ["AFI-01.2.1", "N-002", "KPI-01", "EV-001", "R-001", "L-01", "B-01", "CH-01"])
def test_each_kind_of_draft_is_removed(draft: Keyboard, ref: str) -> None:
    draft.does("measure edit KPI-01 --baseline 5 --baseline-on 1/6/2019")
    draft.does("measure reading KPI-01 6")
    draft.does("agency edit police --lead 'Blue; Chief'")
    draft.does("board add 26/7/2019")
    draft.does("challenge add AFI-01 'Why?'")

    draft.does(f"remove {ref} --reason 'By mistake' -y")

    draft.refused(66, f"show {ref}")


@pytest.mark.parametrize(
    ("before", "typed", "why", "mend"),
    [
        ("agree AFI-01.2 --by Board --on 1/7/2019", "AFI-01.2", "it was agreed", "wsoa action withdraw AFI-01.2"),
        ("agree AFI-01.2 --by Board --on 1/7/2019", "AFI-01.2.1", "it was agreed", "wsoa milestone withdraw"),
        ("sheet issue --agency police", "AFI-01.2", "names it", "wsoa action withdraw AFI-01.2 --reason"),
        ("evidence accept EV-001 --by Chair", "EV-001", "accepted", "wsoa evidence withdraw EV-001 --reason"),
        ("evidence accept EV-001 --by Chair", "AFI-01", "cannot be removed", "evidence, lead, measure, milestone"),
    ],
)
def test_what_somebody_rests_on_is_withdrawn_and_not_removed(
    draft: Keyboard, before: str, typed: str, why: str, mend: str
) -> None:
    draft.does(before)

    said = draft.refused(77, f"remove {typed} --reason 'Typed twice' -y")

    assert why in said
    assert mend in said


def test_what_was_submitted_is_withdrawn_and_what_came_since_removed(submitted: Keyboard) -> None:
    said = submitted.refused(77, "remove N-001 --reason 'By mistake' -y")
    assert "N-001 cannot be removed: version 1.0 was submitted with it.\nPut it right: wsoa note edit N-001" in said

    submitted.does("note add AFI-01 Later")
    submitted.does("remove N-002 --reason 'By mistake' -y")


def test_what_would_go_with_it_and_may_not_is_named(draft: Keyboard) -> None:
    draft.does("agree AFI-01.2.1 --by Board --on 1/7/2019")

    said = draft.refused(77, "remove AFI-01.2 --reason 'Typed twice' -y")

    assert "AFI-01.2 cannot be removed, since AFI-01.2.1 would go with it and cannot be removed: it was agreed" in said
    assert "wsoa action withdraw AFI-01.2 " in said
    among = draft.refused(77, "remove N-001 AFI-01.2 --reason 'Typed twice' -y")
    assert "AFI-01.2 cannot be removed, since AFI-01.2.1 would go" in among
    assert "wsoa action withdraw AFI-01.2 " in among
    alone = draft.refused(77, "remove N-001 AFI-01.2.1 --reason 'Typed twice' -y")
    assert "wsoa milestone withdraw AFI-01.2.1 " in alone
    assert "note edit" not in alone


def test_a_question_of_the_board_does_not_go_with_what_it_was_about(draft: Keyboard) -> None:
    draft.does("challenge add AFI-01.2 'Why?'")

    assert "CH-01 would go with it" in draft.refused(77, "remove AFI-01.2 --reason 'Typed twice' -y")
    draft.does("remove AFI-01.2 CH-01 --reason 'Typed twice' -y")


def test_a_board_is_told_what_was_removed_since_it_met(draft: Keyboard) -> None:
    draft.on("2019-07-15").does("remove AFI-01.2 --reason 'Typed twice' -y")

    (item,) = draft.told("report changes --since 2019-07-11")["withdrawn"]
    assert (item["item"]["ref"], item["reason"]) == ("AFI-01.2", "removed or taken back, while it was a draft")


def test_a_reference_of_another_kind_is_told(draft: Keyboard) -> None:
    assert "There is no action N-001: that is a note." in draft.refused(66, "action remove N-001 --reason x -y")


def test_nothing_is_removed_without_a_reason_or_a_yes(draft: Keyboard) -> None:
    assert "--reason" in draft.refused(2, "remove N-001 --reason '' -y")
    unasked = draft("remove N-001 --reason x")
    assert (unasked.code, "Say yes beforehand with -y." in unasked.err) == (77, True)
    assert draft.told("note list")[0]["ref"] == "N-001"


def test_an_agency_is_removed_while_nothing_names_it(wsoa: Keyboard) -> None:
    wsoa.does("agency add fire 'Fire and Rescue' --lead 'Red; Chief'")
    assert "police is named by " in wsoa.refused(77, "agency remove police --reason x -y")

    wsoa.does("agency remove fire --reason 'By mistake' -y")

    wsoa.refused(66, "agency show fire")
    assert "a key is given once" in wsoa.refused(2, "agency add fire Again")


def test_an_agency_is_merged_with_all_it_has_and_answers_to_its_names(wsoa: Keyboard) -> None:
    for typed in EVERYTHING_OF_POLICE:
        wsoa.does(typed)
    before = wsoa.told("agency show police")

    said = wsoa.does("agency merge police --into fire -y")

    assert said.splitlines()[0] == "Preview: Merged police into fire"
    for named in ("police", "The Constabulary", before["name"], "fire"):
        assert wsoa.told(f"agency show '{named}'")["ref"] == "fire"
    area, actions = wsoa.told("area show AFI-02"), wsoa.told("action list")
    assert (area["lead"], area["contributing"]) == ("fire", [])
    assert {action["lead"] for action in actions} == {"fire"}
    assert "blue@example.org" in wsoa.does("agency show fire")
    assert wsoa.told("endorsement show EN-01")["agency"] == "fire"
    assert {note["about"] for note in wsoa.told("note list")} == {"AFI-01.1", "fire"}
    assert "police" not in {point for each in wsoa.told("area show AFI-01")["points"] for point in each["agencies"]}
    assert "The record holds." in wsoa.does("verify")

    wsoa.does("undo -y")
    assert wsoa.told("agency show police") == before
    assert wsoa.told("endorsement show EN-01")["agency"] == "police"


def test_an_agency_is_not_merged_into_itself_or_while_its_sheet_is_out(wsoa: Keyboard) -> None:
    assert "into itself" in wsoa.refused(2, "agency merge police --into police -y")
    wsoa.does("agency add met 'The Met'")
    wsoa.does("agency merge met --into police -y")
    assert "met was merged into police already" in wsoa.refused(2, "agency merge met --into police -y")
    handed_out(wsoa)
    assert "wsoa sheet recall police --reason" in wsoa.refused(77, "agency merge police --into council -y")

    wsoa.does("sheet recall police --reason 'They are one now'")
    wsoa.does("agency merge police --into council -y")

    assert wsoa.told("sheet status")["sheets"][0]["agency"] == "council"


def test_a_return_of_an_agency_that_was_merged_finds_the_other(wsoa: Keyboard) -> None:
    workbook = handed_out(wsoa)
    wsoa.does(f"import {filled_in(workbook, {})} -y")
    wsoa.does("agency merge police --into council -y")

    said = wsoa.does(f"import {filled_in(workbook, UPDATE)} -y")

    assert "of council" in said
    (wsoa.folder / "more.csv").write_text("Areas,Action,Lead agency\nAFI-02,Ask them,police\n")
    wsoa.does("import more.csv -y")
    assert wsoa.told("action show AFI-02.1")["lead"] == "council"


def test_what_stands_in_the_way_of_an_undo_goes_with_it_once_somebody_says_so(draft: Keyboard) -> None:
    made = next(each["revision"] for each in draft.told("history") if each["summary"] == "Added AFI-01.2")

    said = draft.refused(77, f"undo {made} -y")
    assert f"{made + 3}  10 July 2019  Ann Coordinator  Added KPI-01 (KPI-01)" in said
    assert f"wsoa undo {made} --with-later -n" in said

    told = draft.does(f"undo {made} --with-later -y")
    assert [line for line in told.splitlines() if line.startswith("Revision")][-1].endswith("Added AFI-01.2")
    assert [action["ref"] for action in draft.told("action list")] == ["AFI-01.1"]
    assert "The record holds." in draft.does("verify")


def test_at_a_terminal_it_asks_whether_later_work_goes_too(draft: Keyboard) -> None:
    made = next(each["revision"] for each in draft.told("history") if each["summary"] == "Added AFI-01.2")
    terminal = Terminal(draft.folder, ["undo", str(made)])

    terminal.waits_for("Take all of it back, which is shown first? [y/N]")
    terminal.types("y\n")
    terminal.waits_for("Take it back? [y/N]")
    terminal.types("y\n")

    assert terminal.ends() == 0
    assert "Added KPI-01" in terminal.shown
    assert [action["ref"] for action in draft.told("action list")] == ["AFI-01.1"]


def test_of_a_large_merge_the_first_of_each_sort_are_shown_and_all_of_them_in_a_pipe(wsoa: Keyboard) -> None:
    for number in range(25):
        wsoa.does(f"action add AFI-02 'Step {number}' --lead police")
    wsoa.does("action edit AFI-02.9 --with council")

    piped = wsoa.does("agency merge police --into council -n")
    shown = wsoa.where("COLUMNS", "100").does("agency merge police --into council -n")

    assert "AFI-02.25" in piped
    assert "AFI-02.3" in shown
    assert "AFI-02.8" not in shown
    assert "AFI-02.9" in shown, "the odd one"
    assert "more in the same fields; each of them: --json" in shown
    assert len(shown.splitlines()) < 60
