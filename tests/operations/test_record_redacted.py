"""Redaction on a real database: the words are in no byte of it, and the record still holds, rewinds and replays."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from tests.operations import small
from wsoa.domain.changes.redaction import RedactionTarget
from wsoa.domain.changes.replay import applied, rewind
from wsoa.domain.changes.revision import Revision
from wsoa.domain.errors import BadInput, NotPermitted
from wsoa.domain.statement.records import Action, Evidence, Lead, Note
from wsoa.domain.statement.statement import Statement
from wsoa.operations import actions, agencies, evidence, looking, record, verifying
from wsoa.operations.carry_out import carry_out_shown
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

    entries = [entry for _, entry in looking.story(path, looking.HistoryFilter("N-002")).ledger]

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

    _, elsewhere = record.check_redaction(path, RedactionTarget("N-002", "Update", WHY), small.signed(DAY))

    assert elsewhere == ("N-003",)
