"""Plans of kinds that nobody had foreseen: each is in through one file of answers, and nothing of it is lost."""

from collections.abc import Mapping

import pytest

from tests.domain.round.any_sheets import Typed, returned, sheet
from tests.domain.round.test_laws_of_plans import answered
from tests.domain.statements import SECOND_AREA, TODAY, derby
from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.replay import applied
from wsoa.domain.errors import FileProblems, Problems
from wsoa.domain.round.handout.sent_sheet import Round
from wsoa.domain.round.intake.found_rows import found_in
from wsoa.domain.round.intake.take_in import ImportContext, plan_import
from wsoa.domain.round.layout.likely import lead_in
from wsoa.domain.round.layout.questions import Question, Unanswered
from wsoa.domain.round.spreadsheet import Cell, IncomingFile
from wsoa.domain.statement.records import Action, Milestone, Note
from wsoa.domain.statement.statement import Statement

STRUCK = "Its words are struck out."
ERROR = "It is an error of the spreadsheet's: mend the formula."
NO_VALUE = "It is a formula with no stored value."


NOW = derby(SECOND_AREA)


def taken(came: IncomingFile, answers: Mapping[str, str], *, asks_all: bool = False, now: Statement = NOW) -> Plan:
    """The plan that takes a file in with these answers."""
    context = ImportContext("Alex", TODAY, answers=answers, asks_all=asks_all)
    return plan_import(Round(now, "K7Q2", {}), found_in(came), context)


def asked(came: IncomingFile) -> tuple[Question, ...]:
    """What is asked of a file."""
    try:
        taken(came, {}, asks_all=True)
    except Unanswered as unanswered:
        return unanswered.questions
    return ()


def brought(heads: list[str], *rows: list[Typed], **instead: str) -> tuple[Statement, Plan]:
    """The statement, and the plan, once a sheet was taken in through one file of answers."""
    came = returned(sheet("Plan", heads, *rows))
    plan = taken(came, {each.tag: instead.get(each.of, answered(each)) for each in asked(came)})
    return applied(NOW, plan.changes), plan


def new_actions(now: Statement) -> list[Action]:
    """The actions that a plan has brought."""
    return [action for action in now.all(Action) if action.ref not in NOW.records]


HEADS = ["Area", "Action", "Lead", "Due", "Progress"]


def struck(*words: str) -> list[Typed]:
    """Cells that were struck out."""
    return [Cell("", word, STRUCK) for word in words]


def test_a_row_that_was_struck_out_is_left_out_whole_by_one_answer() -> None:
    now, plan = brought(
        HEADS,
        ["AFI-01", "Invite the service", "council", "2019-09-01", "Invited"],
        struck("AFI-01", "Hold a newsletter", "council", "2019-09-01", "Dropped"),
    )

    assert [action.title for action in new_actions(now)] == ["Invite the service"]
    assert [each for each in plan.remarks if "row 3" in each] == [
        "Plan!row 3 was left out: “AFI-01; Hold a newsletter; council; 2019-09-01; Dropped”."
    ]


def test_a_row_that_was_struck_out_and_still_holds_is_taken_as_it_is_answered() -> None:
    now, _ = brought(
        HEADS,
        ["AFI-01", *struck("Hold a newsletter"), "council", "2019-09-01", ""],
        Cell="Hold a newsletter",
    )

    assert [(action.title, action.lead) for action in new_actions(now)] == [("Hold a newsletter", "council")]


@pytest.mark.parametrize(
    ("cell", "answer", "due", "told"),
    [
        (Cell("", "=D9+90", NO_VALUE), "30 August 2019", "2019-08-30", "was taken for “30 August 2019”"),
        (Cell("", "=D9+90", NO_VALUE), "leave out", "None", "D2 “=D9+90”"),
        (Cell("", "#REF!", ERROR), "leave out", "None", "D2 “#REF!”"),
    ],
)
def test_a_cell_that_cannot_be_read_is_asked_about_as_any_other(cell: Cell, answer: str, due: str, told: str) -> None:
    now, plan = brought(HEADS, ["AFI-01", "Invite the service", "council", cell, ""], Cell=answer)

    (action,) = new_actions(now)
    assert str(action.due) == due
    assert any(told in remark for remark in plan.remarks)


@pytest.mark.parametrize(
    "heads", [["Action", "Update"], ["Action", "Due", "Latest position"], ["No", "Action", "News"]]
)
def test_a_plan_headed_as_a_leads_own_table_is_a_plan_where_no_row_is_one_of_ours(heads: list[str]) -> None:
    row: list[Typed] = [
        {"No": "1.1", "Action": "Write the neglect strategy", "Due": ""}.get(each, "Draft") for each in heads
    ]

    now, _ = brought(heads, row)

    (action,) = new_actions(now)
    assert (action.title, action.areas) == ("Write the neglect strategy", ("AFI-01",))
    assert [note.text for note in now.under(Note, action.ref)] == ["Draft"]


def test_a_leads_table_by_their_own_references_finds_the_actions_that_are_so_known() -> None:
    first, _ = brought(["Ref", "Area", "Action"], ["1.1", "AFI-01", "Write the neglect strategy"])

    came = returned(sheet("Sheet1", ["Ref", "Update"], ["1.1", "Draft is out"]))
    plan = taken(came, {}, now=first)

    (action,) = new_actions(first)
    assert [note.text for note in applied(first, plan.changes).under(Note, action.ref)] == ["Draft is out"]


@pytest.mark.parametrize("head", ["Ref", "JTAI ref", "Why?", "Area"])
def test_a_column_of_references_of_areas_is_the_areas_however_it_is_headed(head: str) -> None:
    now, _ = brought(
        [head, "Action", "Lead"],
        ["AFI-01", "Write a form", "council"],
        ["AFI 1 (b)", "Audit the forms", "police"],
        ["AFI-01 & 02", "Tell the GPs", "council"],
        ["AFI-02 – health", "Ask the GPs", "council"],
    )

    assert [(action.title, action.areas, action.points) for action in new_actions(now)] == [
        ("Write a form", ("AFI-01",), ()),
        ("Audit the forms", ("AFI-01",), ("AFI-01b",)),
        ("Tell the GPs", ("AFI-01", "AFI-02"), ()),
        ("Ask the GPs", ("AFI-02",), ()),
    ]


def test_a_plan_none_of_whose_headings_is_known_is_asked_about_column_by_column() -> None:
    came = returned(
        sheet("Plan", ["Gwaith", "Pam", "Nodyn", "Diwedd"], ["Rhannu cofnodion", "AFI-01", "Da", "2019-09-30"])
    )

    assert [(each.words, each.guess) for each in asked(came)] == [
        ("Gwaith", "Action"),
        ("Pam", "Areas"),
        ("Nodyn", "leave out"),
        ("Diwedd", "leave out"),
    ]
    answers = {each.tag: {"Nodyn": "note", "Diwedd": "due"}.get(each.words, each.guess) for each in asked(came)}
    plan = taken(came, answers)
    now = applied(NOW, plan.changes)
    (action,) = new_actions(now)
    assert (action.title, action.areas, str(action.due)) == ("Rhannu cofnodion", ("AFI-01",), "2019-09-30")
    again = taken(came, {}, now=now)
    assert again.changes == ()


@pytest.mark.parametrize("head", ["Progress / RAG", "What have we done so far?", "Risks and issues"])
def test_words_about_how_it_goes_are_kept_as_an_update(head: str) -> None:
    now, _ = brought(["Area", "Action", head], ["AFI-01", "Write a form", "Draft is out"])

    (action,) = new_actions(now)
    assert next(note.text for note in now.under(Note, action.ref)).endswith("Draft is out")


@pytest.mark.parametrize("answer", ["note", "leave out"])
def test_an_action_said_to_be_complete_whose_day_nobody_knows_is_not_and_the_word_is_kept(answer: str) -> None:
    heads = ["Area", "Action", "Status"]

    now, _ = brought(heads, ["AFI-01", "Write a form", "Complete"], **{"Completed on": answer})

    (action,) = new_actions(now)
    assert (action.delivery, action.completed) == ("not started", None)
    assert [note.text for note in now.under(Note, action.ref)] == ["Delivery: Complete"]


def test_a_row_that_stands_twice_is_one_action_and_the_second_is_told() -> None:
    heads = ["Ref", "Area", "Action", "Due"]

    now, plan = brought(
        heads,
        ["1", "AFI-01", "Write a form", "2019-09-30"],
        ["1", "AFI-01", "Write a form", "2019-09-30"],
        ["2", "AFI-01", "Write a form", "2019-09-30"],
    )

    assert [(action.ref, action.aliases) for action in new_actions(now)] == [("AFI-01.2", ("1",)), ("AFI-01.3", ("2",))]
    assert [each for each in plan.remarks if "row 3" in each] == [
        "Plan!row 3 says all that row 2 says, and was left out."
    ]


HEADED = ["Area", "Action", "Lead", "Start", "Due", "Status", "Completed", "Milestones"]


@pytest.mark.parametrize(
    ("cells", "kept"),
    [
        (["2019-09-30", "2019-08-01", "", "", ""], "Due: 2019-08-01"),
        (["", "", "Complete", "2019-05-31", "Draft, 1 May 2019"], "Status: Complete\nCompleted on: 2019-05-31"),
        (["", "", "under way", "2019-05-31", ""], "Completed: 2019-05-31"),
        (["", "", "withdrawn", "", ""], "Status: withdrawn"),
        (["", "", "complete", "2019-12-31", ""], "Completed: 2019-12-31\nDelivery: complete"),
        (["", "", "verified", "", ""], "Status: verified"),
    ],
)
def test_a_word_that_does_not_go_with_its_row_is_asked_about_and_kept_where_nobody_knows(
    cells: list[Typed], kept: str
) -> None:
    now, _ = brought(HEADED, ["AFI-01", "Write a form", "council", *cells])

    (action,) = new_actions(now)
    assert [note.text for note in now.under(Note, action.ref)] == [kept]


def test_a_day_that_may_be_read_two_ways_is_asked_about_where_others_of_its_column_have_the_month_first() -> None:
    days = ["09/30/2019", "04/05/2019", "05/05/2019"]
    rows: list[list[Typed]] = [["AFI-01", f"Task {day}", day] for day in days]

    now, _ = brought(["Area", "Action", "Due"], *rows)

    assert [str(action.due) for action in new_actions(now)] == ["2019-09-30", "2019-04-05", "2019-05-05"]
    assert asked(returned(sheet("Plan", ["Area", "Action", "Due"], ["AFI-01", "Task", "04/05/2019"]))) == ()


@pytest.mark.parametrize(
    ("typed", "starts"),
    [("04/2019", "2019-04-01"), ("June – September 2019", "2019-06-01"), ("31/9/2019", "2019-09-30")],
)
def test_a_start_that_is_no_one_day_is_guessed_at_its_beginning(typed: str, starts: str) -> None:
    now, _ = brought(["Area", "Action", "Start"], ["AFI-01", "Write a form", typed])

    assert [str(action.starts) for action in new_actions(now)] == [starts]


@pytest.mark.parametrize(
    ("typed", "guess"),
    [
        ("Council – Head of Service", "council / Head of Service"),
        ("Derby City Council", "council"),
        ("DCC / Derbyshire Constabulary", "council / / police"),
        ("LA: Head of Assessment", "council / Head of Assessment"),
        ("The Constabulary", "police"),
        ("JS (Police) and KM (LA)", "police / JS, KM / council"),
        ("KM/PJ", "? / KM, PJ"),
        ("Police manager", "police / Police manager"),
        ("Fire and rescue service", "?"),
        ("All partners", "?"),
        ("Director of Nursing, Healthcare Trust", "? / Director of Nursing"),
    ],
)
def test_a_lead_is_guessed_by_names_and_acronyms_and_a_body_that_nobody_knows_is_no_officer(
    typed: str, guess: str
) -> None:
    assert str(lead_in(NOW, typed)) == guess


@pytest.mark.parametrize(("typed", "guess"), [("LA & Police", "council, police"), ("LA, Fire service", "note")])
def test_agencies_that_contribute_are_guessed_in_a_list(typed: str, guess: str) -> None:
    came = returned(sheet("Plan", ["Area", "Action", "Partners"], ["AFI-01", "Write a form", typed]))

    assert [each.guess for each in asked(came) if each.words == typed] == [guess]


def test_a_line_above_the_headings_that_speaks_of_the_plan_alone_is_no_band_over_its_rows() -> None:
    came = returned(
        sheet("Plan", ["Improvement plan, version 4"], ["Action", "Lead", "Due"], ["Tell GPs (AFI-02)", "council", ""])
    )

    plan = taken(came, {each.tag: answered(each) for each in asked(came)})

    assert "Plan!row 1 stands above the header row and was left out: “Improvement plan, version 4”." in plan.remarks
    assert [action.areas for action in new_actions(applied(NOW, plan.changes))] == [("AFI-02",)]


def test_of_a_row_without_an_area_the_cell_that_is_empty_is_named() -> None:
    came = returned(
        sheet("Plan", ["Area", "Action", "Lead"], ["AFI-01", "Write a form", ""], ["", "Audit the forms", ""])
    )

    assert [(str(each.where), each.words) for each in asked(came)] == [("Plan!A3", "(empty)")]


def test_of_two_columns_that_may_be_the_areas_the_one_whose_words_are_those_of_areas_is_guessed() -> None:
    came = returned(sheet("Plan", ["Para", "Issue", "Action"], ["147", "GPs are not told.", "Tell the GPs"]))

    guesses = {each.words: each.guess for each in asked(came)}
    assert (guesses["Para, beside Issue"], guesses["Issue, beside Para"]) == ("Update", "Areas")


def kept(now: Statement, came: IncomingFile, **said: str) -> tuple[Statement, Plan]:
    """The statement once a file was taken in with these answers about its columns, and the others as guessed."""
    try:
        taken(came, {}, asks_all=True, now=now)
    except Unanswered as unanswered:
        answers = {each.tag: said.get(each.words, each.guess) for each in unanswered.questions}
    else:
        answers = {}
    plan = taken(came, answers, now=now)
    return applied(now, plan.changes), plan


def test_an_answer_about_a_column_holds_for_files_of_its_headings_whatever_was_said_for_others() -> None:
    one = returned(sheet("Plan", ["Area", "Action", "Outcome"], ["AFI-01", "Write a form", "Fewer wait"]))
    other = returned(sheet("Plan", ["Area", "Action", "Outcome", "Due"], ["AFI-01", "Tell GPs", "Told in May", ""]))
    third = returned(sheet("Plan", ["Area", "Action", "Outcome", "Start"], ["AFI-01", "Ask GPs", "Asked", ""]))

    now, _ = kept(NOW, one)
    told = "Plan!C1, “Outcome”, is taken for “Measure of success”, as answered for a file of other headings."
    assert told in taken(third, {}, now=now).remarks
    assert told not in taken(one, {}, now=now).remarks
    answer = next(each for each in asked(one) if each.words == "Outcome")
    plan = taken(other, {answer.tag: "Update"}, now=now)
    now = applied(now, plan.changes)

    assert [remark for remark in plan.remarks if "earlier file" in remark] == [
        (
            "Column “Outcome” was answered “Measure of success” for an earlier file."
            " “Update” is kept now, for every later one with the headings of this one."
        )
    ]
    assert taken(one, {}, now=now).changes == taken(other, {}, now=now).changes == ()
    with pytest.raises(Unanswered) as refused:
        taken(third, {}, now=now)
    assert [each.words for each in refused.value.questions] == ["Outcome"]


def test_milestones_on_a_sheet_of_their_own_find_their_action_by_its_words() -> None:
    came = returned(
        sheet("Actions", ["Area", "Action"], ["AFI-01", "Write the guide"], ["AFI-01", "Tell the GPs"]),
        sheet("Steps", ["Action", "Milestone", "Due"], ["Tell the GPs", "Letter out", "2019-10-01"]),
    )

    now = applied(NOW, taken(came, {}).changes)

    action = next(each for each in new_actions(now) if each.title == "Tell the GPs")
    assert [(step.title, str(step.due)) for step in now.under(Milestone, action.ref)] == [("Letter out", "2019-10-01")]
    assert taken(came, {}, now=now).changes == ()


def test_what_a_row_lacks_while_something_else_of_it_is_asked_is_not_told_beside_the_questions() -> None:
    came = returned(sheet("Plan", ["Action", "Due"], ["Write the guide", "TBC"]))

    with pytest.raises(Unanswered) as refused:
        taken(came, {}, asks_all=True)

    assert refused.value.beside(refused.value.questions) == ()


@pytest.mark.parametrize(("answer", "notes"), [("note", ["All partners"]), ("leave out", [])])
def test_a_lead_that_is_no_agency_may_be_kept_as_a_note_or_left_out(answer: str, notes: list[str]) -> None:
    now, plan = brought(
        ["Area", "Action", "Lead"], ["AFI-01", "Write the guide", "All partners"], **{"Lead agency": answer}
    )

    (action,) = new_actions(now)
    assert action.lead == ""
    assert [note.text.removeprefix("Lead: ") for note in now.under(Note, action.ref)] == notes
    assert any("C2 “All partners”" in remark for remark in plan.remarks) is (answer == "leave out")


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (["Area", "Action", "Lead"], ["Nothing of the letter", "Paint the office", "council"]),
        (["Action", "Lead", "Due"], ["Paint the office", "council", "2019-09-30"]),
    ],
)
def test_a_row_that_answers_no_area_is_left_out_whole_where_its_area_is(heads: list[str], row: list[Typed]) -> None:
    now, plan = brought(heads, row, Areas="leave out")

    assert new_actions(now) == []
    assert f"Plan!row 2 was left out: “{'; '.join(map(str, row))}”." in plan.remarks


def test_what_stands_under_a_row_that_is_left_out_is_left_out_with_it() -> None:
    heads = ["Area", "Action", "Milestones"]

    now, plan = brought(
        heads,
        ["AFI-01", "Write the guide", ""],
        ["Nothing of the letter", "Paint the office", "Buy paint"],
        ["", "", "Paint"],
        ["", "Paint the hall", ""],
        Areas="leave out",
    )

    told = [remark for remark in plan.remarks if "was left out" in remark]
    assert [action.title for action in new_actions(now)] == ["Write the guide"]
    assert told == [
        "Plan!row 3 was left out: “Nothing of the letter; Paint the office; Buy paint”.",
        "Plan!row 4 was left out: “Paint”.",
        "Plan!row 5 was left out: “Paint the hall”.",
    ]


@pytest.mark.parametrize("ref", ["AFI-09.9", "AFI-01", "AFI-01b"])
def test_a_reference_of_nothing_is_asked_about_and_its_row_is_a_new_action_without_it(ref: str) -> None:
    now, plan = brought(["Ref", "Area", "Action"], [ref, "AFI-01", "Write the guide"])

    assert [action.title for action in new_actions(now)] == ["Write the guide"]
    assert any(f"A2 “{ref}”" in remark for remark in plan.remarks)


def test_milestones_in_columns_of_their_own_have_the_days_that_stand_beside_them() -> None:
    heads = ["Area", "Action", "Milestone 1", "Milestone 1 date", "Milestone 2", "Milestone 2 date", "Due"]

    now, plan = brought(
        heads,
        ["AFI-01", "Write the guide", "Draft", "2019-07-01", "Publish", "", "2019-09-30"],
        ["AFI-01", "Tell the GPs", "", "2019-08-01", "Letter out", "2019-10-01", ""],
    )

    assert [
        (step.title, str(step.due)) for action in new_actions(now) for step in now.under(Milestone, action.ref)
    ] == [
        ("Draft", "2019-07-01"),
        ("Publish", "2019-09-30"),
        ("Letter out", "2019-10-01"),
    ]
    assert "Plan!D3 was left out: “2019-08-01”." in plan.remarks


def test_of_two_columns_of_actions_the_one_of_dated_lines_is_its_milestones() -> None:
    now, _ = brought(
        ["Area", "What we will do", "Key actions", "Lead & Support"],
        ["AFI-01", "Write the guide", "a) Draft, 1 July 2019\nb) Publish", "Lead: Police\nSupport: Council"],
    )

    (action,) = new_actions(now)
    assert (action.title, action.lead, action.contributing) == ("Write the guide", "police", ("council",))
    assert [(step.title, str(step.due)) for step in now.under(Milestone, action.ref)] == [
        ("Draft, 1 July 2019", "2019-07-01"),
        ("Publish", "None"),
    ]


@pytest.mark.parametrize(
    ("head", "typed", "guess"),
    [
        ("Due", "31st October", "31 October 2019"),
        ("Due", "31 March", "31 March 2020"),
        ("Due", "September", "30 September 2019"),
        ("Completed on", "31 March", "31 March 2019"),
        ("Completed on", "29 February", "note"),
        ("Due", "Ongoing", "note"),
        ("Due", "early autumn", "note"),
        ("Due", "tomorrow", "note"),
    ],
)
def test_a_day_without_its_year_is_guessed_in_the_next_one_and_of_what_is_done_in_the_last(
    head: str, typed: str, guess: str
) -> None:
    came = returned(sheet("Plan", ["Area", "Action", head], ["AFI-01", "Write the guide", typed]))

    assert [each.guess for each in asked(came) if each.words == typed] == [guess]


@pytest.mark.parametrize("typed", ["Completed 28/2/19", "Complete on 28 Feb 2019", "Done (28.02.2019)"])
def test_a_word_and_a_day_in_one_cell_are_how_far_it_is_and_since_when(typed: str) -> None:
    now, _ = brought(["Area", "Action", "Due", "Status"], ["AFI-01", "Write the guide", "2019-03-31", typed])

    assert [(action.delivery, str(action.completed)) for action in new_actions(now)] == [("complete", "2019-02-28")]


@pytest.mark.parametrize(
    ("typed", "steps"),
    [
        ("Draft; 31/7/2019\nPublish; 30 August 2019", [("Draft", "2019-07-31"), ("Publish", "2019-08-30")]),
        ("- Draft\n- by 31 July 2019\n- Publish\n", [("Draft", "2019-07-31"), ("Publish", "None")]),
        ("Draft; (31/7/2019); Publish;", [("Draft", "2019-07-31"), ("Publish", "None")]),
        ("Draft; September 2019", [("Draft (September 2019)", "None")]),
    ],
)
def test_a_day_alone_in_a_line_is_that_of_the_words_before_it(typed: str, steps: list[tuple[str, str]]) -> None:
    now, _ = brought(["Area", "Action", "Milestones"], ["AFI-01", "Write the guide", typed])
    (action,) = new_actions(now)

    assert [(step.title, str(step.due)) for step in now.under(Milestone, action.ref)] == steps


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("31/7/2019", ["31/7/2019"]),
        ("30 August 2019", ["30 August 2019"]),
        ("Draft by 1 July 2019; 31/7/2019", ["31/7/2019"]),
        ("Draft; 1/7/2019; 31/7/2019", ["31/7/2019"]),
        ("31/7/2019; Draft; 30/8/2019; Publish", ["31/7/2019", "30/8/2019"]),
    ],
)
def test_a_day_alone_that_is_of_no_words_before_it_is_asked_about(typed: str, days: list[str]) -> None:
    came = returned(sheet("Plan", ["Area", "Action", "Milestones"], ["AFI-01", "Write the guide", typed]))

    assert [(each.words, each.guess) for each in asked(came)] == [
        (f"{day}, of Write the guide", "note") for day in days
    ]


@pytest.mark.parametrize("typed", ["None", "n/a", "TBC"])
def test_milestones_that_say_nothing_are_none_and_told_as_left_out(typed: str) -> None:
    now, plan = brought(["Area", "Action", "Milestones"], ["AFI-01", "Buy toys", typed])
    (action,) = new_actions(now)

    assert now.under(Milestone, action.ref) == ()
    assert any(remark.endswith(f"was left out: “{typed}”.") for remark in plan.remarks)


def test_a_row_that_goes_on_with_the_one_above_in_other_words_is_asked_about() -> None:
    heads = ["Area", "Action", "Lead", "Due", "Progress"]
    whole: list[Typed] = ["AFI-01", "Write a guide", "council", "2019-09-01", "Begun"]
    more: list[Typed] = ["", "for all schools", "", "", "and going well"]

    (one,) = new_actions(brought(heads, whole, more)[0])
    _, other = new_actions(brought(heads, whole, more, Action="new")[0])

    assert (one.title, other.title, other.areas) == ("Write a guide for all schools", "for all schools", ("AFI-01",))
    now, _ = brought(heads, whole, more)
    assert [note.text for note in now.under(Note, one.ref)] == ["Begun and going well"]


def test_dates_in_columns_numbered_as_those_of_milestones_are_their_days() -> None:
    heads = ["Area", "Action", "Milestone 1", "Date 1", "Milestone 2", "Due 2"]
    now, _ = brought(heads, ["AFI-01", "Write the guide", "Draft", "2019-06-30", "Publish", "2019-09-30"])
    (action,) = new_actions(now)

    steps = [(step.title, str(step.due)) for step in now.under(Milestone, action.ref)]
    assert (action.due, steps) == (None, [("Draft", "2019-06-30"), ("Publish", "2019-09-30")])


def test_a_grid_of_quarters_with_marks_says_when_each_action_is_due() -> None:
    heads = ["Area", "Action", "Q1 2019/20", "Q2 2019/20", "Q3 2019/20"]
    rows: tuple[list[Typed], ...] = (["AFI-01", "Write it", "X", "", ""], ["AFI-01", "Read it", "", "x", "x"])
    now, _ = brought(heads, *rows)

    one, other = new_actions(now)
    assert [str(action.due) for action in (one, other)] == ["2019-06-30", "2019-12-31"]
    assert [note.text for note in now.under(Note, other.ref)] == [
        "When (Q1 2019/20 – Q3 2019/20): Q2 2019/20 – Q3 2019/20"
    ]


def test_updates_in_a_column_for_each_month_are_one_update_by_months() -> None:
    heads = ["Area", "Action", "Due", "May 19", "June 19"]
    now, _ = brought(heads, ["AFI-01", "Write the guide", "2019-09-30", "Begun", "Drafted"])

    assert [note.text for note in now.under(Note, new_actions(now)[0].ref)] == ["May 19: Begun\nJune 19: Drafted"]


@pytest.mark.parametrize(
    ("share", "delivery"), [("0%", "not started"), ("45%", "under way"), ("100%", "complete"), ("99.5 %", "under way")]
)
def test_a_share_that_is_done_says_how_far_an_action_is(share: str, delivery: str) -> None:
    now, _ = brought(["Area", "Action", "Due", "% complete"], ["AFI-01", "Write the guide", "2019-07-31", share])

    assert [action.delivery for action in new_actions(now)] == [delivery]


def test_a_column_headed_by_the_action_and_its_lead_is_the_action() -> None:
    now, _ = brought(["Action and lead", "By", "Notes"], ["AFI-01 Toys"], ["Buy toys (council)", "2019-09-30", "Begun"])

    assert [(action.title, action.areas) for action in new_actions(now)] == [("Buy toys (council)", ("AFI-01",))]


def test_a_plan_of_which_no_column_is_said_to_be_the_action_is_refused_for_that() -> None:
    came = returned(sheet("Plan", ["What", "By", "Notes"], ["Buy toys", "2019-09-30", "Begun"]))
    answers = {each.tag: "Update" if each.words == "What" else each.guess for each in asked(came)}

    with pytest.raises(Problems) as refused:
        taken(came, answers)

    assert [problem.why for problem in refused.value.problems] == ["No column says what is to be done."]


def test_the_day_of_a_milestone_may_stand_behind_who_leads_it() -> None:
    heads = ["Area", "Action", "Milestone", "Milestone lead", "Milestone due"]
    now, _ = brought(heads, ["AFI-01", "Write the guide", "Draft", "Council", "2019-06-30"])
    (action,) = new_actions(now)

    assert [(step.title, str(step.due)) for step in now.under(Milestone, action.ref)] == [("Draft", "2019-06-30")]
    assert [note.text for note in now.under(Note, action.ref)] == ["Milestone lead: Council"]


def test_a_colon_after_a_heading_and_an_action_s_reference_beside_the_agreed_action_are_no_hindrance() -> None:
    now, _ = brought(["Action Ref:", "Finding:", "Agreed action:"], ["A/01", "AFI-01", "Write the guide"])

    assert [(action.title, action.aliases) for action in new_actions(now)] == [("Write the guide", ("A/01",))]


@pytest.mark.parametrize("typed", ["-", "–", "n/a", "None", "Not applicable"])
def test_words_for_nothing_in_a_field_are_left_out_by_their_guess(typed: str) -> None:
    came = returned(sheet("Plan", ["Area", "Action", "Start"], ["AFI-01", "Write the guide", typed]))

    assert [each.guess for each in asked(came)] == ["leave out"]


def test_of_two_columns_of_areas_the_one_that_names_them_by_reference_is_likely_the_one() -> None:
    came = returned(sheet("Plan", ["Priority", "Recommendation", "Action"], ["Priority 1", "AFI-01 Toys", "Buy toys"]))

    assert [each.guess for each in asked(came) if " beside " in each.words] == ["Update", "Areas"]


def test_the_area_that_a_sheet_is_named_by_counts_before_words_above_its_headings() -> None:
    rows: list[list[Typed]] = [["Notice of child protection conferences"], ["Action", "Lead", "Due"]]
    own = sheet("AFI-02", ["Plan"], *rows, ["Buy toys", "council", "2019-09-30"])
    counts = sheet("Summary", ["Status", "Number"], ["On track", "7"])
    came = returned(own, counts)

    plan = taken(came, {each.tag: answered(each) for each in asked(came)})

    assert [action.areas for action in new_actions(applied(NOW, plan.changes))] == [("AFI-02",)]


def test_words_of_an_area_are_told_whole_where_they_are_not_asked_about_in_a_file() -> None:
    came = returned(sheet("Plan", ["Area", "Action"], ["Toys and books for every child", "Buy toys"]))

    with pytest.raises(Unanswered) as refused:
        taken(came, {})

    assert not any("There is no area Toys" in problem.why for problem in refused.value.problems)


@pytest.mark.parametrize(
    ("head", "said"),
    [("Milestones", ("Write it", "Try it")), ("Progress", ("Written", "Tried")), ("Comments", ("", ""))],
)
def test_rows_that_say_their_action_again_are_more_of_it(head: str, said: tuple[str, str]) -> None:
    rows: list[list[Typed]] = [["AFI-01", "Use a form", "council", each] for each in said]

    now, plan = brought(["Area", "Action", "Lead", head, "RAG"], *([*row, f"G{at}"] for at, row in enumerate(rows)))

    (action,) = new_actions(now)
    beside = [*(each.title for each in now.under(Milestone, action.ref))]
    beside += [each.text for each in now.under(Note, action.ref)]
    assert beside == [each for each in said if each]
    assert "Plan!row 3 says the action of row 2, and was taken for more of it." in plan.remarks
    assert any("E2 “G0”, E3 “G1”" in remark for remark in plan.remarks)


def test_a_reference_that_is_said_again_with_its_action_is_that_of_the_action() -> None:
    heads = ["Ref", "Area", "Action", "Progress"]
    rows: list[list[Typed]] = [["1", "AFI-01", "Use a form", "One"], ["1", "AFI-01", "Use a form", "Two"]]

    now, _ = brought(heads, *rows)

    assert [action.aliases for action in new_actions(now)] == [("1",)]
    assert taken(returned(sheet("Plan", heads, *rows)), {}, now=now).changes == ()


def test_an_action_with_a_row_for_each_of_its_points_answers_them_all() -> None:
    now, _ = brought(["Area", "Action"], ["AFI-01a", "Use a form"], ["AFI-01b", "Use a form"])

    assert [action.points for action in new_actions(now)] == [("AFI-01a", "AFI-01b")]


def test_rows_of_the_same_words_for_two_leads_are_not_one_action() -> None:
    came = returned(
        sheet("Plan", ["Area", "Action", "Lead"], ["AFI-01", "Train", "council"], ["AFI-01", "Train", "police"])
    )

    with pytest.raises(FileProblems) as refused:
        taken(came, {})

    assert [problem.why for problem in refused.value.problems] == ["Plan!row 2 says the same."]


@pytest.mark.parametrize(
    ("heads", "row", "notes"),
    [
        (["Area", "Action", "Why withdrawn"], ["AFI-01", "Use a form", "No money"], ["Why withdrawn: No money"]),
        (["Area", "Action", "Completed", "Milestones"], ["AFI-01", "Use a form", "30/06/2019", "Try it"], None),
        (["Area", "Action", "Completed"], ["AFI-01", "Use a form", "Sept 2019"], ["Completed: Sept 2019"]),
        (["Ref", "Area", "Action", "Completed"], ["AFI-09.9", "AFI-01", "Use a form", "1/1/2030"], None),
        (["Ref", "Area", "Action", "Owner"], ["AFI-09.9", "", "Use a form", "council"], []),
    ],
)
def test_what_comes_of_a_guess_is_asked_in_the_same_file(
    heads: list[str], row: list[Typed], notes: list[str] | None
) -> None:
    now, _ = brought(heads, row)

    (action,) = new_actions(now)
    assert action.is_open
    assert notes is None or [note.text for note in now.under(Note, action.ref)] == notes


def test_a_row_whose_action_was_struck_out_and_whose_reference_is_of_nothing_is_left_out_whole() -> None:
    now, plan = brought(["Ref", "Area", "Action", "Owner"], ["AFI-09.9", "AFI-01", *struck("Use a form"), "council"])

    assert new_actions(now) == []
    assert any(remark.startswith("Plan!row 2 was left out") for remark in plan.remarks)


def test_a_column_that_was_said_to_be_the_sort_of_each_row_loses_no_other_word() -> None:
    _, plan = brought(["Area", "Action", "Foo"], ["AFI-01", "Use a form", "Beyond us"], Column="action or milestone")

    assert any("Beyond us" in remark for remark in plan.remarks)


def test_an_action_that_is_known_by_another_name_is_found_by_it_and_its_words() -> None:
    heads = ["Area", "Action", "Also known as", "Success"]
    came = returned(sheet("Plan", heads, ["AFI-01", "Speak to every child who returns", "B9", "Less"]))
    now = applied(NOW, taken(came, {}).changes)

    assert taken(came, {}, now=now).changes == ()


@pytest.mark.parametrize(
    ("step", "day", "is_told"),
    [("Try it", "3/9/2019\nor later", True), ("Try it 1/9/2019", "3/9/2019", True), ("Try it", "3/9/2019", False)],
)
def test_the_day_of_a_milestone_that_it_does_not_take_is_told(step: str, day: str, is_told: bool) -> None:  # noqa: FBT001
    _, plan = brought(["Area", "Action", "Milestone", "Milestone date"], ["AFI-01", "Use a form", step, day])

    assert any(remark.startswith("Plan!D2 was left out") for remark in plan.remarks) is is_told


@pytest.mark.parametrize(
    ("heads", "rows"),
    [
        (
            ["Areas", "Action", "Lead agency", "Milestones", "Due"],
            [["AFI-01", "Guide", "council", "", "12/31/2027"], ["", "", "", "Draft", "1/2/2027"]],
        ),
        (
            ["Areas", "Action", "Lead agency", "Milestones", "Due"],
            [["AFI-02", "Train", "police", "", "12/31/2027"], ["AFI-01", "Guide", "council", "Draft", "1/2/2027"]],
        ),
        (
            ["Areas", "Action", "Lead agency", "Milestones", "Milestone date", "Due"],
            [
                ["AFI-01", "Guide", "council", "Plan", "12/31/2026", "31 December 2027"],
                ["", "", "", "Draft", "1/2/2027", ""],
            ],
        ),
    ],
)
def test_the_day_of_a_milestone_is_asked_about_where_others_of_its_column_have_the_month_first(
    heads: list[str], rows: list[list[Typed]]
) -> None:
    now, plan = brought(heads, *rows)

    due = {each.title: each.due for each in now.all(Milestone) if each.ref not in NOW.records}
    assert str(due["Draft"]) == "2027-01-02"
    assert None not in due.values()
    assert any("“1/2/2027”, was taken for “2 January 2027”" in remark for remark in plan.remarks)
