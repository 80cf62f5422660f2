"""wsoa backup, restore and upgrade: what was kept, brought back or brought up to date."""

import shlex
from dataclasses import asdict
from pathlib import Path

from rich.console import Console

from wsoa.cli import json_answers
from wsoa.cli.screen.console import FAINT, counted, err, out, say, show_next, words
from wsoa.cli.screen.verifying import latest
from wsoa.domain.integrity.backup_manifest import DATABASE, Manifest
from wsoa.operations.backups import Restored, Upgrade

MEGABYTE = 1_000_000


def show_backup(manifest: Manifest, file: Path, *, as_json: bool) -> None:
    """Where the backup is, and which revision it holds."""
    _warn(manifest)
    if as_json:
        json_answers.printed({"file": file, **_plain(manifest)})
        return
    console = out()
    say(console, words("Backed up to ", "bold").append_text(words(f"{file}")))
    _show_contents(console, manifest)
    show_next(f"wsoa restore {shlex.quote(str(file))} --db ELSEWHERE/wsoa.db")


def show_restored(restored: Restored, database: Path, *, as_json: bool) -> None:
    """What was restored, where what was there is now, and what comes next."""
    _warn(restored.manifest)
    if as_json:
        json_answers.printed({"database": database, "put_aside": restored.aside, **_plain(restored.manifest)})
        return
    console = out()
    say(console, words("Restored to ", "bold").append_text(words(database)))
    _show_contents(console, restored.manifest)
    if restored.aside:
        say(console, f"What was there is in {restored.aside} now.")
    show_next("wsoa upgrade" if restored.is_old else "wsoa verify")


def show_upgrade(done: Upgrade, database: Path, *, as_json: bool) -> None:
    """What an upgrade did, or that there was nothing to do."""
    if as_json:
        json_answers.printed({"database": database, "before": done.before, "after": done.after, "backup": done.backup})
        return
    console = out()
    if not done.backup:
        say(console, f"{database} is up to date (schema {done.after}): there is nothing to do.")
        return
    say(console, f"{database} is at schema {done.after} now; it was at {done.before}.", "bold")
    say(console, f"As it was before, it is in {done.backup}.")
    show_next("wsoa verify")


def _plain(manifest: Manifest) -> dict[str, object]:
    size = sum(member.size for member in manifest.members.values())
    held = {**asdict(manifest.stamp), "schema": manifest.schema, "made": manifest.made}
    return {**held, "evidence_count": _evidence(manifest), "bytes": size, "lost": list(manifest.lost)}


def _evidence(manifest: Manifest) -> int:
    return len(manifest.members.keys() - {DATABASE})


def _show_contents(console: Console, manifest: Manifest) -> None:
    size = sum(member.size for member in manifest.members.values())
    held = (
        f"It holds {counted(_evidence(manifest), 'evidence file')} and {size / MEGABYTE:,.1f} MB in all;"
        f" schema {manifest.schema}."
    )
    say(console, latest(manifest.stamp))
    say(console, held, FAINT)


def _warn(manifest: Manifest) -> None:
    for sha256 in manifest.lost:
        what = (
            f"Missing from it: the evidence file {sha256}, which was lost or altered before the backup was made."
            " wsoa verify says whose it is."
        )
        say(err(), what, "yellow")
