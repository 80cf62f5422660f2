"""What a letter says, as records of a statement; who owns what is only proposed."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from wsoa.domain.letter.bodies import owners
from wsoa.domain.letter.proposed_owners import answering, answering_for
from wsoa.domain.letter.read_letter import FoundArea, ReadLetter
from wsoa.domain.statement.choices import AreaKind
from wsoa.domain.statement.points import spans
from wsoa.domain.statement.records import Agency, Area, Contributor, Letter, Point, members
from wsoa.domain.statement.references import point_letters
from wsoa.domain.statement.values import CELL_HOLDS

SERIES = {AreaKind.IMPROVEMENT: "AFI", AreaKind.PRIORITY: "APA"}
Keys = Sequence[str]


def facts_of(letter: ReadLetter, held: Letter) -> Letter:
    """The letter's facts; where it is silent, those that are held."""
    first, last = letter.fieldwork or (None, None)
    said: dict[str, Any] = {
        "place": letter.place,
        "theme": letter.theme,
        "published": letter.published,
        "deadline": letter.deadline,
    }
    said |= {"fieldwork_from": first, "fieldwork_to": last}
    said |= {"mailbox": letter.mailbox, "prepares": letter.prepares, "sends": letter.sends}
    said |= {"studies": letter.studies[:CELL_HOLDS] or None}
    return replace(held, **{fact: value for fact, value in said.items() if value is not None})


def signed_facts(letter: ReadLetter, facts: Letter) -> Letter:
    """The facts with where they were read from, and who corrected the reading."""
    return replace(facts, source=letter.source, corrected_by=letter.corrected_by or "")


def contributor_of(ref: str, words: str, letter: ReadLetter, agencies: Sequence[Agency]) -> Contributor:
    """A body as the letter words it, with the agencies that its words propose."""
    return Contributor(ref, words, members(answering_for(words, letter, agencies)))


def area_of(ref: str, found: FoundArea, agencies: Sequence[Agency]) -> Area:
    """An area in the inspectors' words, with the agencies that the letter or its words propose: the first to lead."""
    beside = tuple(dict.fromkeys(key for body in found.bodies for key in answering(body, agencies)[:1]))
    named = beside or owners(f"{found.text}\n{found.lead_in}", [agency.ref for agency in agencies])
    area = Area(ref, found.kind, found.heading, found.lead_in, found.text, found.page, found.line)
    return replace(area, lead=next(iter(named), ""), contributing=members(named[1:]))


def points_of(area: Area, keys: Keys) -> Iterator[Point]:
    """The points of a new area, one for each criticism in its text."""
    for number, (start, end) in enumerate(spans(area.text), 1):
        yield point_of(f"{area.ref}{point_letters(number)}", area, start, end, keys)


def point_of(ref: str, area: Area, start: int, end: int, keys: Keys) -> Point:
    """A new point, with the agencies that its words propose."""
    return Point(ref, area.ref, start, end, members(owners(area.text[start:end], keys)))
