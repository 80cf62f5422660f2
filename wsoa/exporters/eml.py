"""A message as an .eml draft that mail programs open ready to be sent, with the files that go with it."""

import hashlib
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import PurePath

from wsoa.domain.round.chase.reminder import Reminder
from wsoa.domain.submission.message import Message

OFFICE = "vnd.openxmlformats-officedocument"
TYPES = {
    ".docx": ("application", f"{OFFICE}.wordprocessingml.document"),
    ".xlsx": ("application", f"{OFFICE}.spreadsheetml.sheet"),
}


def render(reminder: Reminder, workbook: bytes = b"") -> bytes:
    """The .eml file of a reminder; the workbook, where there is one, goes with it under its own name."""
    attached = ((reminder.sheet.issue.file_name, workbook),) if workbook and reminder.sheet else ()
    return draft(Message(reminder.to, reminder.subject, reminder.body, attached=attached))


def draft(message: Message) -> bytes:
    """The .eml file of any message, the same bytes for the same message."""
    made = EmailMessage(policy=SMTP)
    made["Subject"] = message.subject
    if message.sender:
        made["From"] = Address(addr_spec=message.sender)
    if message.to:
        made["To"] = [Address(name, addr_spec=address) for name, address in message.to]
    made["X-Unsent"] = "1"  # Outlook opens it as a draft, and not as a message that came
    made.set_content(message.body)
    for name, data in message.attached:
        made.add_attachment(data, *TYPES[PurePath(name).suffix], filename=name)
    if message.attached:  # else chance would choose what stands between the parts
        digest = hashlib.sha256(b"".join(data for _, data in message.attached)).hexdigest()
        made.set_boundary(f"=={digest[:32]}==")
    return made.as_bytes()
