from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from tests.importers.workbook.test_workbook import only_sheet, read_bytes, typed
from wsoa.domain.errors import BadInput

CSV = "Reference,Action\nAFI-01.1,Invite health\n"


def message(words: str = "", *names: str, html: bool = False) -> bytes:
    made = EmailMessage()
    made["Subject"], made["From"] = "RE: sheet", "lead@police.example"
    made.set_content(words, subtype="html" if html else "plain")
    for name in names:
        made.add_attachment(CSV.encode(), maintype="text", subtype="csv", filename=name)
    return made.as_bytes()


def test_the_workbook_of_a_saved_message_is_read_under_its_own_name(tmp_path: Path) -> None:
    came = read_bytes(tmp_path, message("", "police.csv"), "15.eml")

    assert came.source == "police.csv"
    assert typed(only_sheet(came).rows[0]) == ["AFI-01.1", "Invite health"]
    assert came.remarks == ("police.csv was attached to 15.eml.",)


@pytest.mark.parametrize("html", [False, True])
def test_what_a_message_says_besides_is_told(tmp_path: Path, html: bool) -> None:  # noqa: FBT001 - a case
    words = "<style>p {}</style><p>AFI-21.3 is delayed</p>" if html else "AFI-21.3 is delayed"

    said = " ".join(read_bytes(tmp_path, message(words, "police.csv", "logo.png", html=html), "15.eml").remarks)

    assert "“AFI-21.3 is delayed”" in said
    assert "logo.png" in said
    assert "style" not in said


def test_what_a_message_says_that_is_passed_on_is_told_too(tmp_path: Path) -> None:
    outer = EmailMessage()
    outer.set_content("See below")
    outer.add_attachment(message_from_bytes(message("AFI-21.3 is delayed", "police.csv"), policy=default))

    came = read_bytes(tmp_path, outer.as_bytes(), "15.eml")

    assert came.source == "police.csv"
    assert [each for each in came.remarks if "“AFI-21.3 is delayed”" in each or "“See below”" in each] == [
        "The message says, and nothing was taken from it: “See below”",
        "The message that it passes on says, and nothing was taken from it: “AFI-21.3 is delayed”",
    ]


def test_a_message_without_a_workbook_is_refused_with_its_words(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"no workbook.*“Hello”.*logo\.png") as refused:
        read_bytes(tmp_path, message("Hello", "logo.png"), "15.eml")

    assert "Ask for the workbook" in refused.value.mend


@pytest.mark.parametrize(("names", "held"), [(("a.csv", "b.xlsx"), "2 workbooks: a.csv, b.xlsx")])
def test_a_message_without_just_one_workbook_is_refused(tmp_path: Path, names: tuple[str, ...], held: str) -> None:
    with pytest.raises(BadInput, match=held) as refused:
        read_bytes(tmp_path, message("Hello", *names), "15.eml")

    assert "Save the attachments themselves" in refused.value.mend


@pytest.mark.parametrize(
    ("name", "data", "what", "mend"),
    [
        ("15.msg", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "message saved from Outlook", "save the attachment"),
        ("photo.heic", b"\0\0\0\x18ftypheic" + b"\0" * 600, "picture", "workbook itself"),
        ("scan.webp", b"RIFF\x24\0\0\0WEBPVP8 " + b"\0" * 600, "picture", "workbook itself"),
    ],
)
def test_what_else_people_send_is_named_with_the_way_out(
    tmp_path: Path, name: str, data: bytes, what: str, mend: str
) -> None:
    with pytest.raises(BadInput, match=what) as refused:
        read_bytes(tmp_path, data, name)

    assert mend in refused.value.mend
