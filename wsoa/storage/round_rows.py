"""The agency round as rows: what a plan issues and what it takes back in, as Pen writes them."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import KINDS
from wsoa.domain.statement.references import kind_of

if TYPE_CHECKING:  # few plans have any
    from wsoa.domain.changes.sheet_events import Brought, Issue, Parked, Recall, ReturnReceived

Row = dict[str, Any]


def issue_rows(number: int, issue: "Issue") -> Iterator[tuple[str, list[Row]]]:
    """The rows, by table, of a workbook that revision `number` issues."""
    due = issue.due and issue.due.isoformat()
    sheet = {
        "sign": issue.sign,
        "revision": number,
        "agency": issue.agency,
        "on": issue.on.isoformat(),
        "due": due,
        "by": issue.by,
        "texts": " ".join(sorted(issue.texts)) or None,
    }
    yield "sheet", [sheet]
    yield (
        "sheet_line",
        [
            {"sign": issue.sign, "number": row.number, "sheet": row.table, "ref": row.ref or None, "said": row.said}
            for row in issue.rows
        ],
    )


def return_rows(number: int, returned: "ReturnReceived") -> Iterator[tuple[str, list[Row]]]:
    """The rows, by table, of a workbook that revision `number` takes back in."""
    where = {"revision": number, "sign": returned.sign}
    who = {"filled_in_by": returned.filled_in_by or None, "by": returned.by, "saved": returned.saved or None}
    yield "sheet_return", [{**where, "on": returned.on.isoformat(), "sha256": returned.sha256, **who}]
    yield "sheet_cell", [{**where, **_cell(brought)} for brought in returned.brought]
    yield from parked_rows(number, returned.parked)


def parked_rows(number: int, parked: "Iterable[Parked]") -> Iterator[tuple[str, list[Row]]]:
    """The rows of cells that revision `number` leaves out of a return, or settles."""
    rows = [
        {
            "revision": number,
            "sign": each.sign,
            "number": each.row,
            "field": each.field,
            "ref": each.ref or None,
            "cell": each.cell,
            "typed": each.typed,
            "on": each.on.isoformat(),
            "by": each.by,
        }
        for each in parked
    ]
    yield from [("sheet_parked", rows)] if rows else []


def recall_rows(number: int, recalled: "Iterable[Recall]") -> Iterator[tuple[str, list[Row]]]:
    """The rows of workbooks that revision `number` calls back."""
    for recall in recalled:
        told = {"on": recall.on.isoformat(), "by": recall.by, "reason": recall.reason}
        yield "sheet_recall", [{"sign": recall.sign, "revision": number, **told}]


def _cell(brought: "Brought") -> Row:
    kept = BY_FIELD[KINDS[kind_of(brought.ref)]][brought.field].form.keep(brought.value)
    return {
        "number": brought.row,
        "ref": brought.ref,
        "field": brought.field,
        "value": None if kept is None else str(kept),
    }
