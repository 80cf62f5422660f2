"""What the check prints as a mend does mend: each, its blanks filled in, is carried out until nothing is left."""

import shlex

from tests.cli.keyboard import Keyboard

# What a person puts in place of the blanks that a mend leaves open.
BLANKS = {
    "AGENCY": "police",
    "AREA": "AFI-01",
    "FILE-OR-LINK": "https://example.org/minutes",
    "NUMBER": "50",
    "EVIDENCE": "EV-001",
    "NAME": "Ben Chair",
    "…": "Eight of ten children are seen within five days",
}


def filled_in(mend: str) -> list[str]:
    """The words of a mend after 'wsoa', as a person types them; a date that moves lies ahead."""
    words = [BLANKS.get(word, word) for word in shlex.split(mend)[1:]]
    ahead = {"move", "--due"} & {*words}
    return [("2019-09-20" if ahead else "2019-08-01") if word == "DATE" else word for word in words]


def carry_out_mends(wsoa: Keyboard, sort: str) -> int:
    """How many mends of blockers or of advice were carried out, the check's own sort by sort."""
    found = wsoa("check --json").told[sort]
    for mend in dict.fromkeys(mend for blocker in found for mend in blocker["mends"]):
        wsoa.does(shlex.join(filled_in(mend)))
    return len(found)


def test_every_mend_that_the_check_prints_mends(nowhere: Keyboard) -> None:
    nowhere.does("demo derby")
    nowhere.where("WSOA_DB", str(nowhere.folder / "derby" / "data" / "wsoa.db")).on("2019-08-01")
    told = nowhere("check --json").told
    rules = {blocker["rule"] for sort in ("blockers", "advice") for blocker in told[sort]}

    for sort in ("advice", "blockers"):  # what is endorsed is endorsed last
        while carry_out_mends(nowhere, sort):
            assert len(nowhere("check --json").told[sort]) < len(told[sort])
            told = nowhere("check --json").told

    assert len(rules) > 6
    assert (told["blockers"], told["advice"]) == ([], [])
    assert nowhere("check").code == 0


def test_where_one_command_mends_them_all_it_is_printed_once_and_mends_them_all(begun: Keyboard) -> None:
    said = begun("check").out

    assert said.count("All of them: wsoa area confirm --all") == 1
    begun.does("area confirm --all")
    assert "points-confirmed" not in {blocker["rule"] for blocker in begun("check --json").told["blockers"]}
