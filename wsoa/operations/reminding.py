"""Reminding: a message to an agency, written as a draft where that is wanted. Nothing is sent."""

from dataclasses import dataclass
from pathlib import Path

from wsoa import settings
from wsoa.domain.errors import CannotWrite
from wsoa.domain.model import Agency, Lead
from wsoa.domain.report import Report
from wsoa.domain.round.reminding import Reminder, leads_of, newest_sheet, reminder
from wsoa.exporters import eml
from wsoa.operations.writing_out import write_new


@dataclass(frozen=True)
class Draft:
    """A message to an agency: its leads, where it was written, if it was, and the workbook that is attached to it."""

    agency: Agency
    leads: tuple[Lead, ...]
    reminder: Reminder
    file: Path | None = None
    workbook: Path | None = None
    is_attached: bool = False


def draft(database: Path, report: Report, named: str, who: str, file: Path | None = None) -> Draft:
    """The message to the agency that a person named, signed by `who`; also written to `file`, with the workbook that is awaited.

    Raises CannotWrite where there is something at `file`, or nothing can be.
    """
    agency = report.statement.find(Agency, named)
    leads, sheet = leads_of(report.statement, agency.ref), newest_sheet(report, agency.ref)
    workbook = settings.sheets(database) / sheet.issue.file_name if sheet and sheet.is_awaited else None
    if file is None:
        return Draft(agency, leads, reminder(report, agency, who), workbook=workbook)
    data = _held(workbook)
    message = reminder(report, agency, who, is_attached=bool(data))
    _write(file, eml.render(message, data))
    return Draft(agency, leads, message, file, workbook, bool(data))


def _held(workbook: Path | None) -> bytes:
    """What a workbook holds; nothing where there is none, or it was moved or cannot be read."""
    try:
        return workbook.read_bytes() if workbook else b""
    except OSError:
        return b""


def _write(file: Path, data: bytes) -> None:
    try:
        write_new(file, data)
    except CannotWrite as error:
        raise CannotWrite(error.what, "Name another file with --eml FILE, in a folder that is there.") from error
