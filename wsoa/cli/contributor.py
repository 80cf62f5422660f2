"""wsoa contributor: the bodies that the letter names, as it words them."""

from functools import partial
from typing import Annotated

import typer

from wsoa.cli.listing import add_list
from wsoa.cli.options import ContributorRefs, Database, option, references
from wsoa.cli.shared_commands import change_each
from wsoa.cli.showing import add_show
from wsoa.domain.statement.records import Contributor
from wsoa.operations import agencies

app = typer.Typer()


add_list(
    app,
    Contributor,
    "List the bodies that the letter names, and who answers for each.",
    "ref body agencies state",
    "agency",
)


@app.command()
def answer(
    refs: ContributorRefs,
    by: Annotated[
        str, option("--by", "AGENCIES", "The agencies that are meant, with commas between.", references("agency"))
    ],
    db: Database = None,
) -> None:
    """Say which agencies a body named in the letter is."""
    change_each(db, refs, partial(agencies.answer_contributor, by=by), "wsoa contributor list")


add_show(app, Contributor, ContributorRefs, "Show bodies as the letter words them, and who answers for each.")
