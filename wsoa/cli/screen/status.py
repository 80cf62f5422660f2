"""wsoa status: one screen for the chair, two minutes before a board."""

from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from wsoa.cli.screen.colours import MARKS, STYLES
from wsoa.cli.screen.console import FAINT, counted, out, short_day, table, words
from wsoa.domain.dates.exact import WEEKDAYS, show_date
from wsoa.domain.progress.ratings import COLOURS, Colour, Rating
from wsoa.domain.report import DueNext, Report
from wsoa.domain.round.chase.awaited import Chased, current
from wsoa.domain.statement.records import Agency

BAR, SHORTEST, GATE = 24, 6, 16  # characters
SOON = 14  # days
ROWS = 5
NAMED = 4  # agencies that have not returned their sheet
# Worst first, as a chair reads.
ORDER = (
    Rating.LATE,
    Rating.OFF_TRACK,
    Rating.AT_RISK,
    Rating.SLIPPING,
    Rating.NO_UPDATE,
    Rating.NOT_YET_DUE,
    Rating.ON_TRACK,
    Rating.COMPLETE,
    Rating.VERIFIED,
)
HEADS = {Rating.NOT_YET_DUE: "not yet\ndue"}
NARROW_HEADS = {
    Rating.NOT_YET_DUE: "not\nyet\ndue",
    Rating.SLIPPING: "slip-\nping",
    Rating.NO_UPDATE: "no\nup-\ndate",
    Rating.COMPLETE: "com-\nplete",
    Rating.VERIFIED: "veri-\nfied",
}


def show_status(report: Report, console: Console | None = None) -> None:
    """Place, deadline, gate, ratings by agency, what is late and what comes due next."""
    console = console or out()
    _show_head(console, report)
    _show_gate(console, report)
    _show_returns(console, report)
    if report.ratings:
        console.print(_ratings(report, console.width))
    _show_work(console, "Late", report.late, "bold red")
    _show_work(console, "Due next", report.next_due, "bold")


def _show_head(console: Console, report: Report) -> None:
    letter = report.statement.letter
    title = words(f"{letter.place or 'No place'}: written statement of action", "bold").append_text(
        words(f", as at {show_date(report.today)}")
    )
    console.print(Rule(title, style=FAINT, align="left"))
    if letter.theme:
        console.print(words(f"{letter.theme[:1].upper()}{letter.theme[1:]}"))
    if report.statement.cover.notice:
        console.print(words(report.statement.cover.notice, "italic yellow"))
    console.print(_deadline(report))


def _deadline(report: Report) -> Text:
    left, deadline = report.days_left, report.statement.letter.deadline
    if left is None or deadline is None:
        return words("No deadline is known. ", "bold red").append_text(
            words("Set it: wsoa letter edit --deadline DATE")
        )
    named = f"{WEEKDAYS[deadline.weekday()]} {show_date(deadline)}"
    days, working = left
    told = (
        f"{counted(days, 'day')} ({counted(working, 'working day')}) left"
        if days >= 0
        else f"{counted(-days, 'day')} ago"
    )
    urgent = "bold red" if days < 0 else "bold yellow" if days <= SOON else "bold"
    return (
        words("Deadline ").append_text(words(named, "bold")).append_text(words(": ")).append_text(words(told, urgent))
    )


def _show_gate(console: Console, report: Report) -> None:
    held, total = report.gate
    filled = GATE * held // total if total else 0
    bar = Text("█" * filled, "green").append_text(Text("░" * (GATE - filled), "red"))
    blockers = words(counted(len(report.blockers), "blocker"), "bold red").append_text(words(" (wsoa check)", FAINT))
    verdict = words("ready to submit", "bold green") if report.is_ready else blockers
    console.print(
        words("Gate     ")
        .append_text(bar)
        .append_text(words(f" {held:,} of {total:,} checks hold: "))
        .append_text(verdict)
    )


def _show_returns(console: Console, report: Report) -> None:
    """Who has not returned their sheet, and since when; nothing where nobody is waited for."""
    sheets = current(report) if report.handed.issues else ()
    waiting = [sheet for sheet in sheets if sheet.is_awaited]
    if waiting:
        told = words(", ").join(_waiting_for(sheet) for sheet in waiting[:NAMED])
        more = f" and {len(waiting) - NAMED} more" if len(waiting) > NAMED else ""
        line = words(f"Returns  {len(sheets) - len(waiting)} of {len(sheets)} in; waiting for ").append_text(told)
        console.print(line.append_text(words(f"{more} (wsoa sheet status)", FAINT)))


def _waiting_for(sheet: Chased) -> Text:
    late = ", late" if sheet.days_late else ""
    return words(sheet.issue.agency, "bold red" if late else "bold").append_text(
        words(f" ({counted(sheet.days_out, 'day')}{late})")
    )


def _ratings(report: Report, width: int) -> Table:
    """How many actions of each agency have which rating, with a bar where there is room and every name in full."""
    seen = [rating for rating in ORDER if any(tally[rating] for tally in report.by_agency.values())]
    heads = _heads(seen, HEADS)
    if _room(report, heads, width) < SHORTEST:
        heads = _heads(seen, NARROW_HEADS)
    room = _room(report, heads, width)
    length = min(BAR, room) if room >= SHORTEST else 0
    rows = table(*heads[:2], *([""] if length else []), *heads[2:])
    for column in rows.columns:
        column.no_wrap, column.justify = True, "right" if column.header else "left"
    rows.columns[0].justify = "left"
    _fill(rows, report, seen, length)
    return rows


def _heads(seen: Sequence[Rating], broken: Mapping[Rating, str]) -> list[str]:
    return ["Agency", "all", *(broken.get(rating, "\n".join(rating.value.split())) for rating in seen)]


def _room(report: Report, heads: Sequence[str], width: int) -> int:
    """The characters that the other columns leave to the bar."""
    wide = [max(map(len, head.split("\n"))) for head in heads]
    return width - sum(wide) - max(0, *(len(key) - wide[0] for key in report.by_agency)) - 2 * len(wide)


def _fill(rows: Table, report: Report, seen: Sequence[Rating], length: int) -> None:
    largest = max(sum(tally.values()) for tally in report.by_agency.values())
    for key, tally in report.by_agency.items():
        rows.add_row(*_tally_row(_agency(report, key), tally, seen, length / largest))
    total = {rating: sum(tally[rating] for tally in report.by_agency.values()) for rating in Rating}
    rows.add_section()
    rows.add_row(*_tally_row(words("all", "bold"), total, seen, length / sum(total.values())))


def _agency(report: Report, key: str) -> Text:
    return words(key, "" if report.statement.get(Agency, key) else "bold red") if key else words("nobody", "bold red")


def _tally_row(name: Text, tally: Mapping[Rating, int], seen: Sequence[Rating], scale: float) -> list[Text]:
    counts = [words(tally[rating] or "·", STYLES[COLOURS[rating]] if tally[rating] else FAINT) for rating in seen]
    return [name, words(sum(tally.values())), *([_bar(tally, scale)] if scale else []), *counts]


def _bar(tally: Mapping[Rating, int], scale: float) -> Text:
    bar = Text(no_wrap=True)
    for colour, length in _lengths(tally, scale):
        bar.append(MARKS[colour] * length, STYLES[colour])
    return bar


def _lengths(tally: Mapping[Rating, int], scale: float) -> Iterator[tuple[Colour, int]]:
    """How many marks each rating has in a bar, so that each ends where it should."""
    done = drawn = 0
    for rating in ORDER:
        done += tally[rating]
        end = max(round(scale * done), drawn)
        yield COLOURS[rating], end - drawn
        drawn = end


def _show_work(console: Console, title: str, items: Sequence[DueNext], style: str) -> None:
    if not items:
        return
    more = f", the first {ROWS} shown" if len(items) > ROWS else ""
    console.print(
        words(f"{title}: {counted(len(items), 'action or milestone', 'actions and milestones')}{more}", style)
    )
    shown = [
        (short_day(item.due).plain, item.record.ref, item.owner or "nobody", item.record.title) for item in items[:ROWS]
    ]
    day, ref, owner = (max(len(row[place]) for row in shown) + 2 for place in range(3))
    # By hand and not in a table: it is the same to look at, and a good deal cheaper.
    for due, record, who, what in shown:
        line = (
            words(f"{due:<{day}}")
            .append_text(words(f"{record:<{ref}}", "bold"))
            .append_text(words(f"{who:<{owner}}{what}"))
        )
        console.print(line, no_wrap=True, overflow="ellipsis")
