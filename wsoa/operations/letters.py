"""Reading a letter without touching any statement: what it says, as values, as JSON and as a draft to correct by hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from wsoa.domain.errors import NoText
from wsoa.domain.letter import FoundArea, ReadLetter
from wsoa.domain.points import spans
from wsoa.importers import letter as letters
from wsoa.importers.letter.doubts import doubts
from wsoa.operations.beginning import area_refs
from wsoa.operations.writing_out import write_new


def read_letter(path: Path, who: str = "", deadline: date | None = None) -> ReadLetter:
    """The letter at a path; a draft that names nobody is taken as corrected by `who`; a `deadline` given by hand holds, whatever it prints."""
    letter = letters.read_letter(path)
    corrected = (letter.corrected_by or who) if letter.corrected_by is not None else None
    signed = replace(letter, corrected_by=corrected)
    return _with_deadline(signed, deadline) if deadline else signed


def _with_deadline(letter: ReadLetter, day: date) -> ReadLetter:
    """The letter with a deadline given by hand, and what there is to doubt about that one."""
    stale = doubts(letter)
    fresh = doubts(replace(letter, deadline=day))
    return replace(letter, deadline_by_hand=day, warnings=(*fresh, *(warning for warning in letter.warnings if warning not in stale)))


def draft_written(path: Path, draft: Path) -> ReadLetter:
    """The letter at a path, after what was understood of it was written to a new file; an empty draft for a scan."""
    try:
        letter = letters.read_letter(path)
    except NoText:
        write_new(draft, letters.empty_draft(path.name).encode())
        return ReadLetter(path.name, warnings=("The letter is a scan: it holds pictures of words. The draft is empty, to be typed into.",))
    write_new(draft, letters.draft_of(letter).encode())
    return letter


FACTS = ("source", "place", "theme", "published", "fieldwork", "deadline", "mailbox", "prepares", "sends", "contributors", "corrected_by", "warnings")


def as_told(letter: ReadLetter) -> dict[str, Any]:
    """A letter as JSON tells it: dates ISO, absent values null, areas with the references they would get."""
    return {
        **{fact: getattr(letter, fact) for fact in FACTS},
        "addressees": [{"name": to.name, "role": to.role, "body": to.body} for to in letter.addressees],
        "areas": [_area(ref, area) for ref, area in zip(area_refs(letter), letter.areas, strict=True)],
        "origins": {found.fact: {"page": found.page, "line": found.line} for found in letter.origins},
        "strengths": [{"text": found.text, "page": found.page, "line": found.line} for found in letter.strengths],
    }


def _area(ref: str, area: FoundArea) -> dict[str, Any]:
    """One area; its points joined give back its text."""
    where = {"heading": area.heading, "lead_in": area.lead_in, "page": area.page, "line": area.line}
    points = [area.text[start:end] for start, end in spans(area.text)]
    return {"ref": ref, "kind": area.kind.value, "text": area.text, **where, "bodies": list(area.bodies), "points": points}
