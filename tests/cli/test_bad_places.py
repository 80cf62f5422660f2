"""Files and folders that are missing, closed, full or something else: what, where, why, what to type.

Nothing is half done.
"""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations import small
from tests.operations.hindrances import closed, full_disk, open_folder, without_rights
from wsoa.cli import session
from wsoa.importers.letter import draft_of
from wsoa.storage import database, files

LOOK, WRITE = "status", "area title AFI-03 Voices"
BOTH = pytest.mark.parametrize("typed", [LOOK, WRITE])
FORMS = pytest.mark.parametrize("form", ["html", "excel", "json"])


@pytest.fixture
def shared(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Keyboard]:
    """A keyboard in a folder that everybody may use, and a statement in it that everybody may write."""
    with open_folder() as folder:
        keyboard = Keyboard(folder, capsys, monkeypatch).on(small.FINISHED)
        small.lived(keyboard.database).chmod(0o666)
        keyboard.database.parent.chmod(0o777)
        assert keyboard(WRITE).code == keyboard(LOOK).code == 0  # what commands import is imported with all rights
        yield keyboard
        monkeypatch.chdir("/")


@BOTH
@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not a statement's"),
        (b"Dear Director,\n" * 500, "not a database"),
        (b"SQLite format 3\0" + bytes(5000), ""),
    ],
    ids=["empty", "a letter", "hardly a database"],
)
def test_a_file_that_is_no_statement_is_refused(wsoa: Keyboard, typed: str, data: bytes, why: str) -> None:
    wsoa.database.write_bytes(data)

    said = wsoa.refused(65, typed)

    assert str(wsoa.database) in said
    assert why in said
    assert "--db" in said


@BOTH
def test_somebody_elses_database_is_refused(wsoa: Keyboard, typed: str) -> None:
    wsoa.database.unlink()
    with closing(sqlite3.connect(wsoa.database)) as other:
        other.execute("CREATE TABLE agency (ref TEXT)")

    assert "not a statement's" in wsoa.refused(65, typed)


@BOTH
def test_a_statement_of_a_newer_program_is_refused(wsoa: Keyboard, typed: str) -> None:
    with closing(sqlite3.connect(wsoa.database)) as other, other:
        other.execute("UPDATE alembic_version SET version_num = '9999'")

    said = wsoa.refused(77, typed)

    assert "newer wsoa" in said
    assert "pip install --upgrade wsoa" in said


@BOTH
def test_a_statement_that_is_not_there_is_not_made_by_asking(nowhere: Keyboard, typed: str) -> None:
    said = nowhere.refused(66, typed)

    assert "There is no statement" in said
    assert "wsoa init LETTER" in said
    assert list(nowhere.folder.iterdir()) == []


@BOTH
def test_a_folder_is_no_statement(wsoa: Keyboard, typed: str) -> None:
    wsoa.refused(66, f"{typed} --db {wsoa.folder}")


def test_while_somebody_else_writes_one_can_look_and_is_told_to_try_again(
    wsoa: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    before = wsoa.held()

    # Reading the file ourselves meanwhile would let the lock go: POSIX forgets a process's locks with any of its file
    # handles.
    with closing(sqlite3.connect(wsoa.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        looked, wrote = wsoa(LOOK), wsoa(WRITE)

    assert looked.code == 0
    assert (wrote.code, wrote.out) == (75, "")
    assert "Somebody else is writing" in wrote.err
    assert "Try again" in wrote.err
    assert wsoa.held() == before


@pytest.mark.parametrize("what", ["the file", "its folder"])
def test_what_may_only_be_read_can_be_looked_at_and_not_written(shared: Keyboard, what: str) -> None:
    path, mode = (shared.database, 0o444) if what == "the file" else (shared.database.parent, 0o555)

    with closed(path, mode), without_rights():
        assert shared(LOOK).code == 0
        said = shared.refused(73, "area title AFI-03 Other")

    assert str(shared.database) in said
    assert "access" in said or "may read and write" in said


def test_what_may_not_be_read_is_refused(shared: Keyboard) -> None:
    with closed(shared.database, 0o000), without_rights():
        said = shared(LOOK)

    assert said.code in (73, 77)
    assert str(shared.database) in said.err


def test_a_full_disk_is_said_to_be_full_and_nothing_is_half_written(wsoa: Keyboard) -> None:
    before = wsoa.held()

    with full_disk(wsoa.database.stat().st_size):
        said = wsoa("cover edit --introduction", "x" * 30_000)

    assert (said.code, said.out) == (73, "")
    assert "full" in said.err
    assert wsoa.held() == before


@FORMS
def test_an_export_into_a_folder_that_is_not_there_is_refused(wsoa: Keyboard, form: str) -> None:
    said = wsoa.refused(73, f"export {form} --output nowhere/plan")

    assert "There is no folder nowhere" in said
    assert "--output" in said


@FORMS
def test_an_export_into_a_folder_that_may_not_be_written_to_is_refused(shared: Keyboard, form: str) -> None:
    shared.does(f"export {form}")  # what this imports is imported with all rights
    (shared.folder / "closed").mkdir(mode=0o555)

    with without_rights():
        said = shared.refused(73, f"export {form} --output closed/plan")

    assert "closed/plan" in said


def test_an_export_over_a_folder_or_over_the_statement_is_refused(wsoa: Keyboard) -> None:
    assert "is a folder" in wsoa.refused(73, "export json --output data")
    wsoa.refused(73, "export json --output data/wsoa.db")


@FORMS
def test_a_disk_that_fills_up_leaves_the_last_export_as_it_was(wsoa: Keyboard, form: str) -> None:
    wsoa.does(f"export {form}")
    before = wsoa.held()
    wsoa.does("export html")

    with full_disk(500):
        said = wsoa(f"export {form}")

    assert (said.code, said.out) == (73, "")
    assert before.items() <= wsoa.held().items()
    assert not list(wsoa.folder.rglob(".wsoa-*"))


@FORMS
def test_an_export_says_where_it_is(wsoa: Keyboard, form: str) -> None:
    said = wsoa.does(f"export {form}")

    path = Path(said.strip())
    assert path.parent == wsoa.folder / "exports"
    assert path.stat().st_size > 0
    assert wsoa.does(f"export {form} --output plan --as-of {small.MOVED}").strip() == "plan"


def test_an_export_of_the_past_is_of_the_past(wsoa: Keyboard) -> None:
    wsoa.does(f"export json -o then.json --as-of {small.MOVED}")

    told = json.loads((wsoa.folder / "then.json").read_text(encoding="utf-8"))
    assert (told["today"], told["stamp"]["day"]) == (str(small.MOVED), str(small.MOVED))
    assert told["actions"][0]["due"] == "2019-07-31"


def test_evidence_that_is_a_folder_or_missing_or_huge_is_refused(
    wsoa: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    (wsoa.folder / "film.mp4").write_bytes(bytes(2000))
    monkeypatch.setattr(files, "LARGEST", 1000)

    add = "evidence add AFI-01.1 --shows done"

    assert "is a folder" in wsoa.refused(65, f"{add} data")
    assert "There is no file" in wsoa.refused(66, f"{add} minutes.pdf")
    assert "add a link" in wsoa.refused(65, f"{add} film.mp4")


def test_evidence_that_may_not_be_read_is_refused(shared: Keyboard) -> None:
    (shared.folder / "minutes.pdf").write_bytes(b"minutes")
    shared.does("note add AFI-01 'All well'")

    with closed(shared.folder / "minutes.pdf", 0o000), without_rights():
        said = shared("evidence add AFI-01.1 minutes.pdf --shows done")

    assert said.code == 66
    assert "minutes.pdf" in said.err


@pytest.mark.parametrize(
    "typed",
    [
        "import {} -y",
        "letter read {}",
        "init {} -y --db other.db",
        "evidence add AFI-01.1 {} --shows done",
        "status --db {}",
    ],
)
@pytest.mark.parametrize("name", ["x" * 300, "~nobody-of-that-name/x"], ids=["too long", "no such home"])
def test_a_name_that_no_file_can_have_is_that_of_a_missing_file(wsoa: Keyboard, typed: str, name: str) -> None:
    wsoa.refused(66, typed.format(name))


@pytest.mark.parametrize("typed", ["export json --output {}", "init letter.txt -y --db {}/wsoa.db"])
def test_a_place_that_no_disk_can_hold_cannot_be_written(wsoa: Keyboard, typed: str) -> None:
    (wsoa.folder / "letter.txt").write_text("Dear Director\n")

    wsoa.refused(73, typed.format("x" * 300))


@pytest.mark.parametrize("typed", [LOOK, WRITE, "verify", "export json", "sheet issue --all", "upgrade"])
@pytest.mark.parametrize("inside", ["", "exports"])
def test_a_folder_that_may_not_be_entered_is_named_and_no_other_statement_is_taken(
    shared: Keyboard, typed: str, inside: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = shared.folder / "place"
    inner = small.lived(place / "data" / "wsoa.db")
    (place / inside).mkdir(exist_ok=True)
    shared(f"{typed} --db {inner}")  # what this imports is imported with all rights
    monkeypatch.chdir(place / inside)

    with closed(inner.parent, 0o000), without_rights():
        said = shared(typed)

    assert (said.code, said.out) == (77, "")
    assert f"{inner} cannot be reached: Permission denied." in said.err
    assert "--db" in said.err


@pytest.mark.parametrize(
    "typed", [LOOK, WRITE, "init letter.txt -y", "export json -o plan", "restore b.zip", "status --db {}"]
)
def test_in_a_folder_that_was_removed_one_is_told_to_leave_it(
    wsoa: Keyboard, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = wsoa.held()
    (wsoa.folder / "gone").mkdir()
    monkeypatch.chdir(wsoa.folder / "gone")
    (wsoa.folder / "gone").rmdir()

    said = wsoa(typed.format(wsoa.database))

    assert (said.code, said.out) == (66, "")
    assert "cannot be found any more" in said.err
    assert wsoa.held() == before


@pytest.mark.parametrize("room", [0, 20_000, 60_000, 100_000])
def test_a_statement_for_which_there_is_no_room_is_not_begun(nowhere: Keyboard, room: int) -> None:
    (nowhere.folder / "letter.txt").write_text(draft_of(small.LETTER))

    with full_disk(room):
        said = nowhere("init letter.txt -y")

    assert said.code == 73, said.err
    assert "full" in said.err or "large" in said.err
    assert [path.name for path in nowhere.folder.rglob("*") if path.is_file()] == ["letter.txt"]


@pytest.mark.parametrize("year", [9999, 2200, 1899])
@pytest.mark.parametrize("typed", [LOOK, WRITE, "export json", "backup b.zip", "demo example"])
def test_a_clock_that_is_centuries_out_is_not_believed(
    wsoa: Keyboard, year: int, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Clock":
            return cls(year, 12, 31, 23, 59, tzinfo=tz)

    monkeypatch.setattr(session, "datetime", Clock)

    assert "clock" in wsoa.refused(77, typed)


def test_a_clock_beyond_every_calendar_is_not_believed_either(wsoa: Keyboard, monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Clock":  # noqa: ARG003 - as datetime's own
            return cls.fromtimestamp(300_000_000_000, UTC)

    monkeypatch.setattr(session, "datetime", Clock)

    assert "clock" in wsoa.refused(77, LOOK)


@pytest.mark.parametrize(
    "name", ["/proc/version", "/proc/self/maps", "/dev/zero", "/dev/tty", "/sys/kernel/uevent_seqnum", "/proc/kmsg"]
)
def test_what_the_system_makes_up_while_it_is_read_is_no_evidence(
    wsoa: Keyboard, name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    # Elsewhere: whatever lies in the keyboard's folder is read, to see that nothing of it changes.
    link = tmp_path_factory.mktemp("elsewhere") / "link"
    link.symlink_to(name)
    if not os.access(name, os.R_OK):
        pytest.skip(f"there is no {name} here")

    for offered in (name, link):
        assert "no ordinary file" in wsoa.refused(65, f"evidence add AFI-01.1 {offered} --shows done")


def test_a_backup_is_not_waited_for(wsoa: Keyboard) -> None:
    os.mkfifo(wsoa.folder / "pipe")

    for name in ("pipe", "/dev/zero"):
        assert "no ordinary file" in wsoa(f"restore {name} --db new/wsoa.db").err


def test_evidence_whose_folder_may_not_be_entered_is_refused(shared: Keyboard) -> None:
    (shared.folder / "minutes.pdf").write_bytes(b"minutes")
    shared.does("evidence add AFI-01.1 minutes.pdf --shows done")

    with closed(files.folder(shared.database), 0o000), without_rights():
        said = shared("evidence add AFI-01.1 minutes.pdf --shows difference")

    assert (said.code, said.out) == (73, "")
    assert "Nothing was changed" in said.err


@pytest.mark.skipif(not Path("/proc/kmsg").exists(), reason="this system makes up no such file")
@pytest.mark.parametrize("words", ["import /proc/kmsg", "letter read /proc/kmsg", "status --db /proc/kmsg"])
def test_what_the_system_makes_up_is_read_as_nothing(wsoa: Keyboard, words: str) -> None:
    assert wsoa(words).code in (65, 66)
