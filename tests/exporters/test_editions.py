"""The edition that is sent keeps our own bookkeeping back, in every form; a copy for a website names nobody."""

from dataclasses import replace
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.exporters import awkward, reading, reading_word
from wsoa.domain.document.editions import Edition, copy_of
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Agency, Area, Lead, Milestone
from wsoa.domain.statement.statement import Statement
from wsoa.exporters import EXPORTERS, rendered

SUBMISSION = awkward.copy(Edition.SUBMISSION)
KEPT_BACK = (
    awkward.STAMP.digest[:12],
    "a3f1a3f1",  # a file's digest
    "audit & more.xlsx",
    "proposed",
    "working day",
    "updated on",
    "12 July 2019",  # the date agreed
    "2019-07-12",
    "Taken into AFI-01.1",
    "Not in the corrected",
    "Wrong file.",
    "Counted",
    " key",
    '"key"',
)


def everything(data: bytes) -> str:
    if not data.startswith(b"PK"):
        return unescape(data.decode())
    with ZipFile(BytesIO(data)) as parts:
        return unescape("\n".join(parts.read(name).decode(errors="replace") for name in parts.namelist()))


@pytest.mark.parametrize("form", EXPORTERS)
def test_what_is_kept_back_is_in_no_form_of_the_edition_that_is_sent(form: str) -> None:
    whole = everything(rendered(SUBMISSION, form))

    assert [words for words in KEPT_BACK if words in whole] == []


@pytest.mark.parametrize("form", EXPORTERS)
def test_the_working_edition_shows_all_that(form: str) -> None:
    whole = everything(rendered(awkward.copy(), form))
    shown = ("a3f1a3f1", "audit & more.xlsx", "Wrong file.", "Taken into AFI-01.1")

    assert [words for words in shown if words not in whole] == []


@pytest.mark.parametrize("form", EXPORTERS)
@pytest.mark.parametrize(("edition", "marking"), [("working", "OFFICIAL-SENSITIVE"), ("submission", "OFFICIAL")])
def test_every_form_is_marked_as_a_draft_with_how_much_there_is_to_settle(
    form: str, edition: str, marking: str
) -> None:
    copy = awkward.copy(Edition(edition))

    assert copy.marking == f"{marking} · DRAFT: {len(awkward.report().blockers)} matters to settle"
    assert copy.marking in everything(rendered(copy, form))


def ready() -> Report:
    return replace(awkward.report(), statement=Statement.of([Area("AFI-01", text="Waits.", lead="a", confirmed=True)]))


def test_a_statement_with_nothing_to_settle_is_no_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Report, "is_ready", property(lambda _report: True))

    assert copy_of(ready(), Edition.SUBMISSION).marking == "OFFICIAL"
    assert copy_of(ready(), Edition.SUBMISSION, marking="OFFICIAL-SENSITIVE").marking == "OFFICIAL-SENSITIVE"


def test_a_statement_without_an_area_is_a_draft() -> None:
    assert copy_of(awkward.empty()).marking == "OFFICIAL-SENSITIVE · DRAFT"


def test_ratings_are_the_same_in_both_editions() -> None:
    rated = awkward.copy().report.ratings

    assert {ref: rated[ref].rating for ref in SUBMISSION.report.ratings} == {
        ref: found.rating for ref, found in SUBMISSION.report.ratings.items()
    }


def test_an_action_that_was_not_updated_is_told_without_the_day() -> None:
    silent = replace(awkward.statement().find(Action, "AFI-01.2"), delivery=Delivery.UNDER_WAY, title="Told")
    heard = {"AFI-01.2": awkward.TODAY.replace(month=5)}
    report = Report(Statement.of([Area("AFI-01", text="A."), silent]), awkward.TODAY, heard=heard)

    assert "Last updated on 1 May 2019" in copy_of(report).reason(silent)
    assert copy_of(report, Edition.SUBMISSION).reason(silent) == "No update of it was received for 28 days."


# ------------------------------------------------------------------------------------------------- roles, not names

AGENCY = Agency("council", "Derby City Council", "local authority")
OFFICERS = {
    "Jane Smith, Head of Service": "Head of Service",
    "Head of Service, First Contact Team": "Head of Service, First Contact Team",
    "Head of Service (Jane Smith)": "Head of Service",
    "Jane Smith": "",
    "Det. Supt Zoë Nuñez": "",
    "Director of Children's Services": "Director of Children's Services",
    "Sam Lead": "Named Nurse for Safeguarding Children",
    "Designated Nurse – Dr A. Patel": "Designated Nurse",
}


@pytest.mark.parametrize(("officer", "role"), OFFICERS.items())
def test_an_officer_is_named_by_the_role_or_not_at_all(officer: str, role: str) -> None:
    records = (
        AGENCY,
        Lead("L-01", "council", "Sam Lead", "Named Nurse for Safeguarding Children"),
        Area("AFI-01", text="Waits in the First Contact Team are long."),
        Action("AFI-01.1", ("AFI-01",), title="Sam Lead writes to all", officer=officer),
        Milestone("AFI-01.1.1", "AFI-01.1", "Letter of Sam Lead sent"),
    )

    copy = copy_of(Report(Statement.of(records), awkward.TODAY), roles_only=True)

    assert copy.statement.find(Action, "AFI-01.1").officer == role
    assert "Sam Lead" not in everything(rendered(copy, "json"))


@pytest.mark.parametrize("form", EXPORTERS)
def test_a_copy_for_a_website_names_nobody(form: str) -> None:
    whole = everything(rendered(awkward.copy(roles_only=True), form))

    assert [name for name in ("Zoë", "Nuñez") if name in whole] == []
    assert "Head of Service" in whole


def test_a_document_of_the_edition_that_is_sent_has_no_cell_empty() -> None:
    for page in (reading.page(rendered(SUBMISSION, "html")), reading_word.page(rendered(SUBMISSION, "word"))):
        assert all(cell for rows in page.tables.values() for row in rows for cell in row)
