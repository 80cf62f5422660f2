"""What a row of a plan kept elsewhere is about: which action it is, which area it answers, whether it is complete."""

from dataclasses import dataclass, replace

from wsoa.domain.dates.inexact import AS_A_NOTE, days_in
from wsoa.domain.errors import shortened
from wsoa.domain.round.layout.guesses import REFERENCE, is_our_reference
from wsoa.domain.round.layout.likely import area_by_words, named_area, reworded
from wsoa.domain.round.layout.made_row import (
    ALIASES,
    AREAS,
    COMPLETED,
    DELIVERY,
    DUE,
    LEAD,
    OFFICER,
    SUCCESS,
    TITLE,
    WHY,
    MadeRow,
)
from wsoa.domain.round.layout.questions import Question
from wsoa.domain.round.layout.row_words import DROPPED, RowWords
from wsoa.domain.round.layout.whole_plan import WholePlan
from wsoa.domain.round.spreadsheet import Cell, letters_of_column
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action
from wsoa.domain.statement.references import canonical
from wsoa.domain.statement.values import plain_word

ABOVE, NEW = "as above", "new"
WHICH = "Which action"
NO_AREA = "A new action needs an area."


@dataclass
class RowSubject:
    """What the rows of a sheet are about; the `band` over them and the row `above` count for those that say nothing."""

    plan: WholePlan
    words: RowWords
    band: Cell | None = None
    above: MadeRow | None = None

    def settle(self, made: MadeRow) -> None:
        """Say of a row which action it is and which area it answers, where its cells do not say so themselves."""
        stated = made.cells.get(REFERENCE)
        if stated and not stated.fault and not is_our_reference(stated.typed):
            self._theirs(made, made.cells.pop(REFERENCE))
        if REFERENCE not in made.cells and TITLE in made.cells:
            self._maybe_reworded(made)
        if REFERENCE not in made.cells and not made.cells.get(AREAS, Cell("")).typed:
            made.cells.pop(AREAS, None)
            if TITLE in made.cells:
                self._area(made)
        self._withdrawn(made)
        self._complete(made)

    def _withdrawn(self, made: MadeRow) -> None:
        """Keep why an action is withdrawn as a note, where no cell says that it is."""
        delivery = self.words.value(DELIVERY, made.cells.get(DELIVERY))
        if WHY in made.cells and REFERENCE not in made.cells and delivery != Delivery.WITHDRAWN:
            made.notes.append((WHY, made.cells.pop(WHY)))

    def _complete(self, made: MadeRow) -> None:
        """Ask since when an action is complete of which no cell says so; one with a day of completion is complete."""
        if DELIVERY in made.set_aside and COMPLETED in made.cells:
            made.notes.append((COMPLETED, made.cells.pop(COMPLETED)))
        delivery, completed = made.cells.get(DELIVERY), made.cells.get(COMPLETED)
        stated = made.cells.get(REFERENCE)
        is_there = bool(stated and self.plan.now.get(Action, canonical(stated.typed)))
        if completed and not completed.fault and not delivery and not is_there:
            made.cells[DELIVERY] = replace(completed, typed=Delivery.COMPLETE)
        if is_there or completed or not delivery or plain_word(delivery.typed) != Delivery.COMPLETE:
            return
        due, title = self.words.value(DUE, made.cells.get(DUE)), made.cells.get(TITLE, delivery)
        said = next((cell.typed for cell in made.beside if cell.address == delivery.address), "")
        days = [day for day in (*days_in(said), due) if day and day <= self.plan.today]
        guess = days[0].isoformat() if days else ""
        why = f"It is said to be complete, and not since when: “{shortened(title.typed)}”."
        asked = Question(
            COMPLETED, title.typed, guess or "?", self.words.sheet.where(delivery.address), why, "Give the day."
        )
        answer = AS_A_NOTE if COMPLETED in made.set_aside else self.plan.asking.answered(asked)
        if plain_word(answer) in (AS_A_NOTE, *DROPPED):
            made.notes.append((DELIVERY, made.cells.pop(DELIVERY)))
        elif answer:
            made.cells[COMPLETED] = replace(delivery, typed=answer)

    def _theirs(self, made: MadeRow, cell: Cell) -> None:
        """Their own reference: the action that is known by it, or what a new one is to be known by."""
        alias = self.plan.alias(self.words.sheet, cell.typed)
        known = self.plan.known_by(alias)
        own = made.cells.get(ALIASES)
        aliases: tuple[str, ...] = (alias,) if alias else ()
        if len(known) == 1:
            made.cells[REFERENCE], aliases = replace(cell, typed=known[0].ref), known[0].aliases if own else ()
        elif not alias:
            made.notes.append((REFERENCE, cell))
        if aliases:
            made.cells[ALIASES] = replace(own or cell, typed="; ".join((*aliases, *((own.typed,) if own else ()))))

    def _maybe_reworded(self, made: MadeRow) -> None:
        title = made.cells[TITLE]
        same = [each.ref for each in self.plan.called(title.typed)]
        aliases = {*map(plain_word, self.words.value(ALIASES, made.cells.get(ALIASES)) or ())}
        known = [each.ref for each in self.plan.called(title.typed) if aliases & {*map(plain_word, each.aliases)}]
        if AREAS not in made.cells and ALIASES not in made.cells:
            known = same
        if len(known) == 1:
            made.cells[REFERENCE] = replace(title, typed=known[0])
        if same or title.fault:
            return
        likely = reworded(
            [action for action in self.plan.unclaimed if ALIASES not in made.cells or not action.aliases],
            title.typed,
            self._said(made),
        )
        if likely:
            action = self.plan.now.records[likely]
            why = f"This looks like {likely}, reworded: “{shortened(getattr(action, 'title', ''))}”."
            mend = f"Answer {likely}, or {NEW} for an action of its own."
            answer = self.words.answered(WHICH, title, likely, why, mend)
            if plain_word(answer) != NEW:
                made.cells[REFERENCE] = replace(title, typed=answer)

    def _said(self, made: MadeRow) -> Action:
        """An action of what the cells of a row say, as far as they can be read."""
        read = {label: self.words.value(label, made.cells.get(label)) for label in (AREAS, LEAD, OFFICER, DUE, SUCCESS)}
        return Action(
            "",
            areas=read[AREAS] or (),
            lead=read[LEAD] or "",
            officer=read[OFFICER] or "",
            due=read[DUE] or None,
            success=read[SUCCESS] or "",
        )

    def _area(self, made: MadeRow) -> None:
        """The area of a row that says none: as above, by the band over it, by its sheet, or by its own words."""
        title, now = made.cells[TITLE], self.plan.now
        above = self.above.cells.get(AREAS) if self.above else None
        if AREAS in self.words.columns.values() and above:
            place = next(at for at, label in self.words.columns.items() if label == AREAS)
            where = self.words.sheet.where(f"{letters_of_column(self.words.header.cells[place].address)}{made.number}")
            empty = Question(AREAS, "(empty)", ABOVE, where, NO_AREA, "Is it that of the row above?")
            answer = self.plan.asking.answered(empty)
            answer = above.typed if plain_word(answer) == ABOVE else answer
        elif self.band and (named_area(now, self.band.typed) or not named_area(now, self.words.sheet.name)):
            answer = named_area(now, self.band.typed) or self._named_beside(made) or self._by_words(self.band)
        elif named_area(now, self.words.sheet.name):
            answer = named_area(now, self.words.sheet.name)
        elif beside := self._named_beside(made):
            answer = beside
        elif area_by_words(now, self.words.sheet.name):
            answer = self._by_words(Cell(title.address, self.words.sheet.name))
        else:
            answer = self._by_words(title)
        made.is_left_out = answer in DROPPED
        if answer:
            made.cells[AREAS] = replace(title, typed=answer)

    def _named_beside(self, made: MadeRow) -> str:
        """The one area whose reference stands anywhere in a row."""
        named = {area: cell for cell in made.beside if (area := named_area(self.plan.now, cell.typed))}
        for area, cell in named.items() if len(named) == 1 else ():
            self.plan.asking.taken_for(self.words.sheet.where(cell.address), cell.typed, area)
        return next(iter(named)) if len(named) == 1 else ""

    def _by_words(self, words: Cell) -> str:
        guess = named_area(self.plan.now, words.typed) or area_by_words(self.plan.now, words.typed)
        mend = (
            f"By its words it may be {guess}."
            if guess
            else f"Fill in “Areas”, with the reference of the area that it answers. {self.words.likest(words.typed)}"
        )
        return self.words.answered(AREAS, words, guess, NO_AREA, mend)
