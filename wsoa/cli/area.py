"""wsoa area: the areas for improvement and for priority action, and who owns them."""

from typing import Annotated

import typer

from wsoa.cli import plain
from wsoa.cli.doing import change, look
from wsoa.cli.options import AreaRef, AsOf, Database, Json, LeadAgency, PointOrArea, With, references
from wsoa.domain.model import Area
from wsoa.operations import areas, choosing

app = typer.Typer()


@app.command("list")
def list_areas(
    agency: Annotated[str | None, typer.Option("--agency", help="Led by this agency.", autocompletion=references("agency"))] = None,
    as_of: AsOf = None,
    as_json: Json = False,
    db: Database = None,
) -> None:
    """List the areas, their owners and how many actions answer each."""
    report = look(db, as_of)
    chosen = choosing.areas(report, agency)
    if as_json:
        plain.printed(plain.records(chosen))
    else:
        from wsoa.cli.screen import lists

        lists.show_areas(report, chosen)


@app.command()
def show(ref: AreaRef, as_of: AsOf = None, as_json: Json = False, db: Database = None) -> None:
    """Show an area: the inspectors' words, its points, owners and actions."""
    report = look(db, as_of)
    area = report.statement.find(Area, ref)
    if as_json:
        plain.printed(plain.whole_area(report, area))
    else:
        from wsoa.cli.screen import wholes

        wholes.show_area(report, area)


@app.command()
def assign(
    ref: PointOrArea,
    lead: LeadAgency = None,
    contributing: With = None,
    title: Annotated[str | None, typer.Option("--title", help="A short title as well.")] = None,
    db: Database = None,
) -> None:
    """Say who leads an area and who contributes. That confirms it."""
    entries = {"lead": lead, "contributing": contributing, "title": title}
    change(db, lambda statement, desk: areas.assign_area(statement, ref, entries, desk.today), f'wsoa action add {areas.area_of(ref)} "…"')


@app.command()
def confirm(
    refs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[REF…]", help="Areas, points, agencies, contributors.", autocompletion=references("area", "contributor")),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every proposal there is.")] = False,
    db: Database = None,
) -> None:
    """Confirm the owners that were proposed from the letter's words."""
    named = areas.refs_to_confirm(refs or (), everything=everything)
    change(db, lambda statement, desk: areas.confirm_areas(statement, named, desk.today), "wsoa area list")


@app.command("title")
def title_area(ref: AreaRef, words: Annotated[str, typer.Argument(metavar="WORDS", help="A few words; '' for none.")], db: Database = None) -> None:
    """Give an area a short title. The inspectors' words stay as they are."""
    change(db, lambda statement, desk: areas.title_area(statement, ref, words, desk.today), f"wsoa area show {ref}")
