"""wsoa measure: numbers that should move, and how they did."""

from functools import partial
from typing import Annotated

import typer

from wsoa.cli.listing import add_list
from wsoa.cli.options import Correction, Database, argument, choices, option, references
from wsoa.cli.removing import add_withdraw, remove
from wsoa.cli.shared_commands import change, change_each
from wsoa.cli.showing import add_show
from wsoa.domain.statement.records import Measure
from wsoa.domain.statement.references import first_of
from wsoa.operations import measures

app = typer.Typer()
NUMBER = "NUMBER"
MeasureRef = Annotated[str, argument("MEASURE", "A measure: KPI-03.", references("measure"))]
MeasureRefs = Annotated[list[str], argument("MEASURE…", "Measures: KPI-03, KPI-03..05.", references("measure"))]
Unit = Annotated[str | None, option("--unit", "WORDS", "What it is counted in: %, days, children.")]
Baseline = Annotated[str | None, option("--baseline", NUMBER, "Where it begins.")]
BaselineOn = Annotated[str | None, option("--baseline-on", "DATE", "The day it was there.")]
Target = Annotated[str | None, option("--target", NUMBER, "Where it should arrive.")]
TargetOn = Annotated[str | None, option("--target-on", "DATE", "The day by which it should.")]
Trajectory = Annotated[
    str | None, option("--trajectory", "STEPS", "What it should be by when: '60 by 31 July 2019; 80 by …'.")
]
Source = Annotated[str | None, option("--source", "WORDS", "Where the numbers come from.")]
Areas = Annotated[
    str | None,
    option("--area", "AREAS", "The areas it speaks for, with commas between; +AFI-09 adds one.", references("area")),
]
Actions = Annotated[
    str | None, option("--action", "ACTIONS", "The actions it speaks for; +AFI-09.1 adds one.", references("action"))
]


@app.command()
def add(
    title: Annotated[str, argument("WORDS", "What is counted.")],
    direction: Annotated[str, option("--direction", "up|down", "Which way it should go.", choices("up", "down"))],
    unit: Unit = None,
    baseline: Baseline = None,
    baseline_on: BaselineOn = None,
    target: Target = None,
    target_on: TargetOn = None,
    trajectory: Trajectory = None,
    source: Source = None,
    area: Areas = None,
    action: Actions = None,
    db: Database = None,
) -> None:
    """Add a measure of an area or an action.

    It says where it begins, where it should arrive, and where its numbers come from.
    """
    entries = {"title": title, "unit": unit, "direction": direction, "baseline": baseline, "baseline_on": baseline_on}
    entries |= {"target": target, "target_on": target_on, "source": source, "areas": area, "actions": action}
    entries["trajectory"] = trajectory
    change(db, partial(measures.add_measure, entries=entries), "wsoa measure reading {ref} NUMBER --on DATE")


add_list(
    app,
    Measure,
    "List the measures, and where each stands.",
    "ref standing baseline latest target unit measure",
    *("agency", "area", "action", "standing", "due"),
)


add_show(app, Measure, MeasureRefs, "Show measures whole. With their readings, where they stand and why.")


@app.command()
def edit(
    refs: MeasureRefs,
    title: Annotated[str | None, option("--title", "WORDS", "What is counted.")] = None,
    unit: Unit = None,
    direction: Annotated[
        str | None, option("--direction", "up|down", "Which way it should go.", choices("up", "down"))
    ] = None,
    baseline: Baseline = None,
    baseline_on: BaselineOn = None,
    target: Target = None,
    target_on: TargetOn = None,
    trajectory: Trajectory = None,
    source: Source = None,
    area: Areas = None,
    action: Actions = None,
    db: Database = None,
) -> None:
    """Change fields of a measure; '' empties one."""
    entries = {"title": title, "unit": unit, "direction": direction, "baseline": baseline, "baseline_on": baseline_on}
    entries |= {"target": target, "target_on": target_on, "source": source, "areas": area, "actions": action}
    entries["trajectory"] = trajectory
    change_each(db, refs, partial(measures.edit_measure, entries=entries), f"wsoa measure show {first_of(refs)}")


add_withdraw(app, Measure, MeasureRefs, "Withdraw a measure, and say why; it stays on the record.", "wsoa measure list")


@app.command()
def reading(
    ref: MeasureRef,
    value: Annotated[str, argument(NUMBER, "What it was found to be; put -- before a number below nought.")],
    on: Annotated[str | None, option("--on", "DATE", "The day it was so; else today.")] = None,
    remark: Annotated[str | None, option("--remark", "WORDS", "A remark on it, which is not published.")] = None,
    correction: Correction = False,
    db: Database = None,
) -> None:
    """Say what a measure was found to be on a day. A correction mends the reading of that day."""
    entries = {"value": value, "dated": on, "note": remark}
    recipe = measures.correct_reading if correction else measures.add_reading
    change(db, partial(recipe, ref=ref, entries=entries), f"wsoa measure show {ref}")


app.command()(remove)
