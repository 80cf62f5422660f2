"""The same asked of several records: one plan, so that it is shown, written and taken back as one."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.statement.references import spelt_out
from wsoa.domain.statement.statement import Statement

T = TypeVar("T")
KEPT = ("files", "ledger", "settled", "recalled", "removals")  # what a plan holds beside its changes
FIRST_FEW = 3  # records whose plans a summary tells one by one


def for_each(statement: Statement, typed: Iterable[str], recipe: Callable[[Statement, str], Plan]) -> Plan:
    """A recipe's plan for each reference typed, ranges spelt out, as one plan; each begins where the last one ended.

    Raises whatever the recipe raises, and BadInput for a range that holds nothing.
    """
    return together(statement, spelt_out(typed, statement.records), recipe)


def together(statement: Statement, things: Iterable[T], recipe: Callable[[Statement, T], Plan]) -> Plan:
    """The same for any things, one after the other. Raises whatever the recipe raises."""
    plans, now = list[Plan](), statement
    for thing in things:
        plans.append(recipe(now, thing))
        now = applied(now, plans[-1].changes)
    if len(plans) == 1:
        return plans[0]
    told = "; ".join(plan.summary for plan in plans[:FIRST_FEW])
    more = f"; and {len(plans) - FIRST_FEW} more" if len(plans) > FIRST_FEW else ""
    kept: dict[str, Any] = {name: tuple(one for plan in plans for one in getattr(plan, name)) for name in KEPT}
    remarks = tuple(dict.fromkeys(remark for plan in plans for remark in plan.remarks))
    changes = diff(statement, now)
    return replace(plans[0], summary=f"{told}{more}", changes=changes, remarks=remarks, **kept)
