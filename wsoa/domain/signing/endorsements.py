"""Endorsements: whether each is of the words that there are now, and what has changed where it is not."""

from collections.abc import Mapping
from enum import StrEnum

from wsoa.domain.signing.owned_words import digest_of_owned
from wsoa.domain.statement.records import Endorsement
from wsoa.domain.statement.statement import Statement


class EndorsementStanding(StrEnum):
    """What an endorsement is worth today."""

    IN_FORCE = "in force"
    STALE = "stale"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


def latest(statement: Statement) -> Mapping[str, Endorsement]:
    """The last that each agency or body gave and did not withdraw, by the agency's key or the body's name."""
    given = (each for each in statement.all(Endorsement) if not each.withdrawn)
    return {each.agency or each.body: each for each in given}


def is_stale(statement: Statement, endorsement: Endorsement) -> bool:
    """Whether it is of other words than those there are."""
    return endorsement.digest != digest_of_owned(statement, endorsement.agency)


def standing_of(statement: Statement, endorsement: Endorsement) -> EndorsementStanding:
    """What it is worth."""
    if endorsement.withdrawn:
        return EndorsementStanding.WITHDRAWN
    if latest(statement)[endorsement.agency or endorsement.body] != endorsement:
        return EndorsementStanding.REPLACED
    return EndorsementStanding.STALE if is_stale(statement, endorsement) else EndorsementStanding.IN_FORCE


def stale(statement: Statement) -> tuple[Endorsement, ...]:
    """The latest endorsements that are of other words than those there are."""
    return tuple(each for each in latest(statement).values() if is_stale(statement, each))
