from collections import Counter
from dataclasses import fields
from typing import get_type_hints

import pytest

from wsoa.domain.round.layout.guesses import REFERENCES
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.fields import BY_FIELD, COLUMNS, Nature, headed, published, shown
from wsoa.domain.statement.records import (
    KINDS,
    Action,
    Agency,
    Area,
    Contributor,
    Lead,
    Measure,
    Milestone,
    Note,
    Reading,
    Record,
    Submission,
)
from wsoa.domain.statement.values import DATE, KEY, REFERENCE, TEXT, WHOLE, YES_NO, plain_word

each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


def test_every_kind_of_record_has_its_fields_described() -> None:
    assert list(COLUMNS) == list(KINDS.values())


@each_kind
def test_every_field_but_the_reference_is_described_once_in_the_order_of_the_record(kind: type[Record]) -> None:
    described = [column.field for column in COLUMNS[kind]]

    assert described == [field.name for field in fields(kind) if field.name != "ref"]
    assert list(BY_FIELD[kind]) == described


@each_kind
def test_a_new_record_holds_nothing_and_stands_at_the_first_of_the_choices_it_must_have(kind: type[Record]) -> None:
    blank = kind("X")

    for column in COLUMNS[kind]:
        held = getattr(blank, column.field)
        assert held == column.form.load(column.form.words[0]) if column.form.needed else not held, column.field


@each_kind
def test_a_field_that_is_a_list_and_only_such_a_field_is_described_as_one(kind: type[Record]) -> None:
    hints = get_type_hints(kind)

    assert [column.field for column in COLUMNS[kind] if column.many] == [
        name for name, hint in hints.items() if hint == tuple[str, ...]
    ]


@each_kind
def test_a_field_that_names_a_record_is_typed_as_a_reference_or_a_key(kind: type[Record]) -> None:
    for column in COLUMNS[kind]:
        expected = column.form if column.refers is None else KEY if column.refers is Agency else REFERENCE
        assert column.form is expected, column.field


@each_kind
def test_no_two_fields_of_a_record_have_the_same_label(kind: type[Record]) -> None:
    labels = Counter(plain_word(column.label) for column in COLUMNS[kind])

    assert [label for label, times in labels.items() if times > 1] == []


@each_kind
def test_a_word_over_a_column_of_a_sheet_means_one_field(kind: type[Record]) -> None:
    words = [
        plain_word(word) for column in COLUMNS[kind] if column.by_sheet for word in (column.label, *column.headers)
    ]

    assert [word for word, times in Counter([*words, *REFERENCES]).items() if times > 1] == []


@pytest.mark.parametrize("kind", [Action, Milestone])
def test_every_word_over_a_column_finds_its_field_in_any_case(kind: type[Record]) -> None:
    for column in (column for column in COLUMNS[kind] if column.by_sheet):
        for word in (column.label, *column.headers):
            assert headed(kind, f"  {word.upper()}: ".replace(":", "\u00a0")) is column


def test_a_sheet_changes_no_words_of_the_inspectors_and_nothing_that_people_write() -> None:
    by_sheet = {kind for kind, columns in COLUMNS.items() if any(column.by_sheet for column in columns)}

    assert by_sheet == {Agency, Contributor, Area, Action, Milestone, Measure, Reading}
    assert headed(Area, "The inspectors' words") is None


def test_a_word_that_heads_no_field_finds_none() -> None:
    assert headed(Action, "Budget") is None
    assert headed(Action, "") is None


def test_the_inspectors_words_are_marked_as_theirs() -> None:
    verbatim = {column.field for column in COLUMNS[Area] if column.nature is Nature.VERBATIM}

    assert verbatim == {"kind", "heading", "lead_in", "text", "page", "line"}


def test_what_an_agency_undertakes_is_promise_and_how_far_it_came_is_progress() -> None:
    natures = {column.field: column.nature for column in COLUMNS[Action]}

    assert {field for field, nature in natures.items() if nature is Nature.PROGRESS} == {
        "delivery",
        "completed",
        "verified",
        "verified_by",
        "confidence",
        "withdrawn",
    }
    assert {field for field, nature in natures.items() if nature is Nature.KEEPING} == {"review", "aliases"}
    assert set(natures.values()) == {Nature.PROMISE, Nature.PROGRESS, Nature.KEEPING}


def test_people_and_their_addresses_and_notes_are_not_published() -> None:
    assert published(Lead) == ()
    assert published(Note) == ()
    assert published(Submission) == ()
    assert [column.field for column in published(Agency)] == ["name", "kind", "aliases"]


def test_what_only_we_need_to_know_is_not_published() -> None:
    left_out = {
        name: {column.field for column in COLUMNS[kind] if not column.published}
        for name, kind in KINDS.items()
        if kind not in (Lead, Note, Submission)
    }

    assert {name: left for name, left in left_out.items() if left} == {
        "letter": {"source", "corrected_by", "studies"},
        "cover": {"marking", "submission_marking", "sheet_words"},
        "strength": {"line"},
        "agency": {"confirmed"},
        "contributor": {"confirmed"},
        "area": {"line"},
        "point": {"starts", "ends", "confirmed"},
        "action": {"review", "aliases"},
        "reading": {"note"},
        "board": {"dated", "title", "withdrawn"},
        "challenge": {"withdrawn"},
        "waiver": {"withdrawn"},
        "endorsement": {"digest", "withdrawn"},
    }


def test_a_record_is_shown_as_a_person_reads_it() -> None:
    action = Action("AFI-01.1", areas=("AFI-01", "AFI-02"), delivery=Delivery.UNDER_WAY)

    told = [shown(action, BY_FIELD[Action][field]) for field in ("areas", "delivery", "due", "confidence", "title")]

    assert told == ["AFI-01; AFI-02", "under way", "", "", ""]


@each_kind
def test_a_number_a_date_and_a_yes_are_told_by_their_form(kind: type[Record]) -> None:
    hints = get_type_hints(kind)
    forms = {"int | None": WHOLE, "int": WHOLE, "datetime.date | None": DATE, "bool": YES_NO}

    for column in COLUMNS[kind]:
        hint = hints[column.field]
        named = hint.__name__ if isinstance(hint, type) else str(hint)
        assert column.form is forms.get(named, column.form), column.field


def test_long_answers_are_text_and_may_have_paragraphs() -> None:
    assert BY_FIELD[Action]["success"].form is TEXT
    assert BY_FIELD[Area]["text"].form is TEXT
