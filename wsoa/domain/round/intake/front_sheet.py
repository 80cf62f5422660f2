"""The first sheet of a workbook that came back: who signed it, and whatever a lead has written on it besides."""

import re
from collections.abc import Collection, Iterator

from wsoa.domain.errors import shortened
from wsoa.domain.round.handout.sent_sheet import standing_for
from wsoa.domain.round.handout.sheet_fields import FILLED_IN_BY, WHAT_TO_DO, WHOSE
from wsoa.domain.round.spreadsheet import Cell, Row, Sheet
from wsoa.domain.statement.values import plain_word

LONGEST_NAME = 100  # characters
LABEL = re.compile(rf"\s*{FILLED_IN_BY}\s*[:\-–]?\s*(?P<name>.*)", re.IGNORECASE | re.DOTALL)


def all_rows(sheet: Sheet) -> tuple[Row, ...]:
    """Every row of a sheet that holds anything, its header too."""
    return (sheet.header, *sheet.rows)


def is_first_sheet(sheet: Sheet) -> bool:
    """Whether a sheet is the one that a lead signs."""
    return any(_label(cell) for row in all_rows(sheet) for cell in row.cells.values())


def _label(cell: Cell) -> re.Match[str] | None:
    return LABEL.fullmatch(cell.typed) if cell.typed[:1] in "Ff \u00a0" else None


def agency_on(sheet: Sheet) -> str:
    """Whose workbook the sheet says that it is; '' where it does not say so."""
    cells = [[cell.typed for _, cell in sorted(row.cells.items())] for row in all_rows(sheet)]
    return next((words[1] for words in cells if len(words) > 1 and plain_word(words[0]) == plain_word(WHOSE)), "")


def signature(sheet: Sheet, texts: Collection[str] = ()) -> str:
    """The name that stands behind the label, beside it or below it; '' where nobody signed.

    `texts` stand for the sheet's own: below the label, where the sheet goes on, one of them is no name.
    """
    at = _signed_at(sheet, texts)
    name = (_label(at[1]) or {"name": at[1].typed})["name"] if at else ""
    return " ".join(name.split())[:LONGEST_NAME]


def _signed_at(sheet: Sheet, texts: Collection[str]) -> tuple[int, Cell] | None:
    """The row's number and the cell in which the name stands."""
    for row, below in zip(all_rows(sheet), (*sheet.rows, None), strict=True):
        label = next(((place, cell, found) for place, cell in row.cells.items() if (found := _label(cell))), None)
        if label:
            place, cell, found = label
            beside = next((other for at, other in sorted(row.cells.items()) if at > place), None)
            under = below.cells.get(place) if below and below.number == row.number + 1 else None
            named = (
                cell
                if found["name"]
                else beside or (under if under and not (_is_own(under, texts) or _is_heading(under)) else None)
            )
            return (row.number, named) if named else None
    return None


def _is_own(cell: Cell, texts: Collection[str]) -> bool:
    return not standing_for([cell.typed]).isdisjoint(texts)


def _is_heading(cell: Cell) -> bool:
    return plain_word(cell.typed).startswith(plain_word(WHAT_TO_DO))


def written_on(sheet: Sheet, texts: Collection[str]) -> Iterator[str]:
    """A sentence for each cell that a lead wrote on, but for the name.

    Nothing where nobody knows the sheet's own texts.
    """
    signed = _signed_at(sheet, texts)
    for row in all_rows(sheet):
        for cell in row.cells.values():
            if (
                texts
                and cell.typed
                and not _is_own(cell, texts)
                and not _label(cell)
                and not (signed and cell is signed[1])
            ):
                yield (
                    f"{sheet.where(cell.address)} was left out: “{shortened(cell.typed)}”."
                    " Only the name is taken from this sheet."
                )
