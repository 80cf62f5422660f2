"""The console, and how words, dates and colours are put on it."""

import os
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment, Segments
from rich.text import Span, Text
from rich.theme import Theme

from wsoa.cli import answer
from wsoa.domain.dates.exact import show_date

# What a terminal would obey, and what would turn other words round or hide.
UNSEEN = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
ANY_WIDTH = 100_000  # of what is laid out for a pipe, so that nothing of a row is cut
BROKEN = re.compile(r"[\n\t]|\s$")
PIPED_WIDTH, USUAL_WIDTH, USUAL_HEIGHT = 110, 80, 25
NARROWEST, WIDEST = 40, 500
NARROWEST_CELL = 16
NOTHING = "–"
FAINT = "grey46"
# What a terminal takes for its own yellow may be unreadable on its ground. These have a contrast of about four to one
# with white and with black alike; a terminal of sixteen colours takes the nearest that it has.
TONES = {
    "red": "color(196)",
    "yellow": "color(130)",
    "green": "color(28)",
    "cyan": "color(30)",
    "blue": "color(27)",
}
WEIGHTS = ("", "bold ", "italic ")
ON_ANY_GROUND = Theme({f"{weight}{tone}": f"{weight}{TONES[tone]}" for tone in TONES for weight in WEIGHTS})

Line = Sequence[str | Text]  # what stands beside one another


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
        theme=ON_ANY_GROUND,
        color_system=None if plain else "auto",
        # Left to itself rich believes COLUMNS=100000000, and lays a table out as wide as that.
        width=min(max(width_of(stream) or PIPED_WIDTH, NARROWEST), WIDEST),
        height=USUAL_HEIGHT,
        soft_wrap=width_of(stream) is None,
    )


def width_of(stream: TextIO) -> int | None:
    """How wide a stream is: what COLUMNS says, or the terminal.

    None for a pipe. There whatever is shown of a record is one line, neither wrapped nor cut: grep finds it whole.
    """
    typed = os.environ.get("COLUMNS", "")
    if typed.isascii() and typed.isdecimal():
        return int(typed[:9]) or USUAL_WIDTH
    if not stream.isatty():
        return None
    with suppress(OSError):  # Windows takes NUL for a terminal
        return os.get_terminal_size(stream.fileno()).columns or USUAL_WIDTH
    return USUAL_WIDTH


def show_next(command: str, console: Console | None = None) -> None:
    """The likely next command."""
    answer.more(next=command)
    told = Text("Next: ", FAINT).append_text(words(command, "cyan"))
    (console or out()).print(told, soft_wrap=True)


def show_path(path: object, then: str) -> None:
    """Where a file is, alone on stdout for whoever takes it from there; and to whoever looks, what is likely next."""
    sys.stdout.write(f"{path}\n")
    answer.more(next=then)
    if sys.stdout.isatty():
        show_next(then, err())


def words(text: object, style: str = "") -> Text:
    """Data as text: no markup is read in it, and no terminal obeys it."""
    plain = str(text)
    return Text((plain if plain.isprintable() else re.sub(UNSEEN, "\ufffd", plain)) or NOTHING, style=style)


def say(console: Console, told: object, style: str = "") -> None:
    """Print words as one line however long it is, so that a path or a command in it can be copied whole."""
    console.print(told if isinstance(told, Text) else words(told, style), soft_wrap=True)


def day(value: date | None, style: str = "") -> Text:
    """A date, or that there is none."""
    return words(show_date(value) if value else NOTHING, style)


def short_day(value: date | None, style: str = "") -> Text:
    """A date as a narrow column holds it: '15 Aug 2019'."""
    return words(_short(value) if value else NOTHING, style)


@lru_cache(maxsize=2**12)  # a list has few days beside its rows
def _short(value: date) -> str:
    return f"{value.day} {value:%b} {value.year}"


def show_rows(console: Console, rows: Sequence[Sequence[Text]], indent: int = 2) -> None:
    """Rows under one another, each column as wide as its widest cell; the last is wrapped, or cut where it says so.

    By hand and not in a table: it is the same to look at, and a good deal cheaper.
    """
    columns = list(zip(*rows, strict=True))[:-1]
    lengths = [[*map(length, column)] for column in columns]
    wide = [max(each) + 2 for each in lengths]
    before = indent + sum(wide)
    room = max(console.width - before, NARROWEST_CELL)
    lines: list[Line] = []
    for at, (*cells, last) in enumerate(rows):
        line: list[str | Text] = [" " * indent]
        for cell, width, of_each in zip(cells, wide, lengths, strict=True):
            line += (cell, " " * (width - of_each[at]))
        first, *others = in_lines(console, last, room)
        lines += [(*line, first), *((" " * before, part) for part in others)]
    show_unwrapped(console, lines)


def show_lines(console: Console, lines: Iterable[tuple[int, Text]]) -> None:
    """Texts under one another, each so many characters from the left and wrapped there.

    In a pipe what is set in further than the first stands on the line of what it belongs to.
    """
    parts = (
        (" " * indent, part)
        for indent, text in (_one_each(lines) if console.soft_wrap else lines)
        for part in in_lines(console, text, max(console.width - indent, NARROWEST_CELL))
    )
    show_unwrapped(console, parts)


def _one_each(lines: Iterable[tuple[int, Text]]) -> Iterable[tuple[int, Text]]:
    whole: list[tuple[int, Text]] = []
    for indent, text in lines:
        if whole and indent > whole[0][0]:
            whole[-1][1].append("  ").append_text(text)
        else:
            whole.append((indent, text))
    return whole


def show_unwrapped(console: Console, lines: Iterable[Line]) -> None:
    """Lines as they are, all at once: one by one costs three times as much. Where nothing is coloured, only words."""
    if _is_only_words(console):
        plain = ([part if isinstance(part, str) else part.plain for part in line] for line in lines)
        console.file.writelines("".join([*line, "\n"]) for line in plain)
    else:
        console.print(Segments(segment for line in lines for segment in drawn(console, line)), crop=False)


def drawn(console: Console, line: Line) -> Iterator[Segment]:
    """A line as a console draws it, what has no style in one piece."""
    plain = ""
    for part in line:
        if isinstance(part, str) or not (part.style or part.spans):
            plain += str(part)
            continue
        for segment in _styled(console, part):
            if segment.style:
                yield from (Segment(plain), segment)
            plain = "" if segment.style else plain + segment.text
    yield Segment(f"{plain}\n")


def _styled(console: Console, part: Text) -> Iterator[Segment]:
    """Words as they are drawn: those of one style as they stand, which is most of them."""
    at, plain = 0, part.plain
    if any(span.start < before.end for before, span in pairwise(part.spans)) or (part.spans and part.style):
        yield from Text().append_text(part).render(console)
        return
    for start, end, style in part.spans or [Span(0, len(plain), part.style)]:
        if plain[at:start]:
            yield Segment(plain[at:start])
        yield Segment(plain[start:end], console.get_style(style) if style else None)
        at = end
    if plain[at:]:
        yield Segment(plain[at:])


def _is_only_words(console: Console) -> bool:
    """Whether it is a pipe, where nothing is wrapped, and nothing is coloured either."""
    return console.soft_wrap and console.color_system is None


def in_lines(console: Console, cell: Text, room: int) -> Iterator[Text]:
    """A cell line by line, in a pipe on one; the first is cut to the room where the cell says that it does not wrap."""
    plain = cell.plain
    if console.soft_wrap:
        yield _on_one_line(console, cell) if "\n" in plain else cell
        return
    is_broken = BROKEN.search(plain)
    if not is_broken and length(cell) <= room:
        yield cell  # as of most
        return
    if not (is_broken or cell.no_wrap or cell.spans) and _is_plain(plain, room):
        yield from (Text(line.rstrip(), cell.style) for line in re.findall(rf"\S.{{0,{room - 1}}}(?!\S)", plain))
        return
    first, *others = cell.split("\n", allow_blank=True) if "\n" in plain else [cell.copy()]
    if cell.no_wrap:
        yield cut(first, room)
    for part in others if cell.no_wrap else (first, *others):
        for line in (
            (part,) if length(part) <= room and "\t" not in part.plain else _parted(part, room).wrap(console, room)
        ):
            line.rstrip()
            yield line


def _parted(line: Text, room: int) -> Text:
    """A line whose words that are longer than the room, as names of files are, go on after one of their own marks."""
    places = list[int]()
    for word in re.finditer(rf"\S{{{room + 1},}}", line.plain):
        start, end = word.span()
        while end - start > room:
            marked = max(line.plain.rfind(mark, start, start + room) for mark in "-_/.,")
            start = marked + 1 if marked >= start else start + room
            places.append(start)
    return Text("\n").join(line.divide(places)) if places else line


def _on_one_line(console: Console, cell: Text) -> Text:
    if _is_only_words(console):
        return Text("  ".join(cell.plain.rstrip("\n").split("\n")))
    return Text("  ").join(cell.split("\n"))


def length(line: Text) -> int:
    """How many letters wide a line is on a screen, where some are as wide as two."""
    plain = line.plain
    return len(plain) if plain.isascii() else line.cell_len


def cut(line: Text, room: int) -> Text:
    """A line that ends after its last whole word where it is longer than the room, or within its only one."""
    wide = length(line)
    if wide <= room:
        return line
    if wide == len(line):  # each letter is as wide as the next
        line.right_crop(wide - room)
    else:
        line.truncate(room)
    before = line.plain[: max(line.plain.rfind(" "), 0)].rstrip(" ,;:")
    line.right_crop(len(line) - len(before) if before else 1)
    return line.append("…")


def _is_plain(text: str, room: int) -> bool:
    """Whether text can be wrapped by counting letters: each as wide as the next, and no word longer than the room."""
    return (text.isascii() or cell_len(text) == len(text)) and max(map(len, text.split())) <= room


def one_line(text: object, style: str = "") -> Text:
    """Data on a line that is cut where there is no room for it; what is appended after a new line is wrapped."""
    told = words(text)
    told.no_wrap = True
    told.stylize(style)
    return told


def stacked(left: Text, columns: Sequence[tuple[Sequence[str], int]]) -> Iterator[Text]:
    """The heads of columns after what stands left of the lowest line: each a part a line, right-aligned."""
    height = max((len(parts) for parts, _ in columns), default=1)
    for above in reversed(range(height)):
        line = Text(" " * left.cell_len) if above else left
        for parts, width in columns:
            line.append((parts[-1 - above] if above < len(parts) else "").rjust(width), "bold")
        line.rstrip()
        yield line


def counted(number: int, one: str, many: str = "") -> str:
    """'1 action', '12 actions'."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def away(days: int) -> str:
    """'today', 'in 3 days', '3 days ago'."""
    return "today" if not days else f"in {counted(days, 'day')}" if days > 0 else f"{counted(-days, 'day')} ago"
