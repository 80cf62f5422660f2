"""What changed since a day: ratings that moved, with the evidence; done, slipped, late, new, withdrawn and silent."""

from collections.abc import Iterator
from datetime import date, timedelta

from wsoa.domain.board.items import WORST_FIRST, DatedItem, ReportItem, finished, item_of
from wsoa.domain.board.slippage import SlippedDate, slipped_dates
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.ratings import Colour, Rated, Rating
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Shows
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Action, Area, Challenge, Evidence, Measure, Milestone

Planned = Area | Action | Milestone | Measure


@frozen
class EvidenceNews:
    """A piece of evidence that was added or accepted, and whether it shows that something was done or a difference."""

    ref: str
    what: str
    shows: Shows


@frozen
class RatingMove:
    """An action whose rating moved: from which to which, why it has the new one, and the evidence that came."""

    item: ReportItem
    before: Rating
    after: Rating
    colour_before: Colour
    colour_after: Colour
    reason: str
    evidence: tuple[EvidenceNews, ...]

    @property
    def is_worse(self) -> bool:
        """Whether it moved towards the worst."""
        return WORST_FIRST.index(self.after) < WORST_FIRST.index(self.before)


@frozen
class ChangesSince:
    """What changed from the day `since` on up to the end of `until`; ratings that fell come first."""

    since: date
    until: date
    ratings: tuple[RatingMove, ...] = ()
    done: tuple[DatedItem, ...] = ()
    slipped: tuple[SlippedDate, ...] = ()
    newly_late: tuple[DatedItem, ...] = ()
    new: tuple[ReportItem, ...] = ()
    withdrawn: tuple[DatedItem, ...] = ()
    silent: tuple[DatedItem, ...] = ()
    asked: tuple[DatedItem, ...] = ()


def changes_since(before: Report, now: Report) -> ChangesSince:
    """What changed between two days, from the statement as it stood at the end of each."""
    late = {entry.record.ref for entry in before.late}
    return ChangesSince(
        before.today + timedelta(1),
        now.today,
        tuple(sorted(_ratings(before, now), key=lambda move: (not move.is_worse, WORST_FIRST.index(move.after)))),
        tuple(_done(before, now)),
        tuple(each for each in slipped_dates(now) if any(move.on > before.today for move in each.moves)),
        tuple(DatedItem(item_of(now, entry.record), entry.due) for entry in now.late if entry.record.ref not in late),
        tuple(_new(before, now)),
        tuple(_withdrawn(before, now)),
        tuple(DatedItem(item_of(now, action), last) for action, last in sorted(now.silent, key=lambda each: each[1])),
        tuple(_asked(before, now)),
    )


def _ratings(before: Report, now: Report) -> Iterator[RatingMove]:
    for ref, rated in now.ratings.items():
        old: Rated | None = before.ratings.get(ref)
        if old and old.rating is not rated.rating:
            action = now.statement.records[ref]
            yield RatingMove(
                item_of(now, action),
                old.rating,
                rated.rating,
                old.colour,
                rated.colour,
                rated.reason,
                tuple(_evidence(before, now, ref)),
            )


def _evidence(before: Report, now: Report, ref: str) -> Iterator[EvidenceNews]:
    steps = now.statement.under(Milestone, ref)
    for item in (item for about in (ref, *(step.ref for step in steps)) for item in now.evidence_of(about)):
        old = before.statement.get(Evidence, item.ref)
        if item.accepted and not (old and old.accepted):
            yield EvidenceNews(item.ref, "accepted", item.shows)
        elif old is None:
            yield EvidenceNews(item.ref, "added", item.shows)


def _done(before: Report, now: Report) -> Iterator[DatedItem]:
    for record in now.statement.work:
        day = finished(record)
        if day and in_force(now.statement, record) and not finished(before.statement.records.get(record.ref)):
            yield DatedItem(item_of(now, record), day)


def _new(before: Report, now: Report) -> Iterator[ReportItem]:
    records: tuple[Planned, ...] = (*now.statement.work, *now.statement.all(Measure))
    for record in records:
        with_its_action = isinstance(record, Milestone) and record.action not in before.statement.records
        if record.ref not in before.statement.records and in_force(now.statement, record) and not with_its_action:
            yield item_of(now, record)


def _asked(before: Report, now: Report) -> Iterator[DatedItem]:
    """The questions that were asked, answered or withdrawn, each with its answer or why it was withdrawn."""
    for each in now.statement.all(Challenge):
        if before.statement.records.get(each.ref) != each:
            yield DatedItem(item_of(now, each), each.answered or each.asked, each.withdrawn or each.answer)


def _withdrawn(before: Report, now: Report) -> Iterator[DatedItem]:
    statement = now.statement
    records: tuple[Planned, ...] = (*statement.all(Area), *statement.work, *statement.all(Measure))
    for record in records:
        if record.withdrawn and not getattr(before.statement.records.get(record.ref), "withdrawn", ""):
            yield DatedItem(item_of(now, record), None, record.withdrawn)
    gone = before.statement.records.keys() - statement.records.keys()
    for draft in (*before.statement.work, *before.statement.all(Measure)):
        if draft.ref in gone and not (isinstance(draft, Milestone) and draft.action in gone):
            yield DatedItem(item_of(before, draft), None, "removed or taken back, while it was a draft")
