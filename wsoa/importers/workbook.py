"""A workbook or a CSV file into a Return: what was typed, where; nothing is decided here."""

import csv
import io
import stat
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException

from wsoa.domain.errors import BadInput, NotFound
from wsoa.domain.sheets import Cell, Return, Row, Sheet

LARGEST_FILE = 50 * 2**20  # bytes, as it lies on the disk
LARGEST_UNPACKED = 400 * 2**20  # bytes that a workbook may unpack to
MOST_ROWS = 100_000
OLE = b"\xd0\xcf\x11\xe0"  # how .xls files and password-protected workbooks begin
ENCODINGS = ("utf-8-sig", "cp1252")
BROKEN = (
    InvalidFileException,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    SyntaxError,
    EOFError,
    OSError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
)
MIDNIGHT = time(0)


def read_return(path: Path) -> Return:
    """What a .xlsx or .csv file holds. Raises NotFound, or BadInput for a file that is neither."""
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        raise NotFound(f"There is no file {path}, or none that may be seen.", "Check the name and the folder.") from error
    if not stat.S_ISREG(found.st_mode):
        raise BadInput(f"{path} is a folder, not a file.", "Name the workbook or CSV file itself.")
    if found.st_size > LARGEST_FILE:
        raise BadInput(f"{path.name} is larger than {LARGEST_FILE // 2**20} MB: that is not a plan.", "Send the workbook with only its own sheets.")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise NotFound(f"{path} cannot be read: {error.strerror}.", "Check that you may read it.") from error
    name = "".join(char if char.isprintable() else "\ufffd" for char in path.name)
    return Return(name, _sheets(name, data))


def _sheets(name: str, data: bytes) -> tuple[Sheet, ...]:
    if not data.strip():
        raise BadInput(f"{name} is empty.", "Send a workbook or CSV file with a header row.")
    if data.startswith(OLE):
        raise BadInput(
            f"{name} is an old .xls workbook, or is protected by a password.", "Open it in Excel, take the password off, and save it as .xlsx."
        )
    if data.startswith(b"PK"):
        return tuple(_workbook_sheets(name, data))
    return tuple(_sheet("", _csv_rows(name, data)))


def _workbook_sheets(name: str, data: bytes) -> tuple[Sheet, ...]:
    _refuse_bomb(name, data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return tuple(_read_sheets(name, data))
    except BROKEN as error:
        raise BadInput(f"{name} is not an Excel workbook, or is damaged.", "Save it from Excel as .xlsx, or as CSV.") from error


def _read_sheets(name: str, data: bytes) -> Iterator[Sheet]:
    formulas, values = (load_workbook(io.BytesIO(data), read_only=True, data_only=stored) for stored in (False, True))
    for typed, stored in zip(formulas.worksheets, values.worksheets, strict=True):
        typed.reset_dimensions()
        stored.reset_dimensions()
        yield from _sheet(typed.title, _workbook_rows(name, typed.iter_rows(), stored.iter_rows()))


def _refuse_bomb(name: str, data: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(item.file_size for item in archive.infolist())
    except BROKEN as error:
        raise BadInput(f"{name} is damaged: it cannot be unpacked.", "Ask for it to be sent again.") from error
    if unpacked > LARGEST_UNPACKED:
        raise BadInput(f"{name} would unpack to {unpacked // 2**20:,} MB: that is not a plan.", "Send the workbook with only its own sheets.")


def _workbook_rows(name: str, typed: Iterable[tuple[Any, ...]], stored: Iterable[tuple[Any, ...]]) -> Iterator[Row]:
    for number, (cells, values) in enumerate(zip(typed, stored, strict=True), 1):
        if number > MOST_ROWS:
            raise BadInput(f"{name} claims more than {MOST_ROWS:,} rows.", "Copy the rows that matter into a new workbook.")
        found = {
            place: _cell(place, number, cell, value) for place, (cell, value) in enumerate(zip(cells, values, strict=True)) if cell.value is not None
        }
        yield Row(number, {place: cell for place, cell in found.items() if cell.typed or cell.fault})


def _cell(place: int, number: int, typed: Any, stored: Any) -> Cell:  # noqa: ANN401 - as above
    address = f"{get_column_letter(place + 1)}{number}"
    if typed.data_type == "f" and stored.value is None:
        return Cell(address, str(typed.value), "It is a formula with no stored value. Open the workbook in Excel and save it.")
    if stored.data_type == "e":
        return Cell(address, str(stored.value), "It is an error of the spreadsheet's.")
    return Cell(address, _typed(stored.value))


def _typed(value: object) -> str:
    match value:
        case datetime() if value.time() == MIDNIGHT:
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer():
            return str(int(value))
        case _:
            return unescape(str(value)).strip()


def _csv_rows(name: str, data: bytes) -> Iterator[Row]:
    text = _decoded(name, data)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        for number, values in enumerate(lines, 1):
            cells = {place: Cell(f"{get_column_letter(place + 1)}{number}", value.strip()) for place, value in enumerate(values) if value.strip()}
            yield Row(number, cells)
    except csv.Error as error:
        raise BadInput(f"{name} is not a CSV file: {error}.", "Save it from the spreadsheet again, as CSV UTF-8.") from error


def _decoded(name: str, data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data:
        raise BadInput(f"{name} is neither an Excel workbook nor a CSV file.", "Save it from the spreadsheet as .xlsx or as CSV.")
    for encoding in ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadInput(f"{name} is written in an unknown encoding.", "Save it from the spreadsheet as CSV UTF-8.")


def _delimiter(text: str) -> str:
    header = text.lstrip().partition("\n")[0]
    return max(",;\t", key=header.count)


def _sheet(name: str, rows: Iterable[Row]) -> Iterator[Sheet]:
    filled = [row for row in rows if row.cells]
    if filled:
        yield Sheet(name, filled[0], tuple(filled[1:]))
