"""The file itself: there, readable, of a size that a letter can have; and its text in whatever encoding it was saved."""

from pathlib import Path

from wsoa.domain.errors import BadInput, NotFound

LARGEST = 100 * 1024 * 1024
LARGEST_TEXT = 5 * 1024 * 1024
PDF_MARK = b"%PDF"
WHERE_A_PDF_IS_MARKED = 1024  # a PDF may begin with a few stray bytes
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
HOW_TO_GIVE_A_LETTER = "Give the letter as the PDF that the inspectorates published, or as plain text (.txt)."
KNOWN_CONTENT = {b"PK\x03\x04": "a Word document, a workbook or another zip file", b"\xd0\xcf\x11\xe0": "an old Word or Excel document"}
CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\f\x1a\x1b\v")


def beginning_of(path: Path) -> bytes:
    """The first bytes of a file that could be a letter; refuses one that is not there, empty or far too large."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise BadInput(f"{path} is a folder, not a letter.", HOW_TO_GIVE_A_LETTER)
        _check_size(path, size)
        with path.open("rb") as file:
            return file.read(WHERE_A_PDF_IS_MARKED)
    except PermissionError:
        raise BadInput(f"{path} may not be read.", "Ask for the right to read it.") from None
    except (OSError, ValueError):
        raise NotFound(f"There is no file {path}.", "Check the name and the folder.") from None


def _check_size(path: Path, size: int) -> None:
    if size == 0:
        raise BadInput(f"{path} is empty.", HOW_TO_GIVE_A_LETTER)
    if size > LARGEST:
        raise BadInput(f"{path} has {size // 1024 // 1024} MB: far too large for a letter (at most 100).", HOW_TO_GIVE_A_LETTER)


def is_pdf(beginning: bytes) -> bool:
    """By content, whatever the file's name says."""
    return PDF_MARK in beginning


def text_of(path: Path) -> str:
    """The file's text: UTF-8 or UTF-16 where it says or proves so, and else as Windows writes it."""
    content = path.read_bytes()
    for mark, kind in KNOWN_CONTENT.items():
        if content.startswith(mark):
            raise BadInput(f"{path} is {kind}, not a PDF or plain text.", "Save it as PDF, or as plain text (.txt), and give that.")
    if len(content) > LARGEST_TEXT:
        raise BadInput(f"{path} has {len(content) // 1024 // 1024} MB of text: far too much for a letter.", HOW_TO_GIVE_A_LETTER)
    text = _decoded(content)
    if not text.strip():
        raise BadInput(f"{path} holds no text.", HOW_TO_GIVE_A_LETTER)
    return text


def _decoded(content: bytes) -> str:
    for encoding in _encodings(content):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("cp1252", errors="replace")


def _encodings(content: bytes) -> list[str]:
    """Marked ones first; without a mark, UTF-16 shows in the zero bytes of its plain letters."""
    marked = [encoding for mark, encoding in MARKS if content.startswith(mark)]
    if marked:
        return marked
    sample = content[:2000]
    if sample.count(0) > len(sample) // 4:
        return ["utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"]
    return ["utf-8", "cp1252"]
