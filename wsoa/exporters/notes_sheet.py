"""The workbook's first sheet: what it is, whose, which version, and how to read the rest."""

from collections.abc import Iterable, Iterator

from wsoa.domain.document.editions import Copy
from wsoa.domain.document.layout import plain_texts, written
from wsoa.domain.document.states import sentence
from wsoa.domain.document.title_block import CREDIT, heading, introduction, theme, title_facts
from wsoa.domain.frozen import frozen
from wsoa.domain.progress import measures
from wsoa.domain.progress.ratings import COLOURS, MEANINGS
from wsoa.domain.statement.acronyms import in_words, meanings
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.records import Cover
from wsoa.exporters.tables import kinds_shown

WHAT_THIS_IS = (
    "A written statement of action: what the partnership will do about what the inspectors found."
    " All that is published of it, as tables."
)
READING = (
    (
        "Sheets",
        "Each sheet is one table under its title; filter and sort it as you like. References are never reused.",
    ),
    ("Plan", "The sheet called Plan is for paper: long words go on in further rows. The sheets after it are for work."),
    ("Empty cells", "An empty cell means that nothing is recorded; a column that would be empty is left out."),
    ("Several values", "Semicolons stand between the members of a list."),
)
# What only the working edition holds.
OF_OUR_OWN = (
    (
        "Proposed owners",
        "Where Confirmed says “no: proposed”, no person has yet confirmed who leads and who contributes.",
    ),
    (
        "Withdrawn",
        (
            "Withdrawn areas and actions are kept, with the reason why."
            " A withdrawn area asks for nothing; a withdrawn action is not rated."
        ),
    ),
    ("Evidence", "A file is known by its SHA-256: whoever holds the file can check that it is the one meant."),
    ("Agencies", "The reference of an agency is its key; the last columns of other sheets are keys for programs."),
)


SECTIONS = ("foreword", "governance", "families", "risks")


@frozen
class NoteLine:
    """One row of the sheet: a label, and words about it."""

    label: str = ""
    words: str = ""
    is_section: bool = False
    is_notice: bool = False


def notes(copy: Copy) -> Iterator[NoteLine]:
    """The rows of the sheet, the title first."""
    report, letter, notice = copy.report, copy.statement.letter, copy.statement.cover.notice
    yield NoteLine(heading(report.statement))
    if notice:
        yield NoteLine("Notice", notice, is_notice=True)
    yield NoteLine("Marking", copy.marking, is_notice=True)
    yield NoteLine("What this is", WHAT_THIS_IS)
    yield NoteLine("Place", letter.place or "not known")
    yield NoteLine("Theme of the inspection", theme(letter) or "not stated in the letter")
    yield from (NoteLine(fact.label, fact.words) for fact in title_facts(report, counting=copy.is_working))
    yield NoteLine("Source", CREDIT)
    yield from (NoteLine("" if place else "Introduction", words) for place, words in enumerate(introduction(report)))
    yield from _written(copy)
    yield from _section("The sheets", ((title, sentence(holds)) for _kind, title, holds in kinds_shown(copy)))
    yield from _section("Reading them", (*READING, *(OF_OUR_OWN if copy.is_working else ())))
    yield from _section(
        "Key to the ratings",
        ((rating.capitalize(), f"{COLOURS[rating].capitalize()}. {words}") for rating, words in MEANINGS.items()),
    )
    colours = measures.COLOURS
    yield from _section(
        "Key to the measures",
        ((word.capitalize(), f"{colours[word].capitalize()}. {words}") for word, words in measures.MEANINGS.items()),
    )


def _written(copy: Copy) -> Iterator[NoteLine]:
    """What people wrote before the plan, and the acronyms that are known."""
    for name in SECTIONS:
        texts = plain_texts(written(getattr(copy.statement.cover, name)))
        yield from (NoteLine("" if place else BY_FIELD[Cover][name].label, words) for place, words in enumerate(texts))
    known = meanings(copy.statement)
    acronyms = [(letters, known[letters]) for letters in in_words(copy.statement) if letters in known]
    yield from _section("Acronyms", acronyms) if acronyms else ()


def _section(title: str, lines: Iterable[tuple[str, str]]) -> Iterator[NoteLine]:
    yield NoteLine()
    yield NoteLine(title, is_section=True)
    yield from (NoteLine(label, words) for label, words in lines)
