"""Every list of a letter, read in the way it is printed: the areas, the strengths, and what to look at."""

from collections.abc import Sequence
from dataclasses import dataclass

from wsoa.domain.choices import AreaKind
from wsoa.domain.letter import FoundArea, Passage
from wsoa.importers.letter.bulleted import by_bullets
from wsoa.importers.letter.item import Item
from wsoa.importers.letter.listing import Listing, by_paragraphs, outside_boxes, says_none
from wsoa.importers.letter.oddities import headings_not_taken, oddities_of
from wsoa.importers.letter.sections import Section
from wsoa.importers.letter.table import by_rows, is_table
from wsoa.importers.letter.vocabulary import Title, is_list

KINDS = {Title.PRIORITY: AreaKind.PRIORITY, Title.IMPROVEMENT: AreaKind.IMPROVEMENT}


@dataclass(frozen=True, slots=True)
class Lists:
    """What the lists of a letter hold, and what to look at."""

    areas: tuple[FoundArea, ...]
    strengths: tuple[Passage, ...]
    remarks: tuple[str, ...]


def lists_of(sections: Sequence[Section]) -> Lists:
    """From every section with a list's heading."""
    listings = [(section, listing_of(section)) for section in sections if is_list(section.title)]
    odd = (oddity for section, found in listings if section.title in KINDS for oddity in oddities_of(found))
    return Lists(
        areas=tuple(_area(item, KINDS[section.title]) for section, found in listings if section.title in KINDS for item in found.items),
        strengths=tuple(_passage(item) for section, found in listings if section.title is Title.STRENGTHS for item in found.items),
        remarks=(*(remark for _, found in listings for remark in found.remarks), *odd, *headings_not_taken(sections)),
    )


def listing_of(section: Section) -> Listing:
    """The items of a list: by the rows of its table, or by its bullets where it has any, or else by its paragraphs."""
    found = Listing(section.name, section.name)
    if is_table(section):
        by_rows(section, found)
    elif any(block.marker for block in section.blocks):
        by_bullets(outside_boxes(section, found), found)
    else:
        by_paragraphs(outside_boxes(section, found), found)
    found.items = [item for item in found.items if item.text and not says_none(item.text)]
    return found


def _area(item: Item, kind: AreaKind) -> FoundArea:
    return FoundArea(item.text, item.block.first.page, item.block.first.number, kind, item.theme, item.bodies, item.lead_in)


def _passage(item: Item) -> Passage:
    return Passage(item.text, item.block.first.page, item.block.first.number)
