"""Files for people: written whole or not at all, and never over what is somebody else's."""

import os
import stat
import sys
import zipfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from wsoa.domain.errors import BadInput, CannotWrite
from wsoa.storage import files, restoring
from wsoa.storage.whole_file import whole_file

LONG = 200  # characters of a name that is no file's
STANDARD_OUTPUT = Path("-")
HEAD = 4096  # bytes in which a document says what made it
OUR_WORDS = (b'<meta name="generator" content="wsoa">', b'"format": "wsoa ')
OUR_PART, MADE_BY = "docProps/app.xml", b"<Application>wsoa</Application>"  # of a workbook or a Word file
ANOTHER = "Name another place; what was there is untouched."
OPEN_ELSEWHERE = "Close it where it is open, or name another place; what was there is untouched."


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step; the file that was there stays until then. Raises CannotWrite."""
    try:
        with whole_file(path) as file:
            file.write(data)
    except OSError as error:
        is_open = isinstance(error, PermissionError) and path.is_file()
        raise CannotWrite(
            f"{path} cannot be written: {error.strerror}.", OPEN_ELSEWHERE if is_open else ANOTHER
        ) from error


@contextmanager
def mending(mend: str) -> Iterator[None]:
    """What cannot be written in here is told with what to do in this case. Raises CannotWrite."""
    try:
        yield
    except CannotWrite as error:
        raise CannotWrite(error.what, mend) from error


def make_folder(folder: Path, mend: str) -> None:
    """Make a folder, and those that it stands in. Raises CannotWrite."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(f"{folder} cannot be made: {error.strerror}.", mend) from error


def write_out(path: Path, data: bytes, own: Collection[Path], *, replace: bool = False) -> Path:
    """Put `data` where a person said, and say where that was; '-' where it was printed.

    '-' is standard output, a link leads on, a device or a pipe is written to.

    `own` are the places of the statement itself, which nothing replaces. Another file gives way only where wsoa made
    it, or where the person says `replace`. Raises CannotWrite.
    """
    if is_standard_output(path):
        _print(data)
        return STANDARD_OUTPUT
    place = _followed(path)
    refuse_own(path, own)
    if something_at(place) and not place.is_file():
        _write_to(place, data)
        return path
    if something_at(place) and not (replace or is_ours(place)):
        raise CannotWrite(f"There is a file at {path} that wsoa did not make.", "Name another, or say --replace.")
    write_whole(place, data)
    return path


def is_standard_output(path: Path) -> bool:
    """Whether a path is '-', or another name of where standard output goes, as /dev/stdout is."""
    if path == STANDARD_OUTPUT:
        return True
    with suppress(OSError, ValueError):  # there is nothing, or standard output is no file
        return os.path.samestat(path.stat(), os.fstat(sys.stdout.fileno()))
    return False


def _print(data: bytes) -> None:
    try:
        binary = getattr(sys.stdout, "binary", None) or getattr(sys.stdout, "buffer", None)
        if binary is None:  # it is kept for an answer in JSON
            raise BadInput("- prints the file, where --json prints an answer.", "Name a file in place of -.")
        binary.write(data)
    except BrokenPipeError:  # whoever reads has read enough
        return
    except OSError as error:
        raise CannotWrite(f"Standard output cannot be written to: {error.strerror}.", ANOTHER) from error


def own_places(database: Path) -> tuple[Path, ...]:
    """The places of a statement that nothing may be written over: its database, what lies beside it, its files."""
    beside = (database.with_name(database.name + ending) for ending in ("", *restoring.BESIDE))
    return (*beside, files.folder(database))


def _followed(path: Path) -> Path:
    """Where a path leads, whatever links there are on the way. Raises CannotWrite for those that lead in a circle."""
    try:
        return path.resolve()
    except (OSError, RuntimeError) as error:
        raise CannotWrite(f"{str(path)[:LONG]} cannot be used.", ANOTHER) from error


def _write_to(place: Path, data: bytes) -> None:
    """Write to a device or a pipe, which stays what it is."""
    if place.is_dir():
        raise CannotWrite(f"{place} is a folder.", "Name a file in it.")
    try:
        with place.open("wb") as device:
            device.write(data)
    except OSError as error:
        raise CannotWrite(f"{place} cannot be written to: {error.strerror}.", ANOTHER) from error


def refuse_own(path: Path, own: Collection[Path]) -> None:
    """Refuse a place that is part of the statement: one of its `own`, by whatever name, or in a folder that is."""
    place = _followed(path)
    for each in own:
        theirs = _followed(each)
        with suppress(OSError):
            if place == theirs or place.is_relative_to(theirs) or (place.exists() and place.samefile(theirs)):
                raise CannotWrite(f"{path} is part of the statement itself.", "Name another place.")


def is_ours(path: Path) -> bool:
    """Whether wsoa made a file, and no other program has saved it since."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
        if not head.startswith(b"PK"):
            return any(words in head for words in OUR_WORDS)
        with zipfile.ZipFile(path) as parts:
            return MADE_BY in parts.read(OUR_PART)
    except (OSError, zipfile.BadZipFile, KeyError):
        return False


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
    """Put `data` at `path`, where nothing may be yet but a device or a pipe. Raises CannotWrite."""
    if path == STANDARD_OUTPUT:
        raise BadInput("What is written there is a file, and - names none.", "Name one.")
    near = (path.parent, path.parent.parent)
    refuse_own(path, [place for folder in near for found in folder.glob("*.db") for place in own_places(found)])
    if something_at(path) and _is_device(path):
        _write_to(path, data)
        return
    if something_at(path):
        raise CannotWrite(f"There is already something at {path}.", "Name another file, or move that one away first.")
    write_whole(path, data)


def _is_device(path: Path) -> bool:
    with suppress(OSError):
        mode = path.stat().st_mode
        return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)
    return False
