"""What a coordinator should check: a sentence for each fact that is missing or that contradicts another."""

from collections.abc import Iterator

from wsoa.domain.dates import FRIDAY, WEEKDAYS, WORKING_DAYS_TO_ANSWER, expected_deadline, show_date, working_days_between
from wsoa.domain.letter import ReadLetter

TOLERATED = 2  # working days: real letters differ by so much


def doubts(letter: ReadLetter) -> tuple[str, ...]:
    """A sentence for each; none for a letter that says everything and contradicts nothing."""
    return (*_missing_facts(letter), *_about_the_deadline(letter), *_missing_lists(letter))


def _missing_facts(letter: ReadLetter) -> Iterator[str]:
    absent = {
        "The letter's own date was not found.": letter.published,
        "The place that was inspected was not found.": letter.place,
        "The theme of the inspection was not found.": letter.theme,
        "The days of the inspection were not found.": letter.fieldwork,
        "The letter names no mailbox to send the statement to.": letter.mailbox,
        "The letter does not say who prepares the statement.": letter.prepares,
        "The letter does not say who sends the statement.": letter.sends,
        "The letter names nobody who contributes to the response.": letter.contributors,
        "Nobody was found to whom the letter is addressed.": letter.addressees,
    }
    return (sentence for sentence, fact in absent.items() if not fact)


def _about_the_deadline(letter: ReadLetter) -> Iterator[str]:
    if letter.deadline is None:
        yield "The letter names no deadline." + _seventy_days(letter)
        return
    if letter.deadline.weekday() > FRIDAY:
        yield f"The deadline, {show_date(letter.deadline)}, is a {WEEKDAYS[letter.deadline.weekday()]}."
    if letter.published is None:
        return
    days = working_days_between(letter.published, letter.deadline)
    if days <= 0:
        yield f"The deadline, {show_date(letter.deadline)}, is not after the letter's date, {show_date(letter.published)}."
    elif abs(days - WORKING_DAYS_TO_ANSWER) > TOLERATED:
        yield f"The deadline, {show_date(letter.deadline)}, is {days} working days after the letter.{_seventy_days(letter)}"


def _seventy_days(letter: ReadLetter) -> str:
    if letter.published is None:
        return ""
    return f" Seventy working days after {show_date(letter.published)} would be {show_date(expected_deadline(letter.published))}."


def _missing_lists(letter: ReadLetter) -> Iterator[str]:
    if not letter.areas:
        yield "No area for improvement or for priority action was found."
    for area in letter.areas:
        if letter.areas.index(area) != next(n for n, other in enumerate(letter.areas) if other.text == area.text):
            yield f"The same area is there twice: “{area.text[:60]}”."
