"""Conflicts settled: whose value is kept, by a rule, by a person at a terminal, or by a file of answers."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from wsoa.domain.changes.agreed_dates import corrected, is_explained, moved, refuse_unexplained
from wsoa.domain.changes.change import BORN, Change, diff
from wsoa.domain.changes.plan import Conflict, Keep, Plan
from wsoa.domain.changes.planning import problems_beside, stands_under
from wsoa.domain.changes.replay import applied
from wsoa.domain.changes.sheet_events import ReturnReceived
from wsoa.domain.errors import FileProblems, Problem
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.row_codes import tag_for
from wsoa.domain.round.intake.new_records import NOT_THERE, in_words
from wsoa.domain.round.layout.questions import Question, with_answers
from wsoa.domain.statement.fields import BY_FIELD, Column
from wsoa.domain.statement.records import KINDS, Record, members
from wsoa.domain.statement.references import kind_of
from wsoa.domain.statement.statement import NAMES, Statement, parents_of

MOVES = "A date that was agreed moves."


@frozen
class Answer:
    """Whose value is kept, None where nobody said; where an agreed date moves by it, why and who agreed."""

    keep: Keep | None = None
    reason: str = ""
    agreed_by: str = ""


Answers = Mapping[str, Answer]  # by the signs of the conflicts


def told_once(asked: Iterable[Conflict]) -> Iterator[tuple[Conflict, str]]:
    """Each question with its doubt; '' where the one before it, about the same row, has told it."""
    before = ("", "")
    for conflict in asked:
        now = (conflict.where.in_row, conflict.doubt)
        yield conflict, conflict.doubt if now != before else ""
        before = now


def label_of(conflict: Conflict) -> str:
    """What a person calls the field that is asked about, or the sort of record that is not there yet."""
    return NAMES[type(conflict.theirs)].capitalize() if conflict.field == BORN else _column_of(conflict).label


def _column_of(conflict: Conflict) -> Column:
    return BY_FIELD[KINDS[kind_of(conflict.ref)]][conflict.field]


def tag_of(conflict: Conflict) -> str:
    """Four signs of a conflict.

    They change when any of its three values does, so that an old answer is never taken for a new one. A record that is
    not there yet has them of its words, whatever reference and day it is given.
    """
    if conflict.field == BORN:
        return tag_for([str(conflict.where), in_words(conflict.theirs), *parents_of(conflict.theirs)])
    return tag_for([conflict.ref, conflict.field, conflict.base, conflict.ours, conflict.theirs])


def moved_dates(statement: Statement, plan: Plan) -> tuple[Conflict, ...]:
    """The agreed dates that a file moves, as long as nobody has said why and who agreed: each can be answered alone."""
    if is_explained(plan):
        return ()
    return tuple(
        Conflict(
            move.ref,
            move.field,
            move.old,
            move.new,
            plan.cells[move.ref, move.field],
            move.old,
            is_three_way=True,
            doubt=MOVES,
        )
        for move in moved(statement, plan.changes)
        if (move.ref, move.field) in plan.cells
    )


def settled(statement: Statement, plan: Plan, answers: Answers, today: date) -> Plan:
    """The plan with the conflicts that were answered settled; those that were not stay open.

    Raises FileProblems where what was kept may not be.
    """
    asked = (*plan.conflicts, *moved_dates(statement, plan))
    kept = {tag: answer.keep for tag, answer in answers.items() if answer.keep}
    after = _with_answers(applied(statement, plan.changes), asked, kept)
    waiting = tuple(conflict for conflict in plan.conflicts if tag_of(conflict) not in kept)
    refused = {each.ref: each for each in asked if each.field == BORN and kept.get(tag_of(each)) is Keep.OURS}
    after = after.without(ref for ref in plan.born if stands_under(after, ref, refused))
    after = _remembering(after, refused.values()) if refused else after
    changes = diff(statement, after)
    problems = problems_beside(after, changes, {conflict.ref for conflict in waiting}, today)
    if problems:
        raise FileProblems(
            f"Nothing was taken from {plan.source.name}.",
            (_located(plan, problem) for problem in problems),
        )
    left = {*plan.born, *(conflict.ref for conflict in asked if conflict.field == BORN)} - after.records.keys()
    said = _with_reasons(statement, replace(plan, changes=changes, conflicts=waiting), asked, answers)
    return replace(said, returned=tuple(_without(event, left) for event in plan.returned))


def refusal(conflict: Conflict) -> Question:
    """What a record that is not there is known by when a file brings it again, with what is doubted of it."""
    words = f"{in_words(conflict.theirs)}: {conflict.doubt}"
    return Question(" ".join(parents_of(conflict.theirs)), words, Keep.OURS, conflict.where, conflict.doubt, "")


def _remembering(after: Statement, refused: Iterable[Conflict]) -> Statement:
    """The statement with what was refused among the answers that it keeps, so that nobody is asked again."""
    lines = (question.line(question.guess) for question in map(refusal, refused))
    return after.with_records(replace(after.cover, sheet_words=members(with_answers(after.cover.sheet_words, lines))))


def is_taken(conflict: Conflict, after: Statement) -> bool:
    """Whether theirs is what a statement says."""
    record = after.records.get(conflict.ref)
    said = record if conflict.field == BORN else getattr(record, conflict.field)
    return bool(said == conflict.theirs)


def _with_answers(after: Statement, asked: Iterable[Conflict], kept: Mapping[str, Keep]) -> Statement:
    """The statement with every answer, made once: each conflict touches one record of many."""
    changed: dict[str, Record] = {}
    for conflict in asked:
        keep = kept.get(tag_of(conflict))
        if conflict.field == BORN and keep is Keep.THEIRS:
            changed[conflict.ref] = conflict.theirs
        elif conflict.field != BORN and keep:
            value = conflict.theirs if keep is Keep.THEIRS else conflict.ours
            before = changed.get(conflict.ref) or after.records[conflict.ref]
            changed[conflict.ref] = replace(before, **{conflict.field: value})
    return after.with_records(*changed.values())


def _with_reasons(statement: Statement, plan: Plan, asked: Iterable[Conflict], answers: Answers) -> Plan:
    """The plan with why agreed dates move and who agreed, once that was said of every one of them."""
    by_place = {(conflict.ref, conflict.field): answers.get(tag_of(conflict), Answer()) for conflict in asked}
    told = [(move.ref, by_place.get((move.ref, move.field), Answer())) for move in moved(statement, plan.changes)]
    if is_explained(plan) or not told or not all(answer.reason and answer.agreed_by for _, answer in told):
        return plan
    reasons = [answer.reason if len(told) == 1 else f"{ref}: {answer.reason}" for ref, answer in told]
    agreed = dict.fromkeys(answer.agreed_by for _, answer in told)
    return replace(plan, reason="; ".join(reasons), agreed_by=" and ".join(agreed))


def _without(event: ReturnReceived, left: Collection[str]) -> ReturnReceived:
    """A return without what it brought for records that were not taken."""
    return replace(event, brought=tuple(each for each in event.brought if each.ref not in left))


def _located(plan: Plan, problem: Problem) -> Problem:
    """The problem with the cell of the value that was kept.

    Of one beside it in the record where it is not that value's own.
    """
    said = problem.where
    near = sorted(
        (conflict for conflict in plan.conflicts if conflict.ref == said.ref),
        key=lambda conflict: label_of(conflict) != said.label,
    )
    return replace(problem, where=near[0].where.about(said)) if near else problem


def three_values(conflict: Conflict) -> tuple[tuple[str, str], ...]:
    """What the sheet said before, what the statement says now and what the sheet says, each in words.

    Only the two where nobody knows the first, or it is what the statement says.
    """
    sides = (("before", conflict.base),) if conflict.is_on_both_sides else ()
    return tuple(
        (name, _told(conflict, value)) for name, value in (*sides, ("ours", conflict.ours), ("theirs", conflict.theirs))
    )


def _told(conflict: Conflict, value: Any) -> str:  # noqa: ANN401 - a field's value, of any form
    if conflict.field == BORN:
        return " ".join(in_words(value).split()) if value else NOT_THERE
    column = _column_of(conflict)
    told = "; ".join(map(column.form.show, value)) if column.many else column.form.show(value)
    return " ".join(told.split()) or "(nothing)"


def moves(statement: Statement, conflict: Conflict) -> bool:
    """Whether an agreed date moves if theirs is kept."""
    if conflict.field == BORN:
        return False
    return bool(moved(statement, (Change(conflict.ref, conflict.field, conflict.ours, conflict.theirs),)))


@frozen
class Checked:
    """What came in, planned: the statement that it was planned against, on which day, and the plan."""

    statement: Statement
    today: date
    plan: Plan

    def saying(self, said_of: Callable[[Plan], Plan]) -> "Checked":
        """The same with what a person says of the plan."""
        return replace(self, plan=said_of(self.plan))

    @property
    def asked(self) -> tuple[Conflict, ...]:
        """All that a person can answer: conflicts, and agreed dates that move though nobody has said why."""
        return (*self.plan.conflicts, *moved_dates(self.statement, self.plan))

    def answered(self, answers: Answers) -> "Checked":
        """The same with the conflicts settled that were answered. Raises FileProblems where that may not be."""
        return replace(self, plan=settled(self.statement, self.plan, answers, self.today))

    def keeping(self, keep: Keep) -> "Checked":
        """The same with all that is asked settled in one way; why a date moves is then what the file says of it."""
        return self.answered(
            {tag_of(each): Answer(keep, self.plan.whys.get(each.ref, ""), self.plan.agreed_by) for each in self.asked}
        )

    def refuse_unready(self) -> None:
        """Refuse what the door would refuse: an agreed date moves, and nobody said why. Raises NotPermitted."""
        refuse_unexplained(self.statement, corrected(self.statement, self.plan))
