"""wsoa verify: that the record holds, or everything that is wrong with it."""

from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.text import Text

from wsoa.cli import json_answers
from wsoa.cli.screen.console import FAINT, counted, err, out, say, words
from wsoa.domain.changes.revision import Revision, Stamp
from wsoa.domain.dates.exact import show_date
from wsoa.domain.integrity.verification import Verdict
from wsoa.domain.integrity.witness import Minuted


def latest(stamp: Stamp) -> Text:
    """A revision by its number, day and digest."""
    return words(
        f"Revision {stamp.revision} of {show_date(stamp.day) if stamp.day else 'no day'}, digest {stamp.digest}"
    )


def show_verdict(verdict: Verdict, found: Minuted | None, database: Path, *, as_json: bool) -> None:
    """That the record holds and what was looked at; else everything that is wrong with it.

    Where a code was asked about, whether it is the record's too.
    """
    if as_json:
        json_answers.printed({**_plain_verdict(verdict), "minuted": found})
        return
    console = out()
    if found:
        console.print(words(f"{found.words}.", "bold green" if found.holds else "bold red"))
    for fault in verdict.faults:
        say(
            console,
            words(f"{fault.check}  ", "bold red")
            .append_text(words(f"{fault.where}: ", "bold"))
            .append_text(words(f"{fault.what}.")),
        )
    for remark in verdict.remarks:
        console.print(words(remark, FAINT))
    if verdict.holds:
        _show_what_holds(console, verdict)
        return
    _show_the_way_back(console, verdict, database)


def _show_the_way_back(console: Console, verdict: Verdict, database: Path) -> None:
    say(console, f"The record at {database} does not hold: {counted(len(verdict.faults), 'fault')}.", "bold red")
    say(console, "Keep it as it is for whoever asks, and bring back a backup: wsoa restore FILE.zip --put-aside")


def _show_what_holds(console: Console, verdict: Verdict) -> None:
    held = verdict.history
    entries = counted(len(held.entries), "ledger entry", "ledger entries")
    made = f"{counted(len(held.revisions), 'revision')}, {counted(len(held.lines), 'change')}, {entries}"
    console.print(words("The record holds.", "bold green"))
    say(console, latest(verdict.stamp))
    removed = f" {counted(verdict.redacted, 'change')} had words removed from them." if verdict.redacted else ""
    say(console, f"{made}: every seal and every digest follows from the one before.{removed}")
    console.print(
        words(f"Replayed from nothing, the history gives the present {counted(verdict.records, 'record')} exactly.")
    )
    files = (
        f"{counted(verdict.evidence, 'evidence file is', 'evidence files are')} as taken in."
        if verdict.evidence
        else "There are no evidence files."
    )
    console.print(words(f"The database is whole. {files}"))
    seen = verdict.witnessed
    since = f"since revision {seen.revision} of {show_date(seen.day)}" if seen and seen.day else "yet"
    console.print(words(f"Nothing was witnessed {since}; a code for the minutes: wsoa fingerprint", FAINT))


def show_fingerprint(code: str, stamp: Stamp, *, as_json: bool) -> None:
    """The code of a record, and which revision it stands for."""
    if as_json:
        json_answers.printed({"fingerprint": code, **asdict(stamp)})
        return
    console = out()
    console.print(words(code, "bold"))
    say(console, latest(stamp))
    when = stamp.day.isoformat() if stamp.day else "DATE"
    console.print(words(f"To see later that it is still so: wsoa verify --minuted {code} --on {when}", FAINT))


def show_entered(revision: Revision | None) -> None:
    """That a witness is in the ledger."""
    if revision:
        err().print(words(f"Revision {revision.number}: {revision.summary}; it is in the ledger."))


def _plain_verdict(verdict: Verdict) -> dict[str, object]:
    held, stamp = verdict.history, verdict.stamp
    counts = {
        "revision_count": len(held.revisions),
        "change_count": len(held.lines),
        "redacted_count": verdict.redacted,
        "ledger_count": len(held.entries),
        "record_count": verdict.records,
        "evidence_count": verdict.evidence,
    }
    found = {"witnessed": verdict.witnessed, "faults": verdict.faults, "remarks": verdict.remarks}
    return {"holds": verdict.holds, **asdict(stamp), **counts, **found}
