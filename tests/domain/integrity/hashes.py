"""The hash of a change as it is made, before any history keeps it."""

from wsoa.domain.changes.change import Change, kept
from wsoa.domain.integrity.digests import hash_of_kept


def hash_of(salt: str, change: Change) -> str:
    """What the history is to hold of it."""
    return hash_of_kept(salt, change.ref, change.field, *kept(change))
