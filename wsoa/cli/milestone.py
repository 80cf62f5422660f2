"""wsoa milestone: the dated steps of actions."""

from typing import Annotated

import typer

from wsoa.cli import plain
from wsoa.cli.desk import day_or_none
from wsoa.cli.doing import change, look
from wsoa.cli.options import ActionRef, AsOf, Database, Due, Json, MilestoneRef, MilestoneRefs, Reason, references
from wsoa.operations import actions, choosing

app = typer.Typer()


@app.command()
def add(action: ActionRef, title: Annotated[str, typer.Argument(metavar="WORDS", help="The step.")], due: Due = None, db: Database = None) -> None:
    """Add a milestone to an action."""
    entries = {"title": title, "due": due}
    change(db, lambda statement, desk: actions.add_milestone(statement, action, entries, desk.today), f"wsoa action show {action}")


@app.command("list")
def list_milestones(
    action: Annotated[str | None, typer.Option("--action", help="Of this action.", autocompletion=references("action"))] = None,
    agency: Annotated[str | None, typer.Option("--agency", help="Of the actions this agency leads.", autocompletion=references("agency"))] = None,
    due: Annotated[str | None, typer.Option("--due", metavar="DATE", help="Due on that day or before.")] = None,
    open_only: Annotated[bool, typer.Option("--open", help="Neither done nor withdrawn.")] = False,
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """List the milestones."""
    report = look(db, as_of)
    chosen = choosing.milestones(report, action, agency, day_or_none(due, "--due"), open_only=open_only)
    if as_json:
        plain.printed(plain.records(chosen))
    else:
        from wsoa.cli.screen import lists

        lists.show_milestones(report, chosen)


@app.command()
def done(
    refs: MilestoneRefs,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day it was done; else today.")] = None,
    db: Database = None,
) -> None:
    """Say that milestones are done, and on which day."""
    day = day_or_none(on, "--on")
    change(db, lambda statement, desk: actions.finish_milestones(statement, refs, day or desk.today, desk.today), "wsoa status")


@app.command()
def edit(
    ref: MilestoneRef,
    title: Annotated[str | None, typer.Option("--title", help="The step.")] = None,
    due: Due = None,
    done_on: Annotated[str | None, typer.Option("--done", metavar="DATE", help="The day it was done; '' for not done after all.")] = None,
    db: Database = None,
) -> None:
    """Change fields of a milestone; '' empties one."""
    entries = {"title": title, "due": due, "done": done_on}
    change(db, lambda statement, desk: actions.edit_milestone(statement, ref, entries, desk.today), "wsoa milestone list")


@app.command()
def withdraw(ref: MilestoneRef, reason: Reason, db: Database = None) -> None:
    """Withdraw a milestone, and say why; it stays on the record."""
    change(db, lambda statement, desk: actions.withdraw_milestone(statement, ref, reason, desk.today), "wsoa check")
