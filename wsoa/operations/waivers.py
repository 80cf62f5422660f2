"""Waivers: a blocker accepted by a named person, with a reason and until a day; and taken back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from wsoa.domain.changes.plan import Entry, Plan
from wsoa.domain.changes.planning import Entries, plan_records, read_entries
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import BadInput
from wsoa.domain.frozen import frozen
from wsoa.domain.privacy.patterns import BY_RULE
from wsoa.domain.readiness.gate import find
from wsoa.domain.readiness.rules import rule_named
from wsoa.domain.report import Report
from wsoa.domain.signing.waivers import waiver_for
from wsoa.domain.statement.records import Waiver
from wsoa.domain.statement.references import next_in_series
from wsoa.domain.statement.statement import Statement
from wsoa.operations import privacy

WAIVER = "waiver"  # the kind of entry that a waiver leaves in the ledger


@frozen
class Waived:
    """What is to be waived, as typed: a rule of the gate or of the scan for personal data, and a record.

    `database` is beside the evidence files that the scan looks into.
    """

    rule: str
    ref: str
    database: Path


def waive(statement: Statement, what: Waived, entries: Entries, today: date) -> Plan:
    """What one rule finds wrong with one record, accepted until a day; entered in the ledger.

    Raises NotFound for a rule or a record that does not exist; BadInput for a rule that only advises, that holds for
    the record or is waived already, for nobody, no reason, or a day that has passed.
    """
    statement.refuse_other_kind(
        "rule", what.rule, f"The rule comes first, as in wsoa waive action-stepped {what.rule}."
    )
    record = statement.find_any(what.ref)
    identifier = _blocking(statement, replace(what, ref=record.ref), today)
    values = read_entries(statement, Waiver, entries)
    if not (values["reason"] and values["by"]):
        raise BadInput("A waiver says who accepts it, and why.", 'Say both: --by "…" --reason "…"')
    if values["until"] is None or values["until"] < today:
        raise BadInput("A waiver holds until a day that has not passed.", "Name it: --until DATE")
    waiver = replace(Waiver(next_in_series("W", statement.used), identifier, record.ref, dated=today), **values)
    told = f"{identifier} waived for {record.ref} until {show_date(values['until'])} by {waiver.by}: {waiver.reason}"
    plan = plan_records(statement, f"Waived {identifier} for {record.ref}", [waiver], today)
    return replace(plan, ledger=(Entry(WAIVER, waiver.ref, today, waiver.by, told),))


def _blocking(statement: Statement, what: Waived, today: date) -> str:
    """The rule of that name, which the record fails. Raises NotFound or BadInput."""
    rule, ref = what.rule.strip().lower(), what.ref
    failing = _found(statement, today, what.database, rule) if rule in BY_RULE else _failing(statement, today, rule)
    if held := waiver_for(statement, rule, ref, today):
        raise BadInput(f"{held.ref} waives that already.", f"To change it: wsoa waiver withdraw {held.ref} --reason …")
    if ref not in failing:
        look = "wsoa privacy" if rule in BY_RULE else "wsoa check"
        raise BadInput(f"{rule} holds for {ref}, so there is nothing to waive.", f"See what blocks: {look}")
    return rule


def _failing(statement: Statement, today: date, typed: str) -> set[str]:
    rule = rule_named(typed, tuple(BY_RULE))
    if rule.advice:
        raise BadInput(f"{rule.identifier} only advises, so there is nothing to waive.", "See what blocks: wsoa check")
    (found,) = find((rule,), statement, today)
    return {blocker.ref for blocker in found.blockers}


def _found(statement: Statement, today: date, path: Path, rule: str) -> set[str]:
    """The records in which the scan for personal data finds something of one sort, whoever is to be named."""
    report = Report(statement, today)
    scans = (privacy.scan(report, roles_only=only, evidence_of=path) for only in (False, True))
    return {each.ref for scan in scans for each in scan.found if each.pattern.rule == rule}
