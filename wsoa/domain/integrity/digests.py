"""The chain of digests.

Each revision's digest takes in the one before, so that a restored copy cannot pass for the original.

A revision's digest is made of its changes' seals, and a seal of a secret salt and the change's words. So words can be
removed for good, salt and all, and the chain still be followed; and what was removed cannot be guessed from its seal.
"""

import hashlib
import json
from collections.abc import Iterable

from wsoa.domain.changes.change import Change, kept
from wsoa.domain.changes.plan import Entry
from wsoa.domain.changes.revision import Signature
from wsoa.domain.statement.values import Kept


def hash_of(salt: str, change: Change) -> str:
    """The seal of one change: a SHA-256, in hexadecimal."""
    old, new = kept(change)
    return hash_of_kept(salt, change.ref, change.field, old, new)


def hash_of_kept(salt: str, ref: str, field: str, old: Kept, new: Kept) -> str:
    """The same of a change as the history keeps it."""
    return _sha256([salt, ref, field, *(None if value is None else str(value) for value in (old, new))])


def hash_of_entry(entry: Entry) -> str:
    """The seal of one entry in the ledger."""
    return _sha256([entry.kind, entry.about, entry.on.isoformat(), entry.by, entry.words])


def digest_of(before: str, number: int, signed: Signature, words: tuple[str, ...], seals: Iterable[str]) -> str:
    """The SHA-256, in hexadecimal, of a revision and all before it.

    `words` are what it says of itself, its summary first.

    `seals` are those of its changes, then those of what it entered in the ledger.
    """
    return _sha256([before, number, signed.who, signed.day.isoformat(), signed.at.isoformat(), *words, list(seals)])


def _sha256(told: list[object]) -> str:
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
