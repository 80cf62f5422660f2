"""Redaction: which fields lose their words, what stands in their place, and where else the same words are."""

from dataclasses import replace
from typing import Any

import pytest

from tests.domain.statements import ACTION, AREA, TODAY, derby
from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Plan, Removal, Wording
from wsoa.domain.changes.redaction import RedactionTarget, Rewording, is_sought, plan_redaction, where_else
from wsoa.domain.errors import BadInput, NotFound, NotPermitted
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import KINDS, Action, Evidence, Lead, Note
from wsoa.domain.statement.statement import Statement

WHO, WHY, NOTICE = "Ann Coordinator", "It names a child", "removed on 1 August 2019 by Ann Coordinator"
WORDS = "Kim Doe of 4 Mill Lane was not at school on Monday."
NOTE = Note("N-001", "AFI-01.1", WORDS, TODAY, "Ann")
LEAD = Lead("L-01", "police", "Jo Bloggs", "Superintendent", "jo.bloggs@example.org")
FILE = Evidence(
    "EV-001", "AFI-01.1", description="Case notes", name="kim-doe.txt", sha256="a" * 64, size=12, dated=TODAY
)
STATEMENT = derby(NOTE, LEAD, FILE)


def without_words(statement: Statement, plan: Plan) -> Statement:
    """The statement after a redaction: a field that held words holds the notice."""
    records: dict[str, Any] = {
        removal.ref: statement.records[removal.ref] for removal in plan.removals if removal.ref in statement.records
    }
    for removal in plan.removals:
        record = records.get(removal.ref)
        if record and getattr(record, removal.field):
            blank = getattr(type(record)(removal.ref), removal.field)
            records[removal.ref] = replace(record, **{removal.field: removal.notice or blank})
    return statement.with_records(*records.values())


def asked(ref: str, field: str = "", reason: str = WHY, statement: Statement = STATEMENT) -> tuple[Removal, ...]:
    """What would be removed."""
    return plan_redaction(
        statement, diff(Statement({}), statement), RedactionTarget(ref, field, reason), WHO, TODAY
    ).removals


def test_one_field_is_named_by_its_label_or_its_name_in_any_case() -> None:
    assert (
        asked("N-001", "Update")
        == asked("n-1", "UPDATE")
        == asked("N-001", "text")
        == (Removal("N-001", "text", NOTICE),)
    )


def test_without_a_field_every_field_that_holds_words_is_meant() -> None:
    assert {removal.field for removal in asked("L-01")} == {"name", "role", "email"}
    assert {removal.field for removal in asked("N-001")} == {"text", "by"}
    assert {removal.field for removal in asked("AFI-01.1")} == {"title", "officer", "success"}


def test_of_an_area_the_inspectors_words_stay_and_the_rest_goes() -> None:
    assert [removal.field for removal in asked("AFI-01")] == ["title", "outcome"]


@pytest.mark.parametrize(
    ("ref", "field"), [("AFI-01", "The inspectors' words"), ("AFI-01", "heading"), ("C-01", "As the letter words it")]
)
def test_the_inspectors_words_are_never_removed(ref: str, field: str) -> None:
    with pytest.raises(NotPermitted, match="inspectors’ words") as refused:
        asked(ref, field)

    assert refused.value.exit_code == 77


@pytest.mark.parametrize("reason", ["", "  ", "\n\t"])
def test_a_redaction_without_a_reason_is_refused(reason: str) -> None:
    with pytest.raises(BadInput, match="needs a reason"):
        asked("N-001", "Update", reason)


def test_a_reason_that_repeats_what_is_removed_is_refused() -> None:
    with pytest.raises(BadInput, match="reason"):
        asked("N-001", "Update", f"It said: {WORDS}")


def test_a_field_that_is_none_is_refused_with_what_was_likely_meant() -> None:
    with pytest.raises(BadInput) as refused:
        asked("AFI-01.1", "Lead oficer")

    assert refused.value.mend == "Did you mean Lead officer?"


@pytest.mark.parametrize("field", ["Due", "Delivery", "Areas", "xyzzy"])
def test_a_field_that_holds_no_words_is_refused_with_those_that_do(field: str) -> None:
    with pytest.raises(BadInput, match=field) as refused:
        asked("AFI-01.1", field)

    assert "Measure of success" in refused.value.mend


def test_a_record_that_does_not_exist_is_not_found() -> None:
    with pytest.raises(NotFound, match="N-999"):
        asked("N-999")


def test_the_name_of_a_file_goes_with_whatever_tells_which_file_it_was() -> None:
    assert {removal.field: removal.notice for removal in asked("EV-001", "File")} == {
        "name": NOTICE,
        "sha256": None,
        "size": None,
    }


@pytest.mark.parametrize("field", ["File", "", "SHA-256"])
def test_evidence_whose_file_goes_holds_no_digest_of_it_and_nothing_in_its_place(field: str) -> None:
    after = without_words(
        STATEMENT,
        plan_redaction(STATEMENT, diff(Statement({}), STATEMENT), RedactionTarget("EV-001", field, WHY), WHO, TODAY),
    ).find(Evidence, "EV-001")

    assert (after.sha256, after.size) == ("", None)


def test_the_notice_takes_the_place_of_words_and_what_was_empty_stays_empty() -> None:
    after = without_words(
        STATEMENT,
        plan_redaction(STATEMENT, diff(Statement({}), STATEMENT), RedactionTarget("AFI-01.1", "", WHY), WHO, TODAY),
    ).find(Action, "AFI-01.1")

    assert after == replace(ACTION, title=NOTICE, officer=NOTICE, success=NOTICE)


def test_the_ledger_says_which_fields_of_what_were_removed_by_whom_and_why_and_not_the_words() -> None:
    plan = plan_redaction(
        STATEMENT, diff(Statement({}), STATEMENT), RedactionTarget("N-001", "Update", WHY), WHO, TODAY
    )

    entry = plan.ledger[0]
    assert (entry.kind, entry.about, entry.on, entry.by) == ("redaction", "N-001", TODAY, WHO)
    assert entry.words == f"Update of N-001 {NOTICE}: {WHY}"
    assert plan.changes == ()
    assert "Kim" not in str(replace(plan, wording=None))


def test_other_records_that_hold_the_same_words_are_named() -> None:
    also = derby(NOTE, replace(ACTION, success=f"As noted: {WORDS}"), replace(AREA, title="Something else"))

    assert where_else(
        also, plan_redaction(also, diff(Statement({}), also), RedactionTarget("N-001", "", WHY), WHO, TODAY)
    ) == ("AFI-01.1",)


def test_a_persons_name_that_stands_elsewhere_is_found_however_short() -> None:
    also = derby(LEAD, replace(ACTION, officer="Jo Bloggs"))

    assert where_else(
        also, plan_redaction(also, diff(Statement({}), also), RedactionTarget("L-01", "Name", WHY), WHO, TODAY)
    ) == ("AFI-01.1",)


def test_words_that_stand_nowhere_else_name_nothing() -> None:
    assert (
        where_else(
            STATEMENT,
            plan_redaction(STATEMENT, diff(Statement({}), STATEMENT), RedactionTarget("N-001", "", WHY), WHO, TODAY),
        )
        == ()
    )


def test_two_texts_that_were_different_stay_different_without_their_words() -> None:
    left_of = Rewording(Wording(("Kim Doe",), NOTICE)).left_of

    assert left_of("KIM  doe") == NOTICE
    assert left_of("Kim\nDoe") == f"{NOTICE} #2"
    assert left_of("KIM  doe") == NOTICE
    assert left_of("Said to Kim Doe, and kim doe said") == f"Said to [{NOTICE}], and [{NOTICE}] said"
    assert [left_of(text) for text in ("Kim", None, 7, "", "Kim. Doe")] == [""] * 5


def test_the_inspectors_published_words_are_not_sought_and_what_a_letter_was_read_from_is() -> None:
    sought = {(name, column.field) for name, kind in KINDS.items() for column in COLUMNS[kind] if is_sought(column)}

    assert {("letter", "source"), ("agency", "aliases"), ("note", "by"), ("evidence", "name")} <= sought
    assert not sought & {("area", "text"), ("strength", "text"), ("contributor", "text"), ("action", "points")}
    assert not is_sought(None)
