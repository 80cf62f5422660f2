"""What a coordinator should check of the facts: whatever is missing or contradicts the rest, and what to do."""

from collections.abc import Iterator
from itertools import chain

from wsoa.domain.dates.calendar import (
    FRIDAY,
    WORKING_DAYS_TO_ANSWER,
    expected_deadline,
    is_working_day,
    working_days_between,
)
from wsoa.domain.dates.exact import WEEKDAYS, show_date
from wsoa.domain.letter.read_letter import Doubt, DoubtKind, ReadLetter

TOLERATED = 2  # working days: real letters differ by so much
CHECK_IT = "Check it in the letter, and with whoever sent it."
BEGINNING = "wsoa init LETTER --deadline DATE"  # how a deadline is set, before there is a statement


def about_facts(letter: ReadLetter, how_to_set: str = BEGINNING) -> tuple[Doubt, ...]:
    """What follows from the facts and areas alone; none for a letter that says everything and contradicts nothing.

    `how_to_set` is the command that sets a deadline.
    """
    sentences = chain(_about_the_deadline(letter, how_to_set), _missing_facts(letter), _missing_lists(letter))
    return tuple(Doubt(DoubtKind.FACTS, sentence) for sentence in sentences)


def about_reading(letter: ReadLetter) -> tuple[Doubt, ...]:
    """What does not follow from the facts, and so stays whatever becomes of them."""
    return tuple(doubt for doubt in letter.doubts if doubt.kind is not DoubtKind.FACTS)


def _missing_facts(letter: ReadLetter) -> Iterator[str]:
    facts = {
        "its own date": letter.published,
        "the place": letter.place,
        "the theme": letter.theme,
        "the days of the inspection": letter.fieldwork,
        "a mailbox to send the statement to": letter.mailbox,
        "who prepares the statement": letter.prepares,
        "who sends it": letter.sends,
        "who contributes to it": letter.contributors,
        "to whom it is addressed": letter.addressees,
    }
    absent = [words for words, fact in facts.items() if not fact]
    if absent:
        told = f"{', '.join(absent[:-1])} and {absent[-1]}" if len(absent) > 1 else absent[0]
        yield (
            f"The letter does not say {told}, or not in words that were understood."
            " What it does say, add in a draft, or with `wsoa letter edit`."
        )


def _about_the_deadline(letter: ReadLetter, how_to_set: str) -> Iterator[str]:
    if letter.deadline is None:
        yield (
            f"The letter names no deadline.{_seventy_days(letter)} Find out which day holds, and set it:"
            f" `{how_to_set}`."
        )
        return
    told = f"The deadline, {show_date(letter.deadline)}, is"
    if not is_working_day(letter.deadline):
        kind = WEEKDAYS[letter.deadline.weekday()] if letter.deadline.weekday() > FRIDAY else "bank holiday"
        yield f"{told} a {kind}. {CHECK_IT}"
    if letter.published is None:
        return
    days = working_days_between(letter.published, letter.deadline)
    if letter.deadline <= letter.published:
        yield f"{told} not after the letter's date, {show_date(letter.published)}. {CHECK_IT}"
    elif abs(days - WORKING_DAYS_TO_ANSWER) > TOLERATED:
        yield f"{told} {days} working days after the letter.{_seventy_days(letter)} {CHECK_IT}"


def _seventy_days(letter: ReadLetter) -> str:
    if letter.published is None:
        return ""
    return (
        f" Seventy working days after {show_date(letter.published)} would be"
        f" {show_date(expected_deadline(letter.published))}."
    )


def _missing_lists(letter: ReadLetter) -> Iterator[str]:
    if not letter.areas:
        yield "No area for improvement or for priority action was found. If the letter lists any, add them in a draft."
    first: dict[str, int] = {}
    for number, area in enumerate(letter.areas):
        if first.setdefault(area.text, number) != number:
            yield f"The same area is there twice: “{area.text[:60]}”. Check whether the letter says so."
