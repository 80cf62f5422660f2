"""Several references and ranges, wherever one is taken, are one revision."""

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.test_same_options import every

BEFORE = (
    "action add AFI-01 'Ask them' --due 2019-12-01",
    "measure add Concerns --direction up --area AFI-01",
    "measure add Visits --direction up --area AFI-01",
    "board add 26/7/2019 30/8/2019",
    "waive area-led AFI-02 --reason Later --by Chair --until 31/12/2019",
    "waive area-led AFI-03 --reason Later --by Chair --until 31/12/2019",
    "endorse police --name Blue --role Chief",
    "endorse --body Cabinet --name Red --role Leader",
    "challenge add AFI-01 'Why?'",
    "challenge add AFI-02 'When?'",
)
# Where one reference is one: whatever else is typed is about that record alone.
SINGLE = {
    "area title": "words of one area; area edit takes several",
    "area split": "the words at which one point is split",
    "action add": "an action stands under one area; --area names the others that it answers",
    "measure reading": "a number of one measure",
    "note edit": "the words of one update",
    "board edit": "the day of one board",
    "agency edit": "names and leads of one agency",
    "agency merge": "each is looked at by itself",
    "endorse": "one person signs for one agency; --form without one is of all",
    "submission show": "the latest, or one",
    "submission sent": "one pack is sent",
    "submission outcome": "one pack is answered",
    "sheet settle": "cells are settled in one sheet",
}
# Options that are of one agency or record.
ONE = {
    "--lead": "one agency leads",
    "--of": "one agency verifies",
    "--into": "several are merged into one",
    "--former": "one lead has left",
    "--confirm": "what was typed, again",
}
REMIND = "sheet remind"  # a message is to one agency; --all writes to everybody
KINDS = {"AREA", "REF", "AGENCY", "ACTION", "POINT", "MILESTONE", "EVIDENCE", "MEASURE", "NOTE", "BOARD", "CHALLENGE"}
KINDS |= {"CONTRIBUTOR", "ENDORSEMENT", "WAIVER", "SUBMISSION", "SHEET", "LEAD"}
SEVERAL = {
    "evidence add AFI-01.1..2 https://example.org/a https://example.org/b --shows done": (
        "Added EV-002 about AFI-01.1; Added EV-003 about AFI-01.1; Added EV-004 about AFI-01.2; and 1 more"
    ),
    "challenge answer CH-01..02 'So it is'": "Answered CH-01; Answered CH-02",
    "milestone add AFI-01.1..2 Step": "Added AFI-01.1.3; Added AFI-01.2.1",
    "agree AFI-01.1 AFI-01.2 --by Board --on 1/7/2019": "Agreed 3 due dates of AFI-01.1; Agreed 1 due date of AFI-01.2",
    "measure edit KPI-01..02 --unit children": "Edited KPI-01; Edited KPI-02",
    "board withdraw B-01..02 --reason Ill": "Withdrew B-01; Withdrew B-02",
    "waiver withdraw W-01..02 --reason Done": "Withdrew W-01; Withdrew W-02",
    "endorsement withdraw EN-01,EN-02 --reason Ill": "Withdrew EN-01; Withdrew EN-02",
    "contributor answer C-01..02 --by council": "Said who answers for C-01; Said who answers for C-02",
    "challenge add AFI-01..02 'Why?'": "Added CH-03 about AFI-01; Added CH-04 about AFI-02",
    "waive area-answered AFI-02..03 --reason Later --by Chair --until 31/12/2019": (
        "Waived area-answered for AFI-02; Waived area-answered for AFI-03"
    ),
}


@pytest.mark.parametrize("typed", SEVERAL)
def test_several_are_taken_wherever_one_is(wsoa: Keyboard, typed: str) -> None:
    for each in BEFORE:
        wsoa.does(each)

    said = wsoa.does(typed)

    assert f": {SEVERAL[typed]}\n" in said
    assert said.count("Revision ") == 1


@pytest.mark.parametrize(
    "typed", ["area assign AFI-01..30 --lead police", "note add AFI-01..09 Heard", "show AFI-01..99"]
)
def test_a_range_that_ends_at_nothing_is_refused_with_what_there_is(wsoa: Keyboard, typed: str) -> None:
    said = wsoa.refused(66, typed)

    assert "What there is between: AFI-01..AFI-03" in said


def test_dates_agreed_before_stand_in_the_way_of_no_others(wsoa: Keyboard) -> None:
    wsoa.does("action add AFI-01 'Write it down' --lead police --due 30/9/2019")
    wsoa.does("agree AFI-01 --by Board --on 1/7/2019")
    wsoa.does("action add AFI-01 'Read it out' --lead police --due 31/10/2019")
    refs = [each["ref"] for each in wsoa.told("action list") if each["ref"].startswith("AFI-01")]

    wsoa.does(f"agree {refs[0]}..{refs[-1]} --by Board --on 2/7/2019")

    assert all(each["agreed"] for each in wsoa.told("action list") if each["ref"] in refs)


def test_several_milestones_are_done_by_a_range(wsoa: Keyboard) -> None:
    wsoa.does("action add AFI-02 'Agree the route' --lead police --due 30/9/2019")
    ref = wsoa.told("action list --area AFI-02")[-1]["ref"]
    for title in ("One", "Two", "Three"):
        wsoa.does(f"milestone add {ref} {title} --due 31/8/2019")

    wsoa.does(f"milestone done {ref}.1..3 --on 1/7/2019")

    assert [each["done"] for each in wsoa.told(f"milestone list --action {ref}")] == ["2019-07-01"] * 3


@pytest.mark.parametrize(
    "words",
    [
        ("note", "add", "AFI-01", "…"),
        ("endorse", "police", "--name", "NAME", "--role", "Chair"),
        ("edit", "AFI-01.1", "title=…"),
        ("action", "edit", "AFI-01.1", "--officer=NAME"),
    ],
)
def test_what_stands_for_a_persons_own_words_is_none_of_them(wsoa: Keyboard, words: tuple[str, ...]) -> None:
    assert "stands for words of your own" in wsoa.refused(2, *words)


@pytest.mark.parametrize(("form", "name"), [("html", "x.docx"), ("word", "x.html"), ("excel", "x.json")])
def test_a_file_is_what_its_ending_says(wsoa: Keyboard, form: str, name: str) -> None:
    assert "says by its ending" in wsoa.refused(2, f"export {form} -o {name}")


def test_the_story_of_several_records_is_one(wsoa: Keyboard) -> None:
    both = {each["revision"] for each in wsoa.told("history AFI-01.1 police")}

    one, other = ({each["revision"] for each in wsoa.told(f"history {ref}")} for ref in ("AFI-01.1", "police"))
    assert both == one | other
    assert wsoa.told("history AFI-01..02") == wsoa.told("history AFI-01,AFI-02")


def test_a_list_is_narrowed_to_several(wsoa: Keyboard) -> None:
    wsoa.does("action add AFI-02 'Agree the route' --lead police")

    refs = [each["ref"] for each in wsoa.told("action list --area AFI-01..02")]

    assert {ref.partition(".")[0] for ref in refs} == {"AFI-01", "AFI-02"}


def test_every_command_that_takes_a_reference_takes_several_or_is_told_here_why_not() -> None:
    """An argument that takes several is a list, or says with an example how they are typed."""
    single = {
        name
        for name, command in every().items()
        for param in command.params
        if param.param_type_name == "argument" and (param.metavar or "").strip("[]…") in KINDS
        if param.nargs == 1 and ".." not in (param.help or "")
    }

    assert single == {*SINGLE}


def test_every_option_that_takes_a_reference_takes_several_or_is_told_here_why_not() -> None:
    single = {
        (name, param.opts[0])
        for name, command in every().items()
        for param in command.params
        if param.param_type_name == "option" and param.metavar in KINDS
        if not {*param.opts}.intersection(ONE) and ".." not in param.help
    }

    assert {name for name, _ in single} == {REMIND}


@pytest.mark.parametrize(
    "typed",
    [
        "action list",
        "area list",
        "due",
        "report slippage",
        "report timeline",
        "sheet status",
        "sheet issue",
        "note list",
    ],
)
def test_of_several_agencies_what_each_has_is_shown(wsoa: Keyboard, typed: str) -> None:
    wsoa.does("area assign AFI-02 --lead council")
    wsoa.does("action add AFI-02 'Ask them' --lead council --due 2019-12-01")

    both = wsoa(f"{typed} --agency 'police, Council'")

    assert both.code == 0, both.err
    assert "There is no agency polise" in wsoa.refused(66, f"{typed} --agency police,polise")


def test_several_records_are_redacted_once_what_was_named_is_typed_again(wsoa: Keyboard) -> None:
    wsoa.does("note add AFI-01 'Named her too'")

    assert "Several stand with commas between: wsoa redact N-001,N-002" in wsoa.refused(
        2, "redact N-001 N-002 --reason Names -n"
    )
    other = wsoa("redact N-001..002 --reason Names --confirm N-001")
    assert (other.code, "N-001..002 was not typed" in other.err) == (77, True)
    before = len(wsoa.told("history"))
    said = wsoa.does("redact N-001..002 --reason Names --confirm N-001..002")

    assert "Removed words from N-001; Removed words from N-002" in said
    assert len(wsoa.told("history")) == before + 1
    assert wsoa.told("verify")["holds"]
    assert {each["text"][:8] for each in wsoa.told("note list")} == {"removed "}


def test_several_sheets_are_called_back_or_none(wsoa: Keyboard) -> None:
    wsoa.does("area assign AFI-02 --lead council")
    wsoa.does("action add AFI-02 'Ask them' --lead council")
    wsoa.does("sheet issue --agency police,council")

    assert "issued no sheet ZZZZ" in wsoa.refused(66, "sheet recall police ZZZZ --reason Early")
    before = len(wsoa.told("history"))
    assert wsoa.does("sheet recall police,council Police --reason Early").count("Recalled sheet") == 2
    assert len(wsoa.told("history")) == before + 1
    assert wsoa.does("sheet status").count("recalled") == 2
    assert wsoa.told("verify")["holds"]
