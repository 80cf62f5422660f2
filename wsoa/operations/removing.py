"""What was made by mistake removed while nobody rests on it, and one agency merged into another; shown first."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import plan_records
from wsoa.domain.errors import BadInput, NotPermitted
from wsoa.domain.round.chase.awaited import chased
from wsoa.domain.statement.fields import COLUMNS, Column
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Board,
    Challenge,
    Evidence,
    Lead,
    Measure,
    Milestone,
    Note,
    Reading,
    Record,
    Submission,
    members,
)
from wsoa.domain.statement.references import spelt_out
from wsoa.domain.statement.statement import NAMES, PARENTS, Statement
from wsoa.operations import looking
from wsoa.operations.withdrawing import reason_given
from wsoa.storage import database, reading, rounds

# What can be removed while it is a draft, and what to do with it afterwards.
AFTERWARDS: Mapping[type[Record], str] = {
    **dict.fromkeys(
        (Action, Milestone, Measure, Evidence, Board, Challenge), "Withdraw it: wsoa {kind} withdraw {ref} --reason …"
    ),
    Note: "Put it right: wsoa note edit {ref} …",
    Reading: "Put it right: wsoa edit {ref} value=…",
    Lead: "Say that they have left: wsoa edit {ref} former=yes",
    Agency: "Merge it into another: wsoa agency merge {ref} --into AGENCY",
}
FIRST_FEW = 5
PROMISED = ("agreed", "accepted", "verified", "answered")  # a day in one of these fields: somebody rests on the record


def plan_removal(path: Path, typed: Iterable[str], kind: type[Record] | None, reason: str, today: date) -> Plan:
    """The plan that ends records, and what belongs to them alone; the history keeps all of it, and no number returns.

    Raises NotPermitted for what was handed out, agreed, accepted or submitted, and for what others name.
    """
    with database.reading(path) as connection:
        statement, seen = reading.statement(connection), reading.stamp(connection).revision
        refs = [_named(statement, kind, ref).ref for ref in spelt_out(typed, statement.records)]
        gone = _with_their_own(statement, refs)
        for ref in gone:
            record = statement.records[ref]
            asked = "it was asked at the board" if isinstance(record, Challenge) and ref not in refs else ""
            if why := asked or _why_not(connection, statement, record):
                whole = ref if ref in refs else next(each for each in refs if ref in _with_their_own(statement, [each]))
                told = ref if ref == whole else f"{whole} cannot be removed, since {ref} would go with it and"
                raise NotPermitted(f"{told} cannot be removed: {why}.", _afterwards(statement.records[whole]))
    ended = frozenset(gone)
    left = [record for ref, record in statement.records.items() if ref not in ended]
    _refuse_used(statement, left, gone)
    changed = [without for record in left if (without := _without(record, ended)) is not record]
    plan = plan_records(statement, f"Removed {', '.join(refs)}", changed, today, gone)
    return replace(plan, reason=reason_given(reason), seen=seen, rests_on_all=True)


def _named(statement: Statement, kind: type[Record] | None, ref: str) -> Record:
    record: Record = statement.find(kind, ref) if kind else statement.find_any(ref)
    if type(record) not in AFTERWARDS:
        known = ", ".join(sorted(NAMES[each] for each in AFTERWARDS))
        raise NotPermitted(f"{record.ref} cannot be removed.", f"What can, while it is a draft: {known}.")
    return record


def _with_their_own(statement: Statement, refs: Iterable[str]) -> list[str]:
    """These records and all that belongs to them alone: milestones, evidence, notes, readings, leads."""
    gone = dict.fromkeys(refs)
    while more := [ref for ref, record in statement.records.items() if ref not in gone and _belongs_to(record, gone)]:
        gone |= dict.fromkeys(more)
    return list(gone)


def _belongs_to(record: Record, gone: Mapping[str, None]) -> bool:
    return any(getattr(record, field) in gone for field in PARENTS.get(type(record), ()) if field[-1] != "s")


def _why_not(connection: database.Connection, statement: Statement, record: Record) -> str:
    """Why a record is no draft any more; '' for one that is."""
    if type(record) not in AFTERWARDS:
        return f"every {NAMES[type(record)]} stays on record"
    if any(getattr(record, field, None) for field in PROMISED):
        return "it was agreed, accepted, verified or answered"
    if sheets := rounds.sheets_that_name(connection, record.ref):
        return f"sheet {sheets[0]} names it"
    packs = [(reading.born_in(connection, each.ref), each.version) for each in statement.all(Submission)]
    born = reading.born_in(connection, record.ref)
    submitted = next((version for made, version in packs if made > born), "")
    is_contact = isinstance(record, Agency | Lead)
    return f"version {submitted} was submitted with it" if submitted and not is_contact else ""


def _afterwards(record: Record) -> str:
    return AFTERWARDS[type(record)].format(ref=record.ref, kind=NAMES[type(record)])


def _refuse_used(statement: Statement, left: Iterable[Record], gone: Iterable[str]) -> None:
    """Raise NotPermitted where others name an agency that would go: what it owns goes to somebody first."""
    agencies = {ref for ref in gone if isinstance(statement.records[ref], Agency)}
    users = [record.ref for record in left if agencies.intersection(_agencies_of(record))]
    if users:
        more = f" and {len(users) - FIRST_FEW} more" if len(users) > FIRST_FEW else ""
        agency = statement.records[next(iter(agencies))]
        raise NotPermitted(f"{agency.ref} is named by {', '.join(users[:FIRST_FEW])}{more}.", _afterwards(agency))


def _agencies_of(record: Record) -> Iterable[str]:
    for column in COLUMNS[type(record)]:
        if column.refers is Agency:
            value = getattr(record, column.field)
            yield from value if column.many else (value,)


def _without(record: Record, gone: frozenset[str]) -> Record:
    """A record whose lists no longer name what is gone; itself where they name none of it."""
    lists = (column.field for column in COLUMNS[type(record)] if column.many and column.refers)
    held = ((field, getattr(record, field)) for field in lists)
    lessened: Any = {field: members({*refs} - gone) for field, refs in held if not gone.isdisjoint(refs)}
    return replace(record, **lessened) if lessened else record


def plan_merge(path: Path, old: str, into: str, today: date) -> Plan:
    """The plan by which one agency becomes another: whatever names it names that one, which answers to its names too.

    Raises BadInput for one agency, NotPermitted where a sheet is out at the one that goes.
    """
    report = looking.report(path, today)
    statement = report.statement
    gone, kept = statement.find(Agency, old), statement.find(Agency, into)
    if gone == kept:
        if old.strip().lower() in statement.retired:
            what = f"{old} was merged into {kept.ref} already, which answers to its names."
            raise BadInput(what, f"See it: wsoa agency show {kept.ref}")
        raise BadInput(
            f"{gone.ref} cannot be merged into itself.", f"Name the other: wsoa agency merge {gone.ref} --into …"
        )
    out = [sheet.issue.sign for sheet in chased(report) if sheet.issue.agency == gone.ref and sheet.is_awaited]
    if out:
        mend = f"Take in what comes back first, or call it back: wsoa sheet recall {gone.ref} --reason …"
        raise NotPermitted(f"Sheet {out[0]} is out at {gone.ref}.", mend)
    names = members({*kept.aliases, *gone.aliases, gone.name, gone.ref} - {kept.name, kept.ref})
    merged = replace(kept, aliases=names, kind=kept.kind or gone.kind, confirmed=kept.confirmed or gone.confirmed)
    renamed = [_renamed(record, gone.ref, kept.ref) for record in statement.records.values() if record != gone]
    changed = [record for record in renamed if record != statement.records[record.ref] and record.ref != kept.ref]
    plan = plan_records(statement, f"Merged {gone.ref} into {kept.ref}", [merged, *changed], today, {gone.ref})
    return replace(plan, seen=report.stamp.revision, rests_on_all=True)


def _renamed(record: Record, old: str, new: str) -> Record:
    """A record that names one agency in place of another; one that leads does not also contribute."""
    named = (column for column in COLUMNS[type(record)] if column.refers is Agency or column.field == "about")
    values: Any = {column.field: _instead(record, column, old, new) for column in named}
    if {"lead", "contributing"} <= values.keys():
        values["contributing"] = members({*values["contributing"]} - {values["lead"]})
    return replace(record, **values)


def _instead(record: Record, column: Column, old: str, new: str) -> str | tuple[str, ...]:
    value: str | tuple[str, ...] = getattr(record, column.field)
    if isinstance(value, tuple):
        return members(new if each == old else each for each in value)
    return new if value == old else value
