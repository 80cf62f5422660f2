"""Looking: on one screen, as JSON, on any day; and what looking must never do."""

import json
from datetime import timedelta
from typing import Any

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.terminal import Terminal
from tests.operations import small

LOOKS = (
    "status",
    "check",
    "check --all",
    "history",
    "history AFI-01",
    "area list",
    "area show AFI-01",
    "agency list",
    "agency show police",
    "contributor list",
    "action list",
    "action show AFI-01.1",
    "milestone list",
    "evidence list",
    "evidence show EV-001",
    "measure list",
    "note list",
    "search notes",
    "show AFI-01",
    "letter show",
    "cover show",
    "sheet status",
    "board list",
    "challenge list",
    "due",
    "report changes",
    "report slippage",
    "report matrix",
    "report timeline --agency police",
    "report outlook",
    "waiver list",
    "endorsement list",
    "submission list",
    "privacy",
)
EACH_LOOK = pytest.mark.parametrize("look", LOOKS)


def code(look: str) -> int:
    """The check says no: that is an answer, and exit code 1."""
    return int(look.startswith("check"))


def values(told: Any) -> list[Any]:  # noqa: ANN401 - whatever JSON holds
    """Every value in JSON, and every key."""
    if isinstance(told, dict):
        return [*told, *(value for inner in told.values() for value in values(inner))]
    return [value for inner in told for value in values(inner)] if isinstance(told, list) else [told]


@EACH_LOOK
def test_whatever_can_be_looked_at_answers_in_words_and_writes_nothing(wsoa: Keyboard, look: str) -> None:
    before = wsoa.held()

    said = wsoa.where("COLUMNS", "110")(look)

    assert said.code == code(look)
    assert said.out
    assert said.err == ""
    assert wsoa.held() == before


@EACH_LOOK
def test_whatever_can_be_looked_at_can_be_had_as_json_the_same_each_time(wsoa: Keyboard, look: str) -> None:
    first, second = wsoa(f"{look} --json"), wsoa(f"{look} --json")

    assert first.code == code(look)
    assert first == second
    assert isinstance(first.told, dict | list)
    assert json.dumps(first.told, ensure_ascii=False, indent=2) + "\n" == first.out


@EACH_LOOK
def test_what_is_absent_is_null_in_json_and_never_an_empty_text(wsoa: Keyboard, look: str) -> None:
    assert "" not in values(wsoa(f"{look} --json").told)


@EACH_LOOK
def test_whatever_can_be_looked_at_can_be_seen_as_it_stood(wsoa: Keyboard, look: str) -> None:
    then = wsoa.on(small.MOVED)(f"{look} --json --as-of {small.MOVED}")

    again = wsoa.on("2019-12-24")(f"{look} --json --as-of '20 June 2019'")

    assert then.code == again.code == code(look)
    assert then.told == again.told


@EACH_LOOK
def test_before_the_statement_began_there_is_nothing_to_look_at(wsoa: Keyboard, look: str) -> None:
    said = wsoa.refused(66, f"{look} --as-of {small.BEGAN - timedelta(days=1)}")

    assert "8 May 2019" in said


@EACH_LOOK
def test_a_day_that_does_not_exist_is_refused_wherever_it_is_asked_for(wsoa: Keyboard, look: str) -> None:
    said = wsoa.refused(2, f"{look} --as-of 2019-06-31")

    assert "--as-of" in said
    assert "There is no 31 June 2019." in said
    assert "30 June 2019" in said


def test_what_did_not_exist_yet_cannot_be_shown(wsoa: Keyboard) -> None:
    wsoa.refused(66, f"action show AFI-01.1 --as-of {small.OWNED}")
    wsoa.refused(66, f"evidence show EV-001 --as-of {small.PLANNED}")

    assert wsoa.told(f"action list --as-of {small.OWNED}") == []
    assert wsoa.told(f"action show AFI-01.1 --as-of {small.MOVED}")["due"] == "2019-07-31"


def test_the_present_can_be_judged_by_a_day_to_come(wsoa: Keyboard) -> None:
    now, then = wsoa.told("status"), wsoa.told("status --as-of 2019-10-01")

    assert now["late"] == []
    assert [item["ref"] for item in then["late"]] == ["AFI-01.1.2", "AFI-01.1"]
    assert (then["as_at"], then["days_left"], then["stamp"]) == ("2019-10-01", -47, now["stamp"])


def test_the_status_is_one_screen_with_what_a_chair_asks_for(wsoa: Keyboard) -> None:
    wsoa.does("note add AFI-01.1 'On it'")

    said = wsoa.on("2019-08-01").does("status")

    for words in (
        "Testby",
        "15 August 2019",
        "14 days",
        "10 working days",
        "checks hold",
        "blockers",
        "police",
        "Needs a decision",
        "late: ",
        "AFI-01.1.2",
        "Due next",
        "AFI-01.1",
    ):
        assert words in said
    assert len(said.splitlines()) <= 24


def test_the_status_in_json_counts_days_the_gate_and_the_ratings(wsoa: Keyboard) -> None:
    told = wsoa.told("status")

    assert (told["place"], told["deadline"], told["days_left"], told["working_days_left"]) == (
        "Testby",
        "2019-08-15",
        36,
        26,
    )
    assert (told["stamp"]["revision"], told["stamp"]["day"]) == (small.LAST, str(small.FINISHED))
    assert told["gate"]["held"] + told["gate"]["blocker_count"] == told["gate"]["total"]
    assert told["gate"]["ready"] is False
    assert sum(told["ratings"]["police"].values()) == 1
    assert [item["ref"] for item in told["due_next"]] == ["AFI-01.1.2", "AFI-01.1"]


def test_a_statement_without_a_deadline_says_how_to_set_it(wsoa: Keyboard) -> None:
    wsoa.does("letter edit --deadline '' --reason 'Not printed'")

    assert "wsoa letter edit --deadline DATE" in wsoa.does("status")
    assert wsoa.told("status")["days_left"] is None


def test_the_check_names_what_stands_in_the_way_its_owner_and_what_mends_it(wsoa: Keyboard) -> None:
    said, told = wsoa("check"), wsoa("check --json").told

    assert (said.code, told["ready"]) == (1, False)
    assert "Not ready to submit" in said.out
    for blocker in told["blockers"]:
        assert all(blocker[key] in said.out for key in ("rule", "ref"))
        assert all(mend.startswith("wsoa ") for mend in blocker["mends"])
        assert "All of them: wsoa" in said.out or all(mend in said.out for mend in blocker["mends"])
    assert {blocker["rule"] for blocker in told["blockers"]} == {
        "area-answered",
        "points-confirmed",
        "area-led",
        "contributor-acts",
        "dates-agreed",
        "agency-endorsed",
    }


def test_a_rule_explains_itself_and_where_it_comes_from(wsoa: Keyboard) -> None:
    said, told = wsoa.does("check --explain area-answered"), wsoa.told("check --explain AREA-ANSWERED")

    assert "Source:" in said
    assert told["rule"] == "area-answered"
    assert told["sentence"] in said
    assert told["is_advice"] is False
    assert "Did you mean area-led?" in wsoa.refused(2, "check --explain area-lead")


def test_a_statement_in_which_everything_is_there_is_ready_and_the_exit_code_says_so(wsoa: Keyboard) -> None:
    wsoa.does("area assign AFI-02 --lead health")
    wsoa.does("area assign AFI-03 --lead probation")
    wsoa.does("area confirm --all")
    for number, (area, lead) in enumerate((("AFI-02", "health"), ("AFI-03", "probation"), ("APA-01", "health")), 1):
        dates = "--start 2019-07-01 --due 2019-09-30"
        wsoa.does(
            f"action add {area} 'Thing {number}' --lead {lead} --officer Ann {dates}"
            f" --success 'Fewer children wait {number}'"
        )
        wsoa.does(f"milestone add {area}.1 'Step' --due 2019-08-01")
    wsoa.does("agree --all --by 'Improvement board' --on 2019-07-10")
    for agency in ("health", "police", "probation"):
        wsoa.does(f"endorse {agency} --name 'A Name' --role Chief")

    said = wsoa("check")

    assert said.code == 0, said.out
    assert "Ready to submit." in said.out
    assert wsoa.told("check")["ready"] is True


def test_the_history_of_a_record_is_told_in_words_and_as_it_is_kept(wsoa: Keyboard) -> None:
    said, told = wsoa.does("history AFI-01.1"), wsoa.told("history AFI-01.1")

    assert "31 July 2019 → 30 September 2019" in said
    assert "Ann Coordinator" in said
    assert [revision["revision"] for revision in told] == [4, 5, 6, 7, 8, 9, 10]
    assert {"ref": "AFI-01.1", "field": "due", "old": "2019-07-31", "new": "2019-09-30"} in told[-1]["changes"]
    assert all(len(revision["digest"]) == 64 for revision in told)


def test_the_nearest_statement_above_is_the_one_that_is_meant(wsoa: Keyboard, monkeypatch: pytest.MonkeyPatch) -> None:
    (wsoa.folder / "boards" / "july").mkdir(parents=True)
    monkeypatch.chdir(wsoa.folder / "boards" / "july")

    assert wsoa.told("status")["place"] == "Testby"


def test_another_statement_can_be_named_by_option_or_environment(wsoa: Keyboard) -> None:
    other = small.begun(wsoa.folder / "other.db")

    assert wsoa.told(f"status --db {other}")["stamp"]["revision"] == 1
    assert wsoa.where("WSOA_DB", str(other)).told("status")["stamp"]["revision"] == 1


def test_where_no_statement_was_on_the_day_that_is_stated_it_is_told_to_state_another(wsoa: Keyboard) -> None:
    assert "WSOA_TODAY" in wsoa.on("2019-01-01").refused(66, "status")
    assert "WSOA_TODAY" not in wsoa.refused(66, "status --as-of 2019-01-01")


@pytest.mark.parametrize(
    ("typed", "words", "day", "told"),
    [
        ("status --as-of", "a week ago", "2019-07-03", "Wednesday 3 July 2019"),
        ("note list --since", "last Friday", "2019-07-05", "Friday 5 July 2019"),
        ("report changes --since", "the 3rd", "2019-07-03", "Wednesday 3 July 2019"),
        ("due --until", "Friday week", "2019-07-19", "Friday 19 July 2019"),
    ],
)
def test_whoever_looks_is_told_which_day_their_words_are_and_not_asked(
    wsoa: Keyboard, typed: str, words: str, day: str, told: str
) -> None:
    said = wsoa(typed, words)

    assert said.err.startswith(f"“{words}” is {told}.\n")
    assert (said.code, said.out) == (0, wsoa(typed, day).out)


@pytest.mark.parametrize(
    ("typed", "itself"),
    [
        (["action", "edit", "AFI-01.1", "--due", "in 6 weeks"], "--due 2019-08-21"),
        (["action", "move", "AFI-01.1", "in 6 weeks"], "2019-08-21"),
        (["edit", "AFI-01.1", "due=in 6 weeks"], "2019-08-21"),
    ],
)
def test_whoever_meant_another_day_is_shown_how_to_type_one(wsoa: Keyboard, typed: list[str], itself: str) -> None:
    terminal = Terminal(wsoa.folder, typed)
    terminal.waits_for("[y/N]")
    terminal.types("n\n")

    assert terminal.ends() == 77
    assert f"Type the day itself, as in: {itself}\r\n" in terminal.shown


def test_whoever_writes_without_a_terminal_types_the_day_itself(wsoa: Keyboard) -> None:
    said = wsoa.refused(2, "agree --all --by Board --on", "a week ago")

    assert said == "wsoa: --on: “a week ago” is Wednesday 3 July 2019.\nType the day itself: --on 2019-07-03\n"
    both = wsoa.refused(2, "action add AFI-01 Ask --start Fri --due 13/1")
    assert both == (
        "wsoa: --start: “Fri” is Friday 12 July 2019. --due: “13/1” is Monday 13 January 2020.\n"
        "Type the day itself: --start 2019-07-12\nType the day itself: --due 2020-01-13\n"
    )
