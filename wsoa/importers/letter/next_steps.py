"""What a letter asks for under its next steps: who prepares the statement, with whom, who sends it, to which mailbox and by when."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from wsoa.domain.dates import MONTHS, WEEKDAYS, read_date, show_date
from wsoa.domain.errors import Unreadable
from wsoa.importers.letter.blocks import Kind, ends_sentence
from wsoa.importers.letter.bodies import bodies_in
from wsoa.importers.letter.sections import Section
from wsoa.importers.letter.vocabulary import Title, is_list

MONTH = "|".join(f"{month}|{month[:3]}" if month != "May" else month for month in MONTHS)
WHEN = re.compile(
    rf"\b(?:by|before|no later than|on or before)\s+(?:[^.@]{{0,25}}?\bon\s+)?(?:(?P<weekday>{'|'.join(WEEKDAYS)}),?\s+)?(?:the\s+)?"
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>{MONTH})\b\.?,?(?:\s*(?P<year>\d{{4}}|\d{{2}}(?!\d)))?",
    re.IGNORECASE,
)
WHEN_IN_NUMBERS = re.compile(r"\b(?:by|before|no later than|on or before)\s+(?P<date>\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2})")
MAILBOX = re.compile(r"[A-Za-z0-9._%+’'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=[A-Z‘“])|(?<=\d{4}\.)(?=[A-Z][a-z])")
NOTE_MARK = re.compile(r"(?<=[a-z][.,])\d{1,2}(?=\s|$)|(?<=[a-z]{4})\d(?=[\s.]|$)")
MUST = r"(?:should|must|will|shall|(?:is|are) (?:asked|required|requested|expected) to|(?:is|are) responsible for)"
PREPARES = re.compile(
    rf"^(?:.{{0,40}}?\b(?:determined|decided|concluded) that )?(?P<who>.+?)"
    rf"(?:,? (?:is|are|as|will be|acting as|which is|who is) the principal authority,?(?: and)?)?,? {MUST}"
    r"(?: \S+){0,5}? (?:prepar\w+|produc\w+|co-?ordinat\w+|develop\w*|writ(?:e|ing)|lead\w*|draw(?:ing)? up|draft\w*)\b.*\b(?:statement|response)",
    re.IGNORECASE,
)
SENDS = re.compile(rf"^(?P<who>.+?),? {MUST}(?: \S+){{0,3}}? (?:send|submit|return|forward|provide|e-?mail)(?:ing|s)?\b", re.IGNORECASE)
SENT_BY = re.compile(r"\b(?:sent|submitted|returned|forwarded) by (?P<who>[^,.@]+?) (?:to|by|no later)\b", re.IGNORECASE)
# Area SEND reports ask in one sentence: "requires the local area partnership to prepare and submit a priority action plan".
IS_TO = r"\b(?:requires?|asks?)(?: that)? (?P<who>the .+?)"
IS_TO_PREPARE = re.compile(
    rf"{IS_TO} (?:to (?:prepare|produce|develop|update)|(?:prepares|produces|develops|updates))\b.*\b(?:plan|statement)", re.IGNORECASE
)
IS_TO_SEND = re.compile(rf"{IS_TO} to (?:\w+ and )?(?:submit|send)\b", re.IGNORECASE)
SPEAKS_OF_IT = re.compile(r"written statement|action plan|strategic plan", re.IGNORECASE)
SPEAKS_OF_SENDING = re.compile(r"\b(send|sent|submit|submitted|return|returned)\b", re.IGNORECASE)
WITH = re.compile(
    r"\b(?:involv(?:ing|es?)|with contributions from|in (?:partnership|consultation|collaboration) with|"
    r"multi-?agency response,? (?:including|with|from|by))\s+(?P<who>.+)",
    re.IGNORECASE,
)
AFTER_WITH = re.compile(
    r"(?:\.\s|;|,? and (?:should|must|will)\b|,? (?:who|which) (?:should|must|will)\b|,? in order to\b|,? to (?:ensure|address|respond)\b).*"
)
LOST_START = re.compile(r"(?<=[a-z]) (?=The |We |Its )")


@dataclass(slots=True)
class NextSteps:
    """What was found; what the letter does not say is absent."""

    prepares: str | None = None
    sends: str | None = None
    contributors: tuple[str, ...] = ()
    mailbox: str | None = None
    deadline: date | None = None
    remarks: list[str] = field(default_factory=list)


def next_steps_of(sections: Sequence[Section], published: date | None) -> NextSteps:
    """From the section of that name, or else from whatever prose speaks of the written statement."""
    sentences = _sentences(sections)
    sending = [text for text in sentences if "statement" in text.lower() or "@" in text]
    found = NextSteps(
        prepares=_first(PREPARES, sentences) or _first(IS_TO_PREPARE, sentences),
        sends=_first(SENDS, sending) or _first(SENT_BY, sentences) or _first(IS_TO_SEND, sentences),
        contributors=_contributors(sentences),
        mailbox=next((mailbox[0].strip(".") for text in _telling(sentences) if (mailbox := MAILBOX.search(text))), None),
    )
    _add_deadline(found, _telling(sentences), published)
    return found


def _sentences(sections: Sequence[Section]) -> list[str]:
    named = [section for section in sections if section.title is Title.NEXT_STEPS]
    prose = named or [section for section in sections if not is_list(section.title)]
    texts = [block.text for section in prose for block in section.blocks if block.kind is not Kind.HEADING]
    chosen = texts if named else [text for text in texts if SPEAKS_OF_IT.search(text)]
    joined = " ".join(text if ends_sentence(text) else f"{text}." for text in chosen)
    return SENTENCE_END.split(re.sub(r"\s*@\s*", "@", NOTE_MARK.sub("", joined)))


def _telling(sentences: Iterable[str]) -> list[str]:
    """Those that say where to send it first."""
    return sorted(sentences, key=lambda text: not ("@" in text or SPEAKS_OF_SENDING.search(text)))


def _first(pattern: re.Pattern[str], sentences: Iterable[str]) -> str | None:
    """Who, in the first sentence that says so; where a full stop is missing, the words after it."""
    found = next((found for text in sentences if (found := pattern.search(text))), None)
    return LOST_START.split(found["who"])[-1].strip(" ,") if found else None


def _contributors(sentences: Iterable[str]) -> tuple[str, ...]:
    found = next((found for text in sentences if (found := WITH.search(text))), None)
    return bodies_in(AFTER_WITH.sub("", found["who"])) if found else ()


def _add_deadline(found: NextSteps, sentences: Iterable[str], published: date | None) -> None:
    """The printed date wins; a weekday that contradicts it is remarked on."""
    for text in sentences:
        if in_numbers := WHEN_IN_NUMBERS.search(text):
            found.deadline = _read(in_numbers["date"], found)
            return
        if when := WHEN.search(text):
            year = when["year"] or _year(when["day"], when["month"], published)
            found.deadline = _read(f"{when['day']} {when['month']} {year}", found) if year else None
            _check_weekday(found, when["weekday"])
            return


def _read(text: str, found: NextSteps) -> date | None:
    try:
        return read_date(text)
    except Unreadable as error:
        found.remarks.append(f"The deadline is printed as “{text}”. {error.why}")
        return None


def _year(day: str, month: str, published: date | None) -> str | None:
    """The next such day after the letter, where the year is left out."""
    if published is None:
        return None
    number = next(index for index, name in enumerate(MONTHS, 1) if name[:3].lower() == month[:3].lower())
    return str(published.year + ((number, int(day)) < (published.month, published.day)))


def _check_weekday(found: NextSteps, weekday: str | None) -> None:
    if weekday and found.deadline and WEEKDAYS[found.deadline.weekday()].lower() != weekday.lower():
        right = WEEKDAYS[found.deadline.weekday()]
        found.remarks.append(f"The deadline is printed as {weekday} {show_date(found.deadline)}, but that day is a {right}.")
