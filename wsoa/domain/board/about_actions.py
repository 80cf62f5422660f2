"""What is asked of one agency or of one area: what its actions owe, how their dates slipped, and what they show."""

from collections.abc import Collection
from dataclasses import replace

from wsoa.domain.board.due import Obligation, owed_by, work_owed
from wsoa.domain.board.items import ReportItem, item_of
from wsoa.domain.board.slippage import SlippedDate, slipped_dates
from wsoa.domain.frozen import frozen
from wsoa.domain.report import Report
from wsoa.domain.round.chase.awaited import SheetStanding, current
from wsoa.domain.statement.choices import Shows
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Action, Agency, Area, Challenge, Evidence, Measure, Milestone


@frozen
class AboutActions:
    """What some actions and their milestones owe, by day; dates that slipped; evidence by what it shows; questions."""

    owed: tuple[Obligation, ...]
    slipped: tuple[SlippedDate, ...]
    evidence_of_difference: tuple[ReportItem, ...]
    evidence_of_doing: tuple[ReportItem, ...]
    questions: tuple[Challenge, ...]


def about_actions(report: Report, actions: Collection[Action], others: Collection[str] = ()) -> AboutActions:
    """The same of these actions, with evidence and questions about `others` as well: an area, an agency's measures."""
    statement = report.statement
    refs = {action.ref for action in actions}
    refs |= {step.ref for ref in tuple(refs) for step in statement.under(Milestone, ref)}
    kept = [item for item in statement.all(Evidence) if item.about in {*refs, *others} and not item.withdrawn]
    shows = {sort: tuple(item_of(report, item) for item in kept if item.shows is sort) for sort in Shows}
    asked = (each for each in statement.all(Challenge) if each.about in {*refs, *others} and not each.withdrawn)
    return AboutActions(
        tuple(each for each in work_owed(report) if each.item.ref in refs),
        tuple(each for each in slipped_dates(report) if each.item.ref in refs),
        shows[Shows.DIFFERENCE],
        shows[Shows.DONE],
        tuple(asked),
    )


@frozen
class AboutAgency:
    """An agency's part: the areas it leads and contributes to, its newest sheet, and all about the actions it leads.

    What it owes is all that `wsoa due` lists of it.
    """

    lead_of: tuple[str, ...]
    contributing_to: tuple[str, ...]
    sheet: str
    sheet_standing: SheetStanding | None
    work: AboutActions


def about_agency(report: Report, agency: Agency) -> AboutAgency:
    """The same on the day of the report; a sheet is '' where none was issued."""
    areas = [area for area in report.statement.all(Area) if in_force(report.statement, area)]
    owned: list[Area | Measure] = [*(area for area in areas if area.lead == agency.ref), *measures_of(report, agency)]
    sheets = current(report) if report.handed.issues else ()
    sheet = next((each for each in sheets if each.issue.agency == agency.ref), None)
    work = about_actions(report, led_by(report, agency), {agency.ref, *(each.ref for each in owned)})
    return AboutAgency(
        tuple(area.ref for area in areas_led(report, agency)),
        tuple(area.ref for area in areas if agency.ref in area.contributing),
        sheet.issue.sign if sheet else "",
        sheet.standing if sheet else None,
        replace(work, owed=tuple(owed_by(report, {agency.ref}))),
    )


def areas_led(report: Report, agency: Agency) -> tuple[Area, ...]:
    """The areas in force that an agency leads."""
    areas = report.statement.all(Area)
    return tuple(area for area in areas if area.lead == agency.ref and in_force(report.statement, area))


def led_by(report: Report, agency: Agency) -> tuple[Action, ...]:
    """The actions that an agency leads."""
    return tuple(action for action in report.statement.all(Action) if action.lead == agency.ref)


def measures_of(report: Report, agency: Agency) -> tuple[Measure, ...]:
    """The measures that an agency answers for."""
    return tuple(each for each in report.statement.all(Measure) if report.statement.owner_of(each) == agency.ref)
