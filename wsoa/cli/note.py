"""wsoa note: dated updates."""

from typing import Annotated

import typer

from wsoa.cli import json_answers
from wsoa.cli.options import AsOf, Database, Json, references
from wsoa.cli.removing import remove
from wsoa.cli.shared_commands import change, change_each, look
from wsoa.cli.showing import AnyRefs
from wsoa.domain.statement.references import first_of
from wsoa.operations import evidence

app = typer.Typer()
app.command()(remove)


@app.command()
def add(
    refs: AnyRefs, text: Annotated[str, typer.Argument(metavar="WORDS", help="The update.")], db: Database = None
) -> None:
    """Note an update on any record. It is dated today and carries your name."""
    change_each(
        db,
        refs,
        lambda statement, ref, session: evidence.add_note(statement, ref, text, session.signer, session.today),
        f"wsoa history {first_of(refs)}",
    )


@app.command()
def edit(
    ref: Annotated[str, typer.Argument(metavar="NOTE", help="A note: N-004.", autocompletion=references("note"))],
    text: Annotated[str, typer.Argument(metavar="WORDS", help="The update, as it should read.")],
    db: Database = None,
) -> None:
    """Put an update right. What it said before stays in the history."""
    change(
        db,
        lambda statement, session: evidence.edit_note(statement, ref, {"text": text}, session.today),
        f"wsoa history {ref}",
    )


@app.command("list")
def list_notes(
    about: Annotated[
        str | None, typer.Option("--about", metavar="REF", help="About this record and what stands under it.")
    ] = None,
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """List the notes, latest last."""
    from wsoa.operations import choosing

    report = look(db, as_of)
    chosen = choosing.notes(report, about)
    if as_json:
        json_answers.printed(json_answers.records(chosen))
    else:
        from wsoa.cli.screen import lists

        lists.show_notes(chosen)
