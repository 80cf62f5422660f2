"""A letter in whatever form it comes, read into one value."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from wsoa.domain.errors import BadFile
from wsoa.domain.frozen import frozen
from wsoa.domain.letter.read_letter import Doubt, DoubtKind, FoundArea, Origin, ReadLetter
from wsoa.importers.letter.blocks.blocks import TextBlock, blocks_of
from wsoa.importers.letter.blocks.sections import lost_in_stories, sections_of, stories_in
from wsoa.importers.letter.doubts.facts import about_facts
from wsoa.importers.letter.doubts.garbled import about_words
from wsoa.importers.letter.doubts.page_order import about_pages
from wsoa.importers.letter.draft.reading import is_draft, letter_in_draft
from wsoa.importers.letter.facts.addressees import addressed, addressees_of
from wsoa.importers.letter.facts.next_steps import NextSteps, next_steps_of
from wsoa.importers.letter.facts.opening import FIRST_PAGES, Opening, opening_of
from wsoa.importers.letter.facts.recognition import why_no_letter
from wsoa.importers.letter.lists import Lists, lists_of, offered_in
from wsoa.importers.letter.pages.page import Page, TextLine, where
from wsoa.importers.letter.pages.pdf import pages_of
from wsoa.importers.letter.pages.source import HOW_TO_GIVE_A_LETTER, beginning_of, is_pdf, text_of
from wsoa.importers.letter.plain.lines import plain_lines
from wsoa.importers.letter.printed.drawn_bullets import with_drawn_bullets
from wsoa.importers.letter.printed.letterhead import with_letterhead_above
from wsoa.importers.letter.printed.lines import printed_lines, with_gaps
from wsoa.importers.letter.printed.margins import with_one_margin
from wsoa.importers.letter.printed.page_artifacts import without_furniture
from wsoa.importers.letter.printed.typography import usual_size
from wsoa.importers.letter.printed.watermarks import without_stamps
from wsoa.importers.letter.words.list_markers import with_letters_as_marks

NO_LETTER = "does not look like an inspection letter"


@frozen
class Understood:
    """What was understood of a document.

    `why_no_letter` says why it is not taken for an inspection letter; '' where it is. What is `offered` are paragraphs
    and list items for a person to choose from, where it is none, or where no area was found.
    """

    letter: ReadLetter
    why_no_letter: str = ""
    offered: tuple[FoundArea, ...] = ()


def read_letter(path: Path) -> ReadLetter:
    """The letter in that file: a PDF, plain text, or a draft that a person corrected.

    With doubts in words for what is missing or uncertain.

    Raises NotFound where there is no such file, and BadFile for a file that cannot be read or is no inspection letter.
    """
    found = read_document(path)
    if found.why_no_letter:
        raise BadFile(f"{path} {NO_LETTER}: {found.why_no_letter}", _how_to_go_on(path))
    return found.letter


def _how_to_go_on(path: Path) -> str:
    return (
        f"{HOW_TO_GIVE_A_LETTER} If it asks for a plan all the same, run `wsoa letter read {path} --draft draft.txt`:"
        " what it says is written there, for you to keep what are areas and strike the rest."
    )


def read_document(path: Path) -> Understood:
    """Whatever can be read of that file, be it an inspection letter or not.

    Raises NotFound where there is no such file, and BadFile for a file that cannot be read.
    """
    if is_pdf(beginning_of(path)):
        return letter_on(pages_of(path), path)
    text = text_of(path)
    return Understood(letter_in_draft(text, path.name)) if is_draft(text) else _understood(path, plain_lines(text))


def letter_on(pages: Sequence[Page], path: Path) -> Understood:
    """What is printed on those pages of the file at `path`."""
    pages = [with_drawn_bullets(page) for page in pages]
    body = usual_size(pages)
    pages = [
        with_letterhead_above(page) if page.number <= FIRST_PAGES else page for page in without_stamps(pages, body)
    ]
    printed = printed_lines(pages, body)
    found = _understood(path, with_gaps(with_one_margin(without_furniture(printed, body)), body), body)
    doubts = (*found.letter.doubts, *about_pages(printed, pages, body))
    return replace(found, letter=replace(found.letter, doubts=doubts))


def _understood(path: Path, lines: Sequence[TextLine], body: float = 0) -> Understood:
    lines = with_letters_as_marks(lines)
    blocks = blocks_of(lines, body)
    sections = sections_of(blocks)
    opening = opening_of(lines, blocks)
    asked = next_steps_of(sections, opening.published)
    to, lists = addressed(lines), lists_of(sections)
    if why := why_no_letter(blocks, opening, asked, has_areas=bool(lists.areas)):
        lists = Lists((), (), (Doubt(DoubtKind.DOCUMENT, f"The file {NO_LETTER}: {why}"),))
    letter = replace(_letter(path.name, opening, asked, lists, to), studies=stories_in(blocks))
    doubts = (*about_facts(letter), *asked.doubts, *lists.doubts, *_about_stories(blocks), *about_words(lines))
    offered = () if lists.areas else offered_in(sections_of(blocks, boxes=True), lists.strengths)
    return Understood(replace(letter, doubts=doubts), why, offered)


def _letter(source: str, opening: Opening, asked: NextSteps, lists: Lists, to: Sequence[TextLine]) -> ReadLetter:
    return ReadLetter(
        source=source,
        place=opening.place,
        theme=opening.theme,
        published=opening.published,
        fieldwork=opening.fieldwork,
        deadline=asked.deadline,
        mailbox=asked.mailbox,
        prepares=asked.prepares,
        sends=asked.sends,
        contributors=asked.contributors,
        addressees=addressees_of(to),
        areas=lists.areas,
        strengths=lists.strengths,
        origins=tuple(Origin(fact, line.page, line.number) for fact, line in _where(opening, asked, to)),
    )


def _where(opening: Opening, asked: NextSteps, to: Sequence[TextLine]) -> Iterator[tuple[str, TextLine]]:
    """Each fact that was found, with its line."""
    yield from opening.lines.items()
    yield from asked.lines.items()
    yield from (("addressees", line) for line in to[:1])


def _about_stories(blocks: Sequence[TextBlock]) -> Iterator[Doubt]:
    stories = lost_in_stories(blocks)
    return (
        Doubt(
            DoubtKind.LIST,
            f"“{story.text}”, {where(story.first)}, was left out with bullets in it: check whether a list above it goes"
            " on behind it.",
        )
        for story in stories
    )
