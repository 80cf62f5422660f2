"""Points: the criticisms within an area's text, as spans that together give back the whole text."""

import re
from collections.abc import Iterable

from wsoa.domain.model import Area, Point
from wsoa.domain.references import natural_order

# A full stop after these ends no sentence.
ABBREVIATIONS = (
    "e.g",
    "i.e",
    "etc",
    "dr",
    "mr",
    "mrs",
    "ms",
    "prof",
    "rev",
    "st",
    "no",
    "nos",
    "para",
    "paras",
    "p",
    "pp",
    "vs",
    "cf",
    "approx",
    "inc",
    "ltd",
    "fig",
)
SENTENCE_END = re.compile(r"[.!?][\"'’”)\]]*\s+(?=[\"'‘“(\[]?[A-Z0-9])")
# A sentence that begins so tells what follows from the criticism before it, or an example of it, and stays with it.
SAME_POINT = re.compile(
    r"(?:This|These|That|Those|Therefore|Consequently|As a result|As a consequence|Thus|Hence|In turn|For example|For instance)\b"
)
LONGEST_WORD = 40  # characters
LAST_WORD = re.compile(r"([A-Za-z](?:[A-Za-z.]*[A-Za-z])?)$")


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where each point of an area begins and ends, in characters, the space after it included; '' has none."""
    ends = [
        found.end()
        for found in SENTENCE_END.finditer(text)
        if _ends_sentence(text[max(0, found.start() - LONGEST_WORD) : found.start()]) and not SAME_POINT.match(text, found.end())
    ]
    return tuple(zip([0, *ends], [*ends, len(text)], strict=True)) if text else ()


def _ends_sentence(before: str) -> bool:
    word = LAST_WORD.search(before)
    return word is None or (word[1].lower() not in ABBREVIATIONS and not re.fullmatch(r"[A-Z](?:\.[A-Z])*", word[1]))


def in_text_order(points: Iterable[Point]) -> tuple[Point, ...]:
    """Points as they follow one another in their area's text, whatever their letters."""
    return tuple(sorted(points, key=lambda point: (point.starts, natural_order(point.ref))))


def words_of(area: Area, point: Point) -> str:
    """The inspectors' words that a point stands for."""
    return area.text[point.starts : point.ends].strip()
