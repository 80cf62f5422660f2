"""A file is there whole or not at all; and before it is there, all of it is safe from a power cut."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.operations import small
from tests.operations.archives import EVIDENCE, SHA256, with_evidence
from wsoa.operations import backups
from wsoa.operations.writing_out import write_whole
from wsoa.storage import files
from wsoa.storage.whole_file import whole_file

DAY = small.FINISHED
NOW = small.signed(DAY).at


def restore(path: Path) -> None:
    archive = path.parents[1] / "backup.zip"
    backups.back_up(with_evidence(path.parents[1] / "wsoa.db"), archive, NOW)
    backups.restore(archive, path, DAY)


# How each file is written, and its name afterwards.
WRITING: dict[str, tuple[Callable[[Path], object], str]] = {
    "an export": (lambda path: write_whole(path, b"<p>Statement</p>"), "statement.html"),
    "evidence": (lambda path: with_evidence(path.parents[2] / "wsoa.db"), EVIDENCE),
    "a backup": (lambda path: backups.back_up(small.lived(path.with_name("wsoa.db")), path, NOW), "backup.zip"),
    "a database from a backup": (restore, "again/wsoa.db"),
}


@pytest.fixture
def safe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[int, bytes]:
    """What would be left of each file after a power cut, by its inode: what it held when it was made safe."""
    held: dict[int, bytes] = {}

    def fsync(handle: int) -> None:
        inode = os.fstat(handle).st_ino
        places = (place for place in tmp_path.rglob("*") if place.is_file() and place.stat().st_ino == inode)
        held[inode] = next(places).read_bytes()

    monkeypatch.setattr(os, "fsync", fsync)
    return held


@pytest.mark.parametrize(("write", "name"), WRITING.values(), ids=WRITING)
def test_a_power_cut_leaves_the_whole_of_a_file(
    tmp_path: Path, safe: dict[int, bytes], write: Callable[[Path], object], name: str
) -> None:
    path = tmp_path / name

    write(path)

    assert path.stat().st_size > 0
    assert safe[path.stat().st_ino] == path.read_bytes()


def test_a_power_cut_leaves_nothing_of_a_file_of_evidence_that_is_forgotten(
    tmp_path: Path, safe: dict[int, bytes]
) -> None:
    path = with_evidence(tmp_path / "wsoa.db")
    kept = files.kept_at(path, SHA256)
    inode, size = kept.stat().st_ino, kept.stat().st_size

    files.forget(path, SHA256)

    assert safe[inode] == bytes(size)
    assert not kept.exists()


def test_what_fails_half_way_leaves_what_was_there_and_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "statement.html"
    path.write_bytes(b"The old one")

    with pytest.raises(OSError, match="No room"):
        half_written(path)

    assert [(place.name, place.read_bytes()) for place in tmp_path.iterdir()] == [("statement.html", b"The old one")]


def half_written(path: Path) -> None:
    with whole_file(path) as file:
        file.write(b"Half of the")
        raise OSError(28, "No room")


@pytest.mark.parametrize("has_hard_links", [True, False])
def test_a_file_that_is_to_be_new_takes_the_place_of_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_hard_links: bool
) -> None:
    if not has_hard_links:
        monkeypatch.setattr(os, "link", no_links)
    path = tmp_path / "backup.zip"
    with whole_file(path, new=True) as file:
        file.write(b"The first")

    with pytest.raises(FileExistsError), whole_file(path, new=True) as file:
        file.write(b"The second")

    assert [(place.name, place.read_bytes()) for place in tmp_path.iterdir()] == [("backup.zip", b"The first")]


def no_links(_made: Path, _place: Path) -> None:
    raise PermissionError(1, "Operation not permitted")
