"""The lines of a draft put where they belong: facts above, items in their lists; what cannot be placed says so."""

import re
from dataclasses import dataclass, field

from wsoa.domain.errors import did_you_mean
from wsoa.domain.statement.choices import AreaKind
from wsoa.importers.letter.draft.writing import FIRST_WORDS, HEADLINES, LABELS, REPEATED, STRENGTHS, THEN_RUN
from wsoa.importers.letter.items.item import shown
from wsoa.importers.letter.words.cleaning import one_line

FIELD = re.compile(r"(?P<label>[A-Z][A-Za-z ]{2,24}):(?P<value>.*)")
ITEM = re.compile(r"(?P<sign>[-•*–?])\s+(?:\[(?P<mark>[^\]]*)\]\s?)?(?P<text>.*)")
SUB_ITEM = re.compile(r"(?:\s{2,}|\t)[-•*–]\s+(?P<text>.*)")
RESPONSIBLE = re.compile(r"\s*Responsible:(?P<body>.*)")
MARK = re.compile(r"no page|(?:page (?P<page>\d{1,4}))?(?:, )?(?:line (?P<line>\d{1,6}))?")
PLACE = re.compile(r"\[(?:no page|page \d|line \d)")
KINDS = {STRENGTHS: None, **{headline: kind for kind, headline in HEADLINES.items()}}
NOT_READ = ("#", FIRST_WORDS, THEN_RUN)
HOW_TO_WRITE_ITEMS = (
    "Begin it with “- ” if it is an item of its own, or with two spaces and “- ” if it belongs to the one above."
)


class BadDraftLine(ValueError):  # noqa: N818 - it is said of a line, and caught where lines are counted
    """A line of a draft that cannot be taken: why not, and how to mend it."""

    def __init__(self, why: str, mend: str) -> None:
        """Keep the two sentences apart."""
        super().__init__(why)
        self.why = why
        self.mend = mend


@dataclass(slots=True)
class DraftItem:
    """A strength or an area (which has a kind) as it grows line by line."""

    kind: AreaKind | None
    heading: str
    lead_in: str
    text: str
    page: int | None
    line: int | None
    bodies: list[str] = field(default_factory=list)


@dataclass(slots=True)
class DraftSoFar:
    """What has been read so far. `where` is the line on which each fact stands."""

    facts: dict[str, str] = field(default_factory=dict)
    where: dict[str, int] = field(default_factory=dict)
    repeated: dict[str, list[str]] = field(default_factory=lambda: {label: [] for label in REPEATED})
    items: list[DraftItem] = field(default_factory=list)
    headline: str = ""
    heading: str = ""
    lead_in: str = ""
    is_open: bool = False
    undecided: list[int] = field(default_factory=list)  # lines that are offered, and neither kept nor deleted
    doubts: list[str] = field(default_factory=list)

    def take(self, line: str, number: int) -> None:
        """Put one line where it belongs; raises Unplaced."""
        if not line.strip():
            self.is_open = False
        elif line.startswith("=="):
            self._take_headline(line)
        elif not line.lstrip().startswith(NOT_READ):
            if self.headline:
                self._take_in_list(line, number)
            else:
                self._take_fact(line, number)

    def _take_headline(self, line: str) -> None:
        found = next((headline for headline in KINDS if _letters(headline) == _letters(line)), None)
        if found is None:
            raise BadDraftLine("There is no such list.", f"Write one of: {'; '.join(KINDS)}.")
        self.headline, self.heading, self.lead_in, self.is_open = found, "", "", False

    def _take_fact(self, line: str, number: int) -> None:
        found = FIELD.fullmatch(line.strip())
        label = found and next(
            (label for label in (*LABELS, *REPEATED) if label.lower() == found["label"].strip().lower()), None
        )
        if not found or not label:
            near = did_you_mean(found["label"], (*LABELS, *REPEATED)) if found else ""
            mend = near or f"The names are: {', '.join((*LABELS, *REPEATED))}."
            raise BadDraftLine("Above the lists stand facts only, each on a line that begins with its name.", mend)
        value = one_line(found["value"])
        if label in REPEATED:
            self.repeated[label] += [value] if value else []
        elif label in self.facts:
            raise BadDraftLine(f"“{label}” stands on line {self.where[label]} already.", "Keep one of them.")
        else:
            self.facts[label], self.where[label] = value, number

    def _take_in_list(self, line: str, number: int) -> None:
        if item := ITEM.fullmatch(line):
            self._open_item(item)
            self.undecided += [number] if item["sign"] == "?" else []
        elif heading := re.fullmatch(r"Heading:(.*)", line):
            self.heading, self.lead_in, self.is_open = one_line(heading[1]), "", False
        elif lead_in := re.fullmatch(r"Lead-in:(.*)", line):
            self.lead_in, self.is_open = one_line(lead_in[1]), False
        elif not self.is_open:
            raise BadDraftLine("It does not say what it is.", _how_to_place(line))
        elif responsible := RESPONSIBLE.fullmatch(line):
            self.items[-1].bodies.append(one_line(responsible["body"]))
        elif sub_item := SUB_ITEM.fullmatch(line):
            self.items[-1].text += f"\n{one_line(sub_item['text'])}"
        else:
            self._go_on(line, number)

    def _go_on(self, line: str, number: int) -> None:
        """The rest of an item; what begins like one of its own lacks its dash, or may."""
        _refuse_place_within(line)
        above = self.items[-1].text
        if above.endswith((".", "?", "!")) and line[:1].isupper():
            self.doubts.append(
                f"Line {number} of the draft, “{shown(one_line(line))}”, was taken as part of the area above it."
                f" {HOW_TO_WRITE_ITEMS}"
            )
        self.items[-1].text = f"{above} {one_line(line)}"

    def _open_item(self, found: re.Match[str]) -> None:
        mark = MARK.fullmatch(found["mark"] or "")
        if mark is None:
            raise BadDraftLine(
                f"“[{found['mark']}]” is not a place in the letter.",
                "Write it as [page 7] or [page 7, line 3], or leave it out.",
            )
        _refuse_place_within(found["text"])
        page, line = (int(mark[part]) if mark[part] else None for part in ("page", "line"))
        self.items.append(
            DraftItem(KINDS[self.headline], self.heading, self.lead_in, one_line(found["text"]), page, line)
        )
        self.is_open = True


def _refuse_place_within(text: str) -> None:
    """An item that lost its dash would be joined to the one above."""
    if PLACE.search(text):
        raise BadDraftLine(
            "A place in the letter, as items begin with, stands within another item.",
            "Begin a line with “- ” before that place.",
        )


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).lower()


def _how_to_place(line: str) -> str:
    """A fact among the lists belongs above them; anything else needs its dash."""
    found = FIELD.fullmatch(line.strip())
    if found and found["label"] in (*LABELS, *REPEATED):
        return f"Put it above the line “{STRENGTHS}”."
    return HOW_TO_WRITE_ITEMS
