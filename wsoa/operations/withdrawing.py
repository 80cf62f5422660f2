"""What counts no more withdrawn, with why: it stays on the record."""

from dataclasses import replace
from datetime import date
from typing import Any

from wsoa.domain.changes.plan import Entry, Plan
from wsoa.domain.changes.planning import plan_records, read_typed, refuse_over
from wsoa.domain.errors import BadInput
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Endorsement, Record
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import TEXT


def withdraw(statement: Statement, ref: str, kind: type[Record], reason: str, today: date) -> Plan:
    """A record withdrawn, and why; of an endorsement the ledger keeps that it was given and taken back.

    Raises BadInput where it is over already, or nobody says why.
    """
    record = statement.find(kind, ref)
    refuse_over(record)
    values: dict[str, Any] = {"withdrawn": reason_given(reason)}
    if isinstance(record, Action):
        values["delivery"] = Delivery.WITHDRAWN
    plan = plan_records(statement, f"Withdrew {record.ref}", [replace(record, **values)], today)
    if not isinstance(record, Endorsement):
        return plan
    words = f"{record.ref} withdrawn: {values['withdrawn']}"
    return replace(plan, ledger=(Entry("endorsement", record.ref, today, record.signed_by, words),))


def reason_given(reason: str) -> str:
    """A reason in words. Raises BadInput where it is empty."""
    words: str = read_typed(TEXT, "Reason", reason)
    if not words:
        raise BadInput("A withdrawal needs a reason.", 'Give one: --reason "…"')
    return words
