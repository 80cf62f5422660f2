"""wsoa cover: what stands before the plan in every export."""

from typing import Annotated

import typer

from wsoa.cli import json_answers
from wsoa.cli.options import AsOf, Database, Json
from wsoa.cli.shared_commands import change, look
from wsoa.operations import areas

app = typer.Typer()


@app.command()
def show(as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """Show the introduction and the notice."""
    cover = look(db, as_of).statement.cover
    if as_json:
        json_answers.printed(json_answers.record(cover))
    else:
        from wsoa.cli.screen import details

        details.show_record(cover)


@app.command()
def edit(
    introduction: Annotated[
        str | None, typer.Option("--introduction", metavar="TEXT", help="The introduction, in the partnership's words.")
    ] = None,
    notice: Annotated[
        str | None,
        typer.Option("--notice", metavar="LINE", help="A notice printed on every page: Draft for the board."),
    ] = None,
    db: Database = None,
) -> None:
    """Change the introduction and the notice; '' empties one."""
    entries = {"introduction": introduction, "notice": notice}
    change(db, lambda statement, session: areas.edit_cover(statement, entries, session.today), "wsoa export html")
