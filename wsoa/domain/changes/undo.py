"""Taking back what one revision did, and the later ones that stand in its way where they are to go with it."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from wsoa.domain.changes.agreed_dates import undone_by
from wsoa.domain.changes.change import BORN, Change, inverse
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import problems_of
from wsoa.domain.changes.replay import applied, stale
from wsoa.domain.changes.revision import Revision, no_revision
from wsoa.domain.changes.source import UNDOING
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import NotFound, NotPermitted, Problem, Problems, shortened
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.invariants import hanging
from wsoa.domain.statement.references import kind_of
from wsoa.domain.statement.statement import Statement, parents_of

SIGNED = ("endorsement", "submission")
NAMED, FIRST_FEW = 3, 5  # revisions and records of a list that an answer names
NOTHING_CHANGED = "It changed no record: what it said of a sheet holds no longer."


def revision_to_undo(
    revisions: Sequence[Revision], number: int | None, of_sheets: Collection[int] = frozenset()
) -> Revision:
    """The revision of that number, or the latest that is neither an undo nor undone and changed anything.

    Those `of_sheets` changed no record, but called a sheet back or settled a cell. Raises NotFound or NotPermitted.
    """
    undone = _undone(revisions)
    if number is None:
        return _latest_to_undo(revisions, {*undone}, of_sheets)
    chosen = next((revision for revision in revisions if revision.number == number), None)
    if chosen is None:
        raise no_revision(number, revisions)
    if number in undone:
        raise NotPermitted(f"Revision {number} was undone already.", "See what happened: wsoa history")
    if not chosen.changes and number not in of_sheets:
        raise NotPermitted(
            f"Revision {number} changed no record, and cannot be undone.", "What is in the ledger stays there."
        )
    if is_signed(chosen):
        raise NotPermitted(
            f"Revision {number} records what was signed or sent, which cannot un-happen.",
            "An endorsement can be withdrawn: wsoa endorsement withdraw EN-01 --reason …",
        )
    if number == 1:
        raise NotPermitted(
            "Revision 1 began the statement, and cannot be undone.", "Begin another: wsoa init LETTER --db PATH"
        )
    return chosen


def _undone(revisions: Iterable[Revision]) -> frozenset[int]:
    return undone_by((revision.number, revision.undoes) for revision in revisions if revision.undoes)


def is_signed(revision: Revision) -> bool:
    """Whether it records an endorsement or a submission, or what came of one: these no undo reaches.

    That an agency was merged into another, whose its endorsements then are, is none of these.
    """
    return any(kind_of(change.ref) in SIGNED and change.field != "agency" for change in revision.changes)


def _latest_to_undo(revisions: Sequence[Revision], undone: Collection[int], of_sheets: Collection[int]) -> Revision:
    did_something = (
        each
        for each in reversed(revisions)
        if (each.changes or each.number in of_sheets) and not each.undoes and not is_signed(each)
    )
    found = next((each for each in did_something if each.number not in undone), None)
    if found is None or found.number == 1:
        raise NotFound("There is nothing to undo.", "See what happened: wsoa history")
    return found


def plan_undo(
    statement: Statement,
    revisions: Sequence[Revision],
    number: int | None,
    today: date,
    of_sheets: Collection[int] = frozenset(),
) -> Plan:
    """The plan that takes a revision back. Raises NotPermitted naming what later work stands in the way."""
    *later, plan = plan_undo_with_later(statement, revisions, number, today, of_sheets)
    if later:
        chosen, numbers = plan.undoes, {each.undoes for each in later}
        told = [_told(revision, plan) for revision in reversed(revisions) if revision.number in numbers]
        more = (f"and {len(told) - NAMED} more",) if len(told) > NAMED else ()
        first = f"Revision {chosen} cannot be undone alone, since later work rests on it:"
        raise NotPermitted(
            "\n  ".join((first, *told[:NAMED], *more)),
            f"See all of it taken back in one: wsoa undo {chosen} --with-later -n",
        )
    return plan


def _told(later: Revision, plan: Plan) -> str:
    """Which revision stands in the way: who, when, what, and of which records."""
    refs = dict.fromkeys(change.ref for change in later.changes)
    ours = {change.ref for change in plan.changes}
    named = ([ref for ref in refs if ref in ours] or [*refs])[:NAMED]
    signed = later.signed
    return f"{later.number}  {show_date(signed.day)}  {signed.who}  {shortened(later.summary)} ({', '.join(named)})"


def plan_undo_with_later(
    statement: Statement,
    revisions: Sequence[Revision],
    number: int | None,
    today: date,
    of_sheets: Collection[int] = frozenset(),
) -> tuple[Plan, ...]:
    """The plans that take a revision back and all that stands in its way, the latest first, each after the last.

    Raises NotPermitted where something stands in the way that cannot be taken back, Problems where what would be left
    may not be and no later work is to blame.
    """
    chosen = revision_to_undo(revisions, number, of_sheets)
    undone, taken = _undone(revisions), [chosen]
    in_force = [each for each in reversed(revisions) if not each.undoes and each.number not in undone]
    while in_the_way := _in_the_way(statement, taken, today):
        first, changes, problems = in_the_way
        left = (each for each in in_force if each.number > first.number and each not in taken)
        later = next((each for each in left if _touches(each, changes)), None)
        if later is None and problems:
            raise Problems(f"Revision {first.number} cannot be undone.", problems)
        if later is None:
            refs = ", ".join(sorted({change.ref for change in changes})[:FIRST_FEW])
            what = f"Revision {first.number} cannot be undone, for what changed since: {refs}."
            raise NotPermitted(what, "See what happened: wsoa history")
        taken = sorted((*taken, _takeable(revisions, later, chosen)), key=lambda each: -each.number)
    return tuple(_plans(taken))


def _takeable(revisions: Sequence[Revision], later: Revision, chosen: Revision) -> Revision:
    try:
        return revision_to_undo(revisions, later.number)
    except NotPermitted as refused:
        raise NotPermitted(f"Revision {chosen.number} cannot be undone: {refused.what}", refused.mend) from None


def _in_the_way(
    statement: Statement, taken: Iterable[Revision], today: date
) -> tuple[Revision, tuple[Change, ...], tuple[Problem, ...]] | None:
    """The first of the revisions, taken back in order, that something later stands in the way of; and what does.

    What names a record that would be gone stands in the way as a whole, and so does a record that would hold what may
    not be: an action that is complete, say, of a milestone that would be open again.
    """
    for revision in taken:
        changes = inverse(revision.changes)
        if moved := stale(statement, changes):
            return revision, moved, ()
        statement = applied(statement, changes)
        if hung := hanging(statement):
            gone = (parent for ref in hung for parent in parents_of(statement.records[ref]))
            missing = (ref for ref in gone if ref not in statement.records)
            return revision, tuple(Change(ref, BORN, "", "") for ref in (*hung, *missing)), ()
        if problems := problems_of(statement, {change.ref for change in changes}, today):
            return revision, tuple(_blamed(statement, problems)), problems
    return None


def _blamed(statement: Statement, problems: Iterable[Problem]) -> Iterable[Change]:
    """What may not be, as changes: of the fields that problems name, or of whole records where they name none."""
    for ref, label in {(problem.where.ref, problem.where.label) for problem in problems}:
        columns = COLUMNS[type(statement.records[ref])] if ref in statement.records else ()
        field = next((each.field for each in columns if each.label == label and not each.many), BORN)
        yield Change(ref, field, "", "")


def _touches(later: Revision, changes: Iterable[Change]) -> bool:
    """Whether a revision changed one of the same fields, or of the same lists the same members."""
    return any(_is_same(one, other) for other in changes for one in later.changes if one.ref == other.ref)


def _is_same(one: Change, other: Change) -> bool:
    if BORN in (one.field, other.field) or one.field != other.field:
        return BORN in (one.field, other.field)
    many = one.column and one.column.many
    return not many or bool({one.old, one.new} & {other.old, other.new} - {""})


def _plans(taken: Iterable[Revision]) -> Iterable[Plan]:
    for revision in taken:
        changes = inverse(revision.changes)
        what = f"revision {revision.number}: {revision.summary}"
        remarks = () if changes else (NOTHING_CHANGED,)
        heading = f"Undo of {what}"
        yield Plan(f"Took back {what}", changes, UNDOING, undoes=revision.number, heading=heading, remarks=remarks)
