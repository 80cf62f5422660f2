"""wsoa challenge: questions asked at the board, and their answers."""

from functools import partial
from typing import Annotated

import typer

from wsoa.cli.listing import add_list
from wsoa.cli.options import Database, argument, option, references
from wsoa.cli.removing import add_withdraw, remove
from wsoa.cli.session import session_at
from wsoa.cli.shared_commands import change_each
from wsoa.cli.showing import AnyRefs, add_show
from wsoa.domain.statement.records import Challenge
from wsoa.operations import challenges

app = typer.Typer()
ChallengeRefs = Annotated[list[str], argument("CHALLENGE…", "Questions: CH-03, CH-03..05.", references("challenge"))]


@app.command()
def add(
    refs: AnyRefs,
    text: Annotated[str, argument("WORDS", "Who asked, and what.")],
    on: Annotated[str | None, option("--on", "DATE", "The day it was asked; else today.")] = None,
    db: Database = None,
) -> None:
    """Put on record what was asked at the board.

    About any record, and by whom.
    """
    entries = {"text": text, "asked": on}
    change_each(db, refs, partial(challenges.add_challenge, entries=entries), 'wsoa challenge answer {ref} "…"')


@app.command()
def answer(
    refs: ChallengeRefs,
    words: Annotated[str, argument("WORDS", "The answer.")],
    by: Annotated[str | None, option("--by", "WHO", "Who answered; else you.")] = None,
    on: Annotated[str | None, option("--on", "DATE", "The day; else today.")] = None,
    db: Database = None,
) -> None:
    """Answer questions.

    Another answer takes the place of the one there is.
    """
    entries = {"answer": words, "answered": on}
    change_each(
        db,
        refs,
        lambda now, ref, today: challenges.answer_challenge(
            now, ref, {**entries, "answered_by": by or session_at(db).signer}, today
        ),
        "wsoa challenge list",
    )


add_withdraw(
    app, Challenge, ChallengeRefs, "Withdraw a question, and say why; it stays on the record.", "wsoa challenge list"
)


add_list(
    app,
    Challenge,
    "List the questions and their answers.",
    "ref about asked question answered answer",
    *("agency", "area", "about", "since", "open"),
)

add_show(app, Challenge, ChallengeRefs, "Show questions and their answers whole.")
app.command()(remove)
