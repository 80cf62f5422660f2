"""A workbook that wsoa exported, come back: which of its sheets are read, and which columns only show."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from wsoa.domain.round.handout.coordinator_tables import is_entered
from wsoa.domain.round.layout.guesses import KINDS_OF_ROWS, REFERENCE
from wsoa.domain.round.layout.header_rows import FIRST_ROWS, HeaderFound
from wsoa.domain.round.spreadsheet import Row, Sheet
from wsoa.domain.statement.fields import COLUMNS, headed
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Contributor,
    Measure,
    Milestone,
    Reading,
    Record,
)
from wsoa.domain.statement.values import plain_word

# Its sheets that are read, in this order: what comes later may name what comes before.
READ: Mapping[str, type[Record]] = {
    "Agencies": Agency,
    "Contributors": Contributor,
    "Areas": Area,
    "Actions": Action,
    "Milestones": Milestone,
    "Measures": Measure,
    "Readings": Reading,
}
TITLE = " – Written statement of action"  # what stands in A1 of each of its sheets, after the sheet's name
WAITING = (REFERENCE, "Areas", "Action reference")  # the columns that are filled in beforehand in a row that waits
FEWEST_LABELS = 3  # of a row that heads columns without references
WORKED_OUT = (
    *("Rating", "Reason for the rating", "State", "Lead agency key", "Contributing agency keys", "Agency keys"),
    *("Actions", "Standing", "Reason for the standing"),
)


def is_our_export(sheets: Iterable[Sheet]) -> bool:
    """Whether a workbook is one that wsoa made: a title in a first cell says so, or all the headings of a sheet."""
    return any(_is_headed(sheet) or TITLE in cell.typed for sheet in sheets for cell in sheet.header.cells.values())


def _is_headed(sheet: Sheet) -> bool:
    """Whether a sheet has its name and all its headings still, where its title may be gone."""
    kind = READ.get(sheet.name)
    labels = {REFERENCE, *(each.label for each in COLUMNS[kind] if is_entered(each))} if kind else set()
    rows = (sheet.header, *sheet.rows[:FIRST_ROWS])
    return kind is not None and any(labels <= {cell.typed for cell in row.cells.values()} for row in rows)


def _titled(sheet: Sheet) -> str:
    """What a sheet was called when wsoa made it, whatever it is called now; '' where no title says so."""
    said = [cell.typed for cell in sheet.header.cells.values()]
    return next((name for name in READ if any(each.startswith(f"{name}{TITLE}") for each in said)), "")


def kind_read(sheet: Sheet) -> type[Record] | None:
    """Of which kind the rows of a sheet of such a workbook are; None where it is not read.

    Of actions and milestones any is read, of other kinds one that is ours.
    """
    kind = READ.get(_titled(sheet) or sheet.name)
    return kind if _titled(sheet) or kind in KINDS_OF_ROWS or _is_headed(sheet) else None


def our_header(sheet: Sheet, kind: type[Record]) -> HeaderFound | None:
    """The headings of a sheet of such a workbook, without the columns that only show, and the rows that say something.

    A row that waits for a record says at most where it belongs: its reference, its areas.
    """
    rows = (sheet.header, *sheet.rows)
    at = next((place for place, row in enumerate(rows) if _is_header(row, kind)), None)
    if at is None:
        return None
    shown = {place for place, cell in rows[at].cells.items() if _is_only_shown(kind, cell.typed)}
    heads = _without(rows[at], shown)
    waits = {place for place, cell in heads.cells.items() if cell.typed in WAITING}
    below = (_without(row, shown) for row in rows[at + 1 :])
    return HeaderFound(
        kind, heads.cells, (heads.number,), rows[:at], tuple(row for row in below if row.cells.keys() - waits)
    )


def _is_header(row: Row, kind: type[Record]) -> bool:
    typed = [cell.typed for cell in row.cells.values()]
    return len([each for each in typed if headed(kind, each)]) >= (1 if REFERENCE in typed else FEWEST_LABELS)


def _without(row: Row, places: Collection[int]) -> Row:
    return replace(row, cells={place: cell for place, cell in row.cells.items() if place not in places})


def _is_only_shown(kind: type[Record], heading: str) -> bool:
    """Whether a column of such a workbook is worked out, or holds what no sheet may change."""
    shown = (*WORKED_OUT, *(column.label for column in COLUMNS[kind] if not column.by_sheet))
    return plain_word(heading) in map(plain_word, shown)
