"""Areas by agencies: who leads each area, who contributes, and how many of its actions each has."""

from collections.abc import Mapping
from datetime import date

from wsoa.domain.board.items import WORST_FIRST, named_each
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

    @property
    def is_shared(self) -> bool:
        """Whether any of the agencies has a part in it."""
        return any(cell.role or cell.action_count for cell in self.cells)


@frozen
class Matrix:
    """Every area in force by every agency that has a part in one; `agencies` are the keys that head the columns.

    `agency_names` are theirs.
    """

    as_at: date
    agencies: tuple[str, ...]
    agency_names: Mapping[str, str]
    rows: tuple[MatrixRow, ...]


def matrix(report: Report, agency: str | None = None, area: str | None = None) -> Matrix:
    """The matrix on the day of the report; of some agencies with the areas that they have a part in, or of some areas.

    Raises NotFound.
    """
    wanted = report.statement.all(Area) if area is None else report.statement.find_each(Area, area)
    areas = [each for each in wanted if in_force(report.statement, each)]
    asked = named_each(report.statement, agency)
    parts = {key for each in areas for key in (each.lead, *each.contributing)} | report.by_agency.keys()
    known = (each.ref for each in report.statement.all(Agency) if each.ref in parts)
    keys = tuple(key for key in known if not asked or key in asked)
    names = {key: report.statement.agency_name(key) for key in keys}
    rows = (_row(report, each, keys) for each in areas)
    return Matrix(report.today, keys, names, tuple(row for row in rows if not asked or row.is_shared))


def _row(report: Report, area: Area, keys: tuple[str, ...]) -> MatrixRow:
    actions = actions_for(report.statement, area.ref)
    title = " ".join((area.title or area.text).split())
    return MatrixRow(area.ref, title, area.confirmed, tuple(_cell(report, area, key, actions) for key in keys))


def _cell(report: Report, area: Area, key: str, actions: list[Action]) -> MatrixCell:
    role = "lead" if area.lead == key else "with" if key in area.contributing else ""
    ratings = [report.ratings[action.ref].rating for action in actions if action.lead == key]
    return MatrixCell(role, len(ratings), COLOURS[min(ratings, key=WORST_FIRST.index)] if ratings else None)
