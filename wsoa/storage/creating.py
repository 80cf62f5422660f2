"""A new database: its tables as they are declared, whose it is, and how old."""

from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from wsoa.storage import database
from wsoa.storage.tables import DECLARED
from wsoa.storage.workshop import FILE

DIALECT = sqlite.dialect()
# Alembic's own table, for the upgrades to come: a test holds it to the one that Alembic makes.
VERSION = """
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)
"""


def create(path: Path) -> None:
    """Make an empty database of the newest schema at `path`, where none is."""
    path.touch()
    path.chmod(FILE)  # which the journal takes over
    with database.in_words(path), closing(database.connect(path, "rw")) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id = {database.APPLICATION_ID}")
        for statement in made().values():
            connection.execute(statement)
        connection.execute("INSERT INTO alembic_version VALUES (?)", (database.SCHEMA,))
        connection.execute("COMMIT")


def made() -> Mapping[str, str]:
    """What makes every table and every index, by their names: tables that are referred to first."""
    found = {}
    for table in DECLARED.sorted_tables:
        found[table.name] = str(CreateTable(table).compile(dialect=DIALECT))
        for index in sorted(table.indexes, key=str):
            found[str(index.name)] = str(CreateIndex(index).compile(dialect=DIALECT))
    return {**found, "alembic_version": VERSION}
