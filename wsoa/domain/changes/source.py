"""Where a plan came from, as a value: what it is said to be, and the same read back from the memory."""

from wsoa.domain.frozen import frozen

FROM_LETTER, FROM_FILE = "letter", "file"  # of these the name says which


@frozen
class Source:
    """What sort of thing a plan came from, and what that one is called: 'file plan.csv', or 'typed' and no name."""

    kind: str
    name: str = ""

    def __str__(self) -> str:
        """The words for it, which the memory keeps and digests take in."""
        return f"{self.kind} {self.name}" if self.name else self.kind

    @staticmethod
    def read(kept: str) -> "Source":
        """The source that these words stand for; whatever they are, it gives the same words again."""
        kind, _, name = kept.partition(" ")
        return Source(kind, name) if name else Source(kept)


TYPED, ISSUING, UNDOING = Source("typed"), Source("sheet"), Source("undo")
