"""Files for people: written whole or not at all."""

import os
import tempfile
from pathlib import Path

from wsoa.domain.errors import CannotWrite
from wsoa.storage import files

LONG = 200  # characters of a name that is no file's


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step; the file that was there stays until then. Raises CannotWrite."""
    try:
        _write(path, data)
    except OSError as error:
        raise CannotWrite(
            f"{path} cannot be written: {error.strerror}.",
            "Name another place with --output PATH; what was there is untouched.",
        ) from error


def _write(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".wsoa-", dir=path.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        made.chmod(0o666 & ~files.umask())
        made.replace(path)
    finally:
        made.unlink(missing_ok=True)


def something_at(path: Path) -> bool:
    """Whether there is anything at `path`. Raises CannotWrite where nothing could be."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return path.is_symlink()
    except OSError as error:  # links that lead round in a circle, too
        raise CannotWrite(f"{str(path)[:LONG]} cannot be used: {error.strerror}.", "Name another place.") from error
    return True


def write_new(path: Path, data: bytes) -> None:
    """Put `data` at `path`, where nothing may be yet. Raises CannotWrite."""
    if something_at(path):
        raise CannotWrite(f"There is already something at {path}.", "Name another file, or move that one away first.")
    write_whole(path, data)
