"""Chasing: how the agency round stands, and whom it has not reached."""

from dataclasses import dataclass

from wsoa.domain.model import Agency
from wsoa.domain.report import Report
from wsoa.domain.round.chasing import Chased, chased
from wsoa.domain.round.issuing import agencies_with_work


@dataclass(frozen=True)
class Standings:
    """Sheets as they stand, and the agencies that have work and were never issued one; of all agencies, or of the one asked about."""

    sheets: tuple[Chased, ...]
    never: tuple[Agency, ...]


def standings(report: Report, named: str | None = None) -> Standings:
    """How the round stands on the day of the report, for all or for the agency that a person named. Raises NotFound."""
    only = report.statement.find(Agency, named).ref if named else ""
    asked = {issue.agency for issue in report.handed.issues}
    sheets = (sheet for sheet in chased(report) if only in ("", sheet.issue.agency))
    never = (agency for agency in agencies_with_work(report.statement) if only in ("", agency.ref) and agency.ref not in asked)
    return Standings(tuple(sheets), tuple(never))
