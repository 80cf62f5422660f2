"""What happens to sheets and cannot un-happen: issued, returned, and what each cell brought back."""

import dataclasses
from collections.abc import Mapping
from datetime import date
from typing import Any

from wsoa.domain.frozen import frozen


@frozen
class IssuedRow:
    """One row as handed out: its number from 1, sheet, record ('' where blank), and its code's last signs."""

    number: int
    table: str
    ref: str
    said: str


@frozen
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


@frozen
class Brought:
    """What a return brought for one field, unlike what the sheet said before, in which row, for which record.

    `by` is whoever filled that return in, or '' where nobody signed it, and `saved` when its file was saved.
    """

    row: int
    ref: str
    field: str
    value: Any
    by: str = dataclasses.field(default="", compare=False)
    saved: str = dataclasses.field(default="", compare=False)


@frozen
class Parked:
    """A cell that a return of a sheet was taken in without, until somebody settles it.

    Its row, what field it fills in, the record that its row is about ('' for a new one), the cell, what was typed there
    (None once that was settled), when it was left out, and who filled it in.
    """

    sign: str
    row: int
    field: str
    ref: str
    cell: str
    typed: str | None
    on: date
    by: str


@frozen
class Recall:
    """A sheet that was called back: when, by whom and why; nobody waits for it any more."""

    sign: str
    on: date
    by: str
    reason: str


@frozen
class ReturnReceived:
    """One sheet come back: when, the file's SHA-256, who filled it in and who took it in, and what it brought.

    `saved` is when its file says that it was saved, '' where it does not. While it is taken in: which cells are
    `parked`, how many actions it `asked` about, and of how many it `answered` anything new. Looked at later: `refs` are
    the records that it said something new of.
    """

    sign: str
    on: date
    sha256: str
    filled_in_by: str = ""
    by: str = ""
    revision: int = 0
    brought: tuple[Brought, ...] = ()
    saved: str = ""
    parked: tuple[Parked, ...] = ()
    asked: int = dataclasses.field(default=0, compare=False)
    answered: int = dataclasses.field(default=0, compare=False)
    refs: tuple[str, ...] = dataclasses.field(default=(), compare=False)

    @property
    def tally(self) -> str:
        """Whether it came whole, in part, or blank."""
        return tally(self.asked, self.answered)


def tally(asked: int, answered: int) -> str:
    """'29 actions asked, 12 answered, 17 blank'; '' where none was asked about."""
    actions = "1 action" if asked == 1 else f"{asked} actions"
    return f"{actions} asked, {answered} answered, {asked - answered} blank" if asked else ""


@frozen
class RoundHistory:
    """All that was handed out and all that came back, in order; `undone` are the revisions that stand undone.

    By their signs: `to_read` are the sheets that only show what an agency contributes to, so that nothing in them waits
    to be filled in; `recalls` those that were called back; `asked` are the actions that a sheet asks about, `told` the
    records that its returns say something new of, and `to_plan` the areas and points that it wants actions for.
    `parked` are the cells that nobody has settled.
    """

    issues: tuple[Issue, ...] = ()
    returns: tuple[ReturnReceived, ...] = ()
    undone: frozenset[int] = frozenset()
    to_read: frozenset[str] = frozenset()
    recalls: Mapping[str, Recall] = dataclasses.field(default_factory=dict)
    asked: Mapping[str, frozenset[str]] = dataclasses.field(default_factory=dict)
    told: Mapping[str, frozenset[str]] = dataclasses.field(default_factory=dict)
    parked: tuple[Parked, ...] = ()
    to_plan: Mapping[str, frozenset[str]] = dataclasses.field(default_factory=dict)
