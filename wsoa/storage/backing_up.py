"""A database and its evidence into one file, whole or not at all.

Members are kept as they are, not packed, so that no backup can unpack to more than itself.
"""

import hashlib
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from wsoa.domain.changes.revision import Stamp
from wsoa.domain.errors import CannotWrite
from wsoa.domain.integrity.backup_manifest import DATABASE, MANIFEST, Manifest, Member, written
from wsoa.domain.integrity.verification import kept_as, needed
from wsoa.storage import database, examining, files, forgetting
from wsoa.storage.whole_file import whole_file
from wsoa.storage.workshop import FILE, workshop

EPOCH = (1980, 1, 1, 0, 0, 0)  # a zip's earliest day: when it was made is in the manifest


def back_up(path: Path, output: Path, made: datetime, version: str, *, replace: bool = False) -> Manifest:
    """What was put into a backup at `output`.

    The database as it was committed last, and every evidence file that its history needs.

    Raises CannotWrite where something is at `output` already and is not to be replaced, or where there is no room.
    """
    with (
        in_words(output),
        whole_file(output, new=not replace, rights=FILE) as packed,
        workshop(output.parent) as folder,
    ):
        snapshot = folder / DATABASE
        schema, stamp, evidence = _snapshot(path, snapshot, output)
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
            members = {DATABASE: _add(archive, DATABASE, snapshot)}
            found = {sha256: _evidence(archive, path, sha256) for sha256 in sorted(evidence)}
            members |= {kept_as(sha256): member for sha256, member in found.items() if member}
            lost = tuple(sha256 for sha256, member in found.items() if not member)
            manifest = Manifest(version, made, schema, stamp, members, lost)
            archive.writestr(_named(MANIFEST), written(manifest))
    return manifest


def _snapshot(path: Path, copy: Path, output: Path) -> tuple[str, Stamp, frozenset[str]]:
    """The schema, the latest revision and the evidence of the database that is copied."""
    with database.reading(path, database.OLDEST) as connection:
        # Reading comes first: from then on nobody can commit, and what is copied is of the same moment.
        history = examining.refuse_damage(connection, path).history
        if history.contents and forgetting.pending(connection):
            raise CannotWrite("A redaction has yet to remove words from the disk.", "Finish it first: wsoa redact")
        with database.in_words(output), closing(sqlite3.connect(copy)) as target:
            connection.backup(target)
        return database.schema_of(connection, path), history.stamp, frozenset(needed(history.lines))


def _named(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, EPOCH)
    info.external_attr = 0o100600 << 16
    return info


def _add(archive: zipfile.ZipFile, name: str, path: Path) -> Member:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as source, archive.open(_named(name), "w", force_zip64=True) as member:
        while chunk := source.read(files.CHUNK):
            digest.update(chunk)
            size += len(chunk)
            member.write(chunk)
    return Member(size, digest.hexdigest())


def _evidence(archive: zipfile.ZipFile, path: Path, sha256: str) -> Member | None:
    place = files.kept_at(path, sha256)
    if not place.is_file() or examining.digest_or_nothing(place) != sha256:
        return None
    return _add(archive, kept_as(sha256), place)


@contextmanager
def in_words(path: Path, instead: str = "Name another file, or say --replace.") -> Iterator[None]:
    """Turn what the system says of a place to write to into what a person can act on.

    `instead` where something is there already.
    """
    try:
        yield
    except FileExistsError as error:
        raise CannotWrite(f"There is already something at {path}.", f"Nothing was changed. {instead}") from error
    except OSError as error:
        raise CannotWrite(
            f"{path} cannot be written: {error.strerror}.", "Nothing was changed. Make room, or name another place."
        ) from error
