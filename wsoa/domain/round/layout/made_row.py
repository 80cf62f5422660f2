"""A row of a plan kept elsewhere as our own sheets would hold it, and what stands in it beside."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wsoa.domain.frozen import frozen
from wsoa.domain.round.layout.likely import LeadNamed
from wsoa.domain.round.spreadsheet import Cell
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Action, Record

AREAS, POINTS, TITLE, LEAD, OFFICER, WITH, DUE, DELIVERY, CONFIDENCE, COMPLETED, ALIASES, SUCCESS, WHY = (
    BY_FIELD[Action][field].label
    for field in (
        "areas",
        "points",
        "title",
        "lead",
        "officer",
        "contributing",
        "due",
        "delivery",
        "confidence",
        "completed",
        "aliases",
        "success",
        "withdrawn",
    )
)


@frozen
class Beside:
    """What stands in a row beside its action: a record of another kind, by the number of the row and its cells."""

    number: int
    kind: type[Record]
    cells: Mapping[str, Cell]


@dataclass
class MadeRow:
    """One row as our own sheet would hold it: its cells by the labels of fields, and the notes it leaves.

    One that answers no area of ours `is_left_out`. `beside` is all that stands in it, `set_aside` the fields that do
    not go with the rest, and `lead` the heading and the cell of its lead, with what that was taken for.
    """

    number: int
    cells: dict[str, Cell]
    notes: list[tuple[str, Cell]] = field(default_factory=list)
    beside: tuple[Cell, ...] = ()
    is_left_out: bool = False
    set_aside: set[str] = field(default_factory=set)
    lead: tuple[str, Cell, LeadNamed] | None = None


def first_of(by_label: Mapping[str, list[tuple[int, Cell]]], label: str) -> Cell:
    """The first cell of a row that is of a field; an empty one where none is."""
    return next((cell for _, cell in by_label.get(label, ())), Cell(""))
