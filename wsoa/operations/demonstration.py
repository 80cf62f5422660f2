"""The worked example: Derby's real letter and an illustrative plan, replayed through people's commands."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from wsoa import settings
from wsoa.domain.changes.plan import Keep, Plan
from wsoa.domain.changes.revision import Signature
from wsoa.domain.errors import CannotWrite
from wsoa.domain.frozen import frozen
from wsoa.domain.round.intake.take_in import ImportContext
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import Agency, Measure, Milestone
from wsoa.domain.statement.statement import Statement
from wsoa.operations import (
    actions,
    agencies,
    agreements,
    areas,
    boards,
    challenges,
    endorsements,
    evidence,
    importing,
    letters,
    looking,
    measures,
    record,
    sections,
    submissions,
    verifications,
    waivers,
)
from wsoa.operations.beginning import begin
from wsoa.operations.carry_out import carry_out, carry_out_shown

StoryLine = dict[str, str]  # a row of progress.csv

WHO = "Partnership coordinator"
LETTER_CAME = date(2019, 5, 8)
MEASURED = date(2019, 6, 5)
SUBMITTED = date(2019, 8, 14)
NOTICE = (
    "Illustrative example: the letter is real; every action, date, officer, figure and file of evidence is invented."
)
CONTRIBUTORS = {"C-01": "probation", "C-02": "ccg", "C-03": "dhcft, uhdb", "C-04": "police"}
# What was brought in and when; the rest of the story is in progress.csv.
IMPORTS = (
    (date(2019, 5, 24), "actions.csv"),
    (date(2019, 5, 28), "milestones.csv"),
    (date(2019, 6, 14), "updates-june.csv"),
    (date(2019, 7, 22), "updates-july.csv"),
)


@frozen
class StoryStep:
    """A thing done: on which day, by which command, and with what where that tells more."""

    day: date
    command: str
    about: str = ""


def build(folder: Path, *, submitted: bool = False) -> Iterator[StoryStep]:
    """Build the example in a new or empty folder, telling each thing done; until 31 July 2019, or to its end.

    Raises CannotWrite where something is there.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CannotWrite(f"{folder} is not an empty folder.", "Name a new one: wsoa demo DIR")
    example, database = settings.example(), folder / settings.DATABASE
    understood = letters.read_letter(example / "letter.txt")
    begin(database, _signed(LETTER_CAME), letters.first_plan(understood, LETTER_CAME))
    yield StoryStep(LETTER_CAME, "init", "letter.txt")
    yield from _owners(database, example)
    for _, telling in _story(example):
        yield telling(database)
    if submitted:
        yield from _signed_and_sent(database, example)


def _signed_and_sent(database: Path, example: Path) -> Iterator[StoryStep]:
    """What was missing is mended or waived, every agency endorses it, and the pack is made."""
    for told in _events(example, "signing.csv"):
        yield _retold(database, told)
    report = looking.report(database, SUBMITTED)
    ready = submissions.check_submission(database, report, submissions.SubmissionWanted(with_evidence=True), WHO)
    submissions.submit(database, _signed(SUBMITTED), ready)
    yield StoryStep(SUBMITTED, "submit", "--with-evidence")


def _signed(day: date) -> Signature:
    return Signature(WHO, day, datetime.now(UTC))


def _lines(path: Path) -> list[StoryLine]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _do(database: Path, day: date, recipe: Callable[[Statement], Plan]) -> None:
    carry_out(database, _signed(day), recipe)


def _owners(database: Path, example: Path) -> Iterator[StoryStep]:
    day = date(2019, 5, 9)
    _do(database, day, lambda statement: areas.edit_cover(statement, {"notice": NOTICE}, day))
    yield StoryStep(day, "cover edit")
    for line in _lines(example / "agencies.csv"):
        _do(database, day, partial(_agency, line=line, day=day))
        yield StoryStep(day, "agency add")
    for ref, by in CONTRIBUTORS.items():
        _do(database, day, partial(agencies.answer_contributor, ref=ref, by=by, today=day))
        yield StoryStep(day, "contributor answer")
    day = date(2019, 5, 15)
    for line in _lines(example / "titles.csv"):
        entries = {"lead": line["Lead"], "contributing": line["With"], "title": line["Title"]}
        entries["outcome"] = line["Outcome"]
        _do(database, day, partial(areas.assign_area, ref=line["Reference"], entries=entries, today=day))
        yield StoryStep(day, "area assign")
    _do(database, day, lambda statement: areas.confirm_areas(statement, (), day))
    yield StoryStep(day, "area confirm", "--all")
    for name in sections.SECTIONS:
        text = (example / "sections" / f"{name}.md").read_text(encoding="utf-8")
        _do(database, day, partial(sections.edit_section, name=name, text=text, today=day))
        yield StoryStep(day, "section edit")


def _agency(statement: Statement, line: StoryLine, day: date) -> Plan:
    entries = {"name": line["Name"], "kind": line["Kind"], "aliases": line["Aliases"]}
    leads = ["; ".join((line["Lead name"], line["Lead role"], line["Lead e-mail"]))]
    if statement.get(Agency, line["Key"]):
        return agencies.edit_agency(statement, line["Key"], entries, agencies.Leads(leads), day)
    return agencies.add_agency(statement, line["Key"], entries, leads, day)


@frozen
class StoryEvent:
    """A line of the story: the day it is signed for, and what it says under each heading; files are in `example`."""

    day: date
    line: StoryLine
    example: Path

    def __getitem__(self, heading: str) -> str:
        return self.line[heading]

    @property
    def ref(self) -> str:
        """The record that the line is about."""
        return self.line["Reference"]

    @property
    def detail(self) -> str:
        """Its words, or the day that it names."""
        return self.line["Detail"]


Telling = Callable[[Path], StoryStep]


def _story(example: Path) -> list[tuple[date, Telling]]:
    imports = [(day, partial(_imported, path=example / name, day=day)) for day, name in IMPORTS]
    progress = [(told.day, partial(_retold, told=told)) for told in _events(example, "progress.csv")]
    readings = [(told.day, partial(_read, told=told)) for told in _events(example, "readings.csv")]
    measured = (MEASURED, partial(_measured, lines=_lines(example / "measures.csv")))
    return sorted((*imports, *progress, measured, *readings), key=lambda event: event[0])


def _events(example: Path, name: str) -> list[StoryEvent]:
    return [StoryEvent(date.fromisoformat(line["Day"]), line, example) for line in _lines(example / name)]


def _imported(database: Path, path: Path, day: date) -> StoryStep:
    plan = importing.check_file(database, path, ImportContext(WHO, day)).keeping(Keep.THEIRS).plan
    carry_out_shown(database, _signed(day), plan)
    return StoryStep(day, "import")


def _measured(database: Path, lines: list[StoryLine]) -> StoryStep:
    for line in lines:
        entries = {column.field: line.get(column.label) for column in COLUMNS[Measure]}
        _do(database, MEASURED, partial(measures.add_measure, entries=entries, today=MEASURED))
    return StoryStep(MEASURED, "measure add", f"{len(lines)} measures")


def _read(database: Path, told: StoryEvent) -> StoryStep:
    entries = {"value": told["Value"], "dated": told["Dated"], "note": told["Remark"]}
    _do(database, told.day, lambda statement: measures.add_reading(statement, told["Measure"], entries, told.day))
    return StoryStep(told.day, "measure reading")


def _retold(database: Path, told: StoryEvent) -> StoryStep:
    """The command that a line of the story stands for, carried out on the day it is signed for."""
    match told["What"]:
        case "import":
            return _imported(database, told.example / told["File"], told.day)
        case "undo":
            plan = record.check_undo(database, None, told.day)
            carry_out_shown(database, _signed(told.day), replace(plan, reason=told.detail))
            return StoryStep(told.day, "undo")
        case what:
            command, recipe = STEPS[what]
            _do(database, told.day, lambda statement: recipe(statement, told))
            return StoryStep(told.day, command)


def _noted(now: Statement, told: StoryEvent) -> Plan:
    return evidence.add_note(now, told.ref, told.detail, f"lead of {told.ref}", told.day)


def _shown(now: Statement, told: StoryEvent) -> Plan:
    offer = evidence.offered(str(told.example / "evidence" / told["File"]))
    return evidence.add_evidence(now, told.ref, offer, {"shows": told["Shows"], "description": told.detail}, told.day)


def _moved(now: Statement, told: StoryEvent) -> Plan:
    plan = agreements.move(now, told.ref, Milestone, told["To"], told.day)
    return replace(plan, reason=told.detail, agreed_by=told["By"])


def _answered(now: Statement, told: StoryEvent) -> Plan:
    entries = {"answer": told.detail, "answered_by": told["By"]}
    return challenges.answer_challenge(now, told.ref, entries, told.day)


def _edited(now: Statement, told: StoryEvent) -> Plan:
    return actions.edit_action(now, told.ref, {told["What"]: told.detail}, told.day)


def _waived(now: Statement, told: StoryEvent) -> Plan:
    what = waivers.Waived(told["File"], told.ref, Path())
    return waivers.waive(now, what, {"reason": told.detail, "by": told["By"], "until": told["To"]}, told.day)


def _endorsed(now: Statement, told: StoryEvent) -> Plan:
    named = ("", told.ref) if told["What"] == "approve" else (told.ref, "")
    given = endorsements.EndorsementGiven(*named, told.day, now)
    return endorsements.endorse(now, given, {"signed_by": told["By"], "role": told.detail}, told.day)


def _detail_day(told: StoryEvent) -> date:
    return date.fromisoformat(told.detail)


STEPS: dict[str, tuple[str, Callable[[Statement, StoryEvent], Plan]]] = {
    "milestone done": (
        "milestone done",
        lambda now, told: actions.finish_milestones(now, [told.ref], _detail_day(told), told.day),
    ),
    "complete": (
        "action complete",
        lambda now, told: actions.complete_action(now, told.ref, _detail_day(told), told.day),
    ),
    "note": ("note add", _noted),
    "evidence": ("evidence add", _shown),
    "agree": ("agree --all", lambda now, told: agreements.agree(now, told.ref or None, told["By"], told.day, told.day)),
    "move": ("milestone move", _moved),
    "accept": (
        "evidence accept",
        lambda now, told: verifications.accept_evidence(now, told.ref, told["By"], told.day),
    ),
    "verify": (
        "action verify",
        lambda now, told: verifications.verify_action(now, told.ref, told["By"], told["To"], told.day),
    ),
    "board": (
        "board add",
        lambda now, told: boards.add_boards(now, map(date.fromisoformat, told.detail.split()), "", told.day),
    ),
    "challenge": (
        "challenge add",
        lambda now, told: challenges.add_challenge(now, told.ref, {"text": told.detail}, told.day),
    ),
    "answer": ("challenge answer", _answered),
    "officer": ("action edit --officer", _edited),
    "due": ("action edit --due", _edited),
    "success": ("action edit --success", _edited),
    "waive": ("waive action-stepped", _waived),
    "endorse": ("endorse", _endorsed),
    "approve": ("endorse --body", _endorsed),
}
