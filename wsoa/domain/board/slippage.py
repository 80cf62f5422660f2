"""How agreed dates slipped: the day agreed, every move with its reason and who agreed, by agency."""

from collections.abc import Iterator
from datetime import date

from wsoa.domain.board.items import ReportItem, finished, item_of
from wsoa.domain.changes.agreed_dates import DateMove
from wsoa.domain.frozen import frozen
from wsoa.domain.report import Report
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Agency


@frozen
class SlippedDate:
    """A record whose agreed date was moved: the day agreed, every move since, the day now due and the days between.

    `finished` is the day it was done.
    """

    item: ReportItem
    agreed: date
    moves: tuple[DateMove, ...]
    due: date | None
    days: int
    finished: date | None = None


@frozen
class AgencySlippage:
    """How many dates of an agency are agreed, and those that slipped, the farthest first."""

    agency: str
    agreed_count: int
    slipped: tuple[SlippedDate, ...]


@frozen
class SlippageReport:
    """Every agency that has agreed dates, the one with most that slipped first; `agency`: of these only, '' of all."""

    as_at: date
    agencies: tuple[AgencySlippage, ...]
    agency: str = ""


def slippage_report(report: Report, agency: str | None = None) -> SlippageReport:
    """How agreed dates slipped, of every agency or of some. Raises NotFound for an agency that does not exist."""
    keys = {each.ref for each in report.statement.find_each(Agency, agency)} if agency else None
    agreed = [
        report.statement.owner_of(record)
        for record in report.statement.work
        if record.agreed and in_force(report.statement, record)
    ]
    slipped = sorted(slipped_dates(report), key=lambda each: -each.days)
    told = (
        AgencySlippage(owner, agreed.count(owner), tuple(each for each in slipped if each.item.lead == owner))
        for owner in sorted(set(agreed))
        if keys is None or owner in keys
    )
    ordered = sorted(told, key=lambda each: -len(each.slipped))
    return SlippageReport(report.today, tuple(ordered), ", ".join(sorted(keys or ())))


def slipped_dates(report: Report) -> Iterator[SlippedDate]:
    """Every action and milestone in force that is later than was agreed, or whose agreed date was ever moved."""
    for record in report.statement.work:
        slip = report.slippage(record) if in_force(report.statement, record) else None
        if slip and record.agreed and (slip.times or slip.days > 0):
            moves = report.moves.get(record.ref, ())
            yield SlippedDate(item_of(report, record), record.agreed, moves, record.due, slip.days, finished(record))
