"""Backup, restore, upgrade and verify at the keyboard: what is said, and with which exit code."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations import small
from tests.operations.archives import members
from tests.storage.test_upgrading import made_old
from wsoa.storage import database

RESTORE, OVER = "restore backup.zip --db new/wsoa.db", "restore backup.zip --put-aside"


def alter(wsoa: Keyboard, statement: str) -> None:
    with closing(sqlite3.connect(wsoa.database)) as connection, connection:
        connection.execute(statement)


def test_verify_says_that_the_record_holds_and_at_which_digest(wsoa: Keyboard) -> None:
    before = wsoa.held()

    said, told = wsoa.does("verify"), wsoa.told("verify")

    assert "The record holds." in said
    assert told["digest"] in said
    assert (told["holds"], told["revision"], told["faults"]) == (True, small.LAST, [])
    assert len(said.splitlines()) == 6
    assert wsoa.held() == before


def test_verify_names_what_was_altered(wsoa: Keyboard) -> None:
    alter(wsoa, "UPDATE action SET due = '2019-12-31'")

    said, told = wsoa("verify"), wsoa("verify --json").told

    assert said.code == 1
    assert "AFI-01.1, due: the history leads to “2019-09-30”, and the statement holds “2019-12-31”." in said.out
    assert "does not hold: 1 fault" in said.out
    assert [fault["where"] for fault in told["faults"]] == ["AFI-01.1, due"]
    assert told["holds"] is False


def test_what_an_altered_value_holds_is_shown_as_text(wsoa: Keyboard) -> None:
    alter(wsoa, "UPDATE action SET title = '[bold]\x1b[2J' || char(27)")

    said = wsoa("verify")

    assert said.code == 1
    assert "\x1b" not in said.out
    assert "[bold]" in said.out


def test_a_backup_says_what_it_holds_and_comes_back(wsoa: Keyboard) -> None:
    digest = wsoa.told("verify")["digest"]

    backed_up, restored = wsoa.does("backup backup.zip"), wsoa.does(RESTORE)

    for said in (backed_up, restored):
        assert f"Revision {small.LAST} of 10 July 2019, digest {digest}" in said
    assert "Next: wsoa verify" in restored
    assert wsoa.does("history --db new/wsoa.db") == wsoa.does("history")
    assert set(members(wsoa.folder / "backup.zip")) == {"wsoa.db", "manifest.json"}


def test_backup_and_restore_tell_programs_the_same(wsoa: Keyboard) -> None:
    backed_up = wsoa.told("backup backup.zip")
    restored = wsoa.told(OVER)

    assert (backed_up["revision"], backed_up["lost"], backed_up["file"]) == (small.LAST, [], "backup.zip")
    assert {**backed_up, "file": None} == {
        **{name: value for name, value in restored.items() if name not in ("database", "put_aside")},
        "file": None,
    }
    assert Path(restored["put_aside"], "wsoa.db").is_file()


def test_nothing_goes_over_anything_unasked(wsoa: Keyboard) -> None:
    wsoa.does("backup backup.zip")

    assert "--replace" in wsoa.refused(73, "backup backup.zip")
    assert "--put-aside" in wsoa.refused(73, "restore backup.zip")
    assert "part of the statement" in wsoa.refused(73, "backup data/wsoa.db --replace")
    assert "is a folder" in wsoa.refused(73, "backup data")
    assert "no folder" in wsoa.refused(73, "backup nowhere/backup.zip")
    wsoa.refused(73, "backup", "x" * 300)
    wsoa.refused(73, "restore backup.zip --db", "x" * 300)
    wsoa.refused(73, "restore backup.zip --put-aside --db data")
    wsoa.refused(73, "restore backup.zip --db backup.zip/wsoa.db")


def test_what_is_there_is_put_aside_and_said_where(wsoa: Keyboard) -> None:
    wsoa.does("backup backup.zip")
    wsoa.does("area title AFI-03 Voices")

    said = wsoa.does(OVER)

    aside = next((wsoa.folder / "data").glob("put-aside-*"))
    assert str(aside) in said
    assert wsoa.told(f"verify --db {aside}/wsoa.db")["revision"] == small.LAST + 1
    assert wsoa.told("verify")["revision"] == small.LAST


@pytest.mark.parametrize("typed", [RESTORE, OVER])
@pytest.mark.parametrize(
    "data", [b"Dear Director", b"PK\x03\x04" + bytes(500), b""], ids=["text", "hardly a zip", "nothing"]
)
def test_what_is_no_backup_is_refused(wsoa: Keyboard, typed: str, data: bytes) -> None:
    (wsoa.folder / "backup.zip").write_bytes(data)

    said = wsoa.refused(65, typed)

    assert "backup.zip is no backup of wsoa’s" in said
    assert "Nothing was changed." in said


def test_a_missing_backup_or_statement_is_missing(wsoa: Keyboard, nowhere: Keyboard) -> None:
    wsoa.refused(66, RESTORE)
    wsoa.refused(66, OVER)
    wsoa.refused(66, "restore", "x" * 300, "--put-aside")
    for typed in ("backup other.zip", "upgrade", "verify"):
        nowhere.refused(66, f"{typed} --db nothing/wsoa.db")


def test_an_upgrade_of_what_is_up_to_date_says_so(wsoa: Keyboard) -> None:
    before = wsoa.held()

    assert "there is nothing to do" in wsoa.does("upgrade")
    assert wsoa.told("upgrade") == {
        "database": str(wsoa.database),
        "before": database.SCHEMA,
        "after": database.SCHEMA,
        "backup": None,
    }
    assert wsoa.held() == before


def test_an_older_statement_is_refused_until_it_is_upgraded_and_the_backup_is_named(nowhere: Keyboard) -> None:
    made_old(nowhere.database)
    for typed in ("status", "area title AFI-03 Voices", "verify", "history"):
        assert f"wsoa upgrade --db {nowhere.database}" in nowhere.refused(77, typed)

    said = nowhere.does("upgrade")

    made = next((nowhere.folder / "data").glob("wsoa-0001-*.zip"))
    assert str(made) in said
    assert f"at schema {database.SCHEMA} now; it was at 0001" in said
    nowhere.does("status")
    assert nowhere.told("verify")["holds"]
    assert "Next: wsoa upgrade" in nowhere.does(f"restore {made} --db old/wsoa.db")


def test_a_newer_statement_is_neither_upgraded_nor_backed_up_nor_restored(wsoa: Keyboard) -> None:
    alter(wsoa, "UPDATE alembic_version SET version_num = '9999'")

    for typed in ("upgrade", "backup backup.zip", "verify"):
        assert "newer wsoa" in wsoa.refused(77, typed)


def test_while_somebody_holds_everything_one_is_told_to_try_again(
    wsoa: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    wsoa.does("backup backup.zip")
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)

    with closing(sqlite3.connect(wsoa.database, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        for typed in ("verify", "backup other.zip", OVER):
            said = wsoa(typed)

            assert (said.code, said.out) == (75, ""), typed
            assert "Try again" in said.err

    assert sorted(path.name for path in wsoa.folder.iterdir()) == ["backup.zip", "data"]
    assert [path.name for path in (wsoa.folder / "data").iterdir()] == ["wsoa.db"]


@pytest.mark.parametrize(("name", "code"), [("nosuch.zip", 66), ("letter.txt", 65)])
def test_a_backup_that_is_none_is_told_before_what_stands_in_its_way(wsoa: Keyboard, name: str, code: int) -> None:
    (wsoa.folder / "letter.txt").write_text("No backup")

    said = wsoa.refused(code, f"restore {name}")

    assert name in said
    assert "put-aside" not in said
