"""One record whole, with what stands under it."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from wsoa.cli.screen.boards import answer
from wsoa.cli.screen.colours import rating, standing
from wsoa.cli.screen.console import FAINT, counted, out, short_day, show_lines, show_rows, words
from wsoa.cli.screen.due import owed_rows
from wsoa.cli.screen.headings import show_section
from wsoa.cli.screen.lists import action_words, area_words, milestone_state
from wsoa.cli.screen.reports import slipped_row
from wsoa.cli.screen.table import grid
from wsoa.domain.board.about_actions import AboutActions, about_actions, about_agency, led_by, measures_of
from wsoa.domain.progress.measures import standing_word
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Shows
from wsoa.domain.statement.fields import COLUMNS, shown
from wsoa.domain.statement.points import in_text_order, words_of
from wsoa.domain.statement.records import Action, Agency, Area, Evidence, Lead, Measure, Milestone, Note, Point, Record

LABEL_WIDTH = 23


def show_record(record: Record, more: Mapping[str, str] | None = None) -> None:
    """Every field of a record that holds something, by its label; `more` is shown too, or in a field's place."""
    console = out()
    console.print(words(record.ref, "bold"))
    _fields(console, {**_shown(record), **(more or {})})


def _shown(record: Record) -> dict[str, str]:
    return {column.label: shown(record, column) for column in COLUMNS[type(record)]}


def agencies_of(report: Report, record: Record) -> dict[str, str]:
    """The fields of a record that name agencies, by their labels: each by its name, and its key."""
    return {
        column.label: "; ".join(named_agency(report, key) for key in (value if column.many else (value,)) if key)
        for column in COLUMNS[type(record)]
        if column.refers is Agency
        for value in [getattr(record, column.field)]
    }


def named_agency(report: Report, key: str) -> str:
    """'Derbyshire Constabulary (police)'."""
    return f"{report.statement.agency_name(key)} ({key})"


def _fields(console: Console, told: Mapping[str, str]) -> None:
    show_rows(
        console, [(words(label.ljust(LABEL_WIDTH), FAINT), words(text)) for label, text in told.items() if text], 0
    )


def show_action(report: Report, action: Action) -> None:
    """An action: its fields, its rating with the reason, its milestones, evidence, measures and notes."""
    console = out()
    console.print(words(f"{action.ref}  ", "bold").append_text(words(action.title)))
    rated = report.ratings.get(action.ref)
    console.print(
        words("  ")
        .append_text(rating(report.rating_word(action)))
        .append_text(words(f": {rated.reason}" if rated else "", FAINT))
    )
    _fields(
        console,
        {label: text for label, text in (_shown(action) | agencies_of(report, action)).items() if text != action.title}
        | {"Slippage": slippage_words(report, action)},
    )
    _milestones(console, report, action)
    show_evidence(console, report, (action.ref, *(step.ref for step in report.statement.under(Milestone, action.ref))))
    _measures(console, report, action.ref)
    show_notes(console, report, action.ref)


def slippage_words(report: Report, record: Action | Milestone) -> str:
    """'moved by agreement of the board, 21 days later'."""
    slipped, moves = report.slippage(record), report.moves.get(record.ref, ())
    times = f" {counted(len(moves), 'time')}" if len(moves) > 1 else ""
    whose = "; ".join(dict.fromkeys(move.agreed_by for move in moves if move.agreed_by))
    told = [f"moved{times} by agreement{f' of {whose}' if whose else ''}"] if moves else []
    late = "later" if moves else "after the date agreed"
    told += [f"{counted(slipped.days, 'day')} {late}"] if slipped and slipped.days > 0 else []
    return ", ".join(told)


def _milestones(console: Console, report: Report, action: Action) -> None:
    steps = report.statement.under(Milestone, action.ref)
    console.print(words("Milestones" if steps else "No milestones", "bold"))
    console.print(
        grid(
            (words(step.ref, "bold"), words(step.title), _due(report, step), milestone_state(report, step))
            for step in steps
        )
    )


def _due(report: Report, step: Milestone) -> Text:
    due = words("due ").append_text(short_day(step.due))
    if step.agreed and step.agreed != step.due:
        due.append_text(words(", first agreed ")).append_text(short_day(step.agreed))
    slipped = slippage_words(report, step)
    return due.append_text(words(f" ({slipped})", "yellow")) if slipped else due


def show_evidence(console: Console, report: Report, refs: Sequence[str]) -> None:
    """One line a piece of evidence about any of these records."""
    items: list[Evidence] = [item for ref in refs for item in report.statement.under(Evidence, ref)]
    console.print(words("Evidence" if items else "No evidence", "bold"))
    show_lines(console, ((2, _evidence(item)) for item in items))


def _evidence(item: Evidence) -> Text:
    told = words(f"{item.ref}  ", "bold").append_text(words(f"{item.description or item.name or item.link} "))
    shows, state = "that it was done" if item.shows is Shows.DONE else "a difference", item.withdrawn and ", withdrawn"
    return told.append_text(words(f"(shows {shows}{state})", FAINT))


def _measures(console: Console, report: Report, ref: str) -> None:
    _measure_rows(console, report, report.statement.under(Measure, ref))


def _measure_rows(console: Console, report: Report, measures: Sequence[Measure]) -> None:
    if not measures:
        return
    console.print()
    console.print(words(f"Measures: {len(measures)}", "bold"))
    states = (standing(standing_word(report.statement, measure, report.today)) for measure in measures)
    rows = zip(measures, states, strict=True)
    console.print(grid((words(measure.ref, "bold"), words(measure.title), state) for measure, state in rows))


def show_notes(console: Console, report: Report, ref: str) -> None:
    """The notes on a record, where there are any."""
    notes = report.statement.under(Note, ref)
    if notes:
        console.print(words("Notes", "bold"))
    said = ((note, words(f"  {note.by}: ", FAINT).append_text(words(note.text))) for note in notes)
    show_lines(console, ((2, short_day(note.dated).append_text(told)) for note, told in said))


def show_area(report: Report, area: Area) -> None:
    """An area: the inspectors' words, its points, owners, actions and measures."""
    console, statement = out(), report.statement
    console.print(words(f"{area.ref}  ", "bold").append_text(words(area_words(area), "bold")))
    console.print(
        words(
            f"  {area.heading}{f', page {area.page}' if area.page else ''}{f', line {area.line}' if area.line else ''}",
            FAINT,
        )
    )
    before = [words(f"Withdrawn: {area.withdrawn}", "bold yellow")] if area.withdrawn else []
    before += [words(area.lead_in)] if area.lead_in else []
    points = (_point(area, point) for point in in_text_order(statement.under(Point, area.ref)))
    show_lines(console, ((2, each) for each in (*before, *points)))
    _fields(console, _owners_and_outcome(report, area))
    actions = statement.under(Action, area.ref)
    console.print()
    console.print(words(f"Actions: {len(actions)}" if actions else "No actions", "bold"))
    _actions(console, report, actions)
    _show_about(console, report, about_actions(report, actions, (area.ref,)))
    _measures(console, report, area.ref)
    show_notes(console, report, area.ref)


def _owners_and_outcome(report: Report, area: Area) -> dict[str, str]:
    proposed = ", proposed" if area.lead and not area.confirmed else ""
    return {
        **agencies_of(report, area),
        "Lead agency": f"{named_agency(report, area.lead) if area.lead else 'nobody'}{proposed}",
        "Outcome": area.outcome or f"not written: wsoa area edit {area.ref} --outcome WORDS",
    }


def _point(area: Area, point: Point) -> Text:
    text = words(f"{point.ref[len(area.ref) :]}  ", "bold").append_text(words(words_of(area, point)))
    named = ", ".join(point.agencies)
    return text.append_text(words(f"  [{named}{'' if point.confirmed else ', proposed'}]", FAINT)) if named else text


def show_agency(report: Report, agency: Agency) -> None:
    """An agency, as a page to hand over: its names, whom to write to, what it leads and what it owes."""
    console, about = out(), about_agency(report, agency)
    console.print(words(agency.ref, "bold").append_text(words(f"  {agency.name}")))
    sheet = f"{about.sheet}, {about.sheet_standing}" if about.sheet else "none issued"
    shown_already = {label: text for label, text in _shown(agency).items() if text != agency.name}
    _fields(console, {**shown_already, "Newest sheet": sheet, "Contributes to": ", ".join(about.contributing_to)})
    show_section(console, "Whom to write to", [_lead(lead) for lead in report.statement.under(Lead, agency.ref)], None)
    areas = (report.statement.find(Area, ref) for ref in about.lead_of)
    show_section(console, "Leads areas", [(words(area.ref, "bold"), words(area_words(area))) for area in areas], None)
    led = led_by(report, agency)
    console.print()
    console.print(words(f"Leads {counted(len(led), 'action')}", "bold"))
    _actions(console, report, led)
    _show_about(console, report, about.work)
    _measure_rows(console, report, measures_of(report, agency))


def _lead(lead: Lead) -> Sequence[Text]:
    told = "; ".join(part for part in (lead.name, lead.role, lead.email) if part)
    return words(lead.ref, "bold"), words(f"{told}{' (has left)' if lead.former else ''}")


def _show_about(console: Console, report: Report, about: AboutActions) -> None:
    """What is late, what is owed by when, dates that slipped, evidence by what it shows, and questions."""
    for heading, is_late, style in (("Late", True, "bold red"), ("Owed, by day", False, "bold")):
        owed = [each for each in about.owed if bool(each.days_late) is is_late]
        show_section(console, heading, owed_rows(console, owed, report.today), None, style)
    show_section(console, "Slipped from the date agreed", [slipped_row(each) for each in about.slipped], None)
    kinds = (
        ("Evidence of a difference", about.evidence_of_difference),
        ("Evidence of doing", about.evidence_of_doing),
    )
    for heading, items in kinds:
        show_section(console, heading, [(words(item.ref, "bold"), words(item.title)) for item in items], None)
    asked = [
        (words(each.ref, "bold"), words(each.text).append("\n").append_text(answer(each))) for each in about.questions
    ]
    show_section(console, "Questions asked", asked, None)


def _actions(console: Console, report: Report, actions: Sequence[Action]) -> None:
    rated = ((action, rating(report.rating_word(action))) for action in actions)
    console.print(grid((words(action.ref, "bold"), action_words(action), word) for action, word in rated))
