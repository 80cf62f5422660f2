"""Knowing what a row is about in a sheet that was not handed out: by its reference, or as one that is to be new."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from wsoa.domain.changes.sheet_events import IssuedRow
from wsoa.domain.errors import Place, Problem, did_you_mean, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.letter.proposed_owners import key_of
from wsoa.domain.round.handout.sent_sheet import UNCODED
from wsoa.domain.round.handout.sheet_fields import ACTIONS
from wsoa.domain.round.intake.findings import NOTHING, Findings
from wsoa.domain.round.intake.found_rows import FoundRow, FoundRows, RowClass, typed
from wsoa.domain.round.intake.given_beforehand import is_another, renamed
from wsoa.domain.round.intake.headings import Arranged, Fit, Opened, fit_plain
from wsoa.domain.round.intake.recognised import RecognisedRow, RecognisedRows, Standing, Subject
from wsoa.domain.round.layout.guesses import LEAVE_OUT, REFERENCES, choices
from wsoa.domain.round.layout.header_rows import fullest
from wsoa.domain.round.layout.laid_out import LaidOut
from wsoa.domain.round.layout.made_row import Beside
from wsoa.domain.round.spreadsheet import Cell, Row, Sheet, down, letters_of_column
from wsoa.domain.statement.fields import BY_FIELD, COLUMNS
from wsoa.domain.statement.records import Action, Agency, Area, Measure, Milestone, Record
from wsoa.domain.statement.references import (
    ReferenceAllocator,
    canonical,
    kind_of,
    natural_order,
    parent_of,
)
from wsoa.domain.statement.statement import NAMES, Statement
from wsoa.domain.statement.values import plain_word

ABOVE: dict[type[Record], type[Record]] = {Action: Area, Milestone: Action}
IN_SERIES: dict[type[Record], str] = {Measure: "KPI"}  # whose new references a row may state, one after the other
HOW_TO_HEAD = "Head its columns with words like these; Action alone must be there:"


@frozen
class PlainTable:
    """A sheet that holds one kind of record by its header row: its rows, its columns, and where references stand."""

    kind: type[Record]
    rows: tuple[FoundRow, ...]
    fit: Fit
    place: int | None


def tables_of(plan: LaidOut) -> tuple[PlainTable, ...]:
    """What the sheets of a plan hold."""
    return tuple(_table(each.sheet, each.kind) for each in plan.sheets)


def with_moved(table: PlainTable, now_called: Mapping[str, str]) -> PlainTable:
    """A table whose rows name other records by what they have come to be called."""
    return replace(table, rows=tuple(renamed(table.rows, table.fit, now_called))) if now_called else table


def given_in(tables: Iterable[PlainTable]) -> Mapping[tuple[str, int], str]:
    """The references that rows state, by sheet and row."""
    rows = ((row, table.place) for table in tables for row in table.rows if table.place in row.row.cells)
    return {(row.sheet.name, row.row.number): canonical(row.row.cells[at].typed) for row, at in rows if at is not None}


def no_tables(found: FoundRows) -> Problem:
    """What to say of a file none of whose rows heads columns of actions or milestones: what it has, what is known."""
    rows = [(sheet, fullest(sheet)) for sheet in found.others]
    seen = "".join(f"\n    {sheet.where_row(row.number)}: {_headings(row)}" for sheet, row in rows if row.cells)
    why = "No sheet has a header row that names fields of actions or milestones."
    told = f"{why} Likest to one:{seen}\n " if seen else why
    known = [each for each in choices(Action) if each != LEAVE_OUT]
    rows_of = ("".join(f"{each:<24}" for each in known[at : at + 3]).rstrip() for at in range(0, len(known), 3))
    fields = "".join(f"\n    {line}" for line in rows_of)
    return Problem(Place(label=found.returned.source), "", told, f"{HOW_TO_HEAD}{fields}")


def _headings(row: Row) -> str:
    return " | ".join(shortened(cell.typed) for _, cell in sorted(row.cells.items()))


def _table(sheet: Sheet, kind: type[Record]) -> PlainTable:
    rows = tuple(FoundRow(sheet, row, sheet.header.cells, RowClass.PLAIN) for row in sheet.rows)
    place = next((at for at, cell in sheet.header.cells.items() if plain_word(cell.typed) in REFERENCES), None)
    return PlainTable(kind, rows, fit_plain(kind, sheet), place)


def known_beside(plan: LaidOut, kind: type[Record], refs: Mapping[tuple[str, int], str]) -> RecognisedRows:
    """What stands beside the rows of a plan: records of a kind, each of the action that its row is about."""
    return RecognisedRows(
        tuple(
            beside_row(each.sheet, beside, IssuedRow(UNCODED, ACTIONS.name, refs[each.sheet.name, beside.number], ""))
            for each in plan.sheets
            for beside in each.beside
            if beside.kind is kind and (each.sheet.name, beside.number) in refs
        )
    )


def left_beside(plan: LaidOut, refs: Mapping[tuple[str, int], str]) -> Iterator[str]:
    """What to say of what stands beside rows of which no action came."""
    every = ((each.sheet, beside) for each in plan.sheets for beside in each.beside)
    for sheet, beside in ((sheet, beside) for sheet, beside in every if (sheet.name, beside.number) not in refs):
        said = "; ".join(cell.typed for cell in beside.cells.values())
        yield f"{sheet.where_row(beside.number)}, “{said}”, was left out too."


def beside_row(sheet: Sheet, beside: Beside, issued: IssuedRow, made: str = "") -> RecognisedRow:
    """A record beside a row, as a row of its own that is about what the row is about; `made` is it, if it was made."""
    by_label = {column.label: column for column in COLUMNS[beside.kind]}
    cells = dict(enumerate(beside.cells.values()))
    columns = tuple(
        Opened(by_label[label], label, place, letters_of_column(cells[place].address))
        for place, label in enumerate(beside.cells)
    )
    number = min(down(cell.address)[0] for cell in cells.values())
    found = FoundRow(sheet, Row(number, cells), cells, RowClass.PLAIN)
    arranged = Arranged(((beside.kind, columns),))
    subject = Subject(beside.kind, made, Standing.MADE if made else Standing.NEW, columns)
    return RecognisedRow(found, Fit(arranged, arranged, NOTHING, {}, None), (subject,), issued=issued)


@dataclass(frozen=True, eq=False)
class _StatedRow:
    """A row with the cell that holds its reference, where it gives one; a copy that says something else gives none."""

    table: PlainTable
    found: FoundRow
    is_copy: bool = False

    @cached_property
    def cell(self) -> Cell | None:
        place = None if self.is_copy else self.table.place
        return self.found.row.cells.get(place) if place is not None else None

    @property
    def title(self) -> str:
        """What it calls its record; '' for one that has no title."""
        described = BY_FIELD[self.table.kind].get("title")
        return plain_word(typed(self.found, described.label)) if described else ""

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


def known_by_reference(tables: Iterable[PlainTable], now: Statement, base: Statement | None = None) -> RecognisedRows:
    """The rows of tables of one kind, as the statement knows them; `base` is what they were made of, if that is known.

    Those with a reference come first, in the order in which people count: a spreadsheet may have sorted AFI-01.10
    before AFI-01.9.
    """
    rows = [_StatedRow(table, found) for table in tables for found in table.rows]
    copies = dict(_copies(rows, now, base))
    rows = [replace(row, is_copy=row in copies) for row in rows]
    stated = sorted((row for row in rows if row.cell), key=lambda row: natural_order(row.ref))
    lost = _lost(stated, now)
    every = (*stated, *(row for row in rows if not row.cell))
    return RecognisedRows(
        tuple(row.recognised(now, is_lost=row in lost) for row in every),
        Findings(tuple(lost.values()), tuple(copies.values())),
    )


def _copies(rows: Iterable[_StatedRow], now: Statement, base: Statement | None) -> Iterator[tuple[_StatedRow, str]]:
    """The rows whose reference is of something that is called otherwise, each with what to remark of it.

    It has come to be another record's since the row was given it; or it is that of another row: the one which says what
    the record is called or, before that is there, the first.
    """
    by_ref = defaultdict[tuple[type[Record], str], list[_StatedRow]](list)
    for row in rows:
        record = now.get(row.table.kind, row.ref)
        was_given = base is not None and row.ref not in base.records
        if record and was_given and row.title and is_another(now, record, row.found, row.title):
            told = f"{row.ref}, given beforehand, has become another {NAMES[row.table.kind]} since"
            yield row, f"{row.found.where()}: {told}, and it was taken for one more."
        elif row.ref and row.title:
            by_ref[row.table.kind, row.ref].append(row)
    several = ((at, those) for at, those in by_ref.items() if len({row.title for row in those}) > 1)
    for (kind, ref), those in several:
        record = now.get(kind, ref)
        named = [row for row in those if not record or row.title == plain_word(getattr(record, "title", ""))]
        is_one = record or not _names_nothing(those[0], now, ReferenceAllocator(now.used))
        own = named[0] if named and is_one else None
        more = {row.title: row for row in those if own and row.title != own.title}
        above = own.found.where() if own else ""
        for row in more.values():
            yield row, f"{row.found.where()} has the reference of {above} and other words: it was taken for one more."


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
    kind = row.table.kind
    if kind is Agency:
        mend = f"Write a key, of small letters, digits and hyphens: {key_of(row.ref)}."
        return "" if kind_of(row.ref) == NAMES[Agency] else mend
    if kind in IN_SERIES:
        expected = giver.after(IN_SERIES[kind])
        return "" if row.ref == expected else f"A new one would be {expected}, or leave the reference empty."
    if kind not in ABOVE:
        return "Write the reference as wsoa shows it."
    parent = parent_of(row.ref)
    if now.get(ABOVE[row.table.kind], parent) is None:
        return "Write the reference as wsoa shows it, or leave it empty for a new row."
    expected = giver.next_under(parent)
    if row.ref == expected:
        giver.under(parent)
        return ""
    likely = did_you_mean(row.ref, [record.ref for record in now.all(row.table.kind)])
    return f"{likely} A new one under {parent} would be {expected}, or leave the reference empty.".lstrip()
