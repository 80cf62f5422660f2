"""Keeping the record: backup, restore, upgrade, verify."""

from pathlib import Path
from typing import Annotated

import typer

from wsoa.cli import outcome
from wsoa.cli.options import Database, Json
from wsoa.cli.session import session_at
from wsoa.domain.dates.calendar import uk_day


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="Where to write it.")],
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
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="A backup that wsoa made.")],
    put_aside: Annotated[
        bool, typer.Option("--put-aside", help="Move what is there into a folder of its own first; nothing is deleted.")
    ] = False,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Bring a statement and its evidence back from a backup, checked on the way in. All or nothing."""
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


def verify(as_json: Json = False, db: Database = None) -> None:
    """Check the chain of digests, the database, every evidence file, and that the history leads to the present.

    If not: exit code 1.
    """
    from wsoa.cli.screen import verifying as screen
    from wsoa.operations import verifying

    session = session_at(db)
    verdict = verifying.verify(session.database)
    screen.show_verdict(verdict, session.database, as_json=as_json)
    raise typer.Exit(0 if verdict.holds else 1)
