"""One line of the worked example's story, told again through the recipe that a person's command uses."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from wsoa.domain.changes import Plan, Signature
from wsoa.domain.model import Milestone
from wsoa.domain.round.round import Receiving
from wsoa.domain.round.settling import Keep
from wsoa.domain.statement import Statement
from wsoa.operations import actions, agreements, evidence, importing, undoing, verifications
from wsoa.operations.carry_out import carry_out, carry_out_shown

Line = dict[str, str]


def retell(database: Path, signed: Signature, example: Path, line: Line) -> str:
    """The command that a line of the story stands for, carried out on the day it is signed for."""
    what = line["What"]
    match what:
        case "import":
            receiving = Receiving(signed.who, signed.day)
            carry_out_shown(database, signed, importing.check_file(database, example / line["File"], receiving).keeping(Keep.THEIRS).plan)
            return f"import {line['File']}"
        case "undo":
            plan = undoing.check_undo(database, None, signed.day)
            carry_out_shown(database, signed, replace(plan, reason=line["Detail"]))
            return f"undo {plan.undoes}"
        case _:
            command, recipe = STEPS[what]
            carry_out(database, signed, partial(recipe, example=example, line=line, day=signed.day))
            return f"{command} {line['Reference']}".strip()


def _done(statement: Statement, example: Path, line: Line, day: date) -> Plan:  # noqa: ARG001 - every step takes the same
    return actions.finish_milestones(statement, [line["Reference"]], date.fromisoformat(line["Detail"]), day)


def _completed(statement: Statement, example: Path, line: Line, day: date) -> Plan:  # noqa: ARG001 - as above
    return actions.complete_action(statement, line["Reference"], date.fromisoformat(line["Detail"]), day)


def _noted(statement: Statement, example: Path, line: Line, day: date) -> Plan:  # noqa: ARG001 - as above
    return evidence.add_note(statement, line["Reference"], line["Detail"], f"lead of {line['Reference']}", day)


def _shown(statement: Statement, example: Path, line: Line, day: date) -> Plan:
    offer = evidence.offered(str(example / "evidence" / line["File"]))
    return evidence.add_evidence(statement, line["Reference"], offer, {"shows": line["Shows"], "description": line["Detail"]}, day)


def _agreed(statement: Statement, example: Path, line: Line, day: date) -> Plan:  # noqa: ARG001 - as above
    return agreements.agree(statement, line["Reference"] or None, line["By"], day, day)


def _moved(statement: Statement, example: Path, line: Line, day: date) -> Plan:  # noqa: ARG001 - as above
    plan = agreements.move(statement, Milestone, line["Reference"], line["To"], day)
    return replace(plan, reason=line["Detail"], agreed_by=line["By"])


def _accepted(statement: Statement, example: Path, line: Line, day: date) -> Plan:  # noqa: ARG001 - as above
    return verifications.accept_evidence(statement, line["Reference"], line["By"], day)


def _verified(statement: Statement, example: Path, line: Line, day: date) -> Plan:  # noqa: ARG001 - as above
    return verifications.verify_action(statement, line["Reference"], line["By"], line["To"], day)


STEPS: dict[str, tuple[str, Callable[..., Plan]]] = {
    "milestone done": ("milestone done", _done),
    "complete": ("action complete", _completed),
    "note": ("note add", _noted),
    "evidence": ("evidence add", _shown),
    "agree": ("agree --all", _agreed),
    "move": ("milestone move", _moved),
    "accept": ("evidence accept", _accepted),
    "verify": ("action verify", _verified),
}
