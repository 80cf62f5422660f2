"""wsoa in a process of its own: on a terminal, in a pipe, interrupted."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path

PATIENCE = 60  # seconds with nothing new, after which nothing will come
WSOA = (sys.executable, "-m", "wsoa")
# Says when it begins to listen for Ctrl-C, with what writing needs loaded already; then does as the command does, but
# that it waits for others without end.
LISTENING = """
import signal, sys
import wsoa.storage.writing
from wsoa.storage import database
from wsoa.__main__ import interrupted, main
signal.signal(signal.SIGINT, interrupted)
database.BUSY_SECONDS = 100_000
sys.stdout.write("listening\\n")
sys.stdout.flush()
sys.argv = ["wsoa", *sys.argv[1:]]
sys.exit(main())
"""


def surroundings(**more: str) -> Mapping[str, str]:
    """This process's environment without what would change how things look, and with more."""
    # Not measured: an interruption inside coverage's own lock would leave it locked, and the process waiting for
    # itself. And nothing that a developer's machine may say of how Python writes: a person's says nothing.
    looks = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONUNBUFFERED")
    kept = {name: value for name, value in os.environ.items() if name not in looks and not name.startswith("COV")}
    return {**kept, "TERM": "xterm-256color", "WSOA_TODAY": "2019-07-10", "WSOA_USER": "Ann Coordinator", **more}


def ran(folder: Path, *words: str | bytes, **more: str) -> subprocess.CompletedProcess[str]:
    """A command that ran to its end without a terminal."""
    return subprocess.run(
        [*WSOA, *words],
        cwd=folder,
        env=surroundings(**more),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def listening(folder: Path, *words: str) -> subprocess.Popen[str]:
    """A command that runs, and listens for Ctrl-C."""
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        [sys.executable, "-c", LISTENING, *words],
        cwd=folder,
        env=surroundings(),
        stdin=subprocess.DEVNULL,
        stdout=pipe,
        stderr=pipe,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "listening\n"
    return process


def ended(process: subprocess.Popen[str]) -> tuple[str, str]:
    """What a command said, once it ended; one that does not end is killed."""
    try:
        return process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        raise


class Terminal:
    """A command on a terminal of its own: what it shows, and what is typed into it."""

    def __init__(self, folder: Path, words: Sequence[str], **more: str) -> None:
        self._master, slave = pty.openpty()
        if "LINES" in more:
            fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", int(more["LINES"]), 80, 0, 0))
        self._process = subprocess.Popen(
            [*WSOA, *words],
            cwd=folder,
            env=surroundings(**more),
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)
        self.shown = ""

    def types(self, keys: str) -> None:
        """Type keys into it."""
        os.write(self._master, os.fsencode(keys))

    def waits_for(self, words: str) -> None:
        """Read what it shows until it shows these words; one that never does is ended."""
        while words not in self.shown and select.select([self._master], [], [], PATIENCE)[0] and self._read():
            pass
        if words not in self.shown:
            self._process.kill()
        assert words in self.shown

    def interrupts(self) -> None:
        """What the terminal does at Ctrl-C."""
        self._process.send_signal(2)

    def ends(self) -> int:
        """Its exit code, once everything it showed is read."""
        while self._read():
            pass
        os.close(self._master)
        return self._process.wait(PATIENCE)

    def _read(self) -> bool:
        try:
            found = os.read(self._master, 65536).decode(errors="replace")
        except OSError:  # so Linux says that nobody holds the other end any more
            return False
        self.shown += found
        return found != ""


def on_terminal(folder: Path, *words: str, **more: str) -> tuple[int, str]:
    """The exit code of a command on a terminal, as many lines high as LINES says, and what it showed."""
    terminal = Terminal(folder, words, **more)
    return terminal.ends(), terminal.shown
