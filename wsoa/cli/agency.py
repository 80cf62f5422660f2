"""wsoa agency: the bodies that own parts of the response."""

from functools import partial
from typing import Annotated

import typer

from wsoa.cli.listing import add_list
from wsoa.cli.options import AgencyKey, AgencyKeys, Database, DryRun, NoInput, Yes, argument, option, references
from wsoa.cli.removing import remove
from wsoa.cli.session import session_at
from wsoa.cli.shared_commands import Consent, change, change_shown
from wsoa.cli.showing import add_show
from wsoa.domain.statement.records import Agency
from wsoa.domain.statement.references import first_of
from wsoa.operations import agencies

app = typer.Typer()
Kind = Annotated[str | None, option("--kind", "WORDS", "local authority, police, health, probation …")]
Aliases = Annotated[str | None, option("--alias", "NAMES", "Other names, with semicolons or commas between.")]
Leads = Annotated[list[str] | None, option("--lead", "'NAME; ROLE; E-MAIL'", "Whom to write to; may be repeated.")]


@app.command()
def add(
    key: Annotated[str, argument("KEY", "A short key that never changes: police, derby-ccg.")],
    name: Annotated[str, argument("NAME", "What the agency is called.")],
    kind: Kind = None,
    alias: Aliases = None,
    lead: Leads = None,
    db: Database = None,
) -> None:
    """Add an agency."""
    entries = {"name": name, "kind": kind, "aliases": alias}
    change(
        db,
        partial(agencies.add_agency, key=key, entries=entries, leads=lead or ()),
        "wsoa area assign AREA --lead {ref}",
    )


add_list(app, Agency, "List the agencies, and how many actions each leads.", "key name kind areas actions state")


add_show(app, Agency, AgencyKeys, "Show agencies: their names, whom to write to, and what they own.")


@app.command()
def merge(
    old: AgencyKey,
    into: Annotated[str, option("--into", "AGENCY", "The agency that it becomes.", references("agency"))],
    dry_run: DryRun = False,
    yes: Yes = False,
    no_input: NoInput = False,
    db: Database = None,
) -> None:
    """Merge an agency into another. That takes over all it has, and answers to its names."""
    from wsoa.operations.removing import plan_merge

    session = session_at(db)
    plan = plan_merge(session.database, old, into, session.today)
    change_shown(
        session, (plan,), "Merge them?", f"wsoa agency show {first_of([into])}", Consent(yes, no_input, dry_run)
    )


@app.command()
def edit(
    key: AgencyKey,
    name: Annotated[str | None, option("--name", "NAME", "What the agency is called.")] = None,
    kind: Kind = None,
    alias: Aliases = None,
    lead: Leads = None,
    former: Annotated[
        list[str] | None, option("--former", "LEAD", "A lead who has left: L-02.", references("lead"))
    ] = None,
    db: Database = None,
) -> None:
    """Change an agency's names and leads. Its key never changes."""
    entries, leads = {"name": name, "kind": kind, "aliases": alias}, agencies.Leads(lead or (), former or ())
    change(
        db, partial(agencies.edit_agency, key=key, entries=entries, leads=leads), f"wsoa agency show {first_of([key])}"
    )


app.command()(remove)
