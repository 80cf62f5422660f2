"""wsoa sheet status: who has not returned their sheet and since when, and what came of every other."""

from collections.abc import Iterable, Sequence

from rich.console import Console

from wsoa.cli import json_answers
from wsoa.cli.screen.console import FAINT, NOTHING, counted, out, short_day, table, words
from wsoa.domain.changes.sheet_events import Parked
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import shortened
from wsoa.domain.report import Report
from wsoa.domain.round.chase.awaited import Chased, SheetStanding
from wsoa.operations.reminding import Standings


def show_standings(report: Report, standings: Standings, *, as_json: bool) -> None:
    """Who is waited for first; then what came back, who was never asked, and earlier sheets."""
    if as_json:
        never = [agency.ref for agency in standings.never]
        json_answers.printed(
            {
                "as_at": report.today,
                "sheets": [_status_as_data(sheet) for sheet in standings.sheets],
                "never_issued": never,
                "left_out": [_parked_as_data(cell) for cell in standings.parked],
            }
        )
        return
    console, newest = out(), [sheet for sheet in standings.sheets if sheet.is_current]
    _show_head(console, report, newest)
    _show_waiting(console, [sheet for sheet in newest if sheet.is_awaited])
    _show_rest(console, "Came back", [sheet for sheet in newest if sheet.kept])
    _show_rest(console, "Nothing to fill in", [sheet for sheet in newest if sheet.standing is SheetStanding.TO_READ])
    _show_rest(console, "Earlier sheets", [sheet for sheet in standings.sheets if not sheet.is_current])
    _show_parked(console, standings.parked)
    _show_status_end(console, standings, newest)


def _show_head(console: Console, report: Report, newest: Sequence[Chased]) -> None:
    asked = [sheet for sheet in newest if sheet.standing is not SheetStanding.TO_READ]
    came = sum(bool(sheet.kept) for sheet in asked)
    told = f"{came} of {len(asked)} in" if asked else "no sheet is out"
    console.print(words(f"Returns as at {show_date(report.today)}: ", "bold").append_text(words(told, "bold")))


def _show_waiting(console: Console, sheets: Sequence[Chased]) -> None:
    rows = table("Waiting for", "Sheet", "Revision", "Issued", "Wanted back", "Out for")
    rows.columns[2].justify = "right"
    for sheet in sheets:
        issue, out_for = sheet.issue, words(counted(sheet.days_out, "day"))
        if sheet.days_late:
            out_for.append_text(words(f", {counted(sheet.days_late, 'day')} late", "bold red"))
        if sheet.returns:
            out_for.append_text(words(f"; back on {short_day(sheet.returns[-1].on)}, undone since"))
        rows.add_row(
            words(issue.agency, "bold"),
            words(issue.sign),
            words(issue.revision),
            short_day(issue.on),
            short_day(issue.due),
            out_for,
        )
    if sheets:
        console.print(rows)


def _show_rest(console: Console, title: str, sheets: Sequence[Chased]) -> None:
    rows = table(title, "Sheet", "Revision", "Issued", "What came of it")
    rows.columns[2].justify = "right"
    for sheet in sheets:
        issue = sheet.issue
        rows.add_row(
            words(issue.agency, "bold"),
            words(issue.sign),
            words(issue.revision),
            short_day(issue.on),
            words(_what_came(sheet)),
        )
    if sheets:
        console.print(rows)


def _show_parked(console: Console, parked: Sequence[Parked]) -> None:
    """The cells that returns were taken in without, and how each is settled."""
    rows = table("Left out, and not settled", "Sheet", "Of", "What it says", "Said by", "Left out")
    for cell in parked:
        said = shortened(cell.typed or "") or "(emptied)"
        rows.add_row(*map(words, (cell.cell, cell.sign, cell.ref or NOTHING, said, cell.by, short_day(cell.on))))
    if parked:
        console.print(rows)
        first = f'wsoa sheet settle {parked[0].sign} "{parked[0].cell}" --reason "…"'
        console.print(words("To take one in, import the return again without --except; to let it be: ", FAINT), end="")
        console.print(words(first, "cyan"), soft_wrap=True)


def _what_came(sheet: Chased) -> str:
    if sheet.recall and not sheet.kept:
        return f"recalled on {short_day(sheet.recall.on)} by {sheet.recall.by}: {sheet.recall.reason}"
    if sheet.standing is SheetStanding.SUPERSEDED and sheet.newest:
        until = "after what came back was undone" if sheet.returns else "before it came back"
        return f"superseded by {sheet.newest.sign} {until}"
    if not sheet.kept:
        return "for reading only: it need not come back"
    first, last = sheet.kept[0], sheet.kept[-1]
    late = f", {counted(sheet.days_late, 'day')} late" if sheet.days_late else ""
    told = [f"back on {short_day(first.on)}{late}"]
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


def _names(names: Iterable[str]) -> str:
    """Each name once, in the order in which they came."""
    return ", ".join(dict.fromkeys(filter(None, names))) or NOTHING


def _show_status_end(console: Console, standings: Standings, newest: Sequence[Chased]) -> None:
    if standings.never:
        told = ", ".join(agency.ref for agency in standings.never)
        console.print(words("Never issued a sheet: ").append_text(words(told, "bold")), soft_wrap=True)
    waiting = next((sheet for sheet in newest if sheet.is_awaited), None)
    then = (
        f"wsoa sheet remind --agency {waiting.issue.agency}"
        if waiting
        else "wsoa sheet issue --all"
        if standings.never
        else ""
    )
    if then:
        console.print(words("Next: ", FAINT).append_text(words(then, "cyan")), soft_wrap=True)


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
    return {
        "actions": {"asked": len(sheet.asked), "answered": len(sheet.answered)} if sheet.kept else None,
        "recalled_on": sheet.recall.on if sheet.recall else None,
        "newest": sheet.newest.sign if sheet.newest else None,
    }


def _parked_as_data(cell: Parked) -> dict[str, object]:
    about = {"sheet": cell.sign, "cell": cell.cell, "ref": cell.ref or None, "field": cell.field}
    return {**about, "typed": cell.typed, "said_by": cell.by, "left_out_on": cell.on}
