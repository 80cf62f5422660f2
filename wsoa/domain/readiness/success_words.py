"""What is wrong with a measure of success, or with whatever else should be said, judged by its words.

Inspectors fault plans that measure activity, not difference.
"""

import re
from functools import lru_cache

from wsoa.domain.changes.change import NOTICE

# What is done by the partnership itself …
ACTIVITY = (
    r"\b(?:training|briefings?|workshops?|polic(?:y|ies)|procedures?|protocols?|guidance|toolkit|meetings?|groups?"
    r"|plans?|audits?|reviews?|strateg(?:y|ies)(?! (?:discussion|meeting))|staff|officers|leaflets?|posters?"
    r"|newsletters?|events?|sessions?|pathways?|reports?|dashboards?|terms of reference|agreements?|systems?)\b"
    r"[^.;]{0,60}?"
    r"\b(?:delivered|held|written|published|issued|circulated|launched|established|set up|in place|completed|produced"
    r"|developed|updated|reviewed|trained|attended|undertaken|carried out|agreed|signed off|implemented|rolled out"
    r"|appointed|recruited)\b"
)
# … and what shows that it made a difference.
DIFFERENCE = (
    r"\b(?:fewer|less|lower|higher|more|fall\w*|fell|drop\w*|rises?|rose|risen|reduc\w+|increas\w+|improv\w+"
    r"|shorter|faster|sooner|safer|earlier"
    r"|within|on time|in time|same day|from (?:about |under |over |nearly )?\S+(?: per cent)? in|no child"
    r"|(?:children|families|parents|young people|practitioners|staff)\b[^.;]{0,40}?"
    r"\b(?:say|tell|feel|know|receive|get|have|are|can|understand|report)"
    r"|(?:audits?|surveys?|sampl\w+|dip samples?)\b[^.;]{0,40}?\b(?:shows?|finds?|confirms?))\b"
)
# What stands where nobody or nothing is named yet, in letters alone; "x" as often as it is typed.
SAY_NOTHING = frozenset(
    "".join(words.split())
    for words in (
        *("tba", "tbc", "tbd", "to follow", "pending", "na", "not applicable", "nil", "none", "no one", "nobody"),
        *("not known", "not yet known", "unknown", "unassigned", "vacant", "vacancy"),
        *(f"to be {done}" for done in ("advised", "agreed", "allocated", "announced", "appointed", "arranged")),
        *(f"to be {done}" for done in ("assigned", "confirmed", "decided", "determined", "identified", "recruited")),
    )
)
SMALL = frozenset(("the", "and", "for", "with", "hav", "has", "been", "ar"))  # stems that say nothing of their own
LONGEST = 40  # characters of words that say nothing, however they are spaced


def says_nothing(text: str) -> bool:
    """Whether a text is empty, such words however they are written ('T.B.C.', 'xx', '?'), or a redaction's notice."""
    letters = "".join(filter(str.isalnum, text.casefold())) if len(text) < LONGEST else text
    return letters in SAY_NOTHING or not letters.strip("x") or bool(re.fullmatch(NOTICE, text))


def only_activity(measure: str) -> str:
    """The words of a measure that state activity, where nothing in it states a difference; '' otherwise."""
    if re.search(DIFFERENCE, measure.lower()):  # as in most; in small letters it is looked for in a third of the time
        return ""
    found = re.search(ACTIVITY, measure, re.IGNORECASE)
    return found.group() if found else ""


def repeats(measure: str, title: str) -> bool:
    """Whether a measure says nothing that the action's title does not say."""
    said = _words(measure)
    return bool(said) and said <= _words(title)


def _words(text: str) -> set[str]:
    return {*map(_stem, re.findall(r"[a-z]{3,}", text.lower()))} - SMALL


@lru_cache(maxsize=2**14)  # a statement has few words beside all that are written
def _stem(word: str) -> str:
    return re.sub(r"(?:ed|ing|es|s|d|e)$", "", word)
