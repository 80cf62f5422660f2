"""The chain of digests: each revision's digest takes in the one before, so that a restored copy cannot pass for the original."""

import hashlib
import json
from collections.abc import Iterable

from wsoa.domain.changes import Change, Signature, kept


def digest_of(before: str, number: int, signed: Signature, words: tuple[str, str, str], changes: Iterable[Change]) -> str:
    """The SHA-256, in hexadecimal, of a revision and all before it; `words` are its summary, source and reason."""
    told = [before, number, signed.who, signed.day.isoformat(), signed.at.isoformat(), *words, [_told(change) for change in changes]]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def _told(change: Change) -> list[str | None]:
    return [change.ref, change.field, *(None if value is None else str(value) for value in kept(change))]
