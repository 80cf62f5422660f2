"""The draft that a person corrects: it reads back as what was understood, and says what it cannot take."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.importers.letter.paper import plain_letter, saved
from wsoa.domain.errors import BadInput, Problems
from wsoa.domain.letter.read_letter import Addressee, Doubt, DoubtKind, FoundArea, Passage, ReadLetter
from wsoa.domain.statement.choices import AreaKind
from wsoa.importers.letter import draft_of, empty_draft, read_letter
from wsoa.importers.letter.doubts.facts import about_facts
from wsoa.importers.letter.words.cleaning import one_line

LETTER = ReadLetter(
    source="letter.pdf",
    place="Exampleshire",
    published=date(2019, 5, 8),
    areas=(
        FoundArea("The quality of referrals is too variable.", 7, 3, AreaKind.IMPROVEMENT, "Areas for improvement"),
    ),
)

lines = st.text(st.characters(exclude_categories=["C"]), max_size=40).map(one_line).filter(bool)
parts = lines.map(lambda text: text.replace("|", "/").strip()).filter(bool)
facts = st.none() | lines
passages = st.lists(lines, min_size=1, max_size=3).map("\n".join)
places = st.none() | st.integers(1, 400)
bodies = st.lists(lines, max_size=2).map(tuple)
areas = st.builds(
    FoundArea, passages, places, places, st.sampled_from(AreaKind), st.just("") | lines, bodies, st.just("") | lines
)
days = st.dates(date(2016, 1, 1), date(2026, 12, 31))
letters = st.builds(
    ReadLetter,
    source=lines,
    place=facts,
    theme=facts,
    published=st.none() | days,
    fieldwork=st.none() | st.tuples(days, days).map(lambda span: (min(span), max(span))),
    deadline=st.none() | days,
    mailbox=st.none() | st.just("ProtectionOfChildren@ofsted.gov.uk"),
    prepares=facts,
    sends=facts,
    contributors=st.lists(lines, max_size=3).map(tuple),
    addressees=st.lists(st.builds(Addressee, parts, st.just("") | parts, st.just("") | parts), max_size=3).map(tuple),
    areas=st.lists(areas, max_size=4).map(tuple),
    strengths=st.lists(st.builds(Passage, passages, places, places), max_size=3).map(tuple),
)


offers = st.lists(
    st.builds(FoundArea, passages, places, places, st.sampled_from(AreaKind), st.just("") | lines), max_size=4
)


def read(folder: Path, draft: str) -> ReadLetter:
    return read_letter(saved(folder, draft))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(letter=letters, remarks=st.lists(lines, max_size=2))
def test_a_draft_reads_back_as_the_letter_it_was_made_from(
    tmp_path: Path, letter: ReadLetter, remarks: list[str]
) -> None:
    assume(letter.place or letter.published or letter.areas or letter.strengths)
    whole = replace(letter, doubts=(*about_facts(letter), *(Doubt(DoubtKind.DRAFT, remark) for remark in remarks)))

    assert replace(read(tmp_path, draft_of(whole)), corrected_by=None) == whole


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(offered=offers)
def test_what_is_offered_and_kept_reads_back_whole(tmp_path: Path, offered: list[FoundArea]) -> None:
    kept = "\n".join(kept_line(line) for line in draft_of(replace(LETTER, areas=()), offered).split("\n"))

    in_their_lists = [
        area for kind in (AreaKind.PRIORITY, AreaKind.IMPROVEMENT) for area in offered if area.kind is kind
    ]
    assert list(read(tmp_path, kept).areas) == in_their_lists


def kept_line(line: str) -> str:
    return f"-{line[1:]}" if line.startswith("? ") else line


OFFERED = [
    FoundArea("Ofsted visited Exton.", 1, 2),
    FoundArea("Decisions are late:\nat night;\non Sundays.", 1, 5, heading="What we ask"),
    FoundArea("Recording is poor.", 2, 1, AreaKind.PRIORITY, "What is urgent"),
]


def test_what_is_offered_is_no_area_until_it_is_kept_and_what_is_struck_is_gone(tmp_path: Path) -> None:
    draft = draft_of(replace(LETTER, areas=()), OFFERED)
    struck = draft.replace("? [page 1, line 2] Ofsted visited Exton.\n", "")
    half = struck.replace("? [page 1, line 5]", "- [page 1, line 5]")
    number = 1 + half.splitlines().index("? [page 2, line 1] Recording is poor.")

    with pytest.raises(BadInput) as caught:
        read(tmp_path, half)

    assert f"line {number}: “? [page 2, line 1] Recording is poor.” cannot be taken." in caught.value.what
    assert caught.value.what.endswith(" It is offered, and neither kept nor deleted.")
    assert caught.value.mend == "Write “-” in place of “?” before what is an area, and delete the others."
    assert read(tmp_path, half.replace("? [page 2", "- [page 2")).areas == (OFFERED[2], OFFERED[1])


def test_many_that_are_offered_are_one_problem(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="It is the first of 3 lines that are offered, and neither kept nor deleted"):
        read(tmp_path, draft_of(replace(LETTER, areas=()), OFFERED))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_draft_may_come_back_in_another_encoding(tmp_path: Path, encoding: str) -> None:
    path = saved(tmp_path, draft_of(LETTER).replace("\n", "\r\n").encode(encoding))

    assert read_letter(path).areas == LETTER.areas


def test_whoever_corrected_it_is_named_and_nobody_is_the_empty_name(tmp_path: Path) -> None:
    draft = draft_of(LETTER)

    assert read(tmp_path, draft).corrected_by == ""
    assert read(tmp_path, draft.replace("Corrected by:", "Corrected by: Ada Example")).corrected_by == "Ada Example"


def test_a_correction_is_taken(tmp_path: Path) -> None:
    draft = (
        draft_of(LETTER)
        .replace("too variable", "variable")
        .replace("Deadline:", "Deadline: 15/08/2019")
        .replace("Mailbox:", "Mailbox: a@b.gov.uk")
    )

    letter = read(tmp_path, draft)

    assert letter.areas[0].text == "The quality of referrals is variable."
    assert (letter.deadline, letter.mailbox) == (date(2019, 8, 15), "a@b.gov.uk")
    assert not any("deadline" in warning for warning in letter.warnings)


def test_a_deadline_that_was_mended_takes_its_warning_along(tmp_path: Path) -> None:
    letter = read_letter(
        saved(tmp_path, plain_letter("Areas for improvement\n\n- Referrals vary.").replace("15 August", "17 August"))
    )

    mended = read(tmp_path, draft_of(letter).replace("17 August 2019", "15 August 2019"))

    assert letter.warnings[0].startswith("The deadline, 17 August 2019, is a Saturday.")
    assert not any("Saturday" in warning for warning in mended.warnings)


def test_what_a_person_wrote_to_be_checked_stays_even_where_the_facts_say_the_same(tmp_path: Path) -> None:
    deadline, *_ = about_facts(LETTER)
    noted = replace(LETTER, doubts=(Doubt(DoubtKind.DRAFT, deadline.sentence),))

    assert read(tmp_path, draft_of(noted)).warnings.count(deadline.sentence) == 2
    assert read(tmp_path, draft_of(LETTER)).warnings.count(deadline.sentence) == 1


def test_lines_may_be_wrapped_and_places_left_out(tmp_path: Path) -> None:
    draft = (
        draft_of(LETTER)
        + "- The board\ndoes not know\nenough:\n  - of schools\n  - of\n    neglect.\n  Responsible: the council\n\n"
        "# not read\n• Another.\n"
    )

    assert [(area.text, area.page, area.bodies) for area in read(tmp_path, draft).areas[1:]] == [
        ("The board does not know enough:\nof schools\nof neglect.", None, ("the council",)),
        ("Another.", None, ()),
    ]


def test_an_item_that_lost_its_dash_is_not_joined_to_the_one_above(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="stands within another item"):
        read(tmp_path, draft_of(LETTER) + "[page 7, line 5] Visits are too rare.\n")


def test_an_inspection_may_take_a_day(tmp_path: Path) -> None:
    assert read(tmp_path, draft_of(LETTER).replace("Fieldwork:", "Fieldwork: 18 March 2019")).fieldwork == (
        date(2019, 3, 18),
        date(2019, 3, 18),
    )


def test_a_sentence_that_begins_a_line_of_its_own_may_lack_its_dash(tmp_path: Path) -> None:
    letter = read(tmp_path, draft_of(LETTER) + "Visits are too rare.\nThe board\ndoes not know.\n")

    assert len(letter.areas) == 1
    assert [warning for warning in letter.warnings if "taken as part of the area above it" in warning] == [
        f"Line {number} of the draft, “{words}”, was taken as part of the area above it."
        " Begin it with “- ” if it is an item of its own, or with two spaces and “- ” if it belongs to the one above."
        for number, words in ((22, "Visits are too rare."), (23, "The board"))
    ]


def test_an_empty_draft_can_be_filled_in(tmp_path: Path) -> None:
    draft = (
        empty_draft("scan.pdf")
        .replace("Place:", "Place: Exampleshire")
        .replace("Addressee:", "Addressee: Ada Example | Chair | the board")
    )

    letter = read(
        tmp_path,
        draft.replace("== Areas for improvement ==", "== Areas for improvement ==\n\n- [page 2] Referrals vary."),
    )

    assert (letter.source, letter.place, letter.addressees) == (
        "scan.pdf",
        "Exampleshire",
        (Addressee("Ada Example", "Chair", "the board"),),
    )
    assert letter.areas == (FoundArea("Referrals vary.", 2),)


def test_a_draft_says_in_its_first_lines_what_to_do() -> None:
    for draft in (draft_of(LETTER), empty_draft("scan.pdf")):
        first, second, *_ = draft.splitlines()
        assert "Corrected by:" in first
        assert "`wsoa init FILE`" in second
        assert "`wsoa letter update FILE`" in second


def test_a_draft_with_nothing_in_it_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nothing filled in"):
        read(tmp_path, empty_draft("scan.pdf"))


@pytest.mark.parametrize(
    ("before", "after", "said", "mend"),
    [
        ("Deadline:", "Deadline: 31 June 2019", "There is no 31 June 2019", "30 June 2019"),
        ("Deadline:", "Deadline: soon", "“soon” is not a date", "15 August 2019"),
        ("Letter date: 8 May 2019", "Letter date: Friday 8 May 2019", "is a Wednesday", "Correct the date"),
        (
            "Fieldwork:",
            "Fieldwork: 22 March 2019 to 18 March 2019",
            "not a first and a last day",
            "18 March 2019 to 22 March 2019",
        ),
        ("Mailbox:", "Mailbox: nonsense", "“nonsense” is not a mailbox", "@ofsted.gov.uk"),
        (
            "- [page 7, line 3] The",
            "- [page 7, line 3] Visits are late. [page 7, line 5] The",
            "stands within another item",
            "“- ”",
        ),
        ("Theme:", "Teme: abuse", "facts only", "Did you mean Theme?"),
        ("Theme:", "abuse and neglect", "facts only", "The names are"),
        ("Theme:", "Place: Elsewhere", "stands on line", "Keep one"),
        ("== Strengths ==", "== Weaknesses ==", "no such list", "== Areas for improvement =="),
        ("- [page 7, line 3]", "- [seventh page]", "not a place in the letter", "[page 7, line 3]"),
        ("- [page 7, line 3] ", "", "does not say what it is", "Begin it with"),
        ("- [page 7, line 3] The", "Deadline: 15 August 2019\n- The", "does not say what it is", "above the line"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_its_line(
    tmp_path: Path, before: str, after: str, said: str, mend: str
) -> None:
    draft = draft_of(LETTER)
    assert before in draft
    broken = draft.replace(before, after)
    number = 1 + next(
        n for n, (old, new) in enumerate(zip(draft.splitlines(), broken.splitlines(), strict=False)) if old != new
    )

    with pytest.raises(BadInput) as caught:
        read(tmp_path, broken)

    assert f"letter.txt, line {number}: “{broken.splitlines()[number - 1]}” cannot be taken." in caught.value.what
    assert said in caught.value.what
    assert mend in caught.value.mend


def test_many_problems_are_refused_together(tmp_path: Path) -> None:
    draft = draft_of(LETTER).replace("Deadline:", "Deadline: soon").replace("Theme:", "Teme:")

    with pytest.raises(Problems) as caught:
        read(tmp_path, draft)

    assert [problem.typed for problem in caught.value.problems] == ["Teme:", "Deadline: soon"]
    assert "2 lines" in caught.value.what
