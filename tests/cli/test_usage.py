"""A command typed wrongly is told in the same voice as any other refusal, with what to type; the exit code is 2."""

import pytest

from tests.cli.keyboard import Keyboard

SLIPS = {
    "actoin list": ("There is no command wsoa actoin.", "Did you mean action? All there is: wsoa -h"),
    "action lsit": ("There is no command wsoa action lsit.", "Did you mean list? All there is: wsoa action -h"),
    "action list --agncy x": (
        "There is no option --agncy in wsoa action list.",
        "Did you mean --agency? All there is: wsoa action list -h",
    ),
    "backup": ("wsoa backup needs FILE.zip.", "As in: wsoa backup monday.zip"),
    "action verify AFI-01.1 --by Ann": (
        "wsoa action verify needs --of.",
        "As in: wsoa action verify AFI-15.1 --by 'A Name' --of ccg",
    ),
    "undo first": ("[REVISION] takes a whole number.", "As in: wsoa undo -n"),
    "check --explain": ("--explain of wsoa check needs a value.", "As in: wsoa check"),
    "area list --agency": ("--agency of wsoa area list needs a value.", "As in: wsoa area list"),
    "note add AFI-07 -due": (
        "There is no option -d in wsoa note add.",
        "To give -due as words, put -- before it: wsoa note add AFI-07 -- -due",
    ),
    "check -e": ("There is no option -e in wsoa check.", "All there is: wsoa check -h"),
}


@pytest.mark.parametrize("typed", SLIPS)
def test_a_slip_is_told_with_what_to_type(wsoa: Keyboard, typed: str) -> None:
    before = wsoa.held()

    said = wsoa(typed)

    assert (said.code, said.out) == (2, "")
    assert said.err == "wsoa: {}\n{}\n".format(*SLIPS[typed])
    assert wsoa.held() == before


@pytest.mark.parametrize("typed", ["edit", "redcat", "restroe", "redct"])
def test_nothing_is_suggested_that_cannot_be_taken_back(wsoa: Keyboard, typed: str) -> None:
    said = wsoa(typed).err

    assert "redact" not in said.replace(typed, "")
    assert "restore" not in said


def test_a_verb_without_its_noun_is_asked_about(wsoa: Keyboard) -> None:
    said = wsoa("assign AFI-01 --lead police")

    assert said.code == 2
    assert said.err == "wsoa: assign what?\nAs in: wsoa area assign\n"


def test_a_noun_alone_shows_its_help(wsoa: Keyboard) -> None:
    said = wsoa("action")

    assert said.code == 2
    assert "Usage: wsoa action" in said.err
