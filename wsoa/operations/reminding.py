"""Who has not returned a sheet, and the reminder that they are sent."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from wsoa import settings
from wsoa.domain.changes.sheet_events import Parked
from wsoa.domain.errors import CannotWrite, NotFound
from wsoa.domain.frozen import frozen
from wsoa.domain.report import Report
from wsoa.domain.round.chase.awaited import AgencyRounds, Chased, chased, current, rounds_of
from wsoa.domain.round.chase.parked import parked
from wsoa.domain.round.chase.reminder import Reminder, leads_of, newest_sheet, reminder
from wsoa.domain.round.handout.workbook import agencies_with_work
from wsoa.domain.statement.records import Agency, Area, Lead
from wsoa.exporters import eml
from wsoa.operations.writing_out import make_folder, mending, something_at, write_new


@frozen
class Standings:
    """Sheets as they stand, agencies with work that were never issued one, and how each has answered round by round.

    And cells left out that nobody has settled. All, or those `of` the agency asked about. Where it is `to_plan`,
    those never issued one lead areas and have no action yet. Rounds are counted `since` a day.
    """

    sheets: tuple[Chased, ...]
    never: tuple[Agency, ...]
    rounds: Mapping[str, AgencyRounds]
    parked: tuple[Parked, ...] = ()
    of: str = ""
    to_plan: bool = False
    since: date | None = None


def standings(report: Report, named: str | None = None, since: date | None = None) -> Standings:
    """How the round stands on the day of the report, for all or for the agencies that a person named.

    Rounds count that began `since` a day. Raises NotFound for an agency that is none.
    """
    only = [each.ref for each in report.statement.find_each(Agency, named)] if named else []
    asked = {issue.agency for issue in report.handed.issues}
    sheets = tuple(sheet for sheet in chased(report) if not only or sheet.issue.agency in only)
    signs = {sheet.issue.sign for sheet in sheets}
    acting = {agency.ref for agency in agencies_with_work(report.statement)}
    leading = {area.lead for area in report.statement.all(Area) if area.confirmed and not area.withdrawn}
    wanted = (acting | leading) - asked
    never = tuple(each for each in report.statement.all(Agency) if each.ref in wanted.intersection(only or wanted))
    to_plan = bool(never) and not acting.intersection(each.ref for each in never)
    shown = tuple(sheet for sheet in sheets if since is None or sheet.issue.on >= since or sheet.is_current)
    left = tuple(cell for cell in parked(report) if cell.sign in signs)
    return Standings(shown, never, rounds_of(sheets, since), left, ", ".join(only), to_plan, since)


@frozen
class ReminderDraft:
    """A message to an agency: its leads, where it was written, if it was, and the workbook that is attached to it."""

    agency: Agency
    leads: tuple[Lead, ...]
    reminder: Reminder
    file: Path | None = None
    workbook: Path | None = None
    is_attached: bool = False


def draft(database: Path, report: Report, who: str, named: str, file: Path | None = None) -> ReminderDraft:
    """The message to the agency that a person named, signed by `who`.

    Also written to `file`, with the workbook that is awaited.

    Raises CannotWrite where there is something at `file`, or nothing can be.
    """
    agency = report.statement.find(Agency, named)
    leads, sheet = leads_of(report.statement, agency.ref), newest_sheet(report, agency.ref)
    workbook = settings.sheets(database) / sheet.issue.file_name if sheet and sheet.is_awaited else None
    if file is None:
        return ReminderDraft(agency, leads, reminder(report, agency, who), workbook=workbook)
    data = _held(workbook)
    message = reminder(report, agency, who, is_attached=bool(data))
    with mending("Name another file with --eml FILE, in a folder that is there."):
        write_new(file, eml.render(message, data))
    return ReminderDraft(agency, leads, message, file, workbook, bool(data))


def drafts(database: Path, report: Report, who: str, folder: Path | None = None) -> Iterator[ReminderDraft]:
    """The message to each agency that is waited for; also written into `folder`, made where it is not there yet.

    Raises NotFound where nobody is waited for, and CannotWrite as `draft` does.
    """
    sheets = current(report)
    awaited = [sheet.issue.agency for sheet in sheets if sheet.is_awaited]
    if not sheets:
        raise NotFound("Nobody is waited for: no sheet is out.", "Hand them out: wsoa sheet issue --all --due DATE")
    if not awaited:
        raise NotFound("Nobody is waited for: every sheet that is out has come back.", "See them: wsoa sheet status")
    if folder:
        _make(folder, [f"{agency}.eml" for agency in awaited])
    for agency in awaited:
        yield draft(database, report, who, agency, folder / f"{agency}.eml" if folder else None)


def _make(folder: Path, names: Iterable[str]) -> None:
    """Make a folder for drafts of these names; none is written where one of them is there already."""
    mend = "Name another folder with --eml FOLDER."
    make_folder(folder, mend)
    there = ", ".join(name for name in names if something_at(folder / name))
    if there:
        raise CannotWrite(f"{folder} has {there} in it already.", mend)


def _held(workbook: Path | None) -> bytes:
    """What a workbook holds; nothing where there is none, or it was moved or cannot be read."""
    try:
        return workbook.read_bytes() if workbook else b""
    except OSError:
        return b""
