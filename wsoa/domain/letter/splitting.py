"""Where a point is cut in two: found by the words that its second part begins with, as a person types them."""

import re
from itertools import pairwise

from wsoa.domain.errors import BadInput, shortened
from wsoa.domain.statement.records import Area, Point
from wsoa.domain.statement.values import HYPHENS, QUOTES

HERE = "[here]"
OPENS = "\"'‘“([{"  # what stands before a word and belongs to it
PARTS = "–—"  # what stands between two words and belongs to neither


def cut_at(area: Area, point: Point, typed: str) -> int:
    """The character of the area's text at which a point's second part begins, by its first words.

    Raises BadInput where they are not there, or several times, or begin within a word, or would leave a part without
    words.
    """
    text = area.text[point.starts : point.ends]
    places = [_before_opening(text, found.start()) for found in _pattern(typed, point.ref).finditer(text)]
    told = f"{point.ref} says: {_marked(text, places)}"
    if not places:
        raise BadInput(f"{point.ref} does not hold “{shortened(typed)}”.", told)
    if len(places) > 1:
        raise BadInput(
            f"“{shortened(typed)}” stands {len(places)} times in {point.ref}.",
            f"Type more of the words that follow. {told}",
        )
    _refuse_place(point.ref, text, places[0], told)
    return point.starts + places[0]


def _pattern(typed: str, ref: str) -> re.Pattern[str]:
    """The words in any case, spaces, quotation marks and hyphens."""
    if not re.search(r"\w", typed):
        raise BadInput(f"Nothing says where the second part of {ref} begins.", 'Type its first words: --at "…"')
    words = r"\s+".join("".join(map(_tolerant, word)) for word in typed.split())
    return re.compile(f"(?={words})", re.IGNORECASE)  # looked for ahead, so that none hides another that overlaps it


def _tolerant(char: str) -> str:
    return next((marks for marks in (QUOTES, HYPHENS) if re.fullmatch(marks, char)), re.escape(char))


def _before_opening(text: str, place: int) -> int:
    while place and text[place - 1] in OPENS:
        place -= 1
    return place


def _refuse_place(ref: str, text: str, place: int, told: str) -> None:
    if not re.search(r"\w", text[:place]):
        raise BadInput(f"The second part would begin where {ref} itself begins.", f"Type words from further on. {told}")
    if not (text[place - 1].isspace() or text[place - 1] in PARTS):
        raise BadInput("The second part would begin within a word.", f"Type whole words. {told}")


def _marked(text: str, places: list[int]) -> str:
    """The text on one line, each place marked."""
    parts = [text[start:end] for start, end in pairwise((0, *places, len(text)))]
    return " ".join(HERE.join(parts).split())
