"""Which records a person asked for: the filters of every list."""

from datetime import date

from wsoa.domain.errors import BadInput, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.measures import WITHDRAWN, MeasureStanding, standing_word
from wsoa.domain.progress.ratings import Rating
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Action, Agency, Area, Evidence, Measure, Milestone, Note
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word


@frozen
class Wanted:
    """What a list of actions is narrowed to; None asks for everything."""

    agency: str | None = None
    area: str | None = None
    delivery: str | None = None
    rating: str | None = None
    due: date | None = None


def actions(report: Report, wanted: Wanted) -> tuple[Action, ...]:
    """The actions wanted.

    Raises NotFound for an agency or an area that does not exist, BadInput for a word that is no choice.
    """
    statement = report.statement
    agency = wanted.agency and statement.find(Agency, wanted.agency).ref
    area = wanted.area and statement.find(Area, wanted.area).ref
    delivery = wanted.delivery and _word(wanted.delivery, tuple(Delivery))
    rating = wanted.rating and _word(wanted.rating, (*Rating, Delivery.WITHDRAWN))
    return tuple(
        action
        for action in statement.all(Action)
        if (not agency or action.lead == agency)
        and (not area or area in action.areas)
        and (not delivery or action.delivery == delivery)
        and (not rating or report.rating_word(action) == rating)
        and (not wanted.due or bool(action.due and action.due <= wanted.due))
    )


def _word(typed: str, words: tuple[str, ...]) -> str:
    found = next((word for word in words if plain_word(word) == plain_word(typed)), None)
    if found is None:
        raise BadInput(f"“{shortened(typed)}” is not one of the choices.", f"Write one of: {', '.join(words)}.")
    return found


def milestones(
    report: Report, action: str | None, agency: str | None, due: date | None, *, open_only: bool
) -> tuple[Milestone, ...]:
    """The milestones wanted, soonest due first."""
    statement = report.statement
    of = action and statement.find(Action, action).ref
    key = agency and statement.find(Agency, agency).ref
    chosen = (
        step
        for step in statement.all(Milestone)
        if (not of or step.action == of)
        and (not key or statement.owner_of(step) == key)
        and (not due or bool(step.due and step.due <= due))
        and (not open_only or (step.is_open and in_force(statement, step)))
    )
    return tuple(sorted(chosen, key=lambda step: step.due or date.max)) if not of else tuple(chosen)


def areas(report: Report, agency: str | None) -> tuple[Area, ...]:
    """The areas, or those that one agency leads."""
    key = agency and report.statement.find(Agency, agency).ref
    return tuple(area for area in report.statement.all(Area) if not key or area.lead == key)


def evidence(report: Report, about: str | None) -> tuple[Evidence, ...]:
    """The evidence, or that about one record and what stands under it."""
    around = _around(report.statement, about)
    return tuple(item for item in report.statement.all(Evidence) if around is None or item.ref in around)


def measures(report: Report, area: str | None, action: str | None, standing: str | None) -> tuple[Measure, ...]:
    """The measures wanted.

    Raises NotFound for an area or action that does not exist, BadInput for a word that is no standing.
    """
    statement = report.statement
    in_area = area and statement.find(Area, area).ref
    of_action = action and statement.find(Action, action).ref
    word = standing and _word(standing, (*MeasureStanding, WITHDRAWN))
    return tuple(
        measure
        for measure in statement.all(Measure)
        if (not in_area or in_area in measure.areas)
        and (not of_action or of_action in measure.actions)
        and (not word or standing_word(statement, measure, report.today) == word)
    )


def notes(report: Report, about: str | None) -> tuple[Note, ...]:
    """The notes, or those about one record and what stands under it."""
    around = _around(report.statement, about)
    return tuple(note for note in report.statement.all(Note) if around is None or note.ref in around)


def _around(statement: Statement, about: str | None) -> frozenset[str] | None:
    return None if about is None else statement.around(statement.find_any(about).ref)
