"""What a workbook or a CSV file holds, as it was typed: what every importer of sheets returns."""

from collections.abc import Mapping

from wsoa.domain.errors import Place
from wsoa.domain.frozen import frozen

OR_TYPE = (  # what a person can do besides about a cell with a fault; where nothing was typed they cannot
    "Or type the value over it."
)


@frozen
class Cell:
    """One cell: its address ('F7'), what was typed (dates in ISO form), and why it cannot be read, where it cannot.

    `link` is the address that it leads to, or ''; `within` is the first of the cells that an empty one is merged with.
    """

    address: str
    typed: str = ""
    fault: str = ""
    link: str = ""
    within: str = ""


@frozen
class Row:
    """One row by its own number in the sheet; its cells by their column's place from 0, empty ones left out."""

    number: int
    cells: Mapping[int, Cell]


def letters_of_column(address: str) -> str:
    """'F' for 'F7'."""
    return address.rstrip("0123456789")


def down(address: str) -> tuple[int, int, str]:
    """A key to sort a sheet's cells: row by row, and from the left."""
    letters = letters_of_column(address)
    return int(address.removeprefix(letters)), len(letters), letters


@frozen
class Sheet:
    """One sheet: its name ('' in a CSV file), its header row and the rows below that hold anything."""

    name: str
    header: Row
    rows: tuple[Row, ...]

    def where(self, address: str) -> Place:
        """A cell of this sheet, for a person to find: 'Actions!F7', or 'F7' in a CSV file."""
        return Place(self.name, address)

    def where_row(self, number: int) -> Place:
        """A whole row of it."""
        return Place(self.name, row=number)


@frozen
class IncomingFile:
    """A file that came in: its name, sheets, bytes' SHA-256, and what a person may not see or we cannot take.

    `saved` is when it says that it was saved last, in ISO form; '' where it does not say so.
    """

    source: str
    sheets: tuple[Sheet, ...]
    sha256: str = ""
    remarks: tuple[str, ...] = ()
    saved: str = ""

    def sheet_of(self, place: Place) -> Sheet | None:
        """The sheet that a place is in; None for what is in no cell or row of this file."""
        return next((sheet for sheet in self.sheets if place.spot and sheet.name == place.sheet), None)

    def order(self, place: Place) -> tuple[int, int, int, str]:
        """A key to sort places as a person goes through the file: row by row, and from the left.

        What is in no cell of it comes first.
        """
        if self.sheet_of(place) is None:
            return (-1, 0, 0, "")
        sheet = [sheet.name for sheet in self.sheets].index(place.sheet)
        return (sheet, *(down(place.cell) if place.cell else (place.row, 0, "")))
