"""A corrected letter brought in: shown word by word first, and refused where it is another letter."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.terminal import Terminal
from tests.operations import small
from wsoa.domain.letter.read_letter import FoundArea, Passage
from wsoa.domain.statement.choices import AreaKind
from wsoa.importers.letter import draft_of

POLICE, HEALTH, VOICE, URGENT = small.LETTER.areas
REWORDED = replace(
    POLICE, text="Police officers seldom share what they know. Referrals to the local authority come late."
)
OFFICE = FoundArea("Schools do not know whom to call.", 6, 90, heading="Referrals")


def written(wsoa: Keyboard, *areas: FoundArea, **facts: Any) -> str:  # noqa: ANN401 - facts of every kind
    """The small letter with other areas and facts, as a draft in the folder."""
    letter = replace(
        small.LETTER, **{"areas": areas or small.LETTER.areas, "source": "testby-2.pdf", "corrected_by": "Bo", **facts}
    )
    (wsoa.folder / "draft.txt").write_text(draft_of(letter))
    return "draft.txt"


def test_a_coordinator_sees_which_words_left_and_came_which_areas_are_new_and_gone_and_what_is_to_be_reviewed(
    wsoa: Keyboard,
) -> None:
    wsoa.does("action add AFI-02 'Invite health'")

    said = wsoa.does(f"letter update {written(wsoa, REWORDED, VOICE, URGENT, OFFICE, deadline=date(2019, 9, 7))} -n")

    assert "Deadline: 15 August 2019 → 7 September 2019" in said
    assert "Police officers [− do not always] [+ seldom] share what they know." in said
    assert "Points: AFI-01a changed" in said
    assert "AFI-04  Schools do not know whom to call." in said
    assert "they stay on the record, withdrawn\n  AFI-02  Health providers" in said
    assert "To review: 2 actions\n  AFI-01  AFI-01.1\n  AFI-02  AFI-02.1" in said
    assert "AFI-03" not in said
    assert len(wsoa.told("history")) == small.LAST + 1


def test_what_changes_besides_the_areas_is_shown_by_what_it_is(wsoa: Keyboard) -> None:
    strengths = (
        Passage("Leaders know all their services very well.", 2, 20),
        Passage("Staff are committed.", 3, 1),
        Passage("Children are heard."),
    )
    bodies = ("health providers in Testby", "Testshire’s Police", "the youth offending service")
    respelt = replace(VOICE, text=VOICE.text.replace("'", "’"))

    said = wsoa.does(
        f"letter update {written(wsoa, POLICE, HEALTH, respelt, URGENT, strengths=strengths, contributors=bodies)} -n"
    )

    assert "Only spaces, hyphens or quotation marks change\n  AFI-03\n" in said
    assert "Only the page or the line changes\n  S-02\n" in said
    assert "S-01  Leaders know [+ all] their services [+ very] well." in said
    assert "S-03  new  Children are heard." in said
    assert "C-01  gone  the National Probation Service" in said
    assert "New agencies, proposed\n  yos  Youth offending service" in said
    assert "To review" not in said


def test_the_same_letter_again_has_nothing_to_change(wsoa: Keyboard) -> None:
    said = wsoa("letter update", written(wsoa))

    assert (said.code, said.err) == (0, "")
    assert "Nothing would change" in said.out


def test_what_a_person_set_and_what_the_letter_does_not_state_is_said_to_be_kept(wsoa: Keyboard) -> None:
    wsoa.does("letter edit --deadline 2/9/2019 --reason Moved")

    said = wsoa.does(f"letter update {written(wsoa, mailbox=None, strengths=())}")

    assert "Deadline: kept as you set it: 2 September 2019 (the letter still says 15 August 2019)" in said
    assert "Mailbox: plans@example.org (this letter does not state it)" in said
    assert "The strengths (this letter lists none)" in said
    assert said.endswith("Nothing would change.\n")
    assert "does not say" not in said


def test_a_fact_that_neither_has_is_asked_for_with_the_command_of_a_statement_that_has_begun(wsoa: Keyboard) -> None:
    wsoa.does("letter edit --deadline '' --reason 'Not printed'")

    said = wsoa.does(f"letter update {written(wsoa, deadline=None)}")

    assert "set it: `wsoa letter edit --deadline DATE`" in said
    assert "wsoa init" not in said


def test_a_reading_that_nobody_known_corrected_is_not_even_looked_at(wsoa: Keyboard) -> None:
    for name in ("WSOA_USER", "LOGNAME", "USER", "USERNAME"):
        wsoa.where(name, "")

    draft = written(wsoa, REWORDED, HEALTH, VOICE, URGENT, corrected_by="")

    assert "WSOA_USER" in wsoa.refused(2, f"letter update {draft} -n")


def test_an_area_that_was_cut_in_two_says_which_action_loses_what_and_what_to_type(wsoa: Keyboard) -> None:
    wsoa.does("action edit AFI-01.1 --point AFI-01b")
    cut = (
        replace(POLICE, text="Police officers do not always share what they know."),
        replace(POLICE, text=small.POLICE_WORDS[52:]),
    )

    said = wsoa.does(f"letter update {written(wsoa, *cut, HEALTH, VOICE, URGENT)} -y")

    assert "AFI-04a holds the words of AFI-01b, which AFI-01.1 answered" in said
    assert "Actions that lose a point\n  AFI-01.1  loses AFI-01b" in said
    typed = "wsoa action edit AFI-01.1 --area +AFI-04 --point +AFI-04a"
    assert said.endswith(f"\n  {typed}\n")
    wsoa.does(typed.removeprefix("wsoa "))
    assert wsoa.told("action show AFI-01.1")["points"] == ["AFI-04a"]


def test_an_area_that_is_asked_for_as_priority_action_now_has_a_headline_of_its_own(wsoa: Keyboard) -> None:
    said = wsoa.does(
        f"letter update {written(wsoa, replace(POLICE, kind=AreaKind.PRIORITY), HEALTH, VOICE, URGENT)} -n"
    )

    assert "Asked for as priority action now\n  AFI-01  Sharing and referring" in said
    assert "To review: 1 action\n  AFI-01  AFI-01.1" in said


def test_a_letter_that_is_refused_is_called_by_the_name_of_the_file_that_was_given(wsoa: Keyboard) -> None:
    said = wsoa.refused(65, f"letter update {written(wsoa, place='Otherby')} -y")

    assert "draft.txt is about Otherby" in said


def test_brought_in_it_is_one_revision_that_says_where_it_came_from_and_can_be_taken_back(wsoa: Keyboard) -> None:
    before = wsoa.told("area list"), wsoa.told("area show AFI-01"), wsoa.told("letter show")

    said = wsoa.does(f"letter update {written(wsoa, REWORDED, VOICE, URGENT, OFFICE)} -y")

    assert "Brought in the corrected letter testby-2.pdf" in said
    assert "Next: wsoa check" in said
    assert wsoa.told("history")[-1]["source"] == "letter testby-2.pdf"
    assert (wsoa.told("letter show")["source"], wsoa.told("letter show")["corrected_by"]) == ("testby-2.pdf", "Bo")
    wsoa.does("undo -y")
    assert (wsoa.told("area list"), wsoa.told("area show AFI-01"), wsoa.told("letter show")) == before
    wsoa.does("verify")


def test_an_area_that_is_gone_is_shown_as_withdrawn_with_the_reason_and_counts_no_more(wsoa: Keyboard) -> None:
    wsoa.does(f"letter update {written(wsoa, POLICE, VOICE, URGENT)} -y")

    assert "3 areas, and 1 withdrawn." in wsoa.where("COLUMNS", "110").does("area list")
    assert "Withdrawn: Not in the corrected letter testby-2.pdf" in wsoa.does("area show AFI-02")
    assert wsoa.told("area show AFI-02")["withdrawn"] == "Not in the corrected letter testby-2.pdf"
    assert [blocker for blocker in wsoa("check --json").told["blockers"] if blocker["ref"] == "AFI-02"] == []


def test_a_withdrawn_area_takes_no_new_action_and_other_work_on_it_is_remarked_on(wsoa: Keyboard) -> None:
    wsoa.does("action add AFI-02 'Invite health'")
    wsoa.does(f"letter update {written(wsoa, POLICE, VOICE, URGENT)} -y")

    said = wsoa.refused(2, "action add AFI-02 'Invite health again'")

    assert "AFI-02 is withdrawn: Not in the corrected letter testby-2.pdf." in said
    assert "Assigned AFI-02; AFI-02 is withdrawn" in wsoa.does("area assign AFI-02 --lead health")
    assert "Assigned AFI-02a; AFI-02 is withdrawn" in wsoa.does("area assign AFI-02a --lead health")
    wsoa.does("area split AFI-02a --at 'so decisions'")
    wsoa.does("area join AFI-02a AFI-02b")
    assert [revision["summary"].endswith("; AFI-02 is withdrawn") for revision in wsoa.told("history")[-2:]] == [
        True,
        True,
    ]


def test_a_lead_in_is_shown_with_its_areas_and_told_once_in_the_preview(wsoa: Keyboard) -> None:
    listed = [replace(area, lead_in="Leaders should see to it that:") for area in (POLICE, HEALTH, VOICE)]

    said = wsoa.does(f"letter update {written(wsoa, *listed, URGENT)} -y")

    assert said.count("Leaders should see to it that:") == 1
    assert "AFI-01, AFI-02, AFI-03" in said
    assert "Leaders should see to it that:" in wsoa.does("area show AFI-02")
    assert wsoa.told("area show AFI-02")["lead_in"] == "Leaders should see to it that:"


@pytest.mark.parametrize(
    ("facts", "why"),
    [
        ({"place": "Otherby"}, "wsoa letter edit --place"),
        ({"areas": (OFFICE,)}, "wsoa init LETTER --db PATH"),
    ],
)
def test_another_letter_is_refused(wsoa: Keyboard, facts: dict[str, Any], why: str) -> None:
    assert why in wsoa.refused(65, f"letter update {written(wsoa, **facts)} -y")


def test_what_is_no_letter_or_not_there_is_refused(wsoa: Keyboard) -> None:
    (wsoa.folder / "shopping.txt").write_text("Milk, eggs, bread.\nAnd tea.\n")

    assert "shopping.txt" in wsoa.refused(65, "letter update shopping.txt -y")
    assert "nowhere.pdf" in wsoa.refused(66, "letter update nowhere.pdf")


def test_without_a_terminal_it_is_shown_and_brought_in_only_on_a_yes_beforehand(wsoa: Keyboard) -> None:
    before = wsoa.database.read_bytes()

    said = wsoa(f"letter update {written(wsoa, REWORDED, HEALTH, VOICE, URGENT)}")

    assert (said.code, "seldom" in said.out, "-y" in said.err) == (77, True, True)
    assert wsoa.database.read_bytes() == before


def test_on_a_terminal_a_plan_that_is_no_longer_true_when_the_person_says_yes_is_refused(wsoa: Keyboard) -> None:
    terminal = Terminal(wsoa.folder, ["letter", "update", written(wsoa, REWORDED, HEALTH, VOICE, URGENT)])
    terminal.waits_for("[y/N]")
    wsoa.does('action add AFI-01 "Answer what the letter no longer says"')

    terminal.types("y\n")

    assert terminal.ends() == 75
    assert "Meanwhile somebody else changed the statement" in terminal.shown
