"""Questions asked at the board, at the keyboard: added, answered, listed, refused, and in what goes out."""

import pytest

from tests.cli.keyboard import Keyboard


@pytest.fixture
def asked(wsoa: Keyboard) -> Keyboard:
    """A keyboard on 10 July 2019 where two questions were asked."""
    wsoa.does("challenge add AFI-01.1 'Cllr O’Neil: why does this take until October?' --on 28/6/2019")
    wsoa.does("challenge add police 'The chair: who stands in for the lead?'")
    return wsoa


def test_a_question_is_asked_today_unless_a_day_is_given_and_says_what_is_next(wsoa: Keyboard) -> None:
    said = wsoa.does("challenge add AFI-01.1 'Why?'")

    assert 'Next: wsoa challenge answer CH-01 "…"' in said
    assert wsoa.told("challenge list") == [
        {
            "ref": "CH-01",
            "about": "AFI-01.1",
            "text": "Why?",
            "asked": "2019-07-10",
            "answer": None,
            "answered": None,
            "answered_by": None,
            "withdrawn": None,
        }
    ]


def test_an_answer_is_on_record_with_who_gave_it_and_can_be_replaced_and_taken_back(asked: Keyboard) -> None:
    asked.does("challenge answer ch-1 'Because of the new system.' --by 'Head of Service'")
    assert asked.told("challenge list")[0]["answered_by"] == "Head of Service"

    asked.does("challenge answer CH-01 'Because of the new case system.'")
    assert "Ann Coordinator, 10 Jul 2019: Because of the new case system." in asked.where("COLUMNS", "110").does(
        "challenge list"
    )

    asked.does("undo -y --reason mistaken")
    assert asked.told("challenge list")[0]["answer"] == "Because of the new system."
    asked.does("verify")


def test_questions_are_listed_by_what_they_are_about_and_whether_they_have_an_answer(asked: Keyboard) -> None:
    asked.does("challenge answer CH-01 'In October.'")

    assert [each["ref"] for each in asked.told("challenge list --about AFI-01")] == ["CH-01"]
    assert [each["ref"] for each in asked.told("challenge list --open")] == ["CH-02"]
    assert "No answer yet" in asked.where("COLUMNS", "110").does("challenge list")
    assert "No question is like that" in asked.where("COLUMNS", "110").does("challenge list --about AFI-02")


def test_an_agency_and_an_area_show_which_of_their_questions_have_an_answer(asked: Keyboard) -> None:
    asked.does("challenge answer CH-01 'In October.' --by 'Head of Service'")

    area, agency = asked.does("area show AFI-01"), asked.does("agency show police")

    assert "Head of Service, 10 Jul 2019: In October." in area
    assert "No answer yet." not in area
    assert "The chair: who stands in for the lead?  No answer yet." in agency
    assert asked.told("agency show police")["overview"]["work"]["questions"][-1]["answered"] is None
    asked.does("challenge withdraw CH-02 --reason 'Asked twice'")
    assert "CH-02" not in asked.does("agency show police")


def test_withdrawn_a_question_stays_on_record_with_its_reason_and_nobody_waits_for_its_answer(asked: Keyboard) -> None:
    asked.does("challenge withdraw ch-1 --reason 'Asked twice'")

    assert [(each["ref"], each["withdrawn"]) for each in asked.told("challenge list")] == [
        ("CH-01", "Asked twice"),
        ("CH-02", None),
    ]
    assert [each["ref"] for each in asked.told("challenge list --open")] == ["CH-02"]
    assert "withdrawn: Asked twice" in asked.where("COLUMNS", "110").does("challenge list")
    assert "1 question without an answer: CH-02" in asked.does("status")
    assert ("CH-01", "Asked twice") in [
        (each["item"]["ref"], each["reason"]) for each in asked.told("report changes --since 2019-07-09")["asked"]
    ]
    assert "already withdrawn: Asked twice" in asked.refused(2, "challenge answer CH-01 'In October.'")
    assert "already withdrawn: Asked twice" in asked.refused(2, "challenge withdraw CH-01 --reason Again")


def test_answered_it_is_on_the_boards_record_and_withdrawn_not_removed(asked: Keyboard) -> None:
    asked.does("challenge answer CH-01 'In October.'")

    said = asked.refused(77, "remove CH-01 --reason 'Asked twice' -y")

    assert "wsoa challenge withdraw CH-01 --reason" in said
    asked.does("challenge withdraw CH-01..02 --reason 'Both asked twice'")
    assert asked.told("challenge list --open") == []
    asked.does("verify")


def test_status_and_changes_tell_what_is_asked_and_answered(asked: Keyboard) -> None:
    assert "2 questions without an answer: CH-01 about AFI-01.1, CH-02 about police" in " ".join(
        asked.does("status").split()
    )
    asked.does("challenge answer CH-01 'In October.'")

    told = asked.told("report changes --since 2019-06-28")["asked"]

    assert [(each["item"]["ref"], each["reason"]) for each in told] == [("CH-01", "In October."), ("CH-02", None)]


def test_a_question_stands_in_the_governance_part_of_what_goes_out(asked: Keyboard) -> None:
    asked.does("section edit governance 'The board meets each month.'")

    for edition in ("working", "submission"):
        page = asked.does(f"export html --edition {edition} --output -")
        places = [
            page.rindex(words) for words in ("The board meets each month.", ">Questions asked<", "until October?")
        ]
        assert places == sorted(places)


def test_words_of_a_question_are_redacted_from_the_past_too(asked: Keyboard) -> None:
    asked.does("redact CH-01 --reason 'It names a child' --confirm CH-01")

    assert "O’Neil" not in asked.does("history CH-01")
    asked.does("verify")


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        (66, "challenge add AFI-99 'Why?'"),
        (2, "challenge add AFI-01.1 ''"),
        (2, "challenge add AFI-01.1 'Why?' --on 1/9/2019"),
        (66, "challenge answer CH-09 'So.'"),
        (2, "challenge answer CH-01 ' '"),
        (2, "challenge answer CH-01 'So.' --on 1/6/2019"),
        (2, "challenge answer CH-01 'So.' --on 1/9/2019"),
    ],
)
def test_what_cannot_be_asked_or_answered_is_refused(asked: Keyboard, code: int, typed: str) -> None:
    asked.refused(code, typed)
