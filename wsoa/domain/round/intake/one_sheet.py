"""One sheet being taken in: its rows under their headings, merged one by one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from wsoa.domain.changes.sheet_events import IssuedRow
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import Place, Problem, shortened
from wsoa.domain.round.handout.sent_sheet import SheetAsSent
from wsoa.domain.round.handout.sheet_fields import BY_NAME
from wsoa.domain.round.intake.cells import SLASHES, Reader, RowUpdate
from wsoa.domain.round.intake.found_rows import FoundRow
from wsoa.domain.round.intake.headings import Fit, fit, no_heading
from wsoa.domain.round.intake.three_way import Merging


@dataclass
class SheetImport:
    """One sheet being taken in."""

    sent: SheetAsSent
    merging: Merging
    fits: dict[tuple[int, str], Fit] = field(default_factory=dict)
    numbers: set[int] = field(default_factory=set)
    strange: dict[str, int] = field(default_factory=dict)
    month_first: list[Place] = field(default_factory=list)
    sole: bool = False

    def take(self, rows: Iterable[tuple[FoundRow, IssuedRow]]) -> None:
        """Merge these rows."""
        reader = Reader(self.merging.now, self.sent, self.month_first, self.sole)
        for row, issued in rows:
            self.numbers.add(issued.number)
            if not row.heading:
                self.merging.problems.append(no_heading(row))
                continue
            fitted = self._fit(row, issued)
            self._note_strange(row, fitted)
            for found in reader.offers(row, issued, fitted):
                if isinstance(found, RowUpdate):
                    self.merging.take(found, self.sent)
                elif isinstance(found, Problem):
                    self.merging.problems.append(found)
                else:
                    self.merging.remarks.append(found)

    def _fit(self, row: FoundRow, issued: IssuedRow) -> Fit:
        key = (id(row.heading), issued.table)
        if key not in self.fits:
            self.fits[key] = fit(BY_NAME[issued.table], row)
            self.merging.problems += self.fits[key].problems
            self.merging.remarks += self.fits[key].remarks
        return self.fits[key]

    def _note_strange(self, row: FoundRow, fitted: Fit) -> None:
        for place, cell in row.row.cells.items():
            if place in fitted.strange:
                heading = f"{row.sheet.where(row.heading[place].address)}, “{shortened(fitted.strange[place])}”"
                self.strange[heading] = self.strange.get(heading, 0) + 1
            elif place not in row.heading and fitted.missing:
                why = f"Its column has no heading, and there is no column “{fitted.missing[0]}”."
                self.merging.problems.append(
                    Problem(row.where(place), cell.typed, why, "Head the column again, as it was.")
                )
            elif place not in row.heading:
                self.merging.remarks.append(
                    f"{row.where(place)} stands in no column of ours and was left out: “{shortened(cell.typed)}”."
                )

    @property
    def problems(self) -> list[Problem]:
        """What cannot be taken; once for all dates, where the file has turned them round."""
        if not self.month_first:
            return self.merging.problems
        first, *more = self.month_first
        told = Place(label=f"{first} and {len(more)} more") if more else first
        why = (
            "The file was saved with American dates, month first: these cells hold the very dates that were sent,"
            " turned round."
        )
        turned = Problem(
            told,
            "",
            why,
            "Ask for the workbook itself, saved as .xlsx: every date that was changed in this file is turned round"
            " too.",
        )
        return [turned, *(problem for problem in self.merging.problems if not SLASHES.fullmatch(problem.typed))]

    def about_strange_cells(self) -> Iterator[str]:
        """What was left out because its column is not ours."""
        return (
            f"{heading}, is no column of ours: its {number} filled cell{'s were' if number != 1 else ' was'} left out."
            for heading, number in self.strange.items()
        )

    def about_the_issue(self) -> Iterator[str]:
        """A newer sheet that was issued, and rows that did not come back."""
        issue, newer = self.sent.issue, self.sent.newer
        if newer:
            yield (
                f"Sheet {issue.sign} is of {show_date(issue.on)}, and {newer.sign} was issued on {show_date(newer.on)}."
                f" It was compared with what {issue.sign} said."
            )
        if self.merging.brought and all(self.sent.said_once(brought) for brought in self.merging.brought):
            yield (
                f"Every change in it goes back to what sheet {issue.sign} said earlier: is it an older copy of the"
                " workbook? If so, do not take it in: ask for the latest."
            )
        gone = sum(bool(row.ref) and row.number not in self.numbers for row in issue.rows)
        if gone:
            left = (
                "1 row of sheet {} is not in it, and was"
                if gone == 1
                else f"{gone} rows of sheet {{}} are not in it, and were"
            )
            yield f"{left.format(issue.sign)} left alone."
