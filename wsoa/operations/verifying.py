"""Verifying: the record and its evidence held against each other, and everything that does not hold."""

from pathlib import Path

from wsoa.domain.changes.revision import Stamp
from wsoa.domain.integrity.verification import (
    Damage,
    History,
    Verdict,
    chain_faults,
    evidence_faults,
    ledger_faults,
    needed,
    replay_faults,
    unneeded,
)
from wsoa.storage import database, examining
from wsoa.storage.leftovers import leftovers


def verify(path: Path) -> Verdict:
    """What was checked of a statement's database and evidence, and everything that does not hold."""
    with database.reading(path) as connection:
        damage = tuple(examining.damage(connection))
        if any(fault.where == "the file" for fault in damage):
            return Verdict(Stamp(), History(), faults=damage, remarks=("The rest cannot be judged in a damaged file.",))
        history = examining.history(connection)
        stamp, replayed = examining.stamp(connection), examining.replayed(connection)
    wanted, found = needed(history.lines), examining.kept(path)
    left = [place.relative_to(path.parent).as_posix() for place in leftovers(path)]
    replay, records = (
        ((replayed,), 0)
        if isinstance(replayed, Damage)
        else (tuple(replay_faults(*replayed)), len(replayed[1].records))
    )
    faults = (*damage, *chain_faults(history), *ledger_faults(history), *replay, *evidence_faults(wanted, found))
    remarks = (
        *(f"A command that was killed left {place} behind; the next change takes it away." for place in left),
        *(f"Nothing in the record needs {place}." for place in unneeded(wanted, found.keys() - left)),
    )
    return Verdict(stamp, history, records, len(wanted), faults, remarks)
