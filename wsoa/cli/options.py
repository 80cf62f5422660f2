"""The arguments and options that several commands share, each described once."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

Completed = list[tuple[str, str]]


def references(*kinds: str, or_words: tuple[str, ...] = ()) -> Callable[[str], Completed]:
    """A completion of the references of some kinds of records, with their words; of every kind where none is named.

    Nothing where there is no statement, besides the words that may stand there too.
    """

    def complete(incomplete: str) -> Completed:
        from wsoa.cli import completion

        return completion.references(incomplete, kinds, or_words)

    return complete


def choices(*words: str) -> Callable[[str], Completed]:
    """A completion of a few words, with hyphens in place of spaces: one word in a shell, and read all the same."""

    def complete(incomplete: str) -> Completed:
        from wsoa.cli import completion

        return completion.going_on(incomplete, completion.as_typed(words))

    return complete


def after_a_record(then: Callable[[str, str], Completed], *kinds: str) -> Callable[[typer.Context, str], Completed]:
    """A completion of records and, once the first is named, of what comes `then`, where that fits what is typed."""

    def complete(context: typer.Context, incomplete: str) -> Completed:
        first = _first_argument(context)
        return (then(first, incomplete) if first else []) or references(*kinds)(incomplete)

    return complete


def _first_argument(context: typer.Context) -> str:
    """The first that is typed already, whichever argument holds it: the last of one may be taken for the next."""
    names = (param.name or "" for param in context.command.params if param.param_type_name == "argument")
    typed = next((typed for name in names if (typed := context.params.get(name))), "")
    return typed if isinstance(typed, str) else str(typed[0])


def fields(ref: str, incomplete: str) -> Completed:
    """A completion of the fields of a record, as FIELD=, and of the values that one chooses from."""
    from wsoa.cli import completion

    return completion.fields(ref, incomplete)


def fields_of_words(ref: str, incomplete: str) -> Completed:
    """A completion of the fields of a record that hold words."""
    from wsoa.cli import completion

    return completion.fields_of_words(ref, incomplete)


def revisions(incomplete: str) -> Completed:
    """A completion of the numbers of revisions, with what each did."""
    from wsoa.cli import completion

    return completion.revisions(incomplete)


def rules(incomplete: str) -> Completed:
    """A completion of the rules of the gate, with what each asks."""
    from wsoa.cli import completion
    from wsoa.domain.readiness.rules import RULES

    return completion.going_on(incomplete, [(rule.identifier, rule.sentence) for rule in RULES])


def argument(metavar: str, told: str, offered: Callable[..., Completed] | None = None) -> Any:  # noqa: ANN401 - typer's own
    """An argument: what help calls it, what it is, and the completion of what may stand there."""
    return typer.Argument(metavar=metavar, help=told, autocompletion=offered)


def option(name: str, metavar: str, told: str, offered: Callable[..., Completed] | None = None) -> Any:  # noqa: ANN401 - as above
    """An option with a value: its name, what help calls the value, what it is for, and the completion of values."""
    return typer.Option(name, metavar=metavar, help=told, autocompletion=offered)


Database = Annotated[
    Path | None,
    typer.Option(
        "--db",
        metavar="PATH",
        envvar="WSOA_DB",
        help="The statement's database; else the nearest data/wsoa.db.",
        show_envvar=True,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON: stable names, ISO dates.")]
AsOf = Annotated[
    str | None,
    option(
        "--as-of",
        "DATE",
        "As it stood at the end of that day or board (B-02), judged by it.",
        references("board", or_words=("last-board",)),
    ),
]
Since = Annotated[
    str | None,
    option(
        "--since",
        "DATE",
        "From that day on: a day, last-board or a board (B-02).",
        references("board", or_words=("last-board",)),
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Where; else into exports. - prints it.")
]
Replace = Annotated[bool, typer.Option("--replace", help="Over a file that wsoa did not make, too.")]
Everything = Annotated[bool, typer.Option("--all", help="Every line, not the first few of each kind.")]
DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Show the plan and write nothing.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
NoInput = Annotated[bool, typer.Option("--no-input", help="Never wait for an answer.")]
Reason = Annotated[str, option("--reason", "WORDS", "Why, in words that will be read later.")]

LetterFile = Annotated[Path, argument("LETTER", "A .pdf or .txt letter, or a draft corrected by hand.")]
MoveReason = Annotated[str, option("--reason", "WORDS", "Why; needed where a date that was agreed moves.")]
AgreedBy = Annotated[str, option("--agreed-by", "WHO", "Who agreed that a date moves.")]
Correction = Annotated[bool, typer.Option("--correction", help="It mends a typing error, and is shown as that.")]

OfArea = Annotated[
    str | None, option("--area", "AREAS", "Of this area, or of several: AFI-07..12.", references("area"))
]
OfAgency = Annotated[
    str | None,
    option("--agency", "AGENCIES", "Of this agency, or of several with commas between.", references("agency")),
]
AreaRef = Annotated[str, argument("AREA", "An area: AFI-07.", references("area"))]
AreaRefs = Annotated[list[str], argument("AREA…", "Areas: AFI-07, AFI-07..12.", references("area"))]
PointsOrAreas = Annotated[
    list[str], argument("AREA…", "Areas or points: AFI-07, AFI-07..12, AFI-07a.", references("area", "point"))
]
PointRef = Annotated[str, argument("POINT", "A point: AFI-07b.", references("point"))]
PointRefs = Annotated[list[str], argument("POINT…", "Neighbouring points: AFI-07b AFI-07c.", references("point"))]
ActionRefs = Annotated[list[str], argument("ACTION…", "Actions: AFI-07.2, AFI-07.1..4.", references("action"))]
MilestoneRefs = Annotated[
    list[str], argument("MILESTONE…", "Milestones: AFI-07.2.1, AFI-07.2.1..3.", references("milestone"))
]
EvidenceRefs = Annotated[list[str], argument("EVIDENCE…", "Evidence: EV-012, EV-012..15.", references("evidence"))]
AgencyKey = Annotated[str, argument("AGENCY", "An agency: its key, name or alias.", references("agency"))]
AgencyKeys = Annotated[list[str], argument("AGENCY…", "Agencies: their keys, names or aliases.", references("agency"))]
ContributorRefs = Annotated[
    list[str], argument("CONTRIBUTOR…", "Bodies as the letter words them: C-03, C-03..05.", references("contributor"))
]

LeadAgency = Annotated[str | None, option("--lead", "AGENCY", "The one agency that leads.", references("agency"))]
With = Annotated[
    str | None,
    option(
        "--with",
        "AGENCIES",
        "Who contributes, with commas between; +A adds, -A takes away, '' is nobody.",
        references("agency"),
    ),
]
Officer = Annotated[str | None, option("--officer", "NAME", "The lead officer, by name or title.")]
Start = Annotated[str | None, option("--start", "DATE", "The day it starts: 3 June 2019, 03/06/2019 or 2019-06-03.")]
Due = Annotated[str | None, option("--due", "DATE", "The day it is due.")]
Success = Annotated[
    str | None, option("--success", "WORDS", "What success looks like: a difference, and how it is measured.")
]
Points = Annotated[
    str | None,
    option("--point", "POINTS", "The points it answers: AFI-07a,AFI-07c; +AFI-07d adds one.", references("point")),
]
Areas = Annotated[str | None, option("--area", "AREAS", "The areas it answers; +AFI-09 adds one.", references("area"))]
CONFIDENCE = choices("on track", "at risk", "off track")
ConfidenceWord = Annotated[
    str | None, option("--confidence", "WORD", "The lead's own word: on track, at risk or off track.", CONFIDENCE)
]
