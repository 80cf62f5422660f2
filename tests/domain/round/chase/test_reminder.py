"""Reminding: a short, plain message that says what is out, what is due and how to answer.

Nobody can use it to address anybody by stealth.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.statements import ACTION, LETTER, OPEN_STEP, POLICE, SECOND_AREA, TODAY, derby
from wsoa.domain.changes.sheet_events import Issue, ReturnReceived, RoundHistory
from wsoa.domain.dates.exact import show_date
from wsoa.domain.report import Report
from wsoa.domain.round.chase.reminder import Reminder, addressed, addresses, reminder
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Agency, Cover, Lead, Milestone, Record

DAY = timedelta(days=1)
WHO = "Alex Coordinator"
BLUE = Lead("L-01", "police", "Dana Blue", "Detective Superintendent", "dana.blue@example.org")
GREEN = Lead("L-02", "police", "", "Head of Protection", "protection@example.org")
ISSUE = Issue("M4XT", "police", date(2019, 7, 20), date(2019, 7, 29), WHO, 7)
BACK = ReturnReceived("M4XT", date(2019, 7, 30), "0" * 64, "Dana Blue", WHO, 8)
OUT = RoundHistory((ISSUE,))


def step(number: int, title: str, due: date, action: str = "AFI-01.1") -> Milestone:
    return Milestone(f"{action}.{number}", action, title, due=due)


def told(
    *records: Record,
    handed: RoundHistory = OUT,
    heard: date = TODAY,
    agency: Agency = POLICE,
    is_attached: bool = False,
) -> Reminder:
    report = Report(derby(BLUE, *records), TODAY, heard={"AFI-01.1": heard}, handed=handed)
    return reminder(report, agency, WHO, is_attached=is_attached)


def test_it_greets_the_leads_and_is_signed_by_whoever_asks() -> None:
    message = told(GREEN, replace(BLUE, ref="L-03", name="Sam Red", former=True))

    assert message.body.startswith("Dear Dana Blue and Head of Protection,\n\n")
    assert message.body.endswith(f"\n\n{WHO}\n")
    assert message.to == (("Dana Blue", "dana.blue@example.org"), ("Head of Protection", "protection@example.org"))


def test_a_notice_stands_on_it_as_on_everything_that_goes_out() -> None:
    assert told(Cover(notice="OFFICIAL-SENSITIVE")).body.startswith("OFFICIAL-SENSITIVE\n\nDear ")


def test_it_says_which_sheet_is_out_since_when_and_when_it_was_wanted() -> None:
    message = told()

    assert "Sheet M4XT of the written statement of action for Derby City" in message.body
    assert "on 20 July 2019, 12 days ago, and has not come back yet. It was wanted by 29 July 2019." in message.body
    assert message.subject == "Derby City written statement of action: sheet M4XT, wanted back by 29 July 2019"


@pytest.mark.parametrize(
    ("issue", "said"),
    [
        (replace(ISSUE, due=date(2019, 8, 9)), "has not come back yet. Please return it by 9 August 2019."),
        (replace(ISSUE, due=None), "has not come back yet. Please return it as soon as you can."),
        (
            replace(ISSUE, on=TODAY, due=date(2019, 8, 9)),
            "was issued to Derbyshire Constabulary today. Please return it by 9 August 2019.",
        ),
    ],
)
def test_it_asks_for_no_more_than_was_asked(issue: Issue, said: str) -> None:
    assert said in told(handed=RoundHistory((issue,))).body


def test_what_is_theirs_and_late_or_due_within_28_days_is_listed_with_its_words_and_its_day() -> None:
    soon = (
        step(3, "Due today", TODAY),
        step(4, "Due in 28 days", TODAY + 28 * DAY),
        step(5, "Due after", TODAY + 29 * DAY),
        step(6, "Was due", TODAY - DAY),
    )

    body = told(*soon).body

    assert "Late:\n- AFI-01.1.6: Was due (due 31 July 2019, 1 day ago)\n\n" in body
    listed = "- AFI-01.1.3: Due today (due 1 August 2019)\n- AFI-01.1.4: Due in 28 days (due 29 August 2019)\n\n"
    assert f"Due by 29 August 2019:\n{listed}" in body
    assert "Due after" not in body


def test_what_is_anothers_is_not_listed() -> None:
    others = replace(ACTION, ref="AFI-01.2", lead="council", due=TODAY + DAY)

    body = told(others, step(1, "Not theirs", TODAY - DAY, "AFI-01.2")).body

    assert "AFI-01.2" not in body


@pytest.mark.parametrize(("days", "silent"), [(27, False), (28, True)])
def test_what_was_not_heard_of_for_28_days_is_said(days: int, silent: bool) -> None:  # noqa: FBT001 - what is expected
    body = told(heard=TODAY - days * DAY).body

    assert (
        "No update for 28 days:\n- AFI-01.1: Speak to every child who returns (last heard of on 4 July 2019)" in body
    ) is silent


def test_nobody_is_asked_for_news_of_what_has_not_begun_or_is_over() -> None:
    later = replace(ACTION, delivery=Delivery.NOT_STARTED, starts=TODAY + DAY)
    over = replace(ACTION, delivery=Delivery.COMPLETE, completed=TODAY - 40 * DAY)

    assert "No update" not in told(later, heard=TODAY - 40 * DAY).body
    assert "No update" not in told(over, heard=TODAY - 40 * DAY).body


def test_it_says_how_to_answer_and_whom_to_ask() -> None:
    body, with_workbook = told().body, told(is_attached=True).body

    assert "The workbook that you were sent is police-2019-07-20-M4XT.xlsx. Please fill in its white cells" in body
    assert "The workbook, police-2019-07-20-M4XT.xlsx, is attached. Please fill in" in with_workbook
    assert "If nothing has changed, send back the latest copy that you have" in body
    assert "If anything is unclear, please ask me." in body


@pytest.mark.parametrize(
    ("handed", "said"),
    [
        (
            RoundHistory((ISSUE,), (BACK,)),
            (
                "Thank you for sheet M4XT of the written statement of action for Derby City,"
                " which came back on 30 July 2019."
            ),
        ),
        (RoundHistory((ISSUE,), to_read=frozenset({"M4XT"})), "is for you to read. No sheet is outstanding."),
        (
            RoundHistory(),
            "This is where Derbyshire Constabulary stands in the written statement of action for Derby City.",
        ),
    ],
)
def test_where_nothing_is_outstanding_it_says_so_and_still_lists_what_is_due(handed: RoundHistory, said: str) -> None:
    message = told(step(3, "Soon", TODAY + DAY), handed=handed)

    assert said in message.body
    assert "AFI-01.1.3: Soon" in message.body
    assert "workbook" not in message.body
    assert message.subject == "Derby City written statement of action: what is due"


def test_where_nothing_is_late_or_due_it_says_so() -> None:
    body = told(replace(OPEN_STEP, done=TODAY)).body

    assert "Nothing is late, and nothing is due by 29 August 2019." in body
    assert not body.count("Late:") + body.count("Due by")


def test_where_nobody_is_recorded_it_is_addressed_to_nobody() -> None:
    message = reminder(Report(derby(), TODAY), POLICE, WHO)

    assert message.to == ()
    assert message.body.startswith("Dear colleague,\n")


@pytest.mark.parametrize(
    "email",
    [
        "",
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org, b@example.org",
        "a(b)@example.org",
        "ä@example.org",
        "a..b@example.org",
    ],
)
def test_an_address_that_a_mail_program_would_read_otherwise_is_left_out(email: str) -> None:
    assert addresses((replace(BLUE, email=email), GREEN)) == (("Head of Protection", "protection@example.org"),)


def test_a_name_cannot_bring_a_line_of_its_own_into_the_head() -> None:
    message = told(
        replace(BLUE, name="Blue\r\nBcc: b@example.org\u2028\x00\u202e"),
        replace(LETTER, place="Derby\nBcc: b@example.org"),
    )

    (name, _), *more = message.to
    assert (name, more) == ("Blue Bcc: b@example.org", [])
    assert message.subject.startswith("Derby Bcc: b@example.org written statement of action:")


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Dana Blue", "Dana Blue"),
        ("Blue, Dana", '"Blue, Dana"'),
        ('Dana "D" <x@y.z>', '"Dana D <x@y.z>"'),
        ("Zoë O'Neil", "Zoë O'Neil"),
    ],
)
def test_a_name_with_a_mail_programs_own_signs_stands_in_quotation_marks(name: str, shown: str) -> None:
    assert addressed(((name, "d@example.org"),)) == f"{shown} <d@example.org>"


def test_without_a_name_the_address_stands_alone() -> None:
    assert addressed((("", "d@example.org"), ("E", "e@example.org"))) == "d@example.org, E <e@example.org>"


def test_of_a_sheet_for_new_actions_it_says_which_areas_still_want_one() -> None:
    out = replace(OUT, to_plan={"M4XT": frozenset({"AFI-01", "AFI-02", "AFI-02a"})})

    assert [action.areas for action in derby().all(Action) if action.lead == "police"] == [("AFI-01",)]
    wanted = told(SECOND_AREA, handed=out).body.partition("Please say what your agency will do about:\n")[2]
    assert wanted.startswith("- AFI-02: ")
    assert "AFI-01: " not in wanted.partition("\n\n")[0]
    assert "propose for 2 areas and 1 point of them, each with a lead officer" in told(SECOND_AREA, handed=out).body
    assert "If there is nothing that you can propose, send it back as it is" in told(handed=out).body
    assert "If nothing has changed" not in told(handed=out).body
    assert "If nothing has changed" in told(handed=replace(out, asked={"M4XT": frozenset({"AFI-01.1"})})).body


def test_it_says_how_many_rounds_went_by_without_a_return() -> None:
    earlier = [
        replace(ISSUE, sign=f"M4X{number}", on=ISSUE.on - number * 30 * DAY, due=None, revision=7 - number)
        for number in (3, 2, 1)
    ]
    back = replace(BACK, sign="M4X3", on=earlier[0].on + DAY, revision=5)

    never = told(handed=RoundHistory((*earlier, ISSUE))).body
    once = told(handed=RoundHistory((*earlier, ISSUE), (back,))).body

    assert "Please return it as soon as you can. Nothing has come back from you so far, in 4 rounds.\n" in never
    assert f"Nothing has come back from you since {show_date(back.on)}, in 3 rounds." in once
    assert "Nothing has come back" not in told().body
