"""Knowing what a row is about in a sheet that was not handed out: by its reference, or as one that is to be new."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from wsoa.domain.errors import Place, Problem, did_you_mean
from wsoa.domain.round.intake.findings import Findings
from wsoa.domain.round.intake.found_rows import FoundRow, FoundRows, RowClass, left_out
from wsoa.domain.round.intake.headings import Fit, fit_plain, is_of_references
from wsoa.domain.round.intake.recognised import RecognisedRow, RecognisedRows, Standing, Subject
from wsoa.domain.round.spreadsheet import Cell, Sheet
from wsoa.domain.statement.fields import headed
from wsoa.domain.statement.records import Action, Area, Milestone, Record
from wsoa.domain.statement.references import (
    ReferenceAllocator,
    canonical,
    kind_of,
    natural_order,
    parent_of,
)
from wsoa.domain.statement.statement import NAMES, Statement

Step = Action | Milestone
READABLE: tuple[type[Step], ...] = (Action, Milestone)  # actions first: milestones may be theirs
ABOVE: dict[type[Record], type[Record]] = {Action: Area, Milestone: Action}
OTHERS = ("area", "point", "evidence", "strength", "note", "measure", "reading")  # what other sheets of ours list
HOW_TO_HEAD = (
    "Head the columns Reference, Areas, Action, Lead agency, Start, Due … or Reference, Action reference, Milestone,"
    " Due …"
)


@dataclass(frozen=True)
class PlainTable:
    """A sheet that holds one kind of record by its header row: its rows, its columns, and where references stand."""

    kind: type[Step]
    rows: tuple[FoundRow, ...]
    fit: Fit
    place: int | None


@dataclass(frozen=True)
class PlainTables:
    """The tables of a file that was not handed out, and what there is to say of its sheets."""

    tables: tuple[PlainTable, ...]
    findings: Findings


def tables_in(found: FoundRows) -> PlainTables:
    """What the sheets of a file hold, by their header rows."""
    held = [(sheet, _kind_of(sheet)) for sheet in found.others]
    tables = tuple(_table(found, sheet, kind) for sheet, kind in held if kind)
    above = tuple(map(left_out, found.of(RowClass.STRAY)))
    left = tuple(
        f"The sheet “{sheet.name}” names no fields of actions or milestones and was left alone."
        for sheet, kind in held
        if not kind
    )
    why = "No sheet has a header row that names fields of actions or milestones."
    none = () if tables else (Problem(Place(label=found.returned.source), "", why, HOW_TO_HEAD),)
    return PlainTables(
        tables, Findings.of((Findings(none, (*above, *left)), *(table.fit.findings for table in tables)))
    )


def _table(found: FoundRows, sheet: Sheet, kind: type[Step]) -> PlainTable:
    rows = tuple(row for row in found.rows if row.sheet is sheet)
    return PlainTable(kind, rows, fit_plain(kind, sheet), _place_of_references(sheet))


def _place_of_references(sheet: Sheet) -> int | None:
    return next((place for place, cell in sheet.header.cells.items() if is_of_references(cell)), None)


def _kind_of(sheet: Sheet) -> type[Step] | None:
    """The kind of record whose fields its header row names, by its references where two share them; None for none."""
    heads = [cell.typed for cell in sheet.header.cells.values()]
    named = {kind: [column for head in heads if (column := headed(kind, head))] for kind in READABLE}
    spoken_of = _speaks_of(sheet)
    has_title = any(column.field == "title" for columns in named.values() for column in columns)
    if sheet.name and spoken_of in OTHERS and not has_title:
        return None  # another sheet of a whole workbook: its references are of areas, of evidence
    kind = max(READABLE, key=lambda kind: (len(named[kind]), NAMES[kind] == spoken_of))
    return kind if named[kind] else None


def _speaks_of(sheet: Sheet) -> str:
    """What kind of record its first reference names."""
    place = _place_of_references(sheet)
    first = next((row.cells[place].typed for row in sheet.rows if place is not None and place in row.cells), "")
    return kind_of(canonical(first))


@dataclass(frozen=True, eq=False)
class _StatedRow:
    """A row with the cell that holds its reference, where it gives one."""

    table: PlainTable
    found: FoundRow

    @cached_property
    def cell(self) -> Cell | None:
        return self.found.row.cells.get(self.table.place) if self.table.place is not None else None

    @cached_property
    def ref(self) -> str:
        return canonical(self.cell.typed) if self.cell else ""

    def problem(self, why: str, mend: str) -> Problem:
        """What is wrong with the reference."""
        typed = self.cell.typed if self.cell and self.cell.fault else self.ref
        return Problem(self.found.where(self.table.place), typed, why, mend)

    def recognised(self, now: Statement, *, is_lost: bool) -> RecognisedRow:
        """The row with the one record that it speaks of."""
        standing = Standing.ITS_OWN if now.get(self.table.kind, self.ref) else Standing.NEW
        (open_columns,) = self.table.fit.of_records.open
        subject = Subject(self.table.kind, self.ref, Standing.UNKNOWN if is_lost else standing, open_columns[1])
        return RecognisedRow(self.found, self.table.fit, (subject,))


def known_by_reference(tables: Iterable[PlainTable], now: Statement) -> RecognisedRows:
    """The rows of tables of one kind, as the statement knows them.

    Those with a reference come first, in the order in which people count: a spreadsheet may have sorted AFI-01.10
    before AFI-01.9.
    """
    rows = [_StatedRow(table, found) for table in tables for found in table.rows]
    stated = sorted((row for row in rows if row.cell), key=lambda row: natural_order(row.ref))
    lost = _lost(stated, now)
    every = (*stated, *(row for row in rows if not row.cell))
    return RecognisedRows(
        tuple(row.recognised(now, is_lost=row in lost) for row in every), Findings(tuple(lost.values()))
    )


def _lost(stated: Iterable[_StatedRow], now: Statement) -> Mapping[_StatedRow, Problem]:
    """What is wrong with a row's reference, by row: it cannot be read, is that of a row above, or names nothing."""
    first: dict[str, _StatedRow] = {}
    giver, lost = ReferenceAllocator(now.used), {}
    for row in stated:
        if row.cell and row.cell.fault:
            lost[row] = row.problem(row.cell.fault, "Or type the reference over it.")
        elif above := first.get(row.ref):
            why = f"{above.found.where(above.table.place)} speaks of {row.ref} too."
            lost[row] = row.problem(why, "Keep one of the two rows.")
        elif now.get(row.table.kind, row.ref) is None and (mend := _names_nothing(row, now, giver)):
            lost[row] = row.problem(f"There is no {NAMES[row.table.kind]} {row.ref}.", mend)
        else:
            first[row.ref] = row
    return lost


def _names_nothing(row: _StatedRow, now: Statement, giver: ReferenceAllocator) -> str:
    """How to mend a reference of nothing that is there; '' where it is the next one, which a new record may have."""
    parent = parent_of(row.ref)
    if now.get(ABOVE[row.table.kind], parent) is None:
        return "Write the reference as wsoa shows it, or leave it empty for a new row."
    expected = giver.next_under(parent)
    if row.ref == expected:
        giver.under(parent)
        return ""
    likely = did_you_mean(row.ref, [record.ref for record in now.all(row.table.kind)])
    return f"{likely} A new one under {parent} would be {expected}, or leave the reference empty.".lstrip()
