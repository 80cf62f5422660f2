"""Everything published as plain tables, one a kind of record: what each cell of the workbook holds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from wsoa.domain.document.editions import Copy
from wsoa.domain.document.states import milestone_state, point_words, sentence
from wsoa.domain.document.title_block import agency_names
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.measures import standing_reason, standing_word
from wsoa.domain.statement.fields import Column, shown
from wsoa.domain.statement.in_force import actions_for
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Challenge,
    Contributor,
    Endorsement,
    Evidence,
    Measure,
    Milestone,
    Point,
    Reading,
    Record,
    Strength,
    Waiver,
)
from wsoa.domain.statement.values import YES_NO, plain_number


class Percent(float):
    """A share of one, to be shown in hundredths."""


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


@frozen
class Derived:
    """A column that is worked out: its header, how, and the field that it stands before; '' at the end."""

    header: str
    value: Callable[[Copy, Any], Value]
    before: str = ""


@frozen
class RecordTable:
    """One table: what it is called, what it holds in a sentence, its headers, and its rows, the reference first."""

    title: str
    holds: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def _keys(field: str) -> Callable[[Copy, Any], Value]:
    def keys(_copy: Copy, record: Record) -> str:
        value = getattr(record, field)
        return value if isinstance(value, str) else "; ".join(value)

    return keys


LEAD_KEY, CONTRIBUTING_KEYS = (
    Derived("Lead agency key", _keys("lead")),
    Derived("Contributing agency keys", _keys("contributing")),
)
AGENCY_KEYS = Derived("Agency keys", _keys("agencies"))
FOR_PROGRAMS = {column.header for column in (LEAD_KEY, CONTRIBUTING_KEYS, AGENCY_KEYS)}  # these columns stand last
DERIVED: dict[type[Record], tuple[Derived, ...]] = {
    Area: (
        Derived("Actions", lambda copy, area: len(actions_for(copy.statement, area.ref))),
        LEAD_KEY,
        CONTRIBUTING_KEYS,
    ),
    Action: (
        Derived(RATING, lambda copy, action: copy.report.rating_word(action), before="areas"),
        Derived(
            "Reason for the rating",
            lambda copy, action: sentence(copy.reason(action)) if action.ref in copy.report.ratings else "",
        ),
        LEAD_KEY,
        CONTRIBUTING_KEYS,
    ),
    Milestone: (Derived(STATE, lambda copy, step: milestone_state(copy.report, step), before="action"),),
    Measure: (
        Derived(
            STANDING, lambda copy, measure: standing_word(copy.statement, measure, copy.report.today), before="unit"
        ),
        Derived(
            "Reason for the standing",
            lambda copy, measure: sentence(standing_reason(copy.statement, measure, copy.report.today)),
        ),
    ),
    Point: (
        Derived("The inspectors' words", lambda copy, point: point_words(copy.statement, point), before="agencies"),
        AGENCY_KEYS,
    ),
    Contributor: (AGENCY_KEYS,),
    Endorsement: (Derived("Digest", lambda _copy, given: given.digest),),
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
    (Endorsement, "Endorsements", "who approved which words, and when"),
    (Waiver, "Waivers", "what does not meet a rule of readiness yet, and who accepts that until when"),
    (Strength, "Strengths", "what the inspectors praised, in their words"),
    (Agency, "Agencies", "the bodies that own part of the response"),
    (Contributor, "Contributors", "the bodies that the letter names, and the agencies that answer for each"),
    (Challenge, "Challenges", "what was asked at the board, and the answers"),
)
SIGNED = (Endorsement, Waiver)  # these have no sheet before there is one of them


def kinds_shown(copy: Copy) -> tuple[tuple[type[Record], str, str], ...]:
    """The kinds that have a sheet of their own: its title, and what it holds."""
    return tuple(each for each in KINDS if each[0] not in SIGNED or copy.statement.all(each[0]))


def tables(copy: Copy) -> tuple[RecordTable, ...]:
    """Every table, in the order of the workbook's sheets; agencies' keys are for the working edition only."""
    return tuple(_table(copy, kind, title, holds) for kind, title, holds in kinds_shown(copy))


def _table(copy: Copy, kind: type[Record], title: str, holds: str) -> RecordTable:
    columns = tuple(_columns(copy, kind))
    headers = tuple(column.header if isinstance(column, Derived) else column.label for column in columns)
    shows_ref = copy.is_working or kind is not Agency
    rows = (
        (*((record.ref,) if shows_ref else ()), *_values(copy, record, columns)) for record in copy.statement.all(kind)
    )
    return _filled(RecordTable(title, holds, (REFERENCE, *headers) if shows_ref else headers, tuple(rows)))


def _filled(table: RecordTable) -> RecordTable:
    """A table without the columns that hold nothing; an empty table keeps them all."""
    kept = [
        place
        for place in range(len(table.headers))
        if not table.rows or any(row[place] is not None for row in table.rows)
    ]
    rows = tuple(tuple(row[place] for place in kept) for row in table.rows)
    return replace(table, headers=tuple(table.headers[place] for place in kept), rows=rows)


def _columns(copy: Copy, kind: type[Record]) -> Iterator[Column | Derived]:
    derived = [extra for extra in DERIVED.get(kind, ()) if copy.is_working or extra.header not in FOR_PROGRAMS]
    for column in copy.columns(kind):
        yield from (extra for extra in derived if extra.before == column.field)
        yield column
    yield from (extra for extra in derived if not extra.before)


def _values(copy: Copy, record: Record, columns: Sequence[Column | Derived]) -> Iterator[Value]:
    for column in columns:
        value = column.value(copy, record) if isinstance(column, Derived) else _value(copy, record, column)
        yield None if value == "" else value


def _value(copy: Copy, record: Record, column: Column) -> Value:
    value: Any = getattr(record, column.field)
    if column.form is YES_NO:
        return "yes" if value else "no: proposed"
    if column.refers is Agency:
        return agency_names(copy.statement, value if column.many else (value,))
    if isinstance(value, Decimal):
        return Percent(value / 100) if _unit(copy, record) == "%" else plain_number(value)
    return value if isinstance(value, date | int) else shown(record, column)


def _unit(copy: Copy, record: Record) -> str:
    measure = copy.statement.get(Measure, record.measure) if isinstance(record, Reading) else record
    return measure.unit if isinstance(measure, Measure) else ""
