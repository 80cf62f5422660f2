"""Lines joined into paragraphs: hyphens at line ends kept or dropped as this letter spells the word elsewhere."""

import re
from collections import Counter
from collections.abc import Iterable

from wsoa.importers.letter.page import Line

BROKEN = re.compile(r"([^\W\d_]+)[-‐‑]$")
FIRST_WORD = re.compile(r"[^\W\d_]+")
WORDS = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
OPEN_END = re.compile(r"\S[-‐‑–/]$")
HYPHENS = str.maketrans("‐‑", "--")
SURE = 3  # words that a letter breaks without a hyphen of their own before it is taken to break any word


class Spelling:
    """How often a letter spells each word, hyphens included, within its lines; `breaks_words` is a letter that hyphenates to fill its lines."""

    def __init__(self, lines: Iterable[Line]) -> None:
        """Count the words of every line; the last one is left out where a hyphen cuts it."""
        texts = [line.text for line in lines]
        self._counted = Counter(
            word.lower().translate(HYPHENS) for text in texts for word in WORDS.findall(BROKEN.sub("", text) if text.endswith(("-", "‐", "‑")) else text)
        )
        self.breaks_words = self._breaks_words(texts)

    def _breaks_words(self, texts: list[str]) -> bool:
        whole = sum(self._is_one_word(above, below) for above, below in zip(texts, texts[1:], strict=False))
        return whole >= SURE

    def _is_one_word(self, above: str, below: str) -> bool:
        """Whether the word broken between these lines is spelt elsewhere without a hyphen, and never with one."""
        before, after = BROKEN.search(above), FIRST_WORD.match(below)
        if not before or not after:
            return False
        first, second = before[1].lower(), after[0].lower()
        return bool(self._counted[first + second]) and not self._counted[f"{first}-{second}"]

    def _is_no_word(self, above: str, below: str) -> bool:
        """Whether neither half stands alone anywhere: in a letter that breaks words, half of a word."""
        before, after = BROKEN.search(above), FIRST_WORD.match(below)
        if not before or not after:
            return False
        return not (self._counted[before[1].lower()] and self._counted[after[0].lower()])

    def join(self, above: str, below: str) -> str:
        """Two lines as one: with a space, or none after a hyphen, dash or stroke that ends a line; the hyphen goes where it is no part of the word."""
        if not above or not below:
            return above or below
        if not OPEN_END.search(above):
            return f"{above} {below}"
        dropped = self._is_one_word(above, below) or (self.breaks_words and self._is_no_word(above, below) and below[:1].islower())
        return above[:-1] + below if dropped else above + below
