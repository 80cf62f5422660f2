"""The points of an area whose text was corrected: a criticism that stays keeps its letter, whoever cut it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from wsoa.domain.letter.first_records import Keys, point_of
from wsoa.domain.letter.matching import Worded, matched, places_of, same_letters
from wsoa.domain.statement.points import in_text_order, spans, words_of
from wsoa.domain.statement.records import Area, Point
from wsoa.domain.statement.references import next_point

Span = tuple[int, int]
OPENING = re.compile(r"(?<!\S)[\"'‘“]+\Z")
CLOSING = re.compile(r"[\"'’”]*\s*")
MOST_WAYS = 500  # that are gone on with, where a text repeats itself over and over


class _Standing(NamedTuple):
    """A place where the words of a point stand: the point by its number, and whether they are its very words."""

    place: Span
    number: int
    is_exact: bool


Way = tuple[_Standing, ...]


def repointed(before: Area, points: Iterable[Point], after: Area, used: Sequence[str], keys: Keys) -> tuple[Point, ...]:
    """The points of the corrected text, in its order, together the whole of it.

    A point whose words still stand there keeps them, its letter, agencies and confirmation, also where a person had cut
    or joined it. What lies between is cut by sentences: the likest of the other points keep their letters and agencies
    there, unconfirmed where the words changed; the rest take letters never used.
    """
    old = in_text_order(points)
    stayed = _stayed(before, old, after.text)
    pieces = _pieces(after.text, stayed)
    refs = {point.ref for point in stayed.values()}
    free, left = [piece for piece in pieces if piece not in stayed], [point for point in old if point.ref not in refs]
    found = matched(
        [Worded(words_of(before, point)) for point in left], [Worded(after.text[start:end]) for start, end in free]
    )
    known = stayed | {free[new]: _moved(before, left[old], after, free[new]) for new, old in found.items()}
    return tuple(_lettered(after, pieces, known, used, keys))


def _stayed(before: Area, points: Sequence[Point], text: str) -> dict[Span, Point]:
    """The points whose words still stand in the text, by where: of all ways, the one that keeps the most text.

    So none takes the place of another, also where a text repeats itself; among equals the one with the very words, then
    the one in the order as before.
    """
    standing = [
        _Standing(place, number, text[slice(*place)].strip() == words_of(before, point).strip())
        for number, point in enumerate(points)
        for place in _places(before, point, text)
    ]
    way = _best_way(sorted(standing, key=lambda each: each.place))
    return {at: replace(points[number], starts=at[0], ends=at[1]) for at, number, _ in way}


def _best_way(standing: Sequence[_Standing]) -> Way:
    """Places that do not overlap, each point at one of its own at most.

    Two ways that end at the same place, and have used the same of the points that stand several times, go on alike: the
    better of them is kept. Of very many only the best go on.
    """
    often = Counter(each.number for each in standing)
    ways: dict[tuple[int, frozenset[int]], Way] = {(0, frozenset()): ()}
    for each in standing:
        for (end, used), way in list(ways.items()):
            if end <= each.place[0] and each.number not in used:
                key = (each.place[1], used | {each.number} if often[each.number] > 1 else used)
                ways[key] = max(ways.get(key, ()), (*way, each), key=_worth)
        if len(ways) > MOST_WAYS:
            ways = dict(sorted(ways.items(), key=lambda item: _worth(item[1]), reverse=True)[:MOST_WAYS])
    return max(ways.values(), key=_worth)


def _worth(way: Way) -> tuple[int, int, int]:
    length = sum(place[1] - place[0] for place, _, _ in way)
    return length, sum(each.is_exact for each in way), -sum(one.number > other.number for one, other in pairwise(way))


def _places(before: Area, point: Point, text: str) -> Iterator[Span]:
    """Where a point's words stand in a text, with the marks and the space around them.

    An edge where a sentence ended is one there too; an edge that a person cut may be anywhere.
    """
    old, new = _edges(before.text), _edges(text)
    for place in places_of(words_of(before, point), text):
        start, end = _whole(text, *place)
        if (start in new or point.starts not in old) and (end in new or point.ends not in old):
            yield start, end


def _whole(text: str, start: int, end: int) -> Span:
    """A stretch of text with the marks that open before it, and those that close after it and the space there."""
    opening, closing = OPENING.search(text[:start]), CLOSING.match(text, end)
    return opening.start() if opening else start, closing.end() if closing else end


def _edges(text: str) -> set[int]:
    return {0, *(end for _, end in spans(text))}


def _pieces(text: str, stayed: Iterable[Span]) -> list[Span]:
    """The whole text cut at the edges of what stayed, and between these by sentences."""
    kept = list(stayed)
    inside = {edge for edge in _edges(text) if any(start < edge < end for start, end in kept)}
    return list(pairwise(sorted((_edges(text) - inside) | {edge for span in kept for edge in span})))


def _moved(before: Area, point: Point, after: Area, piece: Span) -> Point:
    moved = replace(point, starts=piece[0], ends=piece[1])
    return replace(moved, confirmed=point.confirmed and same_letters(words_of(before, point), words_of(after, moved)))


def _lettered(
    after: Area, pieces: Iterable[Span], known: dict[Span, Point], used: Sequence[str], keys: Keys
) -> Iterator[Point]:
    given = list(used)
    for start, end in pieces:
        if (start, end) not in known:
            given.append(next_point(after.ref, given))
        yield known.get((start, end)) or point_of(given[-1], after, start, end, keys)
