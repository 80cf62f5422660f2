"""What stands after the plan: the measures and the evidence, who answers, and what the inspectors praised."""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from wsoa.domain.dates.exact import show_date
from wsoa.domain.document.editions import Copy
from wsoa.domain.document.layout import (
    Bar,
    Bars,
    Lines,
    Paragraph,
    Part,
    Role,
    TableRow,
    Words,
    anchor,
    lines,
    paragraph,
    table,
)
from wsoa.domain.document.states import sentence
from wsoa.domain.document.title_block import agency_names, areas_that_count, counted
from wsoa.domain.progress.measures import (
    COLOURS,
    MEANINGS,
    amount,
    covered,
    judge,
    readings,
    standing_reason,
    standing_word,
    steps,
)
from wsoa.domain.progress.ratings import Rating
from wsoa.domain.statement.choices import Direction, Shows
from wsoa.domain.statement.records import Agency, Challenge, Contributor, Evidence, Measure, Strength

DASH = "–"  # in a cell with nothing to say, so that nobody wonders whether it was forgotten
GOES = {Direction.UP: "Should go up.", Direction.DOWN: "Should go down."}
SHOWS = {Shows.DONE: "That it was done", Shows.DIFFERENCE: "What difference it made"}


def register(
    heading: str, told: str, columns: tuple[tuple[str, int], ...], rows: Iterable[TableRow], *, landscape: bool = True
) -> Iterator[Part]:
    """A part that is one table, under a sentence about it; none where there is no row."""
    if listed := tuple(rows):
        blocks = (paragraph(told), table(heading, columns, listed))
        yield Part(heading, 1, landscape, blocks, anchor(heading.lower()))


def cell(*texts: str) -> Lines:
    """A cell of some lines, a dash where there is nothing."""
    return lines(*texts) or lines(DASH)


def measures(copy: Copy) -> Iterator[Part]:
    """Every measure with its way from the baseline to the target, withdrawn ones too."""
    rows = (_measure(copy, measure) for measure in copy.statement.all(Measure))
    told = " ".join(
        f"{standing.capitalize()}: {meaning[:1].lower()}{meaning[1:]}" for standing, meaning in MEANINGS.items()
    )
    columns = (
        *(("Reference", 8), ("Measure", 28), ("Baseline, now and target", 27)),
        *(("Readings", 13), ("Standing", 16), ("For", 8)),
    )
    return register("Measures", told, columns, rows)


def _measure(copy: Copy, measure: Measure) -> TableRow:
    word, why = (told(copy.statement, measure, copy.report.today) for told in (standing_word, standing_reason))
    tone = None if measure.withdrawn else COLOURS[judge(copy.statement, measure, copy.report.today).standing]
    taken = readings(copy.statement, measure, copy.report.today)
    shown = [item.ref for item in copy.report.evidence_of(measure.ref)]
    cells = (
        lines(measure.ref),
        cell(
            measure.title,
            " ".join((GOES[measure.direction], f"Unit: {measure.unit}." if measure.unit else "")).strip(),
            f"Source: {measure.source}" if measure.source else "",
        ),
        _way(measure, taken),
        cell(*(f"{show_date(day)}: {amount(measure, value)}" for day, value in taken)),
        (paragraph(word.capitalize(), Role.PLAIN if tone else Role.LABEL, tone), *lines(sentence(why))),
        cell("; ".join((*measure.areas, *measure.actions)), f"Evidence: {', '.join(shown)}" if shown else ""),
    )
    return TableRow(cells, anchor(measure.ref))


def _way(measure: Measure, taken: list[tuple[date, Decimal]]) -> Lines:
    """From the baseline by way of the latest reading to the target, in words and as a bar."""
    now = taken[-1] if taken else (None, None)
    stations = (
        ("Baseline", measure.baseline, measure.baseline_on),
        ("Now", now[1], now[0]),
        ("Target", measure.target, measure.target_on),
    )
    first, *others = (f"{name}: {_dated(measure, value, day)}" for name, value, day in stations)
    due = (f"Due: {amount(measure, value)} by {show_date(day)}" for day, value in steps(measure))
    told = lines(first, *others[:-1], *due, others[-1])
    share = covered(measure, taken[-1][1]) if taken else None
    way = "" if share is None else f"{share:.0%} of the way to target"
    return (*told, *(() if share is None else (Bars((Bar(way, float(share)),)),)))


def _dated(measure: Measure, number: Decimal | None, day: date | None) -> str:
    return ", ".join(filter(None, (amount(measure, number), show_date(day) if day else ""))) or "not known"


def evidence(copy: Copy) -> Iterator[Part]:
    """What shows that something was done, or what difference it made."""
    shares = (8, 8, 26, 13, 13, 32) if copy.is_working else (12, 12, 38, 17, 21)  # without what it is kept as, upright
    labels = ("Reference", "About", "What it is", "What it shows", "Dated", "Kept as")
    columns = tuple(zip(labels, shares, strict=False))
    rows = (_evidence(copy, item) for item in copy.statement.all(Evidence))
    told = "What shows that something was done, or what difference it made for children."
    digests = " A file is known by its SHA-256: whoever holds it can check that it is the one meant."
    words = told + digests if copy.is_working else told
    return register("Evidence", words, columns, rows, landscape=copy.is_working)


def _evidence(copy: Copy, item: Evidence) -> TableRow:
    accepted = f"Accepted on {show_date(item.accepted)} by {item.accepted_by}" if item.accepted else ""
    is_web = item.link.startswith(("https://", "http://"))
    link = (Paragraph((Words(item.link, Role.PLAIN, item.link if is_web else ""),)),) if item.link else ()
    size = f"{item.size:,} bytes" if item.size is not None else ""
    kept_as = ", ".join(filter(None, (item.name, size)))
    gone = f"Withdrawn: {item.withdrawn}" if item.withdrawn else ""
    cells = (
        lines(item.ref),
        cell(item.about),
        (*lines(item.description, gone), *link) or lines(DASH),
        lines(SHOWS[item.shows]),
        cell(show_date(item.dated) if item.dated else "", accepted),
    )
    kept = cell(kept_as, f"SHA-256 {item.sha256}" if item.sha256 else "")
    return TableRow((*cells, kept) if copy.is_working else cells, anchor(item.ref))


def challenges(copy: Copy) -> Iterator[Part]:
    """What was asked at the board and answered: the oversight that is on the record, part of the governance."""
    columns = (("Reference", 12), ("About", 12), ("Asked", 40), ("Answer", 36))
    told = "What was asked at the board about this plan, and the answers."
    if rows := tuple(map(challenge_row, copy.statement.all(Challenge))):
        table_of_all = table("Questions asked", columns, rows)
        yield Part("Questions asked", 2, blocks=(paragraph(told), table_of_all), anchor="questions")


def challenge_row(challenge: Challenge) -> TableRow:
    """A question with its day, and its answer or that there is none yet."""
    asked = show_date(challenge.asked) if challenge.asked else ""
    answered = show_date(challenge.answered) if challenge.answered else ""
    by = " ".join(filter(None, (answered, f"by {challenge.answered_by}" if challenge.answered_by else "")))
    answer = (*lines(challenge.answer), *lines(by, role=Role.QUIET)) if challenge.answer else None
    cells = (
        lines(challenge.ref),
        cell(challenge.about),
        (*lines(challenge.text), *lines(asked, role=Role.QUIET)),
        lines(f"Withdrawn: {challenge.withdrawn}", role=Role.QUIET)
        if challenge.withdrawn
        else answer or lines("No answer yet.", role=Role.LATE),
    )
    return TableRow(cells, anchor(challenge.ref))


def agencies(copy: Copy) -> Iterator[Part]:
    """The agencies, with what each leads."""
    rows = (_agency(copy, agency) for agency in copy.statement.all(Agency))
    columns = (("Agency", 27), ("Kind", 13), ("Also known as", 27), ("Leads", 33))
    told = "The bodies that own part of this response, and what each leads."
    return register("Agencies", told, columns, rows, landscape=False)


def _agency(copy: Copy, agency: Agency) -> TableRow:
    led = copy.report.by_agency.get(agency.ref, {})
    ratings = ", ".join(f"{led[rating]} {rating}" for rating in Rating if led.get(rating))
    areas = sum(area.lead == agency.ref for area in areas_that_count(copy.statement))
    actions = f"{counted(sum(led.values()), 'action')}{': ' if ratings else ''}{ratings}"
    cells = (lines(agency.name or agency.ref), cell(agency.kind), cell("; ".join(agency.aliases)))
    return TableRow((*cells, lines(counted(areas, "area"), actions)))


def contributors(copy: Copy) -> Iterator[Part]:
    """The bodies as the letter words them, and who answers for each."""
    rows = (
        TableRow((lines(body.ref), lines(body.text), cell(agency_names(copy.statement, body.agencies))))
        for body in copy.statement.all(Contributor)
    )
    columns = (("Reference", 12), ("As the letter words it", 44), ("Answered by", 44))
    told = "The letter asks that these contribute; each is answered by one or more agencies."
    return register("Contributors named in the letter", told, columns, rows, landscape=False)


def _where(item: Strength) -> Lines:
    return (*lines(item.ref), *lines(f"Page {item.page}" if item.page else "", role=Role.QUIET))


def strengths(copy: Copy) -> Iterator[Part]:
    """What the inspectors praised, in their words."""
    rows = (TableRow((_where(item), cell(item.text))) for item in copy.statement.all(Strength))
    columns = (("Reference", 11), ("Strength", 89))
    told = "In the inspectors’ words."
    return register("Strengths that the inspectors found", told, columns, rows, landscape=False)
