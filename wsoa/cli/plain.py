"""JSON for programs: records and reports as plain values, ISO dates, absent values null."""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict, is_dataclass
from datetime import date
from pathlib import PurePath
from typing import Any

from wsoa.domain.changes import Revision, kept
from wsoa.domain.columns import COLUMNS
from wsoa.domain.model import Action, Area, Evidence, Milestone, Note, Point, Record
from wsoa.domain.readiness import Blocker
from wsoa.domain.report import DueNext, Report
from wsoa.operations.looking import Story


def record(value: Record) -> dict[str, Any]:
    """A record by its field names; what is left empty is null."""
    return {"ref": value.ref, **{column.field: _absent(getattr(value, column.field)) for column in COLUMNS[type(value)]}}


def records(values: Iterable[Record]) -> list[dict[str, Any]]:
    """Several records."""
    return [record(value) for value in values]


def rated(report: Report, action: Action) -> dict[str, Any]:
    """An action with its rating and the reason for it."""
    found = report.ratings.get(action.ref)
    return {**record(action), "rating": report.rating_word(action), "reason": found.reason if found else action.withdrawn}


def whole_action(report: Report, action: Action) -> dict[str, Any]:
    """An action with its rating, milestones, evidence and notes."""
    below = {
        name: records(report.statement.under(kind, action.ref)) for name, kind in (("milestones", Milestone), ("evidence", Evidence), ("notes", Note))
    }
    return {**rated(report, action), **below}


def whole_area(report: Report, area: Area) -> dict[str, Any]:
    """An area with its points, each with its words, and its actions."""
    points = [{**record(point), "text": area.text[point.starts : point.ends].strip()} for point in report.statement.under(Point, area.ref)]
    return {**record(area), "points": points, "actions": [rated(report, action) for action in report.statement.under(Action, area.ref)]}


def status(report: Report) -> dict[str, Any]:
    """What the status screen shows, and the reason for every rating."""
    letter, (held, total) = report.statement.letter, report.gate
    days, working = report.days_left or (None, None)
    return {
        "place": letter.place or None,
        "theme": letter.theme or None,
        "as_at": report.today,
        "revision": report.stamp,
        "deadline": letter.deadline,
        "days_left": days,
        "working_days_left": working,
        "gate": {"held": held, "total": total, "ready": report.is_ready, "blockers": len(report.blockers)},
        "ratings": {key or None: {rating.value: number for rating, number in tally.items()} for key, tally in report.by_agency.items()},
        "late": [_due(item) for item in report.late],
        "due_next": [_due(item) for item in report.next_due],
    }


def _due(item: DueNext) -> dict[str, Any]:
    return {"ref": item.record.ref, "title": item.record.title, "owner": item.owner or None, "due": item.due}


def check(report: Report) -> dict[str, Any]:
    """Ready or not, every blocker and all advice."""
    held, total = report.gate
    return {
        "ready": report.is_ready,
        "as_at": report.today,
        "held": held,
        "total": total,
        "blockers": _owned(report.blockers),
        "advice": _owned(report.advice),
    }


def _owned(blockers: Iterable[Blocker]) -> list[dict[str, Any]]:
    return [{**asdict(blocker), "owner": blocker.owner or None} for blocker in blockers]


def story(told: Story) -> list[dict[str, Any]]:
    """Revisions in order, each with its changes as the history keeps them."""
    return [_revision(revision) for revision in told.revisions]


def _revision(revision: Revision) -> dict[str, Any]:
    signed = revision.signed
    head = {"revision": revision.number, "day": signed.day, "recorded": signed.at, "who": signed.who, "summary": revision.summary}
    changes = [{"ref": change.ref, "field": change.field, "old": kept(change)[0], "new": kept(change)[1]} for change in revision.changes]
    return {**head, "source": revision.source, "reason": revision.reason or None, "digest": revision.digest, "changes": changes}


def _absent(value: object) -> object:
    return None if value == "" else value


def printed(value: object) -> None:
    """Print a value as JSON on stdout."""
    import json

    sys.stdout.write(json.dumps(value, default=_plain, ensure_ascii=False, indent=2) + "\n")


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PurePath):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} has no plain form")
