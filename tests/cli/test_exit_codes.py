"""One rule: a word that is none of those to choose from is 2; a record that could be there and is not is 66."""

from typing import Any

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.test_same_options import every

# What is typed where help says that such a thing belongs: of that shape, and not there.
STRANGE = {
    **dict.fromkeys(("AREA", "AREAS", "AREA…", "[AREA…]", "REF", "REF…", "[REF…]"), "AFI-99"),
    **dict.fromkeys(("AGENCY", "AGENCIES", "AGENCY…", "[AGENCY]"), "harbourmaster"),
    **dict.fromkeys(("ACTION", "ACTIONS", "ACTION…"), "AFI-01.99"),
    **dict.fromkeys(("POINT", "POINTS", "POINT…"), "AFI-01z"),
    **dict.fromkeys(("SUBMISSION", "[SUBMISSION]"), "SUB-99"),
    "MILESTONE…": "AFI-01.1.99",
    "EVIDENCE…": "EV-999",
    **dict.fromkeys(("MEASURE", "MEASURE…"), "KPI-99"),
    "NOTE": "N-999",
    **dict.fromkeys(("BOARD", "BOARD…"), "B-99"),
    "CHALLENGE": "CH-99",
    "CONTRIBUTOR…": "C-99",
    **dict.fromkeys(("ENDORSEMENT", "ENDORSEMENT…"), "EN-99"),
    "WAIVER…": "W-99",
    "SHEET": "ZZZZ",
    "LEAD": "L-99",
    "[REVISION]": "999",
}
# What else a command needs, by what help calls it.
ELSE = {
    "WORDS": "Words",
    "DATE": "2019-12-01",
    "NUMBER": "5",
    "WORD": "at-risk",
    "FILE-OR-LINK…": "https://example.org",
}
ELSE |= {"RULE": "area-led", "FIELD=VALUE…": "title=Once", "CELL…": "Actions!H2", "NAME": "Chair", "up|down": "up"}
ELSE |= {"accepted|returned": "accepted", "KEY": "fire", "WHO": "Board", "AREA": "AFI-01", "ACTION…": "AFI-01.1"}
ELSE |= {
    "ACTION": "AFI-01.1",
    "AREA…": "AFI-01",
    "CONTRIBUTOR…": "C-01",
    "AGENCY": "police",
    "AGENCIES": "police",
    "MEASURE…": "KPI-01",
}
ALSO = {"agree": ["--by", "Board", "--on", "2019-07-01"]}
OWN = {"--shows": "done", "--name": "Ann", "--role": "Chief"}


def cases() -> list[tuple[str, str]]:
    """Every command, for each place where it takes a reference or an agency: the words without that, and that place."""
    return [
        (name, max(param.opts, key=len))
        for name, command in every().items()
        for param in command.params
        if param.metavar in STRANGE and "--confirm" not in param.opts
    ]


def typed(command: Any, wanted: str) -> list[str]:  # noqa: ANN401 - typer's own click
    """The words of a command that needs no more, with something strange in the place that is wanted."""
    words = []
    for param in command.params:
        is_it = max(param.opts, key=len) == wanted
        if not (is_it or param.required):
            continue
        value = STRANGE[param.metavar] if is_it else OWN.get(param.opts[0]) or ELSE[param.metavar]
        words += [value] if param.param_type_name == "argument" else [param.opts[0], value]
    return words


@pytest.mark.parametrize(("name", "place"), cases())
def test_what_could_be_there_and_is_not_is_told_in_the_same_way(wsoa: Keyboard, name: str, place: str) -> None:
    wsoa.does("measure add Visits --direction up --area AFI-01")

    said = wsoa.refused(66, name, *typed(every()[name], place), *ALSO.get(name, ()))

    assert "no " in said


@pytest.mark.parametrize(
    "words",
    [
        "check --explain nonsense",
        "waive nonsense AFI-01 --reason Later --by Chair --until 31/12/2019",
        "section show nonsense",
        "section edit nonsense Words",
        "help nonsense",
        "export nonsense",
        "action list --delivery nonsense",
        "measure list --sort nonsense",
        "measure add Visits --direction nonsense --area AFI-01",
        "evidence add AFI-01 https://example.org --shows nonsense",
    ],
)
def test_a_word_that_is_no_choice_is_told_with_those_there_are(wsoa: Keyboard, words: str) -> None:
    assert "nonsense" in wsoa.refused(2, words)
