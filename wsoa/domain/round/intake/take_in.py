"""A return into a plan.

Its rows found by their codes, read, merged with what the statement says now, and every problem by its cell.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from wsoa.domain.changes.change import Change, diff
from wsoa.domain.changes.plan import Conflict, Entry, Plan
from wsoa.domain.changes.planning import problems_beside
from wsoa.domain.changes.sheet_events import IssuedRow, ReturnReceived
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import Problem, Problems
from wsoa.domain.round.handout.sent_sheet import UNCODED, Round, T
from wsoa.domain.round.handout.sheet_fields import MILESTONES
from wsoa.domain.round.intake.found_rows import RecognisedRows, found_in
from wsoa.domain.round.intake.known_codes import RowIndex
from wsoa.domain.round.intake.one_sheet import SheetImport
from wsoa.domain.round.intake.three_way import Merging
from wsoa.domain.round.spreadsheet import IncomingFile
from wsoa.domain.statement.references import ReferenceAllocator


def _unwatched(rows: Sequence[T]) -> Iterable[T]:
    return rows


@dataclass(frozen=True)
class ImportContext:
    """Who takes a return in, on what day, and who watches how far the rows have come."""

    who: str
    today: date
    watch: Callable[[Sequence[Any]], Iterable[Any]] = _unwatched


def plan_returned(around: Round, returned: IncomingFile, receiving: ImportContext) -> Plan:
    """The plan that takes in what a return says. Raises Problems naming every cell that cannot be taken."""
    found = found_in(returned, around.texts)
    again = _seen_before(around, found, returned)
    if again:
        return again
    taking = ReturnImport(around, returned, receiving, found)
    taking.take()
    if taking.problems:
        raise Problems(f"Nothing was taken from {returned.source}.", in_order(returned, taking.problems))
    return taking.plan()


def _seen_before(around: Round, found: RecognisedRows, returned: IncomingFile) -> Plan | None:
    sheets = [around.sent[sign] for sign in found.tags if sign in around.sent]
    earlier = [event for sent in sheets for event in sent.returns if event.sha256 == returned.sha256]
    if not earlier:
        return None
    last = earlier[-1]
    remark = (
        f"This very file was taken in on {show_date(last.on)}, as revision {last.revision}, so there is nothing to do."
    )
    later = any(event.revision > last.revision for sent in sheets for event in sent.returns)
    more = (
        " A later one has come since. If the older one is meant after all, save it anew in the spreadsheet."
        if later
        else ""
    )
    return Plan(f"Took in {returned.source} again", source=f"file {returned.source}", remarks=(remark + more,))


@dataclass
class ReturnImport:
    """A return being taken in: the statement with the sheets so far, and what stands in the way."""

    around: Round
    returned: IncomingFile
    receiving: ImportContext
    found: RecognisedRows
    problems: list[Problem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    merged: dict[str, Merging] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()

    def take(self) -> None:
        """Merge every sheet of which the return holds rows, and hold what comes of it against what may not be."""
        self.problems += self.found.problems or self._nothing()
        self.remarks += [*self.returned.remarks, *self.found.remarks, *self._unsigned()]
        known = RowIndex(self.around)
        rows = known.rows_of(self.found.rows)
        self.problems += known.problems
        giver, now = ReferenceAllocator(self.around.statement.used), self.around.statement
        for sign in self.found.tags:
            if sign in self.around.sent:
                sheet = SheetImport(
                    self.around.sent[sign],
                    Merging(now, self.receiving.today, self._signed(sign), giver),
                    sole=len(self.found.uncoded) == 1,
                )
                sheet.take(self.receiving.watch(rows[sign]))
                self._take_uncoded(sheet, known)
                now = now.with_records(*sheet.merging.records.values())
                self.merged[sign] = sheet.merging
                self.problems += sheet.problems
                self.remarks += [*sheet.about_the_issue(), *sheet.merging.remarks, *sheet.about_strange_cells()]
        self.changes = diff(self.around.statement, now)
        self.problems += self._located(problems_beside(now, self.changes, self.conflicts, self.receiving.today))

    def _nothing(self) -> list[Problem]:
        """That there is no row to take, where there is none."""
        if self.found.rows or self.found.uncoded:
            return []
        why = "No row of a sheet is in it. A CSV file holds one sheet only, and the first one has no rows."
        return [
            Problem(
                self.returned.source, "", why, "Ask for the workbook itself, saved as .xlsx; or for its other sheets."
            )
        ]

    def _unsigned(self) -> Iterator[str]:
        if not self.found.filled_in_by:
            yield "Nobody is named under “Filled in by”: what it says is recorded as the agency’s."

    def _signed(self, sign: str) -> str:
        return self.found.filled_in_by or self.around.statement.agency_name(self.around.sent[sign].issue.agency)

    def _take_uncoded(self, sheet: SheetImport, known: RowIndex) -> None:
        for row in self.found.uncoded:
            problem = known.lost_code(row)
            if problem:
                self.problems += [problem] if sheet.sent.issue.sign == self.found.tags[0] else []
            elif len(self.found.tags) > 1:
                why = "This row has no code, and the file holds rows of several sheets."
                self.problems.append(
                    Problem(row.where(), "", why, "Use a blank row, which has a code; or send each sheet on its own.")
                )
            else:
                sheet.take([(row, IssuedRow(UNCODED, MILESTONES.name, "", ""))])
                self.remarks.append(
                    f"{row.where()} has no code, and was taken for a milestone that is not in the sheet. In other words"
                    " it would be another: blank rows have codes, use those."
                )

    def _located(self, problems: tuple[Problem, ...]) -> Iterator[Problem]:
        for problem in problems:
            ref, _, label = problem.where.partition(", ")
            offers = [offer for merging in self.merged.values() for offer in merging.offers.get(ref, ())]
            where = next((offer.where(label) for offer in offers), "")
            yield replace(problem, where=f"{where} ({problem.where})") if where else problem

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What both sides changed."""
        return tuple(conflict for merging in self.merged.values() for conflict in merging.conflicts)

    def plan(self) -> Plan:
        """The plan of the whole return."""
        receiving = self.receiving
        events = tuple(
            ReturnReceived(
                sign,
                receiving.today,
                self.returned.sha256,
                self.found.filled_in_by,
                receiving.who,
                brought=tuple(merging.brought),
            )
            for sign, merging in self.merged.items()
        )
        agencies = " and ".join(dict.fromkeys(self.around.sent[sign].issue.agency for sign in self.merged))
        return Plan(
            f"Took in sheet{'s' if len(self.merged) > 1 else ''} {' and '.join(self.merged)} from {agencies}",
            self.changes,
            f"file {self.returned.source}",
            conflicts=self.conflicts,
            remarks=tuple(self.remarks),
            ledger=tuple(self._entry(event) for event in events),
            returned=events,
        )

    def _entry(self, event: ReturnReceived) -> Entry:
        agency = self.around.sent[event.sign].issue.agency
        signed = f", filled in by {event.filled_in_by}" if event.filled_in_by else ""
        said = f"{len(event.brought)} cells said something new" if event.brought else "nothing in it was changed"
        return Entry(
            "returned", agency, event.on, event.by, f"Sheet {event.sign} came back from {agency}{signed}: {said}"
        )


def in_order(returned: IncomingFile, problems: Iterable[Problem]) -> list[Problem]:
    """Problems as a person goes through the file: by sheet, row and column; those of the whole file first."""
    sheets = [sheet.name for sheet in returned.sheets]

    def place(problem: Problem) -> tuple[int, int, int, str]:
        name, _, cell = problem.where.rpartition("!")
        found = re.match(r"(?:row |([A-Z]{1,3}))(\d+)", cell)
        sheet = sheets.index(name) if name in sheets else -1
        return (sheet, int(found[2]), len(found[1] or ""), found[1] or "") if found else (-1, 0, 0, "")

    return sorted(problems, key=place)
