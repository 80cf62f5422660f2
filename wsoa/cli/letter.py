"""wsoa letter: reading inspection letters, and the facts of the one this statement answers."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wsoa.cli import json_answers, outcome
from wsoa.cli.options import AsOf, Database, DryRun, Json, LetterFile, NoInput, Yes, option
from wsoa.cli.session import Session, session_at
from wsoa.cli.shared_commands import Consent, Why, agreed, carry_out_shown, change, foreseen, look, nothing_written
from wsoa.domain.statement.references import LETTER
from wsoa.operations import areas

if TYPE_CHECKING:
    from wsoa.domain.letter.correction.update import Update

app = typer.Typer()


@app.command()
def read(
    letter: LetterFile,
    draft: Annotated[
        Path | None, option("--draft", "FILE", "Write what was understood as text to correct by hand.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Show what a letter says, as wsoa understands it. No statement is touched."""
    from wsoa.operations import letters

    understood = letters.draft_written(letter, draft) if draft else letters.read_letter(letter)
    if draft:
        outcome.done(f"The draft was written to {draft}")
    if as_json:
        return json_answers.printed(letters.as_told(understood))
    from wsoa.cli.screen import letter as screen

    return screen.show_letter(understood, draft)


@app.command()
def show(as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """Show the facts of the letter that this statement answers."""
    facts = look(db, as_of, [LETTER]).statement.letter
    if as_json:
        json_answers.printed(json_answers.record(facts))
    else:
        from wsoa.cli.screen import details

        words = len(facts.studies.split())
        details.show_record(replace(facts, studies=f"{words:,} words, never published" if words else ""))


@app.command()
def update(
    letter: LetterFile, dry_run: DryRun = False, yes: Yes = False, no_input: NoInput = False, db: Database = None
) -> None:
    """Bring a corrected letter in. What changes is shown first; nothing is lost or renumbered."""
    from wsoa.cli.screen import letter_update as screen
    from wsoa.operations import letters

    session = session_at(db)
    found = letters.check_update(session.database, letter, session.signer, session.today)
    screen.show_update(found)
    _bring_in(session, found, Consent(yes, no_input, dry_run))


def _bring_in(session: Session, found: "Update", consent: Consent) -> None:
    from wsoa.cli.screen import letter_update as screen

    foreseen(found.plan, dry_run=consent.dry_run)
    if consent.dry_run:
        nothing_written(session, found.plan)
    elif found.plan.changes and agreed("Bring this letter in?", yes=consent.yes, no_input=consent.no_input):
        carry_out_shown(session, found.plan, "wsoa check")
        screen.show_follow_ups(found)


@app.command()
def edit(
    place: Annotated[str | None, option("--place", "NAME", "The local area inspected.")] = None,
    theme: Annotated[str | None, option("--theme", "WORDS", "What the inspection was about.")] = None,
    published: Annotated[str | None, option("--published", "DATE", "The letter's date.")] = None,
    deadline: Annotated[
        str | None, option("--deadline", "DATE", "The day by which the statement is to be sent.")
    ] = None,
    mailbox: Annotated[str | None, option("--mailbox", "ADDRESS", "Where it is to be sent.")] = None,
    prepares: Annotated[str | None, option("--prepares", "NAME", "Who prepares it.")] = None,
    sends: Annotated[str | None, option("--sends", "NAME", "Who sends it.")] = None,
    reason: Annotated[str, option("--reason", "WORDS", "Why; needed where a deadline moves.")] = "",
    monitoring_visit: Annotated[
        str | None, option("--monitoring-visit", "DATE", "The visit that the letter announces.")
    ] = None,
    db: Database = None,
) -> None:
    """Correct the letter's facts. The words of its areas and strengths stay as they are."""
    entries = {"place": place, "theme": theme, "published": published, "deadline": deadline, "mailbox": mailbox}
    entries |= {"prepares": prepares, "sends": sends, "monitoring_visit": monitoring_visit}
    change(
        db,
        partial(areas.edit_letter, entries=entries, reason=reason),
        "wsoa status",
        Why(reason),
    )
