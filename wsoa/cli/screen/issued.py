"""wsoa sheet issue: what was handed to whom, and whom to send it to."""

import shlex
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console

from wsoa.cli.screen.console import FAINT, counted, out, say, show_next, words
from wsoa.cli.screen.reminders import add_lead
from wsoa.domain.dates.exact import show_date
from wsoa.operations.sheets import AgenciesAsked, Made


def show_issued(sheets: Iterable[Made], asked: AgenciesAsked) -> None:
    """Each workbook as soon as it is on record, the agencies and areas that were passed over, and what is next."""
    made: list[Made] = []
    console = out()
    for sheet in sheets:
        made.append(sheet)
        _show(console, sheet)
    _show_issued_end(console, made, asked)


def show_coordinator(path: Path) -> None:
    """Where the coordinator's own workbook is, and how it comes back."""
    say(out(), str(path))
    out().print(words("Fill it in, save it, and bring it in.", FAINT))
    show_next(f"wsoa import {shlex.quote(str(path))}")


def _show(console: Console, made: Made) -> None:
    issue = made.issue
    wanted = f"wanted back by {show_date(issue.due)}" if issue.due else "wanted back as soon as they can"
    console.print(words(f"{issue.agency}  ", "bold").append_text(words(made.agency)))
    say(console, f"  {made.path}")
    console.print(
        words(f"  Sheet {issue.sign}, {counted(len(issue.rows), 'row')}, {wanted}. Revision {issue.revision}.", FAINT)
    )
    if made.supersedes:
        out_since = show_date(made.supersedes.on)
        say(console, f"  It supersedes {made.supersedes.sign} of {out_since}, which is not in.", "yellow")
    say(console, f"  {_whom(made)}")


def _whom(made: Made) -> str:
    if not made.leads:
        return f"Nobody is recorded to send it to. {add_lead(made.issue.agency)}"
    told = (
        f"{lead.name or lead.role}{f' <{lead.email}>' if lead.email else ' (no e-mail address recorded)'}"
        for lead in made.leads
    )
    return f"Send it to {'; '.join(told)}"


def _show_issued_end(console: Console, made: list[Made], asked: AgenciesAsked) -> None:
    passed_over, why = ", ".join(agency.ref for agency in asked.idle), "lead no action and contribute to none"
    if passed_over:
        why = "are to answer no area" if asked.proposes else why
        say(console, f"Nothing to ask of {passed_over}: they {why}.", FAINT)
    if asked.unasked:
        it = "them" if len(asked.unasked) > 1 else "it"
        told = (
            f"Nobody is asked about {', '.join(asked.unasked)}: no agency is to answer {it}. Say who, and issue again:"
        )
        say(console, told, "yellow")
        say(console, f"  wsoa area assign {' '.join(asked.unasked)} --lead AGENCY", "cyan")
    agency = made[-1].issue.agency
    then = "wsoa sheet status" if len(made) > 1 else f"wsoa sheet remind --agency {agency} --eml {agency}.eml"
    show_next(then)
