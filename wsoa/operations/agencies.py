"""Agencies, whom to write to there, and which of them answer for the bodies that the letter names."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import Entries, plan_records, read_entries, read_typed
from wsoa.domain.errors import BadInput, NotFound, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.statement.records import Agency, Contributor, Lead, members
from wsoa.domain.statement.references import next_in_series
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import KEY

LEAD_PARTS = 3  # name; role; e-mail
WITH_EMAIL = re.compile(r"(?P<name>[^,<]+)(?:,(?P<role>[^<@]*))?[,<](?P<email>[^,<>@]+@[^,<>]+)>?")


@frozen
class Leads:
    """Who came and who left at an agency: new ones as typed, "name; role; e-mail", and those who left by reference."""

    new: Sequence[str] = ()
    left: Sequence[str] = ()


def add_agency(statement: Statement, key: str, entries: Entries, leads: Iterable[str], today: date) -> Plan:
    """A new agency, confirmed by being added. Raises BadInput where the key is taken."""
    ref = read_typed(KEY, "Key", key)
    if found := statement.look_up(Agency, ref):
        raise BadInput(f"There is already an agency {ref}.", f"Change it with: wsoa agency edit {found.ref}")
    if ref in statement.retired:
        raise BadInput(f"There was an agency {ref}, and a key is given once.", "Give another key.")
    agency = replace(Agency(ref, confirmed=True), **read_entries(statement, Agency, entries))
    plan = plan_records(statement, f"Added the agency {ref}", [agency, *_new_leads(statement, ref, leads)], today)
    also = {found.ref: name for name in (agency.name, *agency.aliases) if (found := statement.look_up(Agency, name))}
    remarks = tuple(
        f"{other} is called “{name}” too. If they are one: wsoa agency merge {ref} --into {other}"
        for other, name in also.items()
    )
    return replace(plan, remarks=(*plan.remarks, *remarks))


def edit_agency(statement: Statement, key: str, entries: Entries, leads: Leads, today: date) -> Plan:
    """An agency with other words, new leads and leads who left; what a person edits is confirmed."""
    agency = statement.find(Agency, key)
    edited = replace(agency, confirmed=True, **read_entries(statement, Agency, entries, agency))
    left = [replace(_lead_of(statement, agency, ref), former=True) for ref in leads.left]
    return plan_records(
        statement,
        f"Edited the agency {agency.ref}",
        [edited, *left, *_new_leads(statement, agency.ref, leads.new)],
        today,
    )


def _lead_of(statement: Statement, agency: Agency, ref: str) -> Lead:
    lead = statement.find(Lead, ref)
    if lead.agency != agency.ref:
        raise NotFound(
            f"{lead.ref} is a lead of {lead.agency}, not of {agency.ref}.",
            f"See its leads: wsoa agency show {agency.ref}",
        )
    return lead


def _new_leads(statement: Statement, agency: str, typed: Iterable[str]) -> list[Lead]:
    used = list(statement.used)
    made: list[Lead] = []
    for words in typed:
        name, role, email = _lead_parts(words)
        values = read_entries(statement, Lead, {"name": name, "role": role, "email": email})
        made.append(replace(Lead(next_in_series("L", used), agency), **values))
        used.append(made[-1].ref)
    return made


def _lead_parts(words: str) -> tuple[str, str, str]:
    """Name, role and e-mail as typed with semicolons between, or with commas where an e-mail is the last of them.

    Raises BadInput where a comma may stand between a name and a role, or within either.
    """
    parts = [part.strip() for part in words.split(";")]
    if len(parts) == 1 and (found := WITH_EMAIL.fullmatch(words.strip())):
        parts = [(found[part] or "").strip() for part in ("name", "role", "email")]
    name, role, email = (*parts, "", "")[:LEAD_PARTS]
    if not re.search(r"\w", name) or len(parts) > LEAD_PARTS or (len(parts) == 1 and ("," in name or "@" in name)):
        raise BadInput(
            f"“{shortened(words)}” does not say who the lead is.",
            'Write the name, the role and the e-mail with semicolons between: "Head of Safeguarding; Director;'
            ' name@example.org"',
        )
    return (name, "", role) if "@" in role and not email else (name, role, email)


def answer_contributor(statement: Statement, ref: str, by: str, today: date) -> Plan:
    """A body that the letter names, answered by these agencies and confirmed."""
    body = statement.find(Contributor, ref)
    values = read_entries(statement, Contributor, {"agencies": by}, body)
    if not values["agencies"]:
        raise BadInput(
            f"Nobody would answer for “{body.text}”.",
            f"Name at least one agency: wsoa contributor answer {body.ref} --by AGENCY",
        )
    answered = replace(body, confirmed=True, agencies=members(values["agencies"]))
    return plan_records(statement, f"Said who answers for {body.ref}", [answered], today)
