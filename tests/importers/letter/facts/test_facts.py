"""What a letter says of itself, and what to doubt of it.

Dates, place, theme, people, who prepares, sends and contributes, and by when.
"""

from datetime import date
from pathlib import Path

import pytest

from tests.importers.letter.paper import NEXT_STEPS, OPENING, plain_letter, saved
from wsoa.domain.letter.read_letter import Addressee, Origin, ReadLetter
from wsoa.importers.letter import read_letter
from wsoa.importers.letter.words.body_names import bodies_in

LISTS = "Areas for improvement\n\n- The quality of referrals is too variable.\n"


def read(folder: Path, *, opening: str = OPENING, next_steps: str = NEXT_STEPS, lists: str = LISTS) -> ReadLetter:
    return read_letter(saved(folder, plain_letter(lists, opening=opening, next_steps=next_steps)))


def asked(folder: Path, before: str, after: str) -> ReadLetter:
    assert before in NEXT_STEPS
    return read(folder, next_steps=NEXT_STEPS.replace(before, after))


def opened(folder: Path, before: str, after: str) -> ReadLetter:
    assert before in OPENING
    return read(folder, opening=OPENING.replace(before, after))


def test_a_whole_letter_leaves_nothing_to_doubt(tmp_path: Path) -> None:
    letter = read(tmp_path)

    assert letter.place == "Exampleshire"
    assert letter.theme == "the multi-agency response to abuse and neglect in Exampleshire"
    assert letter.published == date(2019, 5, 8)
    assert letter.fieldwork == (date(2019, 3, 18), date(2019, 3, 22))
    assert letter.deadline == date(2019, 8, 15)
    assert letter.mailbox == "ProtectionOfChildren@ofsted.gov.uk"
    assert (letter.prepares, letter.sends) == ("The local authority", "The director of children's services")
    assert letter.contributors == ("NPS", "the clinical commissioning group", "Exampleshire Police")
    assert letter.warnings == ()


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("by 12 November 18. This", date(2018, 11, 12)),
        ("by 30 March 2020.This", date(2020, 3, 30)),
        ("by 6 March 2020, 70 working days from pre-publication. This", date(2020, 3, 6)),
        ("by Thursday 15 August 2019. This", date(2019, 8, 15)),
        ("by the 15th of August 2019. This", date(2019, 8, 15)),
        ("no later than 15 Aug 2019. This", date(2019, 8, 15)),
        ("by 5pm on 15 August 2019. This", date(2019, 8, 15)),
        ("by 15/08/2019. This", date(2019, 8, 15)),
        ("by 15 August. This", date(2019, 8, 15)),
        ("by 15 August, 70 working days from today. This", date(2019, 8, 15)),
        ("not later than Thursday, 15 August 2019. This", date(2019, 8, 15)),
        ("on or before 15th August 2019. This", date(2019, 8, 15)),
        ("by 5.00pm on 15 August 2019. This", date(2019, 8, 15)),
        ("by August 15, 2019. This", date(2019, 8, 15)),
        ("by 15.08.2019. This", date(2019, 8, 15)),
        ("by 08/05/2019. This", date(2019, 5, 8)),
        ("by: 15 August 2019. This", date(2019, 8, 15)),
        ("within 70 working days (15 August 2019). This", date(2019, 8, 15)),
    ],
)
def test_the_deadline_is_read_however_it_is_printed(tmp_path: Path, printed: str, day: date) -> None:
    assert asked(tmp_path, "by 15 August 2019. This", printed).deadline == day


def test_a_deadline_without_its_year_is_the_next_such_day_and_that_is_said(tmp_path: Path) -> None:
    letter = opened(tmp_path, "8 May 2019\n", "8 November 2019\n")
    later = read(
        tmp_path,
        opening=OPENING.replace("8 May 2019\n", "8 November 2019\n"),
        next_steps=NEXT_STEPS.replace("15 August 2019", "20 February"),
    )

    assert letter.deadline == date(2019, 8, 15)
    assert later.deadline == date(2020, 2, 20)
    assert any("without its year: 20 February 2020 was taken" in warning for warning in later.warnings)


def test_a_day_that_is_no_deadline_is_not_taken_for_one(tmp_path: Path) -> None:
    words = "responding to the findings outlined in this letter"

    letter = read(
        tmp_path,
        next_steps=NEXT_STEPS.replace(words, "before 1 June 2019 if they can").replace(
            " by 15 August 2019", " by 16 August 2019"
        ),
    )

    assert letter.deadline == date(2019, 8, 16)


@pytest.mark.parametrize(
    ("printed", "mailbox"),
    [
        ("ProtectionOfChildren@ofsted.gov.uk.", "ProtectionOfChildren@ofsted.gov.uk"),
        ("(ProtectionOfChildren@ofsted.gov.uk)", "ProtectionOfChildren@ofsted.gov.uk"),
        ("ProtectionOfChildren@ ofsted.gov.uk", "ProtectionOfChildren@ofsted.gov.uk"),
        ("ProtectionOfChildren@ofsted.gov. uk", "ProtectionOfChildren@ofsted.gov.uk"),
        ("ProtectionOfChildren@\nofsted.gov.uk", "ProtectionOfChildren@ofsted.gov.uk"),
        ("mailto:area.send@ofsted.gov.uk", "area.send@ofsted.gov.uk"),
    ],
)
def test_the_mailbox_is_read_wherever_a_line_cuts_it(tmp_path: Path, printed: str, mailbox: str) -> None:
    assert asked(tmp_path, "ProtectionOfChildren@ofsted.gov.uk", printed).mailbox == mailbox


def test_of_two_mailboxes_the_one_to_send_the_statement_to_is_taken(tmp_path: Path) -> None:
    letter = asked(
        tmp_path,
        "The local authority should prepare",
        "Questions go to enquiries@ofsted.gov.uk. The local authority should prepare",
    )

    assert letter.mailbox == "ProtectionOfChildren@ofsted.gov.uk"


@pytest.mark.parametrize(
    "printed",
    [
        "08/05/2019",
        "8th May 2019",
        "May 8, 2019",
        "Wednesday 8 May 2019",
        "Date: 8 May 2019",
        "8.5.2019",
        "2019-05-08",
        "8 MAY 2019",
        "Our ref: AB1  8 May 2019",
    ],
)
def test_the_letter_s_date_is_read_day_first_however_it_is_printed(tmp_path: Path, printed: str) -> None:
    assert opened(tmp_path, "8 May 2019\n", f"{printed}\n").published == date(2019, 5, 8)


@pytest.mark.parametrize(
    "title",
    [
        "Joint targeted area inspection of Exampleshire",
        "Exampleshire: joint targeted area inspection",
        "Joint targeted area inspection: Exampleshire",
        "Report of the joint targeted area inspection (JTAI) of Exampleshire",
        "JTAI of the multi-agency response to serious youth violence in the area of Exampleshire",
        "Joint targeted area inspection of the multi-agency response to children in need of help in Exampleshire",
        (
            "Joint targeted area inspection of the multi-agency response to sexual abuse in the family environment in"
            " the Exampleshire"
        ),
    ],
)
def test_the_place_is_found_in_any_title(tmp_path: Path, title: str) -> None:
    letter = opened(
        tmp_path,
        "Joint targeted area inspection of the multi-agency response to abuse and neglect in Exampleshire",
        title,
    )

    assert letter.place == "Exampleshire"


def test_a_weekday_that_contradicts_the_deadline_is_said_and_the_date_wins(tmp_path: Path) -> None:
    letter = asked(tmp_path, "by 15 August 2019", "by Friday 15 August 2019")

    assert letter.deadline == date(2019, 8, 15)
    assert letter.warnings == (
        "The deadline is printed as Friday 15 August 2019, but that day is a Thursday. Ask which is meant.",
    )


@pytest.mark.parametrize(("day", "kind"), [("17 August 2019", "a Saturday"), ("26 August 2019", "a bank holiday")])
def test_a_deadline_on_a_day_when_nobody_works_is_said(tmp_path: Path, day: str, kind: str) -> None:
    warnings = asked(tmp_path, "15 August 2019", day).warnings

    assert any(f"The deadline, {day}, is {kind}." in warning for warning in warnings)


def test_a_deadline_far_from_seventy_working_days_is_said(tmp_path: Path) -> None:
    (warning,) = asked(tmp_path, "15 August 2019", "8 August 2019").warnings

    assert warning.startswith(
        "The deadline, 8 August 2019, is 65 working days after the letter."
        " Seventy working days after 8 May 2019 would be 15 August 2019."
    )


def test_two_working_days_either_way_are_tolerated(tmp_path: Path) -> None:
    assert asked(tmp_path, "15 August 2019", "13 August 2019").warnings == ()


def test_a_deadline_before_the_letter_is_said(tmp_path: Path) -> None:
    assert any("not after" in warning for warning in asked(tmp_path, "15 August 2019", "15 August 2018").warnings)


def test_a_deadline_that_does_not_exist_is_said(tmp_path: Path) -> None:
    letter = asked(tmp_path, "15 August 2019", "31 June 2019")

    assert letter.deadline is None
    assert any("31 June 2019" in warning for warning in letter.warnings)


def test_a_letter_without_deadline_mailbox_and_areas_is_read_with_warnings(tmp_path: Path) -> None:
    letter = read(
        tmp_path,
        next_steps="Next steps\n\nThe local authority should prepare a written statement of proposed action.\n",
        lists="",
    )

    assert (letter.deadline, letter.mailbox, letter.sends, letter.areas) == (None, None, None, ())
    deadline, missing, areas = letter.warnings
    assert deadline.startswith(
        "The letter names no deadline. Seventy working days after 8 May 2019 would be 15 August 2019."
    )
    assert missing.startswith(
        "The letter does not say a mailbox to send the statement to, who sends it and who contributes to it"
    )
    assert areas.startswith("No area for improvement or for priority action was found.")


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The local authority should prepare a written statement", "The local authority"),
        ("The local authority should coordinate the preparation of a written statement", "The local authority"),
        ("The director of children services should produce a written statement", "The director of children services"),
        (
            (
                "We have determined that Exampleshire Council is the principal authority and should prepare a written"
                " statement"
            ),
            "Exampleshire Council",
        ),
        (
            (
                "We have determined that Ada Example, Chair of the board,"
                " is the principal authority and should prepare a statement"
            ),
            "Ada Example, Chair of the board",
        ),
    ],
)
def test_who_prepares_is_as_worded(tmp_path: Path, sentence: str, who: str) -> None:
    assert asked(tmp_path, "The local authority should prepare a written statement", sentence).prepares == who


def test_who_sends_is_found_after_a_full_stop_that_is_missing(tmp_path: Path) -> None:
    letter = asked(
        tmp_path,
        "Police. The director",
        "Police. The response should set out the actions for individual agencies The director",
    )

    assert letter.sends == "The director of children's services"


def test_contributors_may_be_whoever_the_letter_is_addressed_to(tmp_path: Path) -> None:
    words = "the individuals and agencies that this report is addressed to"

    letter = asked(tmp_path, "NPS, the clinical commissioning group and Exampleshire Police", words)

    assert letter.contributors == (words,)
    assert letter.addressees == (
        Addressee("Ada Example", "Director of Children's Services", "Exampleshire County Council"),
        Addressee("Ben Sample", "Chief Constable of Exampleshire Police"),
    )


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("all partners", ["all partners"]),
        ("NPS, CRC and the YOT", ["NPS", "CRC", "the YOT"]),
        (
            (
                "the national probation service,"
                " the clinical commissioning group and health providers in Exham City and Exshire Police"
            ),
            [
                "the national probation service",
                "the clinical commissioning group",
                "health providers in Exham City",
                "Exshire Police",
            ],
        ),
        (
            "Exton and Exham Police and health providers in Exton and Exham",
            ["Exton and Exham Police", "health providers in Exton and Exham"],
        ),
        (
            "health providers in Exton and Exham and Exshire Police",
            ["health providers in Exton and Exham", "Exshire Police"],
        ),
        ("the police and crime commissioner and the council", ["the police and crime commissioner", "the council"]),
        (
            "LSCB partnership and specifically health services and the police",
            ["LSCB partnership", "health services", "the police"],
        ),
        ("Exton Council and NHS Exshire and Exham ICB", ["Exton Council", "NHS Exshire and Exham ICB"]),
        (
            "health providers and the Exe, Wye and Zed NHS Foundation Trust",
            ["health providers", "the Exe, Wye and Zed NHS Foundation Trust"],
        ),
    ],
)
def test_a_list_of_bodies_is_taken_apart_between_bodies_only(words: str, bodies: list[str]) -> None:
    assert list(bodies_in(words)) == bodies


@pytest.mark.parametrize(
    ("printed", "first", "last"),
    [
        ("Between 27 February and 3 March 2019", date(2019, 2, 27), date(2019, 3, 3)),
        ("From 8 October 2018 to 12 October 2018", date(2018, 10, 8), date(2018, 10, 12)),
        ("Between 18 and 22 March", date(2019, 3, 18), date(2019, 3, 22)),
        ("Between 10 and 14 December", date(2018, 12, 10), date(2018, 12, 14)),
        ("Between 31 December and 4 January 2019", date(2018, 12, 31), date(2019, 1, 4)),
        ("From Monday 18 to Friday 22 March 2019", date(2019, 3, 18), date(2019, 3, 22)),
        ("From the 18th to the 22nd of March 2019", date(2019, 3, 18), date(2019, 3, 22)),
        ("From 28 November to 2 December 2018", date(2018, 11, 28), date(2018, 12, 2)),
        ("Between 30 January 2019 and 3 February 2019", date(2019, 1, 30), date(2019, 2, 3)),
        ("Between 18/03/2019 and 22/03/2019", date(2019, 3, 18), date(2019, 3, 22)),
        ("Between 18–22 Mar 2019", date(2019, 3, 18), date(2019, 3, 22)),
    ],
)
def test_years_left_out_of_the_inspection_dates_are_inferred(
    tmp_path: Path, printed: str, first: date, last: date
) -> None:
    assert opened(tmp_path, "Between 18 and 22 March 2019", printed).fieldwork == (first, last)


def test_a_newer_letter_says_its_theme_in_a_sentence(tmp_path: Path) -> None:
    title = (
        "Joint targeted area inspection of North Exshire\n\nThis letter summarises the findings of the joint targeted"
        " area inspection (JTAI) of the multi-agency response to serious youth violence in North Exshire."
    )

    letter = opened(
        tmp_path,
        "Joint targeted area inspection of the multi-agency response to abuse and neglect in Exampleshire",
        title,
    )

    assert (letter.place, letter.theme) == (
        "North Exshire",
        "the multi-agency response to serious youth violence in North Exshire",
    )


def test_addressees_keep_commas_within_roles_and_bodies(tmp_path: Path) -> None:
    people = """\
Ann Albury, Director of Quality, Nursing & Patient Safety, Exham CCG
Bob Byre OBE, Chief Executive, Exton, Exham and Exborough Community Rehabilitation Company
Cy Dale Designated Nurse for NHS Exshire
Eve Frost, Exshire Integrated Commissioning Partnership
Acting Chief Constable Guy Hill, Exshire Police, who also chairs the strategic
board of the county"""

    letter = opened(
        tmp_path,
        "Ada Example, Director of Children's Services, Exampleshire County Council\n"
        "Ben Sample, Chief Constable of Exampleshire Police",
        people,
    )

    assert letter.addressees[:4] == (
        Addressee("Ann Albury", "Director of Quality, Nursing & Patient Safety", "Exham CCG"),
        Addressee("Bob Byre OBE", "Chief Executive", "Exton, Exham and Exborough Community Rehabilitation Company"),
        Addressee("Cy Dale", "Designated Nurse for NHS Exshire"),
        Addressee("Eve Frost", "", "Exshire Integrated Commissioning Partnership"),
    )
    assert len(letter.addressees) == 5


def test_nothing_is_guessed_of_a_letter_that_says_nothing(tmp_path: Path) -> None:
    letter = read_letter(
        saved(
            tmp_path,
            "Joint targeted area inspection of Exton\n\nDear partners\n\nAreas for improvement\n\n"
            "- The quality of referrals varies.\n",
        )
    )

    assert letter.place == "Exton"
    assert (
        letter.theme,
        letter.published,
        letter.fieldwork,
        letter.deadline,
        letter.mailbox,
        letter.prepares,
        letter.sends,
    ) == (None,) * 7
    assert (letter.contributors, letter.addressees) == ((), ())
    assert letter.origins == (Origin("place", None, 1),)
    assert [warning.split(" ", 3)[:3] for warning in letter.warnings] == [
        ["The", "letter", "names"],
        ["The", "letter", "does"],
        ["The", "file", "ends"],
    ]
