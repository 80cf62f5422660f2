"""The coordinator's own workbook: all that would else be typed one call at a time, a sheet for each kind of record."""

import re
from collections.abc import Iterable, Iterator

from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.sheet_fields import REFERENCE, Value, field_value
from wsoa.domain.round.spreadsheet import Sheet
from wsoa.domain.statement.fields import BY_FIELD, COLUMNS, Column
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Contributor,
    Measure,
    Milestone,
    Reading,
    Record,
)
from wsoa.domain.statement.references import next_in_series, next_under
from wsoa.domain.statement.statement import Statement

AS_AT = ", as at revision {number}, {digest}"  # what stands in A1 of each sheet, at its end
AS_AT_IN = re.compile(r", as at revision (?P<number>\d{1,9}), (?P<digest>[0-9a-f]{12})")
BLANK = 30  # rows that wait for a new record, of those that may be new
SHOWN: dict[type[Record], str] = {Contributor: "text", Area: "text"}  # what is only to be read, to know what the row is
LEFT_OUT = ("aliases",)


@frozen
class EntryTable:
    """One sheet: what it is called, its kind of record, what it is for, and its rows by the labels of its columns."""

    name: str
    kind: type[Record]
    holds: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The headings, the reference first."""
        return (REFERENCE, *(column.label for column in self.columns))


HOLDS: dict[type[Record], tuple[str, str]] = {
    Area: ("Areas", "Who answers each area: the key of an agency, or several; a title in a few words; the outcome."),
    Action: ("Actions", "A row waits for each area; for more copy one, or name the area at the end."),
    Milestone: (
        "Milestones",
        "The dated steps, each of the action that it names: its reference, or words of its own.",
    ),
    Measure: ("Measures", "Numbers that should move."),
    Reading: ("Readings", "What a measure was found to be: it is named by its reference, or its words."),
    Agency: ("Agencies", "Whoever answers: a new one needs a key, a short word that never changes."),
    Contributor: (
        "Contributors",
        "The bodies that the letter names, and the keys of the agencies that answer.",
    ),
}


def coordinator_tables(statement: Statement) -> tuple[EntryTable, ...]:
    """Every sheet of the workbook, with what is known filled in and rows that wait."""
    return tuple(
        EntryTable(name, kind, holds, _columns(kind), tuple(_rows(statement, kind)))
        for kind, (name, holds) in HOLDS.items()
    )


def as_at(number: int, digest: str) -> str:
    """What says in a workbook what it was made of: a revision and how its digest begins."""
    return AS_AT.format(number=number, digest=digest[:12])


def made_of(sheets: Iterable[Sheet]) -> tuple[int, str]:
    """The revision that a workbook says it was made of, and how its digest begins; 0 and '' where it says none."""
    typed = (cell.typed for sheet in sheets for cell in sheet.header.cells.values())
    found = next(filter(None, map(AS_AT_IN.search, typed)), None)
    return (int(found["number"]), found["digest"]) if found else (0, "")


def _columns(kind: type[Record]) -> tuple[Column, ...]:
    shown = (BY_FIELD[kind][SHOWN[kind]],) if kind in SHOWN else ()
    return (*shown, *filter(is_entered, COLUMNS[kind]))


def is_entered(column: Column) -> bool:
    """Whether a field may be filled in in this workbook."""
    return column.by_sheet and column.field not in LEFT_OUT


def _rows(statement: Statement, kind: type[Record]) -> Iterator[tuple[Value, ...]]:
    columns = _columns(kind)
    for record in statement.all(kind):
        yield (record.ref, *(field_value(record, column) for column in columns))
    if kind is Action:
        for area in statement.all(Area):
            if not area.withdrawn:
                yield (next_under(area.ref, statement.used), area.ref, *(None for _ in columns[1:]))
    used = list(statement.used)
    for _ in range(0 if kind in (Area, Contributor) else BLANK):
        ref = next_in_series("KPI", used) if kind is Measure else None
        used += [ref] if ref else []
        yield (ref, *(None for _ in columns))
