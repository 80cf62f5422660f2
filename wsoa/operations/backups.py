"""Backups: a statement into one file, back from it, and one made before an older database is brought up to date."""

from datetime import date, datetime
from importlib.metadata import version
from pathlib import Path

from wsoa.domain.errors import CannotWrite
from wsoa.domain.frozen import frozen
from wsoa.domain.integrity.backup_manifest import Manifest
from wsoa.operations.writing_out import own_places, refuse_own, something_at
from wsoa.storage import backing_up, database, restoring, unpacking
from wsoa.storage.workshop import workshop


@frozen
class Restored:
    """What was restored, the folder to which what was there was put aside, and whether wsoa upgrade has to follow."""

    manifest: Manifest
    aside: Path | None = None

    @property
    def is_old(self) -> bool:
        """An older wsoa wrote it."""
        return self.manifest.schema < database.SCHEMA


@frozen
class Upgrade:
    """What an upgrade did: from which schema to which, and the backup made before, if anything was done."""

    before: str
    after: str
    backup: Path | None = None
    manifest: Manifest | None = None


def back_up(path: Path, output: Path, now: datetime, *, replace: bool = False) -> Manifest:
    """What was put into a backup at `output`. Raises CannotWrite."""
    database.refuse_missing(path)
    _refuse_output(path, output, replace=replace)
    return backing_up.back_up(path, output, now, version("wsoa"), replace=replace)


def _refuse_output(path: Path, output: Path, *, replace: bool) -> None:
    there = something_at(output)
    if not output.parent.is_dir():
        raise CannotWrite(f"There is no folder {output.parent}.", "Make it first, or name another place.")
    if output.is_dir():
        raise CannotWrite(f"{output} is a folder.", f"Name a file in it: wsoa backup {output / 'wsoa.zip'}")
    refuse_own(output, own_places(path))
    if there and not replace:
        raise CannotWrite(f"There is already something at {output}.", "Name another file, or say --replace.")


def restore(file: Path, path: Path, day: date, *, put_aside: bool = False) -> Restored:
    """What was restored to `path`; what was there is put aside, or refused.

    Raises NotFound for no file, BadFile for what is no whole backup.
    """
    unpacking.refuse_no_backup(file)
    something_at(path)
    there = restoring.in_the_way(path)
    if there and not put_aside:
        raise CannotWrite(
            f"There is already something at {there[0]}, and wsoa never overwrites a statement.",
            "To move it aside first, say --put-aside.",
        )
    words = backing_up.in_words(path, "Somebody else put it there. Look at it first.")
    with (
        words,
        restoring.new_folder(path.parent),
        workshop(path.parent) as folder,
    ):
        manifest = unpacking.unpack(file, folder)
        if there:
            return Restored(manifest, restoring.put_in_stead(folder, path, day))
        restoring.put_in_place(folder, path)
    return Restored(manifest)
