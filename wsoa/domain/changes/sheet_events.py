"""What happens to sheets and cannot un-happen.

A workbook issued, a return received, and what each of its cells brought back.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class IssuedRow:
    """One row as it was handed out.

    Its number in the workbook from 1, its sheet, its record ('' where blank), and its code's last signs.
    """

    number: int
    table: str
    ref: str
    said: str


@dataclass(frozen=True)
class Issue:
    """One workbook handed to one agency.

    Its four signs, the day, when it is wanted back, by whom, and the revision that it shows.

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
    """What a return brought for one field that differs from what the sheet said before.

    The row, the record it speaks of, and the value.
    """

    row: int
    ref: str
    field: str
    value: Any


@dataclass(frozen=True)
class ReturnReceived:
    """One sheet come back.

    The day, the SHA-256 of the file, who filled it in as they signed it, who took it in, and what it brought.
    """

    sign: str
    on: date
    sha256: str
    filled_in_by: str = ""
    by: str = ""
    revision: int = 0
    brought: tuple[Brought, ...] = ()


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
