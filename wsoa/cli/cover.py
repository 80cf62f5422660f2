"""wsoa cover: what stands before the plan in every export."""

from typing import Annotated

import typer

from wsoa.cli import plain
from wsoa.cli.doing import change, look
from wsoa.cli.options import AsOf, Database, Json
from wsoa.operations import areas

app = typer.Typer()


@app.command()
def show(as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """Show the introduction and the notice."""
    cover = look(db, as_of).statement.cover
    if as_json:
        plain.printed(plain.record(cover))
    else:
        from wsoa.cli.screen import wholes

        wholes.show_record(cover)


@app.command()
def edit(
    introduction: Annotated[str | None, typer.Option("--introduction", metavar="TEXT", help="The introduction, in the partnership's words.")] = None,
    notice: Annotated[str | None, typer.Option("--notice", metavar="LINE", help="A notice printed on every page: Draft for the board.")] = None,
    db: Database = None,
) -> None:
    """Change the introduction and the notice; '' empties one."""
    entries = {"introduction": introduction, "notice": notice}
    change(db, lambda statement, desk: areas.edit_cover(statement, entries, desk.today), "wsoa export html")
