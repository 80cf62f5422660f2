"""The data: what a program can count on."""

import json

from tests.exporters import awkward
from wsoa.domain.document.editions import copy_of
from wsoa.exporters import rendered

DATA = json.loads(rendered(awkward.copy(), "json"))


def test_its_keys_stand_in_their_order() -> None:
    version = ["format", "title", "credit", "edition", "marking", "today", "stamp", "days_left", "statement", "cover"]
    records = [
        "agencies",
        "contributors",
        "strengths",
        "areas",
        "actions",
        "milestones",
        "evidence",
        "measures",
        "readings",
        "challenges",
        "endorsements",
        "waivers",
    ]

    assert [*DATA] == [*version, *records, "standing_key", "rating_key"]


def test_it_says_which_version_it_is() -> None:
    assert DATA["stamp"] == {"revision": 14, "day": "2019-07-31", "digest": awkward.STAMP.digest}
    assert (DATA["today"], DATA["days_left"]) == ("2019-08-01", {"calendar": 14, "working": 10})


def test_an_action_names_what_belongs_to_it() -> None:
    action = next(action for action in DATA["actions"] if action["ref"] == "AFI-01.1")

    assert action["areas"] == ["AFI-01", "AFI-02"]
    assert action["lead"] == {"key": "council", "name": "Derby City Council"}
    assert action["milestones"] == ["AFI-01.1.1", "AFI-01.1.2", "AFI-01.1.3"]
    assert action["rating"]["rating"] == "late"
    assert action["rating"]["colour"] == "red"


def test_evidence_about_a_milestone_is_found_from_its_milestone() -> None:
    step = next(step for step in DATA["milestones"] if step["ref"] == "AFI-01.1.1")

    assert step["evidence"] == ["EV-002"]


def test_a_measure_names_its_readings_and_where_it_stands() -> None:
    measure = next(measure for measure in DATA["measures"] if measure["ref"] == "KPI-01")

    assert (measure["baseline"], measure["target"], measure["readings"]) == (24.5, 15, ["R-001", "R-002"])
    assert measure["standing"] == {
        "standing": "not moving",
        "colour": "red",
        "reason": "21.5% on 31 July 2019, worse than the 0.1% read before.",
    }


def test_a_withdrawn_measure_is_there_and_has_no_standing() -> None:
    measure = next(measure for measure in DATA["measures"] if measure["ref"] == "KPI-04")

    assert (measure["standing"], measure["withdrawn"]) == (None, "Counted\nno longer.")


def test_a_withdrawn_action_is_there_and_not_rated() -> None:
    action = next(action for action in DATA["actions"] if action["ref"] == "AFI-01.3")

    assert (action["rating"], action["delivery"], action["starts"]) == (None, "withdrawn", "2019-06-01")


def test_an_area_holds_its_points_in_their_own_words() -> None:
    area = next(area for area in DATA["areas"] if area["ref"] == "AFI-01")

    assert [point["text"] for point in area["points"]] == [
        "Referrals are too variable.",
        "Not all partners use the form.",
        "Feedback is slow.",
    ]
    assert area["actions"] == ["AFI-01.1", "AFI-01.2", "AFI-01.3"]


def test_what_is_not_known_is_null() -> None:
    empty = json.loads(rendered(copy_of(awkward.empty()), "json"))

    assert set(empty["statement"].values()) == {None}
    assert empty["actions"] == []
    assert (empty["stamp"], empty["days_left"]) == ({"revision": 0, "day": None, "digest": None}, None)


def test_it_is_read_by_people_too() -> None:
    text = rendered(awkward.copy(), "json").decode()

    assert "Ynys Môn & <b>Łódź</b>" in text
    assert text.endswith("}\n")
