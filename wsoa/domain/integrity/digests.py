"""The chain of digests.

Each revision's digest takes in the one before, so that a restored copy cannot pass for the original.

A revision's digest is made of seals: of its changes, of its entries in the ledger, of what it says of itself, and of
the workbooks that it issued or took back. A seal is made of a secret salt and the words. So words can be removed for
good, salt and all, and the chain still be followed; and what was removed cannot be guessed from its seal. What is left
of a row is sealed anew by the revision that removed the words.

Until schema 0006 a digest took in what a revision says of itself unsalted, and nothing of the workbooks. Such
revisions are sealed by the upgrade, for the next revision's digest to take in.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from json.encoder import encode_basestring

from wsoa.domain.changes.plan import Entry
from wsoa.domain.changes.revision import Signature
from wsoa.domain.statement.values import Kept

Rows = Sequence[Sequence[Kept]]


def hash_of_kept(salt: str, ref: str, field: str, old: Kept, new: Kept) -> str:
    """The seal of one change as the history keeps it: a SHA-256, in hexadecimal."""
    told = [salt, ref, field, None if old is None else str(old), None if new is None else str(new)]
    try:  # the same bytes as below in a fifth of the time: there are hundreds of thousands
        text = ",".join(["null" if each is None else encode_basestring(each) for each in told])
    except TypeError:
        return _sha256(told)
    return hashlib.sha256(f"[{text}]".encode(errors="surrogateescape")).hexdigest()


def hash_of_entry(entry: Entry, salt: str | None) -> str:
    """The seal of one entry in the ledger; without a salt, as it was made until schema 0006."""
    said = [entry.kind, entry.about, entry.on.isoformat(), entry.by, entry.words]
    return _sha256(said if salt is None else [salt, *said])


def hash_of_place(salt: str, place: str, rows: Rows) -> str:
    """The seal of what lies at a place of the record, as rows of kept values."""
    return _sha256([salt, place, rows])


def digest_of(before: str, number: int, seals: Iterable[str], places: Iterable[str]) -> str:
    """The SHA-256, in hexadecimal, of a revision and all before it.

    `seals` are those of its changes, then those of what it entered in the ledger; `places` those of what else it
    sealed: itself, workbooks, and what words were removed from.
    """
    return _sha256([before, number, list(seals), list(places)])


def earlier_digest_of(before: str, number: int, signed: Signature, words: tuple[str, ...], seals: Iterable[str]) -> str:
    """The same as it was made until schema 0006; `words` are what the revision says of itself, its summary first."""
    return _sha256([before, number, signed.who, signed.day.isoformat(), signed.at.isoformat(), *words, list(seals)])


def _sha256(told: Sequence[object]) -> str:
    # Bytes where text should be, in a damaged database, have a hash too: one that nothing else has.
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"), default=repr)
    return hashlib.sha256(text.encode(errors="surrogateescape")).hexdigest()
