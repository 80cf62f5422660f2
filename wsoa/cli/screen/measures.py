"""Measures: a row each, or one whole with its readings."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from rich.text import Text

from wsoa.cli.screen.colours import standing
from wsoa.cli.screen.console import FAINT, NOTHING, out, short_day, show_rows, words
from wsoa.cli.screen.details import show_evidence, show_record
from wsoa.cli.screen.table import ScreenTable
from wsoa.domain.progress.measures import amount, covered, latest, planned, readings, standing_reason, standing_word
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Evidence, Measure, Reading

BAR, SPARKS = 10, 12  # characters; signs of a sparkline
LEVELS, PLANNED = "▁▂▃▄▅▆▇█", "│"


def measure_rows(report: Report, measures: Sequence[Measure]) -> None:
    """Each measure: how it stands, its readings and its way as pictures, from where to where; its words and why."""
    rows = [_row(report, measure) for measure in measures]
    show_rows(out(), rows, indent=0)
    if key := next(filter(None, (_key(row[3]) for row in rows)), None):
        out().print(key)


def _row(report: Report, measure: Measure) -> Sequence[Text]:
    amounts = (measure.baseline, latest(report.statement, measure, report.today)[1], measure.target)
    way = words(" → ".join(amount(measure, value) or NOTHING for value in amounts))
    why = words(standing_reason(report.statement, measure, report.today), FAINT)
    return (
        words(measure.ref, "bold"),
        standing(standing_word(report.statement, measure, report.today)),
        sparkline(report, measure),
        _way(report, measure),
        way.append("\n").append_text(words(measure.title)).append("\n").append_text(why),
    )


def _key(way: Text) -> Text:
    """What the mark in a bar stands for, where it is there."""
    return words(f"  {PLANNED} where its trajectory has it by now", FAINT) if PLANNED in way.plain else Text()


def sparkline(report: Report, measure: Measure) -> Text:
    """The baseline and the last few readings, a sign each, as high as the value between the least and the most."""
    values = [value for _, value in readings(report.statement, measure, report.today)]
    values = [*([] if measure.baseline is None else [measure.baseline]), *values][-SPARKS:]
    low, high = (min(values), max(values)) if values else (Decimal(0), Decimal(0))
    steps = (int((value - low) * (len(LEVELS) - 1) / (high - low)) if high > low else 0 for value in values)
    return Text("".join(LEVELS[step] for step in steps) or NOTHING)


def _way(report: Report, measure: Measure) -> Text:
    """How much of the way to the target is covered, as a bar of BAR marks, and how much was planned by now.

    Nothing where that is not known.
    """
    now = latest(report.statement, measure, report.today)[1]
    way = None if now is None else covered(measure, now)
    if way is None:
        return words(NOTHING, FAINT)
    filled = int(way * BAR)
    bar = ["█"] * filled + ["░"] * (BAR - filled)
    wanted = planned(measure, report.today)
    share = None if wanted is None else covered(measure, wanted)
    if share is not None:
        bar[min(int(share * BAR), BAR - 1)] = PLANNED
    return Text("".join(bar), "" if filled else FAINT)


def show_measure(report: Report, measure: Measure) -> None:
    """A measure: its fields, where it stands and why, and its readings."""
    word = standing_word(report.statement, measure, report.today)
    show_record(measure)
    console = out()
    why = standing_reason(report.statement, measure, report.today)
    console.print(words("  ").append_text(standing(word)).append_text(words(f": {why}", FAINT)))
    way = _way(report, measure)
    console.print(
        Text("  ").append_text(sparkline(report, measure)).append("  ").append_text(way).append_text(_key(way))
    )
    if report.statement.under(Evidence, measure.ref):
        show_evidence(console, report, (measure.ref,))
    items = report.statement.under(Reading, measure.ref)
    console.print(words("Readings" if items else "No readings", "bold"))
    if items:
        console.print(_readings(measure, items))


def _readings(measure: Measure, items: Sequence[Reading]) -> ScreenTable:
    """The readings, earliest first."""
    rows = ScreenTable("Ref", "Dated", "Value", "Remark")
    rows.columns[2].justify = "right"
    for item in sorted(items, key=lambda item: item.dated or date.max):
        rows.add_row(
            words(item.ref, "bold"), short_day(item.dated), words(amount(measure, item.value)), words(item.note)
        )
    return rows
