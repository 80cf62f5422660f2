"""The programs that people open our documents with, and what is to be seen in them."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest

HERE = Path(__file__).parent
OFFICE, CHROMIUM, NODE = (shutil.which(name) for name in ("soffice", "chromium", "node"))
MISSING = [
    name
    for name, found in {
        "LibreOffice": OFFICE,
        "Chromium": CHROMIUM,
        "Node": NODE,
        "axe-core (npm install --no-package-lock in tests/looks)": (HERE / "node_modules" / "axe-core").is_dir(),
    }.items()
    if not found
]
FROM_HTML = "--infilter=HTML (StarWriter)"
AS_DOCX = "docx:MS Word 2007 XML"


def need_programs() -> None:
    """Skip where they are not installed; on the machine that runs CI nothing is skipped."""
    if MISSING and os.environ.get("CI"):
        pytest.fail(f"not installed here: {', '.join(MISSING)}")
    if MISSING:
        pytest.skip(f"not installed here: {', '.join(MISSING)}")


def converted(path: Path, form: str = "pdf") -> Path:
    """What LibreOffice makes of a file."""
    folder = path.parent / f"{path.name}-{form[:4]}"
    if path.suffix == ".html" and form == "pdf":
        form = "pdf:writer_pdf_Export"
    done = subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation=file://{path.parent.resolve()}/office",
            "--headless",
            *([FROM_HTML] if path.suffix == ".html" else []),
            *("--convert-to", form, "--outdir", str(folder), str(path)),
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    (made,) = folder.iterdir() if folder.is_dir() else (None,)
    assert made, done.stderr
    return made


def seen_in_chromium(pages: list[Path], folder: Path | None = None) -> list[dict[str, Any]]:
    """What Chromium shows of pages in each width; each printed into the folder."""
    words = [str(NODE), str(HERE / "chromium.mjs"), str(CHROMIUM), str(folder or "-"), *map(str, pages)]
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def after_its_scripts(page: Path) -> str:
    """A page as Chromium holds it once its scripts have run."""
    words = [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.resolve().as_uri()]
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def squeezed(words: str) -> str:
    """Words without any space, as lines and cells break them differently everywhere."""
    return re.sub(
        r"[\s\u200b\u00a0]", "", re.sub("[\ufffe\x02]", "-", words)
    )  # a hyphen at the end of a line, to pdfium


def page_texts(pdf: Path) -> list[str]:
    """The words of each page, squeezed."""
    return [squeezed(page.get_textpage().get_text_range()) for page in pdfium.PdfDocument(pdf)]


def landscape_pages(pdf: Path) -> list[bool]:
    """Of each page, whether it is wider than high."""
    return [page.get_width() > page.get_height() for page in pdfium.PdfDocument(pdf)]


def smallest_words(pdf: Path) -> Iterator[tuple[float, str]]:
    """The smallest size of each page's words, in points, and the words around the first letter of that size."""
    for page in pdfium.PdfDocument(pdf):
        text, matrix = page.get_textpage(), pdfium.raw.FS_MATRIX()
        sizes = []
        for place in range(text.count_chars()):
            if not text.get_text_range(place, 1).isspace():
                pdfium.raw.FPDFText_GetMatrix(text, place, matrix)
                sizes.append((round(pdfium.raw.FPDFText_GetFontSize(text, place) * abs(matrix.d), 2), place))
        if sizes:
            size, place = min(sizes)
            yield size, text.get_text_range(max(place - 10, 0), 40)


def unseen_words(pdf: Path) -> Iterator[tuple[int, str]]:
    """Words whose ink is that of their ground, or that lie beyond the page's edge, each with its page from 1."""
    for number, page in enumerate(pdfium.PdfDocument(pdf), 1):
        text, picture = page.get_textpage(), page.render(scale=2, grayscale=True)
        for place in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(place)
            words = text.get_text_bounded(left, bottom, right, top).strip()
            inside = left >= 0 and bottom >= 0 and right <= page.get_width() + 1 and top <= page.get_height() + 1
            if re.search(r"\w", words) and not (
                inside and _stands_out(picture, page.get_height(), (left, bottom, right, top))
            ):
                yield number, words


def _stands_out(picture: Any, height: float, box: tuple[float, float, float, float]) -> bool:  # noqa: ANN401 - pdfium's
    left, bottom, right, top = (int(2 * each) for each in (box[0], height - box[1], box[2], height - box[3]))
    rows = (picture.buffer[y * picture.stride + left : y * picture.stride + right + 1] for y in range(top, bottom + 1))
    shades = [shade for row in rows for shade in bytes(row)]
    return max(shades) - min(shades) > 80 if shades else False


def pictures(pdf: Path, folder: Path) -> None:
    """Each page of a PDF as a picture to look at."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([str(shutil.which("pdftoppm")), "-r", "80", "-png", str(pdf), str(folder / pdf.stem)], check=True)
