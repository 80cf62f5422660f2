"""Showing records whole, of whatever kind and as many as are named: on a screen, or as JSON."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wsoa.cli.options import AsOf, Database, Json, argument, references
from wsoa.cli.session import session_at
from wsoa.cli.shared_commands import look
from wsoa.domain.errors import NotFound
from wsoa.domain.statement.records import Agency, Evidence, Record
from wsoa.domain.statement.references import spelt_out

if TYPE_CHECKING:
    from wsoa.domain.report import Report

AnyRefs = Annotated[list[str], argument("REF…", "Any records: AFI-07, AFI-07.2, EV-012, KPI-03, police.", references())]


def show(refs: AnyRefs, as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """Show any record whole. By its reference; an agency by its key, name or alias."""
    show_named(None, refs, as_of, db, as_json=as_json)


def search(
    sought: Annotated[list[str], argument("WORDS…", "All of them have to stand in one field.")],
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Find words wherever they stand. In the records, in the names of files, and in the history."""
    from wsoa.domain.changes import searching
    from wsoa.operations import looking

    report, phrase = look(db, as_of), " ".join(sought)
    told = looking.story(session_at(db).database, looking.HistoryFilter(until=report.today)).revisions
    hits = searching.search(report.statement, told, phrase)
    if as_json:
        from wsoa.cli import json_answers

        json_answers.printed(hits)
    else:
        from wsoa.cli.screen import found

        found.show_hits(hits, phrase)


def add_show(app: typer.Typer, kind: type[Record], refs_of: Any, told: str) -> None:  # noqa: ANN401 - what typer reads of a parameter
    """Give a noun its `show`: the references that it takes, and what it is told to do."""

    def show(refs: list[str], as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
        show_named(kind, refs, as_of, db, as_json=as_json)

    show.__doc__ = told
    show.__annotations__["refs"] = refs_of
    app.command()(show)


def show_named(
    kind: type[Record] | None, refs: Sequence[str], as_of: str | None, db: Database, *, as_json: bool
) -> None:
    """Show each record named, of one kind or of any; ranges are spelt out. One is an object as JSON, several a list."""
    report, path = look(db, as_of, refs), session_at(db).database
    named = [_named(report, kind, ref) for ref in spelt_out(refs, report.statement.records)]
    if as_json:
        from wsoa.cli import json_answers

        told = [{**json_answers.whole(report, record), **_kept_at(path, record)} for record in named]
        json_answers.printed_each(told)
    else:
        from wsoa.cli.screen import whole

        for place, record in enumerate(named):
            if place:
                typer.echo()
            at = _kept_at(path, record).get("kept_at")
            whole.show_whole(report, record, {"Kept at": str(at)} if at else {})


def _named(report: "Report", kind: type[Record] | None, ref: str) -> Record:
    """The record that was named. Raises NotFound, for a sheet too, which is none."""
    statement = report.statement
    sheet = next((issue for issue in report.handed.issues if issue.sign == ref.strip().upper()), None)
    if sheet and not statement.look_up(Agency, ref):
        see = f"See what came of it: wsoa sheet status --agency {sheet.agency}"
        raise NotFound(f"{sheet.sign} is a sheet of {sheet.agency}.", see)
    try:
        return statement.find(kind, ref) if kind else statement.find_any(ref)
    except NotFound:
        if see := _elsewhere(ref.strip().lower()):
            raise NotFound(f"{ref} is no record.", see) from None
        raise


def _elsewhere(typed: str) -> str:
    """Where to see what is no record, and can be seen all the same."""
    from wsoa.operations.sections import SECTIONS

    if typed in SECTIONS:
        return f"It is a section: wsoa section show {typed}"
    return f"It may be a revision: wsoa history {typed}" if typed.isdecimal() else ""


def _kept_at(database: Path, record: Record) -> dict[str, Path | None]:
    """Where evidence is kept; nothing of any other record."""
    if not isinstance(record, Evidence):
        return {}
    from wsoa.operations import evidence

    return {"kept_at": evidence.kept_at(database, record)}
