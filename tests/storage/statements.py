"""Statements of any shape: every kind of record, every field, lists and references that hold."""

from datetime import date
from functools import cache
from typing import Any

from hypothesis import strategies as st

from wsoa.domain.statement import choices, records
from wsoa.domain.statement.choices import AreaKind
from wsoa.domain.statement.fields import COLUMNS, Column
from wsoa.domain.statement.records import Record, members
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import NUMBER

AGENCIES = ("council", "police", "derby-ccg")
AREAS = ("AFI-01", "AFI-02", "AFI-10", "APA-01")
POINTS = ("AFI-01a", "AFI-02a", "AFI-02b")
ACTIONS = ("AFI-01.1", "AFI-01.10", "APA-01.2")
REFS: dict[type[Record], tuple[str, ...]] = {
    records.Letter: ("LETTER",),
    records.Cover: ("COVER",),
    records.Strength: ("S-01", "S-02"),
    records.Agency: AGENCIES,
    records.Lead: ("L-01", "L-02"),
    records.Contributor: ("C-01", "C-02"),
    records.Area: AREAS,
    records.Point: POINTS,
    records.Action: ACTIONS,
    records.Milestone: ("AFI-01.1.1", "AFI-01.1.12"),
    records.Evidence: ("EV-001", "EV-1000"),
    records.Measure: ("KPI-01", "KPI-10"),
    records.Reading: ("R-001", "R-002"),
    records.Note: ("N-001", "N-002"),
    records.Board: ("B-01", "B-02"),
    records.Challenge: ("CH-01", "CH-02"),
    records.Waiver: ("W-01", "W-02"),
    records.Endorsement: ("EN-01", "EN-02"),
    records.Submission: ("SUB-01", "SUB-02"),
}
# A choice cannot be left empty where its blank value is one of the words.
CHOICES: dict[tuple[type[Record], str], list[Any]] = {
    (records.Area, "kind"): list(AreaKind),
    (records.Action, "delivery"): list(choices.Delivery),
    (records.Action, "confidence"): [None, *choices.Confidence],
    (records.Evidence, "shows"): list(choices.Shows),
    (records.Measure, "direction"): list(choices.Direction),
    (records.Submission, "reply"): [None, *choices.Reply],
}
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    ["", "=1+1", "O'Neil", "[bold]", "“é”\n–", "0", "None"]
)
DAYS = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))
NUMBERS = st.integers(0, 2**63 - 1)


@cache  # making a strategy takes longer than drawing from it
def value_of(kind: type[Record], column: Column, known: frozenset[str]) -> st.SearchStrategy[Any]:
    """Any value that a field may hold, where only the records in `known` are there to refer to."""
    if (kind, column.field) in CHOICES:
        return st.sampled_from(CHOICES[kind, column.field])
    one = st.sampled_from(sorted({"", *known})) if column.refers else WORDS
    if column.many:
        return st.lists(one, max_size=3).map(members)
    by_blank: dict[type[Any], st.SearchStrategy[Any]] = {bool: st.booleans(), int: NUMBERS, str: one}
    blank = getattr(kind(""), column.field)
    if column.form is NUMBER:
        return st.none() | st.decimals(-1000, 1000, places=2).map(lambda number: number.normalize())
    if blank is None:
        return DAYS if column.form.read.__name__ == "read_date" else st.none() | NUMBERS
    return by_blank[type(blank)]


@st.composite
def some_records(draw: st.DrawFn, kind: type[Record], known: set[str]) -> list[Record]:
    refs = draw(st.lists(st.sampled_from(REFS[kind]), unique=True))
    make: Any = kind
    return [
        make(ref, **{column.field: draw(value_of(make, column, referred(column, known))) for column in COLUMNS[kind]})
        for ref in refs
    ]


def referred(column: Column, known: set[str]) -> frozenset[str]:
    """The records that a field may refer to."""
    return frozenset(known.intersection(REFS[column.refers])) if column.refers else frozenset()


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """A statement whose references hold; what a recipe would refuse for other reasons is in it too."""
    held: dict[str, Record] = {}
    for kind in records.KINDS.values():
        held |= {record.ref: record for record in draw(some_records(kind, set(held)))}
    return Statement.of(held.values())
