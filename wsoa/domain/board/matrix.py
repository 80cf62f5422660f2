"""Areas by agencies: who leads each area, who contributes, and how many of its actions each has."""

from collections.abc import Mapping
from datetime import date

from wsoa.domain.board.items import WORST_FIRST
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.ratings import COLOURS, Colour
from wsoa.domain.report import Report
from wsoa.domain.statement.in_force import actions_for, in_force
from wsoa.domain.statement.records import Action, Agency, Area


@frozen
class MatrixCell:
    """An agency's part in an area: 'lead', 'with' or ''; how many actions it leads there, and their worst colour."""

    role: str
    action_count: int
    colour: Colour | None


@frozen
class MatrixRow:
    """An area, whether a person confirmed its owners, and a cell for each agency, in their order."""

    ref: str
    title: str
    confirmed: bool
    cells: tuple[MatrixCell, ...]


@frozen
class Matrix:
    """Every area in force by every agency that has a part in one; `agencies` are the keys that head the columns.

    `agency_names` are theirs.
    """

    as_at: date
    agencies: tuple[str, ...]
    agency_names: Mapping[str, str]
    rows: tuple[MatrixRow, ...]


def matrix(report: Report) -> Matrix:
    """The matrix on the day of the report."""
    areas = [area for area in report.statement.all(Area) if in_force(report.statement, area)]
    parts = {key for area in areas for key in (area.lead, *area.contributing)} | report.by_agency.keys()
    keys = tuple(agency.ref for agency in report.statement.all(Agency) if agency.ref in parts)
    names = {key: report.statement.agency_name(key) for key in keys}
    return Matrix(report.today, keys, names, tuple(_row(report, area, keys) for area in areas))


def _row(report: Report, area: Area, keys: tuple[str, ...]) -> MatrixRow:
    actions = actions_for(report.statement, area.ref)
    title = " ".join((area.title or area.text).split())
    return MatrixRow(area.ref, title, area.confirmed, tuple(_cell(report, area, key, actions) for key in keys))


def _cell(report: Report, area: Area, key: str, actions: list[Action]) -> MatrixCell:
    role = "lead" if area.lead == key else "with" if key in area.contributing else ""
    ratings = [report.ratings[action.ref].rating for action in actions if action.lead == key]
    return MatrixCell(role, len(ratings), COLOURS[min(ratings, key=WORST_FIRST.index)] if ratings else None)
