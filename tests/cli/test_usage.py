"""A command typed wrongly is told in the same voice as any other refusal, with what to type; the exit code is 2."""

import re

import pytest

from tests.cli.keyboard import Keyboard
from wsoa.cli.command import FOR_GOOD
from wsoa.cli.usage import LONG_WORDS

LEAD = '"Head of Safeguarding; Director; name@example.org"'
RATINGS = "verified, complete, late, off track, at risk, slipping, not yet due to start, no update, on track, withdrawn"
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
    "undo first": ("REVISION takes a whole number.", "As in: wsoa undo -n"),
    "check --explain": ("--explain of wsoa check needs a value.", "As in: wsoa check --explain area-led"),
    "area list --agency": ("--agency of wsoa area list needs a value.", "As in: wsoa area list --agency police"),
    "note add AFI-07 -due": (
        "There is no option -d in wsoa note add.",
        "To give -due as words, put -- before it: wsoa note add AFI-07 -- -due",
    ),
    "action edit AFI-01.1 -due 1/9/2019": (
        "There is no option -due in wsoa action edit.",
        "Did you mean --due? All there is: wsoa action edit -h",
    ),
    "action edit AFI-01.1 –due 1/9/2019": (
        "–due begins with a long dash, as Word makes of two short ones, and is no option.",
        "Type the dashes yourself: --due",
    ),
    "note add AFI-01 “The rota begins”": (
        "The curly quote of “The holds no words together, as a straight one would.",
        "Type the quotes yourself: \"…\" or '…'",
    ),
    "section edit foreword ‘We accept’": (
        "The curly quote of ‘We holds no words together, as a straight one would.",
        "Type the quotes yourself: \"…\" or '…'",
    ),
    "afi-1": ("afi-1 is a reference, and no command.", "To see it: wsoa show AFI-01"),
    "due police": ("police is more than wsoa due takes.", "Did you mean --agency police? All there is: wsoa due -h"),
    "report changes last-board": (
        "last-board is more than wsoa report changes takes.",
        "Did you mean --since last-board? All there is: wsoa report changes -h",
    ),
    "due next-board": (
        "next-board is more than wsoa due takes.",
        "Did you mean --until next-board? All there is: wsoa due -h",
    ),
    "due 28d": ("28d is more than wsoa due takes.", "Did you mean --within 28d? All there is: wsoa due -h"),
    "report board board.docx": (
        "board.docx is more than wsoa report board takes.",
        "Did you mean --output board.docx? All there is: wsoa report board -h",
    ),
    "action list AFI-01..02 AFI-04": (
        "AFI-01..02 AFI-04 is more than wsoa action list takes.",
        "Did you mean --area AFI-01..02,AFI-04? All there is: wsoa action list -h",
    ),
    "measure reading KPI-01 85 31/7": (
        "31/7 is more than wsoa measure reading takes.",
        "Did you mean --on 31/7? All there is: wsoa measure reading -h",
    ),
    "action add AFI-01 hold a meeting": (
        "a meeting is more than wsoa action add takes: words that belong together stand in quotes.",
        "As in: wsoa action add AFI-07 'Hold strategy discussions every day'",
    ),
    "action list --agency police --agency council": (
        "--agency is given twice.",
        "Give it once, with commas between several.",
    ),
    "action list --rating late --rating complete": (
        "--rating is given twice.",
        "Give it once, with commas between several.",
    ),
    "action edit AFI-01.1 --officer 'A Name' --officer Chief": ("--officer is given twice.", "Give it once."),
    "action edit AFI-01.1 --point AFI-01a --point AFI-01b": (
        "--point is given twice.",
        "Give it once, with commas between several.",
    ),
    "import r.xlsx --except Actions!G7 --except Actions!G8": (
        "--except is given twice.",
        "Give it once, with commas between several.",
    ),
    "--db one.db status --db=two.db": ("--db is given twice.", "Name one database."),
    "note add AFI-01 afi-2": (
        "afi-2 is a reference: the words of wsoa note add are missing.",
        "As in: wsoa note add AFI-07.2 'The rota begins in September.'",
    ),
    "action add AFI-01 AFI-02": (
        "AFI-02 is a reference: the words of wsoa action add are missing.",
        "As in: wsoa action add AFI-07 'Hold strategy discussions every day'",
    ),
    "--db other.db demo": (
        "The worked example has a database of its own, in its folder.",
        "Name that: wsoa demo DIR",
    ),
    "--install-completion zsh": (
        "--install-completion takes no more words: it is for the shell you are in.",
        "Type in that shell: wsoa --install-completion",
    ),
    "note add AFI-01": (
        "wsoa note add needs REF… and WORDS.",
        f"As in: wsoa note add AFI-07.2 'The rota begins in September.'{LONG_WORDS}",
    ),
    "agency edit police --lead +": (
        "“+” does not say who the lead is.",
        f"Write the name, the role and the e-mail with semicolons between: {LEAD}",
    ),
    "milestone done AFI-01.1.2 1/7/2019": (
        "1/7/2019 is more than wsoa milestone done takes.",
        "Did you mean --on 1/7/2019? All there is: wsoa milestone done -h",
    ),
    "history AFI-01 2019-07-01": (
        "2019-07-01 is more than wsoa history takes.",
        "Did you mean --since 2019-07-01? All there is: wsoa history -h",
    ),
    "note list AFI-01.1": (
        "AFI-01.1 is more than wsoa note list takes.",
        "Did you mean --about AFI-01.1? All there is: wsoa note list -h",
    ),
    "measure list KPI-01": ("KPI-01 is more than wsoa measure list takes.", "To see it: wsoa measure show KPI-01"),
    "fingerprint now": ("now is more than wsoa fingerprint takes.", "As in: wsoa fingerprint"),
    "action AFI-01.1": ("There is no command wsoa action AFI-01.1.", "To see it: wsoa action show AFI-01.1"),
    "challenge edit CH-01 text=x": (
        "There is no command wsoa challenge edit.",
        "edit takes any record: wsoa edit CH-01 FIELD=VALUE",
    ),
    "note delete N-001": ("There is no command wsoa note delete.", "Did you mean remove? All there is: wsoa note -h"),
    "action list --rating lat": (
        "--rating: “lat” is not one of the choices.",
        f"Did you mean late? Write one of: {RATINGS}.",
    ),
    "action list --sort -du": (
        "--sort: “du” is not one of the choices.",
        "Did you mean due? Write one of: ref, action, lead, due, rating, review.",
    ),
    "action add AFI-01 AFI-02 x": (
        "wsoa action add takes one AREA before its words, and AFI-01 AFI-02 are 2.",
        "The others go with --area AFI-02",
    ),
    "area title AFI-01 afi-2 afi-3 x": (
        "wsoa area title takes one AREA before its words, and AFI-01 AFI-02 AFI-03 are 3.",
        "As in: wsoa area title AFI-07 'Strategy discussions'",
    ),
    "action add AFI-01,AFI-02 x": (
        "An action stands under one area, and AFI-01,AFI-02 is several.",
        "AFI-01 comes first, and the others go with --area AFI-02",
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


def slips_of(verb: str) -> list[str]:
    """A letter left out, doubled, or changed for its neighbour."""
    inside = range(1, len(verb))
    return [
        *(verb[:place] + verb[place + 1 :] for place in inside),
        *(verb[:place] + verb[place - 1] + verb[place:] for place in inside),
        *(verb[: place - 1] + verb[place] + verb[place - 1] + verb[place + 1 :] for place in inside),
    ]


NOUNS_OF = {"issue": "sheet ", "sent": "submission ", "outcome": "submission "}


@pytest.mark.parametrize("verb", FOR_GOOD)
def test_nothing_is_suggested_that_cannot_be_taken_back(wsoa: Keyboard, verb: str) -> None:
    for slip in {*slips_of(verb)} - {verb}:
        mend = wsoa(f"{NOUNS_OF.get(verb, '')}{slip}").err.splitlines()[-1]
        assert not {*FOR_GOOD}.intersection(re.findall(r"\w+", mend)), slip


def test_a_verb_that_stands_alone_is_told_with_the_record_that_was_named(wsoa: Keyboard) -> None:
    said = wsoa.refused(2, "action history afi-1.1")

    assert said == ("wsoa: There is no command wsoa action history.\nhistory takes any record: wsoa history AFI-01.1\n")
    assert wsoa.refused(2, "action history").endswith("history takes any record: wsoa history AFI-22.1\n")
    assert "As in" not in wsoa.refused(2, "action redact AFI-01.1")


KEPT = ["contributor", "submission", "endorsement", "waiver", "area", "letter", "cover", "section", "sheet", "acronym"]


@pytest.mark.parametrize("noun", KEPT)
def test_remove_is_not_advised_for_what_stays_on_record(wsoa: Keyboard, noun: str) -> None:
    said = wsoa(f"{noun} remove C-01 --reason Why")

    assert (said.code, said.out) == (2, "")
    assert said.err == f"wsoa: There is no command wsoa {noun} remove.\nAll there is: wsoa {noun} -h\n"


def test_a_verb_without_its_noun_is_asked_about(wsoa: Keyboard) -> None:
    said = wsoa("assign AFI-01 --lead police")

    assert said.code == 2
    assert said.err == "wsoa: assign what?\nAs in: wsoa area assign\n"


def test_a_noun_alone_shows_its_help(wsoa: Keyboard) -> None:
    said = wsoa("action")

    assert said.code == 2
    assert "Usage: wsoa action" in said.err


def test_an_option_after_two_dashes_is_told_to_stand_before_them(wsoa: Keyboard) -> None:
    said = wsoa.refused(2, 'action add AFI-01 -- "- Share learning" --lead police')

    assert said == "wsoa: What stands after -- is a value: --lead too.\nPut options before it.\n"
    assert "- Share learning" in wsoa.does('action add AFI-01 --lead police -- "- Share learning"')


def test_the_bullet_of_a_pasted_item_is_no_part_of_its_words_and_a_list_keeps_its_bullets(
    wsoa: Keyboard,
) -> None:
    wsoa.does("action add AFI-01", "•\tReview every case")
    wsoa.does("note add AFI-01", "• First\n• second")

    assert "Action: Review every case" in wsoa.does("history AFI-01")
    assert [note["text"] for note in wsoa.told("note list")][-1] == "• First\n• second"
