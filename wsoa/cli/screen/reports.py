"""wsoa report: what changed, each report on one screen."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from wsoa.cli.screen.colours import STYLES, rating
from wsoa.cli.screen.console import FAINT, counted, cut, one_line, out, short_day, words
from wsoa.cli.screen.headings import Row, named, show_section, show_title
from wsoa.domain.board.changes_since import (
    ChangesSince,
    EvidenceNews,
    RatingMove,
)
from wsoa.domain.board.items import DatedItem, ReportItem
from wsoa.domain.board.slippage import AgencySlippage, SlippageReport, SlippedDate
from wsoa.domain.changes.agreed_dates import DateMove
from wsoa.domain.dates.exact import show_date
from wsoa.domain.statement.choices import Shows

FIRST, MOST = 5, 6  # of each kind and of agencies, but for all of them with --all
WIDE, TITLE = 120, 40  # characters, where there is room for names and for the words of what slipped; and how many


def show_changes_since(told: ChangesSince, console: Console | None = None, *, everything: bool = False) -> None:
    """Ratings that moved with the evidence behind; done, slipped, newly late, new, withdrawn and silent."""
    console = console or out()
    most = None if everything else FIRST
    show_title(console, f"What changed since {show_date(told.since)}, as at {show_date(told.until)}")
    fell = sum(move.is_worse for move in told.ratings)
    show_section(console, f"Ratings that moved, {fell:,} of them down", [_rating(move) for move in told.ratings], most)
    show_section(console, "Newly late", [_dated(item) for item in told.newly_late], most)
    show_section(console, "Slipped from the date agreed", [slipped_row(item) for item in told.slipped], most)
    show_section(console, "Done", [_dated(item) for item in told.done], most)
    show_section(console, "New", [_item(item) for item in told.new], most)
    show_section(console, "Withdrawn", [_dated(item) for item in told.withdrawn], most)
    show_section(console, "Silent for 28 days or more", [_dated(item) for item in told.silent], most)
    show_section(console, "Questions asked or answered", [_dated(item) for item in told.asked], most)
    if not any(
        (told.ratings, told.newly_late, told.slipped, told.done, told.new, told.withdrawn, told.silent, told.asked)
    ):
        same = "Both are the end of one day, so nothing can differ. What was done on it: wsoa history --since DATE"
        console.print(words(same if told.since == told.until else "Nothing changed, and nobody is silent.", FAINT))


def _rating(move: RatingMove) -> Row:
    way = Text().append(move.colour_before, STYLES[move.colour_before]).append(" → ")
    way.append(move.colour_after, STYLES[move.colour_after]).append(": ").append_text(rating(move.after))
    way.append_text(words(f", was {move.before}. {move.reason}{_behind(move.evidence)}"))
    return (*named(move.item), one_line(move.item.title, FAINT).append("\n").append_text(way))


def _behind(news: Iterable[EvidenceNews]) -> str:
    """The evidence that came, as the end of a sentence: ' EV-006 accepted, EV-007 added (a difference).'."""
    told = [f"{item.ref} {item.what}{' (a difference)' if item.shows is Shows.DIFFERENCE else ''}" for item in news]
    return f" {', '.join(told)}." if told else ""


def _dated(told: DatedItem) -> Row:
    title = one_line(told.item.title)
    if told.reason:
        title.append("\n").append_text(words(" ".join(told.reason.split()), FAINT))
    return (*named(told.item), short_day(told.day) if told.day else Text(), title)


def _item(item: ReportItem) -> Row:
    return (*named(item), words(item.kind, FAINT), one_line(item.title))


def slipped_row(told: SlippedDate) -> Row:
    """A record's way from the date agreed: every move, why, and who agreed."""
    way = words("agreed ").append_text(short_day(told.agreed))
    for move in told.moves:
        way.append_text(words(" → ")).append_text(short_day(move.new)).append_text(words(_why(move), FAINT))
    if told.finished:
        way.append_text(words("; done ")).append_text(short_day(told.finished))
    if told.is_late:
        way.append_text(words("; ")).append_text(words("not done yet", "bold red"))
    days = words(f"{told.days:+,d} day{'' if abs(told.days) == 1 else 's'}", "yellow" if told.days > 0 else "")
    return (*named(told.item), days, way)


def _why(move: DateMove) -> str:
    return f" ({'; '.join(filter(None, (move.reason, f'agreed by {move.agreed_by}' if move.agreed_by else '')))})"


def show_slippage(told: SlippageReport, console: Console | None = None, *, everything: bool = False) -> None:
    """Agency by agency, how many of its agreed dates slipped, and how each did."""
    console = console or out()
    of = f" of {'; '.join(told.agency_names.values())}" if told.agency_names else ""
    show_title(console, f"Slippage against the dates agreed{of}, as at {show_date(told.as_at)}")
    slipping = [agency for agency in told.agencies if agency.slipped]
    shown = slipping if everything or console.soft_wrap else slipping[:MOST]
    for agency in shown:
        _show_agency_slippage(console, agency, None if everything else FIRST)
    ends = []
    if len(shown) < len(slipping):
        ends.append(f"The first {MOST} of {len(slipping)} agencies, those with most that slipped (--all).")
    if slipping and (kept := [each.agency or "nobody" for each in told.agencies if not each.slipped]):
        ends.append(f"No date slipped of {', '.join(kept)}.")
    if not told.agencies:
        ends.append(f"No date{of} is agreed." if of else "No date is agreed yet: wsoa agree --all --by WHO --on DATE")
    elif not slipping:
        ends.append(f"No agreed date{of} has slipped.")
    if slipping and ends:
        console.print()
    for line in ends:
        console.print(words(line, FAINT))


def _show_agency_slippage(console: Console, told: AgencySlippage, most: int | None) -> None:
    has_room = console.soft_wrap or console.width >= WIDE
    room = max(TITLE, console.width // 3)
    name = f"{told.name} ({told.agency})" if has_room and told.name != told.agency else told.agency or "nobody"
    rows = []
    for each in told.slipped:
        ref, _owner, days, way = slipped_row(each)
        title = words(each.item.title)
        rows.append(
            (ref, days, title if console.soft_wrap else cut(title, room), way) if has_room else (ref, days, way)
        )
    show_section(console, f"{name}, {counted(told.agreed_count, 'date')} agreed, slipped", rows, most)
