"""The items of a list with bullets, numbers or letters before them."""

from collections.abc import Sequence
from dataclasses import dataclass

from wsoa.importers.letter.blocks.blocks import MOST_IN_PLAIN_HEADING, STOPS, Kind, TextBlock, ends_sentence
from wsoa.importers.letter.blocks.sections import Section
from wsoa.importers.letter.items.item import Item, Listing, shown
from wsoa.importers.letter.pages.page import where
from wsoa.importers.letter.printed.typography import INDENT


def by_bullets(section: Section) -> Listing:
    """The items down to the list's end."""
    found = _Bulleted(section.name, section.name)
    found.read(found.outside_boxes(section))
    return found


@dataclass(slots=True)
class _Bulleted(Listing):
    """A list as it is read, block by block."""

    def read(self, section: Section) -> None:
        """Down to the list's end: a heading with prose below it, or prose with no bullet after it."""
        for index, block in enumerate(section.blocks):
            rest = section.blocks[index + 1 :]
            if block.kind is Kind.HEADING or self._is_plain_theme(block, rest):
                if not _opens_theme(rest):
                    self._end(block, rest, section)
                    return
                if block.kind is not Kind.HEADING and self.items and block.left >= self.items[-1].block.left + INDENT:
                    self.doubt_theme(block)
                self.open_theme(block)
            elif block.marker:
                self.add_bullet(block)
            elif self.awaits:
                self._add_above_bullets(block, rest)
            elif not self._add_paragraph(block, rest):
                return

    def _end(self, heading: TextBlock, rest: Sequence[TextBlock], section: Section) -> None:
        """End it, unless bullets follow a heading smaller than its own or above its first item: that is a theme."""
        below = section.heading is not None and heading.first.size < section.heading.first.size
        if (below or not self.items) and any(block.marker for block in rest):
            self.end_before(heading)

    def _is_plain_theme(self, block: TextBlock, rest: Sequence[TextBlock]) -> bool:
        """A few words by themselves between an item and the next bullet, where headings are printed like text."""
        stands_apart = block.first.is_printed and (block.first.begins_paragraph or block.first.gap == 0)
        if block.marker or not stands_apart or len(block.lines) > 1 or not rest or not rest[0].marker:
            return False
        outside = (
            not self.items
            or block.left < self.items[-1].block.left + INDENT
            or (ends_sentence(self.items[-1].text) and _is_apart(rest[0]))
        )
        return (
            outside
            and block.text[:1].isupper()
            and len(block.text) <= MOST_IN_PLAIN_HEADING
            and not block.text.endswith((*STOPS, ","))
        )

    def _add_above_bullets(self, block: TextBlock, rest: Sequence[TextBlock]) -> None:
        """Add a lead-in, or an item whose bullet is missing.

        A lead-in begins at the margin; an item is set in like the words of the items below it.
        """
        first = next((later for later in rest if later.marker), None)
        if first and block.first.is_printed and block.left >= first.left + INDENT and not block.text.endswith(":"):
            self.add(block)
            self.doubt(
                f"An item of the list under “{self.name}” has no bullet, {where(block.first)}: “{shown(block.text)}”."
            )
        else:
            self.lead_in_with(block)

    def _add_paragraph(self, block: TextBlock, rest: Sequence[TextBlock]) -> bool:
        """Whether it goes on after a paragraph without a bullet, which may belong to the item above or lead in."""
        item = self.items[-1]
        more = any(later.marker for later in rest)
        if belongs(block, item) or (
            more and block.first.gap == 0 and not block.first.is_printed and not block.text.endswith(":")
        ):
            item.add(block)
            return True
        if not more:
            self.end_before(block)
        elif block.text.endswith(":"):
            self.lead_in_with(block)
        else:
            self.leave_out("Text without a bullet", block)
        return more


def _is_apart(block: TextBlock) -> bool:
    return block.first.is_printed and block.first.begins_paragraph


def _opens_theme(rest: Sequence[TextBlock]) -> bool:
    """Whether bullets follow a heading, perhaps after a lead-in; where prose follows, the list is over."""
    following = next((block for block in rest if block.kind is not Kind.HEADING), None)
    return following is not None and (bool(following.marker) or following.text.endswith(":"))


def belongs(block: TextBlock, item: Item) -> bool:
    """Printed below the item's words; or, wherever it stands, going on with its sentence."""
    if not ends_sentence(item.text) and block.text[:1].islower():
        return True
    if block.first.is_printed:
        return block.left >= item.block.left + INDENT
    return block.left >= item.block.start > item.block.left
