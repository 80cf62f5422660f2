"""Whether every page is there, once and in order, by the numbers printed and by how much stands on each."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, pairwise
from operator import attrgetter
from statistics import median

from wsoa.domain.letter.read_letter import Doubt, DoubtKind
from wsoa.importers.letter.pages.page import Page, TextLine
from wsoa.importers.letter.printed.page_artifacts import edges_of, is_page_number
from wsoa.importers.letter.printed.typography import LARGER

FEWEST = 3  # pages with numbers that run on, before a number is taken for a page's
LIGHT = 0.25  # of the words of the usual page


def about_pages(printed: Sequence[TextLine], pages: Sequence[Page], body: float) -> Iterator[Doubt]:
    """One for each place where a page seems to be missing, doubled, out of order, empty or cut.

    `body` is the usual size of their type.
    """
    sentences = chain(_about_numbers(_numbers(printed)), _about_empty_pages(pages), _about_light_pages(printed, body))
    return (Doubt(DoubtKind.PAGES, sentence) for sentence in sentences)


def _numbers(printed: Sequence[TextLine]) -> list[tuple[int, int]]:
    """Each page with the number that it prints, for pages that print one and no more."""
    found: list[tuple[int, int]] = []
    for page, lines in groupby(printed, attrgetter("page")):
        numbers = {
            int(number[0])
            for line in edges_of(list(lines))
            if is_page_number(line.text) and (number := re.search(r"\d+", line.text))
        }
        found.extend((page, number) for number in numbers if len(numbers) == 1)
    return found


def _about_numbers(numbers: Sequence[tuple[int, int]]) -> Iterator[str]:
    """Where they do not go on as pages do; nothing for a letter whose numbers are something else."""
    breaks = [(above, below) for above, below in pairwise(numbers) if below[1] - above[1] != below[0] - above[0]]
    if len(numbers) - 1 - len(breaks) < FEWEST:
        return
    for (above, before), (page, number) in breaks:
        told = f"Page {page} of the file bears the number {number}, page {above} of it the number {before}:"
        if number <= before:
            yield (
                f"{told} pages are doubled or out of order, or the file holds two letters."
                " Check the order of its pages, and every area."
            )
        elif not {*range(before + 1, number)} <= {known for _, known in numbers}:
            yield f"{told} pages between them are missing. Areas may be missing too: give the whole letter."


def _about_empty_pages(pages: Sequence[Page]) -> Iterator[str]:
    """A page between others that holds no text is a picture or is damaged."""
    last = max(page.number for page in pages if page.words)
    return (
        f"Page {page.number} holds no text: if it shows any, areas may be missing. Look at it."
        for page in pages[:last]
        if not page.words
    )


def _about_light_pages(printed: Sequence[TextLine], body: float) -> Iterator[str]:
    """A page with little on it, although the text of the next goes on without a heading.

    Some of it may have been lost.
    """
    pages = [list(lines) for _, lines in groupby(printed, attrgetter("page"))]
    words = [sum(len(line.text.split()) for line in page) for page in pages]
    for page, below, count in zip(pages[1:], pages[2:-1], words[1:], strict=False):
        if count < LIGHT * median(words) and not _opens_with_heading(below, body):
            yield f"Page {page[0].page} holds {count} words only: if it shows more, areas may be missing. Look at it."


def _opens_with_heading(page: Sequence[TextLine], body: float) -> bool:
    first = next((line for line in page if not is_page_number(line.text)), page[0])
    return first.bold or first.size > LARGER * body or len(page) == 1
