"""The words that inspectorates share: what their headings are called. Everything else is told by where and how it is printed."""

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
TITLES = (
    (Title.STORY, r"(case|practice)\s+(stud(y|ies)|examples?)\b|places and spaces\b"),
    (Title.STORY, r"(examples? of )?(good|best|effective|highly effective) practice\b|.{3,60}:\s*(highly\s+)?(effective|good|best)\s+practice"),
    (Title.STORY, rf".{{3,60}}:\s*{AREA} for (improvement|development|priority action)"),
    (Title.PRIORITY, rf"((key|main)\s+)?{AREA} (for|requiring|of|needing) (urgent |immediate )?priority actions?\b"),
    (Title.PRIORITY, rf"priority actions?( areas?)?|{AREA} (for|requiring|needing) (urgent|immediate) action"),
    (Title.PRIORITY, rf"(there are )?no {AREA} for priority action|areas? of significant (weakness|concern)(es|s)?"),
    (Title.IMPROVEMENT, rf"((key|main|other|further)\s+)?{AREA} (for|of|requiring|needing|that need) (further )?(improvement|development)s?\b"),
    (Title.IMPROVEMENT, r"what (needs|need) to (improve|be improved|be better|change)|what (does|do) .{0,60} need to (do to )?improve"),
    (Title.IMPROVEMENT, r"improvements? (needed|required)|areas? to improve"),
    (Title.STRENGTHS, r"([\w’'-]+\s){0,4}strengths?\b|what (is|are|has been) (working|going) well|areas? of strength"),
    (Title.NEXT_STEPS, r"next steps?\b"),
    (Title.NARRATIVE, r"(main|headline|key|summary of|our|inspection) findings?\b|context|background|introduction|summary"),
    (Title.NARRATIVE, r"yours (sincerely|faithfully)|(local area )?partnership details|information about (this|the) inspection"),
    (Title.NARRATIVE, r"inspection team|inspection outcome"),
)
PATTERNS = tuple((title, re.compile(rf"\W*(\d{{1,2}}[.)]?\s+)?(?:{pattern})(?!\w)", re.IGNORECASE)) for title, pattern in TITLES)
LONGEST_TITLE = 90
MOST_MORE = 40  # letters after the words known: "Areas for improvement in the front door"


def title_of(text: str) -> Title:
    """What a heading of these words opens."""
    words = " ".join(text.split())
    if len(words) > LONGEST_TITLE:
        return Title.UNKNOWN
    return next((title for title, pattern in PATTERNS if (found := pattern.match(words)) and _is_whole(words, found.end())), Title.UNKNOWN)


def _is_whole(words: str, end: int) -> bool:
    """A heading, not a sentence that begins like one."""
    rest = words[end:].rstrip()
    return not rest.rstrip(":?. ") or (len(rest) <= MOST_MORE and not rest.endswith((".", ",", ";")))


def is_list(title: Title) -> bool:
    """Whether what follows is a list of areas or strengths."""
    return title in {Title.PRIORITY, Title.IMPROVEMENT, Title.STRENGTHS}
