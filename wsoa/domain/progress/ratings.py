"""Ratings: the word and colour worked out for an action, each with its reason."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import StrEnum

from wsoa.domain.dates.exact import show_date
from wsoa.domain.frozen import frozen
from wsoa.domain.statement.choices import Confidence, Delivery
from wsoa.domain.statement.records import Action, Milestone
from wsoa.domain.statement.statement import Statement

SILENCE = timedelta(days=28)


class Rating(StrEnum):
    """Where an action stands, worst news winning over good intentions."""

    VERIFIED = "verified"
    COMPLETE = "complete"
    LATE = "late"
    OFF_TRACK = "off track"
    AT_RISK = "at risk"
    SLIPPING = "slipping"
    NOT_YET_DUE = "not yet due to start"
    NO_UPDATE = "no update"
    ON_TRACK = "on track"


class Colour(StrEnum):
    """The colours of the BRAG scheme; the word always stands beside the colour."""

    BLUE = "blue"
    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    GREY = "grey"


COLOURS = {
    Rating.VERIFIED: Colour.BLUE,
    Rating.COMPLETE: Colour.GREEN,
    Rating.LATE: Colour.RED,
    Rating.OFF_TRACK: Colour.RED,
    Rating.AT_RISK: Colour.AMBER,
    Rating.SLIPPING: Colour.AMBER,
    Rating.NOT_YET_DUE: Colour.GREY,
    Rating.NO_UPDATE: Colour.GREY,
    Rating.ON_TRACK: Colour.GREEN,
}
MEANINGS = {
    Rating.VERIFIED: "Complete, and evidence of a difference was accepted by somebody outside the lead agency.",
    Rating.COMPLETE: "Done, with evidence; the difference it made is not verified yet.",
    Rating.LATE: "Its due date, or that of one of its milestones, has passed.",
    Rating.OFF_TRACK: "Its lead says that it will not be done in time as things stand.",
    Rating.AT_RISK: "Its lead says that it may not be done in time.",
    Rating.SLIPPING: "Its date was moved to after the one first agreed, or it should have started and has not.",
    Rating.NOT_YET_DUE: "Its start lies ahead.",
    Rating.NO_UPDATE: "No update of it was received for 28 days.",
    Rating.ON_TRACK: "Under way, in time, and updated within 28 days.",
}


@frozen
class Rated:
    """An action's rating and the reason for it, in words."""

    rating: Rating
    reason: str

    @property
    def colour(self) -> Colour:
        """The rating's colour in the BRAG scheme."""
        return COLOURS[self.rating]


def late_milestones(statement: Statement, action: Action, today: date) -> tuple[Milestone, ...]:
    """The open milestones of an action whose due date has passed."""
    return tuple(
        step for step in statement.under(Milestone, action.ref) if step.is_open and step.due and step.due < today
    )


def rate(statement: Statement, action: Action, today: date, heard: date | None) -> Rated:
    """The first rating that fits, in the order of design.md.

    `heard` is the day of the latest change or note about the action. A withdrawn action has no rating: do not ask.
    """
    for rating, reason in _REASONS:
        if why := reason(statement, action, today, heard):
            return Rated(rating, why)
    return Rated(Rating.ON_TRACK, _on_track(action, heard))


def _verified(_statement: Statement, action: Action, _today: date, _heard: date | None) -> str:
    if action.delivery is not Delivery.VERIFIED:
        return ""
    return (
        f"Verified by {action.verified_by} on {show_date(action.verified)}."
        if action.verified
        else "A difference was verified."
    )


def _complete(_statement: Statement, action: Action, _today: date, _heard: date | None) -> str:
    if action.delivery is not Delivery.COMPLETE:
        return ""
    return f"Completed on {show_date(action.completed)}." if action.completed else "Said to be complete."


def _late(statement: Statement, action: Action, today: date, _heard: date | None) -> str:
    told = "; ".join(_late_words(statement, action, today))
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def _late_words(statement: Statement, action: Action, today: date) -> Iterator[str]:
    if action.due and action.due < today:
        yield f"Due {show_date(action.due)}, {days(today - action.due)} ago"
    yield from (
        f"milestone {step.ref} was due {show_date(step.due)}"
        for step in late_milestones(statement, action, today)
        if step.due
    )


def _off_track(_statement: Statement, action: Action, _today: date, _heard: date | None) -> str:
    return "Its lead says off track." if action.confidence is Confidence.OFF_TRACK else ""


def _at_risk(_statement: Statement, action: Action, _today: date, _heard: date | None) -> str:
    return "Its lead says at risk." if action.confidence is Confidence.AT_RISK else ""


def _slipping(_statement: Statement, action: Action, today: date, _heard: date | None) -> str:
    if action.agreed and action.due and _is_late_of_agreed(action):
        later = days(action.due - action.agreed)
        return f"Moved by agreement to {show_date(action.due)}, {later} after the date first agreed."
    if action.delivery is not Delivery.NOT_STARTED or action.starts is None or action.starts >= today:
        return ""
    return f"Due to start {show_date(action.starts)}, and not started."


def _is_late_of_agreed(action: Action) -> bool:
    return bool(action.agreed and action.due and action.due > action.agreed)


def _not_yet_due(_statement: Statement, action: Action, _today: date, _heard: date | None) -> str:
    if action.delivery is not Delivery.NOT_STARTED:
        return ""
    return f"Starts {show_date(action.starts)}." if action.starts else "No start date is set."


def _no_update(_statement: Statement, _action: Action, today: date, heard: date | None) -> str:
    if heard is None or today - heard < SILENCE:
        return ""
    return f"Last updated on {show_date(heard)}, {days(today - heard)} ago."


def _on_track(action: Action, heard: date | None) -> str:
    said = "Its lead says on track" if action.confidence is Confidence.ON_TRACK else "Under way and in time"
    return f"{said}; last updated on {show_date(heard)}." if heard else f"{said}."


def days(span: timedelta) -> str:
    """'1 day', '12 days'."""
    return f"{span.days:,} day{'' if span.days == 1 else 's'}"


def told_with(rating: Rating, action: Action) -> frozenset[str]:
    """The fields of an action that are told with its rating, by the word or in the reason."""
    match rating:
        case Rating.VERIFIED:
            return frozenset({"delivery"})
        case Rating.COMPLETE:
            return frozenset({"delivery", "completed"})
        case Rating.OFF_TRACK | Rating.AT_RISK:
            return frozenset({"confidence"})
        case Rating.ON_TRACK:
            return frozenset({"confidence" if action.confidence is Confidence.ON_TRACK else "delivery"})
        case Rating.SLIPPING if not _is_late_of_agreed(action):
            return frozenset({"delivery"})
        case _:
            return frozenset()


_REASONS: tuple[tuple[Rating, Callable[[Statement, Action, date, date | None], str]], ...] = (
    (Rating.VERIFIED, _verified),
    (Rating.COMPLETE, _complete),
    (Rating.LATE, _late),
    (Rating.OFF_TRACK, _off_track),
    (Rating.AT_RISK, _at_risk),
    (Rating.SLIPPING, _slipping),
    (Rating.NOT_YET_DUE, _not_yet_due),
    (Rating.NO_UPDATE, _no_update),
)
