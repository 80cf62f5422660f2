"""Knowing the rows of a return whose codes are all lost, or whose sheet is not on record: by reference or words.

Nobody knows what such rows said before, so they are compared with the statement as it is.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from functools import cached_property

from wsoa.domain.changes.sheet_events import IssuedRow
from wsoa.domain.errors import Problem, did_you_mean
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.sent_sheet import UNCODED, Round
from wsoa.domain.round.handout.sheet_fields import CODE, NEW, OTHERS, PLAN, REFERENCE, SheetTable
from wsoa.domain.round.intake.findings import Findings
from wsoa.domain.round.intake.found_rows import FoundRow, FoundRows, RowClass, place_of, typed
from wsoa.domain.round.intake.front_sheet import agency_on
from wsoa.domain.round.intake.headings import Fit, fit, table_of
from wsoa.domain.round.intake.known_codes import says_something
from wsoa.domain.round.intake.new_actions import NewActions
from wsoa.domain.round.intake.recognised import RecognisedRow, RecognisedRows, Standing, Subject
from wsoa.domain.round.layout.guesses import is_our_reference
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Agency, Milestone, Record
from wsoa.domain.statement.references import canonical
from wsoa.domain.statement.statement import NAMES, Statement
from wsoa.domain.statement.values import plain_word

MEND = "Write the reference as wsoa shows it, or copy the row's code from the sheet as it was sent."


def is_without_base(around: Round, found: FoundRows) -> bool:
    """Whether no row of a return can be compared with what was sent: no code is left, or no sheet of theirs is known.

    Codes of another statement are another matter.
    """
    ours = all(row.code is None or row.code.statement == around.sign for row in found.rows)
    return ours and not any(tag in around.sent for tag in found.tags) and bool(_rows_of(found))


def _rows_of(found: FoundRows) -> tuple[FoundRow, ...]:
    known = (RowClass.CODED, RowClass.UNCODED)
    return tuple(row for row in found.rows if row.is_a in known and row.heading and says_something(row))


def may_be_a_plan(around: Round, found: FoundRows) -> bool:
    """Whether a file has nothing of ours but what it is headed with: no code, no reference, no words of a record."""
    known = KnownWithoutCodes(found, around.statement)
    rows = [row for row in found.rows if row.is_a is not RowClass.STRAY]
    return (
        bool(rows) and not found.first and all(row.is_a is RowClass.UNCODED and known.is_strange(row) for row in rows)
    )


@frozen
class KnownWithoutCodes:
    """The rows of such a return, each with the record that is meant, and the agency that leads most of them."""

    found: FoundRows
    now: Statement
    _tables: dict[int, SheetTable] = field(default_factory=dict, init=False)

    @cached_property
    def agency(self) -> str:
        """The agency that its first sheet or its name says, else that leads most of what the rows are about; or ''."""
        said = (*map(agency_on, self.found.first), self.found.returned.source.partition("-2")[0])
        named = next(filter(None, (self.now.look_up(Agency, each) for each in said if each)), None)
        owners = Counter(filter(None, (self._owner(row) for row in _rows_of(self.found))))
        return named.ref if named else owners.most_common(1)[0][0] if owners else ""

    @cached_property
    def _others(self) -> tuple[FoundRow, ...]:
        return tuple(row for row in _rows_of(self.found) if self._table(row) is not PLAN)

    @cached_property
    def rows(self) -> RecognisedRows:
        """The rows that are known, and what there is to say of those that are not."""
        refused = self._refused()
        known = self._recognised((row, self._of(row)) for row in self._others if row not in refused)
        how = (self._how(),) if self._others else ()
        return replace(known, findings=Findings.of((Findings(tuple(refused.values()), how), known.findings)))

    @cached_property
    def planned(self) -> RecognisedRows:
        """The rows that say what the agency will do, each a new action."""
        rows = [row for row in _rows_of(self.found) if self._table(row) is PLAN]
        new = NewActions(self.now, None).take(rows)
        whose = self.now.agency_name(self.agency) or "nobody"
        told = f"Its new actions are taken for those of {whose}, and no sheet is recorded as returned."
        known = self._recognised(new.issued.items())
        return replace(
            known, findings=Findings.of((new.findings, Findings.some((), (told,) if rows else ()), known.findings))
        )

    def _recognised(self, rows: Iterable[tuple[FoundRow, IssuedRow]]) -> RecognisedRows:
        """Rows with the columns above them, by what they are taken for."""
        fits: dict[tuple[int, str], Fit] = {}
        known = []
        for row, issued in rows:
            at = id(row.heading), issued.table
            fits[at] = fits.get(at) or self._fit(row)
            known.append(self._row(row, fits[at], issued))
        return RecognisedRows(tuple(known), Findings.of(each.findings for each in fits.values()))

    def _of(self, row: FoundRow) -> IssuedRow:
        return IssuedRow(UNCODED, self._table(row).name, self._ref(row), "")

    def _fit(self, row: FoundRow) -> Fit:
        """How its heading fits: one with less than half of our columns is of a lead's own table, and lacks nothing."""
        table = self._table(row)
        return fit(table, row, is_whole=2 * len(row.heading) >= len(table.columns))

    def _how(self) -> str:
        tags = " and ".join(self.found.tags)
        why = f"This statement knows of no sheet {tags}" if tags else f"{self.found.returned.source} has no row codes"
        return (
            f"{why}: its rows were known by their references, and compared with the statement as it is now, for nobody"
            " knows what they said before. No sheet is recorded as returned."
        )

    def _table(self, row: FoundRow) -> SheetTable:
        """The table of ours that a row is of, by the headings above it."""
        if id(row.heading) not in self._tables:
            self._tables[id(row.heading)] = table_of(row)
        return self._tables[id(row.heading)]

    def _ref(self, row: FoundRow) -> str:
        """The reference that a row states; where it states none, that of the one record with its words; else ''."""
        stated = typed(row, REFERENCE)
        if stated:
            return "" if plain_word(stated) == NEW else canonical(stated)
        kind = self._table(row).kind
        title = plain_word(typed(row, BY_FIELD[kind]["title"].label))
        same = [each.ref for each in self.now.all(kind) if title and plain_word(getattr(each, "title", "")) == title]
        return same[0] if len(same) == 1 else ""

    def _is_new(self, row: FoundRow) -> bool:
        """Whether a row is one for a new record: only such milestones may be."""
        return not self._ref(row) and any(column.for_new for column in self._table(row).columns)

    def _record(self, row: FoundRow) -> Record | None:
        record = self.now.records.get(self._ref(row))
        return record if isinstance(record, self._table(row).kind) else None

    def is_strange(self, row: FoundRow) -> bool:
        """Whether a row neither names a record that is there, nor has a reference shaped as ours, nor a code."""
        stated = typed(row, REFERENCE)
        return self._record(row) is None and not is_our_reference(stated) and place_of(row, CODE) is None

    def _owner(self, row: FoundRow) -> str:
        record = self._record(row)
        return self.now.owner_of(record) if record and self._table(row) is not OTHERS else ""

    def _refused(self) -> Mapping[FoundRow, Problem]:
        """What is wrong with rows, by row: nothing is meant, a row above is about the same, or it is another's."""
        first: dict[tuple[str, str], FoundRow] = {}
        refused: dict[FoundRow, Problem] = {}
        for row in self._others:
            if self._is_new(row):
                continue
            told = next(self._wrong(row, first.setdefault((self._table(row).name, self._ref(row)), row)), None)
            if told:
                refused[row] = Problem(row.where(), row.words, *told)
        return refused

    def _wrong(self, row: FoundRow, above: FoundRow) -> Iterator[tuple[str, str]]:
        record, kind = self._record(row), NAMES[self._table(row).kind]
        if record is None:
            likely = did_you_mean(self._ref(row), [each.ref for each in self.now.all(self._table(row).kind)])
            why = f"This row has no code that is known, and no {kind} is called so: nobody can tell what it speaks of."
            yield why, f"{likely} {MEND}".lstrip()
        elif above is not row:
            yield f"{above.where()} speaks of {record.ref} too.", "Keep one of the two rows."
        elif (owner := self._owner(row)) and owner != self.agency:
            mine, theirs = self.now.agency_name(self.agency), self.now.agency_name(owner)
            yield (
                f"{record.ref} is led by {theirs}, and the other rows are of {mine}.",
                "Take the row out; whoever leads it sends its own sheet.",
            )

    def _row(self, row: FoundRow, fitted: Fit, issued: IssuedRow) -> RecognisedRow:
        ref, table = issued.ref, self._table(row)
        arranged = fitted.of_records if ref else fitted.of_new
        subjects = tuple(
            Subject(kind, ref, Standing.ITS_OWN, columns)
            if ref and kind is table.kind
            else Subject(kind, "", Standing.NEW, columns)
            for kind, columns in arranged.open
            if kind is not Milestone or table is not PLAN
        )
        return RecognisedRow(row, fitted, subjects, arranged.shaded, issued)
