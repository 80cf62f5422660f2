"""JSON for programs: records and reports as plain values, ISO dates, absent values null."""

import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from wsoa.domain.changes.change import kept
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Endorsement,
    Evidence,
    Lead,
    Measure,
    Milestone,
    Note,
    Point,
    Reading,
    Record,
    Submission,
    Waiver,
)
from wsoa.domain.statement.values import plain_number

if TYPE_CHECKING:  # a command that changes something answers without any of these
    from wsoa.domain.changes.change import Change
    from wsoa.domain.report import Report


def record(value: Record) -> dict[str, Any]:
    """A record by its field names; what is left empty is null."""
    return {
        "ref": value.ref,
        **{column.field: _absent(getattr(value, column.field)) for column in COLUMNS[type(value)]},
    }


def records(values: Iterable[Record]) -> list[dict[str, Any]]:
    """Several records."""
    return [record(value) for value in values]


def rated(report: "Report", action: Action) -> dict[str, Any]:
    """An action with its rating and the reason for it."""
    found = report.ratings.get(action.ref)
    return {
        **record(action),
        "rating": report.rating_word(action),
        "reason": found.reason if found else action.withdrawn,
        **slipped(report, action),
    }


def slipped(report: "Report", dated: Action | Milestone) -> dict[str, Any]:
    """How far a record is from the date agreed, in days, and how often it was moved; null where none was agreed."""
    return {"slippage": report.slippage(dated)}


def whole(report: "Report", value: Record) -> dict[str, Any]:
    """A record with all that is shown with it."""
    return WHOLE[type(value)](report, value) if type(value) in WHOLE else listed(report, value)


def listed(report: "Report", value: Any) -> dict[str, Any]:  # noqa: ANN401 - a record, or a part of the cover
    """A record, a section or an acronym as a list has it."""
    if type(value) in LISTED:
        return LISTED[type(value)](report, value)
    return record(value) if type(value) in COLUMNS else {**value_of(value)}


def milestone(report: "Report", step: Milestone) -> dict[str, Any]:
    """A milestone with the agency that leads its action, and where it stands."""
    from wsoa.domain.document.states import milestone_state

    lead = report.statement.owner_of(step) or None
    return {**record(step), "lead": lead, "state": milestone_state(report, step), **slipped(report, step)}


def point(report: "Report", part: Point) -> dict[str, Any]:
    """A point with its words."""
    from wsoa.domain.statement.points import words_of

    area = report.statement.get(Area, part.area)
    return {**record(part), "text": words_of(area, part) if area else None}


def waiver(report: "Report", given: Waiver) -> dict[str, Any]:
    """A waiver with what has come of it."""
    from wsoa.domain.signing.waivers import state_of

    return {**record(given), "state": state_of(given, report.today)}


def agency(report: "Report", listed: Agency) -> dict[str, Any]:
    """An agency with how much it leads."""
    from wsoa.domain.board.about_actions import areas_led, led_by

    counts = {"area_count": len(areas_led(report, listed)), "action_count": len(led_by(report, listed))}
    return {**record(listed), **counts}


def area(report: "Report", listed: Area) -> dict[str, Any]:
    """An area with how many actions answer it."""
    from wsoa.domain.statement.in_force import actions_for

    return {**record(listed), "action_count": len(actions_for(report.statement, listed.ref))}


def _said_of(report: "Report", ref: str) -> dict[str, Any]:
    kinds: tuple[tuple[str, type[Record]], ...] = (("evidence", Evidence), ("notes", Note))
    return {name: records(report.statement.under(kind, ref)) for name, kind in kinds}


def whole_action(report: "Report", action: Action) -> dict[str, Any]:
    """An action with its rating, milestones, evidence, measures and notes."""
    steps = [milestone(report, step) for step in report.statement.under(Milestone, action.ref)]
    below = {"milestones": steps, **_said_of(report, action.ref)}
    return {**rated(report, action), **below, "measures": _measures(report, action.ref)}


def whole_agency(report: "Report", agency: Agency) -> dict[str, Any]:
    """An agency with its leads, its part in the plan, its actions and its measures."""
    from wsoa.domain.board.about_actions import about_agency, led_by, measures_of

    return {
        **record(agency),
        "people": records(report.statement.under(Lead, agency.ref)),
        "overview": value_of(about_agency(report, agency)),
        "actions": [rated(report, action) for action in led_by(report, agency)],
        "measures": [judged(report, measure) for measure in measures_of(report, agency)],
    }


def whole_area(report: "Report", area: Area) -> dict[str, Any]:
    """An area with its points, each with its words, its evidence, notes, actions and measures."""
    from wsoa.domain.board.about_actions import about_actions
    from wsoa.domain.statement.points import in_text_order

    points = [point(report, part) for part in in_text_order(report.statement.under(Point, area.ref))]
    answering = report.statement.under(Action, area.ref)
    told = {"overview": value_of(about_actions(report, answering, (area.ref,))), **_said_of(report, area.ref)}
    actions = [rated(report, action) for action in answering]
    return {**record(area), "points": points, **told, "actions": actions, "measures": _measures(report, area.ref)}


def _measures(report: "Report", ref: str) -> list[dict[str, Any]]:
    return [judged(report, measure) for measure in report.statement.under(Measure, ref)]


def judged(report: "Report", measure: Measure) -> dict[str, Any]:
    """A measure with its standing and the reason for it, its latest value and the day of it, and its readings."""
    from wsoa.domain.progress.measures import latest, standing_reason, standing_word

    statement, today = report.statement, report.today
    on, value = latest(statement, measure, today)
    return {
        **record(measure),
        "standing": standing_word(statement, measure, today),
        "reason": standing_reason(statement, measure, today),
        "latest": value,
        "latest_on": on,
        "readings": records(statement.under(Reading, measure.ref)),
    }


def whole_submission(report: "Report", held: Submission) -> dict[str, Any]:
    """A submission with its receipt and reply; with what has changed since, where it is the latest."""
    from wsoa.domain.signing.submissions import last_submission

    is_latest = held == last_submission(report.statement)
    return {
        **record(held),
        "evidence": records(report.statement.under(Evidence, held.ref)),
        "changes": changes_as_kept(report.since_submission) if is_latest else None,
    }


def endorsement(report: "Report", given: Endorsement) -> dict[str, Any]:
    """An endorsement with what it is worth, and what has changed since in the words that were endorsed."""
    from wsoa.domain.signing.endorsements import standing_of

    return {
        **record(given),
        "standing": standing_of(report.statement, given),
        "changes": changes_as_kept(report.changed_since(given)),
    }


AsJson = Callable[["Report", Any], dict[str, Any]]
LISTED: dict[type[Record], AsJson] = {
    Agency: agency,
    Area: area,
    Point: point,
    Action: rated,
    Milestone: milestone,
    Measure: judged,
    Waiver: waiver,
    Endorsement: endorsement,
}
WHOLE: dict[type[Record], AsJson] = {
    Agency: whole_agency,
    Area: whole_area,
    Action: whole_action,
    Milestone: lambda report, step: {**milestone(report, step), **_said_of(report, step.ref)},
    Measure: lambda report, measure: {**judged(report, measure), **_said_of(report, measure.ref)},
    Submission: whole_submission,
}


def changes_as_kept(changes: "Iterable[Change]") -> list[dict[str, Any]]:
    """Changes, with old and new as the memory keeps them."""
    return [
        {"ref": change.ref, "field": change.field, "old": kept(change)[0], "new": kept(change)[1]} for change in changes
    ]


def value_of(value: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    """A report's value as plain values: fields by their names, what is left empty null."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: value_of(getattr(value, field.name)) for field in fields(value)}
    return [value_of(each) for each in value] if isinstance(value, tuple | list) else _absent(value)


def _absent(value: object) -> object:
    return None if value == "" else value


def printed_each(told: list[dict[str, Any]]) -> None:
    """Print what was named: one is an object, several are a list."""
    printed(told[0] if len(told) == 1 else told)


def printed(value: object) -> None:
    """Print a value as JSON on stdout."""
    import json

    text = json.dumps(value, default=_plain, ensure_ascii=False, indent=2)
    try:
        text.encode(sys.stdout.encoding)
    except UnicodeEncodeError:
        text = json.dumps(value, default=_plain, indent=2)
    sys.stdout.write(f"{text}\n")


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return plain_number(value)
    if isinstance(value, PurePath):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} has no plain form")
