"""Run as a program of its own: the words and ruling lines of one PDF, as JSON on standard output.

PDFium is C and letters come from outside, so it works here, with bounds on memory and time, and never in wsoa's own
process. It is run by its path and imports nothing of wsoa's: so it starts quickly, wherever wsoa is installed and
whatever the current folder holds.

    {"pages": [{"words": [[text, …], [left, …], [right, …], [base, …], [size, …], [bold, …], [glued, …]],
                "rules": [[left, top, right, bottom], …], "dots": [[left, top, right, bottom, filled], …]}, …],
     "about": {"Title": …, "Author": …, …}}

or `{"refused": "encrypted" | "damaged" | "pages" | "words", "count": …}`. Positions are from the top left corner of the
page as it is read, down the page, in points; those of words, and their sizes, in tenths of points, which whole numbers
tell most quickly. `base` is the line that letters stand on; `right` is told for the last word of a line only, and else
0; `glued` says that a word follows the one before without a space.
"""

import ctypes
import gc
import json
import math
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

MEMORY = 1 << 30  # a letter needs a tenth of this
SECONDS = 30
MOST_PAGES = 500
MOST_WORDS = 150_000  # a letter has some six thousand
MOST_RULES = 1500  # a page with more, or with more dots, holds a drawing, not tables
HEAVY = 600
LEAST_DOT, MOST_DOT = 2.0, 9.0  # points: what is drawn in between, and as wide as high, may be a bullet
FRAME = 20.0  # a shape smaller than this in both directions is neither a line nor a frame
WHITE = 250
NAME = 120

# PDFium writes U+FFFE for a hyphen at a line's end and gives no line break: what follows stands on the next line.
LINES = re.compile("[^\r\n\ufffe]+\ufffe?|\ufffe")
RUNS = re.compile("[^\\s\\x00-\\x1f\ufffe]+\ufffe?|\ufffe")
WHERE_DIGITS_MEET_LETTERS = re.compile(r"(?<=\D)(?=\d)|(?<=\d)(?=\D)")
MAY_BE_MARK = re.compile(r"\D*+\d|\W++$")
SAME_SIZE = 0.1
SAMPLE = 40  # characters tell which way a page runs

Word = tuple[str, int, int, int, int, bool, bool]
Rule = tuple[float, float, float, float]


def bound_this_process() -> None:
    """Refuse more memory and processor time than a letter can need, where the platform can."""
    try:
        import resource  # noqa: PLC0415 - not on every platform
    except ImportError:
        return
    for what, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):
            continue


class UprightPage:
    """One page as it is read: turned upright, measured from its top left corner."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401 - PDFium's handles have no types
        """Keep the page and its box."""
        self.page = page
        self.turned = page.get_rotation() % 360 // 90  # quarter turns, unless its text runs otherwise
        self.left, self.bottom, self.right, self.top = page.get_cropbox()

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page is shown."""
        if self.turned == 0:
            return x - self.left, self.top - y
        if self.turned == 1:
            return y - self.bottom, x - self.left
        if self.turned == 2:  # noqa: PLR2004 - quarter turns
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Rule:
        """A rectangle as it is shown: left, top, right, bottom."""
        (one_x, one_y), (other_x, other_y) = self.place(left, bottom), self.place(right, top)
        return min(one_x, other_x), min(one_y, other_y), max(one_x, other_x), max(one_y, other_y)


class Characters:
    """The characters of one page: what they are, where and how they are printed."""

    def __init__(self, sheet: UprightPage) -> None:
        """Keep PDFium's handle and room for its answers."""
        self.sheet = sheet
        self.handle = sheet.page.get_textpage()
        self.raw = self.handle.raw
        self.text = self._text()
        self._point = (ctypes.c_double(), ctypes.c_double())
        self._box = tuple(ctypes.c_double() for _ in range(4))
        self._at = tuple(ctypes.byref(number) for number in self._point)
        self._edges = tuple(ctypes.byref(number) for number in self._box)
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(NAME)

    def _text(self) -> str:
        """One character for each of PDFium's, so that positions agree."""
        count = pdfium.FPDFText_CountChars(self.raw)
        text: str = self.handle.get_text_range()
        if len(text) == count:
            return text
        return "".join(chr(pdfium.FPDFText_GetUnicode(self.raw, index) or 0x20) for index in range(count))

    def turned(self) -> int:
        """Which way most of the text runs, in quarter turns, whichever way the page is shown.

        The page's own turn where it has no text.
        """
        step = max(1, len(self.text) // SAMPLE)
        found = Counter(self._turn(index) for index in range(0, len(self.text), step) if self.text[index].isalnum())
        return found.most_common(1)[0][0] if found else self.sheet.turned

    def _turn(self, index: int) -> int:
        pdfium.FPDFText_GetMatrix(self.raw, index, self._matrix)
        return round(math.atan2(self._matrix.b, self._matrix.a) / math.radians(90)) % 4

    def origin(self, index: int) -> tuple[int, int]:
        """Where a character begins on its line."""
        pdfium.FPDFText_GetCharOrigin(self.raw, index, *self._at)
        x, y = self.sheet.place(self._point[0].value, self._point[1].value)
        return round(x * 10), round(y * 10)

    def right(self, index: int) -> int:
        """Where the ink of a character stops."""
        pdfium.FPDFText_GetCharBox(self.raw, index, *self._edges)
        left, right, bottom, top = self._box
        return round(self.sheet.box(left.value, bottom.value, right.value, top.value)[2] * 10)

    def style(self, index: int) -> tuple[int, bool]:
        """The size as printed (a font of size 1 may be drawn twelve times as large), and whether bold."""
        pdfium.FPDFText_GetMatrix(self.raw, index, self._matrix)
        size = float(pdfium.FPDFText_GetFontSize(self.raw, index)) * math.hypot(self._matrix.c, self._matrix.d)
        return round(size * 10), pdfium.FPDFText_GetFontWeight(self.raw, index) >= HEAVY or self._has_bold_name(index)

    def _has_bold_name(self, index: int) -> bool:
        """Told by the font's name where the PDF states no weight."""
        pdfium.FPDFText_GetFontInfo(self.raw, index, self._name, NAME, None)
        return b"bold" in self._name.value.lower()


def words_of(page: Characters) -> Iterator[Word]:
    """The page's words in the order in which they are stored."""
    for line in LINES.finditer(page.text):
        runs = list(RUNS.finditer(page.text, *line.span()))
        style = None
        for run in runs:
            # Within a line the type is taken to be the first word's, but for the last word and for bullets and marks:
            # asking takes longest.
            if not run[0].isalpha() and MAY_BE_MARK.match(run[0]):
                yield from _parts(page, run, ends=run is runs[-1])
                continue
            if style is None or run is runs[-1]:
                style = page.style(run.start())
            yield _word(page, run.span(), style, ends=run is runs[-1])


def _word(page: Characters, span: tuple[int, int], style: tuple[int, bool], *, ends: bool, glued: bool = False) -> Word:
    start, end = span
    left, base = page.origin(start)
    return page.text[start:end].replace("\ufffe", "-"), left, page.right(end - 1) if ends else 0, base, *style, glued


def _parts(page: Characters, run: re.Match[str], *, ends: bool) -> Iterator[Word]:
    """A footnote's mark is printed against the word before it, but smaller: it is a part of its own."""
    start, end = run.span()
    style, glued = page.style(start), False
    for meeting in WHERE_DIGITS_MEET_LETTERS.finditer(page.text, start, end):
        here = page.style(meeting.start())
        if abs(here[0] - style[0]) > style[0] * SAME_SIZE:
            yield _word(page, (start, meeting.start()), style, ends=False, glued=glued)
            start, style, glued = meeting.start(), here, True
    yield _word(page, (start, end), style, ends=ends, glued=glued)


def shapes_of(sheet: UprightPage) -> Iterator[tuple[Rule, Any]]:
    """What is drawn on a page: where, and PDFium's handle."""
    raw = sheet.page.raw
    edges = tuple(ctypes.c_float() for _ in range(4))
    for index in range(pdfium.FPDFPage_CountObjects(raw)):
        shape = pdfium.FPDFPage_GetObject(raw, index)
        if pdfium.FPDFPageObj_GetType(shape) != pdfium.FPDF_PAGEOBJ_PATH or not pdfium.FPDFPageObj_GetBounds(
            shape, *edges
        ):
            continue
        left, top, right, bottom = sheet.box(*(edge.value for edge in edges))
        yield (round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)), shape


def _is_dot(box: Rule) -> bool:
    left, top, right, bottom = box
    least, most = sorted((right - left, bottom - top))
    return LEAST_DOT <= least <= most <= min(MOST_DOT, least + 1)


def _sides(box: Rule, shape: Any, thin: float) -> Iterator[Rule]:  # noqa: ANN401 - PDFium's handles have no types
    """A line, which is no thicker than `thin`, as it is; a frame drawn as one shape gives its four sides."""
    left, top, right, bottom = box
    if right - left <= thin or bottom - top <= thin:
        yield left, top, right, bottom
    elif (right - left > FRAME and bottom - top > FRAME) and any(_look(shape)):
        yield from (
            (left, top, right, top),
            (left, bottom, right, bottom),
            (left, top, left, bottom),
            (right, top, right, bottom),
        )


def _look(shape: Any) -> tuple[bool, bool]:  # noqa: ANN401 - PDFium's handles have no types
    """Whether it is outlined, and whether filled with other than white: white shapes lie behind ordinary paragraphs."""
    fill, outline = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(shape, fill, outline)
    colours = tuple(ctypes.c_uint(255) for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(shape, *colours)
    return bool(outline.value), bool(fill.value) and min(colour.value for colour in colours[:3]) < WHITE


def page_of(page: Any, thin: float) -> dict[str, Any]:  # noqa: ANN401 - PDFium's handles have no types
    """One page's words, column by column because that is quicker to write and to read, its lines and its dots."""
    sheet = UprightPage(page)
    characters = Characters(sheet)
    sheet.turned = characters.turned()
    shapes = list(shapes_of(sheet))
    rules = [side for box, shape in shapes if not _is_dot(box) for side in _sides(box, shape, thin)]
    dots = [(*box, _look(shape)[1]) for box, shape in shapes if _is_dot(box) and any(_look(shape))]
    words = zip(*words_of(characters), strict=True)
    return {"words": list(words), "rules": _few(rules), "dots": _few(dots)}


def _few(shapes: list[Any]) -> list[Any]:
    """None, where there are so many that they make a drawing."""
    return shapes if len(shapes) <= MOST_RULES else []


def document_of(path: str, thin: float) -> dict[str, Any]:
    """Every page, or why not."""
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        return {
            "refused": (
                "encrypted" if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY) else "damaged"
            )
        }
    if len(document) > MOST_PAGES:
        return {"refused": "pages", "count": len(document)}
    pages, count = [], 0
    for page in document:
        pages.append(page_of(page, thin))
        count += len(pages[-1]["words"][0]) if pages[-1]["words"] else 0
        if count > MOST_WORDS:
            return {"refused": "words", "count": count}
    return {"pages": pages, "about": document.get_metadata_dict()}


def main() -> None:
    """Read the file named on the command line, where lines are no thicker than is said there."""
    bound_this_process()
    gc.disable()  # nothing here goes round in circles, and the process ends soon
    try:
        answer = document_of(sys.argv[1], float(sys.argv[2]))
    except pypdfium2.PdfiumError:
        answer = {"refused": "damaged"}
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
