"""Several references and ranges, wherever one is taken, are one revision."""

import pytest

from tests.cli.keyboard import Keyboard

BEFORE = (
    "action add AFI-01 'Ask them' --due 2019-12-01",
    "measure add Concerns --direction up --area AFI-01",
    "measure add Visits --direction up --area AFI-01",
    "board add 26/7/2019 30/8/2019",
    "waive area-led AFI-02 --reason Later --by Chair --until 31/12/2019",
    "waive area-led AFI-03 --reason Later --by Chair --until 31/12/2019",
    "endorse police --name Blue --role Chief",
    "endorse --body Cabinet --name Red --role Leader",
)
SEVERAL = {
    "milestone add AFI-01.1..2 Step": "Added AFI-01.1.3; Added AFI-01.2.1",
    "agree AFI-01.1 AFI-01.2 --by Board --on 1/7/2019": "Agreed 3 due dates of AFI-01.1; Agreed 1 due date of AFI-01.2",
    "measure edit KPI-01..02 --unit children": "Edited KPI-01; Edited KPI-02",
    "board withdraw B-01..02 --reason Ill": "Withdrew B-01; Withdrew B-02",
    "waiver withdraw W-01..02 --reason Done": "Withdrew W-01; Withdrew W-02",
    "endorsement withdraw EN-01,EN-02 --reason Ill": "Withdrew EN-01; Withdrew EN-02",
    "contributor answer C-01..02 --by council": "Said who answers for C-01; Said who answers for C-02",
    "challenge add AFI-01..02 'Why?'": "Added CH-01 about AFI-01; Added CH-02 about AFI-02",
    "waive area-answered AFI-02..03 --reason Later --by Chair --until 31/12/2019": (
        "Waived area-answered for AFI-02; Waived area-answered for AFI-03"
    ),
}


@pytest.mark.parametrize("typed", SEVERAL)
def test_several_are_taken_wherever_one_is(wsoa: Keyboard, typed: str) -> None:
    for each in BEFORE:
        wsoa.does(each)

    said = wsoa.does(typed)

    assert f": {SEVERAL[typed]}\n" in said
    assert said.count("Revision ") == 1
