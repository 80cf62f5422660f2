"""Conflicts settled: whose value is kept, by a rule, by a person at a terminal, or by a file of answers."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from wsoa.domain.changes.agreed_dates import corrected, refuse_unexplained
from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Conflict, Plan
from wsoa.domain.changes.planning import problems_beside
from wsoa.domain.changes.replay import applied
from wsoa.domain.errors import Place, Problem, Problems
from wsoa.domain.round.handout.row_codes import tag_for
from wsoa.domain.statement.fields import BY_FIELD, Column
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.references import kind_of
from wsoa.domain.statement.statement import Statement

OPEN = "?"
ANSWER = re.compile(r"(?P<sign>\w{4})\s+(?P<what>[^=]*)=\s*(?P<keep>\S*)\s*")
HEAD = "# Whose value is to be kept? Write ours or theirs after each =, and run the import again with this file.\n"


class Keep(StrEnum):
    """Whose value is kept: the statement's, or the sheet's."""

    OURS = "ours"
    THEIRS = "theirs"


def column_of(conflict: Conflict) -> Column:
    """What describes the field that two sides changed."""
    return BY_FIELD[KINDS[kind_of(conflict.ref)]][conflict.field]


def tag_of(conflict: Conflict) -> str:
    """Four signs of a conflict.

    They change when any of its three values does, so that an old answer is never taken for a new one.
    """
    return tag_for([conflict.ref, conflict.field, conflict.base, conflict.ours, conflict.theirs])


def all_kept(plan: Plan, keep: Keep) -> Mapping[str, Keep]:
    """The same answer to every conflict, by its signs."""
    return {tag_of(conflict): keep for conflict in plan.conflicts}


def settled(statement: Statement, plan: Plan, answers: Mapping[str, Keep], today: date) -> Plan:
    """The plan with the conflicts that were answered settled; those that were not stay open.

    Raises Problems where what was kept may not be.
    """
    after = applied(statement, plan.changes)
    for conflict in plan.conflicts:
        if answers.get(tag_of(conflict)) is Keep.THEIRS:
            after = after.with_records(replace(after.records[conflict.ref], **{conflict.field: conflict.theirs}))
    waiting = tuple(conflict for conflict in plan.conflicts if tag_of(conflict) not in answers)
    changes = diff(statement, after)
    problems = problems_beside(after, changes, {conflict.ref for conflict in waiting}, today)
    if problems:
        raise Problems(
            f"Nothing was taken from {plan.source.name}.",
            (_located(plan, problem) for problem in problems),
        )
    return replace(plan, changes=changes, conflicts=waiting)


def _located(plan: Plan, problem: Problem) -> Problem:
    """The problem with the cell of the value that was kept.

    Of one beside it in the record where it is not that value's own.
    """
    said = problem.where
    near = sorted(
        (conflict for conflict in plan.conflicts if conflict.ref == said.ref),
        key=lambda conflict: column_of(conflict).label != said.label,
    )
    return replace(problem, where=near[0].where.about(said)) if near else problem


def three_values(conflict: Conflict) -> tuple[tuple[str, str], ...]:
    """What the sheet said before, what the statement says now and what the sheet says, each in words.

    Only the two where nobody knows the first.
    """
    column = column_of(conflict)
    sides = (("before", conflict.base),) if conflict.is_three_way else ()
    return tuple(
        (name, _told(column, value)) for name, value in (*sides, ("ours", conflict.ours), ("theirs", conflict.theirs))
    )


def _told(column: Column, value: Any) -> str:  # noqa: ANN401 - a field's value, of any form
    told = "; ".join(map(column.form.show, value)) if column.many else column.form.show(value)
    return " ".join(told.split()) or "(nothing)"


def to_answer(plan: Plan) -> str:
    """A file of answers to write into: each conflict with its three values, and a place for the answer."""
    return HEAD + "".join(_asked(conflict) for conflict in plan.conflicts)


def _asked(conflict: Conflict) -> str:
    column = column_of(conflict)
    values = "".join(f"#   {name + ':':8}{words}\n" for name, words in three_values(conflict))
    return f"\n# {conflict.where}\n{values}{tag_of(conflict)} {conflict.ref} {column.label} = {OPEN}\n"


def read_answers(text: str, source: str) -> Mapping[str, Keep]:
    """The answers in such a file, by the signs of their conflicts; a '?' is no answer yet.

    Raises Problems naming each line that is none.
    """
    answers: dict[str, Keep] = {}
    problems = []
    for number, line in enumerate(text.splitlines(), 1):
        read = _answer(line)
        if isinstance(read, str):
            problems.append(
                Problem(
                    Place(label=f"{source}, line {number}"),
                    line.strip(),
                    read,
                    "Write it as in: 9RZF AFI-07.2 Due = theirs",
                )
            )
        else:
            answers.update(read)
    if problems:
        raise Problems("Nothing was taken: the answers cannot be read.", problems)
    return answers


def _answer(line: str) -> Mapping[str, Keep] | str:
    if not line.strip() or line.lstrip().startswith("#"):
        return {}
    found = ANSWER.fullmatch(line.strip())
    if not found:
        return "This is no answer."
    keep = found["keep"].lower()
    if keep in ("", OPEN):
        return {}
    return (
        {found["sign"].upper(): Keep(keep)} if keep in tuple(Keep) else f"“{found['keep']}” is neither ours nor theirs."
    )


def strange_answers(plan: Plan, answers: Mapping[str, Keep]) -> Iterator[str]:
    """What to say of answers to questions that are not asked (any more)."""
    asked = {tag_of(conflict) for conflict in plan.conflicts}
    strange = [sign for sign in answers if sign not in asked]
    if strange:
        yield (
            f"The answers {', '.join(strange)} fit no conflict there is now: the values have changed since, or they"
            " were settled."
        )


@dataclass(frozen=True)
class Checked:
    """What came in, planned: the statement that it was planned against, on which day, and the plan."""

    statement: Statement
    today: date
    plan: Plan

    def saying(self, said_of: Callable[[Plan], Plan]) -> "Checked":
        """The same with what a person says of the plan."""
        return replace(self, plan=said_of(self.plan))

    def answered(self, answers: Mapping[str, Keep]) -> "Checked":
        """The same with the conflicts settled that were answered. Raises Problems where what was kept may not be."""
        return replace(self, plan=settled(self.statement, self.plan, answers, self.today))

    def keeping(self, keep: Keep) -> "Checked":
        """The same with every conflict settled in one way."""
        return self.answered(all_kept(self.plan, keep))

    def refuse_unready(self) -> None:
        """Refuse what the door would refuse: an agreed date moves, and nobody said why. Raises NotPermitted."""
        refuse_unexplained(self.statement, corrected(self.statement, self.plan))
