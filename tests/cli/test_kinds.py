"""A reference of another kind than the one that is wanted is told by its kind; agencies are named beside their keys."""

import shlex
from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.laws import worked_in
from tests.operations import small

# One of each kind, and what it is called.
ONE_OF_EACH = {
    "AFI-01": "an area",
    "AFI-01b": "a point",
    "AFI-01.1": "an action",
    "AFI-01.1.2": "a milestone",
    "EV-001": "evidence",
    "KPI-01": "a measure",
    "N-001": "a note",
    "B-01": "a board",
    "CH-01": "a challenge",
    "C-01": "a contributor",
    "W-01": "a waiver",
    "EN-01": "an endorsement",
    "SUB-01": "a submission",
    "police": "an agency",
}
# A command for each kind that it takes; {ref} is what is typed.
WANT = {
    "an area": "area show {ref}",
    "a point": "area split {ref} --at x",
    "an action": "action show {ref}",
    "a milestone": "milestone done {ref}",
    "evidence": "evidence accept {ref} --by Ann",
    "a measure": "measure reading {ref} 4",
    "a note": "note edit {ref} x",
    "a board": "board withdraw {ref} --reason x",
    "a challenge": "challenge answer {ref} x",
    "a contributor": "contributor answer {ref} --by police",
    "a waiver": "waiver withdraw {ref} --reason x",
    "an endorsement": "endorsement withdraw {ref} --reason x",
    "a submission": "submission show {ref}",
    "an agency": "report slippage --agency {ref}",
    "a sheet": "sheet recall {ref} --reason x",
    "a rule": "waive {ref} AFI-01 --reason x --by Ann --until 2019-12-31",
}


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return worked_in(tmp_path_factory.mktemp("kinds"))


@pytest.fixture
def full(worked: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    return Keyboard(worked, capsys, monkeypatch).on(small.FINISHED)


@pytest.mark.parametrize("wanted", WANT)
def test_a_reference_of_another_kind_is_told_by_its_kind(full: Keyboard, wanted: str) -> None:
    for ref, kind in ONE_OF_EACH.items():
        if kind == wanted or (wanted, kind) == ("a sheet", "an agency"):
            continue

        said = full.refused(66, WANT[wanted].format(ref=ref))

        assert f"{ref}: that is {kind}." in said
        assert f"wsoa show {ref}" in said


def test_a_sheet_is_told_where_a_record_is_wanted(full: Keyboard) -> None:
    sign = full.told("sheet status")["sheets"][0]["sheet"]

    assert f"{sign} is a sheet of " in full.refused(66, f"show {sign.lower()}")


def test_what_nobody_knows_is_looked_for_by_its_words(full: Keyboard) -> None:
    assert "wsoa search WORDS" in full.refused(66, "show nothing-like-it")


def test_an_endorsement_is_shown_by_whose_it_is(full: Keyboard) -> None:
    given = full.told("endorsement list")[0]

    assert full.told(f"endorsement show {given['agency']}") == full.told(f"endorsement show {given['ref']}")


def test_an_agency_that_endorsed_nothing_is_told_how(wsoa: Keyboard) -> None:
    said = wsoa.refused(66, "endorsement show police")

    assert "police has endorsed nothing yet." in said
    assert "wsoa endorse police --form" in said


def test_who_is_confirmed_is_said_by_name(begun: Keyboard) -> None:
    said = begun.where("COLUMNS", "200").does("area confirm --all")

    names = {each["ref"]: each["name"] for each in begun.told("agency list")}
    for area in begun.told("area list"):
        if area["lead"]:
            (line,) = (line for line in said.splitlines() if f" ({area['lead']}) leads" in line)
            assert names[area["lead"]] in line
            assert area["ref"] in line
    assert all(f" ({body['agencies'][0]}) " in said for body in begun.told("contributor list") if body["agencies"])


@pytest.mark.parametrize("typed", ["area show AFI-01", "action show AFI-01.1", "show C-01", "endorsement show EN-01"])
def test_an_agency_is_named_beside_its_key(full: Keyboard, typed: str) -> None:
    (record,) = [full.told(f"show {shlex.split(typed)[-1]}")]
    key = record.get("lead") or record.get("agency") or record["agencies"][0]

    told = " ".join(full.does(typed).split())

    assert f"{' '.join(full.told(f'agency show {key}')['name'].split())} ({key})" in told
