"""Several copies of one sheet: what this one says, held against what another brought before it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from wsoa.domain.errors import shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.sent_sheet import SheetAsSent
from wsoa.domain.round.intake.cells import CellChange, RowUpdate
from wsoa.domain.round.intake.recognised import Standing
from wsoa.domain.statement.records import Record


@frozen
class CopyOfSheet:
    """A copy that came back: of which sheet, filled in by whom and saved when, where it says so.

    `unsigned` is who an unsigned copy is of.
    """

    sent: SheetAsSent | None
    by: str
    saved: str
    unsigned: str

    def is_by_another(self, update: RowUpdate, name: str = "") -> bool:
        """Whether somebody else filled in what a row said last of a record, or of one field of it."""
        if self.sent is None or update.row.issued is None:
            return False
        number, ref = update.row.issued.number, update.subject.ref
        field = name if self.sent.has_brought(number, ref, name) else ""
        return (self.sent.filled_in_by(number, ref, field) or self.unsigned) != self.by

    def is_anothers(self, update: RowUpdate, name: str) -> bool:
        """Whether a field was last filled in in somebody else's copy."""
        if self.sent is None or update.row.issued is None:
            return False
        brought = self.sent.has_brought(update.row.issued.number, update.subject.ref, name)
        return brought and self.is_by_another(update, name)

    def is_left_by_another(self, update: RowUpdate, name: str) -> bool:
        """Whether somebody else's copy, saved later and taken in before, left this field as it went out."""
        if not (self.sent and self.saved and update.row.issued and update.subject.standing is Standing.ITS_OWN):
            return False
        later = (each for each in self.sent.returns if each.saved > self.saved)
        return not self.sent.has_brought(update.row.issued.number, update.subject.ref, name) and any(
            (each.filled_in_by or self.unsigned) != self.by for each in later
        )

    def is_disputed(self, update: RowUpdate, name: str) -> bool:
        """Whether a field stands here as it went out, and somebody else's copy, saved before, said something of it.

        By when copies were saved, the same is asked whichever comes first; and what is asked of two copies has one
        answer for all of it: whose word counts, the earlier person's or the later one's.
        """
        if not (self.sent and update.row.issued and update.subject.standing is Standing.ITS_OWN):
            return False
        is_earlier = bool(self.saved) and self.saved < self.sent.saved(
            update.row.issued.number, update.subject.ref, name
        )
        return not is_earlier and self.is_by_another(update, name)

    def is_older(self, update: RowUpdate, name: str) -> bool:
        """Whether the same person's copy that last said something of a field was saved later than this one.

        Of what a row has made, whatever that copy said of the record: it left the field blank.
        """
        if not (self.sent and self.saved and update.row.issued):
            return False
        number, ref = update.row.issued.number, update.subject.ref
        before = self.sent.brought_in(number)
        if not before or self.is_by_another(update, name):
            return False
        is_made = update.subject.standing is Standing.MADE
        others = (each.saved for each in before if is_made and each.ref == ref)
        return max(self.sent.saved(number, ref, name), *others, "") > self.saved

    def base(self, update: RowUpdate, cell: CellChange) -> Any:  # noqa: ANN401 - a field's value, of any form
        """What both sides began at: what the sheet said before or, where the other copy is another's, what went out."""
        name = cell.column.field
        return (
            self.sent.issued(update.subject.ref, name) if self.sent and self.is_anothers(update, name) else cell.before
        )

    def without_blanks(self, update: RowUpdate) -> RowUpdate:
        """An update of what another's copy made: a cell that is blank here, as it went out, takes nothing back."""
        if not (self.sent and update.subject.standing is Standing.MADE and self.is_by_another(update)):
            return update
        ref = update.subject.ref
        blank = {name: cell for name, cell in update.news.items() if cell.value == self.sent.issued(ref, name)}
        news = {name: cell for name, cell in update.news.items() if name not in blank}
        return replace(update, news=news, untouched={**update.untouched, **blank})


def as_they_went_out(cells: Sequence[tuple[Record, CellChange]]) -> Iterator[str]:
    """What to remark of cells that do not undo what another copy said."""
    told = [f"{replace(cell.where, label=cell.label)} {_said(record, cell)}" for record, cell in cells]
    if told:
        stand = "1 cell stands as it" if len(told) == 1 else f"{len(told)} cells stand as they"
        yield f"{stand} went out, and what an earlier return of the sheet said there stays: {', '.join(told)}."


def later_said(record: Record, cell: CellChange) -> str:
    """What to remark of a cell of a copy that was saved before the one that came first."""
    where, typed = replace(cell.where, label=cell.label), shortened(cell.column.form.show(cell.value))
    told = f"{where}, “{typed}”, was left out: a copy that was saved later said"
    return f"{told} {_said(record, cell)}, and that stays."


def _said(record: Record, cell: CellChange) -> str:
    said = shortened(cell.column.form.show(getattr(record, cell.column.field)))
    return f"“{said}”" if said else "nothing"
