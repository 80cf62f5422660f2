"""Actions, milestones and evidence as a reader sees them: words, nothing to work out, nothing left empty."""

import re
from dataclasses import dataclass

from wsoa.domain.dates.exact import show_date
from wsoa.domain.progress.ratings import Rated
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Shows
from wsoa.domain.statement.records import Action, Evidence, Milestone
from wsoa.exporters.states import home_of, milestone_state, reason, sentence
from wsoa.exporters.title_block import paragraphs

SHOWS = {Shows.DONE: "shows that it was done", Shows.DIFFERENCE: "shows what difference it made"}


@dataclass(frozen=True)
class Chip:
    """A word in a colour: `tone` names the colour's style, '' for none."""

    words: str
    tone: str = ""


@dataclass(frozen=True)
class MilestoneLine:
    """One milestone: its words, when it is due, and where it is; `pressing` where it is late."""

    ref: str
    title: str
    state: str
    pressing: bool


@dataclass(frozen=True)
class Proof:
    """One piece of evidence; `shows` says of what, and of which milestone if not of the action."""

    ref: str
    anchor: str
    description: str
    shows: str


@dataclass(frozen=True)
class PresentedAction:
    """One action as a row of a table."""

    ref: str
    anchor: str
    title: str
    answers: tuple[str, ...]
    lead: str
    officer: str
    contributing: tuple[str, ...]
    starts: str
    due: str
    success: tuple[str, ...]
    steps: tuple[MilestoneLine, ...]
    proofs: tuple[Proof, ...]
    chip: Chip
    remarks: tuple[str, ...]


def anchor(ref: str) -> str:
    """A reference as the name of a place to jump to: Word takes only letters, digits and underscores."""
    return re.sub(r"[^A-Za-z0-9]", "_", ref)


def chip(rated: Rated) -> Chip:
    """A rating's word in its colour."""
    return Chip(rated.rating.capitalize(), rated.colour.value)


def row(report: Report, action: Action) -> PresentedAction:
    """An action as a row of a table."""
    statement, rated = report.statement, report.ratings.get(action.ref)
    return PresentedAction(
        ref=action.ref,
        anchor=anchor(action.ref),
        title=action.title or "No words yet",
        answers=_answers(action),
        lead=statement.agency_name(action.lead) or "No lead agency yet",
        officer=action.officer or "no lead officer yet",
        contributing=tuple(map(statement.agency_name, action.contributing)) or ("No other agency",),
        starts=show_date(action.starts) if action.starts else "Not set",
        due=due_words(action, "Not set"),
        success=paragraphs(action.success) or ("None yet",),
        steps=tuple(_step(report, step) for step in statement.under(Milestone, action.ref)),
        proofs=_proofs(report, action),
        chip=chip(rated) if rated else Chip("Withdrawn"),
        remarks=tuple(_remarks(action, rated)),
    )


def _answers(action: Action) -> tuple[str, ...]:
    points = (f"Answers {', '.join(action.points)}.",) if action.points else ()
    others = [area for area in action.areas if area != home_of(action)]
    return (*points, f"Also answers {', '.join(others)}.") if others else points


def _remarks(action: Action, rated: Rated | None) -> list[str]:
    why = reason(rated) if rated else f"Why: {action.withdrawn or 'no reason recorded'}"
    day = show_date(action.completed) if action.completed else ""
    completed = f"Completed on {day}." if day and day not in why else ""
    said = (
        f"its lead {'says' if action.is_open else 'last said'} {action.confidence}"
        if action.confidence and action.confidence not in why
        else ""
    )
    delivery = str(action.delivery) if rated and action.delivery.value not in f"{rated.rating}: {why}".lower() else ""
    stands = sentence("; ".join(filter(None, (delivery, said))))
    return [remark for remark in (why, completed, stands) if remark]


def due_words(record: Action | Milestone, none: str) -> str:
    """The day a record is due, or `none`, and the day that was agreed, which is a fact of its own."""
    due = show_date(record.due) if record.due else none
    if not record.agreed:
        return due
    return f"{due} (agreed)" if record.agreed == record.due else f"{due} (agreed: {show_date(record.agreed)})"


def _step(report: Report, step: Milestone) -> MilestoneLine:
    state = milestone_state(report, step)
    due = f"Due {due_words(step, '')}" if step.due else due_words(step, "No due date")
    done = f"{'done late' if state == 'done late' else 'done'} {show_date(step.done)}" if step.done else ""
    late = "late" if state == "late" else ""
    withdrawn = (
        f"withdrawn: {step.withdrawn}"
        if step.withdrawn
        else "withdrawn with its action"
        if state == "withdrawn"
        else ""
    )
    return MilestoneLine(
        step.ref, step.title or "No words yet", "; ".join(filter(None, (due, done, late, withdrawn))), state == "late"
    )


def _proofs(report: Report, action: Action) -> tuple[Proof, ...]:
    about = (action.ref, *(step.ref for step in report.statement.under(Milestone, action.ref)))
    return tuple(_proof(item, action) for ref in about for item in report.evidence_of(ref))


def _proof(item: Evidence, action: Action) -> Proof:
    of_step = f" (about {item.about})" if item.about != action.ref else ""
    return Proof(
        item.ref,
        anchor(item.ref),
        item.description or item.name or item.link or "no description yet",
        f"{SHOWS[item.shows]}{of_step}",
    )
