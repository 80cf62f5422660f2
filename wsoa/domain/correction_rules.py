"""The rules of the gate about what a corrected letter, a split or a join leaves behind: words that actions were not written for."""

from datetime import date

from wsoa.domain.model import Action, Area
from wsoa.domain.rule import Fault
from wsoa.domain.statement import Statement


def action_reviewed(statement: Statement, action: Action, _today: date) -> Fault | None:
    """Every action was looked at again since the words or the points it answers have changed.

    Source: a plan may be returned because it "does not reflect the inspection findings" (domain notes); the findings of a corrected
    letter, or of a criticism that was split or joined, are not those that the action was written for.
    """
    gone = [ref for ref in action.review if _is_withdrawn(statement, ref)]
    changed = [ref for ref in action.review if ref not in gone]
    told = [f"What it answers has changed since: {', '.join(changed)}."] if changed else []
    told += [f"It answers what the corrected letter no longer says: {', '.join(gone)}."] if gone else []
    return Fault(" ".join(told), f"wsoa area reviewed {' '.join(action.review)}") if told else None


def action_answers(statement: Statement, action: Action, _today: date) -> Fault | None:
    """Every action answers an area that the letter still holds.

    Source: SI 2015/1792, regulation 3(3): the statement is of the action proposed in the light of the report; inspectors who look for
    their findings in a plan cannot tell what an action is for that answers none of them.
    """
    if not action.areas or not all(_is_withdrawn(statement, ref) for ref in action.areas):
        return None
    told = f"It answers only what the corrected letter no longer says: {', '.join(action.areas)}."
    return Fault(f"{told} Let it answer another area as well, or withdraw it.", f"wsoa action edit {action.ref} --area +AREA")


def _is_withdrawn(statement: Statement, ref: str) -> bool:
    area = statement.get(Area, ref)
    return area is not None and bool(area.withdrawn)
