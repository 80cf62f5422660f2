import re

import pytest

from wsoa.domain.letter.first_records import area_of, contributor_of
from wsoa.domain.letter.proposed_owners import answering, proposed_agencies
from wsoa.domain.letter.read_letter import Addressee, FoundArea, ReadLetter
from wsoa.domain.statement.records import Agency
from wsoa.domain.statement.references import AGENCY_KEY

DERBY = ReadLetter(
    "letter.txt",
    place="Derby City",
    prepares="Derby City Council",
    sends="the director of children's services",
    contributors=("Derbyshire Constabulary", "the National Probation Service", "health providers in Derby City"),
    addressees=(
        Addressee("A. Person", "Chief Executive", "Southern Derbyshire Clinical Commissioning Group"),
        Addressee("B. Person", "Chair", "Derby Safeguarding Children Board"),
    ),
)


def test_two_names_of_one_body_in_one_letter_are_two_agencies_and_no_other_names_of_each_other() -> None:
    letter = ReadLetter("letter.txt", contributors=("the CCG", "NHS Exshire ICB", "NPS", "the CRC"))

    agencies = {agency.ref: {alias.lower() for alias in agency.aliases} for agency in proposed_agencies(letter)}

    assert set(agencies) == {"ccg", "icb", "probation", "crc"}
    assert not agencies["icb"] & {"ccg", "clinical commissioning group"}
    assert "crc" not in agencies["probation"]


def test_the_body_that_came_after_is_found_by_the_name_of_the_one_before() -> None:
    letter = ReadLetter("letter.txt", contributors=("NHS Exshire ICB", "the Probation Service"))

    names = {agency.ref: {alias.lower() for alias in agency.aliases} for agency in proposed_agencies(letter)}

    assert {"ccg", "clinical commissioning group"} <= names["icb"]
    assert {"nps", "crc", "community rehabilitation company"} <= names["probation"]


def test_the_agencies_proposed_are_those_of_next_steps_and_of_the_address() -> None:
    proposed = proposed_agencies(DERBY)

    assert [agency.ref for agency in proposed] == ["board", "ccg", "council", "health", "police", "probation"]
    assert not any(agency.confirmed for agency in proposed)


@pytest.mark.parametrize(
    "letter",
    [
        ReadLetter("letter.txt", prepares="Derbyshire Constabulary"),
        ReadLetter("letter.txt", sends="the chief constable"),
        ReadLetter("letter.txt", contributors=("the police",)),
        ReadLetter("letter.txt", addressees=(Addressee("A. Person", "Chief Constable"),)),
        ReadLetter("letter.txt", addressees=(Addressee("A. Person", body="Derbyshire Constabulary"),)),
    ],
    ids=["prepares", "sends", "contributes", "role", "body"],
)
def test_whoever_the_letter_names_in_any_part_is_proposed(letter: ReadLetter) -> None:
    assert [agency.ref for agency in proposed_agencies(letter)] == ["police"]


def test_an_agency_is_called_as_the_letter_words_it() -> None:
    names = {agency.ref: agency.name for agency in proposed_agencies(DERBY)}

    assert names["police"] == "Derbyshire Constabulary"
    assert names["probation"] == "National Probation Service"
    assert names["council"] == "Local authority, Derby City"
    assert names["board"] == "Safeguarding partnership"


def test_without_a_place_the_local_authority_is_called_just_that() -> None:
    (council,) = proposed_agencies(ReadLetter("letter.txt", prepares="The local authority"))

    assert council.name == "Local authority"
    assert "Local authority" not in council.aliases


def test_the_other_names_of_an_agency_do_not_repeat_its_name() -> None:
    probation = next(agency for agency in proposed_agencies(DERBY) if agency.ref == "probation")

    assert probation.aliases == ("CRC", "Community rehabilitation company", "NPS", "Probation")


def test_a_letter_that_names_nobody_proposes_nobody() -> None:
    assert proposed_agencies(ReadLetter("letter.txt")) == ()


def test_an_inspectorate_is_never_proposed() -> None:
    areas = (FoundArea("Plans are late.", bodies=("Ofsted and HMI Probation",)),)

    assert proposed_agencies(ReadLetter("letter.txt", contributors=("HMICFRS", "HMI Probation"), areas=areas)) == ()


def responsible(*bodies: str) -> ReadLetter:
    """A report with one area, beside which those bodies stand."""
    return ReadLetter("report.pdf", areas=(FoundArea("The partnership should act on late plans.", bodies=bodies),))


def told(agencies: tuple[Agency, ...]) -> dict[str, str]:
    return {agency.ref: agency.name for agency in agencies}


def test_the_bodies_beside_an_area_are_proposed_as_its_owners_the_first_to_lead() -> None:
    letter = responsible("Exham Borough Council", "NHS Exshire Integrated Care Board (ICB)")

    agencies = proposed_agencies(letter)
    area = area_of("APA-01", letter.areas[0], agencies)

    assert told(agencies) == {"council": "Exham Borough Council", "icb": "NHS Exshire Integrated Care Board (ICB)"}
    assert (area.lead, area.contributing, area.confirmed) == ("council", ("icb",), False)
    assert not any(agency.confirmed for agency in agencies)


def test_two_bodies_of_one_sort_are_two_agencies_each_answering_for_its_own_areas() -> None:
    letter = responsible("NHS Exham ICB", "NHS Wyeford and Upper Zedding ICB")

    agencies = proposed_agencies(letter)

    assert told(agencies) == {"icb": "NHS Exham ICB", "wyeford-upper-zedding": "NHS Wyeford and Upper Zedding ICB"}
    assert answering("NHS Wyeford and Upper Zedding ICB", agencies) == ("wyeford-upper-zedding",)
    assert answering("The ICB does not plan.", agencies) == ("icb",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NHS Exham and Wyeford ICB", "NHS Exham and Wyeford area ICB"),
        ("NHS Exham ICB", "NHS Exham Integrated Care Board (ICB)"),
        ("Exham Council", "Exham Borough Council"),
        ("Exham Council", "the local authority"),
        ("Children Together", "the Children Together"),
    ],
)
def test_two_wordings_of_one_body_are_one_agency_that_is_found_by_either(one: str, other: str) -> None:
    (agency,) = proposed_agencies(responsible(one, other))

    assert agency.name == one
    assert answering(one, [agency]) == answering(other, [agency]) == (agency.ref,)


def test_a_body_of_no_known_sort_is_an_agency_of_its_own_with_a_key_that_can_be_typed() -> None:
    agencies = proposed_agencies(
        responsible("Exhamshire Children’s First", "Exhamshire Children’s Firstly", "42nd Street", "123")
    )

    assert told(agencies) == {
        "exhamshire-childrens": "Exhamshire Children’s First",
        "exhamshire-childrens-2": "Exhamshire Children’s Firstly",
        "nd-street": "42nd Street",
        "body": "123",
    }
    assert all(re.fullmatch(AGENCY_KEY, agency.ref) for agency in agencies)


@pytest.mark.parametrize(
    "words", ["the individuals and agencies that this report is addressed to", "those to whom this letter is addressed"]
)
def test_a_contributor_that_means_all_who_are_addressed_is_answered_by_all_of_them(words: str) -> None:
    letter = ReadLetter(
        "letter.txt",
        contributors=(words,),
        addressees=(
            Addressee("A. Person", "Chief Constable", "Exshire Police"),
            Addressee("B. Person", "Executive Lead", "Integrated Care Board"),
            Addressee("C. Person", "Independent scrutineer"),
        ),
    )

    contributor = contributor_of("C-01", words, letter, proposed_agencies(letter))

    assert (contributor.agencies, contributor.confirmed) == (("icb", "police"), False)


def test_whoever_the_lead_in_names_comes_after_those_whom_the_area_names() -> None:
    found = FoundArea("Police records are late.", lead_in="The local authority and the police should see that:")

    area = area_of("AFI-01", found, [Agency("council"), Agency("police")])

    assert (area.lead, area.contributing) == ("police", ("council",))
