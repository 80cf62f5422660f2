"""Whether the record holds: the digests, the replay of the history and the evidence, each judged as read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from wsoa.domain.changes.change import diff, kept
from wsoa.domain.changes.plan import Entry
from wsoa.domain.changes.replay import applied, stale
from wsoa.domain.changes.revision import Revision, Signature, Stamp
from wsoa.domain.changes.source import Source
from wsoa.domain.integrity.digests import digest_of, hash_of_entry, hash_of_kept
from wsoa.domain.statement.statement import Statement

HEXADECIMAL = frozenset("0123456789abcdef")
DIGITS = 64  # of a SHA-256 in hexadecimal
REDACTION = "redaction"  # the kind of entry that a removal of words leaves in the ledger
LONG = 60


@dataclass(frozen=True)
class Damage:
    """One thing that does not hold: which check found it, where, and what it is."""

    check: str
    where: str
    what: str


@dataclass(frozen=True)
class HistoryLine:
    """A change as it lies in the history: its values as they are kept; the salt is None where words were removed."""

    revision: int
    position: int
    ref: str
    field: str
    old: str | None
    new: str | None
    salt: str | None
    seal: str


@dataclass(frozen=True)
class Entered:
    """An entry as it lies in the ledger, the day as text."""

    revision: int
    position: int
    kind: str
    about: str | None
    on: str
    by: str
    words: str
    seal: str


@dataclass(frozen=True)
class History:
    """The history as it lies in a database of any age: revisions by column, changes, entries in the ledger."""

    revisions: tuple[Mapping[str, Any], ...] = ()
    lines: tuple[HistoryLine, ...] = ()
    entries: tuple[Entered, ...] = ()

    @property
    def digest(self) -> str:
        """The latest revision's digest, or ''."""
        return str(self.revisions[-1]["digest"]) if self.revisions else ""


@dataclass(frozen=True)
class Verdict:
    """What was looked at and what does not hold; remarks are worth knowing and no fault."""

    stamp: Stamp
    history: History
    records: int = 0
    evidence: int = 0
    faults: tuple[Damage, ...] = ()
    remarks: tuple[str, ...] = ()

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
    seals: dict[int, list[str]] = defaultdict(list)
    for number, seal in (
        *((line.revision, line.seal) for line in history.lines),
        *((entry.revision, entry.seal) for entry in history.entries),
    ):
        seals[number].append(seal)
    yield from (fault for line in history.lines if (fault := _wrong_hash(line)))
    yield from (fault for entry in history.entries if (fault := _broken_entry(entry)))
    before = ""
    for number, row in enumerate(history.revisions, 1):
        yield from _broken_link(number, before, row, seals[row["number"]])
        before = row["digest"]


def _wrong_hash(line: HistoryLine) -> Damage | None:
    if line.salt is None or hash_of_kept(line.salt, line.ref, line.field, line.old, line.new) == line.seal:
        return None
    return Damage(
        "chain",
        f"revision {line.revision}, change {line.position + 1}: {line.ref}, {line.field}",
        "is not what was sealed when it was made",
    )


def _broken_entry(entry: Entered) -> Damage | None:
    try:
        made = hash_of_entry(Entry(entry.kind, entry.about or "", date.fromisoformat(entry.on), entry.by, entry.words))
    except (TypeError, ValueError):
        made = ""
    if made == entry.seal:
        return None
    return Damage(
        "chain",
        f"revision {entry.revision}, ledger entry {entry.position + 1}: {entry.kind}",
        "is not what was sealed when it was made",
    )


def _broken_link(number: int, before: str, row: Mapping[str, Any], seals: Sequence[str]) -> Iterator[Damage]:
    where = f"revision {row['number']}"
    if row["number"] != number:
        yield Damage("chain", where, f"stands where revision {number} should")
    try:
        told = _revision(row)
        made = digest_of(before, told.number, told.signed, told.words, seals)
    except (TypeError, ValueError):
        made = ""
    if made != row["digest"]:
        yield Damage(
            "chain",
            where,
            "does not follow from the one before: it, its changes or its ledger entries were altered or removed",
        )


def ledger_faults(history: History) -> Iterator[Damage]:
    """Every change whose words were removed, where the ledger knows of no redaction of its record since."""
    told = {entry.about: entry.revision for entry in history.entries if entry.kind == REDACTION}
    for line in history.lines:
        if line.salt is None and told.get(line.ref, 0) <= line.revision:
            where = f"revision {line.revision}, change {line.position + 1}: {line.ref}, {line.field}"
            yield Damage("ledger", where, "its words were removed, and the ledger says nothing of it")


def _revision(row: Mapping[str, Any]) -> Revision:
    signed = Signature(row["who"], date.fromisoformat(row["day"]), datetime.fromisoformat(row["at"]))
    told = (row["summary"], Source.read(row["source"] or ""), row["reason"] or "", row["digest"])
    made = Revision(row["number"], signed, *told)
    return replace(
        made, agreed_by=row.get("agreed_by") or "", correction=bool(row.get("correction")), undoes=row.get("undoes")
    )


def replay_faults(revisions: Sequence[Revision], present: Statement) -> Iterator[Damage]:
    """Every change that does not begin where the history had come to, and every way the present is not its end."""
    changes = [change for revision in revisions for change in revision.changes]
    odd = stale(Statement({}), changes)
    for change in odd:
        number = next(revision.number for revision in revisions if any(change is other for other in revision.changes))
        yield Damage(
            "replay", f"revision {number}: {change.ref}, {change.field}", "does not begin where the history had come to"
        )
    if odd:
        return
    for change in diff(applied(Statement({}), changes), present):
        told, held = (_shown(value) for value in kept(change))
        yield Damage(
            "replay", f"{change.ref}, {change.field}", f"the history leads to {told}, and the statement holds {held}"
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
