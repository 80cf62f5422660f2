"""Whether an evidence file holds a phrase: in its text, in an office document's or a PDF's, or in its name."""

import re
import zipfile
import zlib
from pathlib import Path

from wsoa.domain.errors import Refusal
from wsoa.importers.letter.pages.pdf import pages_of

LARGEST = 50_000_000  # bytes of text that are looked through
TAGS = re.compile(r"<[^>]*>")
UNREADABLE = (OSError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError)


def holds(path: Path, name: str, pattern: re.Pattern[str]) -> bool | None:
    """Whether a kept file holds a phrase, by its text or its name; None where nobody can tell but a person."""
    if pattern.search(name):
        return True
    try:
        texts = _texts(path)
    except (*UNREADABLE, Refusal):
        return None
    return any(pattern.search(text) for text in texts) if texts else None


def _texts(path: Path) -> list[str]:
    with path.open("rb") as file:
        data = file.read(LARGEST)
    if data.startswith(b"%PDF-"):
        return [" ".join(word.text for page in pages_of(path) for word in page.words)]
    if data.startswith(b"PK"):
        return _inside(path)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return [data.decode("utf-16", errors="replace")]
    return [] if b"\0" in data else [data.decode("utf-8", errors="replace"), data.decode("latin-1")]


def _inside(path: Path) -> list[str]:
    """The text of each part of an office document; a word may be cut by tags, and words may have only tags between."""
    with zipfile.ZipFile(path) as archive:
        parts = [part for part in archive.infolist() if part.filename.endswith(".xml")]
        if sum(part.file_size for part in parts) > LARGEST:
            return []
        told = [archive.read(part).decode("utf-8", errors="replace") for part in parts]
    return [TAGS.sub(between, text) for text in told for between in ("", " ")]
