"""What was verified was verified on its words: whoever changes them takes the verification back first, and says why."""

from collections.abc import Iterable, Iterator

from wsoa.domain.changes.change import BORN, Change
from wsoa.domain.errors import Mend, NotPermitted, Place, Problem
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Milestone
from wsoa.domain.statement.statement import Statement

WORDS, VERIFICATION = ("title", "success"), frozenset({"delivery", "verified", "verified_by"})


def reworded(before: Statement, changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes of words, of an action or of its milestones, under which a verification would still stand.

    `before` is the statement that the changes begin with. A verification that they give or take back is of other words,
    and a record that they remove has none.
    """
    made = tuple(changes)
    settled = {change.ref for change in made if change.field in VERIFICATION}
    gone = {change.ref for change in made if change.field == BORN and not change.new}
    return tuple(
        change
        for change in made
        if change.field in WORDS
        and change.old
        and change.ref not in gone
        and (action := _action(before, change.ref))
        and action.delivery is Delivery.VERIFIED
        and action.ref not in settled
    )


def _action(statement: Statement, ref: str) -> Action | None:
    record = statement.records.get(ref)
    return statement.get(Action, record.action if isinstance(record, Milestone) else ref)


def refuse_reworded(before: Statement, changes: Iterable[Change]) -> None:
    """Refuse changes that would leave a verification standing on other words. Raises NotPermitted."""
    for change in reworded(before, changes):
        raise NotPermitted(*_why(before, change))


def reworded_problems(before: Statement, changes: Iterable[Change]) -> Iterator[Problem]:
    """The same as problems, each at the field whose words would change."""
    for change in reworded(before, changes):
        label = change.column.label if change.column else change.field
        yield Problem(Place(ref=change.ref, label=label), str(change.new), *_why(before, change))


def _why(before: Statement, change: Change) -> tuple[str, str]:
    action = _action(before, change.ref)
    who = f" by {action.verified_by}" if action and action.verified_by else ""
    ref = action.ref if action else change.ref
    return (
        f"{ref} was verified{who} on its words as they are, so they cannot change under the verification.",
        Mend("", f'Open it again first, and say why: wsoa action reopen {ref} --reason "…"'),
    )
