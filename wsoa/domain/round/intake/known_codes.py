"""A row known again by its code: which sheet, which row; and what to say of a code that is not ours."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from wsoa.domain.changes.sheet_events import IssuedRow
from wsoa.domain.errors import Problem
from wsoa.domain.round.handout.row_codes import Code
from wsoa.domain.round.handout.sent_sheet import Round, SheetAsSent
from wsoa.domain.round.handout.sheet_fields import MILESTONES, NEW, REFERENCE
from wsoa.domain.round.intake.found_rows import FoundRow
from wsoa.domain.statement.references import canonical
from wsoa.domain.statement.values import plain_word

TITLE = next(column.label for column in MILESTONES.columns if column.field == "title")
ASK = "Ask the coordinator which sheet it is of; nothing can be taken from it."


@dataclass
class RowIndex:
    """The rows that were handed out, where each has come back so far, and the codes that are none of them."""

    around: Round
    seen: dict[tuple[str, int], FoundRow] = field(default_factory=dict)
    strangers: dict[tuple[str, str], list[FoundRow]] = field(default_factory=dict)
    spoilt: list[Problem] = field(default_factory=list)

    def rows_of(self, found: Iterable[FoundRow]) -> dict[str, list[tuple[FoundRow, IssuedRow]]]:
        """The rows that are known, each with what was issued, by the signs of their sheets."""
        rows: dict[str, list[tuple[FoundRow, IssuedRow]]] = defaultdict(list)
        for row in found:
            issued = self._row_of(row, row.code) if row.code else None
            if row.code and issued:
                rows[row.code.sheet].append((row, issued))
        return rows

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the codes: once for all the rows of a sheet that is none of this statement's."""
        return (*(_stranger(self.around.sign, rows) for rows in self.strangers.values()), *self.spoilt)

    def _row_of(self, found: FoundRow, code: Code) -> IssuedRow | None:
        sent = self.around.sent.get(code.sheet)
        if code.statement != self.around.sign or sent is None:
            self.strangers.setdefault((code.statement, code.sheet), []).append(found)
            return None
        row, first = sent.row(code.row), self.seen.setdefault((code.sheet, code.row), found)
        if row is None or row.said != code.said:
            why, mend = (
                "This code was altered: it is not the one that the row was given.",
                "Copy the code from the sheet as it was sent.",
            )
        elif first is not found:
            why, mend = (
                f"{first.where()} is the same row of the sheet.",
                "Keep one of the two; a new milestone goes into a blank row.",
            )
        else:
            return row
        self.spoilt.append(Problem(found.where(), str(code), why, mend))
        return None

    def lost_code(self, found: FoundRow) -> Problem | None:
        """What is wrong with a row that has no code; None where it can be taken for a milestone more."""
        words = {plain_word(cell.typed): place for place, cell in found.heading.items()}
        place = words.get(plain_word(REFERENCE))
        cell = found.row.cells.get(place) if place is not None else None
        typed = cell.typed if cell else ""
        if plain_word(TITLE) in words and plain_word(typed) in ("", NEW):
            return None
        code = next(
            (code for sent in self.around.sent.values() if (code := self._code_for(sent, canonical(typed)))), ""
        )
        mend = (
            f"Type its code in: {code}"
            if code
            else "Copy the code from the sheet as it was sent; to add a milestone, use a blank row of “Milestones”."
        )
        return Problem(
            found.where(), typed, "This row has no code, so nobody can tell which record it speaks of.", mend
        )

    def _code_for(self, sent: SheetAsSent, ref: str) -> str:
        row = next((row for row in sent.issue.rows if ref and row.ref == ref), None)
        return str(Code(self.around.sign, sent.issue.sign, row.number, row.said)) if row else ""


def _stranger(of_statement: str, rows: list[FoundRow]) -> Problem:
    """What to say of rows whose sheet this statement never issued."""
    code = rows[0].code
    more = f" {len(rows) - 1} more rows have such codes." if len(rows) > 1 else ""
    if code and code.statement != of_statement:
        return Problem(
            rows[0].where(),
            str(code),
            f"This code is of another statement.{more}",
            "Take it in where that statement is kept: --db PATH.",
        )
    sign = code.sheet if code else ""
    why = (
        f"This statement issued no sheet {sign}:"
        f" it comes from a copy of the statement that has gone another way, or was mistyped.{more}"
    )
    return Problem(rows[0].where(), str(code), why, ASK)
