"""What every report and exporter is given: the statement on a day, with all that is worked out from it."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from functools import cached_property

from wsoa.domain.changes.agreed_dates import DateMove, Slippage, slippage
from wsoa.domain.changes.change import Change
from wsoa.domain.changes.revision import Stamp
from wsoa.domain.changes.sheet_events import RoundHistory
from wsoa.domain.dates.calendar import working_days_between
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.ratings import SILENCE, Rated, Rating, rate
from wsoa.domain.readiness.gate import Blocker, Finding, find
from wsoa.domain.readiness.rules import ADVISING, BLOCKING
from wsoa.domain.readiness.timetable import Timetable, timetable
from wsoa.domain.signing.owned_words import promises_changed
from wsoa.domain.signing.submissions import deadline, last_submission, published_changes
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Action, Area, Endorsement, Evidence, Milestone, Waiver
from wsoa.domain.statement.statement import Statement


@frozen
class DueNext:
    """An open action or milestone and the day it is due."""

    due: date
    record: Action | Milestone
    lead: str


@frozen
class Report:
    """The statement as it stood, judged by `today`; `heard` is the day of the latest change or note about each record.

    `moves` are those of each due date since it was agreed; `handed` is the agency round so far;
    `then` is the statement as it stood when each endorsement that is stale was given, and the last submission made.
    `version` is what it is called where it is being submitted.
    """

    statement: Statement
    today: date
    stamp: Stamp = field(default_factory=Stamp)
    heard: Mapping[str, date] = field(default_factory=dict)
    moves: Mapping[str, tuple[DateMove, ...]] = field(default_factory=dict)
    handed: RoundHistory = field(default_factory=RoundHistory)
    then: Mapping[str, Statement] = field(default_factory=dict)
    version: str = ""

    @cached_property
    def ratings(self) -> Mapping[str, Rated]:
        """The rating of every action that is not withdrawn, by reference."""
        actions = (action for action in self.statement.all(Action) if in_force(self.statement, action))
        return {action.ref: rate(self.statement, action, self.today, self.last_update(action)) for action in actions}

    def last_update(self, action: Action) -> date | None:
        """The day of the latest change or note about an action or its milestones."""
        days = (
            self.heard.get(ref)
            for ref in (action.ref, *(step.ref for step in self.statement.under(Milestone, action.ref)))
        )
        return max((day for day in days if day), default=None)

    def rating_word(self, action: Action) -> str:
        """The word that stands for where an action is: its rating, or 'withdrawn'."""
        return self.ratings[action.ref].rating.value if action.ref in self.ratings else Delivery.WITHDRAWN.value

    @cached_property
    def blocking(self) -> tuple[Finding, ...]:
        """What every rule of the gate finds."""
        return find(BLOCKING, self.statement, self.today)

    @cached_property
    def advising(self) -> tuple[Finding, ...]:
        """What every rule that only advises finds."""
        return find(ADVISING, self.statement, self.today)

    @property
    def blockers(self) -> tuple[Blocker, ...]:
        """Why the statement is not ready to submit."""
        return tuple(blocker for finding in self.blocking for blocker in finding.blockers)

    @property
    def advice(self) -> tuple[Blocker, ...]:
        """What could be better, and does not block."""
        return tuple(blocker for finding in self.advising for blocker in finding.blockers)

    @property
    def waived(self) -> tuple[tuple[Blocker, Waiver], ...]:
        """What would block, had nobody accepted it for the time being."""
        return tuple(pair for finding in self.blocking for pair in finding.waived)

    @property
    def gate(self) -> tuple[int, int]:
        """How much of the gate holds: the checks that hold, of all that were made."""
        total = sum(finding.examined for finding in self.blocking)
        return total - len(self.blockers), total

    @property
    def is_ready(self) -> bool:
        """Nothing blocks, and there is an area to answer."""
        held, total = self.gate
        return held == total and any(in_force(self.statement, area) for area in self.statement.all(Area))

    def changed_since(self, endorsement: Endorsement) -> tuple[Change, ...]:
        """What has changed in the words that were endorsed; nothing where the endorsement is of those there are."""
        before = self.then.get(endorsement.ref, self.statement)
        return promises_changed(before, self.statement, endorsement.agency)

    @cached_property
    def since_submission(self) -> tuple[Change, ...]:
        """What has changed in what is published since the last pack was made; nothing before the first."""
        last = last_submission(self.statement)
        return published_changes(self.then[last.ref], self.statement) if last and last.ref in self.then else ()

    @property
    def deadline(self) -> date | None:
        """The day by which the statement is to be sent: where one was returned, the day that it is wanted again."""
        return deadline(self.statement)

    @cached_property
    def timetable(self) -> Timetable | None:
        """By when what blocks is to be settled, for the statement to be endorsed and sent in time."""
        return timetable(self.deadline, self.blocking) if self.deadline else None

    @property
    def days_left(self) -> tuple[int, int] | None:
        """Calendar days and working days to the deadline; negative once it has passed; None without a deadline."""
        day = self.deadline
        return ((day - self.today).days, working_days_between(self.today, day)) if day else None

    @cached_property
    def by_agency(self) -> Mapping[str, Mapping[Rating, int]]:
        """How many actions each agency leads at each rating, by agency key ('' for nobody)."""
        tally: dict[str, dict[Rating, int]] = {}
        for ref, rated in self.ratings.items():
            lead = tally.setdefault(self.statement.owner_of(self.statement.records[ref]), dict.fromkeys(Rating, 0))
            lead[rated.rating] += 1
        return dict(sorted(tally.items()))

    @cached_property
    def open_work(self) -> tuple[DueNext, ...]:
        """Every open action and milestone that has a due date, soonest first."""
        dated = (
            DueNext(item.due, item, self.statement.owner_of(item))
            for item in self.statement.work
            if item.due and item.is_open and in_force(self.statement, item)
        )
        return tuple(sorted(dated, key=lambda item: item.due))

    @property
    def late(self) -> tuple[DueNext, ...]:
        """What is late, longest first."""
        return tuple(item for item in self.open_work if item.due < self.today)

    @property
    def next_due(self) -> tuple[DueNext, ...]:
        """What falls due from today on, soonest first."""
        return tuple(item for item in self.open_work if item.due >= self.today)

    @property
    def silent(self) -> tuple[tuple[Action, date], ...]:
        """The open actions that should have begun and were long not heard of, each with the day it last was."""
        return tuple(
            (action, last)
            for action in self.statement.all(Action)
            if action.is_open
            and self.ratings[action.ref].rating is not Rating.NOT_YET_DUE
            and (last := self.last_update(action))
            and self.today - last >= SILENCE
        )

    def slippage(self, record: Action | Milestone) -> Slippage | None:
        """How far a record has slipped from the date agreed, and how often it was moved; None where none was agreed."""
        return slippage(record, len(self.moves.get(record.ref, ())))

    def evidence_of(self, ref: str) -> tuple[Evidence, ...]:
        """The evidence about a record that is not withdrawn."""
        return tuple(item for item in self.statement.under(Evidence, ref) if not item.withdrawn)
