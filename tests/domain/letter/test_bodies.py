import re

import pytest

from wsoa.domain.letter.bodies import BODIES, named_in, owners
from wsoa.domain.statement.values import KEY


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Police and GPs do not share what they know with the local authority.", ("police", "gps", "council")),
        ("The local authority, GPs and police do not share.", ("council", "gps", "police")),
        ("Social workers wait for CAMHS and for the youth offending service.", ("council", "camhs", "yos")),
        ("Police told schools. Schools told police.", ("police", "schools")),
        ("Nobody in particular.", ()),
        ("", ()),
    ],
)
def test_the_bodies_that_a_text_names_come_in_the_order_of_their_first_mention(
    text: str, keys: tuple[str, ...]
) -> None:
    assert named_in(text) == keys


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The police and crime commissioner", ("pcc",)),
        ("The police and crime commissioner asks the police.", ("pcc", "police")),
        ("The police asks the police and crime commissioner.", ("police", "pcc")),
        ("School nurses", ("health",)),
        ("School nurses and schools", ("health", "schools")),
        ("The community rehabilitation company", ("crc",)),
        ("The community rehabilitation company and the probation service", ("crc", "probation")),
        ("Child and adolescent mental health services", ("camhs",)),
        ("Primary care", ("gps",)),
        ("The clinical commissioning group", ("ccg",)),
        ("The Royal Borough of Exham and the London Borough of Wyeford", ("council",)),
    ],
)
def test_a_narrower_body_is_not_also_the_wider_one(text: str, keys: tuple[str, ...]) -> None:
    assert named_in(text) == keys


@pytest.mark.parametrize(
    ("key", "names"),
    [
        (
            "board",
            [
                "LSCB",
                "LSCBs",
                "Local Safeguarding Children Board",
                "Safeguarding Children’s Partnerships",
                "LSCP",
                "MASA",
            ],
        ),
        ("ccg", ["CCG", "CCGs", "Clinical Commissioning Group", "Clinical Commissioning Groups"]),
        ("icb", ["ICB", "ICBs", "Integrated Care Board", "Integrated Care Boards", "ICS", "NHS Exton and Exham ICB"]),
        (
            "hmicfrs",
            [
                "HMIC",
                "HMICFRS",
                "HMI Constabulary",
                "Her Majesty’s Inspectorate of Constabulary",
                "HM Inspectorate of Constabulary",
            ],
        ),
        ("hmip", ["HMI Probation", "HM Inspectorate of Probation"]),
        ("probation", ["NPS", "National Probation Service", "Probation Service", "Probation Services"]),
        ("crc", ["CRC", "CRCs", "Community Rehabilitation Company", "Community Rehabilitation Companies"]),
        ("yos", ["YOT", "YOTs", "YOS", "Youth Offending Team", "Youth Offending Teams", "Youth Justice Service"]),
        ("pcc", ["PCC", "PCCs", "Police and Crime Commissioner", "Police and Crime Commissioners"]),
    ],
)
def test_a_body_is_known_by_each_name_it_had_in_any_case_and_number(key: str, names: list[str]) -> None:
    spelt = [form for name in names for form in (name, name.lower(), name.upper(), f"The {name} does not know.")]

    assert {words: named_in(words) for words in spelt} == dict.fromkeys(spelt, (key,))


@pytest.mark.parametrize("text", ["POLICE", "The police’s records", "(police)"])
def test_a_body_is_known_in_any_case_and_beside_any_mark(text: str) -> None:
    assert named_in(text) == ("police",)


@pytest.mark.parametrize("text", ["A policeman's lot", "counsel", "Gpsy", "scholarly"])
def test_a_word_that_only_looks_like_a_body_names_none(text: str) -> None:
    assert named_in(text) == ()


def test_an_inspectorate_is_not_the_body_that_it_inspects() -> None:
    assert named_in("HMIC found in 2016 that police records were late.") == ("hmicfrs", "police")


@pytest.mark.parametrize(
    ("text", "agencies", "answering"),
    [
        ("GPs and CAMHS", ["ccg", "camhs"], ("ccg", "camhs")),
        ("GPs and CAMHS", ["ccg"], ("ccg",)),
        ("GPs", ["health", "icb"], ("icb",)),
        ("Police and GPs", ["police"], ("police",)),
        ("The police and crime commissioner", ["police"], ("police",)),
        ("The police, and the police and crime commissioner", ["police"], ("police",)),
        ("Schools", ["council"], ("council",)),
        ("Schools", [], ()),
    ],
)
def test_a_body_that_is_no_agency_here_is_answered_for_by_the_next_that_is(
    text: str, agencies: list[str], answering: tuple[str, ...]
) -> None:
    assert owners(text, agencies) == answering


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body.key)
def test_every_body_has_a_key_that_can_be_typed_and_knows_itself_by_name(body: object) -> None:
    known = next(each for each in BODIES if each is body)

    assert KEY.read(known.key) == known.key
    assert re.search(known.words, known.name, re.IGNORECASE)
    assert named_in(known.name)[:1] == (known.key,)


def test_whoever_answers_instead_is_a_body_too() -> None:
    keys = {body.key for body in BODIES}

    assert {key for body in BODIES for key in body.instead} <= keys
