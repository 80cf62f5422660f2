"""Bringing a database up to date: the only place that knows Alembic."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine
from sqlalchemy.pool import NullPool

from wsoa.storage.database import connect

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
    engine = create_engine("sqlite://", creator=lambda: connect(path, "rwc"), poolclass=NullPool)
    with engine.begin() as connection:
        settings = configuration()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
