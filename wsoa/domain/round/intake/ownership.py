"""Whose a record is: what a sheet says of one that its agency does not lead, or leads no more."""

from dataclasses import replace

from wsoa.domain.errors import Problem, shortened
from wsoa.domain.round.handout.sent_sheet import SheetAsSent
from wsoa.domain.round.intake.cells import RowUpdate
from wsoa.domain.round.intake.recognised import Standing
from wsoa.domain.statement.records import Action, Area, Record
from wsoa.domain.statement.statement import Statement


def given_away(now: Statement, sent: SheetAsSent | None, record: Record | None, update: RowUpdate) -> list[str]:
    """What to say of the cells about a record that was given to another agency since the sheet went out; else nothing.

    They are left out, and nothing else is held back by them. An action may be proposed for any area, whoever leads it.
    """
    then = sent.then.records.get(record.ref) if sent and record else None
    if sent is None or record is None or then is None or _proposes(record, update):
        return []
    agency, owner = sent.issue.agency, now.owner_of(record)
    if owner == agency or sent.then.owner_of(then) != agency:
        return []
    led, told = now.agency_name(owner) or "nobody", []
    for cell in update.news.values():
        where, said = replace(cell.where, label=cell.label), shortened(cell.column.form.show(cell.value))
        why = f"{record.ref} is led by {led}, since this sheet went out"
        told.append(f"{where}, “{said}”, was left out: {why}. Tell whoever leads it now.")
    return told


def not_theirs(
    now: Statement, sent: SheetAsSent | None, record: Record | None, ref: str, update: RowUpdate
) -> Problem | None:
    """Why the agency that a workbook was handed to may not change a record by it; None where it may."""
    if sent is None:
        return None
    agency, owner = sent.issue.agency, now.owner_of(record) if record else ""
    is_new = update.subject.standing is Standing.NEW
    if record is None and is_new and ref not in sent.then.records:
        return None  # what it belongs to comes by the same row, and somebody is asked about it
    if record and (owner == agency or _proposes(record, update)):
        return None
    cell = next(iter(update.news.values()))
    where, typed = replace(cell.where, label=cell.label), cell.column.form.show(cell.value)
    if record is None:
        mend = "Leave the row out; ask the coordinator for a new sheet."
        return Problem(where, typed, f"{ref} is no longer in the statement.", mend)
    led, theirs = now.agency_name(owner) or "nobody", now.agency_name(agency)
    why = f"{ref} is led by {led}, and this is the sheet of {theirs}."
    mend = "Name one of your own" if is_new else "Put back what the cell said"
    return Problem(where, typed, why, f"{mend}, and tell the agency that leads it{'' if is_new else ' now'}.")


def _proposes(record: Record, update: RowUpdate) -> bool:
    return isinstance(record, Area) and update.subject.kind is Action
