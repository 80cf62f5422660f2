"""Points: the criticisms within an area's text, as spans that together give back the whole text."""

import re
from collections.abc import Iterable, Iterator

from wsoa.domain.statement.records import Area, Point
from wsoa.domain.statement.references import natural_order

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
    "figs",
    "vol",
    "dept",
    "viz",
    "ie",
    "eg",
    "tel",
    "ref",
    "messrs",
    "hon",
    "sgt",
    "supt",
    "insp",
    "det",
    "cllr",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "nov",
    "dec",
)
SENTENCE_END = re.compile(r"[.!?][\"'’”)\]]*\s+(?=[\"'‘“(\[]?[A-Z0-9])")
# A sentence that begins so tells what follows from the criticism before it, or an example of it, and stays with it.
SAME_POINT = re.compile(
    r"(?:This|These|That|Those|Therefore|Consequently|As a result|As a consequence|Thus|Hence|In turn"
    r"|For example|For instance)\b"
)
LEADS_IN = re.compile(r":\n")
NEW_LINE = re.compile(r"\n+(?=[^\s])")
LONGEST_WORD = 40  # characters
LAST_WORD = re.compile(r"([A-Za-z](?:[A-Za-z.]*[A-Za-z])?)$")


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where each point of an area begins and ends, in characters, the space after it included; '' has none."""
    sentences = {
        found.end()
        for found in SENTENCE_END.finditer(text)
        if _ends_sentence(text[max(0, found.start() - LONGEST_WORD) : found.start()])
        and not SAME_POINT.match(text, found.end())
    }
    ends = sorted(sentences | set(_sub_bullets(text)))
    return tuple(zip([0, *ends], [*ends, len(text)], strict=True)) if text else ()


def _sub_bullets(text: str) -> Iterator[int]:
    """Where each sub-bullet begins below a sentence that leads in to it; the first stays with that sentence."""
    opening = LEADS_IN.search(text)
    breaks = NEW_LINE.finditer(text, opening.end() - 1) if opening else ()
    return (
        found.end() for found in breaks if text[found.start() - 1] != ":" and not SAME_POINT.match(text, found.end())
    )


def _ends_sentence(before: str) -> bool:
    """Not where an abbreviation or an initial stands before the stop; an acronym may: 'staff of the ED. They …'."""
    found = LAST_WORD.search(before)
    if found is None:
        return True
    word = found[1]
    is_acronym = word.isupper() and len(word) > 1 and "." not in word
    return is_acronym or (word.lower() not in ABBREVIATIONS and not re.fullmatch(r"[A-Z](?:\.[A-Z])*", word))


def in_text_order(points: Iterable[Point]) -> tuple[Point, ...]:
    """Points as they follow one another in their area's text, whatever their letters."""
    return tuple(sorted(points, key=lambda point: (point.starts, natural_order(point.ref))))


def words_of(area: Area, point: Point) -> str:
    """The inspectors' words that a point stands for."""
    return area.text[point.starts : point.ends].strip()
