"""wsoa sheet status: who has not returned their sheet and since when, and what came of every other."""

import shlex
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from wsoa.cli import json_answers
from wsoa.cli.screen.console import FAINT, NOTHING, counted, out, say, short_day, show_next, words
from wsoa.cli.screen.table import ScreenTable
from wsoa.domain.changes.sheet_events import Parked
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import shortened
from wsoa.domain.report import Report
from wsoa.domain.round.chase.awaited import AgencyRounds, Chased, SheetStanding
from wsoa.operations.reminding import Standings

TO_READ = SheetStanding.TO_READ
ONE_SCREEN = 12  # sheets of which all there is to say can be said


def show_standings(report: Report, standings: Standings, *, as_json: bool) -> None:
    """Who is waited for first; then what came back, who was never asked, and earlier sheets."""
    if as_json:
        never = [agency.ref for agency in standings.never]
        json_answers.printed(
            {
                "as_at": report.today,
                "sheets": [_status_as_data(sheet) for sheet in standings.sheets],
                "never_issued": never,
                "agencies": [_rounds_as_data(each) for each in standings.rounds.values()],
                "left_out": [_parked_as_data(cell) for cell in standings.parked],
            }
        )
        return
    console, newest = out(), [sheet for sheet in standings.sheets if sheet.is_current]
    _show_head(console, report, newest, standings)
    _show_waiting(console, [sheet for sheet in newest if sheet.is_awaited], standings)
    _show_rest(console, "Came back", [sheet for sheet in newest if sheet.kept], standings)
    _show_rest(console, "Nothing to fill in", [each for each in newest if each.standing is TO_READ], standings)
    earlier = [sheet for sheet in standings.sheets if not sheet.is_current]
    if _is_long(standings) and earlier:
        told = f"{counted(len(earlier), 'earlier sheet')}: wsoa sheet status --agency AGENCY"
        say(console, told, FAINT)
    else:
        _show_rest(console, "Earlier sheets", earlier, standings)
    _show_parked(console, standings.parked)
    _show_status_end(console, standings, newest)


def _is_long(standings: Standings) -> bool:
    """Whether not all fits one screen: then each agency has one short line."""
    return not standings.of and len(standings.sheets) > ONE_SCREEN


def _show_head(console: Console, report: Report, newest: Sequence[Chased], standings: Standings) -> None:
    asked = [sheet for sheet in newest if sheet.standing is not SheetStanding.TO_READ]
    came = sum(bool(sheet.kept) for sheet in asked)
    told = f"{came} of {len(asked)} in" if asked else "no sheet is out"
    over = [came for each in standings.rounds.values() for came in each.over]
    which = f"the rounds begun since {show_date(standings.since)}" if standings.since else "all rounds"
    if not over and standings.since:
        told += f"; of {which} none is over"
    elif over and (standings.since or len(over) > len(newest)):
        told += f"; {sum(over)} of {len(over)} in {which} ({round(100 * sum(over) / len(over))}%)"
    console.print(words(f"Returns as at {show_date(report.today)}: ", "bold").append_text(words(told, "bold")))


def _show_waiting(console: Console, sheets: Sequence[Chased], standings: Standings) -> None:
    beside = () if _is_long(standings) else ("Wanted back",)
    rows = _sheet_table("Waiting for", standings, *beside, *_answered_column(standings), "Out for")
    for sheet in sorted(sheets, key=lambda sheet: -_rounds_missed(sheet, standings)):
        wanted = (short_day(sheet.issue.due) for _ in beside)
        rows.add_row(*_which(sheet, standings), *wanted, *_answered(sheet, standings), _out_for(sheet, standings))
    if sheets:
        console.print(rows)


def _sheet_table(title: str, standings: Standings, *columns: str) -> ScreenTable:
    """A table of sheets; where there are many agencies without what only the record needs."""
    which = ("Sheet", "Issued") if _is_long(standings) else ("Sheet", "Revision", "Issued")
    rows = ScreenTable(title, *which, *columns)
    if not _is_long(standings):
        rows.columns[2].justify = "right"
    return rows


def _which(sheet: Chased, standings: Standings) -> Iterator[Text]:
    issue = sheet.issue
    yield words(issue.agency, "bold")
    yield words(issue.sign)
    if not _is_long(standings):
        yield words(issue.revision)
    yield words(short_day(issue.on))


def _out_for(sheet: Chased, standings: Standings) -> Text:
    told, rounds = words(counted(sheet.days_out, "day")), standings.rounds.get(sheet.issue.agency)
    if rounds and rounds.missed > 1:
        told = words(_missed(rounds), "bold red")
    elif sheet.days_late:
        told.append_text(words(f", {counted(sheet.days_late, 'day')} late", "bold red"))
    if sheet.returns:
        told.append_text(words(f"; back on {short_day(sheet.returns[-1].on)}, undone since"))
    return told


def _rounds_missed(sheet: Chased, standings: Standings) -> int:
    rounds = standings.rounds.get(sheet.issue.agency)
    return rounds.missed if rounds else 0


def _missed(rounds: AgencyRounds) -> str:
    """'no return since 12 Jun 2019: 3 rounds'."""
    since = f"no return since {short_day(rounds.last_return)}" if rounds.last_return else "never returned"
    return f"{since}: {counted(rounds.missed, 'round')}"


def _answered_column(standings: Standings) -> tuple[str, ...]:
    """The column of rounds answered, once there are several."""
    return ("In",) if any(len(each.over) > 1 for each in standings.rounds.values()) else ()


def _answered(sheet: Chased, standings: Standings) -> Iterator[Text]:
    """How many rounds its agency answered, and how many there were: '9 of 12'."""
    rounds = standings.rounds.get(sheet.issue.agency)
    for _ in _answered_column(standings):
        is_told = rounds and rounds.over and not sheet.newest
        yield words(f"{rounds.returned} of {len(rounds.over)}" if rounds and is_told else "")


def _show_rest(console: Console, title: str, sheets: Sequence[Chased], standings: Standings) -> None:
    rows = _sheet_table(title, standings, *_answered_column(standings), "What came of it")
    for sheet in sheets:
        told = _when_it_came(sheet) if _is_long(standings) and sheet.kept else _what_came(sheet)
        rows.add_row(*_which(sheet, standings), *_answered(sheet, standings), words(told))
    if sheets:
        console.print(rows)


def _show_parked(console: Console, parked: Sequence[Parked]) -> None:
    """The cells that returns were taken in without, and how each is settled."""
    rows = ScreenTable("Left out, and not settled", "Sheet", "Of", "What it says", "Said by", "Left out")
    for cell in parked:
        said = shortened(cell.typed or "") or "(emptied)"
        rows.add_row(*map(words, (cell.cell, cell.sign, cell.ref or NOTHING, said, cell.by, short_day(cell.on))))
    if parked:
        console.print(rows)
        first = f'wsoa sheet settle {parked[0].sign} {shlex.quote(parked[0].cell)} --reason "…"'
        console.print(words("To take one in, import the return again without --except; to let it be: ", FAINT), end="")
        say(console, first, "cyan")


def _what_came(sheet: Chased) -> str:
    if sheet.recall and not sheet.kept:
        return f"recalled on {short_day(sheet.recall.on)} by {sheet.recall.by}: {sheet.recall.reason}"
    if sheet.standing is SheetStanding.SUPERSEDED and sheet.newest:
        until = "after what came back was undone" if sheet.returns else "before it came back"
        return f"superseded by {sheet.newest.sign} {until}"
    if not sheet.kept:
        return "for reading only: it need not come back"
    first, last = sheet.kept[0], sheet.kept[-1]
    told = [_when_it_came(sheet)]
    told += [f"{len(sheet.kept)} times, last on {short_day(last.on)}"] if last is not first else []
    told += (
        [f"filled in by {_names(event.filled_in_by for event in sheet.kept)}"]
        if any(event.filled_in_by for event in sheet.kept)
        else []
    )
    told += [f"taken in by {_names(event.by for event in sheet.kept)}"]
    told += [f"{counted(sheet.taken_back, 'return')} undone since"] if sheet.taken_back else []
    told += [sheet.tally] if sheet.tally else []
    return "; ".join(told)


def _when_it_came(sheet: Chased) -> str:
    late = f", {counted(sheet.days_late, 'day')} late" if sheet.days_late else ""
    return f"back on {short_day(sheet.kept[0].on)}{late}"


def _names(names: Iterable[str]) -> str:
    """Each name once, in the order in which they came."""
    return ", ".join(dict.fromkeys(filter(None, names))) or NOTHING


def _show_status_end(console: Console, standings: Standings, newest: Sequence[Chased]) -> None:
    if standings.never:
        told = ", ".join(agency.ref for agency in standings.never)
        console.print(words("Never issued a sheet: ").append_text(words(told, "bold")))
    waiting = [sheet.issue.agency for sheet in newest if sheet.is_awaited]
    then = (
        f"wsoa sheet remind {f'--agency {waiting[0]}' if len(waiting) == 1 else '--all'}"
        if waiting
        else f"wsoa sheet issue --plan --agency {','.join(agency.ref for agency in standings.never)}"
        if standings.to_plan
        else "wsoa sheet issue --all"
        if standings.never
        else ""
        if newest
        else "wsoa area assign AREA --lead AGENCY"
    )
    if then:
        show_next(then)


def _rounds_as_data(rounds: AgencyRounds) -> dict[str, object]:
    answered = {"rounds": len(rounds.over), "returned": rounds.returned, "response_rate": rounds.rate}
    return {"agency": rounds.agency, **answered, "missed_in_a_row": rounds.missed, "last_return": rounds.last_return}


def _status_as_data(sheet: Chased) -> dict[str, object]:
    issue, returns = sheet.issue, sheet.returns
    issued = {
        "sheet": issue.sign,
        "agency": issue.agency,
        "issued_on": issue.on,
        "issued_by": issue.by,
        "revision": issue.revision,
    }
    stands = {
        "wanted_by": issue.due,
        "standing": sheet.standing,
        "days_out": sheet.days_out,
        "days_late": sheet.days_late,
    }
    came = [
        {"on": event.on, "filled_in_by": event.filled_in_by or None, "by": event.by, "revision": event.revision}
        for event in returns
    ]
    return {**issued, **stands, "returns": came, "taken_back": sheet.taken_back, **_came_to_as_data(sheet)}


def _came_to_as_data(sheet: Chased) -> dict[str, object]:
    counts = {"asked_count": len(sheet.asked), "answered_count": len(sheet.answered)}
    return {
        "action_counts": counts if sheet.kept else None,
        "recalled_on": sheet.recall.on if sheet.recall else None,
        "newest": sheet.newest.sign if sheet.newest else None,
    }


def _parked_as_data(cell: Parked) -> dict[str, object]:
    about = {"sheet": cell.sign, "cell": cell.cell, "ref": cell.ref or None, "field": cell.field}
    return {**about, "typed": cell.typed, "said_by": cell.by, "left_out_on": cell.on}
