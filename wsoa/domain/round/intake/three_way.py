"""Merging.

What a sheet said when it was sent, what the statement says now and what the sheet says now, field by field.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from wsoa.domain.changes.plan import Conflict
from wsoa.domain.changes.sheet_events import Brought
from wsoa.domain.errors import Problem, shortened
from wsoa.domain.round.handout.sent_sheet import SheetAsSent
from wsoa.domain.round.intake.cells import RowUpdate
from wsoa.domain.statement.records import Milestone, Note, Reading, Record
from wsoa.domain.statement.references import ReferenceAllocator
from wsoa.domain.statement.statement import Statement, parents_of
from wsoa.domain.statement.values import plain_word

MADE: dict[type[Record], str] = {
    Note: "update",
    Reading: "reading",
    Milestone: "milestone",
}  # what a row may bring into being
Key = tuple[object, ...]
HALF = 0.5


@dataclass
class Merging:
    """What came of a sheet so far.

    The records as they would be, what its rows brought, and whatever stands in the way.
    """

    now: Statement
    today: date
    signed: str
    giver: ReferenceAllocator
    records: dict[str, Record] = field(default_factory=dict)
    brought: list[Brought] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    offers: dict[str, list[RowUpdate]] = field(default_factory=dict)
    made: dict[Key, RowUpdate] = field(default_factory=dict)

    def take(self, offer: RowUpdate, sent: SheetAsSent) -> None:
        """Merge what one row offers about one record."""
        made = offer.ref == sent.made_by(offer.issued.number, offer.kind)
        if not offer.ref or (made and self._is_more(offer)):
            if offer.news:
                self._begin(offer, sent)
        elif made and offer.is_empty:
            self._leave(offer)
        elif offer.news:
            self._merge(offer, sent)

    def _is_more(self, offer: RowUpdate) -> bool:
        """Whether a row says something more than what it made before, and no correction of it.

        A reading of another day, other news later on.
        """
        if offer.kind is Reading:
            return {"value", "dated"} <= offer.news.keys() and not offer.is_empty
        note = self.now.get(Note, offer.ref)
        later = note and note.dated and note.dated < self.today
        return bool(
            later
            and "text" in offer.news
            and offer.values["text"]
            and not are_alike(offer.news["text"].before, offer.values["text"])
        )

    def _merge(self, offer: RowUpdate, sent: SheetAsSent) -> None:
        record = self.now.records.get(offer.ref)
        problem = _not_theirs(self.now, record, offer, sent)
        if record is None or problem:
            self.problems += [problem] if problem else []
            return
        self._remark_withdrawn(record, sent)
        taken: dict[str, Any] = {}
        for name, cell in offer.news.items():
            ours = getattr(record, name)
            if (offer.ref, name) in sent.redacted:
                self.remarks.append(
                    f"{cell.where} ({cell.column.label}): words were removed from {offer.ref} since, so the cell was"
                    " left out."
                )
                continue
            self.brought.append(Brought(offer.issued.number, offer.ref, name, cell.value))
            if ours == cell.before:
                taken[name] = cell.value
            elif ours != cell.value:
                self.conflicts.append(
                    Conflict(offer.ref, name, ours, cell.value, cell.where, cell.before, is_three_way=True)
                )
        self._keep(self._signed(replace(record, **taken)) if taken else record, offer)

    def _remark_withdrawn(self, record: Record, sent: SheetAsSent) -> None:
        """What was withdrawn here since the sheet went out can still be written about, but not unseen."""
        for ref in (record.ref, *parents_of(record)):
            now, then = (getattr(statement.records.get(ref), "withdrawn", "") for statement in (self.now, sent.then))
            if now and not then:
                self.remarks.append(
                    f"{ref} was withdrawn since the sheet went out (“{shortened(now)}”), and the sheet says something"
                    f" new of {record.ref}."
                )

    def _keep(self, record: Record, offer: RowUpdate) -> None:
        self.records[record.ref] = record
        self.offers.setdefault(record.ref, []).append(offer)

    def _signed(self, record: Record) -> Record:
        return replace(record, dated=self.today, by=self.signed) if isinstance(record, Note) else record

    def _leave(self, offer: RowUpdate) -> None:
        """A row that was filled in once and is empty now takes nothing back."""
        if offer.ref in self.now.records:
            what = f"the {MADE[offer.kind]} that it brought before, {offer.ref}, is no longer in it"
            self.remarks.append(f"{offer.row.where()}: {what}. {offer.ref} stays as it is.")

    def _begin(self, offer: RowUpdate, sent: SheetAsSent) -> None:
        """A record that a row makes; or the one that is there already, with the same words."""
        parent = _parent(offer)
        problem = _not_theirs(self.now, self.now.records.get(parent), replace(offer, ref=parent), sent) or _half_read(
            offer
        )
        key = (offer.kind, parent, *_words_of(offer.kind, offer.values))
        if not problem and key in self.made:
            problem = Problem(
                offer.row.where(), "", f"{self.made[key].row.where()} says the same.", "Keep one of the two rows."
            )
        if problem:
            self.problems.append(problem)
            return
        self.made[key] = offer
        twin = self._twin(parent, key, sent)
        if twin:
            self._merge(replace(offer, ref=twin), sent)
            return
        record = replace(self._blank(offer.kind, parent), **offer.values)
        self._remark_withdrawn(record, sent)
        self.brought += [
            Brought(offer.issued.number, record.ref, name, cell.value) for name, cell in offer.news.items()
        ]
        self._keep(self._signed(record), offer)

    def _twin(self, parent: str, key: Key, sent: SheetAsSent) -> str:
        """The record that says the same already, and of which no other row speaks; or ''.

        “No change” said last month is not said of this one.
        """
        kind: Any = key[0]
        alike = (
            record for record in self.now.under(kind, parent) if (kind, parent, *_words_of(kind, vars(record))) == key
        )
        recent = (
            record for record in alike if not isinstance(record, Note) or (record.dated or date.min) >= sent.issue.on
        )
        return next((record.ref for record in recent if record.ref not in self.offers), "")

    def _blank(self, kind: type[Record], parent: str) -> Any:  # noqa: ANN401 - a record that a row may make
        if kind is Milestone:
            return Milestone(self.giver.under(parent), action=parent)
        return (
            Note(self.giver.after("N"), about=parent)
            if kind is Note
            else Reading(self.giver.after("R"), measure=parent)
        )


def _words_of(kind: type[Record], values: Mapping[str, Any]) -> Key:
    """What makes two records of a kind, about the same, the same."""
    if kind is Milestone:
        return (plain_word(values.get("title", "")), values.get("due"))
    return (values.get("text", ""),) if kind is Note else (values.get("value"), values.get("dated"))


def _parent(offer: RowUpdate) -> str:
    """The record that a new one would belong to: the row's own, or the action that is named in it."""
    return str(offer.values.get("action", "")) if offer.kind is Milestone else offer.issued.ref


def _not_theirs(now: Statement, record: Record | None, offer: RowUpdate, sent: SheetAsSent) -> Problem | None:
    """Why the agency that sent a sheet may not change a record by it; None where it may."""
    if not offer.ref:
        mend = "Fill in “Action reference”, with the reference of one of your actions."
        return Problem(
            f"{offer.where('Action reference')} (Action reference)",
            "",
            "A new milestone needs the action that it is a step of.",
            mend,
        )
    cell = next(iter(offer.news.values()))
    where, typed = f"{cell.where} ({cell.label})", cell.column.form.show(cell.value)
    if record is None:
        return Problem(
            where,
            typed,
            f"{offer.ref} is no longer in the statement.",
            "Leave the row out; ask the coordinator for a new sheet.",
        )
    owner = now.owner_of(record)
    if owner == sent.issue.agency:
        return None
    given = ", since this sheet went out" if sent.then.owner_of(record) == sent.issue.agency else ""
    why = (
        f"{offer.ref} is led by {now.agency_name(owner) or 'nobody'}{given}, and this is the sheet of"
        f" {now.agency_name(sent.issue.agency)}."
    )
    return Problem(where, typed, why, "Put back what the cell said, and tell the agency that leads it now.")


def _half_read(offer: RowUpdate) -> Problem | None:
    """What a new reading lacks: its number or its day."""
    lacking = next(
        (name for name in ("value", "dated") if offer.kind is Reading and offer.values.get(name) is None), None
    )
    if lacking is None:
        return None
    label = next((each.label for each in offer.columns if each.says.field == lacking), lacking)
    return Problem(
        f"{offer.where(label)} ({label})",
        "",
        "A reading is a number and the day that it was read on.",
        f"Fill in “{label}”; or empty the rest.",
    )


def are_alike(before: str, after: str) -> bool:
    """Whether one text is a correction of another: half of their words are the same, in the same order."""
    return SequenceMatcher(None, before.split(), after.split(), autojunk=False).ratio() >= HALF
