"""Agreeing to dates, and moving them afterwards with a reason."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from wsoa.domain.changes.agreed_dates import Dated
from wsoa.domain.changes.plan import Entry, Plan
from wsoa.domain.changes.planning import plan_records, read_entries, read_typed
from wsoa.domain.changes.several import together
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import BadInput
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Action, Milestone
from wsoa.domain.statement.references import spelt_out
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import LINE


def asked_for(refs: Sequence[str] | None, by: str, on: str, *, everything: bool) -> Sequence[str]:
    """The records whose dates are agreed, or '' for everything.

    Raises BadInput where it is neither or both, or where nobody says who agreed or when.
    """
    if bool(refs) is everything:
        raise BadInput(
            "Say which dates are agreed.", "Name a record, as in wsoa agree AFI-07, or all of them with --all."
        )
    missing = [told for told, typed in (('--by "…"', by), ("--on DATE", on)) if not typed.strip()]
    if missing:
        raise BadInput("An agreement needs who agreed, and when.", f"Say so: {' '.join(missing)}")
    return refs or [""]


def agree_each(statement: Statement, typed: Sequence[str], by: str, on: date, today: date) -> Plan:
    """The same for each of several records that has a date to agree; ranges are spelt out. Raises as `agree` does."""
    refs = spelt_out(typed, statement.records)
    fresh = [ref for ref in refs if _fresh(_dated(statement, _about(statement, ref)))]
    return together(statement, fresh or refs, lambda now, ref: agree(now, ref, by, on, today))


def _fresh(dated: Iterable[Dated]) -> list[Dated]:
    """Those that are due on a day which nobody has agreed yet."""
    return [record for record in dated if record.due and not record.agreed]


def agree(statement: Statement, ref: str | None, by: str, on: date, today: date) -> Plan:
    """The due dates of a record and what stands under it, or of everything, made baselines; entered in the ledger.

    Raises BadInput where there is no date to agree, or each was agreed before, or the day has not come.
    """
    who: str = read_typed(LINE, "--by", by)
    if not who or on > today:
        what = f"{show_date(on)} has not come, and nobody has agreed yet." if who else "An agreement needs who agreed."
        raise BadInput(what, 'Say who agreed, and on which day that has come: --by "…" --on DATE')
    about = _about(statement, ref)
    dated = [record for record in _dated(statement, about) if record.due]
    fresh = _fresh(dated)
    if not fresh:
        raise BadInput(f"There is no date to agree{f' for {about}' if about else ''}.", _why_none(dated))
    dates = f"{len(fresh)} due date{'' if len(fresh) == 1 else 's'}"
    agreed = [replace(record, agreed=record.due) for record in fresh]
    plan = plan_records(statement, f"Agreed {dates}{f' of {about}' if about else ''}", agreed, today)
    entry = Entry("agreement", about, on, who, f"{dates} agreed by {who} on {show_date(on)}")
    return replace(plan, agreed_by=who, ledger=(entry,))


def _about(statement: Statement, ref: str | None) -> str:
    return statement.find_any(ref).ref if ref else ""


def _dated(statement: Statement, about: str) -> Iterator[Dated]:
    around = statement.around(about) if about else statement.records.keys()
    return (record for record in statement.work if record.ref in around and in_force(statement, record))


def _why_none(dated: list[Dated]) -> str:
    if dated:
        return "Each was agreed before; move one with a reason: wsoa action move ACTION DATE --reason … --agreed-by …"
    return "Give a due date first: wsoa action edit ACTION --due DATE"


def move(statement: Statement, ref: str, kind: type[Action | Milestone], to: str, today: date) -> Plan:
    """An action or a milestone due on another day. Raises BadInput where it is due then already."""
    record: Dated = statement.find(Action, ref) if kind is Action else statement.find(Milestone, ref)
    due = read_entries(statement, kind, {"due": to})["due"]
    if due == record.due:
        raise BadInput(f"{record.ref} is due on {show_date(due)} already.", "Give another day.")
    return plan_records(statement, f"Moved {record.ref}", [replace(record, due=due)], today)
