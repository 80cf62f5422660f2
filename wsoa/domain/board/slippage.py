"""How agreed dates slipped: the day agreed, every move with its reason and who agreed, by agency."""

from collections.abc import Iterator, Mapping
from datetime import date

from wsoa.domain.board.items import ReportItem, finished, item_of, named_each
from wsoa.domain.changes.agreed_dates import DateMove
from wsoa.domain.frozen import frozen
from wsoa.domain.report import Report
from wsoa.domain.statement.in_force import in_force


@frozen
class SlippedDate:
    """A record that is later than was agreed: the day agreed, every move since, the day now due and the days between.

    `finished` is the day it was done; one that is late, and open, has slipped up to today.
    """

    item: ReportItem
    agreed: date
    moves: tuple[DateMove, ...]
    due: date | None
    days: int
    finished: date | None = None
    is_late: bool = False


@frozen
class AgencySlippage:
    """How many dates of an agency are agreed, and those that slipped, the farthest first."""

    agency: str
    agreed_count: int
    slipped: tuple[SlippedDate, ...]
    name: str = ""


@frozen
class SlippageReport:
    """Every agency that has agreed dates, the one with most that slipped first; `agency`: of these only, '' of all.

    `agency_names` are theirs.
    """

    as_at: date
    agencies: tuple[AgencySlippage, ...]
    agency: str
    agency_names: Mapping[str, str]


def slippage_report(report: Report, agency: str | None = None) -> SlippageReport:
    """How agreed dates slipped, of every agency or of some. Raises NotFound for an agency that does not exist."""
    asked = named_each(report.statement, agency)
    agreed = [
        report.statement.owner_of(record)
        for record in report.statement.work
        if record.agreed and in_force(report.statement, record)
    ]
    slipped = sorted(slipped_dates(report), key=lambda each: -each.days)
    told = (
        AgencySlippage(
            owner,
            agreed.count(owner),
            tuple(each for each in slipped if each.item.lead == owner),
            report.statement.agency_name(owner),
        )
        for owner in sorted(set(agreed))
        if not asked or owner in asked
    )
    ordered = sorted(told, key=lambda each: -len(each.slipped))
    return SlippageReport(report.today, tuple(ordered), ", ".join(asked), asked)


def slipped_dates(report: Report) -> Iterator[SlippedDate]:
    """Every action and milestone in force that is later than was agreed, or whose agreed date was ever moved."""
    late = {entry.record.ref for entry in report.late}
    for record in report.statement.work:
        slip = report.slippage(record) if in_force(report.statement, record) else None
        if not slip or not record.agreed:
            continue
        is_late, moves = record.ref in late, report.moves.get(record.ref, ())
        days = max(slip.days, (report.today - record.agreed).days) if is_late else slip.days
        if slip.times or days > 0:
            item, done = item_of(report, record), finished(record)
            yield SlippedDate(item, record.agreed, moves, record.due, days, done, is_late)
