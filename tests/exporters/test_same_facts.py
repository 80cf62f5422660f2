"""Every published fact of every record is in each of the four exports."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.exporters import awkward, reading, reading_word
from wsoa.domain.dates.exact import show_date
from wsoa.domain.statement.fields import Column, published, shown
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Challenge,
    Contributor,
    Cover,
    Endorsement,
    Evidence,
    Letter,
    Measure,
    Milestone,
    Point,
    Reading,
    Record,
    Strength,
    Waiver,
)
from wsoa.exporters import rendered

REPORT = awkward.report()
STATEMENT = REPORT.statement
COPY = awkward.copy()
DATA = json.loads(rendered(COPY, "json"))
BOOK = reading.workbook(rendered(COPY, "excel"))
PAGES = {"html": reading.page(rendered(COPY, "html")), "word": reading_word.page(rendered(COPY, "word"))}
SHEETS: dict[type[Record], str] = {
    Area: "Areas",
    Action: "Actions",
    Milestone: "Milestones",
    Evidence: "Evidence",
    Measure: "Measures",
    Reading: "Readings",
    Point: "Points",
    Strength: "Strengths",
    Agency: "Agencies",
    Contributor: "Contributors",
    Challenge: "Challenges",
    Endorsement: "Endorsements",
    Waiver: "Waivers",
}
LISTS: dict[type[Record], str] = {
    Area: "areas",
    Action: "actions",
    Milestone: "milestones",
    Evidence: "evidence",
    Strength: "strengths",
} | {
    Agency: "agencies",
    Contributor: "contributors",
    Measure: "measures",
    Reading: "readings",
    Challenge: "challenges",
    Endorsement: "endorsements",
    Waiver: "waivers",
}
FACTS = [(record, column) for record in STATEMENT.records.values() for column in published(type(record))]


def named(fact: tuple[Record, Column]) -> str:
    return f"{fact[0].ref} {fact[1].field}"


def in_json(record: Record, column: Column) -> object:
    match record:
        case Letter() | Cover():
            found = DATA["statement" if isinstance(record, Letter) else "cover"]
        case Point():
            points = [point for area in DATA["areas"] for point in area["points"]]
            found = next(point for point in points if point["ref"] == record.ref)
        case _:
            found = next(item for item in DATA[LISTS[type(record)]] if item["ref"] == record.ref)
    return found[column.field]


def told(record: Record, column: Column) -> object:
    """What JSON should say of a field."""
    value: Any = getattr(record, column.field)
    if column.refers is Agency:
        agencies = [
            {"key": key, "name": STATEMENT.agency_name(key)} for key in (value if column.many else (value,)) if key
        ]
        return agencies if column.many else next(iter(agencies), None)
    if isinstance(value, Decimal):
        return json.loads(f"{value:f}")
    return (
        list(value) if column.many else value.isoformat() if isinstance(value, date) else None if value == "" else value
    )


@pytest.mark.parametrize("fact", FACTS, ids=named)
def test_json_holds_the_fact_itself(fact: tuple[Record, Column]) -> None:
    assert in_json(*fact) == told(*fact)


def words(record: Record, column: Column) -> list[str]:
    """The words by which a person knows a field again, agencies by their names; none where nothing is recorded."""
    value: Any = getattr(record, column.field)
    members = value if column.many else (value,)
    if column.field == "trajectory":
        return [part for member in members for part in column.form.show(member).split(" by ")]
    if column.field == "acronyms":
        return [part for member in members for part in member.split(": ", 1)]
    if column.field in WRITTEN:
        members = (value.replace("**", "").replace("- ", ""),)
    if column.refers is Agency:
        members = tuple(map(STATEMENT.agency_name, members))
    return [as_words(member) for member in members if member not in ("", None)]


# What people write in whole sections, with marks of its own for lists and for bold.
WRITTEN = ("foreword", "introduction", "governance", "families", "risks")


def unit(record: Record) -> str:
    measure = STATEMENT.get(Measure, record.measure) if isinstance(record, Reading) else record
    return measure.unit if isinstance(measure, Measure) else ""


@pytest.mark.parametrize("fact", [fact for fact in FACTS if type(fact[0]) in SHEETS], ids=named)
def test_the_workbook_holds_the_fact_in_its_column(fact: tuple[Record, Column]) -> None:
    record, column = fact
    cell = reading.rows(BOOK, SHEETS[type(record)])[record.ref].get(column.label)  # an empty column is left out
    value: Any = getattr(record, column.field)

    if isinstance(value, bool):
        assert cell == ("yes" if value else "no: proposed")
    elif isinstance(value, date):
        assert isinstance(cell, datetime)
        assert cell.date() == value
    elif isinstance(value, Decimal):
        assert isinstance(cell, int | float)
        assert Decimal(str(cell)) * (100 if unit(record) == "%" else 1) == value
    elif isinstance(value, int):
        assert cell == value
    elif column.field == "trajectory":
        assert (cell or "") == shown(record, column)
    else:
        assert (cell or "") == "; ".join(words(record, column))


@pytest.mark.parametrize("fact", [fact for fact in FACTS if isinstance(fact[0], Letter | Cover)], ids=named)
def test_the_notes_sheet_holds_the_facts_of_the_letter_and_the_cover(fact: tuple[Record, Column]) -> None:
    notes = reading.tidy(
        " ".join(str(cell) for row in BOOK["Notes"].iter_rows(values_only=True) for cell in row if cell)
    ).casefold()

    lines = [line for word in words(*fact) for line in word.split("\n")]
    assert all(reading.tidy(line).casefold() in notes for line in lines)


def as_words(value: object) -> str:
    return show_date(value) if isinstance(value, date) else f"{value:f}" if isinstance(value, Decimal) else str(value)


# The column in which a person looks for a field.
PLACES: dict[type[Record], dict[str, str]] = {
    Action: {
        **dict.fromkeys(("title", "success"), "Action and measure of success"),
        "points": "Reference",
        **dict.fromkeys(("lead", "officer", "contributing"), "Who"),
        **dict.fromkeys(("starts", "due", "agreed"), "When"),
        **dict.fromkeys(
            ("delivery", "completed", "verified", "verified_by", "confidence", "withdrawn"),
            "Rating",
        ),
    },
    Milestone: dict.fromkeys(("title", "due", "agreed", "done", "withdrawn"), "Milestones"),
    Measure: {
        **dict.fromkeys(("title", "unit", "direction", "source"), "Measure"),
        **dict.fromkeys(("baseline", "baseline_on", "target", "target_on", "trajectory"), "Baseline, now and target"),
        **dict.fromkeys(("areas", "actions"), "For"),
        "withdrawn": "Standing",
    },
    Reading: {"measure": "Reference", "value": "Readings", "dated": "Readings"},
    Evidence: {
        "about": "About",
        "shows": "What it shows",
        **dict.fromkeys(("dated", "accepted", "accepted_by"), "Dated"),
        **dict.fromkeys(("description", "link", "withdrawn"), "What it is"),
        **dict.fromkeys(("name", "sha256", "size"), "Kept as"),
    },
    Strength: {"text": "Strength", "page": "Reference"},
    Agency: {"name": "Agency", "kind": "Kind", "aliases": "Also known as"},
    Contributor: {"text": "As the letter words it", "agencies": "Answered by"},
    Challenge: {
        "about": "About",
        **dict.fromkeys(("text", "asked"), "Asked"),
        **dict.fromkeys(("answer", "answered", "answered_by"), "Answer"),
    },
    Endorsement: {
        **dict.fromkeys(("agency", "body"), "On behalf of"),
        "signed_by": "Endorsed by",
        "role": "Role",
        "dated": "Dated",
    },
    Waiver: {
        "rule": "What it does not meet",
        "about": "About",
        "reason": "Why",
        **dict.fromkeys(("by", "dated", "until"), "Accepted"),
    },
}


def action_row(page: reading.Page, ref: str) -> dict[str, str]:
    tables = [rows for rows in page.tables.values() if rows[0][:2] == ["Reference", "Action and measure of success"]]
    found = [
        dict(zip(headers, row, strict=True))
        for headers, *rows in tables
        for row in rows
        if row[0].partition(" ")[0] == ref
    ]
    assert len(found) == 1, f"{ref} appears in full {len(found)} times"
    return found[0]


def area_words(page: reading.Page, ref: str) -> str:
    return next(f"{heading} {text}" for heading, text in page.under.items() if heading.startswith(f"{ref} ·"))


def on_page(page: reading.Page, record: Record, column: Column) -> str:
    """The text of the page where a person looks for a field."""
    match record:
        case Action() if column.field == "areas":
            return " ".join(area.ref for area in STATEMENT.all(Area) if record.ref in area_words(page, area.ref))
        case Milestone() if column.field == "action":
            return action_row(page, record.action)["Reference"]
        case Area() if column.field == "text":  # without the points' letters and owners, within the text
            return re.sub(r"AFI-01[abc]|\[[^]]*\]", "", area_words(page, record.ref))
        case Area() | Point():
            return area_words(page, record.ref.rstrip("abc"))
        case Letter() | Cover():
            return " ".join(page.under.values())
        case _:
            return row_of(page, record)[PLACES[type(record)][column.field]].replace(",", "")


# The table in which a person looks for a record.
REGISTERS: dict[type[Record], str] = {
    Evidence: "Evidence",
    Measure: "Measures",
    Reading: "Measures",
    Strength: "Strengths that the inspectors found",
    Contributor: "Contributors named in the letter",
    Endorsement: "Approved and endorsed by",
    Waiver: "Waivers",
    Agency: "Agencies",
    Challenge: "Questions asked",
}


def row_of(page: reading.Page, record: Record) -> dict[str, str]:
    match record:
        case Action() | Milestone():
            return action_row(page, record.action if isinstance(record, Milestone) else record.ref)
        case Reading():
            headed = record.measure
        case Agency():
            headed = STATEMENT.agency_name(record.ref)
        case _:
            headed = record.ref
    return page.row(REGISTERS[type(record)], headed)


@pytest.mark.parametrize("form", PAGES)
@pytest.mark.parametrize("fact", [fact for fact in FACTS if fact[1].field != "confirmed"], ids=named)
def test_a_document_shows_the_fact_where_a_person_looks_for_it(fact: tuple[Record, Column], form: str) -> None:
    place = reading.tidy(on_page(PAGES[form], *fact)).casefold()
    lines = [reading.tidy(line).casefold() for word in words(*fact) for line in word.replace(",", "").split("\n")]

    assert [line for line in lines if line not in place.replace(",", "")] == []


@pytest.mark.parametrize("form", PAGES)
@pytest.mark.parametrize("area", STATEMENT.all(Area), ids=lambda area: area.ref)
def test_owners_that_nobody_confirmed_are_marked_proposed(area: Area, form: str) -> None:
    assert ("(proposed)" in area_words(PAGES[form], area.ref)) == (bool(area.lead) and not area.confirmed)


def derived() -> Iterator[tuple[str, str]]:
    """The rating of every action, and its reason, by reference."""
    for action in STATEMENT.all(Action):
        rated = REPORT.ratings.get(action.ref)
        yield action.ref, REPORT.rating_word(action)
        yield action.ref, rated.reason if rated else action.withdrawn


@pytest.mark.parametrize(("ref", "said"), [*derived()])
def test_ratings_and_their_reasons_are_the_same_in_all_four(ref: str, said: str) -> None:
    cells = reading.rows(BOOK, "Actions")[ref]
    action = next(action for action in DATA["actions"] if action["ref"] == ref)
    places = (
        *(action_row(page, ref)["Rating"] for page in PAGES.values()),
        " ".join(map(str, cells.values())),
        json.dumps(action, ensure_ascii=False).replace("\\n", "\n"),
    )

    assert all(reading.tidy(said).casefold() in reading.tidy(place).casefold() for place in places)


@pytest.mark.parametrize("step", STATEMENT.all(Milestone), ids=lambda step: step.ref)
def test_where_a_milestone_is_is_the_same_in_all_four(step: Milestone) -> None:
    state = next(item for item in DATA["milestones"] if item["ref"] == step.ref)["state"]

    assert reading.rows(BOOK, "Milestones")[step.ref]["State"] == state
    assert all(state in action_row(page, step.action)["Milestones"] for page in PAGES.values())


@pytest.mark.parametrize("measure", STATEMENT.all(Measure), ids=lambda measure: measure.ref)
def test_where_a_measure_stands_and_why_is_the_same_in_all_four(measure: Measure) -> None:
    told = next(item for item in DATA["measures"] if item["ref"] == measure.ref)
    standing = told["standing"] or {"standing": "withdrawn", "reason": measure.withdrawn}
    cells = reading.rows(BOOK, "Measures")[measure.ref]
    shown = [page.row("Measures", measure.ref)["Standing"].casefold() for page in PAGES.values()]

    assert standing["standing"] == cells["Standing"]
    assert all(said.startswith(standing["standing"]) for said in shown)
    for place in (cells["Reason for the standing"], *shown):
        assert reading.tidy(standing["reason"]).casefold() in reading.tidy(place).casefold()


@pytest.mark.parametrize(
    "said", ["Revision 14 of 31 July 2019, digest 9c1185a5c5e9, as at 1 August 2019", STATEMENT.cover.notice]
)
def test_the_version_and_the_notice_are_on_every_sheet_and_in_the_documents(said: str) -> None:
    for sheet in BOOK.worksheets:
        assert (
            said.replace("&", "&&") in f"{sheet.oddHeader.left.text} {sheet.oddFooter.left.text}"
            if sheet.oddHeader and sheet.oddFooter
            else False
        )
    assert all(said in " ".join(page.under.values()) for page in PAGES.values())
