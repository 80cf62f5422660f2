"""What happened is what is said: exit code and sentences agree with the record, whatever becomes of the answer."""

import json
import os
import signal
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from tests.cli.keyboard import Keyboard, commands
from tests.cli.laws import (
    CANNOT_WRITE,
    CHANGES,
    CORNERS,
    EVERY,
    LOST,
    STRANGE,
    UNSHOWN,
    Bench,
    holds,
    latest,
    tells_the_truth,
    worked_in,
)
from tests.cli.outlets import ENCODINGS, OUTLETS, pipe
from wsoa.__main__ import Interrupted, not_raised
from wsoa.cli.app import VERBS
from wsoa.cli.screen import plans
from wsoa.domain.errors import CannotWrite
from wsoa.exporters import sheet

# What puts a file in its place that is no part of the statement.
PUTS_FILES = tuple(
    line
    for line in CHANGES.strip().splitlines()
    if line.startswith(("init", "export", "backup", "restore", "upgrade", "letter read", "sheet issue", "sheet remind"))
)
# What is said in several steps, or of several deeds.
FULL_LATER = (
    "import new.csv other.csv -y --receipt",
    "init draft.txt -y --db new/wsoa.db",
    "undo -y",
    'redact N-001 --reason "It named a child" --confirm N-001',
    "sheet issue --all",
    "restore b.zip --put-aside",
    f'note add AFI-01 "{STRANGE}"',
)


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return worked_in(tmp_path_factory.mktemp("worked"))


@pytest.fixture
def bench(worked: Path, nowhere: Keyboard, monkeypatch: pytest.MonkeyPatch) -> Bench:
    return Bench(worked, nowhere.folder / "here", monkeypatch)


@pytest.mark.parametrize(("typed", "corner"), [*zip(EVERY, cycle(CORNERS[::3]), strict=False)])
def test_what_a_command_says_is_what_it_did(bench: Bench, typed: str, corner: tuple[str, str]) -> None:
    holds(bench, typed, *corner)


@pytest.mark.parametrize("corner", CORNERS, ids=" ".join)
def test_what_a_note_says_is_what_it_did_in_every_corner(bench: Bench, corner: tuple[str, str]) -> None:
    holds(bench, f'note add AFI-01 "{STRANGE}"', *corner)


@pytest.mark.parametrize("outlet", LOST)
def test_a_document_that_standard_output_cannot_take_is_refused_and_is_no_fault_of_ours(
    bench: Bench, outlet: str
) -> None:
    given, changed, _ = bench.answers("export json -o -", OUTLETS[outlet]("utf-8"))

    assert (given.code, changed) == (CANNOT_WRITE, set())
    assert given.err.data.decode().startswith("wsoa: Standard output cannot be written to: ")


@pytest.mark.parametrize("share", [0.5, 0.99])
@pytest.mark.parametrize("typed", FULL_LATER)
def test_a_disk_that_fills_up_meanwhile_makes_nobody_lie(bench: Bench, typed: str, share: float) -> None:
    whole, _, _ = bench.answers(typed, pipe("utf-8"))
    tells_the_truth(bench, typed, int(len(whole.out.data) * share))


@pytest.mark.slow
@pytest.mark.parametrize("typed", FULL_LATER)
def test_a_disk_that_fills_up_at_any_moment_makes_nobody_lie(bench: Bench, typed: str) -> None:
    whole, _, _ = bench.answers(typed, pipe("utf-8"))
    for room in range(0, len(whole.out.data), 1 + len(whole.out.data) // 40):
        tells_the_truth(bench, typed, room)


PLACES = (*PUTS_FILES, 'note add AFI-01 "An update"', "evidence add AFI-01.1 minutes.txt --shows done", "demo example")


@pytest.mark.parametrize("typed", PLACES)
def test_ctrl_c_once_something_stands_in_its_place_is_not_heard_any_more(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    for name, deed in (("link", os.link), ("replace", os.replace), ("rename", os.rename)):
        monkeypatch.setattr(os, name, interrupted_after(deed))
    signal.signal(signal.SIGINT, signal.default_int_handler)

    given, changed, _ = bench.answers(typed, pipe("utf-8"))

    assert (given.code, bool(changed)) == (1 if typed.startswith("import") else 0, True)


def interrupted_after(deed: Callable[..., None]) -> Callable[..., None]:
    def done(*names: object, **how: object) -> None:
        deed(*names, **how)
        if not any("making" in str(name) for name in names[1:]):
            signal.raise_signal(signal.SIGINT)

    return done


def test_a_fault_of_ours_after_a_change_owns_up_to_the_change(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(plans, "show_changes")

    given, _, written = bench.answers("note add AFI-01 Better", pipe("utf-8"))

    told = given.err.data.decode()
    assert (given.code, written) == (UNSHOWN, 1)
    assert f"Revision {latest(bench.folder)} was written; it could not be shown." in told
    assert "fault of ours" in told
    assert "nothing" not in told


@pytest.mark.parametrize("also", [RuntimeError("generator didn't stop"), CannotWrite("There is no room.")], ids=repr)
def test_an_interruption_on_whose_way_out_something_fails_is_an_interruption(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, also: Exception
) -> None:
    def render(_: object) -> bytes:
        try:
            raise KeyboardInterrupt
        finally:
            raise also

    monkeypatch.setattr(sheet, "render", render)

    with pytest.raises(KeyboardInterrupt):
        bench.answers("sheet issue --all", pipe("utf-8"))


@pytest.mark.parametrize(("left", "told"), [(Interrupted(), ""), (ValueError("odd"), "odd")])
def test_an_interruption_that_cannot_be_raised_where_it_comes_is_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, left: BaseException, told: str
) -> None:
    class Kept:
        def __del__(self) -> None:
            raise left

    monkeypatch.setattr(sys, "unraisablehook", not_raised)
    Kept()

    assert told in (said := capsys.readouterr().err)
    assert bool(said) is bool(told)


def test_what_was_done_before_a_refusal_is_told_with_it(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "render", refusing_the_second(sheet.render))

    given, _, written = bench.answers("sheet issue --all", pipe("utf-8"))

    told = given.err.data.decode()
    assert (given.code, written) == (CANNOT_WRITE, 1)
    assert f"is on record as revision {latest(bench.folder)}" in told


def refusing_the_second(deed: Callable[..., bytes]) -> Callable[..., bytes]:
    left = iter([True, False])

    def done(*arguments: object) -> bytes:
        if next(left):
            return deed(*arguments)
        raise CannotWrite("There is no room.")

    return done


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("utf-8", "Łukasz — “Zoë” … → ≥"), ("cp1252", "?ukasz — “Zoë” … -> >="), ("ascii", '?ukasz - "Zo?" ... -> >=')],
)
def test_what_an_encoding_has_no_place_for_has_a_plain_twin(bench: Bench, encoding: str, shown: str) -> None:
    given, _, _ = bench.answers('note add AFI-01 "Łukasz — “Zoë” … → ≥"', pipe(encoding), encoding)

    assert shown in given.out.data.decode(encoding)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_json_is_the_same_in_every_encoding(bench: Bench, encoding: str) -> None:
    given, _, _ = bench.answers("agency show police --json", pipe(encoding), encoding)

    assert json.loads(given.out.data.decode(encoding))["name"] == f"Police, {STRANGE}"


@pytest.mark.slow
@pytest.mark.parametrize("typed", EVERY)
def test_what_a_command_says_is_what_it_did_in_every_corner(bench: Bench, typed: str) -> None:
    for corner in CORNERS:
        holds(bench, typed, *corner)


def test_no_command_is_left_out() -> None:
    told = {tuple(typed.split()[:2]) for typed in EVERY}

    assert {(noun, verb) for noun, verbs in commands().items() for verb in verbs} <= told
    assert set(VERBS) <= {words[0] for words in told}
