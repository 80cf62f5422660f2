"""Real letters, where they are at hand.

The two of Derby, the twenty, and the reports of a later kind, each exactly as its truth says.
"""

import importlib.util
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.shared import SHARED, needs_shared
from wsoa.domain.letter.read_letter import ReadLetter
from wsoa.domain.statement.choices import AreaKind
from wsoa.importers.letter import draft_of, read_letter
from wsoa.operations.letters import as_told

LETTERS = SHARED / "letters"
pytestmark = needs_shared("letters")


def scorer() -> ModuleType:
    """The scorer that comes with the letters."""
    spec = importlib.util.spec_from_file_location("score", LETTERS / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_scored(letter: ReadLetter) -> dict[str, Any]:
    """What `wsoa letter read --json` prints."""
    told: dict[str, Any] = json.loads(json.dumps(as_told(letter), default=date.isoformat))
    return told


def faults(folder: Path) -> dict[str, list[str]]:
    """By letter, for those that are not exact, facts as worded and strengths included."""
    truth, score = json.loads((folder / "truth.json").read_text(encoding="utf-8")), scorer()
    with ThreadPoolExecutor(2) as readers:
        found = dict(zip(truth, readers.map(lambda name: read_letter(folder / f"{name}.pdf"), truth), strict=True))
    wrong = {
        name: [*score.faults_of(want, as_scored(found[name])), *_other_faults(score, want, found[name])]
        for name, want in truth.items()
    }
    return {name: list(sentences) for name, sentences in wrong.items() if sentences}


def _other_faults(score: ModuleType, want: dict[str, Any], letter: ReadLetter) -> list[str]:
    facts = [fact for fact, right in score.facts_right(want, as_scored(letter)).items() if not right]
    place = [f"place: {letter.place}"] if letter.place != want["area"] else []
    strengths = [f"strengths: {len(letter.strengths)}"] if len(letter.strengths) != want.get("strengths", 0) else []
    return [*facts, *place, *strengths]


@pytest.fixture(scope="module", params=["derby-letter.txt", "derby-08_may_2019.pdf"])
def derby(request: pytest.FixtureRequest) -> ReadLetter:
    return read_letter(LETTERS / request.param)


def test_derby_has_twenty_six_areas_and_eighteen_strengths(derby: ReadLetter) -> None:
    assert len(derby.areas) == 26
    assert len(derby.strengths) == 18
    assert {(area.kind, area.heading) for area in derby.areas} == {(AreaKind.IMPROVEMENT, "Areas for improvement")}
    assert derby.warnings == ()


def test_derby_says_who_when_and_where(derby: ReadLetter) -> None:
    assert derby.theme == "the multi-agency response to abuse and neglect in Derby City"
    assert derby.place == "Derby City"
    assert (derby.published, derby.deadline) == (date(2019, 5, 8), date(2019, 8, 15))
    assert derby.fieldwork == (date(2019, 3, 18), date(2019, 3, 22))
    assert (derby.prepares, derby.sends) == ("The local authority", "The director of children’s services")
    assert derby.contributors == (
        "the national probation service",
        "the clinical commissioning group",
        "health providers in Derby City",
        "Derbyshire Police",
    )
    assert len(derby.addressees) == 9


def test_both_forms_of_derby_say_the_same() -> None:
    printed, plain = (read_letter(LETTERS / name) for name in ("derby-08_may_2019.pdf", "derby-letter.txt"))

    def straight(text: str) -> str:
        return text.replace("’", "'").replace("‘", "'")

    assert [straight(area.text) for area in printed.areas] == [straight(area.text) for area in plain.areas]
    assert [straight(area.text) for area in printed.strengths] == [straight(area.text) for area in plain.strengths]
    assert printed.addressees == plain.addressees


def test_a_draft_of_derby_reads_back(derby: ReadLetter, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(draft_of(derby), encoding="utf-8")

    assert read_letter(path).areas == derby.areas


def test_a_fault_in_a_letter_is_found_by_the_scorer(derby: ReadLetter) -> None:
    want = json.loads((LETTERS / "truth.json").read_text(encoding="utf-8"))["derby-08_may_2019"]
    found = as_scored(derby)
    short = {**found, "areas": [*found["areas"][:-1], {**found["areas"][-1], "text": "cut"}]}

    assert scorer().faults_of(want, found) == []
    assert scorer().faults_of(want, {**found, "deadline": "2019-08-16"})
    assert scorer().faults_of(want, short)


def test_what_is_told_says_where_each_fact_and_area_stands_and_gives_its_points(derby: ReadLetter) -> None:
    told = as_scored(derby)

    assert {
        "published",
        "fieldwork",
        "theme",
        "place",
        "deadline",
        "mailbox",
        "prepares",
        "sends",
        "contributors",
        "addressees",
    } == set(told["origins"])
    assert all(where["line"] for where in told["origins"].values())
    assert all("".join(area["points"]) == area["text"] for area in told["areas"])


def test_the_twenty_letters_are_exact() -> None:
    assert faults(LETTERS) == {}


def test_the_area_send_reports_are_exact() -> None:
    assert faults(LETTERS / "send") == {}
