"""What is no letter, or cannot be read, is refused in words: never a traceback, never areas that were not there."""

import zipfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from random import Random

import pytest

from tests.importers.letter.paper import (
    LEADING,
    MARGIN,
    Sheet,
    encrypted_for_everybody,
    first_page,
    last_page,
    pdf_of,
    plain_letter,
    saved,
)
from wsoa.domain.errors import BadInput, NotFound
from wsoa.importers.letter import read_letter
from wsoa.importers.letter.pages import pdf

PASSWORD = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> /ID [<{1}> <{1}>]".format(
    "41" * 32, "42" * 16
)


def refusal(path: Path) -> BadInput:
    with pytest.raises(BadInput) as caught:
        read_letter(path)
    assert caught.value.mend
    return caught.value


def printed_sheets() -> list[Sheet]:
    sheet, top = first_page()
    sheet.bullet(sheet.heading(top, "Areas for improvement"), ["The quality of referrals is too variable."])
    return [sheet, last_page()]


def printed() -> bytes:
    return pdf_of(printed_sheets())


def test_a_file_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="There is no file"):
        read_letter(tmp_path / "letter.pdf")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path).what


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"])
def test_a_name_that_no_file_can_have_is_not_found(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotFound):
        read_letter(tmp_path / name)


@pytest.mark.parametrize("content", [b"", b" \n\n\t\n", "\ufeff".encode()])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    what = refusal(saved(tmp_path, content)).what

    assert "is empty" in what or "holds no text" in what


def test_a_file_far_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    with path.open("wb") as file:
        file.truncate(101 * 1024 * 1024)

    assert "101 MB" in refusal(path).what


def test_a_file_a_little_too_large_is_not_said_to_be_just_as_large_as_it_may_be(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024 + 1)

    assert "101 MB" in refusal(path).what


@pytest.mark.parametrize(
    "content",
    [b"SQLite format 3\0" + b"\0" * 500, Random(3).randbytes(5000)],  # noqa: S311 - the same bytes every time
    ids=["database", "random"],
)
def test_bytes_that_are_no_text_are_no_pdf_whatever_they_are_called(tmp_path: Path, content: bytes) -> None:
    assert "is no PDF, although its name says so" in refusal(saved(tmp_path, content, "letter.pdf")).what
    assert "is no text" in refusal(saved(tmp_path, content, "letter.txt")).what


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-le", "utf-32-be"])
def test_a_letter_in_utf_32_is_read_as_what_it_is(tmp_path: Path, encoding: str) -> None:
    letter = read_letter(
        saved(tmp_path, plain_letter("Areas for improvement\n\n- Referrals are too late.").encode(encoding))
    )

    assert [area.text for area in letter.areas] == ["Referrals are too late."]


def zipped(*names: str) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "Areas for improvement")
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (zipped("[Content_Types].xml", "word/document.xml"), "a Word document"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "an Excel workbook"),
        (zipped("mimetype", "content.xml"), "an OpenDocument file"),
        (b"PK\x03\x04" + b"\0" * 50, "a zip file or a damaged Word document"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 50, "an old Word or Excel document"),
        (b"{\\rtf1\\ansi Areas for improvement}", "a rich text document"),
        (b"\n<!DOCTYPE html><html>Areas for improvement</html>", "a web page"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_another_kind_of_file_is_named_for_what_it_is_whatever_it_is_called(
    tmp_path: Path, content: bytes, kind: str
) -> None:
    refused = refusal(saved(tmp_path, content, "letter.pdf"))

    assert f"is {kind}" in refused.what
    assert "save it as PDF" in refused.mend


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"II*\x00", b"GIF89a"])
def test_a_picture_of_a_letter_is_refused_with_the_way_to_an_empty_draft(tmp_path: Path, content: bytes) -> None:
    refused = refusal(saved(tmp_path, content + b"\0" * 50, "letter.png"))

    assert "is a picture" in refused.what
    assert "--draft letter.txt" in refused.mend


def test_a_scan_is_refused_with_the_way_to_an_empty_draft(tmp_path: Path) -> None:
    refused = refusal(saved(tmp_path, pdf_of([Sheet().frame(50, 50, 500, 700)] * 3), "scan.pdf"))

    assert "is a scan" in refused.what
    assert "--draft letter.txt" in refused.mend


def test_a_scan_with_page_numbers_only_is_a_scan_too(tmp_path: Path) -> None:
    assert (
        "is a scan"
        in refusal(saved(tmp_path, pdf_of([Sheet().page_number(1), Sheet().page_number(2)]), "scan.pdf")).what
    )


def test_an_encrypted_pdf_says_that_it_wants_a_password(tmp_path: Path) -> None:
    assert "password" in refusal(saved(tmp_path, pdf_of([first_page()[0]], trailer=PASSWORD), "letter.pdf")).what


def test_a_pdf_that_is_encrypted_but_opens_for_everybody_is_read(tmp_path: Path) -> None:
    content = encrypted_for_everybody(printed_sheets())

    assert len(read_letter(saved(tmp_path, content, "letter.pdf")).areas) == 1


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7\n" + b"\xff\x00\xfe" * 500, printed()[:300]])
def test_a_corrupt_pdf_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "damaged" in refusal(saved(tmp_path, content, "letter.pdf")).what


def test_a_pdf_of_too_many_pages_is_refused(tmp_path: Path) -> None:
    assert "501 pages" in refusal(saved(tmp_path, pdf_of([Sheet()] * 501), "letter.pdf")).what


@pytest.mark.slow
def test_a_pdf_with_far_too_many_words_is_refused(tmp_path: Path) -> None:
    line = "a " * 3000
    sheet = Sheet()
    for top in range(50, 800, 10):
        sheet.write(MARGIN, top, line, size=1)

    assert "too much text" in refusal(saved(tmp_path, pdf_of([sheet]), "letter.pdf")).what


def test_a_pdf_that_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "SECONDS", 0.001)

    assert "to read" in refusal(saved(tmp_path, printed(), "letter.pdf")).what


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ada,\n\nThank you for the cake.\n\nYours sincerely\nBen",
        (
            "School report\n\nOfsted inspected the school on 5 and 6 March 2024.\n\nAreas for improvement\n\n"
            "- Pupils do not read enough.\n"
        ),
        "Joint targeted area inspection of Exton finds strengths, says Ofsted.\n\nAreas for improvement remain.\n",
        (
            "Joint targeted area inspections: guidance for inspectors from Ofsted and CQC\n\nAreas for improvement\n\n"
            "Say what should improve."
        ),
        "\x00\x01\x02\x03 not a letter at all \x7f",
    ],
)
def test_another_kind_of_document_is_said_not_to_look_like_a_letter(tmp_path: Path, text: str) -> None:
    assert "does not look like an inspection letter" in refusal(saved(tmp_path, text)).what


OF_A_LETTER = """Joint targeted area inspection of Exton

Ofsted and CQC inspected between 18 and 22 March 2019. They asked for a written statement of action.

Areas for improvement

- Referrals are too late.
"""


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        ("Minutes of the Children’s Scrutiny Committee", "the minutes of a meeting"),
        ("Report to the Health and Wellbeing Board", "a report to a board or committee"),
        ("Guidance", "guidance"),
        ("Annual report 2019", "an annual report"),
        ("Invoice 4711", "an invoice"),
        ("Inspection of Exton Primary School", "a report on one school or college"),
        ("Inspection of Exton local authority children’s services", "an inspection of children’s services"),
        ("Re-inspection of services for children in need of help", "an inspection of children’s services"),
        ("Focused visit to Exton children’s services", "a focused visit to children’s services"),
        ("Monitoring visit to Exton children’s services", "a monitoring visit to children’s services"),
        ("Area SEND inspection monitoring of Exton", "the monitoring of an area SEND inspection"),
        ("Area SEND monitoring inspection of Exton", "the monitoring of an area SEND inspection"),
        ("Joint area SEND revisit in Exton", "a revisit after an area SEND inspection"),
        ("Area SEND thematic visit: alternative provision", "a thematic or interim visit, not an area SEND inspection"),
        ("An inspection of youth justice services in Exton", "an inspection of youth justice or probation services"),
        ("Exshire Police: national child protection inspection", "an inspection of one police force"),
        ("Inspection report for a children’s home", "an inspection of one provider of care"),
        ("Local child safeguarding practice review", "a review of one child’s case"),
        ("Joint written statement of action", "a statement of action, not the letter that it answers"),
    ],
)
def test_a_document_that_quotes_a_letter_is_told_by_what_it_calls_itself(tmp_path: Path, first: str, kind: str) -> None:
    assert (
        f"does not look like an inspection letter: it seems to be {kind}."
        in refusal(saved(tmp_path, f"{first}\n\n{OF_A_LETTER}")).what
    )


def visit(title: Sequence[str]) -> bytes:
    """A letter of another kind, to somebody, printed."""
    sheet = Sheet()
    top = sheet.paragraph(80, ["29 March 2022"])
    whom = ["Ms Ada Example", "Director of Children’s Services", "County Hall", "1 High Street", "Exton", "EX1 1EX"]
    for line in (*whom, "01234 567890"):
        top = sheet.paragraph(top, [line])
    top = sheet.paragraph(top, ["Dear Ms Example"])
    for number, line in enumerate(title):
        sheet.write(MARGIN, top + number * LEADING, line, bold=True)
    top = sheet.paragraph(top + 3 * LEADING, ["Inspectors from Ofsted were there on 16 and 17 February 2022."])
    top = sheet.paragraph(top, ["Leaders know what to do."])
    sheet.bullet(sheet.heading(top, "What we ask leaders to do"), ["Decide in time.", "Write it down."])
    return pdf_of([sheet])


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        (["Focused visit to Exton"], "a focused visit to children’s services"),
        (["Monitoring visit of Exton"], "a monitoring visit to children’s services"),
        (
            ["Inspection of Exton Metropolitan Borough Council", "children’s services"],
            "an inspection of children’s services",
        ),
        (["Joint area SEND revisit in Exton"], "a revisit after an area SEND inspection"),
    ],
)
def test_a_letter_of_another_kind_is_told_by_its_title_below_the_greeting(
    tmp_path: Path, title: Sequence[str], kind: str
) -> None:
    path = saved(tmp_path, visit(title), "visit.pdf")

    refused = refusal(path)

    assert refused.what == f"{path} does not look like an inspection letter: it seems to be {kind}."
    assert f"run `wsoa letter read {path} --draft draft.txt`" in refused.mend


def test_another_kind_of_pdf_is_said_not_to_look_like_a_letter(tmp_path: Path) -> None:
    sheet = Sheet()
    sheet.bullet(sheet.heading(80, "Areas for improvement"), ["More sugar."])

    assert "does not look like an inspection letter" in refusal(saved(tmp_path, pdf_of([sheet]), "cake.pdf")).what


def test_nothing_in_the_current_folder_stands_in_for_a_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(tmp_path, "raise SystemExit('not this one')", "json.py")
    saved(tmp_path, "raise SystemExit('nor this one')", "pypdfium2.py")
    monkeypatch.chdir(tmp_path)

    assert len(read_letter(saved(tmp_path, printed(), "letter.pdf")).areas) == 1


DAMAGED, SCAN, NO_TEXT = "is damaged: ", "is a scan: ", "does not look like an inspection letter: it is no text."
NO_TITLE = "does not look like an inspection letter: it has no title such as"


def outcome(path: Path, refusals: Sequence[str], encoding: str) -> str:
    """'read', or in which of these words it was refused; no word of an area may be one that the file does not hold."""
    try:
        letter = read_letter(path)
    except BadInput as refused:
        return next(words for words in refusals if f"{path} {words}" in refused.what)
    held = path.read_bytes().decode(encoding, errors="replace")
    assert [word for area in letter.areas for word in area.text.split() if word not in held] == []
    return "read"


def test_a_damaged_pdf_is_read_with_what_it_holds_or_refused_as_what_it_is_now(tmp_path: Path) -> None:
    whole, random = printed(), Random(20190508)  # noqa: S311 - the same damage every time
    paths = [saved(tmp_path, damaged(whole, random, most=3), f"{number}.pdf") for number in range(20)]

    with ThreadPoolExecutor(4) as readers:
        outcomes = list(readers.map(lambda path: outcome(path, (DAMAGED, SCAN, NO_TITLE), "cp1252"), paths))

    assert set(outcomes) == {DAMAGED, SCAN, NO_TITLE, "read"}


def damaged(content: bytes, random: Random, most: int) -> bytes:
    """Bytes changed, cut out, doubled or put elsewhere, after the first few that say that it is a PDF."""
    broken = bytearray(content)
    for _ in range(random.randint(1, most)):
        at, length = random.randrange(9, len(broken)), random.randint(1, 200)
        change = random.choice(["flip", "cut", "double", "zero", "splice", "end"])
        if change == "flip":
            broken[at] = random.randrange(256)
        elif change == "cut":
            del broken[at : at + length]
        elif change == "end" and len(broken) > len(content) // 2:
            del broken[-length:]
        elif change == "splice":
            broken[at : at + length] = content[-at : length - at]
        elif change == "double":
            broken[at:at] = broken[at : at + length]
        else:
            broken[at : at + length] = bytes(len(broken[at : at + length]))
    return bytes(broken)


def test_damaged_text_is_read_with_what_it_holds_or_refused_as_what_it_is_now(tmp_path: Path) -> None:
    whole, random = plain_letter("Areas for improvement\n\n- One.\n- Two.").encode(), Random(7)  # noqa: S311 - as above
    paths = [saved(tmp_path, damaged(whole, random, most=20), f"{number}.txt") for number in range(150)]

    outcomes = {outcome(path, (NO_TEXT, NO_TITLE), "utf-8") for path in paths}

    assert outcomes == {NO_TEXT, NO_TITLE, "read"}


@pytest.mark.parametrize(
    "next_steps",
    [
        "a" * 300_000,
        "The local authority should " * 10_000,
        "send by the statement " * 10_000,
        "a.b" * 80_000 + "@",
        "1 " * 100_000,
    ],
    ids=["letters", "should", "by", "dots", "numbers"],
)
def test_text_made_to_keep_a_reader_busy_does_not(tmp_path: Path, next_steps: str) -> None:
    # Nothing here measures time: a pattern without bounds would take hours, and the suite would not end.
    letter = read_letter(
        saved(
            tmp_path,
            plain_letter("Areas for improvement\n\n- Referrals are late.", next_steps=f"Next steps\n\n{next_steps}"),
        )
    )

    assert len(letter.areas) == 1
