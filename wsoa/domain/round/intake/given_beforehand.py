"""References that rows of a workbook were given beforehand, and that other records have come to have since."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace

from wsoa.domain.changes.planning import read_value
from wsoa.domain.errors import Unreadable
from wsoa.domain.round.intake.found_rows import FoundRow, typed
from wsoa.domain.round.intake.headings import Fit
from wsoa.domain.round.intake.new_records import are_alike
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Action, Measure, Record
from wsoa.domain.statement.references import canonical
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word

TOLD_BY = ("lead", "due")  # what an action that was reworded still says


def is_another(now: Statement, record: Record, found: FoundRow, title: str) -> bool:
    """Whether a row that calls its record so is of another than this: in other words, and not of its lead and day."""
    if are_alike(plain_word(getattr(record, "title", "")), title):
        return False
    described = [BY_FIELD[Action][name] for name in TOLD_BY] if isinstance(record, Action) else []
    with suppress(Unreadable):
        said = [read_value(now, column, typed(found, column.label)) for column in described]
        return not said or said != [getattr(record, name) for name in TOLD_BY]
    return True


def moved(given: Mapping[tuple[str, int], str], got: Mapping[tuple[str, int], str]) -> dict[str, str]:
    """Which reference each that was given beforehand has come to be, where no row has it; both by sheet and row."""
    return {ref: got[at] for at, ref in given.items() if got.get(at, ref) != ref and ref not in got.values()}


def renamed(rows: Iterable[FoundRow], fit: Fit, now_called: Mapping[str, str]) -> Iterator[FoundRow]:
    """Rows with what they name in place of the references that it was given beforehand."""
    columns = [each for _, opened in fit.of_records.open for each in opened if each.says.refers in (Action, Measure)]
    for found in rows:
        cells = ((each.place, found.row.cells[each.place]) for each in columns if each.place in found.row.cells)
        new = {at: replace(cell, typed=ref) for at, cell in cells if (ref := now_called.get(canonical(cell.typed), ""))}
        yield replace(found, row=replace(found.row, cells={**found.row.cells, **new})) if new else found
