"""Actions and their milestones: added, edited, started, done, completed, withdrawn."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import Entries, plan_edit, plan_records, read_edits, read_entries, refuse_over
from wsoa.domain.errors import BadInput
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Area, Milestone, members
from wsoa.domain.statement.references import next_under, spelt_out
from wsoa.domain.statement.statement import Statement


def add_action(statement: Statement, area_ref: str, entries: Entries, today: date) -> Plan:
    """A new action under an area, and under any more that `entries` names.

    Led by the area's lead where nobody is named.
    """
    first, *others = spelt_out([area_ref], statement.records)
    if others:
        mend = f"{first} comes first, and the others go with --area {','.join(others)}"
        raise BadInput(f"An action stands under one area, and {area_ref} is several.", mend)
    area = statement.find(Area, area_ref)
    if area.withdrawn:
        raise BadInput(f"{area.ref} is withdrawn: {area.withdrawn}.", "See the areas that count: wsoa area list")
    values = read_entries(statement, Action, {**entries, "points": _points_within(area, entries.get("points"))})
    lead = values.pop("lead", "") or (area.lead if area.confirmed else "")
    areas = members((area.ref, *values.pop("areas", ())))
    action = replace(
        Action(next_under(area.ref, statement.used), lead=lead), areas=areas, **_without_lead(values, lead)
    )
    return plan_records(statement, f"Added {action.ref}", [action], today)


def _points_within(area: Area, typed: str | None) -> str | None:
    """The points as typed, with the area's reference before those that are given by their letters only."""
    return re.sub(r"(?<![\w-])([A-Za-z]{1,2})(?![\w-])", rf"{area.ref}\1", typed) if typed else typed


def edit_action(statement: Statement, ref: str, entries: Entries, today: date) -> Plan:
    """An action with other values in the fields that `entries` mentions."""
    action = statement.find(Action, ref)
    values = read_edits(statement, entries, action)
    edited = replace(
        action, **_without_lead({"contributing": action.contributing, **values}, values.get("lead", action.lead))
    )
    return plan_records(statement, f"Edited {action.ref}", [edited], today)


def _without_lead(values: dict[str, Any], lead: str) -> dict[str, Any]:
    """An agency that leads does not also contribute."""
    return {**values, "contributing": members(set(values.get("contributing", ())) - {lead})}


def start_action(statement: Statement, ref: str, today: date) -> Plan:
    """An action under way. Raises BadInput where it is already, or is over."""
    action = statement.find(Action, ref)
    if action.delivery is not Delivery.NOT_STARTED:
        raise BadInput(f"{action.ref} is already {action.delivery}.", f"See it: wsoa action show {action.ref}")
    return plan_records(statement, f"Started {action.ref}", [replace(action, delivery=Delivery.UNDER_WAY)], today)


def complete_action(statement: Statement, ref: str, on: date | None, today: date) -> Plan:
    """An action completed, on a day that is today unless another is given. Its milestones must be done or withdrawn.

    What its lead said of its chances is over with it.
    """
    action = statement.find(Action, ref)
    refuse_over(action)
    done = replace(action, delivery=Delivery.COMPLETE, completed=on or today, confidence=None)
    return plan_records(statement, f"Completed {action.ref}", [done], today)


def add_milestone(statement: Statement, action_ref: str, entries: Entries, today: date) -> Plan:
    """A new milestone of an action. Raises BadInput for one still open where the action is complete."""
    action = statement.find(Action, action_ref)
    if action.completed and not entries.get("done"):
        mend = f'As one that was done: wsoa milestone add {action.ref} "…" --due DATE --done DATE. '
        mend += f"Or open the action again: wsoa action reopen {action.ref} --reason …"
        raise BadInput(f"{action.ref} is {action.delivery}, so it takes no open milestone.", mend)
    step = replace(
        Milestone(next_under(action.ref, statement.used), action.ref), **read_entries(statement, Milestone, entries)
    )
    return plan_records(statement, f"Added {step.ref}", [step], today)


def edit_milestone(statement: Statement, ref: str, entries: Entries, today: date) -> Plan:
    """A milestone with other values in the fields that `entries` mentions."""
    return plan_edit(statement, statement.find(Milestone, ref), entries, today)


def finish_milestones(statement: Statement, refs: Iterable[str], on: date, today: date) -> Plan:
    """Milestones done on a day. Raises BadInput for one that is no longer open."""
    steps = [_open_milestone(statement, ref) for ref in refs]
    return plan_records(
        statement, f"Done: {', '.join(step.ref for step in steps)}", [replace(step, done=on) for step in steps], today
    )


def _open_milestone(statement: Statement, ref: str) -> Milestone:
    step = statement.find(Milestone, ref)
    refuse_over(step)
    return step
