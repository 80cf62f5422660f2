"""Undo on a real database.

References, stored evidence and the ledger outlive it, and a whole import goes in one step.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.operations import small
from wsoa.domain.changes.plan import Keep, Plan
from wsoa.domain.changes.revision import Revision
from wsoa.domain.errors import NotPermitted
from wsoa.domain.round.intake.take_in import ImportContext
from wsoa.domain.statement.records import Action, Evidence, Milestone, Note
from wsoa.domain.statement.statement import Statement
from wsoa.operations import actions, evidence, importing, looking, record, verifications, verifying
from wsoa.operations.carry_out import carry_out_shown
from wsoa.storage import files

DAY = small.FINISHED
SHEET = """Reference,Areas,Action,Lead agency,Start,Due,Confidence
,AFI-02,Invite health,health,01/07/2019,31/08/2019,
,AFI-03,Ask children,police,01/07/2019,31/08/2019,at risk
AFI-01.1,AFI-01,Share every concern at once,,,,off track
"""
STEPS = "Action reference,Milestone,Due\nAFI-01.1,Form reviewed,31/08/2019\nAFI-02.1,First invitation,15/07/2019\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return small.lived(tmp_path / "data" / "wsoa.db")


def undo(path: Path, number: int | None = None) -> Revision:
    revision = carry_out_shown(path, small.signed(DAY), record.check_undo(path, number, DAY))
    assert revision is not None
    return revision


def take_in(path: Path, sheet: str) -> Revision:
    """What an import of this sheet did."""
    source = path.parent / "sheet.csv"
    source.write_text(sheet)
    revision = carry_out_shown(
        path,
        small.signed(DAY),
        importing.check_file(path, source, ImportContext("Alex Coordinator", DAY)).keeping(Keep.THEIRS).plan,
    )
    assert revision is not None
    return revision


def offer(path: Path, words: str = "Minutes") -> Evidence:
    """A file taken in as evidence about the action."""
    source = path.parent / "minutes.txt"
    source.write_text(words)
    recipe = partial(
        evidence.add_evidence,
        about="AFI-01.1",
        offer=evidence.offered(str(source)),
        entries={"shows": "done"},
        today=DAY,
    )
    ref = small.do(path, DAY, recipe).changes[0].ref
    return looking.present(path).find(Evidence, ref)


RECIPES: dict[str, tuple[Callable[[Statement], Plan], str, str]] = {
    "action": (lambda s: actions.add_action(s, "AFI-01", {"title": "Another"}, DAY), "AFI-01.2", "AFI-01.3"),
    "milestone": (lambda s: actions.add_milestone(s, "AFI-01.1", {"title": "A step"}, DAY), "AFI-01.1.3", "AFI-01.1.4"),
    "evidence": (
        lambda s: evidence.add_evidence(s, "AFI-01.1", "https://example.org", {"shows": "done"}, DAY),
        "EV-002",
        "EV-003",
    ),
    "note": (lambda s: evidence.add_note(s, "AFI-01.1", "Said", "Ann", DAY), "N-002", "N-003"),
}


@pytest.mark.parametrize("kind", RECIPES)
def test_a_reference_is_never_given_twice_even_where_the_first_was_taken_back(path: Path, kind: str) -> None:
    recipe, first, second = RECIPES[kind]
    given_first = small.do(path, DAY, recipe)

    undo(path)
    given_next = small.do(path, DAY, recipe)

    assert (given_first.changes[0].ref, given_next.changes[0].ref) == (first, second)
    assert first not in looking.present(path).records


def test_an_import_does_not_give_a_reference_again_either(path: Path) -> None:
    take_in(path, "Areas,Action\nAFI-02,Invite health\n")
    undo(path)

    take_in(path, "Areas,Action\nAFI-02,Invite schools\n")

    assert [action.ref for action in looking.present(path).all(Action)] == ["AFI-01.1", "AFI-02.2"]


def test_a_stored_file_stays_when_its_evidence_is_taken_back_and_comes_back_with_it(path: Path) -> None:
    item = offer(path)

    undone = undo(path)

    assert files.kept_at(path, item.sha256).read_text(encoding="utf-8") == "Minutes"
    assert verifying.verify(path).faults == ()
    undo(path, undone.number)
    assert looking.present(path).find(Evidence, item.ref) == item


@pytest.mark.parametrize("sheet", [SHEET, STEPS.replace("AFI-02.1", "AFI-01.1")], ids=["actions", "milestones"])
def test_a_whole_import_goes_in_one_step(path: Path, sheet: str) -> None:
    before = looking.present(path)
    taken = take_in(path, sheet)

    undone = undo(path)

    assert (undone.undoes, str(undone.source)) == (taken.number, "undo")
    assert looking.present(path) == before
    assert verifying.verify(path).faults == ()


def test_notes_and_milestones_that_came_with_one_plan_go_with_it(path: Path) -> None:
    before = looking.present(path)
    said = verifications.Approval("Two posts are empty", "Bo")
    small.do(path, DAY, lambda statement: verifications.say_confidence(statement, "AFI-01.1", "at risk", said, DAY))

    undo(path)

    assert looking.present(path) == before
    assert [note.ref for note in before.all(Note)] == ["N-001"]


def test_what_came_after_an_import_stands_in_its_way_until_it_is_taken_back_too(path: Path) -> None:
    before, taken = looking.present(path), take_in(path, SHEET)
    take_in(path, STEPS)

    with pytest.raises(NotPermitted, match=r"AFI-02\.1\.1\)"):
        undo(path, taken.number)
    undo(path)
    undo(path)

    assert looking.present(path) == before
    assert looking.present(path).get(Milestone, "AFI-02.1.1") is None


def test_what_somebody_changed_after_the_preview_is_not_written_over(path: Path) -> None:
    plan = record.check_undo(path, small.LAST, DAY)
    small.do(path, DAY, lambda statement: actions.edit_action(statement, "AFI-01.1", {"due": "2019-10-31"}, DAY))

    with pytest.raises(Exception, match="Meanwhile somebody else changed"):
        carry_out_shown(path, small.signed(DAY), plan)
