"""Every list keeps one grammar: filters that fit it, --sort by any of its columns, and a line a record in a pipe."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from tests.cli.keyboard import Keyboard
from tests.cli.laws import worked_in
from tests.cli.terminal import on_terminal
from tests.operations import small
from wsoa.cli.app import NOUNS, program
from wsoa.domain.statement.statement import NAMES
from wsoa.operations.listing import COLUMNS, DUE, SINCE, WORDS
from wsoa.operations.sections import Acronym, WrittenSection

NAMED = {**NAMES, WrittenSection: "section", Acronym: "acronym"}
KINDS = {NAMED[kind]: kind for kind in COLUMNS}
LISTS = [noun for noun in NOUNS if noun in KINDS]


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return worked_in(tmp_path_factory.mktemp("lists"))


@pytest.fixture
def full(worked: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    """A keyboard where there is something of every kind."""
    return Keyboard(worked, capsys, monkeypatch).on(small.FINISHED)


def options(noun: str) -> dict[str, Any]:
    tree: Any = get_command(program([], [noun]))
    return {param.name: param for param in tree.commands[noun].commands["list"].params}


def test_there_is_a_list_of_every_noun_that_has_records() -> None:
    assert set(LISTS) == set(NOUNS) - {"letter", "report", "sheet", "cover"}


@pytest.mark.parametrize("noun", LISTS)
def test_help_lists_every_column_and_every_word(noun: str) -> None:
    offered, kind = options(noun), KINDS[noun]

    assert offered["sort"].help.endswith(f": {', '.join(COLUMNS[kind])}.")
    for name, words in WORDS.items():
        assert (name in offered) is (kind in words)
        assert kind not in words or offered[name].help.endswith(f": {', '.join(words[kind])}.")
    assert ("due" in offered) is (kind in DUE)
    assert ("since" in offered) is (kind in SINCE)


@pytest.mark.parametrize("noun", LISTS)
def test_in_a_pipe_each_record_is_one_line_with_a_tab_between_its_columns(full: Keyboard, noun: str) -> None:
    told = full.told(f"{noun} list")

    lines = full.does(f"{noun} list").splitlines()

    assert [line.split("\t")[0] for line in lines] == [next(iter(each.values())) for each in told]
    assert {line.count("\t") for line in lines} == {len(COLUMNS[KINDS[noun]]) - 1}


@pytest.mark.parametrize("noun", LISTS)
def test_it_is_sorted_by_any_column_and_turned_round(full: Keyboard, noun: str) -> None:
    for place, column in enumerate(COLUMNS[KINDS[noun]]):
        there = [cells(full, f"{noun} list --sort {sign}{column}", place) for sign in ("", "-")]
        for found in there:
            assert "" not in found or set(found[found.index("") :]) == {""}
        forth, back = ([cell for cell in found if cell] for found in there)
        assert forth == back[::-1] or sorted(forth) == sorted(back)
        if any(day.count("-") == 2 and day[:4].isdecimal() for day in forth):
            assert all(one <= other for one, other in pairwise(forth))


def cells(wsoa: Keyboard, typed: str, place: int) -> list[str]:
    return [line.split("\t")[place] for line in wsoa.does(typed).splitlines()]


def test_references_are_sorted_as_people_count(wsoa: Keyboard) -> None:
    for _ in range(9):
        wsoa.does('action add AFI-01 "One more" --lead police')

    assert cells(wsoa, "action list --area AFI-01 --sort -ref", 0)[:2] == ["AFI-01.10", "AFI-01.9"]


@pytest.mark.parametrize("noun", LISTS)
def test_a_column_that_there_is_not_is_told_with_those_there_are(full: Keyboard, noun: str) -> None:
    assert f"Write one of: {', '.join(COLUMNS[KINDS[noun]])}." in full.refused(2, f"{noun} list --sort colour")


@pytest.mark.parametrize(
    ("typed", "refs"),
    [
        ("note list --agency police", ["N-001"]),
        ("evidence list --area AFI-02", ["EV-002"]),
        ("milestone list --area AFI-01 --open", ["AFI-01.1.2"]),
        ("action list --open", ["APA-01.1", "AFI-01.1", "AFI-03.1"]),
        ("challenge list --agency police", ["CH-01"]),
        ("board list --since 2019-07-27", ["B-02"]),
        ("waiver list --due 2019-12-30", []),
        ("measure list --due 2019-12-31", []),
        ("contributor list --agency police", ["C-03"]),
        ("area list --agency police", ["AFI-01"]),
    ],
)
def test_filters_narrow_every_list_alike(full: Keyboard, typed: str, refs: list[str]) -> None:
    assert [each["ref"] for each in full.told(typed)] == refs


def test_a_filter_takes_several_words_with_commas_between(full: Keyboard) -> None:
    every = full.told("action list")
    ratings = {each["rating"] for each in every}

    assert len(ratings) > 1
    for rating in ratings:
        others = [each for each in every if each["rating"] != rating]
        typed = ",".join(word.replace(" ", "-") for word in ratings - {rating})
        assert full.told(f"action list --rating {typed}") == others
    standings = "'met, behind,moving, not moving,stale,no reading'"
    assert full.told(f"measure list --standing {standings}") == full.told("measure list")
    assert "“bad” is not one of the choices" in full.refused(2, "action list --rating late,bad")


@pytest.mark.parametrize("noun", [noun for noun in LISTS if noun not in ("area", "contributor", "section", "acronym")])
def test_an_empty_list_says_what_to_type_to_fill_it(begun: Keyboard, noun: str) -> None:
    if noun == "agency":
        return

    piped, looked_at = begun(f"{noun} list"), begun.where("COLUMNS", "80")(f"{noun} list")

    assert (piped.code, piped.out) == (0, "")
    assert "yet: wsoa " in piped.err
    assert " ".join(piped.err.split()) == " ".join(looked_at.out.split())


def test_on_a_terminal_it_is_laid_out_and_counted(full: Keyboard) -> None:
    code, shown = on_terminal(full.folder, "action", "list", "--no-pager")

    assert code == 0
    assert "Rating" in shown
    assert "actions." in shown
