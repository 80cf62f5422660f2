"""A return into a plan: rows into actions and milestones, every problem by its cell, and nothing replaced unasked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Conflict, Plan
from wsoa.domain.changes.planning import problems_beside, read_value
from wsoa.domain.errors import Problem, Problems, Unreadable, did_you_mean
from wsoa.domain.round.handout.our_list import is_our_list
from wsoa.domain.round.other_sheets.layout import READABLE, Layout, Step, header_problems, layout_of
from wsoa.domain.round.spreadsheet import OR_TYPE, Cell, IncomingFile, Row
from wsoa.domain.statement.fields import Column
from wsoa.domain.statement.records import Action, Area, Milestone, Record
from wsoa.domain.statement.references import canonical, natural_order, next_under, parent_of
from wsoa.domain.statement.statement import NAMES, Statement


@dataclass
class SheetReading:
    """What came of a return so far: the statement with its rows taken in, and whatever stands in the way."""

    statement: Statement
    today: date
    problems: list[Problem] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    rows: dict[str, tuple[Layout, Row]] = field(default_factory=dict)
    used: list[str] = field(default_factory=list)
    new: list[Step] = field(default_factory=list)


def plan_return(statement: Statement, returned: IncomingFile, today: date) -> Plan:
    """The plan that takes in a return's rows: new records, and changes to those there are.

    An empty cell leaves its field alone. A value that would replace another is a conflict: nobody knows what such a
    sheet was made from. Raises Problems naming every cell that cannot be taken.
    """
    reading = SheetReading(statement, today, used=list(statement.used))
    layouts = _layouts(returned, reading)
    if not layouts and not reading.problems:
        reading.problems.append(_no_table(returned))
    for kind in READABLE:
        for layout in layouts:
            if layout.kind is kind:
                reading.statement = reading.statement.with_records(*_records(layout, reading))
    changes = diff(statement, reading.statement)
    reading.problems += _located(problems_beside(reading.statement, changes, reading.conflicts, today), reading)
    if reading.problems:
        raise Problems(f"Nothing was taken from {returned.source}.", reading.problems)
    return Plan(
        f"Imported {returned.source}",
        changes,
        f"file {returned.source}",
        conflicts=tuple(reading.conflicts),
        remarks=tuple(reading.remarks),
    )


def _no_table(returned: IncomingFile) -> Problem:
    mend = (
        "Head the columns Reference, Areas, Action, Lead agency, Start, Due … or Reference, Action reference,"
        " Milestone, Due …"
    )
    return Problem(returned.source, "", "No sheet has a header row that names fields of actions or milestones.", mend)


def _layouts(returned: IncomingFile, reading: SheetReading) -> list[Layout]:
    found = [(sheet, layout_of(sheet)) for sheet in returned.sheets if not is_our_list(sheet)]
    reading.remarks += [
        f"The sheet “{sheet.name}” names no fields of actions or milestones and was left alone."
        for sheet, layout in found
        if not layout
    ]
    layouts = [layout for _, layout in found if layout]
    reading.problems += [problem for layout in layouts for problem in header_problems(layout)]
    return layouts


def _records(layout: Layout, reading: SheetReading) -> list[Record]:
    made = []
    for row in sorted(layout.sheet.rows, key=lambda row: _place(layout, row)):
        record = _record(layout, row, reading)
        if record:
            made.append(record)
            reading.used.append(record.ref)
    return made


def _place(layout: Layout, row: Row) -> tuple[bool, tuple[str | int, ...]]:
    """Rows with a reference come first, in the order in which people count.

    A spreadsheet may have sorted AFI-01.10 before AFI-01.9.
    """
    cell = row.cells.get(layout.reference) if layout.reference is not None else None
    return (cell is None, natural_order(canonical(cell.typed)) if cell else (row.number,))


def _record(layout: Layout, row: Row, reading: SheetReading) -> Record | None:
    before = len(reading.problems)
    values = _values(layout, row, reading)
    ref = _reference(layout, row, reading)
    if ref is None or (not ref and len(reading.problems) > before):
        return None  # which record is meant hangs on what could not be read
    found = _subject(layout, row, ref, values, reading)
    if isinstance(found, Problem):
        reading.problems.append(found)
        return None
    twin = _twin(found, values, reading) if not ref else None
    if twin:
        other, first = reading.rows[twin.ref]
        reading.problems.append(
            Problem(
                layout.where(row, ""),
                twin.title,
                f"{other.where(first, '')} says the same.",
                "Keep one of the two rows.",
            )
        )
        return None
    reading.rows[found.ref] = (layout, row)
    merged = _merged(layout, row, found, values, reading)
    reading.new += [merged] if found.ref not in reading.statement.records else []
    return merged


def _twin(found: Step, values: Mapping[str, Any], reading: SheetReading) -> Step | None:
    """The record that a row above makes with the same words, for the same day, in the same place."""
    parent = parent_of(found.ref)
    return next(
        (
            new
            for new in reading.new
            if parent_of(new.ref) == parent and new.title == values.get("title") and new.due == values.get("due")
        ),
        None,
    )


def _reference(layout: Layout, row: Row, reading: SheetReading) -> str | None:
    """The reference that a row gives, '' where it gives none, None where it cannot be taken."""
    cell = row.cells.get(layout.reference) if layout.reference is not None else None
    ref = canonical(cell.typed) if cell else ""
    if cell and cell.fault:
        reading.problems.append(
            Problem(layout.where(row, ""), cell.typed, cell.fault, "Or type the reference over it.")
        )
        return None
    if ref in reading.rows:
        other, first = reading.rows[ref]
        reading.problems.append(
            Problem(
                layout.where(row, ""),
                ref,
                f"{other.where(first, '')} speaks of {ref} too.",
                "Keep one of the two rows.",
            )
        )
        return None
    return ref


def _values(layout: Layout, row: Row, reading: SheetReading) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for place, cell in row.cells.items():
        if place not in layout.sheet.header.cells:
            reading.problems.append(
                Problem(
                    layout.sheet.where(cell.address),
                    cell.typed,
                    "Its column has no header.",
                    "Head the column, or empty the cell.",
                )
            )
        column = layout.columns.get(place)
        if column:
            value = _value(layout, cell, column, reading)
            if value is not None:
                values[column.field] = value
    return values


def _value(layout: Layout, cell: Cell, column: Column, reading: SheetReading) -> Any:  # noqa: ANN401 - a field's value, of any form
    where = f"{layout.sheet.where(cell.address)} ({column.label})"
    if cell.fault:
        reading.problems.append(Problem(where, cell.typed, cell.fault, OR_TYPE if cell.typed else ""))
        return None
    try:
        return read_value(reading.statement, column, cell.typed)
    except Unreadable as unreadable:
        reading.problems.append(Problem(where, cell.typed, unreadable.why, unreadable.mend))
        return None


def _subject(layout: Layout, row: Row, ref: str, values: Mapping[str, Any], reading: SheetReading) -> Step | Problem:
    held = reading.statement.get(layout.kind, ref)
    if held:
        return held
    parent = parent_of(ref) if ref else _parent_named(layout, values)
    above: type[Record] = Area if layout.kind is Action else Action
    if reading.statement.get(above, parent) is None:
        return _no_parent(layout, row, ref)
    if not ref:
        return _same_words(layout, parent, values, reading) or _blank(
            layout.kind, next_under(parent, reading.used), parent
        )
    expected = next_under(parent, reading.used)
    if ref == expected:
        return _blank(layout.kind, ref, parent)
    likely = did_you_mean(ref, [record.ref for record in reading.statement.all(layout.kind)])
    mend = f"{likely} A new one under {parent} would be {expected}, or leave the reference empty.".strip()
    return Problem(layout.where(row, ""), ref, f"There is no {NAMES[layout.kind]} {ref}.", mend)


def _parent_named(layout: Layout, values: Mapping[str, Any]) -> str:
    return next(iter(values.get("areas", ())), "") if layout.kind is Action else str(values.get("action", ""))


def _no_parent(layout: Layout, row: Row, ref: str) -> Problem:
    if ref:
        return Problem(
            layout.where(row, ""),
            ref,
            f"There is no {NAMES[layout.kind]} {ref}.",
            "Write the reference as wsoa shows it, or leave it empty for a new row.",
        )
    needed = "an area" if layout.kind is Action else "an action reference"
    label = "Areas" if layout.kind is Action else "Action reference"
    return Problem(
        layout.where(row, label), "", f"A new {NAMES[layout.kind]} needs {needed}.", f"Fill in the column “{label}”."
    )


def _same_words(layout: Layout, parent: str, values: Mapping[str, Any], reading: SheetReading) -> Step | None:
    """A row without a reference that repeats a record's own words is that record, so that a file taken in twice adds nothing.

    Where several have the same words, it is the one due on the same day.
    """
    same = [
        step
        for step in reading.statement.under(layout.kind, parent)
        if step.title == values.get("title") and step.ref not in reading.rows
    ]
    return next((step for step in same if step.due == values.get("due")), next(iter(same), None))


def _blank(kind: type[Step], ref: str, parent: str) -> Step:
    return Action(ref, areas=(parent,)) if kind is Action else Milestone(ref, action=parent)


def _merged(layout: Layout, row: Row, record: Step, values: Mapping[str, Any], reading: SheetReading) -> Step:
    blank, taken = type(record)(record.ref), {}
    is_new = record.ref not in reading.statement.records
    for name, value in values.items():
        held = getattr(record, name)
        if is_new or held == getattr(blank, name) or _adds(held, value):
            taken[name] = value
        elif value != held:
            column = next(column for column in layout.columns.values() if column.field == name)
            reading.conflicts.append(Conflict(record.ref, name, held, value, layout.where(row, column.label)))
    return replace(record, **taken)


def _adds(held: object, value: object) -> bool:
    return isinstance(held, tuple) and isinstance(value, tuple) and set(held) <= set(value)


def _located(problems: tuple[Problem, ...], reading: SheetReading) -> Iterator[Problem]:
    for problem in problems:
        ref, _, label = problem.where.partition(", ")
        layout, row = reading.rows.get(ref, (None, None))
        yield replace(problem, where=f"{layout.where(row, label)} ({problem.where})") if layout and row else problem
