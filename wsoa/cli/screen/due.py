"""wsoa due: what is late first, then a line for each thing that comes, by its day."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from rich.console import Console
from rich.text import Text

from wsoa.cli.screen.console import FAINT, one_line, out, words
from wsoa.cli.screen.headings import named, show_section, show_title
from wsoa.domain.board.due import ENDORSEMENT, DueList, Obligation
from wsoa.domain.dates.exact import WEEKDAYS, show_date

MOST = 12  # lines of what is late, and as many of what comes
WIDE, LONG = 120, 40  # characters, where there is room for who contributes; and how much


def show_due(told: DueList, console: Console | None = None, *, everything: bool = False) -> None:
    """Who owes what by when, each day named once."""
    console = console or out()
    of = f" from {'; '.join(told.agency_names.values())}" if told.agency_names else ""
    show_title(console, f"Due{of} by {show_date(told.until)}, as at {show_date(told.as_at)}")
    for heading, items, style in (("Late", told.late, "bold red"), ("Coming", told.coming, "bold")):
        rows = owed_rows(console, items, told.as_at)
        show_section(console, heading, rows, None if everything else MOST, style, len(items))
    if not console.soft_wrap and console.width < WIDE and any(each.contributing for each in (*told.late, *told.coming)):
        console.print(words("+2: so many contribute; a wider terminal names them, and so does --json.", FAINT))
    if not (told.late or told.coming):
        console.print(words("Nothing is due, and nothing is late: wsoa due --within 90d looks further.", FAINT))


def owed_rows(console: Console, items: Sequence[Obligation], today: date) -> list[Sequence[Text]]:
    """A row for each thing owed: its day, named once or in a pipe each time, its reference, who owes it, its words.

    On a terminal one row tells all endorsements of a day, the last of it.
    """
    told = [*_together(items)] if not console.soft_wrap else [(item,) for item in items]
    days = [None, *(item.day for item, *_ in told)]
    return [
        _row(
            console, item, today, [each.item.lead for each in others], is_first=console.soft_wrap or item.day != before
        )
        for (item, *others), before in zip(told, days, strict=False)
    ]


def _together(items: Sequence[Obligation]) -> Iterator[tuple[Obligation, ...]]:
    for _day, found in groupby(items, key=lambda each: each.day):
        of_day = [*found]
        signing = tuple(each for each in of_day if each.item.kind == ENDORSEMENT)
        yield from ((each,) for each in of_day if each.item.kind != ENDORSEMENT)
        yield from [signing] if signing else []


def _row(console: Console, item: Obligation, today: date, too: Sequence[str] = (), *, is_first: bool) -> Sequence[Text]:
    day = f"{WEEKDAYS[item.day.weekday()][:3]} {item.day.day} {item.day:%b}"
    day += f" {item.day.year}" if item.day.year != today.year else ""
    ref, lead = named(item.item)
    if too:
        told = words(f"{item.item.kind}: of what each owns ({', '.join([item.item.lead, *too])})")
        return (words(day, "bold") if is_first else Text(), ref, words(f"{len(too) + 1} agencies"), told)
    others = f", with {', '.join(item.contributing)}"
    has_room = console.soft_wrap or (console.width >= WIDE and len(others) < LONG)
    others = others if has_room else f" +{len(item.contributing)}"
    who = lead.append_text(words(others, FAINT)) if item.contributing else lead
    return (words(day, "bold") if is_first else Text(), ref, who, one_line(item.item.said))
