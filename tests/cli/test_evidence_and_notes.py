"""What shows that something was done, and what was said about it."""

import hashlib
import json

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations import small

MINUTES = b"Minutes of the board\r\n"


def test_a_file_is_copied_in_and_can_be_found_again(wsoa: Keyboard) -> None:
    (wsoa.folder / "minutes.txt").write_bytes(MINUTES)

    said = wsoa.does("evidence add AFI-01.1 minutes.txt --shows difference --description 'Board of 1 July'")

    assert "Next: wsoa evidence show EV-002" in said
    told = wsoa.told("evidence show EV-002")
    assert (told["about"], told["shows"], told["description"], told["name"]) == (
        "AFI-01.1",
        "difference",
        "Board of 1 July",
        "minutes.txt",
    )
    assert (told["sha256"], told["size"], told["dated"]) == (
        hashlib.sha256(MINUTES).hexdigest(),
        len(MINUTES),
        str(small.FINISHED),
    )
    kept = wsoa.database.parent / "evidence" / told["sha256"][:2] / told["sha256"]
    assert told["kept_at"] == str(kept)
    assert kept.read_bytes() == MINUTES


def test_where_a_file_is_kept_is_shown_in_full(wsoa: Keyboard) -> None:
    (wsoa.folder / "minutes.txt").write_bytes(MINUTES)
    wsoa.does("evidence add AFI-01.1 minutes.txt --shows done")

    shown = wsoa.does("evidence show EV-002")

    assert wsoa.told("evidence show EV-002")["kept_at"] in "".join(shown.split())


def test_a_link_is_kept_as_it_is(wsoa: Keyboard) -> None:
    wsoa.does("evidence add AFI-01.1.2 'https://example.org/a b?c=[d]&e=1' --shows done")

    told = wsoa.told("evidence show EV-002")
    assert (told["link"], told["name"], told["sha256"], told["kept_at"]) == (
        "https://example.org/a b?c=[d]&e=1",
        None,
        None,
        None,
    )


def test_evidence_is_listed_with_what_it_is_about(wsoa: Keyboard) -> None:
    wsoa.does("action add AFI-02 'Invite health'")
    wsoa.does("evidence add AFI-02.1 https://example.org/invitation --shows done")

    assert [item["ref"] for item in wsoa.told("evidence list")] == ["EV-001", "EV-002"]
    assert [item["ref"] for item in wsoa.told("evidence list --about AFI-01")] == ["EV-001"]
    assert "https://example.org/form" in wsoa.does("evidence list")


def test_evidence_is_withdrawn_with_a_reason_and_stays_on_the_record(wsoa: Keyboard) -> None:
    (wsoa.folder / "minutes.txt").write_bytes(MINUTES)
    wsoa.does("evidence add AFI-01.1 minutes.txt --shows done")

    wsoa.does("evidence withdraw EV-002 --reason 'The wrong minutes'")

    told = wsoa.told("evidence show EV-002")
    assert told["withdrawn"] == "The wrong minutes"
    assert (wsoa.database.parent / "evidence" / told["sha256"][:2] / told["sha256"]).read_bytes() == MINUTES
    assert "already withdrawn" in wsoa.refused(2, "evidence withdraw EV-002 --reason again")


def test_without_evidence_what_is_complete_stands_in_the_way_of_the_gate(wsoa: Keyboard) -> None:
    wsoa.does("milestone done AFI-01.1.2")
    wsoa.does("action complete AFI-01.1")

    wsoa.does("evidence withdraw EV-001 --reason 'The wrong form'")

    assert "complete-evidenced" in [blocker["rule"] for blocker in wsoa("check --json").told["blockers"]]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("evidence add police https://example.org --shows done", "about an area, an action, a milestone or a measure"),
        ("evidence add AFI-01a https://example.org --shows done", "about an area, an action, a milestone or a measure"),
        ("evidence add AFI-01.1 https://example.org --shows doubt", "Write one of: done, difference."),
        ("evidence withdraw EV-001 --reason ' '", "needs a reason"),
        ("note add AFI-01.1 ''", "A note needs words."),
    ],
)
def test_what_is_no_evidence_or_no_note_is_refused_in_words(wsoa: Keyboard, typed: str, why: str) -> None:
    assert why in wsoa.refused(2, typed)


def test_a_note_is_dated_and_carries_the_name_of_who_wrote_it(wsoa: Keyboard) -> None:
    said = wsoa.does("note add AFI-02 'Health will come from August.'")

    assert "Next: wsoa history AFI-02" in said
    last = wsoa.told("note list")[-1]
    expected = {
        "ref": "N-002",
        "about": "AFI-02",
        "text": "Health will come from August.",
        "dated": str(small.FINISHED),
        "by": "Ann Coordinator",
    }
    assert last == expected
    assert "Health will come from August." in wsoa.does("note list")


def test_notes_can_be_asked_for_by_what_they_are_about(wsoa: Keyboard) -> None:
    wsoa.does("note add AFI-02 'Health will come from August.'")
    wsoa.does("note add 'Testshire Police' 'A new lead from August.'")

    assert [note["ref"] for note in wsoa.told("note list --about AFI-01")] == ["N-001"]
    assert [note["ref"] for note in wsoa.told("note list --about police")] == ["N-003"]


def test_a_note_of_several_paragraphs_and_any_signs_is_shown_as_it_was_written(wsoa: Keyboard) -> None:
    words = "First [bold]line[/bold].\n\n<b>Second</b> line: =1+1, “café” – naïve."

    wsoa.does("note add AFI-01.1", words)

    assert wsoa.told("note list")[-1]["text"] == words
    for line in words.split("\n\n"):
        assert line in wsoa.does("note list")


def test_an_empty_file_is_not_taken_for_evidence_unless_somebody_says_so(wsoa: Keyboard) -> None:
    (wsoa.folder / "empty.pdf").touch()
    add = "evidence add AFI-01.1 empty.pdf --shows done"

    said = wsoa.refused(77, add)
    assert "empty.pdf is empty" in said
    assert "-y" in said
    assert "empty.pdf is empty" in wsoa.refused(77, f"{add} --no-input")

    wsoa.does(f"{add} -y")
    assert wsoa.told("evidence show EV-002")["size"] == 0


def test_no_file_name_is_broken_on_a_narrow_terminal(wsoa: Keyboard) -> None:
    (wsoa.folder / "control-centre-instruction-of-june.txt").write_text("Do it.")
    wsoa.does("evidence add AFI-01.1 control-centre-instruction-of-june.txt --shows done --description 'Instruction'")

    lines = wsoa.where("COLUMNS", "80").does("evidence list").splitlines()

    assert any("control-centre-instruction-of-june.txt" in line for line in lines)
    assert max(map(len, lines)) <= 80


def test_evidence_is_described_anew_until_it_is_accepted(wsoa: Keyboard) -> None:
    wsoa.does("evidence edit EV-001 --description 'Minutes of 12 July'")
    assert wsoa.told("evidence show EV-001")["description"] == "Minutes of 12 July"

    wsoa.does("evidence accept EV-001 --by Chair")

    assert "EV-001 was accepted as it is." in wsoa.refused(2, "evidence edit EV-001 --shows difference")


def test_a_note_is_put_right_and_history_keeps_what_it_said(wsoa: Keyboard) -> None:
    said = wsoa.told("show N-001")["text"]

    wsoa.does("note edit N-001 'In other words.'")

    assert wsoa.told("show N-001")["text"] == "In other words."
    assert said.split()[0] in wsoa.does("history N-001") or said in wsoa.does("history AFI-01.1")
    assert "A note needs words." in wsoa.refused(2, "note edit N-001 ''")


def test_areas_and_measures_take_evidence_too_and_show_it_wherever_it_is_listed(wsoa: Keyboard) -> None:
    wsoa.does("measure add Concerns --direction up --area AFI-01")
    wsoa.does("evidence add AFI-01 https://example.org/area --shows difference --description 'Audit of the area'")
    wsoa.does("evidence add KPI-01 https://example.org/kpi --shows done --description 'Sample of sixty'")

    assert "Evidence of a difference: 1\n  EV-002  Audit of the area" in wsoa.does("area show AFI-01")
    assert "EV-003  Sample of sixty (shows that it was done)" in wsoa.does("measure show KPI-01")
    assert "EV-003  Sample of sixty" in wsoa.does("agency show police")
    assert "EV-002" in wsoa.does("evidence list --about AFI-01")
    for ref, item in (("AFI-01", "EV-002"), ("KPI-01", "EV-003")):
        assert [each["ref"] for each in wsoa.told(f"show {ref}")["evidence"]] == [item]
    wsoa.does("export json -o all.json")
    told = json.loads((wsoa.folder / "all.json").read_text(encoding="utf-8"))
    assert [told[kind][place]["evidence"] for kind, place in (("areas", 1), ("measures", 0))] == [
        ["EV-002"],
        ["EV-003"],
    ]
    wsoa.does("export html -o all.html")
    assert "Evidence: EV-002</p>" in (page := (wsoa.folder / "all.html").read_text(encoding="utf-8"))
    assert "Evidence: EV-003" in page


def test_a_file_that_is_evidence_already_is_taken_and_told(wsoa: Keyboard) -> None:
    (wsoa.folder / "same.txt").write_text("Said once", encoding="utf-8")
    wsoa.does("evidence add AFI-01.1 same.txt --shows done")
    ref = wsoa.told("evidence list")[-1]["ref"]

    said = wsoa("evidence add AFI-01.1 same.txt --shows difference")

    assert f"The same file is evidence already: {ref}." in said.out + said.err
