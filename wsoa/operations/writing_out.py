"""Files for people: written whole or not at all."""

from pathlib import Path

from wsoa.domain.errors import CannotWrite
from wsoa.storage.whole_file import whole_file

LONG = 200  # characters of a name that is no file's


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step; the file that was there stays until then. Raises CannotWrite."""
    try:
        with whole_file(path) as file:
            file.write(data)
    except OSError as error:
        raise CannotWrite(
            f"{path} cannot be written: {error.strerror}.",
            "Name another place with --output PATH; what was there is untouched.",
        ) from error


def something_at(path: Path) -> bool:
    """Whether there is anything at `path`. Raises CannotWrite where nothing could be."""
    try:
        return path.exists() or path.is_symlink()
    except OSError as error:
        raise CannotWrite(f"{str(path)[:LONG]} cannot be used: {error.strerror}.", "Name another place.") from error


def write_new(path: Path, data: bytes) -> None:
    """Put `data` at `path`, where nothing may be yet. Raises CannotWrite."""
    if something_at(path):
        raise CannotWrite(f"There is already something at {path}.", "Name another file, or move that one away first.")
    write_whole(path, data)
