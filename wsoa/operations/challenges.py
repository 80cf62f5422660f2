"""Challenges: what was asked at the board about any record, and the answers."""

from dataclasses import replace
from datetime import date

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import Entries, plan_records, read_entries, refuse_over
from wsoa.domain.errors import BadInput
from wsoa.domain.statement.records import Challenge
from wsoa.domain.statement.references import next_in_series
from wsoa.domain.statement.statement import Statement


def add_challenge(statement: Statement, about: str, entries: Entries, today: date) -> Plan:
    """A question about any record, asked today unless `entries` names another day."""
    record = statement.find_any(about)
    values = {"asked": today, **read_entries(statement, Challenge, entries)}
    challenge = replace(Challenge(next_in_series("CH", statement.used), record.ref), **values)
    return plan_records(statement, f"Added {challenge.ref} about {record.ref}", [challenge], today)


def answer_challenge(statement: Statement, ref: str, entries: Entries, today: date) -> Plan:
    """The answer to a question, given today unless `entries` names another day; or one in place of the answer."""
    challenge = statement.find(Challenge, ref)
    refuse_over(challenge)
    values = {"answered": today, **read_entries(statement, Challenge, entries)}
    if not values["answer"]:
        raise BadInput("An answer needs words.", f'Write them in quotes: wsoa challenge answer {challenge.ref} "…"')
    return plan_records(statement, f"Answered {challenge.ref}", [replace(challenge, **values)], today)
