"""The SQL of every table: of records and their lists by the fields that they have, of the others by their columns here.

What makes the tables is kept as text, in tables.sql: looking and editing do without what declares them.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import KINDS

RESERVED = ("by", "on")  # words of SQL's own among the names of columns
OF_THE_RECORD = {
    "revision": "number who day at summary source reason digest agreed_by correction undoes",
    "change": "revision position ref field old new salt seal",
    "ledger": "revision position kind about on by words seal salt",
    "seal": "revision position place salt hash",
    "forgetting": "what",
    "sheet": "sign revision agency on due by texts",
    "sheet_line": "sign number sheet ref said",
    "sheet_return": "revision sign on sha256 filled_in_by by saved",
    "sheet_cell": "revision sign number ref field value",
    "sheet_parked": "revision sign number field ref cell typed on by",
    "sheet_recall": "sign revision on by reason",
}
TABLES: Mapping[str, tuple[str, ...]] = {
    **{name: ("ref", *(each.field for each in COLUMNS[kind] if not each.many)) for name, kind in KINDS.items()},
    **{
        f"{name}_{each.field}": ("ref", "member") for name, kind in KINDS.items() for each in COLUMNS[kind] if each.many
    },
    **{name: tuple(columns.split()) for name, columns in OF_THE_RECORD.items()},
}
MADE = r"CREATE (?:TABLE|INDEX) (\w+)[^;]*"


@cache
def select(table: str) -> str:
    """Every row of a table, its columns in order."""
    return f"SELECT {', '.join(_quoted(TABLES[table]))} FROM {table}"  # noqa: S608 - the names are our own tables'


@cache
def insert(table: str) -> str:
    """A row, each value by its column's name."""
    values = ", ".join(f":{column}" for column in TABLES[table])
    return f"INSERT INTO {table} ({', '.join(_quoted(TABLES[table]))}) VALUES ({values})"  # noqa: S608 - as above


@cache
def update(kind: str, field: str) -> str:
    """One value of a record: the value, then the reference. Raises KeyError for no such field."""
    column = dict(zip(TABLES[kind], _quoted(TABLES[kind]), strict=True))[field]
    return f"UPDATE {kind} SET {column} = ? WHERE ref = ?"  # noqa: S608 - as above


@cache
def delete(table: str) -> str:
    """A record by its reference, or a member of a list by the record's and itself."""
    member = " AND member = ?" if "member" in TABLES[table] else ""
    return f"DELETE FROM {table} WHERE ref = ?{member}"  # noqa: S608 - as above


def created() -> Mapping[str, str]:
    """What makes every table and every index, by their names: tables that are referred to first."""
    text = Path(__file__).with_name("tables.sql").read_text(encoding="utf-8")
    return {found[1]: found[0].strip() for found in re.finditer(MADE, text)}


def _quoted(columns: Iterable[str]) -> Iterable[str]:
    return (f'"{column}"' if column in RESERVED else column for column in columns)
