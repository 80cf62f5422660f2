"""wsoa area: the areas for improvement and for priority action, their points, and who owns them."""

from functools import partial
from typing import Annotated

import typer

from wsoa.cli.listing import add_list
from wsoa.cli.options import (
    AreaRef,
    AreaRefs,
    Database,
    LeadAgency,
    PointRef,
    PointRefs,
    PointsOrAreas,
    With,
    argument,
    option,
    references,
)
from wsoa.cli.shared_commands import change, change_each
from wsoa.cli.showing import add_show
from wsoa.domain.statement.records import Area
from wsoa.domain.statement.references import first_of
from wsoa.operations import areas, points

app = typer.Typer()


add_list(
    app,
    Area,
    "List the areas, their owners and how many actions answer each.",
    "ref area lead with actions state",
    "agency",
)


add_show(app, Area, AreaRefs, "Show areas: the inspectors' words, points, owners and actions.")


@app.command()
def assign(
    refs: PointsOrAreas,
    lead: LeadAgency = None,
    contributing: With = None,
    title: Annotated[str | None, option("--title", "WORDS", "A short title as well.")] = None,
    outcome: Annotated[str | None, option("--outcome", "WORDS", "What will be different, too.")] = None,
    db: Database = None,
) -> None:
    """Say who leads an area and who contributes. That confirms it."""
    entries = {"lead": lead, "contributing": contributing, "title": title, "outcome": outcome}
    change_each(
        db, refs, partial(areas.assign_area, entries=entries), f'wsoa action add {areas.area_of(first_of(refs))} "…"'
    )


@app.command()
def confirm(
    refs: Annotated[
        list[str] | None,
        argument(
            "[REF…]", "Areas, points, agencies, contributors.", references("area", "point", "agency", "contributor")
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every proposal there is.")] = False,
    db: Database = None,
) -> None:
    """Confirm the owners that were proposed from the letter's words."""
    named = areas.refs_named(refs or (), "confirm", everything=everything)
    change(db, partial(areas.confirm_areas, refs=named), "wsoa area list", in_full=False)


@app.command()
def edit(
    refs: AreaRefs,
    title: Annotated[str | None, option("--title", "WORDS", "A short title.")] = None,
    outcome: Annotated[str | None, option("--outcome", "WORDS", "What will be different for children.")] = None,
    db: Database = None,
) -> None:
    """Give areas a short title or an outcome; '' empties one."""
    entries = {"title": title, "outcome": outcome}
    change_each(db, refs, partial(areas.edit_area, entries=entries), f"wsoa area show {first_of(refs)}")


@app.command("title")
def title_area(
    ref: AreaRef,
    words: Annotated[str, argument("WORDS", "A few words; '' for none.")],
    db: Database = None,
) -> None:
    """Give an area a short title. The inspectors' words stay as they are."""
    change(db, partial(areas.title_area, ref=ref, title=words), f"wsoa area show {ref}")


@app.command()
def split(
    point: PointRef,
    at: Annotated[str, option("--at", "WORDS", "The words that the second part begins with.")],
    db: Database = None,
) -> None:
    """Split a point in two, where it holds two criticisms.

    The second part takes the next letter; actions follow, and are marked for review.
    """
    change(db, partial(points.split_point, ref=point, at=at), f"wsoa area show {areas.area_of(point)}")


@app.command()
def join(refs: PointRefs, db: Database = None) -> None:
    """Join neighbouring points under the letter of the first. Actions follow, and are marked for review."""
    change(db, partial(points.join_points, refs=refs), f"wsoa area show {areas.area_of(refs[0])}")


@app.command()
def reviewed(
    refs: Annotated[list[str] | None, argument("[AREA…]", "Areas: AFI-07.", references("area"))] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every mark there is.")] = False,
    db: Database = None,
) -> None:
    """Say that the actions of areas which changed were reviewed. That clears their marks."""
    named = areas.refs_named(refs or (), "reviewed", everything=everything)
    change(db, partial(areas.review_areas, refs=named), "wsoa check")
