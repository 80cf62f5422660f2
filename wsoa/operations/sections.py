"""What people write before the plan: the sections of the cover, and what acronyms stand for."""

from dataclasses import replace
from datetime import date

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import plan_records, read_entries
from wsoa.domain.errors import BadInput, did_you_mean, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.statement.acronyms import abbreviations, in_words, with_meaning
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Cover
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word

# As they stand in the document.
SECTIONS = ("foreword", "introduction", "governance", "families", "risks")


@frozen
class WrittenSection:
    """A section by its name, its heading in the document, and its text; '' where it is not written."""

    name: str
    heading: str
    text: str


def sections(cover: Cover) -> tuple[WrittenSection, ...]:
    """All of them, as they stand in the document."""
    return tuple(WrittenSection(name, heading(name), getattr(cover, name)) for name in SECTIONS)


def section_named(typed: str) -> str:
    """The name of one of the SECTIONS, or its heading. Raises BadInput."""
    word = plain_word(typed)
    named = next((name for name in SECTIONS if word in (name, plain_word(heading(name)))), None)
    if named is None:
        raise BadInput(
            f"There is no section {shortened(typed)}.",
            did_you_mean(word, SECTIONS) or f"There are: {', '.join(SECTIONS)}.",
        )
    return named


def heading(name: str) -> str:
    """What a section is headed in the document."""
    return BY_FIELD[Cover][name].label


def edit_section(statement: Statement, name: str, text: str, today: date) -> Plan:
    """A section in other words; '' empties it."""
    cover = replace(statement.cover, **read_entries(statement, Cover, {name: text}))
    return plan_records(statement, f"Edited the section {name}", [cover], today)


def set_acronym(statement: Statement, letters: str, words: str, today: date) -> Plan:
    """What an acronym stands for, as the partnership says; no longer said where `words` are ''."""
    cover = replace(statement.cover, acronyms=with_meaning(statement.cover, letters, words))
    return plan_records(statement, f"Said what {letters} stands for", [cover], today)


@frozen
class Acronym:
    """Letters in the words of the statement, and what they stand for; '' where nobody has said."""

    acronym: str
    words: str


def acronyms(statement: Statement) -> tuple[Acronym, ...]:
    """The acronyms in the words of the statement, and the short names of agencies that the document prints."""
    told = {**dict.fromkeys(in_words(statement), ""), **abbreviations(statement)}
    return tuple(Acronym(letters, words) for letters, words in sorted(told.items()))
