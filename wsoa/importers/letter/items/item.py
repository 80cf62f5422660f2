"""One item of a list as it grows from the blocks that belong to it."""

import re
from dataclasses import dataclass, field

from wsoa.domain.letter.read_letter import Doubt, DoubtKind
from wsoa.importers.letter.blocks.blocks import MOST_IN_PLAIN_HEADING, STOPS, Kind, TextBlock, ends_sentence
from wsoa.importers.letter.blocks.sections import Section
from wsoa.importers.letter.pages.page import where
from wsoa.importers.letter.printed.typography import INDENT, SAME
from wsoa.importers.letter.words.list_markers import numbers_below

BREAK = "\n"


@dataclass(slots=True)
class Item:
    """One item as it grows."""

    block: TextBlock
    theme: str
    text: str
    lead_in: str = ""
    bodies: tuple[str, ...] = ()
    below: list[TextBlock] = field(default_factory=list)

    @property
    def last_marker(self) -> str:
        """The bullet or number of the last item within it."""
        return next((block.first.marker for block in reversed(self.below) if block.marker), "")

    @property
    def page(self) -> int | None:
        """Where it ends, as far as it is known."""
        return (self.below[-1] if self.below else self.block).first.page

    def add(self, block: TextBlock) -> None:
        """Take in a sub-bullet or a paragraph, on a line of its own unless its words go on with a cut sentence."""
        self.below.append(block)
        goes_on = not block.marker and (
            block.text[:1].islower() or (block.first.gap == 0 and not ends_sentence(self.text))
        )
        self.text = f"{self.text}{' ' if goes_on else BREAK}{block.text}"


NONE_AT_ALL = re.compile(
    r"(there (are|were|is) |inspectors (found|identified|did not identify) |we (found|identified) )?"
    r"(no|any|none)\b.{0,30}\b(areas?|priority)",
    re.IGNORECASE,
)


LONGEST_NONE = 160


MOST_OF = 0.8  # of a list's paragraphs end with a full stop, where one without may be a heading


SHOWN = 60


@dataclass(slots=True)
class Listing:
    """The items found so far, and what a person should look at.

    `for_all` is what leads in to the whole list, `lead_in` what does to the items that come next; both go with each of
    them.
    """

    name: str
    theme: str
    items: list[Item] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    for_all: str = ""
    lead_in: str = ""
    awaits: bool = True  # an item: there is none yet below this heading or lead-in

    def open_theme(self, heading: TextBlock) -> None:
        """What follows stands under a heading of its own."""
        if not self.items and self.theme == self.name:
            self.for_all = self.lead_in
        self.theme, self.lead_in, self.awaits = heading.text, "", True

    def doubt(self, sentence: str) -> None:
        """What a person should look at."""
        self.doubts.append(Doubt(DoubtKind.LIST, sentence))

    def doubt_theme(self, heading: TextBlock) -> None:
        """A heading that is printed like text."""
        told = f"“{shown(heading.text)}”, {where(heading.first)}, was taken for the heading of what stands below it."
        self.doubt(f"{told} Check that it is no area.")

    def add(self, block: TextBlock) -> None:
        """One item more."""
        self.items.append(Item(block, self.theme, block.text, self.lead_in or self.for_all))
        self.awaits = False

    def add_bullet(self, block: TextBlock) -> None:
        """An item of its own, or a sub-bullet of the one above."""
        first = next((item for item in self.items if item.theme == self.theme), None)
        if first is None or self.awaits or not _is_below(block, self.items[-1], first):
            self.add(block)
            return
        last = self.items[-1]
        if block.marker == last.block.marker and block.first.gap == 0 and ends_sentence(last.text):
            self.doubt(
                f"An item set in at the head of a page was taken as part of the area above it, {where(block.first)}:"
                f" “{shown(block.text)}”."
            )
        last.add(block)

    def lead_in_with(self, block: TextBlock) -> None:
        """Sentences above the first item go together; one that stands between items introduces those below it."""
        self.lead_in = f"{self.lead_in} {block.text}".strip() if self.awaits else block.text
        self.awaits = True

    def end_before(self, block: TextBlock) -> None:
        """Where the list was taken to end, which a person should look at."""
        self.doubt(
            f"The list under “{self.name}” was taken to end before “{shown(block.text)}”, {where(block.first)}: check"
            " that no area follows there."
        )

    def leave_out(self, what: str, block: TextBlock) -> None:
        """What stands in the list and was not taken."""
        self.doubt(
            f"{what} in the list under “{self.name}” was left out, {where(block.first)}: “{shown(block.text)}”. Check"
            " whether it belongs there."
        )

    def outside_boxes(self, section: Section) -> Section:
        """A list without the boxes that stand in it, which a person should look at; all of it, where it is one box."""
        free = tuple(block for block in section.blocks if not block.cell)
        if not free or section.blocks[0].cell:
            return section
        boxed = next((block for block in section.blocks if block.cell), None)
        if boxed:
            self.leave_out("A box", boxed)
        return Section(section.title, section.heading, free)


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


def says_none(text: str) -> bool:
    """Whether an item only says that there is none: 'There are no areas for priority action'."""
    return len(text) < LONGEST_NONE and bool(NONE_AT_ALL.match(text))


def lack_bullets(section: Section) -> bool:
    """Whether the items of a list are paragraphs, set in below its heading, and its bullets stand within them.

    No paragraph there is a lead-in.
    """
    if section.heading is None or not section.heading.first.is_printed:
        return False
    plain = [block for block in section.blocks if block.kind is Kind.PARAGRAPH]
    marked = [block.left for block in section.blocks if block.marker]
    least = section.heading.left + INDENT
    set_in = len(plain) > 1 and all(least <= block.left <= min(marked) + SAME for block in plain)
    return set_in and section.blocks[0] is plain[0] and any(not block.text.endswith(":") for block in plain)


def by_paragraphs(section: Section) -> Listing:
    """The items of a list without bullets."""
    found = Listing(section.name, section.name)
    section = found.outside_boxes(section)
    has_themes = False
    for block, below in zip(section.blocks, [*section.blocks[1:], None], strict=False):
        if _may_be_theme(block, below, section):
            found.doubt_theme(block)
            found.open_theme(block)
        elif block.kind is Kind.HEADING:
            # A list cannot end before it began: what stands above its first item is a theme, and what is printed like
            # that is another.
            has_themes = has_themes or not found.items
            if not has_themes and _is_as_large(block, section):
                found.end_before(block)
                return found
            found.open_theme(block)
        elif block.marker and found.items:
            found.items[-1].add(block)
        elif block.text.endswith(":") and (below is None or not below.marker):
            found.lead_in_with(block)
        else:
            found.add(block)
    return found


def _may_be_theme(block: TextBlock, below: TextBlock | None, section: Section) -> bool:
    """A few words without a full stop above sentences, in a list whose other paragraphs are sentences."""
    if (
        below is None
        or block.kind is not Kind.PARAGRAPH
        or len(block.text) > MOST_IN_PLAIN_HEADING
        or not block.text[:1].isupper()
    ):
        return False
    others = [
        other for other in section.blocks if other.kind is Kind.PARAGRAPH and len(other.text) > MOST_IN_PLAIN_HEADING
    ]
    told = [ends_sentence(other.text) for other in others]
    return (
        not block.text.endswith((*STOPS, ","))
        and ends_sentence(below.text)
        and len(told) > 1
        and sum(told) >= MOST_OF * len(told)
    )


def _is_as_large(block: TextBlock, section: Section) -> bool:
    return block.first.is_printed and section.heading is not None and block.first.size >= section.heading.first.size


def shown(text: str) -> str:
    """The first words."""
    return text if len(text) <= SHOWN else text[:SHOWN].rsplit(" ", 1)[0] + " …"
