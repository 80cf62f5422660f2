"""wsoa report: what a board asks, each on one screen, and the same value as JSON."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from wsoa.cli import json_answers, json_reports
from wsoa.cli.options import AsOf, Database, Everything, Json, OfAgency, OfArea, Replace, Since, option, references
from wsoa.cli.session import session_at
from wsoa.cli.shared_commands import day_looked_at, look, saved, tell
from wsoa.domain.errors import BadInput

if TYPE_CHECKING:
    from wsoa.domain.report import Report

app = typer.Typer()
AsAt = Annotated[
    str | None, option("--until", "DATE", "The same as --as-of.", references("board", or_words=("last-board",)))
]


@app.command()
def changes(
    since: Since = None,
    as_of: AsOf = None,
    as_at: AsAt = None,
    everything: Everything = False,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Say what changed since a day, and why.

    Since the last board, where none is named. Ratings that moved, what is done, slipped, late, new or withdrawn, and
    who is silent.
    """
    from wsoa.domain.board.changes_since import changes_since

    told = changes_since(*_before_and_now(db, since, as_of, as_at))
    tell(told, "reports", "show_changes_since", as_json=as_json, everything=everything)


def _before_and_now(db: Database, since: str | None, as_of: str | None, as_at: str | None) -> "tuple[Report, Report]":
    """The report on a day, which either option may name, and the one before it. Raises BadInput where both do."""
    from wsoa.operations import looking

    if as_of is not None and as_at is not None:
        raise BadInput("--as-of and --until are the same day by two names, and both were given.", "Give one of them.")
    session = session_at(db)
    day = day_looked_at(session, as_of, "--as-of") or day_looked_at(session, as_at, "--until")
    return looking.report_and_before(session.database, session.today, day, since)


@app.command()
def slippage(
    agency: OfAgency = None,
    everything: Everything = False,
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Say how agreed dates slipped, by agency.

    The day agreed, every move, why, and who agreed.
    """
    from wsoa.domain.board.slippage import slippage_report

    told = slippage_report(look(db, as_of), agency)
    tell(told, "reports", "show_slippage", as_json=as_json, everything=everything)


@app.command()
def matrix(
    agency: OfAgency = None,
    area: OfArea = None,
    everything: Everything = False,
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Show areas by agencies.

    Who leads, who contributes, and how many actions each has there.
    """
    from wsoa.domain.board.matrix import matrix as areas_by_agencies

    told = areas_by_agencies(look(db, as_of), agency, area)
    tell(told, "pictures", "show_matrix", as_json=as_json, everything=everything)


@app.command()
def timeline(
    agency: OfAgency = None,
    area: OfArea = None,
    everything: Everything = False,
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Show the actions along their dates: agreed, now due, done."""
    from wsoa.domain.board.timeline import timeline as along_dates

    told = along_dates(look(db, as_of), agency, area)
    tell(told, "pictures", "show_timeline", as_json=as_json, everything=everything)


@app.command()
def outlook(everything: Everything = False, as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """Say whether it can be done in time.

    What must be settled by when, what falls due after the deadline, and what the past says.
    """
    from wsoa.domain.board.outlook import outlook as looked_ahead

    told = looked_ahead(look(db, as_of))
    tell(told, "outlook", "show_outlook", as_json=as_json, everything=everything)


@app.command()
def board(
    since: Since = None,
    save: Annotated[
        Path | None,
        typer.Option(
            "--save", "--output", "-o", metavar="FILE", help="board.html or board.docx; else into exports. - prints it."
        ),
    ] = None,
    replace: Replace = False,
    as_of: AsOf = None,
    as_at: AsAt = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Write the board's paper, on two sides of A4.

    Where it stands, what changed, what is due and whether it can be done.
    """
    from wsoa.domain.document.board_paper import board_document, board_paper
    from wsoa.operations import exporting

    paper = board_paper(*_before_and_now(db, since, as_of, as_at))
    if as_json:
        json_answers.printed(json_reports.board_paper(paper))
        return
    path = exporting.save_paper(session_at(db).database, board_document(paper), paper.report.today, save, replace)
    saved(path, f"The board's paper was written to {path}", 'wsoa challenge add REF "who asked, what"')
