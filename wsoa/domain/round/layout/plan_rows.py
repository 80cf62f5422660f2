"""The rows of a sheet of a plan kept elsewhere: which are rows, bands, sums, or go on with the one above."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from wsoa.domain.errors import shortened
from wsoa.domain.round.layout.guesses import (
    LEAVE_OUT,
    MILESTONES,
    NOTE,
    REFERENCE,
    SORT,
    SORTS,
    STEPS,
    is_our_reference,
)
from wsoa.domain.round.layout.header_rows import TITLES, HeaderFound
from wsoa.domain.round.layout.likely import area_by_words, named_area
from wsoa.domain.round.layout.made_row import ALIASES, AREAS, DUE, POINTS, TITLE, Beside, MadeRow, first_of
from wsoa.domain.round.layout.row_beside import BesideRows, as_made
from wsoa.domain.round.layout.row_subject import RowSubject
from wsoa.domain.round.layout.row_words import RowWords, whole_points
from wsoa.domain.round.layout.steps import TITLE as STEP
from wsoa.domain.round.layout.whole_plan import WholePlan
from wsoa.domain.round.spreadsheet import Cell, Sheet, letters_of_column
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Action, Milestone
from wsoa.domain.statement.references import canonical, kind_of, parent_of
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word

STEP_OF = BY_FIELD[Milestone]["action"].label
FEWEST_COLUMNS = 3  # of a sheet, for a row with one filled cell to be a band over those below
TOTAL = re.compile(r"(?i)(?:grand |sub[- ]?)?totals?(?: (?:number|actions|cost)\b.*)?(?:[ :]+[£\d.,]+)?")
COUNT = re.compile(r"[^:\d]{1,40}: ?\d+ ?%?")  # 'In progress: 2'
InAField = tuple[str, str, str]  # a label, the word under it, and why that cannot be read


def rows_of(plan: WholePlan, sheet: Sheet, header: HeaderFound) -> tuple[tuple[MadeRow, ...], tuple[Beside, ...]]:
    """The rows of a sheet, and what stands in them beside."""
    reading = SheetRows(plan, sheet, header, plan.columns[sheet.name])
    made = tuple(reading.rows())
    plan.asking.remarks += reading.left_out()
    return made, tuple(reading.beside.found)


def band_above(now: Statement, header: HeaderFound) -> Cell | None:
    """The words alone in the row just above the headings, where they name an area: they stand over the rows below."""
    cells = [cell for row in header.above[-1:] for cell in row.cells.values() if cell.typed]
    named = len(cells) == 1 and (named_area(now, cells[0].typed) or area_by_words(now, cells[0].typed))
    return cells[0] if named else None


@dataclass
class SheetRows:
    """The rows of one sheet being read, from the top: what stood above counts for what follows."""

    plan: WholePlan
    sheet: Sheet
    header: HeaderFound
    columns: Mapping[int, str]
    words: RowWords = field(init=False)
    beside: BesideRows = field(init=False)
    subject: RowSubject = field(init=False)
    _by_address: dict[str, Cell] = field(default_factory=dict)
    _rows: dict[tuple[object, ...], int] = field(default_factory=dict)
    _named: Counter[tuple[str, ...]] = field(default_factory=Counter)
    _firsts: dict[frozenset[InAField], tuple[MadeRow, set[InAField]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with what stands over the first row."""
        self.words = RowWords(self.plan, self.sheet, self.header, self.columns)
        self.beside = BesideRows(self.plan.asking, self.sheet, self.header, self.words)
        self.subject = RowSubject(self.plan, self.words, band_above(self.plan.now, self.header))

    def rows(self) -> Iterator[MadeRow]:
        """Each row in our own form; bands, repeated headings and rows that only go on with the one above are none."""
        self._by_address = {cell.address: cell for row in self.header.below for cell in row.cells.values()}
        heads = {plain_word(cell.typed) for cell in self.header.cells.values()}
        for row in self.header.below:
            cells = {place: cell for place, cell in row.cells.items() if cell.typed or cell.fault}
            words = {plain_word(cell.typed) for cell in cells.values() if cell.typed}
            if not words and not any(cell.fault and not cell.within for cell in cells.values()):
                continue
            is_sum = _is_sum([cell.typed for cell in cells.values() if cell.typed])
            if (len(words) > 1 and words <= heads) or is_sum or self._is_gone(cells):
                told = "; ".join(cell.typed for cell in cells.values() if cell.typed)
                self.plan.asking.left_out(self.sheet.where_row(row.number), told)
            elif band := self._band_in(cells):
                self.subject.band, self.subject.above = band, None
                where = "stands over" if row is not self.header.below[-1] else "was left out: it stands below"
                said = " ".join(" ".join(cell.typed.split()) for cell in cells.values() if cell.typed)
                told = f"{self.sheet.where(band.address)}, “{said}”, {where} the rows"
                self.plan.asking.remarks.append(f"{told}{' below' if where == 'stands over' else ''}.")
            elif first := self._said_before(row.number, cells):
                told = f"{self.sheet.where_row(row.number)} says all that row {first} says, and was left out."
                self.plan.asking.remarks.append(told)
            else:
                yield from self._row(row.number, cells)

    def left_out(self) -> Iterator[str]:
        """A sentence for each column whose words were left out, with all of them."""
        for place, cells in sorted(self.words.dropped.items()):
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

    def _said_before(self, number: int, cells: Mapping[int, Cell]) -> int:
        """The row above, under the same band, that says the very same; 0 where none does, or a reference is ours."""
        labels = {self.columns.get(place): cell.typed for place, cell in cells.items() if cell.typed}
        said = (self.subject.band, *((place, plain_word(cell.typed)) for place, cell in sorted(cells.items())))
        if TITLES.get(self.header.kind) not in labels or is_our_reference(labels.get(REFERENCE, "")):
            return 0
        first = self._rows.setdefault(said, number)
        return first if first != number else 0

    def _same_action(self, made: MadeRow, stated: str) -> MadeRow | None:
        """The row above that names the same action and says all that this one says of it; for points, those of both.

        A plan with a row for each milestone, each update or each point says the action in every one of them.
        """
        is_ours = REFERENCE in made.cells and is_our_reference(stated)
        if self.header.kind is not Action or TITLE not in made.cells or is_ours:
            return None
        said = {(label, plain_word(cell.typed), cell.fault) for label, cell in made.cells.items() if label != POINTS}
        named = frozenset(each for each in said if each[0] in (TITLE, AREAS, REFERENCE, ALIASES))
        first, fields = self._firsts.setdefault(named, (made, said))
        if first is made or not said <= fields:
            return None
        if POINTS in first.cells and POINTS in made.cells:
            both = f"{first.cells[POINTS].typed}, {made.cells[POINTS].typed}"
            first.cells[POINTS] = replace(first.cells[POINTS], typed=both)
        told = (
            f"{self.sheet.where_row(made.number)} says the action of row {first.number}, and was taken for more of it."
        )
        self.plan.asking.remarks.append(told)
        return first

    def _is_gone(self, cells: Mapping[int, Cell]) -> bool:
        """Whether the action of a row was struck out, or is an error, and is to be left out: all of the row with it."""
        by_label = {self.columns.get(place): (place, self._whole(cell)) for place, cell in cells.items()}
        place, title = by_label.get(TITLE, (0, Cell("")))
        stated = by_label.get(REFERENCE, (0, Cell("")))
        if not title.fault or title.typed.startswith("="):
            return False
        has_no_other = self._names_no_action({} if stated[1].fault else {REFERENCE: [stated]})
        return has_no_other and self.words.mended(place, title, "")[0] == LEAVE_OUT

    def _row(self, number: int, cells: Mapping[int, Cell]) -> Iterator[MadeRow]:
        by_label, above = self._by_label(cells), self.subject.above
        more = above if above and self._goes_on(by_label, cells) else None
        if more and not more.is_left_out:
            self.beside.attach(more.number, *self.beside.more(by_label, cells))
            return
        made = more or self._made(number, cells, by_label)
        if made.is_left_out:
            self.subject.above = made
        if made.is_left_out or not made.cells:
            if told := "; ".join(cell.typed for each in by_label.values() for _, cell in each):
                self.plan.asking.left_out(self.sheet.where_row(number), told)
            return
        first = self._same_action(made, first_of(by_label, REFERENCE).typed)
        if self.header.kind is Action:
            self.beside.attach((first or made).number, as_made(by_label, made), made.notes)
        for _, cell in made.notes if self.header.kind is not Action else ():
            self.plan.asking.left_out(self.sheet.where(cell.address), cell.typed)
        self.subject.above = first or made
        if first:
            told = (
                f"{self.sheet.where_row(number)} says the action of row {first.number}, and was taken for more of it."
            )
            self.plan.asking.remarks.append(told)
        else:
            yield made

    def _made(self, number: int, cells: Mapping[int, Cell], by_label: dict[str, list[tuple[int, Cell]]]) -> MadeRow:
        """A row in our own form; empty where nothing in it names a record."""
        made = MadeRow(number, {}, beside=tuple(cells.values()))
        if self._names_no_action(by_label):
            return made
        if self.header.kind is Milestone and not is_our_reference(first_of(by_label, REFERENCE).typed):
            for place, cell in by_label.pop(REFERENCE, ()):
                self.words.dropped.setdefault(place, []).append(cell)
        self.words.title = first_of(by_label, TITLE).typed
        area = first_of(by_label, AREAS).typed or parent_of(parent_of(canonical(first_of(by_label, REFERENCE).typed)))
        for label, found in by_label.items():
            if label not in (NOTE, MILESTONES):
                whole = [(place, whole_points(cell, area)) for place, cell in found] if label == POINTS else found
                self.words.take(made, label, whole)
        self.words.lead(made)
        if self.header.kind is Action:
            self.subject.settle(made)
        elif self.header.kind is Milestone and REFERENCE not in made.cells:
            self._number(made)
        is_nothing = TITLE not in made.cells and self._needs_words(by_label)
        made.is_left_out = (made.is_left_out or is_nothing) and REFERENCE not in made.cells
        return made

    def _number(self, made: MadeRow) -> None:
        """Number the words of a milestone that a row above has for the same action, due as this one."""
        title, *others = (made.cells.get(label, Cell("")) for label in (STEP, STEP_OF, DUE))
        said = (plain_word(title.typed), *(each.typed for each in others))
        self._named[said] += 1
        if title.typed and self._named[said] > 1:
            made.cells[STEP] = replace(title, typed=f"{title.typed} ({self._named[said]})")
            self.plan.asking.taken_for(self.sheet.where(title.address), title.typed, made.cells[STEP].typed)

    def _by_label(self, cells: Mapping[int, Cell]) -> dict[str, list[tuple[int, Cell]]]:
        """The cells of a row by what their columns are; a row that is said to be a milestone has no action's title."""
        by_label: dict[str, list[tuple[int, Cell]]] = {}
        wholes = {place: self._whole(cell) for place, cell in cells.items()}
        title = next((cell.typed for at, cell in wholes.items() if self.columns.get(at) == TITLE), "")
        for place, cell in wholes.items():
            label, whole = self.words.mended(place, cell, title)
            if label == LEAVE_OUT and whole.typed and not cells[place].within:
                self.words.dropped.setdefault(place, []).append(whole)
            elif whole.typed or whole.fault:
                by_label.setdefault(label, []).append((place, whole))
        sorts = by_label.pop(SORT, ())
        for place, cell in sorts:
            if not SORTS.fullmatch(cell.typed):
                self.words.dropped.setdefault(place, []).append(cell)
        if any(STEPS.search(cell.typed) for _, cell in sorts) and TITLE in by_label:
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
        stated = first_of(by_label, REFERENCE)
        is_known = stated.typed and (
            stated.fault
            or is_our_reference(stated.typed)
            or self.plan.known_by(self.plan.alias(self.sheet, stated.typed))
        )
        has_words = TITLE in by_label or {TITLE, REFERENCE} & {*self.columns.values()} == {REFERENCE}
        return self.header.kind is Action and not has_words and not is_known

    def _needs_words(self, by_label: Mapping[str, list[tuple[int, Cell]]]) -> bool:
        """Whether a row is of an action that must have words: others have them, or it was of one of ours."""
        has_ours = is_our_reference(first_of(by_label, REFERENCE).typed)
        return self.header.kind is Action and (TITLE in self.columns.values() or has_ours)


def _is_sum(typed: Sequence[str]) -> bool:
    """Whether a row adds up others: a total, or counts of them."""
    return bool(typed) and (bool(TOTAL.fullmatch(typed[0])) or all(map(COUNT.fullmatch, typed)))
