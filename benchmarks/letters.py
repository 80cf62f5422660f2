"""What reading a letter costs beside the least it can cost: PDFium merely giving the text of the same pages.

Run it with the Python that wsoa is installed for: `.venv/bin/python benchmarks/letters.py [PDF …] [--runs N]`. Without
PDFs it takes the letters that are shared beside the checkout, or those of the worked example. Both are measured in this
process, in processor time and by turns, so that a busy moment falls on both: the text of every page, as pypdfium2 gives
it; and the whole reader, which asks for the place, size and weight of the words, passes them on as JSON as it does
between processes, and decides what the letter says. wsoa reads in a child process, because PDFium is C and letters come
from outside; what starting that costs is measured apart, and is the same for every letter.
"""

import argparse
import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]

from wsoa.__main__ import SELDOM
from wsoa.importers.letter.pages.page import THIN
from wsoa.importers.letter.pages.pdf import pages_in
from wsoa.importers.letter.pages.pdf_child import document_of
from wsoa.importers.letter.reading import letter_on

ROOT = Path(__file__).resolve().parent.parent
PLACES = (ROOT.parent / "shared" / "letters", ROOT / "data" / "derby")
AIM, AT_MOST = 4, 5  # times the text alone: half of the letters, and every one
WIDTH = 40


def text_alone(path: Path) -> None:
    """What any reader must do: open the file and have the text of every page."""
    for page in pypdfium2.PdfDocument(path):
        page.get_textpage().get_text_range()


def whole_reader(path: Path) -> None:
    """What wsoa does, without the child process."""
    letter_on(pages_in(json.loads(json.dumps(document_of(str(path), THIN)))), path)


def child_start() -> None:
    """A process that loads PDFium and ends."""
    subprocess.run([sys.executable, "-P", "-c", "import ctypes, json, pypdfium2"], check=True)


def seconds(act: Callable[[], None], clock: Callable[[], float] = time.process_time) -> float:
    """How long it takes once, in processor time of this process."""
    began = clock()
    act()
    return clock() - began


def medians(path: Path, runs: int) -> tuple[float, float]:
    """Milliseconds for the text alone and for the whole reader. A first round, which warms, is not counted."""
    rounds = [(seconds(lambda: text_alone(path)), seconds(lambda: whole_reader(path))) for _ in range(runs + 1)][1:]
    text, reader = (1000 * statistics.median(times) for times in zip(*rounds, strict=True))
    return text, reader


def letters(given: Sequence[Path]) -> list[Path]:
    """The PDFs given, or those at hand."""
    found = list(given) or next((pdfs for place in PLACES if (pdfs := sorted(place.rglob("*.pdf")))), [])
    if not found:
        sys.exit("No letter is at hand as a PDF: name one, `benchmarks/letters.py LETTER.pdf`.")
    return found


def main() -> None:
    """Measure, print."""
    gc.set_threshold(SELDOM)  # as wsoa itself begins
    parser = argparse.ArgumentParser(description="Measure what reading a letter costs beside the text alone.")
    parser.add_argument("letters", nargs="*", type=Path, metavar="PDF", help="letters to read (default: those at hand)")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="how often each is read (default: 5)")
    asked = parser.parse_args()
    runs = max(1, asked.runs)
    chosen = letters(asked.letters)
    print(
        f"Medians of {runs} interleaved runs of each, in one process\n\n"
        f"{'letter':<{WIDTH}}{'text ms':>9}{'reader ms':>11}{'ratio':>8}"
    )
    found = {}
    for path in chosen:
        text, reader = found[path] = medians(path, runs)
        print(f"{path.stem[: WIDTH - 1]:<{WIDTH}}{text:>9.0f}{reader:>11.0f}{reader / text:>8.2f}", flush=True)
    ratios = [reader / text for text, reader in found.values()]
    start = 1000 * statistics.median(seconds(child_start, time.perf_counter) for _ in range(runs))
    print(f"\nratio: median {statistics.median(ratios):.2f}, least {min(ratios):.2f}, most {max(ratios):.2f}")
    print(f"apart: {start:.0f} ms to start the child process and load PDFium, once for each letter")
    held = statistics.median(ratios) <= AIM and max(ratios) <= AT_MOST
    print(
        f"\n{'yes' if held else 'no':<5}half of the letters are read in at most {AIM} times what their text alone"
        f" takes, and every one in at most {AT_MOST}"
    )


if __name__ == "__main__":
    main()
