"""Taking back what one revision did, where nothing later stands in the way."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from wsoa.domain.changes.agreed_dates import undone_by
from wsoa.domain.changes.change import BORN, Change, inverse
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import problems_of
from wsoa.domain.changes.replay import applied, stale
from wsoa.domain.changes.revision import Revision
from wsoa.domain.changes.source import UNDOING
from wsoa.domain.errors import NotFound, NotPermitted, Problems
from wsoa.domain.statement.invariants import hanging
from wsoa.domain.statement.references import kind_of
from wsoa.domain.statement.statement import Statement

SIGNED = ("endorsement", "submission")


def revision_to_undo(revisions: Sequence[Revision], number: int | None) -> Revision:
    """The revision of that number, or the latest that is neither an undo nor undone and changed anything.

    Raises NotFound or NotPermitted.
    """
    undone = undone_by((revision.number, revision.undoes) for revision in revisions if revision.undoes)
    if number is None:
        return _latest_to_undo(revisions, undone)
    chosen = next((revision for revision in revisions if revision.number == number), None)
    if chosen is None:
        raise NotFound(f"There is no revision {number}.", "See them: wsoa history")
    if number in undone:
        raise NotPermitted(f"Revision {number} was undone already.", "See what happened: wsoa history")
    if not chosen.changes:
        raise NotPermitted(
            f"Revision {number} changed no record, and cannot be undone.", "What is in the ledger stays there."
        )
    if is_signed(chosen):
        raise NotPermitted(
            f"Revision {number} records what was signed or sent, which cannot un-happen.",
            "An endorsement can be withdrawn: wsoa endorsement withdraw EN-01 --reason …",
        )
    if number == 1:
        raise NotPermitted(
            "Revision 1 began the statement, and cannot be undone.", "Begin another: wsoa init LETTER --db PATH"
        )
    return chosen


def is_signed(revision: Revision) -> bool:
    """Whether it records an endorsement or a submission, or what came of one: these no undo reaches.

    That an agency was merged into another, whose its endorsements then are, is none of these.
    """
    return any(kind_of(change.ref) in SIGNED and change.field != "agency" for change in revision.changes)


def _latest_to_undo(revisions: Sequence[Revision], undone: Collection[int]) -> Revision:
    did_something = (each for each in reversed(revisions) if each.changes and not each.undoes and not is_signed(each))
    found = next((each for each in did_something if each.number not in undone), None)
    if found is None or found.number == 1:
        raise NotFound("There is nothing to undo.", "See what happened: wsoa history")
    return found


def plan_undo(statement: Statement, revisions: Sequence[Revision], number: int | None, today: date) -> Plan:
    """The plan that takes a revision back. Raises NotPermitted naming what stands in the way."""
    chosen = revision_to_undo(revisions, number)
    changes = inverse(chosen.changes)
    in_the_way = {(change.ref, change.field) for change in stale(statement, changes)}
    if in_the_way:
        raise NotPermitted(
            f"Revision {chosen.number} cannot be undone: {_later(revisions, chosen, in_the_way)}.",
            "Undo the later revisions first, latest first.",
        )
    after = applied(statement, changes)
    hung = hanging(after)
    if hung:
        raise NotPermitted(
            f"Revision {chosen.number} cannot be undone: {', '.join(hung)} came since and belong to it.",
            "Undo what brought them first.",
        )
    problems = problems_of(after, {change.ref for change in changes}, today)
    if problems:
        raise Problems(f"Revision {chosen.number} cannot be undone.", problems)
    what = f"revision {chosen.number}: {chosen.summary}"
    return Plan(f"Took back {what}", changes, UNDOING, undoes=chosen.number, heading=f"Undo of {what}")


def _later(revisions: Iterable[Revision], chosen: Revision, fields: set[tuple[str, str]]) -> str:
    later = [
        (revision.number, {change.ref for change in revision.changes if _touches(change, fields)})
        for revision in revisions
    ]
    told = [
        f"revision {number} has changed {', '.join(sorted(touched)[:5])}"
        for number, touched in later
        if touched and number > chosen.number
    ]
    return "; ".join(told[:5]) or f"{', '.join(sorted({ref for ref, _ in fields})[:5])} has changed since"


def _touches(change: Change, fields: set[tuple[str, str]]) -> bool:
    return (change.ref, change.field) in fields or (change.ref, BORN) in fields
