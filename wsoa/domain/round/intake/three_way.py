"""Merging.

What the statement says and what rows say now, field by field; three ways where they were handed out, so that it is
known what they said then.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import chain
from typing import Any

from wsoa.domain.changes.change import BORN
from wsoa.domain.changes.plan import Conflict
from wsoa.domain.changes.sheet_events import Brought
from wsoa.domain.errors import NOWHERE, Place, Problem, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.sent_sheet import UNCODED, SheetAsSent
from wsoa.domain.round.intake.cells import CellChange, RowUpdate
from wsoa.domain.round.intake.conflicts import refusal
from wsoa.domain.round.intake.findings import NOTHING, Findings
from wsoa.domain.round.intake.new_records import (
    NEEDS,
    NewRecord,
    are_alike,
    blank,
    is_more,
    lacking,
    new_record,
    said_of,
    words_of,
)
from wsoa.domain.round.intake.odd_things import doubts
from wsoa.domain.round.intake.other_copies import CopyOfSheet, as_they_went_out, later_said
from wsoa.domain.round.intake.ownership import not_its_own
from wsoa.domain.round.intake.recognised import Standing
from wsoa.domain.round.layout.questions import kept_answers
from wsoa.domain.statement.records import Action, Area, Milestone, Note, Point, Reading, Record
from wsoa.domain.statement.references import ReferenceAllocator, parent_of
from wsoa.domain.statement.statement import NAMES, Statement, parents_of
from wsoa.domain.statement.values import are_same_words

MADE: dict[type[Record], str] = {
    Action: "action",
    Note: "update",
    Reading: "reading",
    Milestone: "milestone",
}  # what a row may bring


@frozen
class RowMerged:
    """What came of one row's update: the record as it would be, what its cells brought, and what there is to say."""

    record: Record | None = None
    brought: tuple[Brought, ...] = ()
    findings: Findings = NOTHING


NOTHING_MERGED = RowMerged()


@frozen
class Merged:
    """What came of them all: the statement with them, the first row that spoke of each record, and the rest.

    `unread` are new records whose rows cannot be read: they are there, so that others may name them, and else blank.
    `cells` are where each field of a record was filled in.
    """

    now: Statement
    spoken: Mapping[str, RowUpdate]
    brought: tuple[Brought, ...]
    findings: Findings
    unread: frozenset[str] = frozenset()
    cells: Mapping[tuple[str, str], Place] = field(default_factory=dict)


@dataclass
class Merging:
    """Rows being merged into the statement `now`; `signed` is whoever says what is in them.

    `sent` is the workbook that they were handed out in, and `saved` when the file was saved, where it says so. Without
    a workbook nobody knows what they said before, unless the file says what statement was its `base`: what is blank is
    filled, and whatever else differs somebody has to choose; of rows that `lost_codes` they choose everything.
    `reserved` are references that their new records state; of new actions of which no workbook says so the `agency` is
    the lead.
    """

    now: Statement
    today: date
    signed: str = ""
    sent: SheetAsSent | None = None
    saved: str = ""
    reserved: Mapping[str, tuple[type[Record], str]] = field(default_factory=dict)
    lost_codes: bool = False
    base: Statement | None = None
    agency: str = ""
    _records: dict[str, Record] = field(default_factory=dict, init=False)
    _spoken: dict[str, RowUpdate] = field(default_factory=dict, init=False)
    _made: dict[NewRecord, RowUpdate] = field(default_factory=dict, init=False)
    _cells: dict[tuple[str, str], Place] = field(default_factory=dict, init=False)
    _brought: list[Brought] = field(default_factory=list, init=False)
    _findings: list[Findings] = field(default_factory=list, init=False)
    _untaken: list[tuple[Record, CellChange]] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        """New records are given references after all that were ever given, and that rows state."""
        self._giver = ReferenceAllocator((*self.now.used, *self.reserved))
        unsigned = self.now.agency_name(self.sent.issue.agency) if self.sent else ""
        self._copy = CopyOfSheet(self.sent, self.signed, self.saved, unsigned)

    def take(self, update: RowUpdate) -> None:
        """Merge what one row says of one record."""
        row = self._taken(update)
        self._brought += row.brought
        if row.record:
            self._records[row.record.ref] = row.record
        if row.findings is not NOTHING:
            self._findings.append(row.findings)

    @property
    def merged(self) -> Merged:
        """What came of the rows so far."""
        unread = {ref: said for ref, said in self.reserved.items() if ref not in self._records}
        blanks = (
            blank(kind, ref, parent_of(ref) if kind in NEEDS else "", said) for ref, (kind, said) in unread.items()
        )
        now = self.now.with_records(*self._records.values(), *blanks)
        findings = Findings.of((*self._findings, Findings.some((), tuple(as_they_went_out(self._untaken)))))
        return Merged(now, self._spoken, tuple(self._brought), findings, frozenset(unread), self._cells)

    def _taken(self, update: RowUpdate) -> RowMerged:
        subject = update.subject
        if subject.standing is Standing.NEW:
            return self._begun(update, subject.ref) if subject.ref or update.news else NOTHING_MERGED
        if subject.standing is Standing.MADE and self._is_more(update):
            return self._begun(self._whole(update))
        if subject.standing is Standing.MADE and update.is_empty:
            return self._left(update)
        return self._merged(update, subject.ref) if update.news or update.untouched else NOTHING_MERGED

    def _is_more(self, update: RowUpdate) -> bool:
        """Whether a row says something more than what it made before, and no correction of it.

        A reading of another day, other news.
        """
        if update.subject.kind is Reading:
            return {"value", "dated"} <= update.news.keys() and not update.is_empty
        text = update.news.get("text" if update.subject.kind is Note else "title")
        is_anothers = self._copy.is_by_another(update)
        if (
            (update.subject.kind is Action and not is_anothers)
            or text is None
            or not text.value
            or (self.sent and self.sent.has_lost_words(update.subject.ref))
        ):
            return False  # what was removed for good does not come again as something more
        if is_anothers:  # what two people say is two things; an action or a step may still be the same one
            return update.subject.kind is Note or not are_alike(text.before, text.value)
        note = self.now.get(Note, update.subject.ref)
        since = self.today - note.dated if note and note.dated else timedelta(0)
        return note is not None and is_more(text.before, text.value, since)

    def _whole(self, update: RowUpdate) -> RowUpdate:
        """A row's update with what its other cells say too: they say what they said before."""
        number = update.row.issued.number if update.row.issued else UNCODED
        said = self.sent.brought_for(number, update.subject.ref) if self.sent else {}
        same = {
            each.says.field: CellChange(each.says, each.label, said[each.says.field], None, update.where(each.label))
            for each in update.subject.columns
            if each.says.field in said
        }
        return replace(update, news={**same, **update.news})

    def _left(self, update: RowUpdate) -> RowMerged:
        """A row that was filled in once and is empty now takes nothing back."""
        ref = update.subject.ref
        if ref not in self.now.records or self._copy.is_by_another(update):
            return NOTHING_MERGED
        what = f"the {MADE[update.subject.kind]} that it brought before, {ref}, is no longer in it"
        return RowMerged(findings=Findings(remarks=(f"{update.row.found.where()}: {what}. {ref} stays as it is.",)))

    def _merged(self, update: RowUpdate, ref: str) -> RowMerged:
        """What a row says of a record that is there."""
        record, update = self.now.records.get(ref), self._copy.without_blanks(update)
        problem, away = not_its_own(self.now, self.sent, record, ref, update)
        if record is None or problem or away:
            return _refused(problem, away)
        redacted = self.sent.redacted if self.sent else ()
        older = {name: cell for name, cell in update.news.items() if self._copy.is_older(update, name)}
        news = {name: cell for name, cell in update.news.items() if (ref, name) not in redacted and name not in older}
        after, conflicts = self._compared(record, update, news)
        lost = (_lost(ref, cell) for name, cell in update.news.items() if (ref, name) in redacted)
        late = (later_said(record, cell) for cell in older.values())
        asked = self._disputed(record, update)
        withdrawn = self._withdrawn(record) if update.news else ()
        conflicts += (self._conflict(record, update, cell) for cell in asked)
        findings = Findings.some((), (*withdrawn, *lost, *late), tuple(conflicts))
        if not (news or asked):
            return RowMerged(findings=findings)
        return self._kept(after if after is record else self._signed(after), update, (*news.values(), *asked), findings)

    def _compared(
        self, record: Record, update: RowUpdate, news: Mapping[str, CellChange]
    ) -> tuple[Record, list[Conflict]]:
        """What is new of a record, held against what it says now: it with what may be taken, and what is asked."""
        if not self.sent or update.subject.standing is Standing.NEW:
            news = {name: cell for name, cell in news.items() if not are_same_words(getattr(record, name), cell.value)}
        free = {name: cell.value for name, cell in news.items() if self._is_free(record, update, name, cell)}
        after = replace(record, **free) if free else record
        odd = self._doubts(after, update)
        if odd:
            free = {name: value for name, value in free.items() if name not in odd}
            after = replace(record, **free) if free else record
        left = {name: cell for name, cell in news.items() if name not in free and getattr(record, name) != cell.value}
        return after, [self._conflict(record, update, cell, odd.get(name, "")) for name, cell in left.items()]

    def _conflict(self, record: Record, update: RowUpdate, cell: CellChange, doubt: str = "") -> Conflict:
        three = self.sent is not None or bool(self.base and record.ref in self.base.records)
        name, base = cell.column.field, self._copy.base(update, cell)
        return Conflict(
            record.ref, name, getattr(record, name), cell.value, cell.where, base, is_three_way=three, doubt=doubt
        )

    def _doubts(self, record: Record, update: RowUpdate) -> dict[str, str]:
        """What is asked about of a record as a row would have it, by field, of what is new; each with why."""
        odd = dict(doubts(self.now, record, update.news))
        if not self.lost_codes:
            return odd
        about = update.row.issued.ref if update.row.issued else ""
        taken_for = f"the row of {about}" if about else f"a new {NAMES[type(record)]}"
        known = f"{update.row.found.where()} has no code that is known, and was taken for {taken_for}."
        return {**dict.fromkeys(update.news, known), **odd}

    def _disputed(self, record: Record, update: RowUpdate) -> list[CellChange]:
        """The cells that stand as they went out, though somebody else's copy said something else since.

        What another copy said stays; of these, somebody has to choose.
        """
        left = [(name, cell) for name, cell in update.untouched.items() if getattr(record, name) != cell.value]
        asked = [cell for name, cell in left if self._copy.is_disputed(update, name)]
        self._untaken += ((record, cell) for _, cell in left if cell not in asked)
        return asked

    def _is_free(self, record: Record, update: RowUpdate, name: str, cell: CellChange) -> bool:
        """Whether a field may take what a cell says: nobody has changed it since, or it loses nothing by it."""
        ours = getattr(record, name)
        if self.sent:
            copy = self._copy
            others = copy.is_anothers(update, name) or copy.is_left_by_another(update, name)
            return bool(ours == cell.before) and not others
        if self.base and record.ref in self.base.records:
            return bool(ours == cell.before)
        if isinstance(record, Area) and not record.confirmed:
            return True  # what was proposed from the letter's words gives way to what a person says
        grows = isinstance(ours, tuple) and set(ours) <= set(cell.value)
        return grows or bool(ours == getattr(type(record)(record.ref), name))

    def _begun(self, update: RowUpdate, ref: str = "") -> RowMerged:
        """A record that a row makes; or, where it states no reference, the one that is there with the same words."""
        new = new_record(update, ref)
        parent = self.now.records.get(new.parent)
        strange, away = not_its_own(self.now, self.sent, parent, new.parent, update)
        problem = None if away else lacking(update, new) or strange or self._repeated(new, update)
        if problem or away:
            return _refused(problem, away)
        self._made.setdefault(replace(new, ref=""), update)
        twin = self._twin(new)
        if twin:
            self._spoken.setdefault(twin, update)
            return self._merged(update, twin)
        begun = replace(blank(new.kind, new.given(self._giver), new.parent), **self._as_handed_out(update))
        record = replace(begun, **update.values)
        return self._asked(self._signed(record), update, Findings.some((), tuple(self._withdrawn(record))))

    def _asked(self, record: Record, update: RowUpdate, findings: Findings) -> RowMerged:
        """A record that a row makes; where that is asked about, it is not there until somebody has answered."""
        odd = tuple(dict.fromkeys(self._doubts(record, update).values()))
        where = next((cell.where for cell in update.news.values()), NOWHERE)
        asked = Conflict(record.ref, BORN, None, record, where, doubt=" ".join(odd))
        if odd and refusal(asked).tag in kept_answers(self.now.cover.sheet_words):
            told = f"{where.in_row}, “{said_of(update)}”, was refused when it came before, and was left out."
            return RowMerged(findings=Findings(remarks=(told,)))
        made = self._kept(record, update, update.news.values(), findings)
        if not odd:
            return made
        return replace(made, record=None, findings=Findings.of((findings, Findings(conflicts=(asked,)))))

    def _as_handed_out(self, update: RowUpdate) -> Mapping[str, Any]:
        """What a new action is by the row that it came in: led by the agency of the sheet, for the point of the row."""
        lead = self.sent.issue.agency if self.sent else self.agency
        if not lead or update.subject.kind is not Action or update.row.issued is None:
            return {}
        point = self.now.get(Point, update.row.issued.ref)
        return {"lead": lead, "points": (point.ref,) if point else ()}

    def _repeated(self, new: NewRecord, update: RowUpdate) -> Problem | None:
        """That a row above says the same, where no reference tells the two apart."""
        above = self._made.get(new)
        if above is None or not new.says_something:
            return None
        why = f"{above.row.found.where()} says the same."
        return Problem(update.row.found.where(), "", why, "Keep one of the two rows.")

    def _twin(self, new: NewRecord) -> str:
        """The record that says the same already, and of which no row has spoken; or ''.

        “No change” said last month is not said of this one. In a workbook that was handed out every record has its row;
        in any other sheet the same words for another day are likely of the same record, if there is none on that day.
        """
        beside = self.now.under(new.kind, new.parent) if new.parent else self.now.all(new.kind)
        free = (record for record in beside if record.ref not in self._spoken)
        said = [(record.ref, words_of(new.kind, vars(record))) for record in free if self._is_recent(record)]
        same = (ref for ref, words in said if words == new.words)
        near = (
            ref
            for ref, (first, *_, others) in ((ref, (*words[:2], words[2:])) for ref, words in said)
            if first == new.words[0] and not self.sent and new.kind is not Reading and not (others and new.words[2:])
        )
        return "" if new.ref else next(chain(same, near), "")

    def _is_recent(self, record: Record) -> bool:
        if self.sent and isinstance(record, Note):
            return (record.dated or date.min) >= self.sent.issue.on
        return True

    def _kept(self, record: Record, update: RowUpdate, cells: Iterable[CellChange], findings: Findings) -> RowMerged:
        cells = tuple(cells)
        self._spoken.setdefault(record.ref, update)
        self._cells |= {(record.ref, cell.column.field): cell.where for cell in cells}
        number = update.row.issued.number if update.row.issued else UNCODED
        brought = (Brought(number, record.ref, cell.column.field, cell.value, self.signed) for cell in cells)
        return RowMerged(record, tuple(brought) if self.sent else (), findings)

    def _signed(self, record: Record) -> Record:
        return replace(record, dated=self.today, by=self.signed) if isinstance(record, Note) else record

    def _withdrawn(self, record: Record) -> Iterator[str]:
        """What was withdrawn here since the sheet went out can still be written about, but not unseen."""
        if self.sent is None:
            return
        for ref in (record.ref, *parents_of(record)):
            now = getattr(self.now.records.get(ref), "withdrawn", "")
            if now and not getattr(self.sent.then.records.get(ref), "withdrawn", ""):
                yield (
                    f"{ref} was withdrawn since the sheet went out (“{shortened(now)}”), and the sheet says something"
                    f" new of {record.ref}."
                )


def _refused(problem: Problem | None, left_out: Iterable[str] = ()) -> RowMerged:
    return RowMerged(findings=Findings.some((problem,) if problem else (), tuple(left_out)))


def _lost(ref: str, cell: CellChange) -> str:
    where = replace(cell.where, label=cell.column.label)
    return f"{where}: words were removed from {ref} since, so the cell was left out."
