"""A message as an .eml draft that mail programs open ready to be sent, with a workbook attached if there is one."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from wsoa.domain.round.chase.reminder import Reminder

WORKBOOK = ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")


def render(reminder: Reminder, workbook: bytes = b"") -> bytes:
    """The .eml file; the workbook, where there is one, goes with it under its own name."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = reminder.subject
    if reminder.to:
        message["To"] = [Address(name, addr_spec=address) for name, address in reminder.to]
    message["X-Unsent"] = "1"  # Outlook opens it as a draft, and not as a message that came
    message.set_content(reminder.body)
    if workbook and reminder.sheet:
        message.add_attachment(workbook, *WORKBOOK, filename=reminder.sheet.issue.file_name)
    return message.as_bytes()
