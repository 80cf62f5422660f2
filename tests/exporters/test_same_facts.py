"""Every published fact of every record is in each of the three exports."""

import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest

from tests.exporters import awkward, reading
from wsoa.domain.dates.exact import show_date
from wsoa.domain.statement.fields import Column, published
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Contributor,
    Cover,
    Evidence,
    Letter,
    Measure,
    Milestone,
    Point,
    Reading,
    Record,
    Strength,
)
from wsoa.exporters import rendered

REPORT = awkward.report()
STATEMENT = REPORT.statement
DATA = json.loads(rendered(REPORT, "json"))
BOOK = reading.workbook(rendered(REPORT, "excel"))
PAGE = reading.page(rendered(REPORT, "html"))
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
    if column.refers is Agency:
        members = tuple(map(STATEMENT.agency_name, members))
    return [as_words(member) for member in members if member not in ("", None)]


@pytest.mark.parametrize("fact", [fact for fact in FACTS if type(fact[0]) in SHEETS], ids=named)
def test_the_workbook_holds_the_fact_in_its_column(fact: tuple[Record, Column]) -> None:
    record, column = fact
    cell = reading.rows(BOOK, SHEETS[type(record)])[record.ref][column.label]
    value: Any = getattr(record, column.field)

    if isinstance(value, bool):
        assert cell == ("yes" if value else "no: proposed")
    elif isinstance(value, date):
        assert isinstance(cell, datetime)
        assert cell.date() == value
    elif isinstance(value, Decimal):
        assert isinstance(cell, int | float)
        assert Decimal(str(cell)) == value
    elif isinstance(value, int):
        assert cell == value
    else:
        assert (cell or "") == "; ".join(words(record, column))


@pytest.mark.parametrize("fact", [fact for fact in FACTS if isinstance(fact[0], Letter | Cover)], ids=named)
def test_the_notes_sheet_holds_the_facts_of_the_letter_and_the_cover(fact: tuple[Record, Column]) -> None:
    notes = reading.tidy(
        " ".join(str(cell) for row in BOOK["Notes"].iter_rows(values_only=True) for cell in row if cell)
    ).casefold()

    assert all(reading.tidy(word).casefold() in notes for word in words(*fact))


def as_words(value: object) -> str:
    return show_date(value) if isinstance(value, date) else f"{value:f}" if isinstance(value, Decimal) else str(value)


PLACES: dict[tuple[type[Record], str], str] = {
    (Action, "title"): "Action",
    (Action, "points"): "Action",
    (Action, "lead"): "Lead agency and officer",
    (Action, "officer"): "Lead agency and officer",
    (Action, "contributing"): "With",
    (Action, "starts"): "Start",
    (Action, "due"): "Due",
    (Action, "agreed"): "Due",
    (Action, "success"): "Measure of success",
    (Measure, "title"): "Measure",
    (Measure, "unit"): "Measure",
    (Measure, "direction"): "Measure",
    (Measure, "source"): "Measure",
    (Measure, "areas"): "Tied to",
    (Measure, "actions"): "Tied to",
    (Measure, "baseline"): "Baseline",
    (Measure, "baseline_on"): "Baseline",
    (Measure, "target"): "Target",
    (Measure, "target_on"): "Target",
    (Measure, "withdrawn"): "Standing",
    (Reading, "measure"): "Ref",
    (Reading, "value"): "Readings",
    (Reading, "dated"): "Readings",
    (Evidence, "about"): "About",
    (Evidence, "shows"): "Shows",
    (Evidence, "dated"): "Dated",
    (Evidence, "accepted"): "Dated",
    (Evidence, "accepted_by"): "Dated",
    (Evidence, "description"): "What it is",
    (Evidence, "withdrawn"): "What it is",
    (Strength, "text"): "Strength",
    (Strength, "page"): "Page",
    (Agency, "name"): "Agency",
    (Agency, "kind"): "Kind",
    (Agency, "aliases"): "Also known as",
    (Contributor, "text"): "As the letter words it",
    (Contributor, "agencies"): "Answered by",
}


def action_row(ref: str) -> dict[str, str]:
    rows = [
        row
        for name, (headers, *found) in PAGE.tables.items()
        if headers[:2] == ["Ref", "Action"]
        for row in found
        if row[0] == ref
    ]
    assert len(rows) == 1, f"{ref} appears in full {len(rows)} times"
    return dict(
        zip(next(table[0] for table in PAGE.tables.values() if table[0][:2] == ["Ref", "Action"]), rows[0], strict=True)
    )


def area_words(ref: str) -> str:
    return next(f"{heading} {text}" for heading, text in PAGE.under.items() if heading.startswith(f"{ref} ·"))


def on_page(record: Record, column: Column) -> str:
    """The text of the page where a person looks for a field."""
    match record:
        case Action() if column.field == "areas":
            return " ".join(area.ref for area in STATEMENT.all(Area) if record.ref in area_words(area.ref))
        case Milestone():
            return f"{record.action} {action_row(record.action)['Milestones']}"
        case Area() if column.field == "text":
            return re.sub(
                r"AFI-01[abc]|\[[^]]*\]", "", area_words(record.ref)
            )  # the points' letters and owners, within the text
        case Area() | Point():
            return area_words(record.ref.rstrip("abc"))
        case Letter() | Cover():
            return " ".join(PAGE.under.values())
        case _:
            row = row_of(record)
            return row[PLACES.get((type(record), column.field), [*row][-1])].replace(",", "")


def row_of(record: Record) -> dict[str, str]:
    match record:
        case Action():
            return action_row(record.ref)
        case Evidence():
            return PAGE.row("Evidence", record.ref)
        case Measure() | Reading():
            return PAGE.row("Measures", record.measure if isinstance(record, Reading) else record.ref)
        case Strength():
            return PAGE.row("Strengths that the inspectors found", record.ref)
        case Contributor():
            return PAGE.row("Contributors named in the letter", record.ref)
        case _:
            return PAGE.row("Agencies", STATEMENT.agency_name(record.ref))


@pytest.mark.parametrize("fact", [fact for fact in FACTS if fact[1].field != "confirmed"], ids=named)
def test_the_page_shows_the_fact_where_a_person_looks_for_it(fact: tuple[Record, Column]) -> None:
    place = reading.tidy(on_page(*fact)).casefold()
    lines = [reading.tidy(line).casefold() for word in words(*fact) for line in word.replace(",", "").split("\n")]

    assert [line for line in lines if line not in place.replace(",", "")] == []


@pytest.mark.parametrize("area", STATEMENT.all(Area), ids=lambda area: area.ref)
def test_owners_that_nobody_confirmed_are_marked_proposed(area: Area) -> None:
    assert ("(proposed)" in area_words(area.ref)) == (bool(area.lead) and not area.confirmed)


def derived() -> Iterator[tuple[str, str]]:
    """The rating of every action, and its reason, by reference."""
    for action in STATEMENT.all(Action):
        rated = REPORT.ratings.get(action.ref)
        yield action.ref, REPORT.rating_word(action)
        yield action.ref, rated.reason if rated else action.withdrawn


@pytest.mark.parametrize(("ref", "said"), [*derived()])
def test_ratings_and_their_reasons_are_the_same_in_all_three(ref: str, said: str) -> None:
    cells = reading.rows(BOOK, "Actions")[ref]
    action = next(action for action in DATA["actions"] if action["ref"] == ref)
    places = (
        action_row(ref)["Rating"],
        " ".join(map(str, cells.values())),
        json.dumps(action, ensure_ascii=False).replace("\\n", "\n"),
    )

    assert all(reading.tidy(said).casefold() in reading.tidy(place).casefold() for place in places)


@pytest.mark.parametrize("step", STATEMENT.all(Milestone), ids=lambda step: step.ref)
def test_where_a_milestone_is_is_the_same_in_all_three(step: Milestone) -> None:
    state = next(item for item in DATA["milestones"] if item["ref"] == step.ref)["state"]

    assert reading.rows(BOOK, "Milestones")[step.ref]["State"] == state
    assert state == "open" or state in action_row(step.action)["Milestones"]


@pytest.mark.parametrize("measure", STATEMENT.all(Measure), ids=lambda measure: measure.ref)
def test_where_a_measure_stands_and_why_is_the_same_in_all_three(measure: Measure) -> None:
    told = next(item for item in DATA["measures"] if item["ref"] == measure.ref)
    standing = told["standing"] or {"standing": "withdrawn", "reason": measure.withdrawn}
    cells = reading.rows(BOOK, "Measures")[measure.ref]
    shown = PAGE.row("Measures", measure.ref)["Standing"].casefold()

    assert standing["standing"] == cells["Standing"]
    assert shown.startswith(standing["standing"])
    for place in (cells["Reason for the standing"], shown):
        assert reading.tidy(standing["reason"]).casefold() in reading.tidy(place).casefold()


@pytest.mark.parametrize(
    "said", ["Revision 14 of 31 July 2019, digest 9c1185a5c5e9, as at 1 August 2019", STATEMENT.cover.notice]
)
def test_the_version_and_the_notice_are_on_every_sheet_and_all_over_the_page(said: str) -> None:
    for sheet in BOOK.worksheets:
        assert (
            said.replace("&", "&&") in f"{sheet.oddHeader.left.text} {sheet.oddFooter.left.text}"
            if sheet.oddHeader and sheet.oddFooter
            else False
        )
    assert " ".join(PAGE.under.values()).count(said) >= 2
