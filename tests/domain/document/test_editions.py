"""The editions: what each keeps back, how it is marked, and an officer's role in place of a name."""

from dataclasses import replace

import pytest

from tests.exporters import awkward
from wsoa.domain.document.documents import statement_document
from wsoa.domain.document.editions import Edition, copy_of
from wsoa.domain.document.layout import Table
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Agency, Area, Lead, Milestone
from wsoa.domain.statement.statement import Statement

SUBMISSION = awkward.copy(Edition.SUBMISSION)


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


@pytest.mark.parametrize("edition", Edition)
def test_every_table_takes_the_whole_width(edition: Edition) -> None:
    parts = statement_document(awkward.copy(edition)).parts
    tables = [block for part in parts for block in part.blocks if isinstance(block, Table)]

    assert len(tables) > 5
    assert {table.caption: sum(column.share for column in table.columns) for table in tables} == {
        table.caption: 100 for table in tables
    }


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
    assert "Sam Lead" not in str(copy.statement.records.values())
