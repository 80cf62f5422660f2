"""Finding the rows of handed-out workbooks in whatever came back.

By their codes, under the headings that stand above them.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from wsoa.domain.errors import Problem, shortened
from wsoa.domain.round.handout.our_list import is_our_list
from wsoa.domain.round.handout.row_codes import Code, looks_like_code, read_code
from wsoa.domain.round.handout.sheet_fields import CODE, TABLES
from wsoa.domain.round.intake.front_sheet import all_rows, is_first_sheet, signature, written_on
from wsoa.domain.round.spreadsheet import Cell, IncomingFile, Row, Sheet
from wsoa.domain.statement.values import plain_word

LABELS = frozenset(
    plain_word(label) for table in TABLES for label in (CODE, *(column.label for column in table.columns))
)
OURS_ALONE = frozenset(map(plain_word, ("What the inspectors said", "Your update", "New reading")))
FIRST_FEW = 5
FEWEST_LABELS = 3  # cells of a header row that say what a column of ours is called
LONGEST_LABEL = 2 * max(map(len, LABELS))

Heading = Mapping[int, Cell]


@dataclass(frozen=True, eq=False)
class FoundRow:
    """One row that came back: where it is, the header row above it, and its code, None where it has none."""

    sheet: Sheet
    row: Row
    heading: Heading
    code: Code | None

    def where(self, place: int | None = None) -> str:
        """The row's cell in a column, or the row, for a person to find."""
        cell = self.row.cells.get(place) if place is not None else None
        return self.sheet.where(cell.address if cell else f"row {self.row.number}")

    def cell(self, letters: str) -> str:
        """The row's cell in the column of these letters, filled or not."""
        return self.sheet.where(f"{letters}{self.row.number}")

    @property
    def code_place(self) -> int | None:
        """The column that is headed as the one for codes."""
        return next((place for place, cell in self.heading.items() if plain_word(cell.typed) == plain_word(CODE)), None)


@dataclass(frozen=True)
class RecognisedRows:
    """What of a return is ours: its coded rows, rows without a code that stand among them, and who signed it."""

    rows: tuple[FoundRow, ...]
    uncoded: tuple[FoundRow, ...]
    filled_in_by: str
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]

    @property
    def tags(self) -> tuple[str, ...]:
        """The sheets that the rows are of, in the order in which they come."""
        return tuple(dict.fromkeys(row.code.sheet for row in self.rows if row.code))


def is_ours(returned: IncomingFile) -> bool:
    """Whether a return is of a workbook that was handed out, by its row codes or, where those are lost, by a heading that only ours have."""
    cells = (cell for sheet in returned.sheets for row in all_rows(sheet) for cell in row.cells.values())
    return any(looks_like_code(cell.typed) or plain_word(cell.typed[:LONGEST_LABEL]) in OURS_ALONE for cell in cells)


def tags_in(returned: IncomingFile) -> frozenset[str]:
    """The four signs of every sheet of which a return holds a row."""
    codes = (_code_of(row) for sheet in returned.sheets for row in all_rows(sheet))
    return frozenset(code.sheet for code in codes if code)


def found_in(returned: IncomingFile, texts: Collection[str] = ()) -> RecognisedRows:
    """Everything in a return that bears a code, and what stands beside it.

    `texts` are those that the first sheet went out with.
    """
    by_sheet = [(sheet, tuple(_rows_of(sheet))) for sheet in returned.sheets]
    ours = [row for sheet, rows in by_sheet if _is_of_ours(sheet, rows) for row in rows]
    broken = {row: problem for row in ours if not row.code and (problem := _broken_code(row))}
    stray = [row for row in ours if not row.code and row not in broken and not row.heading]
    first = [sheet for sheet, rows in by_sheet if not _is_of_ours(sheet, rows) and is_first_sheet(sheet)]
    other = [
        sheet
        for sheet, rows in by_sheet
        if not _is_of_ours(sheet, rows) and sheet not in first and not is_our_list(sheet)
    ]
    return RecognisedRows(
        rows=tuple(row for row in ours if row.code),
        uncoded=tuple(row for row in ours if not row.code and row.heading and row not in broken),
        filled_in_by=next((name for sheet in first if (name := signature(sheet, texts))), ""),
        problems=tuple(broken.values()),
        remarks=(
            *(line for sheet in first for line in written_on(sheet, texts)),
            *map(_left_alone, other),
            *map(_left_out, stray),
        ),
    )


def _is_of_ours(sheet: Sheet, rows: Iterable[FoundRow]) -> bool:
    """Whether a sheet holds rows of ours.

    Coded ones, or a heading of ours on any sheet but the first, which has an example.
    """
    return any(row.code for row in rows) or (any(row.heading for row in rows) and not is_first_sheet(sheet))


def _rows_of(sheet: Sheet) -> Iterator[FoundRow]:
    heading: Heading = {}
    for row in all_rows(sheet):
        code = _code_of(row)
        if not code and _is_heading(row):
            heading = row.cells
        elif row.cells:
            yield FoundRow(sheet, row, heading, code)


def _is_heading(row: Row) -> bool:
    known = {word for cell in row.cells.values() if (word := plain_word(cell.typed[:LONGEST_LABEL])) in LABELS}
    return len(known) >= FEWEST_LABELS


def _code_of(row: Row) -> Code | None:
    return next(
        (code for cell in row.cells.values() if cell.typed[:1] in "Ww \u00a0" and (code := read_code(cell.typed))), None
    )


def _broken_code(row: FoundRow) -> Problem | None:
    """What is wrong with a code that cannot be read; None where there is none at all."""
    place = row.code_place
    cell = row.row.cells.get(place) if place is not None else None
    spoilt = cell or next((cell for cell in row.row.cells.values() if looks_like_code(cell.typed)), None)
    if spoilt is None:
        return None
    mend = "Copy the code from the sheet as it was sent; to add a milestone, use a blank row; or take the row out."
    return Problem(row.sheet.where(spoilt.address), spoilt.typed, "This is not the code of a row.", mend)


def _left_alone(sheet: Sheet) -> str:
    words = [cell.typed for row in all_rows(sheet) for cell in row.cells.values()]
    told = shortened("; ".join(words[:FIRST_FEW]))
    return (
        f"The sheet “{sheet.name}” has no row codes and was left alone: {len(words)} filled"
        f" cell{'s' if len(words) != 1 else ''}, “{told}”."
    )


def _left_out(row: FoundRow) -> str:
    words = shortened("; ".join(cell.typed for cell in row.row.cells.values()))
    return f"{row.where()} stands above the header row and was left out: “{words}”."
