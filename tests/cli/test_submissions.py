"""Submitting at the keyboard: gate, privacy and pack in one, that it was sent, what came of it, what changed since."""

import email
import email.policy
import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from wsoa.operations import submissions

PACK = "exports/submissions/testby-1.0"
AGENCIES = ("police", "council")
LASTLY = (
    "contributor answer C-01 --by council",
    "contributor answer C-02 --by council",
    "area confirm --all",
    "area assign AFI-02 --lead council",
    "area assign AFI-03 --lead council",
    "area assign APA-01 --lead council",
)


def ready(wsoa: Keyboard) -> None:
    """Every blocker of the small statement mended, and what is left waived by the chair."""
    for words in LASTLY:
        wsoa.does(words)
    for blocker in wsoa("check --json").told["blockers"]:
        if blocker["rule"] != "agency-endorsed":
            named = f"waive {blocker['rule']} {blocker['ref']}"
            wsoa.does(f"{named} --reason 'Not before September' --by 'Ben Chair' --until 31/12/2019")
    endorse(wsoa)


def endorse(wsoa: Keyboard) -> None:
    for blocker in wsoa("check --json").told["blockers"]:
        wsoa.does(f"endorse {blocker['ref']} --name 'Rachel Swann' --role 'Chief Officer'")


@pytest.fixture
def at_the_end(wsoa: Keyboard) -> Keyboard:
    """A keyboard where nothing blocks and a file shows something, on 14 August 2019."""
    (wsoa.folder / "minutes.txt").write_text("Minutes of 12 July 2019", encoding="utf-8")
    wsoa.on("2019-08-14").does("evidence add AFI-01.1 minutes.txt --shows done")
    ready(wsoa.on("2019-08-14"))
    return wsoa


@pytest.fixture
def submitted(at_the_end: Keyboard) -> Keyboard:
    """A keyboard where the pack of version 1.0 was made, on 14 August 2019."""
    at_the_end.does("submit --yes --with-evidence")
    return at_the_end


def listed(folder: Path, name: str) -> dict[str, str]:
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    return {line[66:]: line[:64] for line in lines}


def test_a_pack_is_a_bag_whose_manifests_name_every_file(submitted: Keyboard) -> None:
    folder = submitted.folder / PACK
    payload, tags = listed(folder, "manifest-sha256.txt"), listed(folder, "tagmanifest-sha256.txt")

    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert there == {*payload, *tags, "tagmanifest-sha256.txt"}
    assert all(name.startswith("data/") for name in payload)
    for name, digest in {**payload, **tags}.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    assert (folder / "bagit.txt").read_text(
        encoding="utf-8"
    ) == "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    size = sum((folder / name).stat().st_size for name in payload)
    assert f"Payload-Oxum: {size}.{len(payload)}" in (folder / "bag-info.txt").read_text(encoding="utf-8").splitlines()


def test_a_pack_holds_the_statement_in_every_form_and_its_registers(submitted: Keyboard) -> None:
    names = set(listed(submitted.folder / PACK, "manifest-sha256.txt"))

    assert {f"data/statement.{ending}" for ending in ("docx", "html", "xlsx", "json")} <= names
    assert {f"data/{name}.csv" for name in ("evidence", "endorsements", "waivers", "changes")} <= names
    assert {"data/fingerprint.txt", "data/endorsed/police.jsonl", "data/evidence/EV-002-minutes.txt"} <= names
    told = json.loads((submitted.folder / PACK / "data/statement.json").read_bytes())
    assert (told["version"], told["edition"], told["marking"]) == ("1.0", "submission", "OFFICIAL")
    page = (submitted.folder / PACK / "data/statement.html").read_text(encoding="utf-8")
    assert all(words in page for words in ("Version 1.0, 14 August 2019", "Date of submission", "Rachel Swann"))


def test_what_was_endorsed_has_the_digest_that_was_endorsed(submitted: Keyboard) -> None:
    form = (submitted.folder / PACK / "data/endorsed/police.jsonl").read_bytes()

    digests = {each["agency"]: each["digest"] for each in submitted.told("endorsement list")}
    assert hashlib.sha256(form).hexdigest() == digests["police"]


def test_the_draft_goes_to_the_letters_mailbox_with_the_statement(submitted: Keyboard) -> None:
    data = (submitted.folder / PACK / "message.eml").read_bytes()
    message = email.message_from_bytes(data, policy=email.policy.default)

    assert isinstance(message, EmailMessage)
    assert (message["To"], message["X-Unsent"]) == ("plans@example.org", "1")
    assert message["Subject"] == "Written statement of action: Testby, version 1.0"
    attached = {part.get_filename(): part.get_payload(decode=True) for part in message.iter_attachments()}
    folder = submitted.folder / PACK / "data"
    assert attached == {name: (folder / name).read_bytes() for name in ("statement.docx", "statement.xlsx")}


def test_the_same_content_gives_the_same_bytes(at_the_end: Keyboard) -> None:
    twin = at_the_end.folder / "twin"
    shutil.copytree(at_the_end.folder / "data", twin / "data")

    at_the_end.does("submit --yes --with-evidence -o one")
    at_the_end.does(f"submit --yes --with-evidence -o two --db {twin / 'data' / 'wsoa.db'}")

    one, two = (
        {p.relative_to(f): p.read_bytes() for p in f.rglob("*") if p.is_file()} for f in map(Path, ("one", "two"))
    )
    assert one == two


def test_while_anything_blocks_nothing_is_written(wsoa: Keyboard) -> None:
    assert "Not ready to submit" in wsoa.refused(1, "submit --yes")


def test_personal_data_is_refused_with_record_and_field(at_the_end: Keyboard) -> None:
    at_the_end.does("section edit governance 'Ring 01332 293111.'")

    assert "COVER, Governance and monitoring" in at_the_end.refused(1, "submit --yes")


def test_a_dry_run_writes_nothing(at_the_end: Keyboard) -> None:
    before = at_the_end.held()

    said = at_the_end.does("submit -n")
    assert "data/statement.docx" in said
    assert said.endswith("Dry run: nothing was written.\n")
    assert at_the_end.held() == before


def test_without_a_mailbox_it_is_asked_for(at_the_end: Keyboard) -> None:
    at_the_end.does("letter edit --mailbox ''")

    assert "Next: wsoa submit --to ADDRESS" in at_the_end("check").out
    assert "wsoa submit --to ADDRESS" in at_the_end.refused(2, "submit --yes")
    assert "is not an e-mail address" in at_the_end.refused(2, "submit --yes --to inspectors")
    assert "for send@example.org" in at_the_end.does("submit --yes --to send@example.org")


def test_submitting_late_or_at_a_weekend_is_said_and_not_refused(at_the_end: Keyboard) -> None:
    said = at_the_end.on("2019-08-18").does("submit --yes")

    assert "The deadline was 15 August 2019, 3 days ago." in said
    assert "18 August 2019 is a Sunday" in said


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_nothing_that_is_there_is_replaced(at_the_end: Keyboard, kind: str) -> None:
    place = at_the_end.folder / "pack"
    if kind == "folder":
        place.mkdir()
    elif kind == "file":
        place.write_text("ours")
    else:
        place.symlink_to("nowhere")

    assert "There is something at pack already" in at_the_end("submit --yes -o pack").err
    assert at_the_end.told("submission list") == []


def test_a_pack_is_no_part_of_the_statement_itself(at_the_end: Keyboard) -> None:
    assert "is part of the statement itself" in at_the_end.refused(73, "submit --yes -o data/evidence/pack")


def test_a_pack_that_cannot_be_written_is_not_on_record(at_the_end: Keyboard) -> None:
    (at_the_end.folder / "file").write_text("no folder")

    assert at_the_end("submit --yes -o file/pack").code == 73
    assert at_the_end.told("submission list") == []


def test_evidence_that_vanished_is_told_and_nothing_written(at_the_end: Keyboard) -> None:
    (kept,) = (path for path in (at_the_end.folder / "data" / "evidence").rglob("*") if path.is_file())
    kept.unlink()

    assert "The file of EV-002 (minutes.txt) is missing" in at_the_end.refused(66, "submit --yes --with-evidence")
    at_the_end.does("submit --yes")


def test_a_change_made_meanwhile_stops_it_and_leaves_no_pack(
    at_the_end: Keyboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = submissions.check_submission

    def slow(*told: object) -> submissions.SubmissionReady:
        found = made(*told)  # type: ignore[arg-type]
        at_the_end.does("note add AFI-01 'While it was being made'")
        return found

    monkeypatch.setattr(submissions, "check_submission", slow)
    assert at_the_end("submit --yes").code == 75
    assert not list(at_the_end.folder.glob("exports/submissions/*"))
    assert not list(at_the_end.folder.glob("exports/submissions/.*"))


def test_whole_it_verifies_and_every_fault_is_named(submitted: Keyboard) -> None:
    folder = submitted.folder / PACK
    assert submitted.told(f"submission verify {PACK}") == {"holds": True, "submission": "SUB-01", "faults": []}

    (folder / "data/statement.html").write_bytes(b"altered")
    (folder / "data/changes.csv").unlink()
    (folder / "data/more.txt").write_text("added")

    said = submitted(f"submission verify {PACK} --json")
    assert said.code == 1
    assert said.told["faults"] == [
        {"name": "data/changes.csv", "what": "is missing"},
        {"name": "data/statement.html", "what": "was altered"},
        {"name": "data/more.txt", "what": "was added"},
    ]


def test_a_pack_whose_manifests_were_made_to_fit_is_none_of_ours(submitted: Keyboard) -> None:
    folder = submitted.folder / PACK
    (folder / "data/statement.html").write_bytes(b"altered")
    for name, file in (
        ("manifest-sha256.txt", "data/statement.html"),
        ("tagmanifest-sha256.txt", "manifest-sha256.txt"),
    ):
        digests = listed(folder, name) | {file: hashlib.sha256((folder / file).read_bytes()).hexdigest()}
        text = "".join(f"{digest}  {each}\n" for each, digest in sorted(digests.items()))
        (folder / name).write_text(text, encoding="utf-8")

    said = submitted(f"submission verify {PACK}")
    assert said.code == 1
    assert "not a pack that this statement’s record made" in said.out


def test_a_pack_of_another_statement_and_what_is_no_pack_are_told_apart(submitted: Keyboard, wsoa: Keyboard) -> None:
    shutil.rmtree(submitted.folder / "exports" / "other", ignore_errors=True)
    (submitted.folder / "empty").mkdir()

    assert "There is nothing at" in submitted.refused(66, "submission verify nowhere")
    assert "is no pack" in submitted.refused(65, "submission verify empty")
    submitted.does("demo other")
    said = wsoa.where("WSOA_DB", str(wsoa.folder / "other" / "data" / "wsoa.db"))(f"submission verify {PACK}")
    assert said.code == 1


def test_that_it_was_sent_and_what_came_of_it_is_recorded_with_files(submitted: Keyboard) -> None:
    (submitted.folder / "receipt.txt").write_text("Thank you", encoding="utf-8")
    submitted.on("2019-08-15").does("submission sent --on 15/8/2019 --by 'Ann Coordinator' --receipt receipt.txt")
    assert "version 1.0 as sent on 15 August 2019; 0 changes since" in submitted("status").out

    submitted.on("2019-09-02").does("submission outcome returned --on 2/9/2019 --resubmit-by 30/9/2019")

    told = submitted.told("submission show")
    assert (told["sent"], told["sent_by"], told["reply"]) == ("2019-08-15", "Ann Coordinator", "returned")
    assert [item["name"] for item in told["evidence"]] == ["receipt.txt"]
    assert submitted("status --json").told["deadline"] == "2019-09-30"
    assert submitted("status --json --as-of 2019-08-20").told["deadline"] == "2019-08-15"
    assert submitted("verify").code == 0
    kinds = [entry["kind"] for revision in submitted.told("history") for entry in revision["ledger"]]
    assert kinds.count("submission") == 3


def test_what_changes_afterwards_is_shown_against_it_everywhere(submitted: Keyboard) -> None:
    submitted.does("submission sent --on 14/8/2019 --by Ann")
    submitted.does("action edit AFI-01.1 --officer 'Det Supt Green'")

    assert "version 1.0 as sent on 14 August 2019; 1 change since" in submitted("status").out
    assert "Since version 1.0 as sent on 14 August 2019: 1 change." in submitted("check").out
    assert [each["field"] for each in submitted.told("submission show")["changes"]] == ["officer"]
    submitted.does("export html -o working.html")
    page = (submitted.folder / "working.html").read_text(encoding="utf-8")
    assert all(words in page for words in ("Changes since the last version", "Det Supt Blue", "Det Supt Green"))


def test_the_next_version_lists_its_differences_from_the_first(submitted: Keyboard) -> None:
    assert "Nothing has changed since version 1.0" in submitted.refused(2, "submit --yes")
    submitted.does("action edit AFI-01.1 --officer 'Det Supt Green'")
    endorse(submitted)

    submitted.does("submit --yes")

    rows = (submitted.folder / "exports/submissions/testby-2.0/data/changes.csv").read_text(encoding="utf-8-sig")
    assert rows.splitlines() == ["Reference,What,It was,It is", "AFI-01.1,Lead officer,Det Supt Blue,Det Supt Green"]
    assert [each["version"] for each in submitted.told("submission list")] == ["1.0", "2.0"]
    assert submitted(f"submission verify {PACK}").code == 0


def test_by_roles_only_the_pack_names_nobody(at_the_end: Keyboard) -> None:
    at_the_end.does("submit --yes --roles-only")

    folder = at_the_end.folder / PACK
    assert not (folder / "data/endorsed").exists()
    assert "Rachel Swann" not in (folder / "data/statement.html").read_text(encoding="utf-8")
    assert "Rachel Swann" not in (folder / "data/endorsements.csv").read_text(encoding="utf-8")


def test_undo_passes_a_submission_over(submitted: Keyboard) -> None:
    number = submitted.told("history")[-1]["revision"]

    assert "cannot un-happen" in submitted.refused(77, f"undo {number} --yes")


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("submission sent --on 13/8/2019 --by Ann", 2, "after version 1.0 was made, 14 August 2019"),
        ("submission sent --on 15/8/2019 --by Ann", 2, "on a day that has come"),
        ("submission sent --on 14/8/2019 --by ' '", 2, "Somebody sent it"),
        ("submission sent SUB-02 --on 14/8/2019 --by Ann", 66, "There is no submission SUB-02"),
        ("submission sent --on 14/8/2019 --by Ann --receipt nowhere.txt", 66, "There is no file nowhere.txt"),
        ("submission outcome accepted --on 14/8/2019", 2, "was not sent yet"),
    ],
)
def test_a_step_that_cannot_be_is_refused(submitted: Keyboard, typed: str, code: int, said: str) -> None:
    assert said in submitted.refused(code, typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("submission sent --on 14/8/2019 --by Ann", "was sent on 14 August 2019"),
        ("submission outcome lost --on 14/8/2019", "not one of the choices"),
        ("submission outcome accepted --on 14/8/2019 --resubmit-by 30/9/2019", "Only what is returned"),
        ("submission outcome returned --on 14/8/2019 --resubmit-by 1/8/2019", "by a later day"),
        ("submission outcome accepted --on 13/8/2019", "after version 1.0 was sent"),
    ],
)
def test_a_reply_that_cannot_be_is_refused(submitted: Keyboard, typed: str, said: str) -> None:
    submitted.does("submission sent --on 14/8/2019 --by Ann")

    assert said in submitted.refused(2, typed)


def test_before_the_first_there_is_nothing_to_show(wsoa: Keyboard) -> None:
    assert "Nothing was submitted yet" in wsoa.refused(2, "submission show")
    assert "No submission yet: wsoa submit" in wsoa.where("COLUMNS", "110").does("submission list")


def test_the_days_are_counted_until_it_is_sent_and_again_once_it_is_returned(submitted: Keyboard) -> None:
    assert "1 day (1 working day) left" in submitted("status").out
    submitted.does("submission sent --on 14/8/2019 --by Ann")

    assert "Deadline  Thursday 15 August 2019: sent\n" in submitted.on("2019-09-30")("status").out
    steps = submitted("report outlook --json").told["settled_by"]
    assert (steps[-1]["what"], steps[-1]["open"], steps[-1]["state"]) == ("Sent", 0, "done")
    submitted.does("submission outcome returned --on 1/9/2019 --resubmit-by 20/10/2019")
    assert "20 October 2019: 20 days" in submitted("status").out


def test_a_file_about_an_area_or_a_measure_is_looked_through_and_goes_with_the_pack(at_the_end: Keyboard) -> None:
    at_the_end.does("measure add Concerns --direction up --area AFI-01 --source Audit")
    for name, ref in (("area.txt", "AFI-01"), ("measure.txt", "KPI-01")):
        (at_the_end.folder / name).write_text("Write to bob@example.org", encoding="utf-8")
        at_the_end.does(f"evidence add {ref} {name} --shows done")

    scanned = at_the_end("privacy --with-evidence --json")

    assert scanned.code == 1
    assert {"EV-003", "EV-004"} <= {each["ref"] for each in scanned.told["found"]}
    for blocker in (*scanned.told["found"], *at_the_end("check --json").told["blockers"]):
        if blocker["rule"] != "agency-endorsed":
            named = f"waive {blocker['rule']} {blocker['ref']}"
            at_the_end.does(f"{named} --reason 'A made-up name' --by Chair --until 31/12/2019")
    endorse(at_the_end)
    at_the_end.does("submit --yes --with-evidence")
    names = set(listed(at_the_end.folder / PACK, "manifest-sha256.txt"))
    assert {"data/evidence/EV-003-area.txt", "data/evidence/EV-004-measure.txt"} <= names


def test_no_pack_is_made_of_a_record_that_does_not_hold(at_the_end: Keyboard) -> None:
    with closing(sqlite3.connect(at_the_end.database)) as connection, connection:
        connection.execute("UPDATE revision SET who = 'Somebody else' WHERE number = 2")

    assert "wsoa verify" in at_the_end.refused(65, "submit --yes")
    assert not (at_the_end.folder / "exports" / "submissions").exists()
