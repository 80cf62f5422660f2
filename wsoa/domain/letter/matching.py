"""Which of the old texts a new one is: the same words first, then the likest; and which words left and came."""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from wsoa.domain.frozen import frozen
from wsoa.domain.statement.values import HYPHENS, QUOTES

# of the words of two texts, the share in common and in the same order from which one can be the other, corrected
LIKE = 0.6
SAME_KIND = 0.1  # by so much is a text of the same kind preferred
WORD = re.compile(r"\w+")


@frozen
class Worded:
    """A text to be found again, and its kind: one of the same kind is preferred."""

    text: str
    kind: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Its words, without case and punctuation."""
        return tuple(WORD.findall(self.text.casefold()))


def letters_of(text: str) -> tuple[str, tuple[int, ...]]:
    """A text without spaces, hyphens and quotation marks, and where each character that is left stands in it."""
    places = tuple(found.start() for found in re.finditer(rf"(?!{QUOTES}|{HYPHENS})\S", text))
    return "".join(text[place] for place in places), places


def same_letters(text: str, other: str) -> bool:
    """Whether two texts differ in nothing but spaces, hyphens and quotation marks."""
    return letters_of(text)[0] == letters_of(other)[0]


def places_of(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Where words stand in a text, whole, whatever its spaces, hyphens and quotation marks; also where they overlap."""
    (letters, places), (wanted, _) = letters_of(text), letters_of(words)
    for found in re.finditer(f"(?={re.escape(wanted)})", letters) if wanted else ():
        start, end = places[found.start()], places[found.start() + len(wanted) - 1] + 1
        if not (_within_word(text, start) or _within_word(text, end)):
            yield start, end


def _within_word(text: str, place: int) -> bool:
    return bool(re.match(r"\w\w", text[max(0, place - 1) : place + 1]))


def matched(before: Sequence[Worded], after: Sequence[Worded]) -> dict[int, int]:
    """The place of the old text that each new one is, by the new one's place; new ones without an old one are left out.

    The same words come first, then the likest of those that are LIKE or more; each is taken once, and between equals
    the order decides.
    """
    found: dict[int, int] = {}
    keys: tuple[Callable[[Worded], object], ...] = (
        lambda text: text,
        lambda text: (text.words, text.kind),
        lambda text: text.words,
    )
    for key in keys:
        for new, old in _same(before, after, key):
            if new not in found and old not in found.values():
                found[new] = old
    for _, _, new, old in sorted(_alike(before, after, found)):
        if new not in found and old not in found.values():
            found[new] = old
    return found


def _same(
    before: Sequence[Worded], after: Sequence[Worded], key: Callable[[Worded], object]
) -> Iterator[tuple[int, int]]:
    old_keys, new_keys = [key(text) for text in before], [key(text) for text in after]
    return (
        (new, old) for new, new_key in enumerate(new_keys) for old, old_key in enumerate(old_keys) if old_key == new_key
    )


def _alike(
    before: Sequence[Worded], after: Sequence[Worded], found: dict[int, int]
) -> Iterator[tuple[float, int, int, int]]:
    """The pairs alike enough among those not found yet, to be sorted: how unlike, how far apart, and their places."""
    matcher: SequenceMatcher[str] = SequenceMatcher(autojunk=False)
    for old in (place for place in range(len(before)) if place not in found.values()):
        matcher.set_seq2(before[old].words)
        for new in (place for place in range(len(after)) if place not in found):
            matcher.set_seq1(after[new].words)
            if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= LIKE and matcher.ratio() >= LIKE:
                yield -matcher.ratio() - SAME_KIND * (before[old].kind == after[new].kind), abs(new - old), new, old


@frozen
class Stretch:
    """Words that stand in both texts, or only `left` with the old or `came` with the new."""

    words: tuple[str, ...]
    left: tuple[str, ...] = ()
    came: tuple[str, ...] = ()


def stretches(old: str, new: str) -> tuple[Stretch, ...]:
    """Two texts, word by word, as what they share and what left and came."""
    before, after = old.split(), new.split()
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return tuple(
        (
            Stretch(tuple(after[to:end]))
            if what == "equal"
            else Stretch((), tuple(before[start:stop]), tuple(after[to:end]))
        )
        for what, start, stop, to, end in steps
    )
