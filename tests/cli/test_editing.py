"""Any field put right at the keyboard: several records and fields at once, days as people say them."""

import pytest

from tests.cli.keyboard import Keyboard


def test_several_records_and_fields_are_put_right_as_one_revision(wsoa: Keyboard) -> None:
    wsoa.does("note add AFI-02 'Asked for'")

    said = wsoa.does("edit N-001..2 by='Bea Board' dated=1/7/2019")

    assert said.startswith("Revision 12: Edited N-001; Edited N-002")
    assert [(note["by"], note["dated"]) for note in wsoa.told("note list")] == [("Bea Board", "2019-07-01")] * 2


def test_a_lead_is_put_right(wsoa: Keyboard) -> None:
    wsoa.does("agency edit police --lead 'Blue; Chief; blue@example.org'")

    wsoa.does("edit L-01 role='Chief Inspector' e-mail=b@example.org")

    assert "Blue; Chief Inspector; b@example.org" in wsoa.does("agency show police")
    assert "Role: Chief → Chief Inspector" in wsoa.does("history L-01")


def test_a_day_as_people_say_it_is_told_before_it_is_taken(wsoa: Keyboard) -> None:
    assert "dated: “yesterday” is Tuesday 9 July 2019." in wsoa.refused(2, "edit N-001 dated=yesterday")
    assert "due: “Fri” is Friday 12 July 2019." in wsoa.refused(2, "edit AFI-01.1.2 due=Fri")


def test_the_next_command_can_be_typed_as_it_stands(wsoa: Keyboard) -> None:
    name = wsoa.told("agency show police")["name"]

    assert f"Next: wsoa show '{name}'" in wsoa.does(f"edit '{name}' kind=force")
    assert f"Next: wsoa agency show '{name}'" in wsoa.does(f"agency edit '{name}' --kind police")


def test_a_lead_keeps_a_name_or_a_role(wsoa: Keyboard) -> None:
    wsoa.does("agency edit police --lead 'Blue; Chief'")
    wsoa.does("edit L-01 name=")

    assert "A lead needs a name, or a role." in wsoa.refused(2, "edit L-01 role=")


def test_without_a_record_or_a_field_it_says_how(wsoa: Keyboard) -> None:
    assert "wsoa edit L-02 role=" in wsoa.refused(2, "edit role=Chief")
    assert "Its fields: about, text, dated, by." in wsoa.refused(2, "edit N-001")


def test_an_agreed_date_still_needs_a_reason(wsoa: Keyboard) -> None:
    wsoa.does("agree --all --by Board --on 2019-07-01")

    assert "moves a date that was agreed" in wsoa.refused(77, "edit AFI-01.1 due=1/12/2019")
    assert "Due: 30 September 2019 → 1 December 2019" in wsoa.does(
        "edit AFI-01.1 due=1/12/2019 --reason Ill --agreed-by Board"
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("dew", "due"), ("lead-oficer", "lead officer"), ("offiser", "officer"), ("complted on", "completed on")],
)
def test_a_field_typed_wrongly_is_likely_one_of_its_names_or_labels(wsoa: Keyboard, typed: str, meant: str) -> None:
    assert f"Did you mean {meant}" in wsoa.refused(2, "edit AFI-01.1", f"{typed}=3")


def test_a_field_typed_after_a_noun_s_edit_is_told_where_it_goes(wsoa: Keyboard) -> None:
    said = wsoa.refused(2, "action edit AFI-01.1 due=1/9/2019")

    assert said == ("wsoa: due=1/9/2019 is no reference.\nTo put a field right: wsoa edit AFI-01.1 due=1/9/2019\n")
