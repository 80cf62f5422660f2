"""What a letter says, to be checked against it: each fact and area with where it stands, and what to doubt last."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.text import Text

from wsoa.cli.screen.console import FAINT, counted, day, out, say, show_next, words
from wsoa.cli.screen.table import ScreenTable, grid
from wsoa.domain.dates.calendar import working_days_between
from wsoa.domain.dates.exact import WEEKDAYS, show_date
from wsoa.domain.letter.read_letter import FoundArea, Origin, Passage, ReadLetter
from wsoa.domain.statement.choices import AreaKind
from wsoa.domain.statement.points import spans
from wsoa.operations.letters import area_refs

BEGINNING = 40  # letters of an area's first and of its last words
DOUBTFUL = "bold yellow"
EMPTY = [Text()] * 4  # where no number stands
FACTS = {
    "Place": "place",
    "Theme": "theme",
    "Fieldwork": "fieldwork",
    "Letter date": "published",
    "Deadline": "deadline",
    "Mailbox": "mailbox",
    "Prepared by": "prepares",
    "Sent by": "sends",
    "Contributors": "contributors",
    "Addressed to": "addressees",
}


# How a mistake is mended before there is a statement, and from then on.
MEND = "To mend a mistake: wsoa letter read LETTER --draft FILE, correct FILE, then wsoa init FILE."
MEND_LATER = "To mend a mistake: wsoa letter read LETTER --draft FILE, correct FILE, then wsoa letter update FILE."


def show_letter(letter: ReadLetter, draft: Path | None = None, *, begun: bool = False) -> None:
    """The facts and where each was found, the areas under their headings, and what to check."""
    console = out()
    console.print(words(f"Read from {letter.source}", "bold"))
    console.print("", _facts(letter), "", sep="\n")
    if letter.areas:
        console.print(_areas(letter), "", sep="\n")
    console.print(words(_totals(letter)))
    _show_doubts(console, letter)
    if letter.corrected_by is None:
        console.print(words(MEND_LATER if begun else MEND, FAINT))
    if draft:
        say(console, f"Written to {draft}. Correct it against the letter, then: wsoa init {draft}", "bold")


def _facts(letter: ReadLetter) -> ScreenTable:
    told = [(label, _told(letter, fact), _origin(letter, fact)) for label, fact in FACTS.items()]
    if letter.corrected_by:
        told.append(("Corrected by", letter.corrected_by, ""))
    return grid(
        (
            Text() if place else words(label, FAINT),
            words(line) if line else words("not found", DOUBTFUL),
            Text() if place or not origin else words(origin, FAINT),
        )
        for label, fact, origin in told
        for place, line in enumerate(fact.split("\n"))
    )


def _told(letter: ReadLetter, fact: str) -> str:
    """A fact as a person reads it; '' where the letter does not say."""
    match fact:
        case "fieldwork":
            return " to ".join(map(show_date, letter.fieldwork or ()))
        case "published":
            return day(letter.published).plain if letter.published else ""
        case "deadline":
            return _deadline(letter)
        case "contributors":
            return "; ".join(letter.contributors)
        case "addressees":
            return "\n".join(", ".join(filter(None, (to.name, to.role, to.body))) for to in letter.addressees)
    return getattr(letter, fact) or ""


def _deadline(letter: ReadLetter) -> str:
    if letter.due is None:
        return ""
    told = f"{WEEKDAYS[letter.due.weekday()]} {show_date(letter.due)}"
    if letter.published is None:
        return told
    days = working_days_between(letter.published, letter.due)
    return (
        f"{told}, {counted(abs(days), 'working day')} {'before' if letter.due < letter.published else 'after'} the"
        " letter"
    )


def _origin(letter: ReadLetter, fact: str) -> str:
    """Where a fact was found; of a deadline given by hand, what the letter says and where."""
    found = _where(letter.origin(fact))
    if fact != "deadline" or letter.deadline_by_hand is None:
        return found
    if letter.deadline is None:
        return "given by hand; the letter names none"
    return f"given by hand; the letter says {show_date(letter.deadline)}{f' ({found})' if found else ''}"


def _where(found: Origin | Passage | None) -> str:
    """'page 13, line 8'."""
    if found is None:
        return ""
    return ", ".join(f"{name} {number}" for name, number in (("page", found.page), ("line", found.line)) if number)


def _areas(letter: ReadLetter) -> ScreenTable:
    """One a row, by its first and last words, under the headings and lead-in sentences that the letter prints."""
    rows = ScreenTable("Area", "First and last words", "Page", "Line", "Words", "Points")
    for column in rows.columns[2:]:
        column.justify = "right"
    above: FoundArea | None = None
    for ref, area in zip(area_refs(letter), letter.areas, strict=True):
        for heading in _headings(above, area):
            rows.add_row(Text(), heading, *EMPTY)
        counts = (area.page or "", area.line or "", len(area.text.split()), len(spans(area.text)))
        rows.add_row(words(ref, "bold"), words(_ends(area.text)), *(Text(str(count)) for count in counts))
        if area.bodies:
            rows.add_row(Text(), words(f"Responsible: {'; '.join(area.bodies)}", FAINT), *EMPTY)
        above = area
    return rows


def _headings(above: FoundArea | None, area: FoundArea) -> Iterator[Text]:
    """What is printed between two areas."""
    is_new = above is None or (above.kind, above.heading) != (area.kind, area.heading)
    if is_new and area.heading:
        yield words(area.heading, "bold")
    if area.lead_in and (above is None or is_new or above.lead_in != area.lead_in):
        yield words(area.lead_in, FAINT)


def _ends(text: str) -> str:
    line = " ".join(text.split())
    return (
        line
        if len(line) <= 2 * BEGINNING
        else f"{line[:BEGINNING].rsplit(' ', 1)[0]} … {line[-BEGINNING:].split(' ', 1)[-1]}"
    )


def _totals(letter: ReadLetter) -> str:
    """How many areas, of which kind, on which pages, to be counted in the letter."""
    priority = sum(area.kind is AreaKind.PRIORITY for area in letter.areas)
    pages = Counter(area.page for area in letter.areas if area.page)
    told = (
        f"{counted(len(letter.areas), 'area')}:"
        f" {len(letter.areas) - priority} for improvement, {priority} for priority action."
    )
    told += (
        f" By page: {', '.join(f'page {page} has {count}' for page, count in sorted(pages.items()))}." if pages else ""
    )
    return f"{told} {counted(len(letter.strengths), 'strength')}."


def _show_doubts(console: Console, letter: ReadLetter) -> None:
    """Last, so that nobody misses them; and how to mend what is wrong."""
    console.print()
    if not letter.warnings:
        console.print(
            words(
                "Nothing was found to doubt. Hold it against the letter all the same:"
                " every area, its first and last words, and the facts."
            )
        )
    else:
        console.print(words(f"To check: {len(letter.warnings)}", DOUBTFUL))
    for warning in letter.warnings:
        console.print(words("! ", DOUBTFUL).append_text(words(warning)))


def show_begun(database: Path, letter: ReadLetter) -> None:
    """Where the new statement is, what its letter left open, and what is likely next."""
    console = out()
    say(console, f"The statement is at {database}.", "bold")
    if letter.due is None:
        console.print(words("Once it is known by when to send it: wsoa letter edit --deadline DATE"))
    show_next("wsoa area list, then wsoa area assign AFI-01 --lead AGENCY")
