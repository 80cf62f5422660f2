"""The measures as a plain table: what should move, from where to where, what was read, and how it stands."""

from datetime import date
from decimal import Decimal

from wsoa.domain.choices import Direction
from wsoa.domain.dates import show_date
from wsoa.domain.measuring import MEANINGS, amount, readings, standing_reason, standing_word
from wsoa.domain.model import Measure
from wsoa.domain.report import Report
from wsoa.exporters.appendices import Cell, Register, cells
from wsoa.exporters.presented_actions import anchor
from wsoa.exporters.states import sentence

HEADERS = (("Ref", 7), ("Measure", 25), ("Tied to", 10), ("Baseline", 11), ("Target", 11), ("Readings", 18), ("Standing", 18))
GOES = {Direction.UP: "Should go up.", Direction.DOWN: "Should go down."}


def measures(report: Report) -> Register:
    """Every measure, withdrawn ones too."""
    rows = tuple((anchor(measure.ref), _measure(report, measure)) for measure in report.statement.all(Measure))
    lead_in = " ".join(f"{standing.capitalize()}: {meaning[:1].lower()}{meaning[1:]}" for standing, meaning in MEANINGS.items())
    return Register("Measures", lead_in, HEADERS, rows, "None yet.")


def _measure(report: Report, measure: Measure) -> tuple[Cell, ...]:
    taken = readings(report.statement, measure, report.today)
    word, why = (told(report.statement, measure, report.today) for told in (standing_word, standing_reason))
    return cells(
        measure.ref,
        (measure.title, GOES[measure.direction], _labelled("Unit", measure.unit), _labelled("Source", measure.source)),
        (*measure.areas, *measure.actions),
        _dated(measure, measure.baseline, measure.baseline_on),
        _dated(measure, measure.target, measure.target_on),
        tuple(f"{show_date(day)}: {amount(measure, value)}" for day, value in taken),
        (word.capitalize(), sentence(why)),
    )


def _labelled(label: str, words: str) -> str:
    return f"{label}: {words}" if words else ""


def _dated(measure: Measure, number: Decimal | None, day: date | None) -> tuple[str, ...]:
    return amount(measure, number), show_date(day) if day else ""
