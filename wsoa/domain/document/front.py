"""What stands before the plan: the cover, the contents, what it is about, and the whole of it on one page."""

from collections import Counter
from collections.abc import Iterable, Iterator

from wsoa.domain.dates.exact import show_date
from wsoa.domain.document.editions import Copy
from wsoa.domain.document.layout import (
    Contents,
    Facts,
    Paragraph,
    Part,
    Role,
    TableRow,
    Words,
    anchor,
    lines,
    paragraph,
    table,
    written,
)
from wsoa.domain.document.states import area_title, in_order
from wsoa.domain.document.title_block import (
    CREDIT,
    TITLE,
    areas_that_count,
    counted,
    introduction,
    theme,
    title_facts,
)
from wsoa.domain.progress.ratings import Rating
from wsoa.domain.statement.acronyms import abbreviations, short_name
from wsoa.domain.statement.fields import BY_FIELD
from wsoa.domain.statement.in_force import actions_for
from wsoa.domain.statement.records import Action, Agency, Area, Cover

SUMMED_UP = (("Area", 8), ("Outcome for children", 64), ("Lead", 15), ("Last date", 13))


def cover(copy: Copy) -> Iterator[Part]:
    """Whose statement it is, about which inspection, in which version."""
    letter, notice = copy.statement.letter, copy.statement.cover.notice
    facts = tuple((fact.label, lines(fact.words)) for fact in title_facts(copy.report, counting=copy.is_working))
    yield Part(
        TITLE,
        level=0,
        blocks=(
            *lines(letter.place, theme(letter), role=Role.SUBTITLE),
            *lines(copy.marking, role=Role.LABEL),
            *lines(notice, role=Role.NOTICE),
            Facts("About this statement", facts),
            paragraph(f"{CREDIT}.", Role.QUIET),
        ),
    )


def contents(_copy: Copy) -> Iterator[Part]:
    """The parts of the document, and where each is."""
    yield Part("Contents", blocks=(Contents(),), anchor="contents", fresh=True)


def section(copy: Copy, name: str) -> Iterator[Part]:
    """What people wrote under one heading; where they have not, the working edition says so."""
    column = BY_FIELD[Cover][name]
    blocks = written(getattr(copy.statement.cover, name))
    gap = (paragraph(f"Not written yet: wsoa section edit {name}", Role.QUIET),) if copy.is_working else ()
    if blocks or gap:
        # The risks stand between landscape tables: a page of their own would be nearly empty.
        yield Part(column.label, landscape=name == "risks", blocks=blocks or gap, anchor=name)


def acronyms(copy: Copy) -> Iterator[Part]:
    """The short names of agencies, and whatever else in the words of the statement is an acronym that is known."""
    told = tuple((name, lines(whole)) for name, whole in abbreviations(copy.statement).items())
    if told:
        yield Part("Acronyms", blocks=(Facts("Acronyms and what they stand for", told),), anchor="acronyms")


def introducing(copy: Copy) -> Iterator[Part]:
    """The partnership's own words, or plain facts in their place."""
    own = written(copy.statement.cover.introduction)
    yield Part("Introduction", blocks=own or lines(*introduction(copy.report)), anchor="introduction")


def short_names(copy: Copy, keys: Iterable[str]) -> str:
    """Agencies by their short names."""
    agencies = (copy.statement.get(Agency, key) or Agency(key) for key in keys)
    return "; ".join(map(short_name, agencies))


def summary(copy: Copy) -> Iterator[Part]:
    """The whole plan on one page: each area in a line."""
    areas = in_order(copy.statement.all(Area))
    caption = "The areas: what will be different, who leads each, and by when"
    listed = (table(caption, SUMMED_UP, (_summed_up(copy, area) for area in areas)),) if areas else ()
    blocks = (paragraph(_overview(copy)), *listed)
    yield Part("Summary", blocks=blocks, anchor="summary", fresh=True)


def tally(copy: Copy, refs: Iterable[str]) -> list[tuple[Rating, int]]:
    """How many of these actions there are of each rating, in the order of the key."""
    found = Counter(copy.report.ratings[ref].rating for ref in refs)
    return [(rating, found[rating]) for rating in Rating if found[rating]]


def _summed_up(copy: Copy, area: Area) -> TableRow:
    actions = actions_for(copy.statement, area.ref)
    last = max((action.due for action in actions if action.due), default=None)
    cells = (
        (Paragraph((Words(area.ref, Role.PLAIN, f"#{anchor(area.ref)}"),)),),
        (_outcome(copy, area),),
        lines(short_names(copy, filter(None, (area.lead,))) or none_yet(area)),
        lines(show_date(last) if last else none_yet(area)),
    )
    return TableRow(cells)


def _outcome(copy: Copy, area: Area) -> Paragraph:
    """What will be different; where nobody has written that yet, what the area is about."""
    gone = "withdrawn" if area.withdrawn else "" if area.outcome or not copy.is_working else "outcome not written yet"
    return Paragraph((Words(area.outcome or area_title(area)), *((Words(f" ({gone})", Role.QUIET),) if gone else ())))


def none_yet(area: Area) -> str:
    """What stands where an area has nobody, or nothing."""
    return "none" if area.withdrawn else "none yet"


def _overview(copy: Copy) -> str:
    statement = copy.statement
    areas, actions = len(areas_that_count(statement)), len(copy.report.ratings)
    withdrawn = [(len(statement.all(Area)) - areas, "area"), (len(statement.all(Action)) - actions, "action")]
    told = " and ".join(counted(number, thing) for number, thing in withdrawn if number)
    gone = f", and {told} withdrawn since" if told else ""
    return f"{counted(areas, 'area')}, {counted(actions, 'action')}{gone}."
