"""How a list has a record in few words."""

from rich.text import Text

from wsoa.cli.screen.console import FAINT, short_day, words
from wsoa.domain.document import states
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Action, Area, Milestone

BEGINNING = 90
STATE_STYLES = {states.State.WITHDRAWN: f"{FAINT} strike", states.State.LATE: "bold red"}


def action_words(action: Action) -> Text:
    """What an action will do, and whether it was marked for review."""
    return words(action.title).append_text(words(" (to review)", "yellow")) if action.review else words(action.title)


def milestone_state(report: Report, step: Milestone) -> Text:
    """Where a milestone is, and since when where it is done."""
    state = states.milestone_state(report, step)
    if state in states.DONE:
        return words("done ", "green").append_text(short_day(step.done))
    return words(state, STATE_STYLES.get(state, ""))


def area_words(area: Area) -> str:
    """An area's short title, or how its words begin."""
    text = " ".join(area.text.split())
    return area.title or (text if len(text) <= BEGINNING else f"{text[:BEGINNING].rsplit(' ', 1)[0]}…")
