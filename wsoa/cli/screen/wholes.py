"""One record whole, with what stands under it."""

from collections.abc import Mapping

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from wsoa.cli.screen.console import out, rating, short_day, words
from wsoa.cli.screen.lists import area_words, milestone_state
from wsoa.domain.columns import COLUMNS, shown
from wsoa.domain.model import Action, Agency, Area, Evidence, Lead, Milestone, Note, Point, Record
from wsoa.domain.report import Report

LABEL_WIDTH = 22


def show_record(record: Record, more: Mapping[str, str] | None = None) -> None:
    """Every field of a record that holds something, by its label."""
    console = out()
    console.print(words(record.ref, "bold"))
    for column in COLUMNS[type(record)]:
        _field(console, column.label, shown(record, column))
    for label, text in (more or {}).items():
        _field(console, label, text)


def _field(console: Console, label: str, text: str) -> None:
    if text:
        console.print(words(f"  {label:<{LABEL_WIDTH}}", "bright_black").append_text(words(text)))


def show_action(report: Report, action: Action) -> None:
    """An action: its fields, its rating with the reason, its milestones, evidence and notes."""
    console = out()
    console.print(words(f"{action.ref}  ", "bold").append_text(words(action.title)))
    rated = report.ratings.get(action.ref)
    console.print(words("  ").append_text(rating(report.rating_word(action))).append_text(words(f": {rated.reason}" if rated else "", "bright_black")))
    for column in COLUMNS[Action]:
        if column.field != "title":
            _field(console, column.label, shown(action, column))
    _milestones(console, report, action)
    _evidence(console, report, action)
    _notes(console, report, action.ref)


def _milestones(console: Console, report: Report, action: Action) -> None:
    steps = report.statement.under(Milestone, action.ref)
    console.print(words("Milestones" if steps else "No milestones", "bold"))
    for step in steps:
        line = words(f"  {step.ref}  ", "bold").append_text(words(step.title)).append_text(words("  due ")).append_text(short_day(step.due))
        console.print(line.append_text(words("  ")).append_text(milestone_state(step, report.today)))


def _evidence(console: Console, report: Report, action: Action) -> None:
    refs = (action.ref, *(step.ref for step in report.statement.under(Milestone, action.ref)))
    items: list[Evidence] = [item for ref in refs for item in report.statement.under(Evidence, ref)]
    console.print(words("Evidence" if items else "No evidence", "bold"))
    for item in items:
        state = " (withdrawn)" if item.withdrawn else ""
        console.print(words(f"  {item.ref}  ", "bold").append_text(words(f"{item.description or item.name or item.link}: shows it was {_shows(item)}{state}")))


def _shows(item: Evidence) -> str:
    return "done" if item.shows == "done" else "done, and what difference it made"


def _notes(console: Console, report: Report, ref: str) -> None:
    notes = report.statement.under(Note, ref)
    if notes:
        console.print(words("Notes", "bold"))
    for note in notes:
        console.print(Padding(short_day(note.dated).append_text(words(f"  {note.by}: ", "bright_black")).append_text(words(note.text)), (0, 0, 0, 2)))


def show_area(report: Report, area: Area) -> None:
    """An area: the inspectors' words, its points, owners and actions."""
    console, statement = out(), report.statement
    console.print(words(f"{area.ref}  ", "bold").append_text(words(area_words(area), "bold")))
    console.print(words(f"  {area.heading}{f', page {area.page}' if area.page else ''}{f', line {area.line}' if area.line else ''}", "bright_black"))
    for point in statement.under(Point, area.ref):
        console.print(Padding(_point(area, point), (0, 0, 0, 2)))
    lead = f"{area.lead or 'nobody'}{'' if area.confirmed else ' (proposed)'}"
    _field(console, "Lead agency", lead)
    _field(console, "Contributing agencies", "; ".join(area.contributing))
    actions = statement.under(Action, area.ref)
    console.print(words("Actions" if actions else "No actions", "bold"))
    for action in actions:
        console.print(words(f"  {action.ref}  ", "bold").append_text(words(f"{action.title}  ")).append_text(rating(report.rating_word(action))))
    _notes(console, report, area.ref)


def _point(area: Area, point: Point) -> Text:
    text = words(f"{point.ref[len(area.ref) :]}  ", "bold").append_text(words(area.text[point.starts : point.ends].strip()))
    named = ", ".join(point.agencies)
    return text.append_text(words(f"  [{named}{'' if point.confirmed else ', proposed'}]", "bright_black")) if named else text


def show_agency(report: Report, agency: Agency) -> None:
    """An agency: its names, whom to write to, and what it leads."""
    show_record(agency)
    console = out()
    for lead in report.statement.under(Lead, agency.ref):
        told = "; ".join(part for part in (lead.name, lead.role, lead.email) if part)
        console.print(words(f"  {lead.ref}  ", "bold").append_text(words(f"{told}{' (has left)' if lead.former else ''}")))
    led = [action for action in report.statement.all(Action) if action.lead == agency.ref]
    console.print(words(f"Leads {len(led)} actions" if len(led) != 1 else "Leads 1 action", "bold"))
    for action in led:
        console.print(words(f"  {action.ref}  ", "bold").append_text(words(f"{action.title}  ")).append_text(rating(report.rating_word(action))))
