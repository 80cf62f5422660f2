"""The workbook's first sheet: what it is, whose, which version, and how to read the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from wsoa.domain.progress import COLOURS, MEANINGS
from wsoa.domain.report import Report
from wsoa.exporters.tables import KINDS
from wsoa.exporters.title_block import CREDIT, heading, introduction, theme, title_facts

WHAT_THIS_IS = "A written statement of action: what the partnership will do about what the inspectors found. All that is published of it, as tables."
READING = (
    ("Sheets", "Each sheet is one table with one header row; filter and sort it as you like. References are never reused."),
    ("Empty cells", "An empty cell means that nothing is recorded."),
    ("Several values", "Semicolons stand between the members of a list."),
    ("Proposed owners", "Where Confirmed says “no: proposed”, no person has yet confirmed who leads and who contributes."),
    ("Withdrawn", "Withdrawn actions are kept, with the reason why, and are not rated."),
    ("Evidence", "A file is known by its SHA-256: whoever holds the file can check that it is the one meant."),
    ("Marking", "None is set. Until one is, treat this as a working copy: OFFICIAL-SENSITIVE."),
)


@dataclass(frozen=True)
class Line:
    """One row of the sheet: a label, and words about it."""

    label: str = ""
    words: str = ""
    is_section: bool = False
    is_notice: bool = False


def notes(report: Report) -> Iterator[Line]:
    """The rows of the sheet, the title first."""
    yield Line(heading(report.statement))
    if report.statement.cover.notice:
        yield Line("Notice", report.statement.cover.notice, is_notice=True)
    yield Line("What this is", WHAT_THIS_IS)
    yield Line("Place", report.statement.letter.place or "not known")
    yield Line("Theme of the inspection", theme(report.statement.letter) or "not stated in the letter")
    yield from (Line(fact.label, fact.words) for fact in title_facts(report))
    yield Line("Source", CREDIT)
    yield from (Line("Introduction" if place == 0 else "", words) for place, words in enumerate(introduction(report)))
    yield from _section("The sheets", [(title, f"{holds[:1].upper()}{holds[1:]}.") for _kind, title, holds in KINDS])
    yield from _section("Reading them", READING)
    yield from _section(
        "Key to the ratings", [(rating.capitalize(), f"{COLOURS[rating].capitalize()}. {words}") for rating, words in MEANINGS.items()]
    )


def _section(title: str, lines: tuple[tuple[str, str], ...] | list[tuple[str, str]]) -> Iterator[Line]:
    yield Line()
    yield Line(title, is_section=True)
    yield from (Line(label, words) for label, words in lines)
