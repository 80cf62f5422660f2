"""wsoa challenge: questions asked at the board, and their answers."""

from typing import Annotated

import typer

from wsoa.cli import json_answers
from wsoa.cli.options import AnyRef, AsOf, Database, Json, references
from wsoa.cli.shared_commands import change, look
from wsoa.operations import challenges

app = typer.Typer()
ChallengeRef = Annotated[
    str, typer.Argument(metavar="CHALLENGE", help="A question: CH-03.", autocompletion=references("challenge"))
]


@app.command()
def add(
    ref: AnyRef,
    text: Annotated[str, typer.Argument(metavar="WORDS", help="Who asked, and what.")],
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day it was asked; else today.")] = None,
    db: Database = None,
) -> None:
    """Put on record what was asked at the board.

    About any record, and by whom.
    """
    entries = {"text": text, "asked": on}
    change(
        db,
        lambda statement, session: challenges.add_challenge(statement, ref, entries, session.today),
        'wsoa challenge answer {ref} "…"',
    )


@app.command()
def answer(
    ref: ChallengeRef,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="The answer.")],
    by: Annotated[str | None, typer.Option("--by", metavar="WHO", help="Who answered; else you.")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day; else today.")] = None,
    db: Database = None,
) -> None:
    """Answer a question.

    Another answer takes the place of the one there is.
    """
    entries = {"answer": words, "answered": on}
    change(
        db,
        lambda statement, session: challenges.answer_challenge(
            statement, ref, {**entries, "answered_by": by or session.who}, session.today
        ),
        "wsoa challenge list",
    )


@app.command("list")
def list_challenges(
    about: Annotated[
        str | None, typer.Option("--about", metavar="REF", help="About this record and what stands under it.")
    ] = None,
    unanswered: Annotated[bool, typer.Option("--open", help="Only those without an answer.")] = False,
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """List the questions and their answers."""
    chosen = challenges.challenges(look(db, as_of), about, unanswered=unanswered)
    if as_json:
        json_answers.printed(json_answers.records(chosen))
    else:
        from wsoa.cli.screen import boards as screen

        screen.show_challenges(chosen)
