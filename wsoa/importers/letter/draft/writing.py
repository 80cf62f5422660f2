"""A letter as plain text that a person can correct against the PDF; `draft_reading` takes it back."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from wsoa.domain.dates.exact import show_date
from wsoa.domain.letter.read_letter import FoundArea, Passage, ReadLetter
from wsoa.domain.statement.choices import AreaKind
from wsoa.importers.letter.doubts.facts import about_reading

FIRST_WORDS = "Draft of an inspection letter for wsoa:"
THEN_RUN = "Then run `wsoa init"
WHAT_TO_DO = (
    f"{FIRST_WORDS} check it against the letter, correct what is wrong and write your name after “Corrected by:”.",
    (
        f"{THEN_RUN} FILE`, or for a corrected letter `wsoa letter update FILE`, with this file’s name; lines"
        " that begin with # are not read."
    ),
)
STRENGTHS = "== Strengths =="
HEADLINES = {AreaKind.PRIORITY: "== Areas for priority action ==", AreaKind.IMPROVEMENT: "== Areas for improvement =="}
HOW_TO_FILL_IN = """\
# Dates as 8 May 2019; leave empty what the letter does not say. \
Repeat the lines “Contributor:” and “Addressee: name | role | body” as needed.
# Each area as printed, whole, on a line of its own: - [page 7] The quality of referrals is too variable.
# Below it, where there are any, its sub-bullets set in by two spaces, \
and the bodies responsible for it as “  Responsible: …”.
# “Heading: …” above areas that stand under a sub-heading, \
“Lead-in: …” below it for a sentence that introduces them. Case studies are not areas."""
HOW_TO_CHOOSE = """\
# What follows is offered, not taken: any of it may be an area. Write “-” in place of “?” before each that is one,
# and delete all others. One that belongs to another list, move there."""
LABELS = (
    "Corrected by",
    "Letter",
    "Place",
    "Theme",
    "Letter date",
    "Fieldwork",
    "Deadline",
    "Mailbox",
    "Prepared by",
    "Sent by",
)
REPEATED = ("Contributor", "Addressee", "To check")


def draft_of(letter: ReadLetter, offered: Sequence[FoundArea] = ()) -> str:
    """The letter as text: facts a line each, then its lists, each item with the page it came from.

    What is `offered` follows, behind a “?”, for a person to keep or to strike.
    """
    return "\n".join((*WHAT_TO_DO, "", *_facts(letter), "", *_lists(letter), *_offers(offered))) + "\n"


def empty_draft(source: str) -> str:
    """A draft with nothing in it, for a letter that cannot be read."""
    sections = (STRENGTHS, "", HEADLINES[AreaKind.PRIORITY], "", HEADLINES[AreaKind.IMPROVEMENT], "")
    facts = [
        f"{label}: {source}" if label == "Letter" else f"{label}:" for label in (*LABELS, "Contributor", "Addressee")
    ]
    return "\n".join((*WHAT_TO_DO, HOW_TO_FILL_IN, "", *facts, "", *sections))


def _facts(letter: ReadLetter) -> Iterator[str]:
    values = (
        letter.corrected_by,
        letter.source,
        letter.place,
        letter.theme,
        _day(letter.published),
        " to ".join(map(show_date, letter.fieldwork or ())),
        _day(letter.deadline),
        letter.mailbox,
        letter.prepares,
        letter.sends,
    )
    yield from (f"{label}: {value or ''}".rstrip() for label, value in zip(LABELS, values, strict=True))
    yield from (f"Contributor: {body}" for body in letter.contributors)
    yield from (f"Addressee: {person.name} | {person.role} | {person.body}" for person in letter.addressees)
    # What follows from the facts is worked out again when the draft is read, from what then stands here.
    yield from (f"To check: {doubt.sentence}" for doubt in about_reading(letter))


def _day(day: date | None) -> str:
    return show_date(day) if day else ""


def _lists(letter: ReadLetter) -> Iterator[str]:
    yield STRENGTHS
    yield ""
    for strength in letter.strengths:
        yield from _item(strength)
    for kind, areas in groupby(letter.areas, attrgetter("kind")):
        yield from ("", HEADLINES[kind], "")
        yield from _areas(areas)


def _offers(offered: Sequence[FoundArea]) -> Iterator[str]:
    yield from ("", HOW_TO_CHOOSE) if offered else ()
    for kind, headline in HEADLINES.items() if offered else ():
        yield from ("", headline, "")
        yield from _areas((area for area in offered if area.kind is kind), "?")


def _areas(areas: Iterable[FoundArea], sign: str = "-") -> Iterator[str]:
    heading, lead_in = "", ""
    for area in areas:
        if area.heading != heading:
            heading, lead_in = area.heading, ""
            yield f"Heading: {heading}".rstrip()
        if area.lead_in != lead_in:
            lead_in = area.lead_in
            yield f"Lead-in: {lead_in}".rstrip()
        yield from _item(area, sign)
        yield from (f"  Responsible: {body}" for body in area.bodies)


def _item(passage: Passage, sign: str = "-") -> Iterator[str]:
    first, *rest = passage.text.split("\n")
    yield f"{sign} {_mark(passage)}{first}"
    yield from (f"  - {line}" for line in rest)


def _mark(passage: Passage) -> str:
    """Where it stands in the letter."""
    places = [
        f"{name} {number}" for name, number in (("page", passage.page), ("line", passage.line)) if number is not None
    ]
    return f"[{', '.join(places) or 'no page'}] "
