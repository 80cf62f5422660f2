"""The words for where actions, milestones, points and owners are: worked out, and the same in every export."""

from wsoa.domain.progress.ratings import Colour, Rated
from wsoa.domain.report import Report
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.points import words_of
from wsoa.domain.statement.records import Action, Area, Milestone, Point
from wsoa.domain.statement.references import parent_of
from wsoa.domain.statement.statement import Statement

# Fill and ink for each colour: WCAG 2.2 asks 4.5 to 1 of text, and these give 6 or more. The word always stands in the
# fill.
FILLS = {
    Colour.BLUE: ("1D4F91", "FFFFFF"),
    Colour.GREEN: ("1E6B3A", "FFFFFF"),
    Colour.AMBER: ("F5C242", "1A1A1A"),
    Colour.RED: ("A61C1C", "FFFFFF"),
    Colour.GREY: ("565E69", "FFFFFF"),
}


def reason(rated: Rated) -> str:
    """Why an action has its rating, as one sentence."""
    return sentence(rated.reason)


def sentence(words: str) -> str:
    """Words with a capital at their beginning and a full stop at their end; '' for none."""
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith('.') else '.'}" if words else ""


def milestone_state(report: Report, step: Milestone) -> str:
    """'done', 'done late', 'late', 'open' or 'withdrawn' (itself, or with its action) on the report's day."""
    if step.done and not step.withdrawn:
        return "done late" if step.due and step.done > step.due else "done"
    if not in_force(report.statement, step):
        return "withdrawn"
    return "late" if step.due and step.due < report.today else "open"


def owners_state(area: Area) -> str:
    """'confirmed', or 'proposed' where no person has confirmed who leads and contributes."""
    return "confirmed" if area.confirmed else "proposed"


def point_words(statement: Statement, point: Point) -> str:
    """The words of the area that a point stands for."""
    area = statement.get(Area, point.area)
    return words_of(area, point) if area else ""


def home_of(action: Action) -> str:
    """The area that an action stands under; it may answer others besides."""
    return parent_of(action.ref)
