"""wsoa acronym: what the letters stand for."""

from functools import partial
from typing import Annotated

import typer

from wsoa.cli.listing import add_list
from wsoa.cli.options import Database, argument
from wsoa.cli.shared_commands import change
from wsoa.operations import sections

app = typer.Typer()
Letters = Annotated[str, argument("LETTERS", "An acronym: MASH.")]


add_list(
    app,
    sections.Acronym,
    "List the acronyms in the statement's words. Those that nobody has spelt out come first.",
    "acronym words",
)


@app.command("set")
def set_words(
    letters: Letters,
    words: Annotated[str, argument("WORDS", "What it stands for; '' takes that back.")],
    db: Database = None,
) -> None:
    """Say what an acronym stands for."""
    change(db, partial(sections.set_acronym, letters=letters, words=words), "wsoa acronym list")
