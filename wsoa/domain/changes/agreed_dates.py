"""Agreed dates: what makes baselines of dates, what may move one afterwards, and how far it has slipped."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from wsoa.domain.changes.change import Change
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import NotPermitted
from wsoa.domain.frozen import frozen
from wsoa.domain.statement.records import Action, Milestone
from wsoa.domain.statement.statement import Statement

if TYPE_CHECKING:
    from wsoa.domain.changes.plan import Plan

Dated = Action | Milestone
WAYS = 'Say why and who agreed: --reason "…" --agreed-by "…"; or mend a typing error with --correction --reason "…".'
WAYS_OF_A_FILE = """Why, and who agreed:    --reason "…" --agreed-by "…"
Or for each by itself:  --keep-file FILE
A typing error:         --correction --reason "…"
The rest without them:  --except {cells}"""
FIRST_FEW = 5


@frozen
class Slippage:
    """How many days a record is due after the day agreed (negative where before), and how many times it was moved."""

    days: int
    times: int


def slippage(record: Dated, times: int) -> Slippage | None:
    """A record's slippage against the agreed date, by the day it was done or else is due.

    None where no date was agreed.
    """
    actual = record.completed if isinstance(record, Action) else record.done
    reached = actual or record.due
    return Slippage((reached - record.agreed).days, times) if record.agreed and reached else None


def moved(statement: Statement, changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes that move a due date which was agreed, or take its agreement away.

    `statement` is the one before them.
    """
    return tuple(
        change
        for change in changes
        if (change.field == "due" and _agreed(statement, change.ref)) or (change.field == "agreed" and change.old)
    )


def _agreed(statement: Statement, ref: str) -> date | None:
    record = statement.records.get(ref)
    return record.agreed if isinstance(record, Action | Milestone) else None


def is_explained(plan: "Plan") -> bool:
    """Whether somebody said why agreed dates move and who agreed; the correction of a typing error needs only why."""
    return bool(plan.reason and (plan.agreed_by or plan.correction))


def refuse_unexplained(statement: Statement, plan: "Plan") -> None:
    """Refuse a plan that moves an agreed date, by whatever road, without a reason and who agreed to it.

    A correction of a typing error needs a reason only. Raises NotPermitted.
    """
    moves = moved(statement, plan.changes)
    if not moves or is_explained(plan):
        return
    from shlex import quote  # noqa: PLC0415 - only what is refused needs it

    told = "; ".join(_told(plan, move) for move in moves[:FIRST_FEW])
    more = f" and {len(moves) - FIRST_FEW} more" if len(moves) > FIRST_FEW else ""
    cells = ", ".join(str(plan.cells[move.ref, move.field]) for move in moves if (move.ref, move.field) in plan.cells)
    ways = WAYS_OF_A_FILE.format(cells=quote(cells)) if cells else WAYS
    raise NotPermitted(f"This moves a date that was agreed: {told}{more}.", ways)


def _told(plan: "Plan", move: Change) -> str:
    cell = plan.cells.get((move.ref, move.field))
    return f"{move.ref} from {_shown(move.old)} to {_shown(move.new)}{f' ({cell})' if cell else ''}"


def _shown(day: date | None) -> str:
    return show_date(day) if day else "no date"


def corrected(statement: Statement, plan: "Plan") -> "Plan":
    """A correction's plan with the agreed dates mended too, where they were the same mistyped day.

    Other plans as they are.
    """
    if not plan.correction:
        return plan
    mended = {change.ref for change in plan.changes if change.field == "agreed"}
    moves = [move for move in moved(statement, plan.changes) if move.field == "due" and move.ref not in mended]
    mends = [
        Change(move.ref, "agreed", move.old, move.new) for move in moves if move.old == _agreed(statement, move.ref)
    ]
    return replace(plan, changes=(*plan.changes, *mends))


@frozen
class DateMove:
    """A due date moved after it was agreed: on which day, from when to when, why, and who agreed to it."""

    revision: int
    ref: str
    on: date
    old: date | None
    new: date | None
    reason: str = ""
    agreed_by: str = ""


def date_moves(
    steps: Iterable[tuple[str, DateMove]], undone: Collection[int], aside: Collection[int]
) -> Mapping[str, tuple[DateMove, ...]]:
    """Every move of each record's due date while it was agreed, in order; steps are of the field 'due' or 'agreed'.

    Moves in revisions that are `undone` do not count, nor those in revisions set `aside`: corrections, and undoing
    itself.
    """
    agreed: dict[str, bool] = {}
    moves: dict[str, tuple[DateMove, ...]] = {}
    for field, step in steps:
        if field == "agreed":
            agreed[step.ref] = step.new is not None
        elif agreed.get(step.ref) and step.revision not in undone and step.revision not in aside:
            moves[step.ref] = (*moves.get(step.ref, ()), step)
    return moves


def undone_by(undoings: Iterable[tuple[int, int]]) -> frozenset[int]:
    """The revisions that stand undone, given which revision undid which, in order.

    What undid the undoing brings them back.
    """
    undone: set[int] = set()
    for number, undoes in sorted(undoings, reverse=True):
        if number not in undone:
            undone.add(undoes)
    return frozenset(undone)
