"""Endorsements at the keyboard: given of exact words, stale when these change, replaced, withdrawn, printed."""

import hashlib
import json
from typing import Any

import docx
import pytest

from tests.cli.keyboard import Keyboard
from wsoa.domain.signing.owned_words import canonical_form, digest_of_owned
from wsoa.operations import looking

ENDORSE = "endorse police --name 'Rachel Swann' --role 'Deputy Chief Constable'"
CABINET = "endorse --body 'City Cabinet' --name 'Cllr Hassall' --role Leader"


@pytest.fixture
def endorsed(wsoa: Keyboard) -> Keyboard:
    """A keyboard where the police endorsed what they own, on 10 July 2019."""
    wsoa.does(ENDORSE)
    return wsoa


def blocking(wsoa: Keyboard, rule: str = "agency-endorsed") -> dict[str, Any]:
    return {each["ref"]: each for each in wsoa("check --json").told["blockers"] if each["rule"] == rule}


def test_what_is_endorsed_is_the_digest_of_the_promises_that_an_agency_owns(endorsed: Keyboard) -> None:
    statement = looking.present(endorsed.database)
    form = canonical_form(statement, "police")

    lines = [json.loads(line) for line in form.decode().splitlines()]
    assert [line["ref"] for line in lines] == ["AFI-01", "AFI-01.1", "AFI-01.1.1", "AFI-01.1.2", "AFI-01a", "AFI-01b"]
    assert lines[1]["due"] == "2019-09-30"
    assert "delivery" not in lines[1]
    assert endorsed.told("endorsement show EN-01")["digest"] == hashlib.sha256(form).hexdigest()


def test_until_it_has_endorsed_what_it_owns_an_agency_blocks_and_the_mend_mends(wsoa: Keyboard) -> None:
    (mend,) = blocking(wsoa)["police"]["mends"]

    wsoa.does(mend.removeprefix("wsoa ").replace("NAME", "Swann").replace("…", "DCC"))

    assert "police" not in blocking(wsoa)


def test_a_promise_that_changes_makes_it_stale_everywhere_with_what_changed(endorsed: Keyboard) -> None:
    endorsed.does("action edit AFI-01.1 --officer 'Det Supt Green'")

    told = endorsed.told("endorsement show EN-01")
    assert told["standing"] == "stale"
    assert [(each["ref"], each["field"], each["new"]) for each in told["changes"]] == [
        ("AFI-01.1", "officer", "Det Supt Green")
    ]
    assert blocking(endorsed)["police"]["stale"] == "EN-01"
    assert "Changed since: AFI-01.1 (Lead officer)" in endorsed("check").out
    assert "stale: police (1 change since)" in endorsed("status").out
    assert "Det Supt Green" in endorsed.does("endorsement show EN-01")


def test_progress_leaves_it_in_force_and_so_does_a_change_that_was_taken_back(endorsed: Keyboard) -> None:
    endorsed.does("note add AFI-01.1 'Going well'")
    endorsed.does("action edit AFI-01.1 --confidence 'at risk'")
    endorsed.does("action edit AFI-01.1 --officer 'Det Supt Green'")
    endorsed.does("undo --yes")

    assert endorsed.told("endorsement show EN-01")["standing"] == "in force"


def test_given_again_it_replaces_the_stale_one(endorsed: Keyboard) -> None:
    endorsed.does("action edit AFI-01.1 --officer 'Det Supt Green'")
    endorsed.on("2019-07-12").does(ENDORSE)

    assert [each["standing"] for each in endorsed.told("endorsement list")] == ["replaced", "in force"]
    assert "police" not in blocking(endorsed)
    assert [each["standing"] for each in endorsed.told("endorsement list --as-of 2019-07-10")] == ["stale"]


def test_a_board_approves_the_whole_and_any_promise_makes_that_stale(endorsed: Keyboard) -> None:
    endorsed.does(CABINET)
    assert blocking(endorsed, "approval-current") == {}

    endorsed.does("area edit AFI-02 --outcome 'Children are seen sooner'")

    assert [*blocking(endorsed, "approval-current")] == ["EN-02"]
    assert "police" not in blocking(endorsed)


def test_withdrawn_it_counts_no_more_and_the_ledger_keeps_both(endorsed: Keyboard) -> None:
    endorsed.does("endorsement withdraw en-1 --reason 'Signed by mistake'")

    assert "police" in blocking(endorsed)
    entries = [entry for revision in endorsed.told("history") for entry in revision["ledger"]]
    assert [entry["words"].split(",")[0] for entry in entries if entry["kind"] == "endorsement"] == [
        "Testshire Police endorsed 6 records",
        "EN-01 withdrawn: Signed by mistake",
    ]
    assert "already withdrawn" in endorsed.refused(2, "endorsement withdraw EN-01 --reason Again")
    assert endorsed("verify").code == 0


def test_undo_passes_an_endorsement_over_and_refuses_it_by_number(endorsed: Keyboard) -> None:
    number = endorsed.told("history")[-1]["revision"]

    assert "cannot un-happen" in endorsed.refused(77, f"undo {number} --yes")
    endorsed.does("undo --yes")
    assert len(endorsed.told("endorsement list")) == 1


@pytest.mark.parametrize(("edition", "printed"), [("working", 1), ("submission", 0)])
def test_it_is_printed_and_a_stale_one_is_not_sent(endorsed: Keyboard, edition: str, printed: int) -> None:
    endorsed.does(f"export html --edition {edition} -o signed.html")
    endorsed.does("action edit AFI-01.1 --officer 'Det Supt Green'")
    endorsed.does(f"export html --edition {edition} -o stale.html")

    signed, stale = ((endorsed.folder / f"{name}.html").read_text(encoding="utf-8") for name in ("signed", "stale"))
    assert all(words in signed for words in ("Approved and endorsed by", "Rachel Swann", "Deputy Chief Constable"))
    assert ("Rachel Swann" in stale) == printed
    assert ("has changed since" in stale) == printed


def test_by_roles_only_nobody_who_endorsed_is_named(endorsed: Keyboard) -> None:
    endorsed.does("export html --edition submission --roles-only -o roles.html")

    page = (endorsed.folder / "roles.html").read_text(encoding="utf-8")
    assert "Rachel Swann" not in page
    assert "Deputy Chief Constable" in page


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("endorse", 2, "Say who endorses it"),
        (f"{ENDORSE} --body 'City Cabinet'", 2, "Say who endorses it"),
        (ENDORSE.replace("police", "polise"), 66, "Did you mean police"),
        (ENDORSE.replace("police", "probation"), 2, "owns nothing yet"),
        (ENDORSE.replace("'Rachel Swann'", "' '"), 2, "Somebody endorses it"),
        ("endorse police --name 'Rachel Swann'", 2, "Somebody endorses it"),
        (f"{ENDORSE} --on 11/7/2019", 2, "11 July 2019 has not come"),
        (f"{ENDORSE} --on 1/1/2019", 66, "There was no statement on 1 January 2019"),
        (f"{ENDORSE} --on 10/6/2019", 2, "has changed since: AFI-01.1"),
        ("endorsement show EN-01", 66, "There is no endorsement EN-01"),
    ],
)
def test_an_endorsement_that_cannot_be_is_refused(wsoa: Keyboard, typed: str, code: int, said: str) -> None:
    assert said in wsoa.refused(code, typed)


def test_the_same_words_are_not_endorsed_twice(endorsed: Keyboard) -> None:
    assert "has endorsed exactly this: EN-01" in endorsed.refused(2, ENDORSE)


@pytest.mark.parametrize("asked", ["endorse police --form -o form.docx", "endorse --form -o form.docx"])
def test_the_form_says_exactly_what_is_to_be_endorsed(wsoa: Keyboard, asked: str) -> None:
    assert wsoa.does(asked).strip() == "form.docx"

    words = "\n".join(
        each.text for each in docx.Document(str(wsoa.folder / "form.docx")).element.body.iter() if each.text
    )
    digest = digest_of_owned(looking.present(wsoa.database), "police")
    assert all(each in words for each in (digest, "Testshire Police", "Share every concern within a day", "Signature"))


def test_a_form_that_nobody_could_sign_or_that_cannot_be_written_is_refused(wsoa: Keyboard) -> None:
    assert "There is nothing to endorse yet" in wsoa.refused(2, "endorse probation --form")
    assert "There is no folder nowhere." in wsoa.refused(73, "endorse police --form -o nowhere/form.docx")


def test_the_check_and_the_status_count_who_owns_something_and_approvals_by_boards_alone(endorsed: Keyboard) -> None:
    endorsed.does("agency add fire 'Testshire Fire and Rescue'")
    endorsed.does(CABINET)
    endorsed.does("area edit AFI-02 --outcome 'Children are seen sooner'")

    told = endorsed("check").out
    asked = len(blocking(endorsed)) + 1

    assert f"Agencies that have not endorsed what they own, as it is now: {asked - 1} of {asked}." in told
    assert "Approvals by boards of other words than there are now: 1 of 1." in told
    assert f"Endorsed  1 of {asked} agencies" in endorsed.does("status")
