"""Everything published, as JSON for programs: fields by their names, dates as ISO, nothing as null."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

from wsoa.domain.document.editions import Copy
from wsoa.domain.document.states import milestone_state, point_words
from wsoa.domain.document.title_block import CREDIT, heading
from wsoa.domain.progress import measures
from wsoa.domain.progress.ratings import COLOURS, MEANINGS
from wsoa.domain.report import Report
from wsoa.domain.statement.fields import Column
from wsoa.domain.statement.points import in_text_order
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Challenge,
    Contributor,
    Endorsement,
    Evidence,
    Measure,
    Milestone,
    Point,
    Reading,
    Record,
    Strength,
    Waiver,
)
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_number

FORMAT = "wsoa statement 1"  # the number rises when a key changes its meaning or goes; new keys may come at any time
JsonObject = dict[str, Any]


def render(copy: Copy) -> bytes:
    """The statement as one indented JSON object in UTF-8."""
    return (json.dumps(document(copy), ensure_ascii=False, indent=2) + "\n").encode()


def document(copy: Copy) -> JsonObject:
    """The statement as plain values; keys, digests and what is left of the time are for the working edition only."""
    report, statement = copy.report, copy.statement
    return {
        "format": FORMAT,
        "title": heading(statement),
        "credit": CREDIT,
        "edition": copy.edition.value,
        "marking": copy.marking,
        "today": report.today.isoformat(),
        **(_keeping(report) if copy.is_working else {"version": report.version or report.stamp.revision}),
        "statement": _fields(copy, statement.letter),
        "cover": _fields(copy, statement.cover),
        "agencies": [_record(copy, agency) for agency in statement.all(Agency)],
        "contributors": [_record(copy, body) for body in statement.all(Contributor)],
        "strengths": [_record(copy, strength) for strength in statement.all(Strength)],
        "areas": [_area(copy, area) for area in statement.all(Area)],
        "actions": [_action(copy, action) for action in statement.all(Action)],
        "milestones": [_milestone(copy, step) for step in statement.all(Milestone)],
        "evidence": [_record(copy, item) for item in statement.all(Evidence)],
        "measures": [_measure(copy, measure) for measure in statement.all(Measure)],
        "readings": [_record(copy, reading) for reading in statement.all(Reading)],
        "challenges": [_record(copy, challenge) for challenge in statement.all(Challenge)],
        "endorsements": [_record(copy, endorsement) for endorsement in statement.all(Endorsement)],
        "waivers": [_record(copy, waiver) for waiver in statement.all(Waiver)],
        **_keys(),
    }


def _keys() -> JsonObject:
    standings = [{"standing": str(standing), "meaning": meaning} for standing, meaning in measures.MEANINGS.items()]
    ratings = [
        {"rating": str(rating), "colour": str(COLOURS[rating]), "meaning": meaning}
        for rating, meaning in MEANINGS.items()
    ]
    return {"standing_key": standings, "rating_key": ratings}


def _keeping(report: Report) -> JsonObject:
    stamp, left = report.stamp, report.days_left
    return {
        "stamp": {"revision": stamp.revision, "day": plain(stamp.day), "digest": stamp.digest or None},
        "days_left": {"calendar": left[0], "working": left[1]} if left else None,
    }


def _record(copy: Copy, record: Record) -> JsonObject:
    is_key = isinstance(record, Agency) and not copy.is_working
    return ({} if is_key else {"ref": record.ref}) | _fields(copy, record)


def _fields(copy: Copy, record: Record) -> JsonObject:
    return {column.field: _value(copy, record, column) for column in copy.columns(type(record))}


def _value(copy: Copy, record: Record, column: Column) -> object:
    value: Any = getattr(record, column.field)
    if column.refers is Agency:
        named = [
            ({"key": key} if copy.is_working else {}) | {"name": copy.statement.agency_name(key)}
            for key in (value if column.many else (value,))
            if key
        ]
        return named if column.many else next(iter(named), None)
    return [plain(member) for member in value] if column.many else plain(value)


def plain(value: object) -> object:
    """A value as JSON has it: a day as ISO text, a number as a number, '' as null."""
    if isinstance(value, Decimal):
        return plain_number(value)
    return value.isoformat() if isinstance(value, date) else None if value == "" else value


def _area(copy: Copy, area: Area) -> JsonObject:
    points = [
        _record(copy, point) | {"text": point_words(copy.statement, point)}
        for point in in_text_order(copy.statement.under(Point, area.ref))
    ]
    return _record(copy, area) | {
        "points": points,
        "actions": [action.ref for action in copy.statement.under(Action, area.ref)],
        "evidence": _evidence(copy.statement, area),
    }


def _measure(copy: Copy, measure: Measure) -> JsonObject:
    statement = copy.statement
    judged = None if measure.withdrawn else measures.judge(statement, measure, copy.report.today)
    return _record(copy, measure) | {
        "standing": (
            {"standing": str(judged.standing), "colour": str(judged.colour), "reason": judged.reason}
            if judged
            else None
        ),
        "readings": [reading.ref for reading in statement.under(Reading, measure.ref)],
        "evidence": _evidence(statement, measure),
    }


def _action(copy: Copy, action: Action) -> JsonObject:
    statement, rated = copy.statement, copy.report.ratings.get(action.ref)
    told = {"rating": rated.rating, "colour": rated.colour, "reason": copy.reason(action)} if rated else None
    return _record(copy, action) | {
        "rating": told,
        "milestones": [step.ref for step in statement.under(Milestone, action.ref)],
        "evidence": _evidence(statement, action),
    }


def _milestone(copy: Copy, step: Milestone) -> JsonObject:
    return _record(copy, step) | {
        "state": milestone_state(copy.report, step),
        "evidence": _evidence(copy.statement, step),
    }


def _evidence(statement: Statement, about: Area | Action | Milestone | Measure) -> list[str]:
    return [item.ref for item in statement.under(Evidence, about.ref)]
