"""Everything published, as JSON for programs: fields by their names, dates as ISO, nothing as null."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

from wsoa.domain.changes.revision import Stamp
from wsoa.domain.progress import measures
from wsoa.domain.progress.ratings import COLOURS, MEANINGS
from wsoa.domain.report import Report
from wsoa.domain.statement.fields import Column, published
from wsoa.domain.statement.points import in_text_order
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Contributor,
    Evidence,
    Measure,
    Milestone,
    Point,
    Reading,
    Record,
    Strength,
)
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_number
from wsoa.exporters.states import milestone_state, point_words
from wsoa.exporters.title_block import CREDIT, heading

FORMAT = "wsoa statement 1"  # the number rises when a key changes its meaning or goes; new keys may come at any time
Found = dict[str, Any]


def render(report: Report) -> bytes:
    """The statement as one indented JSON object in UTF-8."""
    return (json.dumps(document(report), ensure_ascii=False, indent=2) + "\n").encode()


def document(report: Report) -> Found:
    """The statement as plain values."""
    statement = report.statement
    return {
        "format": FORMAT,
        "title": heading(statement),
        "credit": CREDIT,
        "today": report.today.isoformat(),
        "stamp": _stamp(report.stamp),
        "days_left": _days_left(report),
        "statement": _fields(statement, statement.letter),
        "cover": _fields(statement, statement.cover),
        "agencies": [_record(statement, agency) for agency in statement.all(Agency)],
        "contributors": [_record(statement, body) for body in statement.all(Contributor)],
        "strengths": [_record(statement, strength) for strength in statement.all(Strength)],
        "areas": [_area(statement, area) for area in statement.all(Area)],
        "actions": [_action(report, action) for action in statement.all(Action)],
        "milestones": [_milestone(report, step) for step in statement.all(Milestone)],
        "evidence": [_record(statement, item) for item in statement.all(Evidence)],
        "measures": [_measure(report, measure) for measure in statement.all(Measure)],
        "readings": [_record(statement, reading) for reading in statement.all(Reading)],
        "standing_key": [{"standing": str(each), "meaning": meaning} for each, meaning in measures.MEANINGS.items()],
        "rating_key": [
            {"rating": str(rating), "colour": str(COLOURS[rating]), "meaning": meaning}
            for rating, meaning in MEANINGS.items()
        ],
    }


def _stamp(stamp: Stamp) -> Found:
    return {"revision": stamp.revision, "day": plain(stamp.day), "digest": stamp.digest or None}


def _days_left(report: Report) -> Found | None:
    return {"calendar": report.days_left[0], "working": report.days_left[1]} if report.days_left else None


def _record(statement: Statement, record: Record) -> Found:
    return {"ref": record.ref} | _fields(statement, record)


def _fields(statement: Statement, record: Record) -> Found:
    return {column.field: _value(statement, record, column) for column in published(type(record))}


def _value(statement: Statement, record: Record, column: Column) -> object:
    value: Any = getattr(record, column.field)
    if column.refers is Agency:
        named = [
            {"key": key, "name": statement.agency_name(key)} for key in (value if column.many else (value,)) if key
        ]
        return named if column.many else next(iter(named), None)
    return [plain(member) for member in value] if column.many else plain(value)


def plain(value: object) -> object:
    """A value as JSON has it: a day as ISO text, a number as a number, '' as null."""
    if isinstance(value, Decimal):
        return plain_number(value)
    return value.isoformat() if isinstance(value, date) else None if value == "" else value


def _area(statement: Statement, area: Area) -> Found:
    points = [
        _record(statement, point) | {"text": point_words(statement, point)}
        for point in in_text_order(statement.under(Point, area.ref))
    ]
    return _record(statement, area) | {
        "points": points,
        "actions": [action.ref for action in statement.under(Action, area.ref)],
    }


def _measure(report: Report, measure: Measure) -> Found:
    statement, judged = (
        report.statement,
        None if measure.withdrawn else measures.judge(report.statement, measure, report.today),
    )
    return _record(statement, measure) | {
        "standing": (
            {"standing": str(judged.standing), "colour": str(judged.colour), "reason": judged.reason}
            if judged
            else None
        ),
        "readings": [reading.ref for reading in statement.under(Reading, measure.ref)],
    }


def _action(report: Report, action: Action) -> Found:
    statement, rated = report.statement, report.ratings.get(action.ref)
    return _record(statement, action) | {
        "rating": {"rating": str(rated.rating), "colour": str(rated.colour), "reason": rated.reason} if rated else None,
        "milestones": [step.ref for step in statement.under(Milestone, action.ref)],
        "evidence": _evidence(statement, action),
    }


def _milestone(report: Report, step: Milestone) -> Found:
    return _record(report.statement, step) | {
        "state": milestone_state(report, step),
        "evidence": _evidence(report.statement, step),
    }


def _evidence(statement: Statement, about: Action | Milestone) -> list[str]:
    return [item.ref for item in statement.under(Evidence, about.ref)]
