"""A letter in whatever form it comes, read into one value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wsoa.domain.choices import AreaKind
from wsoa.domain.errors import BadInput
from wsoa.domain.letter import FoundArea, Passage, ReadLetter
from wsoa.importers.letter.addressees import addressees_of
from wsoa.importers.letter.blocks import Block, blocks_of
from wsoa.importers.letter.doubts import doubts
from wsoa.importers.letter.draft_reading import is_draft, letter_in_draft
from wsoa.importers.letter.file import HOW_TO_GIVE_A_LETTER, beginning_of, is_pdf, text_of
from wsoa.importers.letter.furniture import without_furniture
from wsoa.importers.letter.item import Item
from wsoa.importers.letter.lines import printed_lines, with_gaps
from wsoa.importers.letter.listing import listing_of, where
from wsoa.importers.letter.next_steps import next_steps_of
from wsoa.importers.letter.opening import fieldwork_of, opening_of, published_on, title_of_letter
from wsoa.importers.letter.page import Line, Page
from wsoa.importers.letter.pdf import pages_of
from wsoa.importers.letter.recognition import looks_like_a_letter
from wsoa.importers.letter.sections import Section, lost_in_stories, sections_of
from wsoa.importers.letter.text_lines import plain_lines
from wsoa.importers.letter.vocabulary import Title, is_list

NOT_A_LETTER = "it has no title such as “Joint targeted area inspection of …”, or nothing that such a letter holds besides."
KINDS = {Title.PRIORITY: AreaKind.PRIORITY, Title.IMPROVEMENT: AreaKind.IMPROVEMENT}


@dataclass(frozen=True, slots=True)
class Lists:
    """What the lists of a letter hold, and what to look at."""

    areas: tuple[FoundArea, ...]
    strengths: tuple[Passage, ...]
    remarks: tuple[str, ...]


def read_letter(path: Path) -> ReadLetter:
    """The letter in that file: a PDF, plain text, or a draft that a person corrected; with warnings in words for what is missing or doubtful.

    Raises NotFound where there is no such file, and BadInput for a file that cannot be read or is no inspection letter.
    """
    if is_pdf(beginning_of(path)):
        pages = pages_of(path)
        letter = _letter(path, with_gaps(without_furniture(printed_lines(pages))))
        return replace(letter, warnings=(*letter.warnings, *_about_blank_pages(pages)))
    text = text_of(path)
    return letter_in_draft(text, path.name) if is_draft(text) else _letter(path, plain_lines(text))


def _about_blank_pages(pages: Sequence[Page]) -> Iterator[str]:
    """A page between others that holds no text is a picture or is damaged."""
    last = max(page.number for page in pages if page.words)
    return (f"Page {page.number} holds no text: if it shows any, areas may be missing." for page in pages[:last] if not page.words)


def _letter(path: Path, lines: Sequence[Line]) -> ReadLetter:
    blocks = blocks_of(lines)
    sections = sections_of(blocks)
    published = published_on(lines)
    asked = next_steps_of(sections, published)
    title = title_of_letter(opening_of(blocks))
    lists = _lists(sections)
    if not looks_like_a_letter(blocks, title, asked, has_areas=bool(lists.areas)):
        raise BadInput(f"{path} does not look like an inspection letter: {NOT_A_LETTER}", HOW_TO_GIVE_A_LETTER)
    letter = ReadLetter(
        source=path.name,
        place=title.place if title else None,
        theme=title.theme if title else None,
        published=published,
        fieldwork=fieldwork_of(opening_of(blocks), published),
        deadline=asked.deadline,
        mailbox=asked.mailbox,
        prepares=asked.prepares,
        sends=asked.sends,
        contributors=asked.contributors,
        addressees=addressees_of(lines),
        areas=lists.areas,
        strengths=lists.strengths,
    )
    return replace(letter, warnings=(*doubts(letter), *asked.remarks, *lists.remarks, *_about_stories(blocks)))


def _about_stories(blocks: Sequence[Block]) -> Iterator[str]:
    stories = lost_in_stories(blocks)
    return (f"“{story.text}”, {where(story.first)}, was left out with bullets in it: a list above it may go on behind it." for story in stories)


def _lists(sections: Sequence[Section]) -> Lists:
    listings = [(section, listing_of(section)) for section in sections if is_list(section.title)]
    return Lists(
        areas=tuple(_area(item, KINDS[section.title]) for section, found in listings if section.title in KINDS for item in found.items),
        strengths=tuple(_passage(item) for section, found in listings if section.title is Title.STRENGTHS for item in found.items),
        remarks=tuple(remark for _, found in listings for remark in found.remarks),
    )


def _area(item: Item, kind: AreaKind) -> FoundArea:
    return FoundArea(item.text, item.block.first.page, item.block.first.number, kind, item.theme, item.bodies)


def _passage(item: Item) -> Passage:
    return Passage(item.text, item.block.first.page, item.block.first.number)
