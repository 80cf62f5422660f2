"""Done is not verified: accepting evidence, verifying an action, its lead's own word, and opening it again."""

from dataclasses import replace
from datetime import date

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import plan_records, read_entries, read_typed
from wsoa.domain.errors import BadInput
from wsoa.domain.frozen import frozen
from wsoa.domain.readiness.rules import evidence_for
from wsoa.domain.statement.choices import Delivery, Shows
from wsoa.domain.statement.records import Action, Agency, Evidence, Lead
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import LINE, plain_word
from wsoa.operations.evidence import add_note


@frozen
class Approval:
    """Words, and who said them."""

    words: str
    by: str


def accept_evidence(statement: Statement, ref: str, by: str, today: date) -> Plan:
    """Evidence accepted by a named person. Raises BadInput where it is withdrawn or was accepted before."""
    item = statement.find(Evidence, ref)
    if item.withdrawn or item.accepted:
        raise BadInput(
            f"{item.ref} is {'withdrawn' if item.withdrawn else 'accepted already'}.",
            f"See it: wsoa evidence show {item.ref}",
        )
    return plan_records(
        statement, f"Accepted {item.ref}", [replace(item, accepted=today, accepted_by=_named(by))], today
    )


def verify_action(statement: Statement, ref: str, by: str, of: str, today: date) -> Plan:
    """An action verified by a named person of an agency that does not lead it, on accepted evidence of a difference."""
    action, agency = statement.find(Action, ref), statement.find(Agency, of)
    who = _named(by)
    if action.delivery is not Delivery.COMPLETE:
        raise BadInput(
            f"{action.ref} is {action.delivery}, and only what is complete can be verified.",
            f"First: wsoa action complete {action.ref}",
        )
    if agency.ref == action.lead or plain_word(who) in _own_people(statement, action):
        raise BadInput(
            f"{who} is of {action.lead}, which leads {action.ref}.",
            "Somebody outside the lead agency verifies: --by NAME --of AGENCY",
        )
    if not any(item.accepted and item.shows is Shows.DIFFERENCE for item in evidence_for(statement, action)):
        raise BadInput(
            f"No accepted evidence shows what difference {action.ref} made.",
            f"Add some: wsoa evidence add {action.ref} FILE-OR-LINK --shows difference;"
            " then wsoa evidence accept EVIDENCE --by NAME",
        )
    done = replace(action, delivery=Delivery.VERIFIED, verified=today, verified_by=f"{who}, {agency.name}")
    return plan_records(statement, f"Verified {action.ref}", [done], today)


def _named(by: str) -> str:
    who: str = read_typed(LINE, "--by", by)
    if not who:
        raise BadInput("Nobody is named.", "Say who: --by NAME")
    return who


def _own_people(statement: Statement, action: Action) -> set[str]:
    leads = (lead.name for lead in statement.under(Lead, action.lead))
    return {plain_word(name) for name in (action.officer, *leads) if name}


def say_confidence(statement: Statement, ref: str, word: str, note: Approval, today: date) -> Plan:
    """What the lead says of an action, with a note where there is more to say."""
    action = statement.find(Action, ref)
    edited = replace(action, **read_entries(statement, Action, {"confidence": word}))
    summary = (
        f"{action.ref} is said to be {edited.confidence}" if edited.confidence else f"Nothing is said of {action.ref}"
    )
    said = plan_records(statement, summary, [edited], today)
    more = add_note(statement, action.ref, note.words, note.by, today).changes if note.words else ()
    return replace(said, changes=(*said.changes, *more))


def reopen_action(statement: Statement, ref: str, today: date) -> Plan:
    """An action that was complete, verified or withdrawn, under way again."""
    action = statement.find(Action, ref)
    if action.is_open:
        raise BadInput(f"{action.ref} is {action.delivery}: it is open.", f"See it: wsoa action show {action.ref}")
    opened = replace(action, delivery=Delivery.UNDER_WAY, completed=None, verified=None, verified_by="", withdrawn="")
    return plan_records(statement, f"Opened {action.ref} again", [opened], today)
