"""How a letter opens: its date, its title with place and theme, and when inspectors were there."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from wsoa.domain.dates import MONTHS, WEEKDAYS, read_date
from wsoa.domain.errors import Unreadable
from wsoa.importers.letter.addressees import is_salutation
from wsoa.importers.letter.blocks import Block, Kind
from wsoa.importers.letter.page import Line

MONTH = rf"(?:{'|'.join(MONTHS)})"
A_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),?\s+)?"
DATE = re.compile(rf"(?:Date:?\s*)?({A_WEEKDAY}\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH},? \d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}})\.?", re.IGNORECASE)
DAYS = re.compile(
    rf"{A_WEEKDAY}(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?:of )?(?P<first_month>{MONTH}))?,?(?:\s+(?P<first_year>\d{{4}}))?"
    rf"\s*(?:to|and|until|through|[-–—])\s*"
    rf"{A_WEEKDAY}(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of )?(?P<last_month>{MONTH}),?(?:\s+(?P<last_year>\d{{4}}))?",
    re.IGNORECASE,
)
TITLE = re.compile(
    r"\W*(?:report (?:of|on) the )?"
    r"(?:joint (?:multi-?agency )?(?:targeted )?(?:local )?area (?:targeted )?(?:SEND |child protection )?inspection|area SEND inspection|"
    r"joint inspection|JTAI)(?:\s*\(JTAI\))?(?:\s+(?:of|in|into|:))?\s+(?P<rest>\S.*)",
    re.IGNORECASE,
)
RESPONSE = re.compile(r"(?P<theme>the (?:multi-?agency |partnership |joint |local )*(?:responses?|arrangements)\b.+)", re.IGNORECASE)
IN_SENTENCE = re.compile(rf"\binspection\b[^.]{{0,60}}?\bof {RESPONSE.pattern}", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z‘“])")
AFTER_TITLE = re.compile(r"(?:\.\s|\s+(?=Between \d|This (?:letter|inspection)|Dear )).*")
SPEAKS_OF_INSPECTING = re.compile(r"inspect|fieldwork|took place|carried out|visited", re.IGNORECASE)
LONGEST_TITLE = 260
LONGEST_PLACE = 80
LONGEST_DATED = 50  # letters of a line that holds a date and a reference
FIRST_PAGES = 2
FIRST_LINES = 120


@dataclass(frozen=True, slots=True)
class LetterTitle:
    """A letter's title: what was inspected, and where, each as worded."""

    place: str | None
    theme: str | None


def published_on(lines: Sequence[Line]) -> date | None:
    """The letter's own date, which stands by itself above the salutation."""
    greeting = next((index for index, line in enumerate(lines) if is_salutation(line.text)), None)
    above = [line.text for line in lines[: FIRST_LINES if greeting is None else greeting]]
    alone = [found for text in above if (found := DATE.fullmatch(text))]
    beside = [found for text in above if len(text) <= LONGEST_DATED and (found := DATE.search(text))] if greeting is not None else []
    return next((day for found in (*alone, *beside) if (day := _day(found[1]))), None)


def _day(text: str) -> date | None:
    try:
        return read_date(text)
    except Unreadable:
        return None


def opening_of(blocks: Sequence[Block]) -> list[Block]:
    """What stands on the first two pages, or in the first lines of a plain letter."""
    return [block for block in blocks if (block.first.page or 1) <= FIRST_PAGES and (block.first.page or block.first.number <= FIRST_LINES)]


def title_of_letter(blocks: Sequence[Block]) -> LetterTitle | None:
    """Place and theme from the title and from the sentence that repeats it; None where there is no title, and so perhaps no letter."""
    found = next((found for block in blocks if len(block.text) < LONGEST_TITLE and (found := TITLE.match(block.text))), None)
    if found is None:
        return None
    rest = AFTER_TITLE.sub("", found["rest"])
    response = RESPONSE.match(rest)
    if response:
        return LetterTitle(_place_at_end(rest), rest.strip(" ."))
    theme = _theme_in(block.text for block in blocks)
    if rest[:1].islower():
        return LetterTitle(_place_at_end(rest), theme or rest.strip(" ."))
    return LetterTitle(_as_place(rest), theme)


def _place_at_end(text: str) -> str | None:
    return _as_place(text.rpartition(" in ")[2]) if " in " in text else None


def _as_place(text: str) -> str | None:
    """A name of fair length; anything else is left for a person."""
    name = re.sub(r"^(?:the )?(?:local )?(?:area|authority) of ", "", text.strip(" ."))
    return name if name[:1].isupper() and len(name) <= LONGEST_PLACE else None


def _theme_in(texts: Iterable[str]) -> str | None:
    sentences = (sentence for text in texts for sentence in SENTENCE_END.split(text))
    found = next((found for sentence in sentences if (found := IN_SENTENCE.search(sentence))), None)
    return found["theme"].strip(" .") if found else None


def fieldwork_of(blocks: Sequence[Block], published: date | None) -> tuple[date, date] | None:
    """The first and last day of the inspection; a year that is left out is the letter's, or the one before."""
    texts = [block.text for block in blocks if block.kind is not Kind.HEADING]
    sentences = [sentence for text in texts for sentence in SENTENCE_END.split(text) if SPEAKS_OF_INSPECTING.search(sentence)]
    spans = (_span(found, published) for sentence in sentences for found in DAYS.finditer(sentence))
    return next((span for span in spans if span and (published is None or span[1] <= published)), None)


def _span(found: re.Match[str], published: date | None) -> tuple[date, date] | None:
    stated = found["last_year"] or found["first_year"] or (str(published.year) if published else "")
    last = _day(f"{found['last']} {found['last_month']} {stated}")
    if last and published and not found["last_year"] and last > published:
        last = _day(f"{found['last']} {found['last_month']} {last.year - 1}")
    if last is None:
        return None
    first = _first_day(found, last)
    return (first, last) if first else None


def _first_day(found: re.Match[str], last: date) -> date | None:
    """Its month and year are the last day's where they are left out, but it cannot come after it."""
    first = _day(f"{found['first']} {found['first_month'] or found['last_month']} {found['first_year'] or last.year}")
    if first and first > last and not found["first_year"]:
        first = _day(f"{found['first']} {found['first_month'] or found['last_month']} {last.year - 1}")
    return first if first and first <= last else None
