"""Headings that are underlined instead of bold: a line drawn right below the words, as long as they are."""

import re
from collections.abc import Iterable

from wsoa.importers.letter.pages.page import THIN, RuledLine, TextLine

LOWEST = 0.3  # of the type size: what is drawn further below is no underlining
LONGER = 3.0  # points on either side
MOST_OF = 0.9  # of the words
ADDRESS = re.compile(r"@|www\.|://", re.IGNORECASE)


def with_underlining(lines: list[TextLine], rules: Iterable[RuledLine]) -> list[TextLine]:
    """The same lines, those underlined throughout as bold, but for addresses, which stand for themselves."""
    level = [rule for rule in rules if rule.bottom - rule.top <= THIN < rule.right - rule.left]
    return [
        (
            line._replace(bold=True)
            if any(_is_under(rule, line) for rule in level) and not ADDRESS.search(line.text)
            else line
        )
        for line in lines
    ]


def _is_under(rule: RuledLine, line: TextLine) -> bool:
    if not line.base <= rule.bottom or rule.top > line.base + LOWEST * line.size:
        return False
    within = rule.left >= line.left - LONGER and rule.right <= line.right + LONGER
    return within and rule.right - rule.left >= MOST_OF * (line.right - line.start)
