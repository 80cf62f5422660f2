"""What happens to sheets and cannot un-happen: issued, returned, and what each cell brought back."""

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class IssuedRow:
    """One row as handed out: its number from 1, sheet, record ('' where blank), and its code's last signs."""

    number: int
    table: str
    ref: str
    said: str


@dataclass(frozen=True)
class Issue:
    """One workbook handed to one agency: its four signs, when, by whom, the revision it shows, when it is due.

    `texts` stand for all that its first sheet says; empty where that was not kept.
    """

    sign: str
    agency: str
    on: date
    due: date | None
    by: str = ""
    revision: int = 0
    rows: tuple[IssuedRow, ...] = ()
    texts: frozenset[str] = frozenset()

    @property
    def file_name(self) -> str:
        """What its workbook is called: police-2019-08-01-7K2M.xlsx."""
        return f"{self.agency}-{self.on.isoformat()}-{self.sign}.xlsx"


@dataclass(frozen=True)
class Brought:
    """What a return brought for one field, unlike what the sheet said before, in which row, for which record.

    `by` is whoever filled that return in, or '' where nobody signed it.
    """

    row: int
    ref: str
    field: str
    value: Any
    by: str = dataclasses.field(default="", compare=False)


@dataclass(frozen=True)
class ReturnReceived:
    """One sheet come back: when, the file's SHA-256, who filled it in and who took it in, and what it brought.

    While it is taken in: how many actions it `asked` about, and of how many it `answered` anything new.
    """

    sign: str
    on: date
    sha256: str
    filled_in_by: str = ""
    by: str = ""
    revision: int = 0
    brought: tuple[Brought, ...] = ()
    asked: int = dataclasses.field(default=0, compare=False)
    answered: int = dataclasses.field(default=0, compare=False)

    @property
    def tally(self) -> str:
        """'29 actions asked, 12 answered, 17 blank': whether it came whole, in part, or blank."""
        actions = "1 action" if self.asked == 1 else f"{self.asked} actions"
        return f"{actions} asked, {self.answered} answered, {self.asked - self.answered} blank" if self.asked else ""


@dataclass(frozen=True)
class RoundHistory:
    """All that was handed out and all that came back, in order; `undone` are the revisions that stand undone.

    `to_read` are the sheets, by their signs, that only show what an agency contributes to: nothing in them waits to be
    filled in.
    """

    issues: tuple[Issue, ...] = ()
    returns: tuple[ReturnReceived, ...] = ()
    undone: frozenset[int] = frozenset()
    to_read: frozenset[str] = frozenset()
