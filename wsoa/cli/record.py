"""The plain verbs of the record: agree, history, undo, redact."""

from functools import partial
from typing import Annotated

import typer

from wsoa.cli import answer, json_answers, json_reports, outcome
from wsoa.cli.options import (
    AgreedBy,
    AsOf,
    Correction,
    Database,
    DryRun,
    Json,
    MoveReason,
    NoInput,
    Since,
    Yes,
    after_a_record,
    argument,
    fields_of_words,
    option,
    references,
    revisions,
)
from wsoa.cli.session import Session, day_typed, session_at, somebody_is_there
from wsoa.cli.shared_commands import (
    Consent,
    Why,
    change,
    change_shown,
    day_looked_at,
    done,
    look,
    nothing_written,
    since_meant,
    typed_again,
)
from wsoa.domain.changes.redaction import RedactionTarget
from wsoa.domain.errors import BadInput, NotPermitted
from wsoa.operations import agreements, looking

Refs = Annotated[
    list[str] | None,
    argument("[REF…]", "Only these records and what stands under them.", references("area", "action", "milestone")),
]


def agree(
    refs: Refs = None,
    everything: Annotated[bool, typer.Option("--all", help="Every date that is not agreed yet.")] = False,
    by: Annotated[str, option("--by", "WHO", "Who agreed.")] = "",
    on: Annotated[str, option("--on", "DATE", "When they agreed.")] = "",
    db: Database = None,
) -> None:
    """Agree to the dates there are. From then on whatever moves one needs a reason and who agreed."""
    about, day = agreements.asked_for(refs, by, on, everything=everything), day_typed(on, "--on")
    change(db, partial(agreements.agree_each, typed=about, by=by, on=day), "wsoa status")


def history(
    refs: Annotated[
        list[str] | None,
        argument(
            "[REF…]",
            "Only these records and what stands under them, or revisions by their numbers: 47, 47..50.",
            references(),
        ),
    ] = None,
    since: Since = None,
    by: Annotated[str | None, option("--by", "WHO", "Signed by somebody whose name holds this.")] = None,
    source: Annotated[str | None, option("--source", "WORDS", "That came from a source whose name holds this.")] = None,
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Tell how the statement, or any records, came to be as they are."""
    day = since_meant(look(db), since) if since is not None else None
    until = day_looked_at(session_at(db), as_of, "--as-of")
    asked = looking.HistoryFilter(refs or (), until, day, by or "", source or "")
    story = looking.story(session_at(db).database, asked)
    if as_json:
        json_answers.printed(json_reports.story(story))
    else:
        from wsoa.cli.screen import history as screen

        screen.show_story(story)


def undo(
    number: Annotated[
        int | None, argument("[REVISION]", "Its number; else the latest that is neither an undo nor undone.", revisions)
    ] = None,
    reason: MoveReason = "",
    agreed_by: AgreedBy = "",
    correction: Correction = False,
    with_later: Annotated[
        bool, typer.Option("--with-later", help="With all later work that stands in its way, in one step.")
    ] = False,
    dry_run: DryRun = False,
    yes: Yes = False,
    no_input: NoInput = False,
    db: Database = None,
) -> None:
    """Take back what one revision did, in one step. It is shown first."""
    from wsoa.operations import record

    session, consent = session_at(db), Consent(yes, no_input, dry_run)
    found = record.check_undo_with_later(session.database, number, session.today)
    plans = [Why(reason, agreed_by, correction).said_of(plan) for plan in found]
    if len(plans) > 1 and not with_later:
        _ask_for_later(session, number, consent)
    change_shown(session, plans, "Take it back?", "wsoa history", consent)


def _ask_for_later(session: Session, number: int | None, consent: Consent) -> None:
    """Tell what stands in the way, and ask whether it goes too. Raises NotPermitted where nobody says so."""
    from wsoa.cli.screen import refusals
    from wsoa.operations import record

    try:
        record.check_undo(session.database, number, session.today)
    except NotPermitted as refused:
        if consent.yes or consent.no_input or consent.dry_run or not somebody_is_there():
            raise
        refusals.show(refused)
        if typed_again("Take all of it back, which is shown first? [y/N] ").lower() not in ("y", "yes"):
            raise typer.Exit(NotPermitted.exit_code) from None


def redact(
    ref: Annotated[
        str,
        argument(
            "[REF]",
            "The record, or several: N-001..003; without it and --words, finish an earlier redaction.",
            references(),
        ),
    ] = "",
    field: Annotated[
        str,
        argument(
            "[FIELD]", "One field, by its label; else every field that holds words.", after_a_record(fields_of_words)
        ),
    ] = "",
    phrase: Annotated[str, option("--words", "PHRASE", "A phrase, wherever it stands, instead of a record.")] = "",
    reason: Annotated[str, option("--reason", "WORDS", "Why, in words that do not repeat what is removed.")] = "",
    confirm: Annotated[
        str, option("--confirm", "REF", "The reference or phrase typed again, where nobody is there to be asked.")
    ] = "",
    dry_run: DryRun = False,
    db: Database = None,
) -> None:
    """Remove words that should never have been there. From a record and its whole past, or a phrase from everywhere.

    It cannot be undone. Stopped half way, it is finished by the next command that writes.
    """
    from wsoa.cli.screen import redaction as screen
    from wsoa.operations import record

    session = session_at(db)
    if ref and phrase:
        raise BadInput("A record and a phrase are two redactions.", "Name one: wsoa redact REF, or --words")
    if phrase:
        _redact_phrase(session, phrase, reason, confirm, dry_run=dry_run)
    elif ref:
        _redact_records(session, RedactionTarget(ref, field, reason), confirm, dry_run=dry_run)
    elif not record.finish(session.database):
        raise BadInput("Say what to remove.", "Name a record, as in wsoa redact N-001, or a phrase: --words")
    else:
        screen.show_finished()


def _redact_records(session: Session, asked: RedactionTarget, confirm: str, *, dry_run: bool) -> None:
    from wsoa.cli.screen import redaction as screen
    from wsoa.operations import record

    each = record.targets(session.database, asked)
    found = [record.check_redaction(session.database, one, session.signature) for one in each]
    for one in found:
        screen.show_removals(one)
    answer.more(places=[place for one in found for place in json_reports.places(one.places)])
    if dry_run:
        nothing_written(session)
    else:
        outcome.refuse_unseen()
        again = confirm or typed_again("Type the reference to remove these words for good: ")
        record.confirmed([one.plan for one in found], asked.ref, again)
        done(revision := record.redact(session.database, session.signature, *each))
        screen.show_removed(revision)


def _redact_phrase(session: Session, phrase: str, reason: str, confirm: str, *, dry_run: bool) -> None:
    from wsoa.cli.screen import redaction as screen
    from wsoa.operations import record

    found = record.check_rewording(session.database, phrase, reason, session.signature)
    screen.show_phrase(found)
    answer.more(places=json_reports.places(found.places))
    if dry_run:
        nothing_written(session)
    elif found.places:
        outcome.refuse_unseen()
        record.phrase_confirmed(found, confirm or typed_again("Type the words to remove them for good: "))
        revision = record.remove_phrase(session.database, session.signature, found.plan)
        done(revision)
        screen.show_removed(revision)
