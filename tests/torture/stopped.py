"""Commands stopped on their way, in a process of their own: killed, or interrupted by Ctrl-C, at any moment of it."""

import os
import random
import re
import shlex
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from tests.cli.laws import CHANGING, EVERY, Bench, held
from tests.torture.came import Came, judged
from wsoa.__main__ import EXIT_INTERRUPTED, Interrupted, interrupted, main
from wsoa.operations import verifying

Case = tuple[str, int, float]
PATIENCE = 60.0  # seconds
OURS = re.compile(r"\.wsoa-making-[a-z0-9_]{8}")
NEXT = "note add AFI-02 'The next change'"
_lasts: dict[str, float] = {}


@dataclass(frozen=True)
class Stopped:
    """How a command ended, what it said on stderr, what lay in its folder before and after.

    It was `on_its_way` where the signal found it.
    """

    on_its_way: bool
    code: int
    said: str
    before: dict[Path, bytes]
    after: dict[Path, bytes]


def cases(number: int, kind: int, chance: random.Random) -> Iterator[Case]:
    """A command, the signal that stops it, and after which share of the time that it takes."""
    for typed in chance.choices(CHANGING if kind == signal.SIGKILL else EVERY, k=number):
        yield typed, kind, chance.uniform(0, 1.05)


def tried(bench: Bench, case: Case) -> Came:
    """What came of a command that was stopped on its way, sooner where it ended before the signal came."""
    typed, kind, share = case
    if typed not in _lasts:
        began = time.monotonic()
        stopped(bench, typed, 0, PATIENCE)
        _lasts[typed] = time.monotonic() - began
    seconds = share * _lasts[typed]
    while not (found := stopped(bench, typed, kind, seconds)).on_its_way:
        seconds *= 0.7
    where = f"{typed}, after {seconds:.4f} s"
    if kind == signal.SIGKILL:
        return judged("killed", where, lambda: nothing_stays(bench, found))
    ended = "which ended there" if found.code == EXIT_INTERRUPTED else "which went on, past their last step"
    return judged(ended, where, lambda: is_said(found, typed))


def stopped(bench: Bench, typed: str, kind: int, seconds: float) -> Stopped:
    """A command in a fresh copy of the worked example, sent a signal after so many seconds."""
    shutil.rmtree(bench.folder, ignore_errors=True)
    shutil.copytree(bench.worked, bench.folder)
    before, said = held(bench.folder), bench.folder.with_name("said")
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        be(bench.folder, typed, said, writer)
    os.close(writer)
    os.read(reader, 1)
    os.close(reader)
    on_its_way, code = ended(child, kind, time.monotonic() + seconds)
    return Stopped(on_its_way, code, said.read_text(errors="replace"), before, held(bench.folder))


def be(folder: Path, typed: str, said: Path, listens: int) -> NoReturn:
    """Be that command from here on, and say when it can be stopped."""
    code = -1
    try:
        os.chdir(folder)
        nowhere, told = os.open(os.devnull, os.O_WRONLY), os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(nowhere, 1)
        os.dup2(told, 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w", closefd=False), os.fdopen(2, "w", closefd=False)
        sys.argv = ["wsoa", *shlex.split(typed)]
        signal.signal(signal.SIGINT, interrupted)
        os.write(listens, b".")
        code = main()
    except Interrupted:  # before the command began
        code = EXIT_INTERRUPTED
        sys.stderr.write("Interrupted; nothing was written.\n")
    finally:
        sys.stderr.flush()
        os._exit(code)


def ended(child: int, kind: int, when: float) -> tuple[bool, int]:
    """Whether a process was still there to be sent a signal at that moment, and its exit code: negative by a signal."""
    while time.monotonic() < when:
        gone, status = os.waitpid(child, os.WNOHANG)
        if gone:
            return False, os.waitstatus_to_exitcode(status)
        time.sleep(0.0002)
    os.kill(child, kind)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return kind != signal.SIGKILL or code == -kind, code


def nothing_stays(bench: Bench, found: Stopped) -> None:
    """The law of kills: the record holds, or says what it has yet to finish; the next change leaves nothing of it."""
    path = bench.folder / "data" / "wsoa.db"
    told = verifying.verify(path)
    assert {fault.check for fault in told.faults} <= {"redaction"}, told.faults
    for place in unfinished(found.after):
        assert place.parts[0] != "data" or any(place.parts[1] in remark for remark in told.remarks), place
    for place in found.after.keys() - found.before.keys():
        on_record = f"sheet/{place.stem[-4:]}" in told.history.contents
        assert place.parent.name != "sheets" or on_record or any(place.name in remark for remark in told.remarks), place
    for place in found.after.keys() - unfinished(found.after):
        assert is_whole(place, found.after[place]), f"{place} is half a file"

    assert next_change(bench.folder) == 0

    after = verifying.verify(path)
    assert after.faults == (), after.faults
    assert not [place for place in unfinished(held(bench.folder)) if place.parts[0] == "data"]


def unfinished(files: dict[Path, bytes]) -> set[Path]:
    """The files that lie where we make things, or are one."""
    return {place for place in files if OURS.search(place.as_posix())}


def is_whole(place: Path, data: bytes) -> bool:
    """Whether a document that stands in its place is all there."""
    ends = {".html": b"</html>", ".xlsx": b"PK\x05\x06", ".zip": b"PK\x05\x06", ".docx": b"PK\x05\x06", ".json": b"}"}
    return ends.get(place.suffix, b"") in data[-100:]


def next_change(folder: Path) -> int:
    """The exit code of the change that comes next."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        be(folder, NEXT, folder.with_name("said next"), writer)
    os.close(writer)
    os.close(reader)
    return ended(child, 0, time.monotonic() + PATIENCE)[1]


def is_said(found: Stopped, typed: str) -> None:
    """The law of interruptions: nothing was written, and that is said; or all was done as if nobody had interrupted."""
    assert "Traceback" not in found.said, found.said
    assert not unfinished(found.after)
    if found.code == EXIT_INTERRUPTED:
        assert "nothing was written" in found.said, found.said
        assert {name for name in found.after if found.before.get(name) != found.after[name]} == set()
        assert found.after == found.before
    else:
        assert found.code in (0, 1), f"exit code {found.code}: {found.said}"
        assert (found.after != found.before) is (typed in CHANGING or typed.startswith("demo"))
