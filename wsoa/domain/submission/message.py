"""The message that a pack goes with."""

from wsoa.domain.dates.exact import show_date
from wsoa.domain.document.title_block import heading
from wsoa.domain.frozen import frozen
from wsoa.domain.report import Report
from wsoa.domain.statement.records import Agency, Lead
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word


@frozen
class Message:
    """A draft: to whom, from whom ('' where nobody is known), about what, its text, and the files that go with it."""

    to: tuple[tuple[str, str], ...]
    subject: str
    body: str
    sender: str = ""
    attached: tuple[tuple[str, bytes], ...] = ()


def sender_known(statement: Statement) -> str:
    """The address of whoever is to write to at the body that prepares the statement; '' where none is known."""
    wanted = plain_word(statement.letter.prepares)
    for agency in statement.all(Agency):
        names = map(plain_word, (agency.ref, agency.name, agency.kind, *agency.aliases))
        if wanted and any(name and name in wanted for name in names):
            leads = (lead.email for lead in statement.under(Lead, agency.ref) if lead.email and not lead.former)
            return next(leads, "")
    return ""


def message(report: Report, mailbox: str, sender: str, attached: tuple[tuple[str, bytes], ...]) -> Message:
    """The draft that a version is sent with."""
    letter, version = report.statement.letter, report.version
    answers = f", in answer to the inspectors’ letter of {show_date(letter.published)}" if letter.published else ""
    due = f" It is due on {show_date(report.deadline)}." if report.deadline else ""
    names = "".join(f"\n- {name}" for name, _ in attached)
    body = (
        f"Please find attached the written statement of action for {letter.place or 'our area'}{answers}.{due}\n\n"
        f"This is version {version}, made on {show_date(report.today)}. Attached:{names}\n\n"
        f"Please acknowledge that it has arrived.\n\n{letter.sends}\n"
    )
    subject = f"{heading(report.statement)}, version {version}"
    return Message((("", mailbox),), subject, body, sender, attached)
