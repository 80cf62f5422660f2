"""wsoa cover: what stands before the plan in every export."""

from functools import partial
from typing import Annotated

import typer

from wsoa.cli import json_answers
from wsoa.cli.options import AsOf, Database, Json, option
from wsoa.cli.shared_commands import change, look
from wsoa.domain.statement.records import Cover
from wsoa.domain.statement.references import COVER
from wsoa.operations import areas

app = typer.Typer()


@app.command()
def show(as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """Show what stands before the plan."""
    cover = look(db, as_of, [COVER]).statement.cover
    if as_json:
        json_answers.printed(json_answers.record(cover))
    else:
        from wsoa.cli.screen import console, details

        details.show_record(cover)
        if cover == Cover():
            console.show_next('wsoa cover edit --introduction "…"')


@app.command()
def edit(
    notice: Annotated[
        str | None, option("--notice", "LINE", "A notice printed on every page: Draft for the board.")
    ] = None,
    marking: Annotated[
        str | None, option("--marking", "LINE", "Of the working edition; else OFFICIAL-SENSITIVE.")
    ] = None,
    submission_marking: Annotated[
        str | None, option("--submission-marking", "LINE", "Of what is sent; else OFFICIAL.")
    ] = None,
    introduction: Annotated[str | None, typer.Option("--introduction", metavar="WORDS", hidden=True)] = None,
    db: Database = None,
) -> None:
    """Change the notice and the markings; '' empties one. What people write is in sections: wsoa section edit."""
    entries = {"notice": notice, "marking": marking, "submission_marking": submission_marking}
    entries["introduction"] = introduction
    change(db, partial(areas.edit_cover, entries=entries), "wsoa export html")
