"""A letter's sections: which lists it holds and where each ends.

Boxed stories are left out before anything looks for areas.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from wsoa.domain.frozen import frozen
from wsoa.importers.letter.blocks.blocks import Kind, TextBlock
from wsoa.importers.letter.words.headings import Title, is_list

SHORT_NOTE = 80  # letters: "* Pseudonym used to protect confidentiality."


@frozen
class Section:
    """A heading and what follows.

    In a list it holds the headings of themes too, which only its reader can tell from the heading that ends it.
    """

    title: Title
    heading: TextBlock | None
    blocks: tuple[TextBlock, ...]

    @property
    def name(self) -> str:
        """The heading as printed."""
        return self.heading.text if self.heading else ""


def stories_in(blocks: Sequence[TextBlock]) -> str:
    """The words of the boxes and stories that are left out, a paragraph to a line."""
    kept = {id(block) for block in without_stories(blocks)}
    return "\n".join(block.text for block in blocks if id(block) not in kept)


def lost_in_stories(blocks: Sequence[TextBlock]) -> list[TextBlock]:
    """The headings of stories without a frame that hold bullets.

    Where each ends is uncertain, and a list may have gone on behind it.
    """
    kept = {id(block) for block in without_stories(blocks)}
    lost: dict[int, TextBlock] = {}
    heading: TextBlock | None = None
    for block in blocks:
        heading = block if block.kind is Kind.HEADING and block.title is Title.STORY else heading
        if heading and heading.cell is None and block.marker and id(block) not in kept and len(block.text) > SHORT_NOTE:
            lost[id(heading)] = heading
    return list(lost.values())


def sections_of(blocks: Sequence[TextBlock], *, boxes: bool = False) -> list[Section]:
    """The letter's sections in order, without stories; the first has no heading.

    With `boxes`, what stands in a box under a heading that says nothing of a story is kept.
    """
    found: list[Section] = []
    heading: TextBlock | None = None
    held: list[TextBlock] = []
    for block in without_stories(blocks, boxes=boxes):
        if heading is not None and _is_repeated(block, heading):
            continue
        if block.kind is Kind.HEADING and _opens(block, heading):
            found.append(_section(heading, held))
            heading, held = block, []
        else:
            held.append(block)
    return [*found, _section(heading, held)]


def _section(heading: TextBlock | None, held: list[TextBlock]) -> Section:
    return Section(heading.title if heading else Title.UNKNOWN, heading, tuple(held))


def _opens(block: TextBlock, heading: TextBlock | None) -> bool:
    """A heading with a known name opens a section; any other does so outside lists, and within one may be a theme."""
    return block.title is not Title.UNKNOWN or heading is None or not is_list(heading.title)


def _is_repeated(block: TextBlock, heading: TextBlock) -> bool:
    """A table's heading again, where the table goes on over the page."""
    return (
        block.cell is not None
        and heading.cell is not None
        and block.text == heading.text
        and block.cell.page > heading.cell.page
    )


def without_stories(blocks: Sequence[TextBlock], *, boxes: bool = False) -> list[TextBlock]:
    """Everything but the stories of children, framed or not."""
    return list(_after_open_stories([block for framed in _framed(blocks, boxes=boxes) for block in framed]))


def _framed(blocks: Sequence[TextBlock], *, boxes: bool) -> Iterator[list[TextBlock]]:
    """What stands in no frame, or in one that holds no story."""
    story_above = False
    for cell, group in groupby(blocks, lambda block: block.cell and (block.cell.page, block.cell.grid)):
        found = list(group)
        is_story = cell is not None and (_is_story(found, boxes=boxes) or (story_above and _continues(found)))
        if not is_story:
            yield found
        story_above = is_story


def _is_story(framed: list[TextBlock], *, boxes: bool) -> bool:
    """A frame with a story's heading; or with any other heading, where it holds no list and is no table."""
    first = framed[0]
    if first.kind is not Kind.HEADING or first.title is Title.STORY or boxes:
        return first.title is Title.STORY
    holds_list = any(block.kind is Kind.HEADING and block.title is not Title.UNKNOWN for block in framed)
    return not holds_list and first.cell is not None and first.cell.columns == 1


def _continues(framed: list[TextBlock]) -> bool:
    """The rest of a frame that a page has cut: the first thing on its page, with no heading of its own."""
    return framed[0].first.gap == 0 and framed[0].kind is not Kind.HEADING


def _after_open_stories(blocks: Sequence[TextBlock]) -> Iterator[TextBlock]:
    """A story without a frame lasts until the next section's heading, or one larger than its own."""
    story: TextBlock | None = None
    for block in blocks:
        if block.kind is Kind.HEADING and (
            block.title is not Title.UNKNOWN or (story and block.first.size > story.first.size)
        ):
            story = block if block.title is Title.STORY else None
        if story is None:
            yield block
