"""What a search found: the record, the field, and the words around what was looked for."""

import re
from collections.abc import Sequence

from rich.text import Text

from wsoa.cli.screen.console import FAINT, Line, counted, out, short_day, show_unwrapped, words
from wsoa.domain.changes.searching import ALIKE, Hit
from wsoa.domain.errors import shortened

AROUND = 60  # characters shown on either side


def show_hits(hits: Sequence[Hit], sought: str) -> None:
    """One line a hit, so that grep works on them; what is only said by history comes last, with its day."""
    console = out()
    show_unwrapped(console, (_line(hit, sought) for hit in hits))
    of_each = " in one field: look for each by itself." if " " in sought.strip() else "."
    none = f"Nothing holds “{shortened(sought)}”{of_each}"
    console.print(words(f"{counted(len(hits), 'place')}." if hits else none, FAINT))


def _line(hit: Hit, sought: str) -> Line:
    where = (words(f"{hit.ref or 'history'}  ", "bold"), words(f"{hit.label}: ", FAINT))
    if not hit.day:
        return (*where, _around(hit.text, sought))
    when = (words(f"(no longer; revision {hit.revision}, ", FAINT), short_day(hit.day), words(") ", FAINT))
    return (*where, *when, _around(hit.text, sought))


def _around(text: str, sought: str) -> Text:
    """A text on one line, cut to what stands around the first word that was looked for."""
    line = " ".join(text.split())
    marks = [re.escape(word) for word in sought.translate(ALIKE).split()]
    found = re.search(marks[0], line.translate(ALIKE), re.IGNORECASE) if marks else None
    first = max(0, found.start() - AROUND) if found else 0
    last = min(len(line), (found.end() if found else 0) + AROUND)
    shown = words(f"{'…' if first else ''}{line[first:last]}{'…' if last < len(line) else ''}")
    for mark in re.finditer("|".join(marks), shown.plain.translate(ALIKE), re.IGNORECASE):
        shown.stylize("bold", *mark.span())
    return shown
