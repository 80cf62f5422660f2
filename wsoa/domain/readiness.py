"""The gate: whether the statement is ready to submit, by the rules in rules.py."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wsoa.domain.errors import NotFound, did_you_mean, shortened
from wsoa.domain.model import Record
from wsoa.domain.rule import Rule
from wsoa.domain.rules import RULES, counts
from wsoa.domain.statement import Statement


@dataclass(frozen=True)
class Blocker:
    """Why the statement is not ready, or could be better: the rule, the record, the agency that answers for it, and the mend."""

    rule: str
    ref: str
    owner: str
    what: str
    mend: str


@dataclass(frozen=True)
class Finding:
    """A rule looked at: how many records it applies to, and its blockers."""

    rule: Rule
    examined: int
    blockers: tuple[Blocker, ...]


def find(statement: Statement, today: date, *, advice: bool) -> tuple[Finding, ...]:
    """What the rules that block, or those that advise, find on a day, in the order of the rules."""
    return tuple(_finding(rule, statement, today) for rule in RULES if rule.advice is advice)


def _finding(rule: Rule, statement: Statement, today: date) -> Finding:
    subjects = [record for record in statement.all(rule.kind) if counts(statement, record)]
    return Finding(rule, len(subjects), tuple(_blockers(rule, statement, subjects, today)))


def _blockers(rule: Rule, statement: Statement, subjects: list[Record], today: date) -> Iterator[Blocker]:
    for record in subjects:
        fault = rule.fault(statement, record, today)
        if fault:
            yield Blocker(rule.identifier, record.ref, statement.owner_of(record), fault.what, fault.mend)


def rule_named(identifier: str) -> Rule:
    """The rule of that identifier. Raises NotFound."""
    rule = next((rule for rule in RULES if rule.identifier == identifier.strip().lower()), None)
    if rule is None:
        known = [rule.identifier for rule in RULES]
        raise NotFound(f"There is no rule {shortened(identifier)}.", did_you_mean(identifier, known) or f"The rules: {', '.join(known)}.")
    return rule
