from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.domain.statements import (
    ACTION,
    AREA,
    DONE_STEP,
    NAMED,
    OPEN_STEP,
    SECOND_AREA,
    TODAY,
    derby,
    endorsed,
    without,
)
from wsoa.domain.changes.change import removal_notice
from wsoa.domain.readiness.gate import Blocker, Rule
from wsoa.domain.readiness.rules import RULES, evidence_for
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.in_force import actions_for, in_force
from wsoa.domain.statement.records import Action, Contributor, Cover, Evidence, Measure, Milestone, Record
from wsoa.domain.statement.statement import Statement

GONE = replace(ACTION, delivery=Delivery.WITHDRAWN, withdrawn="Answered by another")
FINISHED = replace(ACTION, delivery=Delivery.COMPLETE, completed=date(2019, 7, 31))
SHOWN = Evidence("EV-001", "AFI-01.1", link="https://example.org")


def failing(rule: str, statement: Statement) -> list[Blocker]:
    """Where one rule fails on 1 August 2019."""
    report = Report(statement, TODAY)
    return [blocker for blocker in (*report.blockers, *report.advice) if blocker.rule == rule]


def only(rule: str, *records: Record) -> Blocker:
    """The one place where a rule fails in the small statement."""
    (blocker,) = failing(rule, derby(*records))
    return blocker


each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.identifier)


@each_rule
def test_every_rule_holds_in_the_small_statement(rule: Rule) -> None:
    measured = derby(Measure("KPI-01", "Children found within a day", areas=("AFI-01",)))

    assert failing(rule.identifier, endorsed(measured if rule.identifier == "outcome-measured" else derby())) == []


@each_rule
def test_every_rule_says_what_must_hold_why_and_what_to_call_those_that_fail(rule: Rule) -> None:
    assert rule.sentence.endswith(".")
    assert rule.explanation.endswith((".", "”", ")."))
    assert not rule.failing.endswith(".")


def test_what_is_late_and_what_states_no_difference_are_advice_and_the_rest_blocks() -> None:
    advising = {rule.identifier for rule in RULES if rule.advice} - {"points-answered", "action-answers"}

    chain = {"area-outcome", "outcome-measured", "acronyms-known"}
    assert advising == {"action-in-time", "success-is-difference", "measure-read"} | chain


def test_no_two_rules_have_the_same_name() -> None:
    assert len({rule.identifier for rule in RULES}) == len(RULES)


def test_an_area_that_no_action_answers_blocks() -> None:
    found = only("area-answered", SECOND_AREA)

    assert found == Blocker(
        "area-answered", "AFI-02", "council", "No action answers it.", ('wsoa action add AFI-02 "…" --lead council',)
    )


def test_an_area_that_nobody_leads_or_answers_asks_for_an_agency() -> None:
    found = only("area-answered", replace(SECOND_AREA, lead="", confirmed=False))

    assert found.mends == ('wsoa action add AFI-02 "…" --lead AGENCY',)


def test_an_area_is_answered_by_an_action_that_stands_under_another() -> None:
    assert failing("area-answered", derby(SECOND_AREA, replace(ACTION, areas=("AFI-01", "AFI-02")))) == []


def test_an_area_whose_only_action_is_withdrawn_is_not_answered() -> None:
    assert only("area-answered", GONE).ref == "AFI-01"
    assert actions_for(derby(GONE), "AFI-01") == []


def test_an_area_that_nobody_leads_blocks() -> None:
    found = only("area-led", replace(AREA, lead="", confirmed=False))

    assert (found.ref, found.lead, found.what) == ("AFI-01", "", "No agency leads it.")
    assert found.mends == ("wsoa area assign AFI-01 --lead AGENCY",)


def test_an_area_whose_lead_is_only_proposed_blocks() -> None:
    found = only("area-led", replace(AREA, confirmed=False))

    assert (found.ref, found.lead, found.mends) == ("AFI-01", "police", ("wsoa area confirm AFI-01",))


def test_a_body_that_the_letter_names_and_nobody_answers_for_blocks() -> None:
    found = only("contributor-acts", Contributor("C-02", "health providers in Derby City", confirmed=True))

    assert found.what == "Nobody has confirmed which agencies are “health providers in Derby City”."
    assert found.mends == ("wsoa contributor answer C-02 --by AGENCY",)


def test_a_body_whose_agencies_are_only_proposed_blocks_and_the_mend_names_them() -> None:
    found = only("contributor-acts", replace(NAMED, agencies=("council", "police"), confirmed=False))

    assert found.mends == ("wsoa contributor answer C-01 --by council,police",)


def test_a_body_that_leads_no_action_blocks() -> None:
    found = only("contributor-acts", replace(NAMED, agencies=("council",)))

    assert (found.ref, found.what) == ("C-01", "No action is led by “Derbyshire Constabulary”.")
    assert found.mends == ('wsoa action add AREA "…" --lead council',)


def test_a_body_acts_where_any_of_its_agencies_does() -> None:
    assert failing("contributor-acts", derby(replace(NAMED, agencies=("council", "police")))) == []


def test_a_body_whose_only_action_is_withdrawn_does_not_act() -> None:
    assert only("contributor-acts", GONE).ref == "C-01"


@pytest.mark.parametrize(
    ("rule", "action", "what", "mend"),
    [
        ("action-led", replace(ACTION, lead=""), "No agency leads it.", "wsoa action edit AFI-01.1 --lead AGENCY"),
        ("action-officer", replace(ACTION, officer=""), "No lead officer.", 'wsoa action edit AFI-01.1 --officer "…"'),
        ("action-dated", replace(ACTION, starts=None), "No start.", "wsoa action edit AFI-01.1 --start DATE"),
        ("action-dated", replace(ACTION, due=None), "No due date.", "wsoa action edit AFI-01.1 --due DATE"),
        (
            "action-dated",
            replace(ACTION, starts=None, due=None),
            "No start and due date.",
            "wsoa action edit AFI-01.1 --start DATE --due DATE",
        ),
        (
            "action-dated",
            replace(ACTION, starts=date(2019, 10, 1)),
            "It is due before it starts.",
            "wsoa action edit AFI-01.1 --start DATE --due DATE",
        ),
        (
            "action-dated",
            replace(FINISHED, completed=date(2019, 5, 12)),
            "It was completed on 12 May 2019, before it starts on 13 May 2019.",
            "wsoa action edit AFI-01.1 --start DATE",
        ),
        (
            "action-measured",
            replace(ACTION, success=""),
            "No measure of success.",
            'wsoa action edit AFI-01.1 --success "…"',
        ),
    ],
)
def test_an_action_that_lacks_something_blocks(rule: str, action: Action, what: str, mend: str) -> None:
    assert only(rule, action) == Blocker(rule, "AFI-01.1", action.lead, what, (mend,))


@pytest.mark.parametrize(
    "words",
    [
        *("TBC", "tba", "T.B.D.", "n/a", "N/A", "none", "?", "x", "XXX", "-", "–", "…", "To be confirmed", "unknown"),
        *("Not yet known.", "(vacant)", "to  be\nappointed", removal_notice(TODAY, "Ann O'Neil (DCS)")),
    ],
)
def test_words_that_say_nothing_are_nobody_no_measure_and_no_outcome(words: str) -> None:
    assert only("action-officer", replace(ACTION, officer=words)).what == f"No lead officer: “{words}” says nothing."
    assert only("action-measured", replace(ACTION, success=words)).what.startswith("No measure of success: “")
    assert only("area-outcome", replace(AREA, outcome=words)).what.startswith("No outcome: “")
    assert failing("outcome-measured", derby(replace(AREA, outcome=words))) == []


@pytest.mark.parametrize(
    "words", ["Head of Service (TBC)", "X. Li", "Nonesuch", "Removed on request by the court", "9"]
)
def test_words_that_say_something_are_taken(words: str) -> None:
    assert failing("action-officer", derby(replace(ACTION, officer=words))) == []


def test_letters_that_say_nothing_are_no_acronym_to_spell_out() -> None:
    found = only("acronyms-known", Cover("COVER"), replace(ACTION, title="The ZQA rings back, TBC"))

    assert found.what.endswith(": ZQA.")


def test_an_action_due_on_the_day_it_starts_is_in_order() -> None:
    assert failing("action-dated", derby(replace(ACTION, due=ACTION.starts))) == []
    assert failing("action-dated", derby(replace(FINISHED, completed=ACTION.starts))) == []


def test_an_action_without_milestones_blocks() -> None:
    (found,) = failing("action-stepped", without(derby(), "AFI-01.1.1", "AFI-01.1.2"))

    assert (found.ref, found.lead, found.what) == ("AFI-01.1", "police", "No milestone.")
    assert found.mends == ('wsoa milestone add AFI-01.1 "…" --due DATE',)


@pytest.mark.parametrize("delivery", [Delivery.COMPLETE, Delivery.VERIFIED])
def test_an_action_that_is_over_is_given_a_milestone_that_was_done(delivery: Delivery) -> None:
    over = derby(replace(ACTION, delivery=delivery, completed=TODAY))
    (found,) = failing("action-stepped", without(over, "AFI-01.1.1", "AFI-01.1.2"))

    assert found.mends == ('wsoa milestone add AFI-01.1 "…" --due DATE --done DATE',)


def test_milestones_that_were_withdrawn_are_no_steps() -> None:
    assert (
        only(
            "action-stepped", replace(DONE_STEP, done=None, withdrawn="Merged"), replace(OPEN_STEP, withdrawn="Merged")
        ).ref
        == "AFI-01.1"
    )


@pytest.mark.parametrize(
    ("due", "what"),
    [
        (None, "No due date."),
        (date(2019, 5, 12), "Due 12 May 2019, before its action starts on 13 May 2019."),
        (date(2019, 10, 1), "Due 1 October 2019, after its action is due on 30 September 2019."),
    ],
)
def test_a_milestone_outside_the_dates_of_its_action_blocks(due: date | None, what: str) -> None:
    mend = 'wsoa milestone move AFI-01.1.2 DATE --reason "…" --agreed-by "…"'
    found = only("milestone-inside", replace(OPEN_STEP, due=due))

    assert found == Blocker("milestone-inside", "AFI-01.1.2", "police", what, (mend,))


def test_a_milestone_whose_action_has_no_dates_is_inside_them() -> None:
    assert failing("milestone-inside", derby(replace(ACTION, starts=None, due=None))) == []
    assert failing("milestone-inside", without(derby(), "AFI-01.1")) == []


@pytest.mark.parametrize("due", [ACTION.starts, ACTION.due])
def test_a_milestone_on_the_first_or_the_last_day_of_its_action_is_inside(due: date) -> None:
    assert failing("milestone-inside", derby(replace(OPEN_STEP, due=due))) == []


def test_a_milestone_of_a_withdrawn_action_does_not_block() -> None:
    astray = replace(OPEN_STEP, due=date(2030, 1, 1))

    assert only("milestone-inside", astray).ref == "AFI-01.1.2"
    assert failing("milestone-inside", derby(astray, GONE)) == []


def test_the_date_of_a_milestone_that_was_withdrawn_waits_for_nobodys_agreement() -> None:
    draft = replace(OPEN_STEP, agreed=None)

    assert only("dates-agreed", draft).what == "Nobody agreed to the dates of AFI-01.1.2."
    assert failing("dates-agreed", derby(replace(draft, withdrawn="Merged"))) == []


def test_a_measure_that_was_withdrawn_measures_no_outcome() -> None:
    counted = Measure("KPI-01", "Referred again", areas=("AFI-01",))

    assert failing("outcome-measured", derby(counted)) == []
    assert only("outcome-measured", replace(counted, withdrawn="Counted no longer")).ref == "AFI-01"


@pytest.mark.parametrize("delivery", [Delivery.COMPLETE, Delivery.VERIFIED])
def test_nothing_is_complete_without_evidence(delivery: Delivery) -> None:
    found = only("complete-evidenced", replace(FINISHED, delivery=delivery))

    assert (found.ref, found.lead, found.what) == (
        "AFI-01.1",
        "police",
        f"{str(delivery).capitalize()}, and nothing shows it.",
    )
    assert found.mends == ("wsoa evidence add AFI-01.1 FILE-OR-LINK --shows done",)


@pytest.mark.parametrize("about", ["AFI-01.1", "AFI-01.1.1"])
def test_evidence_about_an_action_or_one_of_its_milestones_shows_it(about: str) -> None:
    shown = replace(SHOWN, about=about)

    assert failing("complete-evidenced", derby(FINISHED, shown)) == []
    assert evidence_for(derby(shown), ACTION) == [shown]


def test_evidence_that_was_withdrawn_or_is_about_another_action_shows_nothing() -> None:
    other = replace(ACTION, ref="AFI-01.2")

    assert only("complete-evidenced", FINISHED, replace(SHOWN, withdrawn="Wrong file")).ref == "AFI-01.1"
    assert only("complete-evidenced", FINISHED, other, replace(SHOWN, about="AFI-01.2")).ref == "AFI-01.1"


def test_what_is_late_is_advice_with_its_reason() -> None:
    found = only("action-in-time", replace(ACTION, due=TODAY - timedelta(days=1)))

    assert (found.ref, found.what) == ("AFI-01.1", "Due 31 July 2019, 1 day ago.")
    assert found.mends == ('wsoa action move AFI-01.1 DATE --reason "…" --agreed-by "…"',)


def test_a_measure_that_states_only_activity_is_advice_that_quotes_the_words() -> None:
    found = only("success-is-difference", replace(ACTION, success="Refresher training delivered to all teams"))

    assert found.what == "“training delivered” is activity: what difference does it make?"


def test_a_measure_that_repeats_the_title_is_advice() -> None:
    found = only("success-is-difference", replace(ACTION, success="Every child who returns"))

    assert found.what == "“Every child who returns” only repeats the title."
    assert found.mends[0].startswith("wsoa action edit AFI-01.1 --success ")


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.kind is Action], ids=lambda rule: rule.identifier)
def test_a_withdrawn_action_breaks_no_rule(rule: Rule) -> None:
    hollow = Action(
        "AFI-01.2",
        ("AFI-01",),
        due=date(2019, 1, 1),
        success="Training delivered",
        delivery=Delivery.WITHDRAWN,
        withdrawn="Answered by another",
    )

    assert failing(rule.identifier, derby(hollow)) == []


@pytest.mark.parametrize(
    ("record", "part"),
    [
        (ACTION, True),
        (GONE, False),
        (OPEN_STEP, True),
        (replace(OPEN_STEP, withdrawn="Merged"), False),
        (Milestone("AFI-09.1.1"), True),
        (AREA, True),
    ],
)
def test_what_was_withdrawn_is_no_part_of_the_plan(record: Record, part: bool) -> None:  # noqa: FBT001 - the claim, case by case
    assert in_force(derby(), record) is part
