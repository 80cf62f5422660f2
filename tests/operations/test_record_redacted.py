"""Redaction on a real database: the words are in no byte of it, and the record still holds, rewinds and replays."""

import shutil
import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from tests.operations import rounds, small
from tests.operations.test_altered_by_hand import alterations, run
from tests.storage.test_upgrading import made_old, upgraded
from wsoa.domain.changes.plan import Entry, Keep, Plan
from wsoa.domain.changes.redaction import RedactionTarget, plan_rewording
from wsoa.domain.changes.replay import applied, rewind
from wsoa.domain.changes.revision import Revision, Signature
from wsoa.domain.changes.source import FROM_FILE, Source
from wsoa.domain.errors import BadInput, CannotWrite, NotPermitted
from wsoa.domain.statement.records import Action, Agency, Evidence, Lead, Note
from wsoa.domain.statement.statement import Statement
from wsoa.operations import actions, agencies, backups, evidence, looking, record, verifying
from wsoa.operations.carry_out import carry_out, carry_out_shown
from wsoa.storage import database, files, reading

DAY, WHY = small.FINISHED, "It names a child"
NOTICE = "removed on 10 July 2019 by Ann Coordinator"
NAME, STREET = "Kimberley Zebedee", "Quagmire Lane"
WORDS = f"{NAME} of {STREET} was not heard. " * 200  # more than a page of the database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A statement into which somebody typed what should not be there, again and again."""
    path = small.lived(tmp_path / "data" / "wsoa.db")
    small.do(path, DAY, partial(evidence.add_note, about="AFI-01.1", text=WORDS, who=NAME, today=DAY))
    for text in (WORDS, f"{STREET} and more", f"Fewer like {NAME}", f"No more {NAME}, so 9 in 10"):
        small.do(path, DAY, partial(actions.edit_action, ref="AFI-01.1", entries={"success": text}, today=DAY))
    lead = [f"{NAME}; Head of {STREET}; zebedee@example.org"]
    small.do(path, DAY, lambda statement: agencies.edit_agency(statement, "police", {}, agencies.Leads(lead), DAY))
    return path


def offer(path: Path, name: str = "minutes.txt", words: str = WORDS) -> Evidence:
    """A file taken in as evidence; it does not stay where it came from."""
    source = path.parent.parent / name
    source.write_text(words)
    entries = {"shows": "done", "description": f"About {NAME}"}
    recipe = partial(
        evidence.add_evidence, about="AFI-01.1", offer=evidence.offered(str(source)), entries=entries, today=DAY
    )
    ref = small.do(path, DAY, recipe).changes[0].ref
    source.unlink()
    return looking.present(path).find(Evidence, ref)


def redact(path: Path, ref: str, field: str = "") -> Revision:
    revision = record.redact(path, small.signed(DAY), RedactionTarget(ref, field, WHY))
    assert revision is not None
    return revision


def redact_all(path: Path) -> None:
    for ref in ("N-002", "AFI-01.1", "L-01"):
        redact(path, ref)


def undo(path: Path) -> None:
    carry_out_shown(path, small.signed(DAY), record.check_undo(path, None, DAY))


def places(path: Path, *words: str) -> list[str]:
    """The files beside and under the database in whose bytes or names these words are."""
    found = [place for place in path.parent.rglob("*") if place.is_file()]
    return [
        str(place) for place in found for word in words if word.encode() in place.read_bytes() or word in place.name
    ]


def test_the_words_were_there(path: Path) -> None:
    offer(path)

    assert len(places(path, NAME)) == 2
    assert places(path, "zebedee@example.org")


def test_redacted_words_are_in_no_byte_of_the_database_its_journal_or_the_evidence(path: Path) -> None:
    item = offer(path, f"{NAME}.txt")

    redact_all(path)
    redact(path, item.ref)

    assert places(path, NAME, STREET, "zebedee@example.org", item.sha256) == []
    assert not files.kept_at(path, item.sha256).exists()


@pytest.mark.parametrize(
    ("field", "held", "gone"), [("E-mail", "Kimberley", "zebedee@example.org"), ("name", "zebedee@example.org", "L-99")]
)
def test_one_field_goes_and_the_others_stay(path: Path, field: str, held: str, gone: str) -> None:
    redact(path, "L-01", field)

    assert places(path, held)
    assert not places(path, gone)
    assert looking.present(path).find(Lead, "L-01").role == f"Head of {STREET}"


def test_a_text_that_was_edited_many_times_is_gone_from_every_edit(path: Path) -> None:
    redact(path, "AFI-01.1", "Measure of success")

    told = [
        change
        for revision in looking.story(path).revisions
        for change in revision.changes
        if (change.ref, change.field) == ("AFI-01.1", "success")
    ]
    assert len(told) == 5
    assert {value for change in told for value in (change.old, change.new)} == {"", NOTICE}
    assert looking.present(path).find(Action, "AFI-01.1").success == NOTICE


def test_words_of_the_past_go_even_where_the_present_has_others_or_none(path: Path) -> None:
    small.do(path, DAY, partial(actions.edit_action, ref="AFI-01.1", entries={"success": ""}, today=DAY))

    redact(path, "AFI-01.1", "success")

    assert not places(path, f"Fewer like {NAME}", f"{STREET} and more")
    assert looking.present(path).find(Action, "AFI-01.1").success == ""


def test_the_record_still_holds_and_replays_from_nothing(path: Path) -> None:
    redact_all(path)
    redact(path, offer(path).ref)

    verdict = verifying.verify(path)

    assert verdict.faults == ()
    assert verdict.remarks == ()
    assert verdict.redacted > 10
    changes = [change for revision in looking.story(path).revisions for change in revision.changes]
    assert applied(Statement({}), changes) == looking.present(path)


def test_a_redacted_change_has_no_salt_and_keeps_its_seal_and_others_keep_theirs(path: Path) -> None:
    with database.reading(path) as connection:
        before = [pair for pairs in reading.salts(connection).values() for pair in pairs]

    redact(path, "N-002", "Update")

    with database.reading(path) as connection:
        after = [pair for pairs in reading.salts(connection).values() for pair in pairs]
    assert [seal for _, seal in after] == [seal for _, seal in before]
    assert [(was[0] is None, now[0] is None) for was, now in zip(before, after, strict=True) if was != now] == [
        (False, True)
    ]


def test_no_digest_changes(path: Path) -> None:
    before = [revision.digest for revision in looking.story(path).revisions]

    redact_all(path)

    assert [revision.digest for revision in looking.story(path).revisions][: len(before)] == before


def test_every_rewind_and_every_past_day_still_works_and_shows_the_notice(path: Path) -> None:
    days = [looking.report(path, DAY, day).statement for day in (small.BEGAN, small.PLANNED, small.MOVED, DAY)]

    redact(path, "AFI-01.1", "success")

    revisions, present = looking.story(path).revisions, looking.present(path)
    past = [rewind(present, revisions[since:]) for since in range(len(revisions) + 1)]
    assert {step.find(Action, "AFI-01.1").success for step in past if "AFI-01.1" in step.records} == {NOTICE}
    for day, then in zip((small.BEGAN, small.PLANNED, small.MOVED, DAY), days, strict=True):
        now = looking.report(path, DAY, day).statement
        assert now == then.with_records(*(replace(action, success=NOTICE) for action in then.all(Action)))


def test_what_is_written_after_a_redaction_goes_on_from_the_notice(path: Path) -> None:
    redact_all(path)

    small.do(
        path,
        DAY,
        partial(actions.edit_action, ref="AFI-01.1", entries={"success": "Nine in ten", "title": "Listen"}, today=DAY),
    )
    undo(path)

    assert looking.present(path).find(Action, "AFI-01.1").success == NOTICE
    assert verifying.verify(path).faults == ()


def test_words_that_were_taken_back_by_undo_are_still_on_record_and_can_be_redacted(path: Path) -> None:
    small.do(
        path, DAY, partial(evidence.add_note, about="AFI-01.1", text="Peregrine told us all", who="Ann", today=DAY)
    )
    undo(path)

    redact(path, "N-003")

    assert not places(path, "Peregrine")
    assert verifying.verify(path).faults == ()


def test_a_redaction_is_in_the_history_of_the_record_with_its_reason(path: Path) -> None:
    redact(path, "N-002")

    entries = [entry for _, entry in looking.story(path, looking.HistoryFilter(("N-002",))).ledger]

    assert [(entry.kind, entry.by) for entry in entries] == [("redaction", small.WHO)]
    assert WHY in entries[0].words


def test_a_redaction_itself_is_never_undone(path: Path) -> None:
    number = redact(path, "N-002").number

    with pytest.raises(NotPermitted, match="undone"):
        record.check_undo(path, number, DAY)


def test_what_was_redacted_can_still_be_taken_back_as_a_record(path: Path) -> None:
    small.do(path, DAY, partial(evidence.add_note, about="AFI-01.1", text=WORDS, who="Ann", today=DAY))
    redact(path, "N-003")

    undo(path)

    assert looking.present(path).get(Note, "N-003") is None
    assert verifying.verify(path).faults == ()


def test_a_field_that_never_held_words_is_refused_and_leaves_no_entry_in_the_ledger(path: Path) -> None:
    before = path.read_bytes()

    with pytest.raises(BadInput, match="no words"):
        redact(path, "AFI-01.1", "Why withdrawn")

    assert path.read_bytes() == before


def test_a_file_stays_while_another_piece_of_evidence_needs_it(path: Path) -> None:
    first, second = offer(path, "one.txt"), offer(path, "two.txt")
    kept = files.kept_at(path, first.sha256)

    redact(path, first.ref)
    assert kept.exists()
    redact(path, second.ref)

    assert not kept.exists()
    assert verifying.verify(path).faults == ()


def test_a_file_stays_while_evidence_that_was_taken_back_may_come_back(path: Path) -> None:
    first = offer(path, "one.txt")
    offer(path, "two.txt")
    undo(path)

    redact(path, first.ref)

    assert verifying.verify(path).faults == ()


def test_the_other_records_with_the_same_words_are_named_before(path: Path) -> None:
    small.do(path, DAY, partial(evidence.add_note, about="AFI-01.1", text=f"Again: {WORDS}", who="Ann", today=DAY))

    found = record.check_redaction(path, RedactionTarget("N-002", "Update", WHY), small.signed(DAY))

    assert found.elsewhere == ("N-003",)


def test_what_a_record_says_goes_from_what_revisions_and_sheets_say_beside_it_too(path: Path) -> None:
    told_everywhere(path)

    found = record.check_redaction(path, RedactionTarget("L-01", "name", WHY), small.signed(DAY))
    redact(path, "L-01", "name")

    tables = {place.table for place in found.places}
    assert tables == {"revision", "ledger", "sheet_return", "sheet_parked", "sheet_recall"}
    assert [line for line in holding(path, NAME.lower()) if line.split('"')[1] in tables] == []
    assert verifying.verify(path).faults == ()
    assert {"AFI-01.1", "police"} <= {*found.elsewhere}


def test_the_other_names_of_an_agency_go_one_by_one_and_the_past_still_leads_to_the_present(path: Path) -> None:
    for names in (f"{NAME}; The force", f"The force; {STREET} station"):
        entries = {"aliases": names}
        recipe = partial(agencies.edit_agency, key="police", entries=entries, leads=agencies.Leads(), today=DAY)
        small.do(path, DAY, recipe)

    redact(path, "police", "Also known as")
    redact(path, "police", "aliases")

    assert places(path, "The force", f"{STREET} station") == []
    left = looking.present(path).find(Agency, "police").aliases
    assert len(left) == len({*left}) == 2
    assert all(NOTICE in name for name in left)
    assert verifying.verify(path).faults == ()
    undo(path)
    assert verifying.verify(path).faults == ()


def test_who_signs_the_redaction_stays_named_where_they_signed(path: Path) -> None:
    small.do(path, DAY, partial(actions.edit_action, ref="AFI-01.1", entries={"officer": small.WHO}, today=DAY))

    redact(path, "AFI-01.1", "officer")

    assert {revision.signed.who for revision in looking.story(path).revisions} == {small.WHO}


def remove(path: Path, phrase: str) -> None:
    found = record.check_rewording(path, phrase, WHY, small.signed(DAY))
    record.remove_phrase(path, small.signed(DAY), found.plan)


def told_everywhere(path: Path) -> None:
    """The name in every kind of place that keeps words."""
    who = Signature(NAME, DAY, small.signed(DAY).at)
    aliases = {"aliases": f"{NAME}’s force; {NAME.upper()}’s force"}
    small.do(path, DAY, lambda statement: agencies.edit_agency(statement, "police", aliases, agencies.Leads(), DAY))
    entry = Entry("agreement", "AFI-01", DAY, NAME, f"{NAME} agreed")

    def recipe(statement: Statement) -> Plan:
        plan = actions.edit_action(statement, "AFI-01.1", {"title": f"Listen to {NAME}"}, DAY)
        said = Source(FROM_FILE, f"{NAME}.xlsx")
        return replace(plan, summary=f"For {NAME}", source=said, reason=f"{NAME} asked", ledger=(entry,))

    carry_out(path, who, recipe)
    typed = {("AFI-01.1", "Lead officer"): f"Supt\n{NAME}", ("AFI-01.1", "Measure of success"): f"{NAME} is heard"}
    back = rounds.filled_in(rounds.handed_out(path), typed, by=NAME)
    rounds.taken_in(path, back, Keep.THEIRS, parked=frozenset({"actions!m2"}))
    rounds.recalled(path, f"{NAME} was named in it", "police")
    shutil.rmtree(path.parents[1] / "exports")
    offer(path, f"{NAME}.txt", "Nothing of note")


def test_a_phrase_goes_from_every_kind_of_place_and_the_record_still_holds(path: Path) -> None:
    told_everywhere(path)
    digests = [revision.digest for revision in looking.story(path).revisions]

    remove(path, "kimberley  zebedee")

    assert not [place for place in places(path, NAME, NAME.upper()) if "/evidence/" not in place]
    assert not holding(path, "kimberley zebedee")
    verdict = verifying.verify(path)
    assert verdict.faults == ()
    assert [revision.digest for revision in looking.story(path).revisions][: len(digests)] == digests
    assert places(path, STREET)
    undo(path)
    assert verifying.verify(path).faults == ()


def holding(path: Path, words: str) -> list[str]:
    """The lines of a dump that hold words, whatever their capitals."""
    with closing(sqlite3.connect(path)) as connection:
        return [line for line in connection.iterdump() if words in " ".join(line.lower().split())]


def test_what_is_left_after_a_phrase_is_gone_is_sealed_again(path: Path) -> None:
    told_everywhere(path)
    remove(path, NAME)
    whole = path.read_bytes()

    for table in (
        "revision",
        "change",
        "ledger",
        "sheet",
        "sheet_return",
        "sheet_cell",
        "sheet_parked",
        "sheet_recall",
    ):
        for name, statement, values in alterations(path, table, "DESC"):
            path.write_bytes(whole)
            run(path, statement, values=values)
            assert not verifying.verify(path).holds, (table, name)


@pytest.mark.parametrize("phrase", ["", NAME])
def test_no_hash_of_what_a_first_sheet_said_is_left_and_the_sheet_is_sealed_again(path: Path, phrase: str) -> None:
    rounds.handed_out(path)
    assert texts_kept(path)

    if phrase:
        remove(path, phrase)
    else:
        redact(path, "L-01")

    assert not texts_kept(path)
    assert verifying.verify(path).faults == ()
    run(path, "UPDATE sheet SET texts = 'x'")
    assert not verifying.verify(path).holds


def texts_kept(path: Path) -> list[str]:
    with database.reading(path) as connection:
        return [text for (text,) in connection.execute("SELECT texts FROM sheet WHERE texts IS NOT NULL")]


@pytest.mark.parametrize("age", ["0004", "0006"])
def test_a_phrase_of_an_older_database_goes_too(tmp_path: Path, age: str) -> None:
    old = made_old(tmp_path / "wsoa.db", age)
    upgraded(old)

    found = record.check_rewording(old, "Ann Coordinator", WHY, small.signed(date(2019, 8, 1), "Bo"))
    record.remove_phrase(
        old, later := small.signed(date(2019, 8, 1), "Bo"), plan_rewording("Ann Coordinator", WHY, "Bo", later.day)
    )

    assert not holding(old, "ann coordinator")
    assert verifying.verify(old).faults == ()
    guessable = {place.table for place in found.places if place.guessable}
    assert guessable == {place.table for place in found.places} & {"revision", "ledger"}


def test_what_this_wsoa_sealed_cannot_be_guessed(path: Path) -> None:
    told_everywhere(path)

    assert not any(place.guessable for place in record.check_rewording(path, NAME, WHY, small.signed(DAY)).places)


def test_evidence_files_that_hold_a_phrase_are_named(path: Path, tmp_path: Path) -> None:
    offer(path, "plain.txt", f"About {NAME.upper()}")
    offer(path, "other.txt", "Nothing")
    offer(path, f"{NAME}.txt", "Nothing either")
    with zipfile.ZipFile(tmp_path / "minutes.docx", "w") as made:
        first, last = NAME.split()
        made.writestr("word/document.xml", f"<w:t>{first[:3]}</w:t><w:t>{first[3:]} </w:t><w:t>{last}</w:t>")
    small.do(
        path,
        DAY,
        partial(
            evidence.add_evidence,
            about="AFI-01.1",
            offer=evidence.offered(str(tmp_path / "minutes.docx")),
            entries={"shows": "done"},
            today=DAY,
        ),
    )
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\0\0")
    small.do(
        path,
        DAY,
        partial(
            evidence.add_evidence,
            about="AFI-01.1",
            offer=evidence.offered(str(tmp_path / "photo.jpg")),
            entries={"shows": "done"},
            today=DAY,
        ),
    )

    found = record.check_rewording(path, NAME, WHY, small.signed(DAY))

    assert [item.name for item in found.files] == ["plain.txt", f"{NAME}.txt", "minutes.docx"]
    assert [item.name for item in found.unread] == ["photo.jpg"]


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        ("Kim", WHY),
        (NAME, f"About {NAME.lower()}"),
        (NAME, ""),
        ("Ann Coordinator", WHY),
        ("10 July", WHY),
        ("Nowhere to be found", WHY),
    ],
)
def test_a_phrase_that_cannot_go_is_refused(path: Path, phrase: str, reason: str) -> None:
    before = path.read_bytes()

    with pytest.raises(BadInput):
        record.check_rewording(path, phrase, reason, small.signed(DAY))

    assert path.read_bytes() == before


# Dies at a step of a redaction, as at a kill: nothing of Python's own is tidied up.
DIES = """
import os, sys
from pathlib import Path
from tests.operations import rounds, small
from tests.operations.test_altered_by_hand import alterations, run
from tests.storage.test_upgrading import made_old, upgraded
from wsoa.domain.changes.plan import Entry, Plan
from wsoa.domain.changes.redaction import RedactionTarget, plan_rewording
from wsoa.operations import record
from wsoa.storage import database, files, forgetting
path, step = Path(sys.argv[1]), sys.argv[2]
die = lambda *_, **__: os._exit(9)
patiently = database.patiently
def until(connection, statement, made=[]):
    patiently(connection, statement)
    made.append(statement)
    if made.count("COMMIT") == 1 and step == "after the commit":
        die()
database.patiently = until
if step == "before the file": files.forget = die
if step == "half way through the file": Path.unlink = die
if step == "after the file":
    forget = files.forget
    files.forget = lambda *words: (forget(*words), die())
if step == "before the pages":
    inner = forgetting._forget_files
    def then_die(connection, *words):
        inner(connection, *words)
        connection.execute("COMMIT")
        die()
    forgetting._forget_files = then_die
record.redact(path, small.signed(small.FINISHED), RedactionTarget(sys.argv[3], "", "It names a child"))
"""
STEPS = ("after the commit", "before the file", "half way through the file", "after the file", "before the pages")


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_any_step_a_redaction_is_finished_by_whatever_writes_next(path: Path, step: str) -> None:
    item = offer(path, f"{NAME}.txt")
    kept = files.kept_at(path, item.sha256)

    killed = subprocess.run([sys.executable, "-c", DIES, str(path), step, item.ref], check=False)

    assert killed.returncode == 9
    assert [fault.check for fault in verifying.verify(path).faults if fault.check == "redaction"]
    with pytest.raises(CannotWrite, match="redaction"):
        backups.back_up(path, path.parent / "backup.zip", small.signed(DAY).at)
    small.add_action(path, "AFI-02", "Invite health", DAY)
    assert not kept.exists()
    assert not holding(path, item.sha256)
    assert verifying.verify(path).faults == ()
    assert verifying.verify(path).remarks == ()


def test_what_stands_in_the_way_of_finishing_is_said_and_nothing_else_is_done(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = offer(path)

    def cannot(*_: object) -> None:
        raise CannotWrite("It cannot be removed: Read-only file system.")

    with monkeypatch.context() as patch:
        patch.setattr(files, "forget", cannot)
        with pytest.raises(CannotWrite, match=r"out of the record .* not yet off the disk") as refused:
            redact(path, item.ref)
        number = len(looking.story(path).revisions)
        with pytest.raises(CannotWrite, match="not yet off the disk"):
            small.add_action(path, "AFI-02", "Invite health", DAY)

    assert "Nothing was changed" not in f"{refused.value.what}{refused.value.mend}"
    assert len(looking.story(path).revisions) == number
    assert record.finish(path)
    assert not record.finish(path)
    assert verifying.verify(path).faults == ()


def test_a_file_that_was_offered_anew_before_a_redaction_is_finished_stays(path: Path) -> None:
    item = offer(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("INSERT INTO forgetting VALUES (?)", (item.sha256,))

    assert record.finish(path)

    assert files.kept_at(path, item.sha256).exists()
