"""How a letter opens: its date, its title with place and theme, and when inspectors were there."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from wsoa.importers.letter.blocks.blocks import Kind, TextBlock
from wsoa.importers.letter.blocks.sentences import FoundWords, Sentence, sentences_of
from wsoa.importers.letter.pages.page import TextLine
from wsoa.importers.letter.words.dates import A_DAY, ANY_WEEKDAY, IN_NUMBERS, MONTH, NTH, day_in_words, day_or_none
from wsoa.importers.letter.words.headings import INSPECTION, TITLE, is_salutation

DATE = re.compile(rf"(?:(?:Date|Dated|Published):?\s*)?(?P<date>{A_DAY})\.?", re.IGNORECASE)
DAYS = re.compile(
    rf"{ANY_WEEKDAY}(?:the\s+)?(?P<first>\d{{1,2}}){NTH}"
    rf"(?:\s+(?:of )?(?P<first_month>{MONTH}))?,?(?:\s+(?P<first_year>\d{{4}}))?"
    rf"\s*(?:to|and|until|through|[-–—])\s*"
    rf"{ANY_WEEKDAY}(?:the\s+)?(?P<last>\d{{1,2}}){NTH}"
    rf"\s+(?:of )?(?P<last_month>{MONTH}),?(?:\s+(?P<last_year>\d{{4}}))?",
    re.IGNORECASE,
)
DAYS_IN_NUMBERS = re.compile(rf"(?P<first>{IN_NUMBERS})\s*(?:to|and|until|[-–—])\s*(?P<last>{IN_NUMBERS})")
PLACE_FIRST = re.compile(rf"(?P<place>[A-Z][^.:;]{{2,60}}?)\s*(?::|\s[–—-])\s*(?i:{INSPECTION})\W*$")
# “Focused visit to Exampleshire children’s services”: no title of a joint inspection, but it names the place.
OTHER_TITLE = re.compile(
    r"\W*(?:[\w’'-]+\s+){0,5}?(?:inspection|visit|re-?visit|monitoring)\s+(?:of|to|in|into)"
    r"\s+(?P<place>(?-i:[A-Z]).{2,60}?)"
    r"(?:\s+local authority)?(?:\s+children.s\b.*)?",
    re.IGNORECASE,
)
RESPONSE = re.compile(
    r"(?P<theme>the (?:multi-?agency |partnership |joint |local )*(?:responses?|arrangements)\b.+)", re.IGNORECASE
)
IN_SENTENCE = re.compile(rf"\binspection\b[^.]{{0,60}}?\bof {RESPONSE.pattern}", re.IGNORECASE)
AFTER_TITLE = re.compile(r"(?:\.\s|\s+(?=Between \d|This (?:letter|inspection)|Dear )).*")
SPEAKS_OF_INSPECTING = re.compile(r"inspect|fieldwork|took place|carried out|visit", re.IGNORECASE)
LONGEST_TITLE = 260
LONGEST_PLACE = 80
LONGEST_DATED = 50  # letters of a line that holds a date and a reference
FIRST_PAGES = 2
Fact = TypeVar("Fact")
FIRST_LINES = 120


@dataclass(slots=True)
class Opening:
    """What was found, and on which line each fact begins; a document without such a title is perhaps no letter."""

    published: date | None = None
    fieldwork: tuple[date, date] | None = None
    place: str | None = None
    theme: str | None = None
    has_title: bool = False
    lines: dict[str, TextLine] = field(default_factory=dict)


def opening_of(lines: Sequence[TextLine], blocks: Sequence[TextBlock]) -> Opening:
    """From the lines above the greeting, and from the letter's first blocks."""
    beginning, found = _first_blocks(blocks), Opening()
    title = _title(beginning)
    found.published = _noted(found, "published", _published(lines, title))
    found.fieldwork = _noted(found, "fieldwork", _fieldwork(beginning, found.published))
    if title:
        place, theme = title
        found.has_title, found.place, found.theme = True, _noted(found, "place", place), _noted(found, "theme", theme)
    else:
        found.place = _noted(found, "place", _place_of_another_title(beginning))
    return found


def _noted(opening: Opening, fact: str, found: tuple[Fact, TextLine] | None) -> Fact | None:
    """What was found of a fact, its line noted."""
    if found is None:
        return None
    opening.lines[fact] = found[1]
    return found[0]


def _published(
    lines: Sequence[TextLine], title: tuple[FoundWords | None, FoundWords | None] | None
) -> tuple[date, TextLine] | None:
    """The letter's own date, which stands by itself above the salutation.

    A day on an earlier page is that of a cover put before the letter.
    """
    greeting = next((index for index, line in enumerate(lines) if is_salutation(line.text)), None)
    above = lines[: FIRST_LINES if greeting is None else greeting]
    alone = [(found, line) for line in above if (found := DATE.fullmatch(line.text))]
    begins = (
        next((fact.line.page for fact in title or () if fact), None)
        if greeting is None
        else next((line.page for _, line in alone[-1:]), None)
    )
    alone = [(found, line) for found, line in alone if line.page is None or begins is None or line.page >= begins]
    short = [line for line in above if len(line.text) <= LONGEST_DATED and greeting is not None]
    beside = [(found, line) for line in short if (found := DATE.search(line.text))]
    return next(((day, line) for found, line in (*alone, *beside) if (day := day_or_none(day_in_words(found)))), None)


def _first_blocks(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """What stands on the first two pages, or in the first lines of a plain letter."""
    return [
        block
        for block in blocks
        if (block.first.page or 1) <= FIRST_PAGES and (block.first.page or block.first.number <= FIRST_LINES)
    ]


def _title(blocks: Sequence[TextBlock]) -> tuple[FoundWords | None, FoundWords | None] | None:
    """Place and theme, from the title and from the sentence that repeats it."""
    titles = [
        (block, found) for block in blocks if len(block.text) < LONGEST_TITLE and (found := TITLE.match(block.text))
    ]
    block, found = min(titles, key=lambda title: not title[1]["joint"], default=(None, None))
    if block is None or found is None:
        return _place_before(blocks)
    rest = FoundWords(AFTER_TITLE.sub("", found["rest"]).strip(" ."), block.line_at(found.start("rest")))
    if RESPONSE.match(rest.text):
        return _place_at_end(block, rest), rest
    theme = _theme_in(blocks)
    if rest.text[:1].islower():
        return _place_at_end(block, rest), theme or rest
    return _as_place(rest), theme


def _place_before(blocks: Sequence[TextBlock]) -> tuple[FoundWords | None, FoundWords | None] | None:
    """'Exampleshire: joint targeted area inspection'."""
    titles = (
        (block, found)
        for block in blocks
        if len(block.text) < LONGEST_TITLE and (found := PLACE_FIRST.match(block.text))
    )
    return next(((FoundWords(found["place"], block.first), _theme_in(blocks)) for block, found in titles), None)


def _place_of_another_title(blocks: Sequence[TextBlock]) -> FoundWords | None:
    titles = ((block, OTHER_TITLE.fullmatch(block.text)) for block in blocks if block.kind is Kind.HEADING)
    return next(
        (FoundWords(found["place"], block.line_at(found.start("place"))) for block, found in titles if found), None
    )


def _place_at_end(block: TextBlock, title: FoundWords) -> FoundWords | None:
    before, joint, place = title.text.rpartition(" in ")
    return (
        _as_place(FoundWords(place, block.line_at(block.text.index(title.text) + len(before + joint))))
        if joint
        else None
    )


def _as_place(found: FoundWords) -> FoundWords | None:
    """A name of fair length; anything else is left for a person."""
    name = re.sub(r"^(?:the )?(?:(?:local )?(?:area|authority) of )?", "", found.text)
    return FoundWords(name, found.line) if name[:1].isupper() and len(name) <= LONGEST_PLACE else None


def _theme_in(blocks: Iterable[TextBlock]) -> FoundWords | None:
    sentences = (sentence for block in blocks for sentence in sentences_of([block]))
    found = next(
        (sentence.found(theme, "theme") for sentence in sentences if (theme := IN_SENTENCE.search(sentence.text))), None
    )
    return found._replace(text=found.text.strip(" .")) if found else None


def _fieldwork(blocks: Sequence[TextBlock], published: date | None) -> tuple[tuple[date, date], TextLine] | None:
    """The first and last day of the inspection; a year that is left out is the letter's, or the one before."""
    sentences = (sentence for block in blocks if block.kind is not Kind.HEADING for sentence in sentences_of([block]))
    inspecting = (sentence for sentence in sentences if SPEAKS_OF_INSPECTING.search(sentence.text))
    spans = (span for sentence in inspecting for span in _spans(sentence, published))
    return next(((span, line) for span, line in spans if span and (published is None or span[1] <= published)), None)


def _spans(sentence: Sentence, published: date | None) -> Iterator[tuple[tuple[date, date] | None, TextLine]]:
    """First and last days, in words and in numbers."""
    yield from ((_span(found, published), sentence.line_at(found.start())) for found in DAYS.finditer(sentence.text))
    for found in DAYS_IN_NUMBERS.finditer(sentence.text):
        first, last = day_or_none(found["first"]), day_or_none(found["last"])
        yield ((first, last) if first and last and first <= last else None), sentence.line_at(found.start())


def _span(found: re.Match[str], published: date | None) -> tuple[date, date] | None:
    stated = found["last_year"] or found["first_year"] or (published.year if published else "")
    last = _day(found["last"], found["last_month"], stated)
    if last and published and not found["last_year"] and last > published:
        last = _day(found["last"], found["last_month"], last.year - 1)
    if last is None:
        return None
    first = _first_day(found, last)
    return (first, last) if first else None


def _first_day(found: re.Match[str], last: date) -> date | None:
    """Its month and year are the last day's where they are left out, but it cannot come after it."""
    first = _day(found["first"], found["first_month"] or found["last_month"], found["first_year"] or last.year)
    if first and first > last and not found["first_year"]:
        first = _day(found["first"], found["first_month"] or found["last_month"], last.year - 1)
    return first if first and first <= last else None


def _day(day: str, month: str, year: int | str) -> date | None:
    return day_or_none(f"{day} {month.strip('.')[:3]} {year}")
