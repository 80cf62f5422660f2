"""wsoa milestone: the dated steps of actions."""

from functools import partial
from typing import Annotated

import typer

from wsoa.cli.listing import add_list
from wsoa.cli.options import (
    ActionRefs,
    AgreedBy,
    Correction,
    Database,
    Due,
    MilestoneRefs,
    MoveReason,
    argument,
    option,
)
from wsoa.cli.removing import add_withdraw, remove
from wsoa.cli.session import day_or_none
from wsoa.cli.shared_commands import Why, change, change_each
from wsoa.cli.showing import add_show
from wsoa.domain.statement.records import Milestone
from wsoa.domain.statement.references import first_of, spelt_out
from wsoa.operations import actions, agreements

app = typer.Typer()


@app.command()
def add(
    refs: ActionRefs,
    title: Annotated[str, argument("WORDS", "The step.")],
    due: Due = None,
    done_on: Annotated[str | None, option("--done", "DATE", "The day it was done.")] = None,
    db: Database = None,
) -> None:
    """Add a milestone to an action, or the same to several."""
    entries = {"title": title, "due": due, "done": done_on}
    change_each(db, refs, partial(actions.add_milestone, entries=entries), f"wsoa action show {first_of(refs)}")


add_list(
    app,
    Milestone,
    "List the milestones, soonest first.",
    "ref milestone lead due state",
    *("agency", "area", "action", "due", "open"),
)


@app.command()
def done(
    refs: MilestoneRefs,
    on: Annotated[str | None, option("--on", "DATE", "The day it was done; else today.")] = None,
    db: Database = None,
) -> None:
    """Say that milestones are done, and on which day."""
    day = day_or_none(on, "--on")
    change(
        db,
        lambda now, today: actions.finish_milestones(now, spelt_out(refs, now.records), day or today, today),
        "wsoa status",
    )


@app.command()
def edit(
    refs: MilestoneRefs,
    title: Annotated[str | None, option("--title", "WORDS", "The step.")] = None,
    due: Due = None,
    done_on: Annotated[str | None, option("--done", "DATE", "The day it was done; '' for not done after all.")] = None,
    reason: MoveReason = "",
    agreed_by: AgreedBy = "",
    correction: Correction = False,
    db: Database = None,
) -> None:
    """Change fields of a milestone; '' empties one."""
    entries = {"title": title, "due": due, "done": done_on}
    why = Why(reason, agreed_by, correction)
    change_each(db, refs, partial(actions.edit_milestone, entries=entries), "wsoa milestone list", why)


add_withdraw(app, Milestone, MilestoneRefs, "Withdraw a milestone, and say why; it stays on the record.")


@app.command()
def move(
    refs: MilestoneRefs,
    to: Annotated[str, argument("DATE", "The day it is now due.")],
    reason: MoveReason = "",
    agreed_by: AgreedBy = "",
    correction: Correction = False,
    db: Database = None,
) -> None:
    """Move the day a milestone is due. Once dates are agreed, say why and who agreed."""
    why = Why(reason, agreed_by, correction)
    change_each(
        db,
        refs,
        partial(agreements.move, kind=Milestone, to=to),
        "wsoa milestone list",
        why,
    )


add_show(app, Milestone, MilestoneRefs, "Show milestones whole.")
app.command()(remove)
