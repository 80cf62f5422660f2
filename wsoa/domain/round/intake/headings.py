"""Which column of ours stands where in what came back, renamed a little or moved, and what is wrong with it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from wsoa.domain.errors import Problem
from wsoa.domain.round.handout.sheet_fields import CODE, SheetColumn, SheetTable
from wsoa.domain.round.intake.found_rows import FoundRow
from wsoa.domain.statement.fields import Column, headed
from wsoa.domain.statement.records import Record
from wsoa.domain.statement.references import point_letters
from wsoa.domain.statement.values import plain_word

ALIKE = 0.8  # of a heading's letters, for it to be one of ours renamed a little


@dataclass(frozen=True)
class Shaded:
    """A shaded column where it was found: its label, its place from 0, and its number in the table."""

    label: str
    place: int
    number: int


@dataclass(frozen=True)
class Opened:
    """A column that may be filled in, where it was found: its field, its place from 0 and that place's letters."""

    says: Column
    label: str
    place: int
    letters: str


@dataclass(frozen=True)
class Fit:
    """A table's columns where they were found, headings not ours, labels missing, and what stands in the way."""

    table: SheetTable
    columns: Mapping[int, SheetColumn]
    strange: Mapping[int, str]
    missing: tuple[str, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[str, ...]

    @cached_property
    def of_records(self) -> "Arranged":
        """The columns as they are on the row of a record."""
        return self._arranged(new=False)

    @cached_property
    def of_blanks(self) -> "Arranged":
        """The columns as they are on a blank row."""
        return self._arranged(new=True)

    def _arranged(self, *, new: bool) -> "Arranged":
        opened: dict[type[Record], list[Opened]] = defaultdict(list)
        shaded = []
        for place, column in self.columns.items():
            if column.kind and column.column and column.is_open(new=new):
                opened[column.kind].append(Opened(column.column, column.label, place, point_letters(place + 1).upper()))
            else:
                shaded.append(Shaded(column.label, place, self.table.columns.index(column)))
        return Arranged(tuple((kind, tuple(columns)) for kind, columns in opened.items()), tuple(shaded))


@dataclass(frozen=True)
class Arranged:
    """Columns sorted by what may be done in them: those to fill in, by kind of record, and the shaded."""

    open: tuple[tuple[type[Record], tuple[Opened, ...]], ...]
    shaded: tuple[Shaded, ...]


def fit(table: SheetTable, row: FoundRow) -> Fit:
    """How the heading above a row fits the table that the row is of."""
    columns: dict[int, SheetColumn] = {}
    strange, problems, remarks = {}, [], []
    for place, cell in row.heading.items():
        column = _column(table, cell.typed)
        if column in columns.values():
            where = row.sheet.where(cell.address)
            problems.append(
                Problem(where, cell.typed, "Another column is headed so too.", "Keep one of the two columns.")
            )
        elif column:
            columns[place] = column
            if plain_word(column.label) != plain_word(cell.typed):
                remarks.append(f"{row.sheet.where(cell.address)}, “{cell.typed}”, was taken for “{column.label}”.")
        elif plain_word(cell.typed) != plain_word(CODE):
            strange[place] = cell.typed
    missing = [column for column in table.columns if column.kind and column not in columns.values()]
    problems += _missing(row, missing, strange)
    remarks += [
        f"{row.sheet.name or 'The file'} has no column “{column.label}”, so it was left as it is."
        for column in missing
        if not strange
    ]
    return Fit(table, columns, strange, tuple(column.label for column in missing), tuple(problems), tuple(remarks))


def _column(table: SheetTable, heading: str) -> SheetColumn | None:
    by_word = {plain_word(column.label): column for column in table.columns}
    word = plain_word(heading)
    if word in by_word:
        return by_word[word]
    known = [
        column
        for column in table.columns
        if column.column and column.kind is table.kind and headed(table.kind, heading) is column.column
    ]
    near = get_close_matches(word, by_word, n=2, cutoff=ALIKE)
    return known[0] if known else by_word[near[0]] if len(near) == 1 else None


def _missing(row: FoundRow, missing: Iterable[SheetColumn], strange: Mapping[int, str]) -> Iterator[Problem]:
    """A column of ours that is gone where a strange one has come was likely renamed, and its words must not be lost."""
    for column in missing:
        if strange and row.heading:
            place, typed = next(iter(strange.items()))
            why = f"There is no column “{column.label}”, and “{typed}” is not one of ours: was it renamed?"
            mend = f"Head the column “{column.label}” again; or take the other column out."
            yield Problem(row.sheet.where(row.heading[place].address), typed, why, mend)


def no_heading(row: FoundRow) -> Problem:
    """What to say of a coded row with no header row above it."""
    return Problem(
        row.where(),
        "",
        "There is no header row above it, so nobody can tell which cell is what.",
        "Copy the header row in above the rows.",
    )
