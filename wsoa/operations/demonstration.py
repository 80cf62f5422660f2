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
    """A thing done: on which day, by which command, and what it was about."""

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
    for day, told in _story(example):
        yield told(database, day)
    if submitted:
        yield from _signed_and_sent(database, example)


def _signed_and_sent(database: Path, example: Path) -> Iterator[StoryStep]:
    """What was missing is mended or waived, every agency endorses it, and the pack is made."""
    for line in _lines(example / "signing.csv"):
        day = date.fromisoformat(line["Day"])
        yield _progress(example, line)(database, day)
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
        yield StoryStep(day, "agency add", line["Key"])
    for ref, by in CONTRIBUTORS.items():
        _do(database, day, partial(agencies.answer_contributor, ref=ref, by=by, today=day))
        yield StoryStep(day, "contributor answer", ref)
    day = date(2019, 5, 15)
    for line in _lines(example / "titles.csv"):
        entries = {"lead": line["Lead"], "contributing": line["With"], "title": line["Title"]}
        entries["outcome"] = line["Outcome"]
        _do(database, day, partial(areas.assign_area, ref=line["Reference"], entries=entries, today=day))
        yield StoryStep(day, "area assign", line["Reference"])
    _do(database, day, lambda statement: areas.confirm_areas(statement, (), day))
    yield StoryStep(day, "area confirm", "--all")
    for name in sections.SECTIONS:
        text = (example / "sections" / f"{name}.md").read_text(encoding="utf-8")
        _do(database, day, partial(sections.edit_section, name=name, text=text, today=day))
        yield StoryStep(day, "section edit", name)


def _agency(statement: Statement, line: StoryLine, day: date) -> Plan:
    entries = {"name": line["Name"], "kind": line["Kind"], "aliases": line["Aliases"]}
    leads = ["; ".join((line["Lead name"], line["Lead role"], line["Lead e-mail"]))]
    if statement.get(Agency, line["Key"]):
        return agencies.edit_agency(statement, line["Key"], entries, agencies.Leads(leads), day)
    return agencies.add_agency(statement, line["Key"], entries, leads, day)


Telling = Callable[[Path, date], StoryStep]


def _story(example: Path) -> list[tuple[date, Telling]]:
    imports = [(day, _import(example / name)) for day, name in IMPORTS]
    progress = [
        (date.fromisoformat(line["Day"]), _progress(example, line)) for line in _lines(example / "progress.csv")
    ]
    measured = [
        (MEASURED, _measured(example)),
        *((date.fromisoformat(line["Day"]), _read(line)) for line in _lines(example / "readings.csv")),
    ]
    return sorted((*imports, *progress, *measured), key=lambda event: event[0])


def _import(path: Path) -> Telling:
    def tell(database: Path, day: date) -> StoryStep:
        plan = importing.check_file(database, path, ImportContext(WHO, day)).keeping(Keep.THEIRS).plan
        carry_out_shown(database, _signed(day), plan)
        return StoryStep(day, "import", path.name)

    return tell


def _measured(example: Path) -> Telling:
    def tell(database: Path, day: date) -> StoryStep:
        lines = _lines(example / "measures.csv")
        for line in lines:
            entries = {column.field: line.get(column.label) for column in COLUMNS[Measure]}
            _do(database, day, partial(measures.add_measure, entries=entries, today=day))
        return StoryStep(day, "measure add", f"{len(lines)} measures")

    return tell


def _read(line: StoryLine) -> Telling:
    def tell(database: Path, day: date) -> StoryStep:
        entries = {"value": line["Value"], "dated": line["Dated"], "note": line["Remark"]}
        _do(database, day, lambda statement: measures.add_reading(statement, line["Measure"], entries, day))
        return StoryStep(day, "measure reading", line["Measure"])

    return tell


def _progress(example: Path, line: StoryLine) -> Telling:
    return lambda database, day: _retell(database, _signed(day), example, line)


def _retell(database: Path, signed: Signature, example: Path, line: StoryLine) -> StoryStep:
    """The command that a line of the story stands for, carried out on the day it is signed for."""
    what = line["What"]
    match what:
        case "import":
            receiving = ImportContext(signed.who, signed.day)
            carry_out_shown(
                database,
                signed,
                importing.check_file(database, example / line["File"], receiving).keeping(Keep.THEIRS).plan,
            )
            return StoryStep(signed.day, "import", line["File"])
        case "undo":
            plan = record.check_undo(database, None, signed.day)
            carry_out_shown(database, signed, replace(plan, reason=line["Detail"]))
            return StoryStep(signed.day, "undo", str(plan.undoes))
        case _:
            command, recipe = STEPS[what]
            carry_out(database, signed, partial(recipe, example=example, line=line, day=signed.day))
            return StoryStep(signed.day, command, line["Reference"])


def _done(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - every step takes the same
    return actions.finish_milestones(statement, [line["Reference"]], date.fromisoformat(line["Detail"]), day)


def _completed(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - as above
    return actions.complete_action(statement, line["Reference"], date.fromisoformat(line["Detail"]), day)


def _noted(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - as above
    return evidence.add_note(statement, line["Reference"], line["Detail"], f"lead of {line['Reference']}", day)


def _shown(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:
    offer = evidence.offered(str(example / "evidence" / line["File"]))
    return evidence.add_evidence(
        statement, line["Reference"], offer, {"shows": line["Shows"], "description": line["Detail"]}, day
    )


def _agreed(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - as above
    return agreements.agree(statement, line["Reference"] or None, line["By"], day, day)


def _moved(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - as above
    plan = agreements.move(statement, Milestone, line["Reference"], line["To"], day)
    return replace(plan, reason=line["Detail"], agreed_by=line["By"])


def _accepted(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - as above
    return verifications.accept_evidence(statement, line["Reference"], line["By"], day)


def _verified(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - as above
    return verifications.verify_action(statement, line["Reference"], line["By"], line["To"], day)


def _met(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - as above
    return boards.add_boards(statement, map(date.fromisoformat, line["Detail"].split()), "", day)


def _asked(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - as above
    return challenges.add_challenge(statement, line["Reference"], {"text": line["Detail"]}, day)


def _answered(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - as above
    entries = {"answer": line["Detail"], "answered_by": line["By"]}
    return challenges.answer_challenge(statement, line["Reference"], entries, day)


def _edited(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - as above
    return actions.edit_action(statement, line["Reference"], {line["What"]: line["Detail"]}, day)


def _waived(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - as above
    what = waivers.Waived(line["File"], line["Reference"], Path())
    return waivers.waive(statement, what, {"reason": line["Detail"], "by": line["By"], "until": line["To"]}, day)


def _endorsed(statement: Statement, example: Path, line: StoryLine, day: date) -> Plan:  # noqa: ARG001 - as above
    named = ("", line["Reference"]) if line["What"] == "approve" else (line["Reference"], "")
    given = endorsements.EndorsementGiven(*named, day, statement)
    return endorsements.endorse(statement, given, {"signed_by": line["By"], "role": line["Detail"]}, day)


STEPS: dict[str, tuple[str, Callable[..., Plan]]] = {
    "milestone done": ("milestone done", _done),
    "complete": ("action complete", _completed),
    "note": ("note add", _noted),
    "evidence": ("evidence add", _shown),
    "agree": ("agree --all", _agreed),
    "move": ("milestone move", _moved),
    "accept": ("evidence accept", _accepted),
    "verify": ("action verify", _verified),
    "board": ("board add", _met),
    "challenge": ("challenge add", _asked),
    "answer": ("challenge answer", _answered),
    "officer": ("action edit --officer", _edited),
    "due": ("action edit --due", _edited),
    "success": ("action edit --success", _edited),
    "waive": ("waive action-stepped", _waived),
    "endorse": ("endorse", _endorsed),
    "approve": ("endorse --body", _endorsed),
}
