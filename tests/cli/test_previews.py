"""What is shown before it is done shows every field of every kind of record, new, changed and gone."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.operations.test_editing import OF_EACH_KIND
from wsoa.cli.screen.plans import show_plan
from wsoa.cli.screen.returns import show_return
from wsoa.domain.changes.change import diff
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.point_changes import EDGES
from wsoa.domain.changes.source import FROM_FILE, Source
from wsoa.domain.statement.choices import AreaKind, Confidence, Delivery, Direction, Reply, Shows
from wsoa.domain.statement.fields import COLUMNS, Column
from wsoa.domain.statement.records import KINDS, Note, Record
from wsoa.domain.statement.statement import NAMES
from wsoa.domain.statement.values import DATE, NUMBER, STEP, WHOLE, YES_NO

SOURCE = Source(FROM_FILE, "plan.csv")
CHOSEN = {
    "kind": AreaKind.PRIORITY,
    "delivery": Delivery.UNDER_WAY,
    "confidence": Confidence.AT_RISK,
    "shows": Shows.DIFFERENCE,
    "direction": Direction.DOWN,
    "reply": Reply.ACCEPTED,
}
BY_FORM = {DATE: date(2019, 6, 5), NUMBER: Decimal(77), WHOLE: 31, YES_NO: True, STEP: "2019-06-06 66"}
# How far a point reaches, counted in characters, tells a reader nothing: that it was cut or joined is told in words.
IN_WORDS = {("point", field) for field in (*EDGES, "area")}


def filled(name: str, column: Column) -> Any:  # noqa: ANN401 - a field's value
    if column.field in CHOSEN and name != "agency":
        return CHOSEN[column.field]
    if column.form is STEP:
        return ("2019-06-06 66",)
    if column.form in BY_FORM:
        return BY_FORM[column.form]
    refs = [record.ref for record in OF_EACH_KIND.all(column.refers)] if column.refers else ["AFI-01.1"]
    value = refs[-1] if column.refers or column.field == "about" else f"The {column.field} of it"
    return (value,) if column.many else value


def whole(name: str) -> Any:  # noqa: ANN401 - a record of any kind
    """A record of a kind with something in every field."""
    kind = KINDS[name]
    record: Any = OF_EACH_KIND.all(kind)[-1]
    return replace(record, **{column.field: filled(name, column) for column in COLUMNS[kind]})


def missing(shown: str, record: Record) -> list[str]:
    """The fields of a record that are not shown by their label and value, or by their words."""
    words = " ".join(shown.split())
    return [
        column.label
        for column in COLUMNS[type(record)]
        if (NAMES[type(record)], column.field) not in IN_WORDS and not is_shown(words, record, column)
    ]


def is_shown(words: str, record: Record, column: Column) -> bool:
    value = getattr(record, column.field)
    told = column.form.show(value[0] if column.many else value)
    return f"{column.label}: {told}" in words or f"{column.label}: + {told}" in words or f"→ {told}" in words


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "250")


@pytest.mark.parametrize("name", KINDS)
def test_a_plan_shows_every_field_of_what_is_new(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    record = whole(name)
    without = OF_EACH_KIND.without([record.ref])

    show_plan(Plan("It", diff(without, without.with_records(record))))

    assert missing(capsys.readouterr().out, record) == []


@pytest.mark.parametrize("name", KINDS)
def test_a_plan_shows_every_field_that_changes(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    record = whole(name)
    before = OF_EACH_KIND.with_records(type(record)(record.ref))

    show_plan(Plan("It", diff(before, before.with_records(record))))

    shown = capsys.readouterr().out
    same = {
        column.label
        for column in COLUMNS[type(record)]
        if getattr(type(record)("X"), column.field) == getattr(record, column.field)
    }
    assert set(missing(shown, record)) <= same


@pytest.mark.parametrize("name", [name for name in KINDS if name != "point"])
def test_a_plan_shows_every_field_of_what_goes(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    record = whole(name)
    before = OF_EACH_KIND.without([record.ref]).with_records(record)

    show_plan(Plan("It", diff(before, OF_EACH_KIND.without([record.ref]))))

    shown = capsys.readouterr().out
    assert f"{record.ref}  taken back" in shown
    assert missing(shown.replace(": − ", ": + "), record) == []


BROUGHT = [name for name, kind in KINDS.items() if any(column.by_sheet for column in COLUMNS[kind])]


@pytest.mark.parametrize("name", [*BROUGHT, "note"])
def test_a_file_shows_every_field_of_what_it_brings(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    record = whole(name)
    without = OF_EACH_KIND.without([record.ref])

    show_return(Plan("It", diff(without, without.with_records(record)), SOURCE), without)

    shown = capsys.readouterr().out
    assert [
        column.label
        for column in COLUMNS[type(record)]
        if column.label in missing(shown, record) and not is_in_the_heading(shown, record, column)
    ] == []


def is_in_the_heading(shown: str, record: Record, column: Column) -> bool:
    """Whether its value is told without a label: a title, the words of an update, what a record stands under."""
    value = getattr(record, column.field)
    return (column.form.show(value[0] if column.many else value)) in shown


def test_the_other_areas_and_points_of_a_new_action_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    action = replace(whole("action"), areas=("AFI-01", "AFI-02"), points=("AFI-01a", "AFI-01b"))
    without = OF_EACH_KIND.without([action.ref])

    show_return(Plan("It", diff(without, without.with_records(action)), SOURCE), without)

    shown = capsys.readouterr().out
    assert "Areas: + AFI-02" in shown
    assert "Areas: + AFI-01\n" not in shown
    assert "Points: + AFI-01a" in shown


def test_who_gave_an_update_and_when_is_shown_and_so_is_what_changes_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    note = OF_EACH_KIND.find(Note, "N-001")
    show_return(
        Plan("It", diff(OF_EACH_KIND.without(["N-001"]), OF_EACH_KIND), SOURCE), OF_EACH_KIND.without(["N-001"])
    )
    assert "Update: “Said” (N-001, new, Ann, 1 July 2019)" in capsys.readouterr().out

    after = OF_EACH_KIND.with_records(replace(note, by="Bea"))
    show_return(Plan("It", diff(OF_EACH_KIND, after), SOURCE), OF_EACH_KIND)
    assert "By: Ann → Bea" in capsys.readouterr().out
