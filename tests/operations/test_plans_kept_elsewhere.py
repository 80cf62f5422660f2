"""Plans as councils keep them are in through one answered file of questions, and no word of them is lost."""

import re
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.operations import plans, small
from tests.shared import SHARED, needs_shared
from wsoa.domain.changes.plan import Keep, Plan
from wsoa.domain.dates.exact import show_date
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import Problems, Unreadable
from wsoa.domain.round.intake.take_in import ImportContext
from wsoa.domain.round.layout.questions import Question, Unanswered, is_answer, read_answers, to_answer
from wsoa.domain.statement.fields import COLUMNS, shown
from wsoa.domain.statement.records import Action, Milestone, Note
from wsoa.domain.statement.statement import Statement
from wsoa.importers.letter import read_letter
from wsoa.operations import importing, looking, verifying
from wsoa.operations.beginning import begin
from wsoa.operations.carry_out import carry_out_shown
from wsoa.operations.exporting import export
from wsoa.operations.letters import first_plan

LETTER = Path(__file__).parents[2] / "data" / "derby" / "letter.txt"
KEPT = sorted((SHARED / "cases" / "plans").glob("*.xlsx"))
BLANK = {"Areas": "AFI-01", "Lead agency": "council / somebody", "Completed on": "1 June 2019"}
MARKERS = re.compile(r"^\d+\. ")


@cache
def _derby(folder: str) -> bytes:
    path = Path(folder) / "derby.db"
    begin(path, small.signed(small.BEGAN), first_plan(read_letter(LETTER), small.BEGAN))
    return path.read_bytes()


@pytest.fixture
def database(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path / "data" / "wsoa.db"
    path.parent.mkdir()
    path.write_bytes(_derby(str(tmp_path_factory.getbasetemp())))
    return path


def _receiving(answers: dict[str, str] | None = None, *, asks_all: bool = False) -> ImportContext:
    return ImportContext(small.WHO, small.PLANNED, answers=answers or {}, asks_all=asks_all)


def asked(database: Path, path: Path) -> tuple[Question, ...]:
    """What is asked of a plan where nothing was answered."""
    try:
        importing.check_file(database, path, _receiving(asks_all=True))
    except Unanswered as unanswered:
        return unanswered.questions
    return ()


def answered(questions: tuple[Question, ...], **instead: str) -> dict[str, str]:
    """The answers of a person who agrees with each guess, and knows what was not guessed."""
    each, of = {**BLANK, **instead}, {question.tag: question.of for question in questions}
    filled = []
    for line in to_answer(questions).splitlines():
        asks, _, guess = line.rpartition("=")
        is_open = not line.startswith("#") and bool(asks) and not is_answer(guess.strip())
        filled.append(f"{asks}= {each[of[line.split()[0]]]}" if is_open else line)
    return dict(read_answers("\n".join(filled), "questions.txt"))


def taken(database: Path, path: Path, **instead: str) -> Plan:
    """The plan that takes a file in through one file of answers, carried out."""
    checked = importing.check_file(database, path, _receiving(answered(asked(database, path), **instead)))
    carry_out_shown(database, small.signed(small.PLANNED), checked.plan)
    assert verifying.verify(database).holds
    return checked.plan


def haystack(statement: Statement, plan: Plan) -> str:
    """All that the statement and the plan say, to look for words in."""
    kept = (
        shown(record, column)
        for kind in (Action, Milestone, Note)
        for record in statement.all(kind)
        for column in COLUMNS[kind]
    )
    return _flat("\n".join((*kept, *plan.remarks, *statement.cover.sheet_words)))


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()


def lost(path: Path, statement: Statement, plan: Plan) -> list[str]:
    """The words of a workbook that stand nowhere: neither in a field, nor in a note, nor among what was left out."""
    said = haystack(statement, plan)
    book = load_workbook(path)
    words = [
        MARKERS.sub("", line)
        for sheet in book.worksheets
        if sheet.title != "RAG key"
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str)
        for line in cell.value.splitlines()
    ]
    return [line for line in words if _flat(line) not in said and _as_a_day(line) not in said]


def _as_a_day(line: str) -> str:
    """A day as it is shown; for what is none, something that stands nowhere."""
    try:
        return show_date(read_date(line)).casefold()
    except Unreadable:
        return "\0"


@needs_shared("cases")
@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_a_plan_of_a_council_is_in_through_one_file_of_answers_and_asks_nothing_again(
    path: Path, database: Path
) -> None:
    plan = taken(database, path)

    now = looking.present(database)
    assert len(now.all(Action)) >= 1
    assert lost_beside_headings(path, now, plan) == []
    again = importing.check_file(database, path, _receiving()).plan
    assert (again.changes, again.conflicts) == ((), ())


@pytest.mark.parametrize("name", plans.MADE)
def test_titles_bands_two_rows_of_headings_and_several_sheets_are_no_hindrance(
    name: str, database: Path, tmp_path: Path
) -> None:
    path = plans.written(tmp_path, name)

    plan = taken(database, path)

    now = looking.present(database)
    assert lost_beside_headings(path, now, plan) == []
    again = importing.check_file(database, path, _receiving()).plan
    assert (again.changes, again.conflicts) == ((), ())


def lost_beside_headings(path: Path, statement: Statement, plan: Plan) -> list[str]:
    """What is lost but for headings that were placed, agencies by a name that is known, and marks that are choices."""
    headings = {"reference", "ref", "areas", "action", "lead", "lead agency", "lead officer", "due", "owner", "agency"}
    known = {"council", "police", "derbyshire constabulary", "derby city council", "derbyshire police", "complete"}
    known |= {"start date", "end date", "by when", "start", "deadline", "target date", "status", "milestone / steps"}
    known |= {
        "cyf / ref",
        "maes / area",
        "cam / action",
        "pwy / who",
        "erbyn pryd / by when",
        "type",
        "milestone",
        "end",
    }
    known |= {
        "sub-action",
        "due date",
        "title",
        "partners",
        "responsibility",
        "timeline",
        "action plan",
        "not started",
        "area",
        "measure of success",
        "lscb",
    }
    return [line for line in lost(path, statement, plan) if _flat(line) not in headings | known]


def test_what_a_plan_becomes_is_what_a_person_reads_in_it(database: Path, tmp_path: Path) -> None:
    taken(database, plans.written(tmp_path, "bands"))

    now = looking.present(database)
    audit, tell, door, ask = now.all(Action)
    assert [action.areas for action in (audit, tell, door, ask)] == [("AFI-01",), ("AFI-01",), ("AFI-04",), ("AFI-04",)]
    assert (audit.lead, audit.officer, audit.aliases, audit.due) == ("council", "QA Manager", ("A1",), None)
    assert [(step.title, str(step.due)) for step in now.under(Milestone, audit.ref)] == [
        ("Tool agreed by 1 July 2019", "2019-07-01"),
        ("First 20 audited by 31 July 2019", "2019-07-31"),
    ]
    assert [note.text for note in now.under(Note, audit.ref)] == ["Commentary: Tool agreed\nDeadline: ongoing"]
    assert (ask.lead, ask.contributing, str(ask.due)) == ("council", ("police",), "2019-11-15")
    assert str(door.due) == "2019-12-31"


def test_the_band_over_the_first_headings_is_the_area_of_the_rows_below_and_a_planners_task_is_an_action(
    database: Path, tmp_path: Path
) -> None:
    taken(database, plans.written(tmp_path, "headings-again"))
    taken(database, plans.written(tmp_path, "planner"))

    told = {action.title: action.areas for action in looking.present(database).all(Action)}
    assert told["Audit 20"] == ("AFI-09",)
    assert told["Publish a directory"] == ("AFI-04",)
    assert told["AFI-04 Early help"] == ("AFI-04",)


def test_headings_in_two_languages_are_known_by_either(database: Path, tmp_path: Path) -> None:
    path = plans.written(tmp_path, "two-languages")

    assert [question.guess for question in asked(database, path) if question.guess == "?"] == []
    taken(database, path)
    told = [(a.areas, a.lead, a.aliases, str(a.due), a.success) for a in looking.present(database).all(Action)]
    assert told == [
        (("AFI-01",), "council", ("1.1",), "2019-09-30", ""),
        (("AFI-04",), "police", ("2.1",), "2019-10-31", "Teuluoedd yn cael cymorth"),
    ]


def test_rows_that_are_said_to_be_milestones_are_those_of_the_action_above(database: Path, tmp_path: Path) -> None:
    taken(database, plans.written(tmp_path, "a-row-each"))

    now = looking.present(database)
    guide, number = now.all(Action)
    assert [(a.areas, str(a.starts), str(a.due)) for a in (guide, number)] == [
        (("AFI-01",), "2019-06-01", "2019-09-30"),
        (("AFI-04",), "2019-07-01", "2019-12-31"),
    ]
    assert [(step.title, str(step.due)) for step in now.all(Milestone)] == [
        ("Draft agreed", "2019-06-30"),
        ("Tender", "2019-07-31"),
    ]
    told = [note.text for action in (guide, number) for note in now.under(Note, action.ref)]
    assert "ID: A1.1\nOwner: J. Bloggs" in told
    assert "Comments: For AFI-04\nEnd: July 2019 – Dec 2019" in told


def test_sums_and_rows_without_an_action_are_left_out_and_told(database: Path, tmp_path: Path) -> None:
    plan = taken(database, plans.written(tmp_path, "sums"))

    now = looking.present(database)
    told = [(a.areas, a.lead, a.officer, a.contributing, str(a.due)) for a in now.all(Action)]
    assert told == [
        (("AFI-01",), "council", "Head of Service", ("police",), "2019-09-30"),
        (("AFI-04",), "police", "Insp. Lee", (), "2019-10-31"),
    ]
    left = [remark for remark in plan.remarks if remark.startswith("Monitoring!row")]
    assert left == [
        "Monitoring!row 4 was left out: “Subtotal; £2,000”.",
        "Monitoring!row 7 was left out: “9; Council”.",
        "Monitoring!row 8 was left out: “Total; £2,500”.",
        "Monitoring!row 9 was left out: “Completed: 0; In progress: 2; Overdue: 0”.",
    ]


def test_a_row_numbered_above_others_is_what_they_stand_under(database: Path, tmp_path: Path) -> None:
    path = plans.written(tmp_path, "numbered")

    guesses = {question.words: question.guess for question in asked(database, path)}
    assert (guesses["Deadline, beside Target"], guesses["Target, beside Deadline"]) == ("Due", "Update")
    assert guesses["4. Early help"] == "AFI-04"
    plan = taken(database, path)
    told = [(a.title, a.areas, str(a.due), str(a.confidence)) for a in looking.present(database).all(Action)]
    assert told == [
        ("Write a guide", ("AFI-01",), "2019-09-30", "on track"),
        ("Open a line", ("AFI-04",), "2019-10-31", "None"),
        ("Publish", ("AFI-04",), "None", "off track"),
    ]
    assert "Plan!B2, “1 Front door (AFI-01)”, stands over the rows below." in plan.remarks


def test_milestones_on_a_sheet_of_their_own_find_their_action_by_its_number(database: Path, tmp_path: Path) -> None:
    plan = taken(database, plans.written(tmp_path, "tracker"))

    steps = looking.present(database).all(Milestone)
    assert [(step.action, step.title, str(step.due), str(step.done)) for step in steps] == [
        ("AFI-01.1", "Draft", "2019-06-30", "None"),
        ("AFI-04.1", "Tender", "2019-05-31", "2019-05-30"),
    ]
    assert any(remark.startswith("The sheet “Risks” names no fields of actions") for remark in plan.remarks)


def test_a_row_of_words_below_the_headings_is_no_second_row_of_headings(database: Path, tmp_path: Path) -> None:
    path = plans.written(tmp_path, "outcomes")

    told = taken(database, _typed_over(path, {"D2": "council", "G2": "The end of it"})).remarks

    assert not [remark for remark in told if "headings were taken" in remark]


def test_a_table_of_which_nothing_but_the_references_is_known_is_asked_about(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.csv"
    path.write_text("Reference,Wie es steht,RAG\nAFI-01,Gut,Green\n", encoding="utf-8")

    with pytest.raises(Problems) as refused:
        importing.check_file(database, path, _receiving())

    assert {"Wie es steht", "RAG"} <= {problem.typed for problem in refused.value.problems}


def test_labels_beside_their_values_are_no_table(database: Path, tmp_path: Path) -> None:
    path = tmp_path / "card.csv"
    path.write_text("Area,AFI-01\nAction,Write guide\nLead,Council\n", encoding="utf-8")

    with pytest.raises(Problems, match="Nothing was taken"):
        importing.check_file(database, path, _receiving())


def test_a_milestone_a_row_under_an_action_merged_down_is_a_milestone_of_it(database: Path, tmp_path: Path) -> None:
    taken(database, plans.written(tmp_path, "themes"))

    now = looking.present(database)
    guide, train, publish = now.all(Action)
    assert [step.title for step in now.under(Milestone, guide.ref)] == [
        "Draft",
        "Consult schools",
        "Publish (October 2019)",
    ]
    assert (guide.aliases, publish.aliases) == (("AFI 1 Referrals 1",), ("AFI 4 Early help 1",))
    assert (str(train.completed), publish.areas) == ("2019-06-01", ("AFI-04",))


def _typed_over(path: Path, cells: dict[str, str]) -> Path:
    book = load_workbook(path)
    for address, typed in cells.items():
        book.worksheets[0][address] = typed
    to = path.with_name("next.xlsx")
    book.save(to)
    return to


def test_their_own_reference_keeps_a_row_the_same_action_however_it_was_reworded(
    database: Path, tmp_path: Path
) -> None:
    path = plans.written(tmp_path, "two-rows")
    taken(database, path)

    found = importing.check_file(database, _typed_over(path, {"C6": "Something else altogether"}), _receiving())

    assert [(each.ref, each.field) for each in found.plan.conflicts] == [("AFI-01.1", "title")]
    assert looking.present(database).find(Action, "1.1").ref == "AFI-01.1"
    carry_out_shown(database, small.signed(small.PLANNED), found.keeping(Keep.THEIRS).plan)
    assert looking.present(database).find(Action, "1.1").title == "Something else altogether"


def test_a_row_reworded_without_any_reference_is_offered_and_is_never_silently_a_second_action(
    database: Path, tmp_path: Path
) -> None:
    path = _typed_over(plans.written(tmp_path, "two-rows"), {"A6": "", "A7": "", "A8": ""})
    taken(database, path)
    reworded = _typed_over(path, {"C6": "Produce guidance"})

    (question,) = asked(database, reworded)

    assert (question.of, question.guess) == ("Which action", "AFI-01.1")
    apart = importing.check_file(database, reworded, _receiving({question.tag: "new"})).plan
    assert apart.born == ("AFI-01.3", "N-005")
    same = importing.check_file(database, reworded, _receiving({question.tag: "AFI-01.1"})).plan
    assert (same.born, [each.theirs for each in same.conflicts]) == ((), ["Produce guidance"])


@pytest.mark.parametrize(
    ("row", "guess"),
    [
        ("AFI-01,Council,,Use up", True),
        ("AFI-01,Council,Raj,", True),
        ("AFI-01,Council,,", False),
        ("AFI-02,Council,Raj,Use up", False),
        ("AFI-01,Police,Raj,Use up", False),
    ],
)
def test_a_row_without_any_date_is_known_reworded_by_its_area_its_lead_and_its_officer_or_measure(
    database: Path, tmp_path: Path, row: str, *, guess: bool
) -> None:
    heads = "Area,Lead agency,Lead officer,Measure of success,Due,Action"
    for due in ("", "30/09/2019"):  # also where a person has given one since
        rows = (f"AFI-01,Council,Raj,Use up,{due},Review them", "AFI-01,Council,,,,Other")
        taken(database, _kept_as_csv(tmp_path, heads, *rows))

        questions = asked(database, _kept_as_csv(tmp_path, heads, f"{row},,Produce guidance"))

        assert [each.guess for each in questions if each.of == "Which action"] == (["AFI-01.1"] if guess else [])


def test_straight_and_curly_apostrophes_are_the_same_words(database: Path, tmp_path: Path) -> None:
    path = _typed_over(
        plans.written(tmp_path, "two-rows"),
        {"A6": "", "C6": "Write the children's guide", "H6": "The board's draft is out"},
    )
    taken(database, path)

    for mark in ("’", "‘"):
        curly = _typed_over(path, {"C6": f"Write the children{mark}s guide", "H6": f"The board{mark}s draft is out"})
        again = importing.check_file(database, curly, _receiving()).plan
        assert (again.changes, again.conflicts) == ((), ())


def test_a_lead_that_names_another_officer_than_the_officers_own_column_is_kept_as_an_update(
    database: Path, tmp_path: Path
) -> None:
    path = _kept_as_csv(
        tmp_path,
        "Area,Action,Lead agency,Lead officer",
        "AFI-01,Write a guide,Council – Head of Front Door,Jane Bowers",
        "AFI-01,Read it,Council – Jane Bowers,Jane Bowers",
    )
    taken(database, path)

    now = looking.present(database)
    assert [(each.lead, each.officer) for each in now.all(Action)] == [("council", "Jane Bowers")] * 2
    assert [note.text for note in now.all(Note)] == ["Lead agency: Council – Head of Front Door"]


STEPS = {  # of one cell, each milestone with its date
    "tender 1 Oct 2019, award 1 Dec 2019 and start 1 Feb 2020": [
        ("tender 1 Oct 2019", "2019-10-01"),
        ("award 1 Dec 2019", "2019-12-01"),
        ("start 1 Feb 2020", "2020-02-01"),
    ],
    "Agree, sign and print by 1 October, 2019": [("Agree, sign and print by 1 October, 2019", "2019-10-01")],
    "Review 1 Oct 2019 and 1 Dec 2019": [("Review 1 Oct 2019 and 1 Dec 2019", "None")],
    "Audit – Dec 2019": [("Audit – Dec 2019", "None")],
    "Protocol drafted Jul 19; signed 30/09/2019": [
        ("Protocol drafted Jul 19", "None"),
        ("signed 30/09/2019", "2019-09-30"),
    ],
    "Half by Q3 2019/20": [("Half by Q3 2019/20", "None")],
    "Train 20 leads": [("Train 20 leads", "None")],
}


def test_a_date_alone_is_no_milestone_unless_somebody_says_what_is_to_be_done_by_then(
    database: Path, tmp_path: Path
) -> None:
    heads = "Area,Action,Due,Milestones"
    rows = ("30 August 2027", "Aug 2027", "Draft by June 2027", "Tell all")
    path = _kept_as_csv(tmp_path, heads, *(f"AFI-01,Write {row},30/09/2027,{row}" for row in rows))
    first, second = (each for each in asked(database, path) if each.of == "Milestones")

    answers = answered(asked(database, path)) | {second.tag: "Have it signed"}
    checked = importing.check_file(database, path, _receiving(answers))
    carry_out_shown(database, small.signed(small.PLANNED), checked.plan)

    now = looking.present(database)
    assert (first.guess, [note.text for note in now.all(Note)]) == ("note", ["Milestones: 30 August 2027"])
    assert [(step.title, str(step.due)) for step in now.all(Milestone)] == [
        ("Have it signed, Aug 2027", "None"),
        ("Draft by June 2027", "None"),
        ("Tell all", "2027-09-30"),
    ]


def test_what_cannot_be_taken_of_an_answer_was_not_taken_for_anything(database: Path, tmp_path: Path) -> None:
    path = _kept_as_csv(tmp_path, "Area,Action,Due", "AFI-01,Write it,sometime", "AFI-02,Read it,one day")
    sometime, one_day = asked(database, path)

    with pytest.raises(Unanswered) as refused:
        importing.check_file(database, path, _receiving({sometime.tag: "whenever", one_day.tag: "31/8/2027"}))

    assert refused.value.remarks == ("C3 (Due), “one day”, was taken for “31/8/2027”.",)


def test_what_is_asked_of_an_action_is_not_told_of_its_milestone_too_and_no_command_is_for_what_is_not_there(
    database: Path, tmp_path: Path
) -> None:
    heads = "Area,Action,Delivery,Completed on,Milestones"
    path = _kept_as_csv(tmp_path, heads, "AFI-01,Write a guide,Complete,1/6/2019,Draft 1 May 2020")

    with pytest.raises(Unanswered) as refused:
        importing.check_file(database, path, _receiving(asks_all=True))

    unanswered = refused.value
    assert [question.of for question in unanswered.questions] == ["Delivery"]
    assert unanswered.beside(unanswered.questions) == ()
    assert [problem.mend for problem in unanswered.problems if problem.where.ref == "AFI-01.1.1"] == [
        "Say when it was done."
    ]


@pytest.mark.parametrize("typed", STEPS)
def test_several_dates_in_a_cell_are_as_many_milestones_and_a_time_that_is_no_day_is_told(
    database: Path, tmp_path: Path, typed: str
) -> None:
    path = _kept_as_csv(tmp_path, "Area,Action,Milestones", f'AFI-01,Write a guide,"{typed}"')

    plan = taken(database, path)

    steps = [(step.title, str(step.due)) for step in looking.present(database).all(Milestone)]
    undated = [title for title, due in steps if due == "None" and title != "Train 20 leads"]
    assert steps == STEPS[typed]
    assert [each for each in plan.remarks if each.endswith(": no date was taken from it.")] == [
        f"C2, “{title}”, names no exact day: no date was taken from it." for title in undated
    ]


def test_our_own_exported_workbook_comes_back_as_it_went_and_with_what_was_typed_over(
    database: Path, tmp_path: Path
) -> None:
    taken(database, plans.written(tmp_path, "two-rows"))
    path = export(database, looking.report(database, small.PLANNED), "excel", tmp_path / "out.xlsx")

    untouched = importing.check_file(database, path, _receiving()).plan

    assert (untouched.changes, untouched.conflicts) == ((), ())
    book = load_workbook(path)
    sheet = book["Actions"]
    place = [cell.value for cell in sheet[3]].index("Lead officer")
    sheet.cell(4, place + 1).value = "Somebody else"
    book.save(path)
    edited = importing.check_file(database, path, _receiving()).plan
    assert [(each.ref, each.field, each.theirs) for each in edited.conflicts] == [
        ("AFI-01.1", "officer", "Somebody else")
    ]


def test_our_own_workbook_may_bring_a_measure_with_its_readings_and_an_agency_with_its_action(
    database: Path, tmp_path: Path
) -> None:
    taken(database, plans.written(tmp_path, "two-rows"))
    path = export(database, looking.report(database, small.PLANNED), "excel", tmp_path / "out.xlsx")
    book = load_workbook(path)
    typed: dict[str, dict[str, str | int]] = {
        "Measures": {
            "Reference": "KPI-01",
            "Measure": "Repeat referrals",
            "Should go": "down",
            "Areas": "AFI-01",
            "Baseline": 24,
            "Baseline dated": "31 March 2019",
        },
        "Readings": {"Of measure": "KPI-01", "Value": 22, "Dated": "31 May 2019"},
        "Agencies": {"Reference": "fire", "Name": "Fire and Rescue Service"},
        "Actions": {"Areas": "AFI-01", "Action": "Visit every school", "Lead agency": "fire"},
    }
    for name, cells in typed.items():
        sheet = book[name]
        heads = {str(cell.value): cell.column or 0 for cell in sheet[3]}
        number = sheet.max_row + 1
        for head, value in cells.items():
            sheet.cell(number, heads[head], value)
    book.save(path)

    assert asked(database, path) == ()
    plan = importing.check_file(database, path, _receiving()).plan
    assert {"KPI-01", "fire", "AFI-01.3"} <= {*plan.born}


def test_an_answer_that_takes_the_place_of_one_for_an_earlier_file_is_told(database: Path, tmp_path: Path) -> None:
    first = _kept_as_csv(tmp_path, "Area,Action,RAG", "AFI-01,Write a guide,On track")
    (question,) = (each for each in asked(database, first) if each.words == "RAG")

    def remarks(answer: str) -> list[str]:
        checked = importing.check_file(database, first, _receiving({question.tag: answer}))
        carry_out_shown(database, small.signed(small.PLANNED), checked.plan)
        return [each for each in checked.plan.remarks if "earlier file" in each]

    assert remarks("Confidence") == []
    assert remarks("Confidence") == []
    assert remarks("leave out") == [
        "Column “RAG” was answered “Confidence” for an earlier file. “leave out” is kept now, for every later one."
    ]


def test_a_title_longer_than_a_title_can_be_keeps_all_its_words_in_a_note(database: Path, tmp_path: Path) -> None:
    long = "Agree one form for referrals. " + "Tell everybody about it. " * 30
    taken(database, _typed_over(plans.written(tmp_path, "two-rows"), {"C6": long}))

    now = looking.present(database)
    action = now.find(Action, "1.1")
    assert action.title.startswith("Agree one form for referrals. Tell")
    assert long.strip() in now.under(Note, action.ref)[0].text


TWINS = ["Action", "Areas", "Lead", "Owner", "Due", "Due date", "Ref", "Ref"]
TWO_ROWS = (
    ["Audit", "AFI-01", "Council", "J Smith", "2019-09-30", "31 Oct 2019", "1.1", "X7"],
    ["Open a line", "AFI-04", "police", "Insp. Lee", "", "1 Nov 2019", "1.2", "X8"],
)


def _twins(folder: Path) -> Path:
    path = folder / "twins.csv"
    path.write_text("\n".join(",".join(row) for row in (TWINS, *TWO_ROWS)), encoding="utf-8")
    return path


def _due(questions: tuple[Question, ...], **said: str) -> dict[str, str]:
    """The answers of a person who leaves each guess, and says of the columns of dates what each is."""
    dates = {"Due, beside Due date": "one", "Due date, beside Due": "other"}
    found = {each.tag: said.get(dates.get(each.words, ""), each.guess) for each in questions}
    return {tag: answer for tag, answer in found.items() if is_answer(answer)}


def test_of_two_columns_for_one_field_each_is_asked_with_a_guess_but_never_between_dates(
    database: Path, tmp_path: Path
) -> None:
    told = {question.words: question.guess for question in asked(database, _twins(tmp_path))}

    assert told == {
        "Lead, beside Owner": "Lead agency",
        "Owner, beside Lead": "Lead officer",
        "Due, beside Due date": "?",
        "Due date, beside Due": "?",
        "Ref (G), beside Ref (H)": "Reference",
        "Ref (H), beside Ref (G)": "Also known as",
    }


@pytest.mark.parametrize(
    ("said", "dues", "note"),
    [
        ({"one": "Due"}, ["2019-09-30", "None"], "Due date: 31 Oct 2019"),
        ({"other": "due"}, ["2019-10-31", "2019-11-01"], "Due: 2019-09-30"),
        ({"one": "note"}, ["2019-10-31", "2019-11-01"], "Due: 2019-09-30"),
        ({"one": "Due", "other": "leave out"}, ["2019-09-30", "None"], ""),
        ({"one": "Start", "other": "Due"}, ["2019-10-31", "2019-11-01"], ""),
    ],
)
def test_one_answer_says_which_of_two_columns_is_the_field_and_the_other_is_kept_or_left_out(
    said: dict[str, str], dues: list[str], note: str, database: Path, tmp_path: Path
) -> None:
    path = _twins(tmp_path)
    checked = importing.check_file(database, path, _receiving(_due(asked(database, path), **said)))
    carry_out_shown(database, small.signed(small.PLANNED), checked.plan)

    now = looking.present(database)
    audit, line = now.all(Action)
    assert [str(action.due) for action in (audit, line)] == dues
    assert (audit.lead, audit.officer, audit.aliases) == ("council", "J Smith", ("1.1", "X7"))
    assert [each.text for each in now.under(Note, audit.ref)] == [note] * bool(note)
    words = haystack(now, checked.plan)
    assert [cell for row in TWO_ROWS for cell in row if _flat(cell) not in words and _as_a_day(cell) not in words] == []
    again = importing.check_file(database, path, _receiving()).plan
    assert (again.changes, again.conflicts) == ((), ())


def test_two_columns_that_differ_cannot_both_be_the_field(database: Path, tmp_path: Path) -> None:
    path = _twins(tmp_path)

    with pytest.raises(Problems) as refused:
        importing.check_file(database, path, _receiving(_due(asked(database, path), one="Due", other="Due")))

    assert [problem.mend for problem in refused.value.problems] == ["Answer so for one of them only."]


def test_what_is_written_over_one_guess_counts_before_the_guess_that_was_left(database: Path, tmp_path: Path) -> None:
    path = _twins(tmp_path)
    questions = asked(database, path)
    owner = next(each.tag for each in questions if each.words == "Owner, beside Lead")

    with pytest.raises(Unanswered) as unanswered:
        importing.check_file(database, path, _receiving(_due(questions, one="Due") | {owner: "Lead agency"}))

    assert {each.words for each in unanswered.value.questions} == {"J Smith", "Insp. Lee"}


def _kept_as_csv(folder: Path, *rows: str) -> Path:
    path = folder / "kept.csv"
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def test_what_stands_beside_an_action_that_is_asked_about_waits_with_it(database: Path, tmp_path: Path) -> None:
    heads = "Area,Action,Lead,Start,Completed on,Delivery,Update"
    path = _kept_as_csv(tmp_path, heads, "AFI-01,Write a guide,Council,10/06/2019,01/06/2019,Complete,Done early")

    found = importing.check_file(database, path, _receiving())

    assert [conflict.ref for conflict in found.plan.conflicts] == ["AFI-01.1"]
    assert found.keeping(Keep.THEIRS).plan.born == ("AFI-01.1", "N-001")
    assert found.keeping(Keep.OURS).plan.born == ()
    carry_out_shown(database, small.signed(small.PLANNED), found.keeping(Keep.OURS).plan)
    again = importing.check_file(database, path, _receiving()).plan
    assert (again.changes, again.conflicts) == ((), ())
    assert [remark for remark in again.remarks if "Done early" in remark] == ["row 2, “Done early”, was left out too."]


def test_a_row_of_which_nobody_can_tell_what_it_is_about_is_left_out_and_told(database: Path, tmp_path: Path) -> None:
    path = _kept_as_csv(tmp_path, "Ref,Milestones,Due date", ",Tender,", ",Draft,")

    told = importing.check_file(database, path, _receiving()).plan.remarks

    assert told == ("row 2 was left out: “Tender”.", "row 3 was left out: “Draft”.")


def test_a_reference_of_theirs_that_holds_a_comma_is_one(database: Path, tmp_path: Path) -> None:
    path = _kept_as_csv(tmp_path, "Ref,Area,Action", '"1.1, 1.2",AFI-01,Write a guide')
    taken(database, path)

    assert looking.present(database).all(Action)[0].aliases == ("1.1 / 1.2",)
    again = importing.check_file(database, path, _receiving()).plan
    assert (again.changes, again.conflicts) == ((), ())
