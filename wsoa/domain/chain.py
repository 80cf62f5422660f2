"""The chain of digests: each revision's digest takes in the one before, so that a restored copy cannot pass for the original.

A revision's digest is made of its changes' seals, and a seal of a secret salt and the change's words. So words can be removed for
good, salt and all, and the chain still be followed; and what was removed cannot be guessed from its seal.
"""

import hashlib
import json
from collections.abc import Iterable

from wsoa.domain.changes import Change, Signature, kept


def seal_of(salt: str, change: Change) -> str:
    """The seal of one change: a SHA-256, in hexadecimal."""
    return _sha256([salt, change.ref, change.field, *(None if value is None else str(value) for value in kept(change))])


def digest_of(before: str, number: int, signed: Signature, words: tuple[str, str, str], seals: Iterable[str]) -> str:
    """The SHA-256, in hexadecimal, of a revision and all before it; `words` are its summary, source and reason."""
    return _sha256([before, number, signed.who, signed.day.isoformat(), signed.at.isoformat(), *words, list(seals)])


def _sha256(told: list[object]) -> str:
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()
