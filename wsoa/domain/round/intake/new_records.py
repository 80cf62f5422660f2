"""A record that a row would make: what it belongs to, what makes it the same as another, and what it lacks."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from difflib import SequenceMatcher
from itertools import chain
from typing import Any

from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import Problem
from wsoa.domain.frozen import frozen
from wsoa.domain.letter.proposed_owners import key_of
from wsoa.domain.round.intake.cells import CellChange, RowUpdate
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Action, Agency, Measure, Milestone, Note, Reading, Record
from wsoa.domain.statement.references import ReferenceAllocator, parent_of
from wsoa.domain.statement.statement import NAMES, PARENTS
from wsoa.domain.statement.values import STRAIGHT, plain_word

HALF = 0.5
FORTNIGHT = timedelta(days=14)
MONTH = re.compile(r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")
NUMBER = re.compile(r"\d+(?:\.\d+)?")
NOT_THERE = "(not there yet)"


@frozen
class Need:
    """What a new record belongs to: what that is, the heading of what names it, and whose reference stands there."""

    what: str
    label: str
    whose: str


NEEDS: dict[type[Record], Need] = {
    Action: Need("an area", "Areas", "the area that it answers"),
    Milestone: Need("the action that it is a step of", "Action reference", "one of your actions"),
}
SERIES: dict[type[Record], str] = {
    Note: "N",
    Reading: "R",
    Measure: "KPI",
}  # whose references do not stand under another


@frozen
class NewRecord:
    """What a row wants to make: its kind, what it belongs to, its words, and the reference that is stated, or ''."""

    kind: type[Record]
    parent: str
    words: tuple[object, ...]
    ref: str = ""

    @property
    def says_something(self) -> bool:
        """Whether there are words to compare."""
        return self.words[0] not in ("", None)

    def given(self, giver: ReferenceAllocator) -> str:
        """Its reference: the one that is stated, or the next."""
        series = SERIES.get(self.kind)
        return self.ref or (giver.after(series) if series else giver.under(self.parent))


def new_record(update: RowUpdate, ref: str) -> NewRecord:
    """What a row wants to make; `ref` is what it states."""
    kind, values = update.subject.kind, update.values
    return NewRecord(kind, parent_of(ref) if ref and kind in NEEDS else _named(update), words_of(kind, values), ref)


def _named(update: RowUpdate) -> str:
    """The record that a new one would belong to: the first that is named in its row, or the row's own."""
    kind = update.subject.kind
    if kind not in NEEDS and kind is not Reading:
        return update.row.issued.ref if update.row.issued else ""
    named = update.values.get(PARENTS[kind][0], "") if kind in PARENTS else ""
    own = update.row.issued.ref if update.row.issued else ""
    above = parent_of(own) if kind is Action and own else own
    return (named if isinstance(named, str) else next(iter(named), "")) or above


def blank(kind: type[Record], ref: str, parent: str, title: str = "") -> Record:
    """A record of a kind before anything is said of it, but for what it belongs to and is called."""
    name = PARENTS[kind][0] if parent and kind in PARENTS else ""
    known: dict[str, Any] = {name: (parent,) if BY_FIELD[kind][name].many else parent} if name else {}
    known |= {"title": title} if title and "title" in BY_FIELD[kind] else {}
    return kind(ref, **known)


def words_of(kind: type[Record], values: Mapping[str, Any]) -> tuple[object, ...]:
    """What makes two records of a kind, about the same, the same."""
    if kind is Note:
        return (values.get("text", "").translate(STRAIGHT),)
    if kind is Reading:
        return (values.get("value"), values.get("dated"))
    return (plain_word(values.get("title", "")), values.get("due"), *values.get("aliases", ()))


def lacking(update: RowUpdate, new: NewRecord) -> Problem | None:
    """What a new record lacks to be made at all."""
    need, typed = NEEDS.get(new.kind), said_of(update)
    if need and not new.parent:
        where, why = replace(update.where(need.label), label=need.label), f"A new {NAMES[new.kind]} needs {need.what}."
        return Problem(where, typed, why, f"Fill in “{need.label}”, with the reference of {need.whose}.")
    if new.kind not in (*NEEDS, *SERIES) and not new.ref:
        return _unnamed(update, new.kind, typed)
    missing = [name for name in ("value", "dated") if update.values.get(name) is None] if new.kind is Reading else []
    if not missing:
        return None
    headed = chain.from_iterable(columns for kind, columns in update.row.fit.of_records.open if kind is Reading)
    label = next((each.label for each in headed if each.says.field == missing[0]), missing[0])
    why, mend = "A reading is a number and the day that it was read on.", f"Fill in “{label}”; or empty the rest."
    return Problem(replace(update.where(label), label=label), typed, why, mend)


def _unnamed(update: RowUpdate, kind: type[Record], typed: str) -> Problem:
    """That a row of a kind whose records are not numbered one after the other says of which it speaks."""
    if kind is Agency:
        mend = f"Write a short word under “Reference”, which never changes: {key_of(update.values.get('name', ''))}."
        return Problem(update.row.found.where(), typed, "A new agency needs a key.", mend)
    why = f"It names no {NAMES[kind]}, and a sheet makes no new one."
    return Problem(update.row.found.where(), typed, why, "Write its reference; or take the row out.")


def said_of(update: RowUpdate) -> str:
    """All that a row says of a record that is new."""
    return "; ".join(_shown(cell) for cell in update.news.values())


def _shown(cell: CellChange) -> str:
    return cell.column.form.show(cell.value) if not cell.column.many else ", ".join(cell.value)


def is_more(before: str, after: str, since: timedelta) -> bool:
    """Whether a text is another update, and no correction of the one before, which came so long ago.

    Of another month; on a later day in other words too, or of other numbers once a fortnight has gone by.
    """
    months = set(MONTH.findall(before.lower())) ^ set(MONTH.findall(after.lower()))
    numbers = since >= FORTNIGHT and NUMBER.findall(before) != NUMBER.findall(after)
    return bool(months) or numbers or (since > timedelta(0) and not are_alike(before, after))


def are_alike(before: str, after: str) -> bool:
    """Whether one text is a correction of another: half of their words are the same, in the same order."""
    return SequenceMatcher(None, before.split(), after.split(), autojunk=False).ratio() >= HALF


def made_again(titles: Sequence[str], before: Mapping[str, str]) -> Mapping[int, str]:
    """Which record of those made before each title is of, by its place: with its words, else with much the same.

    `before` are the words that each had there.
    """
    made: dict[int, str] = {}
    for is_it in (lambda a, b: plain_word(a) == plain_word(b), are_alike):
        for at, title in enumerate(titles):
            left = (ref for ref, said in before.items() if ref not in made.values() and is_it(said, title))
            if at not in made and (ref := next(left, "")):
                made[at] = ref
    return made


def in_words(record: Record) -> str:
    """The whole words of an update or a reading; of another record that a row makes, what it is called and its due."""
    match record:
        case Note():
            return f"Update: “{record.text}”"
        case Reading():
            told = {name: BY_FIELD[Reading][name].form.show(getattr(record, name)) for name in ("value", "dated")}
            return f"Reading: {told['value']} on {told['dated']}{f', “{record.note}”' if record.note else ''}"
        case Action() | Milestone():
            return f"“{record.title}”{f', due {show_date(record.due)}' if record.due else ''}"
    return NAMES[type(record)]
