"""Evidence files, kept beside the database by their SHA-256; what a file was called is data, never a path."""

import hashlib
import os
import stat
from pathlib import Path
from typing import IO, BinaryIO

from wsoa.domain.changes.plan import FileToKeep
from wsoa.domain.errors import BadFile, CannotWrite, NotFound
from wsoa.storage.database import is_made_up
from wsoa.storage.whole_file import on_disk, whole_file
from wsoa.storage.workshop import FILE, private_folder

LARGEST = 200 * 1024 * 1024  # bytes
CHUNK = 1024 * 1024
LONG = 200  # characters of a name that is no file's


def offered(path: Path) -> tuple[FileToKeep, int]:
    """A file that a person offers as evidence, by its SHA-256, and its size in bytes."""
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        raise NotFound(
            f"There is no file {str(path)[:LONG]}, or none that may be seen.",
            "Check the name; a link begins with http:// or https://.",
        ) from error
    if stat.S_ISDIR(found.st_mode):
        raise BadFile(f"{path} is a folder, not a file.", "Add its files one by one, or put them into one zip file.")
    size = found.st_size
    if size > LARGEST:
        raise BadFile(
            f"{path} is {size / 2**20:,.0f} MB; evidence files may be {LARGEST / 2**20:,.0f} MB at most.",
            "Keep it where it is and add a link to it.",
        )
    return FileToKeep(path, _digest_of_exactly(path, size)), size


def _digest_of_exactly(path: Path, size: int) -> str:
    """The SHA-256 of a file that holds as many bytes as it says.

    Raises BadFile for one that does not, as what the system makes up while it is read: that may never end.
    """
    digest, left = hashlib.sha256(), size
    try:
        with opened(path, "Check that you may read it.") as file:
            while left >= 0 and (chunk := file.read(min(CHUNK, left + 1))):
                digest.update(chunk)
                left -= len(chunk)
    except OSError as error:
        raise NotFound(f"{path} cannot be read: {error.strerror}.", "Check that you may read it.") from error
    if left or chunk is None:  # None is what a queue gives that has nothing to give yet
        raise _no_ordinary_file(path)
    return digest.hexdigest()


def opened(path: Path, mend: str) -> BinaryIO:
    """An ordinary file, to be read without waiting for anybody. Raises NotFound, or BadFile for what is none."""
    try:
        if not _is_ordinary(path):
            raise _no_ordinary_file(path)
        return open(path, "rb", opener=_without_waiting)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise NotFound(f"{str(path)[:LONG]} cannot be read: {why}.", mend) from error


def _is_ordinary(path: Path) -> bool:
    return stat.S_ISREG(path.stat().st_mode) and not is_made_up(path)


def refuse_made_up(path: Path) -> None:
    """Refuse to read what the system makes up. Raises BadFile."""
    if is_made_up(path):
        raise _no_ordinary_file(path)


def _without_waiting(name: str, flags: int) -> int:
    """A handle that no pipe holds up, nor a queue of the system's. Windows has none of these among its files."""
    return os.open(name, flags | getattr(os, "O_NONBLOCK", 0))


def _no_ordinary_file(path: Path) -> BadFile:
    return BadFile(
        f"{path} is no ordinary file, or changes while it is read.", "Save what it holds as a file, and name that."
    )


def digest_of(path: Path) -> str:
    """A file's SHA-256, in hexadecimal."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise NotFound(f"{path} cannot be read: {error.strerror}.", "Check that you may read it.") from error


def folder(database: Path) -> Path:
    """Where a database's evidence lies."""
    return database.parent / "evidence"


def kept_at(database: Path, sha256: str) -> Path:
    """Where the file of that SHA-256 is kept."""
    return folder(database) / sha256[:2] / sha256


def keep(database: Path, file: FileToKeep) -> None:
    """Copy a file in, whole or not at all. Raises BadFile where it is no longer the file that was offered."""
    place = kept_at(database, file.sha256)
    try:
        rights = rights_on(database)
        private_folder(place.parent, rights | (rights & 0o444) >> 2)
        with (
            opened(Path(file.path), "Nothing was changed. Offer it again.") as source,
            whole_file(place, rights=rights) as outgoing,
        ):
            _copy(source, Path(file.path), outgoing, file.sha256)
    except OSError as error:
        raise CannotWrite(
            f"{folder(database)} cannot be written to: {error.strerror}.",
            "Nothing was changed. Make room or ask for write access.",
        ) from error


def rights_on(database: Path) -> int:
    """The rights on a database's evidence: its owner's alone, or the database's own where others may write to that."""
    found = stat.S_IMODE(database.stat().st_mode) & 0o666
    return found if found & 0o022 else FILE


def forget(database: Path, sha256: str) -> None:
    """Take a kept file out of the store, its words overwritten first. Raises CannotWrite."""
    place = kept_at(database, sha256)
    try:
        if place.is_file():
            place.chmod(0o600)
            with place.open("r+b") as file:
                file.write(bytes(place.stat().st_size))
                on_disk(file)
            place.unlink()
    except FileNotFoundError:  # somebody else was quicker
        return
    except OSError as error:
        raise CannotWrite(f"{place} cannot be removed: {error.strerror}.", "Remove the file by hand.") from error


def _copy(incoming: BinaryIO, source: Path, outgoing: IO[bytes], sha256: str) -> None:
    digest = hashlib.sha256()
    while chunk := incoming.read(CHUNK):
        digest.update(chunk)
        outgoing.write(chunk)
    if digest.hexdigest() != sha256:
        raise BadFile(
            f"{source} changed while it was being copied.", "Nothing was changed. Close it elsewhere and try again."
        )
