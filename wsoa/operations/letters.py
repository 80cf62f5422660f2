"""A letter as values, as JSON and as a draft to correct; what begins a statement, and what a corrected one changes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import plan_records
from wsoa.domain.changes.source import FROM_LETTER, Source
from wsoa.domain.errors import NoText
from wsoa.domain.letter.correction.facts_set_by_hand import last_said, left_alone
from wsoa.domain.letter.correction.planning import plan_update
from wsoa.domain.letter.correction.update import Update
from wsoa.domain.letter.first_records import SERIES, area_of, contributor_of, facts_of, points_of, signed_facts
from wsoa.domain.letter.proposed_owners import proposed_agencies
from wsoa.domain.letter.read_letter import Addressee, Doubt, DoubtKind, FoundArea, ReadLetter
from wsoa.domain.statement.points import spans
from wsoa.domain.statement.records import Agency, Contributor, Cover, Letter, Record, Strength
from wsoa.domain.statement.references import next_in_series
from wsoa.domain.statement.statement import Statement
from wsoa.importers import letter as letters
from wsoa.importers.letter.doubts.facts import about_facts, about_reading
from wsoa.operations.areas import edit_letter
from wsoa.operations.writing_out import write_new
from wsoa.storage import database as store
from wsoa.storage import files, reading

FACTS = (
    "source",
    "place",
    "theme",
    "published",
    "fieldwork",
    "deadline",
    "mailbox",
    "prepares",
    "sends",
    "contributors",
    "corrected_by",
    "warnings",
)
GOING_ON = "wsoa letter edit --deadline DATE"  # how a deadline is set, where there is a statement
EMPTY = Doubt(
    DoubtKind.PAGES, "The letter is a scan: it holds pictures of words. The draft is empty, to be typed into."
)


def read_letter(path: Path, who: str = "", deadline: date | None = None) -> ReadLetter:
    """The letter at a path; a draft that names nobody is taken as corrected by `who`.

    A `deadline` given by hand holds, whatever it prints.
    """
    files.refuse_made_up(path)
    letter = letters.read_letter(path)
    corrected = (letter.corrected_by or who) if letter.corrected_by is not None else None
    signed = replace(letter, corrected_by=corrected)
    return _with_deadline(signed, deadline) if deadline else signed


def _with_deadline(letter: ReadLetter, day: date) -> ReadLetter:
    """The letter with a deadline given by hand, and what there is to doubt about that one."""
    return replace(
        letter,
        deadline_by_hand=day,
        doubts=(*about_facts(replace(letter, deadline=day)), *about_reading(letter)),
    )


def as_begun(letter: ReadLetter) -> ReadLetter:
    """The letter with what there is to doubt about it once there is a statement."""
    return replace(
        letter, doubts=(*about_facts(replace(letter, deadline=letter.due), GOING_ON), *about_reading(letter))
    )


def draft_written(path: Path, draft: Path) -> ReadLetter:
    """The letter at a path, after what was understood of it was written to a new file; an empty draft for a scan.

    Of a document that is no inspection letter, what it says is offered there.
    """
    try:
        found = letters.read_document(path)
    except NoText:
        write_new(draft, letters.empty_draft(path.name).encode())
        return ReadLetter(path.name, doubts=(EMPTY,))
    write_new(draft, letters.draft_of(found.letter, found.offered).encode())
    return replace(found.letter, doubts=(*found.letter.doubts, *_about_offers(len(found.offered))))


def _about_offers(count: int) -> Iterator[Doubt]:
    if count:
        told = f"The draft offers {count} paragraphs and list items that may be areas, each behind a “?”"
        yield Doubt(DoubtKind.DRAFT, f"{told}: keep those that are, with “-” in its place, and delete the others.")


def as_told(letter: ReadLetter) -> dict[str, Any]:
    """A letter as JSON tells it: dates ISO, absent values null, areas with the references they would get.

    Its days of fieldwork are told together, and as `wsoa letter show` tells them.
    """
    first, last = letter.fieldwork or (None, None)
    return {
        **{fact: getattr(letter, fact) for fact in FACTS},
        "fieldwork_from": first,
        "fieldwork_to": last,
        "addressees": [{"name": to.name, "role": to.role, "body": to.body} for to in letter.addressees],
        "areas": [_area(ref, area) for ref, area in zip(area_refs(letter), letter.areas, strict=True)],
        "origins": {found.fact: {"page": found.page, "line": found.line} for found in letter.origins},
        "strengths": [{"text": found.text, "page": found.page, "line": found.line} for found in letter.strengths],
    }


def _area(ref: str, area: FoundArea) -> dict[str, Any]:
    """One area; its points joined give back its text."""
    where = {"heading": area.heading, "lead_in": area.lead_in, "page": area.page, "line": area.line}
    points = [area.text[start:end] for start, end in spans(area.text)]
    return {
        "ref": ref,
        "kind": area.kind.value,
        "text": area.text,
        **where,
        "bodies": list(area.bodies),
        "points": points,
    }


def first_plan(letter: ReadLetter, today: date) -> Plan:
    """The plan that makes a statement of a letter: its facts, strengths, areas, points and proposed owners."""
    agencies = proposed_agencies(letter)
    facts = signed_facts(letter, facts_of(letter, Letter()))
    records = (
        facts,
        Cover(),
        *_strengths(letter),
        *agencies,
        *_contributors(letter, agencies),
        *_areas(letter, agencies),
    )
    return replace(
        plan_records(Statement({}), f"Began from the letter {letter.source}", records, today),
        source=Source(FROM_LETTER, letter.source),
    )


def given_by_hand(letter: ReadLetter, today: date) -> tuple[Callable[[Statement], Plan], ...]:
    """What a person gave in place of the letter's own words, as recipes.

    They are a revision of their own, so that a corrected letter knows it again.
    """
    day = letter.deadline_by_hand
    return (
        (lambda statement: edit_letter(statement, {"deadline": day.isoformat()}, today, "Given by hand"),)
        if day and day != letter.deadline
        else ()
    )


def area_refs(letter: ReadLetter) -> tuple[str, ...]:
    """The reference that each of a letter's areas is given, in the letter's order."""
    refs: list[str] = []
    for area in letter.areas:
        refs.append(next_in_series(SERIES[area.kind], refs))
    return tuple(refs)


def _strengths(letter: ReadLetter) -> Iterator[Strength]:
    return (
        Strength(f"S-{number:02}", found.text, found.page, found.line)
        for number, found in enumerate(letter.strengths, 1)
    )


def _contributors(letter: ReadLetter, agencies: Sequence[Agency]) -> Iterator[Contributor]:
    return (contributor_of(f"C-{number:02}", words, letter, agencies) for number, words in enumerate(letter.bodies, 1))


def _areas(letter: ReadLetter, agencies: Sequence[Agency]) -> Iterator[Record]:
    keys = [agency.ref for agency in agencies]
    for ref, found in zip(area_refs(letter), letter.areas, strict=True):
        area = area_of(ref, found, agencies)
        yield area
        yield from points_of(area, keys)


def check_update(database: Path, letter: Path, who: str, today: date) -> Update:
    """What a corrected letter, or a draft corrected by hand, would change.

    Raises BadInput for what is no letter, or another one.
    """
    read = read_letter(letter, who)
    with store.reading(database) as connection:
        statement, seen, said = (
            reading.statement(connection),
            reading.stamp(connection).revision,
            last_said(reading.revisions(connection)),
        )
    # An action added meanwhile may answer what the letter changes, and would go unmarked.
    plan = replace(plan_update(statement, read, today, said, letter.name), seen=seen, rests_on_all=True)
    return Update(
        statement,
        plan,
        tuple(doubt.sentence for doubt in (*about_facts(_filled(statement, read), GOING_ON), *about_reading(read))),
        left_alone(read, statement.letter, said),
        tuple(_unlisted(statement, read)),
    )


def _filled(statement: Statement, letter: ReadLetter) -> ReadLetter:
    """The letter with the statement's facts where it is silent: what the statement has is not absent.

    To whom it is addressed, no statement keeps.
    """
    ours: Letter = statement.letter
    days = (ours.fieldwork_from, ours.fieldwork_to)
    return replace(
        letter,
        **{
            fact: getattr(letter, fact) or getattr(ours, fact)
            for fact in ("place", "theme", "published", "deadline", "mailbox", "prepares", "sends")
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
