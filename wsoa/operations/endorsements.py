"""Endorsements: an agency's approval of exactly what it owns, a board's of all of it; and the form to sign."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from wsoa.domain.changes.plan import Entry, Plan
from wsoa.domain.changes.planning import Entries, plan_records, read_entries
from wsoa.domain.dates.exact import show_date
from wsoa.domain.document.endorsement_form import endorsement_form
from wsoa.domain.document.title_block import DIGEST_SHOWN, counted
from wsoa.domain.errors import BadInput, NotFound
from wsoa.domain.frozen import frozen
from wsoa.domain.report import Report
from wsoa.domain.signing.endorsements import latest
from wsoa.domain.signing.owned_words import digest_of_owned, owned, promises_changed
from wsoa.domain.statement.records import Agency, Endorsement
from wsoa.domain.statement.references import next_in_series, spelt_out
from wsoa.domain.statement.statement import Statement
from wsoa.exporters import rendered_document
from wsoa.operations import looking
from wsoa.operations.exporting import place_for
from wsoa.operations.writing_out import own_places, write_out

ENDORSEMENT = "endorsement"  # the kind of entry that it leaves in the ledger


@frozen
class EndorsementGiven:
    """Who endorses, as typed: an agency, or another body by its name; on which day; the words as that day ended.

    None of today, of which the words are those that there are when it is written.
    """

    agency: str
    body: str
    on: date
    then: Statement | None


def given(path: Path, agency: str | None, body: str, on: date, today: date) -> EndorsementGiven:
    """What a person says was endorsed. Raises BadInput for both or neither of the two, or a day that has not come."""
    if bool(agency) is bool(body.strip()):
        raise BadInput(
            "Say who endorses it.", 'An agency, as in wsoa endorse police, or a board: --body "Safeguarding board"'
        )
    if on > today:
        raise BadInput(f"{show_date(on)} has not come.", "Give the day on which it was endorsed: --on DATE")
    return EndorsementGiven(agency or "", body, on, looking.report(path, today, on).statement if on < today else None)


def endorse(statement: Statement, given: EndorsementGiven, entries: Entries, today: date) -> Plan:
    """Approval of the exact words that an agency owns, or of the whole by another body; entered in the ledger.

    Raises NotFound for no such agency; BadInput for one that owns nothing, for nobody, for words that have changed
    since that day, and for those that the same body has endorsed already.
    """
    agency = statement.find(Agency, given.agency).ref if given.agency else ""
    values = read_entries(statement, Endorsement, {**entries, "body": given.body})
    if not (values["signed_by"] and values["role"]):
        raise BadInput("Somebody endorses it, in a role.", "Say who: --name NAME --role ROLE")
    digest = _endorsable(statement, given, agency, values["body"])
    made = Endorsement(next_in_series("EN", statement.used), agency, dated=given.on, digest=digest)
    made = replace(made, **values)
    who = statement.agency_name(agency) or made.body
    told = f"{who} endorsed {counted(len([*owned(statement, agency)]), 'record')}, digest {digest[:DIGEST_SHOWN]}"
    plan = plan_records(statement, f"{who} endorsed what it owns" if agency else f"{who} endorsed it", [made], today)
    entry = Entry(ENDORSEMENT, made.ref, given.on, made.signed_by, f"{told}: {made.signed_by}, {made.role}")
    return replace(plan, ledger=(entry,))


def _endorsable(statement: Statement, given: EndorsementGiven, agency: str, body: str) -> str:
    """The digest of what is endorsed. Raises BadInput where it cannot be."""
    who = agency or body
    if next(owned(statement, agency), None) is None:
        raise BadInput(f"{who} owns nothing yet, so there is nothing to endorse.", "See who leads what: wsoa area list")
    changed = sorted({change.ref for change in promises_changed(given.then or statement, statement, agency)})
    if changed:
        raise BadInput(
            f"What {who} saw on {show_date(given.on)} has changed since: {', '.join(changed[:5])}.",
            "Show it the words as they are now (--form), and give the day on which it endorsed those.",
        )
    digest, held = digest_of_owned(statement, agency), latest(statement).get(who)
    if held and held.digest == digest:
        raise BadInput(f"{who} has endorsed exactly this: {held.ref}.", f"See it: wsoa endorsement show {held.ref}")
    return digest


def endorsements_named(statement: Statement, typed: Iterable[str]) -> tuple[Endorsement, ...]:
    """The endorsements of those references, or the latest of those agencies or bodies. Raises NotFound."""
    return tuple(_named(statement, ref) for ref in spelt_out(typed, statement.records))


def _named(statement: Statement, typed: str) -> Endorsement:
    """The endorsement of that reference, or the latest of that agency or body. Raises NotFound."""
    agency = statement.look_up(Agency, typed)
    given = latest(statement).get(agency.ref if agency else typed)
    if agency and not given:
        raise NotFound(f"{agency.ref} has endorsed nothing yet.", f"The form to sign: wsoa endorse {agency.ref} --form")
    return given or statement.find(Endorsement, typed)


def write_form(database: Path, report: Report, agency: str | None, output: Path | None, *, replace: bool) -> Path:
    """Where the form was written on which an agency, or each of them, is asked to endorse what it owns.

    Raises BadInput where there is nothing to endorse.
    """
    statement = report.statement
    asked = (statement.find(Agency, agency),) if agency else statement.all(Agency)
    owning = tuple(each for each in asked if next(owned(statement, each.ref), None))
    if not owning:
        raise BadInput("There is nothing to endorse yet.", "See who leads what: wsoa area list")
    name = f"endorsement-{owning[0].ref if agency else 'forms'}-{report.today.isoformat()}.docx"
    path = place_for(database, output, name, "word")
    data = rendered_document(endorsement_form(report, owning), report.today, "word")
    return write_out(path, data, own_places(database), replace=replace)
