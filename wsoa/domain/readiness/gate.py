"""The gate: what a rule is, and what rules find wrong with the statement on a day."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from wsoa.domain.frozen import frozen
from wsoa.domain.readiness.inspectors_words import Quotation
from wsoa.domain.signing.waivers import waiver_for
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Record, Waiver
from wsoa.domain.statement.statement import Statement


class Breach:
    """What is wrong with one record, and the commands that mend it.

    `with_others` where the rule's command for all of them mends this one too; `stale` is the endorsement that what it
    approved has left behind.
    """

    def __init__(self, what: str, *mends: str, with_others: bool = False, stale: str = "") -> None:
        """`mends` are carried out in their order."""
        self.what, self.mends, self.with_others, self.stale = what, mends, with_others, stale


@frozen
class Rule:
    """One rule of the gate, over every record of a kind that it `applies` to; `advice` does not block.

    The docstring of `breach` is the sentence that must hold, `why` says why and where it comes from, and `said` is what
    inspectors wrote that bears on it. `failing` heads the records that fail it; `at_once` is the command that mends all
    of them, where one can.
    """

    identifier: str
    kind: type[Record]
    breach: Callable[[Statement, Any, date], Breach | None]
    failing: str
    why: str
    advice: bool = False
    at_once: str = ""
    said: tuple[Quotation, ...] = ()
    applies: Callable[[Statement, Any], bool] = in_force

    @property
    def sentence(self) -> str:
        """What must hold."""
        return self.breach.__doc__ or ""

    @property
    def explanation(self) -> str:
        """Why, and where the rule comes from; then what inspectors wrote."""
        return " ".join((self.why, *map(str, self.said)))


@frozen
class Blocker:
    """Why the statement is not ready, or could be better: rule, record, agency, and the commands that mend it.

    `stale` is the endorsement that is of other words than those there are now, where it is about one.
    """

    rule: str
    ref: str
    lead: str
    what: str
    mends: tuple[str, ...]
    with_others: bool = False
    stale: str = ""


@frozen
class Finding:
    """A rule looked at: how many records it applies to, its blockers, and those that somebody accepted."""

    rule: Rule
    examined: int
    blockers: tuple[Blocker, ...]
    waived: tuple[tuple[Blocker, Waiver], ...] = ()

    @property
    def held(self) -> int:
        """How many records hold to it, and need nobody to accept that they do not."""
        return self.examined - len(self.blockers) - len(self.waived)

    @property
    def at_once(self) -> str:
        """The one command that mends every one of them; '' where each needs its own."""
        several = len(self.blockers) > 1 and all(blocker.with_others for blocker in self.blockers)
        return self.rule.at_once if several else ""


def find(rules: Iterable[Rule], statement: Statement, today: date) -> tuple[Finding, ...]:
    """What these rules find on a day, in their order."""
    return tuple(_finding(rule, statement, today) for rule in rules)


def _finding(rule: Rule, statement: Statement, today: date) -> Finding:
    subjects = [record for record in statement.all(rule.kind) if rule.applies(statement, record)]
    blockers = _blockers(rule, statement, subjects, today)
    found = [(each, waiver_for(statement, rule.identifier, each.ref, today)) for each in blockers]
    blocking = tuple(each for each, waiver in found if waiver is None)
    return Finding(rule, len(subjects), blocking, tuple((each, waiver) for each, waiver in found if waiver))


def _blockers(rule: Rule, statement: Statement, subjects: list[Record], today: date) -> Iterator[Blocker]:
    for record in subjects:
        breach = rule.breach(statement, record, today)
        if breach:
            owner, more = statement.owner_of(record), (breach.mends, breach.with_others, breach.stale)
            yield Blocker(rule.identifier, record.ref, owner, breach.what, *more)
