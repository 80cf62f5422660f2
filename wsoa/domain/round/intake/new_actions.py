"""Rows that wait for new actions, and more of them than were given: copied ones, and ones written in without a code."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from wsoa.domain.changes.sheet_events import IssuedRow
from wsoa.domain.errors import Problem
from wsoa.domain.round.handout.sent_sheet import UNCODED, SheetAsSent
from wsoa.domain.round.handout.sheet_fields import ABOUT, NEW, PLAN, REFERENCE
from wsoa.domain.round.handout.workbook import value_of
from wsoa.domain.round.intake.cells import is_same
from wsoa.domain.round.intake.findings import Findings
from wsoa.domain.round.intake.found_rows import FoundRow
from wsoa.domain.round.intake.headings import said_under, table_of
from wsoa.domain.round.intake.new_records import are_alike, made_again
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Action, Area, Point
from wsoa.domain.statement.references import canonical, kind_of, parent_of
from wsoa.domain.statement.statement import NAMES, Statement
from wsoa.domain.statement.values import plain_word

TITLE = BY_FIELD[Action]["title"].label
OPEN = [column.label for column in PLAN.columns if column.kind]
NAME_IT = "Name one area or point under “Reference”{}; or take the row out."
INSPECTORS = "What the inspectors said"


def is_for_actions(found: FoundRow) -> bool:
    """Whether a row stands under the headings of the rows that wait for new actions."""
    return bool(found.heading) and table_of(found) is PLAN


@dataclass
class NewActions:
    """The rows of one workbook that say what its agency will do, as each is taken, with the action that it made before.

    One that was copied with its code, or has none, is one more for the area or the point that it names. `seen` are all
    of them, blank ones too. Of a workbook that is not known, `sent` is None.
    """

    now: Statement
    sent: SheetAsSent | None
    issued: dict[FoundRow, IssuedRow] = field(default_factory=dict)
    made: dict[FoundRow, str] = field(default_factory=dict)
    seen: set[FoundRow] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def take(self, rows: Sequence[FoundRow]) -> "NewActions":
        """Say what each row is: of those with one code, one is the row that it was given to."""
        self.seen = {*rows}
        by_row, by_area = defaultdict[IssuedRow, list[FoundRow]](list), defaultdict[str, list[FoundRow]](list)
        for found in rows:
            if issued := self._given(found):
                by_row[issued].append(found)
        for issued, those in by_row.items():
            self._keep_own(issued, those)
        for row in (each for each in rows if each not in self.issued):
            if _is_filled(row) and (ref := self._about(row)):
                self.issued[row] = IssuedRow(UNCODED, PLAN.name, ref, "")
                by_area[parent_of(ref)].append(row)
        for area, rows_of in by_area.items():
            again = made_again([_typed(row, TITLE) for row in rows_of], self._brought(area))
            self.made |= {rows_of[at]: ref for at, ref in again.items()}
        self.remarks += [*self._taken_for_more(), *filter(None, map(_several_lines, self.issued))]
        return self

    def _given(self, found: FoundRow) -> IssuedRow | None:
        """The row that a code was given to.

        Of one that stands beside another's since rows were sorted, or beside none, what it is by reference and words.
        """
        sent, code = self.sent, found.code
        if sent is None:
            return None
        row = sent.row(code.row) if code else None
        coded = row if row and row.table == PLAN.name else None
        same = self._waiting.get(_stated(found), [])
        if coded in same:
            return coded
        if same and _says(found, sent):
            return min(same, key=lambda row: _unlike(found, self._said(row, found)[1], row))
        return coded if coded and code and coded.said == code.said else None

    @cached_property
    def _waiting(self) -> Mapping[str, list[IssuedRow]]:
        """The rows that were given, by the area or the point that each waits for."""
        by_ref = defaultdict[str, list[IssuedRow]](list)
        for row in self.sent.issue.rows if self.sent else ():
            if row.table == PLAN.name:
                by_ref[row.ref].append(row)
        return by_ref

    def _said(self, issued: IssuedRow, found: FoundRow) -> tuple[str, str]:
        """The action that a row made before, and its words there: of several people's the one like it, or the last."""
        made, last = self._made_in(issued.number), self.sent.made_by(issued.number, Action) if self.sent else ""
        ref = made_again([_typed(found, TITLE)], made).get(0, last)
        return ref, plain_word(made.get(ref, ""))

    def _keep_own(self, issued: IssuedRow, rows: Sequence[FoundRow]) -> None:
        """Keep the row that a code was given to: the one with the words that it had, else the first filled in."""
        said = {found: self._said(issued, found) for found in rows}
        copied = {plain_word(title) for title in self._brought(parent_of(issued.ref)).values()}
        ordered = sorted(rows, key=lambda found: _unlike(found, said[found][1], issued))
        titles = ((found, plain_word(_typed(found, TITLE))) for found in ordered)
        own = next((found for found, title in titles if title not in copied or title == said[found][1]), None)
        if own:
            self.issued[own] = issued
            self.made |= {own: said[own][0]} if said[own][0] else {}

    def _about(self, row: FoundRow) -> str:
        """The area or the point of one more; '' where it names none, or says what another says."""
        ref, title = canonical(_typed(row, REFERENCE)), plain_word(_typed(row, TITLE))
        if not isinstance(self.now.records.get(ref), Area | Point):
            self.problems.append(self._of_nothing(row, ref))
            return ""
        same = (other for other, given in self.issued.items() if parent_of(given.ref) == parent_of(ref))
        above = next((other for other in same if title and plain_word(_typed(other, TITLE)) == title), None)
        if above:
            why = f"It has no code of its own, and says the same as {above.where()} under “{TITLE}”."
            mend = "Keep one of the two; or, for another action, say there what that is."
            self.problems.append(Problem(row.where(), row.words, why, mend))
            return ""
        return ref

    def _taken_for_more(self) -> Iterator[str]:
        told = [
            f"{row.where()} under {issued.ref}"
            for row, issued in self.issued.items()
            if issued.number == UNCODED and row not in self.made
        ]
        if told:
            have, were = ("1 row has", "was") if len(told) == 1 else (f"{len(told)} rows have", "were")
            what = (
                f"{have} no code of {'its' if len(told) == 1 else 'their'} own, and {were} taken for more new actions"
            )
            yield f"{what}: {', '.join(told)}. In quite other words next time, one would be another."

    def _of_nothing(self, row: FoundRow, ref: str) -> Problem:
        """What to say of a row that does not name what it is for."""
        above = [each for each in self.issued if each.sheet is row.sheet and each.row.number < row.row.number]
        near = max(above, key=lambda each: each.row.number, default=None)
        likely = f", as in {self.issued[near].ref}, that of the row above" if near else ""
        said = f"“{_typed(row, REFERENCE)}” is no area and no point" if ref not in ("", NEW) else "It names no area"
        return Problem(row.where(), row.words, f"This row has no code. {said}.", NAME_IT.format(likely))

    def _brought(self, area: str) -> Mapping[str, str]:
        """The actions under an area that rows without a code brought before, each with the words that it had there."""
        return {ref: title for ref, title in self._made_in(UNCODED).items() if parent_of(ref) == area}

    def _made_in(self, number: int) -> dict[str, str]:
        """The actions that a row brought before, each with the words that it had there."""
        sent = self.sent
        came = dict.fromkeys(each.ref for each in sent.brought_in(number)) if sent else {}
        own = [ref for ref in came if kind_of(ref) == NAMES[Action]]
        return {ref: str(sent.brought_for(number, ref).get("title", "")) for ref in own} if sent else {}

    @property
    def known_again(self) -> list[FoundRow]:
        """The rows that stand without their own codes, and were known all the same."""
        given = ((found, row) for found, row in self.issued.items() if row.number != UNCODED and _is_filled(found))
        return [found for found, row in given if found.code is None or found.code.row != row.number]

    @property
    def findings(self) -> Findings:
        """What there is to say of them."""
        return Findings.some(tuple(self.problems), tuple(self.remarks))


def _unlike(found: FoundRow, said: str, issued: IssuedRow) -> tuple[bool, ...]:
    """A key to sort rows, of the sheet or that came: how unlike each is to the row that it was, which said this."""
    title = plain_word(_typed(found, TITLE))
    is_alike = title == said or are_alike(said, title)
    is_coded = found.code is not None and found.code.said == issued.said
    return (not _is_filled(found), title != said, not is_alike, bool(said), _stated(found) != issued.ref, not is_coded)


def _several_lines(found: FoundRow) -> str:
    lines = [line for line in _typed(found, TITLE).splitlines() if line.strip()]
    told = f"{found.where()} has {len(lines)} lines under “{TITLE}”, taken for one action"
    return f"{told}: for several, copy the row for each." if len(lines) > 1 else ""


def _typed(found: FoundRow, label: str) -> str:
    return said_under(PLAN, found, label)


def _is_filled(found: FoundRow) -> bool:
    return any(_typed(found, label) for label in OPEN)


def _stated(found: FoundRow) -> str:
    return canonical(_typed(found, REFERENCE))


def _says(found: FoundRow, sent: SheetAsSent) -> bool:
    """Whether a row still says what the area or the point that it names said as it went out, and nothing else."""
    shown = [column for column in PLAN.columns if column.label in (ABOUT, INSPECTORS)]
    told = [(_typed(found, each.label), value_of(sent.then, each, _stated(found), sent.issue.on)) for each in shown]
    return any(said for said, _ in told) and all(is_same(said, value) for said, value in told)
