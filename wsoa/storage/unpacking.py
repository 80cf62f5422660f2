"""A backup out of its file, checked on the way in; nothing outside the folder given is touched."""

import errno
import hashlib
import stat
import struct
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from wsoa.domain.errors import BadFile, CannotWrite
from wsoa.domain.integrity import backup_manifest
from wsoa.domain.integrity.backup_manifest import DATABASE, MANIFEST, Manifest, Member, Spoilt
from wsoa.domain.integrity.verification import needed
from wsoa.storage import database, examining, files
from wsoa.storage.whole_file import on_disk
from wsoa.storage.workshop import FILE

# What zipfile may raise on a file that is no zip, or a spoilt one.
NO_ZIP = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    KeyError,
    IndexError,
    OverflowError,
    struct.error,
)
ENCRYPTED = 0x1  # a member's flag
OF_THE_DISK = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM)


def unpack(file: Path, folder: Path) -> Manifest:
    """What a backup says it holds, when every member of it lies in `folder` and is found to be so."""
    with _opened(file) as archive:
        sizes = _sizes(archive, file.stat().st_size)
        manifest = backup_manifest.read(archive.read(MANIFEST))
        backup_manifest.refuse_other_members(manifest, sizes)
        for name, member in manifest.members.items():
            _unpack(archive, name, member, folder / name)
    _examine(folder / DATABASE, file, manifest)
    return manifest


def refuse_no_backup(file: Path) -> None:
    """Refuse a file that is not there, or is no archive. Raises NotFound, BadFile."""
    with _opened(file):
        pass


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    with (
        files.opened(file, "Check the name, and that you may read it.") as source,
        in_words(file),
        zipfile.ZipFile(source) as archive,
    ):
        yield archive


@contextmanager
def in_words(file: Path) -> Iterator[None]:
    """Turn whatever is wrong with a backup into what a person can act on."""
    try:
        yield
    except Spoilt as spoilt:
        raise _refusal(file, str(spoilt)) from spoilt
    except NO_ZIP as error:
        raise _refusal(file, "it is no zip file, or a damaged one") from error
    except OSError as error:
        if error.errno in OF_THE_DISK:
            raise CannotWrite(
                f"There is no room for what {file} holds: {error.strerror}.",
                "Nothing was changed. Make room, then try again.",
            ) from error
        raise _refusal(file, "it is no zip file, or a damaged one") from error


def _refusal(file: Path, why: str) -> BadFile:
    return BadFile(
        f"{file} is no backup of wsoa’s, or not as it was made: {why}.", "Nothing was changed. Restore another backup."
    )


def _sizes(archive: zipfile.ZipFile, most: int) -> Mapping[str, int]:
    """The size of every member.

    Together they are no larger than the file: a backup is not packed, so it cannot be a bomb.
    """
    entries = archive.infolist()
    backup_manifest.refuse_names(entry.orig_filename for entry in entries)
    for entry in entries:
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise Spoilt(f"{entry.filename} is a link")
        if (
            entry.flag_bits & ENCRYPTED
            or entry.compress_type != zipfile.ZIP_STORED
            or entry.file_size != entry.compress_size
        ):
            raise Spoilt(f"{entry.filename} was packed by another program")
    if sum(entry.file_size for entry in entries) > most:
        raise Spoilt("its members are larger than it is")
    return {entry.filename: entry.file_size for entry in entries}


def _unpack(archive: zipfile.ZipFile, name: str, member: Member, place: Path) -> None:
    digest = hashlib.sha256()
    place.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(name) as source, place.open("xb") as target:
        while chunk := source.read(files.CHUNK):
            digest.update(chunk)
            target.write(chunk)
        on_disk(target)
    place.chmod(FILE)
    if digest.hexdigest() != member.sha256 or (name != DATABASE and place.name != member.sha256):
        raise Spoilt(f"{name} was altered")


def _examine(made: Path, file: Path, manifest: Manifest) -> None:
    """Refuse a backup whose database is not whole, or not the one that the manifest describes."""
    with in_words(file), database.in_words(file), closing(database.connect(made, "ro")) as connection:
        database.check(connection, file, database.OLDEST)
        found, schema = examining.examined(connection), database.schema_of(connection, file)
        if found.faults:
            raise Spoilt(f"{found.faults[0].where} {found.faults[0].what}")
        backup_manifest.refuse_other_record(manifest, schema, found.history.stamp, needed(found.history.lines))
