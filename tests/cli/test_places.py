"""What comes out stays where it was put, and nothing that matters lies under it."""

import json
import os
import subprocess
import threading
from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard
from tests.cli.terminal import WSOA, surroundings

FORMS = ("html", "excel", "json")


@pytest.mark.parametrize("form", FORMS)
def test_an_export_takes_the_place_of_an_earlier_one(wsoa: Keyboard, form: str) -> None:
    wsoa.does(f"export {form} -o made")
    wsoa.does("note add AFI-01.1 'News'")

    wsoa.does(f"export {form} -o made")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("held", [b"Minutes", b"PK\x03\x04 a zip", b""])
def test_a_file_that_wsoa_did_not_make_stays_unless_a_person_says_replace(
    wsoa: Keyboard, form: str, held: bytes
) -> None:
    (wsoa.folder / "minutes.doc").write_bytes(held)

    said = wsoa.refused(73, f"export {form} -o minutes.doc")

    assert "--replace" in said
    assert (wsoa.folder / "minutes.doc").read_bytes() == held
    wsoa.does(f"export {form} -o minutes.doc --replace")


def test_a_document_that_another_program_has_saved_since_is_no_longer_ours_to_replace(wsoa: Keyboard) -> None:
    wsoa.does("export html -o plan.html")
    saved = (
        (wsoa.folder / "plan.html").read_text(encoding="utf-8").replace('content="wsoa"', 'content="Microsoft Word"')
    )
    (wsoa.folder / "plan.html").write_text(saved, encoding="utf-8")

    wsoa.refused(73, "export html -o plan.html")


@pytest.mark.parametrize(
    "words",
    [
        "export html --replace -o",
        "export json --replace -o",
        "backup --replace",
        "letter read letter.txt --draft",
        "sheet remind --agency police --eml",
    ],
)
@pytest.mark.parametrize("place", ["data/wsoa.db", "data/wsoa.db-journal", "link.db", "data/evidence/new.html"])
def test_nothing_is_written_over_the_statement_or_among_its_evidence(wsoa: Keyboard, words: str, place: str) -> None:
    (wsoa.folder / "letter.txt").write_text("Not a letter")
    (wsoa.folder / "link.db").symlink_to(wsoa.database)
    before = sorted(path for path in wsoa.folder.rglob("*"))

    assert wsoa(f"{words} {place}").code in (65, 73)
    assert sorted(path for path in wsoa.folder.rglob("*")) == before
    wsoa.does("verify")


def test_a_link_is_followed_and_stays_a_link(wsoa: Keyboard) -> None:
    (wsoa.folder / "team").mkdir()
    (wsoa.folder / "plan.json").symlink_to(wsoa.folder / "team" / "plan.json")

    wsoa.does("export json -o plan.json")

    assert (wsoa.folder / "plan.json").is_symlink()
    assert json.loads((wsoa.folder / "team" / "plan.json").read_text(encoding="utf-8"))["title"]


def test_a_dash_is_standard_output_and_nothing_else_is_printed_there(wsoa: Keyboard) -> None:
    assert json.loads(wsoa.does("export json -o -"))["title"] == "Written statement of action: Testby"


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="standard output has no name here")
def test_standard_output_by_its_other_name_is_standard_output_too(wsoa: Keyboard) -> None:
    with (wsoa.folder / "plan.json").open("w") as plan:
        command = [*WSOA, "export", "json", "-o", "/dev/stdout"]
        piped = subprocess.run(command, cwd=wsoa.folder, env=surroundings(), stdout=subprocess.PIPE, check=True)
        subprocess.run(command, cwd=wsoa.folder, env=surroundings(), stdout=plan, check=True)

    assert json.loads(piped.stdout)["title"] == "Written statement of action: Testby"
    assert (wsoa.folder / "plan.json").read_bytes() == piped.stdout


def test_a_pipe_is_written_to_and_stays_a_pipe(wsoa: Keyboard) -> None:
    os.mkfifo(wsoa.folder / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(Path("pipe").read_bytes()))
    reader.start()

    wsoa.does("export json -o pipe")
    reader.join(timeout=20)

    assert json.loads(read[0])["title"]
    assert (wsoa.folder / "pipe").is_fifo()


def test_a_device_is_written_to_and_stays_a_device(wsoa: Keyboard) -> None:
    wsoa.does("export json -o /dev/null")

    assert Path("/dev/null").is_char_device()
