"""The arguments and options that several commands share, each described once."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

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
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="As it stood at the end of that day or board (B-02), judged by it.",
        autocompletion=references("board", or_words=("last-board",)),
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        help="From that day on: a day, last-board or a board (B-02).",
        autocompletion=references("board", or_words=("last-board",)),
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Where; else into exports. - prints it."),
]
Replace = Annotated[bool, typer.Option("--replace", help="Over a file that wsoa did not make, too.")]
Everything = Annotated[bool, typer.Option("--all", help="Every line, not the first few of each kind.")]
DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Show the plan and write nothing.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
NoInput = Annotated[bool, typer.Option("--no-input", help="Never wait for an answer.")]
Reason = Annotated[str, typer.Option("--reason", metavar="WORDS", help="Why, in words that will be read later.")]

LetterFile = Annotated[
    Path, typer.Argument(metavar="LETTER", help="A .pdf or .txt letter, or a draft corrected by hand.")
]
MoveReason = Annotated[
    str, typer.Option("--reason", metavar="WORDS", help="Why; needed where a date that was agreed moves.")
]
AgreedBy = Annotated[str, typer.Option("--agreed-by", metavar="WHO", help="Who agreed that a date moves.")]
Correction = Annotated[bool, typer.Option("--correction", help="It mends a typing error, and is shown as that.")]

OfArea = Annotated[
    str | None,
    typer.Option(
        "--area", metavar="AREAS", help="Of this area, or of several: AFI-07..12.", autocompletion=references("area")
    ),
]
OfAgency = Annotated[
    str | None,
    typer.Option(
        "--agency",
        metavar="AGENCIES",
        help="Of this agency, or of several with commas between.",
        autocompletion=references("agency"),
    ),
]
AreaRef = Annotated[str, typer.Argument(metavar="AREA", help="An area: AFI-07.", autocompletion=references("area"))]
AreaRefs = Annotated[
    list[str],
    typer.Argument(metavar="AREA…", help="Areas: AFI-07, AFI-07..12.", autocompletion=references("area")),
]
PointsOrAreas = Annotated[
    list[str],
    typer.Argument(
        metavar="AREA…",
        help="Areas or points: AFI-07, AFI-07..12, AFI-07a.",
        autocompletion=references("area", "point"),
    ),
]
PointRef = Annotated[str, typer.Argument(metavar="POINT", help="A point: AFI-07b.", autocompletion=references("point"))]
PointRefs = Annotated[
    list[str],
    typer.Argument(metavar="POINT…", help="Neighbouring points: AFI-07b AFI-07c.", autocompletion=references("point")),
]
ActionRefs = Annotated[
    list[str],
    typer.Argument(metavar="ACTION…", help="Actions: AFI-07.2, AFI-07.1..4.", autocompletion=references("action")),
]
MilestoneRefs = Annotated[
    list[str],
    typer.Argument(
        metavar="MILESTONE…", help="Milestones: AFI-07.2.1, AFI-07.2.1..3.", autocompletion=references("milestone")
    ),
]
EvidenceRefs = Annotated[
    list[str],
    typer.Argument(metavar="EVIDENCE…", help="Evidence: EV-012, EV-012..15.", autocompletion=references("evidence")),
]
AgencyKey = Annotated[
    str,
    typer.Argument(metavar="AGENCY", help="An agency: its key, name or alias.", autocompletion=references("agency")),
]
AgencyKeys = Annotated[
    list[str],
    typer.Argument(
        metavar="AGENCY…", help="Agencies: their keys, names or aliases.", autocompletion=references("agency")
    ),
]
ContributorRefs = Annotated[
    list[str],
    typer.Argument(
        metavar="CONTRIBUTOR…",
        help="Bodies as the letter words them: C-03, C-03..05.",
        autocompletion=references("contributor"),
    ),
]

LeadAgency = Annotated[
    str | None,
    typer.Option("--lead", metavar="AGENCY", help="The one agency that leads.", autocompletion=references("agency")),
]
With = Annotated[
    str | None,
    typer.Option(
        "--with",
        metavar="AGENCIES",
        help="Who contributes, with commas between; +A adds, -A takes away, '' is nobody.",
        autocompletion=references("agency"),
    ),
]
Officer = Annotated[str | None, typer.Option("--officer", metavar="NAME", help="The lead officer, by name or title.")]
Start = Annotated[
    str | None,
    typer.Option("--start", metavar="DATE", help="The day it starts: 3 June 2019, 03/06/2019 or 2019-06-03."),
]
Due = Annotated[str | None, typer.Option("--due", metavar="DATE", help="The day it is due.")]
Success = Annotated[
    str | None,
    typer.Option("--success", metavar="WORDS", help="What success looks like: a difference, and how it is measured."),
]
Points = Annotated[
    str | None,
    typer.Option(
        "--point",
        metavar="POINTS",
        help="The points it answers: AFI-07a,AFI-07c; +AFI-07d adds one.",
        autocompletion=references("point"),
    ),
]
Areas = Annotated[
    str | None,
    typer.Option(
        "--area",
        metavar="AREAS",
        help="The areas it answers; +AFI-09 adds one.",
        autocompletion=references("area"),
    ),
]
CONFIDENCE = choices("on track", "at risk", "off track")
ConfidenceWord = Annotated[
    str | None,
    typer.Option(
        "--confidence",
        metavar="WORD",
        help="The lead's own word: on track, at risk or off track.",
        autocompletion=CONFIDENCE,
    ),
]
