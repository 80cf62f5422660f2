"""The items of one list: sub-headings as themes, sub-bullets and further paragraphs kept inside their item, lead-in sentences beside them."""

import re
from dataclasses import dataclass, field

from wsoa.importers.letter.blocks import Block, Kind
from wsoa.importers.letter.item import Item
from wsoa.importers.letter.page import Line
from wsoa.importers.letter.sections import Section

NONE_AT_ALL = re.compile(
    r"(there (are|were|is) |inspectors (found|identified|did not identify) |we (found|identified) )?(no|any|none)\b.{0,30}\b(areas?|priority)",
    re.IGNORECASE,
)
LONGEST_NONE = 160
SHOWN = 60


@dataclass(slots=True)
class Listing:
    """The items found so far, and what a person should look at.

    `for_all` is what leads in to the whole list, `lead_in` what does to the items that come next; both go with each of them.
    """

    name: str
    theme: str
    items: list[Item] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    for_all: str = ""
    lead_in: str = ""
    awaits: bool = True  # an item: there is none yet below this heading or lead-in

    def open_theme(self, heading: Block) -> None:
        """What follows stands under a heading of its own."""
        if not self.items and self.theme == self.name:
            self.for_all = self.lead_in
        self.theme, self.lead_in, self.awaits = heading.text, "", True

    def add(self, block: Block) -> None:
        """One item more."""
        self.items.append(Item(block, self.theme, block.text, self.lead_in or self.for_all))
        self.awaits = False

    def lead_in_with(self, block: Block) -> None:
        """Sentences above the first item go together; one that stands between items introduces those below it."""
        self.lead_in = f"{self.lead_in} {block.text}".strip() if self.awaits else block.text
        self.awaits = True

    def end_before(self, block: Block) -> None:
        """Where the list was taken to end, which a person should look at."""
        self.remarks.append(
            f"The list under “{self.name}” was taken to end before “{shown(block.text)}”, {where(block.first)}: check that no area follows there."
        )

    def leave_out(self, what: str, block: Block) -> None:
        """What stands in the list and was not taken."""
        self.remarks.append(
            f"{what} in the list under “{self.name}” was left out, {where(block.first)}: “{shown(block.text)}”. Check whether it belongs there."
        )


def outside_boxes(section: Section, found: Listing) -> Section:
    """A list without the boxes that stand in it, unless all of it stands in one."""
    free = tuple(block for block in section.blocks if not block.cell)
    if not free or section.blocks[0].cell:
        return section
    boxed = next((block for block in section.blocks if block.cell), None)
    if boxed:
        found.leave_out("A box", boxed)
    return Section(section.title, section.heading, free)


def says_none(text: str) -> bool:
    """Whether an item only says that there is none: 'There are no areas for priority action'."""
    return len(text) < LONGEST_NONE and bool(NONE_AT_ALL.match(text))


def by_paragraphs(section: Section, found: Listing) -> None:
    """The items of a list without bullets."""
    has_themes = False
    for block in section.blocks:
        if block.kind is Kind.HEADING:
            # A list cannot end before it began: what stands above its first item is a theme, and what is printed like that is another.
            has_themes = has_themes or not found.items
            if not has_themes and _is_as_large(block, section):
                found.end_before(block)
                return
            found.open_theme(block)
        elif block.text.endswith(":"):
            found.lead_in_with(block)
        else:
            found.add(block)


def _is_as_large(block: Block, section: Section) -> bool:
    return block.first.is_printed and section.heading is not None and block.first.size >= section.heading.first.size


def where(line: Line) -> str:
    """'page 7, line 3', or 'line 133' of a plain letter."""
    return f"line {line.number}" if line.page is None else f"page {line.page}, line {line.number}"


def shown(text: str) -> str:
    """The first words."""
    return text if len(text) <= SHOWN else text[:SHOWN].rsplit(" ", 1)[0] + " …"
