"""A file whole or not at all: made beside its place, safe on the disk, and put there in one step."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from wsoa.storage.workshop import FILE, LAST_STEP, fresh_name, hold, left_in, sweep


@contextmanager
def whole_file(place: Path, *, new: bool = False, rights: int | None = None) -> Iterator[IO[bytes]]:
    """A file to write to; at the end it takes the place of what is at `place`.

    Where that is to be `new`, it raises FileExistsError instead. Its `rights` follow the umask where none are given.
    """
    sweep(left_in(place.parent))
    made = fresh_name(place.parent)
    try:
        with open(made, "xb", opener=_private) as file:
            hold(file.fileno())
            yield file
            on_disk(file)
            made.chmod(0o666 & ~_umask() if rights is None else rights)
            if sys.platform == "win32":
                file.close()  # what is open there cannot be moved
            if new:
                put_new(made, place)
            else:
                LAST_STEP.get()()
                made.replace(place)
    finally:
        made.unlink(missing_ok=True)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, FILE)


def on_disk(file: IO[bytes]) -> None:
    """Go on only when all that was written lies on the disk, whatever happens to the machine."""
    file.flush()
    os.fsync(file.fileno())


def put_new(made: Path, place: Path) -> None:
    """Put a file where nothing is yet, in one step. Raises FileExistsError."""
    LAST_STEP.get()()
    try:
        os.link(made, place)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links: claim the name first
        place.open("xb").close()
        made.replace(place)


def _umask() -> int:
    """The rights that new files are not to have."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
