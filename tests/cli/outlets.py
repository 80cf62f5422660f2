"""Where a command's answer may go: a terminal, a pipe, a reader that hung up, a full disk, nowhere; in any encoding."""

import errno
import io
import os
import pty
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO

import pytest

Outlet = AbstractContextManager[tuple[TextIO | None, "Shown"]]
ENCODINGS = ("utf-8", "cp1252", "cp850", "ascii")


@dataclass
class Shown:
    """What came out at the other end."""

    data: bytes = b""


@dataclass
class Answer:
    """What a command answered: its exit code, and what came out of stdout and stderr, as bytes."""

    code: int = -1
    out: Shown = field(default_factory=Shown)
    err: Shown = field(default_factory=Shown)


@contextmanager
def terminal(encoding: str) -> Iterator[tuple[TextIO, Shown]]:
    """A terminal that somebody reads from."""
    master, slave = pty.openpty()
    with _read(master) as shown, os.fdopen(slave, "w", encoding=encoding, newline="") as stream:
        yield stream, shown


@contextmanager
def pipe(encoding: str) -> Iterator[tuple[TextIO, Shown]]:
    """A pipe that somebody reads from."""
    reader, writer = os.pipe()
    with _read(reader) as shown, os.fdopen(writer, "w", encoding=encoding) as stream:
        yield stream, shown


@contextmanager
def _read(handle: int) -> Iterator[Shown]:
    shown = Shown()

    def read() -> None:
        with suppress(OSError):  # so a terminal says that nobody holds the other end any more
            while found := os.read(handle, 65536):
                shown.data += found

    thread = threading.Thread(target=read)
    thread.start()
    yield shown
    thread.join()
    os.close(handle)


@contextmanager
def hung_up(encoding: str) -> Iterator[tuple[TextIO, Shown]]:
    """A pipe that nobody reads from any more."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding=encoding) as stream:
        yield stream, Shown()


@contextmanager
def full(encoding: str) -> Iterator[tuple[TextIO, Shown]]:
    """A disk without room."""
    with Path("/dev/full").open("w", encoding=encoding) as stream:
        yield stream, Shown()


@contextmanager
def closed(_encoding: str) -> Iterator[tuple[None, Shown]]:
    """What Python makes of `>&-`."""
    yield None, Shown()


OUTLETS: dict[str, Callable[[str], Outlet]] = {
    "terminal": terminal,
    "pipe": pipe,
    "hung up": hung_up,
    "full": full,
    "closed": closed,
}


class Small(io.RawIOBase):
    """A disk with room for so many bytes."""

    def __init__(self, room: int) -> None:
        self.held, self.room = b"", room

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:  # noqa: ANN401 - whatever has bytes
        taken = bytes(data)[: self.room - len(self.held)]
        if not taken:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self.held += taken
        return len(taken)


@contextmanager
def with_room_for(room: int) -> Iterator[tuple[TextIO, Shown]]:
    """A disk that fills up after so many bytes."""
    disk, shown = Small(room), Shown()
    stream = io.TextIOWrapper(io.BufferedWriter(disk), encoding="utf-8")
    yield stream, shown
    shown.data, disk.room = disk.held, sys.maxsize
    stream.close()  # with room again: since 3.13 Python complains of a stream that was left what it could not write


def answer(run: Callable[[], int], outlet: Outlet, encoding: str, monkeypatch: pytest.MonkeyPatch) -> Answer:
    """What a command answers that is run in this process, with stdout led there and stderr kept."""
    given, messages = Answer(), io.BytesIO()
    with outlet as (stream, given.out), monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", stream)
        patch.setattr(sys, "stderr", io.TextIOWrapper(messages, encoding=encoding))
        given.code = run()
        sys.stderr.flush()
        given.err = Shown(messages.getvalue())
    return given
