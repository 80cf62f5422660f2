"""Bringing a corrected letter into a statement: read, planned and told; nothing here writes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from wsoa.domain.letter import Addressee, ReadLetter
from wsoa.domain.letter_changes import plan_update
from wsoa.domain.letter_said import last_said, left_alone
from wsoa.domain.letter_update import Update
from wsoa.domain.model import Contributor, Letter, Strength
from wsoa.domain.statement import Statement
from wsoa.importers.letter.doubts import doubts
from wsoa.operations.letters import read_letter
from wsoa.settings import NOBODY
from wsoa.storage import database as store
from wsoa.storage import reading

BEGINNING, GOING_ON = "wsoa init LETTER --deadline", "wsoa letter edit --deadline"  # how a deadline is set, before there is a statement and after


def check_update(database: Path, letter: Path, who: str, today: date) -> Update:
    """What a corrected letter, or a draft corrected by hand, would change. Raises BadInput for what is no letter, or another one."""
    read = read_letter(letter, who if who != NOBODY else "")
    with store.reading(database) as connection:
        statement, seen, said = reading.statement(connection), reading.stamp(connection).revision, last_said(reading.revisions(connection))
    # An action added meanwhile may answer what the letter changes, and would go unmarked.
    plan = replace(plan_update(statement, read, today, said, letter.name), seen=seen, rests_on_all=True)
    return Update(statement, plan, tuple(_warnings(statement, read)), left_alone(read, statement.letter, said), tuple(_unlisted(statement, read)))


def _warnings(statement: Statement, letter: ReadLetter) -> Iterator[str]:
    """What the reader warns of, but for the absence of what the statement has already."""
    absent = doubts(letter)
    yield from (warning.replace(BEGINNING, GOING_ON) for warning in doubts(_filled(statement, letter)))
    yield from (warning for warning in letter.warnings if warning not in absent)


def _filled(statement: Statement, letter: ReadLetter) -> ReadLetter:
    """The letter with the statement's facts where it is silent; to whom it is addressed, no statement keeps."""
    ours: Letter = statement.letter
    days = (ours.fieldwork_from, ours.fieldwork_to)
    return replace(
        letter,
        **{
            fact: getattr(letter, fact) or getattr(ours, fact) for fact in ("place", "theme", "published", "deadline", "mailbox", "prepares", "sends")
        },
        fieldwork=letter.fieldwork or ((days[0], days[1]) if days[0] and days[1] else None),
        contributors=letter.contributors or tuple(body.text for body in statement.all(Contributor)),
        addressees=letter.addressees or (Addressee(""),),
    )


def _unlisted(statement: Statement, letter: ReadLetter) -> Iterator[str]:
    """The lists that the statement has and the letter does not."""
    if statement.all(Strength) and not letter.strengths:
        yield "strengths"
    if statement.all(Contributor) and not letter.bodies:
        yield "contributors"
