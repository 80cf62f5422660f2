"""Where things are made before they are put in place, and what commands that were killed left of that.

Whoever makes something holds a lock on it, which ends with the process: what nobody holds is nobody's any more.
"""

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

if sys.platform != "win32":
    import fcntl

PREFIX = ".wsoa-making-"
OURS = re.escape(PREFIX) + "[a-z0-9_]{8}"
LONG_AGO = 24 * 60 * 60  # seconds
# What the door does when nothing is left but to put something in its place: from then on it may be there.
LAST_STEP: ContextVar[Callable[[], None]] = ContextVar("LAST_STEP", default=lambda: None)
FILE, FOLDER = 0o600, 0o700  # the rights on what belongs to a statement, whatever the umask


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """A folder of our own in `folder`, for its owner only; it is gone at the end, and so is what others left there."""
    sweep(left_in(folder))
    made = fresh_name(folder)
    try:
        made.mkdir(FOLDER)
        with _held(made):
            yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)


def fresh_name(folder: Path) -> Path:
    """A name for what is to be made in a folder: known before it is, so that an interruption leaves nothing unnamed."""
    return folder / f"{PREFIX}{os.urandom(4).hex()}"


def as_asked_for(place: Path) -> Path:
    """What a person knows of a place: what is being made is meant to stand beside the folder that it is made in."""
    return place.parents[1] / place.name if re.fullmatch(OURS, place.parent.name) else place


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    if sys.platform == "win32":  # where no folder can be opened
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        hold(handle)
        yield
    finally:
        os.close(handle)


def hold(handle: int) -> None:
    """Say that somebody works with what was opened, until it is closed."""
    if sys.platform != "win32":
        with suppress(OSError):  # a disk without locks
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def left_in(folder: Path) -> Sequence[Path]:
    """What commands that were killed left in a folder: of our own making, and in nobody's use."""
    with suppress(OSError):
        return [place for place in folder.iterdir() if re.fullmatch(OURS, place.name) and not is_in_use(place)]
    return ()


def is_in_use(place: Path) -> bool:
    """Whether somebody works with it, or may; on Windows, where it cannot be known, until it is a day old."""
    try:
        if sys.platform == "win32":
            return time.time() - place.stat().st_mtime < LONG_AGO
        handle = os.open(place, os.O_RDONLY | os.O_NOFOLLOW)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        finally:
            os.close(handle)
    except OSError:
        return True
    return False


def sweep(places: Iterable[Path]) -> None:
    """Take these away; what cannot be is left for the next time."""
    for place in places:
        with suppress(OSError):
            if place.is_dir():
                shutil.rmtree(place)
            else:
                place.unlink()


def private_folder(place: Path, rights: int = FOLDER) -> None:
    """Make a folder, and those it stands in, with these rights whatever the umask; what is there keeps its own."""
    if not place.is_dir():
        private_folder(place.parent, rights)
        with suppress(FileExistsError):
            place.mkdir()
            place.chmod(rights)
