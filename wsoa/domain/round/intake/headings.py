"""Which field stands in which column of what came in: by its heading, and what is wrong with it.

In what was handed out a heading may be renamed a little or moved; in any other sheet it is the field's label or another
word for it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import TypeVar

from wsoa.domain.errors import Problem, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.sheet_fields import BY_NAME, CODE, PLAN, TABLES, SheetColumn, SheetTable
from wsoa.domain.round.intake.findings import NOTHING, Findings
from wsoa.domain.round.intake.found_rows import FoundRow, Heading
from wsoa.domain.round.spreadsheet import Sheet, letters_of_column
from wsoa.domain.statement.fields import Column, headed
from wsoa.domain.statement.records import Action, Record
from wsoa.domain.statement.references import point_letters
from wsoa.domain.statement.values import plain_word

C = TypeVar("C", str, Column, SheetColumn)
AGAIN = "Head the column again, as it was."
ALIKE = 0.8  # of a heading's letters, for it to be one of ours renamed a little


@frozen
class Shaded:
    """A shaded column where it was found: its label, its place from 0, and its number in the table."""

    label: str
    place: int
    number: int


@frozen
class Opened:
    """A column that may be filled in, where it was found.

    What describes its field, its place from 0 and the letters of that place.
    """

    says: Column
    label: str
    place: int
    letters: str


@frozen
class Arranged:
    """Columns sorted by what may be done in them.

    Those that may be filled in, by the kind of record that they are about, and the shaded.
    """

    open: tuple[tuple[type[Record], tuple[Opened, ...]], ...]
    shaded: tuple[Shaded, ...] = ()


@frozen
class Fit:
    """How a header row fits: its columns on the row of a record and on a new one's, and what there is to say of it.

    `strange` are headings that are not ours, by place; what stands below them is left out. `unheaded` is why a cell
    under no heading cannot be taken and how to mend that; where it is None, such a cell is left out.
    """

    of_records: Arranged
    of_new: Arranged
    findings: Findings
    strange: Mapping[int, str]
    unheaded: tuple[str, str] | None


def table_of(row: FoundRow) -> SheetTable:
    """The table of ours that most of the headings above a row are of, or that its sheet is called after."""
    heads, name = {plain_word(cell.typed) for cell in row.heading.values()}, plain_word(row.sheet.name)

    def likeness(table: SheetTable) -> tuple[int, bool]:
        return sum(plain_word(column.label) in heads for column in table.columns), plain_word(table.name) == name

    return max(TABLES, key=likeness)


def place_under(table: SheetTable, found: FoundRow, label: str) -> int | None:
    """Where a row's cell stands under the heading that stands for one of ours; None where there is none."""
    return next((at for at, cell in found.heading.items() if _label(table.name, cell.typed) == label), None)


def said_under(table: SheetTable, found: FoundRow, label: str) -> str:
    """What stands in that cell; '' where nothing does."""
    place = place_under(table, found, label)
    cell = found.row.cells.get(place) if place is not None else None
    return cell.typed if cell else ""


@lru_cache(maxsize=2**10)  # as many headings as a few files have, each asked about for every row
def _label(name: str, heading: str) -> str:
    column = _column(BY_NAME[name], heading)
    return column.label if column else ""


def fit(table: SheetTable, row: FoundRow, *, is_whole: bool = True) -> Fit:
    """How the heading above a row fits the table of ours that the row is of; all of it, or as much as a lead copied."""
    heading = row.heading
    named = {place: column for place, cell in heading.items() if (column := _column(table, cell.typed))}
    columns = {place: column for column, place in _firsts(named).items()}
    others = {place: cell.typed for place, cell in heading.items() if place not in named}
    strange = {place: typed for place, typed in others.items() if plain_word(typed) != plain_word(CODE)}
    missing = tuple(
        column.label for column in table.columns if is_whole and column.kind and column not in columns.values()
    )
    labels = {place: column.label for place, column in named.items()}
    return Fit(
        _arranged(table, columns, new=False),
        _arranged(table, columns, new=True),
        Findings(
            (*_twice(row.sheet, heading, labels), *(_missing(row, missing, strange) if strange else ())),
            (*_renamed(row, columns), *(() if strange else _left_as_it_is(row.sheet, missing))),
        ),
        strange,
        (f"Its column has no heading, and there is no column “{missing[0]}”.", AGAIN) if missing else None,
    )


def fit_plain(kind: type[Record], sheet: Sheet) -> Fit:
    """How the header row of a sheet that was laid out fits a kind of record."""
    cells = sheet.header.cells
    opened = tuple(
        Opened(column, column.label, place, letters_of_column(cell.address))
        for place, cell in cells.items()
        if (column := headed(kind, cell.typed))
    )
    arranged = Arranged(((kind, opened),))
    return Fit(arranged, arranged, NOTHING, {}, None)


def no_heading(rows: Iterable[FoundRow]) -> Iterator[Problem]:
    """What to say of coded rows with no header row above them: once for all those of a sheet."""
    by_sheet: dict[str, list[FoundRow]] = {}
    for row in rows:
        by_sheet.setdefault(row.sheet.name, []).append(row)
    for first, *more in by_sheet.values():
        so = {0: "", 1: " So is 1 row below it."}.get(len(more), f" So are {len(more)} rows below it.")
        why = f"There is no header row above it, so nobody can tell which cell is what.{so}"
        yield Problem(first.where(), first.words, why, "Copy the header row in above the rows.")


def _firsts(named: Mapping[int, C]) -> Mapping[C, int]:
    """Where each stands first."""
    first: dict[C, int] = {}
    for place, each in named.items():
        first.setdefault(each, place)
    return first


def _opened(says: Column, label: str, place: int) -> Opened:
    return Opened(says, label, place, point_letters(place + 1).upper())


def _arranged(table: SheetTable, columns: Mapping[int, SheetColumn], *, new: bool) -> Arranged:
    opened: dict[type[Record], list[Opened]] = defaultdict(list)
    shaded = []
    for place, column in columns.items():
        if column.kind and column.column and column.is_open(new=new):
            opened[column.kind].append(_opened(column.column, column.label, place))
        else:
            shaded.append(Shaded(column.label, place, table.columns.index(column)))
    return Arranged(tuple((kind, tuple(columns)) for kind, columns in opened.items()), tuple(shaded))


def _column(table: SheetTable, heading: str) -> SheetColumn | None:
    by_word = {plain_word(column.label): column for column in table.columns}
    word, beginning = plain_word(heading), plain_word(heading.partition("(")[0])
    if word in by_word or beginning in by_word:
        return by_word.get(word) or by_word[beginning]
    kind = Action if table is PLAN else table.kind
    known = [
        column
        for column in table.columns
        if column.column and column.kind is kind and headed(kind, heading) is column.column
    ]
    near = get_close_matches(word, by_word, n=2, cutoff=ALIKE)
    return known[0] if known else by_word[near[0]] if len(near) == 1 else None


def _renamed(row: FoundRow, columns: Mapping[int, SheetColumn]) -> Iterator[str]:
    for place, column in columns.items():
        cell = row.heading[place]
        if plain_word(column.label) != plain_word(cell.typed):
            yield f"{row.sheet.where(cell.address)}, “{cell.typed}”, was taken for “{column.label}”."


def _left_as_it_is(sheet: Sheet, missing: Iterable[str]) -> Iterator[str]:
    return (f"{sheet.name or 'The file'} has no column “{label}”, so it was left as it is." for label in missing)


def _missing(row: FoundRow, missing: Iterable[str], strange: Mapping[int, str]) -> Iterator[Problem]:
    """A column of ours that is gone where a strange one has come was likely renamed, and its words must not be lost."""
    place, typed = next(iter(strange.items()))
    for label in missing:
        why = f"There is no column “{label}”, and “{typed}” is not one of ours: was it renamed?"
        mend = f"Head the column “{label}” again; or take the other column out."
        yield Problem(row.sheet.where(row.heading[place].address), typed, why, mend)


def _twice(sheet: Sheet, heading: Heading, labels: Mapping[int, str]) -> Iterator[Problem]:
    """A heading that stands for the same as one before it."""
    first = _firsts(labels)
    for place, label in labels.items():
        if first[label] != place:
            cell, other = heading[place], heading[first[label]]
            why = f"{sheet.where(other.address)}, “{shortened(other.typed)}”, says the same."
            yield Problem(sheet.where(cell.address), cell.typed, why, "Keep one of the two columns.")
