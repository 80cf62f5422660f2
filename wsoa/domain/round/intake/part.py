"""Rows taken in together: those of one workbook that was handed out, or of one kind in any other file."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from typing import Any

from wsoa.domain.changes.sheet_events import Brought, Parked
from wsoa.domain.dates.exact import show_date
from wsoa.domain.errors import Place, Problem, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.sent_sheet import UNCODED, SheetAsSent
from wsoa.domain.round.handout.sheet_fields import ACTIONS, REFERENCE
from wsoa.domain.round.intake.cells import SLASHES, RowUpdate, read_row, says_new
from wsoa.domain.round.intake.findings import Findings
from wsoa.domain.round.intake.headings import Opened, Shaded
from wsoa.domain.round.intake.odd_things import evidence
from wsoa.domain.round.intake.recognised import RecognisedRow, RecognisedRows, Subject
from wsoa.domain.round.intake.swapped_words import swapped_words
from wsoa.domain.round.intake.three_way import Merged, Merging
from wsoa.domain.round.intake.why_dates_move import why_places, whys, whys_told
from wsoa.domain.statement.statement import parents_of

Watch = Callable[[Sequence[Any]], Iterable[Any]]


@frozen
class SheetTaken:
    """What came of these rows, and what there is to say of them; `sent` is the workbook that they went out in.

    `left_out` are the cells that were named to be left out, `parked` those of them that say something new; `whys` say
    why dates move, by record. What stands in the cells of other rows `is_beside` them.
    """

    merged: Merged
    findings: Findings
    sent: SheetAsSent | None = None
    left_out: frozenset[str] = frozenset()
    parked: tuple[Parked, ...] = ()
    whys: Mapping[str, str] = field(default_factory=dict)
    is_beside: bool = False

    @property
    def asked(self) -> frozenset[str]:
        """The agency's own actions that the workbook asked about."""
        rows = self.sent.issue.rows if self.sent else ()
        return frozenset(row.ref for row in rows if row.ref and row.table == ACTIONS.name)

    @property
    def answered(self) -> frozenset[str]:
        """Those of which something new is said: of them, of their milestones or in an update.

        What stands as it went out says nothing, also where somebody is asked about it.
        """
        silent = {(each.ref, each.field) for each in self.merged.findings.conflicts if each.theirs == each.base}
        brought = (each for each in self.merged.brought if (each.ref, each.field) not in silent)
        said = (self.merged.now.records.get(each.ref) for each in brought)
        return self.asked.intersection(ref for each in said if each for ref in (each.ref, *parents_of(each)))


def taken_in(
    rows: RecognisedRows,
    merging: Merging,
    watch: Watch,
    parked: frozenset[str] = frozenset(),
    *,
    is_beside: bool = False,
) -> SheetTaken:
    """What comes of rows that were recognised: each is read but for its `parked` cells, and all are merged."""
    sent = merging.sent
    findings, turned, updates = [rows.findings], list[Place](), list[RowUpdate]()
    named = rows.rows if parked else ()
    left_out = frozenset(str(where).casefold() for row in named for where, _ in _places(row, parked))
    kept = tuple(each for row in named for each in _parked(row, parked, merging))
    findings += [Findings.some((), tuple(_left_out(row, parked))) for row in named]
    if parked:
        rows = replace(rows, rows=tuple(_without(row, parked) for row in rows.rows))
    for row in watch(rows.rows):
        read = read_row(row, merging.now, sent, merging.base)
        findings.append(read.findings)
        turned += read.month_first
        updates += read.updates
    findings.append(Findings.some((), tuple(evidence(updates))))
    for update in updates:
        merging.take(update)
    if sent:
        findings.append(Findings.some(tuple(swapped_words(sent, rows.rows, updates))))
    merged = merging.merged
    found = Findings.of((*findings, merged.findings))
    about = _about_the_issue(sent, rows.rows, merged.brought) if sent and not is_beside else ()
    why = whys(updates)
    remarks = (*about, *found.remarks, *whys_told(updates), *_strange_cells(rows.rows, why))
    told = replace(found, problems=_of_turned_dates(found.problems, turned), remarks=remarks)
    return SheetTaken(merged, told, sent, left_out, kept, why, is_beside)


def _name(row: RecognisedRow, at: Opened) -> str:
    """A cell's name as it is compared."""
    return str(row.found.cell(at.letters)).casefold()


def _named(row: RecognisedRow, parked: frozenset[str]) -> list[tuple[Subject, Opened]]:
    """The cells of a row that were named to be left out."""
    return [(each, at) for each in row.subjects for at in each.columns if _name(row, at) in parked]


def _parked(row: RecognisedRow, parked: frozenset[str], merging: Merging) -> Iterator[Parked]:
    """Those of them that say something new, to be kept until somebody settles them: of a sheet of ours alone."""
    sent, issued = merging.sent, row.issued
    if sent is None or issued is None or issued.number == UNCODED:
        return
    for subject, at in _named(row, parked):
        if says_new(row, subject, at, sent):
            cell = row.found.row.cells.get(at.place)
            where, typed = str(row.found.cell(at.letters)), cell.typed if cell else ""
            sign, field = sent.issue.sign, at.says.field
            yield Parked(sign, issued.number, field, issued.ref, where, typed, merging.today, merging.signed)


def _without(row: RecognisedRow, parked: frozenset[str]) -> RecognisedRow:
    """A row as if these cells of it had not been in the sheet, or those that are shaded not been typed over."""
    subjects = (
        replace(each, columns=tuple(at for at in each.columns if _name(row, at) not in parked)) for each in row.subjects
    )
    gone = _typed_over(row, parked)
    return replace(row, subjects=tuple(subjects), shaded=tuple(at for at in row.shaded if at not in gone))


def _typed_over(row: RecognisedRow, parked: frozenset[str]) -> list[Shaded]:
    """The shaded cells of a row that were named to be left out; never its reference, which says whose row it is."""
    filled = (at for at in row.shaded if at.label != REFERENCE and at.place in row.found.row.cells)
    return [at for at in filled if str(row.found.where(at.place)).casefold() in parked]


def _places(row: RecognisedRow, parked: frozenset[str]) -> Iterator[tuple[Place, Opened | Shaded]]:
    """All cells of a row that were named to be left out, and where each is."""
    yield from ((row.found.cell(at.letters), at) for _, at in _named(row, parked))
    yield from ((row.found.where(at.place), at) for at in _typed_over(row, parked))


def _left_out(row: RecognisedRow, parked: frozenset[str]) -> Iterator[str]:
    for where, at in _places(row, parked):
        cell = row.found.row.cells.get(at.place)
        said = f"“{shortened(cell.typed)}”" if cell else "(nothing)"
        told = f"{replace(where, label=at.label)}, {said}"
        yield f"{told}, was left out, as was asked: what the statement says stays until it comes again."


def _of_turned_dates(problems: tuple[Problem, ...], turned: Sequence[Place]) -> tuple[Problem, ...]:
    """What cannot be taken; once for all dates, where the file has turned them round."""
    if not turned:
        return problems
    first, *more = turned
    told = Problem(
        Place(label=f"{first} and {len(more)} more") if more else first,
        "",
        "The file was saved with American dates, month first: these cells hold the very dates that were sent,"
        " turned round.",
        "Ask for the workbook itself, saved as .xlsx: every date that was changed in this file is turned round too.",
    )
    return (told, *(problem for problem in problems if not SLASHES.fullmatch(problem.typed)))


def _strange_cells(rows: Iterable[RecognisedRow], why: Collection[str]) -> Iterator[str]:
    """What was left out because its column is not ours, with all its words; `why` are records whose dates move."""
    filled: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        known = why_places(row) if row.issued and row.issued.ref in why else ()
        for place, heading in row.fit.strange.items():
            if place not in known and (cell := row.found.row.cells.get(place)):
                at = row.found.sheet.where(row.found.heading[place].address)
                filled[f"{at}, “{shortened(heading)}”"].append(f"{cell.address} “{' '.join(cell.typed.split())}”")
    for heading, told in filled.items():
        cells = "1 filled cell was" if len(told) == 1 else f"{len(told)} filled cells were"
        yield f"{heading}, is no column of ours: its {cells} left out: {', '.join(told)}."


def _about_the_issue(sent: SheetAsSent, rows: Iterable[RecognisedRow], brought: tuple[Brought, ...]) -> Iterator[str]:
    """A newer sheet that was issued, an older copy that came back, and rows that did not."""
    issue, newer, recalled = sent.issue, sent.newer, sent.recalled
    if recalled:
        when, why = f"on {show_date(recalled.on)} by {recalled.by}", shortened(recalled.reason)
        yield f"Sheet {issue.sign} was recalled {when}, “{why}”, and came back all the same: look twice."
    if newer:
        yield (
            f"Sheet {issue.sign} is of {show_date(issue.on)}, and {newer.sign} was issued on {show_date(newer.on)}. It"
            f" was compared with what {issue.sign} said."
        )
    if brought and all(map(sent.said_once, brought)):
        yield (
            f"Every change in it goes back to what sheet {issue.sign} said earlier: is it an older copy of the"
            " workbook? If so, do not take it in: ask for the latest."
        )
    came = {row.issued.number for row in rows if row.issued}
    gone = sum(bool(row.ref) and row.number not in came for row in issue.rows)
    if gone:
        rows_of, are, were = ("1 row", "is", "was") if gone == 1 else (f"{gone} rows", "are", "were")
        yield f"{rows_of} of sheet {issue.sign} {are} not in it, and {were} left alone."
