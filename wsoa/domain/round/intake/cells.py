"""What each row that came in says.

For every cell that may be filled in, what it says now and, where the row was handed out, what it said before.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Any

from wsoa.domain.changes.planning import read_value
from wsoa.domain.changes.sheet_events import IssuedRow
from wsoa.domain.dates.exact import show_date
from wsoa.domain.dates.other_forms import says_day
from wsoa.domain.errors import Place, Problem, Unreadable, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.sent_sheet import UNCODED, SheetAsSent
from wsoa.domain.round.handout.sheet_fields import BY_NAME, LAST_UPDATE, OTHERS, REFERENCE, Value
from wsoa.domain.round.handout.workbook import value_of
from wsoa.domain.round.intake.findings import NOTHING, Findings
from wsoa.domain.round.intake.found_rows import FoundRow
from wsoa.domain.round.intake.headings import Opened, Shaded
from wsoa.domain.round.intake.recognised import RecognisedRow, Standing, Subject
from wsoa.domain.round.spreadsheet import OR_TYPE, Cell
from wsoa.domain.statement.fields import Column
from wsoa.domain.statement.records import Note
from wsoa.domain.statement.references import canonical
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word

EMPTY = Cell("")
SLASHES = re.compile(r"\d{1,2}/\d{1,2}/(\d{4}|\d{2})")


@frozen
class CellChange:
    """One cell that says something else than before, as far as anybody knows.

    Its column, what it says now and what it said (None where nobody knows), and where it is.
    """

    column: Column
    label: str
    value: Any
    before: Any
    where: Place


@frozen
class RowUpdate:
    """What one row says now about one record.

    `news` are the cells, by field, that say something else than before; `untouched` those that stand as they went out,
    though another copy said something else since.
    """

    row: RecognisedRow
    subject: Subject
    news: Mapping[str, CellChange]
    untouched: Mapping[str, CellChange] = field(default_factory=dict)

    @property
    def values(self) -> Mapping[str, Any]:
        """What is new, by field."""
        return {field: cell.value for field, cell in self.news.items()}

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filled in at all."""
        return _is_empty(self.row, self.subject)

    def where(self, label: str) -> Place:
        """The cell under that heading, or the row."""
        found = self.row.found
        return next(
            (found.cell(each.letters) for each in self.subject.columns if label in (each.label, each.says.label)),
            found.where(),
        )


@frozen
class RowRead:
    """What came of reading a row: its updates, and every cell that cannot be taken or is left out.

    `month_first` are the cells that hold the very date that was sent, but month first.
    """

    updates: tuple[RowUpdate, ...] = ()
    findings: Findings = NOTHING
    month_first: tuple[Place, ...] = ()


NOTHING_READ = RowRead()


def read_row(row: RecognisedRow, now: Statement, sent: SheetAsSent | None, base: Statement | None = None) -> RowRead:
    """What a row says about each record that it speaks of.

    It is compared with what was sent, or with the statement that the file was made of. Where nobody knows either, an
    empty cell says nothing, and any other something new.
    """
    row, moved = _with_misplaced_answer(row, sent)
    parts = (
        moved,
        _read_beside(row),
        _shaded(row, now, sent),
        *(_read_subject(row, subject, now, sent, base) for subject in row.subjects),
    )
    told = [part for part in parts if part is not NOTHING_READ]
    if len(told) <= 1:  # as of nearly every row
        return told[0] if told else NOTHING_READ
    return RowRead(
        tuple(chain.from_iterable(part.updates for part in told)),
        Findings.of(part.findings for part in told),
        tuple(chain.from_iterable(part.month_first for part in told)),
    )


def _with_misplaced_answer(row: RecognisedRow, sent: SheetAsSent | None) -> tuple[RecognisedRow, RowRead]:
    """The row with what was typed into “Last update” put under “Your update”, where nothing stands there."""
    cells = row.found.row.cells
    yours = next((at for each in row.subjects if each.kind is Note for at in each.columns), None)
    if not (sent and row.issued and yours) or yours.place in cells or sent.has_lost_words(row.issued.ref):
        return row, NOTHING_READ
    altered = _altered(row, row.issued, sent.then, sent.issue.on)
    last, cell, shown = next((each for each in altered if each[0].label == LAST_UPDATE), (None, EMPTY, ""))
    if last is None:
        return row, NOTHING_READ
    left = {at: each for at, each in cells.items() if at != last.place}
    words = cell.typed.removeprefix(as_typed(shown)).strip()
    found_row = replace(row.found, row=replace(row.found.row, cells={**left, yours.place: replace(cell, typed=words)}))
    told = f"{row.found.where(last.place)} ({last.label}), “{shortened(words)}”, was taken as “{yours.label}”."
    return replace(row, found=found_row), RowRead(findings=Findings(remarks=(told,)))


def _shaded(row: RecognisedRow, now: Statement, sent: SheetAsSent | None) -> RowRead:
    """What stands in shaded cells: held against what was sent or, where nobody knows that, told and left out."""
    if row.issued is None:
        return NOTHING_READ
    if sent:
        return _read_shaded(row, row.issued, sent)
    altered = _altered(row, row.issued, now, None) if row.issued.ref else []
    left = (
        f"{row.found.where(each.place)}, “{shortened(cell.typed)}”, is shaded, is not what the statement says now, and"
        " was left out."
        for each, cell, _ in altered
    )
    return RowRead(findings=Findings.some((), tuple(left)))


def _said_before(
    row: RecognisedRow, subject: Subject, sent: SheetAsSent | None, base: Statement | None = None
) -> Mapping[str, Any]:
    """What a row said of a record before, by field; nothing where nobody knows."""
    known = base.records.get(subject.ref) if base and subject.standing is Standing.ITS_OWN else None
    if known:
        return {each.says.field: getattr(known, each.says.field) for each in subject.columns}
    if sent is None or row.issued is None:
        return {}
    then = sent.then.records.get(subject.ref) or subject.kind(subject.ref)
    issued = {each.says.field: getattr(then, each.says.field) for each in subject.columns}
    brought = sent.brought_for(row.issued.number, subject.ref)
    return {**issued, **brought} if brought else issued


def _read_subject(
    row: RecognisedRow, subject: Subject, now: Statement, sent: SheetAsSent | None, base: Statement | None
) -> RowRead:
    """What is new of one record. A row is judged as a whole only once each cell of it can be read."""
    if not subject.ref and _is_empty(row, subject):
        return NOTHING_READ
    cells, before = row.found.row.cells, _said_before(row, subject, sent, base)
    touched = [
        (each, cell, said)
        for each in subject.columns
        if is_touched(cell := cells.get(each.place, EMPTY), said := before.get(each.says.field))
    ]
    if not touched and subject.standing is not Standing.UNKNOWN:  # as most are
        return RowRead((RowUpdate(row, subject, {}),))
    turned = [each for each, cell, said in touched if is_month_first(cell, said)]
    read = [_read_cell(row.found, each, said, now, subject.columns) for each, _, said in touched if each not in turned]
    problems = tuple(each for each in read if isinstance(each, Problem))
    news = {each.column.field: each for each in read if isinstance(each, CellChange) and each.value != each.before}
    old = {name for name, cell in news.items() if _is_as_issued(row, subject, cell, sent)}
    untouched = {name: news.pop(name) for name in old}
    is_whole = not problems and subject.standing is not Standing.UNKNOWN
    return RowRead(
        (RowUpdate(row, subject, news, untouched),) if is_whole else (),
        Findings.some(problems),
        tuple(row.found.cell(each.letters) for each in turned),
    )


def _is_empty(row: RecognisedRow, subject: Subject) -> bool:
    return row.found.row.cells.keys().isdisjoint([each.place for each in subject.columns])


def is_touched(cell: Cell, before: object) -> bool:
    """Whether a cell says something else than before, in whatever form a program saved it."""
    if cell.fault:
        return True
    if cell.typed == ("" if before is None else before):  # as of most: their forms need not be looked at
        return False
    return cell.typed != as_typed(before) and not (isinstance(before, date) and says_day(cell.typed, before))


def says_new(row: RecognisedRow, subject: Subject, opened: Opened, sent: SheetAsSent | None) -> bool:
    """Whether a cell says something else than before, read or not."""
    before = _said_before(row, subject, sent).get(opened.says.field)
    return is_touched(row.found.row.cells.get(opened.place, EMPTY), before)


def _is_as_issued(row: RecognisedRow, subject: Subject, cell: CellChange, sent: SheetAsSent | None) -> bool:
    """Whether a cell stands as it went out, though another copy of the sheet said something else since.

    What a row brought itself did not go out with it.
    """
    if sent is None or row.issued is None or subject.standing is not Standing.ITS_OWN:
        return False
    since = sent.brought_for(row.issued.number, subject.ref)
    return bool(since) and bool(cell.value == sent.issued(subject.ref, cell.column.field))


def _read_cell(
    found: FoundRow, opened: Opened, before: object, now: Statement, columns: Iterable[Opened]
) -> CellChange | Problem:
    cell, where = found.row.cells.get(opened.place, EMPTY), found.cell(opened.letters)
    if cell.fault:
        return Problem(replace(where, label=opened.label), cell.typed, cell.fault, OR_TYPE if cell.typed else "")
    try:
        return CellChange(opened.says, opened.label, read_value(now, opened.says, cell.typed), before, where)
    except Unreadable as unreadable:
        there = next((each.label for each in columns if plain_word(cell.typed) in each.says.form.words), "")
        mend = f"It is a word of “{there}”: write it there." if there else unreadable.mend
        return Problem(replace(where, label=opened.label), cell.typed, unreadable.why, mend)


def _read_shaded(row: RecognisedRow, issued: IssuedRow, sent: SheetAsSent) -> RowRead:
    """What was typed over that is only shown: a problem on the row of a record, and left out on a blank one."""
    altered = _altered(row, issued, sent.then, sent.issue.on)
    if not altered:
        return NOTHING_READ
    turned = tuple(row.found.where(each.place) for each, cell, shown in altered if is_month_first(cell, shown))
    told = [
        (
            replace(row.found.where(each.place), label=each.label),
            cell.typed,
            shown,
            (issued.ref and issued.number != UNCODED) or each.label == REFERENCE,
        )
        for each, cell, shown in altered
        if not is_month_first(cell, shown) and (each.label == REFERENCE or not sent.has_lost_words(issued.ref))
    ]
    problems = (
        Problem(at, _added(typed, shown), *_why_shaded(issued, shown))
        for at, typed, shown, is_meant in told
        if is_meant
    )
    left = (
        f"{at}, “{shortened(typed)}”, is shaded and was left out." for at, typed, _, is_meant in told if not is_meant
    )
    return RowRead((), Findings(tuple(problems), tuple(left)), turned)


def _added(typed: str, shown: Value) -> str:
    """What was typed over a cell; of words that were added to what it said, those."""
    before = as_typed(shown)
    return f"…{typed.removeprefix(before)}" if before and typed.startswith(before) else typed


def _altered(
    row: RecognisedRow, issued: IssuedRow, then: Statement, on: date | None
) -> list[tuple[Shaded, Cell, Value]]:
    """The shaded cells that say something else than what was shown on the day that they went out.

    Where nobody knows that day, nobody knows what the columns said that go by it.
    """
    columns, cells, altered = BY_NAME[issued.table].columns, row.found.row.cells, []
    for each in row.shaded:
        cell, column = cells.get(each.place), columns[each.number]
        if cell is None or not (on or not column.stands):
            continue
        value = value_of(then, column, issued.ref, on or date.min)
        if not (is_same(cell.typed, value) or (each.label == REFERENCE and is_same(canonical(cell.typed), value))):
            altered.append((each, cell, value))
    return altered


def _read_beside(row: RecognisedRow) -> RowRead:
    """What stands under no heading."""
    found, cells = row.found, row.found.row.cells
    if cells.keys() <= found.heading.keys():
        return NOTHING_READ
    beside = [(found.where(place), cell.typed) for place, cell in cells.items() if place not in found.heading]
    if row.fit.unheaded:
        return RowRead(findings=Findings(tuple(Problem(at, typed, *row.fit.unheaded) for at, typed in beside)))
    left = (f"{at} stands in no column of ours and was left out: “{shortened(typed)}”." for at, typed in beside)
    return RowRead(findings=Findings(remarks=tuple(left)))


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


def is_month_first(cell: Cell, said: object) -> bool:
    """Whether a cell holds the very date that was sent, but month first.

    A file that does so has done it to its other dates too.
    """
    if cell.fault or not isinstance(said, date):
        return False
    numbers = [int(part) for part in cell.typed.split("/")] if SLASHES.fullmatch(cell.typed) else []
    return (
        bool(numbers)
        and said.day != said.month
        and [*numbers[:2], numbers[2] % 100] == [said.month, said.day, said.year % 100]
    )


def is_same(typed: str, shown: Value) -> bool:
    """Whether a shaded cell says what it said, in whatever form programs have saved it.

    Emptied, it says nothing else.
    """
    if not typed or typed == shown or typed == as_typed(shown).strip():
        return True
    return says_day(typed, shown) if isinstance(shown, date) else _flat(typed) == _flat(as_typed(shown))


def _flat(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())
