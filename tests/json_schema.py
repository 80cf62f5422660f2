"""The shape of every answer in JSON, declared once; `python -m tests.json_schema` writes docs/json-schema.json from it.

A shape is a type, a dataclass by its fields, `{...}` for an object, `[shape]` for a list of such, `Map` for names that
are data, and `Either` for one of several.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path, PurePath
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from wsoa.domain.board.about_actions import AboutActions, AboutAgency
from wsoa.domain.board.changes_since import ChangesSince
from wsoa.domain.board.due import DueList
from wsoa.domain.board.matrix import Matrix
from wsoa.domain.board.outlook import Outlook
from wsoa.domain.board.slippage import SlippageReport
from wsoa.domain.board.standing import StatementStanding
from wsoa.domain.board.timeline import Timeline
from wsoa.domain.changes.agreed_dates import Slippage
from wsoa.domain.changes.plan import Entry, Keep
from wsoa.domain.changes.revision import Stamp
from wsoa.domain.changes.searching import Hit
from wsoa.domain.document.states import State
from wsoa.domain.integrity.verification import Damage
from wsoa.domain.integrity.witness import Minuted
from wsoa.domain.progress.ratings import Rating
from wsoa.domain.readiness.gate import Blocker
from wsoa.domain.readiness.timetable import Timetable
from wsoa.domain.round.chase.awaited import SheetStanding
from wsoa.domain.signing.endorsements import EndorsementStanding
from wsoa.domain.signing.waivers import WaiverState
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Board,
    Challenge,
    Contributor,
    Cover,
    Endorsement,
    Evidence,
    Lead,
    Letter,
    Measure,
    Milestone,
    Note,
    Point,
    Reading,
    Strength,
    Submission,
    Waiver,
)
from wsoa.domain.submission.bag import BagFault

SCHEMA = Path(__file__).resolve().parents[1] / "docs" / "json-schema.json"
Shape = Any


@dataclass(frozen=True)
class Map:
    """An object whose names are data, such as the keys of agencies."""

    of: Shape


@dataclass(frozen=True)
class Either:
    """One of several shapes."""

    of: tuple[Shape, ...]


def several(shape: Shape) -> Either:
    """One where one was named, a list where several were."""
    return Either((shape, [shape]))


CHANGE: Shape = {"ref": str, "field": str, "old": str | int | None, "new": str | int | None}
WRITTEN: Shape = {
    "revision": int | None,
    "summary": str | None,
    "changes": [CHANGE],
    "remarks": [str],
    "files": [str],
    "next": str | None,
}
CONFLICT: Shape = {"code": str, "ref": str, "field": str, "where": str, "doubt": str | None}
CONFLICT |= {"before": str | None, "ours": str, "theirs": str, "keep": Keep | None}
PROBLEM: Shape = {"where": str, "typed": str, "why": str, "mend": str}
RETURN: Shape = {
    "file": str,
    "revision": int | None,
    "changes": [CHANGE],
    "conflicts": [CONFLICT],
    "problems": [PROBLEM],
}
RETURN |= {"remarks": [str], "refusal": str | None}
PERSON: Shape = {"name": str | None, "role": str | None, "email": str | None}
ISSUED: Shape = {"sheet": str, "agency": str, "name": str, "path": str, "row_count": int, "issued_on": date}
ISSUED |= {"wanted_by": date | None, "revision": int, "supersedes": str | None, "send_to": [PERSON]}

SLIPPED: Shape = {"slippage": Slippage | None}
MILESTONE = (Milestone, {"lead": str | None, "state": State}, SLIPPED)
RATED = (Action, {"rating": Rating, "reason": str | None}, SLIPPED)
JUDGED = (
    Measure,
    {"standing": str, "reason": str, "latest": Decimal | None, "latest_on": date | None, "readings": [Reading]},
)
POINT = (Point, {"text": str})
AREA = (Area, {"action_count": int})
AGENCY = (Agency, {"area_count": int, "action_count": int})
SAID: Shape = {"evidence": [Evidence], "notes": [Note]}
WAIVER = (Waiver, {"state": WaiverState})
ENDORSEMENT = (Endorsement, {"standing": EndorsementStanding, "changes": [CHANGE]})
EVIDENCE = (Evidence, {"kept_at": str | None})
SUBMISSION = (Submission, {"evidence": [Evidence], "changes": Either(([CHANGE], None))})
MEASURE = (*JUDGED, SAID)
ACTION = (*RATED, {"milestones": [MILESTONE], **SAID, "measures": [JUDGED]})
WHOLE_AREA = (Area, {"points": [POINT], "overview": AboutActions, **SAID, "actions": [RATED], "measures": [JUDGED]})
WHOLE_AGENCY = (Agency, {"people": [Lead], "overview": AboutAgency, "actions": [RATED], "measures": [JUDGED]})
OTHERS = (Letter, Cover, Strength, Lead, Contributor, Reading, Note, Board, Challenge)
ANY = (WHOLE_AREA, WHOLE_AGENCY, ACTION, (*MILESTONE, SAID), MEASURE, POINT, WAIVER, ENDORSEMENT, EVIDENCE, SUBMISSION)

DUE_NEXT: Shape = {"ref": str, "title": str, "lead": str | None, "due": date}
WAITING: Shape = {"agency": str, "sheet": str, "days_out": int, "days_late": int, "rounds_missed": int}
STANDS: Shape = {
    "place": str | None,
    "stamp": Stamp,
    "gate": {"held": int, "total": int, "ready": bool, "blocker_count": int},
    "ratings": Map(Map(int)),
    "agency_names": Map(str),
}
STATUS: Shape = {
    **STANDS,
    "theme": str | None,
    "notice": str | None,
    "monitoring_visit": date | None,
    "as_at": date,
    "deadline": date | None,
    "days_left": int | None,
    "working_days_left": int | None,
    "endorsements": {"held": int, "of": int, "behind": [{"ref": str, "by": str, "changes_since": int}]},
    "waived": [{"waiver": str, "until": date | None}],
    "returns": {"in": int, "of": int, "waiting": [WAITING]},
    "submitted": Either(((Submission, {"changes_since": int}), None)),
    "late": [DUE_NEXT],
    "due_next": [DUE_NEXT],
}
CHECK: Shape = {
    "ready": bool,
    "as_at": date,
    "held": int,
    "total": int,
    "timetable": Timetable | None,
    "blockers": [Either((Blocker, (Blocker, {"changes": [CHANGE]})))],
    "waived": [(Blocker, {"waiver": str})],
    "advice": [Blocker],
}
RULE: Shape = {"rule": str, "is_advice": bool, "sentence": str, "explanation": str}
HEAD: Shape = {"revision": int, "day": date | None, "digest": str | None}
REVISION: Shape = {
    "revision": int,
    "day": date,
    "recorded": datetime,
    "who": str,
    "summary": str,
    "source": str,
    "reason": str | None,
    "agreed_by": str | None,
    "correction": bool,
    "undoes": int | None,
    "digest": str,
    "changes": [CHANGE],
    "ledger": [Entry],
}
SHEET: Shape = {
    "sheet": str,
    "agency": str,
    "issued_on": date,
    "issued_by": str,
    "revision": int,
    "wanted_by": date | None,
    "standing": SheetStanding,
    "days_out": int,
    "days_late": int,
    "returns": [{"on": date, "filled_in_by": str | None, "by": str, "revision": int}],
    "taken_back": int | None,
    "action_counts": Either(({"asked_count": int, "answered_count": int}, None)),
    "recalled_on": date | None,
    "newest": str | None,
}
ROUNDS: Shape = {"agency": str, "rounds": int, "returned": int, "response_rate": int | None}
ROUNDS |= {"missed_in_a_row": int, "last_return": date | None}
PARKED: Shape = {
    "sheet": str,
    "cell": str,
    "ref": str | None,
    "field": str,
    "typed": str,
    "said_by": str,
    "left_out_on": date,
}
REMINDER: Shape = {"agency": str, "to": [{"name": str, "email": str}], "subject": str, "body": str, "sheet": str | None}
REMINDER |= {"file": str | None, "attached": str | None}
SECTION: Shape = {"name": str, "heading": str, "text": str | None}
PERSONAL: Shape = {"rule": str, "ref": str, "where": str, "begins": str}
KEPT: Shape = {**HEAD, "schema": str, "made": datetime, "evidence_count": int, "bytes": int, "lost": [str]}
FAULTS: Shape = {"faults": [Damage], "remarks": [str], "minuted": Minuted | None}
COUNTS = ("revision_count", "change_count", "redacted_count", "ledger_count", "record_count", "evidence_count")
FOUND_AREA: Shape = {"ref": str, "kind": str, "text": str, "heading": str, "lead_in": str, "page": int | None}
PASSAGE: Shape = {"text": str, "page": int | None, "line": int | None}
FOUND_AREA |= {"line": int | None, "bodies": [str], "points": [str]}
FACTS: Shape = (
    {
        "source": str,
        "place": str | None,
        "theme": str | None,
        "published": date | None,
        "fieldwork": tuple[date, date] | None,
        "fieldwork_from": date | None,
        "fieldwork_to": date | None,
    },
    {"deadline": date | None, "mailbox": str | None, "prepares": str | None},
    {"sends": str | None, "contributors": [str], "corrected_by": str | None, "warnings": [str]},
    {"addressees": [{"name": str | None, "role": str | None, "body": str | None}], "areas": [FOUND_AREA]},
    {"origins": Map({"page": int | None, "line": int | None}), "strengths": [PASSAGE]},
)

ANSWERS: dict[str, Shape] = {
    "status": (STATUS, StatementStanding),
    "check": CHECK,
    "check --explain": RULE,
    "due": DueList,
    "show": several(Either((*ANY, *OTHERS))),
    "search": [Hit],
    "history": [REVISION],
    "fingerprint": (HEAD, {"fingerprint": str}),
    "verify": (HEAD, {"holds": bool, **dict.fromkeys(COUNTS, int), "witnessed": Stamp | None, **FAULTS}),
    "backup": ({"file": str}, KEPT),
    "restore": ({"database": str, "put_aside": str | None}, KEPT),
    "upgrade": {"database": str, "before": str, "after": str, "backup": str | None},
    "privacy": {
        "found": [(PERSONAL, {"mends": [str]})],
        "waived": [PERSONAL],
        "unread": [str],
        "knows_studies": bool,
        "no_proof": str,
    },
    "agency list": [AGENCY],
    "agency show": several(WHOLE_AGENCY),
    "contributor show": several(Contributor),
    "contributor list": [Contributor],
    "area list": [AREA],
    "area show": several(WHOLE_AREA),
    "action list": [RATED],
    "action show": several(ACTION),
    "milestone show": several((*MILESTONE, SAID)),
    "milestone list": [MILESTONE],
    "evidence list": [Evidence],
    "evidence show": several(EVIDENCE),
    "measure list": [JUDGED],
    "measure show": several(MEASURE),
    "note show": several(Note),
    "note list": [Note],
    "board show": several(Board),
    "board list": [Board],
    "challenge show": several(Challenge),
    "challenge list": [Challenge],
    "waiver show": several(WAIVER),
    "waiver list": [WAIVER],
    "endorsement list": [ENDORSEMENT],
    "endorsement show": several(ENDORSEMENT),
    "submission list": [Submission],
    "submission show": SUBMISSION,
    "submission verify": {"holds": bool, "submission": str | None, "faults": [BagFault]},
    "section list": [SECTION],
    "section show": SECTION,
    "acronym list": [{"acronym": str, "words": str | None}],
    "letter read": FACTS,
    "letter show": Letter,
    "cover show": Cover,
    "report changes": ChangesSince,
    "report slippage": SlippageReport,
    "report matrix": Matrix,
    "report timeline": Timeline,
    "report outlook": Outlook,
    "report board": {
        **STANDS,
        "standing": StatementStanding,
        "changes": ChangesSince,
        "due": DueList,
        "outlook": Outlook,
        "measures": [JUDGED],
        "challenges": [Challenge],
    },
    "sheet status": {
        "as_at": date,
        "sheets": [SHEET],
        "never_issued": [str],
        "agencies": [ROUNDS],
        "left_out": [PARKED],
    },
    "sheet remind": REMINDER,
    "sheet remind --all": {"reminders": [REMINDER]},
    "import": (WRITTEN, {"returns": [RETURN]}),
    "sheet issue": (WRITTEN, {"issued": [ISSUED], "nothing_to_ask": [str]}),
    "redact": (WRITTEN, {"places": [{"where": str, "left": str, "guessable": bool}]}),
    "any other": WRITTEN,
}


def schema(*, strict: bool = False) -> dict[str, Any]:
    """The JSON Schema of every answer, by the command that gives it; a `strict` one knows of no other names."""
    made = Writer(strict=strict)
    answers = {command: made.of(shape) for command, shape in ANSWERS.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "description": "What wsoa COMMAND --json answers: $defs has it by the command, then what answers are made of.",
        "$defs": {**answers, **dict(sorted(made.definitions.items()))},
    }


PLAIN: dict[Shape, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    Decimal: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    PurePath: {"type": "string"},
    None: {"type": "null"},
    type(None): {"type": "null"},
}


# What is declared above under a name of its own, and written once.
OWN = [(name, shape) for name, shape in globals().items() if isinstance(shape, tuple | dict) and name.isupper()]
PARTS = {id(shape): name for name, shape in OWN}


class Writer:
    """Shapes as JSON Schema; each dataclass is defined once."""

    def __init__(self, *, strict: bool) -> None:
        """Nothing is defined yet."""
        self.strict, self.definitions = strict, dict[str, dict[str, Any]]()

    def of(self, shape: Shape) -> dict[str, Any]:
        """The schema of a shape."""
        match shape:
            case Either():
                return {"anyOf": [self.of(each) for each in shape.of]}
            case Map():
                return {"type": "object", "additionalProperties": self.of(shape.of)}
            case list():
                return {"type": "array", "items": self.of(shape[0])}
        name = PARTS.get(id(shape), shape.__name__ if isinstance(shape, type) and is_dataclass(shape) else "")
        if name:
            if name not in self.definitions:
                self.definitions[name] = {}
                self.definitions[name] = self._object(shape)
            return {"$ref": f"#/$defs/{name}"}
        return self._object(shape) if isinstance(shape, tuple | dict) else self._value(shape)

    def _value(self, shape: Shape) -> dict[str, Any]:
        origin: Any = get_origin(shape)
        if origin in (Union, UnionType):
            return {"anyOf": [self.of(each) for each in get_args(shape)]}
        if origin is tuple:
            items = get_args(shape)
            if items[-1] is Ellipsis:
                return {"type": "array", "items": self.of(items[0])}
            return {"type": "array", "prefixItems": [self.of(each) for each in items]}
        if origin is Mapping:
            return self.of(Map(get_args(shape)[1]))
        if isinstance(shape, type) and issubclass(shape, StrEnum):
            return {"enum": [str(each) for each in shape]}
        return PLAIN[shape]

    def _object(self, shape: Shape) -> dict[str, Any]:
        fields = dict(self._fields(shape))
        held = {"type": "object", "properties": fields, "required": list(fields)}
        return held | ({"additionalProperties": False} if self.strict else {})

    def _fields(self, shape: Shape) -> Iterator[tuple[str, dict[str, Any]]]:
        """Each name in an object with its schema; a text that may be empty is null then."""
        if isinstance(shape, tuple):
            for part in shape:
                yield from self._fields(part)
        elif isinstance(shape, Mapping):
            for name, each in shape.items():
                yield name, self.of(each)
        else:
            hints = get_type_hints(shape)
            for name in ("ref", *(each.field for each in COLUMNS[shape])) if shape in COLUMNS else hints:
                may_be_empty = name != "ref" and isinstance(hints[name], type) and issubclass(hints[name], str)
                yield name, self.of(hints[name] | None if may_be_empty else hints[name])


def text() -> str:
    """The schema as the file holds it."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(text(), encoding="utf-8")
