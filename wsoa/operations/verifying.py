"""Verifying: the record and its evidence held against each other, and everything that does not hold."""

from pathlib import Path

from wsoa.domain.integrity.verification import Verdict, evidence_faults, needed, unneeded
from wsoa.storage import database, examining


def refuse_damage(path: Path) -> None:
    """Raise Damaged where the record does not hold: that may be why a command failed."""
    examining.refuse_damage_at(path)


def verify(path: Path) -> Verdict:
    """What was checked of a statement's database and evidence, and everything that does not hold."""
    with database.reading(path, whosever=True) as connection:
        found = examining.examined(connection)
    if not found.history.revisions:
        return Verdict(found.history, faults=found.faults, remarks=("The rest cannot be judged in a damaged file.",))
    wanted, kept = needed(found.history.lines), examining.kept(path)
    faults = (*found.faults, *evidence_faults(wanted, kept))
    remarks = tuple(f"Nothing in the record needs {place}." for place in unneeded(wanted, kept))
    return Verdict(found.history, found.records, len(wanted), faults, remarks)
