"""Beginning a statement: an inspection letter into the plan that makes its records."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from wsoa.domain.changes import Plan
from wsoa.domain.letter import ReadLetter
from wsoa.domain.letter_records import SERIES, area_of, contributor_of, facts_of, points_of, signed_facts
from wsoa.domain.model import Agency, Contributor, Cover, Letter, Record, Strength
from wsoa.domain.planning import plan_records
from wsoa.domain.proposing import proposed_agencies
from wsoa.domain.references import next_in_series
from wsoa.domain.statement import Statement
from wsoa.operations.areas import edit_letter


def first_plan(letter: ReadLetter, today: date) -> Plan:
    """The plan that makes a statement of a letter: its facts, strengths, areas and points, and proposals of who owns them."""
    agencies = proposed_agencies(letter)
    facts = signed_facts(letter, facts_of(letter, Letter()))
    records = (facts, Cover(), *_strengths(letter), *agencies, *_contributors(letter, agencies), *_areas(letter, agencies))
    return replace(plan_records(Statement({}), f"Began from the letter {letter.source}", records, today), source=f"letter {letter.source}")


def given_by_hand(letter: ReadLetter, today: date) -> tuple[Callable[[Statement], Plan], ...]:
    """What a person gave in place of the letter's own words, as recipes: a revision of its own, so that a corrected letter knows it again."""
    day = letter.deadline_by_hand
    return (lambda statement: edit_letter(statement, {"deadline": day.isoformat()}, today),) if day and day != letter.deadline else ()


def area_refs(letter: ReadLetter) -> tuple[str, ...]:
    """The reference that each of a letter's areas is given, in the letter's order."""
    refs: list[str] = []
    for area in letter.areas:
        refs.append(next_in_series(SERIES[area.kind], refs))
    return tuple(refs)


def _strengths(letter: ReadLetter) -> Iterator[Strength]:
    return (Strength(f"S-{number:02}", found.text, found.page, found.line) for number, found in enumerate(letter.strengths, 1))


def _contributors(letter: ReadLetter, agencies: Sequence[Agency]) -> Iterator[Contributor]:
    return (contributor_of(f"C-{number:02}", words, letter, agencies) for number, words in enumerate(letter.bodies, 1))


def _areas(letter: ReadLetter, agencies: Sequence[Agency]) -> Iterator[Record]:
    keys = [agency.ref for agency in agencies]
    for ref, found in zip(area_refs(letter), letter.areas, strict=True):
        area = area_of(ref, found, agencies)
        yield area
        yield from points_of(area, keys)
