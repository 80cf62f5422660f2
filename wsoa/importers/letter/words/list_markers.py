"""Bullets, whatever glyph a letter uses."""

import re
from collections.abc import Sequence

from wsoa.importers.letter.pages.page import LETTER, TextLine

DASHES = "-–—−*\u2010\u2012\u2015"
GLYPHS = "»⁍⁌⦁⚫•◦▪▫■□◼◻◾◽●○◆◇‣\u2043∙·➢➤►▶✓✔❖★\ufffd" + DASHES
# Private use: what Word's symbol fonts give where a PDF does not say which character a glyph stands for.
PRIVATE = "\ue000-\uf8ff"
# The same glyphs where the PDF gives the symbol font's plain letter instead.
SYMBOL_LETTERS = "nlqouvwü§·Øà¾"
SURE = f"[{''.join(glyph for glyph in GLYPHS if glyph not in DASHES)}{PRIVATE}]"
MARKED = re.compile(rf"\s*(?P<marker>{SURE}|[{re.escape(DASHES)}](?=\s|$))\s*(?P<rest>.*)", re.DOTALL)
NUMBER = r"\(?\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{2,5})\)|\d{1,2}(?:\.\d{1,2}){1,2}\.?"
NUMBERED = re.compile(rf"\s*(?P<marker>{NUMBER})\s+(?P<rest>\S.*)", re.DOTALL)
LETTERED = r"(?:[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})[.)]"
STANDS_APART = re.compile(rf"{NUMBER}|\d{{1,2}}")
ANY_NUMBER = re.compile(rf"{NUMBER}|\d{{1,2}}|{LETTERED}")
BEGINS_LETTERED = re.compile(rf"(?P<marker>{LETTERED})\s+(?=\S)")
WIDEST = 1.5  # of the type size: a number made of letters
FEWEST = {False: 2, True: 3}  # lines that count on; two with capitals may be the initials of two people
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
FIRST = frozenset({"1", "a", "i"})
AROUND = "(). "


def marked(text: str) -> tuple[str, str]:
    """A text's bullet and what follows it; dashes are bullets only where a space follows, other glyphs always."""
    found = MARKED.fullmatch(text)
    return (found["marker"], found["rest"]) if found else ("", text)


def numbered(text: str) -> tuple[str, str]:
    """The number that a text begins with, '4.', '(4)', '4.1' or '(d)', and what follows it."""
    found = NUMBERED.fullmatch(text)
    return (found["marker"], found["rest"]) if found else ("", text)


def may_be_glyph(text: str) -> bool:
    """A letter that is a bullet where it stands alone before an indented line."""
    return len(text) == 1 and text in SYMBOL_LETTERS


def may_be_number(text: str) -> bool:
    """'4.', '4.1', '(d)' or '4': a numbered item, where it stands apart before an indented line."""
    return bool(STANDS_APART.fullmatch(text))


def is_number(marker: str) -> bool:
    """Whether a bullet is a number or a letter: '4.', '4.1', '(d)', '4' or 'd.'."""
    return bool(ANY_NUMBER.fullmatch(marker))


def with_letters_as_marks(lines: Sequence[TextLine]) -> list[TextLine]:
    """The same lines; 'a.', 'B)' or 'iv.' is the bullet of those that count on, one below the other."""
    found = {
        index: letter
        for index, line in enumerate(lines)
        if not line.marker and (letter := BEGINS_LETTERED.match(line.text))
    }
    runs: list[list[int]] = []
    for index, letter in found.items():
        near = (run for run in reversed(runs) if _is_near(lines[run[-1]], lines[index]))
        if run := next((run for run in near if follows(letter["marker"], found[run[-1]]["marker"])), None):
            run.append(index)
        elif _counted(letter["marker"]) in FIRST:
            runs.append([index])
    left = {
        index: min(lines[place].left for place in run)
        for run in runs
        if len(run) >= FEWEST[found[run[0]]["marker"].isupper()]
        for index in run
    }
    return [_by_letter(line, found[index], left[index]) if index in left else line for index, line in enumerate(lines)]


def _is_near(above: TextLine, line: TextLine) -> bool:
    """Whether letters may be of one list: they begin or end at one place, and differ in how wide they are."""
    return abs(above.left - line.left) <= WIDEST * max(line.size, 1)


def _by_letter(line: TextLine, found: re.Match[str], left: float) -> TextLine:
    """With its letter as its bullet; where its words begin is told by how wide letters are."""
    width = (len(found["marker"]) + 1) * (line.size * LETTER if line.is_printed else 1)
    return line._replace(marker=found["marker"], text=line.text[found.end() :], left=left, start=line.left + width)


def sort_of(marker: str) -> str:
    """The same for all markers of one list.

    A glyph is itself, every number is the same, as deep as it is, and every letter is.
    """
    if not is_number(marker):
        return marker
    return "#" * (1 + marker.strip(".").count(".")) if any(map(str.isdigit, marker)) else "(a)"


def numbers_below(marker: str, parent: str, last: str) -> bool:
    """Whether a number belongs to a list within the item numbered `parent`.

    The first of one, or the next after `last`, if there is one.
    """
    if not (is_number(marker) and is_number(parent)) or follows(marker, parent):
        return False
    if last:
        return follows(marker, last)
    own, above = _counted(marker), _counted(parent)
    return own in FIRST and (sort_of(marker) != sort_of(parent) or (own == "i" and above not in ROMAN))


def follows(marker: str, above: str) -> bool:
    """Whether one number comes after another: '4.' after '3.', '(d)' after '(c)', '(iv)' after '(iii)'."""
    own, before = _counted(marker), _counted(above)
    if own.isdecimal() and before.isdecimal():
        return sort_of(marker) == sort_of(above) and int(own) == int(before) + 1
    if own in ROMAN and before in ROMAN and ROMAN.index(own) == ROMAN.index(before) + 1:
        return True
    return len(own) == len(before) == 1 and own.isalpha() and before.isalpha() and ord(own) == ord(before) + 1


def _counted(marker: str) -> str:
    """What counts in a number: 'c' of '(c)', '2' of '4.2'."""
    return marker.strip(AROUND).rpartition(".")[2].lower()
