"""What was verified was verified on its words: whoever changes them takes the verification back first, and says why."""

from collections.abc import Iterable, Iterator

from wsoa.domain.changes.change import Change
from wsoa.domain.errors import Mend, NotPermitted, Place, Problem
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Milestone
from wsoa.domain.statement.statement import Statement

WORDS = ("title", "success")


def reworded(after: Statement, changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes of words, of an action or of its milestones, under which a verification would still stand.

    `after` is the statement that the changes lead to.
    """
    return tuple(
        change
        for change in changes
        if change.field in WORDS and change.old and (action := _action(after, change.ref)) and _is_verified(action)
    )


def _action(statement: Statement, ref: str) -> Action | None:
    record = statement.records.get(ref)
    return statement.get(Action, record.action if isinstance(record, Milestone) else ref)


def _is_verified(action: Action) -> bool:
    return action.delivery is Delivery.VERIFIED


def refuse_reworded(after: Statement, changes: Iterable[Change]) -> None:
    """Refuse changes that would leave a verification standing on other words. Raises NotPermitted."""
    for change in reworded(after, changes):
        raise NotPermitted(*_why(after, change))


def reworded_problems(after: Statement, changes: Iterable[Change]) -> Iterator[Problem]:
    """The same as problems, each at the field whose words would change."""
    for change in reworded(after, changes):
        label = change.column.label if change.column else change.field
        yield Problem(Place(ref=change.ref, label=label), str(change.new), *_why(after, change))


def _why(after: Statement, change: Change) -> tuple[str, str]:
    action = _action(after, change.ref)
    who = action.verified_by if action else ""
    ref = action.ref if action else change.ref
    return (
        f"{ref} was verified by {who} on its words as they are, so they cannot change under the verification.",
        Mend("", f'Open it again first, and say why: wsoa action reopen {ref} --reason "…"'),
    )
