"""What may be wrong with a database: said in words, with the right exit code, and the file left as it was."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from tests.operations import small
from tests.operations.hindrances import closed, full_disk, open_folder, without_rights
from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Plan
from wsoa.domain.errors import BadInput, Busy, CannotWrite, NotFound, NotPermitted, Refusal
from wsoa.domain.statement.records import Cover, Note
from wsoa.domain.statement.statement import Statement
from wsoa.storage import database, reading
from wsoa.storage.writing import write_lock

Deed = Callable[[Path], object]


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    return small.begun(tmp_path / "wsoa.db")


@pytest.fixture
def shared() -> Iterator[Path]:
    """A statement that everybody may read and write, folder and all."""
    with open_folder() as folder:
        path = small.begun(folder / "wsoa.db")
        path.chmod(0o666)
        yield path


def look(path: Path) -> Statement:
    with database.reading(path) as connection:
        return reading.statement(connection)


def write(path: Path) -> None:
    with write_lock(path) as pen:
        before, latest = reading.statement(pen.connection), reading.stamp(pen.connection)
        plan = Plan("Said hello", diff(before, before.with_records(replace(before.cover, introduction="Hello"))))
        pen.write(plan, small.signed(small.OWNED), latest.revision + 1, latest.digest)


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE holidays (day TEXT)")


NOT_OURS = {
    "a text file": lambda path: path.write_text("Dear Director,\n" * 500),
    "an empty file": lambda path: path.write_bytes(b""),
    "a zip file": lambda path: path.write_bytes(b"PK\x03\x04" + bytes(5000)),
    "somebody else's database": other_database,
    "a database cut off in the middle": lambda path: path.write_bytes(small.begun(path).read_bytes()[:5000]),
}


@pytest.mark.parametrize("deed", [look, write], ids=["looking", "writing"])
@pytest.mark.parametrize("make", NOT_OURS.values(), ids=NOT_OURS)
def test_a_file_that_is_no_statement_is_refused_by_name_and_left_alone(tmp_path: Path, make: Deed, deed: Deed) -> None:
    path = tmp_path / "wsoa.db"
    make(path)
    before = path.read_bytes()

    with pytest.raises(BadInput) as refused:
        deed(path)

    assert str(path) in refused.value.what
    assert "--db" in refused.value.mend
    assert path.read_bytes() == before


def test_a_statement_written_by_a_newer_wsoa_is_refused_before_anything_in_it_is_read(begun: Path) -> None:
    with closing(sqlite3.connect(begun)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(NotPermitted) as refused:
        look(begun)

    assert "9999" in refused.value.what
    assert "pip install --upgrade" in refused.value.mend


@pytest.mark.parametrize("deed", [look, write], ids=["looking", "writing"])
def test_a_statement_that_is_not_there_is_not_made_by_asking_for_it(tmp_path: Path, deed: Deed) -> None:
    path = tmp_path / "nowhere" / "wsoa.db"

    with pytest.raises(NotFound) as refused:
        deed(path)

    assert "wsoa init" in refused.value.mend
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", ["100% done?", "a#b;c", "Zoë’s “plan”", "?mode=memory", "a b"])
def test_any_folder_will_do_whatever_it_is_called(tmp_path: Path, folder: str) -> None:
    path = small.begun(tmp_path / folder / "wsoa.db")

    write(path)

    assert look(path).cover.introduction == "Hello"


def test_looking_works_while_somebody_else_is_about_to_write(begun: Path) -> None:
    with closing(sqlite3.connect(begun, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE cover SET introduction = 'not committed yet'")

        assert look(begun).cover.introduction == ""


@pytest.mark.parametrize(
    ("deed", "lock"), [(write, "IMMEDIATE"), (write, "EXCLUSIVE"), (look, "EXCLUSIVE")], ids=["a pen", "all", "looking"]
)
def test_after_a_while_somebody_else_who_holds_the_lock_is_named_as_the_reason(
    monkeypatch: pytest.MonkeyPatch, begun: Path, deed: Deed, lock: str
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    before = begun.read_bytes()

    with closing(sqlite3.connect(begun, isolation_level=None)) as other:
        other.execute(f"BEGIN {lock}")
        with pytest.raises(Busy) as refused:
            deed(begun)

    assert "Try again" in refused.value.mend
    assert begun.read_bytes() == before


def test_a_statement_that_may_only_be_read_can_be_looked_at_and_not_written(shared: Path) -> None:
    before = shared.read_bytes()

    with closed(shared, 0o444), without_rights():
        assert look(shared).letter.place == "Testby"
        with pytest.raises(CannotWrite) as refused:
            write(shared)

    assert str(shared) in refused.value.what
    assert shared.read_bytes() == before


def test_a_folder_that_may_only_be_read_is_enough_to_look_and_not_to_write(shared: Path) -> None:
    before = shared.read_bytes()

    with closed(shared.parent, 0o555), without_rights():
        assert look(shared).letter.place == "Testby"
        with pytest.raises(CannotWrite) as refused:
            write(shared)

    assert str(shared) in refused.value.what
    assert shared.read_bytes() == before


@pytest.mark.parametrize("closed_to_us", ["the file", "the folder"])
def test_a_statement_that_may_not_even_be_read_is_a_refusal_and_no_fault_of_ours(
    shared: Path, closed_to_us: str
) -> None:
    path = shared if closed_to_us == "the file" else shared.parent

    with closed(path, 0o000), without_rights(), pytest.raises(Refusal) as refused:
        look(shared)

    assert refused.value.exit_code in (66, 73, 77)
    assert str(shared) in refused.value.what


def test_a_disk_that_fills_up_while_a_plan_is_written_keeps_none_of_it(begun: Path) -> None:
    before = look(begun)
    notes = Statement.of(
        [*before.records.values(), *(Note(f"N-{number:03}", text="x" * 2000) for number in range(1, 100))]
    )

    with full_disk(begun.stat().st_size + 20_000), pytest.raises(CannotWrite) as refused, write_lock(begun) as pen:
        pen.write(Plan("Many notes", diff(before, notes)), small.signed(small.OWNED), 2, "")

    assert "full" in refused.value.what
    assert look(begun) == before


def test_what_fails_half_way_leaves_nothing_behind(begun: Path) -> None:
    before = begun.read_bytes()

    with suppress(ZeroDivisionError), write_lock(begun) as pen:
        pen.write(
            Plan("Half", diff(look(begun), Statement.of([Cover(introduction="x")]))), small.signed(small.OWNED), 2, ""
        )
        raise ZeroDivisionError

    assert begun.read_bytes() == before
    shutil.copy(begun, begun.with_name("copy.db"))
    assert look(begun.with_name("copy.db")).cover.introduction == ""


def test_an_orphan_cannot_be_put_in_behind_our_back_by_a_connection_of_ours(begun: Path) -> None:
    with database.writing(begun) as connection, pytest.raises(sqlite3.IntegrityError):
        connection.execute("INSERT INTO milestone (ref, action) VALUES ('AFI-09.1.1', 'AFI-09.1')")


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PureWindowsPath(r"\\server\share\a b\wsoa.db"), "file:////server/share/a%20b/wsoa.db?mode=ro"),
        (PureWindowsPath(r"C:\Plans\50% #1?\wsoa.db"), "file:///C:/Plans/50%25%20%231%3F/wsoa.db?mode=ro"),
        (PurePosixPath("/home/Zoë/wsoa.db"), "file:///home/Zo%C3%AB/wsoa.db?mode=ro"),
        (PurePosixPath("/home/\udce9/wsoa.db"), "file:///home/%E9/wsoa.db?mode=ro"),
    ],
    ids=["UNC", "drive", "POSIX", "no UTF-8"],
)
def test_a_path_of_any_system_is_one_that_sqlite_takes(path: PurePath, uri: str) -> None:
    assert database.uri_of(path, "ro") == uri


def test_sqlite_takes_a_share_so_and_not_as_a_servers_name() -> None:
    share = PureWindowsPath(r"\\server\share\wsoa.db")

    sqlite3.connect(database.uri_of(share, "memory"), uri=True).close()
    with pytest.raises(sqlite3.OperationalError):
        sqlite3.connect(f"{share.as_uri()}?mode=memory", uri=True)
