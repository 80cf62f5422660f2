from dataclasses import replace

import pytest

from tests.domain.statements import (
    ACTION,
    AREA,
    COUNCIL,
    DONE_STEP,
    LETTER,
    NAMED,
    OPEN_STEP,
    POLICE,
    SECOND_AREA,
    derby,
    without,
)
from wsoa.domain.errors import NotFound
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Cover,
    Evidence,
    Lead,
    Letter,
    Milestone,
    Note,
    Point,
    Record,
)
from wsoa.domain.statement.statement import Statement, parents_of

SHARED = replace(ACTION, areas=("AFI-01", "AFI-02"))


@pytest.mark.parametrize("typed", ["AFI-01", "afi-1", " AFI-01 ", "Afi01"])
def test_an_area_is_found_by_its_reference_however_it_is_typed(typed: str) -> None:
    assert derby().find(Area, typed) == AREA


@pytest.mark.parametrize(
    "typed", ["police", " Police ", "Derbyshire Constabulary", "derbyshire constabulary", "CONSTABULARY"]
)
def test_an_agency_is_found_by_key_name_or_alias(typed: str) -> None:
    assert derby().find(Agency, typed) == POLICE


@pytest.mark.parametrize(
    "typed", ["Children’s social care", "Derby\u00a0City  Council", "“Local authority”", "local-authority"]
)
def test_an_agency_is_found_in_spite_of_smart_quotes_and_odd_spaces(typed: str) -> None:
    assert derby().find(Agency, typed) == COUNCIL


def test_what_does_not_exist_is_refused_with_what_was_likely_meant() -> None:
    with pytest.raises(NotFound) as refused:
        derby().find(Area, "afi-11")

    assert refused.value.what == "There is no area afi-11."
    assert refused.value.mend == "Did you mean AFI-01?"


@pytest.mark.parametrize(
    ("typed", "meant"), [("polcie", "police"), ("Constabulry", "constabulary"), ("councli", "council")]
)
def test_a_mistyped_agency_is_refused_with_what_was_likely_meant(typed: str, meant: str) -> None:
    with pytest.raises(NotFound) as refused:
        derby().find(Agency, typed)

    assert meant in refused.value.mend.lower()


def test_where_nothing_is_near_the_list_is_named() -> None:
    with pytest.raises(NotFound) as refused:
        derby().find(Agency, "zebra")

    assert refused.value.mend == "See them all: wsoa agency list"


@pytest.mark.parametrize("typed", ["AFI-01", "AFI-01.1", "police", ""])
def test_a_reference_of_another_kind_is_not_found(typed: str) -> None:
    with pytest.raises(NotFound):
        derby().find(Milestone, typed)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("afi-1", AREA), ("afi-1.1.2", OPEN_STEP), ("Constabulary", POLICE), ("letter", LETTER), ("c-1", NAMED)],
)
def test_any_record_is_found_by_what_a_person_calls_it(typed: str, found: Record) -> None:
    assert derby().find_any(typed) == found


def test_nothing_by_that_name_is_refused_with_what_was_likely_meant() -> None:
    with pytest.raises(NotFound) as refused:
        derby().find_any("AFI-01.11")

    assert refused.value.what == "There is no AFI-01.11."
    assert refused.value.mend.startswith("Did you mean AFI-01.1")


def test_records_stand_in_the_order_people_count() -> None:
    tenth, second = replace(ACTION, ref="AFI-01.10"), replace(ACTION, ref="AFI-01.2")

    statement = derby(tenth, second)

    assert [action.ref for action in statement.all(Action)] == ["AFI-01.1", "AFI-01.2", "AFI-01.10"]


def test_the_order_in_which_records_come_makes_no_difference() -> None:
    statement = derby()

    assert Statement.of(reversed([*statement.records.values()])) == statement


def test_a_record_of_the_same_reference_takes_the_place_of_the_other() -> None:
    renamed = replace(AREA, title="Return interviews")

    assert derby().with_records(renamed).find(Area, "AFI-01") == renamed
    assert derby().find(Area, "AFI-01") == AREA


def test_a_kind_of_which_there_is_nothing_has_no_records() -> None:
    assert derby().all(Evidence) == ()


def test_the_actions_of_an_area_are_those_that_answer_it() -> None:
    elsewhere = replace(ACTION, ref="AFI-02.1", areas=("AFI-02",))

    statement = derby(SECOND_AREA, SHARED, elsewhere)

    assert statement.under(Action, "AFI-01") == (SHARED,)
    assert statement.under(Action, "AFI-02") == (SHARED, elsewhere)


def test_milestones_stand_under_their_action_and_points_under_their_area() -> None:
    statement = derby()

    assert statement.under(Milestone, "AFI-01.1") == (DONE_STEP, OPEN_STEP)
    assert [point.ref for point in statement.under(Point, "AFI-01")] == ["AFI-01a", "AFI-01b"]
    assert statement.under(Milestone, "AFI-01") == ()


def test_around_an_action_are_its_milestones_and_what_is_said_about_any_of_them() -> None:
    about_step, about_action, elsewhere = (
        Evidence("EV-001", "AFI-01.1.1"),
        Note("N-001", "AFI-01.1"),
        Note("N-002", "AFI-01"),
    )

    around = derby(about_step, about_action, elsewhere).around("AFI-01.1")

    assert around == {"AFI-01.1", "AFI-01.1.1", "AFI-01.1.2", "EV-001", "N-001"}


def test_around_an_area_is_everything_that_answers_it() -> None:
    around = derby(SECOND_AREA, Evidence("EV-001", "AFI-01.1.1"), Note("N-001", "AFI-02")).around("AFI-01")

    assert around == {"AFI-01", "AFI-01a", "AFI-01b", "AFI-01.1", "AFI-01.1.1", "AFI-01.1.2", "EV-001"}


def test_around_an_area_that_shares_an_action_is_all_that_is_said_about_that_action() -> None:
    statement = derby(SECOND_AREA, SHARED, Evidence("EV-001", "AFI-01.1.1"), Note("N-001", "EV-001"))

    assert statement.around("AFI-02") == {"AFI-02", "AFI-01.1", "AFI-01.1.1", "AFI-01.1.2", "EV-001", "N-001"}


def test_around_an_agency_are_its_leads() -> None:
    assert derby(Lead("L-01", "police"), Lead("L-02", "council")).around("police") == {"police", "L-01"}


@pytest.mark.parametrize(
    ("record", "owner"),
    [
        (AREA, "police"),
        (ACTION, "police"),
        (COUNCIL, "council"),
        (OPEN_STEP, "police"),
        (Evidence("EV-001", "AFI-01.1.1"), "police"),
        (Note("N-001", "AFI-02"), "council"),
        (Note("N-002", "LETTER"), ""),
        (Lead("L-01", "council"), "council"),
        (Milestone("AFI-09.1.1", "AFI-09.1"), ""),
        (LETTER, ""),
    ],
)
def test_a_record_is_owned_by_whoever_answers_for_it(record: Record, owner: str) -> None:
    assert derby(SECOND_AREA).owner_of(record) == owner


def test_an_action_belongs_to_every_area_it_answers() -> None:
    assert parents_of(SHARED) == ("AFI-01", "AFI-02")
    assert parents_of(AREA) == ()


def test_an_agency_is_named_by_its_name_and_one_that_is_not_known_by_its_key() -> None:
    assert [derby().agency_name(key) for key in ("police", "nobody", "")] == ["Derbyshire Constabulary", "nobody", ""]


def test_a_statement_without_letter_or_cover_has_blank_ones() -> None:
    assert without(derby(), "LETTER").letter == Letter()
    assert derby().cover == Cover()


def test_a_statement_knows_its_letter_and_its_cover() -> None:
    cover = Cover(introduction="What we will do together.")

    assert derby(cover).cover == cover
    assert derby().letter == LETTER


@pytest.mark.parametrize("typed", ["", " ", "“”", "."])
def test_an_agency_that_has_no_name_yet_is_not_found_by_typing_nothing(typed: str) -> None:
    with pytest.raises(NotFound):
        derby(Agency("ccg")).find(Agency, typed)
