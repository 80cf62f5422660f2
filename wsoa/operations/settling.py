"""What happens to a sheet besides going out and coming back: it is called back, or a cell left out of it is settled."""

from collections.abc import Iterable
from dataclasses import replace

from wsoa.domain.changes.plan import Entry, Plan
from wsoa.domain.changes.revision import Signature
from wsoa.domain.changes.several import together
from wsoa.domain.changes.sheet_events import Issue, Recall
from wsoa.domain.errors import BadInput, NotFound, NotPermitted
from wsoa.domain.report import Report
from wsoa.domain.round.chase.awaited import chased
from wsoa.domain.round.chase.parked import parked
from wsoa.domain.statement.records import Agency

SEE = "See them: wsoa sheet status"


def plan_recall(report: Report, named: Iterable[str], signed: Signature, reason: str) -> Plan:
    """The plan that calls back sheets by their signs, or the last of an agency: nobody waits for them any more.

    Several may stand with commas between. Raises NotFound for no sheet, NotPermitted for one that came back or was
    called back before, BadInput for no reason.
    """
    each = (_recalled(report, sheet, signed, reason) for typed in named for sheet in _parts(report, typed))
    by_sign = {plan.recalled[0].sign: plan for plan in each}
    return together(report.statement, by_sign.values(), lambda _, plan: plan)


def _parts(report: Report, typed: str) -> list[str]:
    """What stands between commas, unless all of it names one sheet."""
    is_one = any(_is_meant(report, issue, typed) for issue in report.handed.issues)
    return [typed] if is_one else [part.strip() for part in typed.split(",")]


def _recalled(report: Report, named: str, signed: Signature, reason: str) -> Plan:
    sheet = next((each for each in chased(report) if _is_meant(report, each.issue, named)), None)
    if sheet is None:
        raise _no_sheet(report, named)
    issue = sheet.issue
    if sheet.recall or sheet.kept:
        raise NotPermitted(f"Sheet {issue.sign} {'was recalled' if sheet.recall else 'came back'} already.", SEE)
    words = f"Sheet {issue.sign} of {issue.agency} recalled: {_given(reason)}"
    entry = Entry("recalled", issue.agency, signed.day, signed.who, words)
    recall = Recall(issue.sign, signed.day, signed.who, reason)
    return Plan(f"Recalled sheet {issue.sign} from {issue.agency}", reason=reason, ledger=(entry,), recalled=(recall,))


def plan_settlement(report: Report, named: str, cells: Iterable[str], signed: Signature, reason: str) -> Plan:
    """The plan that settles cells which a return was taken in without: the statement stays as it is.

    Raises NotFound for a cell that is not waiting, BadInput for no reason.
    """
    statement = report.statement
    return together(statement, dict.fromkeys(cells), lambda _, cell: _settled(report, named, cell, signed, reason))


def _settled(report: Report, named: str, cell: str, signed: Signature, reason: str) -> Plan:
    """The plan for one cell.

    Raises NotFound for a cell that is not waiting, BadInput for no reason.
    """
    signs = {issue.sign for issue in report.handed.issues if _is_meant(report, issue, named)}
    waiting, name = parked(report), cell.strip(" '\"").casefold()
    found = next((each for each in waiting if each.sign in signs and each.cell.casefold() == name), None)
    if not signs:
        raise _no_sheet(report, named)
    if found is None:
        told = ", ".join(f"{each.sign} {each.cell}" for each in waiting) or "none"
        raise NotFound(f"No cell {cell} of sheet {named} is waiting.", f"These are: {told}.")
    words = f"{found.cell} of sheet {found.sign} settled, so that the statement stays as it is: {_given(reason)}"
    entry = Entry("settled", found.ref or _agency(report, found.sign), signed.day, signed.who, words)
    done = replace(found, typed=None, on=signed.day)
    return Plan(f"Settled {found.cell} of sheet {found.sign}", reason=reason, ledger=(entry,), settled=(done,))


def _no_sheet(report: Report, named: str) -> NotFound:
    """That no such sheet went out. Raises NotFound where that names something else."""
    report.statement.refuse_other_kind("sheet", named)
    return NotFound(f"This statement issued no sheet {named}.", SEE)


def _is_meant(report: Report, issue: Issue, named: str) -> bool:
    """Whether a person who names a sheet by its signs, or its agency, means this one."""
    agency = report.statement.look_up(Agency, named)
    return issue.sign == named.strip().upper() or bool(agency and agency.ref == issue.agency)


def _agency(report: Report, sign: str) -> str:
    issues: tuple[Issue, ...] = report.handed.issues
    return next(issue.agency for issue in issues if issue.sign == sign)


def _given(reason: str) -> str:
    if not reason.strip():
        raise BadInput("This needs a reason.", 'Give one: --reason "…"')
    return reason.strip()
