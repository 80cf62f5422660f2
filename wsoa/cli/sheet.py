"""wsoa sheet: workbooks handed to agencies, who has returned them, and a reminder for whoever has not."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wsoa.cli import answer, json_reports
from wsoa.cli.options import AsOf, Database, Json, OfAgency, Reason, Since, argument, option, references
from wsoa.cli.session import Session, day_or_none, session_at
from wsoa.cli.shared_commands import change, look, since_meant, wrote

if TYPE_CHECKING:
    from wsoa.domain.statement.records import Agency
    from wsoa.operations.reminding import ReminderDraft
    from wsoa.operations.sheets import Made

app = typer.Typer()


@app.command()
def issue(
    agency: OfAgency = None,
    everyone: Annotated[bool, typer.Option("--all", help="For every agency that has work.")] = False,
    plan: Annotated[bool, typer.Option("--plan", help="With rows for new actions under each of its areas.")] = False,
    coordinator: Annotated[
        bool, typer.Option("--coordinator", help="For yourself: owners, actions, milestones, measures, to fill in.")
    ] = False,
    due: Annotated[str | None, option("--due", "DATE", "The day by which it is wanted back.")] = None,
    before_board: Annotated[
        int | None,
        typer.Option(
            "--before-board", metavar="DAYS", min=0, help="Wanted so many working days before the next board."
        ),
    ] = None,
    db: Database = None,
) -> None:
    """Hand workbooks out to agencies.

    Each goes into exports/sheets, with the agency's own rows to fill in; nothing is sent.
    """
    from wsoa.cli.screen import issued as screen
    from wsoa.operations import sheets

    session, beside = session_at(db), agency or everyone or plan or due
    if coordinator and _write_coordinator(session, beside):
        return
    day = sheets.wanted_back(session.database, session.today, day_or_none(due, "--due"), before_board)
    asked = sheets.agencies_asked(session.database, agency, everyone=everyone, proposes=plan)
    made = sheets.issue_sheets(session.database, session.signature, asked, day)
    screen.show_issued(_noted(made, asked.idle), asked)


def _write_coordinator(session: Session, beside: object) -> bool:
    from wsoa.cli.screen import issued as screen
    from wsoa.operations import sheets

    if beside:
        raise typer.BadParameter("It is one workbook of everything: give it alone.", param_hint="--coordinator")
    path = sheets.write_coordinator(session.database, session.today)
    answer.file(path)
    screen.show_coordinator(path)
    return True


def _noted(sheets: Iterable["Made"], idle: Iterable["Agency"]) -> Iterator["Made"]:
    answer.more(issued=[], nothing_to_ask=[agency.ref for agency in idle])
    # Once the first is on record, Ctrl-C could no longer say that nothing was written: those that remain take a moment.
    for made in sheets:
        number = made.issue.revision
        wrote(
            made.path, f"Sheet {made.issue.sign} for {made.issue.agency} is on record as revision {number}: {made.path}"
        )
        answer.part("issued", json_reports.issued(made))
        answer.more(revision=number)
        yield made


@app.command()
def status(
    agency: OfAgency = None,
    since: Since = None,
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Say who has not returned a sheet, and for how many rounds. Then what came of every other."""
    from wsoa.cli.screen import sheets as screen
    from wsoa.operations import reminding

    report = look(db, as_of)
    screen.show_standings(report, reminding.standings(report, agency, since_meant(report, since)), as_json=as_json)


@app.command()
def recall(
    sheets: Annotated[list[str], argument("SHEET…", "Their four signs, or agencies.", references("agency"))],
    reason: Reason,
    db: Database = None,
) -> None:
    """Call back sheets that should not have gone out."""
    from wsoa.operations import settling

    plan = settling.plan_recall(look(db), sheets, session_at(db).signature, reason)
    change(db, lambda *_, **__: plan, "wsoa sheet status")


@app.command()
def settle(
    sheet: Annotated[str, argument("SHEET", "Its four signs, or its agency.", references("agency"))],
    cells: Annotated[list[str], argument("CELL…", "Cells that were left out, as in 'Actions!G7'.")],
    reason: Reason,
    db: Database = None,
) -> None:
    """Settle cells that were left out of a return."""
    from wsoa.operations import settling

    plan = settling.plan_settlement(look(db), sheet, cells, session_at(db).signature, reason)
    change(db, lambda *_, **__: plan, "wsoa sheet status")


@app.command()
def remind(
    agency: Annotated[str | None, option("--agency", "AGENCY", "The agency to remind.", references("agency"))] = None,
    everyone: Annotated[bool, typer.Option("--all", help="Every agency that is waited for.")] = False,
    eml: Annotated[
        Path | None, option("--eml", "FILE", "Write it as a draft too, with the workbook; with --all, a folder.")
    ] = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Print a message to an agency.

    It says which sheet is out, and what of its work is late or due; nothing is sent.
    """
    from wsoa.cli.screen import reminders as screen
    from wsoa.operations import reminding

    _refuse_both(agency, everyone=everyone)
    session = session_at(db)
    asked = session.database, look(db), session.signer
    if everyone:
        screen.show_drafts(map(_told, reminding.drafts(*asked, eml)), as_json=as_json)
    elif agency:
        screen.show_draft(_told(reminding.draft(*asked, agency, eml)), as_json=as_json)


def _refuse_both(agency: str | None, *, everyone: bool) -> None:
    if bool(agency) is everyone:
        raise typer.BadParameter("Name one agency, or say --all.", param_hint="--agency")


def _told(draft: "ReminderDraft") -> "ReminderDraft":
    if draft.file:
        wrote(draft.file, f"The draft was written to {draft.file}")
    return draft
