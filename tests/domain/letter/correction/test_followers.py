"""Actions to review and areas withdrawn, at the gate."""

from dataclasses import replace

import pytest

from tests.domain.statements import ACTION, AREA, SECOND_AREA, TODAY, derby, endorsed
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import Action, Record

GONE = replace(SECOND_AREA, withdrawn="Not in the corrected letter derby-2.pdf")


def reviews(*records: Record) -> list[tuple[str, str]]:
    """What the rule finds, and what mends it."""
    return [
        (found.what, found.mends[0])
        for found in Report(derby(*records), TODAY).blockers
        if found.rule == "action-reviewed"
    ]


def test_an_action_whose_areas_words_changed_blocks_until_it_was_reviewed() -> None:
    assert reviews(replace(ACTION, review=("AFI-01",))) == [
        ("What it answers has changed since: AFI-01.", "wsoa area reviewed AFI-01")
    ]
    assert reviews(ACTION) == []


def test_an_area_that_is_gone_is_told_apart_from_one_that_says_something_else() -> None:
    ((what, mend),) = reviews(GONE, replace(ACTION, areas=("AFI-01", "AFI-02"), review=("AFI-01", "AFI-02")))

    assert (
        what
        == "What it answers has changed since: AFI-01. It answers what the corrected letter no longer says: AFI-02."
    )
    assert mend == "wsoa area reviewed AFI-01 AFI-02"


@pytest.mark.parametrize("delivery", [Delivery.NOT_STARTED, Delivery.UNDER_WAY, Delivery.COMPLETE, Delivery.VERIFIED])
def test_what_is_done_is_reviewed_as_well_as_what_is_open(delivery: Delivery) -> None:
    assert len(reviews(replace(ACTION, delivery=delivery, review=("AFI-01",)))) == 1


def test_a_withdrawn_action_is_not_reviewed_until_it_is_opened_again() -> None:
    assert (
        reviews(
            Action(
                "AFI-01.2",
                ("AFI-01",),
                title="Not needed",
                delivery=Delivery.WITHDRAWN,
                withdrawn="Merged",
                review=("AFI-01",),
            )
        )
        == []
    )


def test_a_withdrawn_area_needs_neither_an_action_nor_a_lead() -> None:
    assert not Report(derby(SECOND_AREA), TODAY).is_ready
    both = derby(GONE, replace(GONE, ref="AFI-03", lead="", confirmed=False))
    assert Report(endorsed(both), TODAY).is_ready


def test_a_statement_whose_areas_are_all_withdrawn_has_nothing_to_be_ready_for() -> None:
    report = Report(endorsed(derby(replace(AREA, withdrawn="Not in the corrected letter"))), TODAY)

    assert report.blockers == ()
    assert not report.is_ready


def advice(*records: Record) -> list[tuple[str, str, str]]:
    return [
        (found.ref, found.what, found.mends[0])
        for found in Report(derby(*records), TODAY).advice
        if found.rule == "action-answers"
    ]


def test_an_action_that_answers_only_what_is_withdrawn_is_advised_upon_also_after_its_review() -> None:
    ((ref, what, mend),) = advice(GONE, replace(ACTION, areas=("AFI-02",), points=(), review=()))

    assert (ref, mend) == ("AFI-01.1", "wsoa action edit AFI-01.1 --area +AREA")
    assert what.startswith("It answers only what the corrected letter no longer says: AFI-02.")
    assert advice(GONE, replace(ACTION, areas=("AFI-01", "AFI-02"))) == []
