"""Waivers: blockers that a named person accepted, up to and including a day; after it each blocks again."""

from datetime import date
from enum import StrEnum

from wsoa.domain.statement.records import Waiver
from wsoa.domain.statement.statement import Statement


class WaiverState(StrEnum):
    """Whether a waiver holds on a day."""

    IN_FORCE = "in force"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


def state_of(waiver: Waiver, today: date) -> WaiverState:
    """Whether it holds on a day."""
    if waiver.withdrawn:
        return WaiverState.WITHDRAWN
    return WaiverState.IN_FORCE if waiver.until and today <= waiver.until else WaiverState.EXPIRED


def waivers_in_force(statement: Statement, today: date) -> tuple[Waiver, ...]:
    """Those that hold on a day."""
    return tuple(each for each in statement.all(Waiver) if state_of(each, today) is WaiverState.IN_FORCE)


def waiver_for(statement: Statement, rule: str, ref: str, today: date) -> Waiver | None:
    """What lets a rule pass for a record on a day; None where nothing does."""
    found = (each for each in waivers_in_force(statement, today) if (each.rule, each.about) == (rule, ref))
    return next(found, None)
