"""Sentences of a letter, each knowing the line on which any of its words is printed."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from wsoa.domain.frozen import frozen
from wsoa.importers.letter.blocks.blocks import TextBlock, ends_sentence
from wsoa.importers.letter.pages.page import TextLine

SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z‘“])|(?<=\d{4}\.)(?=[A-Z][a-z])")
LONGEST = 4000  # letters: more is no sentence, and looking for a pattern in it could take for ever
# A footnote's mark that could not be told by its size: 'agencies.2', 'agencies2'.
NOTE_MARK = re.compile(r"(?<=[a-z][.,])\d{1,2}(?=\s|$)|(?<=[a-z]{4})\d(?=[\s.]|$)")


class FoundWords(NamedTuple):
    """Words of a sentence and the line on which they begin."""

    text: str
    line: TextLine


@frozen
class Sentence:
    """One sentence: its `parts` are the blocks it is printed in, each with the place where the block's text begins."""

    text: str
    parts: tuple[tuple[int, TextBlock], ...]

    def line_at(self, index: int) -> TextLine:
        """The line on which that character is printed."""
        start, block = next((part for part in reversed(self.parts) if part[0] <= index), self.parts[0])
        return block.line_at(index - start)

    def found(self, match: re.Match[str], group: str | int = 0) -> FoundWords:
        """What a pattern found in it."""
        return FoundWords(match[group], self.line_at(match.start(group)))


def sentences_of(blocks: Iterable[TextBlock]) -> Iterator[Sentence]:
    """Sentence by sentence.

    One may run on from one block into the next, but a block that ends in no stop ends its sentence.
    """
    text, parts = "", []
    for block in blocks:
        parts.append((len(text), block))
        # A mark gives way to as many spaces, so that every character stays in its place.
        plain = NOTE_MARK.sub(lambda mark: " " * len(mark[0]), block.text)
        text += plain if ends_sentence(plain.rstrip()) else f"{plain}."
        text += " "
    start = 0
    for end in [*SENTENCE_END.finditer(text), None]:
        stop = end.start() if end else len(text)
        if text[start:stop].strip():
            within = parts[
                bisect_right(parts, start, key=itemgetter(0)) - 1 : bisect_left(parts, stop, key=itemgetter(0))
            ]
            yield Sentence(
                text[start : min(stop, start + LONGEST)].rstrip(), tuple((at - start, block) for at, block in within)
            )
        start = end.end() if end else stop
