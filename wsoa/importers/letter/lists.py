"""Every list of a letter, read in the way it is printed: the areas, the strengths, and what to look at."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from wsoa.domain.frozen import frozen
from wsoa.domain.letter.read_letter import Doubt, DoubtKind, FoundArea, Passage
from wsoa.domain.statement.choices import AreaKind
from wsoa.importers.letter.blocks.blocks import Kind
from wsoa.importers.letter.blocks.sections import Section
from wsoa.importers.letter.doubts.absences import absences_in
from wsoa.importers.letter.doubts.items import headings_not_taken, oddities_of
from wsoa.importers.letter.facts.recognition import greeting_in
from wsoa.importers.letter.items.by_bullets import by_bullets
from wsoa.importers.letter.items.by_rows import by_rows, is_table
from wsoa.importers.letter.items.item import Item, Listing, by_paragraphs, lack_bullets, says_none
from wsoa.importers.letter.words.headings import Title, is_list

HEADER = re.compile(r"\W*responsible bod(?:y|ies)\b", re.IGNORECASE)
KINDS = {Title.PRIORITY: AreaKind.PRIORITY, Title.IMPROVEMENT: AreaKind.IMPROVEMENT}


@frozen
class Lists:
    """What the lists of a letter hold, and what to look at."""

    areas: tuple[FoundArea, ...]
    strengths: tuple[Passage, ...]
    doubts: tuple[Doubt, ...]


def lists_of(sections: Sequence[Section]) -> Lists:
    """From every section with a list's heading."""
    listings = [(section, listing_of(section)) for section in sections if is_list(section.title)]
    odd = (oddity for section, found in listings if section.title in KINDS for oddity in oddities_of(found))
    return Lists(
        areas=tuple(
            _area(item, KINDS[section.title])
            for section, found in listings
            if section.title in KINDS
            for item in found.items
        ),
        strengths=tuple(
            _passage(item) for section, found in listings if section.title is Title.STRENGTHS for item in found.items
        ),
        doubts=(
            *_about_lost_tables(sections),
            *(doubt for _, found in listings for doubt in found.doubts),
            *odd,
            *headings_not_taken(sections),
            *absences_in(listings, sections),
        ),
    )


def listing_of(section: Section) -> Listing:
    """The items of a list: by the rows of its table, or by its bullets where it has any, or else by its paragraphs."""
    section = replace(section, blocks=tuple(block for block in section.blocks if block.text))
    if is_table(section):
        found = by_rows(section)
    elif any(block.marker for block in section.blocks) and not lack_bullets(section):
        found = by_bullets(section)
    else:
        found = by_paragraphs(section)
    found.items = [item for item in found.items if item.text and not says_none(item.text)]
    return found


def offered_in(sections: Sequence[Section], strengths: Sequence[Passage]) -> tuple[FoundArea, ...]:
    """Every paragraph and list item but those strengths, under its heading: what a person may keep as an area.

    Nothing of what stands above a greeting: the letter's date, and to whom it goes.
    """
    taken = {(found.text, found.page, found.line) for found in strengths}
    first, *others = sections
    greeting = greeting_in(first.blocks)
    first = replace(first, blocks=first.blocks[0 if greeting is None else greeting + 1 :])
    every = (
        _area(item, KINDS.get(section.title, AreaKind.IMPROVEMENT))
        for section in (first, *others)
        for item in _every_item(section)
        if any(map(str.isalpha, item.text))
    )
    return tuple(found for found in every if (found.text, found.page, found.line) not in taken)


def _every_item(section: Section) -> Iterator[Item]:
    """Of a section that holds nothing, its heading: areas may be printed like headings."""
    if section.heading and not section.blocks:
        yield Item(section.heading, "", section.heading.text)
    theme, lead_in = section.name, ""
    runs = [list(run) for _, run in groupby(section.blocks, key=lambda block: block.kind is Kind.ITEM)]
    for run, below in zip(runs, [*runs[1:], []], strict=False):
        if run[0].kind is Kind.ITEM:
            found = Listing(section.name, theme, lead_in=lead_in)
            for block in run:
                found.add_bullet(block)
            yield from found.items
            lead_in = ""
            continue
        for block in run:
            if block.kind is Kind.HEADING:
                theme = block.text
            elif block is run[-1] and below and block.text.endswith(":"):
                lead_in = block.text
            else:
                yield Item(block, theme, block.text)


def _about_lost_tables(sections: Sequence[Section]) -> Iterator[Doubt]:
    """Text keeps no cells: the header of a table in it says that bodies and areas were mixed."""
    for section in sections:
        if section.title in KINDS and any(
            HEADER.match(line.text) and not line.is_printed for block in section.blocks for line in block.lines
        ):
            yield Doubt(
                DoubtKind.LIST,
                f"The list under “{section.name}” was a table, and plain text keeps no cells: give the letter as a PDF,"
                " or check every area.",
            )


def _area(item: Item, kind: AreaKind) -> FoundArea:
    return FoundArea(
        item.text, item.block.first.page, item.block.first.number, kind, item.theme, item.bodies, item.lead_in
    )


def _passage(item: Item) -> Passage:
    return Passage(item.text, item.block.first.page, item.block.first.number)
