"""A draft that mail programs open: what is in it is what was meant, and nothing else can be slipped into its head."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.round.chase.test_reminder import BLUE, ISSUE, told
from wsoa.domain.round.chase.reminder import ADDRESS, Reminder, addresses, one_line
from wsoa.domain.statement.records import Lead
from wsoa.exporters import eml

HEADERS = ["Subject", "To", "X-Unsent", "MIME-Version", "Content-Type"]


def read(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def words(message: EmailMessage) -> str:
    part = message.get_body(("plain",))
    assert isinstance(part, EmailMessage)
    return str(part.get_content()).replace("\r\n", "\n")


def test_a_draft_says_whom_it_is_for_and_what_it_is_about_and_opens_as_a_draft() -> None:
    message = read(eml.render(told()))

    assert str(message["To"]) == "Dana Blue <dana.blue@example.org>"
    assert message["Subject"] == told().subject
    assert message["X-Unsent"] == "1"
    assert words(message) == told().body
    assert not list(message.iter_attachments())


def test_the_workbook_goes_with_it_under_its_own_name() -> None:
    (attached,) = read(eml.render(told(), b"PK workbook")).iter_attachments()

    assert attached.get_filename() == ISSUE.file_name
    assert attached.get_content_type() == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert attached.get_content() == b"PK workbook"


def test_where_nobody_can_be_written_to_the_draft_is_for_nobody() -> None:
    assert read(eml.render(Reminder((), "About", "Words\n")))["To"] is None


def test_letters_of_every_language_arrive() -> None:
    message = read(
        eml.render(
            Reminder((("Zoë Łukasik", "zoe@example.org"),), "Für Zoë – 7", "„Zoë“ · 李\n" + "long " * 400 + "\n")
        )
    )

    assert message["Subject"] == "Für Zoë – 7"
    assert message["To"].addresses[0].display_name == "Zoë Łukasik"
    assert words(message).startswith("„Zoë“ · 李\nlong long")


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\u2028", "\x0b", "\x85"])
def test_a_name_or_a_place_cannot_put_a_line_of_its_own_into_the_head(end: str) -> None:
    lead = Lead("L-01", "police", f"Blue{end}Bcc: secret@example.org{end}{end}Words", "", BLUE.email)

    message = read(eml.render(Reminder(addresses((lead,)), one_line(f"Derby{end}Bcc: secret@example.org"), "Words\n")))

    assert message["Bcc"] is None
    assert set(message.keys()) <= {*HEADERS, "Content-Transfer-Encoding"}
    assert [address.addr_spec for address in message["To"].addresses] == [BLUE.email]


@given(
    st.text(max_size=60),
    st.from_regex(ADDRESS, fullmatch=True).filter(lambda address: len(address) < 60),
    st.text(max_size=120),
)
def test_whatever_the_names_are_the_draft_has_the_heads_it_should_and_goes_to_the_address_recorded(
    name: str, address: str, place: str
) -> None:
    to = addresses((Lead("L-01", "police", name, "", address),))

    message = message_from_bytes(eml.render(Reminder(to, one_line(place), "Words\n")), policy=SMTP)

    assert set(message.keys()) <= {*HEADERS, "Content-Transfer-Encoding"}
    assert [found.addr_spec for found in message["To"].addresses] == [address]
