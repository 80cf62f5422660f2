"""Whose a record is: what a sheet says of one that its agency does not lead, or leads no more."""

from dataclasses import replace

from wsoa.domain.errors import Problem, shortened
from wsoa.domain.round.handout.sent_sheet import SheetAsSent
from wsoa.domain.round.intake.cells import RowUpdate
from wsoa.domain.round.intake.recognised import Standing
from wsoa.domain.statement.records import Action, Area, Record
from wsoa.domain.statement.statement import Statement


def not_its_own(
    now: Statement, sent: SheetAsSent | None, record: Record | None, ref: str, update: RowUpdate
) -> tuple[Problem | None, list[str]]:
    """Why the agency that a workbook was handed to may not change a record by it, and what to say of what is left out.

    Nothing where it may. An action may be proposed for any area, whoever leads it.
    """
    if sent is None or (record and (now.owner_of(record) == sent.issue.agency or _proposes(record, update))):
        return None, []
    then, is_new = sent.then.records.get(ref), update.subject.standing is Standing.NEW
    if is_new and not (record or then):
        return None, []  # what it belongs to comes by the same row, and somebody is asked about it
    if record and then and sent.then.owner_of(then) == sent.issue.agency:
        return None, _given_away(now, record, update)
    return _not_theirs(now, sent.issue.agency, record, ref, update) if update.news else None, []


def _given_away(now: Statement, record: Record, update: RowUpdate) -> list[str]:
    """What to say of the cells about a record that was given to another agency since the sheet went out.

    They are left out, and nothing else is held back by them.
    """
    led, told = now.agency_name(now.owner_of(record)) or "nobody", []
    for cell in update.news.values():
        where, said = replace(cell.where, label=cell.label), shortened(cell.column.form.show(cell.value))
        why = f"{record.ref} is led by {led}, since this sheet went out"
        told.append(f"{where}, “{said}”, was left out: {why}. Tell whoever leads it now.")
    return told


def _not_theirs(now: Statement, agency: str, record: Record | None, ref: str, update: RowUpdate) -> Problem:
    """Why an agency may not change a record that another leads, or that is there no more."""
    cell = next(iter(update.news.values()))
    where, typed = replace(cell.where, label=cell.label), cell.column.form.show(cell.value)
    if record is None:
        mend = "Leave the row out; ask the coordinator for a new sheet."
        return Problem(where, typed, f"{ref} is no longer in the statement.", mend)
    led, theirs = now.agency_name(now.owner_of(record)) or "nobody", now.agency_name(agency)
    why = f"{ref} is led by {led}, and this is the sheet of {theirs}."
    is_new = update.subject.standing is Standing.NEW
    mend = "Name one of your own" if is_new else "Put back what the cell said"
    return Problem(where, typed, why, f"{mend}, and tell the agency that leads it{'' if is_new else ' now'}.")


def _proposes(record: Record, update: RowUpdate) -> bool:
    return isinstance(record, Area) and update.subject.kind is Action
