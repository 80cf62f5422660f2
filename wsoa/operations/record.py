"""Undoing: what a revision did, taken back where nothing later stands in the way."""

from datetime import date
from pathlib import Path

from wsoa.domain.changes.change import Change
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.redaction import RedactionTarget, files_named, plan_redaction, where_else
from wsoa.domain.changes.revision import Revision, Signature
from wsoa.domain.changes.undo import plan_undo
from wsoa.domain.errors import NotPermitted
from wsoa.domain.statement.references import canonical
from wsoa.domain.statement.statement import Statement
from wsoa.operations.carry_out import carry_out
from wsoa.storage import database, files, reading


def check_undo(path: Path, number: int | None, today: date) -> Plan:
    """The plan that takes a revision back: the one of that number, or the latest that is neither an undo nor undone."""
    with database.reading(path) as connection:
        return plan_undo(reading.statement(connection), reading.revisions(connection), number, today)


def check_redaction(path: Path, asked: RedactionTarget, signed: Signature) -> tuple[Plan, tuple[str, ...]]:
    """The plan of a redaction, and the other records that hold the same words."""
    statement, past = _whole(path)
    plan = plan_redaction(statement, past, asked, signed.who, signed.day)
    return plan, where_else(statement, plan)


def _whole(path: Path) -> tuple[Statement, list[Change]]:
    with database.reading(path) as connection:
        return reading.statement(connection), [
            change for revision in reading.revisions(connection) for change in revision.changes
        ]


def confirmed(plan: Plan, typed: str) -> None:
    """Refuse to go on where the person did not type the reference of the record. Raises NotPermitted."""
    ref = plan.removals[0].ref
    if canonical(typed) != ref:
        raise NotPermitted(
            f"Nothing was removed: {ref} was not typed.", f"It cannot be undone, so type it: --confirm {ref}"
        )


def redact(path: Path, signed: Signature, asked: RedactionTarget) -> Revision | None:
    """The revision of a redaction, after which neither the database nor the file store holds the words."""
    _, before = _whole(path)
    revision = carry_out(
        path, signed, lambda statement: plan_redaction(statement, before, asked, signed.who, signed.day)
    )
    database.compact(path)
    _, after = _whole(path)
    for sha256 in sorted(files_named(before) - files_named(after)):
        files.forget(path, sha256)
    return revision
