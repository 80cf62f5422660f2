"""Redacting: words removed from a record, from every past change and from the file store, for good."""

from pathlib import Path

from wsoa.domain.changes import Change, Plan, Revision, Signature
from wsoa.domain.errors import NotPermitted
from wsoa.domain.redacting import Asked, files_named, plan_redaction, where_else
from wsoa.domain.references import canonical
from wsoa.domain.statement import Statement
from wsoa.operations.carry_out import carry_out
from wsoa.storage import database, files, reading


def check_redaction(path: Path, asked: Asked, signed: Signature) -> tuple[Plan, tuple[str, ...]]:
    """The plan of a redaction, and the other records that hold the same words."""
    statement, past = _whole(path)
    plan = plan_redaction(statement, past, asked, signed.who, signed.day)
    return plan, where_else(statement, plan)


def _whole(path: Path) -> tuple[Statement, list[Change]]:
    with database.reading(path) as connection:
        return reading.statement(connection), [change for revision in reading.revisions(connection) for change in revision.changes]


def confirmed(plan: Plan, typed: str) -> None:
    """Refuse to go on where the person did not type the reference of the record. Raises NotPermitted."""
    ref = plan.removals[0].ref
    if canonical(typed) != ref:
        raise NotPermitted(f"Nothing was removed: {ref} was not typed.", f"It cannot be undone, so type it: --confirm {ref}")


def redact(path: Path, signed: Signature, asked: Asked) -> Revision | None:
    """The revision of a redaction, after which neither the database nor the file store holds the words."""
    _, before = _whole(path)
    revision = carry_out(path, signed, lambda statement: plan_redaction(statement, before, asked, signed.who, signed.day))
    database.compact(path)
    _, after = _whole(path)
    for sha256 in sorted(files_named(before) - files_named(after)):
        files.forget(path, sha256)
    return revision
