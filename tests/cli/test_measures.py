"""Measures at the keyboard: added, read, listed, shown, corrected, withdrawn, refused."""

import json

import pytest

from tests.cli.keyboard import Keyboard

ADD = (
    "measure add 'Referred again' --unit % --direction down --baseline 24 --baseline-on 31/3/2019 --target 15"
    " --target-on 31/3/2020 --source 'Weekly list' --area AFI-01,APA-01 --action AFI-01.1"
)


@pytest.fixture
def measured(wsoa: Keyboard) -> Keyboard:
    """A keyboard where a measure was read twice, on 10 July 2019."""
    wsoa.does(ADD)
    wsoa.does("measure reading KPI-01 21.5 --on 31/5/2019")
    wsoa.does("measure reading kpi-1 20 --on 30/6/2019 --remark 'Second month'")
    return wsoa


def test_a_measure_says_what_is_likely_next(wsoa: Keyboard) -> None:
    said = wsoa.does(ADD)

    assert "KPI-01  new" in said
    assert "Next: wsoa measure reading KPI-01 NUMBER --on DATE" in said


def test_a_measure_is_told_whole(measured: Keyboard) -> None:
    told = measured.told("measure show KPI-01")

    assert told == {
        "ref": "KPI-01",
        "title": "Referred again",
        "unit": "%",
        "direction": "down",
        "baseline": 24,
        "baseline_on": "2019-03-31",
        "target": 15,
        "target_on": "2020-03-31",
        "source": "Weekly list",
        "areas": ["APA-01", "AFI-01"],
        "actions": ["AFI-01.1"],
        "withdrawn": None,
        "trajectory": [],
        "standing": "moving",
        "reason": "20% on 30 June 2019, 44% of the way from 24% to 15%.",
        "latest": 20,
        "latest_on": "2019-06-30",
        "readings": [
            {"ref": "R-001", "measure": "KPI-01", "value": 21.5, "dated": "2019-05-31", "note": None},
            {"ref": "R-002", "measure": "KPI-01", "value": 20, "dated": "2019-06-30", "note": "Second month"},
        ],
        "evidence": [],
        "notes": [],
    }


def test_a_measure_is_shown_with_its_readings_and_the_reason_for_its_standing(measured: Keyboard) -> None:
    said = measured.does("measure show KPI-01")

    for words in ("Referred again", "moving: 20% on 30 June 2019", "R-001", "31 May 2019", "21.5%", "Second month"):
        assert words in said


def test_a_list_shows_where_each_began_is_and_should_arrive(measured: Keyboard) -> None:
    measured.does("measure add 'Not yet read' --direction up --action AFI-01.1")

    said = measured.where("COLUMNS", "110").does("measure list")

    (row,) = (line.split() for line in said.splitlines() if line.startswith("KPI-01"))
    assert row == ["KPI-01", "moving", "█▃▁", "██│█░░░░░░", "24%", "→", "20%", "→", "15%"]
    assert "Referred again" in said
    assert "20% on 30 June 2019, 44% of the way from 24% to 15%." in " ".join(said.split())
    assert "no reading" in said
    assert "2 measures." in said


@pytest.mark.parametrize(
    ("typed", "refs"),
    [
        ("", ["KPI-01", "KPI-02"]),
        ("--area apa-1", ["KPI-01"]),
        ("--action AFI-01.1", ["KPI-01", "KPI-02"]),
        ("--area AFI-02", []),
        ("--standing moving", ["KPI-01"]),
        ("--standing 'No reading'", ["KPI-02"]),
        ("--standing withdrawn", []),
    ],
)
def test_measures_can_be_asked_for(measured: Keyboard, typed: str, refs: list[str]) -> None:
    measured.does("measure add 'Not yet read' --direction up --action AFI-01.1")

    assert [measure["ref"] for measure in measured.told(f"measure list {typed}")] == refs
    assert all(
        ref in measured.where("COLUMNS", "110").does(f"measure list {typed}")
        for ref in refs or ["No measure is like that."]
    )


def test_an_area_and_an_action_show_the_measures_that_speak_for_them(measured: Keyboard) -> None:
    for typed in ("area show AFI-01", "action show AFI-01.1"):
        assert "Measures" in measured.does(typed)
        assert [measure["standing"] for measure in measured.told(typed)["measures"]] == ["moving"]
    assert measured.told("area show AFI-02")["measures"] == []


def test_a_measure_is_seen_as_it_stood(measured: Keyboard) -> None:
    measured.on("2019-08-01").does("measure reading KPI-01 23")

    assert measured.told("measure show KPI-01")["standing"] == "not moving"
    assert measured.told("measure show KPI-01 --as-of 10/7/2019")["standing"] == "moving"
    assert measured.told("measure list --as-of 31/12/2019")[0]["standing"] == "stale"
    assert measured.told("measure list --as-of 20/6/2019") == []


def test_a_measure_is_edited_and_its_history_tells_it(measured: Keyboard) -> None:
    said = measured.does("measure edit KPI-01 --target 18 --area=-APA-01 --source ''")

    assert "Target: 15 → 18" in said
    assert "Areas: − APA-01" in said
    assert "Referred again" in measured.does("history KPI-01")
    assert [change["field"] for change in measured.told("history R-002")[-1]["changes"]] == [
        "record",
        "measure",
        "value",
        "dated",
        "note",
    ]


def test_a_mistyped_reading_is_corrected_and_the_history_says_so(measured: Keyboard) -> None:
    said = measured.does("measure reading KPI-01 19.5 --on 30/6/2019 --correction")

    assert "Value: 20 → 19.5" in said
    assert [reading["value"] for reading in measured.told("measure show KPI-01")["readings"]] == [21.5, 19.5]


def test_a_number_below_nought_is_typed_after_two_dashes(wsoa: Keyboard) -> None:
    wsoa.does("measure add Balance --direction up --baseline -5 --baseline-on 31/3/2019 --area AFI-01")

    wsoa.does("measure reading --on 30/6/2019 KPI-01 -- -3.5")

    assert wsoa.told("measure show KPI-01")["reason"] == "-3.5 on 30 June 2019, from -5."


def test_a_withdrawn_measure_stays_on_the_record(measured: Keyboard) -> None:
    measured.does("measure withdraw KPI-01 --reason 'Counted no longer'")

    told = measured.told("measure list")[0]
    assert (told["standing"], told["reason"]) == ("withdrawn", "Counted no longer")
    assert "withdrawn" in measured.does("measure list")
    assert "already withdrawn" in measured.refused(2, "measure reading KPI-01 19")


def test_a_note_can_be_about_a_measure(measured: Keyboard) -> None:
    measured.does("note add KPI-01 'The list is late.'")

    assert [note["text"] for note in measured.told("measure show KPI-01")["notes"]] == ["The list is late."]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("measure reading KPI-01 21 --on 30/3/2019", "readings come after it"),
        ("measure reading KPI-01 21 --on 31/3/2019", "readings come after it"),
        ("measure reading KPI-01 21 --on 11/7/2019", "That day has not come"),
        ("measure reading KPI-01 21 --on 30/6/2019", "was read on that day already: R-002, 20"),
        ("measure reading KPI-01 lots", "“lots” is not a number"),
        ("measure reading KPI-01 ''", "A reading is a number"),
        ("measure reading KPI-01 NaN", "is not a number"),
        ("measure reading KPI-01 20 --on 31/6/2019", "There is no 31 June 2019"),
        ("measure reading KPI-01 20 --on 1/6/2019 --correction", "was not read on that day"),
        ("measure edit KPI-01 --direction up", "the target lies below the baseline"),
        ("measure edit KPI-01 --target 24.1", "the target lies above the baseline"),
        ("measure edit KPI-01 --target-on 1/1/2019", "a target comes after it"),
        ("measure edit KPI-01 --baseline ''", "The baseline has a date and no number"),
        ("measure edit KPI-01 --baseline '' --baseline-on ''", "readings come after the baseline"),
        ("measure edit KPI-01 --baseline-on 31/5/2019", "R-001 was read on 31 May 2019"),
        ("measure edit KPI-01 --direction ''", "cannot be left empty"),
        ("measure edit KPI-01 --title ''", "A measure needs words"),
        ("measure edit KPI-01 --area '' --action ''", "belongs to an area or an action"),
        ("measure edit KPI-01 --area AFI-99", "There is no area AFI-99"),
        ("measure withdraw KPI-01 --reason ' '", "needs a reason"),
        ("measure list --standing sleeping", "Write one of: met, behind, moving, not moving, stale, no reading"),
    ],
)
def test_what_cannot_be_is_refused_in_words(measured: Keyboard, typed: str, why: str) -> None:
    assert why in " ".join(measured.refused(66 if "AFI-99" in typed else 2, typed).split())


@pytest.mark.parametrize(
    "typed",
    ["measure show KPI-09", "measure reading KPI-09 1", "measure edit R-001 --unit x", "measure list --area AFI-99"],
)
def test_what_is_not_there_is_refused(measured: Keyboard, typed: str) -> None:
    assert "There is no" in measured.refused(66, typed)


@pytest.mark.parametrize("typed", ["measure list", "measure show KPI-01"])
def test_the_bar_of_a_measure_marks_where_its_trajectory_has_it_by_now(measured: Keyboard, typed: str) -> None:
    measured.does("measure edit KPI-01 --target-on 30/9/2019 --trajectory '18 by 10 July 2019'")

    said = measured.where("COLUMNS", "110").does(typed)

    assert "████░░│░░░" in said  # 24% to 15%: 44% of the way is covered, and 67% was planned
    assert "│ where its trajectory has it by now" in said


def test_a_measure_says_which_way_it_should_go(wsoa: Keyboard) -> None:
    assert "--direction" in wsoa.refused(2, "measure add 'Referred again' --area AFI-01")


def test_words_that_look_like_markup_are_shown_as_they_are(wsoa: Keyboard) -> None:
    wsoa.does(
        "measure add '[bold]Fewer[/bold] <b>waits</b>' --unit '[red]days' --direction down --baseline 9"
        " --baseline-on 1/6/2019 --area AFI-01"
    )
    wsoa.does("measure reading KPI-01 8 --remark '[link=x]y'")

    said = wsoa.does("measure show KPI-01") + wsoa.does("measure list")

    for words in ("[bold]Fewer[/bold]", "9 [red]days", "[link=x]y"):
        assert words in said


@pytest.mark.parametrize("form", ["html", "excel", "json"])
def test_every_export_holds_the_measures(measured: Keyboard, form: str) -> None:
    place = measured.does(f"export {form} --output out.{form}").strip()

    assert (measured.folder / place).stat().st_size
    if form == "json":
        data = json.loads((measured.folder / place).read_text(encoding="utf-8"))
        assert [measure["ref"] for measure in data["measures"]] == ["KPI-01"]
        assert [reading["value"] for reading in data["readings"]] == [21.5, 20]


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_word_is_broken_however_narrow_the_terminal(measured: Keyboard, width: int) -> None:
    title = "Staff who need safeguarding training and are up to date, in the agency with the fewest of those"
    measured.does(f"measure add '{title}' --direction up --unit children --action AFI-01.1")

    said = measured.where("COLUMNS", str(width)).does("measure list")

    assert title in " ".join(said.split())
    assert max(map(len, said.splitlines())) <= width


def test_a_list_as_json_holds_the_latest_value_its_day_and_the_readings(measured: Keyboard) -> None:
    listed, whole = measured.told("measure list")[0], measured.told("measure show KPI-01")

    last = max(whole["readings"], key=lambda reading: reading["dated"])
    assert (listed["latest"], listed["latest_on"]) == (last["value"], last["dated"])
    assert listed["readings"] == whole["readings"]
