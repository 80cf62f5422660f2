"""Who owes what, and when: actions, milestones, readings, sheets, endorsements and what is waived, in one list."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date, timedelta

from wsoa.domain.board.items import ReportItem, item_of, named_each
from wsoa.domain.board.meetings import day_meant
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import BadInput, NotFound, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.measures import next_reading
from wsoa.domain.readiness.gate import Finding
from wsoa.domain.report import Report
from wsoa.domain.round.chase.awaited import current
from wsoa.domain.statement.records import Action, Measure, Milestone, Record
from wsoa.domain.statement.statement import Statement

USUAL = 28  # days ahead, where nobody says how many
DEADLINE = "deadline"
ENDORSEMENT = "endorsement"


@frozen
class Obligation:
    """What somebody owes by a day: its lead agency is the item's owner; `contributing` are those who help."""

    day: date
    item: ReportItem
    contributing: tuple[str, ...] = ()
    days_late: int = 0


@frozen
class DueList:
    """All that is owed by the end of `until`, what is late included; by some agencies, named too, or '' for all."""

    as_at: date
    until: date
    agency: str
    late: tuple[Obligation, ...]
    coming: tuple[Obligation, ...]
    agency_names: Mapping[str, str]


def due_list(report: Report, until: date, agency: str | None = None) -> DueList:
    """What is owed by the end of a day, soonest first; of some agencies what each leads and what it contributes to.

    Raises BadInput for a day that has passed, NotFound for an agency that does not exist.
    """
    if until < report.today:
        raise BadInput(f"{show_date(until)} has passed; what is late is told for every later day.", "Give a later day.")
    asked = named_each(report.statement, agency)
    told = [each for each in owed_by(report, {*asked}) if each.day <= until]
    late, coming = (tuple(each for each in told if bool(each.days_late) is is_late) for is_late in (True, False))
    return DueList(report.today, until, ", ".join(asked), late, coming, asked)


def owed_by(report: Report, keys: Collection[str]) -> list[Obligation]:
    """What is owed on any day, soonest first: of these agencies what each leads and contributes to, or all."""
    return sorted(
        (
            each
            for source in SOURCES
            for each in source(report)
            if not keys or not {each.item.lead, *each.contributing}.isdisjoint(keys)
        ),
        key=lambda each: (each.day, each.item.lead, each.item.ref),
    )


def _obligation(report: Report, day: date, item: ReportItem, contributing: tuple[str, ...] = ()) -> Obligation:
    return Obligation(day, item, contributing, max(0, (report.today - day).days))


def work_owed(report: Report) -> Iterator[Obligation]:
    """Every open action and milestone that has a due date, soonest first, owed by its lead."""
    for entry in report.open_work:
        item = item_of(report, entry.record)
        yield _obligation(report, entry.due, item, contributing(report.statement, entry.record))


def contributing(statement: Statement, record: Record) -> tuple[str, ...]:
    """The agencies that contribute to an action, or to the action of a milestone."""
    action = statement.get(Action, record.action) if isinstance(record, Milestone) else record
    return action.contributing if isinstance(action, Action) else ()


def _readings(report: Report) -> Iterator[Obligation]:
    for measure in report.statement.all(Measure):
        day = next_reading(report.statement, measure, report.today)
        if day:
            item = item_of(report, measure)
            yield _obligation(report, day, ReportItem(item.ref, "reading", item.title, item.lead))


def _sheets(report: Report) -> Iterator[Obligation]:
    for sheet in current(report) if report.handed.issues else ():
        if sheet.is_awaited and sheet.issue.due:
            issued = f"To be returned; issued on {show_date(sheet.issue.on)}"
            yield _obligation(
                report, sheet.issue.due, ReportItem(sheet.issue.sign, "sheet", issued, sheet.issue.agency)
            )


def signing(report: Report) -> Finding:
    """What the gate finds of the agencies that own something: who has not endorsed it in the words there are now."""
    return next(finding for finding in report.blocking if finding.rule.identifier == "agency-endorsed")


def unsigned(report: Report) -> tuple[str, ...]:
    """The agencies that have not endorsed what they own in the words that there are now, as the gate has it."""
    return tuple(blocker.ref for blocker in signing(report).blockers)


def _endorsements(report: Report) -> Iterator[Obligation]:
    day = report.timetable.endorsed if report.timetable else None
    for key in unsigned(report) if day else ():
        yield _obligation(report, day or report.today, ReportItem("–", ENDORSEMENT, "of what it owns", key))


def _waivers(report: Report) -> Iterator[Obligation]:
    """What was accepted up to a day, and stands in the way again from the next."""
    for blocker, waiver in report.waived:
        if waiver.until:
            title = f"ends; {blocker.ref} then stands in the way again: {blocker.what}"
            yield _obligation(report, waiver.until, ReportItem(waiver.ref, "waiver", title, blocker.lead))


SOURCES: tuple[Callable[[Report], Iterator[Obligation]], ...] = (
    work_owed,
    _readings,
    _sheets,
    _endorsements,
    _waivers,
)


def until_meant(report: Report, *, week: bool, within: str, until: str) -> date:
    """The day up to which a person asks: a week, so many days, or a day; else USUAL days. Raises BadInput, NotFound."""
    if sum((week, bool(within), bool(until))) > 1:
        raise BadInput("That is more than one day to look ahead to.", "Give one of --week, --within and --until.")
    if until.strip().lower() == DEADLINE:
        if report.deadline is None:
            raise NotFound("No deadline is known.", "Say which: wsoa letter edit --deadline DATE")
        return report.deadline
    if until:
        return day_meant(report.statement, report.today, until, "--until")
    return report.today + timedelta(7 if week else _days(within)) if week or within else usual_end(report.today)


def usual_end(today: date) -> date:
    """The day up to which it is told what is due, where nobody says."""
    return today + timedelta(USUAL)


def _days(typed: str) -> int:
    found = re.fullmatch(r"(?P<number>\d{1,3}) ?(?P<unit>d|days?|w|weeks?)?", typed.strip().lower())
    if not found:
        raise BadInput(f"--within: “{shortened(typed)}” is no span of time.", "Write days or weeks: 28d or 4w.")
    return int(found["number"]) * (7 if (found["unit"] or "").startswith("w") else 1)
