"""Several references and ranges, wherever one is taken, are one revision."""

import pytest

from tests.cli.keyboard import Keyboard

BEFORE = (
    "action add AFI-01 'Ask them' --due 2019-12-01",
    "measure add Concerns --direction up --area AFI-01",
    "measure add Visits --direction up --area AFI-01",
    "board add 26/7/2019 30/8/2019",
    "waive area-led AFI-02 --reason Later --by Chair --until 31/12/2019",
    "waive area-led AFI-03 --reason Later --by Chair --until 31/12/2019",
    "endorse police --name Blue --role Chief",
    "endorse --body Cabinet --name Red --role Leader",
)
SEVERAL = {
    "milestone add AFI-01.1..2 Step": "Added AFI-01.1.3; Added AFI-01.2.1",
    "agree AFI-01.1 AFI-01.2 --by Board --on 1/7/2019": "Agreed 3 due dates of AFI-01.1; Agreed 1 due date of AFI-01.2",
    "measure edit KPI-01..02 --unit children": "Edited KPI-01; Edited KPI-02",
    "board withdraw B-01..02 --reason Ill": "Withdrew B-01; Withdrew B-02",
    "waiver withdraw W-01..02 --reason Done": "Withdrew W-01; Withdrew W-02",
    "endorsement withdraw EN-01,EN-02 --reason Ill": "Withdrew EN-01; Withdrew EN-02",
    "contributor answer C-01..02 --by council": "Said who answers for C-01; Said who answers for C-02",
    "challenge add AFI-01..02 'Why?'": "Added CH-01 about AFI-01; Added CH-02 about AFI-02",
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
    "words", [("note", "add", "AFI-01", "…"), ("endorse", "police", "--name", "NAME", "--role", "Chair")]
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
