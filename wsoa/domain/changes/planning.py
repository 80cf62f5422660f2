"""From a changed statement to a plan: the one place where every road's changes are held against what may not be."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from wsoa.domain.changes.change import Change, diff
from wsoa.domain.changes.plan import Plan
from wsoa.domain.errors import (
    BadInput,
    Missing,
    MissingRecords,
    NotFound,
    Place,
    Problem,
    Problems,
    Unreadable,
    shortened,
)
from wsoa.domain.statement.fields import BY_FIELD, Column
from wsoa.domain.statement.invariants import faults, hanging
from wsoa.domain.statement.records import Action, Milestone, Record, members
from wsoa.domain.statement.references import is_under, natural_order
from wsoa.domain.statement.statement import NAMES, Statement, parents_of
from wsoa.domain.statement.values import Form, plain_word, split_list

Entries = Mapping[str, str | None]  # what a person typed, by field; None where it is not mentioned
SEPARATORS = r"(?i)(\s*[,;\n]\s*(?:and\s+)?|\s+and\s+|\s*&\s*)"
MOST_PARTS = 15  # words and marks between them that one agency's name may have


def plan_records(
    before: Statement, summary: str, records: Iterable[Record], today: date, gone: Collection[str] = ()
) -> Plan:
    """The plan that adds records, or puts them in place of those of the same reference, without those `gone`.

    Raises Problems naming every record that would hold what may not be.
    """
    after = before.with_records(*records).without(gone)
    changes = diff(before, after)
    problems = problems_of(after, {*(change.ref for change in changes), *(hanging(after) if gone else ())}, today)
    if problems:
        raise Problems("Nothing was changed.", problems)
    return Plan(summary, changes)


def plan_edit(statement: Statement, record: Record, entries: Entries, today: date, remark: str = "") -> Plan:
    """The plan that gives a record other values in the fields that `entries` mentions. Raises BadInput for none."""
    edited = replace(record, **read_edits(statement, entries, record))
    return plan_records(statement, f"Edited {record.ref}{remark}", [edited], today)


def refuse_over(record: Record) -> None:
    """Refuse a record that counts no more, or an action or a milestone that is done. Raises BadInput."""
    why = getattr(record, "withdrawn", "")
    over = f"withdrawn: {shortened(why)}" if why else ""
    if isinstance(record, Action) and not (record.is_open or why):
        over = f"{record.delivery}."
    elif isinstance(record, Milestone) and record.done:
        over = "done."
    if over:
        raise BadInput(f"{record.ref} is already {over}", f"See it: wsoa show {record.ref}")


def problems_of(statement: Statement, refs: Iterable[str], today: date) -> tuple[Problem, ...]:
    """Everything that may not be, in these records and the actions of these milestones."""
    touched = [statement.records[ref] for ref in refs if ref in statement.records]
    actions = [
        record.action for record in touched if isinstance(record, Milestone) and record.action in statement.records
    ]
    around = sorted({*(record.ref for record in touched), *actions}, key=natural_order)
    return tuple(problem for ref in around for problem in faults(statement, statement.records[ref], today))


def problems_beside(
    statement: Statement, changes: Iterable[Change], waiting: Collection[str], today: date
) -> tuple[Problem, ...]:
    """The same of what some changes touch, but for records that are `waiting`, and what stands under them.

    They are not whole yet: a conflict about them is open, or not all of them could be read.
    """
    problems = problems_of(statement, {change.ref for change in changes}, today)
    return tuple(problem for problem in problems if not stands_under(statement, problem.where.ref, waiting))


def stands_under(statement: Statement, ref: str, above: Collection[str]) -> bool:
    """Whether a record is one of those, stands under one by its reference, or belongs to one, as a note does."""
    record = statement.records.get(ref)
    about = (ref, *(parents_of(record) if record else ()))
    return any(is_under(each, one) for one in above for each in about)


def read_entries(
    statement: Statement, kind: type[Record], entries: Entries, held: Record | None = None
) -> dict[str, Any]:
    """What a person typed for some fields, by field, as values.

    A field not mentioned (None) is left out, '' empties one.

    Lists are typed with commas, semicolons, new lines or 'and' between; begun with + or − they add to what is `held` or
    take from it. Raises Problems naming every field that cannot be read: MissingRecords where each names
    what is not there.
    """
    values: dict[str, Any] = {}
    problems, kinds = list[Problem](), set[type[Unreadable]]()
    for field, typed in entries.items():
        if typed is not None:
            column = BY_FIELD[kind][field]
            try:
                values[field] = (
                    _read_list(statement, column, typed, held) if column.many else read_value(statement, column, typed)
                )
            except Unreadable as unreadable:
                problems.append(Problem(Place(label=column.label), typed, unreadable.why, unreadable.mend))
                kinds.add(type(unreadable))
    if problems:
        raise (MissingRecords if kinds == {Missing} else Problems)("Nothing was changed.", problems)
    return values


def read_edits(statement: Statement, entries: Entries, held: Record) -> dict[str, Any]:
    """The same for the fields of a record that is there. Raises BadInput where no field is mentioned at all."""
    if all(typed is None for typed in entries.values()):
        raise BadInput(
            f"Nothing was given to change about {held.ref}.",
            f"Name a field and what it is to be: wsoa edit {held.ref} FIELD=VALUE",
        )
    return read_entries(statement, type(held), entries, held)


def _read_list(statement: Statement, column: Column, typed: str, held: Record | None) -> tuple[str, ...]:
    sign, words = typed.strip()[:1], typed.strip()[1:]
    if sign not in ("+", "-", "−"):
        return members(read_value(statement, column, typed))
    named = set(read_value(statement, column, words))
    there = set(getattr(held, column.field, ()))
    return members(there | named if sign == "+" else there - named)


def read_typed(form: Form, label: str, typed: str) -> Any:  # noqa: ANN401 - a form's value
    """What a person typed for one thing that is no field. Raises BadInput."""
    try:
        return form.read(typed)
    except Unreadable as unreadable:
        raise BadInput(f"{label}: {unreadable.why}", unreadable.mend) from None


def read_value(statement: Statement, column: Column, typed: str) -> Any:  # noqa: ANN401 - a field's value, of any form
    """What a person typed for one field, an agency's name or alias turned into its key. Raises Unreadable."""
    if column.many:
        return members(
            _read_named(statement, column, column.refers, typed)
            if column.refers
            else map(column.form.read, split_list(typed))
        )
    if not typed.strip() and column.form.needed:
        raise Unreadable("It cannot be left empty.", f"Write one of: {', '.join(column.form.words)}.")
    return _read_one(statement, column, typed) if typed.strip() else column.form.load(None)


def _read_named(statement: Statement, column: Column, kind: type[Record], typed: str) -> Iterator[str]:
    """The records that a list names.

    The longest words that name one are it: an agency's own name may hold a comma or an 'and'.
    """
    parts = [part for part in re.split(SEPARATORS, typed) if part]
    first = 0
    while first < len(parts):
        longest = min(len(parts), first + MOST_PARTS)
        ends = (end for end in range(longest, first + 1, -1) if statement.look_up(kind, "".join(parts[first:end])))
        end = next(ends, first + 1)
        words = "".join(parts[first:end])
        if not re.fullmatch(SEPARATORS, words):
            yield _read_one(statement, column, words)
        first = end


def _read_one(statement: Statement, column: Column, typed: str) -> Any:  # noqa: ANN401 - as above
    if not column.refers:
        return column.form.read(typed)
    word = plain_word(typed)
    try:
        return statement.find(column.refers, typed).ref
    except NotFound as error:
        titled = [each.ref for each in statement.all(column.refers) if plain_word(getattr(each, "title", "")) == word]
        if len(titled) == 1:
            return titled[0]
        if titled:
            what = f"{len(titled)} {NAMES[column.refers]}s are called that."
            raise Unreadable(what, f"Write one of: {', '.join(titled)}.") from None
        named = [statement.look_up(column.refers, part) for part in re.split(SEPARATORS, typed)[::2]]
        if len(named) > 1 and all(named):
            raise Unreadable(
                f"It names {len(named)}, and one is wanted.",
                f"Write one of: {', '.join(one.ref for one in named if one)}.",
            ) from None
        raise Missing(error.what, error.mend) from None
