"""The words that inspectorates share: what their headings are called.

Everything else is told by where and how it is printed.
"""

import re
from enum import Enum, auto


class Title(Enum):
    """What a heading opens."""

    PRIORITY = auto()
    IMPROVEMENT = auto()
    STRENGTHS = auto()
    NEXT_STEPS = auto()
    STORY = auto()  # a child's story or an example in a box: never a list of areas
    NARRATIVE = auto()  # prose that no list belongs to
    UNKNOWN = auto()


AREA = r"areas?(?:\(s\))?"
WHICH = r"(?:(?:key|main|other|further|specific|common|overall|identified|summary of|our)\s+)*"
FEW_WORDS = r"(?:\s+[\w’'-]+){0,4}?"  # 'that need to', 'of practice that require', 'identified for'
BETTER = r"(?:improvements?|improved?|development)\b"
LABELLED = rf".{{3,60}}:\s*{AREA} for (improvement|development|priority action)"
PRACTICE = r"(examples? of )?(good|best|effective|highly effective) practice\b"
PRACTICE_OF = r".{3,60}:\s*(highly\s+)?(effective|good|best)\s+practice"
STORY_WORD = r"(study|stor(y|ies)|example|experiences?|spotlight|snapshot|vignette|journey|voices?)"
FOR_ACTION = rf"(priority areas|priorities) for action|{AREA} (for|requiring|needing) (urgent|immediate) action"
TO_IMPROVE = r"(improve|be improved|be better|change)"
TITLES = (
    (Title.STORY, r"(case|practice)\s+(stud(y|ies)|examples?)\b|places and spaces\b"),
    (Title.STORY, rf"{PRACTICE}|{PRACTICE_OF}"),
    (Title.STORY, rf".{{0,50}}\b{STORY_WORD}\b.{{0,20}}:\s*{AREA} for"),
    (Title.PRIORITY, rf"{WHICH}{AREA} (for|requiring|of|needing) (urgent |immediate )?priority actions?\b"),
    (Title.PRIORITY, rf"priority actions?( areas?)?|{FOR_ACTION}"),
    (Title.PRIORITY, rf"(there are )?no {AREA} for priority action|areas? of significant (weakness|concern)(es|s)?"),
    (Title.IMPROVEMENT, rf"{WHICH}{AREA}{FEW_WORDS}\s+{BETTER}"),
    (Title.IMPROVEMENT, rf"{WHICH}(priorities|recommendations) for {BETTER}|improvements? (needed|required)"),
    (Title.IMPROVEMENT, rf"what (needs|need) to {TO_IMPROVE}|what .{{0,60}} needs? to (do (in order )?to )?improve"),
    (Title.STRENGTHS, r"([\w’'-]+\s){0,4}strengths?\b|what (is|are|has been) (working|going) well|areas? of strength"),
    (Title.NEXT_STEPS, r"next steps?\b"),
    (
        Title.NARRATIVE,
        r"(main|headline|key|summary of|our|inspection) findings?\b|context|background|introduction|summary",
    ),
    (
        Title.NARRATIVE,
        r"yours (sincerely|faithfully)|(local area )?partnership details|information about (this|the) inspection",
    ),
    (Title.NARRATIVE, r"inspection team|inspection outcome"),
)
PATTERNS = tuple(
    (title, re.compile(rf"\W*(\d{{1,2}}[.)]?\s+)?(?:{pattern})(?!\w)", re.IGNORECASE)) for title, pattern in TITLES
)
LABELLED_LIST = re.compile(LABELLED, re.IGNORECASE)
NOTE_MARK = re.compile(r"(?<=[^\W\d]|[?:)])(\d{1,2}|[¹²³⁴-⁹*†‡]+)$")
BILINGUAL = re.compile(r"\s+[/|]\s+")  # “Meysydd i’w gwella / Areas for improvement”
LONGEST_TITLE = 90
MOST_MORE = 40  # letters after the words known: "Areas for improvement in the front door"


def title_of(text: str, *, framed: bool = False) -> Title:
    """What a heading of these words opens; in a frame, “…: area for improvement” is the title of somebody's story."""
    words = NOTE_MARK.sub("", " ".join(text.split()))
    if len(words) > LONGEST_TITLE:
        return Title.UNKNOWN
    if other := next(
        (title for part in BILINGUAL.split(words)[1:] if (title := title_of(part)) is not Title.UNKNOWN), None
    ):
        return other
    if LABELLED_LIST.match(words) and not PATTERNS[0][1].match(words):
        return Title.STORY if framed or PATTERNS[2][1].match(words) else _labelled(words)
    return next(
        (title for title, pattern in PATTERNS if (found := pattern.match(words)) and _is_whole(words, found.end())),
        Title.UNKNOWN,
    )


def _labelled(words: str) -> Title:
    """'Police: areas for improvement'."""
    return title_of(words.rpartition(":")[2])


def _is_whole(words: str, end: int) -> bool:
    """A heading, not a sentence that begins like one."""
    rest = words[end:].rstrip()
    return not rest.rstrip(":?. ") or (len(rest) <= MOST_MORE and not rest.endswith((".", ",", ";")))


def is_list(title: Title) -> bool:
    """Whether what follows is a list of areas or strengths."""
    return title in {Title.PRIORITY, Title.IMPROVEMENT, Title.STRENGTHS}


SALUTATION = re.compile(r"\s*dear\b(?!\w).{0,90}", re.IGNORECASE)


def is_salutation(text: str) -> bool:
    """'Dear local partnership'."""
    return bool(SALUTATION.fullmatch(text))


INSPECTION = (
    r"(?:joint (?:multi-?agency )?(?:targeted )?(?:local )?area (?:targeted )?(?:SEND |child protection"
    r" )?inspection|area SEND (?:full )?inspection|"
    r"joint inspection|JTAI)(?:\s*\(JTAI\))?"
)
TITLE = re.compile(
    rf"\W*(?:report (?:of|on) the )?{INSPECTION}(?!\s+(?:monitoring|follow-?up|progress|re-?visit))"
    r"(?P<joint>\s+(?:of|in|into|for|at)\b|\s*[:–—-])?\s+(?P<rest>\S.*)",
    re.IGNORECASE,
)
