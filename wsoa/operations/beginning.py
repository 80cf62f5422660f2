"""Beginning a statement: an inspection letter into the plan that makes its records."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from wsoa.domain.bodies import owners, proposed_agencies
from wsoa.domain.changes import Plan
from wsoa.domain.choices import AreaKind
from wsoa.domain.letter import FoundArea, ReadLetter
from wsoa.domain.model import Area, Contributor, Cover, Letter, Point, Record, Strength, members
from wsoa.domain.planning import plan_records
from wsoa.domain.points import spans
from wsoa.domain.references import next_in_series, point_letters
from wsoa.domain.statement import Statement

SERIES = {AreaKind.IMPROVEMENT: "AFI", AreaKind.PRIORITY: "APA"}


def first_plan(letter: ReadLetter, today: date) -> Plan:
    """The plan that makes a statement of a letter: its facts, strengths, areas and points, and proposals of who owns them."""
    agencies = proposed_agencies(letter)
    keys = tuple(agency.ref for agency in agencies)
    records = (_facts(letter), Cover(), *_strengths(letter), *agencies, *_contributors(letter, keys), *_areas(letter, keys))
    return replace(plan_records(Statement({}), f"Began from the letter {letter.source}", records, today), source=f"letter {letter.source}")


def area_refs(letter: ReadLetter) -> tuple[str, ...]:
    """The reference that each of a letter's areas is given, in the letter's order."""
    refs: list[str] = []
    for area in letter.areas:
        refs.append(next_in_series(SERIES[area.kind], refs))
    return tuple(refs)


def _facts(letter: ReadLetter) -> Letter:
    first, last = letter.fieldwork or (None, None)
    return Letter(
        source=letter.source,
        place=letter.place or "",
        theme=letter.theme or "",
        published=letter.published,
        fieldwork_from=first,
        fieldwork_to=last,
        deadline=letter.deadline,
        mailbox=letter.mailbox or "",
        prepares=letter.prepares or "",
        sends=letter.sends or "",
        corrected_by=letter.corrected_by or "",
    )


def _strengths(letter: ReadLetter) -> Iterator[Strength]:
    return (Strength(f"S-{number:02}", found.text, found.page, found.line) for number, found in enumerate(letter.strengths, 1))


def _contributors(letter: ReadLetter, keys: tuple[str, ...]) -> Iterator[Contributor]:
    return (Contributor(f"C-{number:02}", words, members(owners(words, keys)[:1])) for number, words in enumerate(letter.contributors, 1))


def _areas(letter: ReadLetter, keys: tuple[str, ...]) -> Iterator[Record]:
    for ref, found in zip(area_refs(letter), letter.areas, strict=True):
        named = owners(" ".join(found.bodies), keys) or owners(found.text, keys)
        yield Area(ref, found.kind, found.heading, found.text, found.page, found.line, lead=next(iter(named), ""), contributing=members(named[1:]))
        yield from _points(ref, found, keys)


def _points(ref: str, found: FoundArea, keys: tuple[str, ...]) -> Iterator[Point]:
    for number, (start, end) in enumerate(spans(found.text), 1):
        yield Point(f"{ref}{point_letters(number)}", ref, start, end, members(owners(found.text[start:end], keys)))
