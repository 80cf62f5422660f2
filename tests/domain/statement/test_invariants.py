from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.statements import ACTION, AREA, DONE_STEP, FIRST_POINT, LETTER, OPEN_STEP, SECOND_AREA, TODAY, derby
from wsoa.domain.errors import Mend, Problem
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.invariants import faults
from wsoa.domain.statement.records import Action, Contributor, Evidence, Lead, Milestone, Note, Point, Record

FINISHED = replace(ACTION, delivery=Delivery.COMPLETE, completed=date(2019, 7, 31))
DONE = replace(OPEN_STEP, done=date(2019, 7, 30))


def found(record: Record, *others: Record) -> list[Problem]:
    """The faults of one record in the small statement."""
    return list(faults(derby(SECOND_AREA, *others, record), record, TODAY))


def only(record: Record, *others: Record) -> Problem:
    """The one fault of a record."""
    (problem,) = found(record, *others)
    return problem


def test_nothing_is_wrong_with_the_small_statement() -> None:
    statement = derby()

    assert [problem for record in statement.records.values() for problem in faults(statement, record, TODAY)] == []


def test_an_action_is_not_due_before_it_starts() -> None:
    problem = only(replace(ACTION, due=date(2019, 5, 12)))

    assert (str(problem.where), problem.typed) == ("AFI-01.1, Due", "12 May 2019")
    assert problem.why == "It starts on 13 May 2019, after it is due."
    assert problem.mend


def test_an_action_may_be_due_on_the_day_it_starts() -> None:
    assert found(replace(ACTION, due=ACTION.starts)) == []


@pytest.mark.parametrize(
    "action", [replace(ACTION, starts=None), replace(ACTION, due=None), replace(ACTION, starts=None, due=None)]
)
def test_a_date_that_is_not_known_yet_contradicts_nothing(action: Action) -> None:
    assert found(action) == []


def test_an_action_with_open_milestones_is_not_complete() -> None:
    problem = only(FINISHED)

    assert (str(problem.where), problem.typed) == ("AFI-01.1, Delivery", "complete")
    assert problem.why == "It has open milestones: AFI-01.1.2."
    assert problem.mend.startswith("Say when each was done: wsoa milestone done AFI-01.1.2 --on DATE, or why")
    assert isinstance(problem.mend, Mend)
    assert problem.mend.instead.startswith("Say when each was done under “Done on”, or why it is withdrawn.")


def test_an_action_whose_milestone_is_opened_again_is_not_verified_either() -> None:
    verified = replace(FINISHED, delivery=Delivery.VERIFIED, verified=TODAY, verified_by="Chair, Board")

    assert only(verified).why == "It has open milestones: AFI-01.1.2."


def test_who_says_verified_alone_is_told_one_thing_and_not_three() -> None:
    problem = only(replace(ACTION, delivery=Delivery.VERIFIED))

    assert problem.why == "Verified is said by a named person, on evidence."
    assert problem.mend.startswith("Choose complete here. To verify it then: wsoa action verify AFI-01.1 --by NAME")


def test_what_was_verified_is_opened_again_and_not_only_said_to_be_under_way() -> None:
    problem = only(replace(FINISHED, delivery=Delivery.UNDER_WAY, verified=TODAY, verified_by="Chair, Board"), DONE)

    assert problem.why == "It was verified by Chair, Board, and its delivery alone does not take that back."
    assert problem.mend == 'Put verified back. To open it again: wsoa action reopen AFI-01.1 --reason "…"'


@pytest.mark.parametrize("over", [DONE, replace(OPEN_STEP, withdrawn="Merged with the first")])
def test_an_action_whose_milestones_are_done_or_withdrawn_can_be_complete(over: Milestone) -> None:
    assert found(FINISHED, over) == []


@pytest.mark.parametrize("delivery", [Delivery.COMPLETE, Delivery.VERIFIED])
def test_an_action_that_is_done_takes_no_new_open_milestone(delivery: Delivery) -> None:
    problem = only(OPEN_STEP, replace(FINISHED, delivery=delivery))

    assert str(problem.where) == "AFI-01.1.2"
    assert problem.why == f"AFI-01.1 is {delivery}, so it has no open milestones."


@pytest.mark.parametrize("days", [0, 1])
def test_a_letter_asks_for_nothing_by_the_day_it_is_published_or_before(days: int) -> None:
    published = date(2019, 5, 7)
    problem = only(replace(LETTER, published=published, deadline=published - timedelta(days=days)))

    assert (str(problem.where), problem.why) == (
        "LETTER, Deadline",
        "The letter is of 7 May 2019, and asks for nothing by then.",
    )
    assert found(replace(LETTER, published=published, deadline=published + timedelta(days=1))) == []


@pytest.mark.parametrize("delivery", [Delivery.COMPLETE, Delivery.VERIFIED])
def test_what_is_complete_says_since_when(delivery: Delivery) -> None:
    by = "Chair, Board" if delivery is Delivery.VERIFIED else ""
    action = replace(FINISHED, delivery=delivery, completed=None, verified=TODAY if by else None, verified_by=by)

    assert str(only(action, DONE).where) == "AFI-01.1, Completed on"


@pytest.mark.parametrize("delivery", [Delivery.NOT_STARTED, Delivery.UNDER_WAY])
def test_what_is_not_complete_has_no_day_of_completion(delivery: Delivery) -> None:
    problem = only(replace(FINISHED, delivery=delivery))

    assert problem.why == f"It is {delivery}, so it has no day of completion."


def test_nothing_is_completed_in_the_future() -> None:
    problem = only(replace(FINISHED, completed=TODAY + timedelta(days=1)), DONE)

    assert (str(problem.where), problem.typed) == ("AFI-01.1, Completed on", "2 August 2019")
    assert problem.why == "That day has not come: today is 1 August 2019."


def test_no_milestone_is_done_in_the_future_and_today_is_not_the_future() -> None:
    assert str(only(replace(OPEN_STEP, done=TODAY + timedelta(days=1))).where) == "AFI-01.1.2, Done on"
    assert found(replace(OPEN_STEP, done=TODAY)) == []


def test_a_withdrawn_action_says_why() -> None:
    problem = only(replace(ACTION, delivery=Delivery.WITHDRAWN))

    assert problem.why == "A withdrawn action says why, and only a withdrawn one does."
    assert problem.mend == "Fill in “Why withdrawn”."
    assert found(replace(ACTION, delivery=Delivery.WITHDRAWN, withdrawn="Answered by another")) == []


def test_only_a_withdrawn_action_has_a_reason_for_it() -> None:
    problem = only(replace(ACTION, withdrawn="Answered by another"))

    assert str(problem.where) == "AFI-01.1, Delivery"
    assert problem.mend == "Choose “withdrawn” under Delivery, or empty “Why withdrawn”."


def test_a_withdrawn_milestone_is_not_done() -> None:
    assert str(only(replace(DONE_STEP, withdrawn="No longer needed")).where) == "AFI-01.1.1, Done on"
    assert found(replace(DONE_STEP, done=None, withdrawn="No longer needed")) == []


@pytest.mark.parametrize("record", [replace(ACTION, title=""), replace(OPEN_STEP, title="")])
def test_an_action_and_a_milestone_need_words(record: Record) -> None:
    assert only(record).why.endswith("needs words.")


def test_an_action_keeps_the_area_that_its_reference_stands_under() -> None:
    problem = only(replace(ACTION, areas=("AFI-02",), points=()))

    assert (str(problem.where), problem.typed) == ("AFI-01.1, Areas", "AFI-02")


def test_a_milestone_keeps_the_action_that_its_reference_stands_under() -> None:
    other = replace(ACTION, ref="AFI-01.2")

    assert str(only(replace(OPEN_STEP, action="AFI-01.2"), other).where) == "AFI-01.1.2, Action reference"
    assert str(only(replace(OPEN_STEP, action="")).where) == "AFI-01.1.2, Action reference"


def test_an_action_answers_points_of_its_own_areas_only() -> None:
    stranger = Point("AFI-02a", "AFI-02", 0, 5)

    problem = only(replace(ACTION, points=("AFI-01a", "AFI-02a")), stranger)

    assert (str(problem.where), problem.typed) == ("AFI-01.1, Points", "AFI-02a")
    assert problem.mend == "Add AFI-02 to its areas."
    assert found(replace(ACTION, points=("AFI-01a", "AFI-02a"), areas=("AFI-01", "AFI-02")), stranger) == []


@pytest.mark.parametrize(
    ("record", "where", "named"),
    [
        (replace(ACTION, areas=("AFI-01", "AFI-99")), "AFI-01.1, Areas", "AFI-99"),
        (replace(ACTION, points=("AFI-01a", "AFI-01z")), "AFI-01.1, Points", "AFI-01z"),
        (replace(ACTION, lead="nobody"), "AFI-01.1, Lead agency", "nobody"),
        (replace(ACTION, contributing=("council", "nobody")), "AFI-01.1, Contributing agencies", "nobody"),
        (replace(AREA, lead="nobody"), "AFI-01, Lead agency", "nobody"),
        (replace(AREA, contributing=("nobody",)), "AFI-01, Contributing agencies", "nobody"),
        (replace(FIRST_POINT, agencies=("nobody",)), "AFI-01a, Agencies", "nobody"),
        (Point("AFI-99a", "AFI-99"), "AFI-99a, Area", "AFI-99"),
        (Contributor("C-02", "health", ("nobody",)), "C-02, Answered by", "nobody"),
        (Lead("L-01", "nobody", "Somebody"), "L-01, Agency", "nobody"),
        (Milestone("AFI-01.9.1", "AFI-01.9", "Step"), "AFI-01.9.1, Action reference", "AFI-01.9"),
        (Evidence("EV-001", "AFI-01.9", link="https://example.org"), "EV-001, About", "AFI-01.9"),
        (Note("N-001", "AFI-99", "Said"), "N-001, About", "AFI-99"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.ref,
)
def test_a_record_that_names_one_that_does_not_exist_is_a_fault(record: Record, where: str, named: str) -> None:
    problem = only(record)

    assert (str(problem.where), problem.typed) == (where, named)
    assert problem.why.startswith("There is no ")


@pytest.mark.parametrize("about", ["police", "LETTER"])
def test_evidence_is_about_what_is_planned(about: str) -> None:
    assert only(Evidence("EV-001", about)).why == "Evidence is about an area, an action, a milestone or a measure."


def test_a_note_may_be_about_anything_there_is() -> None:
    assert [found(Note("N-001", about, "Said")) for about in ("AFI-01", "police", "LETTER", "AFI-01.1.1")] == [
        [],
        [],
        [],
        [],
    ]


def test_every_fault_of_a_record_is_told_at_once() -> None:
    record = replace(ACTION, title="", lead="nobody", due=date(2019, 5, 1), completed=TODAY)

    assert {str(problem.where) for problem in found(record)} == {
        "AFI-01.1",
        "AFI-01.1, Lead agency",
        "AFI-01.1, Due",
        "AFI-01.1, Completed on",
    }
