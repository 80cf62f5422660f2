"""wsoa check: ready or not, and what stands in the way."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from wsoa.cli.screen.console import FAINT, counted, out, show_lines, show_next, words
from wsoa.cli.screen.plans import told_shortly
from wsoa.domain.board.sending import submission_step
from wsoa.domain.dates.exact import show_date
from wsoa.domain.readiness.gate import Blocker, Finding
from wsoa.domain.readiness.rules import rule_named
from wsoa.domain.readiness.timetable import Timetable
from wsoa.domain.report import Report
from wsoa.domain.signing.submissions import last_submission, standing_words
from wsoa.domain.statement.records import Endorsement, Waiver

FIRST_FEW = 5
Line = tuple[int, Text]  # and how far it is set in


def show_check(report: Report, *, everything: bool, as_json: bool) -> None:
    """The verdict, and blockers and advice with what mends them: the first few of each rule unless `everything`."""
    if as_json:
        from wsoa.cli import json_answers, json_reports

        json_answers.printed(json_reports.check(report))
        return
    console = out()
    for finding in (*report.blocking, *report.advising):
        if finding.blockers:
            is_whole = everything or console.soft_wrap or not finding.rule.advice
            _show_finding(console, report, finding, everything=is_whole)
    for blocker, waiver in report.waived:
        _show_waived(console, blocker, waiver)
    if last := last_submission(report.statement):
        console.print(words(f"Since {standing_words(last)}: {counted(len(report.since_submission), 'change')}.", FAINT))
    held, total = report.gate
    console.print(words(f"{held:,} of {total:,} checks hold, as at {show_date(report.today)}.", FAINT))
    if report.blockers and report.timetable:
        _show_timetable(console, report, report.timetable)
    blockers = counted(len(report.blockers), "blocker")
    nothing = "There is no area to answer yet." if not total else f"Not ready to submit: {blockers}."
    console.print(words("Ready to submit.", "bold green") if report.is_ready else words(nothing, "bold red"))
    if report.is_ready or not total:
        step = submission_step(report)
        show_next(step[1] if step else "wsoa due" if total else "wsoa letter update LETTER")


def _show_timetable(console: Console, report: Report, days: Timetable) -> None:
    """By when what blocks is wanted, so that what follows it can follow in time."""
    steps = (
        (days.words, days.missing, f"so that endorsement can follow by {show_date(days.endorsed)}"),
        (days.endorsed, days.unsigned, f"so that it can be sent by {show_date(days.sent)}"),
    )
    for by, wanted, why in steps:
        if wanted:
            past = f" ({counted((report.today - by).days, 'day')} ago)" if by < report.today else ""
            told = "; ".join(f"{what[:1].lower()}{what[1:]} ({number})" for what, number in wanted)
            head = words(f"By {show_date(by)}{past}", "bold red" if past else "bold")
            console.print(head.append_text(words(f", {why}: {told}.")))
    if days.sent < report.today:
        console.print(words("The deadline has passed: send it once it is ready, and tell the inspectorates when."))


def _show_finding(console: Console, report: Report, finding: Finding, *, everything: bool) -> None:
    rule = finding.rule
    mark = words("advice  ", "yellow") if rule.advice else words("blocker ", "bold red")
    heading = words(f"{rule.failing}: {len(finding.blockers):,} of {finding.examined:,}.", "bold")
    console.print(mark.append_text(heading).append_text(words(f" ({rule.identifier})", FAINT)))
    shown = finding.blockers if everything else finding.blockers[:FIRST_FEW]
    show_lines(console, (line for each in shown for line in _blocker(report, finding, each)))
    if len(shown) < len(finding.blockers):
        console.print(words(f"    and {len(finding.blockers) - len(shown)} more: wsoa check --all", FAINT))
    if finding.at_once:
        console.print(words("    All of them: ", FAINT).append_text(words(finding.at_once, "cyan")))


def _show_waived(console: Console, blocker: Blocker, waiver: Waiver) -> None:
    until = show_date(waiver.until) if waiver.until else ""
    told = words("waived   ", "yellow").append_text(words(f"{blocker.ref}  ", "bold")).append_text(words(blocker.what))
    why = words(f" Until {until}, by {waiver.by}: {waiver.reason} ({waiver.ref})", FAINT)
    console.print(told.append_text(why))


def _blocker(report: Report, finding: Finding, blocker: Blocker) -> Iterator[Line]:
    is_itself = blocker.ref == blocker.lead
    owner = report.statement.agency_name(blocker.lead) if is_itself else blocker.lead or "nobody"
    told = words(f"{blocker.ref}  ", "bold").append_text(words(f"{owner}: ", FAINT)).append_text(words(blocker.what))
    yield 4, told
    yield from ((8, words(mend, "cyan")) for mend in (() if finding.at_once else blocker.mends))
    if blocker.stale:
        since = report.changed_since(report.statement.find(Endorsement, blocker.stale))
        yield 8, words(f"Changed since: {told_shortly(since)}", FAINT)


def show_rule(identifier: str, *, as_json: bool) -> None:
    """What a rule asks, and where it comes from."""
    rule = rule_named(identifier)
    if as_json:
        from wsoa.cli import json_answers

        json_answers.printed(
            {
                "rule": rule.identifier,
                "is_advice": rule.advice,
                "sentence": rule.sentence,
                "explanation": rule.explanation,
            }
        )
        return
    console = out()
    console.print(words(f"{rule.identifier}: ", "bold").append_text(words(rule.sentence)))
    console.print(words(rule.explanation))
    console.print(
        words("It advises, and does not block." if rule.advice else "It blocks the submission until it holds.", FAINT)
    )
