"""What was made by mistake removed, and what counts no more withdrawn, by a verb of its own or by its noun."""

from functools import partial
from typing import Annotated, Any

import typer

from wsoa.cli.options import Completed, Database, DryRun, NoInput, Reason, Yes, argument, references
from wsoa.cli.session import session_at
from wsoa.cli.shared_commands import Consent, change_each, change_shown
from wsoa.domain.statement.records import KINDS, Record

REMOVED = ("action", "milestone", "evidence", "measure", "reading", "note", "lead", "agency", "board", "challenge")


def removable(context: typer.Context, incomplete: str) -> Completed:
    """A completion of what may be removed: of the noun's own kind, where there is one."""
    noun = context.parent.info_name if context.parent else ""
    return references(*([noun] if noun in KINDS else REMOVED))(incomplete)


Refs = Annotated[list[str], argument("REF…", "What was made by mistake: AFI-07.3, EV-012..14.", removable)]


def remove(
    context: typer.Context,
    refs: Refs,
    reason: Reason,
    dry_run: DryRun = False,
    yes: Yes = False,
    no_input: NoInput = False,
    db: Database = None,
) -> None:
    """Remove what was made by mistake, while it is a draft. The history keeps it, and its number never returns."""
    from wsoa.operations.removing import plan_removal

    session, noun = session_at(db), context.parent.info_name if context.parent else ""
    plan = plan_removal(session.database, refs, KINDS.get(noun or ""), reason, session.today)
    change_shown(session, (plan,), "Remove it?", "wsoa history", Consent(yes, no_input, dry_run))


def add_withdraw(app: typer.Typer, kind: type[Record], refs_of: Any, told: str, then: str = "wsoa check") -> None:  # noqa: ANN401 - what typer reads of a parameter
    """Give a noun its `withdraw`: the references that it takes, what it is told to do, and what is likely next."""

    def withdraw(refs: list[str], reason: Reason, db: Database = None) -> None:
        from wsoa.operations import withdrawing

        change_each(
            db,
            refs,
            partial(withdrawing.withdraw, kind=kind, reason=reason),
            then,
        )

    withdraw.__doc__ = told
    withdraw.__annotations__["refs"] = refs_of
    app.command()(withdraw)
