"""The inspectors' own words: no command can change them, not one letter."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from typer.main import get_command

from tests.cli.keyboard import CommandAnswer, Keyboard, commands
from wsoa.cli.app import NOUNS, program
from wsoa.domain.statement.fields import COLUMNS, Nature
from wsoa.domain.statement.records import Area, Contributor, Point, Strength

REPORTS = "report"  # a noun whose verbs only look
LOOKING = {"list", "show", "read", "status", "remind"}
# The one command that brings other words in: the inspectors' own, from their corrected letter
# (test_corrected_letter.py).
CORRECTING = {("letter", "update")}
# It needs a cell that was left out of a return, and changes no record (test_copies_and_what_is_left_out.py).
SETTLING = {("sheet", "settle")}
# These need a pack (test_submissions.py).
SUBMITTED = {("submission", verb) for verb in ("sent", "outcome", "verify")}
# Every command that alters a statement, each carried out below.
EDITS = (
    "board add 26/7/2019",
    "board edit B-01 --date 29/7/2019",
    "board withdraw B-01 --reason Ill",
    "challenge add AFI-01 'Why not sooner?'",
    "challenge answer CH-01 'It will be.'",
    "challenge withdraw CH-01 --reason 'Asked twice'",
    "board add 27/9/2019",
    "board remove B-02 --reason 'Other words' -y",
    "challenge add AFI-01 'Other words'",
    "challenge remove CH-02 --reason 'Other words' -y",
    "agency add schools 'Schools of Testby'",
    "agency edit police --name 'Testshire Constabulary' --alias force --lead 'Blue; Head'",
    "contributor answer C-02 --by health,schools",
    "area assign AFI-01 --lead council --with police --title 'Other words'",
    "area assign AFI-01b --with council",
    "area confirm APA-01",
    "area title AFI-02 'Other words'",
    "area split AFI-01a --at 'share what'",
    "area join AFI-01a AFI-01c",
    "area reviewed --all",
    "letter edit --place Elsewhere --theme 'another theme' --deadline 2019-08-16 --reason 'Other words'",
    "cover edit --notice 'Other words'",
    "section edit introduction 'Other words'",
    "acronym set MASH 'Other words'",
    "area edit AFI-02 --title 'Other words' --outcome 'Other words'",
    "action add AFI-01 'Other words'",
    "action edit AFI-01.1 --title 'Other words' --point AFI-01b",
    "action start AFI-01.1",
    "milestone add AFI-01.1 Step --due 2019-09-01",
    "milestone edit AFI-01.1.2 --title 'Other words'",
    "milestone done AFI-01.1.2",
    "milestone withdraw AFI-01.1.3 --reason 'Not needed'",
    "action move AFI-01.1 2019-10-07",
    "milestone move AFI-01.1.2 2019-09-09",
    "action confidence AFI-01.1 at-risk",
    "action complete AFI-01.1",
    "action withdraw AFI-01.2 --reason 'Not needed'",
    "action reopen AFI-01.1 --reason 'Not done after all'",
    "action complete AFI-01.1",
    "evidence add AFI-01.1 https://example.org --shows done",
    "evidence edit EV-001 --description 'Other words'",
    "evidence withdraw EV-001 --reason 'Another form'",
    "evidence add AFI-01.1 https://example.org/more --shows difference",
    "evidence accept EV-003 --by 'Chair of the board'",
    "action verify AFI-01.1 --by 'Chair of the board' --of council",
    "measure add 'Other words' --direction down --baseline 9 --baseline-on 2019-05-31 --area AFI-01",
    "measure edit KPI-01 --title 'Words again' --unit days",
    "measure reading KPI-01 8 --on 2019-06-30",
    "measure withdraw KPI-01 --reason 'Counted no longer'",
    "note add AFI-01 'Other words'",
    "note edit N-001 'Other words'",
    "edit N-001 dated=2019-06-19",
    "note remove N-001 --reason 'Other words' -y",
    "action add AFI-01 'Other words'",
    "milestone add AFI-01.3 Step",
    "milestone remove AFI-01.3.1 --reason 'Other words' -y",
    "action remove AFI-01.3 --reason 'Other words' -y",
    "evidence add AFI-01.1 https://example.org/less --shows done",
    "evidence remove EV-004 --reason 'Other words' -y",
    "measure remove KPI-01 --reason 'Other words' -y",
    "agency add fire 'Other words'",
    "agency merge fire --into health -y",
    "agency add ambulance 'Other words'",
    "agency remove ambulance --reason 'Other words' -y",
    "waive area-answered APA-01 --reason 'Other words' --by Chair --until 2019-12-31",
    "waiver withdraw W-01 --reason 'Other words'",
    "endorse council --name 'Other words' --role Chief",
    "endorsement withdraw EN-01 --reason 'Other words'",
    "sheet issue --all",
    "sheet recall police --reason 'Other words'",
)
VERBATIM = {
    column.field
    for kind in (Area, Point, Contributor, Strength)
    for column in COLUMNS[kind]
    if column.nature is Nature.VERBATIM
}


def words_of(wsoa: Keyboard) -> list[Any]:
    """The inspectors' words as the JSON of areas, contributors and the letter tell them."""
    areas = [wsoa.told(f"area show {area['ref']}") for area in wsoa.told("area list")]
    told = [*areas, *(point for area in areas for point in area["points"]), *wsoa.told("contributor list")]
    return [[(field, record[field]) for field in sorted(VERBATIM) if field in record] for record in told] + [
        wsoa.told("letter show")["source"]
    ]


def options() -> list[str]:
    """Every option of every command, as 'area title --text'."""
    root: Any = get_command(program())
    pairs = [(f"{noun} {verb}", command) for noun in NOUNS for verb, command in root.commands[noun].commands.items()]
    pairs += [(verb, command) for verb, command in root.commands.items() if verb not in NOUNS]
    return [
        f"{name} {option}"
        for name, command in pairs
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("-")
    ]


def test_no_command_has_an_option_for_the_words_of_the_letter() -> None:
    # What redact --words removes is looked for everywhere but in the letter's own words: see below.
    names = {option.split()[-1].lstrip("-") for option in options() if option != "redact --words"}

    assert "title" in names
    assert names.isdisjoint({"text", "heading", "page", "line", "kind-of-area", "starts", "ends", "words", "verbatim"})


def test_a_phrase_that_is_removed_stays_in_the_words_of_the_letter(wsoa: Keyboard) -> None:
    before = words_of(wsoa)
    assert "Nothing in the record holds" in wsoa.refused(2, "redact --words 'share what they know' --reason Why")
    wsoa.does("note add AFI-01 'They do not share what they know'")

    wsoa.does("redact --words 'share what they know' --reason Why --confirm 'share what they know'")

    assert words_of(wsoa) == before
    assert "share what they know" not in wsoa.does("note list")


def test_the_list_of_commands_that_alter_a_statement_is_whole() -> None:
    tried = {tuple(typed.split()[:2]) for typed in EDITS if typed.split()[0] in NOUNS}

    altering = {noun: verbs - LOOKING for noun, verbs in commands().items() if noun != REPORTS}
    assert tried | CORRECTING | SETTLING | SUBMITTED == {
        (noun, verb) for noun, verbs in altering.items() for verb in verbs
    }


def test_whatever_is_changed_the_inspectors_words_stay_letter_for_letter(wsoa: Keyboard) -> None:
    before = words_of(wsoa)

    for typed in EDITS:
        said = wsoa.does(typed)
        assert "Nothing changed" not in said, typed

    assert words_of(wsoa) == before


@pytest.mark.parametrize("header", ["The inspectors' words", "Text", "Heading", "Short title"])
def test_no_sheet_can_bring_in_other_words_for_an_area(wsoa: Keyboard, header: str) -> None:
    (wsoa.folder / "areas.csv").write_text(f"Reference,Action,{header}\nAFI-01,Other words,Other words\n")

    said = wsoa.refused(65, "import areas.csv --keep theirs -y")

    assert "AFI-01" in said or header in said


def test_the_history_of_an_area_knows_its_words_from_the_first_day_and_no_other(wsoa: Keyboard) -> None:
    for typed in EDITS:
        wsoa.does(typed)

    changes = [change for revision in wsoa.told("history") for change in revision["changes"]]

    # Where a point begins and ends in them is no word of theirs: a person may split and join points.
    words = VERBATIM - {"area", "starts", "ends"}
    texts = [change for change in changes if change["ref"].startswith("A") and change["field"] in words]
    assert texts
    assert all(change["old"] in (None, "0", 0, "improvement") for change in texts)


def test_whatever_is_changed_can_be_looked_at_first_and_is_refused_alike(wsoa: Keyboard) -> None:
    for typed in (*EDITS, "undo -y", "redact N-002 --reason Named --confirm N-002"):
        if typed == "sheet issue --all":  # hands out files
            wsoa.does(typed)
            continue
        before, refused = wsoa.held(), [*refusals(wsoa, typed)]
        looked = wsoa(f"{typed} -n --json")
        assert wsoa.held() == before, typed
        done = wsoa.told(typed)

        for said, dry in refused:
            assert said.code == dry.code in (2, 66, 77), f"{typed}: {said} {dry}"
            assert said.err.endswith(dry.err), f"{typed}: {said} {dry}"
        assert looked.code == 0, f"{typed}: {looked.err}"
        assert "Dry run: nothing was written." in json.loads(looked.out)["remarks"], typed
        assert json.loads(looked.out)["changes"] == done["changes"], typed


def refusals(wsoa: Keyboard, typed: str) -> Iterator[tuple[CommandAnswer, CommandAnswer]]:
    """What is said on a day of the past, and then to somebody whose name is not known: by the deed and by a dry run."""
    wsoa.on("2019-06-30")
    yield wsoa(f"{typed} --json"), wsoa(f"{typed} -n --json")
    wsoa.on("2019-07-10")
    for name in ("WSOA_USER", "LOGNAME", "USER", "USERNAME"):
        wsoa.where(name, "")
    yield wsoa(f"{typed} --json"), wsoa(f"{typed} -n --json")
    wsoa.where("WSOA_USER", "Ann Coordinator")
