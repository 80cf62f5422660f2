"""wsoa status: one screen for the chair, two minutes before a board."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from rich.console import Console
from rich.text import Text

from wsoa.cli.screen.colours import STYLES, marked, rating, show_patterns
from wsoa.cli.screen.console import (
    ANY_WIDTH,
    FAINT,
    away,
    counted,
    cut,
    one_line,
    out,
    short_day,
    show_rows,
    stacked,
    words,
)
from wsoa.cli.screen.headings import named, show_legend, show_title
from wsoa.domain.board.due import signing
from wsoa.domain.board.items import WORST_FIRST, worst
from wsoa.domain.board.standing import RatedItem, StatementStanding, standing
from wsoa.domain.dates.exact import WEEKDAYS, show_date
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.ratings import COLOURS, Colour, Rating
from wsoa.domain.report import DueNext, Report
from wsoa.domain.round.chase.awaited import Chased, chased, current, rounds_of
from wsoa.domain.signing.endorsements import latest
from wsoa.domain.signing.submissions import is_sent, last_submission, standing_words
from wsoa.domain.statement.records import Agency, Endorsement

BAR, SHORTEST, GATE, LABEL = 24, len(Colour), 16, 8  # characters
SOON = 14  # days
ROWS, WORST = 5, 3
SHORTEST_NAME, USUAL_NAME = 14, 29  # characters of a name; of one and the space around it
MANY, FEW = 12, 6  # agencies, and so many of more
NAMED = 4  # agencies that have not returned their sheet
HEADS = {rating: rating.value for rating in Rating} | {Rating.NOT_YET_DUE: "not yet due"}


def show_status(report: Report, console: Console | None = None, *, everything: bool = False) -> None:
    """Place, deadline and gate; what needs a decision; ratings by agency; what comes due next: a few, or everything."""
    console, stands = console or out(), standing(report)
    _show_head(console, report)
    _show_gate(console, report)
    _show_submitted(console, report)
    _show_boards(console, report, stands)
    _show_returns(console, report)
    _show_endorsed(console, report)
    _show_unanswered(console, stands)
    _show_decisions(console, stands, None if everything else WORST)
    _show_next(console, stands)
    if report.ratings:
        console.print()
        _show_ratings(console, report, None if everything or console.soft_wrap else MANY)
    _show_work(console, report.next_due, None if everything else ROWS)


def show_home(report: Report) -> None:
    """Where the statement stands in a few lines, and the next thing to do."""
    console = out()
    _show_head(console, report)
    _show_gate(console, report)
    _show_next(console, standing(report))
    console.print(words("All of it: wsoa status. All commands: wsoa -h", FAINT))


def show_nothing_yet() -> None:
    """That there is no statement here, and how to begin one."""
    console = out()
    console.print(words("There is no statement in this folder or above it."))
    console.print(words("Begin one:      ", FAINT).append_text(words("wsoa init LETTER.pdf", "cyan")))
    console.print(words("See an example: ", FAINT).append_text(words("wsoa demo", "cyan")))
    console.print(words("All commands:   ", FAINT).append_text(words("wsoa -h", "cyan")))


def _show_head(console: Console, report: Report) -> None:
    letter = report.statement.letter
    show_title(console, f"{letter.place or 'No place'}: written statement of action, as at {show_date(report.today)}")
    if letter.theme:
        console.print(words(f"{letter.theme[:1].upper()}{letter.theme[1:]}"))
    if report.statement.cover.notice:
        console.print(words(report.statement.cover.notice, "italic yellow"))
    _say(console, "Deadline", _deadline(report))


def _say(console: Console, label: str, told: Text) -> None:
    """A fact after its label, wrapped beside it."""
    show_rows(console, [(words(label.ljust(LABEL)), told)], indent=0)


def _deadline(report: Report) -> Text:
    left, deadline = report.days_left, report.deadline
    if left is None or deadline is None:
        return words("not known: ", "bold red").append_text(words("wsoa letter edit --deadline DATE"))
    named = f"{WEEKDAYS[deadline.weekday()]} {show_date(deadline)}"
    days, working = left
    told = (
        f"{counted(days, 'day')} ({counted(working, 'working day')}) left"
        if days >= 0
        else f"{counted(-days, 'day')} ago"
    )
    if is_sent(report.statement):
        return words(named, "bold").append_text(words(": sent"))
    urgent = "bold red" if days < 0 else "bold yellow" if days <= SOON else "bold"
    return words(named, "bold").append_text(words(": ")).append_text(words(told, urgent))


def _show_gate(console: Console, report: Report) -> None:
    held, total = report.gate
    filled = GATE * held // total if total else 0
    bar = Text("█" * filled, "green").append_text(Text("░" * (GATE - filled), "red"))
    told = counted(len(report.blockers), "blocker") if report.blockers else "no area yet"
    blockers = words(told, "bold red").append_text(words(" (wsoa check)", FAINT))
    verdict = words("ready to submit", "bold green") if report.is_ready else blockers
    _say(console, "Gate", bar.append_text(words(f" {held:,} of {total:,} checks hold: ")).append_text(verdict))
    ends = [(waiver.until, waiver.ref) for _, waiver in report.waived if waiver.until]
    if ends:
        until, ref = min(ends)
        told = f"{counted(len(ends), 'blocker')}; {ref} ends on {show_date(until)}"
        _say(console, "Waived", words(told).append_text(words(" (wsoa waiver list)", FAINT)))


def _show_returns(console: Console, report: Report) -> None:
    """Who has not returned their sheet, and since when; nothing where nobody is waited for."""
    sheets = current(report) if report.handed.issues else ()
    waiting = [sheet for sheet in sheets if sheet.is_awaited]
    if waiting:
        rounds = rounds_of(chased(report))
        told = words(", ").join(_waiting_for(sheet, rounds[sheet.issue.agency].missed) for sheet in waiting[:NAMED])
        more = f" and {len(waiting) - NAMED} more" if len(waiting) > NAMED else ""
        line = words(f"{len(sheets) - len(waiting)} of {len(sheets)} in; waiting for ").append_text(told)
        _say(console, "Returns", line.append_text(words(f"{more} (wsoa sheet status)", FAINT)))


def _show_submitted(console: Console, report: Report) -> None:
    """How far the latest submission has come, and how much has changed since; nothing before the first."""
    last = last_submission(report.statement)
    if last:
        told = f"{standing_words(last)}; {counted(len(report.since_submission), 'change')} since"
        _say(console, "Pack", words(told).append_text(words(" (wsoa submission show)", FAINT)))
    if visit := report.statement.letter.monitoring_visit:
        _say(console, "Visit", words(f"{show_date(visit)}: the inspectors’ monitoring visit"))


def _show_endorsed(console: Console, report: Report) -> None:
    """How many agencies have endorsed what they own, and whose endorsement is stale; nothing before the first."""
    given, asked = latest(report.statement), signing(report)
    behind = [each for each in given.values() if each.ref in report.then]
    if given:
        told = counted(asked.examined, "agency", "agencies")
        _say(console, "Endorsed", words(f"{asked.held} of {told}{_behind(report, behind)}"))


def _behind(report: Report, stale: Sequence[Endorsement]) -> str:
    told = (
        f"{each.agency or each.body} ({counted(len(report.changed_since(each)), 'change')} since)" for each in stale
    )
    return f"; stale: {', '.join(told)} (wsoa endorsement list)" if stale else ""


def _waiting_for(sheet: Chased, missed: int) -> Text:
    late = ", late" if sheet.days_late else ""
    late += f", {missed} rounds missed" if missed > 1 else ""
    return words(sheet.issue.agency, "bold red" if late else "bold").append_text(
        words(f" ({counted(sheet.days_out, 'day')}{late})")
    )


def _show_boards(console: Console, report: Report, stands: StatementStanding) -> None:
    boards = ((stands.last_board, "last"), (stands.next_board, "next"))
    told = [f"{which} {show_date(day)} ({away((day - report.today).days)})" for day, which in boards if day is not None]
    if told:
        none = "" if stands.next_board else ", no next one on record (wsoa board add DATE)"
        _say(console, "Board", words(", ".join(told)).append(none, FAINT))


def _show_decisions(console: Console, stands: StatementStanding, most: int | None) -> None:
    """The worst few with their reasons, and whose word disagrees with the facts."""
    if stands.decisions:
        console.print()
        told = f"Needs a decision: {counted(len(stands.decisions), 'action')}{_worst(stands.decisions, most)}"
        console.print(words(told, "bold red"))
        show_rows(console, [_decision(each) for each in stands.decisions[:most]])
        if most is not None and len(stands.decisions) > most:
            console.print(words(f"  All: {stands.decisions_command}", FAINT))
    if stands.contradicted:
        console.print()
        told = f"Their leads say otherwise: {counted(len(stands.contradicted), 'action')}"
        more = f"{more} (--all)" if (more := _worst(stands.contradicted, most)) else ""
        console.print(words(told, "bold").append(more, FAINT))
        show_rows(console, [_contradicted(each) for each in stands.contradicted[:most]])


def _worst(found: Sequence[RatedItem], most: int | None) -> str:
    return f", the worst {most} shown" if most is not None and len(found) > most else ""


def _show_unanswered(console: Console, stands: StatementStanding) -> None:
    if stands.unanswered:
        named_few = ", ".join(f"{each.item.ref} about {each.reason}" for each in stands.unanswered[:NAMED])
        more = f" and {len(stands.unanswered) - NAMED} more" if len(stands.unanswered) > NAMED else ""
        told = f"{counted(len(stands.unanswered), 'question')} without an answer: {named_few}{more}"
        _say(console, "Asked", words(told).append_text(words(" (wsoa challenge list --open)", FAINT)))


def _decision(each: RatedItem) -> Sequence[Text]:
    why = Text().append_text(rating(each.rating)).append_text(words(f": {each.reason}"))
    return (*named(each.item), one_line(each.item.title).append("\n").append_text(why))


def _contradicted(each: RatedItem) -> Sequence[Text]:
    return (*named(each.item), words(f"says {each.says}, and is ").append_text(rating(each.rating)))


def _show_next(console: Console, stands: StatementStanding) -> None:
    step = stands.next_step
    told = words(f"{step.why}:").append("\n").append_text(words(step.command, "cyan"))
    console.print()
    _say(console, "Next", told)


# ------------------------------------------------------------------------------------------------ ratings by agency


@frozen
class _Columns:
    """How the table of ratings is laid out: the width of a row's head, of the name in it, of its sum and of its bar.

    Then the head of each count, a part a line, and the width of its column.
    """

    head: int
    name: int
    sum: int
    bar: int
    counts: Mapping[Rating, tuple[Sequence[str], int]]


def _columns(report: Report, total: Mapping[Rating, int], width: int) -> _Columns:
    """The first layout that has room: names before whole heads of the counts, and those before a word a line."""
    keys = max(len(key or "nobody") for key in report.by_agency) + 1
    longest = max(len(report.statement.agency_name(key)) for key in report.by_agency)
    whole = {each: ((HEADS[each],), len(HEADS[each]) + 2) for each in total}
    narrow = {each: _narrow(HEADS[each].split(), total[each]) for each in total}
    number = len(f"{sum(total.values()):,}".rjust(len("all"))) + 1
    rooms = [(told, width - keys - number - 1 - sum(wide for _, wide in told.values())) for told in (whole, narrow)]
    for counts, room in rooms:
        name = min(longest, max(room - 2 * SHORTEST, min(room - SHORTEST - 3, USUAL_NAME)) - 3)
        if name >= min(longest, SHORTEST_NAME if counts is narrow else USUAL_NAME - 3):
            return _Columns(keys + name + 3, name, number, min(BAR, room - name - 3), counts)
    for counts, room in rooms:
        if room >= (SHORTEST if counts is narrow else 2 * SHORTEST):
            return _Columns(keys, 0, number, min(BAR, room), counts)
    return _Columns(keys, 0, number, min(BAR, max(width - keys - number - 1, SHORTEST)), {})


def _narrow(parts: Sequence[str], largest: int) -> tuple[Sequence[str], int]:
    return parts, max(*map(len, parts), len(f"{largest:,}")) + 1


def _show_ratings(console: Console, report: Report, most: int | None) -> None:
    """How many actions of each agency have which rating: a bar, and a count for each; in words where that is narrow.

    Of more agencies than `most` only the worst few.
    """
    tallies = [*report.by_agency.items()]
    total = {each: number for each in WORST_FIRST if (number := sum(tally[each] for _, tally in tallies))}
    columns = _columns(report, total, ANY_WIDTH if console.soft_wrap else console.width)
    _show_heads(console, columns)
    largest = max(sum(tally.values()) for _, tally in tallies)
    if is_cut := most is not None and len(tallies) > most:
        tallies = sorted(tallies, key=lambda each: worst(each[1]))[:FEW]
    for key, tally in tallies:
        _show_tally(console, columns, _agency(report, key, columns), tally, columns.bar / largest)
    _show_tally(console, columns, words("all", "bold"), total, columns.bar / sum(total.values()))
    if is_cut:
        console.print(words(f"The worst {FEW} of {len(report.by_agency)} agencies (wsoa status --all).", FAINT))
    show_patterns(console, {COLOURS[each] for each in total})
    if not columns.name:
        show_legend(console, {key: report.statement.agency_name(key) for key, _ in tallies}, MANY)


def _show_heads(console: Console, columns: _Columns) -> None:
    left = Text("Agency".ljust(columns.head) + "all".rjust(columns.sum) + " " * (1 + columns.bar), "bold")
    for line in stacked(left, [*columns.counts.values()]):
        console.print(line, no_wrap=True, crop=False, overflow="ignore")


def _agency(report: Report, key: str, columns: _Columns) -> Text:
    known = words(key, "" if report.statement.get(Agency, key) else "bold red") if key else words("nobody", "bold red")
    if columns.name and key:
        name = cut(words(report.statement.agency_name(key), FAINT), columns.name)
        known.append(" " * (columns.head - columns.name - 2 - known.cell_len)).append_text(name)
    return known


def _show_tally(console: Console, columns: _Columns, name: Text, tally: Mapping[Rating, int], scale: float) -> None:
    line = name.append(" " * (columns.head - name.cell_len)).append(f"{sum(tally.values()):,}".rjust(columns.sum))
    line.append(" ")
    bar = _bar(console, tally, scale)
    line.append_text(bar)
    if columns.counts:
        line.append(" " * (columns.bar - bar.cell_len))
    for each, (_, width) in columns.counts.items():
        count = f"{tally[each]:,}" if tally[each] else "·"
        line.append(count.rjust(width), STYLES[COLOURS[each]] if tally[each] else FAINT)
    console.print(line, no_wrap=True, crop=False, overflow="ignore")
    if not columns.counts:
        told = ", ".join(f"{number:,} {HEADS[each]}" for each in WORST_FIRST if (number := tally.get(each, 0)))
        show_rows(console, [(words(told, FAINT),)], indent=columns.head)


def _bar(console: Console, tally: Mapping[Rating, int], scale: float) -> Text:
    """A bar of an agency's ratings: solid where there is colour, and of patterns where there is none."""
    colours = Counter[Colour]()
    for each in WORST_FIRST:
        colours[COLOURS[each]] += tally.get(each, 0)
    bar = Text(no_wrap=True)
    for colour, length in _lengths(+colours, scale):
        bar.append_text(marked(console, colour, length))
    return bar


def _lengths(tally: Mapping[Colour, int], scale: float) -> Iterator[tuple[Colour, int]]:
    """How many marks each colour has in a bar: each ends where it should, and has one at least."""
    done = drawn = 0
    whole = max(round(scale * sum(tally.values())), len(tally))
    for left, (colour, number) in zip(reversed(range(len(tally))), tally.items(), strict=True):
        done += number
        end = min(max(round(scale * done), drawn + 1), whole - left)
        yield colour, end - drawn
        drawn = end


def _show_work(console: Console, items: Sequence[DueNext], most: int | None) -> None:
    if not items:
        return
    more = f", the first {most} shown" if most is not None and len(items) > most else ""
    told = f"Due next: {counted(len(items), 'action or milestone', 'actions and milestones')}{more}"
    console.print()
    console.print(words(told, "bold").append_text(words(" (wsoa due)", FAINT)))
    rows = (
        (short_day(item.due), words(item.record.ref, "bold"), words(item.lead or "nobody"), one_line(item.record.title))
        for item in items[:most]
    )
    show_rows(console, [*rows])
