"""wsoa privacy: what may be personal data, before anything is published."""

from typing import Annotated

import typer

from wsoa.cli import json_answers
from wsoa.cli.options import AsOf, Database, Json
from wsoa.cli.session import session_at
from wsoa.cli.shared_commands import look


def privacy(
    roles_only: Annotated[
        bool, typer.Option("--roles-only", help="As for an edition that names people by their roles only.")
    ] = False,
    evidence: Annotated[
        bool, typer.Option("--with-evidence", help="Look into the evidence files as well: text, office and PDF.")
    ] = False,
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Look for personal data. In what the submission edition publishes; where there is any: exit code 1."""
    from wsoa.cli.screen import privacy as screen
    from wsoa.operations import privacy as scanning

    report, database = look(db, as_of), session_at(db).database
    found = scanning.scan(report, roles_only=roles_only, evidence_of=database if evidence else None)
    if as_json:
        json_answers.printed(screen.as_told(found, report.statement))
    else:
        screen.show_privacy(found, report.statement)
    raise typer.Exit(1 if found.found else 0)
