"""What every list can be narrowed to and sorted by: its columns as values, and the filters that fit its records."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from wsoa.domain.document.states import milestone_state
from wsoa.domain.errors import BadInput, did_you_mean, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.progress.measures import WITHDRAWN, MeasureStanding, latest, standing_word
from wsoa.domain.progress.ratings import Rating
from wsoa.domain.report import Report
from wsoa.domain.signing.endorsements import standing_of
from wsoa.domain.signing.waivers import state_of
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.in_force import actions_for, in_force
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Board,
    Challenge,
    Contributor,
    Endorsement,
    Evidence,
    Measure,
    Milestone,
    Note,
    Submission,
    Waiver,
)
from wsoa.domain.statement.references import natural_order, spelt_out
from wsoa.domain.statement.values import plain_word
from wsoa.operations.sections import Acronym, WrittenSection, acronyms, sections

Value = Callable[[Report, Any], Any]
Columns = Mapping[str, Value]  # the value under each heading


def of(name: str) -> Value:
    """A field as it is."""
    return lambda _, record: getattr(record, name)


def led_areas(report: Report, agency: Agency) -> int:
    """How many areas in force an agency leads."""
    return sum(area.lead == agency.ref and in_force(report.statement, area) for area in report.statement.all(Area))


def area_state(_: Report, area: Area) -> str:
    """Whether a person has confirmed who leads."""
    return "withdrawn" if area.withdrawn else "confirmed" if area.confirmed else "proposed" if area.lead else "unowned"


def board_state(report: Report, board: Board) -> str:
    """Whether a board is held, comes or is withdrawn."""
    held = bool(board.dated and board.dated < report.today)
    return "withdrawn" if board.withdrawn else "held" if held else "to come"


COLUMNS: dict[type, Columns] = {
    Agency: {
        "key": of("ref"),
        "name": of("name"),
        "kind": of("kind"),
        "areas": led_areas,
        "actions": lambda report, agency: sum(report.by_agency.get(agency.ref, {}).values()),
        "state": lambda _, agency: "confirmed" if agency.confirmed else "proposed",
    },
    Contributor: {
        "ref": of("ref"),
        "body": of("text"),
        "agencies": of("agencies"),
        "state": lambda _, body: "confirmed" if body.confirmed else "proposed" if body.agencies else "unanswered",
    },
    Area: {
        "ref": of("ref"),
        "area": lambda _, area: area.title or area.text,
        "lead": of("lead"),
        "with": of("contributing"),
        "actions": lambda report, area: len(actions_for(report.statement, area.ref)),
        "state": area_state,
    },
    Action: {
        "ref": of("ref"),
        "action": of("title"),
        "lead": of("lead"),
        "due": of("due"),
        "rating": lambda report, action: _chosen(report.rating_word(action), Rating),
        "review": of("review"),
    },
    Milestone: {
        "ref": of("ref"),
        "milestone": of("title"),
        "lead": lambda report, step: report.statement.owner_of(step),
        "due": of("due"),
        "state": milestone_state,
    },
    Evidence: {
        "ref": of("ref"),
        "about": of("about"),
        "shows": of("shows"),
        "dated": of("dated"),
        "evidence": lambda _, item: item.description or item.name or item.link,
        "file": lambda _, item: item.name or item.link,
    },
    Measure: {
        "ref": of("ref"),
        "standing": lambda report, each: _chosen(standing_word(report.statement, each, report.today), MeasureStanding),
        "baseline": of("baseline"),
        "latest": lambda report, measure: latest(report.statement, measure, report.today)[1],
        "target": of("target"),
        "unit": of("unit"),
        "measure": of("title"),
    },
    Note: {"ref": of("ref"), "about": of("about"), "dated": of("dated"), "by": of("by"), "note": of("text")},
    Board: {"ref": of("ref"), "date": of("dated"), "board": of("title"), "state": board_state},
    Challenge: {
        "ref": of("ref"),
        "about": of("about"),
        "asked": of("asked"),
        "question": of("text"),
        "answered": of("answered"),
        "answer": lambda _, each: f"withdrawn: {each.withdrawn}" if each.withdrawn else each.answer,
    },
    Waiver: {
        "ref": of("ref"),
        "rule": of("rule"),
        "about": of("about"),
        "until": of("until"),
        "by": of("by"),
        "reason": of("reason"),
        "state": lambda report, waiver: state_of(waiver, report.today),
    },
    Endorsement: {
        "ref": of("ref"),
        "who": lambda _, given: given.agency or given.body,
        "by": of("signed_by"),
        "role": of("role"),
        "dated": of("dated"),
        "digest": of("digest"),
        "standing": lambda report, given: standing_of(report.statement, given),
    },
    Submission: {
        "ref": of("ref"),
        "version": of("version"),
        "made": of("dated"),
        "sent": of("sent"),
        "reply": of("reply"),
        "replied": of("replied"),
        "again": of("resubmit_by"),
        "pack": of("pack"),
    },
    WrittenSection: {"section": of("name"), "heading": of("heading"), "words": lambda _, part: len(part.text.split())},
    Acronym: {"acronym": of("acronym"), "words": of("words")},
}


def _chosen(word: str, words: type[StrEnum]) -> str:
    """A word as the choice that it is: choices are sorted in their own order."""
    return words(word) if word in set(words) else word


# The words that a filter may be, and the day by which records have an end, or at which they came.
WORDS: dict[str, dict[type, tuple[str, ...]]] = {
    "delivery": {Action: tuple(Delivery)},
    "rating": {Action: (*Rating, Delivery.WITHDRAWN)},
    "standing": {Measure: (*MeasureStanding, WITHDRAWN)},
}
DUE = {Action: "due", Milestone: "due", Measure: "target_on", Waiver: "until", Submission: "resubmit_by"}
SINCE = {Evidence: "dated", Note: "dated", Board: "dated", Challenge: "asked", Waiver: "dated", Endorsement: "dated"}
SINCE |= {Submission: "dated"}


@frozen
class Narrowed:
    """What a list is narrowed to, each None for everything, and the column it is sorted by ('-' before: turned)."""

    agency: str | None = None
    area: str | None = None
    action: str | None = None
    about: str | None = None
    due: date | None = None
    since: date | None = None
    delivery: str | None = None
    rating: str | None = None
    standing: str | None = None
    open: bool = False
    sort: str | None = None


def listed(report: Report, kind: type, wanted: Narrowed) -> tuple[Any, ...]:
    """The records of a kind that are wanted, in the order that is wanted.

    Raises NotFound for an agency or a record that does not exist, BadInput for a word that is no choice or no column.
    """
    chosen = [record for record in _all(report, kind) if record is not None]
    for keeps in _filters(report, kind, wanted):
        chosen = [record for record in chosen if keeps(record)]
    return tuple(_sorted(report, kind, chosen, wanted.sort) if wanted.sort is not None else chosen)


def _all(report: Report, kind: type) -> Iterable[Any]:
    """All of a kind, in the order in which they are read: milestones and boards by day, unknown acronyms first."""
    if kind is WrittenSection:
        return sections(report.statement.cover)
    if kind is Acronym:
        return sorted(acronyms(report.statement), key=lambda each: (bool(each.words), each.acronym))
    by_day = {Milestone: "due", Board: "dated"}.get(kind)
    everything: tuple[Any, ...] = report.statement.all(kind)
    return sorted(everything, key=lambda each: getattr(each, by_day) or date.max) if by_day else everything


def _filters(report: Report, kind: type, wanted: Narrowed) -> Iterable[Callable[[Any], bool]]:
    statement = report.statement
    if wanted.agency is not None:
        keys = {agency.ref for agency in statement.find_each(Agency, wanted.agency)}
        yield lambda record: bool(keys.intersection((statement.owner_of(record), *getattr(record, "agencies", ()))))
    for named, of_kind in ((wanted.area, Area), (wanted.action, Action), (wanted.about, None)):
        if named is not None:
            refs = spelt_out([named], statement.records)
            found = [statement.find(of_kind, ref) if of_kind else statement.find_any(ref) for ref in refs]
            around = frozenset[str]().union(*(statement.around(each.ref) for each in found))
            yield lambda record, around=around: record.ref in around  # type: ignore[misc]
    if wanted.due is not None:
        yield lambda record: getattr(record, DUE[kind]) is not None and getattr(record, DUE[kind]) <= wanted.due
    if wanted.since is not None:
        yield lambda record: getattr(record, SINCE[kind]) is not None and getattr(record, SINCE[kind]) >= wanted.since
    if wanted.open:
        yield lambda record: _is_open(report, record)
    for name, kinds in WORDS.items():
        typed = getattr(wanted, name)
        if typed is not None:
            some = {_word(each, kinds[kind], f"--{name}") for each in typed.split(",")}
            value = COLUMNS[kind].get(name, of(name))
            yield lambda record, some=some, value=value: value(report, record) in some  # type: ignore[misc]


def _is_open(report: Report, record: Any) -> bool:  # noqa: ANN401 - a record of one of three kinds
    """Whether something is still to be done about it: it is neither done, answered nor withdrawn."""
    done = (Delivery.COMPLETE, Delivery.VERIFIED)
    is_open = record.delivery not in done if isinstance(record, Action) else record.is_open
    return is_open and in_force(report.statement, record)


def _word(typed: str, words: Iterable[str], option: str) -> str:
    known = tuple(words)
    found = next((word for word in known if plain_word(word) == plain_word(typed)), None)
    if found is None:
        mend = f"{did_you_mean(plain_word(typed), known)} Write one of: {', '.join(known)}."
        raise BadInput(f"{option}: “{shortened(typed)}” is not one of the choices.", mend.strip())
    return found


def _sorted(report: Report, kind: type, records: Iterable[Any], typed: str) -> list[Any]:
    """Records by what stands in a column, those last that have nothing there."""
    name = _word(typed.lstrip("-"), COLUMNS[kind], "--sort")
    value = COLUMNS[kind][name]
    keyed = [(key, record) for record in records for key in [value(report, record)]]
    there = [pair for pair in keyed if pair[0] not in (None, "", ())]
    there.sort(key=lambda pair: _order(pair[0], is_ref=name in ("ref", "about")), reverse=typed.startswith("-"))
    return [record for _, record in (*there, *(pair for pair in keyed if pair[0] in (None, "", ())))]


def _order(value: Any, *, is_ref: bool) -> Any:  # noqa: ANN401 - whatever can be compared with others of its column
    if isinstance(value, StrEnum):
        return [*type(value)].index(value)
    if isinstance(value, tuple):
        return [natural_order(each) for each in value]
    return natural_order(value if is_ref else value.casefold()) if isinstance(value, str) else value
