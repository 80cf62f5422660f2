"""Looking: the statement on a day, as a report, and the story of how it came to be so. Nothing here writes."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wsoa.domain.changes import Revision, rewind
from wsoa.domain.dates import show_date
from wsoa.domain.errors import NotFound
from wsoa.domain.report import Report
from wsoa.domain.statement import Statement
from wsoa.storage import database, reading


@dataclass(frozen=True)
class Story:
    """The revisions that matter to a reader: all, or those that touched the record it is `about`."""

    revisions: tuple[Revision, ...]
    about: str = ""


def present(path: Path) -> Statement:
    """The present statement."""
    with database.reading(path) as connection:
        return reading.statement(connection)


def report(path: Path, today: date, as_of: date | None = None) -> Report:
    """The statement as it stood at the end of `as_of`, judged by that day; the present one, judged by today, where none is given.

    A stated today that lies before the latest revision is a day of the past, and asks for the same.

    Raises NotFound for a day before the first revision.
    """
    with database.reading(path) as connection:
        statement = reading.statement(connection)
        latest = reading.stamp(connection)
        if as_of is None and (latest.day is None or latest.day <= today):
            return Report(statement, today, latest, reading.heard(connection))
        as_of = as_of or today
        then = reading.stamp(connection, as_of)
        if not then.revision:
            raise _before_the_beginning(as_of, reading.revisions(connection)[0])
        return Report(rewind(statement, reading.revisions(connection, as_of)), as_of, then, reading.heard(connection, as_of))


def _before_the_beginning(as_of: date, first: Revision) -> NotFound:
    began = show_date(first.signed.day)
    return NotFound(f"There was no statement on {show_date(as_of)}: it began on {began}.", f"Ask for {began} or later.")


def story(path: Path, ref: str = "", until: date | None = None) -> Story:
    """The revisions up to a day, in order; with a reference, those that touched that record or what stands under it, and only that."""
    with database.reading(path) as connection:
        statement = reading.statement(connection)
        told = reading.revisions(connection)
    revisions = tuple(revision for revision in told if until is None or revision.signed.day <= until)
    if until and not revisions:
        raise _before_the_beginning(until, told[0])
    if not ref:
        return Story(revisions)
    record = statement.find_any(ref)
    refs = statement.around(record.ref)
    return Story(tuple(part for revision in revisions if (part := revision.about(refs)).changes), record.ref)
