"""The reports at the keyboard: one screen each, the same as JSON, and the same again when it is asked for later."""

from datetime import timedelta

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations import small

REPORTS = [
    "status",
    "due",
    "due --until next-board --agency police",
    "report changes",
    "report changes --since 2019-06-03",
    "report slippage",
    "report matrix",
    "report timeline",
    "report outlook",
    "agency show police",
    "area show AFI-01",
    "action show AFI-01.1",
]


@pytest.fixture
def met(wsoa: Keyboard) -> Keyboard:
    """A keyboard on 10 July 2019 where a board met on 28 June, and the next is on 26 July."""
    wsoa.does("board add 28/6/2019 26/7/2019")
    return wsoa


def disturbed(wsoa: Keyboard) -> None:
    """Change much, three weeks later."""
    wsoa.on("2019-08-01")
    wsoa.does("action move AFI-01.1 20/12/2019 --reason Later --agreed-by Board")
    wsoa.does("action add AFI-02 'Another one' --lead council --due 1/10/2019")
    wsoa.does("board add 19/7/2019 5/7/2019 6/9/2019")
    wsoa.does("board withdraw B-01 --reason 'It never met'")
    wsoa.does("note add AFI-01.1 'Heard again'")
    wsoa.does("action edit AFI-01.1 --confidence 'off track'")


@pytest.mark.parametrize("typed", REPORTS)
def test_a_report_made_on_a_day_and_the_same_made_later_as_of_that_day_are_identical(met: Keyboard, typed: str) -> None:
    met.does("agree --all --by Board --on 10/7/2019")
    screen, told = met.does(typed), met.told(typed)

    disturbed(met)

    assert met.does(f"{typed} --as-of 2019-07-10") == screen
    assert met.told(f"{typed} --as-of 2019-07-10") == told
    assert met.told(typed) != told


def test_changes_are_told_since_the_last_board_where_no_day_is_given(met: Keyboard) -> None:
    assert met.told("report changes")["since"] == "2019-06-28"
    assert met.told("report changes --since last-board")["since"] == "2019-06-28"
    assert met.told("report changes --since b-1")["since"] == "2019-06-28"


@pytest.mark.parametrize("typed", ["status", "report changes --since 2019-06-03", "due", "action list", "history"])
def test_a_board_stands_for_its_day_wherever_a_day_is_looked_at(met: Keyboard, typed: str) -> None:
    met.on("2019-08-01").does("action edit AFI-01.1 --officer Somebody")

    then = met.told(f"{typed} --as-of 2019-07-26")
    assert met.told(f"{typed} --as-of B-02") == met.told(f"{typed} --as-of last-board") == then
    assert "There is no board B-09" in met.refused(66, f"{typed} --as-of B-09")
    assert "No board on or after" in met.refused(66, f"{typed} --as-of next-board")


def test_what_changed_between_two_boards_is_told_by_their_references(met: Keyboard) -> None:
    met.on("2019-08-01")

    assert met.told("report changes --since B-01 --until B-02") == met.told(
        "report changes --since 2019-06-28 --until 2019-07-26"
    )


def test_without_a_board_changes_are_told_since_the_day_on_which_it_began_was_over(wsoa: Keyboard) -> None:
    told = wsoa.told("report changes")

    assert told["since"] == str(small.BEGAN + timedelta(1))
    assert [item["ref"] for item in told["new"]] == ["AFI-01.1"]


def test_what_a_board_decided_on_its_own_day_is_told_to_the_next(wsoa: Keyboard) -> None:
    wsoa.does("board add 10/7/2019")
    wsoa.does("challenge add AFI-01.1 'The chair: why?'")

    told = wsoa.on("2019-07-20").told("report changes --since last-board")

    assert told["since"] == "2019-07-10"
    assert [item["item"]["ref"] for item in told["asked"]] == ["CH-01"]


@pytest.mark.parametrize(
    ("code", "typed", "said"),
    [
        (2, "report changes --since 1/8/2019", "comes after"),
        (2, "report changes --since 1/7/2019 --until 20/6/2019", "comes after"),
        (66, "report changes --since 1/1/2019", "it began on 8 May 2019"),
        (66, "report changes --since B-09", "There is no board B-09"),
        (66, "report changes --since last-board --as-of 1/6/2019", "No board before"),
        (2, "report changes --since soon", "--since"),
        (2, "report changes --until soon", "--until"),
        (2, "report changes --as-of soon", "--as-of"),
        (2, "report board --as-of 1/7/2019 --until 20/6/2019", "same day by two names"),
        (2, "report changes --until 1/7/2019 --as-of 1/7/2019", "same day by two names"),
    ],
)
def test_a_day_that_cannot_be_is_refused(met: Keyboard, code: int, typed: str, said: str) -> None:
    assert said in met.refused(code, typed)


def test_where_nothing_changed_that_is_said(wsoa: Keyboard) -> None:
    assert "nothing can differ" in wsoa.does(f"report changes --since {small.FINISHED}")
    assert "Nothing changed" in wsoa.on("2019-07-11").does(f"report changes --since {small.FINISHED}")


@pytest.mark.parametrize("ending", ["html", "docx"])
def test_the_boards_paper_made_later_as_of_a_day_is_the_one_that_was_made_on_it(met: Keyboard, ending: str) -> None:
    met.does(f"report board --save first.{ending}")
    told = met.told("report board")

    disturbed(met)
    met.does(f"report board --as-of 2019-07-10 --save again.{ending}")

    assert (met.folder / f"again.{ending}").read_bytes() == (met.folder / f"first.{ending}").read_bytes()
    assert met.told("report board --as-of 2019-07-10") == told
    parts = {"standing", "changes", "due", "outlook", "measures", "challenges"}
    assert set(told) == parts | {"place", "stamp", "gate", "ratings", "agency_names"}


def test_the_boards_paper_goes_into_exports_where_no_place_is_given(met: Keyboard) -> None:
    said = met.does("report board")

    assert said.strip().endswith("board-2019-07-10.html")
    assert (met.folder / "exports" / "board-2019-07-10.html").is_file()


@pytest.mark.parametrize(("code", "save"), [(2, "board.pdf"), (2, "board"), (73, "nowhere/board.html")])
def test_a_paper_that_cannot_be_is_refused(met: Keyboard, code: int, save: str) -> None:
    met.refused(code, f"report board --save {save}")


def test_a_file_that_is_somebody_elses_is_not_replaced(met: Keyboard) -> None:
    (met.folder / "board.html").write_text("mine")

    met.refused(73, "report board --save board.html")

    met.does("report board --save board.html --replace")


def test_a_report_made_later_differs_only_in_words_that_were_redacted_since(met: Keyboard) -> None:
    met.does("challenge add AFI-01.1 'Jo Bloggs asked: why so late?'")
    before = met.told("report changes")

    met.on("2019-08-01").does("redact --words 'Jo Bloggs' --reason 'It names a parent' --confirm 'Jo Bloggs'")
    after = met.told("report changes --as-of 2019-07-10")

    assert before.pop("asked")[0]["item"]["title"] == "Jo Bloggs asked: why so late?"
    assert "Bloggs" not in str(after)
    assert after.pop("asked")[0]["item"]["title"].endswith("asked: why so late?")
    assert after == before


def test_the_boards_paper_as_json_says_whose_it_is_and_of_which_revision_as_the_status_does(met: Keyboard) -> None:
    paper, status = met.told("report board"), met.told("status")

    for name in ("place", "stamp", "gate", "ratings", "agency_names"):
        assert paper[name] == status[name]


@pytest.mark.parametrize("typed", ["due --agency ''", "report slippage --agency ''", "report timeline --agency ''"])
def test_an_agency_without_a_name_is_none_as_in_every_list(met: Keyboard, typed: str) -> None:
    assert met.refused(66, typed) == met.refused(66, "action list --agency ''")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("report timeline --area AFI-02 --agency police", "Of 1 action none fits: wsoa report timeline"),
        ("report slippage --agency police", "Slippage against the dates agreed of Testshire Police, as at"),
        ("report slippage --agency police", "No agreed date of Testshire Police has slipped."),
        ("report slippage --agency council", "No date of Local authority, Testby is agreed."),
        ("due --agency council,police", "Due from Local authority, Testby; Testshire Police by 7 August 2019, as"),
    ],
)
def test_where_filters_leave_nothing_it_is_said_of_what(met: Keyboard, typed: str, said: str) -> None:
    met.does("agree --all --by Board --on 10/7/2019")

    assert said in met.does(typed)


def test_a_timeline_of_actions_without_a_date_says_how_to_give_one(wsoa: Keyboard) -> None:
    wsoa.does("action add AFI-02 'Another one' --lead council")

    assert "No such action has a date: wsoa action edit" in wsoa.does("report timeline --area AFI-02")


@pytest.mark.parametrize("typed", ["agency show police", "area show AFI-01"])
def test_a_page_to_hand_over_tells_what_is_late_before_what_comes(wsoa: Keyboard, typed: str) -> None:
    assert "Late:" not in wsoa.does(typed)

    said = wsoa.on("2019-07-20").does(typed)

    late, coming = said.split("Late: 1\n")[1].split("Owed, by day")
    assert "AFI-01.1.2" in late
    assert "AFI-01.1.2" not in coming.split("\n\n")[0]
