"""wsoa submit and wsoa submission: what would be sent, what was, and what came of it."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from rich.padding import Padding

from wsoa.cli import json_answers
from wsoa.cli.screen.console import FAINT, counted, out, say, show_next, words
from wsoa.cli.screen.details import show_record
from wsoa.cli.screen.plans import show_changes, show_remarks
from wsoa.domain.report import Report
from wsoa.domain.signing.submissions import last_submission, standing_words
from wsoa.domain.statement.records import Evidence, Submission
from wsoa.domain.submission.bag import BagFault
from wsoa.operations.submissions import SubmissionReady

NONE_OF_OURS = "It is not a pack that this statement’s record made, or its list of digests was altered."


def show_ready(ready: SubmissionReady) -> None:
    """Which version goes to whom, every file of the pack, and what is worth knowing before."""
    console, made = out(), ready.submission
    console.print(words(f"Version {made.version}, for {made.mailbox}", "bold"))
    for name in ready.pack.names:
        say(console, f"  {name}")
    show_remarks(ready.remarks)


def show_made(ready: SubmissionReady) -> None:
    """Where the pack is, and what is to be done with it."""
    console = out()
    say(console, words("Made ", "bold").append_text(words(ready.folder)))
    console.print(words("Nothing was sent. Open message.eml in it, send it, and say so.", FAINT))
    show_next(f"wsoa submission sent {ready.submission.ref} --on DATE --by NAME")


def show_submission(report: Report, held: Submission) -> None:
    """A submission whole, the files that came of it, and what has changed since, where it is the latest."""
    show_record(held)
    console = out()
    for item in report.statement.under(Evidence, held.ref):
        told = words(f"{item.ref}  ", "bold").append_text(words(f"{item.name or item.link}: {item.description}"))
        console.print(Padding(told, (0, 0, 0, 2), expand=False))
    if held == last_submission(report.statement):
        changes = report.since_submission
        console.print(words(f"Since {standing_words(held)}: {counted(len(changes), 'change')}", "bold"))
        show_changes(console, changes, 2)


def show_verdict(folder: Path, found: Submission | None, faults: Sequence[BagFault], *, as_json: bool) -> None:
    """That a pack is whole and ours, or everything that is wrong with it."""
    if as_json:
        told = {"holds": bool(found) and not faults, "submission": found.ref if found else None}
        json_answers.printed({**told, "faults": [asdict(fault) for fault in faults]})
        return
    console = out()
    for fault in faults:
        say(console, words(f"{fault.name} ", "bold red").append_text(words(f"{fault.what}.")))
    if not found:
        console.print(words(NONE_OF_OURS, "bold red"))
    if found and not faults:
        whole = f"{folder} holds: {standing_words(found)}, every file as it was made."
        say(console, whole, "bold green")
