"""Any record whole, with all that stands under it."""

from collections.abc import Mapping

from wsoa.cli.screen.console import out
from wsoa.cli.screen.details import (
    agencies_of,
    show_action,
    show_agency,
    show_area,
    show_evidence,
    show_notes,
    show_record,
    slippage_words,
)
from wsoa.cli.screen.measures import show_measure
from wsoa.domain.report import Report
from wsoa.domain.statement.points import words_of
from wsoa.domain.statement.records import Action, Agency, Area, Evidence, Measure, Milestone, Point, Record


def show_whole(report: Report, record: Record, more: Mapping[str, str]) -> None:
    """A record with all that stands under it; `more` is said of it besides."""
    match record:
        case Area():
            show_area(report, record)
        case Action():
            show_action(report, record)
        case Agency():
            show_agency(report, record)
        case Measure():
            show_measure(report, record)
        case Point():
            area = report.statement.find(Area, record.area)
            told = {"Starts at": "", "Ends at": "", "Words": words_of(area, record)}
            show_record(record, {**told, **agencies_of(report, record), **more})
        case _:
            slipped = {"Slippage": slippage_words(report, record)} if isinstance(record, Milestone) else {}
            show_record(record, {**agencies_of(report, record), **slipped, **more})
            _said_of(report, record)


def _said_of(report: Report, record: Record) -> None:
    """The evidence and the notes of a record that has any."""
    if isinstance(record, Milestone) and report.statement.under(Evidence, record.ref):
        show_evidence(out(), report, (record.ref,))
    show_notes(out(), report, record.ref)
