"""The rows of a plan kept elsewhere, each word turned into what our own sheets would say."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from wsoa.domain.changes.planning import read_value
from wsoa.domain.dates.inexact import AS_A_NOTE, days_in, first_day, is_more_than_a_day
from wsoa.domain.errors import NEAREST, Unreadable, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.round.layout.asking import Asking
from wsoa.domain.round.layout.guesses import (
    LEAVE_OUT,
    MILESTONES,
    NOTE,
    REFERENCE,
    SORT,
    STEPS,
    Heading,
    is_our_reference,
    meant_by,
)
from wsoa.domain.round.layout.header_rows import HeaderFound
from wsoa.domain.round.layout.likely import LeadNamed, area_by_words, areas_by_words, lead_in, named_area, reworded
from wsoa.domain.round.layout.questions import OPEN, Question
from wsoa.domain.round.layout.steps import steps_in
from wsoa.domain.round.spreadsheet import Cell, Sheet, letters_of_column
from wsoa.domain.statement.choices import Confidence, Delivery
from wsoa.domain.statement.fields import BY_FIELD, COLUMNS, Column
from wsoa.domain.statement.records import Action, Agency, Area, Milestone, Note, Record
from wsoa.domain.statement.references import canonical, kind_of
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import DATE, LINE_HOLDS, TEXT, plain_word

AREAS, TITLE, LEAD, OFFICER, WITH, DUE, DELIVERY, CONFIDENCE, COMPLETED, ALIASES = (
    BY_FIELD[Action][field].label
    for field in (
        "areas",
        "title",
        "lead",
        "officer",
        "contributing",
        "due",
        "delivery",
        "confidence",
        "completed",
        "aliases",
    )
)
DROPPED = ("-", "–", "leave out", "left out")  # answers that leave a word out
ABOVE, NEW = "as above", "new"
WHICH = "Which action"
FEWEST_COLUMNS = 3  # of a sheet, for a row with one filled cell to be a band over those below
FIGURES = re.compile(r"\d\s*[/.-]\s*\d|\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\s+\d|\b\d{5,}\b")
TOTAL = re.compile(r"(?i)(?:grand |sub[- ]?)?totals?(?: (?:number|actions|cost)\b.*)?(?:[ :]+[£\d.,]+)?")
COUNT = re.compile(r"[^:\d]{1,40}: ?\d+ ?%?")  # 'In progress: 2'
APART = re.compile(r"\s*(?:[,;&\n]|\band\b)\s*")
NO_SUCH_AREA = "No area is called that."
NO_AREA = "A new action needs an area."


@frozen
class Beside:
    """What stands in a row beside its action: a record of another kind, by the number of the row and its cells."""

    number: int
    kind: type[Record]
    cells: Mapping[str, Cell]


@dataclass
class MadeRow:
    """One row as our own sheet would hold it: its cells by the labels of fields, and the notes it leaves.

    `beside` is all that stands in it.
    """

    number: int
    cells: dict[str, Cell]
    notes: list[tuple[str, Cell]] = field(default_factory=list)
    beside: tuple[Cell, ...] = ()


@dataclass
class PlanRows:
    """Rows on their way into our own form, sheet after sheet."""

    now: Statement
    today: date
    asking: Asking
    columns: dict[str, Mapping[int, str]] = field(default_factory=dict)
    _stated: dict[str, list[str]] = field(default_factory=dict)
    _titles: set[str] = field(default_factory=set)

    def expect(self, sheet: Sheet, header: HeaderFound, columns: Mapping[int, str]) -> None:
        """Keep what the columns of a sheet are, and what its rows are called, before any row is read."""
        self.columns[sheet.name] = columns
        by_label = {label: place for place, label in columns.items()}
        cells = [row.cells for row in header.below]
        self._stated[sheet.name] = [
            each[by_label[REFERENCE]].typed for each in cells if by_label.get(REFERENCE) in each
        ]
        self._titles |= {plain_word(each[by_label[TITLE]].typed) for each in cells if by_label.get(TITLE) in each}

    def rows_of(self, sheet: Sheet, header: HeaderFound) -> tuple[tuple[MadeRow, ...], tuple[Beside, ...]]:
        """The rows of a sheet, and what stands in them beside."""
        reading = SheetRows(self, sheet, header, self.columns[sheet.name])
        made = tuple(reading.rows())
        self.asking.remarks += reading.left_out()
        return made, tuple(reading.beside)

    def stated(self, sheet: Sheet) -> list[str]:
        """The references that the rows of a sheet state."""
        return self._stated[sheet.name]

    def alias(self, sheet: Sheet, typed: str) -> str:
        """What others know a row's action by: with its sheet where another sheet says the same; '' for no reference."""
        word, typed = plain_word(typed), APART.sub(" / ", typed)  # one name, and no list of them
        if sum(plain_word(each) == word for each in self._stated[sheet.name]) > 1:
            return ""
        elsewhere = [name for name, stated in self._stated.items() if word in map(plain_word, stated)]
        return typed if len(elsewhere) == 1 else f"{sheet.name} {typed}"

    def known_by(self, alias: str) -> list[Action]:
        """The actions that others know by this."""
        actions = self.now.all(Action)
        return [each for each in actions if alias and plain_word(alias) in map(plain_word, each.aliases)]

    @cached_property
    def unclaimed(self) -> tuple[Action, ...]:
        """The actions of which no row of the file speaks by its reference or its words."""
        stated = {plain_word(each) for refs in self._stated.values() for each in refs}
        return tuple(
            action
            for action in self.now.all(Action)
            if not action.withdrawn
            and plain_word(action.title) not in self._titles
            and stated.isdisjoint(map(plain_word, (action.ref, *action.aliases)))
        )


def band_above(now: Statement, header: HeaderFound) -> Cell | None:
    """The words alone in the row just above the headings, where they name an area: they stand over the rows below."""
    cells = [cell for row in header.above[-1:] for cell in row.cells.values() if cell.typed]
    named = len(cells) == 1 and (named_area(now, cells[0].typed) or area_by_words(now, cells[0].typed))
    return cells[0] if named else None


@dataclass
class SheetRows:
    """The rows of one sheet being read, from the top: what stood above counts for what follows."""

    plan: PlanRows
    sheet: Sheet
    header: HeaderFound
    columns: Mapping[int, str]
    beside: list[Beside] = field(default_factory=list)
    _band: Cell | None = None
    _above: MadeRow | None = None
    _dropped: dict[int, list[Cell]] = field(default_factory=dict)
    _by_address: dict[str, Cell] = field(default_factory=dict)

    def rows(self) -> Iterator[MadeRow]:
        """Each row in our own form; bands, repeated headings and rows that only go on with the one above are none."""
        self._by_address = {cell.address: cell for row in self.header.below for cell in row.cells.values()}
        heads = {plain_word(cell.typed) for cell in self.header.cells.values()}
        self._band = band_above(self.plan.now, self.header)
        for row in self.header.below:
            cells = {place: cell for place, cell in row.cells.items() if cell.typed or cell.fault}
            words = {plain_word(cell.typed) for cell in cells.values() if cell.typed}
            if not words and not any(cell.fault and not cell.within for cell in cells.values()):
                continue
            if (len(words) > 1 and words <= heads) or _is_sum([cell.typed for cell in cells.values() if cell.typed]):
                told = "; ".join(cell.typed for cell in cells.values() if cell.typed)
                self.plan.asking.left_out(self.sheet.where_row(row.number), told)
            elif band := self._band_in(cells):
                self._band, self._above = band, None
                where = "stands over" if row is not self.header.below[-1] else "was left out: it stands below"
                said = " ".join(" ".join(cell.typed.split()) for cell in cells.values() if cell.typed)
                told = f"{self.sheet.where(band.address)}, “{said}”, {where} the rows"
                self.plan.asking.remarks.append(f"{told}{' below' if where == 'stands over' else ''}.")
            else:
                yield from self._row(row.number, cells)

    def left_out(self) -> Iterator[str]:
        """A sentence for each column whose words were left out, with all of them."""
        for place, cells in sorted(self._dropped.items()):
            if (self.sheet.name, place) in self.plan.asking.undecided:
                continue
            why = self.plan.asking.whys.get((self.sheet.name, place), "")
            heading = self.header.cells.get(place)
            told = ", ".join(f"{cell.address} “{' '.join(cell.typed.split())}”" for cell in cells)
            count = f"{len(cells)} filled cell{'s were' if len(cells) > 1 else ' was'} left out{why}: {told}."
            where = self.sheet.where(heading.address) if heading else ""
            named = f"{where}, “{shortened(heading.typed)}”:" if heading else "Under no heading,"
            yield f"{named} {count}"

    def _band_in(self, cells: Mapping[int, Cell]) -> Cell | None:
        """The words of a row that stand over those below it: the only ones in it, and no action's."""
        typed = [(place, cell) for place, cell in cells.items() if cell.typed]
        if self._is_above_others({self.columns.get(place): cell for place, cell in typed}):
            return typed[-1][1]
        if self.header.kind is not Action or len(typed) != 1 or len(self.columns) < FEWEST_COLUMNS:
            return None
        place, cell = typed[0]
        label = self.columns.get(place, "")
        is_row = label in (MILESTONES, NOTE) or (label == TITLE and place != min(self.columns))
        is_row = is_row or (label == REFERENCE and kind_of(canonical(cell.typed)) == "action") or bool(cell.fault)
        return None if is_row else cell

    def _is_above_others(self, typed: Mapping[str | None, Cell]) -> bool:
        """Whether a row has but a number and words, and others are numbered under it: 1 above 1.1."""
        stated = typed[REFERENCE].typed.rstrip(".") if typed.keys() == {REFERENCE, TITLE} else ""
        return bool(stated) and any(
            each.startswith(f"{stated}.") and each != f"{stated}." for each in self.plan.stated(self.sheet)
        )

    def _row(self, number: int, cells: Mapping[int, Cell]) -> Iterator[MadeRow]:
        by_label, above = self._by_label(cells), self._above
        if above and self._goes_on(by_label, cells):
            self._attach(above.number, by_label, self._rest(by_label, cells))
            return
        made = self._made(number, cells, by_label)
        if not made.cells:
            told = "; ".join(cell.typed for each in by_label.values() for _, cell in each)
            self.plan.asking.left_out(self.sheet.where_row(number), told)
            return
        if self.header.kind is Action:
            self._attach(number, by_label, made.notes)
        for _, cell in made.notes if self.header.kind is not Action else ():
            self.plan.asking.left_out(self.sheet.where(cell.address), cell.typed)
        self._above = made
        yield made

    def _made(self, number: int, cells: Mapping[int, Cell], by_label: dict[str, list[tuple[int, Cell]]]) -> MadeRow:
        """A row in our own form; empty where nothing in it names a record."""
        made = MadeRow(number, {}, beside=tuple(cells.values()))
        if self._names_no_action(by_label):
            return made
        if self.header.kind is Milestone and not is_our_reference(_first(by_label, REFERENCE).typed):
            for place, cell in by_label.pop(REFERENCE, ()):
                self._dropped.setdefault(place, []).append(cell)
        for label, found in by_label.items():
            if label not in (NOTE, MILESTONES):
                self._take(made, label, found)
        if self.header.kind is Action:
            self._settle(made)
        return made

    def _by_label(self, cells: Mapping[int, Cell]) -> dict[str, list[tuple[int, Cell]]]:
        """The cells of a row by what their columns are; a row that is said to be a milestone has no action's title."""
        by_label: dict[str, list[tuple[int, Cell]]] = {}
        for place, cell in cells.items():
            label, whole = self.columns.get(place, LEAVE_OUT), self._whole(cell)
            if label == LEAVE_OUT and whole.typed and not cell.within:
                self._dropped.setdefault(place, []).append(whole)
            elif whole.typed or whole.fault:
                by_label.setdefault(label, []).append((place, whole))
        if any(STEPS.search(cell.typed) for _, cell in by_label.pop(SORT, ())) and TITLE in by_label:
            by_label.setdefault(MILESTONES, []).extend(by_label.pop(TITLE))
        return by_label

    def _whole(self, cell: Cell) -> Cell:
        """A cell; where it is empty under one that is merged down over it, with what stands there."""
        if not cell.within or cell.typed:
            return cell
        first = self._by_address.get(cell.within)
        is_down = letters_of_column(cell.within) == letters_of_column(cell.address)
        return replace(cell, typed=first.typed, fault=first.fault) if first and is_down else replace(cell, fault="")

    def _goes_on(self, by_label: Mapping[str, list[tuple[int, Cell]]], cells: Mapping[int, Cell]) -> bool:
        """Whether a row says more of the action above: its action is merged down over it, or it names none."""
        if TITLE not in self.columns.values() or self.header.kind is not Action:
            return False
        if SORT in self.columns.values() and MILESTONES in by_label:
            return True
        own = {self.columns.get(place) for place, cell in cells.items() if cell.typed}
        is_more = bool(own & {MILESTONES, NOTE}) or not own
        return is_more and TITLE not in own and not own & {REFERENCE, AREAS} and bool(by_label)

    def _names_no_action(self, by_label: Mapping[str, list[tuple[int, Cell]]]) -> bool:
        """Whether a row has neither an action's words, where others have, nor a reference of one that is there."""
        stated = _first(by_label, REFERENCE)
        is_known = stated.typed and (
            stated.fault
            or is_our_reference(stated.typed)
            or self.plan.known_by(self.plan.alias(self.sheet, stated.typed))
        )
        has_words = TITLE in by_label or TITLE not in self.columns.values()
        return self.header.kind is Action and not has_words and not is_known

    def _rest(
        self, by_label: Mapping[str, list[tuple[int, Cell]]], cells: Mapping[int, Cell]
    ) -> list[tuple[str, Cell]]:
        """What a row that goes on with the one above says of its fields: kept in words, for the action has its own."""
        has_no_days = MILESTONES in by_label and not any(days_in(cell.typed) for _, cell in by_label[MILESTONES])
        apart = (MILESTONES, NOTE, *((DUE,) if has_no_days else ()))
        found = [(place, cell) for label, each in by_label.items() if label not in apart for place, cell in each]
        return [(self.header.cells[place].typed, cell) for place, cell in found if not cells[place].within]

    def _take(self, made: MadeRow, label: str, found: list[tuple[int, Cell]]) -> None:
        """Put the cells of one field into the row, each word as it is meant."""
        column = self._column(label)
        place, cell = found[0]
        if len(found) > 1 and column and column.form is TEXT:
            told = "\n".join(f"{self.header.cells[at].typed}: {each.typed}" for at, each in found)
            cell = replace(cell, typed=told)
        elif column:
            for at, each in found[1:]:  # of two columns that are the field both: in no row do they say two things
                self._word(MadeRow(made.number, {}), column, at, each)
                self._dropped.setdefault(at, []).append(each)
        if cell.fault or column is None:
            made.cells[label] = cell
        elif label == TITLE and len(" ".join(cell.typed.split())) > LINE_HOLDS:
            made.cells[label] = replace(cell, typed=_beginning(cell.typed))
            made.notes.append((self.header.cells[place].typed, cell))
        else:
            self._word(made, column, place, cell)

    def _column(self, label: str) -> Column | None:
        return next((column for column in COLUMNS[self.header.kind] if column.label == label), None)

    def _word(self, made: MadeRow, column: Column, place: int, cell: Cell) -> None:
        """One word of a field: as it is where it can be read, else as it was answered or guessed."""
        if column.refers is Action:  # one that this very file may bring
            made.cells[column.label] = cell
            return
        try:
            read_value(self.plan.now, column, cell.typed)
        except Unreadable as unreadable:
            if column.refers and self.header.kind is Action and column.field in ("areas", "lead"):
                self._named(made, column, cell, unreadable)
            else:
                self._settled(made, column, place, cell, unreadable)
        else:
            made.cells[column.label] = cell

    def _settled(self, made: MadeRow, column: Column, place: int, cell: Cell, unreadable: Unreadable) -> None:
        if column.label == DELIVERY and CONFIDENCE not in self.columns.values() and _is_confidence(cell.typed):
            self.plan.asking.taken_for(
                self.sheet.where(cell.address), cell.typed, f"{CONFIDENCE}: {plain_word(cell.typed)}"
            )
            made.cells[CONFIDENCE] = cell
            return
        likely = first_day(cell.typed) or unreadable.likely if column.field == "starts" else unreadable.likely
        is_unknown = column.refers is Agency and lead_in(self.plan.now, cell.typed).agency == OPEN
        guess = likely or (AS_A_NOTE if is_unknown or _is_no_slip(column, cell.typed) else "")
        answer = self._answered(column.label, cell, guess, unreadable.why, unreadable.mend)
        if plain_word(answer) == AS_A_NOTE:
            made.notes.append((self.header.cells[place].typed, cell))
        elif answer in DROPPED:
            self._dropped.setdefault(place, []).append(cell)
        else:
            made.cells[column.label] = replace(cell, typed=answer or cell.typed)
            if is_more_than_a_day(cell.typed) and MILESTONES not in self.columns.values():
                made.notes.append((self.header.cells[place].typed, cell))

    def _answered(self, label: str, cell: Cell, guess: str, why: str, mend: str) -> str:
        where = replace(self.sheet.where(cell.address), label=label)
        return self.plan.asking.answered(Question(label, cell.typed, guess or "?", where, why, mend))

    def _named(self, made: MadeRow, column: Column, cell: Cell, unreadable: Unreadable) -> None:
        """An area by its words, or a lead that is an agency and its officer in one."""
        if column.field == "areas":
            sure = named_area(self.plan.now, cell.typed)
            if sure:
                self.plan.asking.taken_for(self.sheet.where(cell.address), cell.typed, sure)
            guess = area_by_words(self.plan.now, cell.typed)
            answer = sure or self._answered(column.label, cell, guess, NO_SUCH_AREA, self._likest(cell.typed))
            made.cells[column.label] = replace(cell, typed="" if answer in DROPPED else answer or cell.typed)
            return
        lead = str(lead_in(self.plan.now, cell.typed))
        answer = self._answered(column.label, cell, lead, unreadable.why, unreadable.mend)
        named = LeadNamed.of(answer or cell.typed) if answer else LeadNamed(cell.typed)
        if answer in DROPPED:
            made.notes.append((column.label, cell))
            return
        for label, typed in ((LEAD, named.agency), (OFFICER, named.officer), (WITH, named.contributing)):
            if typed and label not in made.cells:
                made.cells[label] = replace(cell, typed=typed)

    def _settle(self, made: MadeRow) -> None:
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
        self._complete(made)

    def _complete(self, made: MadeRow) -> None:
        """Ask since when an action is complete of which no cell says so; one with a day of completion is complete."""
        delivery, completed = made.cells.get(DELIVERY), made.cells.get(COMPLETED)
        if completed and not completed.fault and not delivery and REFERENCE not in made.cells:
            made.cells[DELIVERY] = replace(completed, typed=Delivery.COMPLETE)
        if REFERENCE in made.cells or completed or not delivery or plain_word(delivery.typed) != Delivery.COMPLETE:
            return
        due, title = self._value(DUE, made.cells.get(DUE)), made.cells.get(TITLE, delivery)
        guess = due if due and due <= self.plan.today.isoformat() else ""
        why = f"It is said to be complete, and not since when: “{shortened(title.typed)}”."
        asked = Question(COMPLETED, title.typed, guess or "?", self.sheet.where(delivery.address), why, "Give the day.")
        if answer := self.plan.asking.answered(asked):
            made.cells[COMPLETED] = replace(delivery, typed=answer)

    def _theirs(self, made: MadeRow, cell: Cell) -> None:
        """Their own reference: the action that is known by it, or what a new one is to be known by."""
        alias = self.plan.alias(self.sheet, cell.typed)
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
        same = [each.ref for each in self.plan.now.all(Action) if plain_word(each.title) == plain_word(title.typed)]
        if len(same) == 1 and AREAS not in made.cells and ALIASES not in made.cells:
            made.cells[REFERENCE] = replace(title, typed=same[0])
        if same or title.fault:
            return
        said = {label: self._value(label, made.cells.get(label)) for label in (LEAD, OFFICER, DUE)}
        likely = reworded(
            [action for action in self.plan.unclaimed if ALIASES not in made.cells or not action.aliases],
            title.typed,
            *(said[label] for label in (LEAD, OFFICER, DUE)),
        )
        if likely:
            action = self.plan.now.records[likely]
            why = f"This looks like {likely}, reworded: “{shortened(getattr(action, 'title', ''))}”."
            mend = f"Answer {likely}, or {NEW} for an action of its own."
            answer = self._answered(WHICH, title, likely, why, mend)
            if plain_word(answer) != NEW:
                made.cells[REFERENCE] = replace(title, typed=answer)

    def _value(self, label: str, cell: Cell | None) -> str:
        column = self._column(label)
        if cell is None or cell.fault or column is None:
            return ""
        try:
            value = read_value(self.plan.now, column, cell.typed)
        except Unreadable:
            return ""
        return value.isoformat() if hasattr(value, "isoformat") else str(value)

    def _area(self, made: MadeRow) -> None:
        """The area of a row that says none: as above, by the band over it, by its sheet, or by its own words."""
        title, now = made.cells[TITLE], self.plan.now
        above = self._above.cells.get(AREAS) if self._above else None
        if AREAS in self.columns.values() and above:
            empty = Question(
                AREAS, "(empty)", ABOVE, self.sheet.where(title.address), NO_AREA, "Is it that of the row above?"
            )
            answer = self.plan.asking.answered(empty)
            answer = above.typed if plain_word(answer) == ABOVE else answer
        elif self._band:
            answer = named_area(now, self._band.typed) or self._by_words(self._band)
        elif named_area(now, self.sheet.name):
            answer = named_area(now, self.sheet.name)
        elif beside := self._named_beside(made):
            answer = beside
        elif area_by_words(now, self.sheet.name):
            answer = self._by_words(Cell(title.address, self.sheet.name))
        else:
            answer = self._by_words(title)
        if answer and answer not in DROPPED:
            made.cells[AREAS] = replace(title, typed=answer)

    def _named_beside(self, made: MadeRow) -> str:
        """The one area whose reference stands anywhere in a row."""
        named = {area: cell for cell in made.beside if (area := named_area(self.plan.now, cell.typed))}
        for area, cell in named.items() if len(named) == 1 else ():
            self.plan.asking.taken_for(self.sheet.where(cell.address), cell.typed, area)
        return next(iter(named)) if len(named) == 1 else ""

    def _by_words(self, words: Cell) -> str:
        guess = named_area(self.plan.now, words.typed) or area_by_words(self.plan.now, words.typed)
        mend = (
            f"By its words it may be {guess}."
            if guess
            else "Fill in “Areas”, with the reference of the area that it answers."
        )
        return self._answered(AREAS, words, guess, NO_AREA, mend)

    def _likest(self, typed: str) -> str:
        """The areas that these words may be about, for a person to choose from."""
        refs = [ref for _, ref in areas_by_words(self.plan.now, typed)[:NEAREST]]
        told = (
            f"{ref} “{shortened(area.title or area.text)}”" for ref in refs if (area := self.plan.now.get(Area, ref))
        )
        return f"By its words: {'; '.join(told)}." if refs else ""

    def _attach(
        self, number: int, by_label: Mapping[str, list[tuple[int, Cell]]], more: list[tuple[str, Cell]]
    ) -> None:
        """Put the milestones and updates of a row beside its action."""
        due = _first(by_label, DUE) if DUE in by_label else None
        for _, cell in by_label.get(MILESTONES, ()):
            self.beside += [Beside(number, Milestone, cells) for cells in steps_in(cell, due)]
        found = by_label.get(NOTE, ())
        notes = [*((self.header.cells[place].typed, cell) for place, cell in found if not cell.within), *more]
        if notes:
            heading, first = notes[0]
            whole = "\n".join(f"{heading}: {cell.typed}" for heading, cell in notes)
            is_update = meant_by(Action, heading) in (Heading(NOTE), Heading(NOTE, is_sure=True))
            told = first.typed if len(notes) == 1 and is_update else whole
            self.beside.append(Beside(number, Note, {NOTE: replace(first, typed=told)}))


def _is_no_slip(column: Column, typed: str) -> bool:
    """Whether words are no date, or no choice of ours, by intent: a day in figures was mistyped."""
    return bool(column.form.words) or (column.form is DATE and not FIGURES.search(typed))


def _is_confidence(typed: str) -> bool:
    return plain_word(typed) in set(Confidence)


def _first(by_label: Mapping[str, list[tuple[int, Cell]]], label: str) -> Cell:
    """The first cell of a row that is of a field; an empty one where none is."""
    return next((cell for _, cell in by_label.get(label, ())), Cell(""))


def _is_sum(typed: Sequence[str]) -> bool:
    """Whether a row adds up others: a total, or counts of them."""
    return bool(typed) and (bool(TOTAL.fullmatch(typed[0])) or all(map(COUNT.fullmatch, typed)))


def _beginning(typed: str) -> str:
    """As many whole sentences, else words, as a title can hold."""
    line = " ".join(typed.split())[: LINE_HOLDS - 1]
    end = line.rfind(". ")
    return line[: end + 1] if end > LINE_HOLDS // 4 else f"{line[: line.rfind(' ')]}…"
