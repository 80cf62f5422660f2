"""wsoa acronym: what the letters stand for."""

from typing import Annotated

import typer

from wsoa.cli import json_answers
from wsoa.cli.options import AsOf, Database, Json
from wsoa.cli.shared_commands import change, look
from wsoa.operations import sections

app = typer.Typer()
Letters = Annotated[str, typer.Argument(metavar="LETTERS", help="An acronym: MASH.")]


@app.command("list")
def list_acronyms(as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """List the acronyms in the statement's words. Those that nobody has spelt out come first."""
    told = sections.acronyms(look(db, as_of).statement)
    if as_json:
        json_answers.printed([{"acronym": letters, "words": words or None} for letters, words in told.items()])
    else:
        from wsoa.cli.screen import sections as screen

        screen.show_acronyms(told)


@app.command("set")
def set_words(
    letters: Letters,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What it stands for; '' takes that back.")],
    db: Database = None,
) -> None:
    """Say what an acronym stands for."""
    change(
        db,
        lambda statement, session: sections.set_acronym(statement, letters, words, session.today),
        "wsoa acronym list",
    )
