"""Who owns what: areas, agencies, and the bodies that the letter names."""

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations import small


def area(wsoa: Keyboard, ref: str) -> dict[str, object]:
    found: dict[str, object] = wsoa.told(f"area show {ref}")
    return found


def test_an_area_is_assigned_to_a_lead_and_contributors_and_so_confirmed(begun: Keyboard) -> None:
    said = begun.does('area assign AFI-02 --lead health --with council,police --title "Inviting health"')

    assert "Assigned AFI-02" in said
    assert "Next: wsoa action add AFI-02" in said
    found = area(begun, "AFI-02")
    assert (found["lead"], found["contributing"], found["title"], found["confirmed"]) == (
        "health",
        ["council", "police"],
        "Inviting health",
        True,
    )


def test_whoever_leads_an_area_does_not_contribute_to_it_as_well(begun: Keyboard) -> None:
    begun.does("area assign AFI-02 --lead health --with health,council")

    found = area(begun, "AFI-02")
    assert (found["lead"], found["contributing"]) == ("health", ["council"])


def test_an_agency_is_known_by_its_key_its_name_and_its_other_names_in_any_capitals(begun: Keyboard) -> None:
    begun.does('area assign afi-2 --lead "TESTSHIRE police" --with "Probation and Children\'s social care"')

    found = area(begun, "AFI-02")
    assert (found["lead"], found["contributing"]) == ("police", ["council", "probation"])


def test_contributors_come_and_go_one_by_one(begun: Keyboard) -> None:
    begun.does("area assign AFI-02 --lead health --with council,police")

    begun.does("area assign AFI-02 --with +probation")
    begun.does("area assign AFI-02 --with=-police")

    assert area(begun, "AFI-02")["contributing"] == ["council", "probation"]


def test_a_point_can_be_assigned_and_the_command_offered_next_is_about_its_area(begun: Keyboard) -> None:
    said = begun.does("area assign AFI-01b --with council,police")

    assert "wsoa action add AFI-01 " in said
    points = {point["ref"]: point for point in begun.told("area show AFI-01")["points"]}
    assert points["AFI-01b"]["agencies"] == ["council", "police"]
    assert (points["AFI-01b"]["confirmed"], points["AFI-01a"]["confirmed"]) == (True, False)


def test_a_proposed_owner_is_marked_until_a_person_confirms_it(begun: Keyboard) -> None:
    assert "proposed" in begun.does("area show APA-01")

    begun.does("area confirm APA-01")

    found = area(begun, "APA-01")
    assert found["confirmed"] is True
    assert all(point["confirmed"] for point in begun.told("area show APA-01")["points"])
    assert begun.told("agency show health")["confirmed"] is True
    assert area(begun, "AFI-02")["confirmed"] is False


def test_confirming_everything_leaves_no_proposal(begun: Keyboard) -> None:
    begun.does("area confirm --all")

    assert all(agency["confirmed"] for agency in begun.told("agency list"))
    assert all(body["confirmed"] for body in begun.told("contributor list"))
    assert [found["ref"] for found in begun.told("area list") if not found["confirmed"]] == ["AFI-03"]
    laid_out = begun.where("COLUMNS", "110")
    assert not any("(proposed)" in laid_out.does(f"{noun} list") for noun in ("area", "agency", "contributor"))


def test_areas_with_proposed_owners_are_counted_apart_from_those_that_nobody_leads(begun: Keyboard) -> None:
    before = begun.where("COLUMNS", "110").does("area list")

    begun.does("area confirm --all")

    assert "3 areas with proposed owners: wsoa area confirm --all" in before
    assert "1 area that nobody leads: wsoa area assign AREA --lead AGENCY" in before
    assert "with proposed owners" not in begun.where("COLUMNS", "110").does("area list")
    assert "nobody (proposed)" not in begun.does("area show AFI-03")


def test_what_is_confirmed_already_is_not_confirmed_again(begun: Keyboard) -> None:
    begun.does("area confirm APA-01")
    before = begun.held()

    assert "Nothing changed" in begun.does("area confirm APA-01")
    assert begun.held() == before


def test_an_area_without_a_proposed_lead_cannot_be_confirmed_and_is_to_be_assigned(begun: Keyboard) -> None:
    assert "wsoa area assign AFI-03 --lead AGENCY" in begun.refused(2, "area confirm AFI-03")


def test_what_to_confirm_has_to_be_said(begun: Keyboard) -> None:
    assert "--all" in begun.refused(2, "area confirm")
    begun.refused(2, "area confirm AFI-01 --all")


def test_an_area_has_a_short_title_while_one_is_given(begun: Keyboard) -> None:
    begun.does("area title AFI-03", "Children’s voices")
    assert "Children’s voices" in begun.does("area list")

    begun.does("area title AFI-03", "")

    assert area(begun, "AFI-03")["title"] is None


def test_the_list_of_areas_can_be_narrowed_to_an_agency(begun: Keyboard) -> None:
    assert [found["ref"] for found in begun.told("area list")] == ["APA-01", "AFI-01", "AFI-02", "AFI-03"]
    assert [found["ref"] for found in begun.told("area list --agency health")] == ["APA-01", "AFI-02"]


def test_an_area_shows_the_inspectors_words_its_points_its_owners_and_its_actions(wsoa: Keyboard) -> None:
    shown = wsoa.does("area show AFI-01")

    for words in (
        "Police officers do not always share what they know.",
        "page 3",
        "police",
        "council",
        "AFI-01.1",
        "Share every concern within a day",
    ):
        assert words in shown
    assert [action["ref"] for action in wsoa.told("area show AFI-01")["actions"]] == ["AFI-01.1"]


def test_an_agency_is_added_with_whom_to_write_to(begun: Keyboard) -> None:
    said = begun.does(
        "agency add schools 'Schools of Testby' --kind education --alias 'academies; colleges'"
        " --lead 'Head; Headteacher; head@example.org' --lead 'Second; Deputy'"
    )

    assert "--lead schools" in said
    told = begun.told("agency show academies")
    assert (told["ref"], told["kind"], told["aliases"], told["confirmed"]) == (
        "schools",
        "education",
        ["academies", "colleges"],
        True,
    )
    assert [(lead["ref"], lead["name"], lead["role"], lead["email"]) for lead in told["people"]] == [
        ("L-01", "Head", "Headteacher", "head@example.org"),
        ("L-02", "Second", "Deputy", None),
    ]


def test_an_agency_that_is_called_as_another_is_remarked_upon(begun: Keyboard) -> None:
    begun.does("agency add schools 'Schools of Testby' --alias 'academies; colleges'")

    said = begun.does("agency add academy 'schools of testby' --alias Colleges")
    assert "schools is called “" in said
    assert "wsoa agency merge academy --into schools" in said
    assert said.count("is called") == 1
    assert "is called" not in begun.does("agency add fire 'Fire and Rescue'")


def test_an_agency_changes_its_names_and_its_leads_but_never_its_key(begun: Keyboard) -> None:
    begun.does("agency edit police --lead 'Det Supt Blue; Public Protection; blue@example.org'")

    begun.does(
        "agency edit police --name 'Testshire Constabulary' --alias +force --former L-01"
        " --lead 'Det Supt Green; Public Protection'"
    )

    told = begun.told("agency show police")
    assert (told["name"], told["aliases"], told["confirmed"]) == (
        "Testshire Constabulary",
        ["Constabulary", "force"],
        True,
    )
    assert [(lead["ref"], lead["former"]) for lead in told["people"]] == [("L-01", True), ("L-02", False)]
    shown = begun.does("agency show police")
    assert "Det Supt Blue" in shown
    assert "has left" in shown


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("agency add police Police", "already an agency police"),
        ("agency add 'Derby CCG!' Commissioners", "cannot be an agency's key"),
        ("agency add ccg Commissioners --lead 'Ann; Head; not an address'", "not an e-mail address"),
        ("agency add ccg Commissioners --lead '; Head; ann@example.org'", "who the lead is"),
        ("agency add ccg Commissioners --lead 'a; b; c@example.org; d'", "who the lead is"),
        ("contributor answer C-01 --by ''", "Nobody would answer"),
        ("contributor answer C-01 --by nobody", "no agency nobody"),
        ("area assign AFI-01 --lead nobody", "no agency nobody"),
    ],
)
def test_what_cannot_own_is_refused_in_words(begun: Keyboard, typed: str, why: str) -> None:
    assert why in begun.refused(66 if "nobody" in typed else 2, typed)


def test_the_agencies_are_listed_with_what_they_lead(wsoa: Keyboard) -> None:
    assert [found["ref"] for found in wsoa.told("agency list")] == ["council", "health", "police", "probation"]
    assert "Testshire Police" in wsoa.does("agency list")
    assert "AFI-01.1" in wsoa.does("agency show police")


def test_a_body_named_in_the_letter_is_answered_by_one_or_more_agencies(begun: Keyboard) -> None:
    begun.does("agency add hospital 'Testby Hospital'")

    begun.does("contributor answer C-02 --by health,hospital")

    told = {body["ref"]: body for body in begun.told("contributor list")}
    assert (told["C-02"]["text"], told["C-02"]["agencies"], told["C-02"]["confirmed"]) == (
        "health providers in Testby",
        ["health", "hospital"],
        True,
    )
    assert told["C-01"]["confirmed"] is False
    assert "hospital" in begun.does("contributor list")


def test_every_change_is_signed_and_dated(begun: Keyboard) -> None:
    begun.where("WSOA_USER", "Ben Deputy").does("area title AFI-03 Voices")

    last = begun.told("history")[-1]

    assert (last["who"], last["day"], last["source"]) == ("Ben Deputy", str(small.OWNED), "typed")
    assert last["changes"] == [{"ref": "AFI-03", "field": "title", "old": None, "new": "Voices"}]


@pytest.mark.parametrize(
    ("typed", "name", "role", "email"),
    [
        ("Ann Blue; Chief Inspector; ann@example.org", "Ann Blue", "Chief Inspector", "ann@example.org"),
        ("Ann Blue, Chief Inspector, ann@example.org", "Ann Blue", "Chief Inspector", "ann@example.org"),
        (
            "Ann Blue, Head of Quality, Safety <ann@example.org>",
            "Ann Blue",
            "Head of Quality, Safety",
            "ann@example.org",
        ),
        ("Ann Blue <ann@example.org>", "Ann Blue", None, "ann@example.org"),
        ("Ann Blue; ann@example.org", "Ann Blue", None, "ann@example.org"),
        ("Head of Quality, Safety;", "Head of Quality, Safety", None, None),
    ],
)
def test_a_lead_is_taken_apart_as_people_write_one(
    wsoa: Keyboard, typed: str, name: str, role: str | None, email: str | None
) -> None:
    wsoa.does(f"agency edit police --lead '{typed}'")

    (lead,) = wsoa.told("agency show police")["people"]
    assert (lead["name"], lead["role"], lead["email"]) == (name, role, email)


@pytest.mark.parametrize(
    "typed", ["Ann Blue, Chief Inspector", "ann@example.org", "Ann, Bea and Carl", "a; b; c@d.org; e"]
)
def test_a_lead_that_may_be_read_in_two_ways_is_refused(wsoa: Keyboard, typed: str) -> None:
    assert "semicolons between" in wsoa.refused(2, f"agency edit police --lead '{typed}'")


def test_to_assign_an_area_to_nobody_says_nothing_and_is_told_so(begun: Keyboard) -> None:
    begun.does("area assign AFI-01 --lead police")

    said = begun.refused(2, "area assign AFI-01")
    assert "Nothing was given to change about AFI-01." in said
    assert "wsoa area assign AFI-01 --lead AGENCY" in said
