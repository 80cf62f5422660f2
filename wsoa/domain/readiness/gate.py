"""The gate: what a rule is, and what rules find wrong with the statement on a day."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Record
from wsoa.domain.statement.statement import Statement


@dataclass(frozen=True)
class Breach:
    """What is wrong with one record, and the command that mends it."""

    what: str
    mend: str


@dataclass(frozen=True)
class Rule:
    """One rule of the gate, over every record of a kind; `advice` does not block."""

    identifier: str
    kind: type[Record]
    fault: Callable[[Statement, Any, date], Breach | None]
    advice: bool = False

    @property
    def sentence(self) -> str:
        """What must hold: the first line of the rule's docstring."""
        return (self.fault.__doc__ or "").partition("\n")[0]

    @property
    def explanation(self) -> str:
        """Why, and where the rule comes from: the rest of the docstring."""
        return " ".join((self.fault.__doc__ or "").partition("\n")[2].split())


@dataclass(frozen=True)
class Blocker:
    """Why the statement is not ready, or could be better: rule, record, answering agency and mend."""

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


def find(rules: Iterable[Rule], statement: Statement, today: date) -> tuple[Finding, ...]:
    """What these rules find on a day, in their order."""
    return tuple(_finding(rule, statement, today) for rule in rules)


def _finding(rule: Rule, statement: Statement, today: date) -> Finding:
    subjects = [record for record in statement.all(rule.kind) if in_force(statement, record)]
    return Finding(rule, len(subjects), tuple(_blockers(rule, statement, subjects, today)))


def _blockers(rule: Rule, statement: Statement, subjects: list[Record], today: date) -> Iterator[Blocker]:
    for record in subjects:
        fault = rule.fault(statement, record, today)
        if fault:
            yield Blocker(rule.identifier, record.ref, statement.owner_of(record), fault.what, fault.mend)
