"""The rows of the agency round: workbooks issued, their rows, what came back, and what its cells brought. As in `tables`."""

from typing import ClassVar

from sqlmodel import Field, SQLModel


class SheetRow(SQLModel, table=True):
    """A workbook handed to an agency, by its four signs."""

    __tablename__: ClassVar[str] = "sheet"
    sign: str = Field(primary_key=True)
    revision: int = Field(foreign_key="revision.number")
    agency: str  # by its key, which outlives the record: that a sheet was issued cannot be undone
    on: str
    due: str | None = None
    by: str


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


class SheetCellRow(SQLModel, table=True):
    """What a return brought for one field, where it differs from what the sheet said before."""

    __tablename__: ClassVar[str] = "sheet_cell"
    revision: int = Field(primary_key=True, foreign_key="revision.number")
    sign: str = Field(primary_key=True, foreign_key="sheet.sign")
    number: int = Field(primary_key=True)
    ref: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    value: str | None = None
