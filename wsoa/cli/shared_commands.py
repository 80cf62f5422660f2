"""What commands share: carrying a plan out and saying what changed, asking first, and looking."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wsoa.cli import answer, outcome
from wsoa.cli.session import Session, answered, day_typed, says_yes, session_at, somebody_is_there
from wsoa.domain.changes.revision import Revision
from wsoa.domain.errors import BadInput, Misused, NotPermitted, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.statement.references import canonical
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import LINE, TEXT, UNSEEN, unseen_in

if TYPE_CHECKING:
    from wsoa.domain.changes.plan import Plan
    from wsoa.domain.report import Report

# The plan of what a person asks for: of the statement and the stated `today`; for one of several, of its reference too.
Recipe = Callable[..., "Plan"]


DRY = "Dry run: nothing was written."


@frozen
class Why:
    """What a person says of a plan: why, who agreed to dates that move, and whether it mends a typing error."""

    reason: str = ""
    agreed_by: str = ""
    correction: bool = False

    def said_of(self, plan: "Plan") -> "Plan":
        """The plan with what was said of it, where anything was."""
        from wsoa.domain.changes.planning import read_typed

        said: dict[str, Any] = {
            "reason": read_typed(TEXT, "--reason", self.reason),
            "agreed_by": read_typed(LINE, "--agreed-by", self.agreed_by),
            "correction": self.correction,
        }
        return replace(plan, **{name: value for name, value in said.items() if value})


def change(
    database: Path | None,
    recipe: Recipe,
    then: str = "",
    why: Why = Why(),
    *,
    in_full: bool = True,
) -> None:
    """Carry out a recipe that needs no preview, and say what changed and what is likely next.

    {ref} in `then` is what was made.
    """
    from wsoa.cli.screen import plans
    from wsoa.operations.carry_out import carry_out

    session, made = session_at(database), list["Plan"]()
    if answer.is_dry_run():
        return _only_shown(session, lambda statement: why.said_of(recipe(statement, today=session.today)))

    def planned(statement: Statement) -> "Plan":
        made.append(why.said_of(recipe(statement, today=session.today)))
        return made[-1]

    revision = carry_out(session.database, session.signature, planned)
    done(revision)
    plans.show_done(revision, then, in_full=in_full)
    return remark((*made[-1].remarks, *left_unseen(sys.argv)))


def change_each(
    database: Path | None,
    refs: Iterable[str],
    recipe: Recipe,
    then: str = "",
    why: Why = Why(),
) -> None:
    """The same for each of several records, as one revision; ranges are spelt out."""
    from shlex import join

    from wsoa.domain.changes.several import for_each

    refs = [*refs]
    if field := next((ref for ref in refs if "=" in ref), ""):
        raise Misused(f"{field} is no reference.", f"To put a field right: {join(['wsoa', 'edit', *refs])}")

    def planned(statement: Statement, today: date) -> "Plan":
        return for_each(statement, refs, lambda now, ref: recipe(now, ref, today=today))

    change(database, planned, then, why)


def left_unseen(typed: Iterable[str]) -> Iterator[str]:
    """What was left out of typed words because nobody can see it: each word by its beginning, with what it held."""
    for word in typed:
        for what in unseen_in(word):
            yield f"Left out of “{shortened(re.sub(UNSEEN, '', word))}”, because nobody can see it: {what}."


@frozen
class Consent:
    """Whether a person who was shown a plan says yes beforehand, is not to be asked, or only looks."""

    yes: bool
    no_input: bool
    dry_run: bool


def change_shown(session: Session, plans: "Sequence[Plan]", question: str, then: str, consent: Consent) -> object:
    """Show plans, each after the last, and once the person agrees carry them out: all of them or none."""
    from wsoa.cli.screen import plans as screen
    from wsoa.operations.carry_out import as_it_is, carry_out_each_shown

    if consent.dry_run:
        _only_shown(session, *map(as_it_is, plans))
        return None
    for plan in plans:
        screen.show_plan(plan, _title(plan))
        foreseen(plan, dry_run=False)
    if not agreed(question, yes=consent.yes, no_input=consent.no_input):
        return None
    if len(plans) == 1:
        return carry_out_shown(session, plans[0], then)
    for revision in carry_out_each_shown(session.database, session.signature, plans):
        done(revision)
        screen.show_done(revision, then if revision.undoes == plans[-1].undoes else "", in_full=False)
    return None


def _title(plan: "Plan") -> str:
    """What stands above a plan that is shown: nothing where nothing would be done, which has no name."""
    return plan.heading or (f"Preview: {plan.summary}" if plan.changes or plan.ledger else "")


def _only_shown(session: Session, *recipes: "Callable[[Statement], Plan]") -> None:
    """Show what these recipes' plans would do, each after the last."""
    from wsoa.cli.screen import plans as screen
    from wsoa.operations.carry_out import carried_out

    for plan in carried_out(session.database, session.signature, recipes):
        screen.show_plan(plan, _title(plan))
        foreseen(plan, dry_run=True)
    remark((*left_unseen(sys.argv), DRY))


def nothing_written(session: Session, *plans: "Plan") -> None:
    """Say what a dry run ends with. Raises whatever carrying these plans out would, on this day."""
    from wsoa.operations.carry_out import as_it_is, carried_out

    carried_out(session.database, session.signature, map(as_it_is, plans))
    remark((DRY,))


def carry_out_shown(session: Session, plan: "Plan", then: str = "") -> Revision | None:
    """Carry out a plan that the person saw, and say what it became."""
    from wsoa.cli.screen import plans
    from wsoa.cli.screen.progress_bar import working
    from wsoa.operations import carry_out

    revision = working("Writing", lambda: carry_out.carry_out_shown(session.database, session.signature, plan))
    done(revision)
    plans.show_done(revision, then, in_full=False)
    return revision


def done(revision: Revision | None) -> None:
    """Remember at the door that a revision is on record."""
    answer.revision(revision)
    if revision:
        outcome.done(f"Revision {revision.number} was written")


def foreseen(plan: "Plan", *, dry_run: bool) -> None:
    """Remember for --json what a plan remarks; where it is not to be carried out, what it would change as well."""
    answer.remarks(plan.remarks)
    answer.changes(plan.changes if dry_run else ())


def wrote(path: Path | str, what: str) -> None:
    """Remember at the door that a file is written; `what` is the sentence for it, without its full stop."""
    answer.file(path)
    outcome.done(what)


def saved(path: Path | str, what: str, then: str) -> None:
    """The same, and say where it is and what is likely next; not of what was printed."""
    from wsoa.cli.screen.console import show_path

    if str(path) == "-":
        outcome.done(what)
    else:
        wrote(path, what)
        show_path(path, then)


def remark(remarks: Iterable[str]) -> None:
    """Say what is worth knowing and no problem."""
    from wsoa.cli.screen import plans

    said = tuple(remarks)
    answer.remarks(said)
    plans.show_remarks(said)


def agreed(question: str, *, yes: bool, no_input: bool) -> bool:
    """Whether the person says yes to what they were shown.

    Raises NotPermitted where nobody can be asked, and CannotWrite where it could not be shown.
    """
    outcome.refuse_unseen()
    if yes:
        return True
    if no_input or not somebody_is_there():
        answer.forget()
        raise NotPermitted(f"{question} Nobody is there to ask, so nothing was written.", "Say yes beforehand with -y.")
    answer.let_see()
    said = says_yes(question)
    if not said:
        sys.stderr.write("Nothing was written.\n")
    return said


def look(database: Path | None, as_of: str | None = None, only: Sequence[str] = ()) -> "Report":
    """The report that a command looks at; where it shows `only` some records, as far as they rest on the statement."""
    from wsoa.operations import looking

    session = session_at(database)
    if only and as_of is None:
        return looking.report_on(session.database, [*map(canonical, only)], session.today)
    return looking.report(session.database, session.today, day_looked_at(session, as_of, "--as-of"))


def tell(told: object, module: str, function: str, *, as_json: bool, everything: bool) -> None:
    """A report as JSON, or as it is drawn by a module of screen/ and a function in it."""
    if as_json:
        from wsoa.cli import json_answers

        json_answers.printed(json_answers.value_of(told))
    else:
        getattr(import_module(f"wsoa.cli.screen.{module}"), function)(told, everything=everything)


def day_looked_at(session: Session, typed: str | None, option: str) -> date | None:
    """The day as of which a person looks, by a date or by a board; None for today. Raises BadInput, NotFound."""
    if typed is None:
        return None
    from wsoa.domain.board.meetings import day_meant, is_board
    from wsoa.operations import looking

    if not is_board(typed):
        return day_typed(typed, option)
    return day_meant(looking.report(session.database, session.today).statement, session.today, typed, option)


def since_meant(report: "Report", typed: str | None) -> date | None:
    """The day from which a person asks, by a date or by a board. Raises BadInput, NotFound."""
    if typed is None:
        return None
    from wsoa.domain.board.meetings import day_meant

    return day_meant(report.statement, report.today, typed, "--since")


def given(reason: str) -> str:
    """A reason that must be there. Raises BadInput where it is empty."""
    if not reason.strip():
        raise BadInput("This needs a reason.", 'Give one: --reason "…"')
    return reason


def typed_again(question: str) -> str:
    """What the person types in answer; nothing where nobody is there to ask."""
    if not somebody_is_there():
        answer.forget()
        return ""
    answer.let_see()
    return answered(question)
