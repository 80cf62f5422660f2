"""The one door that plans go through: under the write lock, in one transaction, signed."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import cast

from wsoa.domain.changes.agreed_dates import corrected, refuse_unexplained
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import problems_of
from wsoa.domain.changes.replay import applied, stale
from wsoa.domain.changes.revision import Revision, Signature, Stamp
from wsoa.domain.changes.verified_words import refuse_reworded
from wsoa.domain.dates.calendar import uk_day
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import BadInput, Busy, NotPermitted
from wsoa.domain.statement.invariants import hanging
from wsoa.domain.statement.statement import Statement
from wsoa.storage import database, files, reading
from wsoa.storage.writing import Pen, write_lock

AGAIN = "Nothing was changed. Run the command again to see the plan as it is now."


class AtHand:
    """The statement as it was last read, for whoever writes one revision after the other that changes no record."""

    def __init__(self) -> None:
        """Nothing was read yet."""
        self.stamp, self.statement = Stamp(), cast("Statement | None", None)

    def read(self, pen: Pen, latest: Stamp) -> Statement:
        """The statement as it is: read again, unless it is known that nothing was written since."""
        held = self.statement if self.stamp == latest else None
        self.stamp, self.statement = latest, held or reading.statement(pen.connection)
        return self.statement

    def keep(self, plan: Plan, revision: Revision) -> None:
        """What is at hand after a plan was carried out."""
        self.stamp = Stamp() if plan.changes else Stamp(revision.number, revision.signed.day, revision.digest)


def carry_out(
    path: Path,
    signed: Signature,
    recipe: Callable[[Statement], Plan],
    beside: Callable[[], None] = lambda: None,
    at_hand: AtHand | None = None,
) -> Revision | None:
    """The revision that a recipe's plan became, read, planned and written under one lock.

    None where it changes nothing. What is to be done `beside` it is done before it is written for good.
    """
    return _carry_out(path, signed, lambda statement, _latest: recipe(statement), beside, at_hand)


def _carry_out(
    path: Path,
    signed: Signature,
    recipe: Callable[[Statement, int], Plan],
    beside: Callable[[], None] = lambda: None,
    at_hand: AtHand | None = None,
) -> Revision | None:
    with write_lock(path, beside) as pen:
        refuse_day(signed, reading.stamp(pen.connection, uk_day(signed.at)))
        return _write(pen, path, signed, recipe, at_hand or AtHand())


def _write(
    pen: Pen, path: Path, signed: Signature, recipe: Callable[[Statement, int], Plan], at_hand: AtHand
) -> Revision | None:
    latest = reading.stamp(pen.connection)
    statement = at_hand.read(pen, latest)
    plan = _as_carried_out(statement, recipe(statement, latest.revision))
    if not (plan.changes or plan.ledger or plan.undoes):
        return None
    for file in plan.files:
        files.keep(path, file)
    revision = pen.write(plan, signed, latest.revision + 1, latest.digest)
    at_hand.keep(plan, revision)
    return revision


def _as_carried_out(statement: Statement, plan: Plan) -> Plan:
    plan = corrected(statement, plan)
    refuse_unexplained(statement, plan)
    refuse_reworded(statement, plan.changes)
    if plan.conflicts:
        raise BadInput("A plan with conflicts cannot be carried out.", "Settle each of them first.")
    return plan


def as_it_is(plan: Plan) -> Callable[[Statement], Plan]:
    """The recipe for a plan that is made already."""
    return lambda _: plan


def carried_out(path: Path, signed: Signature, recipes: Iterable[Callable[[Statement], Plan]]) -> list[Plan]:
    """These recipes' plans as they would be carried out, each after the last. Raises whatever that would."""
    with database.reading(path) as connection:
        refuse_day(signed, reading.stamp(connection, uk_day(signed.at)))
        statement, made = reading.statement(connection), list[Plan]()
    for recipe in recipes:
        made.append(_as_carried_out(statement, recipe(statement)))
        statement = applied(statement, made[-1].changes)
    return made


def carry_out_each_shown(path: Path, signed: Signature, plans: Sequence[Plan]) -> list[Revision]:
    """The revisions of several plans that a person saw, each after the last: all of them, or none.

    Raises Busy where anything was changed since.
    """
    with write_lock(path) as pen:
        refuse_day(signed, reading.stamp(pen.connection, uk_day(signed.at)))
        if (latest := reading.stamp(pen.connection).revision) != plans[0].seen:
            raise Busy(f"Meanwhile somebody else changed the statement: revision {latest}.", AGAIN)
        made = [_write(pen, path, signed, lambda _, __, plan=plan: plan, AtHand()) for plan in plans]  # type: ignore[misc]
    return [revision for revision in made if revision]


def carry_out_shown(
    path: Path, signed: Signature, plan: Plan, beside: Callable[[], None] = lambda: None
) -> Revision | None:
    """The same for a plan that a person saw. Raises Busy where something it touches has changed since."""

    def recipe(statement: Statement, latest: int) -> Plan:
        if plan.seen == latest:
            return plan
        if plan.rests_on_all:
            raise Busy(f"Meanwhile somebody else changed the statement: revision {latest}.", AGAIN)
        return still_true(statement, plan, signed.day)

    return _carry_out(path, signed, recipe, beside)


def still_true(statement: Statement, plan: Plan, today: date) -> Plan:
    """The plan, where every change still begins where the statement is, and still leads to what may be."""
    moved = stale(statement, plan.changes)
    if moved:
        refs = ", ".join(sorted({change.ref for change in moved})[:5])
        raise Busy(f"Meanwhile somebody else changed {refs}.", AGAIN)
    after = applied(statement, plan.changes)
    problems = problems_of(
        after, {*(change.ref for change in plan.changes), *(hanging(after) if plan.gone else ())}, today
    )
    if problems:
        raise Busy(f"Meanwhile somebody else changed what this rests on. {problems[0].where}: {problems[0].why}", AGAIN)
    return plan


def refuse_day(signed: Signature, latest: Stamp) -> None:
    """Refuse a stated day that lies before the latest revision's; one that has not come cannot even be signed for.

    `latest` is the latest that does not itself lie in the future: one that a wrong clock made must not lock the record.
    """
    if latest.day and signed.day < latest.day:
        raise NotPermitted(
            f"The stated day, {show_date(signed.day)}, is before the latest revision’s, {show_date(latest.day)}.",
            "The history runs one way. Set WSOA_TODAY to that day or later, or unset it.",
        )


def carry_out_first(path: Path, signed: Signature, recipes: Iterable[Callable[[Statement], Plan]]) -> Revision:
    """The last of the revisions that these recipes' plans became, from the first on, in a database just created."""
    digest = ""
    with write_lock(path) as pen:
        for number, recipe in enumerate(recipes, 1):
            revision = pen.write(recipe(reading.statement(pen.connection)), signed, number, digest)
            digest = revision.digest
    return revision
