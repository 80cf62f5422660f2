"""What a workbook or a CSV file holds, as it was typed: what every importer of sheets returns."""

from collections.abc import Mapping
from dataclasses import dataclass

OR_TYPE = (  # what a person can do besides about a cell with a fault; where nothing was typed they cannot
    "Or type the value over it."
)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its address ('F7'), what was typed (dates in ISO form), and why it cannot be read, where it cannot.

    `link` is the address that it leads to, or ''.
    """

    address: str
    typed: str = ""
    fault: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row by its own number in the sheet; its cells by their column's place from 0, empty ones left out."""

    number: int
    cells: Mapping[int, Cell]


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name ('' in a CSV file), its header row and the rows below that hold anything."""

    name: str
    header: Row
    rows: tuple[Row, ...]

    def where(self, address: str) -> str:
        """A place in this sheet, for a person to find: 'Actions!F7', or 'F7' in a CSV file."""
        return f"{self.name}!{address}" if self.name else address


@dataclass(frozen=True)
class IncomingFile:
    """A file that came in: its name, sheets, bytes' SHA-256, and what a person may not see or we cannot take."""

    source: str
    sheets: tuple[Sheet, ...]
    sha256: str = ""
    remarks: tuple[str, ...] = ()
