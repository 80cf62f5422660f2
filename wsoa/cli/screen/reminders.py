"""wsoa sheet remind: a message ready to be sent, and what became of it."""

from collections.abc import Iterable

from wsoa.cli import json_answers
from wsoa.cli.screen.console import FAINT, err, out, say, words
from wsoa.domain.round.chase.reminder import addressed
from wsoa.operations.reminding import ReminderDraft

BETWEEN = "-" * 60


def show_draft(draft: ReminderDraft, *, as_json: bool) -> None:
    """The message, on stdout and as it is; whom it does not reach, and where it was written, on stderr."""
    message = draft.reminder
    if as_json:
        json_answers.printed(_plain(draft))
    else:
        console = out()
        console.print(
            words(f"To: {addressed(message.to)}\nSubject: {message.subject}\n\n{message.body}"), soft_wrap=True, end=""
        )
    _tell_unreached(draft)
    _tell_written(draft)


def show_drafts(drafts: Iterable[ReminderDraft], *, as_json: bool) -> None:
    """Several messages, one after the other, with a line between."""
    made: list[ReminderDraft] = []
    for draft in drafts:
        made.append(draft)
        if not as_json:
            if len(made) > 1:
                out().print(words(f"\n{BETWEEN}\n", FAINT))
            show_draft(draft, as_json=False)
    if as_json:
        json_answers.printed({"reminders": [_plain(draft) for draft in made]})


def _tell_unreached(draft: ReminderDraft) -> None:
    if not draft.leads:
        _say(f"Nobody is recorded to write to at {draft.agency.name}, so “To” is empty. {add_lead(draft.agency.ref)}")
    elif unreached := [
        lead.name or lead.role for lead in draft.leads if lead.email not in dict(draft.reminder.to).values()
    ]:
        _say(f"No usable e-mail address is recorded for {', '.join(unreached)}. {add_lead(draft.agency.ref)}")


def add_lead(agency: str) -> str:
    """How to record whom to write to at an agency."""
    return f'Record one: wsoa agency edit {agency} --lead "NAME; ROLE; E-MAIL"'


def _tell_written(draft: ReminderDraft) -> None:
    if not draft.file:
        return
    if draft.is_attached and draft.workbook:
        say(
            err(),
            f"Draft written to {draft.file}, with {draft.workbook.name} attached."
            " Open it in a mail program to send it.",
        )
    elif draft.workbook:
        _say(
            f"Draft written to {draft.file}, with nothing attached: {draft.workbook} is not there."
            " Attach the workbook yourself."
        )
    else:
        _say(f"Draft written to {draft.file}, with nothing attached: no sheet is out.")


def _say(line: str) -> None:
    say(err(), line, "yellow")


def _plain(draft: ReminderDraft) -> dict[str, object]:
    message = draft.reminder
    to = [{"name": name, "email": email} for name, email in message.to]
    sheet = message.sheet.issue.sign if message.sheet and message.sheet.is_awaited else None
    written = {"file": draft.file, "attached": draft.workbook if draft.is_attached else None}
    return {
        "agency": draft.agency.ref,
        "to": to,
        "subject": message.subject,
        "body": message.body,
        "sheet": sheet,
        **written,
    }
