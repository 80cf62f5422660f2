"""Columns that mean one field under two names: which of them is the field, and what becomes of the others."""

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from itertools import combinations

from wsoa.domain.changes.planning import read_value
from wsoa.domain.dates.inexact import days_in, first_day
from wsoa.domain.errors import Problem, Unreadable, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.round.layout.asking import Asking
from wsoa.domain.round.layout.guesses import LEAVE_OUT, MILESTONES, NOTE, REFERENCE, choices, is_our_reference
from wsoa.domain.round.layout.header_rows import HeaderFound
from wsoa.domain.round.layout.likely import area_by_words, named_areas
from wsoa.domain.round.layout.made_row import AREAS, TITLE
from wsoa.domain.round.layout.questions import OPEN, Question, of_column
from wsoa.domain.round.spreadsheet import Sheet, letters_of_column
from wsoa.domain.statement.fields import BY_FIELD, COLUMNS, Column
from wsoa.domain.statement.records import Action
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import DATE, plain_word

# What a column likely is that is headed as the first of these, and has no cell that can be read so.
INSTEAD = {
    BY_FIELD[Action]["lead"].label: BY_FIELD[Action]["officer"].label,
    REFERENCE: BY_FIELD[Action]["aliases"].label,
}


@frozen
class TwinColumns:
    """The columns of a sheet that mean the field with this label, by their places, the surest first.

    `others` are what the other columns mean.
    """

    sheet: Sheet
    header: HeaderFound
    now: Statement
    asking: Asking
    label: str
    places: Sequence[int]
    others: Collection[str]

    def repeated(self) -> Mapping[int, int]:
        """The columns whose every filled cell says what another's says in its row, each with that other."""
        found: dict[int, int] = {}
        for place in reversed(self.places):
            left, said = (each for each in self.places if each != place and each not in found), self._said[place]
            same = next((each for each in left if said.items() <= self._said[each].items()), None)
            if same is not None:
                found[place] = same
        return found

    def leave_out(self, place: int, other: int) -> None:
        """Leave a column out without asking, and say why: the other says all that it says."""
        if self._said[place]:
            self.asking.whys[self.sheet.name, place] = f", for {self._named(other)}, says the same"
        else:
            self.asking.remarks.append(f"{self._named(place)}, was left out: nothing stands in it.")

    def told_apart(self) -> Mapping[int, str]:
        """What each column is, as was answered of any of them; where nothing was, each is asked about.

        What somebody wrote over a guess counts before a guess that was left.
        """
        questions = self._questions()
        given = [place for place, question in questions.items() if question.tag in self.asking.answers]
        meant = {
            place: self.asking.column(questions[place], self.header.kind) or self.label
            for place in given or self.places
        }
        claims = [place for place, means in meant.items() if means == self.label]
        written = [place for place in claims if questions[place].guess != self.label]
        claims = written if len(written) == 1 else claims or [each for each in self.places if each not in given][:1]
        if given and any(self._unlike(one, other) for one, other in combinations(claims, 2)):
            self.refuse(claims, "Answer so for one of them only.")
        kept = [place for place in self.places if place not in claims and meant.get(place, self.label) == self.label]
        for place in kept if given else ():
            self._say_kept(place, claims[0])
        self.asking.undecided |= {(self.sheet.name, place) for place in self.places if not given}
        return meant | dict.fromkeys(claims, self.label) | dict.fromkeys(kept, self._rest)

    def _say_kept(self, place: int, first: int) -> None:
        if self._rest == NOTE:
            told = f"{self._named(place)}, {self._kept}: {self._named(first)}, is taken for the field."
            self.asking.remarks.append(told)
        else:
            self.asking.whys[self.sheet.name, place] = f", for {self._named(first)}, is taken for the field"

    def refuse(self, places: Sequence[int], mend: str) -> None:
        """Say of all columns but the first that they cannot be the field too."""
        for place in places[1:]:
            cell, why = self.header.cells[place], f"{self._named(places[0])}, says the same."
            self.asking.problems.append(Problem(self.sheet.where(cell.address), cell.typed, why, mend))

    def _questions(self) -> Mapping[int, Question]:
        """One of each column: whether it is the field, or what else."""
        found = {}
        for place, guess in self._guesses().items():
            first, *more = (each for each in self.places if each != place)
            words = f"{self._heading(place)}, beside {' and '.join(map(self._heading, (first, *more)))}"
            why = f"It and {self._named(first)}, both seem to be “{self.label}”{self._unlike(place, first)}."
            mend = f"Write {self.label} at the one that is; the other {self._kept} unless you say what it is."
            where = self.sheet.where(self.header.cells[place].address)
            found[place] = Question(of_column(self.header.kind), words, guess, where, why, mend)
        return found

    def _guesses(self) -> Mapping[int, str]:
        """What each column likely is: the field, where most of its cells can be read so; of dates nobody can tell."""
        read = {place: sum(map(self._is_one, self._words(place).values())) for place in self.places}
        if self._column and self._column.form is DATE and sum(map(bool, read.values())) != 1:
            return dict.fromkeys(self.places, OPEN)
        named = {at: sum(bool(named_areas(self.now, each)) for each in self._words(at).values()) for at in self.places}
        best = max(self.places, key=lambda place: (self.label == AREAS and named[place], read[place]))
        found, instead = {best: self.label}, INSTEAD.get(self.label, "")
        if self.label == TITLE:
            steps = [at for at in self.places if any(map(_are_steps, self._words(at).values()))]
            best = next((place for place in self.places if place not in steps), best)
            return {
                place: self.label if place == best else MILESTONES if place in steps else self._rest
                for place in self.places
            }
        for place in (each for each in self.places if each != best):
            is_taken = instead not in choices(self.header.kind) or instead in {*self.others, *found.values()}
            found[place] = self._rest if is_taken or read[place] else instead
        return found

    @property
    def _rest(self) -> str:
        """What is made of a column that is not the field, where nobody says."""
        return NOTE if NOTE in choices(self.header.kind) else LEAVE_OUT

    @property
    def _kept(self) -> str:
        return "is kept as an update" if self._rest == NOTE else "is left out"

    @cached_property
    def _column(self) -> Column | None:
        return next((column for column in COLUMNS[self.header.kind] if column.label == self.label), None)

    @cached_property
    def _said(self) -> Mapping[int, Mapping[int, str]]:
        """What the cells of each column say, by the numbers of their rows: two ways to say a thing are the same."""
        words = {place: self._words(place) for place in self.places}
        return {at: {row: self._read(typed) or plain_word(typed) for row, typed in words[at].items()} for at in words}

    def _words(self, place: int) -> Mapping[int, str]:
        cells = ((row.number, row.cells[place]) for row in self.header.below if place in row.cells)
        return {number: cell.typed for number, cell in cells if cell.typed}

    def _read(self, typed: str) -> str:
        """A cell read as the field; '' where it cannot be."""
        if self._column is None:
            return plain_word(typed) if is_our_reference(typed) else ""
        try:
            return str(read_value(self.now, self._column, typed))
        except Unreadable:
            return ""

    def _is_one(self, typed: str) -> bool:
        """Whether a cell can be read as the field, or nearly."""
        is_day = self._column is not None and self._column.form is DATE
        is_area = self.label == AREAS and (named_areas(self.now, typed) or area_by_words(self.now, typed))
        return bool(self._read(typed) or is_area or (is_day and days_in(typed)) or (is_day and first_day(typed)))

    def _unlike(self, one: int, other: int) -> str:
        """The first row in which both say something, and not the same; '' where there is none."""
        words, others = self._words(one), self._words(other)
        both = (row for row in words if row in others and self._said[one][row] != self._said[other][row])
        told = (f"; in row {row} they say “{shortened(words[row])}” and “{shortened(others[row])}”" for row in both)
        return next(told, "")

    def _heading(self, place: int) -> str:
        """A column by its heading, and by its letter where another is headed so too."""
        cell, words = self.header.cells[place], [plain_word(self.header.cells[each].typed) for each in self.places]
        is_alone = words.count(plain_word(cell.typed)) == 1
        return cell.typed if is_alone else f"{cell.typed} ({letters_of_column(cell.address)})"

    def _named(self, place: int) -> str:
        cell = self.header.cells[place]
        return f"{self.sheet.where(cell.address)}, “{shortened(cell.typed)}”"


def _are_steps(typed: str) -> bool:
    """Whether words are several dated steps, a line each."""
    return len([line for line in typed.splitlines() if line.strip()]) > 1 and bool(days_in(typed))
