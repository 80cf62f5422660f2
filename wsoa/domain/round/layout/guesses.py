"""What partnerships head the columns of their plans with, and which field each likely is: the one list of guesses."""

import re
from collections.abc import Collection

from wsoa.domain.frozen import frozen
from wsoa.domain.statement.fields import BY_FIELD, COLUMNS, headed
from wsoa.domain.statement.records import Action, Milestone, Record
from wsoa.domain.statement.references import canonical, kind_of
from wsoa.domain.statement.values import TEXT, plain_word

LEAVE_OUT, NOTE, MILESTONES = "leave out", "Update", "Milestones"
SORT = "Action or milestone"  # what a column is headed by that says of each row which of the two it is
REFERENCE = "Reference"
REFERENCES = ("reference", "ref")  # what a column of references is headed with
LONGEST_REFERENCE = 40  # characters
BESIDE = (NOTE, MILESTONES, REFERENCE, SORT, LEAVE_OUT)  # what a column may be besides a field of an action


# The same for a sheet of milestones that is kept beside one of actions.
OF_MILESTONES: tuple[tuple[str, str], ...] = (
    (BY_FIELD[Milestone]["action"].label, r"\baction\b.*\b(?:id|ref|reference|no|number)\b"),
    (REFERENCE, r"^(?:milestone |step )?(?:id|ref|reference|no|number|#)$"),
    (BY_FIELD[Milestone]["done"].label, "complet|achieved|done|closed"),
    (BY_FIELD[Milestone]["due"].label, r"\bdue\b|^date$|by when|target|deadline|^when"),
    (BY_FIELD[Milestone]["title"].label, "milestone|description"),
)
SHARE = r"(?:%|per ?cent(?:age)?)"
LAST_NUMBER = re.compile(r"\d+$")
PARTS = re.compile(r"[/|\n]|\s&\s|\sand\s")  # between the words for one thing in two languages, or for two things


@frozen
class Heading:
    """What a column is taken for, by the label of a field or a word of BESIDE; `is_sure` says that nobody need ask."""

    means: str
    is_sure: bool = False


def _label(field: str) -> str:
    return BY_FIELD[Action][field].label


# The first that is found in a heading says what it is. Sources: the plans of York, Sefton, Herefordshire, Rotherham and
# Bracknell, and what councils commonly use, in Wales too. Colours mean other things in other places: they are left out
# unless asked for.
GUESSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (LEAVE_OUT, (r"\bb?r ?a ?g\b", "colour", "traffic light", r"\bcag\b")),
    (_label("delivery"), (rf"{SHARE} ?(?:complet|done|progress)", rf"(?:complet\w*|done|progress) ?\(?{SHARE}")),
    (
        REFERENCE,
        (
            r"^(?:(?:our|plan|action|line|unique|workstream) )*(?:ref|reference|number|no|nr|id|#|item)(?: \w+)?$",
            r"^(?:cyf|cyfeirnod|rhif)\b|^n[°º]$",
        ),
    ),
    (_label("title"), (r"\b(?:task|action|activity) (?:name|title)", "^title$", "^step$", "^what$")),
    (NOTE, (r"(?:milestone|step)s? (?:lead|owner|officer|status|update|progress|comment)",)),
    (MILESTONES, ("milestone", "key step", "sub.?action", r"\bsteps\b", "c[ae]rr?[ei]g filltir")),
    (
        _label("completed"),
        (
            r"\bdate (?:of completion|completed|achieved)",
            "actual (?:end|finish|completion)",
            r"^completed\b",
            "date closed",
        ),
    ),
    (_label("starts"), (r"\bstart", "commenc", r"\bbegin", "dechrau")),
    (
        _label("due"),
        (
            *(
                "by when",
                "^by$",
                "erbyn",
                r"\bpryd\b",
                "^dyddiad",
                "amserlen",
                r"^when\b",
                "time ?(?:scale|frame|line|table)",
                "deadline",
                r"\bdue\b",
                "target$",
            ),
            *("target date", "completion", r"\bend\b", "^finish", "review date", "^date$"),
        ),
    ),
    (_label("areas"), ("^areas? (?:for|of|requir)", "^area$", r"\bafi\b", r"\bapa\b", r"\bmaes\b", "argymhelliad")),
    (_label("confidence"), ("confiden",)),
    (NOTE, ("evidence", "document", r"\blinks?\b(?! to)")),
    (
        _label("success"),
        (
            *("success", "outcome", "impact (?:we|that|will|sought|expected|measure)", "intended", "indicator"),
            *("what (?:good|difference)", "how (?:will )?we(?: will)? know", r"\bkpis?\b", "^measure", "difference"),
            *("expected impact", "target", "deilliant", "deilliannau", "canlyniad", "llwyddiant"),
        ),
    ),
    (
        NOTE,
        (
            "progress",
            "update",
            r"\bnews\b",
            "situation",
            "^where (?:we|it|things)",
            "comment",
            "position",
            "response",
            "narrative",
            r"notes?\b",
            "impact",
            "achieve",
            "so far",
            r"\brisks?\b",
            "cynnydd",
            "diweddariad",
            "sylwadau",
        ),
    ),
    (_label("delivery"), ("status", "statws", r"\bstage\b", "deliver(?:y|ed)")),
    (_label("lead"), (r"\bleads?\b.*\b(?:support|partner)",)),
    (_label("contributing"), ("partner", "support", "contribut", "with whom", "others? involved", "working with")),
    (_label("lead"), ("(?:lead|responsible|accountable) (?:agency|organisation|partner|body|service)",)),
    (_label("officer"), ("(?:officer|person|name|postholder|manager)$", r"\bsro\b", "swyddog")),
    (
        _label("lead"),
        (
            r"\bleads?\b",
            "responsib",
            r"\bassigned\b",
            "accountab",
            r"\bowners?\b",
            "by whom",
            r"^who\b",
            "agency",
            "organisation",
            *("arweinydd", "^pwy", "cyfrifol"),
        ),
    ),
    (LEAVE_OUT, ("scope", "budget", r"\bcosts?\b", "resource")),
    (
        _label("title"),
        ("action", "gweithredu", r"\btasks?\b", "activit", "what (?:we|will|are|is being)", "we will", "deliverable"),
    ),
    (
        _label("areas"),
        (
            *(r"\bareas?\b", "finding", "recommend", "inspect", r"\bissue", r"para(?:graph)?\b", "theme", "priority"),
            *("concern", "why (?:we|are)", "objective", "improvement"),
        ),
    ),
)


def meant_by(kind: type[Record], heading: str) -> Heading | None:
    """What a column with this heading likely holds; None for one that says nothing to us.

    Of 'Pwy / Who', which says it in two languages, either part may say it; of 'Progress / RAG' the words are kept.
    """
    heading = heading.strip(" :")
    word = plain_word(heading)
    if word in REFERENCES:
        return Heading(REFERENCE, is_sure=True)
    if column := headed(kind, heading):
        return Heading(column.label, is_sure=True)
    if kind is Milestone:
        found = next((means for means, pattern in OF_MILESTONES if re.search(pattern, word)), None)
        return Heading(found) if found else None
    if kind is not Action:
        return None
    if word in (plain_word(NOTE), plain_word(MILESTONES)):
        return Heading(NOTE if word == plain_word(NOTE) else MILESTONES, is_sure=True)
    found = next((means for means, patterns in GUESSES if any(re.search(each, word) for each in patterns)), None)
    is_open = PARTS.search(heading) and found in (None, LEAVE_OUT)
    parts = [each.means for part in PARTS.split(heading) if is_open and (each := meant_by(kind, part))]
    either = next((means for means in parts if not found or means == NOTE), found)
    return Heading(either) if either else None


def answered(kind: type[Record], typed: str) -> str | None:
    """What an answer says that a column is: the label of a field or a word of BESIDE; None for what is neither."""
    word = plain_word(typed)
    if word in ("", "out", "left out", "nothing"):
        return LEAVE_OUT
    beside = next((each for each in BESIDE if word in (plain_word(each), f"{plain_word(each)} reference")), None)
    if word in ("their reference", "their own reference", "ref"):
        return REFERENCE
    if word in ("note", "milestone") and kind is Action:
        beside = NOTE if word == "note" else MILESTONES
    column = headed(kind, typed)
    means = beside or (column.label if column else None)
    return means if means in choices(kind) else None


def choices(kind: type[Record]) -> tuple[str, ...]:
    """All that a column of a plan may be."""
    fields = tuple(column.label for column in COLUMNS[kind] if column.by_sheet)
    return (*fields, *BESIDE) if kind is Action else (*fields, REFERENCE, LEAVE_OUT)


DAY = re.compile(r"\b(?:date|deadline|due|when)\b")
DAY_OF = re.compile(rf"milestone\b.*{DAY.pattern}|\b(?:date|deadline)\b.*\bmilestone")


def is_of_day(heading: str) -> bool:
    """Whether a column of milestones is headed as the days of those in the column beside it."""
    word, found = plain_word(heading), meant_by(Action, heading)
    return bool(DAY_OF.search(word) or (DAY.search(word) and not (found and found.means == MILESTONES)))


def is_day_of(heading: str, before: str) -> bool:
    """Whether a heading, after one of milestones, is of their days: nothing else, or both have the same number."""
    found, number = meant_by(Action, heading), LAST_NUMBER.search(heading)
    is_same = bool(number and heading != number[0] and before.endswith(f" {number[0]}"))
    is_step = (each := meant_by(Action, before)) is not None and each.means == MILESTONES
    return is_step and is_of_day(heading) and (found is None or is_same)


def may_stand_twice(kind: type[Record], means: str) -> bool:
    """Whether several columns may be the same: their words stand one after the other."""
    column = headed(kind, means)
    return means in (NOTE, MILESTONES, LEAVE_OUT) or bool(column and column.form is TEXT)


def is_our_reference(typed: str) -> bool:
    """Whether a cell of a column of references was meant to hold one of ours; any other is one of theirs."""
    is_shaped = "-" in typed and kind_of(canonical(typed)) not in ("", "agency")  # B1 is one of theirs
    return is_shaped or typed.strip().upper().startswith(("AFI", "APA")) or len(typed) > LONGEST_REFERENCE


SORTS = re.compile(r"(?:key |sub.?)?(?:action|task|activity|milestone|step)s?", re.IGNORECASE)
STEPS = re.compile(r"milestone|step|sub", re.IGNORECASE)


def says_sort(typed: Collection[str]) -> bool:
    """Whether the cells of a column say of each row whether it is an action or a milestone."""
    return all(map(SORTS.fullmatch, typed)) and any(map(STEPS.search, typed))


KINDS_OF_ROWS: tuple[type[Action | Milestone], ...] = (Action, Milestone)  # actions first: milestones may be theirs
