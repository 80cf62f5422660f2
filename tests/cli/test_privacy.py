"""Personal data: every planted identifier is found, where it stands, and nothing in the letters' own statements."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.comments import Comment

from tests.cli.keyboard import Keyboard
from tests.operations.small import BEGAN
from tests.shared import SHARED, needs_shared
from wsoa.domain.changes.replay import applied
from wsoa.domain.privacy.patterns import PATTERNS
from wsoa.domain.report import Report
from wsoa.domain.statement.statement import Statement
from wsoa.importers import letter as letters
from wsoa.operations import privacy
from wsoa.operations.letters import first_plan

PLANTED = {
    "privacy-nhs-number": ("943 476 5919", "9434765919", "943-476-5870"),
    "privacy-pupil-number": ("B801200005001", "B8012 0000 5001"),
    "privacy-insurance-number": ("AB 12 34 56 C", "ab123456c", "QQ 12 34 56 C", "JG-10-37-59-A"),
    "privacy-telephone": ("01332 293111", "+44 (0)1332 293111", "07700 900123", "(0115) 496 0123", "020 7946 0018"),
    "privacy-e-mail": ("jane.smith@derby.gov.uk", "j_smith99@gmail.com"),
    "privacy-postcode": ("DE1 2FS", "sw1a 1aa", "M1 1AE"),
    "privacy-birth-date": (
        "born on 3 May 2010",
        "DOB: 03/05/2010",
        "date of birth 2010-05-03",
        "D.O.B. May 3, 2010",
        "3rd May 2010, when the child was born",
        "born at home in Derby on 3/5/10",
    ),
}
INNOCENT = (
    "on 15 August 2019 and 15/08/2019, 2019-08-15",
    "0 of 10 in 2018/19, 1,234,567,890 records, £01332 293",
    "943 476 5918 has no check digit that fits",
    "Working Together 2018, paragraph 1 2nd line; section E1 4th bullet",
    "a baby born at 24 weeks; the panel of 3 May 2010 met in Derby before any child was born",
    "KPI-03, AFI-07.2.1, EV-012, W-01, form CC2 7AX1",
    "SHA-256 9434765919abcdef",
)


def found_in(text: str) -> set[str]:
    asked = privacy.looked_for(Statement({}), roles_only=False)
    return {each.pattern.rule for each in asked.found_in(text, "AFI-01", "Action")}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in PLANTED.items() for text in texts])
def test_every_planted_identifier_is_found(rule: str, text: str) -> None:
    assert rule in found_in(f"Before it {text}, and after it.")
    assert rule in found_in(text)


@pytest.mark.parametrize("text", INNOCENT)
def test_what_only_looks_like_one_is_let_be(text: str) -> None:
    assert found_in(text) == set()


def test_every_sort_was_planted() -> None:
    assert {pattern.rule for pattern in PATTERNS} == {*PLANTED}


LETTERS = sorted((SHARED / "letters").rglob("*.pdf"))


@needs_shared("letters")
@pytest.mark.slow
@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_the_statement_of_a_real_letter_raises_no_false_alarm(path: Path) -> None:
    plan = first_plan(letters.read_letter(path), BEGAN)
    statement = applied(Statement({}), plan.changes)

    for only in (False, True):
        assert privacy.scan(Report(statement, BEGAN), roles_only=only).found == ()


def test_words_of_a_practice_study_are_found_wherever_they_are_published(wsoa: Keyboard) -> None:
    wsoa.does("demo derby")
    wsoa.where("WSOA_DB", str(wsoa.folder / "derby" / "data" / "wsoa.db")).on("2019-08-01")
    studies = wsoa.told("letter show")["studies"]
    eight = " ".join(studies.split()[40:48])
    for how in ("", "--roles-only", "--with-evidence", "--roles-only --with-evidence"):
        assert wsoa(f"privacy {how}").code == 0

    wsoa.does("section edit foreword", f"We remember that {eight.upper()} and more.")

    (found,) = wsoa("privacy --json").told["found"]
    assert (found["rule"], found["ref"], found["where"]) == ("privacy-practice-study", "COVER", "Foreword")
    assert eight.split()[0] in "".join(wsoa.told("letter show")["studies"].split()[:60])


def test_a_finding_names_record_and_field_and_both_mends_mend(wsoa: Keyboard) -> None:
    wsoa.does("action edit AFI-01.1 --success 'Ring 01332 293111: 9 in 10 within a day'")

    said = wsoa("privacy")
    assert said.code == 1
    assert "AFI-01.1, Measure of success: 013…" in said.out
    assert "a clean scan is no proof" in " ".join(said.out.split())
    refusal = wsoa.refused(1, "export html --edition submission -o out.html")
    assert "wsoa redact AFI-01.1" in refusal
    assert "293111" not in refusal

    wsoa.does("waive privacy-telephone AFI-01.1 --reason 'A public line' --by 'Ben Chair' --until 31/8/2019")
    wsoa.does("export html --edition submission -o out.html")
    assert wsoa("privacy").code == 0
    assert wsoa.on("2019-09-01")("privacy").code == 1
    wsoa.does("redact AFI-01.1 'Measure of success' --reason 'A number' --confirm AFI-01.1")
    assert wsoa("privacy").code == 0


def test_the_letters_mailbox_is_meant_to_be_there(wsoa: Keyboard) -> None:
    wsoa.does("section edit governance 'Questions go to plans@example.org.'")

    assert wsoa("privacy").code == 0


def test_names_of_leads_are_found_only_where_roles_alone_are_published(wsoa: Keyboard) -> None:
    wsoa.does("agency edit police --lead 'Jane Smith; Head of Protection; jane@example.org'")
    evidence = wsoa.folder / "note.txt"
    evidence.write_text("Written by JANE SMITH.", encoding="utf-8")
    wsoa.does(f"evidence add AFI-01.1 {evidence} --shows done")

    assert wsoa("privacy --with-evidence").code == 0
    (found,) = wsoa("privacy --with-evidence --roles-only --json").told["found"]
    assert (found["rule"], found["ref"], found["where"]) == ("privacy-name", "EV-002", "note.txt")


def workbook(path: Path) -> None:
    book = openpyxl.Workbook()
    book.properties.creator = book.properties.lastModifiedBy = "Jane Smith"
    book.create_sheet("Children")["B2"] = 9434765919
    book["Children"].sheet_state = "hidden"
    book["Children"]["B2"].comment = Comment("Seen", "Ben Chair")
    book.save(path)


def document(path: Path) -> None:
    made = docx.Document()
    made.core_properties.author, made.core_properties.comments = "Jane Smith", "DOB 03/05/2010"
    line = made.add_paragraph("The number is 943 4")
    line.add_run("76 5919.")
    made.save(str(path))


def plain(path: Path) -> None:
    path.write_bytes("Ring 07700 900123".encode("utf-16"))


@pytest.mark.parametrize(
    ("name", "make", "rules", "shown_as_hidden"),
    [
        (
            *("book.xlsx", workbook, {"privacy-nhs-number", "privacy-hidden"}),
            {"sheet “Children”", "author “Jane Smith”", "author “Ben Chair”"},
        ),
        (
            *("letter.docx", document, {"privacy-nhs-number", "privacy-birth-date", "privacy-hidden"}),
            {"author “Jane Smith”"},
        ),
        ("log.txt", plain, {"privacy-telephone"}, set()),
    ],
)
def test_evidence_is_looked_into_with_hidden_sheets_and_what_it_says_of_itself(
    wsoa: Keyboard, name: str, make: Callable[[Path], None], rules: set[str], shown_as_hidden: set[str]
) -> None:
    make(wsoa.folder / name)
    wsoa.does(f"evidence add AFI-01.1 {name} --shows done")

    told = wsoa("privacy --with-evidence --json").told
    assert {each["rule"] for each in told["found"]} == rules
    assert {each["ref"] for each in told["found"]} == {"EV-002"}
    hidden = {each["begins"] for each in told["found"] if each["rule"] == "privacy-hidden"}
    assert hidden == shown_as_hidden
    assert wsoa("privacy").code == 0
    for rule in rules:
        wsoa.does(f"waive {rule} EV-002 --reason 'Looked at' --by 'Ben Chair' --until 31/8/2019")
    assert wsoa("privacy --with-evidence").code == 0


def a_pdf(author: str, words: str) -> bytes:
    """A PDF of one page that says these words, and who wrote it."""
    font = "<< /Font << /F1 5 0 R >> >>"
    page = f"BT /F1 12 Tf 72 700 Td ({words}) Tj ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources {font} >>",
        f"<< /Length {len(page)} >>\nstream\n{page}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Author ({author}) >>",
    )
    body = "%PDF-1.4\n" + "".join(f"{number} 0 obj\n{each}\nendobj\n" for number, each in enumerate(objects, 1))
    return f"{body}trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\n%%EOF\n".encode()


def test_a_pdf_is_looked_into_page_by_page_and_who_wrote_it(wsoa: Keyboard) -> None:
    (wsoa.folder / "minutes.pdf").write_bytes(a_pdf("Jane Smith", "The pupil B801200005001 was seen"))
    wsoa.does("evidence add AFI-01.1 minutes.pdf --shows done")

    found = wsoa("privacy --with-evidence --json").told["found"]

    assert {(each["rule"], each["begins"]) for each in found} == {
        ("privacy-pupil-number", "B80…"),
        ("privacy-hidden", "author “Jane Smith”"),
    }


def test_what_nobody_can_look_into_is_said(wsoa: Keyboard) -> None:
    (wsoa.folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\0\0picture")
    with zipfile.ZipFile(wsoa.folder / "bundle.zip", "w") as archive:
        archive.writestr("photo.jpg", b"picture")
    for name in ("photo.jpg", "bundle.zip"):
        wsoa.does(f"evidence add AFI-01.1 {name} --shows done")

    assert wsoa("privacy --with-evidence --json").told["unread"] == ["EV-002 photo.jpg", "EV-003 bundle.zip"]


def test_only_what_is_found_can_be_waived(wsoa: Keyboard) -> None:
    waive = "waive privacy-telephone AFI-01.1 --reason 'A public line' --by 'Ben Chair' --until 31/8/2019"

    assert "privacy-telephone holds for AFI-01.1" in wsoa.refused(2, waive)
    assert "Did you mean" in wsoa.refused(2, waive.replace("telephone", "telefone"))
