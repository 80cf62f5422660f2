"""Undoing, where nothing later stands in the way; and redaction, which nothing takes back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from wsoa.domain.changes.change import Change
from wsoa.domain.changes.plan import Plan, Wording
from wsoa.domain.changes.redaction import (
    PhrasePlace,
    RedactionTarget,
    pattern_of,
    plan_redaction,
    plan_redactions,
    plan_rewording,
    where_else,
)
from wsoa.domain.changes.revision import Revision, Signature
from wsoa.domain.changes.undo import plan_undo, plan_undo_with_later
from wsoa.domain.errors import BadInput, NotPermitted
from wsoa.domain.frozen import frozen
from wsoa.domain.statement.records import Evidence
from wsoa.domain.statement.references import canonical, kind_of, spelt_out
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word
from wsoa.operations import evidence_words
from wsoa.operations.carry_out import carry_out
from wsoa.storage import database, files, forgetting, reading, rewording, rounds


def check_undo(path: Path, number: int | None, today: date) -> Plan:
    """The plan that takes a revision back: the one of that number, or the latest that is neither an undo nor undone."""
    with database.reading(path) as connection:
        told = reading.statement(connection), reading.revisions(connection)
        return plan_undo(*told, number, today, rounds.told_of_sheets(connection))


def check_undo_with_later(path: Path, number: int | None, today: date) -> tuple[Plan, ...]:
    """The plans that take a revision back and, before it, each later one that stands in its way."""
    with database.reading(path) as connection:
        told = reading.statement(connection), reading.revisions(connection)
        plans = plan_undo_with_later(*told, number, today, rounds.told_of_sheets(connection))
        return tuple(replace(plan, seen=told[1][-1].number) for plan in plans)


@frozen
class RedactionFound:
    """The plan of a redaction, and where else the words stand.

    The `places` that they will leave as well, the evidence files that hold them, those nobody can look into, and
    `elsewhere` the other records that keep them.
    """

    plan: Plan
    places: tuple[PhrasePlace, ...] = ()
    files: tuple[Evidence, ...] = ()
    unread: tuple[Evidence, ...] = ()
    elsewhere: tuple[str, ...] = ()


def check_redaction(path: Path, asked: RedactionTarget, signed: Signature) -> RedactionFound:
    """The plan of a redaction, and where else the same words stand."""
    statement, past = _whole(path)
    plan = plan_redaction(statement, past, asked, signed.who, signed.day)
    with database.reading(path) as connection:
        places = rewording.find(connection, plan.wording) if plan.wording else ()
    return RedactionFound(plan, places, elsewhere=where_else(statement, plan))


def _whole(path: Path) -> tuple[Statement, list[Change]]:
    with database.reading(path) as connection:
        return reading.statement(connection), [
            change for revision in reading.revisions(connection) for change in revision.changes
        ]


def targets(path: Path, asked: RedactionTarget) -> list[RedactionTarget]:
    """What is asked of each record named: several stand with commas between, or in a range. Raises BadInput."""
    if kind_of(canonical(asked.field)) not in ("", "agency"):
        mend = f"Several stand with commas between: wsoa redact {asked.ref},{asked.field}"
        raise BadInput(f"{asked.field} is a reference, and no field.", mend)
    with database.reading(path) as connection:
        return [replace(asked, ref=ref) for ref in spelt_out([asked.ref], reading.statement(connection).records)]


def confirmed(plans: Sequence[Plan], named: str, typed: str) -> None:
    """Refuse to go on where the person did not type what was named, or its references. Raises NotPermitted."""
    refs = [plan.removals[0].ref for plan in plans]
    if plain_word(typed) != plain_word(named) and [canonical(typed)] != refs:
        raise NotPermitted(
            f"Nothing was removed: {named} was not typed.", f"It cannot be undone, so type it: --confirm {named}"
        )


def redact(path: Path, signed: Signature, *asked: RedactionTarget) -> Revision | None:
    """The revision of a redaction, of one record or of several.

    After it neither the database nor the file store holds the words.
    """
    _, before = _whole(path)
    revision = carry_out(
        path, signed, lambda statement: plan_redactions(statement, before, asked, signed.who, signed.day)
    )
    finish(path)
    return revision


def finish(path: Path) -> bool:
    """Finish what a redaction has yet to remove from the disk, and say whether there was anything."""
    with database.writing(path) as connection:
        left = forgetting.pending(connection)
        forgetting.finish(connection, path)
    return bool(left)


def check_rewording(path: Path, phrase: str, reason: str, signed: Signature) -> RedactionFound:
    """Where a phrase stands, and the plan that removes it. Raises BadInput where it stands nowhere."""
    plan = plan_rewording(phrase, reason, signed.who, signed.day)
    wording = plan.wording or Wording((phrase,), "")
    with database.reading(path) as connection:
        places, kept = rewording.find(connection, wording), reading.statement(connection).all(Evidence)
    pattern = pattern_of(wording)
    looked = [
        (item, evidence_words.holds(files.kept_at(path, item.sha256), item.name, pattern))
        for item in kept
        if item.sha256
    ]
    holding, unread = (tuple(item for item, holds in looked if holds is sought) for sought in (True, None))
    if not places and not holding:
        raise BadInput(
            f"Nothing in the record holds “{wording.phrases[0]}”.", "Check the spelling; capitals do not matter."
        )
    return RedactionFound(plan, places, holding, unread)


def remove_phrase(path: Path, signed: Signature, plan: Plan) -> Revision | None:
    """The revision that takes a phrase out of the record, wherever it stands when it is carried out."""
    revision = carry_out(path, signed, lambda _: plan)
    finish(path)
    return revision


def phrase_confirmed(found: RedactionFound, typed: str) -> None:
    """Refuse to go on where the person did not type the phrase again. Raises NotPermitted."""
    phrase = found.plan.wording.phrases[0] if found.plan.wording else ""
    if " ".join(typed.split()).casefold() != phrase.casefold():
        raise NotPermitted(
            "Nothing was removed: the words were not typed again.", 'It cannot be undone, so type them: --confirm "…"'
        )
