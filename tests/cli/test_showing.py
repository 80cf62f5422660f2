"""Any record by its reference, several at once, and words wherever they stand."""

import json

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations import small
from wsoa.cli import json_answers
from wsoa.operations import looking


@pytest.mark.parametrize("ref", ["AFI-01", "AFI-01a", "AFI-01.1", "AFI-01.1.1", "EV-001", "N-001", "police", "LETTER"])
def test_show_knows_every_kind_of_reference(wsoa: Keyboard, ref: str) -> None:
    said = wsoa("show", ref)

    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(ref)
    assert json.loads(wsoa("show", ref, "--json").out)["ref"] == ref


# So that there is one of every kind, and of what an agency's page holds: an area answered by another agency's action
# since it was waived, readings and a sheet that are owed.
EVERY_KIND = (
    "area assign AFI-02 --lead police",
    "waive area-answered AFI-02 --reason Asked --by Chair --until 2019-07-31",
    "action add AFI-02 Another --lead council",
    "action add AFI-03 Third --lead council --with police --due 2019-09-02",
    "waive action-officer AFI-02.1 --reason Asked --by Chair --until 2019-07-31",
    "waive action-stepped AFI-02.1 --reason Asked --by Chair --until 2019-07-31",
    "measure add Rate --area AFI-01,AFI-02 --action AFI-01.1 --direction up --baseline 20 --baseline-on 2019-03-31",
    "measure reading KPI-01 40 --on 2019-07-09",
    "board add 2019-06-28",
    "challenge add AFI-02.1 Why?",
    "agency edit police --lead 'Lee; Head; lee@example.org'",
    "sheet issue --agency police --due 2019-07-31",
    "endorse police --name Lee --role Head",
    "endorse --body Board --name Ann --role Chair",
    "action edit AFI-01.1 --success 'Nine children in ten are seen alone by March 2020'",
    "endorse --body Cabinet --name Sam --role Leader",
    "endorse council --name Ali --role Director",
)


def test_a_record_shown_from_a_part_of_the_statement_is_as_from_the_whole(wsoa: Keyboard) -> None:
    for words in EVERY_KIND:
        wsoa.does(words)
    whole = looking.report(wsoa.database, small.FINISHED)

    for ref, record in whole.statement.records.items():
        part = looking.report_on(wsoa.database, [ref], small.FINISHED)
        assert json_answers.whole(part, part.statement.records[ref]) == json_answers.whole(whole, record)
        assert wsoa("show", ref) == wsoa("show", ref, "--as-of", small.FINISHED.isoformat())


def test_showing_one_action_reads_no_other(wsoa: Keyboard) -> None:
    wsoa("action add AFI-02 Another")

    part = looking.report_on(wsoa.database, ["AFI-01.1"], small.FINISHED).statement

    assert [record.ref for record in part.work] == ["AFI-01.1", "AFI-01.1.1", "AFI-01.1.2"]


def test_a_point_is_shown_in_its_own_words_and_not_by_where_they_stand(wsoa: Keyboard) -> None:
    said = wsoa("show AFI-01a").out

    assert "Words" in said
    assert "Starts at" not in said


def test_several_are_shown_one_below_the_other_and_as_a_list(wsoa: Keyboard) -> None:
    said = wsoa("area show AFI-01..2")

    assert said.out.index("AFI-01") < said.out.index("\nAFI-02")
    assert [told["ref"] for told in json.loads(wsoa("show AFI-01 police --json").out)] == ["AFI-01", "police"]


def test_a_reference_of_another_kind_is_told_by_its_kind(wsoa: Keyboard) -> None:
    said = wsoa("action show AFI-01")

    assert said.code == 66
    assert said.err == (
        "wsoa: There is no action AFI-01: that is an area.\nDid you mean AFI-01.1? See it: wsoa show AFI-01\n"
    )


def test_several_are_changed_at_once_and_taken_back_as_one(wsoa: Keyboard) -> None:
    said = wsoa("area assign AFI-01..2 --lead police")

    assert "Assigned AFI-01; Assigned AFI-02" in said.out
    assert wsoa("undo -y").code == 0
    assert json.loads(wsoa("area show AFI-02 --json").out)["lead"] != "police"


def test_words_are_found_in_records_whatever_their_capitals(wsoa: Keyboard) -> None:
    wsoa("note", "add", "AFI-01.1", "The Rota is agreed with Dr Example")

    said = wsoa("search ROTA example")

    assert "N-002  Update: The Rota is agreed" in said.out
    assert said.out.endswith("1 place.\n")


def test_what_is_only_said_by_history_is_found_with_its_day(wsoa: Keyboard) -> None:
    wsoa("action", "edit", "AFI-01.1", "--officer", "Quentin Lastname")
    wsoa("action", "edit", "AFI-01.1", "--officer", "Somebody Else")

    hits = json.loads(wsoa("search quentin --json").out)

    assert [(hit["ref"], hit["label"], hit["text"]) for hit in hits] == [
        ("AFI-01.1", "Lead officer", "Quentin Lastname")
    ]
    assert hits[0]["revision"] is not None
    assert "(no longer; revision" in wsoa("search quentin").out


def test_a_search_for_nothing_is_refused_and_one_that_finds_nothing_says_so(wsoa: Keyboard) -> None:
    assert wsoa("search x").code == 2
    assert wsoa("search xylophone").out == "Nothing holds “xylophone”.\n"
    assert "in one field: look for each by itself" in wsoa("search xylophone police").out


def test_words_removed_for_good_are_not_found_again(wsoa: Keyboard) -> None:
    wsoa("action", "edit", "AFI-01.1", "--officer", "Quentin Lastname")
    wsoa("redact", "--words", "Quentin Lastname", "--reason", "A name", "--confirm", "Quentin Lastname")

    assert wsoa("search quentin").out == "Nothing holds “quentin”.\n"


def test_several_files_of_evidence_are_one_revision(wsoa: Keyboard) -> None:
    for name in ("minutes.txt", "audit.txt"):
        (wsoa.folder / name).write_text(f"What {name} says.", encoding="utf-8")

    said = wsoa.does("evidence add AFI-01.1 minutes.txt audit.txt https://example.org/a --shows done")

    assert "Added EV-002 about AFI-01.1; Added EV-003 about AFI-01.1; Added EV-004 about AFI-01.1" in said
    assert [item["name"] or item["link"] for item in wsoa.told("evidence list")][1:] == [
        "minutes.txt",
        "audit.txt",
        "https://example.org/a",
    ]
    assert wsoa("verify").code == 0
    assert wsoa("undo -y").code == 0
    assert len(wsoa.told("evidence list")) == 1


def test_of_several_files_one_that_is_not_there_refuses_all(wsoa: Keyboard) -> None:
    (wsoa.folder / "minutes.txt").write_text("What was said.", encoding="utf-8")

    assert "gone.txt" in wsoa.refused(66, "evidence add AFI-01.1 minutes.txt gone.txt --shows done")
    assert len(wsoa.told("evidence list")) == 1


@pytest.mark.parametrize(
    ("typed", "see"),
    [
        ("Foreword", "It is a section: wsoa section show foreword"),
        ("2", "It may be a revision: wsoa history 2"),
        ("zzz", "Look for it by its words: wsoa search WORDS"),
    ],
)
def test_what_is_no_record_is_told_with_where_to_see_it(wsoa: Keyboard, typed: str, see: str) -> None:
    assert wsoa.refused(66, f"show {typed}").endswith(f"\n{see}\n")


@pytest.mark.parametrize("sought", ["Queen's", "queen’s", "multi-agency", "multi\u2011agency"])
def test_what_word_makes_of_quotes_and_hyphens_is_found_all_the_same(wsoa: Keyboard, sought: str) -> None:
    wsoa.does("note add AFI-01", "The Queen’s Medical Centre, and a multi-agency round")
    wsoa.does("note add AFI-01", "At Queen's, with a multi–agency form")

    assert [hit["ref"] for hit in wsoa.told("search", sought)] == ["N-002", "N-003"]
