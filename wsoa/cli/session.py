"""Where, when and who: the only place that looks at the clock, the environment and the keyboard."""

import os
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from wsoa import settings
from wsoa.domain.changes.revision import Signature
from wsoa.domain.dates.calendar import uk_day
from wsoa.domain.dates.exact import show_date
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import BadInput, NotPermitted, Unreadable

at_hand: list[Path] = []  # the databases that this command works with, for the door: damage may be why it failed


@dataclass(frozen=True)
class Desk:
    """What a command works with: the database, the stated day, the true moment (UTC), and who is there."""

    database: Path
    today: date
    now: datetime
    who: str

    @property
    def signature(self) -> Signature:
        """How a revision is signed. Raises NotPermitted for a stated day that has not come."""
        true_day = uk_day(self.now)
        if self.today > true_day:
            raise NotPermitted(
                f"{show_date(self.today)} has not come, so nothing can have happened on it.",
                "Unset WSOA_TODAY, or state a day that has passed.",
            )
        return Signature(self.who, self.today, self.now)


def desk_at(database: Path | None) -> Desk:
    """The desk for a database that exists: the one named, or the nearest."""
    now, found = datetime.now(UTC), settings.database(database, Path.cwd())
    at_hand[:] = [found]
    return Desk(found, _today(now), now, settings.user(os.environ))


def new_desk(database: Path | None) -> Desk:
    """The desk for a database to be made."""
    at_hand.clear()
    now = datetime.now(UTC)
    return Desk(settings.new_database(database, Path.cwd()), _today(now), now, settings.user(os.environ))


def _today(now: datetime) -> date:
    stated = os.environ.get("WSOA_TODAY", "").strip()
    return day_typed(stated, "WSOA_TODAY") if stated else uk_day(now)


def day_typed(typed: str, where: str) -> date:
    """The day that a person typed for an option. Raises BadInput."""
    try:
        return read_date(typed)
    except Unreadable as unreadable:
        raise BadInput(f"{where}: {unreadable.why}", unreadable.mend) from None


def day_or_none(typed: str | None, where: str) -> date | None:
    """The same for an option that may be left out."""
    return None if typed is None else day_typed(typed, where)


def somebody_is_there() -> bool:
    """Whether a person at a terminal could answer a question."""
    return sys.stdin.isatty() and sys.stderr.isatty()
