"""What makes every table, as text, from the tables as they are declared; `python -m tests.sql` puts it in its place."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from wsoa.storage import tables

FILE = Path(tables.__file__).with_name("tables.sql")
DIALECT = sqlite.dialect()
WIDTH = 120
# Alembic's own table, for the upgrades to come: a test holds it to the one that Alembic makes.
VERSION = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)


def written() -> str:
    """The text of wsoa/storage/tables.sql."""
    return "\n\n".join("\n".join(wrap(f"{' '.join(made.split())};", WIDTH)) for made in (*_made(), VERSION)) + "\n"


def _made() -> Iterator[str]:
    """Every table with its indexes: tables that are referred to first."""
    for table in tables.DECLARED.sorted_tables:
        yield str(CreateTable(table).compile(dialect=DIALECT))
        for index in sorted(table.indexes, key=str):
            yield str(CreateIndex(index).compile(dialect=DIALECT))


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
