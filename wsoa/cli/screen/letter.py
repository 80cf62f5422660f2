"""What a letter says, to be checked against it."""

from pathlib import Path

from rich.table import Table

from wsoa.cli.screen.console import FAINT, NOTHING, counted, day, out, words
from wsoa.domain.choices import AreaKind
from wsoa.domain.dates import WEEKDAYS, show_date, working_days_between
from wsoa.domain.letter import FoundArea, ReadLetter

BEGINNING = 60


def show_letter(letter: ReadLetter, draft: Path | None = None) -> None:
    """The facts, each area by its first and last words and where it stands, and the warnings."""
    console = out()
    console.print(words(f"Read from {letter.source}", "bold"))
    facts, areas = Table.grid(padding=(0, 0, 0, 2)), Table.grid(padding=(0, 0, 0, 2))
    for label, text in _facts(letter):
        facts.add_row(words(label, FAINT), words(text or NOTHING))
    for number, area in enumerate(letter.areas, 1):
        areas.add_row(words(f"{number:>3}", "bold"), words(_ends(area)))
    console.print(facts, areas)
    for warning in letter.warnings:
        console.print(words("! ", "bold yellow").append_text(words(warning)))
    if draft:
        console.print(words(f"Written to {draft}. Correct it against the letter, then: wsoa init {draft}", "bold"), soft_wrap=True)


def _facts(letter: ReadLetter) -> list[tuple[str, str]]:
    worked = f"{show_date(letter.fieldwork[0])} to {show_date(letter.fieldwork[1])}" if letter.fieldwork else ""
    priority = sum(area.kind is AreaKind.PRIORITY for area in letter.areas)
    return [
        ("Place", letter.place or ""),
        ("Theme", letter.theme or ""),
        ("Fieldwork", worked),
        ("Letter date", day(letter.published).plain),
        ("Deadline", _deadline(letter)),
        ("Mailbox", letter.mailbox or ""),
        ("Prepared by", letter.prepares or ""),
        ("Sent by", letter.sends or ""),
        ("Contributors", "; ".join(letter.contributors)),
        *((("Addressed to", "; ".join(to.name for to in letter.addressees)),) if letter.addressees else ()),
        *((("Corrected by", letter.corrected_by),) if letter.corrected_by else ()),
        ("Strengths", str(len(letter.strengths))),
        ("Areas", f"{len(letter.areas) - priority} for improvement, {priority} for priority action"),
    ]


def _deadline(letter: ReadLetter) -> str:
    if letter.deadline is None:
        return ""
    told = f"{WEEKDAYS[letter.deadline.weekday()]} {show_date(letter.deadline)}"
    return f"{told}, {counted(working_days_between(letter.published, letter.deadline), 'working day')} after the letter" if letter.published else told


def _ends(area: FoundArea) -> str:
    text = " ".join(area.text.split())
    where = ", ".join(words for words in (f"page {area.page}" if area.page else "", f"line {area.line}" if area.line else "") if words)
    told = text if len(text) <= 2 * BEGINNING else f"{text[:BEGINNING].rpartition(' ')[0]} … {text[-BEGINNING:].partition(' ')[2]}"
    return f"{told} ({', '.join(part for part in (where, counted(len(text.split()), 'word')) if part)})"


def show_begun(database: Path) -> None:
    """Where the new statement is, and what is likely next."""
    console = out()
    console.print(words(f"The statement is at {database}.", "bold"), soft_wrap=True)
    console.print(words("Next: ", FAINT).append_text(words("wsoa area list, then wsoa area assign AFI-01 --lead AGENCY", "cyan")))
