"""Bullets, whatever glyph a letter uses."""

import re

# Private use: what Word's symbol fonts give where a PDF does not say which character a glyph stands for.
GLYPHS = "•◦▪▫■□◼◻◾◽●○◆◇‣⁃∙·➢➤►▶✓✔❖★*−–—-‒―‐\u2023\u25fc\ufffd"  # noqa: RUF001 - bullets as letters print them
# The same glyphs where the PDF gives the symbol font's plain letter instead.
SYMBOL_LETTERS = "nlqouvwü§·Øà¾"
PLAIN = re.compile(rf"(?P<indent>\s*)(?P<marker>[{re.escape(GLYPHS)}\ue000-\uf8ff])(?:\s+|$)(?P<rest>.*)", re.DOTALL)
NUMBERED = re.compile(r"(?P<indent>\s*)(?P<marker>\(?\d{1,2}[.)])\s+(?P<rest>\S.*)", re.DOTALL)


def is_glyph(text: str) -> bool:
    """A bullet by its character alone."""
    return len(text) == 1 and (text in GLYPHS or "\ue000" <= text <= "\uf8ff")


def may_be_glyph(text: str) -> bool:
    """A letter that is a bullet where it stands alone before an indented line."""
    return len(text) == 1 and text in SYMBOL_LETTERS


def is_number(text: str) -> bool:
    """'4.' or '4)': a numbered item, where it stands before an indented line."""
    return bool(re.fullmatch(r"\(?\d{1,2}[.)]", text))
