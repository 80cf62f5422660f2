"""wsoa agree, history, undo and redact; evidence accepted and actions verified, as they are typed."""

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.terminal import Terminal
from tests.operations import small
from tests.operations.test_altered_by_hand import run

DRY = "Dry run: nothing was written."
WHY = "--reason 'Not ready' --agreed-by 'Improvement board'"
SHEET = "Reference,Action,Due\nAFI-01.1,Share every concern within a day,31/10/2019\n"


@pytest.fixture
def agreed(wsoa: Keyboard) -> Keyboard:
    """A keyboard where dates were agreed after revision 10's: AFI-01.1 on 30 September, AFI-01.1.2 on 15 July."""
    (wsoa.folder / "sheet.csv").write_text(SHEET)
    wsoa.does("agree --all --by 'Improvement board' --on 2019-07-10")
    return wsoa


@pytest.mark.parametrize(
    ("code", "typed", "why"),
    [
        (2, "agree --by Board --on 2019-07-10", "which dates"),
        (2, "agree AFI-01 --all --by Board --on 2019-07-10", "which dates"),
        (2, "agree --all --on 2019-07-10", "who agreed"),
        (2, "agree --all --by Board", "--on"),
        (2, "agree --all --by Board --on 31/02/2019", "no 31 February 2019"),
        (2, "agree --all --by Board --on 2019-07-11", "11 July 2019 has not come"),
        (66, "agree AFI-99 --by Board --on 2019-07-10", "no AFI-99"),
        (2, "agree --all --by 'a\x07' --on 2019-07-10", "control character"),
        (2, "agree --all --by '\udcff' --on 2019-07-10", "control character"),
        (2, "action move AFI-01.1 2019-09-30", "due on 30 September 2019 already"),
        (2, "action move AFI-01.1 soon", "soon"),
        (66, "milestone move AFI-01.1 2019-10-31", "no milestone"),
        (2, "action move AFI-01.1 2019-10-31 --reason 'a\x07' --agreed-by B", "control character"),
        (2, "action reopen AFI-01.1 --reason ''", "needs a reason"),
        (2, "action confidence AFI-01.1 splendid", "splendid"),
        (2, "action verify AFI-01.1 --by Asha --of council", "only what is complete"),
        (2, "evidence accept EV-001 --by 'a\x07'", "control character"),
        (66, "evidence accept EV-999 --by Asha", "no evidence"),
        (66, "undo 999", "no revision 999"),
        (66, "undo 0", "no revision 0"),
        (77, "undo 1", "began the statement"),
        (66, "redact N-999 --reason Why --confirm N-999", "no N-999"),
        (2, "redact N-001 --confirm N-001", "needs a reason"),
        (2, "redact N-001 Updat --reason Why --confirm N-001", "Did you mean Update?"),
        (2, "redact N-001 Update --reason 'a\x1b[31m' --confirm N-001", "control character"),
        (2, "redact N-001 Update --reason '\udcff' --confirm N-001", "control character"),
        (77, 'redact AFI-01 "The inspectors\' words" --reason Why --confirm AFI-01', "inspectors’ words"),
        (66, "history AFI-99", "no AFI-99"),
        (2, "history --since never", "never"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_words_and_nothing_changes(
    wsoa: Keyboard, code: int, typed: str, why: str
) -> None:
    assert why in wsoa.refused(code, typed)


def test_an_agreement_twice_is_refused_and_says_how_to_move_a_date(agreed: Keyboard) -> None:
    assert "wsoa action move" in agreed.refused(2, "agree --all --by Board --on 2019-07-10")


def test_a_hyphen_between_the_words_of_a_leads_own_word_is_no_obstacle(wsoa: Keyboard) -> None:
    for word in ("off-track", "at-risk", "on-track"):
        wsoa.does(f"action confidence AFI-01.1 {word} --note 'Says the lead'")

        assert wsoa.told("action show AFI-01.1")["confidence"] == word.replace("-", " ")
    assert [note["text"] for note in wsoa.told("note list --about AFI-01.1")].count("Says the lead") == 3


def test_verified_by_sheet_without_a_verifier_is_a_problem_of_its_cell(wsoa: Keyboard) -> None:
    (wsoa.folder / "v.csv").write_text("Reference,Delivery,Completed on\nAFI-01.1,verified,09/07/2019\n")
    wsoa.does("milestone done AFI-01.1.2")

    said = wsoa.refused(65, "import v.csv --keep theirs -y")

    assert "B2" in said
    assert "wsoa action verify AFI-01.1 --by NAME --of AGENCY" in said


def test_the_whole_road_to_verified_and_back(wsoa: Keyboard) -> None:
    for typed in (
        "milestone done AFI-01.1.2",
        "action complete AFI-01.1",
        "evidence add AFI-01.1 https://example.org/said --shows difference",
        "evidence accept EV-002 --by 'Asha Patel'",
        "action verify AFI-01.1 --by 'Asha Patel' --of council",
    ):
        wsoa.does(typed)
    assert wsoa.told("action show AFI-01.1")["rating"] == "verified"

    wsoa.does("action reopen AFI-01.1 --reason 'Too few were asked'")

    assert wsoa.told("action show AFI-01.1")["delivery"] == "under way"
    assert wsoa.told("history")[-1]["reason"] == "Too few were asked"


def numbers(keyboard: Keyboard, typed: str) -> list[int]:
    """The revisions that a history tells."""
    return [revision["revision"] for revision in keyboard.told(f"history {typed}")]


def test_the_history_is_narrowed_to_days_names_sources_and_records(agreed: Keyboard) -> None:
    agreed.where("WSOA_USER", "Ben Deputy").does(f"import sheet.csv --keep theirs -y {WHY}")

    assert numbers(agreed, "--since 2019-07-10") == [10, 11, 12]
    assert numbers(agreed, "--by BEN") == numbers(agreed, "--source SHEET") == [12]
    assert numbers(agreed, "--since 2019-06-20 --as-of 2019-06-20") == [7, 8, 9]
    assert numbers(agreed, "AFI-01.1.2") == [6, 11]
    assert numbers(agreed, "AFI-01.1 --by ann --since 2019-07-01") == [10, 11]
    assert numbers(agreed, "--by Nobody") == []
    assert "Nothing like that has happened." in agreed.does("history --by Nobody")


def test_a_program_is_told_who_when_why_and_the_chain_of_every_revision(agreed: Keyboard) -> None:
    told = agreed.told("history")

    assert set(told[0]) >= {
        "revision",
        "day",
        "recorded",
        "who",
        "summary",
        "source",
        "reason",
        "agreed_by",
        "correction",
        "undoes",
        "digest",
    }
    assert len({revision["digest"] for revision in told}) == len(told)
    assert all(len(revision["digest"]) == 64 for revision in told)


def test_an_undo_is_previewed_and_taken_back_in_one_step(wsoa: Keyboard) -> None:
    before, due = wsoa.held(), wsoa.told("action show AFI-01.1")["due"]

    shown = wsoa.does("undo -n")
    assert shown.startswith("Undo of revision 10: ")
    assert "30 September 2019 → 31 July 2019" in shown
    assert wsoa("undo").code == 77
    assert wsoa.held() == before
    wsoa.does("undo -y")

    assert (due, wsoa.told("action show AFI-01.1")["due"]) == ("2019-09-30", "2019-07-31")
    assert wsoa.told("history")[-1]["undoes"] == 10
    assert "undone already" in wsoa.refused(77, "undo 10 -y")


def test_an_undo_that_moves_an_agreed_date_is_refused_alike_when_it_is_only_looked_at(wsoa: Keyboard) -> None:
    wsoa.does("agree --all --by Board --on 1/7/2019")
    wsoa.does("action move AFI-01.1 1/12/2019 --reason Late --agreed-by Board")
    wsoa.does("milestone move AFI-01.1.2 1/12/2019 --reason Late --agreed-by Board")

    for typed in ("undo", "undo 12", "undo 11 --with-later"):
        looked, done = wsoa(f"{typed} -n"), wsoa(f"{typed} -y")
        assert (looked.code, looked.err) == (77, done.err)
        assert "a date that was agreed" in done.err
    assert "Dry run: nothing was written." in wsoa.does("undo -n --reason Mistaken --agreed-by Board")


def test_bare_undo_again_and_again_comes_to_an_end_in_words(wsoa: Keyboard) -> None:
    for number in range(small.LAST, 1, -1):
        assert f"Took back revision {number}:" in wsoa.does("undo -y")

    assert "nothing to undo" in wsoa.refused(66, "undo -y")
    assert wsoa("verify").code == 0


def test_what_stands_in_the_way_of_an_undo_is_named(wsoa: Keyboard) -> None:
    assert "7  20 June 2019  Ann Coordinator  Done: AFI-01.1.1 (AFI-01.1.1)" in wsoa.refused(77, "undo 5 -y")


def test_the_history_of_a_record_that_was_taken_back_can_still_be_told(wsoa: Keyboard) -> None:
    wsoa.does("note add AFI-01.1 'Said too soon'")
    wsoa.does("undo -y")

    assert numbers(wsoa, "N-002") == [11, 12]


@pytest.mark.parametrize("confirm", ["", "--confirm N-002", "--confirm ''", "--confirm yes"])
def test_without_the_reference_typed_again_nothing_is_removed(wsoa: Keyboard, confirm: str) -> None:
    before = wsoa.held()

    said = wsoa(f"redact N-001 Update --reason 'Names a child' {confirm}")

    assert said.code == 77
    assert "--confirm N-001" in said.err
    assert wsoa.held() == before


def test_a_redaction_shows_what_goes_and_a_dry_run_removes_nothing(wsoa: Keyboard) -> None:
    wsoa.does("note add AFI-01 'He wrote: The form is agreed.'")
    before = wsoa.held()

    said = " ".join(wsoa.does("redact N-001 Update --reason 'Names a child' -n").split())

    assert "N-001: Update" in said
    assert "removed on 10 July 2019 by Ann Coordinator" in said
    assert said.endswith(DRY)
    assert wsoa.does("redact --words 'form is agreed' --reason Why -n").rstrip().endswith(DRY)
    assert wsoa.held() == before


def test_redacted_words_are_gone_from_every_answer(wsoa: Keyboard) -> None:
    wsoa.does("redact n-1 Update --reason 'Names a child' --confirm n-1")

    answers = [
        wsoa.does(typed)
        for typed in ("history", "history N-001", "note list", "action show AFI-01.1", "history --json")
    ]
    assert not any("The form is agreed" in answer for answer in answers)
    assert all("removed on 10 July 2019" in " ".join(answer.split()) for answer in answers)
    assert "Names a child" in answers[0]
    assert not any(b"The form is agreed" in data for data in wsoa.held().values())
    assert wsoa.told("note list --as-of 2019-06-20")[0]["text"] == "removed on 10 July 2019 by Ann Coordinator"
    assert wsoa("verify").code == 0


def test_on_a_terminal_the_reference_is_asked_for(wsoa: Keyboard) -> None:
    terminal = Terminal(wsoa.folder, ("redact", "N-001", "--reason", "Names a child"))

    terminal.waits_for("Type the reference")
    terminal.types("N-001\n")

    assert terminal.ends() == 0
    assert wsoa.told("note list")[0]["text"].startswith("removed on")


def test_a_phrase_is_shown_wherever_it_stands_typed_again_and_gone(wsoa: Keyboard) -> None:
    wsoa.does("note add AFI-01 'Kim Doe was not heard'")
    typed = "redact --words 'kim doe' --reason 'It names a child'"

    preview = wsoa.does(f"{typed} --dry-run")
    assert "N-002, Update: [removed on 10 July 2019 by Ann Coordinator] was not heard" in preview
    assert "revision 11, change 3, N-002, text, new" in preview
    refused = wsoa(f"{typed} --confirm 'kim'")
    assert (refused.code, "not typed again" in refused.err) == (77, True)
    assert "Kim Doe" in wsoa.does("note list")

    assert "Revision 12" in wsoa.does(f"{typed} --confirm 'Kim  Doe'")

    assert "Kim Doe" not in wsoa.does("note list") + wsoa.does("history")
    assert wsoa.told("verify")["holds"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("redact", "Say what to remove"),
        ("redact N-001 --words heard --reason Why", "two redactions"),
        ("redact --words 'never said' --reason Why --confirm 'never said'", "Nothing in the record holds"),
        ("redact --words 'The form' --confirm 'The form'", "needs a reason"),
        ("redact --words 'a\x07bcd' --reason Why", "control character"),
    ],
)
def test_a_phrase_that_cannot_be_removed_is_refused_in_words(wsoa: Keyboard, typed: str, why: str) -> None:
    assert why in wsoa.refused(2, typed)


def test_a_redaction_that_was_stopped_is_named_by_verify_and_finished_by_redact(wsoa: Keyboard) -> None:
    run(wsoa.database, "INSERT INTO forgetting VALUES ('the database')")

    said = wsoa("verify")

    assert (said.code, "yet to remove" in said.out) == (1, True)
    assert "gone from the disk" in wsoa.does("redact")
    assert wsoa("verify").code == 0


def test_a_revision_is_told_by_its_number_and_one_that_is_not_there_with_those_that_are(wsoa: Keyboard) -> None:
    assert [each["revision"] for each in wsoa.told("history 2")] == [2]
    assert [each["revision"] for each in wsoa.told("history 2 3")] == [2, 3]
    assert [each["revision"] for each in wsoa.told("history 1..3")] == [1, 2, 3]
    assert [each["revision"] for each in wsoa.told("history 3..2")] == [2, 3]
    assert "There is no revision 98." in wsoa.refused(66, "history 2..98")
    assert 1 in {each["revision"] for each in wsoa.told("history AFI-01.1 1")}
    assert f"There are 1 to {small.LAST}: wsoa history" in wsoa.refused(66, "history 99")
    assert f"There are 1 to {small.LAST}: wsoa history" in wsoa.refused(66, "undo 99")
