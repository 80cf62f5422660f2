"""Measures: a row each, or one whole with its readings."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from rich.table import Table
from rich.text import Text

from wsoa.cli.screen.colours import standing
from wsoa.cli.screen.console import FAINT, NOTHING, counted, out, short_day, table, words
from wsoa.cli.screen.details import show_record
from wsoa.domain.progress.measures import amount, covered, readings, standing_reason, standing_word
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Measure, Reading

BAR = 10


def show_measures(report: Report, measures: Sequence[Measure]) -> None:
    """One row a measure: where it began, where it is, where it should arrive, and how it stands."""
    rows = table("Ref", "Measure", "Baseline", "Latest", "Target", "Way", "Standing")
    rows.columns[0].no_wrap = rows.columns[5].no_wrap = True
    for measure in measures:
        told = (
            amount(measure, measure.baseline),
            amount(measure, _latest(report, measure)),
            amount(measure, measure.target),
        )
        stands = standing(standing_word(report.statement, measure, report.today))
        rows.add_row(words(measure.ref, "bold"), words(measure.title), *map(words, told), _way(report, measure), stands)
    console = out()
    if measures:
        console.print(rows)
    console.print(words(f"{counted(len(measures), 'measure')}." if measures else "No measure is like that.", FAINT))


def _latest(report: Report, measure: Measure) -> Decimal | None:
    taken = readings(report.statement, measure, report.today)
    return taken[-1][1] if taken else None


def _way(report: Report, measure: Measure) -> Text:
    """How much of the way to the target is covered, as a bar of BAR marks; nothing where that is not known."""
    latest = _latest(report, measure)
    way = None if latest is None else covered(measure, latest)
    if way is None:
        return words(NOTHING, FAINT)
    filled = int(way * BAR)
    return Text("█" * filled + "░" * (BAR - filled), "" if filled else FAINT)


def show_measure(report: Report, measure: Measure) -> None:
    """A measure: its fields, where it stands and why, and its readings."""
    word = standing_word(report.statement, measure, report.today)
    show_record(measure)
    console = out()
    why = standing_reason(report.statement, measure, report.today)
    console.print(words("  ").append_text(standing(word)).append_text(words(f": {why}", FAINT)))
    items = report.statement.under(Reading, measure.ref)
    console.print(words("Readings" if items else "No readings", "bold"))
    if items:
        console.print(_readings(measure, items))


def _readings(measure: Measure, items: Sequence[Reading]) -> Table:
    """The readings, earliest first."""
    rows = table("Ref", "Dated", "Value", "Remark")
    rows.columns[2].justify = "right"
    for item in sorted(items, key=lambda item: item.dated or date.max):
        rows.add_row(
            words(item.ref, "bold"), short_day(item.dated), words(amount(measure, item.value)), words(item.note)
        )
    return rows
