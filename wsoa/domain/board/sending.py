"""What is next of sending the statement."""

from wsoa.domain.report import Report
from wsoa.domain.signing.submissions import last_submission
from wsoa.domain.statement.choices import Reply


def submission_step(report: Report) -> tuple[str, str] | None:
    """Why and by which command sending goes on, once nothing blocks; None while something does, or once all is done."""
    last = last_submission(report.statement)
    if not report.is_ready:
        return None
    if last is None or last.reply is Reply.RETURNED or (not last.sent and report.since_submission):
        return "Ready to submit", "wsoa submit" if report.statement.letter.mailbox else "wsoa submit --to ADDRESS"
    if not last.sent:
        return f"{last.ref} is made, and not sent yet", f"wsoa submission sent {last.ref} --on DATE --by NAME"
    if not last.reply:
        return f"{last.ref} has no reply yet", f"wsoa submission outcome accepted {last.ref} --on DATE"
    return None
