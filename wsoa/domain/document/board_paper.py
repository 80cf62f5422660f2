"""The board's paper: what a board asks on two sides of A4, from the same values as the reports on the screen."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property, partial

from wsoa.domain.board.changes_since import ChangesSince, RatingMove, changes_since
from wsoa.domain.board.due import ENDORSEMENT, DueList, Obligation, due_list, signing, usual_end
from wsoa.domain.board.items import WORST_FIRST, ReportItem, item_of, worst
from wsoa.domain.board.meetings import next_board
from wsoa.domain.board.outlook import Outlook, SettledBy, outlook
from wsoa.domain.board.slippage import SlippedDate
from wsoa.domain.board.standing import RatedItem, StatementStanding, standing
from wsoa.domain.dates.exact import show_date
from wsoa.domain.document.editions import Copy, copy_of
from wsoa.domain.document.front import short_names
from wsoa.domain.document.layout import (
    Block,
    Document,
    Paragraph,
    Part,
    Role,
    TableRow,
    Trend,
    Words,
    labelled,
    lines,
    paragraph,
    table,
)
from wsoa.domain.document.paper_rows import brief, few, few_rows, more_than_shown, named, owner, tags
from wsoa.domain.document.registers import challenge_row
from wsoa.domain.document.sides import sides
from wsoa.domain.document.states import sentence
from wsoa.domain.document.title_block import counted, deadline, stamp_line
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.measures import COLOURS, MeasureStanding, amount, judge, readings, way_planned
from wsoa.domain.progress.ratings import Rating
from wsoa.domain.report import Report
from wsoa.domain.signing.submissions import last_submission, standing_words
from wsoa.domain.statement.choices import Shows
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Challenge, Evidence, Measure

# Rows of each table, so that the paper fills two sides and no more; where words are long one of each in turn is left
# away, and then another.
ROWS = {"measures": 3, "slips": 2, "moves": 3, "questions": 2, "decisions": 4, "agencies": 8, "due": 2, "late": 2}
FEWER, SIDES = 24, 2  # rows that are left away at most
WORST = (
    *(MeasureStanding.NOT_MOVING, MeasureStanding.BEHIND, MeasureStanding.NO_READING),
    *(MeasureStanding.STALE, MeasureStanding.MOVING, MeasureStanding.MET),
)  # measures, the first to be seen first


@frozen
class BoardPaper:
    """What the paper tells: where the statement stands, what changed, what is due, whether it can be done."""

    report: Report
    standing: StatementStanding
    changes: ChangesSince
    due: DueList
    outlook: Outlook
    fewer: int = 0  # rows than where words are short

    def rows(self, table: str) -> int:
        """How many rows of a table there is room for; one at least."""
        return max(ROWS[table] - (self.fewer + len(ROWS) - 1 - [*ROWS].index(table)) // len(ROWS), 1)

    @cached_property
    def copy(self) -> Copy:
        """The working edition."""
        return copy_of(self.report)


def board_paper(before: Report, now: Report) -> BoardPaper:
    """The paper for the board on the day of `now`, or after it; what is due is told up to the next one after that."""
    today = now.today
    ahead = next_board(now.statement, today)
    if ahead == today:
        ahead = next_board(now.statement, today, 2)
    return BoardPaper(
        now, standing(now), changes_since(before, now), due_list(now, ahead or usual_end(today)), outlook(now)
    )


def board_document(paper: BoardPaper) -> Document:
    """The paper as a document of two sides."""
    fitting = (replace(paper, fewer=fewer) for fewer in range(FEWER))
    tried = (tuple(part for made in BOARD for part in made(each)) for each in fitting)
    parts = next(parts for place, parts in enumerate(tried, 1) if sides(parts) <= SIDES or place == FEWER)
    return Document(
        _title(paper), paper.copy.marking, stamp_line(paper.report), parts, paper.report.statement.cover.notice
    )


def _title(paper: BoardPaper) -> str:
    place = paper.report.statement.letter.place
    return f"Board paper: {place}" if place else "Board paper"


def _cover(paper: BoardPaper) -> Iterator[Part]:
    held, total = paper.report.gate
    days = (("Last board", paper.standing.last_board), ("Next board", paper.standing.next_board))
    boards = "; ".join(f"{name.lower()} {show_date(day)}" for name, day in days if day)
    gate = f"{held:,} of {total:,} checks hold, {counted(len(paper.report.blockers), 'blocker')}"
    facts = (
        ("Boards", boards),
        ("Deadline", deadline(paper.report)),
        ("Ready to submit", gate),
        *_signed(paper.report),
    )
    notice = lines(paper.report.statement.cover.notice, role=Role.NOTICE)
    yield Part(_title(paper), level=0, blocks=(*notice, *(labelled(name, words) for name, words in facts if words)))


def _signed(report: Report) -> Iterator[tuple[str, str]]:
    """What was accepted, endorsed and made to be sent, as far as anything was."""
    asked, last = signing(report), last_submission(report.statement)
    if report.waived:
        yield "Waived", counted(len(report.waived), "blocker")
    if asked.held:
        yield "Endorsed", f"{asked.held} of {asked.examined} agencies, in the words that there are now"
    if last:
        changed = counted(len(report.since_submission), "change")
        yield "Submission", sentence(f"{standing_words(last)}, {changed} since")


def _decisions(paper: BoardPaper) -> Iterator[Part]:
    found = paper.standing.decisions
    heads = "The worst first", (("Reference", 11), ("Action", 34), ("Lead", 14), ("Rating and why", 41))
    told = few_rows(
        heads, found, partial(_decision, paper), range(paper.rows("decisions")), paper.standing.decisions_command
    )
    is_begun = bool(paper.report.ratings)
    calm = "Nothing is late, off track or at risk." if is_begun else "The plan has no action yet."
    nothing = lines("" if told else calm)
    unlike = [f"{each.item.ref} ({each.says}, and is {each.rating})" for each in paper.standing.contradicted]
    said = (labelled("Their leads say otherwise", few(unlike, "; ", "wsoa status --all")),) if unlike else ()
    yield Part("What needs a decision", blocks=(*told, *nothing, *said), anchor="decisions")


def _decision(paper: BoardPaper, each: RatedItem) -> TableRow:
    why = (paragraph(each.rating.capitalize(), tone=each.colour), *lines(brief(sentence(each.reason))))
    return TableRow((*named(paper.copy, each.item), why), tags=tags(paper.copy, each.item, each.rating))


def _changes(paper: BoardPaper) -> Iterator[Part]:
    told = paper.changes
    columns = (("Reference", 11), ("Action", 34), ("Lead", 14), ("Moved to", 41))
    heads = "Ratings that moved, those that fell first", columns
    counts = (("done", told.done), ("newly late", told.newly_late), ("new", told.new), ("withdrawn", told.withdrawn))
    tally = ", ".join(f"{len(items):,} {name}" for name, items in (*counts, ("silent for 28 days", told.silent)))
    moved = f"{counted(len(told.ratings), 'rating')} moved, {counted(len(told.slipped), 'date')} slipped"
    blocks: tuple[Block, ...] = (
        labelled("In numbers", f"{moved}, {tally}."),
        *few_rows(heads, told.ratings, partial(_move, paper), range(paper.rows("moves")), "wsoa report changes --all"),
        *(_slip(slip) for slip in told.slipped[: paper.rows("slips")]),
        *lines(more_than_shown(len(told.slipped), paper.rows("slips"), "wsoa report slippage"), role=Role.QUIET),
    )
    yield Part(f"What changed since {show_date(told.since)}", blocks=blocks, anchor="changes")


def _move(paper: BoardPaper, move: RatingMove) -> TableRow:
    evidence = [
        f"{news.ref} {news.what}{' (a difference)' if news.shows is Shows.DIFFERENCE else ''}" for news in move.evidence
    ]
    why = " ".join(filter(None, (f"Was {move.before}.", sentence(move.reason), sentence(", ".join(evidence)))))
    cell = (paragraph(move.after.capitalize(), tone=move.colour_after), *lines(brief(why)))
    return TableRow((*named(paper.copy, move.item), cell), tags=tags(paper.copy, move.item, move.after))


def _slip(slip: SlippedDate) -> Paragraph:
    """A date that slipped, in one paragraph: when it was agreed for, and every move."""
    moves = (
        f", moved to {day} ({brief(move.reason)}; agreed by {move.agreed_by})"
        for move, day in ((move, show_date(move.new) if move.new else "no day") for move in slip.moves)
    )
    done = f", done {show_date(slip.finished)}" if slip.finished else ""
    return labelled(f"{slip.item.ref} slipped", f"agreed for {show_date(slip.agreed)}{''.join(moves)}{done}.")


def _due(paper: BoardPaper) -> Iterator[Part]:
    """What is late longest and what comes soonest; endorsements are counted, and told below with their day."""
    told, all_of = paper.due, (*paper.due.late, *paper.due.coming)
    heads = "The soonest first", (("Day", 19), ("Reference", 11), ("What", 40), ("Lead, and who contributes", 30))
    late, coming = (
        [
            place
            for place, each in enumerate(all_of)
            if bool(each.days_late) is is_late and each.item.kind != ENDORSEMENT
        ]
        for is_late in (True, False)
    )
    of_late, of_coming = paper.rows("late"), paper.rows("due")
    both = of_late + of_coming
    shown = (*late[: of_late if coming else both], *coming[: of_coming if late else both])
    found = few_rows(heads, all_of, partial(_owed, paper), shown, f"wsoa due --until {told.until.isoformat()}")
    tally = f"{counted(len(told.late), 'thing')} late, {len(told.coming):,} to come."
    yield Part(f"Due by {show_date(told.until)}", blocks=(paragraph(tally), *found), anchor="due")


def _owed(paper: BoardPaper, each: Obligation) -> TableRow:
    late = Words(", late" if each.days_late else "", Role.LATE)
    day = (Paragraph((Words(show_date(each.day)), late)),)
    cells = (day, lines(each.item.ref), lines(brief(each.item.said)), lines(_who(paper, each)))
    return TableRow(cells, tags=tags(paper.copy, each.item, others=each.contributing))


def _who(paper: BoardPaper, each: Obligation) -> str:
    lead = owner(paper.copy, each.item.lead)
    return f"{lead}, with {short_names(paper.copy, each.contributing)}" if each.contributing else lead


def _outlook(paper: BoardPaper) -> Iterator[Part]:
    told = paper.outlook
    columns = (("Settled by", 16), ("What", 48), ("How that day was reached", 36))
    settled = ((show_date(each.day), _opened(paper, each), each.how) for each in told.settled_by)
    rows = [TableRow(tuple(map(lines, cells))) for cells in settled]
    after = f"{len(told.after_deadline):,} of {told.open:,} open actions and milestones are due after the deadline."
    after = after if told.open else "No open action or milestone has a due date."
    moved = [(each.last_estimated, each) for each in told.forecasts if each.last_estimated not in (None, each.last_due)]
    guessed = [
        f"{owner(paper.copy, each.agency)}: the last from {show_date(each.last_due)} to {show_date(day)} ({each.how})"
        for day, each in sorted(moved, key=lambda each: each[0], reverse=True)
    ]
    past = few(guessed, "; ", "wsoa report outlook")
    past = past or "no day is moved: they usually finish by the day agreed, or have fewer than 5 finished milestones."
    blocks = (
        *((table("What must be settled by when", columns, rows),) if rows else ()),
        *lines(after if told.deadline else "No deadline is known."),
        labelled("By each agency's own past", past),
    )
    yield Part("Can we make it?", blocks=blocks, anchor="outlook")


def _opened(paper: BoardPaper, each: SettledBy) -> str:
    owners = few([f"{owner(paper.copy, key)} {number:,}" for key, number in each.by_lead], ", ", "wsoa report outlook")
    return f"{each.what}: {each.open:,} open ({owners})" if each.open else f"{each.what}: {each.state}"


def _difference(paper: BoardPaper) -> Iterator[Part]:
    statement = paper.report.statement
    counting = (measure for measure in statement.all(Measure) if in_force(statement, measure))
    found = sorted(counting, key=lambda each: WORST.index(judge(statement, each, paper.report.today).standing))
    columns = (("Reference", 11), ("Measure", 31), ("Baseline to target", 26), ("Standing", 32))
    heads = "Measures against their trajectory", columns
    measures = few_rows(heads, found, partial(_measure, paper), range(paper.rows("measures")), "wsoa measure list")
    key = "The full line is what was read, the broken one the trajectory."
    kept = [item for item in statement.all(Evidence) if not item.withdrawn]
    of_difference = [item for item in kept if item.shows is Shows.DIFFERENCE]
    accepted = sum(bool(item.accepted) for item in of_difference)
    told = (
        f"{len(of_difference):,} of a difference ({accepted:,} accepted), {len(kept) - len(of_difference):,} of doing."
    )
    blocks: tuple[Block, ...] = (
        *measures,
        *(lines(key, role=Role.QUIET) if measures else lines("No measure is on record.")),
        labelled("Evidence", told),
    )
    yield Part("Is it making a difference?", blocks=blocks, anchor="difference")


def _measure(paper: BoardPaper, measure: Measure) -> TableRow:
    report = paper.report
    judged = judge(report.statement, measure, report.today)
    taken = readings(report.statement, measure, report.today)
    now = taken[-1][1] if taken else None
    words = " → ".join(amount(measure, value) or "–" for value in (measure.baseline, now, measure.target))
    item = ReportItem(measure.ref, "measure", measure.title, report.statement.owner_of(measure))
    picture = (_trend(measure, taken, words),) if taken else lines(words)
    standing_of = (paragraph(judged.standing.capitalize(), tone=COLOURS[judged.standing]), *lines(judged.reason))
    return TableRow((*named(paper.copy, item)[:2], picture, standing_of), tags=tags(paper.copy, item))


def _trend(measure: Measure, taken: list[tuple[date, Decimal]], words: str) -> Trend:
    """The readings and the trajectory of a measure, both from its baseline, as points of one picture."""
    begins = [(measure.baseline_on, measure.baseline)] if measure.baseline_on and measure.baseline is not None else []
    drawn = [tuple((day, float(value)) for day, value in way) for way in ((*begins, *taken), way_planned(measure))]
    return Trend(words, drawn[0], drawn[1])


def _questions(paper: BoardPaper) -> Iterator[Part]:
    """What has no answer yet, and what was asked or answered since."""
    asked = {each.item.ref for each in (*paper.standing.unanswered, *paper.changes.asked)}
    found = [each for each in paper.report.statement.all(Challenge) if each.ref in asked]
    columns = (("Reference", 11), ("About", 12), ("Asked", 40), ("Answer", 37))
    heads = "What was asked, and the answers", columns
    if told := few_rows(heads, found, partial(_question, paper), range(paper.rows("questions")), "wsoa challenge list"):
        yield Part("Questions asked", blocks=told, anchor="questions")


def _question(paper: BoardPaper, each: Challenge) -> TableRow:
    about = item_of(paper.report, paper.report.statement.find_any(each.about))
    told = replace(each, text=brief(each.text), answer=brief(each.answer))
    return replace(challenge_row(told), tags=tags(paper.copy, about))


def _agencies(paper: BoardPaper) -> Iterator[Part]:
    """How many actions of each agency have which rating; of more than fit, those that stand worst."""
    heads = "How many actions of each agency have which rating", (("Agency", 23), ("Actions", 9), ("Rated", 68))
    found = [*paper.report.by_agency.items()]
    shown = paper.rows("agencies")
    if len(found) > shown:
        found.sort(key=lambda each: worst(each[1]))
    told = few_rows(heads, found, partial(_agency, paper), range(shown), "wsoa status --all")
    if told:
        key = lines("; ".join(_in_full(paper, [key for key, _ in found[:shown]])), role=Role.QUIET)
        yield Part("Ratings by agency", blocks=(*told, *key), anchor="agencies")


def _in_full(paper: BoardPaper, keys: Iterable[str]) -> Iterator[str]:
    """What the short names of agencies stand for."""
    for key in filter(None, keys):
        short, name = owner(paper.copy, key), paper.report.statement.agency_name(key)
        if short != name:
            yield f"{short}: {name}"


def _agency(paper: BoardPaper, told: tuple[str, Mapping[Rating, int]]) -> TableRow:
    key, tally = told
    rated = ", ".join(f"{tally[rating]:,} {rating}" for rating in WORST_FIRST if tally[rating])
    cells = (lines(owner(paper.copy, key)), lines(f"{sum(tally.values()):,}"), lines(rated))
    return TableRow(cells, tags=(("Agency", paper.report.statement.agency_name(key)),) if key else ())


BOARD: tuple[Callable[[BoardPaper], Iterable[Part]], ...] = (
    _cover,
    _decisions,
    _changes,
    _questions,
    _due,
    _outlook,
    _difference,
    _agencies,
)
