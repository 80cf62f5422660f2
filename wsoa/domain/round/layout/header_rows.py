"""Where the headings of a sheet stand: under titles and gaps, in one row or in two."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.row_codes import tag_for
from wsoa.domain.round.layout.guesses import KINDS_OF_ROWS, LEAVE_OUT, REFERENCE, Heading, meant_by
from wsoa.domain.round.spreadsheet import Cell, Row, Sheet
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Action, Milestone, Record
from wsoa.domain.statement.references import canonical, kind_of
from wsoa.domain.statement.statement import NAMES
from wsoa.domain.statement.values import plain_word

FIRST_ROWS = 40  # in which headings are looked for
FEWEST_COLUMNS = 3  # of a sheet that may be a plan although no heading says so
FEWEST = 2  # headings that are known, for a row below the first to be the one
LONGEST = 120  # characters of a heading
AREAS = BY_FIELD[Action]["areas"].label
TITLES: dict[type[Record], str] = {kind: BY_FIELD[kind]["title"].label for kind in KINDS_OF_ROWS}
OF_ACTIONS = re.compile(r"(?i)\b(?:action|task|activit)")
SAID = re.compile(r"[\d.,%]+|\d{4}-\d\d-\d\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}")
SPOKEN_OF = ("area", "point", "action", "milestone")
OTHERS = ("area", "point", "evidence", "strength", "note")  # what other sheets of ours list


@frozen
class HeaderFound:
    """The headings of a sheet by place, in the row or the two rows where they stand, and the rows below.

    `above` are the rows over them: titles, versions, notes. What only `may_be` headings, no heading says.
    """

    kind: type[Record]
    cells: Mapping[int, Cell]
    numbers: tuple[int, ...]
    above: tuple[Row, ...]
    below: tuple[Row, ...]
    may_be: bool = False

    @property
    def known(self) -> Mapping[int, Heading]:
        """What each heading that says something to us likely means."""
        found = {place: meant_by(self.kind, cell.typed) for place, cell in self.cells.items()}
        return {place: heading for place, heading in found.items() if heading}

    @property
    def wordiest(self) -> int:
        """The column that says most, of those headed by an action and else, or by nothing known: what is to be done."""
        said = Counter(
            {at: 0 for at, cell in self.cells.items() if at not in self.known or OF_ACTIONS.search(cell.typed)}
        )
        for row in self.below:
            said.update({place: len(cell.typed) for place, cell in row.cells.items() if place in said})
        return said.most_common(1)[0][0] if said else -1

    def titles(self) -> Iterator[str]:
        """What the rows call what they are about."""
        return self._words(TITLES[self.kind])

    def references(self) -> Iterator[str]:
        """What the rows state as their references."""
        return self._words(REFERENCE)

    def _words(self, label: str) -> Iterator[str]:
        place = next((at for at, heading in self.known.items() if heading.means == label), None)
        said = (plain_word(row.cells[place].typed) for row in self.below if place is not None and place in row.cells)
        return (word for word in said if word and place is not None and word != plain_word(self.cells[place].typed))

    @property
    def has_titles(self) -> bool:
        """Whether a heading says what is to be done."""
        return any(heading.means in TITLES.values() for heading in self.known.values())

    def speaks_of(self, known: Collection[str] | None) -> bool:
        """Whether rows say what is to be done, or state references: beside those that do, likely ones are `known`."""
        is_sure = Heading(REFERENCE, is_sure=True) in self.known.values()
        return self.has_titles or is_sure or known is None or not {*known}.isdisjoint(self.references())

    @cached_property
    def shape(self) -> str:
        """A few signs that stand for all headings together, in any order."""
        return tag_for(sorted(plain_word(cell.typed) for cell in self.cells.values()))

    @property
    def names_records(self) -> bool:
        """Whether a heading says which record a row is about, or may say it: by a reference, or by its words."""
        return any(heading.means in (REFERENCE, *TITLES.values()) for heading in self.known.values())

    @property
    def names_areas(self) -> bool:
        """Whether a heading says that its column holds areas; of other kinds of rows nobody asks."""
        return self.kind is not Action or any(heading.means == AREAS for heading in self.known.values())

    @property
    def score(self) -> tuple[int, int]:
        """How many different things its headings say, those first that are sure."""
        sure = {heading.means for heading in self.known.values() if heading.is_sure}
        return len({heading.means for heading in self.known.values()} - {LEAVE_OUT}), len(sure)


def header_of(sheet: Sheet) -> HeaderFound | None:
    """The headings of a sheet of actions or milestones; None where no row is one."""
    rows = (sheet.header, *sheet.rows)
    found = list(_candidates(rows))
    best = max(found, key=lambda each: (*each.score, -len(each.numbers)), default=None)
    if best is None or _is_of_others(sheet, best):
        return None
    return replace(best, kind=_kind(best))


def fullest(sheet: Sheet) -> Row:
    """The row among the first that has most filled cells, as headings have."""
    return max((sheet.header, *sheet.rows[:FIRST_ROWS]), key=lambda row: len(row.cells))


def likely_header(sheet: Sheet) -> HeaderFound | None:
    """What may be the headings of a sheet none of whose rows says so: the fullest row, with others below it."""
    rows, row = (sheet.header, *sheet.rows), fullest(sheet)
    at, cells = rows.index(row), {place: cell for place, cell in row.cells.items() if cell.typed}
    if len(cells) < FEWEST_COLUMNS or not rows[at + 1 :]:
        return None
    return HeaderFound(Action, cells, (row.number,), rows[:at], rows[at + 1 :], may_be=True)


def _candidates(rows: tuple[Row, ...]) -> Iterator[HeaderFound]:
    for place, row in enumerate(rows[:FIRST_ROWS]):
        for headings, count in _headings(rows, place):
            for kind in KINDS_OF_ROWS:
                first = place - count + 1
                numbers = tuple(each.number for each in rows[first : place + 1])
                found = HeaderFound(kind, headings, numbers, rows[:first], rows[place + 1 :])
                if _is_header(found, is_first=row is rows[0]):
                    yield found


def _headings(rows: tuple[Row, ...], place: int) -> Iterator[tuple[Mapping[int, Cell], int]]:
    """A row's own cells; and with those of the row above, whose words stand over several of them."""
    own = {at: cell for at, cell in rows[place].cells.items() if cell.typed}
    if all(len(cell.typed) <= LONGEST and not _speaks_of_ours(cell) for cell in own.values()):
        yield own, 1
        above = rows[place - 1] if place else None
        if above and above.number == rows[place].number - 1 and not any(map(_is_said, own.values())):
            joined = _both(above, own)
            if _sure(above.cells) <= _sure(joined):
                yield joined, 2


def _is_said(cell: Cell) -> bool:
    """Whether a cell is no heading, but says something below one: a day, a number."""
    return bool(SAID.fullmatch(cell.typed.strip()))


def _speaks_of_ours(cell: Cell) -> bool:
    return kind_of(canonical(cell.typed)) in SPOKEN_OF


def _sure(cells: Mapping[int, Cell]) -> set[str]:
    """What headings say for sure."""
    found = (meant_by(kind, cell.typed) for kind in KINDS_OF_ROWS for cell in cells.values())
    return {each.means for each in found if each and each.is_sure}


def _both(above: Row, own: Mapping[int, Cell]) -> Mapping[int, Cell]:
    """Two rows of headings as one: what stands below, and above it what it is a part of."""
    over = {at: cell for at, cell in above.cells.items() if cell.typed}
    joined = {}
    for at in sorted({*over, *own}):
        group = next((over[each] for each in sorted(over, reverse=True) if each <= at), None)
        cell = own.get(at) or over[at]
        if at in own and group and at not in over and not any(meant_by(kind, cell.typed) for kind in KINDS_OF_ROWS):
            cell = replace(cell, typed=f"{group.typed} {cell.typed}")
        elif at in own and at in over:
            cell = replace(cell, typed=_told(over[at].typed, cell.typed))
        joined[at] = cell
    return joined


def _told(above: str, below: str) -> str:
    """The one that says what is meant, else both."""
    return below if meant_by(Action, below) else f"{above} {below}"


def _is_header(found: HeaderFound, *, is_first: bool) -> bool:
    known, sure = found.score
    if is_first and sure:
        return len(found.numbers) == 1
    has_title = any(heading.means == TITLES[found.kind] for heading in found.known.values())
    return has_title and known >= FEWEST


def _kind(found: HeaderFound) -> type[Record]:
    """Whose fields the headings name, by the references where two share them."""
    spoken_of = _speaks_of(found)
    means = {heading.means for kind in KINDS_OF_ROWS for heading in replace(found, kind=kind).known.values()}
    if TITLES[Action] in means and TITLES[Milestone] not in means:
        return Action
    if found.kind is Milestone:
        other = replace(found, kind=Action)
        return Milestone if (found.score[1], NAMES[Milestone] == spoken_of) > (other.score[1], False) else Action
    other = replace(found, kind=Milestone)
    more = other.score[1], spoken_of == NAMES[Milestone]
    return Milestone if more > (found.score[1], spoken_of == NAMES[Action]) else Action


def _speaks_of(found: HeaderFound) -> str:
    """What kind of record its first reference names."""
    place = next((at for at, each in found.known.items() if each.means == REFERENCE), None)
    first = next((row.cells[place].typed for row in found.below if place is not None and place in row.cells), "")
    return kind_of(canonical(first))


def _is_of_others(sheet: Sheet, found: HeaderFound) -> bool:
    """Whether it is another sheet of a whole workbook: its references are of areas, of evidence."""
    return bool(sheet.name) and _speaks_of(found) in OTHERS and not found.has_titles
