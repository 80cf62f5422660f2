"""Done is not verified.

Evidence accepted, an action verified by somebody else's agency, opened again, and its lead's own word.
"""

from datetime import date
from pathlib import Path

import pytest

from tests.operations import small
from wsoa.domain.changes.revision import Revision
from wsoa.domain.errors import BadInput
from wsoa.domain.statement.choices import Confidence, Delivery
from wsoa.domain.statement.records import Action, Evidence, Note
from wsoa.operations import actions, evidence, looking, verifications

AUGUST, STEP = date(2019, 8, 5), "AFI-01.1.2"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return small.lived(tmp_path / "wsoa.db")


def complete(path: Path, shows: str = "difference") -> None:
    """Everything done, and evidence EV-002 of it."""
    entries = {"shows": shows, "description": "What children say now"}
    small.do(path, AUGUST, lambda statement: actions.finish_milestones(statement, [STEP], AUGUST, AUGUST))
    small.do(path, AUGUST, lambda statement: actions.complete_action(statement, "AFI-01.1", None, AUGUST))
    small.do(
        path,
        AUGUST,
        lambda statement: evidence.add_evidence(statement, "AFI-01.1", "https://example.org/said", entries, AUGUST),
    )


def verify(path: Path, by: str = "Asha Patel", of: str = "council") -> Revision:
    return small.do(path, AUGUST, lambda statement: verifications.verify_action(statement, "AFI-01.1", by, of, AUGUST))


def accept(path: Path) -> Revision:
    return small.do(
        path, AUGUST, lambda statement: verifications.accept_evidence(statement, "EV-002", "Asha Patel", AUGUST)
    )


def test_an_action_is_verified_on_accepted_evidence_by_a_named_person_of_another_agency(path: Path) -> None:
    complete(path)
    accept(path)

    verify(path)

    action, item = looking.present(path).find(Action, "AFI-01.1"), looking.present(path).find(Evidence, "EV-002")
    assert (action.delivery, action.verified, action.verified_by) == (
        Delivery.VERIFIED,
        AUGUST,
        "Asha Patel, Local authority, Testby",
    )
    assert (item.accepted, item.accepted_by) == (AUGUST, "Asha Patel")


@pytest.mark.parametrize("shows", ["difference", "done"], ids=["not accepted", "of its being done"])
def test_without_accepted_evidence_of_a_difference_nothing_is_verified(path: Path, shows: str) -> None:
    complete(path, shows)
    if shows == "done":
        accept(path)

    with pytest.raises(BadInput, match="No accepted evidence shows what difference"):
        verify(path)


@pytest.mark.parametrize(
    ("by", "of"), [("Asha Patel", "police"), ("Asha Patel", "Constabulary"), ("det supt blue", "council")]
)
def test_nobody_of_the_lead_agency_verifies_whatever_agency_they_name(path: Path, by: str, of: str) -> None:
    complete(path)
    accept(path)

    with pytest.raises(BadInput, match=r"which leads AFI-01\.1"):
        verify(path, by, of)


def test_evidence_that_was_withdrawn_or_accepted_before_is_not_accepted(path: Path) -> None:
    complete(path)
    accept(path)

    with pytest.raises(BadInput, match="accepted already"):
        accept(path)


def test_what_is_opened_again_is_under_way_and_nobody_verified_it(path: Path) -> None:
    complete(path)
    accept(path)
    verify(path)

    small.do(path, AUGUST, lambda statement: verifications.reopen_action(statement, "AFI-01.1", AUGUST))

    action = looking.present(path).find(Action, "AFI-01.1")
    assert (action.delivery, action.completed, action.verified, action.verified_by) == (
        Delivery.UNDER_WAY,
        None,
        None,
        "",
    )


@pytest.mark.parametrize(
    ("word", "said"),
    [("on-track", Confidence.ON_TRACK), ("At Risk", Confidence.AT_RISK), ("off\u2011track", Confidence.OFF_TRACK)],
)
def test_a_leads_own_word_may_be_written_with_a_hyphen_and_have_a_note(path: Path, word: str, said: Confidence) -> None:
    small.do(
        path,
        AUGUST,
        lambda statement: verifications.say_confidence(
            statement, "AFI-01.1", word, verifications.Approval("Two posts empty", "Bo"), AUGUST
        ),
    )

    statement = looking.present(path)
    assert statement.find(Action, "AFI-01.1").confidence is said
    note = statement.find(Note, "N-002")
    assert (note.about, note.text, note.by) == ("AFI-01.1", "Two posts empty", "Bo")
