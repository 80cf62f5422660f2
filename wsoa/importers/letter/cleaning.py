"""Text in one form: no control, formatting or invisible characters, plain spaces, no ligatures; quotation marks and dashes as printed."""

import re
import unicodedata

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
