"""The edition that is sent keeps our own bookkeeping back, in every form; a copy for a website names nobody."""

from dataclasses import replace
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.exporters import awkward, reading, reading_word
from wsoa.domain.document.editions import Edition
from wsoa.domain.statement.records import Action
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


@pytest.mark.parametrize("form", EXPORTERS)
def test_a_copy_for_a_website_names_nobody(form: str) -> None:
    whole = everything(rendered(awkward.copy(roles_only=True), form))

    assert [name for name in ("Zoë", "Nuñez") if name in whole] == []
    assert "Head of Service" in whole


@pytest.mark.parametrize("form", EXPORTERS)
def test_what_actions_are_called_in_plans_kept_elsewhere_is_printed_where_it_is_wanted(form: str) -> None:
    copy, called = awkward.copy(), "Theme 3, no. 1.1 (b)"
    action = replace(copy.statement.find(Action, "AFI-01.1"), aliases=(called,))
    renamed = replace(copy, report=replace(copy.report, statement=copy.statement.with_records(action)))

    plain, wanted = (everything(rendered(each, form)) for each in (renamed, replace(renamed, their_references=True)))

    assert called not in plain
    assert called in wanted


def test_a_document_of_the_edition_that_is_sent_has_no_cell_empty() -> None:
    for page in (reading.page(rendered(SUBMISSION, "html")), reading_word.page(rendered(SUBMISSION, "word"))):
        assert all(cell for rows in page.tables.values() for row in rows for cell in row)
