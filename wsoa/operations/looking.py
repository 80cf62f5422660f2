"""Looking: the statement on a day, as a report, and the story of how it came to be so. Nothing here writes."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from wsoa.domain.board.meetings import LAST, day_meant, last_board
from wsoa.domain.changes.replay import rewind
from wsoa.domain.changes.revision import Revision, no_revision
from wsoa.domain.changes.sheet_events import RoundHistory
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import BadInput, NotFound
from wsoa.domain.frozen import frozen
from wsoa.domain.report import Report
from wsoa.domain.signing.endorsements import is_stale, stale
from wsoa.domain.signing.submissions import last_submission
from wsoa.domain.statement.records import Endorsement, Record
from wsoa.domain.statement.references import canonical, is_under, kind_of, spelt_out
from wsoa.domain.statement.statement import NAMES, Statement
from wsoa.storage import database, reading, rounds

if TYPE_CHECKING:
    from wsoa.domain.changes.plan import Entry

REVISIONS = r"\d+(?:\.\.\d+)?"


@frozen
class Story:
    """The revisions that matter to a reader, of all or of what it is `about`, and what they put in the ledger."""

    revisions: tuple[Revision, ...]
    about: tuple[str, ...] = ()
    ledger: tuple[tuple[int, "Entry"], ...] = ()


def present(path: Path) -> Statement:
    """The present statement."""
    with database.reading(path) as connection:
        return reading.statement(connection)


def summaries(path: Path) -> tuple[tuple[int, str], ...]:
    """The number of every revision and what it did, the latest first."""
    with database.reading(path) as connection:
        return reading.summaries(connection)


def of_kinds(path: Path, *kinds: type[Record]) -> Statement:
    """The present records of these kinds and no others."""
    with database.reading(path) as connection:
        return reading.of_kinds(connection, [NAMES[kind] for kind in kinds])


def report(path: Path, today: date, as_of: date | None = None) -> Report:
    """The statement as it stood at the end of `as_of`, judged by that day.

    The present one, judged by today, where none is given.

    A stated today that lies before the latest revision is a day of the past, and asks for the same.

    Raises NotFound for a day before the first revision.
    """
    with database.reading(path) as connection:
        return _report(connection, reading.statement(connection), today, as_of)


def report_on(path: Path, refs: Sequence[str], today: date) -> Report:
    """The present statement as far as showing these records whole rests on it; all of it where they may rest on any."""
    with database.reading(path) as connection:
        latest, actions = reading.stamp(connection), reading.actions_of(connection, refs)
        if actions is None or (latest.day and latest.day > today):
            return _report(connection, reading.statement(connection), today, None)
        part = reading.statement(connection, actions)
        changed = [each.ref for each in part.all(Endorsement) if each.ref in refs and is_stale(part, each)]
        if changed:
            whole = reading.statement(connection)
            if {*map(kind_of, refs)} != {NAMES[Endorsement]}:
                return _report(connection, whole, today, None)
            return Report(whole, today, latest, then=rounds.when_made(connection, whole, changed))
        work = [record.ref for record in part.work]
        updates, moves = reading.last_updates(connection, of=work), reading.moves(connection, of=work)
        handed = rounds.handed(connection, part) if "agency" in map(kind_of, refs) else RoundHistory()
        return Report(part, today, latest, updates, moves, handed)


def report_and_before(path: Path, today: date, as_of: date | None, since: str | None) -> tuple[Report, Report]:
    """The same, and before it the report as of the day before the one `since` which changes are told.

    That is the last board where nothing is typed, or where there was none the day on which the statement began.

    Raises NotFound for a day before that, BadInput for one after the day of the report.
    """
    with database.reading(path) as connection:
        present = reading.statement(connection)
        now = _report(connection, present, today, as_of)
        began = reading.first_day(connection)
        typed = since if since is not None or not last_board(now.statement, now.today) else LAST
        day = began if typed is None else day_meant(now.statement, now.today, typed, "--since")
        if day > now.today:
            raise BadInput(
                f"{show_date(day)} comes after {show_date(now.today)}, the day that is asked about.",
                "Give an earlier day: --since DATE",
            )
        if day < began:
            raise _before_the_beginning(day, began)
        return _report(connection, present, today, max(day - timedelta(1), began)), now


def _report(connection: database.Connection, present: Statement, today: date, as_of: date | None) -> Report:
    latest = reading.stamp(connection)
    if as_of is None and (latest.day is None or latest.day <= today):
        updates, moves = reading.last_updates(connection), reading.moves(connection)
        handed, signed = rounds.handed(connection, present), rounds.when_made(connection, present, _signed(present))
        return Report(present, today, latest, updates, moves, handed, signed)
    stated, as_of = as_of is None, as_of or today
    then = reading.stamp(connection, as_of)
    if not then.revision:
        raise _before_the_beginning(as_of, reading.first_day(connection), stated=stated)
    past = rewind(present, reading.revisions(connection, as_of))
    updates, moves = reading.last_updates(connection, as_of), reading.moves(connection, as_of)
    handed, signed = rounds.handed(connection, past, as_of), rounds.when_made(connection, present, _signed(past))
    return Report(past, as_of, then, updates, moves, handed, signed)


def _signed(of: Statement) -> tuple[str, ...]:
    """What was signed and may have been left behind since: endorsements that are stale, and the last submission."""
    last = last_submission(of)
    return (*(each.ref for each in stale(of)), *((last.ref,) if last else ()))


def _before_the_beginning(as_of: date, first: date, *, stated: bool = False) -> NotFound:
    """That there was none on a day: one that was asked for, or that is `stated` as today."""
    began = show_date(first)
    mend = "Set WSOA_TODAY to that day or later, or unset it." if stated else f"Ask for {began} or later."
    return NotFound(f"There was no statement on {show_date(as_of)}: it began on {began}.", mend)


@frozen
class HistoryFilter:
    """What a story is narrowed to; (), '' and None ask for everything.

    Records as typed or revisions by their numbers, days from and until, part of a name, part of a source.
    """

    refs: Sequence[str] = ()
    until: date | None = None
    since: date | None = None
    by: str = ""
    source: str = ""

    def wants(self, revision: Revision) -> bool:
        """Whether a revision is part of what was asked for, leaving the record aside."""
        day = revision.signed.day
        in_time = (not self.until or day <= self.until) and (not self.since or day >= self.since)
        return (
            in_time
            and self.by.lower() in revision.signed.who.lower()
            and self.source.lower() in str(revision.source).lower()
        )


def story(path: Path, asked: HistoryFilter = HistoryFilter()) -> Story:
    """The revisions asked for, in order.

    With references, only what they did to those records and to what stands under them.
    """
    with database.reading(path) as connection:
        statement = reading.statement(connection) if asked.refs else Statement({})
        told, entries = reading.revisions(connection), reading.ledger(connection)
    if asked.until and told[0].signed.day > asked.until:
        raise _before_the_beginning(asked.until, told[0].signed.day)
    numbered = _numbered(asked.refs, told)
    others = (ref for ref in asked.refs if not re.fullmatch(REVISIONS, ref))
    typed = spelt_out(others, (*statement.records, *statement.retired))
    about = tuple(_about(statement, ref) for ref in typed)
    wanted = tuple(revision for revision in told if asked.wants(revision))
    spoken = {number for number, entry in entries if entry.about in about}
    if about:
        gone = {ref for ref in statement.retired if any(is_under(ref, each) for each in about)}
        refs = gone.union(*map(statement.around, about))
        parts = (each if each.number in numbered else each.about(refs) for each in wanted)
        wanted = tuple(part for part in parts if part.changes or part.number in {*spoken, *numbered})
    elif numbered:
        wanted = tuple(revision for revision in wanted if revision.number in numbered)
    numbers = {revision.number for revision in wanted}
    return Story(
        wanted, (*about, *map(str, numbered)), tuple((number, entry) for number, entry in entries if number in numbers)
    )


def _numbered(typed: Sequence[str], told: Sequence[Revision]) -> set[int]:
    """The revisions among what was typed, one by one or as a range: 47..50. Raises NotFound."""
    spans = [tuple(map(int, re.findall(r"\d+", ref))) for ref in typed if re.fullmatch(REVISIONS, ref)]
    if strange := {end for span in spans for end in span}.difference(revision.number for revision in told):
        raise no_revision(min(strange), told)
    return {number for span in spans for number in range(min(span), max(span) + 1)}


def _about(statement: Statement, typed: str) -> str:
    """The record that a story is about, one that was taken back too. Raises NotFound."""
    return canonical(typed) if canonical(typed) in statement.retired else statement.find_any(typed).ref
