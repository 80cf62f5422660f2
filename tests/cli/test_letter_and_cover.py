"""The letter's facts, the cover, and how a statement begins."""

from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from wsoa import settings

DERBY = settings.example() / "letter.txt"


def test_the_facts_of_the_letter_can_be_corrected(wsoa: Keyboard) -> None:
    wsoa.does(
        "letter edit --place 'Testby City' --deadline '16 August 2019' --published 2019-05-08"
        " --mailbox plan@example.org --reason 'Misread'"
    )
    wsoa.does("letter edit --theme 'the response to neglect' --prepares 'Testby' --sends ''")

    told = wsoa.told("letter show")
    assert (told["place"], told["deadline"], told["published"], told["mailbox"]) == (
        "Testby City",
        "2019-08-16",
        "2019-05-08",
        "plan@example.org",
    )
    assert (told["theme"], told["prepares"], told["sends"], told["source"]) == (
        "the response to neglect",
        "Testby",
        None,
        "testby.txt",
    )
    assert "Testby City" in wsoa.does("status")


def test_the_cover_holds_an_introduction_and_a_notice(wsoa: Keyboard) -> None:
    wsoa.does("cover edit --introduction", "First paragraph.\n\nSecond paragraph.", "--notice", "Draft for the board")

    told = wsoa.told("cover show")
    assert {name: value for name, value in told.items() if value} == {
        "ref": "COVER",
        "introduction": "First paragraph.\n\nSecond paragraph.",
        "notice": "Draft for the board",
    }
    assert "Draft for the board" in wsoa.does("status")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("letter edit --deadline 2019-02-30", "There is no 30 February 2019."),
        ("letter edit --mailbox nowhere", "not an e-mail address"),
        ("letter edit --published soon", "“soon” is not a date."),
    ],
)
def test_facts_that_cannot_be_are_refused(wsoa: Keyboard, typed: str, why: str) -> None:
    assert why in wsoa.refused(2, typed)


def test_the_derby_letter_becomes_a_statement_of_all_its_areas(nowhere: Keyboard) -> None:
    said = nowhere.does(f"init {DERBY} -y")

    assert "Derby" in said
    assert "Next:" in said
    areas = nowhere.told("area list")
    assert [area["ref"] for area in areas] == [f"AFI-{number:02}" for number in range(1, 27)]
    read, kept = nowhere.told(f"letter read {DERBY}"), nowhere.told("letter show")
    facts = [*map(str, (set(read) & set(kept)) - {"source", "corrected_by"})]
    assert {"deadline", "fieldwork_from", "fieldwork_to"} < {*facts}
    assert [read[fact] for fact in facts] == [kept[fact] for fact in facts]
    assert not any(area["confirmed"] for area in areas)


def test_a_letter_can_be_read_without_beginning_anything(nowhere: Keyboard) -> None:
    told = nowhere.told(f"letter read {DERBY}")

    assert {
        "place",
        "theme",
        "published",
        "fieldwork",
        "deadline",
        "mailbox",
        "prepares",
        "sends",
        "contributors",
        "areas",
        "strengths",
        "warnings",
    } <= set(told)
    assert (len(told["areas"]), len(told["strengths"]), told["deadline"]) == (26, 18, "2019-08-15")
    assert {"ref", "kind", "text", "heading", "page"} <= set(told["areas"][0])
    assert nowhere.held() == {}
    assert "Derby" in nowhere.does(f"letter read {DERBY}")


def test_without_a_terminal_a_statement_is_begun_only_on_a_yes_beforehand(nowhere: Keyboard) -> None:
    said = nowhere(f"init {DERBY}")

    assert said.code == 77
    assert "-y" in said.err
    assert list(nowhere.folder.iterdir()) == []


def test_a_statement_is_never_begun_over_another(wsoa: Keyboard) -> None:
    said = wsoa.refused(73, f"init {DERBY} -y")

    assert str(wsoa.database) in said
    assert "--db" in said


def test_a_draft_can_be_corrected_and_becomes_the_statement(nowhere: Keyboard) -> None:
    nowhere.does(f"letter read {DERBY} --draft draft.txt")

    nowhere.does("init draft.txt -y")

    assert nowhere.told("letter show")["corrected_by"] == "Ann Coordinator"
    assert len(nowhere.told("area list")) == 26
    assert "already something" in nowhere.refused(73, f"letter read {DERBY} --draft draft.txt")


VISIT = """Focused visit to Exampleshire children’s services

Ofsted visited Exampleshire on 16 and 17 February 2022. Leaders know what to do.

What needs to improve

- Decisions are late.
- Recording is poor.
"""


def test_a_document_of_another_kind_has_a_road_in_by_a_draft(nowhere: Keyboard) -> None:
    (nowhere.folder / "visit.txt").write_text(VISIT, encoding="utf-8")
    refused = " ".join(nowhere.refused(65, "init visit.txt -y").split())

    shown = " ".join(nowhere.does("letter read visit.txt --draft draft.txt").split())
    draft = nowhere.folder / "draft.txt"
    undecided = nowhere.refused(65, "init draft.txt -y")
    kept = [line for line in draft.read_text(encoding="utf-8").splitlines() if not line.startswith("? [line 3]")]
    draft.write_text("\n".join(kept).replace("\n? ", "\n- "), encoding="utf-8")
    nowhere.does("init draft.txt -y")

    assert "it seems to be a focused visit to children’s services." in refused
    assert "wsoa letter read visit.txt --draft draft.txt" in refused
    assert "it seems to be a focused visit to children’s services." in shown
    assert "The draft offers 3 paragraphs and list items that may be areas" in shown
    assert "the first of 3 lines that are offered, and neither kept nor deleted" in " ".join(undecided.split())
    assert [area["text"] for area in nowhere.told("area list")] == ["Decisions are late.", "Recording is poor."]
    assert nowhere.told("letter show")["place"] == "Exampleshire"


LETTERS = {
    "empty.txt": (b"", 65),
    "shopping.txt": (b"Milk, eggs, bread.\nAnd tea.\n", 65),
    "photo.pdf": (b"\x89PNG\r\n\x1a\n\0\0", 65),
    "broken.pdf": (b"%PDF-1.7\nnot much else\n", 65),
}


@pytest.mark.parametrize("name", LETTERS)
@pytest.mark.parametrize("typed", ["init {} -y", "letter read {}"])
def test_what_is_no_letter_begins_nothing(nowhere: Keyboard, typed: str, name: str) -> None:
    data, code = LETTERS[name]
    (nowhere.folder / name).write_bytes(data)

    assert name in nowhere.refused(code, typed.format(name))
    assert [path.name for path in nowhere.folder.iterdir()] == [name]


@pytest.mark.parametrize("typed", ["init nowhere.pdf -y", "letter read nowhere.txt"])
def test_a_letter_that_is_not_there_is_missing(nowhere: Keyboard, typed: str) -> None:
    assert "nowhere" in nowhere.refused(66, typed)


def test_a_folder_is_no_letter(nowhere: Keyboard, tmp_path: Path) -> None:
    assert "folder" in nowhere.refused(65, f"init {tmp_path} -y")


def test_the_acronyms_listed_are_those_that_the_document_prints(wsoa: Keyboard) -> None:
    wsoa.does("agency edit police --alias TP --name 'Testshire Police'")

    told = {each["acronym"]: each["words"] for each in wsoa.told("acronym list")}
    page = wsoa.does("export html -o -")

    assert told["TP"] == "Testshire Police"
    assert all(f">{letters}<" in page for letters, words in told.items() if words)
