"""Lists: one row a record."""

from collections.abc import Sequence

from rich.text import Text

from wsoa.cli.screen.colours import rating
from wsoa.cli.screen.console import FAINT, NOTHING, counted, out, short_day, show_rows, words
from wsoa.cli.screen.table import ScreenTable
from wsoa.domain.document import states
from wsoa.domain.report import Report
from wsoa.domain.statement.in_force import actions_for
from wsoa.domain.statement.records import Action, Agency, Area, Contributor, Evidence, Milestone, Note

BEGINNING = 90
STATE_STYLES = {states.State.WITHDRAWN: f"{FAINT} strike", states.State.LATE: "bold red"}


def show_actions(report: Report, actions: Sequence[Action]) -> None:
    """One row an action: its words, lead, due date and rating."""
    rows = ScreenTable("Ref", "Action", "Lead", "Due", "Rating")
    rows.columns[0].no_wrap = rows.columns[3].no_wrap = True
    for action in actions:
        rows.add_row(
            words(action.ref, "bold"),
            action_words(action),
            words(action.lead),
            short_day(action.due),
            rating(report.rating_word(action)),
        )
    console = out()
    if actions:
        console.print(rows)
    console.print(words(f"{counted(len(actions), 'action')}." if actions else "No action is like that.", FAINT))


def action_words(action: Action) -> Text:
    """What an action will do, and whether it was marked for review."""
    return words(action.title).append_text(words(" (to review)", "yellow")) if action.review else words(action.title)


def show_milestones(report: Report, steps: Sequence[Milestone]) -> None:
    """One row a milestone: its words, due date, and where it stands."""
    rows = ScreenTable("Ref", "Milestone", "Lead", "Due", "State")
    rows.columns[0].no_wrap = rows.columns[3].no_wrap = True
    for step in steps:
        rows.add_row(
            words(step.ref, "bold"),
            words(step.title),
            words(report.statement.owner_of(step)),
            short_day(step.due),
            milestone_state(report, step),
        )
    console = out()
    if steps:
        console.print(rows)
    console.print(words(f"{counted(len(steps), 'milestone')}." if steps else "No milestone is like that.", FAINT))


def milestone_state(report: Report, step: Milestone) -> Text:
    """Where a milestone is, and since when where it is done."""
    state = states.milestone_state(report, step)
    if state in states.DONE:
        return words("done ", "green").append_text(short_day(step.done))
    return words(state, STATE_STYLES.get(state, ""))


def show_areas(report: Report, areas: Sequence[Area]) -> None:
    """One row an area: its title, who leads (proposed or confirmed) and contributes, how many actions answer it."""
    rows = ScreenTable("Ref", "Area", "Lead", "With", "Actions")
    rows.columns[0].no_wrap = True
    rows.columns[4].justify = "right"
    for area in areas:
        actions = len(actions_for(report.statement, area.ref))
        count = words(actions, "" if actions or area.withdrawn else "bold red")
        rows.add_row(words(area.ref, "bold"), _area(area), _lead(area), words(", ".join(area.contributing)), count)
    console = out()
    console.print(rows)
    standing = [area for area in areas if not area.withdrawn]
    gone = f", and {len(areas) - len(standing)} withdrawn" if len(standing) < len(areas) else ""
    console.print(words(f"{counted(len(standing), 'area')}{gone}.", FAINT))
    proposed, unled = sum(_is_proposed(area) for area in standing), sum(not area.lead for area in standing)
    if proposed:
        console.print(
            words(
                f"{counted(proposed, 'area')} with proposed owners:"
                " wsoa area confirm --all, or wsoa area assign AREA --lead AGENCY.",
                "yellow",
            )
        )
    if unled:
        console.print(
            words(f"{counted(unled, 'area')} that nobody leads: wsoa area assign AREA --lead AGENCY.", "yellow")
        )


def _is_proposed(area: Area) -> bool:
    """Owned by a body that no person has confirmed."""
    return bool(area.lead) and not area.confirmed


def _area(area: Area) -> Text:
    return (
        words(area_words(area), f"{FAINT} strike").append_text(words(" withdrawn", FAINT))
        if area.withdrawn
        else words(area_words(area))
    )


def _lead(area: Area) -> Text:
    if not area.lead:
        return words("nobody", "" if area.withdrawn else "bold red")
    return words(area.lead).append_text(words(" (proposed)", "yellow")) if _is_proposed(area) else words(area.lead)


def area_words(area: Area) -> str:
    """An area's short title, or how its words begin."""
    text = " ".join(area.text.split())
    return area.title or (text if len(text) <= BEGINNING else f"{text[:BEGINNING].rsplit(' ', 1)[0]}…")


def show_agencies(report: Report) -> None:
    """One row an agency: its names, and how much it leads."""
    rows = ScreenTable("Key", "Name", "Kind", "Areas", "Actions")
    rows.columns[3].justify = rows.columns[4].justify = "right"
    statement = report.statement
    for agency in statement.all(Agency):
        name = (
            words(agency.name) if agency.confirmed else words(agency.name).append_text(words(" (proposed)", "yellow"))
        )
        led = sum(area.lead == agency.ref for area in statement.all(Area) if not area.withdrawn)
        rows.add_row(
            words(agency.ref, "bold"),
            name,
            words(agency.kind),
            words(led),
            words(sum(report.by_agency.get(agency.ref, {}).values())),
        )
    out().print(rows)


def show_contributors(report: Report) -> None:
    """One row a body that the letter names: its words, and who answers for it."""
    rows = ScreenTable("Ref", "As the letter words it", "Answered by")
    for body in report.statement.all(Contributor):
        answered = words(", ".join(body.agencies) or "nobody")
        is_proposed = body.agencies and not body.confirmed
        rows.add_row(
            words(body.ref, "bold"),
            words(body.text),
            answered.append_text(words(" (proposed)", "yellow")) if is_proposed else answered,
        )
    console = out()
    console.print(rows if rows.row_count else words("The letter names no contributors.", FAINT))


def show_evidence(items: Sequence[Evidence]) -> None:
    """One row a piece of evidence: what it is about, what it shows, its file or link."""
    console = out()
    if items:
        show_rows(console, [_evidence(item) for item in items], indent=0)
    else:
        console.print(words("No evidence yet: wsoa evidence add ACTION FILE-OR-LINK --shows done", FAINT))


def _evidence(item: Evidence) -> Sequence[Text]:
    style = f"{FAINT} strike" if item.withdrawn else ""
    told = Text().append_text(words(item.description or item.name or item.link, style))
    if item.description:
        told.append("\n").append_text(words(item.name or item.link, FAINT))
    return words(item.ref, "bold"), words(item.about), words(item.shows), short_day(item.dated), told


def show_notes(notes: Sequence[Note]) -> None:
    """One paragraph a note: when, about what, by whom."""
    console = out()
    for note in notes:
        console.print(
            words(f"{note.ref}  {note.about}  ", "bold")
            .append_text(short_day(note.dated))
            .append_text(words(f"  {note.by}", FAINT))
        )
        console.print(words(note.text), end="\n\n")
    if not notes:
        console.print(words(f"No notes {NOTHING} wsoa note add REF “…”", FAINT))
