"""wsoa report matrix and timeline: pictures in characters that fit the width of the terminal."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from rich.console import Console
from rich.text import Text

from wsoa.cli.screen.colours import STYLES, pattern, show_patterns
from wsoa.cli.screen.console import ANY_WIDTH, FAINT, counted, cut, out, words
from wsoa.cli.screen.headings import show_legend, show_title
from wsoa.domain.board.matrix import Matrix, MatrixCell, MatrixRow
from wsoa.domain.board.timeline import Timeline, TimelineRow
from wsoa.domain.dates.exact import MONTHS, show_date
from wsoa.domain.progress.ratings import Colour

CELL, REF, TITLE = 3, 9, 17  # characters of a cell of the matrix, of a reference, and of words at least
PICTURE = 80  # characters of a timeline before titles have half of what is more
MOST = 30  # rows of a picture, but for all of them with --all
STEPS = (1, 2, 3, 6, *(12 * years for years in (1, 2, 5, 10, 25)))  # months from one name to the next
MARKS = {"lead": "L", "with": "c", "": " "}


def show_matrix(told: Matrix, console: Console | None = None, *, everything: bool = False) -> None:
    """A row an area and a column an agency, by a number where all keys do not fit.

    Of more than fit on one screen those with most that is late; or everything, in as many tables as it needs, each of
    the areas that its agencies have a part in.
    """
    console = console or out()
    show_title(console, f"Areas by agencies, as at {show_date(told.as_at)}")
    if not (told.rows and told.agencies):
        console.print(words("No area to show has an agency: wsoa area assign AREA --lead AGENCY", FAINT))
        return
    wide = ANY_WIDTH if console.soft_wrap else console.width
    room, cell = max(wide - REF - TITLE, CELL + 2), CELL + len(pattern(console, None))
    shown = told if everything or console.soft_wrap else _on_one_screen(told, room, cell)
    heads = _heads(shown.agencies, room, cell)
    fits = _fitting(heads, room)
    for first in range(0, len(heads), fits):
        console.print()
        _show_columns(console, shown.rows, slice(first, first + fits), heads[first : first + fits], wide)
    console.print()
    named = zip(heads, shown.agencies, shown.agency_names.values(), strict=True)
    show_legend(console, {head.strip(): name if head.strip() == key else f"{key}, {name}" for head, key, name in named})
    _show_key(console, told, shown)


def _fitting(heads: Sequence[str], room: int) -> int:
    return next(count for count in range(len(heads), 0, -1) if sum(map(len, heads[:count])) <= room)


def _on_one_screen(told: Matrix, room: int, cell: int) -> Matrix:
    """The first areas; and where not all agencies fit, of those with most areas in red, or then in amber."""
    fits = _fitting(_heads(told.agencies, room, cell), room)
    if fits == len(told.agencies):
        return replace(told, rows=told.rows[:MOST])
    columns = [*zip(*(row.cells for row in told.rows), strict=True)]
    worst = [[-sum(each.colour is tone for each in cells) for tone in (Colour.RED, Colour.AMBER)] for cells in columns]
    places = sorted(sorted(range(len(columns)), key=worst.__getitem__)[:fits])
    rows = [replace(row, cells=tuple(row.cells[place] for place in places)) for row in told.rows]
    owned = [row for row in rows if row.is_shared]
    keys = tuple(told.agencies[place] for place in places)
    names = {key: told.agency_names[key] for key in keys}
    return replace(told, agencies=keys, agency_names=names, rows=tuple(owned or rows)[:MOST])


def _show_key(console: Console, told: Matrix, shown: Matrix) -> None:
    """What the marks mean, and how many more areas and agencies there are."""
    left = [
        f"the {which} {len(some)} of {counted(len(all_of), one, many)}"
        for which, some, all_of, one, many in (
            ("first", shown.rows, told.rows, "area", "areas"),
            ("worst", shown.agencies, told.agencies, "agency", "agencies"),
        )
        if len(some) < len(all_of)
    ]
    more = f" Shown: {', '.join(left)} (--all)." if left else ""
    key = f"L leads the area, c contributes; the number is of its own actions there, {_worst(console)}."
    key += " ? is an area whose owners are only proposed." if any(not row.confirmed for row in shown.rows) else ""
    console.print(words(f"{key}{more}", FAINT))
    show_patterns(console, {cell.colour for row in shown.rows for cell in row.cells if cell.colour})


def _worst(console: Console) -> str:
    return "in the colour of the worst" if console.color_system else "with the mark of the worst"


def _heads(keys: Sequence[str], room: int, cell: int) -> list[str]:
    """The heads of the columns, each as wide as its column: the keys as far apart as they fit, or numbers."""
    for gap in (3, 2, 1):
        if sum(max(len(key), cell) + gap for key in keys) <= room:
            return [key.rjust(max(len(key), cell) + gap) for key in keys]
    return [f" {number:<{cell}}" for number, _ in enumerate(keys, 1)]


def _show_columns(console: Console, rows: Sequence[MatrixRow], which: slice, heads: Sequence[str], wide: int) -> None:
    longest = max(len(row.title) for row in rows)
    room = min(max(wide - REF - sum(map(len, heads)), TITLE), longest + 1)
    lines = [Text(" " * (REF + room)).append("".join(heads).rstrip(), "bold")]
    is_whole = len(heads) == len(rows[0].cells)
    for row in (row for row in rows if is_whole or replace(row, cells=row.cells[which]).is_shared):
        title = cut(words(row.title), room)
        title.pad_right(room - title.cell_len)
        line = Text().append(f"{row.ref}{'' if row.confirmed else '?'}".ljust(REF), "bold").append_text(title)
        for cell, head in zip(row.cells[which], heads, strict=True):
            line.append_text(_cell(console, cell, len(head)))
        line.rstrip()
        lines.append(line)
    console.print(Text("\n").join(lines), no_wrap=True, overflow="ignore", crop=False)


def _cell(console: Console, cell: MatrixCell, width: int) -> Text:
    number = str(cell.action_count) if cell.action_count else ""
    mark = f"{MARKS[cell.role]}{number:>2}" if cell.role or number else "·  "
    mark += pattern(console, cell.colour)
    return Text(mark.rjust(width), STYLES[cell.colour] if cell.colour else "" if cell.role else FAINT)


# ---------------------------------------------------------------------------------------------------- along the dates


def show_timeline(told: Timeline, console: Console | None = None, *, everything: bool = False) -> None:
    """A row an action: a line from its start to the day it is due, the day agreed where that is another, and done.

    Its title stands before the line where there is room for both.
    """
    console = console or out()
    show_title(console, f"Timeline of {counted(len(told.rows), 'action')}, as at {show_date(told.as_at)}")
    if not told.rows:
        console.print(words(_nothing(told), FAINT))
        return
    rows = told.rows if everything or console.soft_wrap else told.rows[:MOST]
    owners = [" ".join([*pattern(console, row.colour), row.item.lead or "nobody"]) for row in rows]
    ref, owner = max(len(row.item.ref) for row in rows) + 2, max(map(len, owners)) + 2
    spare = (console.width - ref - owner - PICTURE) // 2
    title = spare if spare > TITLE else 0
    room = max(console.width - ref - owner - title - 1, TITLE)
    lines = [words(" " * (ref + owner + title) + _months(told, room), FAINT)]
    for row, lead in zip(rows, owners, strict=True):
        about = cut(words(row.item.title), title - 2) if title else Text()
        about.pad_right(title - about.cell_len)
        name = Text().append(row.item.ref.ljust(ref), "bold").append(lead.ljust(owner)).append_text(about)
        lines.append(name.append_text(_line(told, row, room)))
        lines[-1].rstrip()
    console.print(Text("\n").join(lines), no_wrap=True, overflow="ignore", crop=False)
    more = f" The first {len(rows)} shown (--all)." if len(rows) < len(told.rows) else ""
    rated = "; colour: rating" if console.color_system else ""
    console.print(words(f"─ from start to due  ◇ agreed  ◆ now due  ● done  │ today{rated}.{more}", FAINT))
    show_patterns(console, {row.colour for row in rows})


def _nothing(told: Timeline) -> str:
    """Why there is no row, and what to type."""
    if not told.action_count:
        return 'There is no action yet: wsoa action add AREA "…" --lead AGENCY --due DATE'
    if not told.fitting_count:
        return f"Of {counted(told.action_count, 'action')} none fits: wsoa report timeline shows all of them."
    return "No such action has a date: wsoa action edit ACTION --due DATE"


def _place(told: Timeline, day: date, room: int) -> int:
    return (day - told.first).days * (room - 1) // max((told.last - told.first).days, 1)


def _months(told: Timeline, room: int) -> str:
    """The names of months over their first days, of every one or at an even step; January with its year."""
    begun = told.first.year * 12 + told.first.month - 1
    months = range(begun, told.last.year * 12 + told.last.month)
    drawn = (_labels(told, [month for month in months if not month % step], room) for step in STEPS)
    return next(filter(None, drawn), f"{told.first:%b %Y}")


def _labels(told: Timeline, months: Sequence[int], room: int) -> str:
    """The names of these months, counted from the year 0; '' where one has no room."""
    drawn = ""
    for month in months:
        year, place = divmod(month, 12)
        name, at = MONTHS[place][:3] if place else str(year), _place(told, date(year, place + 1, 1), room)
        if drawn and at <= len(drawn):
            return ""
        if 0 <= at <= room - len(name):
            drawn = f"{drawn.ljust(at)}{name}"
    return drawn


def _line(told: Timeline, row: TimelineRow, room: int) -> Text:
    """The characters of one row, later marks over earlier ones."""
    cells, end = [" "] * room, row.finished or row.due or row.agreed
    if row.starts and end:
        begins, ends = sorted((_place(told, row.starts, room), _place(told, end, room)))
        cells[begins : ends + 1] = "─" * (ends + 1 - begins)
    cells[_place(told, told.as_at, room)] = "│"
    for day, mark in ((row.agreed, "◇"), (None if row.finished else row.due, "◆"), (row.finished, "●")):
        if day:
            cells[_place(told, day, room)] = mark
    line = Text("".join(cells), STYLES[row.colour])
    line.highlight_words(["│"], FAINT)
    return line
