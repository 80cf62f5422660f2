"""What is odd about the items of a list, so that a person looks at them: each says where."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from statistics import median

from wsoa.domain.letter.read_letter import Doubt, DoubtKind
from wsoa.importers.letter.blocks.blocks import SHORT, Kind, TextBlock, ends_sentence
from wsoa.importers.letter.blocks.sections import Section
from wsoa.importers.letter.items.item import Item, Listing, shown
from wsoa.importers.letter.pages.page import where
from wsoa.importers.letter.words.cleaning import one_line
from wsoa.importers.letter.words.headings import Title
from wsoa.importers.letter.words.list_markers import SURE

FEWEST_WORDS = 4
MANY_WORDS = 150  # in one paragraph that is a whole list
MUCH_LONGER = 1.5  # than the usual area
RARE = 0.2  # of a list's items
MOST = 0.8  # of a list's items end with a full stop, where one without may be cut
BULLET = re.compile(SURE)
BEGINS = re.compile(r"[‘’“”'\"(\[£]*\w")
CUT = re.compile(
    r"(?:[,–—-]|\b(?:and|or|the|a|an|of|to|in|on|at|by|for|with|from|that|which|who"
    r"|is|are|was|were|not|their|its|as))$",
    re.IGNORECASE,
)
SOUNDS_LIKE_A_LIST = re.compile(
    r"\b(areas?|priorit(?:y|ies)|what)\b.*\b(improv\w+|develop\w*|priority action|urgent action)\b", re.IGNORECASE
)


def oddities_of(found: Listing) -> Iterator[Doubt]:
    """In the order in which a person would check them."""
    sentences = chain(_of_words(found.items), _of_bullets(found.items), _of_joints(found.items), _of_the_whole(found))
    return (Doubt(DoubtKind.AREA, sentence) for sentence in sentences)


def _of_the_whole(found: Listing) -> Iterator[str]:
    if found.items and all(map(_holds_paragraphs, found.items)):
        yield (
            f"Every row of the table under “{found.name}” holds several paragraphs: each row was read as one area."
            " Check whether it is."
        )
    if len(found.items) == 1 and not found.items[0].block.marker and len(found.items[0].text.split()) > MANY_WORDS:
        yield (
            f"The list under “{found.name}” has neither bullets nor paragraphs that stand apart:"
            " it was read as one area. Check whether it is."
        )


def _holds_paragraphs(item: Item) -> bool:
    return item.block.cell is not None and any(not block.marker and block.text[:1].isupper() for block in item.below)


def _of_words(items: Sequence[Item]) -> Iterator[str]:
    small = [item for item in items if item.text[:1].islower()]
    ended = sum(ends_sentence(item.text) for item in items)
    for item in items:
        place = f"{where(item.block.first)}: “{shown(one_line(item.text))}”"
        if len(item.text.split()) > MANY_WORDS and BULLET.search(item.text):
            yield (
                f"An area of {len(item.text.split())} words holds bullets, {place}. Check whether it is several areas."
            )
        if len(item.text.split()) < FEWEST_WORDS:
            yield f"An area has very few words, {place}. Check that it is whole."
        if (
            CUT.search(item.text.rpartition(" ")[2])
            or item.text.endswith(":")
            or (item is items[-1] and not ends_sentence(item.text) and ended >= MOST * (len(items) - 1))
        ):
            yield f"An area ends in the middle of a sentence, {place}. Check how it goes on."
        if item in small and len(small) <= max(1, RARE * len(items)):
            yield (
                f"An area begins in the middle of a sentence, {place}. Check whether it goes on with what stands above."
            )
        if not BEGINS.match(item.text):
            yield (
                f"An area begins with a sign that is no letter, {place}."
                " Check whether it is a bullet, and where the areas around it begin."
            )


def _of_joints(items: Sequence[Item]) -> Iterator[str]:
    """Where one area may be two.

    A sentence ends early within one that is much longer than others, or all there is of a table; or at a page's foot
    where there are no bullets.
    """
    reach = max((line.right for item in items for line in item.block.lines), default=0)
    usual = median([len(item.text) for item in items] or [0])
    for item in items:
        is_long = len(item.text) > MUCH_LONGER * usual if len(items) > 1 else item.block.cell is not None
        for above, below in pairwise(item.block.lines):
            early = is_long and above.right < SHORT * reach
            cut = not item.block.marker and not item.block.cell and below.gap == 0 and below.page != above.page
            if (early or cut) and ends_sentence(above.text) and not below.text[:1].islower():
                yield (
                    f"One area may be two, {where(above)}: a sentence ends early above “{shown(below.text)}”."
                    " Check whether an area begins there."
                )


def _of_bullets(items: Sequence[Item]) -> Iterator[str]:
    """Where bullets change within one theme, and where numbers leave one out."""
    for above, below in pairwise(items):
        if above.theme != below.theme or above.lead_in != below.lead_in:
            continue
        one, other = above.block.first.marker, below.block.first.marker
        if above.block.marker != below.block.marker and one and other:
            yield (
                f"The bullets change from “{_glyph(one)}” to “{_glyph(other)}”, {where(below.block.first)}."
                " Check whether areas begin there."
            )
        elif _leaves_out(one, other):
            yield f"The numbers go from {one} to {other}, {where(below.block.first)}. Check whether an area is missing."


def _glyph(marker: str) -> str:
    """As it can be shown: private characters cannot."""
    return marker if marker.isprintable() and not "\ue000" <= marker <= "\uf8ff" else "a sign without a name"


def _leaves_out(one: str, other: str) -> bool:
    before, after = ([int(number) for number in re.findall(r"\d+", marker)][-1:] for marker in (one, other))
    return bool(before and after) and after[0] > before[0] + 1


def headings_not_taken(sections: Sequence[Section]) -> Iterator[Doubt]:
    """Headings that sound like a list's, with bullets below them, but in words that are not known."""
    for section in sections:
        heading = section.heading
        if (
            heading is not None
            and section.title is Title.UNKNOWN
            and SOUNDS_LIKE_A_LIST.search(heading.text)
            and _holds_items(section.blocks)
        ):
            yield Doubt(
                DoubtKind.LIST,
                f"“{shown(heading.text)}”, {where(heading.first)}, may be the heading of a list of areas, but was not"
                " taken for one. Check it.",
            )


def _holds_items(blocks: Sequence[TextBlock]) -> bool:
    return any(block.marker and block.kind is Kind.ITEM for block in blocks)
