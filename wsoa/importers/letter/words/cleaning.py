"""Text in one form: nothing invisible, plain spaces, no ligatures, quotation marks and dashes as printed."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import pairwise

from wsoa.importers.letter.pages.page import TextLine

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
LIGATURE = re.compile("[ﬀ-ﬆ]")
BREAKS = "\t\n\r\f\v\x85\u2028\u2029"


def clean(text: str) -> str:
    """One line of text without what cannot be seen or printed."""
    return text if text.isprintable() and not LIGATURE.search(text) else "".join(map(_seen, text))


def _seen(character: str) -> str:
    if character in LIGATURES:
        return LIGATURES[character]
    if character in BREAKS or unicodedata.category(character) == "Zs":
        return " "
    # Control, formatting (soft hyphens, direction marks), private use, surrogates and unassigned.
    return "" if unicodedata.category(character).startswith("C") else character


def one_line(text: str) -> str:
    """Clean, on one line, with single spaces."""
    return " ".join(clean(text).split())


HYPHENS = "-\u2010\u2011"


OPEN_ENDS = frozenset(HYPHENS + "–/")


BROKEN = re.compile(rf"([^\W\d_]+)[{HYPHENS}]$")


FIRST_WORD = re.compile(r"[^\W\d_]+")


WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


SUSPENDED = re.compile(r"(?:and|or|to)\s")  # 'short- and long-term'


SURE = 3  # words broken without a hyphen of their own, before a letter is taken to break any word


class Spelling:
    """How often a letter spells each word within its lines, hyphens included."""

    def __init__(self, lines: Iterable[TextLine]) -> None:
        """Count nothing yet: many letters break no word."""
        self._texts = [line.text for line in lines]

    @cached_property
    def _counted(self) -> Counter[str]:
        """Each word, but for the halves that stand before a hyphen at a line's end."""
        whole = "\n".join(BROKEN.sub("", text) if text[-1:] in HYPHENS else text for text in self._texts)
        return Counter(WORDS.findall(whole.lower().replace("\u2010", "-").replace("\u2011", "-")))

    @cached_property
    def breaks_words(self) -> bool:
        """A letter that hyphenates to fill its lines."""
        return sum(self._is_one_word(above, below) for above, below in pairwise(self._texts)) >= SURE

    def _is_one_word(self, above: str, below: str) -> bool:
        """Whether the word broken between these lines is spelt elsewhere without a hyphen, and never with one."""
        before, after = _halves(above, below)
        return bool(before and after and self._counted[before + after]) and not self._counted[f"{before}-{after}"]

    def _is_no_compound(self, above: str, below: str) -> bool:
        """Whether a half stands alone nowhere: half of a word, in a letter that breaks words."""
        before, after = _halves(above, below)
        return bool(before and after) and not (self._counted[before] and self._counted[after])

    def join(self, above: str, below: str) -> str:
        """Two lines as one: with a space, or none after a hyphen, dash or stroke.

        The hyphen goes where it is no part of the word.
        """
        if not above or not below:
            return above or below
        if above[-1] not in OPEN_ENDS or above[-2:-1] in {"", " "}:
            return f"{above} {below}"
        if above[-1] in HYPHENS and SUSPENDED.match(below):
            return f"{above} {below}"
        dropped = self._is_one_word(above, below) or (self.breaks_words and self._is_no_compound(above, below))
        return above[:-1] + below if dropped else above + below


def _halves(above: str, below: str) -> tuple[str, str]:
    """The end of one line and the beginning of the next, where a hyphen stands between letters; else nothing."""
    if not above or above[-1] not in HYPHENS or not below[:1].islower():
        return "", ""
    before, after = BROKEN.search(above), FIRST_WORD.match(below)
    return (before[1].lower(), after[0].lower()) if before and after else ("", "")
