"""What is longer than the screen, a screen at a time: by PAGER, or by less where there is one."""

import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO, cast

NO_SUCH_COMMAND = 127  # as a shell says it
OURS = "-FRX"  # leave where it fits, show colours, leave the screen as it is


class PagedText(io.StringIO):
    """All that is shown, kept back: a terminal still, to whoever asks what it is writing to."""

    def __init__(self, terminal: TextIO) -> None:
        """`terminal` is where it will be shown."""
        super().__init__()
        self._terminal = terminal

    @property
    def encoding(self) -> str:  # type: ignore[override] # typeshed has a plain attribute here
        """What the terminal can hold."""
        return self._terminal.encoding

    def isatty(self) -> bool:
        """It will be shown on one."""
        return True

    def fileno(self) -> int:
        """The system's number for the terminal, which says how wide it is."""
        return self._terminal.fileno()


@contextmanager
def paged() -> Iterator[None]:
    """Show what is said in here at its end, by a pager where it is longer than the terminal is high."""
    terminal = sys.stdout
    page = PagedText(terminal)
    sys.stdout = cast("TextIO", page)
    try:
        yield
    finally:
        sys.stdout = terminal
        text = page.getvalue()
        if not _is_long(text, terminal) or not _shown_by(_pager(), text):
            terminal.write(text)


def _pager() -> list[str]:
    """The command of a pager; none where PAGER is empty, or nobody named one and there is no less."""
    import shutil

    from wsoa.cli.long_text import command_named

    named = os.environ.get("PAGER")
    if named is None:
        return [found, OURS] if (found := shutil.which("less")) else []
    with suppress(ValueError):  # a quotation mark too many
        return command_named(named)
    return []


def _is_long(text: str, terminal: TextIO) -> bool:
    with suppress(OSError):
        return text.count("\n") >= os.get_terminal_size(terminal.fileno()).lines > 0
    return False


def _shown_by(command: list[str], text: str) -> bool:
    """Whether there is such a pager, and it took the text: one that is left early has shown enough."""
    import subprocess

    if not command:
        return False
    sys.stdout.flush()
    listened = signal.signal(signal.SIGINT, lambda *_: None)  # Ctrl-C is the pager's, which may mind it or end by it
    try:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, env={"LESS": OURS[1:], **os.environ})  # noqa: S603 - the person's own
    except OSError:
        return False
    else:
        with suppress(OSError):
            process.communicate(text.encode(sys.stdout.encoding, "replace"))
        return process.wait() != NO_SUCH_COMMAND
    finally:
        signal.signal(signal.SIGINT, listened)
