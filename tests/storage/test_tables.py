"""Each field is named in the dataclass, in the row and in COLUMNS.

The three agree, and the migrations build what they say.
"""

import ast
import dataclasses
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import NullPool
from sqlmodel import SQLModel

from tests.sql import FILE, written
from tests.storage.test_upgrading import made_by_migrations
from wsoa.domain.statement.fields import COLUMNS, Column
from wsoa.domain.statement.records import KINDS, Record
from wsoa.domain.statement.statement import NAMES
from wsoa.storage import creating, database, schema, sql, tables

TABLES = SQLModel.metadata.tables
KEPT_AS_NUMBERS = ("read_whole", "read_yes_no")
EACH_KIND = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


def fields(kind: type[Record]) -> list[str]:
    found: Any = kind
    return [field.name for field in dataclasses.fields(found)]


def lists(kind: type[Record]) -> list[Column]:
    return [column for column in COLUMNS[kind] if column.many]


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that the migrations made, every one of them."""
    return made_by_migrations(tmp_path_factory.mktemp("migrated") / "wsoa.db", database.SCHEMA)


@pytest.fixture(scope="module")
def created(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as wsoa makes a new one."""
    path = tmp_path_factory.mktemp("created") / "wsoa.db"
    creating.create(path)
    return path


@EACH_KIND
def test_every_field_of_a_record_is_described_once_and_in_its_order(kind: type[Record]) -> None:
    assert fields(kind) == ["ref", *(column.field for column in COLUMNS[kind])]


@EACH_KIND
def test_a_row_holds_every_field_of_its_record_that_is_no_list(kind: type[Record]) -> None:
    row = TABLES[NAMES[kind]]

    assert list(row.columns.keys()) == ["ref", *(column.field for column in COLUMNS[kind] if not column.many)]


@EACH_KIND
def test_a_list_has_a_table_of_its_members(kind: type[Record]) -> None:
    for column in lists(kind):
        table = TABLES[f"{NAMES[kind]}_{column.field}"]

        assert list(table.columns.keys()) == ["ref", "member"]
        assert [key.name for key in table.primary_key] == ["ref", "member"]
        assert [key.target_fullname for key in table.c.ref.foreign_keys] == [f"{NAMES[kind]}.ref"]


def test_there_is_no_table_but_for_records_their_lists_and_the_history() -> None:
    declared = {
        *KINDS,
        *(f"{NAMES[kind]}_{column.field}" for kind in COLUMNS for column in lists(kind)),
        "revision",
        "change",
        "ledger",
        "seal",
        "forgetting",
    }
    of_the_round = {"sheet", "sheet_line", "sheet_return", "sheet_cell", "sheet_parked", "sheet_recall"}

    assert set(TABLES) == declared | of_the_round
    assert {row.__tablename__ for row in (tables.RevisionRow, tables.ChangeRow, tables.LedgerRow)} == {
        "revision",
        "change",
        "ledger",
    }


@EACH_KIND
def test_what_refers_to_a_record_can_name_none_that_does_not_exist(kind: type[Record]) -> None:
    for column in COLUMNS[kind]:
        held = TABLES[f"{NAMES[kind]}_{column.field}"].c.member if column.many else TABLES[NAMES[kind]].c[column.field]
        expected = [f"{NAMES[column.refers]}.ref"] if column.refers else []

        assert [key.target_fullname for key in held.foreign_keys] == expected, column.field


@EACH_KIND
def test_numbers_are_kept_as_numbers_and_everything_else_as_text(kind: type[Record]) -> None:
    for column in COLUMNS[kind]:
        if not column.many:
            wanted = "INTEGER" if column.form.read.__name__ in KEPT_AS_NUMBERS else "VARCHAR"

            assert TABLES[NAMES[kind]].c[column.field].type.compile(sqlite.dialect()) == wanted, column.field


def test_the_migrations_build_exactly_the_declared_tables(migrated: Path) -> None:
    engine = create_engine(f"sqlite:///{migrated}", poolclass=NullPool)

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        differences = compare_metadata(context, SQLModel.metadata)

    assert differences == []


def test_a_new_database_is_one_that_the_migrations_would_have_made(migrated: Path, created: Path) -> None:
    assert shape(created) == shape(migrated)


def shape(path: Path) -> dict[str, tuple[list[Any], ...]]:
    """What SQLite itself says of every table, Alembic's too: columns with keys, foreign keys, indexes."""
    connection = sqlite3.connect(path)
    try:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            name: tuple(_told(connection, pragma, name) for pragma in ("table_info", "foreign_key_list", "index_list"))
            for name in names
        }
    finally:
        connection.close()


def _told(connection: sqlite3.Connection, pragma: str, name: str) -> list[Any]:
    # The first number of each row only counts them.
    return sorted(row[1:] for row in connection.execute(f'PRAGMA {pragma}("{name}")'))


def test_what_makes_the_tables_is_the_text_of_those_that_are_declared() -> None:
    assert FILE.read_text(encoding="utf-8") == written(), "renew it: python -m tests.sql"


def test_the_sql_that_reads_and_writes_knows_the_declared_tables_with_their_columns_in_order() -> None:
    assert {name: tuple(table.columns.keys()) for name, table in TABLES.items()} == dict(sql.TABLES)


@pytest.mark.parametrize("table", sql.TABLES)
def test_what_reads_and_writes_a_table_is_sql_that_the_database_takes(created: Path, table: str) -> None:
    first, *more = sql.TABLES[table]
    statements = [sql.select(table), sql.insert(table)]
    statements += [sql.delete(table), *(sql.update(table, column) for column in more)] if first == "ref" else []

    with closing(sqlite3.connect(created)) as connection:
        for statement in statements:
            nothing = dict.fromkeys(sql.TABLES[table]) if ":" in statement else (None,) * statement.count("?")
            connection.execute(f"EXPLAIN {statement}", nothing)


def test_the_newest_migration_is_the_schema_that_the_program_knows() -> None:
    newest = ScriptDirectory.from_config(schema.configuration()).get_current_head()

    assert newest == database.SCHEMA


def test_a_new_database_says_whose_it_is_and_how_old(created: Path) -> None:
    with database.reading(created) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (database.APPLICATION_ID,)
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(database.SCHEMA,)]


@pytest.mark.parametrize("path", sorted((schema.migrations() / "versions").glob("*.py")), ids=lambda path: path.stem)
def test_a_migration_is_a_letter_to_the_past_and_imports_nothing_of_today(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))

    imported = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    imported += [node.module or "." for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]

    assert {name.partition(".")[0] for name in imported} <= {"sqlalchemy", "alembic"}
