"""What needs a decision, whose word disagrees with the facts, and the next thing to do."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.domain.statements import ACTION, LETTER, OPEN_STEP, TODAY, derby, without
from wsoa.domain.board.standing import standing
from wsoa.domain.changes.sheet_events import Issue, RoundHistory
from wsoa.domain.progress.ratings import Colour, Rating
from wsoa.domain.report import Report
from wsoa.domain.signing.owned_words import digest_of_owned
from wsoa.domain.statement.choices import Confidence, Delivery, Reply
from wsoa.domain.statement.records import Action, Board, Endorsement, Submission
from wsoa.domain.statement.statement import Statement

DAY = timedelta(days=1)
LATE = replace(ACTION, due=TODAY - 3 * DAY)
LATER = replace(ACTION, ref="AFI-01.2", due=TODAY - 9 * DAY)
RISKY = replace(ACTION, ref="AFI-01.3", confidence=Confidence.AT_RISK)


def of(*actions: Action) -> Report:
    return Report(derby(*actions), TODAY, heard={action.ref: TODAY for action in (ACTION, *actions)})


def test_what_needs_a_decision_is_told_the_worst_first_and_the_longest_late_first_of_these() -> None:
    told = standing(of(RISKY, LATE, LATER)).decisions

    assert [(each.item.ref, each.rating, each.colour) for each in told] == [
        ("AFI-01.2", Rating.LATE, Colour.RED),
        ("AFI-01.1", Rating.LATE, Colour.RED),
        ("AFI-01.3", Rating.AT_RISK, Colour.AMBER),
    ]
    assert told[0].reason == "Due 23 July 2019, 9 days ago."
    assert standing(of()).decisions == ()


@pytest.mark.parametrize(
    ("action", "is_contradicted"),
    [
        (replace(LATE, confidence=Confidence.ON_TRACK), True),
        (replace(LATE, confidence=Confidence.AT_RISK), True),
        (replace(LATE, confidence=Confidence.OFF_TRACK), False),
        (replace(LATE, confidence=None), False),
        (replace(ACTION, due=TODAY + 90 * DAY, confidence=Confidence.ON_TRACK), True),
        (replace(ACTION, confidence=Confidence.AT_RISK), False),
        (replace(ACTION, confidence=Confidence.ON_TRACK), False),
        (
            replace(LATE, delivery=Delivery.COMPLETE, completed=TODAY, confidence=Confidence.OFF_TRACK),
            False,
        ),
    ],
)
def test_a_leads_word_that_is_better_than_the_facts_is_told(action: Action, *, is_contradicted: bool) -> None:
    assert bool(standing(of(action)).contradicted) is is_contradicted


def test_the_boards_before_and_after_today_are_told() -> None:
    statement = derby(Board("B-01", TODAY - DAY), Board("B-02", TODAY + DAY))

    told = standing(Report(statement, TODAY))

    assert (told.last_board, told.next_board) == (TODAY - DAY, TODAY + DAY)


MADE = Submission("SUB-01", version="1.0", dated=TODAY)
SENT = replace(MADE, sent=TODAY)
REPLIED = replace(SENT, reply=Reply.ACCEPTED, replied=TODAY)


@pytest.mark.parametrize(
    ("statement", "handed", "command"),
    [
        (derby(), RoundHistory((Issue("7K2M", "council", TODAY - 9 * DAY, TODAY - DAY),)), "wsoa sheet remind"),
        (derby(replace(ACTION, officer="")), RoundHistory(), "wsoa action edit AFI-01.1 --officer"),
        (derby(), RoundHistory(), "wsoa submit --to ADDRESS"),
        (derby(MADE), RoundHistory(), "wsoa submission sent SUB-01"),
        (derby(SENT), RoundHistory(), "wsoa submission outcome accepted SUB-01"),
        (derby(REPLIED, replace(OPEN_STEP, due=TODAY - DAY)), RoundHistory(), "wsoa action show AFI-01.1"),
        (derby(REPLIED), RoundHistory(), "wsoa due"),
        (without(derby(), *derby().records), RoundHistory(), "wsoa"),
    ],
)
def test_the_next_thing_to_do_is_told_with_its_command(
    statement: Statement, handed: RoundHistory, command: str
) -> None:
    own = Endorsement("E-01", "police", digest=digest_of_owned(statement, "police"))
    signed = statement.with_records(own)

    assert standing(Report(signed, TODAY, handed=handed)).next_step.command.startswith(command)


def test_what_is_ready_goes_to_the_letters_mailbox() -> None:
    ready = derby(replace(LETTER, mailbox="plan@example.org"))
    signed = ready.with_records(Endorsement("E-01", "police", digest=digest_of_owned(ready, "police")))

    assert standing(Report(signed, TODAY)).next_step.command == "wsoa submit"
