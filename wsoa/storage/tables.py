"""The tables: those of records by their fields, and the history's and the round's.

Dates are ISO text, choices are their words, lists are tables of members.
"""

from typing import Any, ClassVar

from sqlalchemy import Column as SQLColumn
from sqlalchemy import ForeignKey, Integer, String, Table
from sqlmodel import Field, SQLModel

from wsoa.domain.statement.fields import COLUMNS, Column
from wsoa.domain.statement.records import KINDS, Record
from wsoa.domain.statement.statement import NAMES
from wsoa.domain.statement.values import WHOLE, YES_NO

NUMBERS = (WHOLE, YES_NO)  # kept as numbers: measures are decimal text, so that they come back exactly
LOOKED_UP_BY = ("about", "area", "action", "measure")  # the fields by which records are found from above


def _reference(column: Column) -> tuple[ForeignKey, ...]:
    return (ForeignKey(f"{NAMES[column.refers]}.ref"),) if column.refers else ()


def _field(record: type[Record], column: Column) -> SQLColumn[Any]:
    """A field as it is kept; only numbers that a record always has are never NULL."""
    return SQLColumn(
        column.field,
        Integer if column.form in NUMBERS else String,
        *_reference(column),
        nullable=not isinstance(getattr(record(""), column.field), int),
        index=column.field in LOOKED_UP_BY or None,
    )


def _records(kind: str, record: type[Record]) -> Table:
    held = (_field(record, column) for column in COLUMNS[record] if not column.many)
    return Table(kind, SQLModel.metadata, SQLColumn("ref", String, primary_key=True), *held)


def _members(kind: str, column: Column) -> Table:
    columns = (
        SQLColumn("ref", String, ForeignKey(f"{kind}.ref"), primary_key=True),
        SQLColumn("member", String, *_reference(column), primary_key=True),
    )
    return Table(f"{kind}_{column.field}", SQLModel.metadata, *columns)


# A table for each kind of record, and one for each list that a record holds: the record, and one member.
for kind, record in KINDS.items():
    _records(kind, record)
    for column in COLUMNS[record]:
        if column.many:
            _members(kind, column)


class RevisionRow(SQLModel, table=True):
    """What one plan did."""

    __tablename__: ClassVar[str] = "revision"
    number: int = Field(primary_key=True)
    who: str
    day: str = Field(index=True)
    at: str
    summary: str
    source: str
    reason: str | None = None
    digest: str
    agreed_by: str | None = None
    correction: int | None = None
    undoes: int | None = None


class ChangeRow(SQLModel, table=True):
    """One field of one record, from old to new."""

    __tablename__: ClassVar[str] = "change"
    revision: int = Field(primary_key=True, foreign_key="revision.number")
    position: int = Field(primary_key=True)
    ref: str = Field(index=True)
    field: str
    old: str | None = None
    new: str | None = None
    salt: str | None = None
    seal: str


class LedgerRow(SQLModel, table=True):
    """Something that happened and cannot un-happen."""

    __tablename__: ClassVar[str] = "ledger"
    revision: int = Field(primary_key=True, foreign_key="revision.number")
    position: int = Field(primary_key=True)
    kind: str
    about: str | None = None
    on: str
    by: str
    words: str
    seal: str
    salt: str | None = None


class PlaceHashRow(SQLModel, table=True):
    """What a revision sealed: itself, a workbook, what words were removed from. Its place says which rows those are."""

    __tablename__: ClassVar[str] = "seal"
    # The revision whose digest takes it in: no foreign key, since what an upgrade seals waits for the next one.
    revision: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    place: str = Field(index=True)
    salt: str | None = None
    hash: str


class ForgettingRow(SQLModel, table=True):
    """What a redaction has yet to remove: a file's SHA-256, or what SQLite may still hold of the words."""

    __tablename__: ClassVar[str] = "forgetting"
    what: str = Field(primary_key=True)


class SheetRow(SQLModel, table=True):
    """A workbook handed to an agency, by its four signs."""

    __tablename__: ClassVar[str] = "sheet"
    sign: str = Field(primary_key=True)
    revision: int = Field(foreign_key="revision.number")
    agency: str  # by its key, which outlives the record: that a sheet was issued cannot be undone
    on: str
    due: str | None = None
    by: str
    texts: str | None = None  # hashes of what its first sheet says, with spaces between


class SheetLineRow(SQLModel, table=True):
    """One row of a workbook as it was handed out; without a record where it was blank."""

    __tablename__: ClassVar[str] = "sheet_line"
    sign: str = Field(primary_key=True, foreign_key="sheet.sign")
    number: int = Field(primary_key=True)
    sheet: str
    ref: str | None = None
    said: str


class SheetReturnRow(SQLModel, table=True):
    """A workbook come back."""

    __tablename__: ClassVar[str] = "sheet_return"
    revision: int = Field(primary_key=True, foreign_key="revision.number")
    sign: str = Field(primary_key=True, foreign_key="sheet.sign")
    on: str
    sha256: str
    filled_in_by: str | None = None
    by: str
    saved: str | None = None  # when the file says that it was saved last


class SheetCellRow(SQLModel, table=True):
    """What a return brought for one field, where it differs from what the sheet said before."""

    __tablename__: ClassVar[str] = "sheet_cell"
    revision: int = Field(primary_key=True, foreign_key="revision.number")
    sign: str = Field(primary_key=True, foreign_key="sheet.sign")
    number: int = Field(primary_key=True)
    ref: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    value: str | None = None


class SheetParkedRow(SQLModel, table=True):
    """A cell that a return was taken in without, and what was typed there; nothing, once that was settled."""

    __tablename__: ClassVar[str] = "sheet_parked"
    revision: int = Field(primary_key=True, foreign_key="revision.number")
    sign: str = Field(primary_key=True, foreign_key="sheet.sign")
    number: int = Field(primary_key=True)
    field: str = Field(primary_key=True)
    ref: str | None = None
    cell: str
    typed: str | None = None
    on: str
    by: str


class SheetRecallRow(SQLModel, table=True):
    """A workbook that was called back: nobody waits for it any more."""

    __tablename__: ClassVar[str] = "sheet_recall"
    sign: str = Field(primary_key=True, foreign_key="sheet.sign")
    revision: int = Field(foreign_key="revision.number")
    on: str
    by: str
    reason: str


DECLARED = SQLModel.metadata
