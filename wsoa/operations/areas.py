"""Who owns an area, and its short title; its verbatim words have no recipe."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from wsoa.domain.changes.plan import Plan
from wsoa.domain.changes.planning import Entries, plan_edit, plan_records, read_edits, read_entries
from wsoa.domain.errors import BadInput
from wsoa.domain.statement.records import Action, Agency, Area, Contributor, Point, Record, members
from wsoa.domain.statement.references import canonical, kind_of, parent_of
from wsoa.domain.statement.statement import Statement


def area_of(ref: str) -> str:
    """The area that a reference names, or that the point it names belongs to."""
    typed = canonical(ref)
    return parent_of(typed) if kind_of(typed) == "point" else typed


def remark_on(area: Area) -> str:
    """What the history says besides of work on an area that counts no more; '' for one that does."""
    return f"; {area.ref} is withdrawn" if area.withdrawn else ""


def assign_area(statement: Statement, ref: str, entries: Entries, today: date) -> Plan:
    """An area, or a point (which has contributing agencies only), owned as stated, and so confirmed."""
    record = statement.find_any(ref)
    if isinstance(record, Point):
        return _assign_point(statement, record, entries, today)
    area = statement.find(Area, ref)
    is_said = area.confirmed or not area.lead  # so that without a word there is nothing to confirm
    if is_said and all(typed is None for typed in entries.values()):
        mend = f"Say who leads it: wsoa area assign {area.ref} --lead AGENCY"
        raise BadInput(f"Nothing was given to change about {area.ref}.", mend)
    values = read_entries(statement, Area, entries, area)
    lead = values.get("lead", area.lead)
    contributing = members(set(values.get("contributing", area.contributing)) - {lead})
    written = {name: values[name] for name in ("title", "outcome") if name in values}
    assigned = replace(area, lead=lead, contributing=contributing, confirmed=bool(lead), **written)
    return plan_records(
        statement, f"Assigned {area.ref}{remark_on(area)}", [assigned, *_confirmed(statement, _owners(assigned))], today
    )


def _owners(area: Area) -> set[str]:
    return {area.lead, *area.contributing} - {""}


def _assign_point(statement: Statement, point: Point, entries: Entries, today: date) -> Plan:
    named = ",".join(words for words in (entries.get("lead"), entries.get("contributing")) if words)
    values = read_entries(statement, Point, {"agencies": named}, point)
    assigned = replace(point, confirmed=True, **values)
    area = statement.find(Area, point.area)
    return plan_records(
        statement,
        f"Assigned {point.ref}{remark_on(area)}",
        [assigned, *_confirmed(statement, set(assigned.agencies))],
        today,
    )


def _confirmed(statement: Statement, keys: set[str]) -> Iterable[Record]:
    return (
        replace(agency, confirmed=True)
        for agency in statement.all(Agency)
        if agency.ref in keys and not agency.confirmed
    )


def refs_named(refs: Iterable[str], verb: str, *, everything: bool) -> tuple[str, ...]:
    """The references a person named, or none for everything. Raises BadInput where it is neither or both."""
    named = tuple(refs)
    if bool(named) is everything:
        raise BadInput(
            "Say which, or all.", f"Name them, as in wsoa area {verb} AFI-07, or say all of them with --all."
        )
    return named


def confirm_areas(statement: Statement, refs: Iterable[str], today: date) -> Plan:
    """The proposed owners of these areas, points, agencies and contributors confirmed.

    Of everything where none is named.
    """
    named = [statement.find_any(ref) for ref in refs] or [
        record for record in statement.records.values() if _is_proposal(record)
    ]
    around = [point for record in named if isinstance(record, Area) for point in statement.under(Point, record.ref)]
    agencies = _confirmed(statement, {key for record in named if isinstance(record, Area) for key in _owners(record)})
    confirmed = [confirmed_record(record) for record in (*named, *around)]
    plan = plan_records(
        statement,
        f"Confirmed {_counted(confirmed) or 'nothing'}",
        {record.ref: record for record in (*agencies, *confirmed)}.values(),
        today,
    )
    return replace(plan, remarks=(*plan.remarks, *_parts(statement, confirmed)))


def _parts(statement: Statement, confirmed: Iterable[Record]) -> Iterator[str]:
    """Whom these records name: what each agency leads and contributes to, and what the letter calls it."""
    told = tuple(confirmed)
    for agency in statement.all(Agency):
        leads = [each.ref for each in told if isinstance(each, Area) and each.lead == agency.ref]
        helps = [each.ref for each in told if isinstance(each, Area) and agency.ref in each.contributing]
        called = [f"“{each.text}”" for each in told if isinstance(each, Contributor) and agency.ref in each.agencies]
        does = (("leads", leads), ("contributes to", helps), ("is meant by", called))
        parts = "; ".join(f"{what} {', '.join(refs)}" for what, refs in does if refs)
        if parts:
            yield f"{agency.name} ({agency.ref}) {parts}."


def _is_proposal(record: Record) -> bool:
    match record:
        case Area():
            return not record.confirmed and bool(record.lead)
        case Contributor() | Point():
            return not record.confirmed and bool(record.agencies)
        case Agency():
            return not record.confirmed
        case _:
            return False


def confirmed_record(record: Record) -> Record:
    """The same record, its owners no longer a proposal. Raises BadInput where nobody is proposed."""
    if isinstance(record, Area) and not record.lead:
        raise BadInput(
            f"{record.ref} has no proposed lead to confirm.", f"Assign it: wsoa area assign {record.ref} --lead AGENCY"
        )
    if not isinstance(record, Area | Point | Contributor | Agency):
        raise BadInput(f"{record.ref} has no owners to confirm.", "Name an area, a point, a contributor or an agency.")
    return replace(record, confirmed=True)


def _counted(records: list[Record]) -> str:
    areas = [record for record in records if isinstance(record, Area)]
    if len(areas) == 1:
        return f"the owners of {areas[0].ref}"
    return f"the owners of {len(areas)} areas" if areas else ", ".join(record.ref for record in records[:3])


def review_areas(statement: Statement, refs: Iterable[str], today: date) -> Plan:
    """The actions marked for review because of these areas, or of any where none is named, without those marks."""
    areas = {statement.find(Area, area_of(ref)).ref for ref in refs} or set(statement.records)
    actions = [action for action in statement.all(Action) if areas.intersection(action.review)]
    cleared = [replace(action, review=members(set(action.review) - areas)) for action in actions]
    named = members(area for action in actions for area in action.review if area in areas)
    return plan_records(statement, f"Reviewed the actions of {', '.join(named)}", cleared, today)


def edit_area(statement: Statement, ref: str, entries: Entries, today: date) -> Plan:
    """An area with another short title or outcome; its verbatim words have no recipe."""
    area = statement.find(Area, ref)
    return plan_edit(statement, area, entries, today, remark_on(area))


def title_area(statement: Statement, ref: str, title: str, today: date) -> Plan:
    """An area with a short title."""
    area = statement.find(Area, ref)
    titled = replace(area, **read_entries(statement, Area, {"title": title}))
    return plan_records(statement, f"Gave {area.ref} a short title", [titled], today)


def edit_letter(statement: Statement, entries: Entries, today: date, reason: str = "") -> Plan:
    """The letter's facts, where they were misread or have moved; its areas and strengths have no recipe.

    Raises BadInput where a deadline moves without a reason.
    """
    edited = replace(statement.letter, **read_edits(statement, entries, statement.letter))
    if statement.letter.deadline not in (None, edited.deadline) and not reason.strip():
        raise BadInput("A deadline that moves needs a reason.", 'Give one: --reason "…"')
    return plan_records(statement, "Edited the letter’s facts", [edited], today)


def edit_cover(statement: Statement, entries: Entries, today: date) -> Plan:
    """What stands before the plan: the introduction, and the notice on every export."""
    edited = replace(statement.cover, **read_edits(statement, entries, statement.cover))
    return plan_records(statement, "Edited the cover", [edited], today)
