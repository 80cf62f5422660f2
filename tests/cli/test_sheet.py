"""Handing out and chasing at the command line: what the coordinator and the chair are told, and what is never said."""

import random
import signal
import time
from contextlib import suppress
from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.terminal import ended, listening
from tests.operations import small
from tests.operations.rounds import filled_in
from wsoa.operations import looking

DAY = timedelta(days=1)
INTERRUPTED = 130
RECORD = 'wsoa agency edit police --lead "NAME; ROLE; E-MAIL"'


def issued(wsoa: Keyboard, typed: str = "--agency police") -> str:
    """The signs of the last sheet that this command issues."""
    return str(wsoa.told(f"sheet issue {typed}")["issued"][-1]["sheet"])


def files(folder: Path) -> set[str]:
    return {path.name for path in (folder / "exports" / "sheets").glob("*")}


@pytest.fixture
def with_lead(wsoa: Keyboard) -> Keyboard:
    """A keyboard where the police have somebody to write to."""
    wsoa.does("agency edit police --lead 'Dana Blue; Superintendent; dana@example.org'")
    return wsoa


def test_whoever_hands_a_sheet_out_is_told_where_it_is_and_whom_to_send_it_to(with_lead: Keyboard) -> None:
    said = with_lead.does("sheet issue --agency 'Testshire Police' --due '24 July 2019'")

    (name,) = files(with_lead.folder)
    assert str(with_lead.folder / "exports" / "sheets" / name) in said
    assert "13 rows, wanted back by 24 July 2019" in said
    assert "Send it to Dana Blue <dana@example.org>" in said
    assert "Next: wsoa sheet remind --agency police --eml police.eml" in said


def test_where_nobody_is_recorded_to_send_it_to_the_command_that_records_somebody_is_told(wsoa: Keyboard) -> None:
    assert f"Nobody is recorded to send it to. Record one: {RECORD}" in wsoa.does("sheet issue --agency police")


def test_a_lead_without_an_address_is_said_to_have_none(wsoa: Keyboard) -> None:
    wsoa.does("agency edit police --lead 'Dana Blue'")

    assert "Send it to Dana Blue (no e-mail address recorded)" in wsoa.does("sheet issue --agency police")
    assert "No usable e-mail address is recorded for Dana Blue." in wsoa("sheet remind --agency police").err


def test_a_first_plan_for_all_says_of_which_areas_nobody_is_asked(begun: Keyboard) -> None:
    assert "Nobody is asked about AFI-03: no agency is to answer it." in begun.does("sheet issue --plan --all")

    begun.does("area assign AFI-03 --lead police")
    assert "Nobody is asked" not in begun.does("sheet issue --plan --all")


def test_handing_out_to_all_says_whom_it_passed_over(wsoa: Keyboard) -> None:
    said = wsoa.does("sheet issue --all")

    assert "Nothing to ask of health, probation: they lead no action and contribute to none." in said
    assert "Next: wsoa sheet status" in said
    assert len(files(wsoa.folder)) == 2


def test_a_sheet_that_takes_the_place_of_one_that_is_out_says_so(wsoa: Keyboard) -> None:
    first = issued(wsoa)

    assert f"It supersedes {first} of 10 July 2019, which is not in." in wsoa.does("sheet issue --agency police")


def test_programs_are_told_all_of_it(with_lead: Keyboard) -> None:
    told = with_lead.told("sheet issue --all --due 2019-07-24")

    council, police = told["issued"]
    assert told["nothing_to_ask"] == ["health", "probation"]
    assert Path(police["path"]).name in files(with_lead.folder)
    assert (police["agency"], police["name"], police["row_count"]) == ("police", "Testshire Police", 13)
    assert (police["issued_on"], police["wanted_by"], police["revision"]) == (
        "2019-07-10",
        "2019-07-24",
        small.LAST + 3,
    )
    assert police["send_to"] == [{"name": "Dana Blue", "role": "Superintendent", "email": "dana@example.org"}]
    assert (council["send_to"], council["supersedes"]) == ([], None)


def test_the_history_tells_that_it_was_issued_and_it_cannot_be_undone(wsoa: Keyboard) -> None:
    sign = issued(wsoa, "--agency police --due 2019-07-24")

    assert f"On record: Sheet {sign} issued to police, wanted back by 24 July 2019: 13 rows." in wsoa.does("history")
    assert "cannot be undone" in wsoa.refused(77, f"undo {small.LAST + 1} -y")
    assert "The record holds." in wsoa.does("verify")


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("", 2, "Say for whom."),
        ("--all --agency police", 2, "Say for whom."),
        ("--agency polise", 66, "Did you mean police?"),
        ("--agency probation", 2, "leads no action and contributes to none"),
        ("--agency police --due 2019-07-09", 2, "It cannot be wanted back by 9 July 2019: today is 10 July 2019."),
        ("--agency police --due soon", 2, "“soon” is not a date"),
    ],
)
def test_what_cannot_be_handed_out_is_refused(wsoa: Keyboard, typed: str, code: int, said: str) -> None:
    assert said in wsoa.refused(code, f"sheet issue {typed}")
    assert said in wsoa.refused(code, f"sheet issue {typed} --json")


def test_where_it_cannot_be_written_nothing_is_on_record(wsoa: Keyboard) -> None:
    (wsoa.folder / "exports").mkdir()
    (wsoa.folder / "exports" / "sheets").write_text("mine")

    said = wsoa.refused(73, "sheet issue --agency police")

    assert "This sheet was not issued, and nothing of it is on record." in said


def test_before_anything_is_handed_out_the_chair_is_told_who_never_had_a_sheet(wsoa: Keyboard) -> None:
    said = wsoa.does("sheet status")

    assert "Returns as at 10 July 2019: no sheet is out" in said
    assert "Never issued a sheet: council, police" in said
    assert "Next: wsoa sheet issue --all" in said


def test_who_leads_an_area_and_no_action_yet_never_had_a_sheet_either(wsoa: Keyboard) -> None:
    wsoa.does("agency add fire 'Fire and Rescue'")
    wsoa.does("area assign AFI-02 --lead fire")
    assert "Never issued a sheet: council, fire, police\nNext: wsoa sheet issue --all\n" in wsoa.does("sheet status")

    wsoa.does("sheet issue --all")
    wsoa.does("sheet recall council police --reason 'Too early'")

    assert "Next: wsoa sheet issue --plan --agency fire\n" in wsoa.does("sheet status")
    wsoa.does("sheet issue --plan --agency fire")
    assert "Never issued" not in wsoa.does("sheet status")


def test_who_has_not_returned_comes_first_with_since_when(wsoa: Keyboard) -> None:
    sign = issued(wsoa, "--agency police --due 2019-07-12")

    said = wsoa.on(small.FINISHED + 5 * DAY).does("sheet status")

    assert said.startswith("Returns as at 15 July 2019: 0 of 1 in\n")
    assert f"police       {sign}         11  10 Jul 2019  12 Jul 2019  5 days, 3 days late" in said
    assert "Never issued a sheet: council\n" in said
    assert "Next: wsoa sheet remind --agency police" in said


def test_what_came_back_is_told_with_when_how_often_and_by_whom(wsoa: Keyboard) -> None:
    sign = issued(wsoa, "--agency police --due 2019-07-12")
    (workbook,) = (wsoa.folder / "exports" / "sheets").iterdir()
    wsoa.on(small.FINISHED + 5 * DAY).does(f"import {workbook} -y")

    said = " ".join(wsoa.does("sheet status").split())

    assert "Returns as at 15 July 2019: 1 of 1 in" in said
    assert f"police {sign} 11 10 Jul 2019 back on 15 Jul 2019, 3 days late; taken in by Ann Coordinator" in said
    assert "remind" not in said


def test_what_had_not_happened_by_a_day_is_not_seen_on_it(wsoa: Keyboard) -> None:
    issued(wsoa)
    wsoa.on(small.FINISHED + 2 * DAY)
    issued(wsoa)

    assert "no sheet is out" in wsoa.does("sheet status --as-of 2019-07-09")
    assert "superseded" not in wsoa.does("sheet status --as-of 2019-07-11")
    assert "before it came back" in " ".join(wsoa.does("sheet status").split())
    assert [sheet["standing"] for sheet in wsoa.told("sheet status")["sheets"]] == ["waiting", "superseded"]


def test_one_agency_can_be_asked_about(wsoa: Keyboard) -> None:
    wsoa.does("sheet issue --all")

    told = wsoa.told("sheet status --agency council")

    assert [(sheet["agency"], sheet["standing"]) for sheet in told["sheets"]] == [("council", "to read")]
    assert "for reading only" in wsoa.does("sheet status --agency council")
    assert "Did you mean police?" in wsoa.refused(66, "sheet status --agency polise")


def test_status_says_in_one_line_who_is_waited_for(wsoa: Keyboard) -> None:
    assert "Returns" not in wsoa.does("status")
    sign = issued(wsoa, "--agency police --due 2019-07-12")
    wsoa.on(small.FINISHED + 5 * DAY)

    assert "Returns   0 of 1 in; waiting for police (5 days, late) (wsoa sheet status)\n" in wsoa.does("status")
    assert "Returns   0 of 1 in; waiting for police (1 day) (wsoa sheet status)\n" in wsoa.does(
        "status --as-of 2019-07-11"
    )
    waiting = [{"agency": "police", "sheet": sign, "days_out": 5, "days_late": 3, "rounds_missed": 1}]
    assert wsoa.told("status")["returns"] == {"in": 0, "of": 1, "waiting": waiting}


def test_status_is_silent_of_returns_once_all_are_in(wsoa: Keyboard) -> None:
    issued(wsoa)
    (workbook,) = (wsoa.folder / "exports" / "sheets").iterdir()
    wsoa.does(f"import {workbook} -y")

    assert "Returns" not in wsoa.does("status")
    assert wsoa.told("status")["returns"] == {"in": 1, "of": 1, "waiting": []}


def test_a_reminder_is_printed_ready_to_be_sent(with_lead: Keyboard) -> None:
    sign = issued(with_lead, "--agency police --due 2019-07-12")

    said = with_lead.on("2019-07-20")("sheet remind --agency police")

    assert (said.code, said.err) == (0, "")
    head = (
        "To: Dana Blue <dana@example.org>\n"
        f"Subject: Testby written statement of action: sheet {sign}, wanted back by 12 July 2019\n\n"
    )
    assert said.out.startswith(f"{head}Dear Dana Blue,\n")
    assert "was issued to Testshire Police on 10 July 2019, 10 days ago, and has not come back yet." in said.out
    assert "- AFI-01.1.2: Form in use (due 15 July 2019, 5 days ago)" in said.out
    assert said.out.endswith("\n\nAnn Coordinator\n")


def test_a_reminder_to_nobody_is_written_all_the_same(wsoa: Keyboard) -> None:
    said = wsoa("sheet remind --agency police")

    assert said.code == 0
    assert said.out.startswith("To: \nSubject: Testby written statement of action: what is due\n\nDear colleague,\n")
    assert f"Nobody is recorded to write to at Testshire Police, so “To” is empty. Record one: {RECORD}" in said.err


def test_a_draft_holds_the_message_and_the_workbook_and_nothing_is_sent(with_lead: Keyboard) -> None:
    issued(with_lead)

    said = with_lead("sheet remind --agency police --eml police.eml")

    (name,) = files(with_lead.folder)
    message = message_from_bytes((with_lead.folder / "police.eml").read_bytes())
    assert said.err == f"Draft written to police.eml, with {name} attached. Open it in a mail program to send it.\n"
    assert (message["To"], message["X-Unsent"]) == ("Dana Blue <dana@example.org>", "1")
    attached = message.get_payload(1)
    assert attached.get_filename() == name  # type: ignore[union-attr]
    assert attached.get_payload(decode=True) == (with_lead.folder / "exports" / "sheets" / name).read_bytes()  # type: ignore[union-attr]


def test_a_draft_says_what_is_not_attached(with_lead: Keyboard) -> None:
    assert "with nothing attached: no sheet is out." in with_lead("sheet remind --agency police --eml first.eml").err
    issued(with_lead)
    (workbook,) = (with_lead.folder / "exports" / "sheets").iterdir()
    workbook.unlink()

    said = with_lead("sheet remind --agency police --eml second.eml")

    assert f"with nothing attached: {workbook} is not there." in said.err
    assert "is attached" not in said.out


@pytest.mark.parametrize("place", ["police.eml", "nowhere/police.eml", "data"])
def test_a_draft_never_takes_the_place_of_anything_and_needs_its_folder(with_lead: Keyboard, place: str) -> None:
    (with_lead.folder / "police.eml").write_text("mine")

    assert "--eml FILE" in with_lead.refused(73, f"sheet remind --agency police --eml {place}")


def test_programs_are_told_the_message(with_lead: Keyboard) -> None:
    sign = issued(with_lead)

    told = with_lead.told("sheet remind --agency police --eml police.eml")

    assert told["to"] == [{"name": "Dana Blue", "email": "dana@example.org"}]
    assert (told["agency"], told["sheet"], told["file"]) == ("police", sign, "police.eml")
    assert Path(told["attached"]).name in files(with_lead.folder)
    assert told["body"].startswith("Dear Dana Blue,\n")


def test_nobody_can_remind_an_agency_that_there_is_not(wsoa: Keyboard) -> None:
    assert "Did you mean police?" in wsoa.refused(66, "sheet remind --agency polise")


def test_words_that_were_typed_obey_nobody_on_the_screen(wsoa: Keyboard) -> None:
    wsoa.does("agency edit police --name", "[bold]Police[/bold]")
    issued(wsoa)

    assert "was issued to [bold]Police[/bold] today" in wsoa.does("sheet remind --agency police")


def test_a_sheet_whose_return_was_undone_is_waited_for_again(with_lead: Keyboard) -> None:
    sign = issued(with_lead, "--agency police --due 2019-07-24")
    (workbook,) = (with_lead.folder / "exports" / "sheets").iterdir()
    back = filled_in(workbook, {("AFI-01.1", "Lead officer"): "DI Green"})
    with_lead.on(small.FINISHED + 2 * DAY).does(f"import {back} -y")
    with_lead.on(small.FINISHED + 5 * DAY).does("undo -y")

    stands, message = " ".join(with_lead.does("sheet status").split()), with_lead.does("sheet remind --agency police")

    assert stands.startswith("Returns as at 15 July 2019: 0 of 1 in Waiting for")
    assert f"police {sign} 12 10 Jul 2019 24 Jul 2019 5 days; back on 12 Jul 2019, undone since" in stands
    assert f"sheet {sign}, wanted back by 24 July 2019" in message
    assert (
        "What came back on 12 July 2019 was undone here, so it is needed again. Please return it by 24 July 2019."
        in message
    )
    assert "Thank you" not in message
    assert "waiting for police (5 days)" in with_lead.does("status")
    assert with_lead.told("sheet status")["sheets"][0]["standing"] == "waiting"


def test_of_a_return_that_was_undone_and_one_that_was_kept_the_one_that_was_kept_counts(wsoa: Keyboard) -> None:
    issued(wsoa)
    (workbook,) = (wsoa.folder / "exports" / "sheets").iterdir()
    wsoa.does(f"import {filled_in(workbook, {('AFI-01.1', 'Lead officer'): 'DI Green'})} -y")
    wsoa.does("undo -y")
    wsoa.on(small.FINISHED + 2 * DAY).does(
        f"import {filled_in(workbook, {('AFI-01.1', 'Lead officer'): 'DI Red'}, 'again.xlsx', by='DI Red')} -y"
    )

    stands = " ".join(wsoa.does("sheet status").split())

    assert "1 of 1 in" in stands
    assert "back on 12 Jul 2019; filled in by DI Red; taken in by Ann Coordinator; 1 return undone since" in stands


def test_a_reminder_asks_for_the_latest_copy(with_lead: Keyboard) -> None:
    issued(with_lead)

    said = with_lead.does("sheet remind --agency police")

    assert (
        "If nothing has changed, send back the latest copy that you have:"
        " an older one would take back what you have sent since." in said
    )
    assert "as it is" not in said


@pytest.mark.slow
def test_ctrl_c_at_any_moment_leaves_a_sheet_written_and_on_record_or_neither(tmp_path: Path) -> None:
    database = small.lived(tmp_path / "data" / "wsoa.db")
    chance = random.Random(1989)  # noqa: S311 - moments, not secrets

    for _ in range(8):
        before = looking.present(database), files(tmp_path)
        with listening(tmp_path, "sheet", "issue", "--all") as process:
            time.sleep(chance.uniform(0.2, 1.6))
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGINT)
            _, err = ended(process)

        assert process.returncode in (0, INTERRUPTED), err
        assert files(tmp_path) == {
            issue.file_name for issue in looking.report(database, small.FINISHED + 4000 * DAY).handed.issues
        }
        if process.returncode == INTERRUPTED:
            assert "nothing was written" in err
            assert (looking.present(database), files(tmp_path)) == before


@pytest.mark.parametrize(
    "typed", ["sheet remind --agency police", "challenge answer CH-01 'In October.'", "submit --dry-run"]
)
def test_nobody_speaks_or_signs_without_a_name(wsoa: Keyboard, typed: str) -> None:
    wsoa.does("challenge add AFI-01.1 'Why?'")
    wsoa.does("sheet issue --agency police")
    for name in ("WSOA_USER", "LOGNAME", "USER", "USERNAME"):
        wsoa.where(name, "")

    assert "Nobody has said who signs this" in wsoa.refused(2, typed)
    assert "unknown" not in wsoa("challenge list").out
