"""wsoa note: dated updates."""

from functools import partial
from typing import Annotated

import typer

from wsoa.cli.listing import add_list
from wsoa.cli.long_text import long_text
from wsoa.cli.options import Database, argument, references
from wsoa.cli.removing import remove
from wsoa.cli.session import session_at
from wsoa.cli.shared_commands import change, change_each, look
from wsoa.cli.showing import AnyRefs, add_show
from wsoa.domain.statement.records import Note
from wsoa.domain.statement.references import first_of
from wsoa.operations import evidence

app = typer.Typer()
NoteRefs = Annotated[list[str], argument("NOTE…", "Notes: N-004, N-004..06.", references("note"))]


@app.command()
def add(refs: AnyRefs, text: Annotated[str, argument("WORDS", "The update.")], db: Database = None) -> None:
    """Note an update on any record. It is dated today and carries your name."""
    change_each(
        db,
        refs,
        lambda now, ref, today: evidence.add_note(now, ref, text, session_at(db).signer, today),
        f"wsoa history {first_of(refs)}",
    )


@app.command()
def edit(
    ref: Annotated[str, argument("NOTE", "A note: N-004.", references("note"))],
    text: Annotated[str | None, argument("[WORDS]", "The update, as it should read; else your editor opens.")] = None,
    db: Database = None,
) -> None:
    """Put an update right. What it said before stays in the history."""
    words = long_text(text, None, look(db, only=[ref]).statement.find(Note, ref).text)
    change(db, partial(evidence.edit_note, ref=ref, entries={"text": words}), f"wsoa history {ref}")


add_list(app, Note, "List the notes, latest last.", "ref about dated by note", "agency", "area", "about", "since")
add_show(app, Note, NoteRefs, "Show updates whole.")
app.command()(remove)
