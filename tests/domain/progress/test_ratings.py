from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.statements import ACTION, OPEN_STEP, TODAY, derby
from wsoa.domain.progress.ratings import (
    COLOURS,
    MEANINGS,
    Colour,
    Rated,
    Rating,
    days,
    late_milestones,
    rate,
    told_with,
)
from wsoa.domain.statement.choices import Confidence, Delivery
from wsoa.domain.statement.records import Action, Milestone

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
HEARD = date(2019, 7, 25)
NOT_STARTED = replace(ACTION, delivery=Delivery.NOT_STARTED, starts=TOMORROW)
LATE_STEP = replace(OPEN_STEP, due=date(2019, 6, 14))


def rated(action: Action, *steps: Milestone, heard: date | None = HEARD) -> Rated:
    """The rating of an action in the small statement, on 1 August 2019."""
    return rate(derby(action, *steps), action, TODAY, heard)


def test_an_action_whose_difference_was_verified_is_verified() -> None:
    assert rated(replace(ACTION, delivery=Delivery.VERIFIED)) == Rated(Rating.VERIFIED, "A difference was verified.")


def test_a_complete_action_is_complete_and_says_since_when() -> None:
    done = replace(ACTION, delivery=Delivery.COMPLETE, completed=date(2019, 7, 19))

    assert rated(done) == Rated(Rating.COMPLETE, "Completed on 19 July 2019.")


def test_an_action_past_its_due_date_is_late_and_says_by_how_much() -> None:
    found = rated(replace(ACTION, due=date(2019, 7, 20)))

    assert found.rating is Rating.LATE
    assert found.reason.startswith("Due 20 July 2019, 12 days ago")


def test_an_action_with_a_late_milestone_is_late_and_names_it() -> None:
    found = rated(ACTION, LATE_STEP)

    assert found.rating is Rating.LATE
    assert "milestone AFI-01.1.2 was due 14 June 2019" in found.reason.replace("Milestone", "milestone")


def test_everything_that_is_late_is_in_the_reason() -> None:
    also = Milestone("AFI-01.1.3", "AFI-01.1", "Report to the board", due=date(2019, 7, 1))

    reason = rated(replace(ACTION, due=date(2019, 7, 31)), LATE_STEP, also).reason

    assert all(words in reason for words in ("Due 31 July 2019, 1 day ago", "AFI-01.1.2", "AFI-01.1.3"))


def test_an_action_whose_lead_says_off_track_is_off_track() -> None:
    assert rated(replace(ACTION, confidence=Confidence.OFF_TRACK)) == Rated(
        Rating.OFF_TRACK, "Its lead says off track."
    )


def test_an_action_whose_lead_says_at_risk_is_at_risk() -> None:
    assert rated(replace(ACTION, confidence=Confidence.AT_RISK)) == Rated(Rating.AT_RISK, "Its lead says at risk.")


def test_an_action_that_should_have_started_and_has_not_is_slipping() -> None:
    found = rated(replace(NOT_STARTED, starts=YESTERDAY))

    assert found == Rated(Rating.SLIPPING, "Due to start 31 July 2019, and not started.")


def test_an_action_whose_start_lies_ahead_is_not_yet_due_to_start() -> None:
    assert rated(NOT_STARTED) == Rated(Rating.NOT_YET_DUE, "Starts 2 August 2019.")


def test_an_action_without_a_start_is_not_yet_due_to_start() -> None:
    assert rated(replace(NOT_STARTED, starts=None)) == Rated(Rating.NOT_YET_DUE, "No start date is set.")


def test_an_action_that_nobody_spoke_of_for_28_days_has_no_update() -> None:
    assert rated(ACTION, heard=date(2019, 7, 4)) == Rated(Rating.NO_UPDATE, "Last updated on 4 July 2019, 28 days ago.")


def test_an_action_under_way_in_time_and_heard_of_is_on_track() -> None:
    assert rated(ACTION) == Rated(Rating.ON_TRACK, "Under way and in time; last updated on 25 July 2019.")


def test_an_action_whose_lead_says_on_track_is_on_track_for_that_reason() -> None:
    said = rated(replace(ACTION, confidence=Confidence.ON_TRACK))

    assert said == Rated(Rating.ON_TRACK, "Its lead says on track; last updated on 25 July 2019.")


def test_an_action_of_which_nothing_is_recorded_is_judged_by_its_dates() -> None:
    assert rated(ACTION, heard=None) == Rated(Rating.ON_TRACK, "Under way and in time.")


@pytest.mark.parametrize("silent", [0, 1, 27])
def test_four_weeks_less_a_day_are_not_silence(silent: int) -> None:
    assert rated(ACTION, heard=TODAY - timedelta(days=silent)).rating is Rating.ON_TRACK


def test_what_is_due_today_is_not_late() -> None:
    assert rated(replace(ACTION, due=TODAY)).rating is Rating.ON_TRACK
    assert rated(replace(ACTION, due=YESTERDAY)).rating is Rating.LATE


def test_a_milestone_due_today_is_not_late() -> None:
    assert rated(ACTION, replace(OPEN_STEP, due=TODAY)).rating is Rating.ON_TRACK
    assert rated(ACTION, replace(OPEN_STEP, due=YESTERDAY)).rating is Rating.LATE


def test_what_is_to_start_today_is_not_slipping() -> None:
    assert rated(replace(NOT_STARTED, starts=TODAY)).rating is Rating.NOT_YET_DUE


@pytest.mark.parametrize(
    "step",
    [replace(LATE_STEP, done=date(2019, 7, 20)), replace(LATE_STEP, withdrawn="Merged"), replace(LATE_STEP, due=None)],
)
def test_a_milestone_done_late_withdrawn_or_without_a_date_does_not_make_its_action_late(step: Milestone) -> None:
    assert rated(ACTION, step).rating is Rating.ON_TRACK
    assert late_milestones(derby(step), ACTION, TODAY) == ()


def test_the_milestones_of_another_action_do_not_make_this_one_late() -> None:
    other = replace(ACTION, ref="AFI-01.2")
    step = Milestone("AFI-01.2.1", "AFI-01.2", "Late", due=date(2019, 6, 1))

    assert rate(derby(other, step), ACTION, TODAY, HEARD).rating is Rating.ON_TRACK
    assert late_milestones(derby(other, step), other, TODAY) == (step,)


OVERDUE = replace(ACTION, due=YESTERDAY)


@pytest.mark.parametrize(
    ("action", "first"),
    [
        (replace(OVERDUE, delivery=Delivery.VERIFIED), Rating.VERIFIED),
        (replace(OVERDUE, delivery=Delivery.COMPLETE), Rating.COMPLETE),
        (replace(ACTION, delivery=Delivery.COMPLETE, confidence=Confidence.OFF_TRACK), Rating.COMPLETE),
        (replace(OVERDUE, confidence=Confidence.ON_TRACK), Rating.LATE),
        (replace(OVERDUE, confidence=Confidence.OFF_TRACK), Rating.LATE),
        (replace(OVERDUE, delivery=Delivery.NOT_STARTED), Rating.LATE),
        (replace(NOT_STARTED, starts=YESTERDAY, confidence=Confidence.OFF_TRACK), Rating.OFF_TRACK),
        (replace(NOT_STARTED, confidence=Confidence.OFF_TRACK), Rating.OFF_TRACK),
        (replace(NOT_STARTED, starts=YESTERDAY, confidence=Confidence.AT_RISK), Rating.AT_RISK),
        (replace(NOT_STARTED, confidence=Confidence.AT_RISK), Rating.AT_RISK),
        (replace(NOT_STARTED, starts=YESTERDAY, confidence=Confidence.ON_TRACK), Rating.SLIPPING),
        (replace(NOT_STARTED, confidence=Confidence.ON_TRACK), Rating.NOT_YET_DUE),
    ],
)
def test_the_first_rating_that_fits_is_the_one(action: Action, first: Rating) -> None:
    assert rated(action).rating is first


@pytest.mark.parametrize(
    ("action", "first"),
    [
        (OVERDUE, Rating.LATE),
        (replace(ACTION, confidence=Confidence.AT_RISK), Rating.AT_RISK),
        (replace(NOT_STARTED, starts=YESTERDAY), Rating.SLIPPING),
        (NOT_STARTED, Rating.NOT_YET_DUE),
        (replace(ACTION, confidence=Confidence.ON_TRACK), Rating.NO_UPDATE),
    ],
)
def test_silence_comes_after_everything_but_on_track(action: Action, first: Rating) -> None:
    assert rated(action, heard=date(2019, 1, 1)).rating is first


def test_a_late_milestone_outweighs_what_the_lead_says() -> None:
    assert rated(replace(ACTION, confidence=Confidence.ON_TRACK), LATE_STEP).rating is Rating.LATE


def test_every_rating_has_a_colour_and_a_meaning_for_the_key() -> None:
    assert list(COLOURS) == list(MEANINGS) == list(Rating)
    assert all(meaning.endswith(".") for meaning in MEANINGS.values())


@pytest.mark.parametrize(
    ("rating", "colour"),
    [
        (Rating.VERIFIED, Colour.BLUE),
        (Rating.COMPLETE, Colour.GREEN),
        (Rating.LATE, Colour.RED),
        (Rating.AT_RISK, Colour.AMBER),
    ],
)
def test_a_rating_shows_the_colour_boards_know(rating: Rating, colour: Colour) -> None:
    assert Rated(rating, "Because.").colour is colour


def test_days_are_counted_in_words() -> None:
    assert [days(timedelta(days=number)) for number in (1, 12)] == ["1 day", "12 days"]


def test_a_milestone_that_is_done_is_never_late_again() -> None:
    assert late_milestones(derby(), ACTION, date(2020, 1, 1)) == (OPEN_STEP,)


def test_an_action_due_after_the_date_agreed_is_slipping_and_says_by_how_much() -> None:
    action = replace(ACTION, due=date(2019, 10, 14), agreed=date(2019, 9, 30))

    rated = rate(derby(action), action, TODAY, TODAY)

    told = "Moved by agreement to 14 October 2019, 14 days after the date first agreed."
    assert (rated.rating, rated.reason) == (Rating.SLIPPING, told)


def test_what_its_lead_says_weighs_more_than_a_date_that_slipped() -> None:
    action = replace(ACTION, due=date(2019, 10, 14), agreed=date(2019, 9, 30), confidence=Confidence.AT_RISK)

    assert rate(derby(action), action, TODAY, TODAY).rating is Rating.AT_RISK


def test_a_verified_action_says_by_whom_and_when() -> None:
    action = replace(
        ACTION, delivery=Delivery.VERIFIED, verified=date(2019, 7, 30), verified_by="Board Business Manager, Board"
    )

    assert (
        rate(derby(action), action, TODAY, TODAY).reason == "Verified by Board Business Manager, Board on 30 July 2019."
    )


EVERY = [
    replace(ACTION, delivery=delivery, confidence=confidence, starts=starts, agreed=agreed)
    for delivery in (Delivery.NOT_STARTED, Delivery.UNDER_WAY)
    for confidence in (None, *Confidence)
    for starts in (date(2019, 7, 1), date(2019, 12, 1))
    for agreed in (None, date(2019, 9, 1))
] + [
    replace(ACTION, delivery=Delivery.COMPLETE, completed=date(2019, 6, 3)),
    replace(
        ACTION, delivery=Delivery.VERIFIED, completed=date(2019, 6, 3), verified=date(2019, 6, 13), verified_by="A"
    ),
]


@pytest.mark.parametrize("action", EVERY)
@pytest.mark.parametrize("heard", [None, TODAY, date(2019, 1, 1)])
def test_what_is_told_with_a_rating_is_so_by_its_words(action: Action, heard: date | None) -> None:
    rated = rate(derby(action), action, TODAY, heard)
    told, by_field = f"{rated.rating}: {rated.reason}".lower(), told_with(rated.rating, action)

    assert ("delivery" in by_field) == (action.delivery.value in told)
    if action.confidence:
        assert ("confidence" in by_field) == (f"says {action.confidence}" in told)


def test_a_day_of_completion_is_not_taken_for_told_because_the_verification_has_the_like() -> None:
    assert "completed" not in told_with(Rating.VERIFIED, EVERY[-1])
    assert "completed" in told_with(Rating.COMPLETE, EVERY[-2])
