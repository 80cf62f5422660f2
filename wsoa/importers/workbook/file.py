"""A path into a Return, whatever kind of file it turns out to be."""

import gc
import hashlib
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wsoa.domain.errors import BadFile, NotFound
from wsoa.domain.round.spreadsheet import IncomingFile, Sheet
from wsoa.domain.statement.values import printable
from wsoa.importers.workbook import message
from wsoa.importers.workbook.delimited import delimited_sheets
from wsoa.importers.workbook.kinds import refuse_lock, refuse_other_kinds

ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")  # how a workbook begins, and every zip
LARGEST_FILE = 50 * 2**20  # bytes, as it lies on the disk


def read_return(path: Path) -> IncomingFile:
    """What a .xlsx or .csv file holds, or a message with one attached.

    Raises NotFound, or BadFile for a file that is none of these.
    """
    name, data, told = unwrapped(path)
    refuse_other_kinds(name, data)
    with nothing_collected():
        sheets, remarks, saved = _sheets(name, data)
    return IncomingFile(name, sheets, hashlib.sha256(data).hexdigest(), (*told, *remarks), saved)


def unwrapped(path: Path) -> tuple[str, bytes, tuple[str, ...]]:
    """A file's name and bytes; of a message those of the workbook that is attached to it, and what else it says.

    Raises NotFound or BadFile.
    """
    data, name = _bytes(path), printable(path.name)
    refuse_lock(name)
    if not name.lower().endswith(message.ENDING):
        return name, data, ()
    inside, data, told = message.attached(name, data)
    return printable(inside), data, told


def _sheets(name: str, data: bytes) -> tuple[tuple[Sheet, ...], tuple[str, ...], str]:
    """The sheets of a file, what there is to say of them, and when it was saved; '' where it does not say."""
    if not data.startswith(ZIP):
        return *delimited_sheets(name, data), ""
    from wsoa.importers.workbook.reading import workbook_sheets

    return workbook_sheets(name, data)


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Python does not look for garbage inside, nor afterwards among what was made there.

    Cells, and what is made of them, come by the hundred thousand and stay, and looking takes a fifth of the time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def _bytes(path: Path) -> bytes:
    try:
        found = path.stat()
    except (OSError, ValueError) as error:
        raise NotFound(
            f"There is no file {path}, or none that may be seen.", "Check the name and the folder."
        ) from error
    if stat.S_ISDIR(found.st_mode):
        raise BadFile(f"{path} is a folder, not a file.", "Name the workbook or CSV file itself.")
    if not stat.S_ISREG(found.st_mode):
        raise BadFile(f"{path} is no file that can be read.", "Name the workbook or CSV file itself.")
    if found.st_size > LARGEST_FILE:
        raise BadFile(
            f"{path.name} is larger than {LARGEST_FILE // 2**20} MB: that is not a plan.",
            "Send the workbook with only its own sheets.",
        )
    try:
        return path.read_bytes()
    except OSError as error:
        raise NotFound(f"{path} cannot be read: {error.strerror}.", "Check that you may read it.") from error
