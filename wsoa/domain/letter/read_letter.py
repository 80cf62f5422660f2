"""An inspection letter as a reader understood it: what every importer of letters returns."""

from dataclasses import field
from datetime import date
from enum import Enum, auto

from wsoa.domain.frozen import frozen
from wsoa.domain.statement.choices import AreaKind


@frozen
class Passage:
    """Verbatim words of the letter, and where they begin: page and line from 1, absent where unknown."""

    text: str
    page: int | None = None
    line: int | None = None


@frozen
class FoundArea(Passage):
    """One area for improvement or priority action, whole.

    `heading` is the heading it stands under, its list's or a theme's. `lead_in` is what that list or theme says before
    its first item ("Inspectors found that:"): the inspectors' words too, kept with the list, but no area.
    """

    kind: AreaKind = AreaKind.IMPROVEMENT
    heading: str = ""
    bodies: tuple[str, ...] = ()
    lead_in: str = ""


@frozen
class Addressee:
    """One person the letter is addressed to, as it words them."""

    name: str
    role: str = ""
    body: str = ""


@frozen
class Origin:
    """Where a fact was found: the page and the line, from 1, on which the words that state it begin.

    A plain letter may have no pages.
    """

    fact: str
    page: int | None = None
    line: int | None = None


class DoubtKind(Enum):
    """What a doubt is about."""

    FACTS = auto()  # what the facts and areas lack or contradict: it follows from them, and goes where they are mended
    DEADLINE = auto()  # the day as it is printed
    LIST = auto()  # where a list begins and ends, and what it leaves out
    AREA = auto()  # the words of one area
    WORDS = auto()  # text that a file gives otherwise than its pages show it
    PAGES = auto()
    DOCUMENT = auto()  # whether it is an inspection letter at all
    DRAFT = auto()  # what a draft says is to be checked, or a line of it


@frozen
class Doubt:
    """One thing that a reader is unsure of: what it is about, and a sentence that says what to do."""

    kind: DoubtKind
    sentence: str


@frozen
class ReadLetter:
    """What a letter says. Nothing is guessed: what it does not say is None or empty, with a doubt in words.

    `fieldwork` is the first and the last day. `prepares`, `sends` and `contributors` are bodies as the letter words
    them. `origins` has one for each fact that was found, named as the fields here are; none in a draft, where a person
    may have written what no page says. `deadline_by_hand` is one that a person gave, which holds in place of the
    letter's. `doubts` are for the coordinator to look into. `corrected_by` names who corrected the reading by hand.
    `studies` are the words of its practice studies, which no statement may repeat; no draft has them.
    """

    source: str
    place: str | None = None
    theme: str | None = None
    published: date | None = None
    fieldwork: tuple[date, date] | None = None
    deadline: date | None = None
    mailbox: str | None = None
    prepares: str | None = None
    sends: str | None = None
    contributors: tuple[str, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    areas: tuple[FoundArea, ...] = ()
    strengths: tuple[Passage, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    corrected_by: str | None = None
    origins: tuple[Origin, ...] = ()
    deadline_by_hand: date | None = None
    studies: str = field(default="", compare=False)

    @property
    def due(self) -> date | None:
        """The deadline that holds: a person's, or else the letter's."""
        return self.deadline_by_hand or self.deadline

    @property
    def warnings(self) -> tuple[str, ...]:
        """What it doubts, in words."""
        return tuple(doubt.sentence for doubt in self.doubts)

    def origin(self, fact: str) -> Origin | None:
        """Where a fact was found, if that is known."""
        return next((origin for origin in self.origins if origin.fact == fact), None)

    @property
    def responsible(self) -> tuple[str, ...]:
        """The bodies that stand beside its areas, each as worded."""
        return tuple(dict.fromkeys(body for area in self.areas for body in area.bodies))

    @property
    def bodies(self) -> tuple[str, ...]:
        """Every body that is to take part, as worded: who contributes, then who is responsible for an area."""
        return tuple(dict.fromkeys((*self.contributors, *self.responsible)))
