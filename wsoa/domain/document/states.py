"""The words for where actions, milestones, points and owners are: worked out, and the same in every export."""

from collections.abc import Iterable
from enum import StrEnum

from wsoa.domain.report import Report
from wsoa.domain.statement.choices import AreaKind
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.points import words_of
from wsoa.domain.statement.records import Action, Area, Milestone, Point
from wsoa.domain.statement.references import parent_of
from wsoa.domain.statement.statement import Statement

FIRST_WORDS = 9  # of an area without a title: enough to know it by


def sentence(words: str) -> str:
    """Words with a capital at their beginning and a full stop at their end; '' for none."""
    return f"{words[:1].upper()}{words[1:]}{'' if words.endswith('.') else '.'}" if words else ""


class State(StrEnum):
    """Where a milestone is; withdrawn is it by itself, or with its action."""

    DONE = "done"
    DONE_LATE = "done late"
    LATE = "late"
    OPEN = "open"
    WITHDRAWN = "withdrawn"


DONE = (State.DONE, State.DONE_LATE)


def milestone_state(report: Report, step: Milestone) -> State:
    """Where a milestone is on the report's day."""
    if step.done and not step.withdrawn:
        return State.DONE_LATE if step.due and step.done > step.due else State.DONE
    if not in_force(report.statement, step):
        return State.WITHDRAWN
    return State.LATE if step.due and step.due < report.today else State.OPEN


def point_words(statement: Statement, point: Point) -> str:
    """The words of the area that a point stands for."""
    area = statement.get(Area, point.area)
    return words_of(area, point) if area else ""


def home_of(action: Action) -> str:
    """The area that an action stands under; it may answer others besides."""
    return parent_of(action.ref)


def area_title(area: Area) -> str:
    """An area's short title, or the first words of its text."""
    words = area.text.split()
    first = " ".join(words[:FIRST_WORDS])
    return area.title or (f"{first} …" if len(words) > FIRST_WORDS else first) or "no words"


def in_order(areas: Iterable[Area]) -> list[Area]:
    """Areas for priority action before areas for improvement, as letters have them."""
    return sorted(areas, key=lambda area: area.kind is not AreaKind.PRIORITY)
