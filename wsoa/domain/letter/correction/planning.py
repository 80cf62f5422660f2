"""A corrected letter held against the statement: what changes, what is new, what is gone.

Nothing is lost or renumbered.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from typing import Any, TypeVar

from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import plan_records
from wsoa.domain.changes.source import FROM_LETTER, Source
from wsoa.domain.errors import BadFile
from wsoa.domain.frozen import frozen
from wsoa.domain.letter.correction.facts_set_by_hand import facts_brought
from wsoa.domain.letter.correction.followers import following, marked, notes_following
from wsoa.domain.letter.correction.points_again import repointed
from wsoa.domain.letter.first_records import SERIES, area_of, contributor_of, points_of, signed_facts
from wsoa.domain.letter.matching import Worded, matched, same_letters
from wsoa.domain.letter.proposed_owners import answering, proposed_agencies
from wsoa.domain.letter.read_letter import FoundArea, Passage, ReadLetter
from wsoa.domain.statement.records import Action, Agency, Area, Contributor, Letter, Point, Record, Strength
from wsoa.domain.statement.references import LETTER, next_in_series
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word

FEWEST_ALIKE = 0.25  # of the statement's areas: a letter that holds fewer of them again is another letter
R = TypeVar("R", Strength, Contributor)


@frozen
class Corrected:
    """What a corrected letter makes of some records: as they are now, what replaces them, the areas to review.

    An area of which only spaces, hyphens or quotation marks changed says what it said: nothing about it needs to be
    reviewed.
    """

    records: tuple[Record, ...] = ()
    gone: Mapping[str, str] = field(default_factory=dict)
    changed: tuple[str, ...] = ()


def plan_update(
    statement: Statement, letter: ReadLetter, today: date, said: Letter | None = None, named: str = ""
) -> Plan:
    """The plan that brings a corrected letter in.

    It changes nothing where the letter says what the statement has already.

    A fact that the letter does not state, and a list that it does not have, leave ours alone; so does a fact that is as
    the letter `said` it, where a person set ours since. Raises BadFile for another letter, calling it as it is
    `named`.
    """
    pairs, said = _areas_found(statement, letter), said or statement.letter
    _refuse_another(statement, replace(letter, source=named or letter.source), pairs, said)
    new = [found for place, found in enumerate(letter.areas) if place not in pairs]
    proposed = _agencies(statement, letter, new)
    agencies = (*statement.all(Agency), *proposed)
    parts = (
        *_contributors(statement, letter, agencies),
        *_strengths(statement, letter),
        *_areas(statement, letter, pairs, agencies),
    )
    gone = {ref: then for part in parts for ref, then in part.gone.items()}
    hanging = _hanging_on(statement, gone, {ref for part in parts for ref in part.changed})
    records = (*proposed, *(record for part in parts for record in part.records), *hanging)
    facts, summary = facts_brought(letter, statement.letter, said), f"Brought in the corrected letter {letter.source}"
    if not diff(statement, statement.with_records(facts, *records).without(gone)):
        return Plan(summary)
    plan = plan_records(statement, summary, (signed_facts(letter, facts), *records), today, gone)
    return replace(plan, source=Source(FROM_LETTER, letter.source))


def _areas_found(statement: Statement, letter: ReadLetter) -> dict[int, Area]:
    """The area that each of the letter's is, by its place among them; the new ones are left out."""
    areas = statement.all(Area)
    found = matched(
        [Worded(area.text, area.kind) for area in areas], [Worded(area.text, area.kind) for area in letter.areas]
    )
    return {new: areas[old] for new, old in found.items()}


def _refuse_another(statement: Statement, letter: ReadLetter, pairs: Mapping[int, Area], said: Letter) -> None:
    ours, theirs = statement.letter.place, letter.place or ""
    mend = "Begin a statement of its own: wsoa init LETTER --db PATH"
    if ours and theirs and not (_same_place(ours, theirs) or _same_place(said.place, theirs)):
        what = f"{letter.source} is about {theirs}, and this statement answers a letter about {ours}."
        raise BadFile(what, f'{mend}. If only the name was misread, first: wsoa letter edit --place "{theirs}"')
    standing = [area for area in statement.all(Area) if not area.withdrawn]
    alike = sum(not area.withdrawn for area in pairs.values())
    if alike < FEWEST_ALIKE * len(standing):
        raise BadFile(
            f"{letter.source} is another letter:"
            f" it holds {alike} of this statement’s {len(standing)} areas, or what is like them.",
            f"{mend}.",
        )


def _same_place(ours: str, theirs: str) -> bool:
    """One name, or the other with more said: Derby and Derby City."""
    names = [plain_word(place).split() for place in (ours, theirs)]
    shorter, longer = sorted(names, key=len)
    return bool(shorter) and set(shorter) <= set(longer)


def _agencies(statement: Statement, letter: ReadLetter, new: Sequence[FoundArea]) -> tuple[Agency, ...]:
    """The agencies proposed for bodies that only the corrected letter names."""
    known = {body.text for body in statement.all(Contributor)}
    proposed = proposed_agencies(letter)
    worded = (
        *(words for words in letter.bodies if words not in known),
        *(body for area in new for body in area.bodies),
    )
    named = {key for words in worded for key in answering(words, proposed)}
    return tuple(agency for agency in proposed if agency.ref in named and agency.ref not in statement.used)


def _contributors(statement: Statement, letter: ReadLetter, agencies: Sequence[Agency]) -> Iterator[Corrected]:
    held = statement.all(Contributor)
    found = matched([Worded(body.text) for body in held], [Worded(words) for words in letter.bodies])
    refs = list(statement.used)
    for place, words in enumerate(letter.bodies):
        if place in found:
            body = held[found[place]]
            yield Corrected((replace(body, text=words, confirmed=body.confirmed and same_letters(body.text, words)),))
        else:
            refs.append(next_in_series("C", refs))
            yield Corrected((contributor_of(refs[-1], words, letter, agencies),))
    yield _gone(held, letter.bodies, found)


def _strengths(statement: Statement, letter: ReadLetter) -> Iterator[Corrected]:
    held = statement.all(Strength)
    found = matched(
        [Worded(strength.text) for strength in held], [Worded(strength.text) for strength in letter.strengths]
    )
    refs = list(statement.used)
    for place, passage in enumerate(letter.strengths):
        if place in found:
            strength = held[found[place]]
            yield Corrected((replace(strength, text=passage.text, **_place(strength, passage)),))
        else:
            refs.append(next_in_series("S", refs))
            yield Corrected((Strength(refs[-1], passage.text, passage.page, passage.line),))
    yield _gone(held, letter.strengths, found)


def _gone(held: Sequence[R], told: Sequence[object], found: Mapping[int, int]) -> Corrected:
    """Those of a list that the letter does not have again; what hangs on them then hangs on the letter."""
    return Corrected(
        gone={record.ref: LETTER for place, record in enumerate(held) if told and place not in found.values()}
    )


def _place(held: Area | Strength, found: Passage) -> dict[str, Any]:
    """Where the words stand; a corrected reading that does not say where the same words stand leaves that as it is."""
    said = found.page is not None or found.line is not None or held.text != found.text
    return {"page": found.page, "line": found.line} if said else {}


def _areas(
    statement: Statement, letter: ReadLetter, pairs: Mapping[int, Area], agencies: Sequence[Agency]
) -> Iterator[Corrected]:
    refs, keys = list(statement.used), [agency.ref for agency in agencies]
    for place, found in enumerate(letter.areas):
        if place in pairs:
            yield _area_again(statement, pairs[place], found, keys)
        else:
            refs.append(next_in_series(SERIES[found.kind], refs))
            area = area_of(refs[-1], found, agencies)
            yield Corrected((area, *points_of(area, keys)))
    again = {area.ref for area in pairs.values()}
    for area in statement.all(Area):
        if area.ref not in again and not area.withdrawn:
            yield Corrected(
                (replace(area, withdrawn=f"Not in the corrected letter {letter.source}"),), changed=(area.ref,)
            )


def _area_again(statement: Statement, area: Area, found: FoundArea, keys: Sequence[str]) -> Corrected:
    """An area as the corrected letter has it, its points made again where its words changed."""
    placed = replace(area, **_place(area, found), withdrawn="")
    after = replace(placed, kind=found.kind, heading=found.heading, lead_in=found.lead_in, text=found.text)
    changed = (area.ref,) if area.withdrawn or area.kind is not found.kind else ()
    if area.text == found.text:
        return Corrected((after,), changed=changed)
    held = {point.ref for point in statement.under(Point, area.ref)}
    points = repointed(area, statement.under(Point, area.ref), after, statement.used, keys)
    refs = {point.ref for point in points}
    says_the_same = same_letters(area.text, found.text) and refs == held
    return Corrected((after, *points), dict.fromkeys(held - refs, area.ref), changed if says_the_same else (area.ref,))


def _hanging_on(statement: Statement, gone: Mapping[str, str], changed: set[str]) -> Iterator[Record]:
    """The actions of areas whose words changed, marked for review, and the notes about what is gone."""
    yield from (marked(following(statement, action, gone), changed) for action in statement.all(Action))
    yield from notes_following(statement, gone)
