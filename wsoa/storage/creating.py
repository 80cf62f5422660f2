"""A new database: its tables as they are declared, whose it is, and how old."""

from contextlib import closing
from pathlib import Path

from wsoa.storage import database, sql
from wsoa.storage.workshop import FILE


def create(path: Path) -> None:
    """Make an empty database of the newest schema at `path`, where none is."""
    path.touch()
    path.chmod(FILE)  # which the journal takes over
    with database.in_words(path), closing(database.connect(path, "rw")) as connection:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id = {database.APPLICATION_ID}")
        for statement in sql.created().values():
            connection.execute(statement)
        connection.execute("INSERT INTO alembic_version VALUES (?)", (database.SCHEMA,))
        connection.execute("COMMIT")
