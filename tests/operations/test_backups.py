"""What a backup holds, how it comes back, and that nothing but a whole one does."""

import hashlib
import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.operations import small
from tests.operations.archives import EVIDENCE, MINUTES, SHA256, SPOILT, listed, members, packed, with_evidence
from tests.operations.hindrances import closed, full_disk, open_folder, unmeasured, without_rights
from wsoa.domain.changes.redaction import RedactionTarget
from wsoa.domain.errors import BadInput, Busy, CannotWrite, NotFound
from wsoa.operations import backups, looking, record, verifying
from wsoa.storage import database, files

DAY = small.FINISHED
NOW = small.signed(DAY).at


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return with_evidence(tmp_path / "data" / "wsoa.db")


@pytest.fixture
def archive(path: Path, tmp_path: Path) -> Path:
    backups.back_up(path, tmp_path / "backup.zip", NOW)
    return tmp_path / "backup.zip"


def everything(folder: Path) -> dict[Path, bytes]:
    return {place: place.read_bytes() for place in folder.rglob("*") if place.is_file()}


def test_a_backup_holds_the_database_its_evidence_and_a_manifest_of_both(path: Path, tmp_path: Path) -> None:
    manifest = backups.back_up(path, tmp_path / "backup.zip", NOW)

    held = members(tmp_path / "backup.zip")
    told = json.loads(held["manifest.json"])
    assert set(held) == {"wsoa.db", "manifest.json", EVIDENCE}
    assert told["members"] == {
        name: {"size": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in held.items()
        if name != "manifest.json"
    }
    assert (told["revision"], told["digest"], told["schema"]) == (
        manifest.stamp.revision,
        manifest.stamp.digest,
        database.SCHEMA,
    )
    assert manifest.stamp.revision == small.LAST + 1
    assert manifest.lost == ()


def test_a_backup_comes_back_as_it_was(path: Path, archive: Path, tmp_path: Path) -> None:
    again = tmp_path / "new" / "folder" / "wsoa.db"

    backups.restore(archive, again, DAY)

    assert looking.story(again) == looking.story(path)
    assert looking.present(again) == looking.present(path)
    assert files.kept_at(again, SHA256).read_bytes() == MINUTES
    assert verifying.verify(again).holds
    small.add_action(again, "AFI-02", "Invite health", DAY)
    assert sorted(place.name for place in again.parent.iterdir()) == ["evidence", "wsoa.db"]


def test_a_backup_is_of_what_was_committed_while_somebody_else_writes(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE cover SET introduction = 'not committed'")
        backups.back_up(path, tmp_path / "backup.zip", NOW)

    backups.restore(tmp_path / "backup.zip", tmp_path / "new" / "wsoa.db", DAY)
    assert looking.present(tmp_path / "new" / "wsoa.db").cover.introduction == ""


def test_evidence_that_was_lost_before_is_not_in_the_backup_and_that_is_said(path: Path, tmp_path: Path) -> None:
    files.kept_at(path, SHA256).write_bytes(b"altered")

    manifest = backups.back_up(path, tmp_path / "backup.zip", NOW)

    assert manifest.lost == (SHA256,)
    restored = backups.restore(tmp_path / "backup.zip", tmp_path / "new" / "wsoa.db", DAY)
    assert restored.manifest.lost == (SHA256,)
    assert [fault.where for fault in verifying.verify(tmp_path / "new" / "wsoa.db").faults] == ["EV-002"]


def test_a_statement_with_words_removed_holds_and_its_backup_is_as_whole_as_any(path: Path, tmp_path: Path) -> None:
    record.redact(path, small.signed(DAY), RedactionTarget("EV-002", "", "It named a child"))

    manifest = backups.back_up(path, tmp_path / "backup.zip", NOW)

    assert set(manifest.members) == {"wsoa.db"}
    assert verifying.verify(path).redacted > 0
    backups.restore(tmp_path / "backup.zip", tmp_path / "new" / "wsoa.db", DAY)
    assert verifying.verify(path).faults == verifying.verify(tmp_path / "new" / "wsoa.db").faults == ()


def test_what_is_there_is_put_aside_with_its_evidence_and_can_be_used_there(path: Path, archive: Path) -> None:
    small.add_action(path, "AFI-02", "Done since the backup", DAY)
    (files.folder(path) / "mine.txt").write_text("not of the statement")
    later = looking.present(path)

    first = backups.restore(archive, path, DAY, put_aside=True)
    second = backups.restore(archive, path, DAY, put_aside=True)

    assert first.aside == path.parent / f"put-aside-{DAY}"
    assert second.aside == path.parent / f"put-aside-{DAY}-2"
    assert looking.present(first.aside / "wsoa.db") == later
    assert verifying.verify(first.aside / "wsoa.db").faults == verifying.verify(path).faults == ()
    assert (first.aside / "evidence" / "mine.txt").read_text(encoding="utf-8") == "not of the statement"
    assert not (files.folder(path) / "mine.txt").exists()
    assert len(looking.story(path).revisions) == small.LAST + 1


@pytest.mark.parametrize(
    "spoil", [lambda path: path.write_text("Dear Director"), lambda path: path.write_bytes(path.read_bytes()[:5000])]
)
def test_a_damaged_statement_is_put_aside_as_it_is(path: Path, archive: Path, spoil: Callable[[Path], object]) -> None:
    spoil(path)
    damaged = path.read_bytes()

    restored = backups.restore(archive, path, DAY, put_aside=True)

    assert restored.aside is not None
    assert (restored.aside / "wsoa.db").read_bytes() == damaged
    assert verifying.verify(path).holds


def test_what_sqlite_kept_beside_a_lost_statement_does_not_get_into_the_one_restored(path: Path, archive: Path) -> None:
    path.unlink()
    path.with_name("wsoa.db-journal").write_bytes(b"of the lost one")

    restored = backups.restore(archive, path, DAY, put_aside=True)

    assert restored.aside is not None
    assert (restored.aside / "wsoa.db-journal").read_bytes() == b"of the lost one"
    assert not path.with_name("wsoa.db-journal").exists()
    assert verifying.verify(path).holds


@pytest.mark.parametrize("there", ["wsoa.db", "wsoa.db-journal", "evidence/ab/notes.txt"])
def test_nothing_is_restored_over_what_is_there_unasked(archive: Path, tmp_path: Path, there: str) -> None:
    place = tmp_path / "new" / there
    place.parent.mkdir(parents=True)
    place.write_text("mine")
    before = everything(tmp_path)

    with pytest.raises(CannotWrite, match="already something at") as refused:
        backups.restore(archive, tmp_path / "new" / "wsoa.db", DAY)

    assert "--put-aside" in refused.value.mend
    assert everything(tmp_path) == before


@pytest.mark.parametrize("place", ["new", "data"], ids=["into an empty place", "in the place of another"])
@pytest.mark.parametrize(("spoil", "why"), SPOILT.values(), ids=SPOILT)
def test_what_is_no_whole_backup_is_refused_and_nothing_is_touched(
    archive: Path, tmp_path: Path, spoil: Callable[[Path], object], why: str, place: str
) -> None:
    spoil(archive)
    before, folders = everything(tmp_path), sorted(tmp_path.rglob("*"))

    with pytest.raises(BadInput, match=why) as refused:
        backups.restore(archive, tmp_path / place / "wsoa.db", DAY, put_aside=place == "data")

    assert str(archive) in refused.value.what
    assert everything(tmp_path) == before
    assert sorted(tmp_path.rglob("*")) == folders


ALTERED = {
    "history": "UPDATE change SET new = '2019-10-30' WHERE new = '2019-09-30'",
    "a trigger": "CREATE TRIGGER evil AFTER INSERT ON revision BEGIN DELETE FROM note; END",
    "a view": "CREATE VIEW evil AS SELECT * FROM note",
    "a dangling reference": "UPDATE action SET lead = 'nobody'",
}


@pytest.mark.parametrize("statement", ALTERED.values(), ids=ALTERED)
def test_a_database_altered_in_the_backup_manifest_and_all_is_found_out(
    archive: Path, tmp_path: Path, statement: str
) -> None:
    repacked_after(archive, tmp_path, statement)

    with pytest.raises(BadInput):
        backups.restore(archive, tmp_path / "new" / "wsoa.db", DAY)

    assert not (tmp_path / "new").exists()


def repacked_after(archive: Path, folder: Path, statement: str) -> None:
    held, other = members(archive), folder / "other.db"
    other.write_bytes(held["wsoa.db"])
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute(statement)
    packed(archive, listed({**held, "wsoa.db": other.read_bytes()}))
    other.unlink()


def test_whichever_byte_is_altered_what_comes_back_is_what_was_backed_up_or_nothing(
    path: Path, archive: Path, tmp_path: Path
) -> None:
    whole, database_held = archive.read_bytes(), members(archive)["wsoa.db"]
    places = [*range(0, len(whole), 4099), *range(len(whole) - 2500, len(whole), 17)]

    for place in places:
        archive.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        again = tmp_path / str(place) / "wsoa.db"
        try:
            backups.restore(archive, again, DAY)
        except BadInput:
            assert not again.parent.exists()
        else:
            assert again.read_bytes() == database_held
            assert files.kept_at(again, SHA256).read_bytes() == MINUTES
    assert path.exists()


def test_an_existing_file_is_replaced_only_when_asked_and_the_statement_never(path: Path, tmp_path: Path) -> None:
    output = tmp_path / "backup.zip"
    output.write_text("last week's")
    linked = tmp_path / "linked.zip"
    linked.symlink_to(path)
    before = everything(tmp_path)

    with pytest.raises(CannotWrite, match="already something"):
        backups.back_up(path, output, NOW)
    for own in (
        path,
        linked,
        files.kept_at(path, SHA256),
        files.folder(path) / "backup.zip",
        path.with_name("wsoa.db-journal"),
    ):
        with pytest.raises(CannotWrite, match="part of the statement"):
            backups.back_up(path, own, NOW, replace=True)
    (tmp_path / "round.zip").symlink_to(tmp_path / "round.zip")
    with pytest.raises(CannotWrite, match=r"round\.zip"):
        backups.back_up(path, tmp_path / "round.zip", NOW, replace=True)
    assert everything(tmp_path) == before

    backups.back_up(path, output, NOW, replace=True)
    assert set(members(output)) == {"wsoa.db", "manifest.json", EVIDENCE}


def test_without_room_or_rights_there_is_no_backup_and_no_trace_of_one(path: Path, tmp_path: Path) -> None:
    before = everything(tmp_path)

    with full_disk(path.stat().st_size + 500), pytest.raises(CannotWrite):
        backups.back_up(path, tmp_path / "backup.zip", NOW)
    with full_disk(path.stat().st_size // 2), pytest.raises(CannotWrite):
        backups.back_up(path, tmp_path / "backup.zip", NOW)
    with pytest.raises(CannotWrite, match="no folder"):
        backups.back_up(path, tmp_path / "nowhere" / "backup.zip", NOW)
    with open_folder() as folder, open_folder() as shut:
        shared = small.lived(folder / "wsoa.db")
        with closed(shut, 0o555), without_rights(), pytest.raises(CannotWrite):
            backups.back_up(shared, shut / "backup.zip", NOW)

    assert everything(tmp_path) == before
    assert not list(tmp_path.glob(".wsoa-*"))


def test_without_room_or_rights_nothing_is_restored(archive: Path, path: Path, tmp_path: Path) -> None:
    before = everything(tmp_path)

    with full_disk(path.stat().st_size // 2), pytest.raises(CannotWrite):
        backups.restore(archive, path, DAY, put_aside=True)
    with full_disk(path.stat().st_size // 2), pytest.raises(CannotWrite):
        backups.restore(archive, tmp_path / "new" / "wsoa.db", DAY)

    assert everything(tmp_path) == before
    assert not (tmp_path / "new").exists()
    with open_folder() as folder:
        archive.replace(folder / "backup.zip")
        (folder / "backup.zip").chmod(0o444)
        with closed(folder, 0o555), without_rights(), pytest.raises(CannotWrite):
            backups.restore(folder / "backup.zip", folder / "data" / "wsoa.db", DAY)


def test_a_statement_that_somebody_is_writing_is_not_put_aside(
    path: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.1)
    before = looking.present(path)

    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy):
            backups.restore(archive, path, DAY, put_aside=True)

    assert looking.present(path) == before
    assert not list(path.parent.glob("put-aside*"))


def test_a_backup_that_is_not_there_is_missing(path: Path, tmp_path: Path) -> None:
    for name in ("nothing.zip", "x" * 300):
        with pytest.raises(NotFound):
            backups.restore(tmp_path / name, path, DAY, put_aside=True)
    with pytest.raises(BadInput, match="no ordinary file"):
        backups.restore(tmp_path / "data", path, DAY, put_aside=True)


RESTORE = """
import sys
from datetime import date
from pathlib import Path
from wsoa.operations import backups
print("ready", flush=True)
backups.restore(Path(sys.argv[1]), Path(sys.argv[2]), date(2019, 7, 10), put_aside=True)
"""


@pytest.mark.parametrize(
    "kills", [pytest.param(5, id="a few times"), pytest.param(30, id="many times", marks=pytest.mark.slow)]
)
def test_killed_at_any_moment_a_restore_leaves_the_old_statement_or_the_new_one(
    tmp_path: Path, archive: Path, kills: int
) -> None:
    took = restoring_for(archive, with_evidence(tmp_path / "whole" / "wsoa.db"), 60)

    found = set()
    for kill in range(kills):
        path = with_evidence(tmp_path / str(kill) / "wsoa.db")
        small.add_action(path, "AFI-02", "Done since the backup", DAY)
        restoring_for(archive, path, took * kill / kills)
        found.add(len(looking.story(path).revisions))
        assert verifying.verify(path).faults == ()
        small.add_action(path, "AFI-02", "Done after the restore", DAY)
        assert not list(path.parent.glob(".wsoa-*"))

    assert small.LAST + 2 in found
    assert found <= {small.LAST + 1, small.LAST + 2}


def restoring_for(archive: Path, path: Path, seconds: float) -> float:
    """Restore in another process, killed so many seconds after it was ready; how long it took from there."""
    with subprocess.Popen(
        [sys.executable, "-c", RESTORE, str(archive), str(path)], stdout=subprocess.PIPE, text=True, env=unmeasured()
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        began = time.monotonic()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        return time.monotonic() - began
