"""Evidence files, kept beside the database by their SHA-256; what a file was called is data, never a path."""

import hashlib
import os
import stat
import tempfile
from pathlib import Path
from typing import BinaryIO

from wsoa.domain.changes.plan import FileToKeep
from wsoa.domain.errors import BadInput, CannotWrite, NotFound

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
        raise BadInput(f"{path} is a folder, not a file.", "Add its files one by one, or put them into one zip file.")
    if not stat.S_ISREG(found.st_mode):
        raise BadInput(f"{path} is no ordinary file.", "Save what it holds as a file and add that.")
    size = found.st_size
    if size > LARGEST:
        raise BadInput(
            f"{path} is {size / 2**20:,.0f} MB; evidence files may be {LARGEST / 2**20:,.0f} MB at most.",
            "Keep it where it is and add a link to it.",
        )
    return FileToKeep(path, digest_of(path)), size


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
    """Copy a file in, whole or not at all. Raises BadInput where it is no longer the file that was offered."""
    place = kept_at(database, file.sha256)
    if place.exists():
        return
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _opened(Path(file.path)) as source:
            _copy(source, Path(file.path), place, file.sha256)
    except OSError as error:
        raise CannotWrite(
            f"{folder(database)} cannot be written to: {error.strerror}.",
            "Nothing was changed. Make room or ask for write access.",
        ) from error


def forget(database: Path, sha256: str) -> None:
    """Take a kept file out of the store, its words overwritten first. Raises CannotWrite."""
    place = kept_at(database, sha256)
    try:
        if place.is_file():
            place.chmod(0o600)
            with place.open("r+b") as file:
                file.write(bytes(place.stat().st_size))
                file.flush()
                os.fsync(file.fileno())
            place.unlink()
    except FileNotFoundError:  # somebody else was quicker
        return
    except OSError as error:
        raise CannotWrite(f"{place} cannot be removed: {error.strerror}.", "Remove the file by hand.") from error


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise NotFound(f"{path} cannot be read: {error.strerror}.", "Nothing was changed. Offer it again.") from error


def _copy(incoming: BinaryIO, source: Path, place: Path, sha256: str) -> None:
    handle, name = tempfile.mkstemp(dir=place.parent)
    digest = hashlib.sha256()
    try:
        with os.fdopen(handle, "wb") as outgoing:
            while chunk := incoming.read(CHUNK):
                digest.update(chunk)
                outgoing.write(chunk)
            outgoing.flush()
            os.fsync(outgoing.fileno())
        if digest.hexdigest() != sha256:
            raise BadInput(
                f"{source} changed while it was being copied.", "Nothing was changed. Close it elsewhere and try again."
            )
        Path(name).chmod(0o666 & ~umask())
        Path(name).replace(place)
    finally:
        Path(name).unlink(missing_ok=True)


def umask() -> int:
    """The rights that new files are not to have."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
