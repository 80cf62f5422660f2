"""What a letter's lists lack as a whole, and what it holds that one letter does not.

Items under a heading, a second list, an end.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from wsoa.domain.letter.read_letter import Doubt, DoubtKind
from wsoa.importers.letter.blocks.blocks import TextBlock, ends_sentence
from wsoa.importers.letter.blocks.sections import Section
from wsoa.importers.letter.items.item import Listing, says_none, shown
from wsoa.importers.letter.pages.page import where
from wsoa.importers.letter.words.headings import Title, is_salutation

AREAS = (Title.PRIORITY, Title.IMPROVEMENT)
SPEAKS_OF_PRIORITY = re.compile(
    r"\baddress\w* the (?:identified )?areas? for priority action|\bpriority action plan \(area SEND\)", re.IGNORECASE
)
AREA_SEND = re.compile(r"\bArea SEND inspection\b", re.IGNORECASE)
LOOK = "Check whether the letter lists any."

Listings = Sequence[tuple[Section, Listing]]


def absences_in(listings: Listings, sections: Sequence[Section]) -> Iterator[Doubt]:
    """One for whatever is not there although the rest of the letter makes one expect it."""
    blocks = [block for section in sections for block in (section.heading, *section.blocks) if block]
    sentences = chain(
        _about_empty_lists(listings),
        _about_a_lacking_list(blocks, listings),
        _about_the_end(listings, sections),
        _about_a_second_letter(blocks),
    )
    return (Doubt(DoubtKind.LIST, sentence) for sentence in sentences)


def _about_empty_lists(listings: Listings) -> Iterator[str]:
    """A heading below which nothing was found, where no other of its kind leads to a list."""
    found = {section.title for section, listing in listings if listing.items or _says_none(section)}
    for section, _ in listings:
        if section.title in AREAS and section.title not in found and section.heading:
            yield (
                f"Under “{shown(section.name)}”, {where(section.heading.first)}, no area was found."
                " Look there; what it lists, add in a draft."
            )
            found.add(section.title)


def _says_none(section: Section) -> bool:
    return says_none(section.name) or any(says_none(block.text) for block in section.blocks)


def _about_a_lacking_list(blocks: Sequence[TextBlock], listings: Listings) -> Iterator[str]:
    """A list that the letter speaks of and lacks.

    An area SEND report with areas for priority action lists areas for improvement too.
    """
    found = {section.title for section, listing in listings if listing.items or section.title in AREAS}
    speaking = next((block for block in blocks if SPEAKS_OF_PRIORITY.search(block.text)), None)
    if speaking and Title.PRIORITY not in found:
        yield (
            f"The letter speaks of areas for priority action, {where(speaking.first)}, but no list of them was found."
            f" {LOOK}"
        )
    if (
        Title.PRIORITY in found
        and Title.IMPROVEMENT not in found
        and any(AREA_SEND.search(block.text) for block in blocks)
    ):
        yield (
            "An area SEND report that lists areas for priority action lists areas for improvement too,"
            f" but none were found. {LOOK}"
        )


def _about_the_end(listings: Listings, sections: Sequence[Section]) -> Iterator[str]:
    """A letter goes on behind its lists, with its next steps or with who inspected."""
    last = next((listing for section, listing in listings if section is sections[-1]), None)
    if last and last.items:
        told = (
            f"The file ends within the list under “{shown(last.name)}”, {where(last.items[-1].block.first)}:"
            " nothing follows it."
        )
        yield f"{told} Check that the letter’s last pages are there."


def _about_a_second_letter(blocks: Iterable[TextBlock]) -> Iterator[str]:
    greetings = [
        line for block in blocks for line in block.lines if line.text.startswith("Dear ") and is_salutation(line.text)
    ]
    for line in greetings[1:]:
        if not ends_sentence(line.text):
            yield (
                f"The file greets somebody once more, {where(line)}: “{shown(line.text)}”."
                " If it holds two letters, give each by itself."
            )
