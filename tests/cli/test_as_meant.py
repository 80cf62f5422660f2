"""What is typed is read as it was meant, and what was verified stays what was verified."""

from tests.cli.keyboard import Keyboard

COMPLETE = "action complete AFI-01.1 --on 2019-07-10"
PROOF = "evidence add AFI-01.1 https://example.org/audit --shows difference"


def verified(wsoa: Keyboard) -> Keyboard:
    """The keyboard after its action was completed and verified."""
    for step in ("milestone done AFI-01.1.2 --on 2019-07-10", COMPLETE, PROOF, "evidence accept EV-002 --by Asha"):
        wsoa.does(step)
    wsoa.does("action verify AFI-01.1 --by Asha --of council")
    return wsoa


def test_the_words_of_a_verified_action_do_not_change_under_its_verification(wsoa: Keyboard) -> None:
    verified(wsoa)

    said = wsoa.refused(77, "action edit AFI-01.1 --success 'Nothing much'")
    wsoa.refused(77, "milestone edit AFI-01.1.1 --title 'Something else'")

    assert "wsoa action reopen AFI-01.1 --reason" in said
    wsoa.does("action edit AFI-01.1 --officer 'Head of Service'")
    wsoa.does("action reopen AFI-01.1 --reason 'The audit was of another team'")
    wsoa.does("action edit AFI-01.1 --success 'Nothing much'")


def test_a_reading_that_can_hardly_be_meant_is_taken_and_remarked_on(wsoa: Keyboard) -> None:
    wsoa.does(
        "measure add 'Seen in time' --area AFI-01 --unit % --direction up"
        " --baseline 55 --baseline-on 2019-05-01 --target 90 --target-on 2020-03-31"
    )

    assert "850% is no share of a hundred" in wsoa.does("measure reading KPI-01 850 --on 2019-07-01")
    assert "ten times apart" in wsoa.does("measure reading KPI-01 8.5 --on 2019-07-02")
    assert "!" not in wsoa.does("measure reading KPI-01 9 --on 2019-07-03")


def test_what_was_undone_is_no_news_of_an_action(wsoa: Keyboard) -> None:
    before = wsoa.on("2019-08-01").told("action show AFI-01.1")["rating"]

    wsoa.does("action edit AFI-01.1 --officer 'Somebody'")
    wsoa.does("undo -y")

    assert wsoa.told("action show AFI-01.1")["rating"] == before


def test_a_milestone_of_a_withdrawn_action_is_neither_open_nor_late(wsoa: Keyboard) -> None:
    wsoa.does("action withdraw AFI-01.1 --reason 'Merged'")

    listed = wsoa.on("2019-12-01").does("milestone list")

    assert "late" not in listed
    assert "withdrawn" in listed
    assert wsoa.told("milestone list --open") == []


def test_what_nobody_can_see_is_left_out_of_typed_words_and_told(wsoa: Keyboard) -> None:
    said = wsoa.does("note add AFI-01.1", "Seen\u200b today")

    assert "Seen today" in wsoa.does("note list")
    assert "U+200B" in said


def test_dates_in_examples_are_of_the_statements_year(wsoa: Keyboard) -> None:
    assert "15 August 2021" in wsoa.on("2021-03-01").refused(2, "milestone done AFI-01.1.2 --on soonish")
    assert "3 March 2020" in wsoa.on("2021-03-01").refused(2, "milestone done AFI-01.1.2 --on '3 March'")
    assert "3 March 2021" in wsoa.on("2021-03-01").refused(2, "milestone edit AFI-01.1.2 --due '3 March'")


def test_a_value_that_begins_with_a_dash_is_told_how_to_be_given_and_then_taken(wsoa: Keyboard) -> None:
    wsoa.does("measure add 'Degrees' --area AFI-01 --direction up --baseline 3 --baseline-on 2019-05-01")

    said = wsoa("measure reading KPI-01 -5 --on 2019-07-01")

    assert said.code == 2
    assert "put -- before it: wsoa measure reading KPI-01 --on 2019-07-01 -- -5" in said.err
    wsoa.does("measure reading KPI-01 --on 2019-07-01 -- -5")
    assert wsoa.told("measure show KPI-01")["readings"][0]["value"] == -5


def test_a_mistyped_option_is_not_taken_for_a_value(wsoa: Keyboard) -> None:
    assert "put -- before" not in wsoa("status --jsno").err
