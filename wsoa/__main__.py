"""Where the program begins: Ctrl-C is turned into an exception before anything else loads."""

import gc
import os
import signal
import sys
from contextlib import suppress
from types import FrameType
from typing import NoReturn

EXIT_INTERRUPTED = 130
# new objects before cycles are looked for: a command lives a moment, and looking cost a third of a large import
SELDOM = 100_000
HIGHEST_STANDARD = 2  # stderr's number


class Interrupted(BaseException):
    """Ctrl-C: passes through everything, so that an open transaction rolls back."""


def interrupted(_number: int, _frame: FrameType | None) -> NoReturn:
    """Turn the signal into an exception."""
    raise Interrupted


def not_raised(left: "sys.UnraisableHookArgs") -> None:
    """What cannot be raised where it arose is told, but for an interruption: that has to come again."""
    if left.exc_type is not Interrupted:
        sys.__unraisablehook__(left)


def main() -> int:
    """Run one command and give its exit code."""
    sys.unraisablehook = not_raised
    signal.signal(signal.SIGINT, interrupted)
    gc.set_threshold(SELDOM)
    _fill_standard_streams()
    try:
        from wsoa.cli.app import run  # noqa: PLC0415 - Ctrl-C while this loads is an interruption too

        code = run(sys.argv[1:])
    except Interrupted:
        with suppress(AttributeError, OSError):  # stderr may be closed, or on a full disk
            sys.stderr.write("\nInterrupted; nothing was written.\n")
        return EXIT_INTERRUPTED
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # At the end Python looks for cycles among all that was loaded: a fifth of the time that an edit takes.
    gc.freeze()
    return code


def _fill_standard_streams() -> None:
    """What a shell closed (`>&-`) leads nowhere, so that no file opened later is taken for a standard stream."""
    while (handle := os.open(os.devnull, os.O_RDWR)) <= HIGHEST_STANDARD:
        pass
    os.close(handle)


if __name__ == "__main__":
    sys.exit(main())
