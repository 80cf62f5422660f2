"""Which field stands in which column of a sheet: what its header row says, and what is wrong with it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wsoa.domain.errors import Place, Problem, did_you_mean
from wsoa.domain.round.spreadsheet import Row, Sheet
from wsoa.domain.statement.fields import COLUMNS, Column, headed
from wsoa.domain.statement.records import Action, Milestone
from wsoa.domain.statement.references import canonical, kind_of
from wsoa.domain.statement.statement import NAMES
from wsoa.domain.statement.values import plain_word

REFERENCE_HEADERS = ("reference", "ref")
READABLE: tuple[type[Action | Milestone], ...] = (Action, Milestone)  # actions first: milestones may be theirs
Step = Action | Milestone
OTHERS = ("area", "point", "evidence", "strength", "note")  # what other sheets of ours list


@dataclass(frozen=True)
class Layout:
    """A sheet that holds one kind of record: which field stands in which column, by its place from 0."""

    sheet: Sheet
    kind: type[Step]
    columns: Mapping[int, Column]
    reference: int | None

    def where(self, row: Row, label: str) -> Place:
        """The cell of a row that holds the field with that label, or the row."""
        place = next((place for place, column in self.columns.items() if column.label == label), self.reference)
        cell = row.cells.get(place) if place is not None else None
        return self.sheet.where(cell.address) if cell else self.sheet.where_row(row.number)


def layout_of(sheet: Sheet) -> Layout | None:
    """What a sheet holds, by its header row; None where that names no field of actions or milestones."""
    by_kind = {
        kind: {place: found for place, cell in sheet.header.cells.items() if (found := headed(kind, cell.typed))}
        for kind in READABLE
    }
    reference = next(
        (place for place, cell in sheet.header.cells.items() if plain_word(cell.typed) in REFERENCE_HEADERS), None
    )
    spoken_of = _speaks_of(sheet, reference)
    if (
        sheet.name
        and spoken_of in OTHERS
        and not any(column.field == "title" for found in by_kind.values() for column in found.values())
    ):
        return None  # another sheet of a whole workbook: its references are of areas, of evidence
    kind = max(READABLE, key=lambda kind: (len(by_kind[kind]), NAMES[kind] == spoken_of))
    return Layout(sheet, kind, by_kind[kind], reference) if by_kind[kind] else None


def _speaks_of(sheet: Sheet, reference: int | None) -> str:
    first = next(
        (row.cells[reference].typed for row in sheet.rows if reference is not None and reference in row.cells), ""
    )
    return kind_of(canonical(first))


def header_problems(layout: Layout) -> Iterator[Problem]:
    """A header that names no field, or the same as another, by its cell."""
    seen: dict[str, Place] = {}
    for place, cell in layout.sheet.header.cells.items():
        where, column = layout.sheet.where(cell.address), layout.columns.get(place)
        label = column.label if column else "Reference" if plain_word(cell.typed) in REFERENCE_HEADERS else ""
        if not label:
            why = f"No field of {NAMES[layout.kind]}s is called that."
            yield Problem(
                where, cell.typed, why, f"{_likely(layout.kind, cell.typed)}Rename the column, or take it out."
            )
        elif label in seen:
            yield Problem(where, cell.typed, f"{seen[label]} is headed so too.", "Keep one of the two columns.")
        seen.setdefault(label, where)


def _likely(kind: type[Step], typed: str) -> str:
    words = did_you_mean(typed, [column.label for column in COLUMNS[kind] if column.by_sheet])
    return f"{words} " if words else ""
