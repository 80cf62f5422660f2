"""What stands in the rows of a plan kept elsewhere beside their actions: milestones with their days, and updates."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from wsoa.domain.readiness.success_words import says_nothing
from wsoa.domain.round.layout.asking import Asking
from wsoa.domain.round.layout.guesses import MILESTONES, NOTE, STEPS, Heading, is_of_day, meant_by
from wsoa.domain.round.layout.header_rows import HeaderFound
from wsoa.domain.round.layout.made_row import DUE, Beside, MadeRow, first_of
from wsoa.domain.round.layout.row_words import IN_FIGURES, RowWords
from wsoa.domain.round.layout.steps import TITLE as STEP
from wsoa.domain.round.layout.steps import leaves_words, steps_in, undated
from wsoa.domain.round.spreadsheet import Cell, Sheet
from wsoa.domain.statement.records import Action, Milestone, Note

LAST = 2**15  # a place beyond all columns


@dataclass
class BesideRows:
    """What was `found` beside the actions of a sheet so far, each thing once."""

    asking: Asking
    sheet: Sheet
    header: HeaderFound
    words: RowWords
    found: list[Beside] = field(default_factory=list)
    _said: set[tuple[object, ...]] = field(default_factory=set)

    def more(
        self, by_label: Mapping[str, list[tuple[int, Cell]]], cells: Mapping[int, Cell]
    ) -> tuple[Mapping[str, list[tuple[int, Cell]]], list[tuple[str, Cell]]]:
        """The fields of a row that goes on, its day as it is meant where it has milestones, and its notes."""
        notes: list[tuple[str, Cell]] = []
        days = by_label.get(DUE, ()) if MILESTONES in by_label else ()
        meant = {place: self._meant(notes, place, cell) for place, cell in days}
        said = {DUE: [(place, cell) for place, cell in meant.items() if cell]} if days else {}
        dated = {label: each for label, each in {**by_label, **said}.items() if each}
        return dated, [*self._rest(dated, cells), *notes]

    def _rest(
        self, by_label: Mapping[str, list[tuple[int, Cell]]], cells: Mapping[int, Cell]
    ) -> list[tuple[str, Cell]]:
        """What a row that goes on with the one above says of its fields: kept in words, for the action has its own."""
        due, found = first_of(by_label, DUE), by_label.get(MILESTONES, ())
        has_own_days = any(is_of_day(self.header.cells[place].typed) for place, _ in found)
        steps = [step for _, cell in found for step in steps_in(cell, due)]
        is_taken = steps and not has_own_days and not leaves_words(due, steps)  # by the milestones, as their day
        apart = (MILESTONES, NOTE, *((DUE,) if is_taken else ()))
        found = [(place, cell) for label, each in by_label.items() if label not in apart for place, cell in each]
        return [(self.header.cells[place].typed, cell) for place, cell in found if not cells[place].within]

    def _meant(self, notes: list[tuple[str, Cell]], place: int, cell: Cell) -> Cell | None:
        """A day in figures of a milestone as it is meant: other dates of its column may have the month first."""
        if cell.fault or not IN_FIGURES.fullmatch(cell.typed):
            return cell
        made = MadeRow(0, {})
        self.words.take(made, DUE, [(place, cell)])
        notes += made.notes
        return made.cells.get(DUE)

    def attach(self, number: int, by_label: Mapping[str, list[tuple[int, Cell]]], more: list[tuple[str, Cell]]) -> None:
        """Put the milestones and updates of a row beside its action."""
        due, apart = first_of(by_label, DUE) if DUE in by_label else None, MadeRow(number, {})
        for place, cell, day in self._with_days(by_label.get(MILESTONES, ()), apart.notes):
            steps = list(steps_in(cell, day or due))
            for step in steps:
                if named := self.words.named(apart, place, step):
                    self._add(Beside(number, Milestone, named), cell)
            if day and leaves_words(day, steps):
                self.asking.left_out(self.sheet.where(day.address), day.typed)
        typed = by_label.get(NOTE, ())
        own = [(self.header.cells[place].typed.strip(" :"), cell) for place, cell in typed if not cell.within]
        notes = [*own, *apart.notes, *more]
        if notes:
            heading, first = notes[0]
            whole = "\n".join(f"{heading}: {cell.typed}" for heading, cell in notes)
            is_update = meant_by(Action, heading) in (Heading(NOTE), Heading(NOTE, is_sure=True))
            is_alone = len(notes) == 1 and is_update and not STEPS.search(heading)
            told = first.typed if is_alone else whole
            cell = replace(first, typed=told)
            self._add(Beside(number, Note, {NOTE: cell}), cell)

    def _with_days(
        self, found: Sequence[tuple[int, Cell]], notes: list[tuple[str, Cell]]
    ) -> Iterator[tuple[int, Cell, Cell | None]]:
        """The milestones of a row, each with its place and, before the next, the cell that is headed as its day."""
        days = {place: cell for place, cell in found if is_of_day(self.header.cells[place].typed)}
        steps = [(place, cell) for place, cell in found if place not in days]
        for number, (place, cell) in enumerate(steps, 1):
            after = steps[number][0] if number < len(steps) else LAST
            beside = next((at for at in sorted(days) if place < at < after), LAST)
            day = days.pop(beside, None)
            yield place, cell, self._meant(notes, beside, day) if day else None
        for cell in days.values():
            self.asking.left_out(self.sheet.where(cell.address), cell.typed)

    def _add(self, beside: Beside, cell: Cell) -> None:
        """Put a milestone or an update that stands in a cell beside its action, once; "None" is no milestone."""
        said = (beside.number, *(each.typed for each in beside.cells.values()))
        step = beside.cells.get(STEP, Cell("")).typed
        if said in self._said or (step and says_nothing(step)):
            self.asking.left_out(self.sheet.where(cell.address), cell.typed)
        else:
            self._said.add(said)
            self.found.append(beside)
            told = undated(beside.cells) if step else ""
            self.asking.remarks += [f"{self.sheet.where(cell.address)}, {told}"] if told else []


def as_made(by_label: Mapping[str, list[tuple[int, Cell]]], made: MadeRow) -> Mapping[str, list[tuple[int, Cell]]]:
    """The fields of an action's row, for its milestones, its day in figures as it was answered."""
    if not IN_FIGURES.fullmatch(first_of(by_label, DUE).typed):
        return by_label
    meant = {DUE: [(0, made.cells[DUE])]} if DUE in made.cells else {}
    return {**{label: each for label, each in by_label.items() if label != DUE}, **meant}
