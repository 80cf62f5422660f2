"""A message saved as a file: the one workbook that is attached to it, and what it says besides."""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast

from wsoa.domain.errors import BadFile

ENDING = ".eml"
WORKBOOKS = (".xlsx", ".xlsm", ".csv")
SAVE_THEM = "Save the attachments themselves, and import those."
ASK_FOR_IT = "Ask for the workbook itself, saved as .xlsx."
LONGEST = 2_000  # characters of a message that are told
TAGS = re.compile(r"<(style|script)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)


def attached(name: str, data: bytes) -> tuple[str, bytes, tuple[str, ...]]:
    """The attached workbook's name and bytes, and remarks on the rest: nothing that a person wrote is left out unsaid.

    Raises BadFile where not just one workbook is attached.
    """
    message = message_from_bytes(data, policy=default)
    parts = [(part.get_filename() or "", part) for part in message.walk() if not part.is_multipart()]
    found = [(each, part) for each, part in parts if each.lower().endswith(WORKBOOKS)]
    said = (*_said(message), *_others(each for each, _ in parts))
    if len(found) > 1:
        held = ", ".join(each for each, _ in found)
        raise BadFile(f"{name} is a message that holds {len(found)} workbooks: {held}.", SAVE_THEM)
    if not found:
        raise BadFile(" ".join((f"{name} is a message that holds no workbook.", *said)), ASK_FOR_IT)
    ((workbook, part),) = found
    told = (f"{workbook} was attached to {name}.", *said)
    return workbook, cast("bytes", part.get_payload(decode=True)), told


def _said(message: EmailMessage) -> Iterator[str]:
    """What a message says, and what each says that it passes on."""
    passed_on = [part.get_content() for part in message.walk() if part.get_content_type() == "message/rfc822"]
    for each, what in ((message, "The message"), *((each, "The message that it passes on") for each in passed_on)):
        body = each.get_body(("plain", "html"))
        text = TAGS.sub(" ", str(body.get_content())) if body and not body.get_filename() else ""
        words = " ".join(text.split())
        if words:
            told = words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
            yield f"{what} says, and nothing was taken from it: “{told}”"


def _others(names: Iterator[str]) -> Iterator[str]:
    left = [name for name in names if name and not name.lower().endswith(WORKBOOKS)]
    if left:
        yield f"Also attached, and left out: {', '.join(left)}."
