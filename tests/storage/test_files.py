"""Evidence files: kept whole, once, by their SHA-256, and never where their name says."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.operations import small
from tests.operations.hindrances import closed, full_disk, open_folder, without_rights
from wsoa.domain.changes.plan import FileToKeep
from wsoa.domain.errors import BadInput, CannotWrite, NotFound, Refusal
from wsoa.domain.statement.records import Evidence
from wsoa.operations import evidence, looking
from wsoa.storage import files

MINUTES = b"%PDF-1.7 minutes of the board\r\n\x00\xff" * 100
STRANGE_NAMES = (
    "../../x",
    "..",
    "/etc/passwd",
    "a\tb\x1b[31m\r\nc.pdf",
    "-rf.pdf",
    "$(reboot).pdf",
    "x" * 200 + ".pdf",
    "ü “minutes”.pdf",
    "caf\udce9.pdf",
)


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    path = small.begun(tmp_path / "data" / "wsoa.db")
    small.add_action(path, "AFI-01", "Share every concern within a day")
    return path


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "minutes.pdf"
    path.write_bytes(MINUTES)
    return path


def add(begun: Path, file: Path) -> Evidence:
    offer = evidence.offered(str(file))
    revision = small.do(
        begun,
        small.PLANNED,
        lambda statement: evidence.add_evidence(statement, "AFI-01.1", offer, {"shows": "done"}, small.PLANNED),
    )
    return looking.present(begun).find(Evidence, revision.changes[0].ref)


def kept(begun: Path) -> list[Path]:
    return sorted(path for path in files.folder(begun).rglob("*") if path.is_file())


def test_a_file_is_kept_whole_by_its_sha256_and_called_by_its_name(begun: Path, minutes: Path) -> None:
    item = add(begun, minutes)

    assert item.sha256 == hashlib.sha256(MINUTES).hexdigest()
    assert (item.name, item.size) == ("minutes.pdf", len(MINUTES))
    assert files.kept_at(begun, item.sha256).read_bytes() == MINUTES
    assert begun.parent in files.kept_at(begun, item.sha256).parents


def test_the_same_file_offered_twice_is_kept_once(begun: Path, minutes: Path) -> None:
    copy = minutes.with_name("copy of minutes.pdf")
    copy.write_bytes(MINUTES)

    first, second = add(begun, minutes), add(begun, copy)

    assert (first.ref, second.ref) == ("EV-001", "EV-002")
    assert len(kept(begun)) == 1


def test_the_file_it_came_from_may_go_and_what_was_kept_stays(begun: Path, minutes: Path) -> None:
    item = add(begun, minutes)

    minutes.unlink()

    assert files.kept_at(begun, item.sha256).read_bytes() == MINUTES


def test_an_empty_file_is_a_file(begun: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").touch()

    item = add(begun, tmp_path / "empty")

    assert item.size == 0
    assert files.kept_at(begun, item.sha256).read_bytes() == b""


@pytest.mark.parametrize("name", STRANGE_NAMES, ids=range(len(STRANGE_NAMES)))
def test_no_name_of_a_file_ever_becomes_a_path(begun: Path, minutes: Path, name: str) -> None:
    file, before = FileToKeep(minutes, files.digest_of(minutes)), everything(begun.parent.parent)

    plan = evidence.add_evidence(
        looking.present(begun), "AFI-01.1", (replace(file, path=Path(name)), 1), {"shows": "done"}, small.PLANNED
    )
    files.keep(begun, file)

    held = next(change.new for change in plan.changes if change.field == "name")
    assert held.isprintable()
    assert "/" not in held
    assert everything(begun.parent.parent) - before == {
        files.folder(begun),
        *kept(begun),
        *(path.parent for path in kept(begun)),
    }


def everything(folder: Path) -> set[Path]:
    return set(folder.rglob("*"))


@pytest.mark.parametrize("name", ["a\tb\x1b[31m\nc.pdf", "caf\udce9.pdf", "=1+1.pdf", "[bold]red.pdf"], ids=range(4))
def test_a_file_whose_name_cannot_be_shown_is_kept_under_a_name_that_can(
    begun: Path, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    path.write_bytes(MINUTES)

    item = add(begun, path)

    assert item.name.isprintable()
    assert item.name.endswith(".pdf")


def test_a_file_that_changed_since_it_was_offered_is_refused_and_nothing_is_kept(begun: Path, minutes: Path) -> None:
    offer, before = evidence.offered(str(minutes)), looking.present(begun)
    minutes.write_bytes(b"other minutes")

    with pytest.raises(BadInput, match="changed"):
        small.do(
            begun,
            small.PLANNED,
            lambda statement: evidence.add_evidence(statement, "AFI-01.1", offer, {"shows": "done"}, small.PLANNED),
        )

    assert kept(begun) == []
    assert looking.present(begun) == before


def test_a_file_that_went_since_it_was_offered_is_refused_by_its_own_name(begun: Path, minutes: Path) -> None:
    offer = evidence.offered(str(minutes))
    minutes.unlink()

    with pytest.raises(Refusal) as refused:
        small.do(
            begun,
            small.PLANNED,
            lambda statement: evidence.add_evidence(statement, "AFI-01.1", offer, {"shows": "done"}, small.PLANNED),
        )

    assert str(minutes) in refused.value.what
    assert kept(begun) == []


def test_a_folder_is_no_evidence(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is a folder"):
        evidence.offered(str(tmp_path))


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="There is no file"):
        evidence.offered(str(tmp_path / "minutes.pdf"))


@pytest.mark.parametrize(
    "typed", ["x" * 300, "~nobody-of-that-name/minutes.pdf", ""], ids=["long name", "no such home", "empty"]
)
def test_a_path_that_cannot_be_is_a_refusal_and_no_fault_of_ours(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        evidence.offered(typed)

    assert refused.value.exit_code in (65, 66)


def test_something_that_is_neither_file_nor_folder_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(BadInput) as refused:
        evidence.offered(str(tmp_path / "pipe"))

    assert "folder" not in refused.value.what


def test_a_huge_file_is_refused_before_it_is_read_and_a_link_is_offered_instead(
    monkeypatch: pytest.MonkeyPatch, minutes: Path
) -> None:
    monkeypatch.setattr(files, "LARGEST", len(MINUTES) - 1)

    with pytest.raises(BadInput) as refused:
        evidence.offered(str(minutes))

    assert "MB" in refused.value.what
    assert "link" in refused.value.mend


@pytest.fixture
def shared() -> Iterator[Path]:
    with open_folder() as folder:
        path = small.begun(folder / "wsoa.db")
        path.chmod(0o666)
        small.add_action(path, "AFI-01", "Share every concern within a day")
        (folder / "minutes.pdf").write_bytes(MINUTES)
        yield path


def test_a_file_that_may_not_be_read_is_refused(shared: Path) -> None:
    minutes = shared.with_name("minutes.pdf")

    with closed(minutes, 0o000), without_rights(), pytest.raises(NotFound, match="cannot be read"):
        evidence.offered(str(minutes))


def test_where_nothing_may_be_put_beside_the_database_the_evidence_is_refused_whole(shared: Path) -> None:
    (shared.parent / "evidence").mkdir(mode=0o555)

    with without_rights(), pytest.raises(CannotWrite) as refused:
        add(shared, shared.with_name("minutes.pdf"))

    assert str(shared.parent / "evidence") in refused.value.what
    assert looking.present(shared).all(Evidence) == ()


def test_a_disk_that_fills_up_while_a_file_is_copied_keeps_none_of_it(begun: Path, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(MINUTES * 100)
    before = looking.present(begun)

    with full_disk(len(MINUTES) * 50), pytest.raises(CannotWrite) as refused:
        add(begun, film)

    assert "Make room" in refused.value.mend
    assert kept(begun) == []
    assert looking.present(begun) == before


def test_who_may_read_the_statement_may_read_its_evidence_too(shared: Path) -> None:
    item = add(shared, shared.with_name("minutes.pdf"))

    with without_rights():
        assert files.kept_at(shared, item.sha256).read_bytes() == MINUTES
