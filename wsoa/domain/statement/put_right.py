"""Which fields are put right by typing another, and what to type for the few that more hangs on than their words."""

from collections.abc import Mapping

from wsoa.domain.statement.fields import BY_FIELD, Column, Nature
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Contributor,
    Cover,
    Endorsement,
    Evidence,
    Milestone,
    Point,
    Record,
    Submission,
    Waiver,
)
from wsoa.domain.statement.statement import NAMES

CONFIRM = "Confirm it, or undo that: wsoa area confirm {ref}"
REOPEN = "Open it again first: wsoa action reopen {ref} --reason …"
MOVE = "Mend a typing error with: wsoa {kind} move {ref} DATE --correction --reason …"
WITHDRAW = "Withdraw it and record it again: wsoa {kind} withdraw {ref} --reason …"
ACCEPTED = "Take the acceptance back, which wsoa history {ref} tells the number of: wsoa undo REVISION"
OTHER_FILE = "Withdraw it and add the other file: wsoa evidence withdraw {ref} --reason …"
PACK = "A pack stays as it was made. Make another: wsoa submit"
LETTER_ONLY = "Only a corrected letter changes it: wsoa letter update LETTER"
# What has a command of its own, or none: by kind and field, what to do instead.
ELSEWHERE: Mapping[type[Record], Mapping[str, str]] = {
    Cover: {
        "acronyms": "Say what one stands for: wsoa acronym set LETTERS WORDS",
        "sheet_words": "Answer anew in the file of questions: wsoa import FILE --columns QUESTIONS",
    },
    Agency: {"confirmed": CONFIRM},
    Contributor: {"confirmed": CONFIRM, "agencies": "Say who it is: wsoa contributor answer {ref} --by AGENCIES"},
    Area: {
        "confirmed": CONFIRM,
        "withdrawn": LETTER_ONLY,
        **dict.fromkeys(("lead", "contributing"), "Say whose it is: wsoa area assign {ref} --lead AGENCY"),
    },
    Point: {"confirmed": CONFIRM, "agencies": "Say whose it is: wsoa area assign {ref} --with AGENCIES"},
    Action: {
        "agreed": MOVE,
        "review": "Say that it was read again: wsoa area reviewed AREA",
        **dict.fromkeys(("verified", "verified_by"), REOPEN),
    },
    Milestone: {"agreed": MOVE, "action": "Add it to the other action: wsoa milestone add ACTION …"},
    Evidence: {
        **dict.fromkeys(("sha256", "size"), OTHER_FILE),
        **dict.fromkeys(("accepted", "accepted_by"), ACCEPTED),
    },
    Waiver: dict.fromkeys(BY_FIELD[Waiver], WITHDRAW),
    Endorsement: dict.fromkeys(BY_FIELD[Endorsement], WITHDRAW),
    Submission: dict.fromkeys(("version", "dated", "by", "mailbox", "pack", "manifest", "fingerprint"), PACK),
}


def instead(kind: type[Record], ref: str, column: Column) -> str:
    """What to do instead of typing another value for a field of a record; '' where that is the way."""
    if column.nature is Nature.VERBATIM:
        return LETTER_ONLY
    told = ELSEWHERE.get(kind, {}).get(column.field, "")
    return told.format(ref=ref, kind=NAMES[kind])
