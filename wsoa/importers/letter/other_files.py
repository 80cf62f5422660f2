"""Files that are neither PDF nor plain text: what each is, and what to do with it."""

import re
import zipfile
from pathlib import Path

from wsoa.domain.errors import BadInput, NoText

SAVE_IT = "Open it, save it as PDF, or as plain text (.txt), and give that."
SIGNATURES = (
    (re.compile(rb"\xd0\xcf\x11\xe0"), "an old Word or Excel document or a saved e-mail"),
    (re.compile(rb"\{\\rtf"), "a rich text document (.rtf)"),
    (re.compile(rb"\s*<(!doctype\s+html|html)\b", re.IGNORECASE), "a web page"),
    (re.compile(rb"\s*<\?xml\b"), "an XML file"),
)
PICTURES = re.compile(rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\x00|MM\x00\*|BM.{4}\x00\x00\x00\x00|RIFF.{4}WEBP|.{4}ftyphei[cf]", re.DOTALL)
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
            f"Run `wsoa letter read {path} --draft letter.txt` for an empty draft, fill it in from the letter, and run `wsoa init letter.txt`.",
        )
    kind = _zipped(path) if content.startswith(ZIPPED) else next((kind for mark, kind in SIGNATURES if mark.match(content)), "")
    if kind:
        raise BadInput(f"{path} is {kind}, not a PDF or plain text.", SAVE_IT)


def _zipped(path: Path) -> str:
    """By the names of its parts; nothing is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        names = []
    return next((kind for part, kind in PARTS.items() if any(name.startswith(part) for name in names)), "a zip file or a damaged Word document")
