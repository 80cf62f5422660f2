"""A database of an older wsoa is brought up to date without losing a day of what it remembers."""

import sqlite3
import subprocess
import sys
import time
from collections import defaultdict
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from tests.operations import small
from tests.operations.hindrances import closed, full_disk, open_folder, unmeasured, without_rights
from wsoa.domain.changes.replay import rewind
from wsoa.domain.changes.revision import Revision
from wsoa.domain.errors import BadInput, Busy, CannotWrite, Damaged, NotPermitted
from wsoa.domain.round.handout.workbook import workbook_of
from wsoa.domain.round.intake.take_in import ImportContext
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.statement import NAMES, Statement
from wsoa.exporters.sheet import render
from wsoa.operations import backups, importing, looking, upgrading, verifying
from wsoa.storage import database, files, reading, rounds, schema, sent_sheets

AGES = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011")
OLD = {schema: Path(__file__).with_name(f"lived_{schema}.sql") for schema in AGES}
MINUTES = "Minutes of the meeting of 12 July 2019\n"
NOW, DAY = datetime(2019, 8, 1, 9, tzinfo=UTC), date(2019, 8, 1)
REVISIONS = dict(zip(AGES, (11, 24, 28, 35, 36, 42, 45, 47, 50, 53, 58), strict=True))
# Upgrades, and says when it is about to.
UPGRADE = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from wsoa.operations import upgrading
print("ready", flush=True)
upgrading.upgrade(Path(sys.argv[1]), datetime(2019, 8, 1, 9, tzinfo=UTC), date(2019, 8, 1))
"""
Held = dict[tuple[str, str], object]
# What a record held from its beginning, which the history does not say.
BEGINS = {"action": {"delivery": "not started"}, "point": {"starts": "0", "ends": "0", "confirmed": "0"}}
EACH_AGE = pytest.mark.parametrize("age", OLD)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return made_old(tmp_path / "data" / "wsoa.db")


def made_old(path: Path, age: str = database.OLDEST) -> Path:
    """The database that wsoa at that schema wrote, with its evidence."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(OLD[age].read_text(encoding="utf-8"))
    minutes = path.parent / "minutes"
    minutes.write_text(MINUTES)
    place = files.kept_at(path, files.digest_of(minutes))
    place.parent.mkdir(parents=True)
    minutes.replace(place)
    return path


def upgraded(path: Path) -> backups.Upgrade:
    return upgrading.upgrade(path, NOW, DAY)


def schema_of(path: Path) -> str:
    with database.reading(path, database.OLDEST) as connection:
        return database.schema_of(connection, path)


def remembered(path: Path) -> list[Held]:
    """What an old database says of every revision before the latest, latest first, without any of today's code."""
    with closing(sqlite3.connect(path)) as connection:
        held = present_rows(connection)
        told = []
        for (number,) in connection.execute("SELECT number FROM revision ORDER BY number DESC").fetchall():
            rows = connection.execute(
                "SELECT ref, field, old, new FROM change WHERE revision = ? ORDER BY position DESC", (number,)
            )
            for ref, field, before, after in rows:
                take_back(held, ref, field, before, after)
            told.append({key: value for key, value in held.items() if value})
    return told


def present_rows(connection: sqlite3.Connection) -> Held:
    held: Held = defaultdict(frozenset)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in tables:
        columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
        if columns[0] != "ref":
            continue
        for ref, *values in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - the names are the database's own
            if columns[1:] == ["member"]:
                held[ref, table.partition("_")[2]] = {*as_members(held[ref, table.partition("_")[2]]), values[0]}
            else:
                held |= {
                    (ref, name): None if value is None else str(value)
                    for name, value in zip(columns[1:], values, strict=True)
                }
                held[ref, "record"] = table
    return held


def as_members(value: object) -> frozenset[str]:
    return frozenset(value) if isinstance(value, set | frozenset) else frozenset()


def take_back(held: Held, ref: str, field: str, before: str | None, after: str | None) -> None:
    value = held.get((ref, field))
    if isinstance(value, set | frozenset):
        held[ref, field] = (value - {after}) | ({before} if before else set())
    elif before is not None and field in {"aliases", "areas", "contributing", "points", "agencies", "review"}:
        held[ref, field] = frozenset({before})
    elif field == "record" and before:
        held |= {(ref, "record"): before, **{(ref, name): word for name, word in BEGINS.get(before, {}).items()}}
    elif field == "record":
        for key in [key for key in held if key[0] == ref]:
            del held[key]
    else:
        held[ref, field] = before


def told(statement: Statement) -> Held:
    """A statement as `remembered` tells it."""
    held: Held = {(ref, "record"): NAMES[type(each)] for ref, each in statement.records.items()}
    for ref, each in statement.records.items():
        for column in COLUMNS[type(each)]:
            value = getattr(each, column.field)
            kept = None if column.many else column.form.keep(value)
            held[ref, column.field] = frozenset(value) if column.many else None if kept is None else str(kept)
    return {key: value for key, value in held.items() if value}


def history(path: Path) -> tuple[Statement, tuple[Revision, ...]]:
    with database.reading(path) as connection:
        return reading.statement(connection), reading.revisions(connection)


def test_there_is_an_old_database_of_every_schema_but_the_newest() -> None:
    script = ScriptDirectory.from_config(schema.configuration())

    ages = [migration.revision for migration in script.walk_revisions()]

    assert ages == [database.SCHEMA, *sorted(OLD, reverse=True)]
    assert ages[-1] == database.OLDEST


@EACH_AGE
def test_the_old_database_is_one_that_the_migrations_made(age: str, tmp_path: Path) -> None:
    assert tables(made_old(tmp_path / "old.db", age)) == tables(made_by_migrations(tmp_path / "made.db", age))


def made_by_migrations(path: Path, age: str) -> Path:
    """An empty database that the migrations made, up to that schema."""
    with create_engine(f"sqlite:///{path}", poolclass=NullPool).begin() as connection:
        settings = schema.configuration()
        settings.attributes["connection"] = connection
        command.upgrade(settings, age)
    return path


def tables(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        return {
            name: " ".join(sql.split())
            for name, sql in connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        }


@EACH_AGE
def test_every_revision_is_as_it_was_before_the_upgrade(age: str, tmp_path: Path) -> None:
    old = made_old(tmp_path / "wsoa.db", age)
    before = remembered(old)

    done = upgraded(old)

    present, revisions = history(old)
    assert (done.before, done.after) == (age, database.SCHEMA)
    assert len(revisions) == len(before) == REVISIONS[age]
    for number, then in enumerate(before, 1):
        assert told(rewind(present, revisions[-number:])) == then
    assert before[-1] == {}


@EACH_AGE
def test_after_the_upgrade_the_record_holds_and_ends_in_the_same_digest(age: str, tmp_path: Path) -> None:
    old = made_old(tmp_path / "wsoa.db", age)
    with closing(sqlite3.connect(old)) as connection:
        digests = connection.execute("SELECT digest FROM revision ORDER BY number").fetchall()

    upgraded(old)

    verdict = verifying.verify(old)
    assert verdict.faults == ()
    assert [(row["digest"],) for row in verdict.history.revisions] == digests
    small.add_action(old, "AFI-02", "Invite health", DAY)
    assert verifying.verify(old).holds


def test_sheets_issued_before_the_upgrade_still_come_back(tmp_path: Path) -> None:
    old = made_old(tmp_path / "wsoa.db", "0004")
    upgraded(old)
    with database.reading(old) as connection:
        (sheet, _), returns = rounds.issues(connection), rounds.returns(connection)
        around = sent_sheets.round_of(connection, {sheet.sign})
    sent = around.sent[sheet.sign]
    workbook = workbook_of(sent.then, around.sign, sent.issue)
    (tmp_path / "police.xlsx").write_bytes(render(workbook))

    plan = importing.check_file(old, tmp_path / "police.xlsx", ImportContext(small.WHO, DAY)).plan

    assert [event.sign for event in returns].count(sheet.sign) == 2
    assert [remark for remark in plan.remarks if "left out" in remark] == []
    assert plan.returned[0].sign == sheet.sign


def test_an_old_database_is_refused_by_name_until_it_is_upgraded(old: Path) -> None:
    before = old.read_bytes()

    for deed in (
        lambda: looking.present(old),
        lambda: small.add_action(old, "AFI-02", "Invite health", DAY),
        lambda: verifying.verify(old),
    ):
        with pytest.raises(NotPermitted) as refused:
            deed()

        assert "wsoa upgrade" in refused.value.mend
    assert old.read_bytes() == before


def test_the_backup_made_before_holds_the_old_database_and_can_be_restored_and_upgraded(
    old: Path, tmp_path: Path
) -> None:
    before = remembered(old)

    done = upgraded(old)

    assert done.backup == old.with_name("wsoa-0001-2019-08-01.zip")
    again = tmp_path / "again" / "wsoa.db"
    restored = backups.restore(done.backup, again, DAY)
    assert restored.is_old
    assert schema_of(again) == "0001"
    assert remembered(again) == before
    upgraded(again)
    assert verifying.verify(again).evidence == 1
    assert verifying.verify(again).holds


def test_an_upgrade_of_what_is_up_to_date_does_nothing_and_says_so(old: Path) -> None:
    upgraded(old)
    before = {path: path.read_bytes() for path in old.parent.rglob("*") if path.is_file()}

    done = upgraded(old)

    assert done.backup is None
    assert {path: path.read_bytes() for path in old.parent.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("alteration", ["ALTER TABLE note ADD COLUMN mine TEXT", "DROP INDEX ix_note_about"])
def test_what_does_not_come_out_as_it_is_declared_is_refused_by_its_table_and_left_as_it_was(
    old: Path, alteration: str
) -> None:
    altered(old, alteration)
    before = old.read_bytes()

    with pytest.raises(BadInput, match="“note” is not as wsoa makes it") as refused:
        upgraded(old)

    assert "Nothing was changed" in refused.value.mend
    assert schema_of(old) == "0001"
    assert old.read_bytes() == before


def test_what_has_lost_words_is_told_as_damage_before_anything_is_brought_up_to_date(old: Path) -> None:
    altered(old, "ALTER TABLE note DROP COLUMN dated")
    before = old.read_bytes()

    with pytest.raises(Damaged, match="does not hold: N-001, dated"):
        upgraded(old)

    assert schema_of(old) == "0001"
    assert old.read_bytes() == before
    assert not list(old.parent.glob("*.zip"))


def test_a_strange_table_hinders_no_upgrade(old: Path) -> None:
    altered(old, "CREATE TABLE holidays (day TEXT)")

    upgraded(old)

    assert schema_of(old) == database.SCHEMA


def altered(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)


def test_a_newer_database_is_not_taken_for_an_old_one(old: Path) -> None:
    altered(old, "UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(NotPermitted, match="newer"):
        upgraded(old)


def test_an_upgrade_waits_for_whoever_writes_and_then_says_that_somebody_does(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.1)

    with closing(sqlite3.connect(old, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Busy):
            upgraded(old)

    assert schema_of(old) == "0001"
    assert not list(old.parent.glob("*.zip"))


def test_without_room_or_rights_nothing_is_upgraded(old: Path) -> None:
    with full_disk(old.stat().st_size + 30_000), pytest.raises(CannotWrite):
        upgraded(old)

    assert schema_of(old) == "0001"
    with open_folder() as folder:
        shared = made_old(folder / "wsoa.db")
        shared.chmod(0o666)
        with closed(folder, 0o555), without_rights(), pytest.raises(CannotWrite):
            upgraded(shared)
        assert schema_of(shared) == "0001"


@pytest.mark.parametrize(
    "kills", [pytest.param(4, id="a few times"), pytest.param(30, id="many times", marks=pytest.mark.slow)]
)
def test_killed_at_any_moment_an_upgrade_leaves_the_old_database_or_the_new_one(tmp_path: Path, kills: int) -> None:
    took = upgrading_for(made_old(tmp_path / "whole" / "wsoa.db"), 60)

    found = set()
    for kill in range(kills):
        path = made_old(tmp_path / str(kill) / "wsoa.db")
        upgrading_for(path, took * kill / kills)
        found.add(schema_of(path))
        upgraded(path)
        assert verifying.verify(path).holds

    assert "0001" in found
    assert found <= {"0001", database.SCHEMA}


def upgrading_for(path: Path, seconds: float) -> float:
    """Upgrade in another process, killed so many seconds after it was ready; how long it took from there."""
    with subprocess.Popen(
        [sys.executable, "-c", UPGRADE, str(path)], stdout=subprocess.PIPE, text=True, env=unmeasured()
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        began = time.monotonic()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        return time.monotonic() - began
