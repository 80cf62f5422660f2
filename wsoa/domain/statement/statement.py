"""The statement: one frozen value that holds every record, and finds its way between them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from functools import cached_property
from typing import Any, TypeVar, cast

from wsoa.domain.errors import Mend, NotFound, did_you_mean, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.statement.records import (
    KINDS,
    Action,
    Agency,
    Area,
    Challenge,
    Cover,
    Endorsement,
    Evidence,
    Lead,
    Letter,
    Measure,
    Milestone,
    Note,
    Point,
    Reading,
    Record,
    Waiver,
)
from wsoa.domain.statement.references import COVER, LETTER, canonical, is_under, kind_of, natural_order, spelt_out
from wsoa.domain.statement.values import plain_word

R = TypeVar("R", bound=Record)
NAMES: dict[type[Any], str] = {kind: name for name, kind in KINDS.items()}


# The fields that name the records which a record belongs to; a measure's last one is the first to say who answers for
# it.
PARENTS: dict[type[Any], tuple[str, ...]] = {
    Action: ("areas",),
    Milestone: ("action",),
    Evidence: ("about",),
    Note: ("about",),
    Challenge: ("about",),
    Point: ("area",),
    Lead: ("agency",),
    Measure: ("areas", "actions"),
    Reading: ("measure",),
    Waiver: ("about",),
    Endorsement: ("agency",),
}


def parents_of(record: Record) -> tuple[str, ...]:
    """The references of the records that this one belongs to."""
    parents: tuple[str, ...] = ()
    for name in PARENTS.get(
        type(record), ()
    ):  # no comprehension: it is asked of every record whenever a statement finds its way
        value = getattr(record, name)
        parents += (value,) if isinstance(value, str) else value
    return parents


# Where a person finds the references of a kind.
NAME_ONE = "Name one that is there."
LISTS: dict[type[Any], str] = {
    **{
        kind: Mend("", f"See them all: wsoa {name} list", NAME_ONE)
        for name, kind in KINDS.items()
        if name not in ("letter", "cover", "strength", "lead", "point")
    },
    Point: Mend("", "See an area's points: wsoa area show AREA", NAME_ONE),
    Lead: Mend("", "See an agency's leads: wsoa agency show AGENCY", NAME_ONE),
}


@frozen
class Statement:
    """Everything known of the present, or of a day in the past: records by reference, in natural order.

    `retired` are references that were given once and are gone: they are never given again. `digests` of what agencies
    own are kept here once they are worked out: they are asked for several times.
    """

    records: Mapping[str, Record]
    retired: frozenset[str] = field(default=frozenset(), compare=False)
    digests: dict[str, str] = field(default_factory=dict, init=False, compare=False, repr=False)

    @staticmethod
    def of(records: Iterable[Record], retired: frozenset[str] = frozenset()) -> "Statement":
        """The statement that holds these records."""
        return Statement(
            {record.ref: record for record in sorted(records, key=lambda record: natural_order(record.ref))}, retired
        )

    def with_records(self, *records: Record) -> "Statement":
        """The same statement with these records added, or in place of those of the same reference."""
        new = {record.ref: record for record in records}
        if new.keys() <= self.records.keys():  # each keeps its place
            return Statement({**self.records, **new}, self.retired)
        return Statement.of({**self.records, **new}.values(), self.retired)

    def without(self, refs: Iterable[str]) -> "Statement":
        """The same statement without these records; their references are never given again."""
        gone = frozenset(refs)
        return Statement.of((record for ref, record in self.records.items() if ref not in gone), self.retired | gone)

    @property
    def used(self) -> tuple[str, ...]:
        """Every reference that was ever given."""
        return (*self.records, *self.retired)

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Every record of a kind, in order."""
        return cast("tuple[R, ...]", tuple(self._by_kind.get(kind, ())))

    @property
    def work(self) -> tuple[Action | Milestone, ...]:
        """Every action, then every milestone: what is dated and can be done."""
        return (*self.all(Action), *self.all(Milestone))

    def get(self, kind: type[R], ref: str) -> R | None:
        """The record of that kind and reference, if there is one."""
        record = self.records.get(ref)
        return record if isinstance(record, kind) else None

    def look_up(self, kind: type[R], typed: str) -> R | None:
        """The record a person named, if there is one; an agency by key, name or alias."""
        return self.get(kind, canonical(typed)) or self.get(kind, self._also_known.get(plain_word(typed), ""))

    def find(self, kind: type[R], typed: str) -> R:
        """The record a person named; an agency by key, name or alias. Raises NotFound, with what was likely meant."""
        record = self.look_up(kind, typed)
        if record is None:
            self._refuse_gone(typed)
            known = (*(record.ref for record in self.all(kind)), *(self._agency_keys if kind is Agency else ()))
            likely = did_you_mean(canonical(typed), known)
            self.refuse_other_kind(NAMES[kind], typed, likely)
            raise NotFound(f"There is no {NAMES[kind]} {shortened(typed)}.", likely or LISTS.get(kind, LISTS[Area]))
        return record

    def find_each(self, kind: type[R], typed: str) -> tuple[R, ...]:
        """Those named with commas between, of which one's own name may hold one; ranges too. Raises NotFound."""
        parts = [typed] if self.look_up(kind, typed) or not typed.strip(" ,") else typed.split(",")
        refs = spelt_out((part for part in parts if part.strip() or len(parts) == 1), self.records)
        return tuple(self.find(kind, ref) for ref in refs)

    def refuse_other_kind(self, wanted: str, typed: str, likely: str = "") -> None:
        """Refuse what was typed where it names a record, and something else is wanted. Raises NotFound."""
        other = self.records.get(canonical(typed)) or self.records.get(self._also_known.get(plain_word(typed), ""))
        if other:
            name = NAMES[type(other)]
            article = "" if isinstance(other, Evidence) else "an " if name[0] in "aeiou" else "a "
            what = f"There is no {wanted} {shortened(typed)}: that is {article}{name}."
            raise NotFound(what, Mend(likely, f"See it: wsoa show {other.ref}", likely or NAME_ONE))

    def find_any(self, typed: str) -> Record:
        """The record of any kind that a person named."""
        record = self.records.get(canonical(typed)) or self.records.get(self._also_known.get(plain_word(typed), ""))
        if record is None:
            self._refuse_gone(typed)
            named = (
                shortened(typed) if kind_of(canonical(typed)) not in ("", "agency") else f"record “{shortened(typed)}”"
            )
            raise NotFound(
                f"There is no {named if typed.strip() else 'record without a reference'}.",
                did_you_mean(canonical(typed), self.records) or "Look for it by its words: wsoa search WORDS",
            )
        return record

    def _refuse_gone(self, typed: str) -> None:
        """Raise NotFound for a reference that was given once and is gone."""
        ref = canonical(typed)
        if ref in self.retired:
            became = "joined to another point, or taken back" if kind_of(ref) == "point" else "removed or taken back"
            raise NotFound(
                f"There is no {ref} any more: it was {became}.",
                Mend("", f"See what became of it: wsoa history {ref}", NAME_ONE),
            )

    def under(self, kind: type[R], parent: str) -> tuple[R, ...]:
        """The records of a kind that belong to `parent`, in order: an area's actions, an action's milestones."""
        return cast("tuple[R, ...]", tuple(self._by_parent.get((kind, parent), ())))

    def around(self, ref: str) -> frozenset[str]:
        """The references of a record, of what stands under it and of what is said about any of these."""
        below = {other for other in self.records if is_under(other, ref)}
        while more := {
            other
            for other, record in self.records.items()
            if other not in below and below.intersection(parents_of(record))
        }:
            below |= more
        return frozenset(below)

    def agency_name(self, key: str) -> str:
        """An agency's name; '' for no agency."""
        agency = self.get(Agency, key)
        return agency.name if agency else key

    def owner_of(self, record: Record) -> str:
        """The key of the agency that answers for a record, or ''."""
        match record:
            case Area() | Action():
                return record.lead
            case Agency():
                return record.ref
        of = record.action if isinstance(record, Milestone) else next(reversed(parents_of(record)), "")
        parent = self.records.get(of)
        return self.owner_of(parent) if parent else ""

    def answered_by(self, agency: str) -> Sequence[Record]:
        """Every record that an agency answers for, in order."""
        return self._by_owner.get(agency, ())

    @property
    def letter(self) -> Letter:
        """The facts of the inspection letter."""
        return self.get(Letter, LETTER) or Letter()

    @property
    def cover(self) -> Cover:
        """What stands before the plan."""
        return self.get(Cover, COVER) or Cover()

    @cached_property
    def _by_kind(self) -> Mapping[type[Any], list[Record]]:
        groups: dict[type[Any], list[Record]] = defaultdict(list)
        for record in self.records.values():
            groups[type(record)].append(record)
        return groups

    @cached_property
    def _by_owner(self) -> Mapping[str, list[Record]]:
        groups: dict[str, list[Record]] = defaultdict(list)
        for record in self.records.values():
            groups[self.owner_of(record)].append(record)
        return groups

    @cached_property
    def _by_parent(self) -> Mapping[tuple[type[Any], str], list[Record]]:
        groups: dict[tuple[type[Any], str], list[Record]] = defaultdict(list)
        for record in self.records.values():
            for parent in parents_of(record):
                groups[type(record), parent].append(record)
        return groups

    @cached_property
    def _also_known(self) -> Mapping[str, str]:
        """The agencies by their names, and the actions by the references that one of them alone is known by."""
        known = Counter(plain_word(alias) for action in self.all(Action) for alias in action.aliases)
        actions = {plain_word(alias): action.ref for action in self.all(Action) for alias in action.aliases}
        return {**{word: ref for word, ref in actions.items() if known[word] == 1}, **self._agency_keys}

    @cached_property
    def _agency_keys(self) -> Mapping[str, str]:
        return {
            plain_word(word): agency.ref
            for agency in self.all(Agency)
            for word in (*agency.aliases, agency.name, agency.ref)
            if word
        }
