"""A row that goes on with the one above in other words, as where one row of a table was broken into two."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from wsoa.domain.round.layout.asking import Asking
from wsoa.domain.round.layout.guesses import LEAVE_OUT, MILESTONES, NOTE
from wsoa.domain.round.layout.header_rows import HeaderFound
from wsoa.domain.round.layout.made_row import AREAS, SUCCESS, TITLE
from wsoa.domain.round.layout.questions import Question
from wsoa.domain.round.spreadsheet import Cell, Row, Sheet, letters_of_column
from wsoa.domain.statement.records import Action
from wsoa.domain.statement.values import plain_word

GOES_ON, NEW = "goes on", "new"
IN_WORDS = (TITLE, SUCCESS, NOTE, MILESTONES, LEAVE_OUT)  # what the columns may be that such a row fills
HOW = f"Answer {GOES_ON}, or {NEW} for another action of the same area."


def whole_rows(sheet: Sheet, header: HeaderFound, columns: Mapping[int, str], asking: Asking) -> Iterator[Row]:
    """The rows below the headings; with one that goes on with the row above, as was answered, joined to that."""
    last: Row | None = None
    for row in header.below:
        title = _may_go_on(last, row, columns) if last and header.kind is Action else None
        answer = _answered(sheet, title, last, asking) if last and title else ""
        if last and answer == GOES_ON:
            last = _joined(last, row)
            continue
        yield from [last] if last else []
        last = _of_area(last, row, columns) if last and answer else row
    yield from [last] if last else []


def _answered(sheet: Sheet, title: Cell, above: Row, asking: Asking) -> str:
    why = f"It begins in a small letter, and seems to go on with row {above.number}."
    return plain_word(asking.answered(Question(TITLE, title.typed, GOES_ON, sheet.where(title.address), why, HOW)))


def _may_go_on(above: Row, row: Row, columns: Mapping[int, str]) -> Cell | None:
    """The words with which a row goes on: they begin in a small letter, and no reference, lead or day is beside."""
    one, other = ({columns.get(at, LEAVE_OUT): cell for at, cell in each.cells.items()} for each in (above, row))
    before, title = (each.get(TITLE, Cell("")) for each in (one, other))
    is_whole = before.typed[:1].isupper() and not one.keys() <= {*IN_WORDS}
    is_rest = title.typed[:1].islower() and other.keys() <= {*IN_WORDS}
    return title if is_whole and is_rest and not any(cell.fault for cell in row.cells.values()) else None


def _of_area(above: Row, row: Row, columns: Mapping[int, str]) -> Row:
    """A row with the area of the row above."""
    areas = {
        place: replace(cell, address=f"{letters_of_column(cell.address)}{row.number}")
        for place, cell in above.cells.items()
        if columns.get(place) == AREAS
    }
    return replace(row, cells=dict(sorted({**row.cells, **areas}.items())))


def _joined(above: Row, row: Row) -> Row:
    cells = dict(above.cells)
    for place, cell in row.cells.items():
        before = cells.get(place, Cell(cell.address))
        cells[place] = replace(before, typed=" ".join(filter(None, (before.typed, cell.typed))))
    return replace(above, cells=dict(sorted(cells.items())))
