"""What a command did for good, and whether it could be shown: exit code and sentence agree with the record."""

import codecs
import errno
import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from typing import BinaryIO, TextIO, cast

from wsoa.domain.errors import CannotWrite
from wsoa.storage.workshop import LAST_STEP

EXIT_UNSHOWN = 74
CLOSED = "it is closed"
TWINS = {
    **dict.fromkeys("\u2010\u2011‒–—\u2015−─━╴╶╸╺", "-"),
    **dict.fromkeys("‘’‚\u201b\u2032", "'"),
    **dict.fromkeys("“”„\u201f\u2033", '"'),
    **dict.fromkeys("•●▪◦■", "*"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f", " "),
}
TWINS |= {"█": "#", "▓": "%", "▒": "=", "░": ".", "·": ".", "×": "x"}
TWINS |= dict(zip("▁▂▃▄▅▆▇", "1234567", strict=True))
TWINS |= {"…": "...", "→": "->", "←": "<-", "≤": "<=", "≥": ">=", "◇": "o", "◆": "+", "│": "|"}
_done: list[str] = []


def _twins(error: UnicodeError) -> tuple[str, int]:
    """Plain twins of what an encoding has no place for, and where to go on; '?' for what has none."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(TWINS.get(char, "?") for char in error.object[error.start : error.end]), error.end


codecs.register_error("wsoa.twins", _twins)


class Outlet(io.TextIOBase):
    """A stream out that nothing written to it can break: what hindered it is remembered.

    Nothing hinders it where its reader hung up: who reads no further has read enough.
    """

    def __init__(self, stream: TextIO | None) -> None:
        """`stream` is None where Python found it closed."""
        self._stream, self._closed, self.hindrance = stream or io.StringIO(), stream is None, ""
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="wsoa.twins")

    @property
    def encoding(self) -> str:  # type: ignore[override] # typeshed has a plain attribute here
        """What the stream can hold; whatever has no bytes can hold everything."""
        return self._stream.encoding or "utf-8"

    @property
    def binary(self) -> BinaryIO:
        """Where bytes go that are no words: whoever writes them minds what hinders it.

        It is not called `buffer`: who finds one writes words to it, past what is remembered here. Raises OSError where
        the stream is closed.
        """
        if self._closed:
            raise OSError(errno.EBADF, CLOSED)
        return self._stream.buffer

    def isatty(self) -> bool:
        """Whether it is a terminal."""
        return self._stream.isatty()

    def fileno(self) -> int:
        """The system's number for it."""
        return self._stream.fileno()

    def write(self, text: str, /) -> int:
        """Write it, or remember what hindered that."""
        if self._closed:
            self.hindrance = CLOSED
        with self._unhindered():
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """The same for what is written and not yet sent off, which is nothing once it is closed."""
        if self._stream.closed:
            return
        with self._unhindered():
            self._stream.flush()

    @contextmanager
    def _unhindered(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if not _hung_up(error):
                self.hindrance = self.hindrance or error.strerror or str(error)
            with suppress(OSError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, not a place
                os.dup2(nowhere.fileno(), self._stream.fileno())


def _hung_up(error: OSError) -> bool:
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


@contextmanager
def outlets() -> Iterator[None]:
    """From here on nothing that is said can fail, nor anything typed; nothing is done yet."""
    _done.clear()
    LAST_STEP.set(uninterrupted)
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    out, err = cast("TextIO", Outlet(sys.stdout)), cast("TextIO", Outlet(sys.stderr))
    with redirect_stdout(out), redirect_stderr(err):
        yield


def uninterrupted() -> None:
    """From here on an interruption could no longer say that nothing was written."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def done(what: str) -> None:
    """Remember what is done for good, as a sentence without its full stop."""
    uninterrupted()
    if what not in _done:
        _done.append(what)


def is_anything_done() -> bool:
    """Whether something is done for good."""
    return bool(_done)


def _hindrance() -> str:
    """What keeps stdout from being written to; nothing where it can be."""
    sys.stdout.flush()
    return sys.stdout.hindrance if isinstance(sys.stdout, Outlet) else ""


def refuse_unseen() -> None:
    """Refuse to carry out what was to be looked at first and could not be shown. Raises CannotWrite."""
    why = _hindrance()
    if why:
        raise CannotWrite(
            f"What would be done cannot be shown, so it was not done. Standard output cannot be written to: {why}.",
            "Let it go somewhere else, or make room.",
        )


def code_told(code: int) -> int:
    """The exit code of what was done and could not be shown, which is told on stderr; else the code as it is."""
    why = _hindrance()
    if why and _done:
        return unshown(f"Standard output cannot be written to: {why}.")
    if why and code <= 1:
        sys.stderr.write(f"wsoa: The answer cannot be shown. Standard output cannot be written to: {why}.\n")
        return CannotWrite.exit_code
    return code


def tell_before() -> None:
    """Tell on stderr what was done before a refusal."""
    for what in _done:
        sys.stderr.write(f"Before that: {what}.\n")


def unshown(why: str) -> int:
    """Tell on stderr what was done and could not be shown; 0 where nothing was done."""
    if not _done:
        return 0
    all_but_last = "".join(f"wsoa: {what}.\n" for what in _done[:-1])
    tail = "not all of this could be shown" if all_but_last else "it could not be shown"
    sys.stderr.write(
        f"{all_but_last}wsoa: {_done[-1]}; {tail}.\n{why} What is named here is done: do not do it twice.\n"
    )
    return EXIT_UNSHOWN
