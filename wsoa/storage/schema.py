"""Bringing a database up to date: the only place that knows Alembic."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool, StaticPool

from wsoa.storage import database

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


def create(path: Path) -> None:
    """Make an empty database of the newest schema at `path`, where none is."""
    # Not by a URL: in one, '?', '%' and '#' in a folder's name would mean something.
    engine = create_engine("sqlite://", creator=lambda: database.connect(path, "rwc"), poolclass=NullPool)
    with _in_words(path):
        _migrate(engine)


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite says of a file, through SQLAlchemy, into what a person can act on."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise database.refusal(error.orig, path) from error
        raise


def _migrate(engine: Engine) -> None:
    with engine.begin() as connection:
        settings = configuration()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")


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
        self.schema = database.schema_of(connection, path)

    def pull(self) -> None:
        """Bring it up to date, all of it or nothing."""
        _migrate(self._engine)


@contextmanager
def upgrade_lock(path: Path) -> Iterator[Lever]:
    """The lever for a database of any age, in one transaction; what is not pulled leaves it as it was."""
    identity = database.identity_of(path)
    with database.writing(path, database.OLDEST) as connection, _in_words(path):
        yield Lever(connection, path, identity)
