"""Which records are part of the plan: neither withdrawn nor a step of an action that is."""

from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Area, Board, Challenge, Measure, Milestone, Record
from wsoa.domain.statement.statement import Statement


def in_force(statement: Statement, record: Record | None) -> bool:
    """Whether a record is part of the plan: neither withdrawn nor a step of an action that is."""
    match record:
        case Action():
            return record.delivery is not Delivery.WITHDRAWN
        case Milestone():
            return not record.withdrawn and in_force(statement, statement.get(Action, record.action))
        case Area() | Measure() | Board() | Challenge():
            return not record.withdrawn
        case _:
            return True


def actions_for(statement: Statement, area: str) -> list[Action]:
    """The actions that answer an area and are not withdrawn."""
    return [action for action in statement.under(Action, area) if in_force(statement, action)]
