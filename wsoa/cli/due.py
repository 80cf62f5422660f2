"""wsoa due: who owes what, and when."""

from typing import Annotated

import typer

from wsoa.cli.options import AsOf, Database, Everything, Json, OfAgency, option, references
from wsoa.cli.shared_commands import look, tell


def due(
    week: Annotated[bool, typer.Option("--week", help="The coming seven days.")] = False,
    within: Annotated[str, option("--within", "SPAN", "So many days or weeks: 28d, 4w.")] = "",
    until: Annotated[
        str,
        option(
            "--until",
            "DATE",
            "Up to a day, next-board, a board (B-03) or the deadline.",
            references("board", or_words=("next-board", "deadline")),
        ),
    ] = "",
    agency: OfAgency = None,
    everything: Everything = False,
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """Say who owes what, and when.

    Actions, milestones, readings and sheets in one list by day.
    """
    from wsoa.domain.board.due import due_list, until_meant

    report = look(db, as_of)
    told = due_list(report, until_meant(report, week=week, within=within, until=until), agency)
    tell(told, "due", "show_due", as_json=as_json, everything=everything)
