"""A corrected letter.

What changed is changed, what is new is new, what is gone is withdrawn, and nothing is lost or renumbered.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.operations import small
from tests.operations.test_record_undone import undo
from wsoa import settings as places
from wsoa.domain.changes.change import Change, inverse
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.errors import BadInput, Busy, Problems
from wsoa.domain.letter.correction.facts_set_by_hand import last_said, left_alone
from wsoa.domain.letter.correction.planning import plan_update
from wsoa.domain.letter.correction.update import Update
from wsoa.domain.letter.read_letter import FoundArea, Passage, ReadLetter
from wsoa.domain.statement.choices import AreaKind
from wsoa.domain.statement.points import words_of
from wsoa.domain.statement.records import Action, Agency, Area, Contributor, Letter, Note, Point, Strength
from wsoa.domain.statement.statement import Statement
from wsoa.operations import actions, areas, evidence, looking, points, verifying
from wsoa.operations.beginning import begin
from wsoa.operations.carry_out import carry_out_shown
from wsoa.operations.letters import check_update, draft_written, first_plan, read_letter
from wsoa.storage import database, reading

DAY = small.FINISHED
POLICE, HEALTH, VOICE, URGENT = small.LETTER.areas
OFFICE = FoundArea("Schools do not know whom to call.", 6, 90, heading="Referrals")
SECOND = "Referrals to the local authority come late."


@pytest.fixture
def statement(tmp_path: Path) -> Statement:
    """Two months of life, and an action for each area."""
    path = small.lived(tmp_path / "wsoa.db")
    for area in ("AFI-02", "AFI-03", "APA-01"):
        small.add_action(path, area, f"Answer {area}", DAY)
    return looking.present(path)


def corrected(*found: FoundArea, source: str = "testby-2.txt", **facts: Any) -> ReadLetter:  # noqa: ANN401 - facts of every kind
    """The small letter with these areas, and other facts."""
    return replace(small.LETTER, source=source, areas=found or small.LETTER.areas, **facts)


def updated(statement: Statement, letter: ReadLetter) -> Statement:
    return applied(statement, plan_update(statement, letter, DAY).changes)


def marks(statement: Statement) -> dict[str, tuple[str, ...]]:
    return {action.ref: action.review for action in statement.all(Action) if action.review}


def test_the_same_letter_again_changes_nothing_whatever_file_it_came_in(statement: Statement) -> None:
    assert plan_update(statement, small.LETTER, DAY).changes == ()
    assert plan_update(statement, corrected(corrected_by="Ann"), DAY).changes == ()


def test_a_reworded_area_keeps_its_reference_owners_and_title_and_its_actions_are_to_be_reviewed(
    statement: Statement,
) -> None:
    after = updated(
        statement,
        corrected(
            replace(POLICE, text=f"Police officers rarely share what they know. {SECOND}"), HEALTH, VOICE, URGENT
        ),
    )

    before, area = statement.find(Area, "AFI-01"), after.find(Area, "AFI-01")
    assert area == replace(before, text=f"Police officers rarely share what they know. {SECOND}")
    assert marks(after) == {"AFI-01.1": ("AFI-01",)}
    assert [words_of(area, point) for point in after.under(Point, "AFI-01")] == [
        "Police officers rarely share what they know.",
        SECOND,
    ]
    assert after.find(Letter, "LETTER").source == "testby-2.txt"


def test_an_area_that_only_moved_or_got_other_marks_is_changed_without_a_review(statement: Statement) -> None:
    after = updated(
        statement,
        corrected(POLICE, HEALTH, replace(VOICE, text="Children’s voices are rarely heard.", page=5, line=1), URGENT),
    )

    assert after.find(Area, "AFI-03").text == "Children’s voices are rarely heard."
    assert (after.find(Area, "AFI-03").page, after.find(Area, "AFI-03").line) == (5, 1)
    assert marks(after) == {}


def test_a_draft_that_does_not_say_where_the_same_words_stand_leaves_that_alone(statement: Statement) -> None:
    assert (
        plan_update(
            statement, corrected(*(replace(found, page=None, line=None) for found in small.LETTER.areas)), DAY
        ).changes
        == ()
    )


def test_an_area_that_is_gone_is_withdrawn_and_keeps_all_it_had(statement: Statement) -> None:
    after = updated(statement, corrected(POLICE, VOICE, URGENT))

    assert after.find(Area, "AFI-02") == replace(
        statement.find(Area, "AFI-02"), withdrawn="Not in the corrected letter testby-2.txt"
    )
    assert marks(after) == {"AFI-02.1": ("AFI-02",)}
    assert after.under(Point, "AFI-02") == statement.under(Point, "AFI-02")
    assert plan_update(after, corrected(POLICE, VOICE, URGENT), DAY).changes == ()


def test_an_area_that_is_in_the_letter_again_comes_back_under_its_own_reference(statement: Statement) -> None:
    without = updated(statement, corrected(POLICE, VOICE, URGENT))

    again = updated(without, corrected(source="testby-3.txt"))

    assert again.all(Area) == statement.all(Area)
    assert marks(again) == {"AFI-02.1": ("AFI-02",)}


def test_a_new_area_takes_a_reference_after_every_one_used_and_renumbers_none(statement: Statement) -> None:
    once = updated(statement, corrected(OFFICE, POLICE, HEALTH, VOICE, URGENT))
    undone = Statement(statement.records, frozenset({"AFI-04"}))

    assert [area.ref for area in once.all(Area)] == ["APA-01", "AFI-01", "AFI-02", "AFI-03", "AFI-04"]
    assert once.find(Area, "AFI-04").text == OFFICE.text
    assert words_of(once.find(Area, "AFI-04"), once.find(Point, "AFI-04a")) == OFFICE.text
    assert not once.find(Area, "AFI-04").confirmed
    assert "AFI-05" in updated(undone, corrected(OFFICE, POLICE, HEALTH, VOICE, URGENT)).records


def test_a_kind_a_heading_and_a_lead_in_are_as_the_corrected_letter_has_them(statement: Statement) -> None:
    said = replace(HEALTH, kind=AreaKind.PRIORITY, heading="Urgent", lead_in="Leaders should at once:")

    area = updated(statement, corrected(POLICE, said, VOICE, URGENT)).find(Area, "AFI-02")

    assert (area.ref, area.kind, area.heading, area.lead_in) == (
        "AFI-02",
        AreaKind.PRIORITY,
        "Urgent",
        "Leaders should at once:",
    )


def test_a_fact_that_is_stated_changes_and_one_that_is_not_stays(statement: Statement) -> None:
    after = updated(
        statement,
        corrected(deadline=date(2019, 8, 16), mailbox=None, fieldwork=None, place="Testby City", corrected_by="Ann"),
    )

    letter = statement.letter
    assert after.letter == replace(
        letter, deadline=date(2019, 8, 16), place="Testby City", source="testby-2.txt", corrected_by="Ann"
    )


def test_strengths_and_contributors_change_come_and_go_under_references_of_their_own(statement: Statement) -> None:
    letter = corrected(
        strengths=(Passage("Staff are very committed.", 2, 25), Passage("Children are listened to.", 2, 30)),
        contributors=("Testshire Police", "health providers in Testby City", "the youth offending service"),
    )

    after = updated(statement, letter)

    assert after.all(Strength) == (
        Strength("S-02", "Staff are very committed.", 2, 25),
        Strength("S-03", "Children are listened to.", 2, 30),
    )
    assert [(body.ref, body.text) for body in after.all(Contributor)] == [
        ("C-02", "health providers in Testby City"),
        ("C-03", "Testshire Police"),
        ("C-04", "the youth offending service"),
    ]
    assert after.find(Contributor, "C-03").confirmed
    assert (after.find(Agency, "yos").confirmed, after.find(Contributor, "C-04").agencies) == (False, ("yos",))


def test_a_list_that_the_letter_does_not_have_leaves_ours_alone(statement: Statement) -> None:
    assert plan_update(statement, corrected(strengths=(), contributors=()), DAY).changes == ()


def test_what_hung_on_something_gone_hangs_on_what_it_belonged_to(tmp_path: Path) -> None:
    path = small.lived(tmp_path / "wsoa.db")
    for about in ("AFI-01b", "S-01", "C-01"):
        small.do(path, DAY, partial(evidence.add_note, about=about, text="Asked", who="Ann", today=DAY))
    small.do(
        path, DAY, lambda statement: actions.edit_action(statement, "AFI-01.1", {"points": "AFI-01a, AFI-01b"}, DAY)
    )
    letter = corrected(
        replace(POLICE, text="Police officers do not always share what they know."),
        HEALTH,
        VOICE,
        URGENT,
        strengths=small.LETTER.strengths[1:],
        contributors=small.LETTER.contributors[1:],
    )

    after = updated(looking.present(path), letter)

    assert [after.get(Point, "AFI-01b"), after.get(Strength, "S-01"), after.get(Contributor, "C-01")] == [
        None,
        None,
        None,
    ]
    assert [note.about for note in after.all(Note)][1:] == ["AFI-01", "LETTER", "LETTER"]
    assert (after.find(Action, "AFI-01.1").points, after.find(Action, "AFI-01.1").areas) == (("AFI-01a",), ("AFI-01",))


@pytest.mark.parametrize(
    ("letter", "why"),
    [
        (corrected(place="Otherby"), "is about Otherby, and this statement answers a letter about Testby"),
        (corrected(OFFICE), "another letter: it holds 0 of this statement’s 4 areas"),
        (ReadLetter("empty.txt"), "another letter: it holds 0"),
    ],
)
def test_another_letter_is_refused_and_sent_to_a_statement_of_its_own(
    statement: Statement, letter: ReadLetter, why: str
) -> None:
    with pytest.raises(BadInput, match=why) as refused:
        plan_update(statement, letter, DAY)

    assert "wsoa init LETTER --db PATH" in refused.value.mend


def test_facts_that_cannot_be_are_refused_by_the_same_road_as_any_other(statement: Statement) -> None:
    with pytest.raises(Problems) as refused:
        plan_update(statement, corrected(deadline=date(2019, 5, 1)), DAY)

    assert str(refused.value.problems[0].where) == "LETTER, Deadline"


def test_what_an_update_would_do_is_told_by_what_a_coordinator_asks(statement: Statement) -> None:
    reworded = replace(POLICE, text=f"Police officers rarely share what they know. {SECOND} Nobody asks why.")
    letter = corrected(
        reworded,
        replace(VOICE, text="Children’s voices are rarely heard."),
        replace(URGENT, page=9, heading="Now"),
        OFFICE,
    )

    told = Update(statement, plan_update(statement, letter, DAY))

    assert [(old.ref, new.text) for old, new in told.reworded] == [("AFI-01", reworded.text)]
    assert told.points_of("AFI-01") == {"changed": ("AFI-01a",), "new": ("AFI-01c",), "gone": ()}
    assert (told.respelt, told.moved, [area.ref for area in told.withdrawn]) == (("AFI-03",), (), ["AFI-02"])
    assert [(change.field, change.new, refs) for change, refs in told.around] == [("heading", "Now", ("APA-01",))]
    assert [area.ref for area in told.new(Area)] == ["AFI-04"]
    assert told.marked == {"AFI-01": ("AFI-01.1",), "AFI-02": ("AFI-02.1",)}
    assert [change.field for change in told.facts] == ["source"]


Edit = Callable[[list[FoundArea]], list[FoundArea]]
EDITS: tuple[Edit, ...] = (
    lambda found: found[1:] + found[:1],
    lambda found: [replace(found[0], text=found[0].text.replace("not always", "rarely")), *found[1:]],
    lambda found: [*found[:1], replace(found[1], text=f"{found[1].text} Nobody asks why."), *found[2:]],
    lambda found: found[:-1],
    lambda found: [OFFICE, *found],
    lambda found: [replace(area, text=area.text.replace("'", "’"), page=9) for area in found],
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(EDITS), min_size=1, max_size=3))
def test_whatever_is_corrected_points_are_the_text_the_same_again_is_nothing_and_taken_back_it_is_as_it_was(
    edits: list[Edit],
) -> None:
    before = applied(Statement({}), first_plan(small.LETTER, DAY).changes)
    found = list(small.LETTER.areas)
    for edit in edits:
        found = edit(found)

    plan = plan_update(before, corrected(*found), DAY)
    after = applied(before, plan.changes)

    for area in after.all(Area):
        assert (
            "".join(
                area.text[point.starts : point.ends]
                for point in sorted(after.under(Point, area.ref), key=lambda point: point.starts)
            )
            == area.text
        )
    assert sorted(area.text for area in after.all(Area) if not area.withdrawn) == sorted(area.text for area in found)
    assert plan_update(after, corrected(*found), DAY).changes == ()
    assert applied(after, inverse(plan.changes)) == before


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A real database that began from a letter, and the draft that it was read as, corrected."""
    path = small.lived(tmp_path / "data" / "wsoa.db")
    small.do(path, DAY, lambda statement: points.split_point(statement, "AFI-01b", "come late", DAY))
    return path


def bring_in(path: Path, letter: ReadLetter) -> Plan:
    plan = plan_update(looking.present(path), letter, DAY)
    assert carry_out_shown(path, small.signed(DAY), plan)
    return plan


def test_on_a_real_database_an_update_is_remembered_and_taken_back(path: Path) -> None:
    before = looking.present(path)
    letter = corrected(replace(POLICE, text=SECOND), URGENT, OFFICE, strengths=small.LETTER.strengths[:1])

    plan = bring_in(path, letter)

    after = looking.present(path)
    assert str(plan.source) == "letter testby-2.txt"
    assert (after.get(Point, "AFI-01a"), after.find(Point, "AFI-01c").starts) == (None, SECOND.index("come late"))
    assert looking.report(path, DAY, small.MOVED).statement.find(Area, "AFI-01").text == small.POLICE_WORDS
    undo(path)
    assert looking.present(path) == before
    assert verifying.verify(path).faults == ()


def test_an_update_whose_point_somebody_answered_meanwhile_is_refused_whole(path: Path) -> None:
    plan = plan_update(looking.present(path), corrected(replace(POLICE, text=SECOND), HEALTH, VOICE, URGENT), DAY)
    small.do(
        path,
        DAY,
        lambda statement: actions.add_action(statement, "AFI-01", {"title": "Another", "points": "AFI-01a"}, DAY),
    )
    before = path.read_bytes()

    with pytest.raises(Busy, match=r"AFI-01\.2, Points: There is no points? AFI-01a"):
        carry_out_shown(path, small.signed(DAY), plan)

    assert path.read_bytes() == before


def test_a_withdrawn_area_asks_for_nothing_but_its_actions_are_to_be_reviewed(path: Path) -> None:
    assert any(blocker.ref == "AFI-03" for blocker in looking.report(path, DAY).blockers)
    small.add_action(path, "AFI-03", "Ask children", DAY)

    bring_in(path, corrected(POLICE, HEALTH, URGENT))

    blockers = [blocker for blocker in looking.report(path, DAY).blockers if blocker.ref in ("AFI-03", "AFI-03.1")]
    reviewed = next(blocker for blocker in blockers if blocker.rule == "action-reviewed")
    assert {blocker.ref for blocker in blockers} == {"AFI-03.1"}
    assert (reviewed.what, *reviewed.mends) == (
        "It answers what the corrected letter no longer says: AFI-03.",
        "wsoa area reviewed AFI-03",
    )
    small.do(path, DAY, lambda statement: areas.review_areas(statement, ["AFI-03"], DAY))
    assert not [blocker for blocker in looking.report(path, DAY).blockers if blocker.rule == "action-reviewed"]


def test_a_draft_corrected_by_hand_is_taken_as_the_corrected_letter(tmp_path: Path) -> None:
    path, draft, letter = tmp_path / "wsoa.db", tmp_path / "draft.txt", places.example() / "letter.txt"
    begin(path, small.signed(DAY), first_plan(read_letter(letter), DAY))
    draft_written(letter, draft)
    untouched = check_update(path, draft, "Ann", DAY)
    draft.write_text(draft.read_text(encoding="utf-8").replace("Deadline: 15 August 2019", "Deadline: 16 August 2019"))

    told = check_update(path, draft, "Ann", DAY)

    assert untouched.plan.changes == ()
    assert {change.field: change.new for change in told.facts} == {"deadline": date(2019, 8, 16), "corrected_by": "Ann"}


def by_hand(path: Path, **entries: str) -> None:
    small.do(path, DAY, lambda statement: areas.edit_letter(statement, entries, DAY, "Agreed with Ofsted"))


def told_of(path: Path, letter: ReadLetter) -> tuple[Plan, tuple[Change, ...]]:
    """The plan of a corrected letter as the history knows what the letters said, and what it leaves alone."""
    with database.reading(path) as connection:
        said = last_said(reading.revisions(connection))
    statement = looking.present(path)
    return plan_update(statement, letter, DAY, said), left_alone(letter, statement.letter, said)


def test_a_fact_that_a_person_set_outlasts_the_same_words_of_the_letter(path: Path) -> None:
    by_hand(path, deadline="1 September 2019", mailbox="ours@example.org", place="Testby and Testshire", sends="")

    plan, left = told_of(path, corrected(published=date(2019, 5, 9)))

    assert [(change.field, change.new) for change in plan.changes] == [
        ("source", "testby-2.txt"),
        ("published", date(2019, 5, 9)),
    ]
    assert {change.field: (change.old, change.new) for change in left} == {
        "place": ("Testby and Testshire", "Testby"),
        "deadline": (date(2019, 9, 1), date(2019, 8, 15)),
        "mailbox": ("ours@example.org", "plans@example.org"),
        "sends": ("", "the local authority"),
    }


def test_a_fact_that_is_new_in_the_letter_is_brought_in_over_one_that_a_person_set_and_stays_the_letters(
    path: Path,
) -> None:
    by_hand(path, deadline="1 September 2019")
    bring_in(path, corrected(deadline=date(2019, 8, 22)))
    by_hand(path, deadline="2 September 2019")

    again, left = told_of(path, corrected(deadline=date(2019, 8, 22)))

    assert again.changes == ()
    assert [(change.old, change.new) for change in left] == [(date(2019, 9, 2), date(2019, 8, 22))]


def test_what_an_update_said_that_was_undone_was_not_said(path: Path) -> None:
    bring_in(path, corrected(deadline=date(2019, 8, 22)))
    undo(path)

    plan, left = told_of(path, corrected(deadline=date(2019, 8, 22)))

    assert ("deadline", date(2019, 8, 22)) in [(change.field, change.new) for change in plan.changes]
    assert left == ()
