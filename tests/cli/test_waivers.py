"""Waivers at the keyboard: what blocks is accepted for a time by somebody, printed, and blocks again."""

import pytest

from tests.cli.keyboard import Keyboard

WAIVE = "waive action-stepped APA-01.1 --reason 'Steps follow in September' --by 'Ben Chair' --until 31/8/2019"


@pytest.fixture
def blocked(wsoa: Keyboard) -> Keyboard:
    """A keyboard where an action has no milestone, on 1 August 2019."""
    wsoa.on("2019-08-01").does("action add APA-01 'Tell families how long they wait' --lead council")
    return wsoa


def refs(told: list[dict[str, str]], rule: str = "action-stepped") -> list[str]:
    return [blocker["ref"] for blocker in told if blocker["rule"] == rule]


def test_what_is_waived_blocks_no_more_and_is_told_with_who_accepts_it(blocked: Keyboard) -> None:
    held = blocked("check --json").told["held"]

    blocked.does(WAIVE)

    told = blocked("check --json").told
    assert "APA-01.1" not in refs(told["blockers"])
    assert [(waived["ref"], waived["waiver"]) for waived in told["waived"]] == [("APA-01.1", "W-01")]
    assert told["held"] == held + 1
    assert "Until 31 August 2019, by Ben Chair: Steps follow in September (W-01)" in blocked("check").out


def test_the_day_after_its_last_it_blocks_again(blocked: Keyboard) -> None:
    blocked.does(WAIVE)

    assert "APA-01.1" not in refs(blocked.on("2019-08-31")("check --json").told["blockers"])
    assert "APA-01.1" in refs(blocked.on("2019-09-01")("check --json").told["blockers"])
    assert blocked.told("waiver list")[0]["state"] == "expired"
    assert "APA-01.1" not in refs(blocked("check --json --as-of 2019-08-31").told["blockers"])


def test_a_waiver_withdrawn_blocks_again_and_stays_on_record(blocked: Keyboard) -> None:
    blocked.does(WAIVE)
    blocked.does("waiver withdraw w-1 --reason 'The board did not agree'")

    assert "APA-01.1" in refs(blocked("check --json").told["blockers"])
    assert blocked.told("waiver list")[0]["state"] == "withdrawn"
    assert "already withdrawn" in blocked.refused(2, "waiver withdraw W-01 --reason Again")


def test_undo_takes_the_waiver_back_and_the_ledger_keeps_that_it_was_given(blocked: Keyboard) -> None:
    blocked.does(WAIVE)
    blocked.does("undo --yes")

    assert "APA-01.1" in refs(blocked("check --json").told["blockers"])
    entries = [entry for revision in blocked.told("history") for entry in revision["ledger"]]
    assert [(entry["kind"], entry["about"], entry["by"]) for entry in entries] == [("waiver", "W-01", "Ben Chair")]
    assert blocked("verify").code == 0


@pytest.mark.parametrize("edition", ["working", "submission"])
def test_it_is_printed_in_the_statement_while_it_holds(blocked: Keyboard, edition: str) -> None:
    blocked.does(WAIVE)

    blocked.does(f"export html --edition {edition} -o held.html")
    blocked.on("2019-09-01").does(f"export html --edition {edition} -o expired.html")

    page = (blocked.folder / "held.html").read_text(encoding="utf-8")
    assert all(words in page for words in ("Every action has at least one milestone.", "Steps follow in September"))
    assert "Steps follow in September" not in (blocked.folder / "expired.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        (WAIVE.replace("action-stepped", "action-steped"), 2, "There is no rule action-steped"),
        (WAIVE.replace("APA-01.1", "APA-01.9"), 66, "There is no APA-01.9"),
        (WAIVE.replace("APA-01.1", "AFI-01.1"), 2, "action-stepped holds for AFI-01.1"),
        (WAIVE.replace("action-stepped", "action-in-time"), 2, "only advises"),
        (WAIVE.replace("'Ben Chair'", "''"), 2, "who accepts it, and why"),
        (WAIVE.replace("'Steps follow in September'", "' '"), 2, "who accepts it, and why"),
        (WAIVE.replace("31/8/2019", "31/7/2019"), 2, "a day that has not passed"),
        (WAIVE.replace("31/8/2019", "31/9/2019"), 2, "There is no 31 September"),
        ("waiver withdraw W-01 --reason None", 66, "There is no waiver W-01"),
    ],
)
def test_a_waiver_that_cannot_be_is_refused(blocked: Keyboard, typed: str, code: int, said: str) -> None:
    assert said in blocked.refused(code, typed)


def test_the_same_is_not_waived_twice(blocked: Keyboard) -> None:
    blocked.does(WAIVE)

    assert "W-01 waives that already" in blocked.refused(2, WAIVE)


def test_the_day_on_which_a_waiver_ends_is_told_wherever_dates_are(blocked: Keyboard) -> None:
    blocked.does(WAIVE)

    assert "Waived    1 blocker; W-01 ends on 31 August 2019" in blocked("status").out
    assert ("2019-08-31", "W-01") in [
        (each["day"], each["item"]["ref"]) for each in blocked("due --within 40d --json").told["coming"]
    ]
    blocked.does("letter edit --deadline 30/9/2019 --reason Agreed")
    steps = {each["what"]: each for each in blocked("report outlook --json").told["settled_by"]}
    assert steps["What is waived settled, or waived again"]["day"] == "2019-08-31"
    assert "Waived" not in blocked.on("2019-09-01")("status").out
