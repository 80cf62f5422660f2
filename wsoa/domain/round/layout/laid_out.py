"""A plan kept elsewhere, laid out as our own sheets are: each column under the label of its field, each word as meant.

What is taken from a cell keeps the cell's address, so that whatever is said of it later is said of the cell.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from wsoa.domain.errors import Place, Problem
from wsoa.domain.frozen import frozen
from wsoa.domain.round.handout.coordinator_tables import HOLDS
from wsoa.domain.round.layout.asking import Asking
from wsoa.domain.round.layout.column_meanings import columns_of, may_be_asked
from wsoa.domain.round.layout.going_on import whole_rows
from wsoa.domain.round.layout.guesses import LEAVE_OUT, MILESTONES, NOTE, REFERENCE
from wsoa.domain.round.layout.header_rows import TITLES, HeaderFound, header_of, likely_header
from wsoa.domain.round.layout.made_row import Beside
from wsoa.domain.round.layout.our_export import TITLE, is_our_export, kind_read, our_header
from wsoa.domain.round.layout.plan_rows import band_above, rows_of
from wsoa.domain.round.layout.time_grid import in_one_column
from wsoa.domain.round.layout.whole_plan import WholePlan
from wsoa.domain.round.spreadsheet import Cell, Row, Sheet, letters_of_column
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Action, Agency, Milestone, Record
from wsoa.domain.statement.references import canonical, kind_of
from wsoa.domain.statement.statement import NAMES, Statement

OURS = frozenset(holds for _, holds in HOLDS.values())  # what stands below the titles of the coordinator's workbook
NAME = BY_FIELD[Agency]["name"].label
HEADLESS = ("None of its rows heads the columns.", "Copy the row of headings back in, as it was.")
NO_FIELDS = (LEAVE_OUT, MILESTONES, NOTE)
BEYOND = 20_000  # the first place of columns that are made: beyond all that a sheet has


@frozen
class PlanSheet:
    """A sheet laid out: of which kind its rows are, and what stands in them beside: updates, milestones."""

    kind: type[Record]
    sheet: Sheet
    beside: tuple[Beside, ...] = ()


@frozen
class LaidOut:
    """The sheets of a plan, laid out."""

    sheets: tuple[PlanSheet, ...]


def laid_out(sheets: Iterable[Sheet], now: Statement, today: date, asking: Asking) -> LaidOut:
    """The sheets that hold actions or milestones, laid out; what is asked and remarked is added to `asking`."""
    sheets = tuple(sheets)
    if is_our_export(sheets):
        return _ours(sheets, now, today, asking)
    found = _without_others([(sheet, header_of(sheet)) for sheet in sheets])
    if not any(header for _, header in found):
        likely = [(sheet, likely_header(sheet)) for sheet in sheets]
        found = [(sheet, header if header and may_be_asked(header, asking) else None) for sheet, header in likely]
    found = [(sheet, _of_steps(header, found) if header else None) for sheet, header in found]
    asking.remarks += [_left_alone(sheet) for sheet, header in found if header is None]
    held = [(sheet, header) for sheet, header in found if header]
    rows = WholePlan(now, today, asking)
    for place, (sheet, header) in enumerate(held):
        asking.remarks += _about_header(sheet, header, band_above(now, header))
        gathered = in_one_column(header)
        columns = columns_of(sheet, gathered, now, asking)
        whole = replace(gathered, below=tuple(whole_rows(sheet, gathered, columns, asking)))
        rows.expect(sheet, whole, columns)
        held[place] = sheet, whole
    return LaidOut(tuple(_laid(sheet, header, rows) for sheet, header in held))


def _without_others(found: list[tuple[Sheet, HeaderFound | None]]) -> list[tuple[Sheet, HeaderFound | None]]:
    """Sheets with their headings; beside one that names records, one that names none has no headings: risks, a log."""
    names = any(header and header.names_records for _, header in found)
    titled = [header for _, header in found if header and header.has_titles]
    known = {word for header in titled for word in header.references()} if titled else None
    return [
        (sheet, header if header and (not names or (header.names_records and header.speaks_of(known))) else None)
        for sheet, header in found
    ]


def _of_steps(header: HeaderFound, found: list[tuple[Sheet, HeaderFound | None]]) -> HeaderFound:
    """Headings of a sheet of milestones, each beside the words of an action that stands on another sheet."""
    places = {heading.means: place for place, heading in header.known.items()}
    action, step = places.get(TITLES[Action], -1), places.get(MILESTONES, -1)
    if header.kind is not Action or action < 0 or step < 0:
        return header
    others = {word for _, each in found if each and each is not header for word in each.titles()}
    said = set(header.titles())
    if not said or not said <= others:
        return header
    heads = {action: BY_FIELD[Milestone]["action"].label, step: TITLES[Milestone]}
    cells = {at: replace(cell, typed=heads.get(at, cell.typed)) for at, cell in header.cells.items()}
    return replace(header, kind=Milestone, cells=cells)


def _ours(sheets: tuple[Sheet, ...], now: Statement, today: date, asking: Asking) -> LaidOut:
    """The sheets of a workbook that wsoa exported; what stands over them, beside them and instead of rows is ours."""
    found = [(sheet, our_header(sheet, kind)) for sheet in sheets if (kind := kind_read(sheet))]
    asking.problems += [Problem(Place(sheet.name), "", *HEADLESS) for sheet, header in found if not header]
    held = [(sheet, header) for sheet, header in found if header]
    names, read = ", ".join(sheet.name for sheet, _ in held), {sheet.name for sheet, _ in held}
    alone = ", ".join(f"“{sheet.name}”" for sheet in sheets if sheet.name not in read)
    left = f", and not {alone}" if alone else ""
    asking.remarks.append(f"wsoa made this workbook: {names} were read{left}.")
    above = [cell for sheet, header in held for row in header.above for cell in row.cells.values()]
    told = ", ".join(
        f"“{' '.join(cell.typed.split())}”" for cell in above if TITLE not in cell.typed and cell.typed not in OURS
    )
    asking.remarks += [f"Above their headings stands, and was left out: {told}."] if told else []
    rows = WholePlan(now.with_records(*_new_agencies(held, now)), today, asking)
    for sheet, header in held:
        rows.expect(sheet, header, columns_of(sheet, header, now, asking, is_ours=True))
    return LaidOut(tuple(_laid(sheet, header, rows) for sheet, header in held))


def _new_agencies(held: Iterable[tuple[Sheet, HeaderFound]], now: Statement) -> Iterator[Agency]:
    """The agencies that rows of such a workbook bring: its other sheets may name them, by key or name."""
    for header in (header for _, header in held if header.kind is Agency):
        places = {cell.typed: place for place, cell in header.cells.items()}
        for row in header.below:
            ref, name = (row.cells.get(places.get(each, -1), Cell("")).typed for each in (REFERENCE, NAME))
            if kind_of(canonical(ref)) == NAMES[Agency] and not now.get(Agency, canonical(ref)):
                yield Agency(canonical(ref), " ".join(name.split()))


def _left_alone(sheet: Sheet) -> str:
    words = [cell.typed for row in (sheet.header, *sheet.rows) for cell in row.cells.values() if cell.typed]
    said = "; ".join(" ".join(each.split()) for each in words)
    told = f"{len(words)} filled cell{'s' if len(words) != 1 else ''}, “{said}”"
    return f"The sheet “{sheet.name}” names no fields of actions or milestones and was left alone: {told}."


def _about_header(sheet: Sheet, header: HeaderFound, band: Cell | None) -> Iterator[str]:
    """Which row was taken for the headings, where it is not simply the first; and what stands above it."""
    if header.above or len(header.numbers) > 1:
        rows = " and ".join(map(str, header.numbers))
        named = f"row{'s' if len(header.numbers) > 1 else ''} {rows} of {sheet.name or 'the file'}"
        heads = "; ".join(" ".join(cell.typed.split()) for cell in header.cells.values())
        yield f"The headings were taken from {named}{f': “{heads}”' if len(header.numbers) > 1 else ''}."
    for row in header.above:
        if band and band in row.cells.values():
            yield f"{sheet.where(band.address)}, “{' '.join(band.typed.split())}”, stands over the rows below."
            continue
        words = "; ".join(" ".join(cell.typed.split()) for cell in row.cells.values() if cell.typed)
        yield f"{sheet.where_row(row.number)} stands above the header row and was left out: “{words}”."


def _laid(sheet: Sheet, header: HeaderFound, rows: WholePlan) -> PlanSheet:
    made, beside = rows_of(rows, sheet, header)
    number, heads = header.numbers[-1], dict[str, tuple[int, Cell]]()
    for place, label in sorted(rows.columns[sheet.name].items()):
        if label not in NO_FIELDS:
            heads.setdefault(label, (place, replace(header.cells[place], typed=label)))
    for row in made:
        for label, cell in row.cells.items():
            heads.setdefault(label, (BEYOND + len(heads), Cell(f"{letters_of_column(cell.address)}{number}", label)))
    below = (Row(row.number, {heads[label][0]: cell for label, cell in row.cells.items()}) for row in made)
    top = Row(number, dict(heads.values()))
    return PlanSheet(header.kind, Sheet(sheet.name, _in_order(top), tuple(_in_order(row) for row in below)), beside)


def _in_order(row: Row) -> Row:
    return replace(row, cells=dict(sorted(row.cells.items())))
