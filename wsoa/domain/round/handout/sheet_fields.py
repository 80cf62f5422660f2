"""What stands in which column of an agency's workbook: the one list that handing out, checking and merging all read."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from textwrap import shorten

from wsoa.domain.dates.exact import show_date
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.standing import where_it_stands
from wsoa.domain.statement.fields import BY_FIELD, Column
from wsoa.domain.statement.records import Action, Area, Measure, Milestone, Note, Point, Reading, Record
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import STEP, show_number

Value = str | date | Decimal | None
Shows = Callable[[Statement, Record], Value]
CODE, REFERENCE, LAST_UPDATE, STANDS, ABOUT = "Code", "Reference", "Last update", "Where it stands", "About"
FILLED_IN_BY = "Filled in by"  # the label beside which a lead signs
WHOSE = "Agency"  # and the one beside which its agency stands
ABOUT_HOLDS = 64  # characters: two lines; the words stand in full beside it
WHAT_TO_DO = "What to do"  # the heading below it
NEW = "new"  # the reference of a row that waits for a new milestone


@frozen
class SheetColumn:
    """One column: what it says when handed out and, where a lead may change it, which field of which kind.

    A column without a field is shaded: it is shown, and checked on return. One that is `for_new` may be filled in on a
    blank row only. `stands` is what a shaded one says that the day decides on which the workbook goes out.
    """

    label: str
    shows: Shows
    kind: type[Record] | None = None
    field: str = ""
    for_new: bool = False
    stands: Callable[[Statement, Record, date], str] | None = None

    @property
    def column(self) -> Column | None:
        """What describes the field that a lead may change here."""
        return BY_FIELD[self.kind][self.field] if self.kind else None

    def is_open(self, *, new: bool) -> bool:
        """Whether a lead may fill in its cells: on the row of a record, or on a blank one."""
        return bool(self.kind) and (new or not self.for_new)


@frozen
class SheetTable:
    """One sheet of the workbook: its name, the kind of record each row is about, its columns after the code."""

    name: str
    kind: type[Record]
    columns: tuple[SheetColumn, ...]


def _of(field: str) -> Shows:
    """What a record's own field says: dates and numbers as such, everything else in words."""

    def shows(_statement: Statement, record: Record) -> Value:
        return field_value(record, BY_FIELD[type(record)][field])

    return shows


def field_value(record: Record, column: Column) -> Value:
    """What one field of a record says in a cell."""
    value = getattr(record, column.field)
    if column.many:
        return "; ".join(map(column.form.show, value)) if column.form is STEP else ", ".join(value)
    return value if isinstance(value, date | Decimal) else column.form.show(value)


def _nothing(_statement: Statement, _record: Record) -> Value:
    return None


def _open(
    kind: type[Record], field: str, label: str = "", shows: Shows | None = None, *, for_new: bool = False
) -> SheetColumn:
    return SheetColumn(label or BY_FIELD[kind][field].label, shows or _of(field), kind, field, for_new)


def _shaded(kind: type[Record], field: str) -> SheetColumn:
    return SheetColumn(BY_FIELD[kind][field].label, _of(field))


def inspectors_words(statement: Statement, record: Record) -> str:
    """What the inspectors said that an action answers: its points, and all of an area of which it names none."""
    action = record if isinstance(record, Action) else None
    return "\n".join(_words_of(statement, area, action.points) for area in action.areas) if action else ""


def _words_of(statement: Statement, ref: str, points: tuple[str, ...]) -> str:
    area = statement.get(Area, ref)
    own = [point for point in statement.under(Point, ref) if point.ref in points]
    text = area.text if area else ""
    said = (
        " … ".join(text[point.starts : point.ends].strip() for point in sorted(own, key=lambda point: point.starts))
        or text
    )
    return f"{ref}: {said}"


def _last_update(statement: Statement, record: Record) -> str:
    notes = [note for note in statement.under(Note, record.ref) if note.dated]
    last = max(notes, key=lambda note: (note.dated or date.min, note.ref), default=None)
    return f"{show_date(last.dated)}: {last.text}" if last and last.dated else ""


def _last_reading(statement: Statement, record: Record) -> str:
    dated = [reading for reading in statement.under(Reading, record.ref) if reading.dated]
    last = max(dated, key=lambda reading: reading.dated or date.min, default=None)
    return f"{show_number(last.value)} on {show_date(last.dated)}" if last and last.dated else ""


def _action_title(statement: Statement, record: Record) -> str:
    action = statement.get(Action, record.action) if isinstance(record, Milestone) else None
    return action.title if action else ""


def _lead_name(statement: Statement, record: Record) -> str:
    return statement.agency_name(statement.owner_of(record))


def _words_to_answer(statement: Statement, record: Record) -> str:
    """What the inspectors said in an area, or in one point of it."""
    if isinstance(record, Point):
        area = statement.get(Area, record.area)
        return area.text[record.starts : record.ends].strip() if area else ""
    return record.text if isinstance(record, Area) else ""


def _about(statement: Statement, record: Record) -> str:
    """What an area or a point is about: its title, else how its words begin."""
    words = getattr(record, "title", "") or _words_to_answer(statement, record)
    return shorten(words, ABOUT_HOLDS, placeholder=" …")


def _planned(statement: Statement, record: Record) -> str:
    """The actions that there are for an area, or for a point of it."""
    area = record.area if isinstance(record, Point) else record.ref
    own = (action for action in statement.under(Action, area) if not action.withdrawn)
    named = (each for each in own if not isinstance(record, Point) or record.ref in each.points)
    return "\n".join(f"{action.ref}: {action.title}" for action in named)


def _stands_column() -> SheetColumn:
    return SheetColumn(STANDS, _nothing, stands=where_it_stands)


# What is read first and filled in stands on the left, as wide as a laptop; what is seldom looked at, to its right.
ACTIONS = SheetTable(
    "Actions",
    Action,
    (
        SheetColumn(REFERENCE, lambda _statement, record: record.ref),
        _open(Action, "title"),
        _stands_column(),
        _open(Note, "text", "Your update", _nothing),
        _open(Action, "delivery"),
        _open(Action, "confidence"),
        _open(Action, "completed"),
        _open(Action, "due"),
        SheetColumn(LAST_UPDATE, _last_update),
        _open(Action, "officer"),
        _open(Action, "starts"),
        _shaded(Action, "agreed"),
        _open(Action, "success"),
        _open(Action, "withdrawn"),
        SheetColumn("What the inspectors said", inspectors_words),
    ),
)
MILESTONES = SheetTable(
    "Milestones",
    Milestone,
    (
        SheetColumn(REFERENCE, lambda _statement, record: record.ref),
        _open(Milestone, "title"),
        _stands_column(),
        _open(Milestone, "done"),
        _open(Milestone, "due"),
        _open(Milestone, "action", for_new=True),
        SheetColumn("Action", _action_title),
        _shaded(Milestone, "agreed"),
        _open(Milestone, "withdrawn"),
    ),
)
MEASURES = SheetTable(
    "Measures",
    Measure,
    (
        SheetColumn(REFERENCE, lambda _statement, record: record.ref),
        _shaded(Measure, "title"),
        SheetColumn("Last reading", _last_reading),
        _open(Reading, "value", "New reading", _nothing),
        _open(Reading, "dated", "Read on", _nothing),
        _open(Reading, "note", "Remark", _nothing),
        _shaded(Measure, "unit"),
        _shaded(Measure, "direction"),
        _shaded(Measure, "baseline"),
        _shaded(Measure, "target"),
        _shaded(Measure, "target_on"),
    ),
)
OTHERS = SheetTable(
    "Others' actions",
    Action,
    (
        SheetColumn(REFERENCE, lambda _statement, record: record.ref),
        _shaded(Action, "title"),
        SheetColumn("Led by", _lead_name),
        *(_shaded(Action, field) for field in ("delivery", "due", "officer", "success")),
        SheetColumn("What the inspectors said", inspectors_words),
    ),
)
STEPS = "Milestones"  # the heading of a cell that holds several, one a line
# Each row is about an area, or a point of one, and waits for an action: what is typed in it is of that action.
PLAN = SheetTable(
    "New actions",
    Area,
    (
        SheetColumn(REFERENCE, lambda _statement, record: record.ref),
        SheetColumn(ABOUT, _about),
        *(_open(Action, field, shows=_nothing) for field in ("title", "officer", "starts", "due", "success")),
        _open(Milestone, "title", STEPS, _nothing),
        _open(Action, "contributing", shows=_nothing),
        SheetColumn("What the inspectors said", _words_to_answer),
        SheetColumn("Already planned", _planned),
    ),
)
TABLES = (PLAN, ACTIONS, MILESTONES, MEASURES, OTHERS)
BY_NAME = {table.name: table for table in TABLES}
