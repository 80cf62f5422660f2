"""The items of a list with bullets, numbers or letters before them."""

from collections.abc import Sequence

from wsoa.importers.letter.blocks.blocks import MOST_IN_PLAIN_HEADING, STOPS, Kind, TextBlock, ends_sentence
from wsoa.importers.letter.blocks.sections import Section
from wsoa.importers.letter.items.item import Item, Listing, shown
from wsoa.importers.letter.pages.page import where
from wsoa.importers.letter.printed.typography import INDENT
from wsoa.importers.letter.words.list_markers import numbers_below


def by_bullets(section: Section, found: Listing) -> None:
    """Down to the list's end: a heading with prose below it, or prose with no bullet after it."""
    for index, block in enumerate(section.blocks):
        rest = section.blocks[index + 1 :]
        if block.kind is Kind.HEADING or _is_plain_theme(block, rest, found):
            if not _opens_theme(rest):
                _end(block, rest, section, found)
                return
            if block.kind is not Kind.HEADING and found.items and block.left >= found.items[-1].block.left + INDENT:
                found.doubt_theme(block)
            found.open_theme(block)
        elif block.marker:
            add_bullet(block, found)
        elif found.awaits:
            _add_above_bullets(block, rest, found)
        elif not _add_paragraph(block, rest, found):
            return


def _end(heading: TextBlock, rest: Sequence[TextBlock], section: Section, found: Listing) -> None:
    """End the list, unless bullets follow a heading smaller than its own or above its first item: that is a theme."""
    below = section.heading is not None and heading.first.size < section.heading.first.size
    if (below or not found.items) and any(block.marker for block in rest):
        found.end_before(heading)


def _is_plain_theme(block: TextBlock, rest: Sequence[TextBlock], found: Listing) -> bool:
    """A few words by themselves between an item and the next bullet, where headings are printed like text."""
    stands_apart = block.first.is_printed and (block.first.begins_paragraph or block.first.gap == 0)
    if block.marker or not stands_apart or len(block.lines) > 1 or not rest or not rest[0].marker:
        return False
    outside = (
        not found.items
        or block.left < found.items[-1].block.left + INDENT
        or (ends_sentence(found.items[-1].text) and _is_apart(rest[0]))
    )
    return (
        outside
        and block.text[:1].isupper()
        and len(block.text) <= MOST_IN_PLAIN_HEADING
        and not block.text.endswith((*STOPS, ","))
    )


def _is_apart(block: TextBlock) -> bool:
    return block.first.is_printed and block.first.begins_paragraph


def _opens_theme(rest: Sequence[TextBlock]) -> bool:
    """Whether bullets follow a heading, perhaps after a lead-in; where prose follows, the list is over."""
    following = next((block for block in rest if block.kind is not Kind.HEADING), None)
    return following is not None and (bool(following.marker) or following.text.endswith(":"))


def _add_above_bullets(block: TextBlock, rest: Sequence[TextBlock], found: Listing) -> None:
    """Add a lead-in, or an item whose bullet is missing.

    A lead-in begins at the margin; an item is set in like the words of the items below it.
    """
    first = next((later for later in rest if later.marker), None)
    if first and block.first.is_printed and block.left >= first.left + INDENT and not block.text.endswith(":"):
        found.add(block)
        found.doubt(
            f"An item of the list under “{found.name}” has no bullet, {where(block.first)}: “{shown(block.text)}”."
        )
    else:
        found.lead_in_with(block)


def add_bullet(block: TextBlock, found: Listing) -> None:
    """An item of its own, or a sub-bullet of the one above."""
    first = next((item for item in found.items if item.theme == found.theme), None)
    if first is None or found.awaits or not _is_below(block, found.items[-1], first):
        found.add(block)
        return
    if block.marker == found.items[-1].block.marker and block.first.gap == 0 and ends_sentence(found.items[-1].text):
        found.doubt(
            f"An item set in at the head of a page was taken as part of the area above it, {where(block.first)}:"
            f" “{shown(block.text)}”."
        )
    found.items[-1].add(block)


def _is_below(block: TextBlock, item: Item, first: Item) -> bool:
    """A sub-bullet: set in from its parent's bullet, and with another glyph or under its words."""
    parent = item.block
    if numbers_below(block.first.marker, parent.first.marker, item.last_marker):
        return True
    other = block.marker != parent.marker
    if block.first.is_printed:
        inset = block.left >= parent.left + INDENT
        return (inset and (other or block.left >= parent.start - INDENT)) or (other and item.text.endswith(":"))
    return (block.left > parent.left and (other or block.left >= parent.start)) or block.marker != first.block.marker


def _add_paragraph(block: TextBlock, rest: Sequence[TextBlock], found: Listing) -> bool:
    """Whether the list goes on after a paragraph without a bullet, which may belong to the item above or lead in."""
    item = found.items[-1]
    more = any(later.marker for later in rest)
    if belongs(block, item) or (
        more and block.first.gap == 0 and not block.first.is_printed and not block.text.endswith(":")
    ):
        item.add(block)
        return True
    if not more:
        found.end_before(block)
    elif block.text.endswith(":"):
        found.lead_in_with(block)
    else:
        found.leave_out("Text without a bullet", block)
    return more


def belongs(block: TextBlock, item: Item) -> bool:
    """Printed below the item's words; or, wherever it stands, going on with its sentence."""
    if not ends_sentence(item.text) and block.text[:1].islower():
        return True
    if block.first.is_printed:
        return block.left >= item.block.left + INDENT
    return block.left >= item.block.start > item.block.left
