"""A workbook's sheets, cell by cell as shown: values by calamine, and over them what a value does not tell."""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import partial
from math import isfinite
from xml.parsers.expat import ExpatError

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from wsoa.domain.errors import BadFile
from wsoa.domain.round.spreadsheet import Cell, Row, Sheet
from wsoa.domain.statement.values import visible
from wsoa.importers.workbook.archive import Archive
from wsoa.importers.workbook.faults import BEFORE_DATES, STRUCK
from wsoa.importers.workbook.kinds import no_workbook
from wsoa.importers.workbook.looks import looks_of
from wsoa.importers.workbook.merged import faulted
from wsoa.importers.workbook.parts import BOOK, WORKSHEET, SheetPart, leads_to, saved_at, sheet_parts
from wsoa.importers.workbook.places import GRID, column_letters, sheet_of
from wsoa.importers.workbook.remarks import remarks_of
from wsoa.importers.workbook.scan import SheetFacts, facts_of

LARGEST_AREA = (
    10_000_000  # cells from the first to the last that is filled: calamine keeps the empty ones between them too
)
MIDNIGHT = time(0)


def workbook_sheets(name: str, data: bytes) -> tuple[tuple[Sheet, ...], tuple[str, ...], str]:
    """The sheets of a workbook that hold anything, hidden ones too; remarks on what a person may not see; when saved.

    Raises BadFile.
    """
    archive = Archive(name, data)
    if BOOK not in archive.parts:
        raise no_workbook(name, [item.filename for item in archive.parts.values()], archive.whole("mimetype"))
    try:
        # Calamine takes memory for whatever it is told is there, and the process dies with it (issue 693 of calamine).
        # So everything is looked through before it is let in.
        parts = sheet_parts(archive)
        facts = _facts(archive, parts)
        sheets = tuple(_looked_at(sheet, facts[sheet.name]) for sheet in _sheets(archive, data, facts))
        remarks = remarks_of(archive, parts, facts, sheets)
        return tuple(faulted(sheet, facts[sheet.name].merged) for sheet in sheets), remarks, saved_at(archive)
    except (ExpatError, CalamineError, ValueError, LookupError, OverflowError) as error:
        raise archive.damaged() from error


def _facts(archive: Archive, parts: Iterable[SheetPart]) -> dict[str, SheetFacts]:
    looks = looks_of(archive)
    sheets = {sheet.part: sheet.name for sheet in parts if sheet.kind == WORKSHEET}
    for part in archive.parts.keys() - sheets.keys():
        archive.check(part)
    found = {name: facts_of(archive.name, partial(archive.pieces, part), looks) for part, name in sheets.items()}
    for part, name in sheets.items():
        facts = found[name]
        if facts.rows:
            _refuse_far_apart(archive.name, name, facts)
        outside = leads_to(archive, part) if facts.links else {}
        facts.links = {address: outside[each] for address, each in facts.links.items() if outside.get(each)}
    return found


def _refuse_far_apart(source: str, name: str, facts: SheetFacts) -> None:
    last_row, last_column = max(facts.rows), max(facts.columns)
    if last_row > GRID[0] or last_column >= GRID[1]:
        raise ValueError(name)
    if (last_row - min(facts.rows) + 1) * (last_column - min(facts.columns) + 1) > LARGEST_AREA:
        raise BadFile(
            f"The sheet “{name}” of {source} is filled as far as column {column_letters(last_column)} and row"
            f" {last_row:,}.",
            "Empty the cells that stand far from the others, or copy the rows that matter into a new workbook.",
        )


def _sheets(archive: Archive, data: bytes, facts: Mapping[str, SheetFacts]) -> Iterator[Sheet]:
    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        for name, found in facts.items():
            values = book.get_sheet_by_name(name)
            if found.rows and not found.odd and values.start is None:
                raise archive.damaged()  # in letters that calamine does not know
            yield from sheet_of(name, _rows(values, found.odd))


def _rows(values: CalamineSheet, odd: Mapping[int, Mapping[int, Cell]]) -> Iterator[Row]:
    first, last = (values.start[1], values.end[1]) if values.start and values.end else (0, 0)
    columns = [(place, column_letters(place)) for place in range(first, last + 1)]
    number = 0
    for number, row in enumerate(values.iter_rows(), 1):
        cells = {
            place: Cell(f"{letters}{number}", typed)
            for (place, letters), value in zip(columns, row, strict=True)
            if value != "" and (typed := visible(value) if isinstance(value, str) else _typed(value))
        }
        if cells or number in odd:
            yield Row(number, _corrected(cells, row, first, odd[number]) if number in odd else cells)
    for later in sorted(beyond for beyond in odd if beyond > number):
        yield Row(later, dict(sorted(odd[later].items())))


def _corrected(
    cells: Mapping[int, Cell], row: Sequence[object], first: int, odd: Mapping[int, Cell]
) -> dict[int, Cell]:
    """A row with its odd cells put in their places. A number below nothing is odd only where it was to be a date."""
    meant = {
        place: cell
        for place, cell in odd.items()
        if cell.fault != BEFORE_DATES or not isinstance(row[place - first], float)
    }
    return dict(sorted({**cells, **meant}.items()))


def _looked_at(sheet: Sheet, facts: SheetFacts) -> Sheet:
    """A sheet with what the looks of its cells say put into them: words struck out, and where cells lead."""
    if not (facts.struck_cells or facts.links):
        return sheet
    header, *rows = (
        Row(row.number, {place: _looked(cell, (row.number, place), facts) for place, cell in row.cells.items()})
        for row in (sheet.header, *sheet.rows)
    )
    return Sheet(sheet.name, header, tuple(rows))


def _looked(cell: Cell, place: tuple[int, int], facts: SheetFacts) -> Cell:
    link = facts.links.get(cell.address, "")
    own = link.removeprefix("mailto:") == cell.typed
    return replace(
        cell,
        fault=cell.fault or (STRUCK if place in facts.struck_cells else ""),
        link="" if own else link,
    )


def _typed(value: object) -> str:
    match value:
        case datetime() if value.time() == MIDNIGHT:
            return value.date().isoformat()
        case date():
            return value.isoformat()
        case bool():
            return str(value).upper()
        case float() if value.is_integer():
            return str(int(value))
        case float() if not isfinite(value):
            raise ValueError(value)
        case _:
            return str(value)
