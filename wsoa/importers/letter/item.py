"""One item of a list as it grows from the blocks that belong to it."""

from dataclasses import dataclass

from wsoa.importers.letter.blocks import Block, ends_sentence


@dataclass(slots=True)
class Item:
    """One item as it grows."""

    block: Block
    theme: str
    text: str
    bodies: tuple[str, ...] = ()

    def add(self, text: str) -> None:
        """Words that run on after the sentence was cut, or a paragraph or sub-bullet of its own line."""
        self.text = f"{self.text}\n{text}" if ends_sentence(self.text) and not text[:1].islower() else f"{self.text} {text}"
