"""One item of a list as it grows from the blocks that belong to it."""

from dataclasses import dataclass, field

from wsoa.importers.letter.blocks import Block, ends_sentence

BREAK = "\n"


@dataclass(slots=True)
class Item:
    """One item as it grows."""

    block: Block
    theme: str
    text: str
    lead_in: str = ""
    bodies: tuple[str, ...] = ()
    below: list[Block] = field(default_factory=list)

    @property
    def last_marker(self) -> str:
        """The bullet or number of the last item within it."""
        return next((block.first.marker for block in reversed(self.below) if block.marker), "")

    @property
    def page(self) -> int | None:
        """Where it ends, as far as it is known."""
        return (self.below[-1] if self.below else self.block).first.page

    def add(self, block: Block) -> None:
        """A sub-bullet or a paragraph more, on a line of its own unless its words go on with a sentence that was cut."""
        self.below.append(block)
        goes_on = not block.marker and (block.text[:1].islower() or (block.first.gap == 0 and not ends_sentence(self.text)))
        self.text = f"{self.text}{' ' if goes_on else BREAK}{block.text}"
