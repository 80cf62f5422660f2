"""Any field of any record put right, by its name."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from wsoa.domain.changes.plan import Entry, Plan
from wsoa.domain.changes.planning import Entries, plan_edit
from wsoa.domain.errors import BadInput, Mend, Misused, NotPermitted, did_you_mean
from wsoa.domain.statement.fields import COLUMNS, Column
from wsoa.domain.statement.put_right import instead
from wsoa.domain.statement.records import Action, Evidence, Letter, Note, Record, Submission
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word
from wsoa.operations.actions import edit_action
from wsoa.operations.areas import edit_letter
from wsoa.operations.evidence import edit_evidence, edit_note
from wsoa.operations.verifications import Approval


def edit_record(statement: Statement, ref: str, typed: Mapping[str, str], why: Approval, today: date) -> Plan:
    """A record with other values in the fields that are named, by their labels or their names in JSON; `why` by whom.

    Raises Misused for no such field, NotPermitted for one that is changed in another way.
    """
    record = statement.find_any(ref)
    if not typed:
        raise Misused(f"Nothing was given to change about {record.ref}.", _fields_of(record))
    entries: dict[str, str | None] = {field_named(record, name).field: words for name, words in typed.items()}
    match record:
        case Letter():
            return edit_letter(statement, entries, today, why.words)
        case Action():
            return edit_action(statement, ref, entries, today)
        case Evidence():
            return edit_evidence(statement, ref, entries, today)
        case Note():
            return edit_note(statement, ref, entries, today)
        case Submission():
            return _correct(statement, record, entries, why, today)
        case _:
            return plan_edit(statement, record, entries, today)


def _correct(statement: Statement, held: Submission, entries: Entries, why: Approval, today: date) -> Plan:
    """What was said of the way of a pack put right, and entered in the ledger. Raises BadInput."""
    plan = plan_edit(statement, held, entries, today)
    if not why.words.strip():
        raise BadInput("What was said of a submission is put right with a reason.", 'Give one: --reason "…"')
    if any(not (change.old and change.new) for change in plan.changes):
        see = f"See it: wsoa submission show {held.ref}"
        raise BadInput("Only what was said already is put right, and not taken back.", see)
    told = "; ".join(
        f"{change.column.label} was {change.column.form.show(change.old)}" for change in plan.changes if change.column
    )
    after: dict[str, Any] = {change.field: change.new for change in plan.changes}
    days = [day for day in (held.dated, after.get("sent", held.sent), after.get("replied", held.replied)) if day]
    if days != sorted(days) or days[-1] > today:
        what = "It was made, then sent, then answered, and on days that have come."
        raise BadInput(what, f"See them: wsoa submission show {held.ref}")
    words = f"Version {held.version} put right, {told}: {why.words}"
    return replace(plan, ledger=(Entry("submission", held.ref, today, why.by, words),))


def field_named(record: Record, name: str) -> Column:
    """The field that a person calls so. Raises Misused for no such field, NotPermitted for one changed otherwise."""
    word = plain_word(name)
    named = [each for each in COLUMNS[type(record)] if word in (plain_word(each.label), plain_word(each.field))]
    if not named:
        words = [word for each in COLUMNS[type(record)] for word in (each.field, plain_word(each.label))]
        likely = did_you_mean(plain_word(name), words)
        raise Misused(f"{record.ref} has no field “{name}”.", f"{likely} {_fields_of(record)}".strip())
    if told := instead(type(record), record.ref, named[0]):
        raise NotPermitted(f"{record.ref}, {named[0].label}: that is not put right by typing another.", Mend("", told))
    return named[0]


def _fields_of(record: Record) -> str:
    """Which fields of a record can be put right, for a mend."""
    fields = [column.field for column in COLUMNS[type(record)] if not instead(type(record), record.ref, column)]
    if not fields:
        return f"None of its fields is changed by typing another. See it: wsoa show {record.ref}"
    return f"Its fields: {', '.join(fields)}. As in: wsoa edit {record.ref} {fields[0]}=…"
