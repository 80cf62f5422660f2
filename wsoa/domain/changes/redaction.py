"""Redaction: words that should never have been there leave a record and its whole past.

What is left says that they were removed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from wsoa.domain.changes.change import Change
from wsoa.domain.changes.plan import Entry, Plan, Removal
from wsoa.domain.changes.planning import read_typed
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import BadInput, NotPermitted, did_you_mean
from wsoa.domain.statement.fields import COLUMNS, Column, Nature
from wsoa.domain.statement.records import KINDS, Evidence, Record
from wsoa.domain.statement.references import canonical, kind_of
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import EMAIL, LINE, TEXT, plain_word

WORDS = (TEXT, LINE, EMAIL)
SHORTEST = 4  # characters of words that are looked for elsewhere
FILE_FIELDS = ("name", "sha256")  # with either of these goes the file
OF_A_FILE = ("sha256", "size")  # what would still tell which file it was
WHO = (
    "by",
    "accepted_by",
    "verified_by",
)  # the same names stand in many records, and are seldom what a redaction is about


@dataclass(frozen=True)
class RedactionTarget:
    """What a person wants removed: from which record, from which field ('' for every one that holds words), and why."""

    ref: str
    field: str
    reason: str


def plan_redaction(statement: Statement, past: Iterable[Change], asked: RedactionTarget, who: str, today: date) -> Plan:
    """The plan that removes a record's words, now and in the past; `past` are all changes there ever were.

    Raises NotPermitted for the inspectors' words, BadInput where no words were ever there, or the reason is missing or
    repeats them.
    """
    record, reason = _record(statement, asked.ref), str(read_typed(TEXT, "--reason", asked.reason))
    held = _held(record, past)
    columns = _columns(record, asked.field, held)
    if not reason or any(word in reason for column in columns for word in held[column.field] if len(word) >= SHORTEST):
        raise BadInput(
            "A redaction needs a reason, in words that do not repeat what is removed.", 'Give one: --reason "…"'
        )
    notice = f"removed on {show_date(today)} by {who}"
    removals = [Removal(record.ref, column.field, notice) for column in columns if column.field not in OF_A_FILE]
    if isinstance(record, Evidence) and any(column.field in FILE_FIELDS for column in columns):
        removals += [Removal(record.ref, name, None) for name in OF_A_FILE]
    told = ", ".join(column.label for column in columns)
    entry = Entry("redaction", record.ref, today, who, f"{told} of {record.ref} {notice}: {reason}")
    return Plan(f"Removed words from {record.ref}", ledger=(entry,), removals=tuple(removals), reason=reason)


def _record(statement: Statement, typed: str) -> Record:
    """The record that was named; a blank one where it was taken back, since its words are still in the past."""
    ref = canonical(typed)
    return KINDS[kind_of(ref)](ref) if ref in statement.retired else statement.find_any(typed)


def _held(record: Record, past: Iterable[Change]) -> Mapping[str, set[str]]:
    """Every text that each field of words holds or ever held."""
    held = {
        column.field: {getattr(record, column.field)}
        for column in COLUMNS[type(record)]
        if column.form in WORDS and not column.many
    }
    for change in past:
        if change.ref == record.ref and change.field in held:
            held[change.field] |= {change.old, change.new}
    return {field: texts - {""} for field, texts in held.items()}


def _columns(record: Record, field: str, held: Mapping[str, set[str]]) -> list[Column]:
    holding = [column for column in COLUMNS[type(record)] if held.get(column.field)]
    named = [
        column
        for column in holding
        if not field or plain_word(field) in (plain_word(column.label), plain_word(column.field))
    ]
    if not named:
        known = [column.label for column in holding]
        what = (
            f"{record.ref} has held no words in a field called “{field}”."
            if field
            else f"{record.ref} has held no words."
        )
        raise BadInput(what, did_you_mean(field, known) or f"It has: {', '.join(known) or 'none'}.")
    open_to_it = [column for column in named if column.nature is not Nature.VERBATIM]
    if not open_to_it:
        raise NotPermitted("The inspectors’ words are published, and no command alters them.", "Name another field.")
    return open_to_it


def files_named(past: Iterable[Change]) -> frozenset[str]:
    """The SHA-256 of every file that evidence holds, or held once: undoing may need it again."""
    return frozenset(
        digest for change in past if change.field == "sha256" for digest in (change.old, change.new) if digest
    )


def where_else(statement: Statement, plan: Plan) -> tuple[str, ...]:
    """The other records that hold, word for word, what a redaction removes."""
    refs, fields = {removal.ref for removal in plan.removals}, {removal.field for removal in plan.removals}
    about = fields - {*WHO} or fields
    words = [getattr(statement.records[ref], field) for ref in refs if ref in statement.records for field in about]
    texts = [text for text in words if isinstance(text, str) and len(text) >= SHORTEST]
    return tuple(ref for ref, record in statement.records.items() if ref not in refs and _holds(record, texts))


def _holds(record: Record, words: list[str]) -> bool:
    texts = [
        getattr(record, column.field) for column in COLUMNS[type(record)] if column.form in WORDS and not column.many
    ]
    return any(word in text for word in words for text in texts)
