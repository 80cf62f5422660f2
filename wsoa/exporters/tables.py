"""Everything published as plain tables, one a kind of record: what each cell of the workbook holds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from wsoa.domain.progress.measures import standing_reason, standing_word
from wsoa.domain.report import Report
from wsoa.domain.statement.fields import Column, published, shown
from wsoa.domain.statement.in_force import actions_for
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Contributor,
    Evidence,
    Measure,
    Milestone,
    Point,
    Reading,
    Record,
    Strength,
)
from wsoa.domain.statement.values import YES_NO, plain_number
from wsoa.exporters.states import milestone_state, point_words, reason, sentence
from wsoa.exporters.title_block import agency_names

Value = str | float | date | None
REFERENCE = "Reference"
RATING = "Rating"
STATE = "State"
STANDING = "Standing"
COLOURED = (
    RATING,
    STATE,
    STANDING,
)  # the columns whose words stand in the colour of a rating or a standing of that name
KEYS = (" key", " keys")  # how the headers of columns for programs end; they stand last


@dataclass(frozen=True)
class Derived:
    """A column that is worked out: its header, how, and the field that it stands before; '' at the end."""

    header: str
    value: Callable[[Report, Any], Value]
    before: str = ""


@dataclass(frozen=True)
class Table:
    """One table: what it is called, what it holds in a sentence, its headers, and its rows, the reference first."""

    title: str
    holds: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def _keys(field: str) -> Callable[[Report, Any], Value]:
    def keys(_report: Report, record: Record) -> str:
        value = getattr(record, field)
        return value if isinstance(value, str) else "; ".join(value)

    return keys


LEAD_KEY, CONTRIBUTING_KEYS = (
    Derived("Lead agency key", _keys("lead")),
    Derived("Contributing agency keys", _keys("contributing")),
)
AGENCY_KEYS = Derived("Agency keys", _keys("agencies"))
DERIVED: dict[type[Record], tuple[Derived, ...]] = {
    Area: (
        Derived("Actions", lambda report, area: len(actions_for(report.statement, area.ref))),
        LEAD_KEY,
        CONTRIBUTING_KEYS,
    ),
    Action: (
        Derived(RATING, lambda report, action: report.rating_word(action), before="areas"),
        Derived(
            "Reason for the rating",
            lambda report, action: reason(report.ratings[action.ref]) if action.ref in report.ratings else "",
        ),
        LEAD_KEY,
        CONTRIBUTING_KEYS,
    ),
    Milestone: (Derived(STATE, milestone_state, before="action"),),
    Measure: (
        Derived(
            STANDING, lambda report, measure: standing_word(report.statement, measure, report.today), before="unit"
        ),
        Derived(
            "Reason for the standing",
            lambda report, measure: sentence(standing_reason(report.statement, measure, report.today)),
        ),
    ),
    Point: (
        Derived("The inspectors' words", lambda report, point: point_words(report.statement, point), before="agencies"),
        AGENCY_KEYS,
    ),
    Contributor: (AGENCY_KEYS,),
}
KINDS: tuple[tuple[type[Record], str, str], ...] = (
    (Area, "Areas", "the areas for improvement and for priority action in the inspectors' words, and who answers each"),
    (Action, "Actions", "what will be done, by whom and by when, what success looks like, and how it is rated"),
    (Milestone, "Milestones", "the dated steps of the actions"),
    (Evidence, "Evidence", "what shows that something was done, or what difference it made"),
    (
        Measure,
        "Measures",
        "the numbers that should move, from their baselines towards their targets, and how each stands",
    ),
    (Reading, "Readings", "what each measure was found to be, day by day"),
    (Point, "Points", "the single criticisms within each area"),
    (Strength, "Strengths", "what the inspectors praised, in their words"),
    (Agency, "Agencies", "the bodies that own part of the response; the reference is the agency's key"),
    (Contributor, "Contributors", "the bodies that the letter names, and the agencies that answer for each"),
)


def tables(report: Report) -> tuple[Table, ...]:
    """Every table, in the order of the workbook's sheets."""
    return tuple(_table(report, kind, title, holds) for kind, title, holds in KINDS)


def _table(report: Report, kind: type[Record], title: str, holds: str) -> Table:
    columns = tuple(_columns(kind))
    headers = tuple(column.header if isinstance(column, Derived) else column.label for column in columns)
    rows = tuple((record.ref, *_values(report, record, columns)) for record in report.statement.all(kind))
    return Table(title, holds, (REFERENCE, *headers), rows)


def _columns(kind: type[Record]) -> Iterator[Column | Derived]:
    derived = DERIVED.get(kind, ())
    for column in published(kind):
        yield from (extra for extra in derived if extra.before == column.field)
        yield column
    yield from (extra for extra in derived if not extra.before)


def _values(report: Report, record: Record, columns: Sequence[Column | Derived]) -> Iterator[Value]:
    for column in columns:
        value = column.value(report, record) if isinstance(column, Derived) else _value(report, record, column)
        yield None if value == "" else value


def _value(report: Report, record: Record, column: Column) -> Value:
    value: Any = getattr(record, column.field)
    if column.form is YES_NO:
        return "yes" if value else "no: proposed"
    if column.refers is Agency:
        return agency_names(report.statement, value if column.many else (value,))
    if isinstance(value, Decimal):
        return plain_number(value)
    return value if isinstance(value, date | int) else shown(record, column)
