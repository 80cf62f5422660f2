"""Everything wsoa may refuse, each with its sentence and its exit code."""

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar, Self

from wsoa.domain.frozen import frozen


class Mend(str):
    """How to mend something with a command: `words` for anybody, then the sentence that holds the `command`.

    An agency's lead has a workbook and no commands, and is told the words alone, or what stands `instead` of them. A
    mend without a command is a plain string.
    """

    __slots__ = ("instead", "words")
    words: str
    instead: str

    def __new__(cls, words: str, command: str = "", instead: str = "") -> Self:
        """The text is all that whoever keeps the statement reads."""
        mend = super().__new__(cls, f"{words} {command}".strip())
        mend.words, mend.instead = words, instead
        return mend


class Refusal(Exception):  # noqa: N818 - a refusal is an answer, not an accident
    """What went wrong and where, why, and what to type; the door prints it and exits with `exit_code`."""

    exit_code: ClassVar[int] = 2

    def __init__(self, what: str, mend: str = "") -> None:
        """Keep the two halves apart: a screen shows `mend` as advice."""
        super().__init__(what)
        self.what = what
        self.mend = mend


class BadInput(Refusal):
    """Something typed that cannot be taken: a date, a number, words, or what they ask for."""


class BadFile(BadInput):
    """A file whose content cannot be taken: a letter, workbook, evidence, answers, a database."""

    exit_code = 65


class Damaged(BadFile):
    """A record that is not as wsoa wrote it: a disk failed, or somebody altered it by hand."""

    def __init__(self, what: str) -> None:
        """The way back is always the same."""
        super().__init__(
            what,
            "See all of it: wsoa verify. To bring back a backup: wsoa restore FILE.zip --put-aside (this is kept).",
        )


class NotReady(Refusal):
    """The check says no, so it is not done."""

    exit_code = 1


class NoText(BadFile):
    """A scan: pages that are pictures, with no words to read."""


class Misused(Refusal):
    """A command, option or argument that is not as wsoa has it."""

    exit_code = 2


class NotFound(Refusal):
    """No such file or record."""

    exit_code = 66


class CannotWrite(Refusal):
    """The place to write to does not allow it."""

    exit_code = 73


class Busy(Refusal):
    """Somebody else is writing, or wrote meanwhile: trying again is the mend."""

    exit_code = 75


class NotPermitted(Refusal):
    """Allowed to others or at another time, but not here and now."""

    exit_code = 77


class Unreadable(ValueError):  # noqa: N818 - as above
    """A typed value that cannot be read: `why` it cannot be taken and how to `mend` it, each a sentence.

    `likely` is what was likely meant, as it would be typed, where that can be told.
    """

    def __init__(self, why: str, mend: str, likely: str = "") -> None:
        """Keep the two sentences apart: a problem report has a column for each."""
        super().__init__(f"{why} {mend}")
        self.why = why
        self.mend = mend
        self.likely = likely


class Missing(Unreadable):
    """A reference or a name that can be read, and of which there is no record."""


@frozen
class Place:
    """Where something is: in a sheet a cell ('F7') or a whole row, of a record a field, or anything by its own label.

    It reads 'Actions!F7 (AFI-07.2, Due)', 'row 7', 'AFI-07.2, Due' or 'plan.xlsx', by what of it is known.
    """

    sheet: str = ""
    cell: str = ""
    ref: str = ""
    label: str = ""
    row: int = 0

    @property
    def spot(self) -> str:
        """What a person looks for in the sheet: 'F7', 'row 7', or '' where it is in none."""
        return self.cell or (f"row {self.row}" if self.row else "")

    @property
    def in_row(self) -> str:
        """The row that the cell stands in, for a person to find: 'Actions!row 7'."""
        number = self.cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or str(self.row)
        return "!".join(filter(None, (self.sheet, f"row {number}")))

    def about(self, other: "Place") -> "Place":
        """The same cell or row, for what `other` says of a record's field."""
        return replace(self, ref=other.ref, label=other.label)

    def __str__(self) -> str:
        """The words for it."""
        spot = "!".join(filter(None, (self.sheet, self.spot)))
        about = ", ".join(filter(None, (self.ref, self.label)))
        return f"{spot} ({about})" if spot and about else spot or about


NOWHERE = Place()


@frozen
class Problem:
    """One thing in a person's input that cannot be taken: where it is, what was typed, why not, and how to mend it."""

    where: Place
    typed: str
    why: str
    mend: str


class Problems(BadInput):
    """Many problems at once, so that they can be mended in one go."""

    def __init__(self, what: str, problems: Iterable[Problem]) -> None:
        """`what` says in one sentence what was refused."""
        super().__init__(what)
        self.problems = tuple(problems)


class FileProblems(Problems):
    """The same of what a file holds."""

    exit_code = BadFile.exit_code


class NotFit(Problems):
    """What is to be published holds what may not be, so it is not done: the check says no."""

    exit_code = NotReady.exit_code


class MissingRecords(Problems):
    """Several references or names were typed of which there is no record."""

    exit_code = NotFound.exit_code


NEAREST = 3  # words that an answer suggests
SHORT = 3  # characters of a word of which one that is wrong is much: "dew" is near "due"
LONG = 80  # characters of what was typed that an answer repeats


def shortened(typed: str) -> str:
    """What was typed, as an answer repeats it: on one line, and its beginning only where it is long."""
    line = " ".join(typed.split())
    return line if len(line) <= LONG else f"{line[:LONG]}…"


def did_you_mean(typed: str, known: Iterable[str]) -> str:
    """'Did you mean AFI-07 or AFI-17?', or nothing where nothing is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - three milliseconds that only a mistake should cost

    if not typed or len(typed) > LONG:
        return ""
    by_capitals = {word.upper(): word for word in known}
    cutoff = 0.75 if len(typed) > SHORT else 0.6
    near = _in_part(typed.upper(), by_capitals) or get_close_matches(typed.upper(), by_capitals, NEAREST, cutoff)
    return f"Did you mean {' or '.join(by_capitals[word] for word in near)}?" if near else ""


def _in_part(typed: str, known: Iterable[str]) -> list[str]:
    """The words of which the typed one is a part: AFI-07.2 for 7.2, and AFI-07.1 and what is beside it for AFI-07."""
    bare = {word: word.partition("-")[2].lstrip("0") for word in known}
    whole = [word for word, number in bare.items() if number == typed.lstrip("0")]
    below = [
        word
        for word, number in bare.items()
        if word.startswith(f"{typed}.") or number.startswith(f"{typed.lstrip('0')}.")
    ]
    return (whole or below)[:NEAREST] if typed.strip("0") else []
