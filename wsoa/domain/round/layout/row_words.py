"""The words of one row of a plan kept elsewhere, each put into the field that it is meant for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from wsoa.domain.changes.planning import SEPARATORS, read_value
from wsoa.domain.dates.exact import other_way_round, show_date, year_of
from wsoa.domain.dates.inexact import AS_A_NOTE, day_named, days_in, first_day, is_more_than_a_day
from wsoa.domain.errors import NEAREST, Unreadable, shortened
from wsoa.domain.round.layout.guesses import LEAVE_OUT, MILESTONES, NOTE, REFERENCE, is_our_reference
from wsoa.domain.round.layout.header_rows import HeaderFound
from wsoa.domain.round.layout.likely import (
    NAMED_AREAS,
    LeadNamed,
    area_by_words,
    areas_by_words,
    lead_in,
    named_areas,
    named_points,
)
from wsoa.domain.round.layout.made_row import (
    COMPLETED,
    CONFIDENCE,
    DELIVERY,
    LEAD,
    OFFICER,
    POINTS,
    TITLE,
    WITH,
    MadeRow,
)
from wsoa.domain.round.layout.questions import CELL, OPEN, TYPE_IT, Question
from wsoa.domain.round.layout.steps import TITLE as STEP
from wsoa.domain.round.layout.steps import is_time
from wsoa.domain.round.layout.whole_plan import APART, WholePlan
from wsoa.domain.round.spreadsheet import Cell, Sheet
from wsoa.domain.statement.choices import Confidence, Delivery
from wsoa.domain.statement.fields import COLUMNS, Column
from wsoa.domain.statement.records import Action, Agency, Area, Measure
from wsoa.domain.statement.references import canonical, kind_of, parent_of
from wsoa.domain.statement.statement import NAMES
from wsoa.domain.statement.values import DATE, LINE_HOLDS, TEXT, plain_word

DROPPED = ("-", "–", LEAVE_OUT, "left out")  # answers that leave a word out
FIGURES = re.compile(r"\d\s*[/.-]\s*\d|\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]{3,9}\s+\d|\b\d{5,}\b")
IN_FIGURES = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\s*")
MONTHS = 12
SHARE, WHOLE = re.compile(r"(\d{1,3})(?:\.\d+)? ?%"), 100
BEFORE_DAY = re.compile(r"\s*([^\d(–:-]+?)(?:\s+(?:on|in|by))?[\s(–:-]*\d")
WORDED = re.compile(r"(?i)^(?:\d{1,2}(?:st|nd|rd|th)? )?(?:of )?[a-z]{3,9}$")  # a month or its day, without a year
LETTER = re.compile(r"\(?([a-zA-Z]{1,2})\)?")
BY_TITLE = (Action, Measure)  # rows of the same file may bring them: whether one is there is told when all are read
NO_SUCH_AREA = "No area is called that."


@dataclass
class RowWords:
    """How the words of a sheet's rows are put into fields; what was `dropped`, by the places of its columns."""

    plan: WholePlan
    sheet: Sheet
    header: HeaderFound
    columns: Mapping[int, str]
    dropped: dict[int, list[Cell]] = field(default_factory=dict)
    title: str = ""  # of the row
    _turned: dict[int, bool] = field(default_factory=dict)  # columns of dates in which the month stands first

    def take(self, made: MadeRow, label: str, found: list[tuple[int, Cell]]) -> None:
        """Put the cells of one field into the row, each word as it is meant."""
        column = self._column(label)
        place, cell = found[0]
        if len(found) > 1 and column and column.form is TEXT:
            told = "\n".join(f"{self.header.cells[at].typed}: {each.typed}" for at, each in found)
            cell = replace(cell, typed=told)
        elif column:
            for at, each in found[1:]:  # of two columns that are the field both: in no row do they say two things
                self._word(MadeRow(made.number, {}), column, at, each)
                self.dropped.setdefault(at, []).append(each)
        answer = self._unlike(label, cell, LEAVE_OUT) if label == REFERENCE and is_our_reference(cell.typed) else None
        if answer is not None:
            self._put(made, label, place, cell, answer)
        elif cell.fault or column is None:
            made.cells[label] = cell
        elif label == TITLE and len(" ".join(cell.typed.split())) > LINE_HOLDS:
            made.cells[label] = replace(cell, typed=_beginning(cell.typed))
            made.notes.append((self.header.cells[place].typed, cell))
        else:
            self._word(made, column, place, cell)

    def mended(self, place: int, cell: Cell, title: str) -> tuple[str, Cell]:
        """What the column at this place is for a cell, and the cell: one that cannot be read as it was answered.

        What was struck out or is an error of the spreadsheet's is likely no longer meant; a formula's value is asked.
        """
        label = self.columns.get(place, LEAVE_OUT)
        if not cell.fault or label == LEAVE_OUT:
            return label, cell
        head = shortened(self.header.cells[place].typed)
        words = (
            f"{cell.typed.removeprefix('=')}, {head}, of {shortened(title)}" if title and label != TITLE else cell.typed
        )
        guess = OPEN if cell.typed.startswith("=") else LEAVE_OUT
        where = replace(self.sheet.where(cell.address), label=label)
        answer = self.plan.asking.answered(Question(CELL, words, guess, where, cell.fault, TYPE_IT))
        if plain_word(answer) == AS_A_NOTE:
            return NOTE, replace(cell, fault="")
        if answer in DROPPED:
            return LEAVE_OUT, cell
        return label, replace(cell, typed=answer, fault="") if answer else cell

    def _column(self, label: str) -> Column | None:
        return next((column for column in COLUMNS[self.header.kind] if column.label == label), None)

    def _word(self, made: MadeRow, column: Column, place: int, cell: Cell) -> None:
        """One word of a field: as it is where it can be read, else as it was answered or guessed.

        Of a day and of how far it is, both may be so: what can be read need not go with the rest of its row.
        """
        if column.refers in BY_TITLE or (column.refers and self.plan.brings(column.refers, cell.typed)):
            made.cells[column.label] = cell
            return
        try:
            read_value(self.plan.now, column, cell.typed)
            if column.form is DATE:
                self._read_day_first(place, cell)
            unlike = self._unlike(column.label, cell) if column.form is DATE or column.label == DELIVERY else None
        except Unreadable as unreadable:
            if column.refers and self.header.kind is Action and column.field in ("areas", "lead"):
                self._named(made, column, place, cell, unreadable)
            else:
                self._settled(made, column, place, cell, unreadable)
        else:
            if unlike is None:
                made.cells[column.label] = cell
            else:
                made.set_aside.add(column.label)
                self._put(made, column.label, place, cell, unlike)

    def _read_day_first(self, place: int, cell: Cell) -> None:
        """Raises Unreadable for a day that may be read two ways, where others of its column have the month first."""
        if place not in self._turned:
            cells = (row.cells[place] for row in self.header.below if place in row.cells)
            days = [tuple(map(int, found.groups())) for cell in cells if (found := IN_FIGURES.fullmatch(cell.typed))]
            is_day_first = any(day > MONTHS for day, *_ in days)
            self._turned[place] = not is_day_first and any(month > MONTHS for _, month, _ in days)
        found = IN_FIGURES.fullmatch(cell.typed) if self._turned[place] else None
        day, month, year = map(int, found.groups()) if found else (0, 0, 0)
        if day != month and month <= MONTHS:
            turned = other_way_round(day, month, year_of(str(year)))
            why = f"Other dates of its column have the month first: it may be {turned}."
            raise Unreadable(why, "Write the day that is meant, the month in letters.", turned)

    def _unlike(self, label: str, cell: Cell, guess: str = AS_A_NOTE) -> str | None:
        """What was answered of a word that can be read and does not go with its row; None where nobody was asked."""
        where, asking = replace(self.sheet.where(cell.address), label=label), self.plan.asking
        of_row = Question(label, f"{cell.typed}, of {shortened(self.title)}", guess, where, "", "")
        asking.taken[self.sheet.name, cell.address] = of_row
        return asking.answer(of_row) if asking.answers and of_row.tag in asking.answers else None

    def _put(self, made: MadeRow, label: str, place: int, cell: Cell, answer: str) -> None:
        """A word as it was answered: kept as a note, left out, or another in its place."""
        if plain_word(answer) == AS_A_NOTE:
            made.notes.append((self.header.cells[place].typed, cell))
        elif answer in DROPPED:
            self.dropped.setdefault(place, []).append(cell)
        else:
            made.cells[label] = replace(cell, typed=answer or cell.typed)

    def _settled(self, made: MadeRow, column: Column, place: int, cell: Cell, unreadable: Unreadable) -> None:
        if column.label == DELIVERY and CONFIDENCE not in self.columns.values() and _is_confidence(cell.typed):
            self.plan.asking.taken_for(
                self.sheet.where(cell.address), cell.typed, f"{CONFIDENCE}: {plain_word(cell.typed)}"
            )
            made.cells[CONFIDENCE] = cell
            return
        likely, mend = unreadable.likely, unreadable.mend
        if column.field == "starts" and (first := first_day(cell.typed)):
            likely, mend = first, f"Write {first} if you mean its beginning."
        likely = likely or (self._in_a_year(column, cell.typed) if column.form is DATE else "")
        likely = likely or (self._before_a_day(column, cell.typed) if column.label == DELIVERY else "")
        guess = likely or (self._agencies(cell.typed) if column.refers is Agency else "")
        guess = LEAVE_OUT if _is_none(cell.typed) else guess or (AS_A_NOTE if _is_no_slip(column, cell.typed) else "")
        is_several = column.refers is Agency and not column.many and "," in guess
        guess = "" if is_several or (guess == AS_A_NOTE and self.header.kind is not Action) else guess  # none has notes
        answer = self.answered(column.label, cell, guess, unreadable.why, mend)
        self._put(made, column.label, place, cell, answer)
        if column.label in made.cells and is_more_than_a_day(cell.typed) and MILESTONES not in self.columns.values():
            made.notes.append((self.header.cells[place].typed, cell))

    def _before_a_day(self, column: Column, typed: str) -> str:
        """How far an action is, by its share, or by the words before the day since when: 'Completed 28/2/19'; or ''."""
        if share := SHARE.fullmatch(typed.strip()):
            return (
                (Delivery.COMPLETE if int(share[1]) >= WHOLE else Delivery.UNDER_WAY)
                if int(share[1])
                else Delivery.NOT_STARTED
            )
        words = BEFORE_DAY.match(typed) if days_in(typed) else None
        try:
            return str(read_value(self.plan.now, column, words[1])) if words else ""
        except Unreadable as unreadable:
            return unreadable.likely

    def _in_a_year(self, column: Column, typed: str) -> str:
        """The day of a month that words name without its year: the next one, of what is done the last; or ''."""
        today = self.plan.today
        found = [day_named(f"{typed} {today.year + more}") for more in (-1, 0, 1)] if WORDED.search(typed) else []
        days = [day for day in found if day]
        past, coming = [day for day in days if day <= today][-1:], [day for day in days if day >= today][:1]
        return "".join(map(show_date, past if column.label == COMPLETED else coming))

    def _agencies(self, typed: str) -> str:
        """The agencies that words name, where they say nothing else; else that they are to be kept."""
        named = [lead_in(self.plan.now, each) for each in APART.split(typed) if each]
        is_known = not any(each.agency == OPEN or each.officer for each in named)
        agencies = (", ".join(filter(None, (each.agency, each.contributing))) for each in named)
        return ", ".join(agencies) if is_known else AS_A_NOTE

    def answered(self, label: str, cell: Cell, guess: str, why: str, mend: str) -> str:
        """What was answered of a cell, else what was guessed."""
        where = replace(self.sheet.where(cell.address), label=label)
        return self.plan.asking.answered(Question(label, cell.typed, guess or "?", where, why, mend))

    def _named(self, made: MadeRow, column: Column, place: int, cell: Cell, unreadable: Unreadable) -> None:
        """An area by its words, or a lead that is an agency and its officer in one."""
        if column.field == "areas":
            points = named_points(self.plan.now, cell.typed)
            if points and POINTS not in self.columns.values():
                made.cells[POINTS] = replace(cell, typed=", ".join(points))
            sure = ", ".join(dict.fromkeys((*named_areas(self.plan.now, cell.typed), *map(parent_of, points))))
            if sure:
                self.plan.asking.taken_for(self.sheet.where(cell.address), cell.typed, sure)
            guess = area_by_words(self.plan.now, cell.typed)
            mend = self.likest(cell.typed) or ("" if NAMED_AREAS.search(cell.typed) else unreadable.mend)
            answer = sure or self.answered(column.label, cell, guess, NO_SUCH_AREA, mend)
            made.cells[column.label] = replace(cell, typed=answer or cell.typed)
            made.is_left_out = answer in DROPPED
            return
        lead = str(lead_in(self.plan.now, cell.typed))
        answer = self.answered(column.label, cell, lead, unreadable.why, unreadable.mend)
        named = LeadNamed.of(answer or cell.typed) if answer else LeadNamed(cell.typed)
        if plain_word(answer) in (AS_A_NOTE, *DROPPED):
            self._put(made, column.label, place, cell, answer)
            return
        made.lead = (self.header.cells[place].typed, cell, named)

    def named(self, made: MadeRow, place: int, step: Mapping[str, Cell]) -> Mapping[str, Cell]:
        """A milestone of the row; of a day alone with the words that were answered, and nothing where none were."""
        day = step[STEP]
        if not is_time(day.typed):
            return step
        asked = replace(day, typed=f"{day.typed}, of {shortened(self.title)}")
        why = "It is a date alone, and no words say what is to be done by then."
        answer = self.answered(MILESTONES, asked, AS_A_NOTE, why, TYPE_IT)
        self._put(made, STEP, place, day, answer)
        titled = made.cells.pop(STEP, None)
        return {**step, STEP: replace(titled, typed=f"{answer}, {day.typed}")} if titled else {}

    def lead(self, made: MadeRow) -> None:
        """Put the agency, the officer and the others that a lead's cell names into a row of which all else is taken.

        Where another column is the officer and says something else, the words are kept as a note too.
        """
        if not made.lead:
            return
        heading, cell, named = made.lead
        said = {LEAD: named.agency, OFFICER: named.officer, WITH: named.contributing}
        other = {label: made.cells[label].typed for label in said if said[label] and label in made.cells}
        if any(plain_word(typed) != plain_word(said[label]) for label, typed in other.items()):
            made.notes.append((heading, cell))
        made.cells |= {label: replace(cell, typed=said[label]) for label in said if said[label] and label not in other}

    def likest(self, typed: str) -> str:
        """The areas that these words may be about, for a person to choose from."""
        refs = [ref for _, ref in areas_by_words(self.plan.now, typed)[:NEAREST]]
        told = (
            f"{ref} “{shortened(area.title or area.text)}”" for ref in refs if (area := self.plan.now.get(Area, ref))
        )
        return f"By its words: {'; '.join(told)}." if refs else ""

    def value(self, label: str, cell: Cell | None) -> Any:  # noqa: ANN401 - a field's value, of any form
        """What a cell says as the field of that label; None where it cannot be read."""
        column = self._column(label)
        if cell is None or cell.fault or column is None:
            return None
        try:
            return read_value(self.plan.now, column, cell.typed)
        except Unreadable:
            return None


def whole_points(cell: Cell, area: str) -> Cell:
    """A cell of points with the letters that stand alone in it, 'a, b', as points of the one area beside them."""
    letters = [LETTER.fullmatch(part.strip()) for part in re.split(SEPARATORS, cell.typed)[::2]]
    if kind_of(canonical(area)) != NAMES[Area] or not all(letters):
        return cell
    return replace(cell, typed=", ".join(f"{canonical(area)}{each[1].lower()}" for each in letters if each))


def _is_none(typed: str) -> bool:
    """Whether words say that there is nothing to say."""
    return "".join(filter(str.isalnum, typed.casefold())) in ("", "na", "nil", "none", "notapplicable")


def _is_no_slip(column: Column, typed: str) -> bool:
    """Whether words are no date, or no choice of ours, by intent: a day in figures was mistyped."""
    return bool(column.form.words) or (column.form is DATE and not FIGURES.search(typed))


def _is_confidence(typed: str) -> bool:
    return plain_word(typed) in set(Confidence)


def _beginning(typed: str) -> str:
    """As many whole sentences, else words, as a title can hold."""
    line = " ".join(typed.split())[: LINE_HOLDS - 1]
    end = line.rfind(". ")
    return line[: end + 1] if end > LINE_HOLDS // 4 else f"{line[: line.rfind(' ')]}…"
