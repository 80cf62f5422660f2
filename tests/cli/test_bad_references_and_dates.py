"""What does not exist: a record, a day, an order of days. What, where, why, what to type; and nothing changed."""

import re

import pytest

from tests.cli.keyboard import Keyboard

NO_SUCH_RECORD = (
    ("area show AFI-11", "area AFI-11", "Did you mean AFI-01"),
    ("area assign AFI-77 --lead police", "AFI-77", ""),
    ("area confirm AFI-12", "AFI-12", "Did you mean AFI-02"),
    ("area title AFI-O1 Voices", "area", ""),
    ("action add AFI-09 'Do it'", "area AFI-09", "Did you mean"),
    ("action show AFI-01.7", "action AFI-01.7", "Did you mean AFI-01.1?"),
    ("action show AFI-01", "action AFI-01", "Did you mean AFI-01.1?"),
    ("action show afi-1.7", "action", "Did you mean AFI-01.1?"),
    ("action edit AFI-02.1 --due 2019-09-01", "action AFI-02.1", "Did you mean AFI-01.1?"),
    ("action complete nonsense", "action nonsense", "wsoa action list"),
    ("milestone add AFI-01.2 Step", "action AFI-01.2", "Did you mean AFI-01.1?"),
    ("milestone done AFI-01.1.7", "milestone AFI-01.1.7", "Did you mean AFI-01.1."),
    ("milestone list --action AFI-01.2", "action AFI-01.2", "Did you mean"),
    ("evidence add AFI-01.9 https://example.org --shows done", "AFI-01.9", "Did you mean"),
    ("evidence show EV-009", "evidence EV-009", "Did you mean EV-001?"),
    ("evidence list --about AFI-88", "AFI-88", ""),
    ("agency show polcie", "agency polcie", "Did you mean police?"),
    ("agency show 'Testshire Polic'", "agency Testshire Polic", "Did you mean"),
    ("agency edit police --former L-09", "lead L-09", ""),
    ("action list --agency polise", "agency polise", "Did you mean police?"),
    ("contributor answer C-9 --by police", "contributor C-9", "Did you mean"),
    ("note add zzz 'An update'", "record “zzz”", ""),
    ("note list --about 'no such thing at all'", "record “no such thing at all”", ""),
    ("history AFI-77", "AFI-77", ""),
    ("area show ''", "area", ""),
)
NO_SUCH_RECORD_IN_A_FIELD = (
    ("action edit AFI-01.1 --lead polise", "Lead agency", "Did you mean police?"),
    ("action edit AFI-01.1 --with police,councl", "Contributing agencies", "Did you mean council?"),
    ("action edit AFI-01.1 --point AFI-01z", "Points", "Did you mean"),
    ("action edit AFI-01.1 --point AFI-09q", "Points", ""),
    ("action edit AFI-01.1 --area AFI-01,AFI-99", "Areas", ""),
    ("action edit AFI-01.1 --point AFI-02a", "Points", "Add AFI-02 to its areas."),
    ("action edit AFI-01.1 --area AFI-02", "Areas", "Keep that area in the list."),
)
NO_SUCH_DAY = (
    ("2019-02-30", "There is no 30 February 2019.", "28 February 2019"),
    ("31/06/2019", "There is no 31 June 2019.", "30 June 2019"),
    ("08/15/2019", "There is no month 15", "day first"),
    ("soon", "“soon” is not a date.", "Write it as"),
    ("2019", "“2019” is a year: which day?", "Write 31 December 2019 if you mean its end."),
    ("Monday 15 August 2019", "15 August 2019 is a Thursday", "leave the weekday out"),
    ("15 Octember 2019", "no month “Octember”", "Write it as"),
    ("0000-01-01", "", ""),
    ("9999-12-32", "", ""),
)
WHERE_DAYS_ARE_TYPED = (
    ("action add AFI-01 'Do it' --start", "Start"),
    ("action edit AFI-01.1 --due", "Due"),
    ("action complete AFI-01.1 --on", "--on"),
    ("milestone add AFI-01.1 Step --due", "Due"),
    ("milestone done AFI-01.1.2 --on", "--on"),
    ("milestone edit AFI-01.1.2 --done", "Done on"),
    ("milestone list --due", "--due"),
    ("action list --due", "--due"),
    ("letter edit --deadline", "Deadline"),
    ("init letter.txt --db other.db --deadline", "--deadline"),
    ("status --as-of", "--as-of"),
)


def says_what_to_type(said: str) -> bool:
    """Whether a refusal offers what was likely meant, or a command."""
    return "Did you mean" in said or re.search(r"wsoa [a-z]+", said.partition("\n")[2]) is not None


@pytest.mark.parametrize(("typed", "what", "mend"), NO_SUCH_RECORD, ids=[typed for typed, _, _ in NO_SUCH_RECORD])
def test_a_record_that_does_not_exist_is_named_with_what_was_likely_meant(
    wsoa: Keyboard, typed: str, what: str, mend: str
) -> None:
    said = wsoa.refused(66, typed)

    assert f"There is no {what}" in said
    assert mend in said
    assert says_what_to_type(said)


@pytest.mark.parametrize(
    ("typed", "where", "mend"), NO_SUCH_RECORD_IN_A_FIELD, ids=[typed for typed, _, _ in NO_SUCH_RECORD_IN_A_FIELD]
)
def test_a_field_that_names_what_does_not_exist_is_told_which_field_it_is(
    wsoa: Keyboard, typed: str, where: str, mend: str
) -> None:
    said = wsoa.refused(2 if "AFI-02" in typed else 66, typed)

    assert where in said
    assert mend in said


@pytest.mark.parametrize(("day", "why", "mend"), NO_SUCH_DAY, ids=[day for day, _, _ in NO_SUCH_DAY])
def test_a_day_that_does_not_exist_is_refused_with_the_reason_and_a_way_to_write_it(
    wsoa: Keyboard, day: str, why: str, mend: str
) -> None:
    said = wsoa.refused(2, "action edit AFI-01.1 --due", day)

    assert "Due" in said
    assert why in said
    assert mend in said


@pytest.mark.parametrize(("typed", "where"), WHERE_DAYS_ARE_TYPED, ids=[typed for typed, _ in WHERE_DAYS_ARE_TYPED])
def test_wherever_a_day_is_typed_one_that_does_not_exist_is_refused_and_its_place_named(
    wsoa: Keyboard, typed: str, where: str
) -> None:
    said = wsoa.refused(2, typed, "31/02/2019")

    assert where in said
    assert "There is no 31 February 2019." in said


@pytest.mark.parametrize("typed", ["status", "action list", "area title AFI-03 Voices"])
def test_a_stated_day_that_does_not_exist_is_refused_by_its_name(wsoa: Keyboard, typed: str) -> None:
    said = wsoa.on("2019-02-31").refused(2, typed)

    assert "WSOA_TODAY" in said
    assert "There is no 31 February 2019." in said


def test_nothing_can_be_written_on_a_day_that_has_not_come_but_it_can_be_looked_at(wsoa: Keyboard) -> None:
    said = wsoa.on("2050-01-01").refused(77, "area title AFI-03 Voices")

    assert "1 January 2050" in said
    assert "WSOA_TODAY" in said
    assert wsoa("status").code == 0


def test_nothing_can_be_written_on_a_day_before_the_latest_revision(wsoa: Keyboard) -> None:
    said = wsoa.on("2019-07-09").refused(77, "area title AFI-03 Voices")

    assert "10 July 2019" in said
    assert "WSOA_TODAY" in said


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("action add AFI-01 'Do it' --start 2019-08-01 --due 2019-07-31", "AFI-01.2, Due"),
        ("action edit AFI-01.1 --due 2019-06-02", "AFI-01.1, Due"),
        ("action edit AFI-01.1 --start 2019-10-01", "AFI-01.1, Due"),
    ],
)
def test_nothing_is_due_before_it_starts(wsoa: Keyboard, typed: str, what: str) -> None:
    said = wsoa.refused(2, typed)

    assert what in said
    assert "after it is due" in said


@pytest.mark.parametrize(
    "typed", ["milestone done AFI-01.1.2 --on 2019-07-11", "milestone edit AFI-01.1.2 --done 2019-07-11"]
)
def test_nothing_is_done_on_a_day_that_has_not_come(wsoa: Keyboard, typed: str) -> None:
    said = wsoa.refused(2, typed)

    assert "That day has not come: today is 10 July 2019." in said


def test_an_action_is_not_completed_on_a_day_that_has_not_come(wsoa: Keyboard) -> None:
    wsoa.does("milestone done AFI-01.1.2")

    assert "has not come" in wsoa.refused(2, "action complete AFI-01.1 --on 2020-01-01")


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        ("action list --delivery finished", "not started, under way, complete, verified, withdrawn"),
        ("action list --rating amber", "late"),
        ("action edit AFI-01.1 --confidence maybe", "on track, at risk, off track"),
        ("evidence add AFI-01.1 https://example.org --shows both", "done, difference"),
        ("export pdf", "html, excel, json"),
    ],
)
def test_a_word_that_is_no_choice_is_answered_with_the_choices(wsoa: Keyboard, typed: str, choices: str) -> None:
    assert choices in wsoa.refused(2, typed)


@pytest.mark.parametrize("typed", ["action edit AFI-01.1", "milestone edit AFI-01.1.1", "letter edit", "cover edit"])
def test_an_edit_of_nothing_says_so_and_how_to_see_what_can_be_given(wsoa: Keyboard, typed: str) -> None:
    said = wsoa.refused(2, typed)

    assert "Nothing was given to change" in said
    assert "FIELD=VALUE" in said
