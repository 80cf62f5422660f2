"""Text that a file gives otherwise than its pages show it: letters apart, signs for other signs, letters exchanged."""

import re
from collections.abc import Iterator, Sequence

from wsoa.domain.letter.read_letter import Doubt, DoubtKind
from wsoa.importers.letter.pages.page import TextLine, where

LONE_LETTERS = frozenset("aAI")
BROKEN = 0.2  # of all words
SIGNS = r"¶§¤¬¦|~^\\<>{}±×÷¿¡«»¢£¥©®¯\ufffd"
# What is quickly looked for and hardly ever there, where it stands, and what is said of it.
# 'children9s', 'CHILD¶V', and the drawing commands of a damaged page; figures in capitals are names, 'P2P'.
GARBLED = (
    (
        re.compile(rf"[\d{SIGNS}](?<=[^\W\d_].)[^\W\d_]"),
        re.compile(rf"(?<![\w.@/])[^\W\d_]*(?:[a-z]\d[a-z]|[^\W\d_][{SIGNS}][^\W\d_])[^\W\d_]*(?![\w@/])"),
        "Signs stand within words that do not belong there",
    ),
    (
        re.compile(" s "),
        re.compile(r"\b[a-z]{3,} s [a-z]{2,}"),
        "An “s” stands alone, where an apostrophe may be missing",
    ),
    (
        re.compile(r"T[jJdDfm]\b|\)\s*-?\d"),
        re.compile(r"\bT[jJdDfm]\b.*\b(?:ET|BT|EMC|Q)\b|\)\s*-?\d+\s*\("),
        "What should be text holds drawing commands, so the file is damaged",
    ),
)
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
    whole = "\n".join(line.text for line in lines)
    for sign, pattern, what in GARBLED:
        if not sign.search(whole):
            continue
        found = [(line, match) for line in lines if (match := pattern.search(line.text))]
        if found:
            line, match = found[0]
            often = f" and in {len(found) - 1} more" if found[1:] else ""
            yield f"{what}, {where(line)}{often}: “{match[0][:40]}”. {HOW_TO_GO_ON}"
