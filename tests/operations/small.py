"""A small statement, begun without the reader of letters, and the same one after two months of life."""

import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import cache, partial
from pathlib import Path

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.revision import Revision, Signature
from wsoa.domain.letter.read_letter import FoundArea, Passage, ReadLetter
from wsoa.domain.round.intake.take_in import ImportContext
from wsoa.domain.statement.choices import AreaKind
from wsoa.domain.statement.statement import Statement
from wsoa.operations import actions, agencies, areas, evidence
from wsoa.operations.beginning import begin
from wsoa.operations.carry_out import carry_out
from wsoa.operations.letters import first_plan

WHO = "Ann Coordinator"
BEGAN, OWNED, PLANNED, MOVED, FINISHED = (
    date(2019, 5, 8),
    date(2019, 5, 15),
    date(2019, 6, 3),
    date(2019, 6, 20),
    date(2019, 7, 10),
)
RECEIVING = ImportContext("Alex Coordinator", PLANNED)
LAST = 10  # how many revisions the lived statement has

POLICE_WORDS = "Police officers do not always share what they know. Referrals to the local authority come late."
HEALTH_WORDS = "Health providers are not invited to strategy discussions, so decisions are made without them."
VOICE_WORDS = "Children's voices are rarely heard."
URGENT_WORDS = "Children wait too long for CAMHS. The local authority does not know how many are waiting."

LETTER = ReadLetter(
    source="testby.txt",
    place="Testby",
    theme="children experiencing abuse and neglect",
    published=date(2019, 5, 7),
    fieldwork=(date(2019, 3, 11), date(2019, 3, 15)),
    deadline=date(2019, 8, 15),
    mailbox="plans@example.org",
    prepares="Testby City Council",
    sends="the local authority",
    contributors=("the National Probation Service", "health providers in Testby", "Testshire Police"),
    areas=(
        FoundArea(POLICE_WORDS, 3, 41, heading="Referrals"),
        FoundArea(HEALTH_WORDS, 4, 60, heading="Strategy discussions"),
        FoundArea(VOICE_WORDS, 4, 66, heading="Strategy discussions"),
        FoundArea(URGENT_WORDS, 5, 80, kind=AreaKind.PRIORITY, heading="Priority action"),
    ),
    strengths=(Passage("Leaders know their services well.", 2, 20), Passage("Staff are committed.", 2, 25)),
)


def signed(day: date, who: str = WHO) -> Signature:
    return Signature(who, day, datetime.combine(day, time(9), tzinfo=UTC))


def do(path: Path, day: date, recipe: Callable[[Statement], Plan]) -> Revision:
    """Carry a recipe out on a day; it has to change something."""
    revision = carry_out(path, signed(day), recipe)
    assert revision is not None
    return revision


def add_action(path: Path, area: str, title: str, day: date = PLANNED) -> Revision:
    return do(path, day, lambda statement: actions.add_action(statement, area, {"title": title}, day))


def begun(path: Path) -> Path:
    """A statement of one revision at `path`: the letter, nothing confirmed."""
    return _put(path, _begun())


def lived(path: Path) -> Path:
    """A statement at `path` with LAST revisions on the five days above."""
    return _put(path, _lived())


def _put(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


@cache
def _begun() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wsoa.db"
        begin(path, signed(BEGAN), first_plan(LETTER, BEGAN))
        return path.read_bytes()


@cache
def _lived() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = begun(Path(folder) / "wsoa.db")
        _own(path)
        _plan(path)
        _move(path)
        return path.read_bytes()


def _own(path: Path) -> None:
    do(path, OWNED, lambda statement: agencies.answer_contributor(statement, "C-03", "police", OWNED))
    entries = {"lead": "police", "contributing": "council", "title": "Sharing and referring"}
    do(path, OWNED, lambda statement: areas.assign_area(statement, "AFI-01", entries, OWNED))


def _plan(path: Path) -> None:
    entries = {
        "title": "Share every concern within a day",
        "officer": "Det Supt Blue",
        "starts": "2019-06-03",
        "due": "2019-07-31",
        "success": "Fewer children wait: 9 in 10 referrals come within a day",
        "points": "AFI-01a",
    }
    do(path, PLANNED, lambda statement: actions.add_action(statement, "AFI-01", entries, PLANNED))
    for title, due in (("Form agreed", "2019-06-14"), ("Form in use", "2019-07-15")):
        do(
            path,
            PLANNED,
            partial(actions.add_milestone, action_ref="AFI-01.1", entries={"title": title, "due": due}, today=PLANNED),
        )


def _move(path: Path) -> None:
    do(path, MOVED, lambda statement: actions.finish_milestones(statement, ["AFI-01.1.1"], date(2019, 6, 13), MOVED))
    do(
        path,
        MOVED,
        lambda statement: evidence.add_evidence(
            statement, "AFI-01.1.1", "https://example.org/form", {"shows": "done", "description": "The form"}, MOVED
        ),
    )
    do(path, MOVED, lambda statement: evidence.add_note(statement, "AFI-01.1", "The form is agreed.", WHO, MOVED))
    do(
        path,
        FINISHED,
        lambda statement: actions.edit_action(
            statement, "AFI-01.1", {"due": "2019-09-30", "contributing": "council"}, FINISHED
        ),
    )
