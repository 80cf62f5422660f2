"""A table of records as a CSV file, for whoever keeps registers: UTF-8 that says so, and no cell that is a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would work out instead of showing


def render(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The file: a line of headers, then one a row."""
    made = StringIO()
    writer = csv.writer(made)
    writer.writerow(headers)
    writer.writerows([_shown(value) for value in row] for row in rows)
    return made.getvalue().encode("utf-8-sig")


def _shown(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA) else text
