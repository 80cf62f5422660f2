"""wsoa endorse and wsoa endorsement: approval of exact words, by agencies and by boards."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from wsoa.cli import answer, json_answers
from wsoa.cli.listing import add_list
from wsoa.cli.options import AsOf, Database, Json, Output, Replace, argument, option, references
from wsoa.cli.removing import add_withdraw
from wsoa.cli.session import day_typed, session_at
from wsoa.cli.shared_commands import change, look, saved
from wsoa.domain.statement.records import Endorsement

app = typer.Typer()
LatestRefs = Annotated[
    list[str],
    argument(
        "ENDORSEMENT…",
        "Endorsements, EN-01, EN-01..03, or whose latest: an agency.",
        references("endorsement", "agency"),
    ),
]
EndorsementRefs = Annotated[
    list[str], argument("ENDORSEMENT…", "Endorsements: EN-01, EN-01..03.", references("endorsement"))
]


def endorse(
    agency: Annotated[
        str | None, argument("[AGENCY]", "The agency that approves what it owns.", references("agency"))
    ] = None,
    name: Annotated[str, option("--name", "NAME", "Who signs for it.")] = "",
    role: Annotated[str, option("--role", "WORDS", "In which role: Chief Constable.")] = "",
    on: Annotated[str | None, option("--on", "DATE", "The day it was signed; else today.")] = None,
    body: Annotated[str, option("--body", "NAME", "A board, cabinet or council, which approves all of it.")] = "",
    form: Annotated[
        bool, typer.Option("--form", help="Write the form to sign: what AGENCY, or each, is asked to approve.")
    ] = False,
    output: Output = None,
    replace: Replace = False,
    db: Database = None,
) -> None:
    """Record that an agency approves what it owns. Or a board, the whole. With --form: print what to sign."""
    if form and answer.is_dry_run():
        raise typer.BadParameter("A form changes nothing, and is looked at once it is written.", param_hint="--dry-run")
    if form:
        return _form(db, agency, output, replace=replace)
    from wsoa.operations import endorsements

    session = session_at(db)
    day = day_typed(on, "--on") if on is not None else session.today
    given = endorsements.given(session.database, agency, body, day, session.today)
    entries: dict[str, str | None] = {"signed_by": name, "role": role}
    return change(db, partial(endorsements.endorse, given=given, entries=entries), "wsoa endorsement list")


def _form(db: Path | None, agency: str | None, output: Path | None, *, replace: bool) -> None:
    from wsoa.operations import endorsements

    path = endorsements.write_form(session_at(db).database, look(db), agency, output, replace=replace)
    then = f"wsoa endorse {agency or 'AGENCY'} --name NAME --role ROLE"
    saved(path, f"The form was written to {path}", then)


add_list(
    app,
    Endorsement,
    "List the endorsements. Whether each is of the words that there are now, and who has not given one.",
    "ref who by role dated digest standing",
    *("agency", "since"),
)


@app.command()
def show(refs: LatestRefs, as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """Show endorsements. And what has changed since in the words that were endorsed."""
    from wsoa.operations import endorsements

    report = look(db, as_of)
    found = endorsements.endorsements_named(report.statement, refs)
    if as_json:
        json_answers.printed_each([json_answers.endorsement(report, each) for each in found])
    else:
        from wsoa.cli.screen import signing as screen

        screen.show_endorsements(report, found)


add_withdraw(
    app, Endorsement, EndorsementRefs, "Take an endorsement back, and say why. That it was given stays in the ledger."
)
