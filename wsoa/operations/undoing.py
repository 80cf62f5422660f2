"""Undoing: what a revision did, taken back where nothing later stands in the way."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from wsoa.domain.changes import Plan
from wsoa.domain.undoing import plan_undo
from wsoa.storage import database, reading


def check_undo(path: Path, number: int | None, today: date) -> Plan:
    """The plan that takes a revision back: the one of that number, or the latest that is neither an undo nor undone."""
    with database.reading(path) as connection:
        return replace(plan_undo(reading.statement(connection), reading.revisions(connection), number, today), source="undo")
