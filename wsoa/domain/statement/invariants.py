"""What a statement must never hold, whichever road a change came by: each fault as a Problem naming the record."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import Mend, Place, Problem
from wsoa.domain.statement.choices import Delivery, Direction
from wsoa.domain.statement.fields import COLUMNS, Column
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Board,
    Challenge,
    Evidence,
    Lead,
    Letter,
    Measure,
    Milestone,
    Note,
    Point,
    Reading,
    Record,
    Waiver,
)
from wsoa.domain.statement.references import kind_of, parent_of
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import show_number

DONE = (Delivery.COMPLETE, Delivery.VERIFIED)
SHOWN = ("area", "action", "milestone", "measure", "submission")  # what evidence is about
FIRST_FEW = 5
# The fields in which a record names others.
NAMING = {
    kind: tuple(column for column in columns if column.refers or column.field == "about")
    for kind, columns in COLUMNS.items()
}


def faults(statement: Statement, record: Record, today: date) -> Iterator[Problem]:
    """Everything about one record that may not be, on that day."""
    yield from _missing_references(statement, record)
    match record:
        case Action():
            yield from _action_faults(statement, record, today)
        case Milestone():
            yield from _milestone_faults(statement, record, today)
        case Measure():
            yield from _measure_faults(statement, record, today)
        case Reading():
            yield from _reading_faults(statement, record, today)
        case Letter() if record.deadline and record.published and record.deadline <= record.published:
            why = f"The letter is of {show_date(record.published)}, and asks for nothing by then."
            yield Problem(_at(record, "Deadline"), show_date(record.deadline), why, "Correct one of the two dates.")
        case Board() | Challenge():
            yield from _oversight_faults(statement, record, today)
        case Agency() | Lead() if not (record.name or getattr(record, "role", "")):
            why = "An agency needs a name." if isinstance(record, Agency) else "A lead needs a name, or a role."
            yield Problem(_at(record, "Name"), "", why, "Say what it is called.")
        case Evidence() if record.about in statement.records and kind_of(record.about) not in SHOWN:
            why = "Evidence is about an area, an action, a milestone or a measure."
            yield Problem(_at(record), record.about, why, "Name one: AFI-07, AFI-07.2, AFI-07.2.1 or KPI-03.")


def _at(record: Record, label: str = "") -> Place:
    """A record, or its field of that label."""
    return Place(ref=record.ref, label=label)


def hanging(statement: Statement) -> list[str]:
    """The first few records that name one which is not there."""
    named = (
        (record.ref, getattr(record, column.field))
        for record in statement.records.values()
        for column in NAMING[type(record)]
    )
    found = ((ref, (value,) if isinstance(value, str) else value) for ref, value in named)
    return [ref for ref, values in found if any(value and value not in statement.records for value in values)][
        :FIRST_FEW
    ]


def _missing_references(statement: Statement, record: Record) -> Iterator[Problem]:
    if isinstance(record, Evidence | Note | Challenge | Waiver) and record.about not in statement.records:
        yield Problem(
            _at(record, "About"),
            record.about,
            f"There is no {record.about or 'record of no name'}.",
            "Name a record that exists.",
        )
    for column in NAMING[type(record)]:
        for ref in _named(record, column):
            if column.refers and statement.get(column.refers, ref) is None:
                yield Problem(
                    _at(record, column.label),
                    ref,
                    f"There is no {column.label.lower()} {ref}.",
                    "Name one that exists.",
                )


def _named(record: Record, column: Column) -> tuple[str, ...]:
    value = getattr(record, column.field)
    return value if column.many else (value,) if value else ()


def _action_faults(statement: Statement, action: Action, today: date) -> Iterator[Problem]:
    if not action.title:
        yield Problem(_at(action), "", "An action needs words.", "Say what will be done.")
    if parent_of(action.ref) not in action.areas:
        yield Problem(
            _at(action, "Areas"),
            "; ".join(action.areas),
            "An action answers the area that its reference stands under.",
            "Keep that area in the list.",
        )
    if action.starts and action.due and action.due < action.starts:
        yield Problem(
            _at(action, "Due"),
            show_date(action.due),
            f"It starts on {show_date(action.starts)}, after it is due.",
            "Correct one of the two dates.",
        )
    yield from _delivery_faults(statement, action)
    yield from _future(_at(action, "Completed on"), action.completed, today)
    yield from _strange_points(statement, action)


def _delivery_faults(statement: Statement, action: Action) -> Iterator[Problem]:
    where, word = _at(action, "Delivery"), str(action.delivery)
    if (action.delivery is Delivery.VERIFIED) != bool(action.verified and action.verified_by):
        yield Problem(where, word, *_unverified(action))
        return  # the rest would contradict it
    waiting = [step.ref for step in statement.under(Milestone, action.ref) if step.is_open]
    if action.delivery in DONE and waiting:
        waits = Mend(
            "",
            f"Say when each was done: wsoa milestone done {' '.join(waiting)} --on DATE, or why it will not be: "
            "wsoa milestone withdraw MILESTONE --reason …",
            "Say when each was done under “Done on”, or why it is withdrawn. Otherwise ask whoever sent you the sheet.",
        )
        yield Problem(where, word, f"It has open milestones: {', '.join(waiting)}.", waits)
    yield from _completion_faults(action)
    if (action.delivery is Delivery.WITHDRAWN) != bool(action.withdrawn):
        mend = (
            "Choose “withdrawn” under Delivery, or empty “Why withdrawn”."
            if action.withdrawn
            else "Fill in “Why withdrawn”."
        )
        why = "A withdrawn action says why, and only a withdrawn one does."
        yield Problem(where, action.withdrawn or word, why, mend)


def _unverified(action: Action) -> tuple[str, str]:
    """Why an action is not made verified, or no longer so, by its delivery alone; and how to mend it."""
    if action.delivery is Delivery.VERIFIED:
        mend = Mend(
            "Choose complete here.", f"To verify it then: wsoa action verify {action.ref} --by NAME --of AGENCY"
        )
        return "Verified is said by a named person, on evidence.", mend
    why = f"It was verified by {action.verified_by}, and its delivery alone does not take that back."
    return why, Mend("Put verified back.", f'To open it again: wsoa action reopen {action.ref} --reason "…"')


def _completion_faults(action: Action) -> Iterator[Problem]:
    where = _at(action, "Completed on")
    if action.delivery in DONE and not action.completed:
        yield Problem(where, "", "It is said to be complete, and not since when.", "Give the day it was completed.")
    if action.completed and action.delivery not in DONE:
        why = f"It is {action.delivery}, so it has no day of completion."
        yield Problem(where, show_date(action.completed), why, "Say that it is complete, or leave the day out.")


def _strange_points(statement: Statement, action: Action) -> Iterator[Problem]:
    for ref in action.points:
        point = statement.get(Point, ref)
        if point and point.area not in action.areas:
            yield Problem(
                _at(action, "Points"),
                ref,
                f"{ref} belongs to {point.area}, which this action does not answer.",
                f"Add {point.area} to its areas.",
            )


def _milestone_faults(statement: Statement, step: Milestone, today: date) -> Iterator[Problem]:
    action = statement.get(Action, step.action)
    if step.action != parent_of(step.ref):
        yield Problem(
            _at(step, "Action reference"),
            step.action,
            f"{step.ref} stands under {parent_of(step.ref)}.",
            "Add a milestone to the other action instead.",
        )
    if not step.title:
        yield Problem(_at(step), "", "A milestone needs words.", "Say what will be done.")
    if step.done and step.withdrawn:
        yield Problem(
            _at(step, "Done on"),
            show_date(step.done),
            "A withdrawn milestone is not done.",
            "Leave one of the two empty.",
        )
    if step.is_open and action and action.delivery in DONE:
        yield Problem(
            _at(step),
            step.title,
            f"{action.ref} is {action.delivery}, so it has no open milestones.",
            Mend("Say when it was done.", f"Or open the action again: wsoa action reopen {action.ref} --reason …"),
        )
    yield from _future(_at(step, "Done on"), step.done, today)


def _measure_faults(statement: Statement, measure: Measure, today: date) -> Iterator[Problem]:
    if not measure.title:
        yield Problem(_at(measure), "", "A measure needs words.", "Say what is counted.")
    if not (measure.areas or measure.actions):
        yield Problem(
            _at(measure, "Areas"),
            "",
            "A measure belongs to an area or an action.",
            Mend("Name one", "(--area AFI-07, or --action AFI-07.2)."),
        )
    yield from _undated(measure, "Baseline", measure.baseline, measure.baseline_on)
    yield from _undated(measure, "Target", measure.target, measure.target_on)
    yield from _future(_at(measure, "Baseline dated"), measure.baseline_on, today)
    yield from _target_faults(measure)
    for reading in statement.under(Reading, measure.ref):
        is_undated = measure.baseline is not None and not measure.baseline_on  # which is told
        if reading.dated and not is_undated and not (measure.baseline_on and measure.baseline_on < reading.dated):
            typed = show_date(measure.baseline_on) if measure.baseline_on else ""
            why = f"{reading.ref} was read on {show_date(reading.dated)}, and readings come after the baseline."
            yield Problem(_at(measure, "Baseline dated"), typed, why, "Give a day before its first reading.")


def _undated(measure: Measure, label: str, number: Decimal | None, day: date | None) -> Iterator[Problem]:
    word = label.lower()
    mend = Mend(f"Fill in both “{label}” and “{label} dated”", f"(--{word} NUMBER --{word}-on DATE).")
    if number is not None and not day:
        yield Problem(_at(measure, f"{label} dated"), "", f"The {word} has no date.", mend)
    if day and number is None:
        yield Problem(_at(measure, label), "", f"The {word} has a date and no number.", mend)


def _target_faults(measure: Measure) -> Iterator[Problem]:
    baseline, target = measure.baseline, measure.target
    up = measure.direction is Direction.UP
    if baseline is not None and target is not None and (target < baseline if up else target > baseline):
        why = (
            f"It should go {measure.direction}, and the target lies {'below' if up else 'above'} the baseline,"
            f" {show_number(baseline)}."
        )
        yield Problem(
            _at(measure, "Target"), show_number(target), why, "Correct the target, the baseline or the direction."
        )
    if measure.baseline_on and measure.target_on and measure.target_on <= measure.baseline_on:
        why = f"The baseline is dated {show_date(measure.baseline_on)}, and a target comes after it."
        yield Problem(_at(measure, "Target dated"), show_date(measure.target_on), why, "Correct one of the two dates.")


def _reading_faults(statement: Statement, reading: Reading, today: date) -> Iterator[Problem]:
    where, measure = _at(reading, "Dated"), statement.get(Measure, reading.measure)
    if reading.value is None or reading.dated is None or measure is None:
        yield Problem(
            _at(reading),
            reading.measure,
            "A reading is a number that a measure had on a day.",
            "Give the measure, the number and the day.",
        )
        return
    if measure.baseline is None:
        mend = Mend("Give it one", f"first: wsoa measure edit {measure.ref} --baseline NUMBER --baseline-on DATE")
        yield Problem(
            where, show_date(reading.dated), f"{measure.ref} has no baseline, so nothing can be read against it.", mend
        )
    elif measure.baseline_on and reading.dated <= measure.baseline_on:
        why = f"The baseline of {measure.ref} is dated {show_date(measure.baseline_on)}, and readings come after it."
        mend = Mend("Correct the date.", f"Or correct the baseline: wsoa measure edit {measure.ref} --baseline-on DATE")
        yield Problem(where, show_date(reading.dated), why, mend)
    yield from _future(where, reading.dated, today)
    yield from _same_day(statement, reading, reading.dated)


def _same_day(statement: Statement, reading: Reading, day: date) -> Iterator[Problem]:
    others = [
        other for other in statement.under(Reading, reading.measure) if other.dated == day and other.ref != reading.ref
    ]
    for other in others:
        why = f"{reading.measure} was read on that day already: {other.ref}, {show_number(other.value)}."
        mend = Mend(
            "Give another day, or leave this reading out.",
            f"To mend the other: wsoa edit {other.ref} value=…",
        )
        yield Problem(_at(reading, "Dated"), show_date(day), why, mend)


def _oversight_faults(statement: Statement, record: Board | Challenge, today: date) -> Iterator[Problem]:
    if isinstance(record, Challenge):
        yield from _challenge_faults(record, today)
    else:
        yield from _board_faults(statement, record)


def _board_faults(statement: Statement, board: Board) -> Iterator[Problem]:
    if board.dated is None:
        yield Problem(_at(board, "Dated"), "", "A board has a date.", "Say on which day it meets.")
    for other in statement.all(Board):
        take_place = not (other.withdrawn or board.withdrawn) and other.ref != board.ref
        if board.dated and other.dated == board.dated and take_place:
            why = f"{other.ref} meets on that day already."
            yield Problem(
                _at(board, "Dated"), show_date(board.dated), why, "Give another day, or withdraw one of them."
            )


def _challenge_faults(challenge: Challenge, today: date) -> Iterator[Problem]:
    if not (challenge.text and challenge.asked):
        yield Problem(_at(challenge), "", "A challenge needs words and a day.", "Say who asked, what, and when.")
    if bool(challenge.answer) != bool(challenge.answered):
        yield Problem(_at(challenge, "Answer"), "", "An answer has words and a day.", "Give both, or neither.")
    yield from _future(_at(challenge, "Asked on"), challenge.asked, today)
    yield from _future(_at(challenge, "Answered on"), challenge.answered, today)
    if challenge.asked and challenge.answered and challenge.answered < challenge.asked:
        why = f"It was asked on {show_date(challenge.asked)}, after its answer."
        yield Problem(
            _at(challenge, "Answered on"), show_date(challenge.answered), why, "Correct one of the two dates."
        )


def _future(where: Place, day: date | None, today: date) -> Iterator[Problem]:
    if day and day > today:
        yield Problem(
            where, show_date(day), f"That day has not come: today is {show_date(today)}.", "Give the day it happened."
        )
