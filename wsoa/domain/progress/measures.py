"""Where a measure stands: met, behind, moving, not moving, stale or without a reading, with its reason in words."""

from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise

from wsoa.domain.dates.exact import show_date
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.ratings import Colour, days
from wsoa.domain.statement.choices import Direction
from wsoa.domain.statement.records import Measure, Reading
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import show_number, step_of

FRESH = timedelta(days=92)  # a quarter, and never a day less than one


class MeasureStanding(StrEnum):
    """Where a measure stands; the first that fits, in the order of `judge`."""

    MET = "met"
    BEHIND = "behind"
    MOVING = "moving"
    NOT_MOVING = "not moving"
    STALE = "stale"
    NO_READING = "no reading"


COLOURS = {
    MeasureStanding.MET: Colour.BLUE,
    MeasureStanding.BEHIND: Colour.RED,
    MeasureStanding.MOVING: Colour.GREEN,
    MeasureStanding.NOT_MOVING: Colour.RED,
    MeasureStanding.STALE: Colour.AMBER,
    MeasureStanding.NO_READING: Colour.GREY,
}
MEANINGS = {
    MeasureStanding.MET: "Its latest reading has reached the target.",
    MeasureStanding.BEHIND: "The last step of its trajectory that is due was not reached.",
    MeasureStanding.MOVING: (
        "Its latest reading is nearer the target than the baseline, and not farther from it than the reading before."
    ),
    MeasureStanding.NOT_MOVING: (
        "Its latest reading is no nearer the target than the baseline, or is farther from it than the reading before."
    ),
    MeasureStanding.STALE: f"It is not met, and its latest reading is older than {FRESH.days} days.",
    MeasureStanding.NO_READING: "Nothing has been read since its baseline.",
}
WITHDRAWN = "withdrawn"
PER_CENT, JUMP = 100, 10


@frozen
class Judged:
    """A measure's standing and the reason for it, in words."""

    standing: MeasureStanding
    reason: str

    @property
    def colour(self) -> Colour:
        """The standing's colour in the BRAG scheme."""
        return COLOURS[self.standing]


def judge(statement: Statement, measure: Measure, today: date) -> Judged:
    """Where a measure stands on a day, by its readings up to that day.

    A withdrawn measure has no standing: do not ask.
    """
    taken = readings(statement, measure, today)
    if not taken:
        return Judged(MeasureStanding.NO_READING, _nothing_read(measure))
    last, values = taken[-1][0], [value for _day, value in taken]
    if measure.target is not None and _height(measure, values[-1]) >= _height(measure, measure.target):
        return Judged(
            MeasureStanding.MET,
            f"{_said(measure, *taken[-1])} reaches the target of {amount(measure, measure.target)}.",
        )
    if today - last > FRESH:
        return Judged(
            MeasureStanding.STALE,
            f"Last read on {show_date(last)}, {days(today - last)} ago: {amount(measure, values[-1])}.",
        )
    standing, reason = _behind(measure, values[-1], today) or _movement(measure, values)
    return Judged(standing, f"{_said(measure, *taken[-1])}, {reason}{_missed(measure, today)}.")


def readings(statement: Statement, measure: Measure, until: date) -> list[tuple[date, Decimal]]:
    """The readings of a measure up to a day, each its day and its value, earliest first."""
    found = ((item.dated, item.value) for item in statement.under(Reading, measure.ref))
    return sorted((day, value) for day, value in found if day and value is not None and day <= until)


def latest(statement: Statement, measure: Measure, until: date) -> tuple[date, Decimal] | tuple[None, None]:
    """The day and the value of a measure's last reading up to a day, each None where there is none."""
    return next(reversed(readings(statement, measure, until)), (None, None))


def steps(measure: Measure) -> list[tuple[date, Decimal]]:
    """The steps of a measure's trajectory, each its day and its value, earliest first."""
    return sorted(map(step_of, measure.trajectory))


def way_planned(measure: Measure) -> tuple[tuple[date, Decimal], ...]:
    """Its way as it was planned: from its baseline by the steps of its trajectory to its target, as far as dated."""
    ends = ((measure.baseline_on, measure.baseline), *steps(measure), (measure.target_on, measure.target))
    return tuple((day, value) for day, value in ends if day and value is not None)


def planned(measure: Measure, today: date) -> Decimal | None:
    """Where a measure should be on a day, by a straight line between what was planned; None before it begins."""
    way = way_planned(measure)
    for (before, low), (after, high) in pairwise(way):
        if before <= today < after:
            return low + (high - low) * (today - before).days / (after - before).days
    return way[-1][1] if way and way[-1][0] <= today else None


def next_reading(statement: Statement, measure: Measure, today: date) -> date | None:
    """The day by which a measure should be read next: its next step or target, or before its last reading is stale.

    None where it is withdrawn or met, or has no baseline to be read against.
    """
    last = latest(statement, measure, today)[0] or measure.baseline_on
    if last is None or measure.withdrawn or judge(statement, measure, today).standing is MeasureStanding.MET:
        return None
    planned = (day for day in (*(day for day, _ in steps(measure)), measure.target_on) if day and day > last)
    return min((*planned, last + FRESH))


def _behind(measure: Measure, value: Decimal, today: date) -> tuple[MeasureStanding, str] | None:
    """That the step which is due was not reached; None where it was, or none is due."""
    day, wanted = next(((day, wanted) for day, wanted in reversed(steps(measure)) if day <= today), (today, value))
    if _height(measure, value) >= _height(measure, wanted):
        return None
    return MeasureStanding.BEHIND, f"and {amount(measure, wanted)} was due by {show_date(day)}"


def _movement(measure: Measure, values: list[Decimal]) -> tuple[MeasureStanding, str]:
    first = values[0] if measure.baseline is None else measure.baseline
    before = values[-2] if len(values) > 1 else first
    if _height(measure, values[-1]) <= _height(measure, first):
        return MeasureStanding.NOT_MOVING, f"no better than the {amount(measure, first)} it began with"
    if _height(measure, values[-1]) < _height(measure, before):
        return MeasureStanding.NOT_MOVING, f"worse than the {amount(measure, before)} read before"
    way = covered(measure, values[-1])
    began = f"from {amount(measure, first)}"
    return (
        MeasureStanding.MOVING,
        began if way is None else f"{way:.0%} of the way {began} to {amount(measure, measure.target)}",
    )


def _height(measure: Measure, value: Decimal) -> Decimal:
    """How good a value is: more is better, whichever way the measure should go."""
    return value if measure.direction is Direction.UP else -value


def _said(measure: Measure, day: date, value: Decimal) -> str:
    return f"{amount(measure, value)} on {show_date(day)}"


def _missed(measure: Measure, today: date) -> str:
    return (
        f"; its target was for {show_date(measure.target_on)}"
        if measure.target_on and measure.target_on < today
        else ""
    )


def _nothing_read(measure: Measure) -> str:
    return (
        f"Not read since its baseline of {show_date(measure.baseline_on)}."
        if measure.baseline_on
        else "It has no baseline yet."
    )


def covered(measure: Measure, value: Decimal) -> Decimal | None:
    """How much of the way from baseline to target is covered, from 0 to 1; None where one of the two is not known."""
    if measure.baseline is None or measure.target is None:
        return None
    if measure.baseline == measure.target:
        return Decimal(_height(measure, value) >= _height(measure, measure.target))
    return min(max((value - measure.baseline) / (measure.target - measure.baseline), Decimal(0)), Decimal(1))


def amount(measure: Measure, value: Decimal | None) -> str:
    """A value with the measure's unit, as people write it: '21.5%', '1,200 days'; '' for none."""
    between = "" if measure.unit.startswith("%") else " "
    return f"{show_number(value)}{between}{measure.unit}".strip() if value is not None else ""


def odd_values(statement: Statement, measure: Measure, value: Decimal | None) -> tuple[str, ...]:
    """What to remark of a value before it is believed: a per cent that cannot be, a jump to ten times what was read."""
    if value is None:
        return ()
    known = [held for _, held in readings(statement, measure, date.max)] or [measure.baseline or Decimal(0)]
    small, large = sorted((abs(known[-1]), abs(value)))
    impossible = measure.unit.startswith("%") and not 0 <= value <= PER_CENT
    told = [f"{amount(measure, value)} is no share of a hundred: is it meant?"] if impossible else []
    if small and large >= JUMP * small:
        told.append(
            f"{amount(measure, value)} after {amount(measure, known[-1])}: ten times apart. Is a point missing?"
        )
    return tuple(told)


def is_silent(statement: Statement, measure: Measure, today: date) -> bool:
    """Whether it is stale, or was not read at all within as long of its baseline."""
    standing = judge(statement, measure, today).standing
    never = standing is MeasureStanding.NO_READING and (
        measure.baseline_on is None or today - measure.baseline_on > FRESH
    )
    return standing is MeasureStanding.STALE or never


def standing_word(statement: Statement, measure: Measure, today: date) -> str:
    """The word for where a measure stands: its standing, or 'withdrawn'."""
    return WITHDRAWN if measure.withdrawn else judge(statement, measure, today).standing.value


def standing_reason(statement: Statement, measure: Measure, today: date) -> str:
    """The reason for that word."""
    return measure.withdrawn or judge(statement, measure, today).reason
