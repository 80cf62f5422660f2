"""Harm of every kind, thousands of times over; `python -m tests.torture [SHARE]` does it and prints what came of it.

The whole of it makes 10,000 answers impossible to show, kills 500 commands, interrupts 220 and alters a record by hand
in 300 ways; a SHARE of 0.1 a tenth of that. CI does the same a few hundred times, by the same laws. It takes an hour
where the disk is slow to say that something is safe on it; TMPDIR names another.
"""

import io
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stdout
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from tests.cli.keyboard import FORGOTTEN
from tests.cli.laws import Bench, worked_in
from tests.operations import small
from tests.operations.test_altered_by_hand import with_a_round
from tests.torture import altered, stopped, unshown
from tests.torture.came import Came

FAILURES, KILLS, INTERRUPTIONS, ALTERATIONS = 10_000, 500, 220, 300
WORKERS = 2
SHOWN = 20  # of what was wrong


def on_a_bench(worked: Path, deed: Callable[[Bench, Any], Came], cases: Sequence[Any]) -> list[Came]:
    """What came of these cases, one after the other, in a folder of their own."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        for name in FORGOTTEN:
            patch.delenv(name, raising=False)
        patch.setenv("WSOA_TODAY", str(small.FINISHED))
        patch.setenv("WSOA_USER", small.WHO)
        bench = Bench(worked, Path(folder) / "here", patch)
        return [deed(bench, case) for case in cases]


def in_a_folder(whole: Path, cases: Sequence[altered.Case]) -> list[Came]:
    """The same of alterations."""
    with tempfile.TemporaryDirectory() as folder:
        return [altered.tried(whole, Path(folder), case) for case in cases]


def told(what: str, came: Sequence[Came], began: float) -> Iterator[str]:
    """The figures of one kind of harm, and what was wrong."""
    wrong = [each.wrong for each in came if each.wrong]
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in Counter(each.kind for each in came).most_common())
    yield f"{len(came):,} {what}: {len(wrong)} wrong. {time.monotonic() - began:.0f} s. ({kinds})"
    yield from (f"  {each}" for each in wrong[:SHOWN])


def tortured(share: float = 1.0) -> Iterator[tuple[str, list[Came]]]:
    """Each kind of harm, and what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        chance = random.Random(1989)  # noqa: S311 - moments, not secrets
        with redirect_stdout(io.StringIO()):
            worked = worked_in(Path(folder) / "worked")
        whole = Path(folder) / "whole.db"
        whole.write_bytes(with_a_round(Path(folder) / "round"))
        shown, stop = partial(on_a_bench, worked, unshown.tried), partial(on_a_bench, worked, stopped.tried)
        number = partial(_share, share)
        yield (
            "alterations by hand",
            spread(partial(in_a_folder, whole), [*altered.cases(whole, number(ALTERATIONS), chance)]),
        )
        for what, kind, many in (
            ("kills", signal.SIGKILL, KILLS),
            ("interruptions", signal.SIGINT, INTERRUPTIONS),
        ):
            yield what, spread(stop, [*stopped.cases(number(many), kind, chance)])
        yield "answers that cannot be shown", spread(shown, [*unshown.cases(number(FAILURES), chance)])


def _share(share: float, of: int) -> int:
    return max(1, round(share * of))


def spread(deed: Callable[[Sequence[Any]], list[Came]], cases: Sequence[Any]) -> list[Came]:
    """What came of all these cases, shared out among processes."""
    each = max(1, min(100, len(cases) // WORKERS))
    parts = [cases[start : start + each] for start in range(0, len(cases), each)]
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("fork")) as pool:
        return [came for part in pool.map(deed, parts) for came in part]


def main(words: Sequence[str]) -> int:
    """Do it, and print what came of it; the exit code is 1 where anything was wrong."""
    wrong = False
    began = time.monotonic()
    for what, came in tortured(float(words[0]) if words else 1.0):
        sys.stdout.write("\n".join((*told(what, came, began), "")))
        sys.stdout.flush()
        wrong |= any(each.wrong for each in came)
        began = time.monotonic()
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
