"""The agency round replayed: workbooks went out of the statement as it was, and what came back is what was written."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

from wsoa.domain.changes.change import Change
from wsoa.domain.changes.replay import steps
from wsoa.domain.changes.sheet_events import Brought, Issue, ReturnReceived
from wsoa.domain.frozen import frozen
from wsoa.domain.integrity.verification import Damage
from wsoa.domain.statement.records import Record
from wsoa.domain.statement.references import kind_of, parent_of
from wsoa.domain.statement.statement import parents_of

UNCODED = 0  # the number of every row that came back without a code
ROUND = "round"  # the check that these faults are of


@frozen
class Moment:
    """A revision that workbooks are of: as its row says it, the statement before and after it, and what it changed."""

    number: int
    row: Mapping[str, Any]
    before: Mapping[str, Record]
    after: Mapping[str, Record]
    changes: Sequence[Change] = ()

    def record(self, ref: str) -> Record | None:
        """A record as it was after the revision, or before one that removed it."""
        return self.after.get(ref) or self.before.get(ref)


@frozen
class OnRecord:
    """Every workbook issued and every return.

    Their rows and cells are asked for one workbook after the other: there are very many.
    """

    issues: Sequence[Issue]
    returns: Sequence[ReturnReceived]
    with_rows: Callable[[Issue], Issue]
    with_cells: Callable[[ReturnReceived], ReturnReceived]


def round_faults(
    told: Sequence[tuple[int, Change]], revisions: Iterable[Mapping[str, Any]], held: OnRecord
) -> Iterator[Damage]:
    """Every way in which workbooks, and what they brought back, are not what the history says of them."""
    numbers = {each.revision for each in held.issues} | {each.revision for each in held.returns}
    sent = {issue.sign: issue for issue in held.issues}
    for moment in _moments(told, revisions, numbers):
        for issue in (each for each in held.issues if each.revision == moment.number):
            yield from _issue_faults(held.with_rows(issue), moment)
        for event in (each for each in held.returns if each.revision == moment.number):
            yield from _return_faults(held.with_cells(event), held.with_rows(sent[event.sign]), moment)


def _moments(
    told: Sequence[tuple[int, Change]], revisions: Iterable[Mapping[str, Any]], numbers: Collection[int]
) -> Iterator[Moment]:
    """The moments of these numbers, each to be looked at before the next is asked for."""
    made = {number: [change for _, change in of_one] for number, of_one in groupby(told, itemgetter(0))}
    rows = [(row, made.get(row["number"], [])) for row in revisions]
    told_of = steps((changes, row["number"] in numbers) for row, changes in rows)
    for (row, changes), (before, after) in zip(rows, told_of, strict=True):
        if row["number"] in numbers:
            yield Moment(row["number"], row, before, after, changes)


def _issue_faults(issue: Issue, moment: Moment) -> Iterator[Damage]:
    where = f"sheet {issue.sign} as it was issued"
    if (issue.on.isoformat(), issue.by) != (moment.row["day"], moment.row["who"]):
        yield Damage(ROUND, where, f"says another day or name than revision {issue.revision}, which issued it")
    if issue.agency not in moment.after:
        yield Damage(ROUND, where, f"is for {issue.agency}, and there was no such agency")
    for number, row in enumerate(issue.rows, 1):
        if row.number != number:
            yield Damage(ROUND, where, f"has row {row.number} where {number} should be")
        if row.ref and row.ref not in moment.after:
            yield Damage(ROUND, f"{where}, row {row.number}", f"is about {row.ref}, which was not there")


def _return_faults(event: ReturnReceived, issue: Issue, moment: Moment) -> Iterator[Damage]:
    where = f"sheet {event.sign} as it came back in revision {event.revision}"
    if (event.on.isoformat(), event.by) != (moment.row["day"], moment.row["who"]):
        yield Damage(ROUND, where, "says another day or name than that revision, which took it in")
    if issue.revision >= event.revision:
        yield Damage(ROUND, where, f"came back before revision {issue.revision} issued it")
    for brought in event.brought:
        what = _is_of_another_row(brought, issue, moment) or _is_not_what_was_written(brought, event, moment)
        if what:
            yield Damage(ROUND, f"{where}, row {brought.row}, {brought.ref} {brought.field}", what)


def _is_of_another_row(brought: Brought, issue: Issue, moment: Moment) -> str:
    """What is wrong where a cell is not of the row that it says it came from; else ''."""
    record = moment.record(brought.ref)
    if record is None:
        return f"is about {brought.ref}, which was not there"
    if brought.row == UNCODED:
        return ""
    row = issue.rows[brought.row - 1] if 0 < brought.row <= len(issue.rows) else None
    # A row that waits for a new action is about an area, or a point of it, and brings the action with its milestones.
    about = parent_of(row.ref) if row and row.ref != brought.ref and kind_of(row.ref) == "point" else row and row.ref
    return "" if row and (not about or about in _beside(record, moment)) else "is not of that row of the sheet"


def _beside(record: Record, moment: Moment) -> set[str]:
    """A record, what it belongs to, and what that belongs to, by their references."""
    parents = parents_of(record)
    above = (parents_of(held) for ref in parents if (held := moment.record(ref)))
    return {record.ref, *parents, *chain.from_iterable(above)}


def _is_not_what_was_written(brought: Brought, event: ReturnReceived, moment: Moment) -> str:
    """What is wrong where the revision wrote something else for a field than any cell of it says; else ''.

    It may have written nothing: the statement's own value was kept, or was the same already.
    """
    about = [change for change in moment.changes if (change.ref, change.field) == (brought.ref, brought.field)]
    written = [change.new for change in about if change.column and not change.column.many]
    said = [each.value for each in event.brought if (each.ref, each.field) == (brought.ref, brought.field)]
    return "is not what that revision wrote" if written and not set(written) <= set(said) else ""
