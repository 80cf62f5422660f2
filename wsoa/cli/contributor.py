"""wsoa contributor: the bodies that the letter names, as it words them."""

from typing import Annotated

import typer

from wsoa.cli import json_answers
from wsoa.cli.options import AsOf, ContributorRef, Database, Json
from wsoa.cli.shared_commands import change, look
from wsoa.domain.statement.records import Contributor
from wsoa.operations import agencies

app = typer.Typer()


@app.command("list")
def list_contributors(as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """List the bodies that the letter names, and who answers for each."""
    report = look(db, as_of)
    if as_json:
        json_answers.printed(json_answers.records(report.statement.all(Contributor)))
    else:
        from wsoa.cli.screen import lists

        lists.show_contributors(report)


@app.command()
def answer(
    ref: ContributorRef,
    by: Annotated[
        str, typer.Option("--by", metavar="AGENCIES", help="The agencies that are meant, with commas between.")
    ],
    db: Database = None,
) -> None:
    """Say which agencies a body named in the letter is."""
    change(
        db,
        lambda statement, session: agencies.answer_contributor(statement, ref, by, session.today),
        "wsoa contributor list",
    )
