"""The SQL of every table, made from the tables themselves; `python -m tests.sql` puts it in its place."""

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import wrap

from sqlalchemy import Column, Table
from sqlalchemy.dialects import sqlite
from sqlmodel import SQLModel

from wsoa.domain.statement.records import KINDS
from wsoa.storage import creating, tables

TABLES = dict(sorted(SQLModel.metadata.tables.items()))
RECORDS = {name: TABLES[name] for name in sorted(KINDS)}
MEMBERS = {table.name: table for table in sorted(tables.MEMBERS, key=lambda table: table.name)}
FILE = Path(tables.__file__).with_name("sql.py")
HEAD = '"""The SQL of every table, made from tables.py; `python -m tests.sql` writes it anew."""\n'
WIDTH = 120
quoted: Callable[[str], str] = sqlite.dialect().identifier_preparer.quote


def written() -> str:
    """The text of wsoa/storage/sql.py."""
    return "\n".join(
        (
            HEAD,
            *_each("SELECT", {name: select(table) for name, table in TABLES.items()}),
            *_each("INSERT", {name: insert(table) for name, table in TABLES.items()}),
            "UPDATE = {",
            *(line for name, table in RECORDS.items() for line in _columns(name, table)),
            "}",
            *_each("CREATE", {name: " ".join(made.split()) for name, made in creating.made().items()}),
            *_each("DELETE", {name: delete(table) for name, table in {**RECORDS, **MEMBERS}.items()}),
            "",
        )
    )


def select(table: Table) -> str:
    """Every row of a table, its columns in order."""
    return f"SELECT {', '.join(_names(table))} FROM {quoted(table.name)}"  # noqa: S608 - the names are the tables' own


def insert(table: Table) -> str:
    """A row, each value by its column's name."""
    values = ", ".join(f":{column.name}" for column in table.columns)
    return f"INSERT INTO {quoted(table.name)} ({', '.join(_names(table))}) VALUES ({values})"  # noqa: S608 - as above


def update(table: Table, column: Column[object]) -> str:
    """One value of the row that a reference names: the value, then the reference."""
    return f"UPDATE {quoted(table.name)} SET {quoted(column.name)} = ? WHERE ref = ?"  # noqa: S608 - as above


def delete(table: Table) -> str:
    """The row that its keys name, in order."""
    keys = " AND ".join(f"{quoted(column.name)} = ?" for column in table.primary_key)
    return f"DELETE FROM {quoted(table.name)} WHERE {keys}"  # noqa: S608 - as above


def _names(table: Table) -> Iterator[str]:
    return (quoted(column.name) for column in table.columns)


def _each(name: str, statements: dict[str, str]) -> Iterator[str]:
    yield f"{name} = {{"
    for table, statement in statements.items():
        line = f'    "{table}": {_literal(statement)},'
        yield from (line,) if len(line) <= WIDTH else (f'    "{table}": """', *wrap(statement, WIDTH), '""",')
    yield "}"


def _literal(statement: str) -> str:
    return f"'{statement}'" if '"' in statement else f'"{statement}"'


def _columns(name: str, table: Table) -> Iterator[str]:
    yield f'    "{name}": {{'
    for column in table.columns:
        if not column.primary_key:
            yield f'        "{column.name}": {_literal(update(table, column))},'
    yield "    },"


if __name__ == "__main__":
    FILE.write_text(written(), encoding="utf-8")
