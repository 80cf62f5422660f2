"""Finding the rows of a file, each in one class.

In what was handed out, by their codes and under the headings that stand above them.
"""

from collections.abc import Collection, Iterator, Mapping
from enum import Enum, auto
from functools import cached_property

from wsoa.domain.errors import Place, Problem, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.our_list import is_our_list
from wsoa.domain.round.handout.row_codes import Code, looks_like_code, read_code
from wsoa.domain.round.handout.sheet_fields import CODE, TABLES
from wsoa.domain.round.intake.findings import Findings
from wsoa.domain.round.intake.front_sheet import all_rows, is_first_sheet, signature, written_on
from wsoa.domain.round.intake.own_tables import own_heading
from wsoa.domain.round.spreadsheet import Cell, IncomingFile, Row, Sheet
from wsoa.domain.statement.values import plain_word

LABELS = frozenset(
    plain_word(label) for table in TABLES for label in (CODE, *(column.label for column in table.columns))
)
CODE_WORD = plain_word(CODE)
OURS_ALONE = frozenset(map(plain_word, ("Your update", "New reading", "Already planned")))
FEWEST_LABELS = 3  # cells of a header row that say what a column of ours is called
LONGEST_LABEL = 2 * max(map(len, LABELS))
NO_LABELS: frozenset[str] = frozenset()

Heading = Mapping[int, Cell]


class RowClass(Enum):
    """What a row is."""

    HEADING = auto()  # it says what the columns below it are called
    CODED = auto()
    BROKEN = auto()  # something stands where its code should, and is none
    UNCODED = auto()  # it stands under a heading of ours
    STRAY = auto()  # it stands above the first heading
    PLAIN = auto()  # it stands below the headings of a sheet, in a file that is not ours


class SheetClass(Enum):
    """What a sheet of a file that is ours is."""

    HANDED_OUT = auto()  # it holds rows of ours
    FIRST = auto()  # a lead signs it
    LIST = auto()  # our own list of what to mend
    OTHER = auto()


@frozen
class FoundRow:
    """One row: where it is, the header row above it, what it is, and its code.

    Without one: what is `spoilt` in place of it, and which labels of ours stand in the row.
    """

    sheet: Sheet
    row: Row
    heading: Heading
    is_a: RowClass
    code: Code | None = None
    spoilt: Cell | None = None
    labels: frozenset[str] = NO_LABELS
    __eq__, __hash__ = object.__eq__, object.__hash__

    def where(self, place: int | None = None) -> Place:
        """The row's cell in a column, or the row, for a person to find."""
        cell = self.row.cells.get(place) if place is not None else None
        return self.sheet.where(cell.address) if cell else self.sheet.where_row(self.row.number)

    def cell(self, letters: str) -> Place:
        """The row's cell in the column of these letters, filled or not."""
        return self.sheet.where(f"{letters}{self.row.number}")

    @property
    def words(self) -> str:
        """All that the row says, but for its code, in a line."""
        cells = (cell.typed for _, cell in sorted(self.row.cells.items()))
        return shortened("; ".join(typed for typed in cells if not looks_like_code(typed)))

    @property
    def is_of_ours(self) -> bool:
        """Whether only what was handed out holds such a row: with what looks like a code, or with a heading of ours."""
        is_coded = self.code or any(looks_like_code(cell.typed) for cell in self.row.cells.values())
        return bool(is_coded or self.labels & OURS_ALONE)


@frozen
class FoundRows:
    """A file with the rows of its handed-out sheets; none where it is not ours.

    Of ours the `first` sheets are those that a lead signs. No row was handed out in the sheets that are `others`.
    """

    returned: IncomingFile
    is_ours: bool
    rows: tuple[FoundRow, ...]
    first: tuple[Sheet, ...] = ()
    others: tuple[Sheet, ...] = ()

    def of(self, is_a: RowClass) -> tuple[FoundRow, ...]:
        """The rows of one class."""
        return tuple(row for row in self.rows if row.is_a is is_a)

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The handed-out workbooks that its rows are of, by their tags, in the order in which they come."""
        return tuple(dict.fromkeys(row.code.sheet for row in self.rows if row.code))

    def filled_in_by(self, texts: Collection[str] = ()) -> str:
        """Who signed it; `texts` are those that the first sheet went out with."""
        return next((name for sheet in self.first if (name := signature(sheet, texts))), "")

    def findings(self, texts: Collection[str] = ()) -> Findings:
        """What there is to say of codes that cannot be read, and of what is left out."""
        written = (line for sheet in self.first for line in written_on(sheet, texts))
        return Findings(
            tuple(_broken_code(row.sheet, row.spoilt) for row in self.rows if row.spoilt),
            (*written, *map(_left_alone, self.others), *map(left_out, self.of(RowClass.STRAY))),
        )


def found_in(returned: IncomingFile) -> FoundRows:
    """The rows of a file. It is ours by its codes or, where those are lost, by a heading that only ours have."""
    by_sheet = [(sheet, tuple(_rows_of(sheet))) for sheet in returned.sheets]
    if not any(row.is_of_ours for _, rows in by_sheet for row in rows):
        return of_others(returned)
    classed = [(_class_of(sheet, rows), sheet, rows) for sheet, rows in by_sheet]
    ours = (row for is_a, _, rows in classed if is_a is SheetClass.HANDED_OUT for row in rows)
    return FoundRows(
        returned,
        is_ours=True,
        rows=tuple(row for row in ours if row.is_a is not RowClass.HEADING),
        first=tuple(sheet for is_a, sheet, _ in classed if is_a is SheetClass.FIRST),
        others=tuple(sheet for is_a, sheet, _ in classed if is_a is SheetClass.OTHER),
    )


def of_others(returned: IncomingFile) -> FoundRows:
    """A file that is not ours: no row of it was handed out."""
    plain = tuple(sheet for sheet in returned.sheets if not is_our_list(sheet))
    return FoundRows(returned, is_ours=False, rows=(), others=plain)


def _class_of(sheet: Sheet, rows: Collection[FoundRow]) -> SheetClass:
    if any(row.code for row in rows):
        return SheetClass.HANDED_OUT
    if is_first_sheet(sheet):
        return SheetClass.FIRST  # it may have an example, with a heading of ours
    if any(row.heading and row.is_a is not RowClass.HEADING for row in rows):
        return SheetClass.HANDED_OUT
    return SheetClass.LIST if is_our_list(sheet) else SheetClass.OTHER


def _rows_of(sheet: Sheet) -> Iterator[FoundRow]:
    heading: Heading = {}
    for_codes: int | None = None
    for row in all_rows(sheet):
        if row.cells:
            found = _found(sheet, row, heading, for_codes)
            yield found
            if found.is_a is RowClass.HEADING:
                heading = found.row.cells
                for_codes = next((at for at, cell in heading.items() if plain_word(cell.typed) == CODE_WORD), None)


def _found(sheet: Sheet, row: Row, heading: Heading, for_codes: int | None) -> FoundRow:
    """What a row is, under a heading in which codes stand at this place."""
    code = _code_of(row, for_codes)
    if code:
        return FoundRow(sheet, row, heading, RowClass.CODED, code)
    own = own_heading(row)
    row = Row(row.number, own) if own else row
    labels = _labels(row)
    if own or len(labels) >= FEWEST_LABELS:
        return FoundRow(sheet, row, heading, RowClass.HEADING, labels=labels)
    instead = row.cells.get(for_codes) if for_codes is not None else None
    spoilt = instead or next((cell for cell in row.cells.values() if looks_like_code(cell.typed)), None)
    is_a = RowClass.BROKEN if spoilt else RowClass.UNCODED if heading else RowClass.STRAY
    return FoundRow(sheet, row, heading, is_a, spoilt=spoilt, labels=labels)


def _labels(row: Row) -> frozenset[str]:
    """What columns of ours are called, among the words of a row."""
    return LABELS.intersection(plain_word(cell.typed[:LONGEST_LABEL]) for cell in row.cells.values())


def _code_of(row: Row, for_codes: int | None) -> Code | None:
    """The code of a row: where codes stand, or wherever one does."""
    instead = row.cells.get(for_codes) if for_codes is not None else None
    if instead and (code := read_code(instead.typed)):
        return code
    return next(
        (code for cell in row.cells.values() if cell.typed[:1] in "Ww \u00a0" and (code := read_code(cell.typed))), None
    )


def _broken_code(sheet: Sheet, spoilt: Cell) -> Problem:
    mend = "Copy the code from the sheet as it was sent; for a row that you added, empty it; or take the row out."
    return Problem(sheet.where(spoilt.address), spoilt.typed, "This is not the code of a row.", mend)


def _left_alone(sheet: Sheet) -> str:
    words = [cell.typed for row in all_rows(sheet) for cell in row.cells.values()]
    told = "; ".join(" ".join(each.split()) for each in words)
    return (
        f"The sheet “{sheet.name}” has no row codes and was left alone: {len(words)} filled"
        f" cell{'s' if len(words) != 1 else ''}, “{told}”."
    )


def left_out(found: FoundRow) -> str:
    """What to say of a row above the header row."""
    words = shortened("; ".join(cell.typed for cell in found.row.cells.values()))
    return f"{found.where()} stands above the header row and was left out: “{words}”."


def place_of(found: FoundRow, label: str) -> int | None:
    """Where a row's cell under that heading stands; None where there is no such heading."""
    word = plain_word(label)
    for place, cell in found.heading.items():  # no comprehension: it is asked of every row
        if plain_word(cell.typed) == word:
            return place
    return None


def typed(found: FoundRow, label: str) -> str:
    """What stands in a row under that heading; '' where nothing does."""
    place = place_of(found, label)
    cell = found.row.cells.get(place) if place is not None else None
    return cell.typed if cell else ""
