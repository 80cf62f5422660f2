"""The review of a letter: what a coordinator sees beside the PDF, before anything is written."""

import pytest

from tests.cli.keyboard import Keyboard
from tests.importers.letter.paper import NEXT_STEPS, plain_letter

LISTS = """Areas for priority action

Urgent action is needed here:

- Children wait too long for help. Nobody knows how many wait.

Areas for improvement

Front door

- The quality of referrals is too variable, and some partners do not share what they know with one another in time, \
so that risks are missed.
"""


@pytest.fixture
def reader(nowhere: Keyboard) -> Keyboard:
    """A keyboard beside a letter, at a wide terminal."""
    (nowhere.folder / "letter.txt").write_text(plain_letter(LISTS), encoding="utf-8")
    return nowhere


@pytest.mark.parametrize("typed", ["letter read letter.txt", "init letter.txt -y"])
def test_each_area_is_shown_under_its_heading_with_its_ends_its_line_and_its_numbers(
    reader: Keyboard, typed: str
) -> None:
    lines = [" ".join(line.split()) for line in reader.does(typed).splitlines()]

    first = lines.index("Areas for priority action")
    assert lines[first + 1 : first + 3] == [
        "Urgent action is needed here:",
        "APA-01 Children wait too long for help. Nobody knows how many wait. 16 11 2",
    ]
    assert "Front door" in lines
    assert any(
        line.startswith("AFI-01 The quality of referrals is too … ")
        and line.endswith("so that risks are missed. 22 26 1")
        for line in lines
    )
    assert "2 areas: 1 for improvement, 1 for priority action. 0 strengths." in lines


def test_each_fact_is_shown_with_the_line_it_was_found_on(reader: Keyboard) -> None:
    lines = [" ".join(line.split()) for line in reader.does("letter read letter.txt").splitlines()]

    assert "Letter date 8 May 2019 line 1" in lines
    assert "Deadline Thursday 15 August 2019, 70 working days after the letter line 27" in lines
    assert any(line.startswith("Nothing was found to doubt.") for line in lines)


def test_what_is_missing_and_what_to_check_is_said_last(reader: Keyboard) -> None:
    changed = plain_letter(
        LISTS,
        next_steps=NEXT_STEPS.replace("15 August 2019", "15 August 2018").replace(
            "to ProtectionOfChildren@ofsted.gov.uk ", ""
        ),
    )
    (reader.folder / "letter.txt").write_text(changed, encoding="utf-8")

    facts, checks = reader.does("letter read letter.txt").split("To check: 2")

    assert "Wednesday 15 August 2018, 183 working days before the letter" in " ".join(facts.split())
    assert "Mailbox       not found" in facts
    assert "is not after the letter's date" in checks
    assert "a mailbox to send the statement to" in checks
    assert "wsoa letter read LETTER --draft FILE" in checks


def test_whoever_is_addressed_is_shown_with_their_role_and_body(reader: Keyboard) -> None:
    lines = [" ".join(line.split()) for line in reader.does("init letter.txt -y").splitlines()]

    first = next(number for number, line in enumerate(lines) if line.startswith("Addressed to"))
    assert lines[first].startswith(
        "Addressed to Ada Example, Director of Children's Services, Exampleshire County Council"
    )
    assert lines[first + 1].startswith("Ben Sample, Chief Constable of Exampleshire Police")


def test_a_deadline_given_by_hand_is_shown_as_such_beside_the_printed_one_and_doubted_anew(reader: Keyboard) -> None:
    shown = " ".join(reader.where("COLUMNS", "200").does("init letter.txt -y --deadline 17/8/2019").split())

    assert (
        "Deadline Saturday 17 August 2019, 71 working days after the letter given by hand;"
        " the letter says 15 August 2019 (line 27)" in shown
    )
    assert "To check: 1 ! The deadline, 17 August 2019, is a Saturday." in shown
    assert reader.told("letter show")["deadline"] == "2019-08-17"


def test_a_deadline_given_by_hand_outlasts_the_same_letter_read_again(reader: Keyboard) -> None:
    reader.does("init letter.txt -y --deadline 17/8/2019")

    said = reader.does("letter update letter.txt -n")
    assert said.endswith("Dry run: nothing was written.\n")

    assert "kept as you set it: 17 August 2019" in said
    assert "Nothing would change" in said
    assert [revision["summary"] for revision in reader.told("history")][1:] == ["Edited the letter’s facts"]


def test_whoever_gave_the_deadline_that_a_letter_does_not_name_is_not_asked_for_it(reader: Keyboard) -> None:
    unnamed = plain_letter(LISTS, next_steps=NEXT_STEPS.replace(" by 15 August 2019", ""))
    (reader.folder / "letter.txt").write_text(unnamed, encoding="utf-8")
    asked = reader.does("letter read letter.txt")

    shown = " ".join(reader.where("COLUMNS", "200").does("init letter.txt -y --deadline 15/8/2019").split())

    assert "wsoa init LETTER --deadline DATE" in asked
    assert "wsoa letter edit --deadline DATE" not in shown
    assert "Thursday 15 August 2019, 70 working days after the letter given by hand; the letter names none" in shown
    assert "wsoa init LETTER --deadline DATE" not in shown
    again = reader.does("init letter.txt -y --db other/wsoa.db")
    assert "wsoa init" not in again
    assert "then wsoa letter update FILE." in again
    assert again.index("The statement is at ") < again.index(
        "known by when to send it: wsoa letter edit --deadline DATE"
    )
    reader.does("letter edit --deadline 15/8/2019 --db other/wsoa.db")


@pytest.mark.parametrize("typed", ["letter read letter.txt", "init letter.txt -y"])
def test_no_line_of_a_letter_ends_in_spaces_in_a_pipe(reader: Keyboard, typed: str) -> None:
    assert [line for line in reader.does(typed).splitlines() if line.endswith(" ")] == []
