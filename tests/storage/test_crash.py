"""A writer that is killed leaves all of what it was writing, or none of it, and nobody has to clean up after it."""

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.operations import small
from tests.operations.hindrances import closed, open_folder, unmeasured, without_rights
from wsoa.domain.errors import CannotWrite
from wsoa.domain.statement.records import Action
from wsoa.operations import looking, verifying

# Writes so much with so little memory that pages go to the file before the end, then is killed in the middle of it.
KILLED_WRITER = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("PRAGMA cache_spill = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE area SET text = 'half written'")
for number in range(2000):
    connection.execute("INSERT INTO note (ref, text) VALUES (?, ?)", (f"N-{number + 100}", "x" * 1000))
os.kill(os.getpid(), signal.SIGKILL)
"""
# Takes in a sheet as `wsoa import` does, and says when it is about to write.
IMPORT = """
import sys
from pathlib import Path
from tests.operations import small
from wsoa.operations import importing
from wsoa.operations.carry_out import carry_out_shown
path = Path(sys.argv[1])
plan = importing.check_file(path, Path(sys.argv[2]), small.RECEIVING).plan
print("ready", flush=True)
carry_out_shown(path, small.signed(small.PLANNED), plan)
print("done", flush=True)
"""
ACTIONS = 600


def killed_in_the_middle(path: Path) -> Path:
    run = subprocess.run([sys.executable, "-c", KILLED_WRITER, str(path)], check=False)
    assert run.returncode == -signal.SIGKILL
    journal = path.with_name(f"{path.name}-journal")
    assert journal.stat().st_size > 0
    assert b"half written" in path.read_bytes()
    return journal


def test_after_a_kill_in_the_middle_of_writing_looking_works_straight_away(tmp_path: Path) -> None:
    path = small.lived(tmp_path / "wsoa.db")
    before = looking.present(path)
    journal = killed_in_the_middle(path)

    after = looking.present(path)

    assert after == before
    assert len(looking.story(path).revisions) == small.LAST
    assert not journal.exists()


def test_after_a_kill_in_the_middle_of_writing_the_next_change_goes_on_from_what_was_whole(tmp_path: Path) -> None:
    path = small.lived(tmp_path / "wsoa.db")
    killed_in_the_middle(path)

    revision = small.add_action(path, "AFI-02", "Invite health to every discussion", small.FINISHED)

    assert revision.number == small.LAST + 1
    assert looking.present(path).get(Action, "AFI-02.1") is not None


def test_who_may_only_read_cannot_clear_up_after_a_kill_and_is_told_so() -> None:
    with open_folder() as folder:
        path = small.lived(folder / "wsoa.db")
        killed_in_the_middle(path).chmod(0o444)

        with closed(path, 0o444), closed(folder, 0o555), without_rights(), pytest.raises(CannotWrite) as refused:
            looking.present(path)

        assert str(path) in refused.value.what


@pytest.mark.parametrize(
    "kills", [pytest.param(4, id="a few times"), pytest.param(100, id="a hundred times", marks=pytest.mark.slow)]
)
def test_killed_at_any_moment_a_large_import_is_there_whole_or_not_at_all(tmp_path: Path, kills: int) -> None:
    sheet = tmp_path / "actions.csv"
    sheet.write_text(
        "Areas,Action,Start,Due\n"
        + "".join(f"AFI-02,Action number {number},2019-06-03,2019-09-30\n" for number in range(ACTIONS))
    )
    whole = small.begun(tmp_path / "whole" / "wsoa.db")
    took = importing_for(whole, sheet, 60)
    chance = random.Random(1989)  # noqa: S311 - moments, not secrets

    # The first at once: where the machine was busy while the whole took, every moment by chance might come after the
    # end.
    moments = [0.0, *(chance.uniform(0, took) for _ in range(kills - 1))]

    outcomes = [outcome(tmp_path / str(kill), sheet, seconds) for kill, seconds in enumerate(moments)]

    assert set(outcomes) <= {(1, 0), (2, ACTIONS)}
    assert (1, 0) in outcomes
    assert looking.present(whole).all(Action)[-1].title == f"Action number {ACTIONS - 1}"


def outcome(folder: Path, sheet: Path, seconds: float) -> tuple[int, int]:
    """How many revisions and actions a sound record holds after an import that was given so many seconds to write."""
    path = small.begun(folder / "wsoa.db")
    importing_for(path, sheet, seconds)
    found = len(looking.story(path).revisions), len(looking.present(path).all(Action))
    assert verifying.verify(path).faults == ()
    shutil.rmtree(folder)
    return found


def importing_for(path: Path, sheet: Path, seconds: float) -> float:
    """Import in another process, killed so many seconds after it was ready to write; how long it took from there."""
    with subprocess.Popen(
        [sys.executable, "-c", IMPORT, str(path), str(sheet)], stdout=subprocess.PIPE, text=True, env=unmeasured()
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        began = time.monotonic()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        return time.monotonic() - began
