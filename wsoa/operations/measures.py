"""Measures and their readings: added, edited, withdrawn, read, and a reading mended."""

from dataclasses import replace
from datetime import date

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import Entries, plan_edit, plan_records, read_entries, refuse_over
from wsoa.domain.errors import BadInput
from wsoa.domain.progress.measures import amount, odd_values
from wsoa.domain.statement.records import Measure, Reading
from wsoa.domain.statement.references import next_in_series
from wsoa.domain.statement.statement import Statement


def add_measure(statement: Statement, entries: Entries, today: date) -> Plan:
    """A new measure, tied to the areas or actions that `entries` names."""
    measure = replace(Measure(next_in_series("KPI", statement.used)), **read_entries(statement, Measure, entries))
    return plan_records(statement, f"Added {measure.ref}", [measure], today)


def edit_measure(statement: Statement, ref: str, entries: Entries, today: date) -> Plan:
    """A measure with other values in the fields that `entries` mentions."""
    return plan_edit(statement, statement.find(Measure, ref), entries, today)


def add_reading(statement: Statement, ref: str, entries: Entries, today: date) -> Plan:
    """What a measure was found to be, today unless `entries` names another day."""
    measure = _counted(statement, ref)
    reading = replace(
        Reading(next_in_series("R", statement.used), measure.ref, dated=today),
        **read_entries(statement, Reading, entries),
    )
    plan = plan_records(statement, f"Read {measure.ref}: {amount(measure, reading.value)}", [reading], today)
    return replace(plan, remarks=odd_values(statement, measure, reading.value))


def correct_reading(statement: Statement, ref: str, entries: Entries, today: date) -> Plan:
    """The reading of a measure on that day with its typing error mended.

    Raises BadInput where it was not read that day.
    """
    measure = _counted(statement, ref)
    values = {"dated": today, **read_entries(statement, Reading, entries)}
    reading = next((item for item in statement.under(Reading, measure.ref) if item.dated == values["dated"]), None)
    if reading is None:
        raise BadInput(f"{measure.ref} was not read on that day.", f"See its readings: wsoa measure show {measure.ref}")
    return replace(
        plan_records(statement, f"Corrected {reading.ref}", [replace(reading, **values)], today), correction=True
    )


def _counted(statement: Statement, ref: str) -> Measure:
    measure = statement.find(Measure, ref)
    refuse_over(measure)
    return measure
