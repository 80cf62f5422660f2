"""A disk that is really full: it is said in words, and what was there stays as it was."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from tests.operations import small
from tests.operations.archives import with_evidence
from tests.operations.hindrances import small_disk
from tests.storage.test_upgrading import made_old
from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Plan
from wsoa.domain.errors import CannotWrite
from wsoa.domain.statement.records import Note
from wsoa.domain.statement.statement import Statement
from wsoa.operations import backups, beginning, evidence, looking, upgrading, verifying
from wsoa.operations.letters import first_plan
from wsoa.storage import database
from wsoa.storage.workshop import PREFIX

ROOM = 1_000_000
DAY = small.FINISHED
NOW = small.signed(DAY).at


def import_much(path: Path) -> object:
    def recipe(before: Statement) -> Plan:
        notes = [Note(f"N-{number:03}", "AFI-01.1", "x" * 2000, DAY, "Ann") for number in range(100, 600)]
        return Plan(
            "Many notes", diff(before, before.with_records(*notes, replace(before.cover, introduction="Hello")))
        )

    return small.do(path, DAY, recipe)


def keep_a_film(path: Path) -> object:
    film = path.parents[2] / "film.mp4"
    film.write_bytes(bytes(ROOM))
    offer, entries = evidence.offered(str(film)), {"shows": "done", "description": "Film"}
    return small.do(path, DAY, lambda statement: evidence.add_evidence(statement, "AFI-01.1", offer, entries, DAY))


DEEDS: dict[str, Callable[[Path], object]] = {
    "a large import": import_much,
    "a large file of evidence": keep_a_film,
    "a backup": lambda path: backups.back_up(path, path.with_name("backup.zip"), NOW),
    "restoring": lambda path: backups.restore(path.parents[2] / "backup.zip", path, DAY, put_aside=True),
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_what_does_not_fit_on_the_disk_is_refused_and_nothing_is_half_done(
    tmp_path: Path, deed: Callable[[Path], object]
) -> None:
    backups.back_up(with_evidence(tmp_path / "wsoa.db"), tmp_path / "backup.zip", NOW)
    with small_disk(ROOM) as disk:
        (tmp_path / "disk").symlink_to(disk)
        path = with_evidence(tmp_path / "disk" / "data" / "wsoa.db")
        fill(disk, leave=100_000)
        before, files = looking.present(path), names(disk)

        with pytest.raises(CannotWrite) as refused:
            deed(path)

        assert "Nothing was changed" in refused.value.mend
        assert looking.present(path) == before
        assert verifying.verify(path).faults == ()
        assert names(disk) == files


def test_an_upgrade_for_which_there_is_no_room_leaves_the_old_database() -> None:
    with small_disk(ROOM) as disk:
        path = made_old(disk / "wsoa.db")
        fill(disk, leave=100_000)
        files = names(disk)

        with pytest.raises(CannotWrite):
            upgrading.upgrade(path, NOW, DAY)

        with database.reading(path, database.OLDEST) as connection:
            assert database.schema_of(connection, path) == "0001"
        assert names(disk) == files


@pytest.mark.parametrize("room", [*range(8_192, 160_000, 24_000)])
def test_a_statement_for_which_there_is_no_room_is_refused_by_the_name_that_was_asked_for(room: int) -> None:
    with small_disk(ROOM) as disk:
        fill(disk, leave=room)

        with pytest.raises(CannotWrite) as refused:
            beginning.begin(disk / "data" / "wsoa.db", small.signed(DAY), first_plan(small.LETTER, DAY))

        assert str(disk / "data") in refused.value.what
        assert PREFIX not in f"{refused.value.what}{refused.value.mend}"
        assert names(disk) == {"filling"}


def test_a_backup_for_which_there_is_no_room_is_refused_by_the_name_that_was_asked_for() -> None:
    with small_disk(ROOM) as disk:
        path = small.lived(disk / "data" / "wsoa.db")
        fill(disk, leave=40_000)

        with pytest.raises(CannotWrite, match=r"backup\.zip"):
            backups.back_up(path, disk / "backup.zip", NOW)


def fill(disk: Path, leave: int) -> None:
    room = disk / "room"
    room.write_bytes(bytes(leave))
    with suppress(OSError), (disk / "filling").open("wb", buffering=0) as filling:
        while filling.write(bytes(4096)):
            pass
    room.unlink()


def names(folder: Path) -> set[str]:
    """Every file; an empty folder for evidence may stay behind."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
