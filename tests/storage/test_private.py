"""What belongs to a statement is its owner's alone, whatever the umask; what is made to be passed on follows it."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.operations import small
from tests.operations.archives import MINUTES
from tests.storage.test_upgrading import made_old
from wsoa.domain.changes.redaction import RedactionTarget
from wsoa.domain.statement.records import Agency
from wsoa.operations import backups, evidence, exporting, looking, record, sheets, upgrading
from wsoa.operations.beginning import begin
from wsoa.operations.letters import first_plan
from wsoa.storage import files
from wsoa.storage.writing import write_lock

pytestmark = pytest.mark.skipif(os.name != "posix", reason="elsewhere rights are not told in bits")
DAY = small.FINISHED
NOW = small.signed(DAY).at
EACH_UMASK = pytest.mark.parametrize("umask", [0o000, 0o002, 0o022, 0o077], ids=oct)


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "minutes.txt"
    path.write_bytes(MINUTES)
    return path


@pytest.fixture(autouse=True)
def _umask_as_before() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def made(path: Path, minutes: Path) -> Path:
    """A statement that wsoa made at `path`, with a file of evidence."""
    begin(path, small.signed(small.BEGAN), first_plan(small.LETTER, small.BEGAN))
    small.add_action(path, "AFI-01", "Share every concern within a day", DAY)
    keep(path, minutes)
    return path


def keep(path: Path, file: Path) -> None:
    offer = evidence.offered(str(file))
    small.do(path, DAY, lambda now: evidence.add_evidence(now, "AFI-01.1", offer, {"shows": "done"}, DAY))


def rights(*places: Path) -> dict[str, str]:
    """The rights on these, and on all that is in them, by name."""
    every = [each for place in places for each in (place, *place.rglob("*"))]
    return {each.name: oct(stat.S_IMODE(each.stat().st_mode)) for each in every}


def are_private(*places: Path) -> bool:
    every = {each for place in places for each in (place, *place.rglob("*"))}
    return all(stat.S_IMODE(each.stat().st_mode) == (0o700 if each.is_dir() else 0o600) for each in every)


@EACH_UMASK
def test_a_new_statement_and_its_evidence_are_their_owners_alone(tmp_path: Path, minutes: Path, umask: int) -> None:
    os.umask(umask)

    path = made(tmp_path / "plan" / "data" / "wsoa.db", minutes)

    assert are_private(path.parent), rights(path.parent)
    assert len(list(path.parent.rglob("*"))) == 4
    assert stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o777 & ~umask


@EACH_UMASK
def test_so_is_what_sqlite_keeps_beside_it_while_something_is_written(
    tmp_path: Path, minutes: Path, umask: int
) -> None:
    os.umask(umask)
    path = made(tmp_path / "data" / "wsoa.db", minutes)

    with write_lock(path) as pen:
        pen.connection.execute("UPDATE cover SET notice = 'half'")
        names = {place.name for place in path.parent.iterdir()}

        assert "wsoa.db-journal" in names
        assert are_private(path.parent), rights(path.parent)


@EACH_UMASK
def test_so_is_a_backup_and_all_that_comes_back_of_it(tmp_path: Path, minutes: Path, umask: int) -> None:
    os.umask(umask)
    path = made(tmp_path / "data" / "wsoa.db", minutes)
    output = tmp_path / "backup.zip"
    output.touch(0o644)

    backups.back_up(path, output, NOW, replace=True)
    backups.restore(output, tmp_path / "again" / "wsoa.db", DAY)
    restored = backups.restore(output, path, DAY, put_aside=True)

    assert restored.aside is not None
    assert are_private(output, path.parent, tmp_path / "again"), rights(output, path.parent, tmp_path / "again")


@EACH_UMASK
def test_so_is_the_backup_that_an_upgrade_makes(tmp_path: Path, umask: int) -> None:
    path = made_old(tmp_path / "data" / "wsoa.db")
    os.umask(umask)

    done = upgrading.upgrade(path, NOW, DAY)

    assert done.backup is not None
    assert are_private(done.backup), rights(done.backup)


@EACH_UMASK
def test_so_it_stays_after_words_are_removed(tmp_path: Path, minutes: Path, umask: int) -> None:
    os.umask(umask)
    path = made(tmp_path / "data" / "wsoa.db", minutes)

    record.redact(path, small.signed(DAY), RedactionTarget("EV-001", "", "It named a child"))

    assert are_private(path), rights(path)


@EACH_UMASK
def test_exports_and_sheets_follow_the_umask(tmp_path: Path, umask: int) -> None:
    path = small.lived(tmp_path / "data" / "wsoa.db")
    os.umask(umask)

    exporting.export(path, looking.report(path, DAY), exporting.form_named("html"), None)
    police = looking.present(path).find(Agency, "police")
    list(sheets.issue_sheets(path, small.signed(DAY), sheets.AgenciesAsked((police,)), None))

    made_to_pass_on = [place for place in (tmp_path / "exports").rglob("*") if place.is_file()]
    assert len(made_to_pass_on) == 2
    assert {stat.S_IMODE(place.stat().st_mode) for place in made_to_pass_on} == {0o666 & ~umask}


def test_no_folder_that_was_there_changes_its_rights(tmp_path: Path, minutes: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "evidence").mkdir()
    for place in (tmp_path, folder, folder / "evidence"):
        place.chmod(0o755)

    path = made(folder / "wsoa.db", minutes)
    backups.back_up(path, tmp_path / "backup.zip", NOW)
    backups.restore(tmp_path / "backup.zip", path, DAY, put_aside=True)

    assert {stat.S_IMODE(place.stat().st_mode) for place in (tmp_path, folder, folder / "evidence")} == {0o755}


def test_evidence_of_a_statement_that_others_may_write_to_is_theirs_too(tmp_path: Path, minutes: Path) -> None:
    path = made(tmp_path / "data" / "wsoa.db", minutes)
    path.chmod(0o660)
    minutes.write_bytes(b"Other minutes")

    keep(path, minutes)

    place = files.kept_at(path, files.digest_of(minutes))
    assert [stat.S_IMODE(each.stat().st_mode) for each in (place, place.parent)] == [0o660, 0o770]
