"""wsoa section: what people write before the plan."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from wsoa.cli import json_answers
from wsoa.cli.listing import add_list
from wsoa.cli.long_text import long_text
from wsoa.cli.options import AsOf, Database, Json, argument, choices, option
from wsoa.cli.shared_commands import change, look
from wsoa.domain.statement.references import COVER
from wsoa.operations import sections

app = typer.Typer()
Name = Annotated[
    str, argument("NAME", "foreword, introduction, governance, families or risks.", choices(*sections.SECTIONS))
]


add_list(app, sections.WrittenSection, "List the sections, and how far each is written.", "section heading words")


@app.command()
def show(name: Name, as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """Show a section as it is written."""
    named = sections.section_named(name)
    text = getattr(look(db, as_of, [COVER]).statement.cover, named)
    if as_json:
        json_answers.printed({"name": named, "heading": sections.heading(named), "text": text})
    else:
        from wsoa.cli.screen import sections as screen

        screen.show_text(named, text)


@app.command()
def edit(
    name: Name,
    text: Annotated[str | None, argument("[TEXT]", "The text; - reads it from standard input.")] = None,
    file: Annotated[Path | None, option("--file", "FILE", "A file that holds it.")] = None,
    db: Database = None,
) -> None:
    """Write a section. Plain paragraphs, lists that begin with "- ", and **bold**; without a text your editor opens."""
    named = sections.section_named(name)
    given = long_text(text, file, getattr(look(db, only=[COVER]).statement.cover, named))
    change(db, partial(sections.edit_section, name=named, text=given), "wsoa export word")
