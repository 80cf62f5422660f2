"""The list of every noun: filters, --sort and --as-of are described once, and each list takes those that fit it."""

import inspect
from typing import Annotated, Any

import typer

from wsoa.cli.options import AsOf, Database, Json, OfAgency, OfArea, Since, choices, option, references
from wsoa.cli.session import day_or_none
from wsoa.cli.shared_commands import look, since_meant
from wsoa.domain.statement.choices import Delivery


def _words(name: str, told: str, *words: str) -> Any:  # noqa: ANN401 - what typer reads of a parameter
    """An option that takes one of a few words, or for a filter several, and lists them."""
    is_sort = name == "--sort"
    shown = f"{told}{'' if is_sort else ', or several with commas between'}: {', '.join(words)}."
    return Annotated[str | None, option(name, "COLUMN" if is_sort else "WORD", shown, choices(*words))]


FILTERS: dict[str, Any] = {
    "agency": OfAgency,
    "area": OfArea,
    "action": Annotated[
        str | None, option("--action", "ACTIONS", "Of this action, or of several: AFI-07.1..4.", references("action"))
    ],
    "about": Annotated[
        str | None,
        option(
            "--about",
            "REFS",
            "About this record, or several with commas between, and what stands under it.",
            references("area", "action", "milestone", "measure", "agency"),
        ),
    ],
    "delivery": _words("--delivery", "How far it is", *Delivery),
    "rating": _words(
        "--rating",
        "Its rating",
        *("verified", "complete", "late", "off track", "at risk", "slipping", "not yet due to start", "no update"),
        *("on track", "withdrawn"),
    ),
    "standing": _words(
        "--standing", "Its standing", "met", "behind", "moving", "not moving", "stale", "no reading", "withdrawn"
    ),
    "due": Annotated[str | None, option("--due", "DATE", "Due on that day or before.")],
    "since": Since,
    "open": Annotated[bool, typer.Option("--open", help="Neither done, answered nor withdrawn.")],
}
NOT_THERE = {bool: False}
EVERYWHERE: dict[str, Any] = {"as_of": AsOf, "as_json": Json, "db": Database}


def add_list(app: typer.Typer, kind: type, told: str, columns: str, *filters: str) -> None:
    """Give a noun its `list`: what it is told to do, the columns that it is sorted by, and the FILTERS that fit it."""

    def list_records(**given: Any) -> None:  # noqa: ANN401 - as typed
        _show(kind, given)

    sort = _words("--sort", "By this column, or turned round by -COLUMN", *columns.split())
    options = {**{name: FILTERS[name] for name in filters}, "sort": sort, **EVERYWHERE}
    list_records.__doc__ = told
    list_records.__signature__ = inspect.Signature(  # type: ignore[attr-defined] # what typer reads
        [
            inspect.Parameter(
                name, inspect.Parameter.KEYWORD_ONLY, default=False if is_flag(of) else None, annotation=of
            )
            for name, of in options.items()
        ]
    )
    app.command("list")(list_records)


def is_flag(option: Any) -> bool:  # noqa: ANN401 - an annotation
    """Whether an option is there or not, and takes no value."""
    return option.__origin__ is bool


def _show(kind: type, given: dict[str, Any]) -> None:
    from wsoa.operations import listing

    as_of, as_json, db = (given.pop(name) for name in ("as_of", "as_json", "db"))
    report = look(db, as_of)
    given |= {"due": day_or_none(given["due"], "--due")} if "due" in given else {}
    given |= {"since": since_meant(report, given["since"])} if "since" in given else {}
    chosen = listing.listed(report, kind, listing.Narrowed(**given))
    if as_json:
        from wsoa.cli import json_answers

        json_answers.printed([json_answers.listed(report, record) for record in chosen])
    else:
        from wsoa.cli.screen import listing as screen

        given.pop("sort")
        screen.show_list(report, kind, chosen, narrowed=any(given.values()))
