"""Words that a corrected letter puts into another area are followed there, and what actions lose is named."""

from dataclasses import replace

from tests.operations import small
from wsoa.domain.changes.replay import applied
from wsoa.domain.letter.correction.moved_points import Moved, to_type
from wsoa.domain.letter.correction.planning import plan_update
from wsoa.domain.letter.correction.update import Update
from wsoa.domain.letter.read_letter import FoundArea
from wsoa.domain.statement.choices import AreaKind
from wsoa.domain.statement.records import Action
from wsoa.domain.statement.statement import Statement
from wsoa.operations.letters import first_plan

POLICE, HEALTH, VOICE, URGENT = small.LETTER.areas
FIRST, SECOND = "Police officers do not always share what they know.", "Referrals to the local authority come late."
LONG = f"{POLICE.text} Nobody outside the force is told when an officer who holds a case goes away."
BEGUN = applied(
    Statement({}),
    first_plan(replace(small.LETTER, areas=(replace(POLICE, text=LONG), HEALTH, VOICE, URGENT)), small.BEGAN).changes,
)
STATEMENT = BEGUN.with_records(
    Action("AFI-01.1", areas=("AFI-01",), title="Share", points=("AFI-01a", "AFI-01b")),
    Action("AFI-01.2", areas=("AFI-01",), title="Refer", points=("AFI-01b",)),
    Action("AFI-03.1", areas=("AFI-03",), title="Ask children"),
)


def update(*areas: FoundArea) -> Update:
    return Update(STATEMENT, plan_update(STATEMENT, replace(small.LETTER, areas=areas), small.FINISHED))


def test_a_criticism_that_became_an_area_of_its_own_is_found_there_with_the_actions_that_answered_it() -> None:
    told = update(replace(POLICE, text=LONG.replace(f"{SECOND} ", "")), FoundArea(SECOND, 3, 44), HEALTH, VOICE, URGENT)

    assert told.moved_points == (Moved("AFI-01b", ("AFI-04a",), ("AFI-01.1", "AFI-01.2")),)
    assert told.lost_points == {"AFI-01.1": ("AFI-01b",), "AFI-01.2": ("AFI-01b",)}
    assert to_type(told.moved_points) == (
        "wsoa action edit AFI-01.1 --area +AFI-04 --point +AFI-04a",
        "wsoa action edit AFI-01.2 --area +AFI-04 --point +AFI-04a",
    )


def test_a_sentence_that_moved_into_an_area_that_there_was_is_found_there() -> None:
    told = update(
        replace(POLICE, text=LONG.replace(f"{SECOND} ", "")),
        replace(HEALTH, text=f"{HEALTH.text} {SECOND}"),
        VOICE,
        URGENT,
    )

    assert [(moved.point, moved.now) for moved in told.moved_points] == [("AFI-01b", ("AFI-02b",))]


def test_an_area_merged_into_another_is_found_there_also_for_actions_that_name_no_point() -> None:
    told = update(replace(POLICE, text=f"{LONG} {VOICE.text}"), HEALTH, URGENT)

    assert told.moved_points == (Moved("AFI-03a", ("AFI-01d",), ("AFI-03.1",)),)
    assert told.lost_points == {}


def test_words_that_stay_or_are_only_said_again_elsewhere_did_not_move() -> None:
    assert (
        update(replace(POLICE, text=LONG), replace(HEALTH, text=f"{HEALTH.text} {SECOND}"), VOICE, URGENT).moved_points
        == ()
    )


def test_an_area_that_is_asked_for_as_priority_action_now_is_said_to_be_and_its_actions_are_to_be_reviewed() -> None:
    told = update(
        replace(POLICE, text=LONG),
        HEALTH,
        replace(VOICE, kind=AreaKind.PRIORITY),
        replace(URGENT, kind=AreaKind.IMPROVEMENT),
    )

    assert [area.ref for area in told.asked_for_now(AreaKind.PRIORITY)] == ["AFI-03"]
    assert [area.ref for area in told.asked_for_now(AreaKind.IMPROVEMENT)] == ["APA-01"]
    assert told.marked == {"AFI-03": ("AFI-03.1",)}
    assert told.around == ()
