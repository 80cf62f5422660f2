"""Bringing a database up to date, after a backup is made beside it."""

from datetime import date, datetime
from pathlib import Path

from wsoa.operations.backups import Upgrade, back_up
from wsoa.operations.writing_out import something_at
from wsoa.storage import database, schema


def upgrade(path: Path, now: datetime, day: date) -> Upgrade:
    """What was done to bring a database up to date; before that, a backup is made beside it."""
    with database.reading(path, database.OLDEST) as connection:
        before = database.schema_of(connection, path)
    if before == database.SCHEMA:
        return Upgrade(before, before)
    with schema.upgrade_lock(path) as lever:
        if lever.schema == database.SCHEMA:  # somebody else was quicker
            return Upgrade(lever.schema, lever.schema)
        output = _free_name(path, f"{path.stem}-{lever.schema}-{day.isoformat()}")
        manifest = back_up(path, output, now)
        lever.pull()
    return Upgrade(before, database.SCHEMA, output, manifest)


def _free_name(path: Path, stem: str) -> Path:
    names = (path.with_name(f"{stem}{'' if number == 1 else f'-{number}'}.zip") for number in range(1, 1000))
    return next(name for name in names if not something_at(name))
