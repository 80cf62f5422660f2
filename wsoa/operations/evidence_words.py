"""What evidence files say: whether one holds a phrase, and every text that would be published with it."""

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from wsoa.domain.errors import Refusal
from wsoa.domain.frozen import frozen
from wsoa.importers.letter.pages.pdf import pages_of, pdf_texts

LARGEST = 50_000_000  # bytes of text that are looked through
PDF = b"%PDF-"
TAGS = re.compile(r"<[^>]*>")
# Where a text ends: a paragraph, a tab, a cell and its value, a shared string, a field about the document.
ENDS = re.compile(r"</(?:w:p|a:p|text:p|si|v|c|is|t:[^>]*|dc:[^>]*|cp:[^>]*)>|<(?:w:tab|w:br)/>")
HIDDEN_SHEET = re.compile(r'<sheet [^>]*name="([^"]*)"[^>]*state="(?:hidden|veryHidden)"')
# Of the document, and of its comments and tracked changes.
AUTHOR = re.compile(r'(?:<(?:dc:creator|cp:lastModifiedBy|author)>| w:author=")([^<"]+)')
NOBODY = ("openpyxl", "python-docx", "Microsoft Office User", "wsoa")
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


@frozen
class FileWords:
    """The texts of a file, hidden sheets and facts about it too; and what in it is hidden, or names somebody."""

    texts: tuple[str, ...]
    hidden: tuple[str, ...] = ()


def published_texts(path: Path) -> FileWords | None:
    """What would be published with a kept file; None where nobody can tell but a person."""
    try:
        with path.open("rb") as file:
            head = file.read(len(PDF))
        if head.startswith(b"PK"):
            return _office(path)
        texts, about = pdf_texts(path) if head == PDF else (_texts(path)[:1], {})
    except (*UNREADABLE, Refusal):
        return None
    return FileWords((*texts, *about.values()), tuple(_authors([about.get("Author", "")]))) if texts else None


def _office(path: Path) -> FileWords | None:
    """The texts of an office document, whole within each cell, paragraph or field about it."""
    with zipfile.ZipFile(path) as archive:
        parts = [part for part in archive.infolist() if part.filename.endswith((".xml", ".rels"))]
        if not parts or sum(part.file_size for part in parts) > LARGEST:
            return None
        told = {part.filename: archive.read(part).decode("utf-8", errors="replace") for part in parts}
    sheets = [unescape(name) for name in HIDDEN_SHEET.findall(told.get("xl/workbook.xml", ""))]
    people = (unescape(name) for text in told.values() for name in AUTHOR.findall(text))
    hidden = (*(f"sheet “{name}”" for name in sheets), *_authors(people))
    texts = (unescape(TAGS.sub("", ENDS.sub("\n", text))) for text in told.values())
    return FileWords(tuple(text for text in texts if text.strip()), hidden)


def _authors(names: Iterable[str]) -> Iterator[str]:
    return (f"author “{name}”" for name in sorted({name for name in names if name.strip()}.difference(NOBODY)))


def _inside(path: Path) -> list[str]:
    """The text of each part of an office document; a word may be cut by tags, and words may have only tags between."""
    with zipfile.ZipFile(path) as archive:
        parts = [part for part in archive.infolist() if part.filename.endswith(".xml")]
        if sum(part.file_size for part in parts) > LARGEST:
            return []
        told = [archive.read(part).decode("utf-8", errors="replace") for part in parts]
    return [TAGS.sub(between, text) for text in told for between in ("", " ")]
