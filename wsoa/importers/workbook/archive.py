"""The zip that a workbook is: its parts unpacked in pieces, and never more of them than a plan can need."""

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from copy import copy

from wsoa.domain.errors import BadFile

LARGEST_UNPACKED = 400 * 2**20  # bytes that a workbook may unpack to
LARGEST_PART = 16 * 2**20  # bytes of a part that is read whole: the list of sheets, the styles, one sheet's comments
MOST_PARTS = 5_000
PIECE = 2**18
BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, LookupError, ValueError, EOFError, OSError, RuntimeError)
ONLY_ITS_SHEETS = "Send the workbook with only its own sheets."


class Archive:
    """A workbook's parts by name. Each is unpacked to its real end, whatever the zip's directory claims of it."""

    def __init__(self, name: str, data: bytes) -> None:
        """Open the zip in `data`. Raises BadFile for one that is damaged or claims too much."""
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise BadFile(f"{name} is damaged: it cannot be unpacked.", "Ask for it to be sent again.") from error
        found = self._zip.infolist()
        # Whoever reads these names may not look at their case or which way their strokes lean: so nor do we.
        self.parts = {item.filename.replace("\\", "/").lstrip("/").lower(): item for item in found}
        if len(found) > MOST_PARTS:
            raise BadFile(f"{name} holds {len(found):,} files: that is not a plan.", ONLY_ITS_SHEETS)
        if len(self.parts) < len(found) or any(posixpath.normpath(part) != part.rstrip("/") for part in self.parts):
            raise self.damaged()
        if any(item.flag_bits & 1 for item in found):
            raise BadFile(f"{name} is protected by a password.", "Take the password off, and save it as .xlsx.")
        self._refuse_more_than_fits(sum(item.file_size for item in found))

    def damaged(self) -> BadFile:
        """The refusal of a workbook that is broken inside."""
        return BadFile(
            f"{self.name} is not an Excel workbook, or is damaged.", "Save it from Excel as .xlsx, or as CSV."
        )

    def pieces(self, part: str) -> Iterator[bytes]:
        """A part, unpacked piece by piece. Raises BadFile where it is damaged, or more than the directory says."""
        item, unpacked = copy(self.parts[part]), 0
        # zipfile stops where the directory says that a part ends. Another reader would go on, so the claim is held
        # against the part's own end.
        item.file_size = LARGEST_UNPACKED + 2 * PIECE
        try:
            with self._zip.open(item) as file:
                while piece := file.read(PIECE):
                    unpacked += len(piece)
                    self._refuse_more_than_fits(unpacked)
                    yield piece
        except BROKEN as error:
            raise self.damaged() from error
        if unpacked != self.parts[part].file_size:
            raise self.damaged()

    def whole(self, part: str) -> bytes:
        """A part's bytes, b'' where there is none of that name.

        Raises BadFile for one that is too large for what it should hold.
        """
        if part not in self.parts:
            return b""
        if self.parts[part].file_size > LARGEST_PART:
            raise BadFile(
                f"{self.name} holds {self.parts[part].file_size // 2**20:,} MB beside its sheets: that is not a plan.",
                ONLY_ITS_SHEETS,
            )
        return b"".join(self.pieces(part))

    def check(self, part: str) -> None:
        """Raise BadFile where a part is not what the directory says, or is XML that defines words to multiply."""
        before, may_define = b"", part.endswith((".xml", ".rels"))
        for piece in self.pieces(part):
            seen = before + piece
            if may_define and b"<!" in seen and (b"<!DOCTYPE" in seen or b"<!ENTITY" in seen):
                raise self.damaged()
            before = piece[-len(b"<!DOCTYPE") :]

    def _refuse_more_than_fits(self, unpacked: int) -> None:
        if unpacked > LARGEST_UNPACKED:
            raise BadFile(
                f"{self.name} would unpack to more than {LARGEST_UNPACKED // 2**20:,} MB: that is not a plan.",
                ONLY_ITS_SHEETS,
            )
