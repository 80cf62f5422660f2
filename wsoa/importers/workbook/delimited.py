"""A CSV file's rows, whichever program saved it: its encoding, its delimiter, its quotation marks."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import chain

from wsoa.domain.errors import BadFile
from wsoa.domain.round.spreadsheet import Cell, Row, Sheet
from wsoa.domain.statement.values import visible
from wsoa.importers.workbook.faults import ERROR, NARROW
from wsoa.importers.workbook.places import MOST_ROWS, column_letters, sheet_of

ERRORS = re.compile(r"#(?:REF!|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!|NAME\?|N/A)|Err:[0-9]{3}")
AGAIN = "Save it from the spreadsheet again, as CSV UTF-8."
DELIMITERS = ",;\t"
SAID = re.compile(
    r"\s*\"?sep=(?P<delimiter>.)\"?[^\S\r\n]*(?:\r\n|\r|\n|$)", re.IGNORECASE
)  # Excel's own first line, which it does not show
END = (  # no character of any text: after the last line it is a row of its own, unless a quotation mark is still open
    "\uffff"
)


def delimited_sheets(name: str, data: bytes) -> tuple[tuple[Sheet, ...], tuple[str, ...]]:
    """The one sheet of a CSV file, or none where it is blank; and what to look at twice."""
    text, remarks = _decoded(name, data)
    return tuple(sheet_of("", _rows(name, text))), remarks


def _rows(name: str, text: str) -> Iterator[Row]:
    said = SAID.match(text)
    lines = csv.reader(
        _lines(text[said.end() :] if said else text), delimiter=said["delimiter"] if said else _delimiter(text)
    )
    unseen = last = 1 if said else 0  # a line that no spreadsheet shows, and the last line of the row before
    try:
        for number, values in enumerate(lines, 1):
            if values == [END]:
                return
            if values and END in values[-1]:
                break
            if number > MOST_ROWS:
                raise BadFile(f"{name} has more than {MOST_ROWS:,} rows.", "Copy the rows that matter into a new file.")
            yield Row(number, _cells(number, values))
            last = lines.line_num + unseen
    except csv.Error as error:
        limit = f"is longer than {csv.field_size_limit():,} characters, or opens a quotation mark that is never closed"
        why = limit if "limit" in str(error) else f"cannot be read: {error}"
        raise BadFile(f"A cell on line {last + 1} of {name} {why}.", AGAIN) from error
    raise BadFile(f"{name} opens a quotation mark on line {last + 1} that is never closed.", f"Close it, or: {AGAIN}")


def _lines(text: str) -> Iterator[str]:
    return chain(io.StringIO(text.replace(END, "\ufffd"), newline=""), ["\n", END])


def _cells(number: int, values: list[str]) -> dict[int, Cell]:
    return {
        place: _cell(f"{column_letters(place)}{number}", typed)
        for place, value in enumerate(values)
        if (typed := visible(value))
    }


def _cell(address: str, typed: str) -> Cell:
    if not typed.startswith(("#", "Err:")):
        return Cell(address, typed)
    return Cell(
        address, typed, ERROR if ERRORS.fullmatch(typed) else NARROW if set(typed) == {"#"} and len(typed) > 1 else ""
    )


def _decoded(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace"), ()
    if b"\0" in data:
        raise BadFile(
            f"{name} is neither an Excel workbook nor a CSV file.", "Save it from the spreadsheet as .xlsx or as CSV."
        )
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return _decoded_by_guess(name, data)


def _decoded_by_guess(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    # Excel for Mac ends lines as the old Mac did when it writes the old Mac's letters.
    encoding, called = (
        ("mac-roman", "an old Mac's letters") if b"\r" in data and b"\n" not in data else ("cp1252", "Windows letters")
    )
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadFile(
            f"{name} is written in an unknown encoding.", "Save it from the spreadsheet as CSV UTF-8."
        ) from error
    return text, (
        f"{name} is not in UTF-8 and was read as {called}: look twice at accents, dashes and quotation marks.",
    )


def _delimiter(text: str) -> str:
    header = text.lstrip().partition("\n")[0]
    return max(DELIMITERS, key=header.count)
