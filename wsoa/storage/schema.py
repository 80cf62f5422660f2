"""Bringing a database up to date: the only place that knows Alembic."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.autogenerate import produce_migrations
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from wsoa.domain.errors import BadFile, Damaged
from wsoa.storage import database, sealing
from wsoa.storage.tables import DECLARED

UNSEALED_BEFORE = "0007"  # the schema that seals what revisions say of themselves, and workbooks
PACKAGE = Path(__file__).resolve().parents[1]


def migrations() -> Path:
    """Where the migrations lie: inside an installed package, beside it in a checkout."""
    inside = PACKAGE / "migrations"
    return inside if inside.is_dir() else PACKAGE.parent / "migrations"


def configuration() -> Config:
    """Alembic's configuration, without a file."""
    settings = Config()
    settings.set_main_option("script_location", str(migrations()).replace("%", "%%"))
    return settings


def _migrate(connection: Connection) -> None:
    settings = configuration()
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")
    _refuse_other_tables(connection)


def _refuse_other_tables(connection: Connection) -> None:
    """Refuse where a table is not as it is declared; strange ones beside them are in nobody's way."""
    context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": _is_ours})
    found: Any = produce_migrations(context, DECLARED).upgrade_ops
    if found.ops:
        raise BadFile(
            f"Its table “{found.ops[0].table_name}” is not as wsoa makes it: somebody altered the database.",
            "Nothing was changed. Restore a backup from before, and upgrade that.",
        )


def _is_ours(_found: object, name: str | None, kind: str, _reflected: bool, _declared: object) -> bool:  # noqa: FBT001 - as Alembic calls it
    return kind != "table" or name in DECLARED.tables


class Lever:
    """The write lock on a database of any age, held: the schema it is at, and how to bring it up to date."""

    def __init__(self, connection: sqlite3.Connection, path: Path, identity: tuple[int, int] | None) -> None:
        """Take the lock.

        SQLAlchemy rolls back when it first meets a connection, so it meets this one before the lock is taken.
        """
        self._engine = create_engine(
            "sqlite://", creator=lambda: connection, poolclass=StaticPool, pool_reset_on_return=None
        )
        self._engine.connect().close()
        database.lock(connection, path, identity)
        self.schema, self._connection = database.schema_of(connection, path), connection

    def pull(self) -> None:
        """Bring it up to date, all of it or nothing, and seal what older versions left unsealed."""
        with self._engine.begin() as connection:
            _migrate(connection)
            if self.schema < UNSEALED_BEFORE:
                sealing.hash_what_was_there(self._connection)


@contextmanager
def upgrade_lock(path: Path) -> Iterator[Lever]:
    """The lever for a database of any age, in one transaction; what is not pulled leaves it as it was."""
    identity = database.identity_of(path)
    with database.writing(path, database.OLDEST) as connection:
        try:
            yield Lever(connection, path, identity)
        except DBAPIError as error:
            if isinstance(error.orig, sqlite3.OperationalError) and error.orig.sqlite_errorcode == sqlite3.SQLITE_ERROR:
                raise Damaged(f"The tables at {path} are not those of its schema: {error.orig}.") from error
            if isinstance(error.orig, sqlite3.Error):
                raise database.refusal(error.orig, path) from error
            raise
