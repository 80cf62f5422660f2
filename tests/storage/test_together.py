"""Many people at once: each waits for the others, nobody is overwritten, and nobody hears of a lock."""

import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from shutil import copyfile

import pytest

from tests.operations import small
from tests.operations.hindrances import unmeasured
from wsoa.domain.errors import Busy
from wsoa.domain.statement.records import Note
from wsoa.operations import looking, verifying
from wsoa.storage import database

# One person who makes many edits, each of them a command's worth: a note of their own, and one more word in a field
# that all of them write to.
PERSON = """
import sys
from dataclasses import replace
from pathlib import Path
from tests.operations import small
from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Plan
from wsoa.domain.statement.records import Note
from wsoa.domain.statement.references import next_in_series
from wsoa.operations.carry_out import carry_out
from wsoa.storage import database

database.BUSY_SECONDS = 600  # a slow disk is no fault
path, who, edits = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])

def recipe(statement):
    note = Note(next_in_series("N", statement.used), "AFI-01.1", f"{who} was here", small.FINISHED, who)
    cover = replace(statement.cover, introduction=f"{statement.cover.introduction} {who}".strip())
    return Plan(f"{who} wrote", diff(statement, statement.with_records(note, cover)))

for _ in range(edits):
    carry_out(path, small.signed(small.FINISHED, who), recipe)
"""


@pytest.mark.parametrize(
    ("people", "edits"), [pytest.param(3, 6, id="a few"), pytest.param(8, 50, id="many", marks=pytest.mark.slow)]
)
def test_people_who_write_at_once_all_get_their_turn_and_nobody_is_overwritten(
    tmp_path: Path, people: int, edits: int
) -> None:
    path = small.lived(tmp_path / "wsoa.db")
    names = [f"P{number}" for number in range(people)]

    at_once = [
        subprocess.Popen(
            [sys.executable, "-c", PERSON, str(path), name, str(edits)],
            stderr=subprocess.PIPE,
            text=True,
            env=unmeasured(),
        )
        for name in names
    ]
    said = [(person.communicate()[1], person.returncode) for person in at_once]

    assert said == [("", 0)] * people
    present, revisions = looking.present(path), looking.story(path).revisions[small.LAST :]
    assert len(revisions) == people * edits
    assert Counter(revision.signed.who for revision in revisions) == dict.fromkeys(names, edits)
    assert Counter(present.cover.introduction.split()) == dict.fromkeys(names, edits)
    assert Counter(note.by for note in present.all(Note) if note.by in names) == dict.fromkeys(names, edits)
    assert verifying.verify(path).faults == ()


def test_who_waited_while_another_statement_took_the_place_is_told_and_writes_to_neither(tmp_path: Path) -> None:
    path = small.lived(tmp_path / "wsoa.db")
    before = path.read_bytes()
    identity = database.identity_of(path)

    with closing(database.connect(path, "rw")) as connection:
        path.rename(tmp_path / "aside.db")
        copyfile(tmp_path / "aside.db", path)
        with pytest.raises(Busy, match="another statement"):
            database.lock(connection, path, identity)

    assert path.read_bytes() == (tmp_path / "aside.db").read_bytes() == before
