"""What a letter asks for next: who prepares the statement, with whom, who sends it, where to and by when."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from wsoa.domain.dates.exact import show_date
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import Unreadable
from wsoa.domain.letter.read_letter import Doubt, DoubtKind
from wsoa.importers.letter.blocks.blocks import Kind
from wsoa.importers.letter.blocks.sections import Section
from wsoa.importers.letter.blocks.sentences import FoundWords, Sentence, sentences_of
from wsoa.importers.letter.pages.page import TextLine
from wsoa.importers.letter.words.body_names import bodies_in
from wsoa.importers.letter.words.dates import A_DAY, contradiction, day_in_words, next_such_day
from wsoa.importers.letter.words.headings import Title, is_list

BEFORE = r"\b(?:by|before|(?:no|not) later than|on or before|until|deadline(?: is| of|:)?)(?:\s+|:\s*)"
HOURS = r"(?:(?:[^.@]|(?<=\d)\.(?=\d)){0,30}?\b(?:on|of)\s+)?"
BY = re.compile(rf"{BEFORE}{HOURS}{A_DAY}", re.IGNORECASE)
A_DATE = re.compile(rf"\b{A_DAY}", re.IGNORECASE)
# A line's end may fall beside any mark of it: "@ofsted.gov. uk".
MAILBOX = re.compile(
    r"[A-Za-z0-9._%+’'-]{1,64}\s?@\s*[A-Za-z0-9-]+(?:\.(?:[A-Za-z0-9-]+|\s(?:gov|nhs|police|org|co|uk|com|net)\b))+"
)
MUST = r"(?:should|must|will|shall|(?:is|are) (?:asked|required|requested|expected) to|(?:is|are) responsible for)"
PREPARES = re.compile(
    rf"^(?:.{{0,40}}?\b(?:determined|decided|concluded) that )?(?P<who>.+?)"
    rf"(?:,? (?:is|are|as|will be|acting as|which is|who is) the principal authority,?(?: and)?)?,? {MUST}"
    r"(?: \S+){0,5}? (?:prepar\w+|produc\w+|co-?ordinat\w+|develop\w*|writ(?:e|ing)|lead\w*"
    r"|draw(?:ing)? up|draft\w*)\b.*\b(?:statement|response)",
    re.IGNORECASE,
)
SENDS = re.compile(
    rf"^(?P<who>.+?),? {MUST}(?: \S+){{0,3}}? (?:send|submit|return|forward|provide|e-?mail)(?:ing|s)?\b", re.IGNORECASE
)
SENT_BY = re.compile(
    r"\b(?:sent|submitted|returned|forwarded) by (?P<who>[^,.@]+?) (?:to|by|no later)\b", re.IGNORECASE
)
# Area SEND reports ask in one sentence: "requires the local area partnership to prepare and submit a priority action
# plan".
IS_TO = r"\b(?:requires?|asks?)(?: that)? (?P<who>the .+?)"
IS_TO_PREPARE = re.compile(
    rf"{IS_TO} (?:to (?:prepare|produce|develop|update)|(?:prepares|produces|develops|updates))\b"
    r".*\b(?:plan|statement)",
    re.IGNORECASE,
)
IS_TO_SEND = re.compile(rf"{IS_TO} to (?:\w+ and )?(?:submit|send)\b", re.IGNORECASE)
SPEAKS_OF_IT = re.compile(r"written statement|action plan|strategic plan", re.IGNORECASE)
HAS_MAILBOX = re.compile("@").search
SPEAKS_OF_SENDING = re.compile(r"\b(send|sent|submit|submitted|return|returned)\b", re.IGNORECASE)
WITH = re.compile(
    r"\b(?:involv(?:ing|es?)|with contributions from|in (?:partnership|consultation|collaboration) with|"
    r"multi-?agency response,? (?:including|with|from|by))\s+(?P<who>.+)",
    re.IGNORECASE,
)
AFTER_WITH = re.compile(
    r"(?:\.\s|;|,? and (?:should|must|will)\b|,? (?:who|which) (?:should|must|will)\b|,? in order to\b"
    r"|,? to (?:ensure|address|respond)\b).*"
)
LOST_START = re.compile(r"(?<=[a-z]) (?=The |We |Its )")


@dataclass(slots=True)
class NextSteps:
    """What was found, and on which line each fact begins; what the letter does not say is absent."""

    prepares: str | None = None
    sends: str | None = None
    contributors: tuple[str, ...] = ()
    mailbox: str | None = None
    deadline: date | None = None
    doubts: list[Doubt] = field(default_factory=list)
    lines: dict[str, TextLine] = field(default_factory=dict)

    def doubt(self, sentence: str) -> None:
        """What is odd about the deadline as it is printed."""
        self.doubts.append(Doubt(DoubtKind.DEADLINE, sentence))

    def note(self, fact: str, found: FoundWords | None) -> str | None:
        """What was found of a fact, its line noted."""
        if found is None:
            return None
        self.lines[fact] = found.line
        return found.text


def next_steps_of(sections: Sequence[Section], published: date | None) -> NextSteps:
    """From the section of that name, or else from whatever prose speaks of the written statement."""
    sentences = _sentences(sections)
    sending = [sentence for sentence in sentences if "statement" in sentence.text.lower() or "@" in sentence.text]
    found = NextSteps()
    found.prepares = found.note("prepares", _who(PREPARES, sentences) or _who(IS_TO_PREPARE, sentences))
    found.sends = found.note("sends", _who(SENDS, sending) or _who(SENT_BY, sentences) or _who(IS_TO_SEND, sentences))
    found.contributors = bodies_in(AFTER_WITH.sub("", found.note("contributors", _first(WITH, sentences, "who")) or ""))
    mailbox = found.note("mailbox", _first(MAILBOX, _telling(sentences)))
    found.mailbox = "".join(mailbox.split()).strip(".") if mailbox else None
    _add_deadline(found, _telling(sentences), published)
    return found


def _sentences(sections: Sequence[Section]) -> list[Sentence]:
    named = [section for section in sections if section.title is Title.NEXT_STEPS]
    prose = named or [section for section in sections if not is_list(section.title)]
    blocks = [block for section in prose for block in section.blocks if block.kind is not Kind.HEADING]
    return list(sentences_of(blocks if named else [block for block in blocks if SPEAKS_OF_IT.search(block.text)]))


def _telling(sentences: Iterable[Sentence]) -> list[Sentence]:
    """Those first that say where the statement is to be sent, then those that say a part of it."""
    return sorted(
        sentences,
        key=lambda sentence: -sum(bool(found(sentence.text)) for found in (HAS_MAILBOX, SPEAKS_OF_SENDING.search)),
    )


def _first(pattern: re.Pattern[str], sentences: Iterable[Sentence], group: str | int = 0) -> FoundWords | None:
    """In the first sentence that says so."""
    return next(
        (sentence.found(found, group) for sentence in sentences if (found := pattern.search(sentence.text))), None
    )


def _who(pattern: re.Pattern[str], sentences: Iterable[Sentence]) -> FoundWords | None:
    """Who, in the first sentence that says so; where a full stop is missing, the words after it."""
    for sentence in sentences:
        if found := pattern.search(sentence.text):
            start = max((lost.end() for lost in LOST_START.finditer(found["who"])), default=0)
            return FoundWords(found["who"][start:].strip(" ,"), sentence.line_at(found.start("who") + start))
    return None


def _add_deadline(found: NextSteps, sentences: Iterable[Sentence], published: date | None) -> None:
    """The printed date wins; a weekday that contradicts it, and a year that is left out, are remarked on."""
    printed = next(_deadlines(sentences), None)
    if printed is None:
        return
    sentence, when = printed
    found.note("deadline", sentence.found(when))
    year = next_such_day(when, published) if when["day"] and not when["year"] and published else None
    text = day_in_words(when, year)
    try:
        found.deadline = read_date(text)
    except Unreadable as error:
        found.doubt(f"The deadline is printed as “{text}”. {error.why}")
        return
    if year:
        found.doubt(
            f"The deadline is printed without its year: {show_date(found.deadline)} was taken, the next such day after"
            " the letter."
        )
    if against := contradiction(when["weekday"], found.deadline):
        found.doubt(against)


def _deadlines(sentences: Iterable[Sentence]) -> Iterator[tuple[Sentence, re.Match[str]]]:
    """Days by which something is due; then the one day of a sentence that asks for the statement to be sent."""
    kept = list(sentences)
    yield from ((sentence, when) for sentence in kept if (when := BY.search(sentence.text)))
    asking = [
        sentence for sentence in kept if SPEAKS_OF_SENDING.search(sentence.text) and SPEAKS_OF_IT.search(sentence.text)
    ]
    for sentence in asking:
        days = list(A_DATE.finditer(sentence.text))
        if len(days) == 1:
            yield sentence, days[0]
