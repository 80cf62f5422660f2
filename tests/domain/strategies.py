"""Random small statements, and edits of them.

Every kind of record, every field, all values that a field's form may hold.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from hypothesis import strategies as st

from wsoa.domain.statement.fields import COLUMNS, Column
from wsoa.domain.statement.records import KINDS, Record, members
from wsoa.domain.statement.references import kind_of
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import DATE, NUMBER, WHOLE, YES_NO

REFS = (
    "LETTER",
    "COVER",
    "S-01",
    "council",
    "police",
    "L-01",
    "C-01",
    "AFI-01",
    "APA-02",
    "AFI-01a",
    "AFI-01.1",
    "AFI-01.10",
    "AFI-01.1.1",
    "EV-001",
    "KPI-01",
    "R-001",
    "N-001",
    "B-01",
    "CH-01",
    "W-01",
    "EN-01",
    "SUB-01",
)
WORDS = st.sampled_from(
    ("", "police", "council", "AFI-01", "AFI-01.1", "say “why”", "=1+1", "a\nb", "[bold]é", "None", "0")
)
NUMBERS = st.decimals(-(10**9), 10**9, allow_nan=False, places=3).map(Decimal.normalize)
DAYS = st.dates(date(2019, 1, 1), date(2021, 1, 1))


@cache  # making a strategy takes longer than drawing from it
def values(kind: type[Record], column: Column) -> st.SearchStrategy[Any]:
    """What a field may hold: its blank value, or anything of its form."""
    blank = getattr(kind(""), column.field)
    if column.many:
        return st.lists(WORDS, max_size=3).map(members)
    if column.form.words:
        return st.sampled_from((blank, *map(column.form.load, column.form.words)))
    known: dict[int, st.SearchStrategy[Any]] = {
        id(DATE): st.none() | DAYS,
        id(NUMBER): st.none() | NUMBERS,
        id(WHOLE): st.none() | st.integers(0, 9),
        id(YES_NO): st.booleans(),
    }
    found: st.SearchStrategy[Any] = known.get(id(column.form), WORDS)
    # A number that is not yet known and one that is zero begin as the record begins.
    return found.map(lambda value: blank if value is None else value)


@st.composite
def edited(draw: st.DrawFn, record: Record) -> Record:
    """The record with other values in some of its fields."""
    kind: Any = type(record)
    return replace(record, **{column.field: draw(values(kind, column)) for column in draw(chosen(kind))})


@cache
def chosen(kind: type[Record]) -> st.SearchStrategy[list[Column]]:
    """A few of the fields of a kind."""
    return st.lists(st.sampled_from(COLUMNS[kind]), max_size=4, unique_by=lambda column: column.field)


def born(ref: str) -> st.SearchStrategy[Record]:
    """A new record of that reference."""
    return edited(KINDS[kind_of(ref)](ref))


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """A small statement, or an empty one."""
    return Statement.of([draw(born(ref)) for ref in draw(some(REFS))])


@st.composite
def edits(draw: st.DrawFn, before: Statement) -> Statement:
    """The statement after somebody's work: some records changed, some new, some gone."""
    gone = draw(some(before.records, most=2))
    kept = [record for ref, record in before.records.items() if ref not in gone]
    changed = [draw(edited(before.records[ref])) for ref in draw(some([record.ref for record in kept], most=3))]
    came = [draw(born(ref)) for ref in draw(some([ref for ref in REFS if ref not in before.records], most=2))]
    return Statement.of(kept).with_records(*changed, *came)


@st.composite
def stories(draw: st.DrawFn) -> list[Statement]:
    """A statement and what became of it: four statements, each an edit of the one before."""
    told = [draw(statements())]
    for _ in range(3):
        told.append(draw(edits(told[-1])))
    return told


def some(refs: Iterable[str], most: int = 6) -> st.SearchStrategy[list[str]]:
    """A few of these references, each once."""
    return _some(tuple(refs), most)


@cache
def _some(known: tuple[str, ...], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(known), max_size=most, unique=True) if known else st.just([])


def pairs() -> st.SearchStrategy[tuple[Statement, Statement]]:
    """A statement before and after somebody's work."""
    return statements().flatmap(lambda before: st.tuples(st.just(before), edits(before)))
