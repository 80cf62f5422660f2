"""The pages of a PDF, read by a child process with bounds on time and memory."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from wsoa.domain.errors import BadFile, NoText
from wsoa.importers.letter.pages.page import THIN, Dot, Page, RuledLine, Word

CHILD = Path(__file__).with_name("pdf_child.py")
SECONDS = 30
OFFICIAL = "Download the letter again, or open it and save it as a new PDF."
WHY_NOT = {
    "encrypted": (
        "is protected by a password.",
        "Open it, save or print it as a new PDF without a password, and give that.",
    ),
    "damaged": ("is damaged: it cannot be opened as a PDF.", OFFICIAL),
    "pages": (
        "has {count} pages: far too many for a letter (at most 500).",
        "Save the letter's own pages as a PDF of their own.",
    ),
    "words": ("holds far too much text for a letter.", "Save the letter's own pages as a PDF of their own."),
}


def pages_of(path: Path) -> tuple[Page, ...]:
    """Every page's words and ruled lines; refuses what cannot be read, and a scan, which has pages but no words."""
    answer = _answer(path)
    if "refused" in answer:
        what, mend = WHY_NOT[answer["refused"]]
        raise BadFile(f"{path} {what.format(count=answer.get('count'))}", mend)
    pages = pages_in(answer)
    if not any(any(map(str.isalpha, word.text)) for page in pages for word in page.words):
        raise NoText(
            f"{path} is a scan: its pages are pictures and hold no text.",
            f"Run `wsoa letter read {path} --draft letter.txt` for an empty draft, fill it in from the letter,"
            " and run `wsoa init letter.txt`.",
        )
    return pages


def pdf_texts(path: Path) -> tuple[list[str], dict[str, str]]:
    """The words of each page of any PDF, and what it says about itself by name: Title, Author. Raises BadFile.

    Both are empty for a scan.
    """
    answer = _answer(path)
    if "refused" in answer:
        raise BadFile(f"{path} cannot be read.", "Look into it yourself.")
    told = [" ".join(word.text for word in page.words) for page in pages_in(answer)]
    return (told, answer["about"]) if any(told) else ([], {})


def pages_in(answer: dict[str, Any]) -> tuple[Page, ...]:
    """The pages that the child told of."""
    return tuple(_page(number, page) for number, page in enumerate(answer["pages"], 1))


def _answer(path: Path) -> dict[str, Any]:
    # -P: nothing in the current folder, nor beside the program, may stand in for a library. By its path: see
    # pdf_child.py.
    command = [sys.executable, "-P", str(CHILD), str(path.resolve()), str(THIN)]
    try:
        child = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - our own program
    except subprocess.TimeoutExpired:
        raise BadFile(f"{path} took more than {SECONDS} seconds to read.", OFFICIAL) from None
    try:
        answer: dict[str, Any] = json.loads(child.stdout)
    except ValueError:
        raise BadFile(f"{path} is damaged: reading it failed ({_last_words(child)}).", OFFICIAL) from None
    return answer


def _last_words(child: subprocess.CompletedProcess[bytes]) -> str:
    said = child.stderr.decode(errors="replace").split("\n")
    return next(
        (line.strip() for line in reversed(said) if line.strip()), f"the reader stopped with status {child.returncode}"
    )


def _page(number: int, page: dict[str, Any]) -> Page:
    words = page["words"]
    words[1:5] = [[tenths / 10 for tenths in column] for column in words[1:5]]
    return Page(
        number,
        tuple(map(Word._make, zip(*words, strict=True))),
        tuple(map(RuledLine._make, page["rules"])),
        tuple(map(Dot._make, page["dots"])),
    )
