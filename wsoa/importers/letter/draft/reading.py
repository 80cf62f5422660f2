"""A draft that a person corrected, read back into a letter.

What cannot be taken is refused with its line, never guessed.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import BadFile, FileProblems, Place, Problem, Unreadable, shortened
from wsoa.domain.letter.read_letter import Addressee, Doubt, DoubtKind, FoundArea, Passage, ReadLetter
from wsoa.importers.letter.doubts.facts import about_facts
from wsoa.importers.letter.draft.sorting import BadDraftLine, DraftItem, DraftSoFar
from wsoa.importers.letter.draft.writing import FIRST_WORDS
from wsoa.importers.letter.words.cleaning import one_line

SPAN = re.compile(r"\s+(?:to|and|until)\s+|\s*[–—]\s*|\s+-\s+")
MAILBOX = re.compile(r"[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+")
KEEP_OR_DELETE = "Write “-” in place of “?” before what is an area, and delete the others."


def is_draft(text: str) -> bool:
    """By its first line."""
    first = next((line for line in text.lstrip("\ufeff").splitlines() if line.strip()), "")
    return one_line(first).lower().startswith(FIRST_WORDS.lower().rstrip(":"))


def letter_in_draft(text: str, name: str) -> ReadLetter:
    """The letter that a draft holds.

    Raises BadFile with the line, what was typed, why it cannot be taken and how to mend it.
    """
    draft, problems = DraftSoFar(), []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        try:
            draft.take(line, number)
        except BadDraftLine as error:
            problems.append(Problem(_line(number), one_line(line), error.why, error.mend))
    problems.extend(_about_offers(draft.undecided, text.splitlines()))
    facts = {label: _fact(draft, label) for label in READERS}
    problems.extend(fact for fact in facts.values() if isinstance(fact, Problem))
    _refuse(problems, name)
    letter = _letter(draft, name, facts)
    if not letter.place and not letter.areas and not letter.strengths and letter.published is None:
        raise BadFile(
            f"{name} is a draft with nothing filled in yet.", "Fill it in from the letter, and give it again."
        )
    to_check = (Doubt(DoubtKind.DRAFT, sentence) for sentence in (*draft.repeated["To check"], *draft.doubts))
    return replace(letter, doubts=(*about_facts(letter), *to_check))


def _about_offers(undecided: list[int], lines: list[str]) -> Iterator[Problem]:
    """What is offered must be kept or deleted: one problem for all of it."""
    if undecided:
        count = (
            "It is offered" if len(undecided) == 1 else f"It is the first of {len(undecided)} lines that are offered"
        )
        first = shortened(lines[undecided[0] - 1])
        yield Problem(_line(undecided[0]), first, f"{count}, and neither kept nor deleted.", KEEP_OR_DELETE)


def _line(number: int) -> Place:
    return Place(label=f"line {number}")


def _refuse(problems: list[Problem], name: str) -> None:
    """One problem is said whole; many go together, so that they can be mended in one go."""
    if not problems:
        return
    first = problems[0]
    if len(problems) == 1:
        raise BadFile(f"{name}, {first.where}: “{first.typed}” cannot be taken. {first.why}", first.mend)
    raise FileProblems(
        f"{name} has {len(problems)} lines that cannot be taken, the first on {first.where}: “{first.typed}”."
        f" {first.why}",
        problems,
    )


def _fact(draft: DraftSoFar, label: str) -> Any:  # noqa: ANN401 - what its reader makes of it
    """A fact, None where it was left empty, or the problem that what stands there cannot be read."""
    typed = draft.facts.get(label)
    try:
        return READERS[label](typed) if typed else None
    except Unreadable as error:
        return Problem(_line(draft.where[label]), f"{label}: {typed}", error.why, error.mend)


def _letter(draft: DraftSoFar, name: str, facts: Mapping[str, Any]) -> ReadLetter:
    """What stands there, with those facts that are more than words."""
    items = [item for item in draft.items if item.text]
    return ReadLetter(
        source=draft.facts.get("Letter") or name,
        place=draft.facts.get("Place") or None,
        theme=draft.facts.get("Theme") or None,
        published=facts["Letter date"],
        fieldwork=facts["Fieldwork"],
        deadline=facts["Deadline"],
        mailbox=facts["Mailbox"],
        prepares=draft.facts.get("Prepared by") or None,
        sends=draft.facts.get("Sent by") or None,
        contributors=tuple(draft.repeated["Contributor"]),
        addressees=tuple(map(_addressee, draft.repeated["Addressee"])),
        areas=tuple(_area(item) for item in items if item.kind),
        strengths=tuple(Passage(item.text, item.page, item.line) for item in items if not item.kind),
        corrected_by=draft.facts.get("Corrected by", ""),
    )


def _span(text: str) -> tuple[date, date]:
    """'18 March 2019 to 22 March 2019'; a single day is first and last."""
    days = [read_date(day) for day in SPAN.split(text)]
    if len(days) == 1:
        return days[0], days[0]
    if len(days) != len(("first", "last")) or days[0] > days[1]:
        raise Unreadable(f"“{text}” is not a first and a last day.", "Write them as 18 March 2019 to 22 March 2019.")
    return days[0], days[1]


def _mailbox(text: str) -> str:
    """An address, or what a form of words makes of one: it must have a name, an “@” and a place."""
    if not MAILBOX.fullmatch(text):
        raise Unreadable(
            f"“{text}” is not a mailbox.", "Write it as ProtectionOfChildren@ofsted.gov.uk, or leave it empty."
        )
    return text


READERS: Mapping[str, Callable[[str], object]] = {
    "Letter date": read_date,
    "Fieldwork": _span,
    "Deadline": read_date,
    "Mailbox": _mailbox,
}


def _addressee(text: str) -> Addressee:
    name, role, body, *_ = (*(part.strip() for part in text.split("|")), "", "")
    return Addressee(name, role, body)


def _area(item: DraftItem) -> FoundArea:
    if item.kind is None:
        raise TypeError(item)
    return FoundArea(
        item.text, item.page, item.line, item.kind, item.heading, tuple(filter(None, item.bodies)), item.lead_in
    )
