"""wsoa check: ready or not, and what stands in the way."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding

from wsoa.cli.screen.console import FAINT, counted, out, words
from wsoa.domain.dates.exact import show_date
from wsoa.domain.readiness.gate import Blocker, Finding
from wsoa.domain.readiness.rules import rule_named
from wsoa.domain.report import Report

FIRST_FEW = 5


def show_check(report: Report, *, everything: bool, as_json: bool) -> None:
    """The verdict, and blockers and advice with what mends them: the first few of each rule unless `everything`."""
    if as_json:
        from wsoa.cli import json_answers

        json_answers.printed(json_answers.check(report))
        return
    console = out()
    for finding in (*report.blocking, *report.advising):
        if finding.blockers:
            _show_finding(console, finding, everything=everything or not finding.rule.advice)
    held, total = report.gate
    console.print(words(f"{held:,} of {total:,} checks hold, as at {show_date(report.today)}.", FAINT))
    blockers = counted(len(report.blockers), "blocker")
    nothing = "There is no area to answer yet." if not total else f"Not ready to submit: {blockers}."
    console.print(words("Ready to submit.", "bold green") if report.is_ready else words(nothing, "bold red"))


def _show_finding(console: Console, finding: Finding, *, everything: bool) -> None:
    rule = finding.rule
    mark = words("advice  ", "yellow") if rule.advice else words("blocker ", "bold red")
    heading = words(f"{rule.failing}: {len(finding.blockers):,} of {finding.examined:,}.", "bold")
    console.print(mark.append_text(heading).append_text(words(f" ({rule.identifier})", FAINT)))
    shown = finding.blockers if everything else finding.blockers[:FIRST_FEW]
    for blocker in shown:
        _show_blocker(console, blocker, () if finding.at_once else blocker.mends)
    if len(shown) < len(finding.blockers):
        console.print(words(f"    and {len(finding.blockers) - len(shown)} more: wsoa check --all", FAINT))
    if finding.at_once:
        console.print(words("    All of them: ", FAINT).append_text(words(finding.at_once, "cyan")))


def _show_blocker(console: Console, blocker: Blocker, mends: Iterable[str]) -> None:
    owner = words(f"{blocker.owner or 'nobody'}: ", FAINT)
    told = words(f"{blocker.ref}  ", "bold").append_text(owner).append_text(words(blocker.what))
    console.print(Padding(told, (0, 0, 0, 4), expand=False))
    for mend in mends:
        console.print(Padding(words(mend, "cyan"), (0, 0, 0, 8), expand=False))


def show_rule(identifier: str, *, as_json: bool) -> None:
    """What a rule asks, and where it comes from."""
    rule = rule_named(identifier)
    if as_json:
        from wsoa.cli import json_answers

        json_answers.printed(
            {"rule": rule.identifier, "advice": rule.advice, "sentence": rule.sentence, "explanation": rule.explanation}
        )
        return
    console = out()
    console.print(words(f"{rule.identifier}: ", "bold").append_text(words(rule.sentence)))
    console.print(words(rule.explanation))
    console.print(
        words("It advises, and does not block." if rule.advice else "It blocks the submission until it holds.", FAINT)
    )
