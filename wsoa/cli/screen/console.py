"""The console, and how words, dates and colours are put on it."""

import os
import re
import sys
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, TextIO

from rich.console import Console
from rich.text import Text

from wsoa.domain.dates.exact import show_date

if TYPE_CHECKING:  # what an edit shows has no table
    from rich.table import Table

# What a terminal would obey, and what would turn other words round or hide.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
PIPED_WIDTH, USUAL_WIDTH, USUAL_HEIGHT = 110, 80, 25
NARROWEST, WIDEST = 40, 500
NOTHING = "–"
FAINT = "grey58"


def out() -> Console:
    """The console for answers."""
    return _console(stderr=False)


def err() -> Console:
    """The console for messages."""
    return _console(stderr=True)


def _console(*, stderr: bool) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Console(
        stderr=stderr,
        markup=False,
        emoji=False,
        highlight=False,
        color_system=None if plain else "auto",
        # Left to itself rich believes COLUMNS=100000000, and lays a table out as wide as that.
        width=min(max(_columns(stream), NARROWEST), WIDEST),
        height=USUAL_HEIGHT,
    )


def _columns(stream: TextIO) -> int:
    """How wide a stream is: what COLUMNS says, else the terminal, else what a pipe is given."""
    typed = os.environ.get("COLUMNS", "")
    if typed.isascii() and typed.isdecimal():
        return int(typed[:9]) or USUAL_WIDTH
    if not stream.isatty():
        return PIPED_WIDTH
    with suppress(OSError):  # Windows takes NUL for a terminal
        return os.get_terminal_size(stream.fileno()).columns or USUAL_WIDTH
    return USUAL_WIDTH


def words(text: object, style: str = "") -> Text:
    """Data as text: no markup is read in it, and no terminal obeys it."""
    return Text(UNSEEN.sub("\ufffd", str(text)) or NOTHING, style=style)


def day(value: date | None, style: str = "") -> Text:
    """A date, or that there is none."""
    return words(show_date(value) if value else NOTHING, style)


def short_day(value: date | None, style: str = "") -> Text:
    """A date as a narrow column holds it: '15 Aug 2019'."""
    return words(f"{value.day} {value:%b} {value.year}" if value else NOTHING, style)


def table(*headers: str) -> "Table":
    """A table with a header row and nothing else drawn."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    made = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold", show_edge=False)
    for header in headers:
        made.add_column(header, overflow="fold")
    return made


def counted(number: int, one: str, many: str = "") -> str:
    """'1 action', '12 actions'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
