"""Text that a file gives otherwise than its pages show it: letters apart, signs for other signs, letters exchanged."""

import re
from collections.abc import Iterator, Sequence

from wsoa.domain.letter.read_letter import Doubt, DoubtKind
from wsoa.importers.letter.pages.page import TextLine, where

LONE_LETTERS = frozenset("aAI")
BROKEN = 0.2  # of all words
# 'children9s', 'CHILD¶V', and the drawing commands of a damaged page; figures in capitals are names, 'P2P'.
SIGN_IN_WORD = re.compile(
    r"(?<![\w.@/])[^\W\d_]*(?:[a-z]\d[a-z]|[^\W\d_][¶§¤¬¦|~^\\<>{}±×÷¿¡«»¢£¥©®¯\ufffd][^\W\d_])[^\W\d_]*(?![\w@/])"
)
LOST_APOSTROPHE = re.compile(r"\b[a-z]{3,} s [a-z]{2,}")
COMMANDS = re.compile(r"\bT[jJdDfm]\b.*\b(?:ET|BT|EMC|Q)\b|\)\s*-?\d+\s*\(")
HOW_TO_GO_ON = "Compare every area with the letter; or open the letter, save it as a new PDF, and give that."
# Six letters and more without a vowel, or with a “q” that no “u” follows: 'LQFOXGLQJ', which is “including” with every
# letter moved by three.
NO_WORD = re.compile(r"[b-df-hj-np-tv-xz]{6,}|\b(?=.{6})\w*q(?!u)\w*", re.IGNORECASE)
ENOUGH = 5  # such words: there are not so many abbreviations like them


def about_words(lines: Sequence[TextLine]) -> Iterator[Doubt]:
    """One for each way in which the words cannot be right."""
    return (Doubt(DoubtKind.WORDS, sentence) for sentence in _sentences(lines))


def _sentences(lines: Sequence[TextLine]) -> Iterator[str]:
    words = [word for line in lines for word in line.text.split() if word.isalpha()]
    if sum(len(word) == 1 and word not in LONE_LETTERS for word in words) > BROKEN * len(words):
        yield (
            "Many words of this letter came apart into single letters and are not to be trusted."
            " Copy its text into a file, and give that."
        )
    impossible = [word for word in dict.fromkeys(words) if NO_WORD.fullmatch(word)]
    if len(impossible) >= ENOUGH:
        told = f"{len(impossible)} words can be none, “{impossible[0]}” the first"
        yield f"{told}: letters were exchanged for others. {HOW_TO_GO_ON}"
    signs = (
        (SIGN_IN_WORD, "Signs stand within words that do not belong there"),
        (LOST_APOSTROPHE, "An “s” stands alone, where an apostrophe may be missing"),
        (COMMANDS, "What should be text holds drawing commands, so the file is damaged"),
    )
    whole = "\n".join(line.text for line in lines)
    for pattern, what in signs:
        if not pattern.search(whole):
            continue  # as good as every letter, and a line at a time costs twice as much
        found = [(line, match) for line in lines if (match := pattern.search(line.text))]
        if found:
            line, match = found[0]
            often = f" and in {len(found) - 1} more" if found[1:] else ""
            yield f"{what}, {where(line)}{often}: “{match[0][:40]}”. {HOW_TO_GO_ON}"
