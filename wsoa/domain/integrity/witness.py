"""A witness outside the record: a short code of the chain's head, for a board's minutes or an e-mail.

A chain proves order and not time: a record that was forged whole verifies as well as any. A code that was minuted
tells it from the one that was there on that day.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from wsoa.domain.changes.revision import Stamp
from wsoa.domain.dates.calendar import uk_day
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import BadInput, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.integrity.verification import Damage, History, is_sha256

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O or U, so that a code can be read out and typed
MISREAD = str.maketrans("OIL", "011")
PRIME = 31  # signs that a fingerprint uses: as many as make every single slip and every swap show in the check sign
LENGTH, GROUP = 15, 4  # signs before the check sign: one in 2**74 is alike by chance or could be made to be
WITNESS = "witness"  # the kind of entry that a code found in the minutes leaves in the ledger
NONE = "No revision of this record has that code: it is not the record that was minuted, or the code was miswritten"


@frozen
class Minuted:
    """Whether the record at a day is the one whose code was minuted, in words; of which revision the code is."""

    words: str
    code: str
    on: date
    revision: int = 0
    holds: bool = False


def fingerprint(digest: str) -> str:
    """The code of a revision's digest: 7QK2-M4XT-0A9R-ZFC3."""
    places = [int(digest, 16) // PRIME**place % PRIME for place in range(LENGTH)]
    return _grouped("".join(SIGNS[place] for place in (*places, _check(places))))


def _check(places: Sequence[int]) -> int:
    return sum(weight * place for weight, place in enumerate(places, 1)) % PRIME


def _grouped(signs: str) -> str:
    return "-".join(signs[start : start + GROUP] for start in range(0, len(signs), GROUP))


def read_fingerprint(typed: str) -> str:
    """A code as a person typed it, in its one form. Raises BadInput where it has a slip."""
    signs = "".join(sign for sign in typed.upper().translate(MISREAD) if sign.isalnum())
    places = [SIGNS.find(sign) for sign in signs]
    is_code = len(places) == LENGTH + 1 and all(0 <= place < PRIME for place in places)
    if not is_code or _check(places[:-1]) != places[-1]:
        raise BadInput(
            f"“{shortened(typed)}” is no code of a record, or has a slip in it.",
            "Copy it from the minutes as wsoa fingerprint printed it: four groups of four signs.",
        )
    return _grouped(signs)


def codes(history: History) -> Mapping[str, Stamp]:
    """The revisions by their codes."""
    return {
        fingerprint(row["digest"]): Stamp(row["number"], date.fromisoformat(row["day"]), row["digest"])
        for row in history.revisions
        if is_sha256(str(row["digest"])) and _days(row)
    }


def minuted(history: History, code: str, on: date) -> Minuted:
    """Whether the record at the end of a day is the one that has this code.

    What was added on that very day, after the code was printed, is no contradiction.
    """
    found = codes(history).get(code)
    if found is None or found.day is None:
        return Minuted(NONE, code, on)
    own = f"revision {found.revision} of {show_date(found.day)}"
    if found.day > on:
        return Minuted(f"That is the code of {own}, which is after {show_date(on)}", code, on, found.revision)
    later = [row for row in history.revisions if row["number"] > found.revision and _stated(row, on) <= on]
    odd = next((row for row in later if _days(row) != (on, on)), None)
    if odd is not None:
        went_on = f"That is the code of {own}; up to {show_date(on)} the record went on to {_told(odd)}"
        return Minuted(went_on, code, on, found.revision)
    more = f"; later that day it went on to revision {later[-1]['number']}" if later else ""
    so = f"The record at {show_date(on)} is the one that was minuted: {own}{more}"
    return Minuted(so, code, on, found.revision, holds=True)


def _told(row: Mapping[str, Any]) -> str:
    stated, true = _days(row) or (None, None)
    made = f", made on {show_date(true)}" if true and true != stated else ""
    return f"revision {row['number']}{f' of {show_date(stated)}' if stated else ''}{made}"


def _days(row: Mapping[str, Any]) -> tuple[date, date] | None:
    """The stated and the true day of a revision; nothing where it cannot be read."""
    try:
        return date.fromisoformat(row["day"]), uk_day(datetime.fromisoformat(row["at"]))
    except (TypeError, ValueError):
        return None


def _stated(row: Mapping[str, Any], otherwise: date) -> date:
    days = _days(row)
    return days[0] if days else otherwise


def witnessed(history: History) -> Stamp | Damage | None:
    """The latest revision whose code the ledger says was minuted; damage where no revision has such a code."""
    entries = [entry for entry in history.entries if entry.kind == WITNESS]
    known = codes(history) if entries else {}
    latest = None
    for entry in entries:
        found = known.get(entry.about or "")
        if not found:
            where = f"revision {entry.revision}, ledger entry {entry.position + 1}"
            return Damage("witness", where, "names a code that no revision has: the record was written anew")
        latest = max(found, latest or found, key=lambda stamp: stamp.revision)
    return latest


def odd_times(history: History, now: datetime | None) -> tuple[str, ...]:
    """A sentence for every revision that states or has a day which had not come."""
    told: list[str] = []
    stated, true = [uk_day(now) if now else date.max] * 2
    for row in reversed(history.revisions):
        days = _days(row)
        if days is None:
            continue
        if days[0] > stated or days[1] > true:
            told.append(f"R{_told(row)[1:]}, lies after what came later: a clock was wrong.")
        elif days[1] < days[0]:
            told.append(f"R{_told(row)[1:]}, was made before the day that it states.")
        stated, true = min(stated, days[0]), min(true, days[1])
    return tuple(reversed(told))
