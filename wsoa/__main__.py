"""Where the program begins: Ctrl-C is turned into an exception before anything else loads."""

import gc
import signal
import sys
from types import FrameType
from typing import NoReturn

EXIT_INTERRUPTED = 130
# new objects before cycles are looked for: a command lives a moment, and looking cost a third of a large import
SELDOM = 100_000


class Interrupted(BaseException):
    """Ctrl-C: passes through everything, so that an open transaction rolls back."""


def interrupted(_number: int, _frame: FrameType | None) -> NoReturn:
    """Turn the signal into an exception."""
    raise Interrupted


def main() -> int:
    """Run one command and give its exit code."""
    signal.signal(signal.SIGINT, interrupted)
    gc.set_threshold(SELDOM)
    try:
        from wsoa.cli.app import run  # noqa: PLC0415 - Ctrl-C while this loads is an interruption too

        code = run(sys.argv[1:])
    except Interrupted:
        sys.stderr.write("\nInterrupted; nothing was written.\n")
        return EXIT_INTERRUPTED
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return code


if __name__ == "__main__":
    sys.exit(main())
