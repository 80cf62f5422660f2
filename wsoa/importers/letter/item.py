"""One item of a list as it grows from the blocks that belong to it."""

from dataclasses import dataclass

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

    def add(self, block: Block) -> None:
        """A sub-bullet or a paragraph more, on a line of its own unless its words go on with a sentence that was cut."""
        goes_on = not block.marker and (block.text[:1].islower() or (block.first.gap == 0 and not ends_sentence(self.text)))
        self.text = f"{self.text}{' ' if goes_on else BREAK}{block.text}"
