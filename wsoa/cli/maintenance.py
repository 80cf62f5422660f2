"""Keeping the record: backup, restore, upgrade, verify."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from wsoa.cli import outcome
from wsoa.cli.options import Database, Json, argument, option
from wsoa.cli.session import day_typed, session_at, warning_of_sharing
from wsoa.cli.shared_commands import done
from wsoa.domain.dates.calendar import uk_day
from wsoa.domain.errors import BadInput


def backup(
    file: Annotated[Path, argument("FILE.zip", "Where to write it.")],
    replace: Annotated[bool, typer.Option("--replace", help="Over the file that is there already.")] = False,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Put the statement and its evidence into one file."""
    from wsoa.cli.screen import maintenance as screen
    from wsoa.operations import backups

    session = session_at(db)
    manifest = backups.back_up(session.database, file, session.now, replace=replace)
    outcome.done(f"The backup was written to {file}")
    screen.show_backup(manifest, file, as_json=as_json)


def restore(
    file: Annotated[Path, argument("FILE.zip", "A backup that wsoa made.")],
    put_aside: Annotated[
        bool, typer.Option("--put-aside", help="Move what is there into a folder of its own first; nothing is deleted.")
    ] = False,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Bring a statement and its evidence back from a backup. It is checked on the way in; all or nothing."""
    from wsoa.cli.screen import maintenance as screen
    from wsoa.operations import backups

    session = session_at(db)
    restored = backups.restore(file, session.database, uk_day(session.now), put_aside=put_aside)
    aside = f", and what was there was put into {restored.aside}" if restored.aside else ""
    outcome.done(f"{file} was restored to {session.database}{aside}")
    screen.show_restored(restored, session.database, as_json=as_json)


def upgrade(as_json: Json = False, db: Database = None) -> None:
    """Bring a database that an older wsoa wrote up to date. A backup is made first."""
    from wsoa.cli.screen import maintenance as screen
    from wsoa.operations import upgrading

    session = session_at(db)
    done = upgrading.upgrade(session.database, session.now, uk_day(session.now))
    if done.backup:
        outcome.done(f"{session.database} was brought up to date; as it was, it is in {done.backup}")
    screen.show_upgrade(done, session.database, as_json=as_json)


def verify(
    minuted: Annotated[str, option("--minuted", "CODE", "Whether the record is the one whose code was minuted.")] = "",
    on: Annotated[str, option("--on", "DATE", "The day of those minutes.")] = "",
    enter: Annotated[bool, typer.Option("--enter", help="Enter in the ledger that it is. This writes.")] = False,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Check that the record is as it was recorded. The chain, the database, evidence files, the history replayed.

    If not: exit code 1. So too where the record is not the one that was minuted.
    """
    from wsoa.cli.screen import verifying as screen
    from wsoa.operations import verifying

    session = session_at(db)
    asked = _asked(minuted, on, enter=enter)
    verdict = verifying.verify(session.database, session.now, warning_of_sharing(session.database))
    found = verifying.check_minuted(verdict, *asked) if asked else None
    screen.show_verdict(verdict, found, session.database, as_json=as_json)
    holds = verdict.holds and (found is None or found.holds)
    if enter and found and holds:
        revision = verifying.enter_witness(session.database, session.signature, found)
        done(revision)
        screen.show_entered(revision)
    raise typer.Exit(0 if holds else 1)


def _asked(minuted: str, on: str, *, enter: bool) -> tuple[str, date] | None:
    """The code and the day to look for. Raises BadInput where one is named without the other."""
    if bool(minuted) is not bool(on) or (enter and not minuted):
        raise BadInput("A code was minuted on a day.", "Give both: --minuted CODE --on DATE")
    return (minuted, day_typed(on, "--on")) if minuted else None


def fingerprint(as_json: Json = False, db: Database = None) -> None:
    """Print a short code of the record as it is now. In minutes or an e-mail it is a witness of it elsewhere."""
    from wsoa.cli.screen import verifying as screen
    from wsoa.operations import verifying

    screen.show_fingerprint(*verifying.head(session_at(db).database), as_json=as_json)
