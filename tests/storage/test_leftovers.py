"""What a command that was killed leaves is named by verify and swept by the next change; nothing else ever is."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.operations import small
from tests.operations.archives import with_evidence
from tests.operations.hindrances import unmeasured
from tests.storage.test_upgrading import made_old
from wsoa.domain.changes.redaction import RedactionTarget
from wsoa.operations import backups, record, upgrading, verifying
from wsoa.storage import files
from wsoa.storage.leftovers import leftovers
from wsoa.storage.whole_file import whole_file
from wsoa.storage.workshop import workshop

pytestmark = pytest.mark.skipif(os.name != "posix", reason="elsewhere nobody can say who still works with a folder")
DAY = small.FINISHED
NOW = small.signed(DAY).at
# A deed that is killed where `die` stands in for a step of it.
KILLED = """
import os, signal, sys, zipfile
from pathlib import Path
from tests.operations import small
from wsoa.operations import backups, beginning, evidence
from wsoa.operations.letters import first_plan
from wsoa.storage import restoring, whole_file

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

path, day, replaced = Path(sys.argv[1]), small.FINISHED, Path.replace
now, archive, film = small.signed(day).at, path.parents[1] / "backup.zip", path.parents[1] / "film.mp4"
"""
IN_STEAD = "backups.restore(archive, path, day, put_aside=True)"
KILLS = {
    "init": """
beginning.put_new = die
beginning.begin(path.with_name("other.db"), small.signed(day), first_plan(small.LETTER, day))
""",
    "backup": """
zipfile.ZipFile.writestr = die
backups.back_up(path, path.with_name("other.zip"), now)
""",
    "restore, before what was there is put aside": f"""
restoring._named = die
{IN_STEAD}
""",
    "restore, before it stands in its stead": f"""
Path.replace = lambda self, target: die() if Path(target) == path else replaced(self, target)
{IN_STEAD}
""",
    "evidence": """
whole_file.on_disk = die
offer = evidence.offered(str(film))
small.do(path, day, lambda now: evidence.add_evidence(now, "AFI-01.1", offer, {"shows": "done"}, day))
""",
}
UPGRADE = """
from wsoa.operations import upgrading
zipfile.ZipFile.writestr = die
upgrading.upgrade(path, now, day)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = with_evidence(tmp_path / "data" / "wsoa.db")
    backups.back_up(path, tmp_path / "backup.zip", NOW)
    (tmp_path / "film.mp4").write_bytes(b"film")
    return path


def killed(deed: str, path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", KILLED + deed, str(path)], check=False, env=unmeasured())
    assert run.returncode == -signal.SIGKILL


def every_file(path: Path) -> set[str]:
    return {str(place.relative_to(path.parent)) for place in path.parent.rglob("*") if place.is_file()}


@pytest.mark.parametrize("deed", KILLS.values(), ids=KILLS)
def test_what_a_killed_command_left_is_named_and_then_swept_by_the_next_change(path: Path, deed: str) -> None:
    before = every_file(path)

    killed(deed, path)
    told, left = verifying.verify(path), every_file(path) - before
    small.add_action(path, "AFI-02", "Invite health", DAY)

    assert left
    assert told.faults == ()
    assert all(any(name.startswith(remark.split()[6]) for remark in told.remarks) for name in left), told.remarks
    assert every_file(path) == before
    assert not any(".wsoa" in place.name or "put-aside" in place.name for place in path.parent.iterdir())
    after = verifying.verify(path)
    assert (after.faults, after.remarks) == ((), ())


def test_what_a_killed_upgrade_left_is_swept_by_the_upgrade_after_it(tmp_path: Path) -> None:
    path = made_old(tmp_path / "data" / "wsoa.db")
    before = every_file(path)

    killed(UPGRADE, path)
    left = every_file(path) - before
    done = upgrading.upgrade(path, NOW, DAY)

    assert left
    assert done.backup is not None
    assert every_file(path) == {*before, done.backup.name}


def test_what_a_killed_backup_left_elsewhere_is_swept_by_the_next_backup_there(path: Path, tmp_path: Path) -> None:
    killed(KILLS["backup"].replace('path.with_name("other.zip")', 'path.parents[1] / "other.zip"'), path)
    left = list(tmp_path.glob(".wsoa-*"))

    backups.back_up(path, tmp_path / "next.zip", NOW)

    assert len(left) == 2
    assert list(tmp_path.glob(".wsoa-*")) == []


def test_what_a_killed_restore_left_is_swept_by_the_next_restore_there(path: Path, tmp_path: Path) -> None:
    again = tmp_path / "again" / "wsoa.db"
    killed("restoring.put_in_place = die; backups.restore(archive, path.parents[1] / 'again' / 'wsoa.db', day)", path)
    left = list(again.parent.iterdir())

    backups.restore(tmp_path / "backup.zip", again, DAY)

    assert len(left) == 1
    assert sorted(place.name for place in again.parent.iterdir()) == ["evidence", "wsoa.db"]


def test_no_words_that_are_removed_stay_in_what_a_killed_command_left(path: Path) -> None:
    words = b"The form is agreed."
    killed(KILLS["backup"], path)
    assert sum(words in place.read_bytes() for place in path.parent.rglob("*") if place.is_file()) > 1

    record.redact(path, small.signed(DAY), RedactionTarget("N-001", "", "It named a child"))

    assert not any(words in place.read_bytes() for place in path.parent.rglob("*") if place.is_file())


def test_what_somebody_still_works_with_is_no_leftover(path: Path) -> None:
    place = files.kept_at(path, "2d" + "0" * 62)
    place.parent.mkdir(exist_ok=True)

    with workshop(path.parent) as folder, whole_file(place) as file:
        small.add_action(path, "AFI-02", "Invite health", DAY)
        file.write(b"whole")

        assert leftovers(path) == ()
        assert folder.is_dir()

    assert place.read_bytes() == b"whole"
    assert not folder.exists()


def test_what_the_first_releases_left_is_swept_too(path: Path) -> None:
    before = every_file(path)
    for name in (".wsoa-a1_2c3d4/wsoa.db", ".wsoa-a1_2c3d4/evidence/2d/film", "evidence/2d/tmpa1_2c3d4"):
        (path.parent / name).parent.mkdir(parents=True, exist_ok=True)
        (path.parent / name).write_bytes(b"half")

    told = verifying.verify(path).remarks
    small.add_action(path, "AFI-02", "Invite health", DAY)

    assert [remark.split()[6] for remark in told] == [".wsoa-a1_2c3d4", "evidence/2d/tmpa1_2c3d4"]
    assert every_file(path) == before


MINE = (
    ".wsoa-settings/config.toml",
    ".wsoa-making-of.txt",
    ".wsoa-making-01234567.txt",
    "notes/.wsoa-making-01234567",
    "put-aside-2019-07-10/minutes.txt",
    "put-aside-2019-07-11/wsoa.db",
    "evidence/tmpa1b2c3d4",
    "evidence/2d/tmp.txt",
)


def test_what_people_put_there_is_never_swept(path: Path) -> None:
    for name in MINE:
        (path.parent / name).parent.mkdir(parents=True, exist_ok=True)
        (path.parent / name).write_bytes(path.read_bytes())
    (path.parent / ".wsoa-making-abcdefgh").symlink_to(path.parent / "notes")
    before = every_file(path)

    told = verifying.verify(path).remarks
    small.add_action(path, "AFI-02", "Invite health", DAY)

    assert every_file(path) == before
    assert not any("was killed" in remark for remark in told)


def test_an_old_statement_that_was_put_aside_stays(path: Path, tmp_path: Path) -> None:
    restored = backups.restore(tmp_path / "backup.zip", path, DAY, put_aside=True)

    small.add_action(path, "AFI-02", "Invite health", DAY)

    assert restored.aside is not None
    assert (restored.aside / "wsoa.db").is_file()
    assert verifying.verify(path).remarks == ()
