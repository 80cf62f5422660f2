"""Verifying: the record and its evidence held against each other, and everything that does not hold."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path

from wsoa import settings
from wsoa.domain.changes.plan import Entry, Plan
from wsoa.domain.changes.revision import Revision, Signature, Stamp
from wsoa.domain.integrity.verification import Damage, History, Verdict, evidence_faults, needed, unneeded
from wsoa.domain.integrity.witness import (
    WITNESS,
    Minuted,
    fingerprint,
    minuted,
    odd_times,
    read_fingerprint,
    witnessed,
)
from wsoa.operations.carry_out import carry_out
from wsoa.storage import database, examining, forgetting, reading
from wsoa.storage.leftovers import leftovers

ISSUED = re.compile(r".+-\d{4}-\d\d-\d\d-([0-9A-Z]{4})\.xlsx")  # as a workbook that is handed out is called
UNFINISHED = "a redaction has yet to remove it from the disk: wsoa redact, or any command that writes, finishes it"


def refuse_damage(path: Path) -> None:
    """Raise Damaged where the record does not hold: that may be why a command failed."""
    examining.refuse_damage_at(path)


def verify(path: Path, now: datetime | None = None, place: str = "") -> Verdict:
    """What was checked of a statement's database and evidence, and everything that does not hold.

    With the true moment, revisions that lie after it are told too; `place` is what there is to say of where it lies.
    """
    with database.reading(path, whosever=True) as connection:
        found = examining.examined(connection)
        left = forgetting.pending(connection) if found.history.contents else ()
    history = found.history
    if not history.revisions:
        return Verdict(history, faults=found.faults, remarks=("The rest cannot be judged in a damaged file.",))
    wanted, kept = needed(history.lines), examining.kept(path)
    witness = witnessed(history)
    forged = (witness,) if isinstance(witness, Damage) else ()
    unfinished = (Damage("redaction", what, UNFINISHED) for what in left)
    faults = (*found.faults, *forged, *unfinished, *evidence_faults(wanted, kept))
    remarks = (*odd_times(history, now), *_unwanted(path, wanted, kept), *_never_issued(path, history), place)
    return Verdict(
        history,
        found.records,
        len(wanted),
        faults,
        tuple(filter(None, remarks)),
        witness if isinstance(witness, Stamp) else None,
    )


def _unwanted(path: Path, wanted: Mapping[str, str], kept: Mapping[str, str]) -> Iterator[str]:
    """What lies there and need not, in words."""
    left = [place.relative_to(path.parent).as_posix() for place in leftovers(path)]
    yield from (f"A command that was killed left {place} behind; the next change takes it away." for place in left)
    yield from (f"Nothing in the record needs {place}." for place in unneeded(wanted, kept.keys() - left))


def _never_issued(path: Path, history: History) -> Iterator[str]:
    """The workbooks that a command which was killed left among those to be sent: their codes are of no sheet."""
    for place in sorted(settings.sheets(path).glob("*.xlsx")) if history.contents else ():
        named = ISSUED.fullmatch(place.name)
        if named and f"sheet/{named[1]}" not in history.contents:
            yield f"{place.name} in {place.parent} is of no sheet that is on record: do not send it."


def head(path: Path) -> tuple[str, Stamp]:
    """The code of the present record, and the revision that it stands for."""
    with database.reading(path) as connection:
        stamp = reading.stamp(connection)
    return fingerprint(stamp.digest), stamp


def check_minuted(verdict: Verdict, typed: str, on: date) -> Minuted:
    """Whether the record at a day is the one whose code was minuted. Raises BadInput where it is no code."""
    return minuted(verdict.history, read_fingerprint(typed), on)


def enter_witness(path: Path, signed: Signature, found: Minuted) -> Revision | None:
    """The revision that enters into the ledger that a code was found in the minutes."""
    words = f"The code {found.code} of revision {found.revision} was minuted"
    entry = Entry(WITNESS, found.code, found.on, signed.who, words)
    return carry_out(path, signed, lambda _: Plan(f"Witnessed revision {found.revision}", ledger=(entry,)))
