"""The plan: actions and their milestones, from the first word to the last day."""

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations import small

WHOLE = (
    "action add AFI-02 'Invite health' --lead health --with council,police --officer 'Named Nurse'"
    " --start '1 July 2019' --due 31/08/2019 --success 'Health at 9 in 10 discussions' --point AFI-02a --area AFI-03"
)


def action(wsoa: Keyboard, ref: str) -> dict[str, object]:
    found: dict[str, object] = wsoa.told(f"action show {ref}")
    return found


def refs(wsoa: Keyboard, typed: str) -> list[str]:
    return [found["ref"] for found in wsoa.told(typed)]


def test_an_action_is_added_whole(wsoa: Keyboard) -> None:
    said = wsoa.does(WHOLE)

    assert 'Next: wsoa milestone add AFI-02.1 "…" --due DATE' in said
    found = action(wsoa, "AFI-02.1")
    expected = {
        "areas": ["AFI-02", "AFI-03"],
        "points": ["AFI-02a"],
        "title": "Invite health",
        "lead": "health",
        "contributing": ["council", "police"],
        "officer": "Named Nurse",
        "starts": "2019-07-01",
        "due": "2019-08-31",
        "success": "Health at 9 in 10 discussions",
        "delivery": "not started",
        "completed": None,
        "confidence": None,
        "withdrawn": None,
    }
    assert found.items() >= expected.items()


def test_an_action_is_led_by_the_confirmed_lead_of_its_area_unless_another_is_named(wsoa: Keyboard) -> None:
    wsoa.does("action add AFI-01 'Second thing'")
    wsoa.does("action add AFI-01 'Third thing' --lead council")
    wsoa.does("action add APA-01 'Led by nobody yet'")

    assert [action(wsoa, ref)["lead"] for ref in ("AFI-01.2", "AFI-01.3", "APA-01.1")] == ["police", "council", None]


def test_references_are_never_used_again(wsoa: Keyboard) -> None:
    wsoa.does("action withdraw AFI-01.1 --reason 'Another answers it'")

    wsoa.does("action add AFI-01 'Instead'")

    assert refs(wsoa, "action list --area AFI-01") == ["AFI-01.1", "AFI-01.2"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["AFI-01.1", "AFI-02.1"]),
        ("--agency police", ["AFI-01.1"]),
        ("--agency 'testshire police'", ["AFI-01.1"]),
        ("--area AFI-03", ["AFI-02.1"]),
        ("--delivery 'not started'", ["AFI-01.1"]),
        ("--delivery Under-Way", ["AFI-02.1"]),
        ("--due 2019-08-31", ["AFI-02.1"]),
        ("--due 30/9/2019", ["AFI-01.1", "AFI-02.1"]),
        ("--rating late", []),
        ("--rating 'slipping'", ["AFI-01.1"]),
        ("--agency police --due 2019-08-31", []),
    ],
)
def test_the_list_of_actions_can_be_narrowed(wsoa: Keyboard, typed: str, found: list[str]) -> None:
    wsoa.does(WHOLE)
    wsoa.does("action start AFI-02.1")

    assert refs(wsoa, f"action list {typed}") == found
    assert all(ref in wsoa.does(f"action list {typed}") for ref in found)


def test_an_action_is_shown_with_all_that_belongs_to_it(wsoa: Keyboard) -> None:
    shown, told = wsoa.does("action show AFI-01.1"), wsoa.told("action show AFI-01.1")

    for words in (
        "Share every concern within a day",
        "Det Supt Blue",
        "30 September 2019",
        "Form agreed",
        "13 Jun 2019",
        "EV-001",
        "The form is agreed.",
    ):
        assert words in shown
    assert [step["ref"] for step in told["milestones"]] == ["AFI-01.1.1", "AFI-01.1.2"]
    assert told["notes"][0]["text"] == "The form is agreed."
    assert (told["rating"], told["reason"]) == ("slipping", "Due to start 3 June 2019, and not started.")


def test_fields_of_an_action_are_changed_one_by_one_and_emptied(wsoa: Keyboard) -> None:
    wsoa.does("action edit AFI-01.1 --officer '' --due 2019-10-31 --confidence 'At risk' --point +AFI-01b --with ''")

    found = action(wsoa, "AFI-01.1")
    assert (found["officer"], found["due"], found["confidence"]) == (None, "2019-10-31", "at risk")
    assert (found["points"], found["contributing"]) == (["AFI-01a", "AFI-01b"], [])
    assert found["title"] == "Share every concern within a day"


def test_a_change_says_what_was_there_and_what_is_there_now(wsoa: Keyboard) -> None:
    assert "30 September 2019 → 31 October 2019" in wsoa.does("action edit AFI-01.1 --due 31/10/2019")


def test_a_change_of_nothing_is_no_revision(wsoa: Keyboard) -> None:
    before = wsoa.held()

    assert "Nothing changed" in wsoa.does("action edit AFI-01.1 --due 2019-09-30 --officer 'Det Supt  Blue '")
    assert wsoa.held() == before


def test_an_action_is_started_once(wsoa: Keyboard) -> None:
    wsoa.does("action start AFI-01.1")

    assert action(wsoa, "AFI-01.1")["delivery"] == "under way"
    assert "already under way" in wsoa.refused(2, "action start AFI-01.1")


def test_an_action_with_open_milestones_cannot_be_completed(wsoa: Keyboard) -> None:
    said = wsoa.refused(2, "action complete AFI-01.1")

    assert "AFI-01.1.2" in said
    assert "AFI-01.1.1" not in said
    assert "wsoa milestone done AFI-01.1.2 --on DATE" in said


@pytest.mark.parametrize(
    "ending", ["milestone done AFI-01.1.2 --on 2019-07-08", "milestone withdraw AFI-01.1.2 --reason 'Not needed'"]
)
def test_an_action_is_completed_when_its_milestones_are_done_or_withdrawn(wsoa: Keyboard, ending: str) -> None:
    wsoa.does(ending)

    said = wsoa.does("action complete AFI-01.1 --on 2019-07-09")

    assert "wsoa evidence add AFI-01.1" in said
    found = action(wsoa, "AFI-01.1")
    assert (found["delivery"], found["completed"], found["rating"]) == ("complete", "2019-07-09", "complete")
    assert "already complete" in wsoa.refused(2, "action complete AFI-01.1")


def test_an_action_that_is_complete_takes_a_milestone_that_was_done_and_no_open_one(wsoa: Keyboard) -> None:
    wsoa.does("milestone done AFI-01.1.2 --on 2019-07-08")
    wsoa.does("action complete AFI-01.1 --on 2019-07-09")

    said = wsoa.refused(2, "milestone add AFI-01.1 'Form printed' --due 2019-07-05")
    assert 'wsoa milestone add AFI-01.1 "…" --due DATE --done DATE' in said
    assert "wsoa action reopen AFI-01.1 --reason …" in said
    assert "AFI-01.1.3" not in said
    assert "AFI-01.1.3" in wsoa.does("milestone add AFI-01.1 'Form printed' --due 2019-07-05 --done 2019-07-06")
    assert "reopen AFI-01.1" in wsoa.refused(2, "milestone edit AFI-01.1.3 --done ''")
    assert "already complete" in wsoa.refused(2, "action withdraw AFI-01.1 --reason x")
    wsoa.refused(2, "milestone add AFI-01.1 'Too late' --due 2019-07-10")


def test_an_action_completed_without_a_day_is_completed_today(wsoa: Keyboard) -> None:
    wsoa.does("milestone done AFI-01.1.2")

    wsoa.does("action complete AFI-01.1")

    assert action(wsoa, "AFI-01.1")["completed"] == str(small.FINISHED)


def test_an_action_is_withdrawn_with_a_reason_and_stays_on_the_record(wsoa: Keyboard) -> None:
    wsoa.does("action withdraw AFI-01.1 --reason 'Another answers it'")

    found = action(wsoa, "AFI-01.1")
    assert (found["delivery"], found["withdrawn"], found["rating"]) == ("withdrawn", "Another answers it", "withdrawn")
    assert "AFI-01.1" in wsoa.does("action list")
    assert wsoa("action withdraw AFI-01.1").code == 2


def test_milestones_are_added_listed_and_done_on_their_day(wsoa: Keyboard) -> None:
    wsoa.does("milestone add AFI-01.1 'Form audited' --due '30 July 2019'")

    wsoa.does("milestone done AFI-01.1.2 AFI-01.1.3 --on 2019-07-08")

    found = {step["ref"]: step for step in wsoa.told("milestone list")}
    assert (found["AFI-01.1.3"]["title"], found["AFI-01.1.3"]["due"], found["AFI-01.1.3"]["done"]) == (
        "Form audited",
        "2019-07-30",
        "2019-07-08",
    )
    assert found["AFI-01.1.2"]["done"] == "2019-07-08"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["AFI-01.1.1", "AFI-01.1.2"]),
        ("--open", ["AFI-01.1.2"]),
        ("--action AFI-01.1", ["AFI-01.1.1", "AFI-01.1.2"]),
        ("--agency health", []),
        ("--agency police --open", ["AFI-01.1.2"]),
        ("--due 2019-06-14", ["AFI-01.1.1"]),
    ],
)
def test_the_list_of_milestones_can_be_narrowed(wsoa: Keyboard, typed: str, found: list[str]) -> None:
    assert refs(wsoa, f"milestone list {typed}") == found
    assert all(ref in wsoa.does(f"milestone list {typed}") for ref in found)


def test_a_milestone_is_edited_and_not_done_after_all(wsoa: Keyboard) -> None:
    wsoa.does("milestone edit AFI-01.1.1 --title 'Form agreed by all' --due 2019-07-12 --done ''")

    (step,) = wsoa.told("milestone list --due 2019-07-12")
    assert (step["title"], step["due"], step["done"]) == ("Form agreed by all", "2019-07-12", None)


def test_a_milestone_that_is_over_is_not_done_or_withdrawn_again(wsoa: Keyboard) -> None:
    wsoa.does("milestone withdraw AFI-01.1.2 --reason 'Not needed'")

    assert "already done" in wsoa.refused(2, "milestone done AFI-01.1.1")
    assert "already withdrawn" in wsoa.refused(2, "milestone withdraw AFI-01.1.2 --reason again")


def test_one_bad_milestone_among_several_and_none_is_done(wsoa: Keyboard) -> None:
    wsoa.refused(66, "milestone done AFI-01.1.2 AFI-01.1.9")

    assert refs(wsoa, "milestone list --open") == ["AFI-01.1.2"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("action move AFI-01.1 1/9/2019 --reason Late --agreed-by Board", "Preview: Moved AFI-01.1"),
        ("milestone move AFI-01.1.1 1/9/2019 --reason Late --agreed-by Board", "Preview: Moved AFI-01.1.1"),
        ("agree --all --by Board --on 1/7/2019", "Preview: Agreed 3 due dates"),
        ("area confirm AFI-02", "Preview: Confirmed the owners of"),
    ],
)
def test_what_moves_agrees_and_confirms_is_previewed_and_then_done_the_same(
    wsoa: Keyboard, typed: str, told: str
) -> None:
    before = wsoa.held()

    shown = wsoa.does(f"{typed} -n")

    assert told in shown
    assert wsoa.held() == before
    foreseen = wsoa.told(f"{typed} -n")["changes"]
    assert foreseen == wsoa.told(typed)["changes"] != []


def test_a_preview_refuses_what_carrying_it_out_would(wsoa: Keyboard) -> None:
    wsoa.does("agree --all --by Board --on 1/7/2019")

    assert wsoa.refused(77, "action move AFI-01.1 1/12/2019 -n") == wsoa.refused(77, "action move AFI-01.1 1/12/2019")


@pytest.mark.parametrize("typed", ["area reviewed --all", "area reviewed AFI-01"])
def test_a_preview_of_nothing_has_no_name_of_what_was_done(typed: str, wsoa: Keyboard) -> None:
    assert wsoa.does(f"{typed} -n").startswith("Nothing would change")
