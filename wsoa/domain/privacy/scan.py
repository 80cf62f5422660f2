"""Looking for personal data in texts. Names of children cannot be detected, and a clean scan is no proof."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from wsoa.domain.frozen import frozen
from wsoa.domain.privacy.patterns import NAME, PATTERNS, STUDY, Pattern

NO_PROOF = "Names of children cannot be detected, and a clean scan is no proof: somebody has to read it."
RUN = 8  # words of a practice study, one after the other, that are no coincidence
DIGIT = re.compile(r"\d")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
STRAIGHT = str.maketrans("’", "'")
SHOWN = 3  # characters of what was found that an answer repeats
Checks = Mapping[str, Callable[[str], bool]]


@frozen
class PersonalData:
    """Something that may be personal data: of which sort, in which record and field, and how it begins."""

    pattern: Pattern
    ref: str
    where: str
    begins: str


@frozen
class LookedFor:
    """What to look for beside the patterns, and what is meant to be there.

    `checks` are the check digits by name; `meant` are addresses that are to be published, `names` those that are not;
    `studies` are the letter's practice studies, and `quoted` what the inspectors say elsewhere, which may be quoted.
    """

    checks: Checks
    meant: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    studies: str = ""
    quoted: tuple[str, ...] = ()

    @cached_property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Every run of words of the practice studies that no published text may hold."""
        return frozenset(_runs_in(self.studies)).difference(*map(_runs_in, self.quoted))

    def found_in(self, text: str, ref: str, where: str) -> Iterator[PersonalData]:
        """What of it stands in a text."""
        digits = len(DIGIT.findall(text))
        for pattern in (each for each in PATTERNS if each.digits <= digits):
            for match in pattern.looks.finditer(text):
                if self._is_one(pattern, match[0]):
                    yield PersonalData(pattern, ref, where, _begins(match[0]))
        for name in self.names:
            if _named(name).search(text):
                yield PersonalData(NAME, ref, where, _begins(name))
        run = next((run for run in _runs_in(text) if run in self.runs), None) if self.runs else None
        if run:
            yield PersonalData(STUDY, ref, where, f"“{' '.join(run)}”")

    def _is_one(self, pattern: Pattern, found: str) -> bool:
        if pattern.check:
            return self.checks[pattern.check]("".join(filter(str.isalnum, found)).upper())
        return found.casefold() not in self.meant


def _begins(found: str) -> str:
    """How it begins, so that it can be looked for and is not told again whole."""
    return f"{found[:SHOWN]}…"


def _runs_in(text: str) -> Iterator[tuple[str, ...]]:
    words = WORD.findall(text.translate(STRAIGHT).casefold())
    return (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def _named(name: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, name.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
