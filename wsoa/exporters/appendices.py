"""The plain tables at the end of the document: who answers, what the inspectors praised, and what evidence there is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wsoa.domain.dates.exact import show_date
from wsoa.domain.progress.measures import MEANINGS, amount, readings, standing_reason, standing_word
from wsoa.domain.progress.ratings import Rating
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Direction
from wsoa.domain.statement.records import Agency, Contributor, Evidence, Measure, Strength
from wsoa.exporters.presented_actions import anchor
from wsoa.exporters.states import sentence
from wsoa.exporters.title_block import agency_names, areas_that_count, counted

DASH = "–"  # in a cell with nothing to say, so that nobody wonders whether it was forgotten


@dataclass(frozen=True)
class RegisterCell:
    """One cell: its lines, and the web address that the last of them leads to, or ''."""

    lines: tuple[str, ...]
    address: str = ""


@dataclass(frozen=True)
class Register:
    """One plain table: its headers with the share of the width each takes, and its rows, each with its anchor."""

    title: str
    lead_in: str
    headers: tuple[tuple[str, int], ...]
    rows: tuple[tuple[str, tuple[RegisterCell, ...]], ...]
    empty: str


def registers(report: Report) -> tuple[Register, ...]:
    """Every plain table, in the order they are printed."""
    return agencies(report), contributors(report), strengths(report), evidence(report)


def cells(*texts: str | tuple[str, ...]) -> tuple[RegisterCell, ...]:
    """Cells of one or several lines, a dash where there is nothing."""
    return tuple(
        RegisterCell(tuple(filter(None, (text,) if isinstance(text, str) else text)) or (DASH,)) for text in texts
    )


def agencies(report: Report) -> Register:
    """The agencies, with what each leads."""
    areas = areas_that_count(report.statement)
    rows = (
        _agency(report, agency, sum(area.lead == agency.ref for area in areas))
        for agency in report.statement.all(Agency)
    )
    headers = (("Agency", 28), ("Key", 10), ("Kind", 14), ("Also known as", 16), ("Leads", 32))
    return Register(
        "Agencies",
        "The bodies that own part of this response, and what each leads.",
        headers,
        tuple(rows),
        "No agencies are named yet.",
    )


def _agency(report: Report, agency: Agency, areas: int) -> tuple[str, tuple[RegisterCell, ...]]:
    tally = report.by_agency.get(agency.ref, {})
    ratings = ", ".join(f"{tally[rating]} {rating}" for rating in Rating if tally.get(rating))
    leads = (counted(areas, "area"), f"{counted(sum(tally.values()), 'action')}{': ' if ratings else ''}{ratings}")
    return anchor(agency.ref), cells(
        agency.name or agency.ref, agency.ref, agency.kind, "; ".join(agency.aliases), leads
    )


def contributors(report: Report) -> Register:
    """The bodies as the letter words them, and who answers for each."""
    bodies = report.statement.all(Contributor)
    rows = (
        (anchor(body.ref), cells(body.ref, body.text, agency_names(report.statement, body.agencies))) for body in bodies
    )
    headers = (("Ref", 8), ("As the letter words it", 46), ("Answered by", 46))
    lead_in = "The letter asks that these contribute; each is answered by one or more agencies."
    return Register(
        "Contributors named in the letter", lead_in, headers, tuple(rows), "The letter names no contributors."
    )


def strengths(report: Report) -> Register:
    """What the inspectors praised, in their words."""
    rows = _strengths(report.statement.all(Strength))
    headers = (("Ref", 8), ("Strength", 82), ("Page", 10))
    return Register(
        "Strengths that the inspectors found",
        "In the inspectors’ words.",
        headers,
        rows,
        "The letter lists no strengths.",
    )


def _strengths(found: Iterable[Strength]) -> tuple[tuple[str, tuple[RegisterCell, ...]], ...]:
    return tuple((anchor(item.ref), cells(item.ref, item.text, str(item.page or ""))) for item in found)


def evidence(report: Report) -> Register:
    """Every piece of evidence, withdrawn ones too."""
    rows = tuple((anchor(item.ref), _evidence(item)) for item in report.statement.all(Evidence))
    headers = (("Ref", 8), ("About", 10), ("What it is", 30), ("Shows", 10), ("Dated", 12), ("Kept as", 30))
    lead_in = "A file is known by its SHA-256: whoever holds the file can check that it is the one meant."
    return Register("Evidence", lead_in, headers, rows, "None yet.")


def _evidence(item: Evidence) -> tuple[RegisterCell, ...]:
    withdrawn = f"Withdrawn: {item.withdrawn}" if item.withdrawn else ""
    accepted = f"Accepted on {show_date(item.accepted)} by {item.accepted_by}" if item.accepted else ""
    size = f"{item.size:,} bytes" if item.size is not None else ""
    *told, kept = cells(
        item.ref,
        item.about,
        (item.description, withdrawn),
        str(item.shows),
        (show_date(item.dated) if item.dated else "", accepted),
        (item.name, size, f"SHA-256 {item.sha256}" if item.sha256 else "", item.link),
    )
    return (*told, RegisterCell(kept.lines, item.link if item.link.startswith(("https://", "http://")) else ""))


HEADERS = (
    ("Ref", 7),
    ("Measure", 25),
    ("Tied to", 10),
    ("Baseline", 11),
    ("Target", 11),
    ("Readings", 18),
    ("Standing", 18),
)


GOES = {Direction.UP: "Should go up.", Direction.DOWN: "Should go down."}


def measures(report: Report) -> Register:
    """Every measure, withdrawn ones too."""
    rows = tuple((anchor(measure.ref), _measure(report, measure)) for measure in report.statement.all(Measure))
    lead_in = " ".join(
        f"{standing.capitalize()}: {meaning[:1].lower()}{meaning[1:]}" for standing, meaning in MEANINGS.items()
    )
    return Register("Measures", lead_in, HEADERS, rows, "None yet.")


def _measure(report: Report, measure: Measure) -> tuple[RegisterCell, ...]:
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
