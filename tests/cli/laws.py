"""The law of what a command says: exit code, sentences and record agree, wherever the answer goes.

The tests try it on each command once, `python -m tests.torture` thousands of times.
"""

import shlex
import shutil
import signal
import sqlite3
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.cli.outlets import ENCODINGS, OUTLETS, Answer, Outlet, answer, with_room_for
from tests.operations import rounds, small
from tests.storage.test_upgrading import made_old
from wsoa.cli.app import run
from wsoa.importers.letter import draft_of
from wsoa.operations import looking

UNSHOWN, CANNOT_WRITE = 74, 73
LOST = ("full", "closed")
# Words that no encoding but UTF-8 has a place for, in every kind of record that is listed.
STRANGE = "Łukasz — “ﬁrst” … ≥ 9 → 10"
# What is done beforehand, so that every command below has something to do.
BEFOREHAND = (
    f'cover edit --notice "{STRANGE}"',
    f'agency edit police --name "Police, {STRANGE}" --lead "Łukasz Nowak; Chief; lukasz@example.org"',
    f'measure add "{STRANGE}" --area AFI-01 --direction up --baseline 5 --baseline-on 2019-05-01',
    f'action add AFI-02 "{STRANGE}" --lead police --due 2019-08-01',
    'action add AFI-03 "Ask them" --lead council --due 2019-08-01',
    "action complete AFI-02.1 --on 2019-07-01",
    "evidence add AFI-02.1 https://example.org/children --shows difference",
    "evidence accept EV-002 --by Chair",
    'area split AFI-01a --at "always share"',
    "sheet issue --agency council",
    f'board add 26/7/2019 --title "{STRANGE}"',
    f'challenge add AFI-01 "{STRANGE}"',
    "sheet issue --agency police --due 2019-07-20",
)
# The first pack was sent, the second was not; and something has changed since.
SUBMITTED = (
    "submit -y -o pack-1",
    "submission sent --on 2019-07-10 --by Ann",
    "area title APA-01 Once",
    "submit -y -o pack-2",
    "area title APA-01 Twice",
)
AFTER_THE_PACKS = (
    'action add APA-01 "Tell families" --lead council',
    "milestone add APA-01.1 Letter",
    "evidence add APA-01.1 https://example.org/letter --shows done",
    'measure add "Letters" --area APA-01 --direction up',
    "note add APA-01.1 Written",
    "board add 30/8/2019",
    "challenge add APA-01 When?",
    "agency add fire 'Fire and Rescue'",
)
CHANGES = """
init draft.txt -y --db new/wsoa.db
import new.csv -y --receipt
export json
export html -o plan.html
agree --all --by Board --on 2019-07-01
undo -y
redact N-001 --reason "It named a child" --confirm N-001
redact --words "Łukasz" --reason Why --confirm "łukasz"
backup b2.zip
restore b.zip --db back/wsoa.db
restore b.zip --put-aside
upgrade --db old/wsoa.db
letter read draft.txt --draft d2.txt
letter update draft.txt -y
letter edit --theme "{strange}"
board add 27/12/2019
board edit B-01 --date 29/7/2019
board withdraw B-01 --reason Ill
challenge add AFI-01 "{strange}"
challenge answer CH-01 "{strange}"
challenge withdraw CH-01 --reason "{strange}"
report board
agency add yot "Youth {strange}"
agency merge police --into council -y
agency remove fire --reason "{strange}" -y
agency edit council --name "Council {strange}"
contributor answer C-01 --by police
area assign AFI-02 --lead police
area confirm --all
area title AFI-03 "{strange}"
area split AFI-02a --at "so decisions"
area join AFI-01a AFI-01c
area reviewed --all
action add AFI-01 "{strange}"
action edit AFI-01.1 --officer "{strange}"
action start AFI-03.1
action complete AFI-03.1
action withdraw AFI-03.1 --reason "{strange}"
action move AFI-01.1 2019-12-01 --reason "{strange}" --agreed-by Board
action verify AFI-02.1 --by Chair --of council
action confidence AFI-01.1 at-risk --note "{strange}"
action reopen AFI-02.1 --reason "{strange}"
milestone add AFI-01.1 "{strange}" --due 2019-08-01
milestone done AFI-01.1.2 --on 2019-07-09
milestone edit AFI-01.1.2 --title "{strange}"
milestone withdraw AFI-01.1.2 --reason "{strange}"
milestone move AFI-01.1.2 2019-08-30 --reason "{strange}" --agreed-by Board
evidence add AFI-01.1 minutes.txt --shows done --description "{strange}"
evidence withdraw EV-001 --reason "{strange}"
evidence edit EV-001 --description "{strange}"
evidence accept EV-001 --by "{strange}"
measure add "{strange}" --area AFI-01 --direction down
measure edit KPI-01 --unit "{strange}"
measure withdraw KPI-01 --reason "{strange}"
measure reading KPI-01 6 --remark "{strange}"
note add AFI-01 "{strange}"
note edit N-001 "{strange}"
edit N-001 by="{strange}"
remove APA-01.1 --reason "{strange}" -y
action remove APA-01.1 --reason "{strange}" -y
milestone remove APA-01.1.1 --reason "{strange}" -y
evidence remove EV-003 --reason "{strange}" -y
measure remove KPI-02 --reason "{strange}" -y
note remove N-002 --reason "{strange}" -y
board remove B-02 --reason "{strange}" -y
challenge remove CH-02 --reason "{strange}" -y
sheet issue --all
sheet issue --agency police --json
sheet recall council --reason "{strange}"
sheet settle police Actions!H2 --reason "{strange}"
sheet remind --agency police --eml mail.eml
cover edit --notice "{strange} again"
section edit foreword "{strange}"
acronym set MASH "{strange}"
area edit AFI-01 --outcome "{strange}"
waive action-officer APA-01.1 --reason "{strange}" --by Chair --until 2019-12-31
waiver withdraw W-01 --reason "{strange}"
endorse council --name "{strange}" --role Chief
endorse police --form -o form.docx
endorsement withdraw EN-01 --reason "{strange}"
submit -y -o pack --db signed/wsoa.db
submission sent --on 2019-07-10 --by "{strange}"
submission outcome accepted SUB-01 --on 2019-07-10
"""
LOOKS = """
--help
--version
action --help
action edit --help
import --help
status
status --json
check
check --all
check --json
check --explain action-officer
import new.csv -n
history
history --json
undo -n
redact N-001 --reason Why -n
redact --words "Łukasz" --reason Why -n
fingerprint
verify
verify --json
show AFI-01a police
search children
help
help dates
letter read draft.txt
letter read draft.txt --json
letter show
agency list
agency show police
contributor list
contributor show C-01
area list
area show AFI-01
area show AFI-01 --json
action list
action list --json
action show AFI-01.1
milestone list
milestone show AFI-01.1.1
evidence list
evidence show EV-001
measure list
measure show KPI-01
note list
note show N-001
note list --json
board list
board show B-01
board list --json
challenge list
challenge show CH-01
challenge list --json
due
due --json
report changes
report slippage
report matrix
report timeline
report outlook
report outlook --json
sheet status
sheet remind --agency police
cover show
section list
section show foreword
acronym list
privacy
waiver list
waiver show W-01
endorsement list
endorsement show EN-01
submission list
submission show
submission verify pack-1
submit -n --db signed/wsoa.db
"""
CHANGING = [line.format(strange=STRANGE) for line in CHANGES.strip().splitlines()]
LOOKING = LOOKS.strip().splitlines()
EVERY = [*CHANGING, *LOOKING, "demo example"]
CORNERS = [(outlet, encoding) for encoding in ENCODINGS for outlet in OUTLETS]


def worked_in(folder: Path) -> Path:
    """A folder where every command finds something to do."""
    with pytest.MonkeyPatch.context() as patch:
        small.lived(folder / "data" / "wsoa.db")
        made_old(folder / "old" / "wsoa.db")
        patch.chdir(folder)
        patch.setenv("WSOA_TODAY", str(small.FINISHED))
        patch.setenv("WSOA_USER", "Ann Coordinator")
        for typed in BEFOREHAND:
            assert run(shlex.split(typed)) == 0, typed
        (workbook,) = (folder / "exports" / "sheets").glob("police*.xlsx")
        back = rounds.filled_in(workbook, {("AFI-01.1", "Due"): "31 October 2019"})
        for typed in (f"import {back} -y --except Actions!H2", "backup b.zip"):
            assert run(shlex.split(typed)) == 0, typed
        settle(folder / "data" / "wsoa.db")
        for typed in SUBMITTED:
            assert run(shlex.split(typed)) == 0, typed
        shutil.copytree(folder / "data", folder / "signed")
        for typed in AFTER_THE_PACKS:
            assert run(shlex.split(typed)) == 0, typed
        (folder / "draft.txt").write_text(draft_of(replace(small.LETTER, mailbox="other@example.org")))
        (folder / "new.csv").write_text(
            f'Areas,Action\nAFI-02,"Invite every carer to the review that follows: {STRANGE}"\n'
        )
        (folder / "other.csv").write_text(
            f'Areas,Action\nAFI-03,"Tell schools by telephone what was decided today: {STRANGE}"\n'
        )
        (folder / "minutes.txt").write_text("minutes")
    return folder


def settle(database: Path) -> None:
    """Whatever blocks is waived, and every agency endorses what it owns."""
    for blocker in looking.report(database, small.FINISHED).blockers:
        signing = ["endorse", blocker.ref, "--name", "A Name", "--role", "Chief"]
        accepting = ["--reason", "Later", "--by", "Chair", "--until", "2019-12-31"]
        waiving = ["waive", blocker.rule, blocker.ref, *accepting]
        assert run(signing if blocker.rule == "agency-endorsed" else waiving) == 0


@dataclass
class Bench:
    """Runs a command in a copy of the folder, its answer led to an outlet in an encoding."""

    worked: Path
    folder: Path
    monkeypatch: pytest.MonkeyPatch

    def answers(self, typed: str, outlet: Outlet, encoding: str = "utf-8") -> tuple[Answer, set[Path], int]:
        """The answer, the files that are new or other than before, and how many revisions were written."""
        if self.folder.exists():
            shutil.rmtree(self.folder)
        shutil.copytree(self.worked, self.folder)
        self.monkeypatch.chdir(self.folder)
        before, revision = held(self.folder), latest(self.folder)
        interrupt = signal.getsignal(signal.SIGINT)
        try:
            given = answer(lambda: run(shlex.split(typed)), outlet, encoding, self.monkeypatch)
        finally:
            signal.signal(signal.SIGINT, interrupt)
        changed = {path for path, data in held(self.folder).items() if before.get(path) != data}
        return given, changed, latest(self.folder) - revision


def held(folder: Path) -> dict[Path, bytes]:
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def latest(folder: Path) -> int:
    with closing(sqlite3.connect(folder / "data" / "wsoa.db")) as connection:
        return int(connection.execute("SELECT max(number) FROM revision").fetchone()[0])


def holds(bench: Bench, typed: str, outlet: str, encoding: str) -> None:
    """The law: what a command says, and leaves with, is what it did."""
    given, changed, written = bench.answers(typed, OUTLETS[outlet](encoding), encoding)
    said, told = given.out.data.decode(encoding), given.err.data.decode(encoding)
    if outlet not in LOST:
        assert given.code == (1 if typed.startswith("check") and "--explain" not in typed else 0), told
        assert bool(changed) is (typed in CHANGING or typed.startswith("demo"))
        assert bool(said) is (outlet != "hung up")
        assert "cannot be" not in told
        return
    assert "it is closed" in told if outlet == "closed" else "No space left on device" in told
    is_true(bench, given, changed, written)


def is_true(bench: Bench, given: Answer, changed: set[Path], written: int) -> None:
    """What is said of an answer that cannot be shown is what was done."""
    told = given.err.data.decode(errors="replace")
    assert "fault of ours" not in told
    assert "Traceback" not in told
    assert given.code == (UNSHOWN if changed else CANNOT_WRITE), told
    assert ("could not be shown" in told or "could be shown" in told) is bool(changed)
    assert not (changed and "nothing was written" in told.lower()), told
    if written:
        last = latest(bench.folder)
        assert all(f"evision {number}" in told for number in range(last - written + 1, last + 1)), told
    elif changed:
        assert any(path.name in told or path.parts[0] in told for path in changed), told


def tells_the_truth(bench: Bench, typed: str, room: int) -> None:
    """The law where the disk is full after so many bytes of the answer."""
    given, changed, written = bench.answers(typed, with_room_for(room))

    assert len(given.out.data) <= room
    is_true(bench, given, changed, written)
