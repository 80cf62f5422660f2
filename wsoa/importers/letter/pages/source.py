"""The file itself: there, readable, of a size that a letter can have, its text in whatever encoding."""

import re
import zipfile
from pathlib import Path

from wsoa.domain.errors import BadFile, NoText, NotFound

LARGEST = 100 * 1024 * 1024
LARGEST_TEXT = 1024 * 1024
PDF_MARK = b"%PDF"
WHERE_A_PDF_IS_MARKED = 1024  # a PDF may begin with a few stray bytes
# UTF-32 first: its mark for small ends first begins as that of UTF-16 does.
MARKS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# Quotation marks, dash and bullet as an old Macintosh and as Windows writes them: what one writes, the other hardly
# uses in English.
OF_A_MAC, OF_WINDOWS = b"\xd2\xd3\xd4\xd5\xd0\xd1\xa5", b"\x91\x92\x93\x94\x95\x96\x97"
MOST_BROKEN = 0.1  # of a text's characters beyond ASCII, where it is UTF-8 with a few bytes lost
NO_TEXT = re.compile("[\x01-\x08\x0e-\x1b\x7f]")
MOST_STRAY = 0.01  # of a text's characters
HOW_TO_GIVE_A_LETTER = "Give the letter as the PDF that the inspectorates published, or as plain text (.txt)."


def beginning_of(path: Path) -> bytes:
    """The first bytes of a file that could be a letter; refuses one that is not there, empty or far too large."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise BadFile(f"{path} is a folder, not a letter.", HOW_TO_GIVE_A_LETTER)
        _check_size(path, size)
        with path.open("rb") as file:
            return file.read(WHERE_A_PDF_IS_MARKED)
    except PermissionError:
        raise BadFile(f"{path} may not be read.", "Ask for the right to read it.") from None
    except (OSError, ValueError):
        raise NotFound(f"There is no file {path}.", "Check the name and the folder.") from None


def _check_size(path: Path, size: int) -> None:
    if size == 0:
        raise BadFile(f"{path} is empty.", HOW_TO_GIVE_A_LETTER)
    if size > LARGEST:
        raise BadFile(
            f"{path} has {-(-size // 1024 // 1024)} MB: far too large for a letter (at most 100).", HOW_TO_GIVE_A_LETTER
        )


def is_pdf(beginning: bytes) -> bool:
    """By content, whatever the file's name says."""
    return PDF_MARK in beginning


def text_of(path: Path) -> str:
    """The file's text: UTF-8, UTF-16 or UTF-32 where it says or proves so, else as Windows or an old Mac has it."""
    content = path.read_bytes()
    refuse_other_files(path, content)
    if len(content) > LARGEST_TEXT:
        raise BadFile(
            f"{path} has {len(content) // 1024:,} kB of text: far too much for a letter (at most 1,024).",
            HOW_TO_GIVE_A_LETTER,
        )
    text = _decoded(content)
    if "\0" in text or len(NO_TEXT.findall(text)) > MOST_STRAY * len(text):
        kind = "no PDF, although its name says so" if path.suffix.lower() == ".pdf" else "no text"
        raise BadFile(f"{path} does not look like an inspection letter: it is {kind}.", HOW_TO_GIVE_A_LETTER)
    if not text.strip():
        raise BadFile(f"{path} holds no text.", HOW_TO_GIVE_A_LETTER)
    return text


def _decoded(content: bytes) -> str:
    """The text by its mark, or by what it proves to be.

    Without a mark, UTF-16 and UTF-32 show in the zero bytes of its plain letters, and UTF-8 in that it can be read at
    all.
    """
    marked = next((encoding for mark, encoding in MARKS if content.startswith(mark)), None)
    if marked:
        return content.decode(marked, errors="replace")
    sample = content[:2000]
    if sample.count(0) > len(sample) * 2 // 3:
        return content.decode("utf-32-be" if sample[0] == 0 else "utf-32-le", errors="replace")
    if sample.count(0) > len(sample) // 4:
        return content.decode(
            "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be", errors="replace"
        )
    text = content.decode("utf-8", errors="replace")
    if text.count("\ufffd") <= MOST_BROKEN * sum(character > "\x7f" for character in text):
        return text
    return content.decode(
        "mac_roman" if _count(content, OF_A_MAC) > _count(content, OF_WINDOWS) else "cp1252", errors="replace"
    )


def _count(content: bytes, marks: bytes) -> int:
    return sum(content.count(mark) for mark in marks)


SAVE_IT = "Open it, save it as PDF, or as plain text (.txt), and give that."


SIGNATURES = (
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an old Word or Excel document or a saved e-mail"),
    (re.compile(rb"\{\\rtf"), "a rich text document (.rtf)"),
    (re.compile(rb"\s*<(!doctype\s+html|html)\b", re.IGNORECASE), "a web page"),
    (re.compile(rb"\s*<\?xml\b"), "an XML file"),
)


PICTURES = re.compile(
    rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\x00|MM\x00\*|BM.{4}\x00\x00\x00\x00|RIFF.{4}WEBP|.{4}ftyphei[cf]", re.DOTALL
)


ZIPPED = b"PK\x03\x04"


# The part that each kind of zipped document always has.
PARTS = {
    "word/": "a Word document",
    "xl/": "an Excel workbook",
    "ppt/": "a PowerPoint presentation",
    "mimetype": "an OpenDocument file",
}


def refuse_other_files(path: Path, content: bytes) -> None:
    """Refuse what is certainly something else, by its content and not by its name."""
    if PICTURES.match(content):
        raise NoText(
            f"{path} is a picture: it holds no text.",
            f"Run `wsoa letter read {path} --draft letter.txt` for an empty draft, fill it in from the letter,"
            " and run `wsoa init letter.txt`.",
        )
    kind = (
        _zipped(path)
        if content.startswith(ZIPPED)
        else next((kind for mark, kind in SIGNATURES if mark.match(content)), "")
    )
    if kind:
        raise BadFile(f"{path} is {kind}, not a PDF or plain text.", SAVE_IT)


def _zipped(path: Path) -> str:
    """By the names of its parts; nothing is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        names = []
    return next(
        (kind for part, kind in PARTS.items() if any(name.startswith(part) for name in names)),
        "a zip file or a damaged Word document",
    )
