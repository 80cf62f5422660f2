"""The statement as a document: every word that a reader sees, prepared, so that the template only lays it out."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wsoa.domain.progress.ratings import COLOURS, MEANINGS, Rating
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import AreaKind, Delivery
from wsoa.domain.statement.points import in_text_order
from wsoa.domain.statement.records import Action, Area, Point
from wsoa.exporters import appendices
from wsoa.exporters.appendices import Register, measures
from wsoa.exporters.presented_actions import Chip, PresentedAction, anchor, row
from wsoa.exporters.states import home_of, owners_state, sentence
from wsoa.exporters.title_block import (
    CREDIT,
    TITLE,
    Fact,
    agency_names,
    areas_that_count,
    counted,
    heading,
    introduction,
    paragraphs,
    stamp_line,
    theme,
    title_facts,
)

KINDS = {AreaKind.IMPROVEMENT: "Area for improvement", AreaKind.PRIORITY: "Area for priority action"}
FIRST_WORDS = 9  # of an area without a title: enough to know it by


@dataclass(frozen=True)
class Link:
    """Words that lead to another place in the document."""

    anchor: str
    ref: str
    words: str


@dataclass(frozen=True)
class QuotedPassage:
    """Some of the inspectors' words, line by line.

    `ref` names the point that they are, and `owners` whom they concern, or are ''.
    """

    ref: str
    lines: tuple[str, ...]
    owners: str


@dataclass(frozen=True)
class AreaBlock:
    """One area with all that answers it."""

    link: Link
    source: str
    why_withdrawn: str
    lead_in: tuple[str, ...]
    passages: tuple[QuotedPassage, ...]
    lead: str
    contributing: str
    rows: tuple[PresentedAction, ...]
    elsewhere: tuple[Link, ...]
    withdrawn: tuple[Link, ...]
    chips: tuple[Chip, ...]
    count: str


@dataclass(frozen=True)
class Document:
    """The whole statement, ready to lay out."""

    title: str
    place: str
    full_title: str
    theme: str
    notice: str
    stamp: str
    credit: str
    facts: tuple[Fact, ...]
    introduction: tuple[str, ...]
    overview: str
    chips: tuple[Chip, ...]
    blocks: tuple[AreaBlock, ...]
    withdrawn: tuple[PresentedAction, ...]
    registers: tuple[Register, ...]
    key: tuple[tuple[Chip, str, str], ...]


def document(report: Report) -> Document:
    """The statement as a document."""
    statement, letter = report.statement, report.statement.letter
    return Document(
        title=TITLE,
        place=letter.place,
        full_title=heading(statement),
        theme=theme(letter),
        notice=statement.cover.notice,
        stamp=stamp_line(report),
        credit=CREDIT,
        facts=title_facts(report),
        introduction=introduction(report),
        overview=_overview(report),
        chips=chips(rated.rating for rated in report.ratings.values()),
        blocks=tuple(_block(report, area) for area in in_order(statement.all(Area))),
        withdrawn=tuple(
            row(report, action) for action in statement.all(Action) if action.delivery is Delivery.WITHDRAWN
        ),
        registers=(measures(report), *appendices.registers(report)),
        key=tuple(
            (Chip(rating.capitalize(), COLOURS[rating].value), COLOURS[rating].capitalize(), meaning)
            for rating, meaning in MEANINGS.items()
        ),
    )


def in_order(areas: Iterable[Area]) -> list[Area]:
    """Areas for priority action before areas for improvement, as letters have them."""
    return sorted(areas, key=lambda area: area.kind is not AreaKind.PRIORITY)


def chips(ratings: Iterable[Rating]) -> tuple[Chip, ...]:
    """How many there are of each rating, in the order of the key: '2 late'."""
    tally = Counter(ratings)
    return tuple(Chip(f"{tally[rating]} {rating}", COLOURS[rating].value) for rating in Rating if tally[rating])


def _overview(report: Report) -> str:
    statement = report.statement
    areas, actions = len(areas_that_count(statement)), len(report.ratings)
    withdrawn = [(len(statement.all(Area)) - areas, "area"), (len(statement.all(Action)) - actions, "action")]
    told = " and ".join(counted(number, thing) for number, thing in withdrawn if number)
    gone = f", and {told} withdrawn since" if told else ""
    return f"{counted(areas, 'area')}, {counted(actions, 'action')}{gone}."


def _block(report: Report, area: Area) -> AreaBlock:
    statement = report.statement
    actions = [action for action in statement.under(Action, area.ref) if action.ref in report.ratings]
    gone = [action for action in statement.under(Action, area.ref) if action.ref not in report.ratings]
    proposed = "" if area.confirmed else f" ({owners_state(area)})"
    yet = "" if area.withdrawn else " yet"
    return AreaBlock(
        link=Link(anchor(area.ref), area.ref, area_title(area)),
        source=_source(area),
        why_withdrawn=sentence(area.withdrawn),
        lead_in=paragraphs(area.lead_in),
        passages=tuple(_passages(report, area)),
        lead=f"{statement.agency_name(area.lead)}{proposed}" if area.lead else f"none{yet}",
        contributing=f"{agency_names(statement, area.contributing)}{proposed}" if area.contributing else "none",
        rows=tuple(row(report, action) for action in actions if home_of(action) == area.ref),
        elsewhere=tuple(_link(action) for action in actions if home_of(action) != area.ref),
        withdrawn=tuple(_link(action) for action in gone),
        chips=chips(report.ratings[action.ref].rating for action in actions),
        count=counted(len(actions), "action") if actions else f"no action{yet}",
    )


def _link(action: Action) -> Link:
    return Link(anchor(action.ref), action.ref, action.title or "no words yet")


def area_title(area: Area) -> str:
    """An area's short title, or the first words of its text."""
    words = area.text.split()
    first = " ".join(words[:FIRST_WORDS])
    return area.title or (f"{first} …" if len(words) > FIRST_WORDS else first) or "no words"


def _source(area: Area) -> str:
    page = f", page {area.page}" if area.page else ""
    under = f", under “{area.heading}”" if area.heading else ""
    return f"{KINDS[area.kind]}: the inspectors’ letter{page}{under}"


def _passages(report: Report, area: Area) -> Iterator[QuotedPassage]:
    """The whole text in its order: each point on its own where there are several, and whatever lies between."""
    points = report.statement.under(Point, area.ref)
    several = in_text_order(points) if len(points) > 1 else ()
    place = 0
    for point in several:
        yield from _between(area.text[place : point.starts])
        yield QuotedPassage(point.ref, paragraphs(area.text[point.starts : point.ends]), _owners(report, point))
        place = max(place, point.ends)
    yield from _between(area.text[place:])


def _owners(report: Report, point: Point) -> str:
    """Whom a point concerns, and that this is only proposed where no person has confirmed it."""
    named = agency_names(report.statement, point.agencies)
    return named if point.confirmed or not named else f"{named} (proposed)"


def _between(words: str) -> Iterator[QuotedPassage]:
    if words.strip():
        yield QuotedPassage("", paragraphs(words), "")
