"""Bullets, whatever glyph a letter uses."""

import re

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
ANY_NUMBER = re.compile(rf"{NUMBER}|\d{{1,2}}")


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


def is_number(text: str) -> bool:
    """'4.', '4.1', '(d)' or '4': a numbered item, where it stands apart before an indented line."""
    return bool(ANY_NUMBER.fullmatch(text))


def sort_of(marker: str) -> str:
    """The same for all markers of one list.

    A glyph is itself, every number is the same, as deep as it is, and every letter is.
    """
    if not is_number(marker):
        return marker
    return "#" * (1 + marker.strip(".").count(".")) if any(map(str.isdigit, marker)) else "(a)"


ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


FIRST = frozenset({"1", "a", "i"})


AROUND = "(). "


def numbers_below(marker: str, parent: str, last: str) -> bool:
    """Whether a number is of a list within the item numbered `parent`: its first, or the next after `last` if any."""
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
