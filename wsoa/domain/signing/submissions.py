"""Submissions: the latest, the day that holds after a return, and what the next is called."""

from datetime import date

from wsoa.domain.changes.change import Change, diff
from wsoa.domain.dates.exact import show_date
from wsoa.domain.statement.choices import Reply
from wsoa.domain.statement.records import Evidence, Submission
from wsoa.domain.statement.references import kind_of
from wsoa.domain.statement.statement import Statement

OF_OUR_OWN = ("lead", "note", "waiver", "endorsement", "submission")  # no part of what was undertaken


def last_submission(statement: Statement) -> Submission | None:
    """The latest pack that was made; None before the first."""
    return next(reversed(statement.all(Submission)), None)


def deadline(statement: Statement) -> date | None:
    """The letter's deadline; once a submission was returned, the day by which it was wanted again."""
    again = [each.resubmit_by for each in statement.all(Submission) if each.reply is Reply.RETURNED]
    return (again and again[-1]) or statement.letter.deadline


def is_sent(statement: Statement) -> bool:
    """Whether the latest pack was sent and did not come back: nothing is waited for by the deadline any more."""
    last = last_submission(statement)
    return bool(last and last.sent and last.reply is not Reply.RETURNED)


def next_version(statement: Statement) -> str:
    """'1.0' for the first submission, '2.0' for the one after it."""
    return f"{len(statement.all(Submission)) + 1}.0"


def published_changes(before: Statement, after: Statement) -> tuple[Change, ...]:
    """What differs in what is published: fields, and records that are new or gone."""
    ours = {each.ref for each in (*before.all(Evidence), *after.all(Evidence)) if is_of_sending(each)}
    changes = (each for each in diff(before, after) if each.ref not in ours and kind_of(each.ref) not in OF_OUR_OWN)
    return tuple(each for each in changes if each.column is None or each.column.published)


def is_of_sending(item: Evidence) -> bool:
    """Whether it is a receipt or a reply: what came of a submission, not of an action."""
    return kind_of(item.about) == "submission"


def standing_words(submission: Submission) -> str:
    """'version 1.0 as sent on 15 August 2019, returned on 2 September 2019': how far a submission has come."""
    sent = f"as sent on {show_date(submission.sent)}" if submission.sent else "made, and not sent yet"
    replied = f", {submission.reply} on {show_date(submission.replied)}" if submission.replied else ""
    return f"version {submission.version} {sent}{replied}"
