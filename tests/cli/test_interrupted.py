"""Ctrl-C, whenever it comes: either nothing was written and that is said, or it was written and that is said."""

import random
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from tests.cli.terminal import Terminal, ended, listening
from tests.operations import small
from wsoa.operations import looking

NOTE = ("note", "add", "AFI-01", "An update")
INTERRUPTED = 130


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return small.lived(tmp_path / "data" / "wsoa.db")


@contextmanager
def holding(database: Path, *statements: str) -> Iterator[sqlite3.Connection]:
    """Somebody else's connection, in the middle of something."""
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement).fetchall()
        yield other


def revisions(database: Path) -> int:
    return len(looking.story(database).revisions)


def somebody_writes(database: Path) -> bool:
    """Whether somebody holds the write lock."""
    with closing(sqlite3.connect(database, timeout=0, isolation_level=None)) as another:
        try:
            another.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
    return False


def has_open(process: int, database: Path) -> bool:
    """Whether a process has the database open, where the system tells."""
    files = Path(f"/proc/{process}/fd")
    return not files.is_dir() or any(file.resolve() == database.resolve() for file in files.iterdir())


def until(so: Callable[[], bool]) -> None:
    """Wait for something; if it never comes, go on, and let the claims say what that means."""
    end = time.monotonic() + 20
    while not so() and time.monotonic() < end:
        time.sleep(0.01)


def test_ctrl_c_ends_waiting_for_somebody_else_who_goes_on_and_nothing_was_written(database: Path) -> None:
    before = database.read_bytes()
    with holding(database, "BEGIN IMMEDIATE"), listening(database.parents[1], *NOTE) as process:
        until(lambda: has_open(process.pid, database))
        time.sleep(0.3)  # by now it waits

        process.send_signal(signal.SIGINT)

        out, err = ended(process)
    assert process.returncode == INTERRUPTED
    assert (out, "nothing was written" in err, "Traceback" in err) == ("", True, False)
    assert database.read_bytes() == before


def test_ctrl_c_at_the_last_moment_says_truly_whether_it_was_written(database: Path) -> None:
    with (
        holding(database, "BEGIN", "SELECT count(*) FROM revision") as reader,
        listening(database.parents[1], *NOTE) as process,
    ):
        until(lambda: somebody_writes(database))
        time.sleep(0.3)  # by now it has written everything, and cannot commit while somebody reads

        process.send_signal(signal.SIGINT)
        time.sleep(0.1)
        reader.execute("COMMIT")

        _, err = ended(process)
    if process.returncode == INTERRUPTED:
        assert "nothing was written" in err
        assert revisions(database) == small.LAST
    else:
        assert (process.returncode, err) == (0, "")
        assert revisions(database) == small.LAST + 1


def test_ctrl_c_at_a_question_is_no(database: Path) -> None:
    folder, before = database.parents[1], database.read_bytes()
    (folder / "new.csv").write_text("Areas,Action\nAFI-02,Invite health\n")
    terminal = Terminal(folder, ["import", "new.csv"])
    terminal.waits_for("[y/N]")

    terminal.interrupts()

    assert terminal.ends() == INTERRUPTED
    assert "nothing was written" in terminal.shown
    assert "Traceback" not in terminal.shown
    assert database.read_bytes() == before


@pytest.mark.slow
@pytest.mark.parametrize(
    "words", [NOTE, ("import", "new.csv", "-y"), ("export", "json"), ("status",)], ids=lambda words: words[0]
)
def test_ctrl_c_at_any_moment_leaves_all_or_nothing_and_says_which(database: Path, words: tuple[str, ...]) -> None:
    folder = database.parents[1]
    (folder / "new.csv").write_text("Areas,Action\n" + "".join(f"AFI-02,Action {number}\n" for number in range(300)))
    chance = random.Random(1989)  # noqa: S311 - moments, not secrets

    for _ in range(12):
        before = revisions(database)
        code, err = interrupted_after(chance.uniform(0, 0.6), folder, words)

        assert code in (0, INTERRUPTED), err
        assert "Traceback" not in err
        if code == INTERRUPTED:
            assert "nothing was written" in err
            assert revisions(database) == before
    assert all(path.suffix == ".json" for path in folder.glob("exports/*"))


def interrupted_after(seconds: float, folder: Path, words: tuple[str, ...]) -> tuple[int, str]:
    with listening(folder, *words) as process:
        time.sleep(seconds)
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGINT)
        _, err = ended(process)
    return process.returncode, err
