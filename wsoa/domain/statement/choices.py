"""The words that some fields choose from, as they are kept and shown."""

from enum import StrEnum


class AreaKind(StrEnum):
    """What inspectors ask for: improvement, or priority action, which they name apart."""

    IMPROVEMENT = "improvement"
    PRIORITY = "priority"


class Delivery(StrEnum):
    """How far an action has come."""

    NOT_STARTED = "not started"
    UNDER_WAY = "under way"
    COMPLETE = "complete"
    VERIFIED = "verified"
    WITHDRAWN = "withdrawn"


class Confidence(StrEnum):
    """What the lead says of an action; nothing said is None."""

    ON_TRACK = "on track"
    AT_RISK = "at risk"
    OFF_TRACK = "off track"


# Verified is said by a named person, and never chosen.
NEVER_CHOSEN = frozenset({Delivery.VERIFIED})
# What people write for one of ours: it is suggested, and never taken.
LIKELY: dict[str, Delivery | Confidence] = {
    **dict.fromkeys(("done", "completed", "finished", "achieved", "closed"), Delivery.COMPLETE),
    **dict.fromkeys(("in progress", "started", "ongoing", "on going", "open", "live", "current"), Delivery.UNDER_WAY),
    **dict.fromkeys(("cancelled", "dropped"), Delivery.WITHDRAWN),
    **dict.fromkeys(("not yet started", "to start"), Delivery.NOT_STARTED),
    **dict.fromkeys(("green", "g", "ontrack"), Confidence.ON_TRACK),
    **dict.fromkeys(("amber", "a"), Confidence.AT_RISK),
    **dict.fromkeys(("red", "r"), Confidence.OFF_TRACK),
}


class Shows(StrEnum):
    """What evidence shows: that something was done, or what difference it made."""

    DONE = "done"
    DIFFERENCE = "difference"


class Reply(StrEnum):
    """What the inspectorates answered to a submission."""

    ACCEPTED = "accepted"
    RETURNED = "returned"


class Direction(StrEnum):
    """Which way a measure should move."""

    UP = "up"
    DOWN = "down"
