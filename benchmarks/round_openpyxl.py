"""A return merely read by openpyxl.

`round_openpyxl.py DATABASE RETURN` looks at every value of every sheet, and does nothing with it.
"""

import sys

from openpyxl import load_workbook
from stopwatch import Laps


def main(file: str) -> None:
    """Read it in the way that openpyxl recommends for large files."""
    laps = Laps()
    book = load_workbook(file, read_only=True)
    rows = sum(any(value is not None for value in row) for sheet in book for row in sheet.iter_rows(values_only=True))
    laps.end("read")
    laps.tell(rows)


if __name__ == "__main__":
    main(sys.argv[2])
