"""wsoa evidence: what shows that something was done, or what difference it made."""

from functools import partial
from typing import Annotated

import typer

from wsoa.cli.listing import add_list
from wsoa.cli.options import Database, EvidenceRefs, NoInput, Yes, argument, choices, option, references
from wsoa.cli.removing import add_withdraw, remove
from wsoa.cli.shared_commands import agreed, change, change_each
from wsoa.cli.showing import add_show
from wsoa.domain.statement.records import Evidence
from wsoa.domain.statement.references import first_of
from wsoa.operations import evidence, verifications

app = typer.Typer()
SHOWS = option("--shows", "WORD", "done or difference.", choices("done", "difference"))
About = Annotated[
    str,
    argument(
        "REF",
        "An area, an action, a milestone or a measure; several with commas between: AFI-07.1..3.",
        references("action", "milestone", "area", "measure"),
    ),
]


@app.command()
def add(
    about: About,
    offers: Annotated[list[str], argument("FILE-OR-LINK…", "Files, which are copied in, or links.")],
    shows: Annotated[str, SHOWS],
    description: Annotated[str, option("--description", "WORDS", "What it is, in a line.")] = "",
    yes: Yes = False,
    no_input: NoInput = False,
    db: Database = None,
) -> None:
    """Add evidence. A file is copied in, and kept by its SHA-256 beside the database; several are one revision."""
    offered, entries = [evidence.offered(name) for name in offers], {"shows": shows, "description": description}
    empty = " is empty and ".join(name for name, offer in zip(offers, offered, strict=True) if evidence.is_empty(offer))
    if empty and not agreed(f"{empty} is empty. Add it?", yes=yes, no_input=no_input):
        return
    change(db, partial(evidence.add_all, about=about, offers=offered, entries=entries), "wsoa evidence show {ref}")


add_list(app, Evidence, "List the evidence.", "ref about shows dated evidence file", "agency", "area", "about", "since")


add_show(app, Evidence, EvidenceRefs, "Show evidence, and where each file is kept.")


@app.command()
def edit(
    refs: EvidenceRefs,
    description: Annotated[str | None, option("--description", "WORDS", "What it is, in a line.")] = None,
    shows: Annotated[str | None, SHOWS] = None,
    db: Database = None,
) -> None:
    """Describe evidence in other words. Not once it is accepted."""
    entries = {"description": description, "shows": shows}
    change_each(db, refs, partial(evidence.edit_evidence, entries=entries), f"wsoa evidence show {first_of(refs)}")


add_withdraw(app, Evidence, EvidenceRefs, "Withdraw evidence, and say why; its file stays.")


@app.command()
def accept(
    refs: EvidenceRefs,
    by: Annotated[str, option("--by", "NAME", "The person who accepts it.")],
    db: Database = None,
) -> None:
    """Accept evidence, in a person's name."""
    change_each(
        db, refs, partial(verifications.accept_evidence, by=by), "wsoa action verify ACTION --by NAME --of AGENCY"
    )


app.command()(remove)
