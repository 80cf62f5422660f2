"""What each row that came back offers.

For every cell that a lead may fill in, what the sheet said before and what it says now.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from wsoa.domain.changes.planning import read_value
from wsoa.domain.changes.sheet_events import IssuedRow
from wsoa.domain.dates.exact import show_date
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import Place, Problem, Unreadable, shortened
from wsoa.domain.round.handout.sent_sheet import UNCODED, SheetAsSent
from wsoa.domain.round.handout.sheet_fields import BY_NAME, OTHERS, REFERENCE, Value
from wsoa.domain.round.handout.workbook import value_of
from wsoa.domain.round.intake.found_rows import FoundRow
from wsoa.domain.round.intake.headings import Arranged, Fit, Opened
from wsoa.domain.round.spreadsheet import OR_TYPE
from wsoa.domain.statement.fields import Column
from wsoa.domain.statement.records import Record
from wsoa.domain.statement.references import canonical
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word

SLASHES = re.compile(r"\d{1,2}/\d{1,2}/(\d{4}|\d{2})")


@dataclass(frozen=True)
class CellChange:
    """One cell that says something else than the sheet said before.

    Its column, what it says now and what it said, and where it is.
    """

    column: Column
    label: str
    value: Any
    before: Any
    where: Place


@dataclass(frozen=True)
class RowUpdate:
    """What one row says now about one record: its own, or one that it makes.

    `ref` is '' for a record that is not there yet.

    `news` are the cells, by field, that say something else than before. `is_empty` says that nothing is filled in at
    all.
    """

    row: FoundRow
    issued: IssuedRow
    kind: type[Record]
    ref: str
    columns: tuple[Opened, ...]
    is_empty: bool
    news: Mapping[str, CellChange]

    @property
    def values(self) -> Mapping[str, Any]:
        """What is new, by field."""
        return {field: cell.value for field, cell in self.news.items()}

    def where(self, label: str) -> Place:
        """The cell under that heading, or the row."""
        return next(
            (self.row.cell(each.letters) for each in self.columns if label in (each.label, each.says.label)),
            self.row.where(),
        )


@dataclass(frozen=True)
class Reader:
    """What reading rows takes: the statement now, the sheet as it was sent, and which rows it has."""

    now: Statement
    sent: SheetAsSent
    month_first: list[Place] = field(
        default_factory=list
    )  # the cells that hold the very date that was sent, but month first
    sole: bool = False  # only one row has no code

    def offers(self, found: FoundRow, issued: IssuedRow, fitted: Fit) -> Iterator[RowUpdate | Problem | str]:
        """What a row offers about its own record and then what it says beside it; every cell that cannot be taken.

        Remarks.
        """
        arranged = fitted.of_records if issued.ref else fitted.of_blanks
        yield from self._shaded(found, issued, arranged)
        for kind, columns in arranged.open:
            ref = (issued.ref if kind is fitted.table.kind else "") or self._made(found, issued, columns, kind)
            is_empty = not any(each.place in found.row.cells for each in columns)
            if ref or not is_empty:
                yield from self._offer(RowUpdate(found, issued, kind, ref, columns, is_empty, {}))

    def _offer(self, blank: RowUpdate) -> Iterator[RowUpdate | Problem]:
        """The offer with what is new in it. A row is judged as a whole only once each cell of it can be read."""
        record = self.sent.then.records.get(blank.ref) or blank.kind(blank.ref)
        brought, problems = self.sent.brought_for(blank.issued.number, blank.ref), False
        news: dict[str, CellChange] = {}
        for each in blank.columns:
            name = each.says.field
            read = self._read(blank.row, each, brought[name] if name in brought else getattr(record, name))
            if isinstance(read, Problem):
                problems = True
                yield read
            elif read:
                news[name] = read
        if not problems:
            yield replace(blank, news=news)

    def _made(self, found: FoundRow, issued: IssuedRow, columns: Iterable[Opened], kind: type[Record]) -> str:
        """The record that this row made when it came before, or ''; a row without a code is known by its words."""
        if issued.number != UNCODED:
            return self.sent.made_by(issued.number, kind)
        typed = {each.says.field: cell.typed for each in columns if (cell := found.row.cells.get(each.place))}
        return self.sent.made_with(
            plain_word(typed.get("title", "")), canonical(typed.get("action", "")) if self.sole else ""
        )

    def _read(self, found: FoundRow, opened: Opened, before: object) -> CellChange | Problem | None:
        """What a cell says, where that is something else than before."""
        cell, column = found.row.cells.get(opened.place), opened.says
        typed = cell.typed if cell else ""
        if typed == as_typed(before) and not (cell and cell.fault):
            return None
        where = found.cell(opened.letters)
        if cell and cell.fault:
            return Problem(replace(where, label=opened.label), typed, cell.fault, OR_TYPE if cell.typed else "")
        if is_month_first(typed, before):
            self.month_first.append(where)
            return None
        try:
            value = read_value(self.now, column, typed)
        except Unreadable as unreadable:
            return Problem(replace(where, label=opened.label), typed, unreadable.why, unreadable.mend)
        return CellChange(column, opened.label, value, before, where) if value != before else None

    def _shaded(self, found: FoundRow, issued: IssuedRow, arranged: Arranged) -> Iterator[Problem | str]:
        columns = BY_NAME[issued.table].columns
        for each in arranged.shaded:
            cell = found.row.cells.get(each.place)
            value = value_of(self.sent.then, columns[each.number], issued.ref) if cell else None
            if cell and is_month_first(cell.typed, value):
                self.month_first.append(found.sheet.where(cell.address))
            elif (
                cell
                and not is_same(cell.typed, value)
                and (each.label == REFERENCE or not self.sent.has_lost_words(issued.ref))
            ):
                where = replace(found.sheet.where(cell.address), label=each.label)
                if issued.ref or each.label == REFERENCE:
                    yield Problem(where, cell.typed, *_why_shaded(issued, value))
                else:
                    yield f"{where}, “{shortened(cell.typed)}”, is shaded and was left out."


def _why_shaded(issued: IssuedRow, shown: Value) -> tuple[str, str]:
    words = show_date(shown) if isinstance(shown, date) else as_typed(shown)
    said = f"“{shortened(words)}”" if words else "nothing"
    if issued.table == OTHERS.name:
        return (
            f"{issued.ref} is led by another agency, and is only shown here. The cell said {said}.",
            "Tell that agency, or the coordinator.",
        )
    return (
        f"Shaded cells cannot be changed by a sheet. The cell said {said}.",
        f"Put that back{'' if words else ': empty it'}, or tell the coordinator.",
    )


def as_typed(value: object) -> str:
    """A value as the reader of workbooks gives an untouched cell."""
    match value:
        case None | "":
            return ""
        case date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)


def is_month_first(typed: str, said: object) -> bool:
    """Whether a cell holds the very date that was sent, but month first.

    A file that does so has done it to its other dates too.
    """
    if not isinstance(said, date):
        return False
    numbers = [int(part) for part in typed.split("/")] if SLASHES.fullmatch(typed) else []
    return (
        bool(numbers)
        and said.day != said.month
        and [*numbers[:2], numbers[2] % 100] == [said.month, said.day, said.year % 100]
    )


def is_same(typed: str, shown: Value) -> bool:
    """Whether a shaded cell says what it said, in whatever form programs have saved it.

    Emptied, it says nothing else.
    """
    if not typed or typed == as_typed(shown).strip():
        return True
    return _day_of(typed) == shown if isinstance(shown, date) else _flat(typed) == _flat(as_typed(shown))


def _day_of(typed: str) -> date | None:
    try:
        return read_date(typed)
    except Unreadable:
        return None


def _flat(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())
