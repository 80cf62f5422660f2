"""A progress bar on a terminal for whatever takes longer than a second; nothing anywhere else."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from threading import Timer
from typing import TypeVar

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn

from wsoa.cli.screen.console import err

T = TypeVar("T")
PATIENCE = 1.0  # seconds that a person waits without a sign


def working(what: str, deed: Callable[[], T]) -> T:
    """What a deed gives, while a bar says that it goes on."""
    with _bar(what):
        return deed()


def watched(what: str, each: Sequence[T]) -> Iterable[T]:
    """Each in turn, while a bar says how many are done."""
    with _bar(what, len(each)) as (progress, task):
        for one in each:
            yield one
            progress.advance(task)


@contextmanager
def _bar(what: str, total: int | None = None) -> Iterator[tuple[Progress, TaskID]]:
    console = err()
    counted = (MofNCompleteColumn(),) if total else ()
    progress = Progress(
        TextColumn("{task.description}", markup=False), BarColumn(), *counted, console=console, transient=True
    )
    timer = Timer(PATIENCE, progress.start)
    timer.daemon = True
    if console.is_terminal:
        timer.start()
    try:
        yield progress, progress.add_task(what, total=total)
    finally:
        timer.cancel()
        if timer.is_alive():
            timer.join()  # a bar that begins at this very moment is to end as well
        if progress.live.is_started:
            progress.stop()
