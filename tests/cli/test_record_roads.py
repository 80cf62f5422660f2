"""Every road by which an agreed date may move, as it is typed, and all three dates shown together."""

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations import small

WHY = "--reason 'Not ready' --agreed-by 'Improvement board'"
SHEET = "Reference,Action,Due\nAFI-01.1,Share every concern within a day,31/10/2019\n"


@pytest.fixture
def agreed(wsoa: Keyboard) -> Keyboard:
    """A keyboard where dates were agreed after revision 10's: AFI-01.1 on 30 September, AFI-01.1.2 on 15 July."""
    (wsoa.folder / "sheet.csv").write_text(SHEET)
    wsoa.does("agree --all --by 'Improvement board' --on 2019-07-10")
    return wsoa


ROADS = {
    "action edit": "action edit AFI-01.1 --due 2019-10-31",
    "action move": "action move AFI-01.1 2019-10-31",
    "milestone edit": "milestone edit AFI-01.1.2 --due 2019-08-31",
    "milestone move": "milestone move AFI-01.1.2 31/08/2019",
    "import": "import sheet.csv --keep theirs -y",
    "undo": f"undo {small.LAST} -y",
}


@pytest.mark.parametrize("road", ROADS)
def test_whatever_moves_an_agreed_date_is_refused_without_a_word_of_why_and_who(agreed: Keyboard, road: str) -> None:
    before = agreed.held()

    for half in ("", "--reason 'Not ready'", "--agreed-by Board", "--correction", "--reason ' ' --agreed-by Board"):
        said = agreed(f"{ROADS[road]} {half}")

        assert said.code == 77
        assert "This moves a date that was agreed" in said.err
        assert "--agreed-by" in said.err
        assert agreed.held() == before


@pytest.mark.parametrize("road", ROADS)
def test_whatever_moves_an_agreed_date_is_accepted_with_both_and_keeps_them(agreed: Keyboard, road: str) -> None:
    agreed.does(f"{ROADS[road]} {WHY}")

    last = agreed.told("history")[-1]
    assert (last["reason"], last["agreed_by"], last["correction"]) == ("Not ready", "Improvement board", False)
    assert "agreed by Improvement board" in agreed.does("history")
    assert {change["field"] for change in last["changes"]} >= {"due"}
    assert "agreed" not in {change["field"] for change in last["changes"]}


@pytest.mark.parametrize("road", ROADS)
def test_a_correction_by_any_road_mends_the_agreed_date_and_shows_as_one(agreed: Keyboard, road: str) -> None:
    agreed.does(f"{ROADS[road]} --correction --reason 'Typed wrongly'")

    last = agreed.told("history")[-1]
    assert last["correction"] is True
    moved = {change["field"]: change["new"] for change in last["changes"] if change["field"] in ("due", "agreed")}
    assert moved["agreed"] == moved["due"]
    assert "correction of a typing error: Typed wrongly" in agreed.does("history")
    assert agreed("verify").code == 0


def test_planned_revised_and_actual_dates_are_shown_together_with_the_slippage(agreed: Keyboard) -> None:
    agreed.does(f"action move AFI-01.1 2019-10-31 {WHY}")
    agreed.does("milestone done AFI-01.1.2 --on 2019-07-09")
    agreed.does("action complete AFI-01.1 --on 2019-07-10")

    said = " ".join(agreed.does("action show AFI-01.1").split())

    for words in (
        "Due 31 October 2019",
        "Agreed due 30 September 2019",
        "Completed on 10 July 2019",
        "moved by agreement of Improvement board",
    ):
        assert words in said


def test_a_milestone_that_was_moved_is_shown_with_the_date_agreed_the_one_due_and_its_slippage(
    agreed: Keyboard,
) -> None:
    agreed.does(f"milestone move AFI-01.1.2 2019-08-14 {WHY}")

    said = " ".join(agreed.does("action show AFI-01.1").split())

    for words in ("14 Aug 2019, first agreed", "15 Jul 2019", "moved by agreement", "30 days later"):
        assert words in said


def test_programs_are_told_the_slippage_too(agreed: Keyboard) -> None:
    agreed.does(f"action move AFI-01.1 2019-10-31 {WHY}")

    assert agreed.told("action show AFI-01.1")["slippage"] == {"days": 31, "times": 1}


def test_an_agreement_says_what_was_agreed_and_stands_on_record(agreed: Keyboard) -> None:
    last = agreed.told("history")[-1]

    assert {change["field"] for change in last["changes"]} == {"agreed"}
    assert last["ledger"] == [
        {
            "kind": "agreement",
            "about": "",
            "on": "2019-07-10",
            "by": "Improvement board",
            "words": last["ledger"][0]["words"],
        }
    ]
    assert "On record: 3 due dates agreed by Improvement board on 10 July 2019." in agreed.does("history")


def test_one_date_that_is_agreed_is_one_date(wsoa: Keyboard) -> None:
    said = wsoa.does("agree AFI-01.1.2 --by Board --on 2019-07-10") + wsoa.does("history")

    assert "1 dates" not in said
    assert "1 due dates" not in said
