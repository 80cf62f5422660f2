"""Where we stand: what needs a decision and why, whose word disagrees with the facts, and the next thing to do."""

from collections.abc import Iterator
from datetime import date

from wsoa.domain.board.items import WORST_FIRST, DatedItem, ReportItem, item_of
from wsoa.domain.board.meetings import last_board, next_board
from wsoa.domain.board.sending import submission_step
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.ratings import Colour, Rating
from wsoa.domain.report import Report
from wsoa.domain.round.chase.awaited import current
from wsoa.domain.statement.choices import Confidence
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Action, Area, Challenge

# What a lead's own word would be in the colours of the ratings.
SAID = {Confidence.ON_TRACK: Colour.GREEN, Confidence.AT_RISK: Colour.AMBER, Confidence.OFF_TRACK: Colour.RED}
WORSE = {Colour.GREEN: (Colour.AMBER, Colour.RED), Colour.AMBER: (Colour.RED,), Colour.RED: ()}


@frozen
class RatedItem:
    """An action with its rating, why it has it, when it is due and what its lead says."""

    item: ReportItem
    rating: Rating
    colour: Colour
    reason: str
    due: date | None
    says: Confidence | None

    @property
    def is_contradicted(self) -> bool:
        """Whether its lead's own word is better than the rating worked out."""
        return self.says is not None and self.colour in WORSE[SAID[self.says]]


@frozen
class NextStep:
    """The next thing to do: why, and the command."""

    why: str
    command: str


@frozen
class StatementStanding:
    """What a board decides about, the worst first; whose word disagrees; what was asked and has no answer.

    Each question has as its reason what it is about. Then the boards around today, and the next step.
    """

    decisions: tuple[RatedItem, ...]
    contradicted: tuple[RatedItem, ...]
    unanswered: tuple[DatedItem, ...]
    last_board: date | None
    next_board: date | None
    next_step: NextStep

    @property
    def decisions_command(self) -> str:
        """What lists all decisions, the worst first."""
        rated = ",".join(dict.fromkeys(each.rating for each in self.decisions))
        return f'wsoa action list --rating "{rated}" --sort rating'


def standing(report: Report) -> StatementStanding:
    """Where the statement stands on the day of the report."""
    order = sorted(_rated(report), key=lambda each: (WORST_FIRST.index(each.rating), each.due or date.max))
    return StatementStanding(
        tuple(each for each in order if each.colour in (Colour.RED, Colour.AMBER)),
        tuple(each for each in order if each.is_contradicted),
        tuple(
            DatedItem(item_of(report, each), each.asked, each.about)
            for each in report.statement.all(Challenge)
            if each.is_open
        ),
        last_board(report.statement, report.today),
        next_board(report.statement, report.today),
        next(_steps(report)),
    )


def _rated(report: Report) -> Iterator[RatedItem]:
    for action in report.statement.all(Action):
        rated = report.ratings.get(action.ref)
        if rated:
            says = action.confidence if action.is_open else None
            item = item_of(report, action)
            yield RatedItem(item, rated.rating, rated.colour, rated.reason, action.due, says)


def _steps(report: Report) -> Iterator[NextStep]:
    """What is to be done, the most urgent first."""
    if not any(in_force(report.statement, area) for area in report.statement.all(Area)):
        yield NextStep("There is no area to answer yet", "wsoa letter update LETTER")
    for sheet in current(report) if report.handed.issues else ():
        if sheet.is_awaited and sheet.days_late:
            agency = sheet.issue.agency
            yield NextStep(f"{agency} has not returned its sheet", f"wsoa sheet remind --agency {agency}")
    for finding in report.blocking:
        for blocker in finding.blockers[:1]:
            why = f"{finding.rule.failing}: {len(finding.blockers):,} of {finding.examined:,}"
            yield NextStep(why, finding.at_once or next(iter(blocker.mends), "wsoa check"))
    if step := submission_step(report):
        yield NextStep(*step)
    if report.late:
        record = report.late[0].record
        action = record.ref if isinstance(record, Action) else record.action
        yield NextStep(f"{record.ref} is late longest", f"wsoa action show {action}")
    yield NextStep("What falls due next", "wsoa due")
