"""What a statement must never hold, whichever road a change came by: each fault as a Problem naming the record."""

from collections.abc import Iterator
from datetime import date

from wsoa.domain.columns import COLUMNS, Column
from wsoa.domain.dates import show_date
from wsoa.domain.errors import Problem
from wsoa.domain.model import Action, Agency, Delivery, Evidence, Letter, Milestone, Note, Point, Record
from wsoa.domain.references import kind_of, parent_of
from wsoa.domain.statement import Statement

DONE = (Delivery.COMPLETE, Delivery.VERIFIED)


def faults(statement: Statement, record: Record, today: date) -> Iterator[Problem]:
    """Everything about one record that may not be, on that day."""
    yield from _missing_references(statement, record)
    match record:
        case Action():
            yield from _action_faults(statement, record, today)
        case Milestone():
            yield from _milestone_faults(statement, record, today)
        case Letter() if record.deadline and record.published and record.deadline <= record.published:
            why = f"The letter is of {show_date(record.published)}, and asks for nothing by then."
            yield Problem(f"{record.ref}, Deadline", show_date(record.deadline), why, "Correct one of the two dates.")
        case Agency() if not record.name:
            yield Problem(f"{record.ref}, Name", "", "An agency needs a name.", "Say what it is called.")
        case Evidence() if kind_of(record.about) not in ("action", "milestone"):
            yield Problem(record.ref, record.about, "Evidence is about an action or a milestone.", "Name one: AFI-07.2 or AFI-07.2.1.")


def _missing_references(statement: Statement, record: Record) -> Iterator[Problem]:
    if isinstance(record, Evidence | Note) and record.about not in statement.records:
        yield Problem(f"{record.ref}, About", record.about, f"There is no {record.about or 'record of no name'}.", "Name a record that exists.")
    for column in COLUMNS[type(record)]:
        named = _named(record, column) if column.refers else ()
        for ref in named:
            if column.refers and statement.get(column.refers, ref) is None:
                yield Problem(f"{record.ref}, {column.label}", ref, f"There is no {column.label.lower()} {ref}.", "Name one that exists.")


def _named(record: Record, column: Column) -> tuple[str, ...]:
    value = getattr(record, column.field)
    return value if column.many else (value,) if value else ()


def _action_faults(statement: Statement, action: Action, today: date) -> Iterator[Problem]:
    if not action.title:
        yield Problem(action.ref, "", "An action needs words.", "Say what will be done.")
    if action.ref.rpartition(".")[0] not in action.areas:
        yield Problem(
            f"{action.ref}, Areas",
            "; ".join(action.areas),
            "An action answers the area that its reference stands under.",
            "Keep that area in the list.",
        )
    if action.starts and action.due and action.due < action.starts:
        yield Problem(
            f"{action.ref}, Due", show_date(action.due), f"It starts on {show_date(action.starts)}, after it is due.", "Correct one of the two dates."
        )
    yield from _delivery_faults(statement, action)
    yield from _future(f"{action.ref}, Completed on", action.completed, today)
    yield from _strange_points(statement, action)


def _delivery_faults(statement: Statement, action: Action) -> Iterator[Problem]:
    where = f"{action.ref}, Delivery"
    waiting = [step.ref for step in statement.under(Milestone, action.ref) if step.is_open]
    if action.delivery in DONE and waiting:
        mend = f"First: wsoa milestone done {waiting[0]} --on DATE (or withdraw it)."
        yield Problem(where, str(action.delivery), f"It has open milestones: {', '.join(waiting)}.", mend)
    if action.delivery in DONE and not action.completed:
        yield Problem(f"{action.ref}, Completed on", "", "It is said to be complete, and not since when.", "Give the day it was completed.")
    if action.completed and action.delivery not in DONE:
        yield Problem(
            f"{action.ref}, Completed on",
            show_date(action.completed),
            f"It is {action.delivery}, so it has no day of completion.",
            "Say that it is complete, or leave the day out.",
        )
    if (action.delivery is Delivery.WITHDRAWN) != bool(action.withdrawn):
        yield Problem(
            where,
            str(action.delivery),
            "A withdrawn action says why, and only a withdrawn one does.",
            "Give delivery “withdrawn” and the reason together.",
        )


def _strange_points(statement: Statement, action: Action) -> Iterator[Problem]:
    for ref in action.points:
        point = statement.get(Point, ref)
        if point and point.area not in action.areas:
            yield Problem(
                f"{action.ref}, Points", ref, f"{ref} belongs to {point.area}, which this action does not answer.", f"Add {point.area} to its areas."
            )


def _milestone_faults(statement: Statement, step: Milestone, today: date) -> Iterator[Problem]:
    action = statement.get(Action, step.action)
    if step.action != parent_of(step.ref):
        yield Problem(
            f"{step.ref}, Action reference",
            step.action,
            f"{step.ref} stands under {parent_of(step.ref)}.",
            "Add a milestone to the other action instead.",
        )
    if not step.title:
        yield Problem(step.ref, "", "A milestone needs words.", "Say what will be done.")
    if step.done and step.withdrawn:
        yield Problem(f"{step.ref}, Done on", show_date(step.done), "A withdrawn milestone is not done.", "Leave one of the two empty.")
    if step.is_open and action and action.delivery in DONE:
        yield Problem(
            step.ref,
            step.title,
            f"{action.ref} is {action.delivery}, so it has no open milestones.",
            "Reopen the action first: give it the delivery “under way”.",
        )
    yield from _future(f"{step.ref}, Done on", step.done, today)


def _future(where: str, day: date | None, today: date) -> Iterator[Problem]:
    if day and day > today:
        yield Problem(where, show_date(day), f"That day has not come: today is {show_date(today)}.", "Give the day it happened.")
