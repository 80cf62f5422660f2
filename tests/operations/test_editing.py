"""Mistakes are cheap: every field of every kind of record is put right by its name, or says what to type instead."""

from datetime import date
from decimal import Decimal

import pytest

from tests.cli.keyboard import commands_that_are_none
from tests.domain.statements import SECOND_AREA, TODAY, derby, endorsed
from wsoa.domain.changes.replay import applied
from wsoa.domain.errors import BadInput, Misused, NotPermitted
from wsoa.domain.statement.choices import Reply
from wsoa.domain.statement.fields import BY_FIELD, COLUMNS, Column
from wsoa.domain.statement.put_right import instead
from wsoa.domain.statement.records import (
    KINDS,
    Action,
    Board,
    Challenge,
    Cover,
    Evidence,
    Lead,
    Measure,
    Note,
    Reading,
    Strength,
    Submission,
    Waiver,
)
from wsoa.domain.statement.values import DATE, EMAIL, NUMBER, YES_NO
from wsoa.operations.editing import edit_record
from wsoa.operations.verifications import Approval

DAY, WHY = date(2019, 7, 1), Approval("Typed wrongly", "Ann")
OF_EACH_KIND = endorsed(
    derby(
        Cover(),
        SECOND_AREA,
        Action("AFI-01.2", areas=("AFI-01",), title="Ask them", lead="police"),
        Strength("S-01", "Leaders know their services."),
        Lead("L-01", "police", "Blue"),
        Evidence("EV-001", "AFI-01.1", link="https://example.org", dated=DAY),
        Measure("KPI-01", "Returns", baseline=Decimal(5), baseline_on=date(2019, 5, 1), areas=("AFI-01",)),
        Measure("KPI-02", "More", baseline=Decimal(5), baseline_on=date(2019, 5, 1), areas=("AFI-01",)),
        Reading("R-001", "KPI-02", Decimal(6), DAY),
        Note("N-001", "AFI-01.1", "Said", DAY, "Ann"),
        Board("B-01", DAY),
        Challenge("CH-01", "AFI-01", "Why?", DAY, "So.", DAY, "Head"),
        Waiver("W-01", "area-led", "AFI-01", "Later", "Chair", DAY, DAY),
        Submission(
            "SUB-01",
            "1.0",
            DAY,
            sent=DAY,
            sent_by="Ann",
            reply=Reply.RETURNED,
            replied=date(2019, 7, 3),
            resubmit_by=DAY,
        ),
    )
)
FIELDS = [(OF_EACH_KIND.all(kind)[-1].ref, column.field) for kind in KINDS.values() for column in COLUMNS[kind]]
# What to type where another word of the field's form would not do, with what has to change at once.
TYPED = {
    "about": {"about": "AFI-01.1.2"},
    "agency": {"agency": "council"},
    "measure": {"measure": "KPI-01"},
    "lead": {"lead": "council"},
    "contributing": {"contributing": "council"},
    "areas": {"areas": "AFI-01, AFI-02"},
    "points": {"points": "AFI-01a"},
    "actions": {"actions": "AFI-01.1"},
    "delivery": {"delivery": "under way"},
    "completed": {"completed": "1/7/2019", "delivery": "complete"},
    "confidence": {"confidence": "at risk"},
    "shows": {"shows": "difference"},
    "reply": {"reply": "accepted"},
    "link": {"link": "https://example.org/other"},
    "direction": {"direction": "down"},
    "trajectory": {"trajectory": "6 by 1/8/2019"},
    "target": {"target": "9", "target_on": "1/12/2019"},
    "target_on": {"target": "9", "target_on": "1/12/2019"},
    "baseline_on": {"baseline_on": "2/5/2019"},
    "asked": {"asked": "30/6/2019"},
    "deadline": {"deadline": "20/8/2019"},
}
OTHERWISE = {("AFI-01.2", "withdrawn"): {"withdrawn": "Twice", "delivery": "withdrawn"}}


def typed_for(ref: str, column: Column) -> dict[str, str]:
    by_form = {DATE: "2/7/2019", EMAIL: "new@example.org", NUMBER: "4", YES_NO: "yes"}
    return (
        OTHERWISE.get((ref, column.field))
        or TYPED.get(column.field)
        or {column.field: by_form.get(column.form, "Other words")}
    )


@pytest.mark.parametrize(("ref", "field"), FIELDS)
def test_every_field_is_put_right_by_its_name_or_says_what_to_type_instead(ref: str, field: str) -> None:
    record = OF_EACH_KIND.records[ref]
    column = BY_FIELD[type(record)][field]

    if told := instead(type(record), record.ref, column):
        assert commands_that_are_none(told) == []
        with pytest.raises(NotPermitted) as refused:
            edit_record(OF_EACH_KIND, ref, {column.label: "x"}, WHY, TODAY)
        assert "wsoa " in refused.value.mend
    else:
        plan = edit_record(OF_EACH_KIND, ref, typed_for(ref, column), WHY, TODAY)
        assert getattr(applied(OF_EACH_KIND, plan.changes).records[ref], field) != getattr(record, field)


def test_a_field_is_called_by_its_label_or_its_name_in_json() -> None:
    for name in ("E-mail", "email", "EMAIL"):
        plan = edit_record(OF_EACH_KIND, "l-1", {name: "blue@example.org"}, WHY, TODAY)
        assert [(change.field, change.new) for change in plan.changes] == [("email", "blue@example.org")]


def test_a_field_that_is_none_is_told_with_those_there_are() -> None:
    for typed, mend in (({"valu": "5"}, "Did you mean value?"), ({}, "Its fields: measure, value, dated, note.")):
        with pytest.raises(Misused) as refused:
            edit_record(OF_EACH_KIND, "R-001", typed, WHY, TODAY)
        assert refused.value.mend.startswith(mend)


def test_what_was_said_of_a_pack_is_put_right_with_a_reason_and_stays_in_the_ledger() -> None:
    plan = edit_record(OF_EACH_KIND, "SUB-01", {"sent_by": "Anna"}, WHY, TODAY)

    (entry,) = plan.ledger
    assert (entry.by, entry.words) == ("Ann", "Version 1.0 put right, Sent by was Ann: Typed wrongly")
    for typed, why in (
        ({"sent_by": "Anna"}, Approval("", "Ann")),
        ({"sent": ""}, WHY),
        ({"sent": "30/6/2019"}, WHY),
        ({"replied": "1/9/2019"}, WHY),
    ):
        with pytest.raises(BadInput):
            edit_record(OF_EACH_KIND, "SUB-01", typed, why, TODAY)


def test_evidence_stays_a_link_or_a_file_and_what_was_accepted_as_it_was() -> None:
    file = Evidence("EV-002", "AFI-01.1", name="minutes.txt", sha256="0" * 64, size=1)
    accepted = Evidence("EV-003", "AFI-01.1", link="https://example.org", accepted=DAY, accepted_by="Chair")
    statement = OF_EACH_KIND.with_records(file, accepted)

    for ref, typed in (
        ("EV-002", {"link": "https://a"}),
        ("EV-001", {"link": "x"}),
        ("EV-003", {"shows": "difference"}),
    ):
        with pytest.raises(BadInput) as refused:
            edit_record(statement, ref, typed, WHY, TODAY)
        assert "wsoa " in refused.value.mend
