"""Where, when and who: the only place that looks at the clock, the environment and the keyboard."""

import os
import sys
from contextlib import suppress
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from wsoa import settings
from wsoa.domain.changes.revision import Signature
from wsoa.domain.dates.calendar import uk_day
from wsoa.domain.dates.exact import EXAMPLE_YEAR, YEARS, show_date
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import BadInput, Misused, NotFound, NotPermitted, Unreadable
from wsoa.domain.frozen import frozen

at_hand: list[Path] = []  # the databases that this command works with, for the door: damage may be why it failed


@frozen
class Session:
    """What a command works with: the database, the stated day, the true moment (UTC), and who is there.

    `who` is '' where nobody is known: what is to be signed or said in somebody's name asks for the `signer`.
    """

    database: Path
    today: date
    now: datetime
    who: str

    @property
    def signature(self) -> Signature:
        """How a revision is signed. Raises NotPermitted for a stated day that has not come, Misused for nobody."""
        true_day = uk_day(self.now)
        if self.today > true_day:
            raise NotPermitted(
                f"{show_date(self.today)} has not come, so nothing can have happened on it.",
                "Unset WSOA_TODAY, or state a day that has passed.",
            )
        return Signature(self.signer, self.today, self.now)

    @property
    def signer(self) -> str:
        """Who signs; asked for once where nobody is known. Raises Misused where nobody can be asked."""
        return self.who or _asked_for_name()


@cache
def _asked_for_name() -> str:
    """The name of a person who has not said it yet."""
    if somebody_is_there():
        said = answered("Who are you? Your name signs what you change (WSOA_USER saves this question): ")
        if name := settings.user({"WSOA_USER": said}):
            return name
    raise Misused("Nobody has said who signs this, so nothing was written.", 'Say who you are: WSOA_USER="Ann Example"')


def warning_of_sharing(database: Path) -> str:
    """What to say of a database that lies where other machines get at it; '' of any other."""
    by = settings.who_shares(database, os.environ)
    danger = f"{database} lies on {by}" if by == "a network share" else f"{database} lies in a folder of {by}"
    mend = "Keep it on a disk of this machine, and pass it on with: wsoa backup FILE.zip"
    return f"{danger}: two machines at once can damage it. {mend}" if by else ""


def first_warning_of_sharing(database: Path) -> str:
    """The same, where it was not said before of that place: a notice beside the database says it to everybody."""
    warning = warning_of_sharing(database)
    if not warning:
        return ""
    notice = database.with_name(f"{database.name}-shared.txt")
    with suppress(OSError, ValueError):
        if notice.is_file() and warning in notice.read_text(encoding="utf-8").splitlines():
            return ""
        with notice.open("a", encoding="utf-8") as file:
            file.write(f"{warning}\n")
    return warning


def session_at(database: Path | None) -> Session:
    """The session for a database that exists: the one named, or the nearest."""
    here = _here()
    return _session(database or settings.nearest_database(here))


def stated_database() -> Path | None:
    """The database that the environment names, where no option could."""
    stated = os.environ.get("WSOA_DB", "")
    return Path(stated) if stated else None


def new_session(database: Path | None) -> Session:
    """The session for a database to be made."""
    here = _here()
    return _session(database or here / settings.DATABASE)


def _session(database: Path) -> Session:
    at_hand[:] = [database]
    now = true_moment()
    return Session(database, _today(now), now, settings.user(os.environ))


def _here() -> Path:
    """The folder that the person is in, which every relative name rests on. Raises NotFound where it was removed."""
    try:
        return Path.cwd()
    except OSError as error:
        raise NotFound(
            f"The folder that you are in cannot be found any more: {error.strerror}.", "Go to one that is there: cd"
        ) from error


def true_moment() -> datetime:
    """The true moment, where this machine's clock can be believed. Raises NotPermitted."""
    with suppress(ValueError, OverflowError, OSError):  # so Python says that the year has five digits
        now = datetime.now(UTC)
        if now.year in YEARS:
            return now
    raise NotPermitted("This machine’s clock is centuries out, so no day can be told from it.", "Set it right first.")


def today() -> date:
    """The stated day, or the true one in the UK."""
    return _today(true_moment())


def _today(now: datetime) -> date:
    stated = os.environ.get("WSOA_TODAY", "").strip()
    day = _read_day(stated, "WSOA_TODAY") if stated else uk_day(now)
    EXAMPLE_YEAR.set(day.year)
    return day


def day_typed(typed: str, where: str) -> date:
    """The day that a person typed for an option. Raises BadInput."""
    _today(datetime.now(UTC))  # an example of how to write it is of this year
    return _read_day(typed, where)


def _read_day(typed: str, where: str) -> date:
    try:
        return read_date(typed)
    except Unreadable as unreadable:
        raise BadInput(f"{where}: {unreadable.why}", unreadable.mend) from None


def day_or_none(typed: str | None, where: str) -> date | None:
    """The same for an option that may be left out."""
    return None if typed is None else day_typed(typed, where)


def answered(question: str) -> str:
    """What the person at the terminal types in answer to a question."""
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def says_yes(question: str) -> bool:
    """Whether the person at the terminal says yes to a question."""
    return answered(f"{question} [y/N] ").lower() in ("y", "yes")


def somebody_is_there() -> bool:
    """Whether a person at a terminal could answer a question."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()
