"""Whether the record holds: the digests, the replay of the history and the evidence, each judged as read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from datetime import date, datetime
from typing import Any

from wsoa.domain.changes.change import Change, diff, kept
from wsoa.domain.changes.plan import Entry
from wsoa.domain.changes.replay import replayed
from wsoa.domain.changes.revision import Revision, Signature, Stamp
from wsoa.domain.changes.source import Source
from wsoa.domain.frozen import frozen
from wsoa.domain.integrity.digests import (
    digest_of,
    earlier_digest_of,
    hash_of_entry,
    hash_of_kept,
)
from wsoa.domain.statement.statement import Statement

HEXADECIMAL = frozenset("0123456789abcdef")
DIGITS = 64  # of a SHA-256 in hexadecimal
REDACTION = "redaction"  # the kind of entry that a removal of words leaves in the ledger
LONG = 60
ALTERED = "is not what was sealed when it was made"
BROKEN = "does not follow from the one before: it, its changes or its ledger entries were altered or removed"


@frozen
class Damage:
    """One thing that does not hold: which check found it, where, and what it is."""

    check: str
    where: str
    what: str


@frozen
class HistoryLine:
    """A change as it lies in the history: its values as they are kept; the salt is None where words were removed."""

    __slots__ = ("field", "new", "old", "position", "ref", "revision", "salt", "seal")  # there are very many
    revision: int
    position: int
    ref: str
    field: str
    old: str | None
    new: str | None
    salt: str | None
    seal: str

    @property
    def where(self) -> str:
        """As a person is told of it."""
        return f"revision {self.revision}, change {self.position + 1}: {self.ref}, {self.field}"


@frozen
class Entered:
    """An entry as it lies in the ledger, the day as text; the salt is None where an older wsoa wrote it."""

    revision: int
    position: int
    kind: str
    about: str | None
    on: str
    by: str
    words: str
    seal: str
    salt: str | None = None


@frozen
class PlaceHash:
    """A seal of a place in the record, taken in by a revision's digest; without a salt it was replaced by a later one.

    A place is revision/12, earlier/12 (a revision that schema 0006 or an older one wrote), change/12/3, ledger/12/0,
    sheet/7K2M (a workbook with its rows) or return/14/7K2M (what came back of it, with its cells).
    """

    revision: int
    position: int
    place: str
    salt: str | None
    hash: str


@frozen
class History:
    """The history as it lies in a database of any age: revisions by column, changes, entries in the ledger, seals.

    `contents` is what lies at every place that must have a seal or has one, as the hash that the latest salt of the
    place makes of it. An older schema has neither.
    """

    revisions: tuple[Mapping[str, Any], ...] = ()
    lines: tuple[HistoryLine, ...] = ()
    entries: tuple[Entered, ...] = ()
    seals: tuple[PlaceHash, ...] = ()
    contents: Mapping[str, str] = field(default_factory=dict)

    @property
    def stamp(self) -> Stamp:
        """The latest revision; none where its row cannot be read."""
        try:
            told = _revision(self.revisions[-1])
        except (IndexError, TypeError, ValueError):
            return Stamp()
        return Stamp(told.number, told.signed.day, told.digest)


@frozen
class Verdict:
    """What was looked at and what does not hold; remarks are worth knowing and no fault.

    `witnessed` is the latest revision whose code was found in somebody's minutes.
    """

    history: History
    records: int = 0
    evidence: int = 0
    faults: tuple[Damage, ...] = ()
    remarks: tuple[str, ...] = ()
    witnessed: Stamp | None = None

    @property
    def stamp(self) -> Stamp:
        """The latest revision."""
        return self.history.stamp

    @property
    def holds(self) -> bool:
        """Nothing is wrong."""
        return not self.faults

    @property
    def redacted(self) -> int:
        """How many changes had words removed from them."""
        return sum(line.salt is None for line in self.history.lines)


def chain_faults(history: History) -> Iterator[Damage]:
    """Every seal that is not of what it seals, and every revision whose digest does not follow from the one before."""
    sealed = {seal.place: seal for seal in history.seals}
    yield from (fault for line in history.lines if (fault := _wrong_hash(line)))
    for entry in history.entries:
        if f"ledger/{entry.revision}/{entry.position}" not in sealed and (fault := _broken_entry(entry)):
            yield fault
    yield from _broken_hashes(history, sealed)
    for each in (history.lines, history.entries, history.seals):
        yield from _out_of_order(each)
    yield from _broken_links(history)


def _out_of_order(lines: Iterable[HistoryLine | Entered | PlaceHash]) -> Iterator[Damage]:
    counted: dict[int, int] = defaultdict(int)
    for line in lines:
        if line.position != counted[line.revision]:
            where = f"revision {line.revision}"
            yield Damage("chain", where, f"holds number {line.position} where {counted[line.revision]} should be")
        counted[line.revision] += 1


def _broken_links(history: History) -> Iterator[Damage]:
    own: dict[int, list[str]] = defaultdict(list)
    for line in history.lines:
        own[line.revision].append(line.seal)
    for entry in history.entries:
        own[entry.revision].append(entry.seal)
    places: dict[int, list[str]] = defaultdict(list)
    for seal in history.seals:
        places[seal.revision].append(seal.hash)
    reworded = {seal.place for seal in history.seals if seal.salt is None}
    before = ""
    for number, row in enumerate(history.revisions, 1):
        where, earlier = f"revision {row['number']}", f"earlier/{row['number']}"
        if row["number"] != number:
            yield Damage("chain", where, f"stands where revision {number} should")
        if history.contents and earlier not in history.contents:
            made = digest_of(before, row["number"], own[row["number"]], places[row["number"]])
        else:  # once words are removed from it, its seal alone vouches for it
            made = row["digest"] if earlier in reworded else _earlier_digest(before, row, own[row["number"]])
        if made != row["digest"]:
            yield Damage("chain", where, BROKEN)
        before = row["digest"]


def _earlier_digest(before: str, row: Mapping[str, Any], seals: Sequence[str]) -> str:
    try:
        told = _revision(row)
        return earlier_digest_of(before, told.number, told.signed, told.words, seals)
    except (TypeError, ValueError):
        return ""


def _broken_hashes(history: History, sealed: Mapping[str, PlaceHash]) -> Iterator[Damage]:
    """Every place without a seal, or whose latest seal is not of what lies there, and every seal out of its place."""
    for place, made in history.contents.items():
        seal = sealed.get(place)
        if seal is None:
            yield Damage("chain", place_in_words(place), "was never sealed")
        elif seal.salt is None or made != seal.hash:
            yield Damage("chain", place_in_words(place), ALTERED)
    for seal in history.seals:
        if seal.revision > len(history.revisions) + 1 or (seal.salt is not None and seal is not sealed[seal.place]):
            yield Damage("chain", place_in_words(seal.place), "has a seal that wsoa never made")


def place_in_words(place: str) -> str:
    """Where something lies in the record, as a person is told."""
    match place.split("/"):
        case ["revision" | "earlier", number]:
            return f"revision {number}"
        case ["change", number, position] if position.isdecimal():
            return f"revision {number}, change {int(position) + 1}"
        case ["ledger", number, position] if position.isdecimal():
            return f"revision {number}, ledger entry {int(position) + 1}"
        case ["sheet", sign]:
            return f"sheet {sign} as it was issued"
        case ["return", number, sign]:
            return f"sheet {sign} as it came back in revision {number}"
    return f"the seal of {place}"


def _wrong_hash(line: HistoryLine) -> Damage | None:
    if line.salt is None or hash_of_kept(line.salt, line.ref, line.field, line.old, line.new) == line.seal:
        return None
    return Damage("chain", line.where, ALTERED)


def _broken_entry(entry: Entered) -> Damage | None:
    try:
        told = Entry(entry.kind, entry.about or "", date.fromisoformat(entry.on), entry.by, entry.words)
        made = hash_of_entry(told, entry.salt)
    except (TypeError, ValueError):
        made = ""
    if made == entry.seal:
        return None
    return Damage("chain", f"revision {entry.revision}, ledger entry {entry.position + 1}: {entry.kind}", ALTERED)


def ledger_faults(history: History) -> Iterator[Damage]:
    """Every change whose words were removed, where no seal or no entry in the ledger says so since."""
    told = {entry.about: entry.revision for entry in history.entries if entry.kind == REDACTION}
    sealed = {seal.place for seal in history.seals}
    for line in history.lines:
        is_sealed = not history.contents or f"change/{line.revision}/{line.position}" in sealed
        since = max(told.get(line.ref, 0), told.get(None, 0))
        if line.salt is None and not (is_sealed and since > line.revision):
            yield Damage("ledger", line.where, "its words were removed, and the ledger says nothing of it")


def _revision(row: Mapping[str, Any]) -> Revision:
    signed = Signature(row["who"], date.fromisoformat(row["day"]), datetime.fromisoformat(row["at"]))
    told = (row["summary"], Source.read(row["source"] or ""), row["reason"] or "", row["digest"])
    made = Revision(row["number"], signed, *told)
    return replace(
        made, agreed_by=row.get("agreed_by") or "", correction=bool(row.get("correction")), undoes=row.get("undoes")
    )


def replay_faults(told: Sequence[tuple[int, Change]], present: Statement) -> Iterator[Damage]:
    """Every change that does not begin where the history had come to, and every way the present is not its end.

    Each change comes with its revision.
    """
    found, records = replayed(Statement({}), (change for _, change in told))
    odd = {id(change) for change in found}
    for number, change in told:
        if id(change) in odd:
            where = f"revision {number}: {change.ref}, {change.field}"
            yield Damage("replay", where, "does not begin where the history had come to")
    if odd:
        return
    for change in diff(Statement.of(records.values()), present):
        ours, held = (_shown(value) for value in kept(change))
        yield Damage(
            "replay", f"{change.ref}, {change.field}", f"the history leads to {ours}, and the statement holds {held}"
        )


def _shown(value: object) -> str:
    text = " ".join(str(value).split())
    return "nothing" if value is None else f"“{text[:LONG]}…”" if len(text) > LONG else f"“{text}”"


def needed(lines: Iterable[HistoryLine]) -> Mapping[str, str]:
    """The evidence files that the history speaks of: for each SHA-256, the reference of its evidence."""
    return {
        sha256: line.ref
        for line in lines
        if line.field == "sha256"
        for sha256 in (line.old, line.new)
        if sha256 and is_sha256(sha256)
    }


def is_sha256(text: str) -> bool:
    """Whether a text is a SHA-256 in hexadecimal; where words were removed it is not."""
    return len(text) == DIGITS and set(text) <= HEXADECIMAL


def evidence_faults(wanted: Mapping[str, str], found: Mapping[str, str]) -> Iterator[Damage]:
    """Every file that is missing or altered.

    `found` gives the SHA-256 of what lies there, '' where it cannot be read.
    """
    for sha256, ref in sorted(wanted.items(), key=lambda pair: pair[1]):
        place = kept_as(sha256)
        if place not in found:
            yield Damage("evidence", ref, f"its file is missing: {place}")
        elif found[place] != sha256:
            why = "was altered since it was taken in" if found[place] else "cannot be read"
            yield Damage("evidence", ref, f"its file {why}: {place}")


def kept_as(sha256: str) -> str:
    """Where a file lies within its database's folder."""
    return f"evidence/{sha256[:2]}/{sha256}"


def unneeded(wanted: Mapping[str, str], found: Iterable[str]) -> tuple[str, ...]:
    """The files that nothing in the history speaks of."""
    return tuple(sorted(set(found) - {kept_as(sha256) for sha256 in wanted}))
