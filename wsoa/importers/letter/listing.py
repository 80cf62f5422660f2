"""The items of one list: sub-headings as themes, sub-bullets and further paragraphs kept inside their item, lead-in sentences left out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from wsoa.importers.letter.blocks import INDENT, Block, Kind, ends_sentence
from wsoa.importers.letter.item import Item
from wsoa.importers.letter.page import Line
from wsoa.importers.letter.sections import Section
from wsoa.importers.letter.table import is_table, items_in_rows

NONE_AT_ALL = re.compile(
    r"(there (are|were|is) |inspectors (found|identified|did not identify) |we (found|identified) )?(no|any|none)\b.{0,30}\b(areas?|priority)",
    re.IGNORECASE,
)
LONGEST_NONE = 160
SHOWN = 60


@dataclass(slots=True)
class Listing:
    """The items found, and what a person should look at."""

    items: list[Item] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def listing_of(section: Section) -> Listing:
    """The items of a list: by the rows of its table, or by its bullets where it has any, or else by its paragraphs."""
    found = Listing()
    if is_table(section):
        found.items = items_in_rows(section)
    elif any(block.marker for block in section.blocks):
        _by_bullets(_outside_boxes(section, found), found)
    else:
        _by_paragraphs(_outside_boxes(section, found), found)
    found.items = [item for item in found.items if item.text and not says_none(item.text)]
    return found


def _outside_boxes(section: Section, found: Listing) -> Section:
    """A list without the boxes that stand in it, unless all of it stands in one."""
    free = tuple(block for block in section.blocks if not block.cell)
    if not free or section.blocks[0].cell:
        return section
    boxed = next((block for block in section.blocks if block.cell), None)
    if boxed:
        found.remarks.append(f"A box in the list under “{section.name}” was left out, {where(boxed.first)}: “{shown(boxed.text)}”.")
    return Section(section.title, section.heading, free)


def says_none(text: str) -> bool:
    """Whether an item only says that there is none: 'There are no areas for priority action'."""
    return len(text) < LONGEST_NONE and bool(NONE_AT_ALL.match(text))


def _by_bullets(section: Section, found: Listing) -> None:
    theme = section.name
    for index, block in enumerate(section.blocks):
        rest = section.blocks[index + 1 :]
        if block.kind is Kind.HEADING:
            if not _opens_theme(rest):
                return
            theme = block.text
        elif block.marker:
            _add_bullet(block, theme, found)
        elif not found.items and _lacks_bullet(block, rest):
            found.items.append(Item(block, theme, block.text))
            found.remarks.append(f"An item of the list under “{section.name}” has no bullet, {where(block.first)}: “{shown(block.text)}”.")
        elif found.items and not _add_paragraph(block, rest, found, section.name):
            return


def _lacks_bullet(block: Block, rest: Sequence[Block]) -> bool:
    """Above the first bullet, but set in like the words of the items below it: no lead-in, which begins at the margin."""
    first = next((later for later in rest if later.marker), None)
    return first is not None and block.first.is_printed and block.left >= first.left + INDENT and not block.text.endswith(":")


def _opens_theme(rest: Sequence[Block]) -> bool:
    """Whether bullets follow a heading, perhaps after a lead-in; where prose follows, the list is over."""
    following = next((block for block in rest if block.kind is not Kind.HEADING), None)
    if following is None:
        return False
    return bool(following.marker) or following.text.endswith(":")


def _add_bullet(block: Block, theme: str, found: Listing) -> None:
    first = next((item for item in found.items if item.theme == theme), None)
    if first and _is_below(block, found.items[-1], first):
        found.items[-1].add(block)
    else:
        found.items.append(Item(block, theme, block.text))


def _is_below(block: Block, item: Item, first: Item) -> bool:
    """A sub-bullet: set in from its parent's bullet, and with another glyph or under its words."""
    parent = item.block
    other = block.marker != parent.marker
    if block.first.is_printed:
        inset = block.left >= parent.left + INDENT
        return (inset and (other or block.left >= parent.start - INDENT)) or (other and item.text.endswith(":"))
    return (block.left > parent.left and (other or block.left >= parent.start)) or block.marker != first.block.marker


def _add_paragraph(block: Block, rest: Sequence[Block], found: Listing, name: str) -> bool:
    """Whether the list goes on after a paragraph without a bullet, which may belong to the item above or lead in to the next."""
    item = found.items[-1]
    more = any(later.marker for later in rest)
    if _belongs(block, item) or (more and block.first.gap == 0 and not block.first.is_printed and not block.text.endswith(":")):
        item.add(block)
        return True
    if not more:
        found.remarks.append(f"The list under “{name}” was taken to end before {where(block.first)}: “{shown(block.text)}”.")
    elif not block.text.endswith(":"):
        found.remarks.append(f"Text without a bullet in the list under “{name}” was left out, {where(block.first)}: “{shown(block.text)}”.")
    return more


def _belongs(block: Block, item: Item) -> bool:
    """Printed below the item's words; or, wherever it stands, going on with its sentence."""
    if not ends_sentence(item.text) and block.text[:1].islower():
        return True
    if block.first.is_printed:
        return block.left >= item.block.left + INDENT
    return block.left >= item.block.start > item.block.left


def _by_paragraphs(section: Section, found: Listing) -> None:
    theme, has_themes = section.name, False
    for block in section.blocks:
        if block.kind is Kind.HEADING:
            # A list cannot end before it began: what stands above its first item is a theme, and what is printed like that is another.
            has_themes = has_themes or not found.items
            if not has_themes and _is_as_large(block, section):
                found.remarks.append(f"The list under “{section.name}” was taken to end before {where(block.first)}: “{shown(block.text)}”.")
                return
            theme = block.text
        elif not block.text.endswith(":"):
            found.items.append(Item(block, theme, block.text))


def _is_as_large(block: Block, section: Section) -> bool:
    return block.first.is_printed and section.heading is not None and block.first.size >= section.heading.first.size


def where(line: Line) -> str:
    """'page 7, line 3', or 'line 133' of a plain letter."""
    return f"line {line.number}" if line.page is None else f"page {line.page}, line {line.number}"


def shown(text: str) -> str:
    """The first words."""
    return text if len(text) <= SHOWN else text[:SHOWN].rsplit(" ", 1)[0] + " …"
