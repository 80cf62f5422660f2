"""Milestones as lines in one cell of a row for a new action: each is known again when the row comes again."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from wsoa.domain.changes.sheet_events import IssuedRow
from wsoa.domain.errors import Problem
from wsoa.domain.round.handout.sent_sheet import SheetAsSent
from wsoa.domain.round.handout.sheet_fields import ACTIONS, PLAN, STEPS
from wsoa.domain.round.intake.findings import Findings
from wsoa.domain.round.intake.headings import place_under, said_under
from wsoa.domain.round.intake.known_references import beside_row
from wsoa.domain.round.intake.new_records import made_again
from wsoa.domain.round.intake.recognised import RecognisedRow, RecognisedRows
from wsoa.domain.round.layout.made_row import Beside
from wsoa.domain.round.layout.steps import TITLE, steps_in, undated
from wsoa.domain.round.spreadsheet import OR_TYPE, Cell
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Action, Milestone
from wsoa.domain.statement.references import kind_of, parent_of
from wsoa.domain.statement.statement import NAMES

ACTION = BY_FIELD[Action]["title"].label


@dataclass
class StepsBeside:
    """The milestones in rows that wait for actions, of a sheet where it is known; `refs` are the actions, by place."""

    sent: SheetAsSent | None
    refs: Mapping[tuple[str, int], str]
    rows: list[RecognisedRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def of(self, rows: RecognisedRows) -> RecognisedRows:
        """Each milestone as a row of its own."""
        for row in rows.rows:
            place = place_under(PLAN, row.found, STEPS) if row.issued and row.issued.table == PLAN.name else None
            cell = row.found.row.cells.get(place) if place is not None else None
            if row.issued and place is not None and cell:
                self._take(row, row.issued, place, cell)
            elif row.issued and place is not None:
                self._tell_gone(row, self._brought(row.issued.number, self._action(row)))
        return RecognisedRows(tuple(self.rows), Findings.some(tuple(self.problems), tuple(self.remarks)))

    def _action(self, row: RecognisedRow) -> str:
        return self.refs.get((row.found.sheet.name, row.found.row.number), "")

    def _take(self, row: RecognisedRow, issued: IssuedRow, place: int, cell: Cell) -> None:
        ref = self._action(row)
        if cell.fault:
            where = replace(row.found.where(place), label=STEPS)
            self.problems.append(Problem(where, cell.typed, cell.fault, OR_TYPE))
        elif ref:
            about = IssuedRow(issued.number, ACTIONS.name, ref, issued.said)
            self.rows += self._steps(row, about, [*steps_in(cell, None)])
        elif not said_under(PLAN, row.found, ACTION):  # of any other row it is told why no action came of it
            why = "No action stands in the row, so nobody can tell what these are milestones of."
            self.problems.append(Problem(row.found.where(place), cell.typed, why, "Fill in “Action”."))

    def _steps(self, row: RecognisedRow, about: IssuedRow, steps: list[Mapping[str, Cell]]) -> Iterator[RecognisedRow]:
        before = self._brought(about.number, about.ref)
        made = made_again([step[TITLE].typed for step in steps], before)
        for at, step in enumerate(steps):
            told = undated(step)
            self.remarks += [f"{row.found.where()}: {told}"] if told else []
            yield beside_row(row.found.sheet, Beside(row.found.row.number, Milestone, step), about, made.get(at, ""))
        self._tell_gone(row, [ref for ref in before if ref not in made.values()])

    def _tell_gone(self, row: RecognisedRow, refs: Iterable[str]) -> None:
        for ref in refs:
            what = f"the milestone that it brought before, {ref}, is no longer in it"
            self.remarks.append(f"{row.found.where()}: {what}. {ref} stays as it is.")

    def _brought(self, number: int, action: str) -> dict[str, str]:
        """The milestones of an action that a row brought before, each with the words that it had there."""
        if self.sent is None:
            return {}
        came = dict.fromkeys(each.ref for each in self.sent.brought_in(number))
        refs = (ref for ref in came if kind_of(ref) == NAMES[Milestone] and parent_of(ref) == action)
        return {ref: str(self.sent.brought_for(number, ref).get("title", "")) for ref in refs}
