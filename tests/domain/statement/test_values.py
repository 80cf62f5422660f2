import string
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wsoa.domain.errors import Unreadable
from wsoa.domain.statement.choices import AreaKind, Confidence, Delivery, Shows
from wsoa.domain.statement.values import (
    CELL_HOLDS,
    DATE,
    EMAIL,
    KEY,
    LINE,
    LINE_HOLDS,
    NUMBER,
    REFERENCE,
    TEXT,
    WHOLE,
    YES_NO,
    Form,
    choice,
    plain_word,
    split_list,
    unseen_in,
)

DELIVERY = choice(Delivery)
FORMS = {
    "text": TEXT,
    "line": LINE,
    "reference": REFERENCE,
    "key": KEY,
    "email": EMAIL,
    "date": DATE,
    "whole": WHOLE,
    "yes or no": YES_NO,
    "choice": DELIVERY,
}
each_form = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
LETTERS = st.text(string.ascii_letters, min_size=1, max_size=9)
TYPED: dict[str, st.SearchStrategy[str]] = {
    "text": st.text(),
    "line": st.text(max_size=200),
    "reference": st.from_regex(r"(?i)(afi|apa|ev|n)-\d{1,4}(\.\d{1,3}){0,2}", fullmatch=True),
    "key": st.from_regex(r"\s{0,2}[a-zA-Z][a-zA-Z0-9-]{0,23}\s{0,2}", fullmatch=True),
    "email": st.tuples(LETTERS, LETTERS).map(lambda parts: f" {parts[0]}@{parts[1]}.gov.uk "),
    "date": st.dates(date(1900, 1, 1), date(2199, 12, 31)).map(date.isoformat),
    "whole": st.integers(0, 10**9).map(str) | st.just("007"),
    "yes or no": st.sampled_from(("yes", "No", " Y ", "n.", "TRUE", "False", "“yes”")),
    "choice": st.sampled_from(tuple(Delivery)).map(str.title),
}
likely = pytest.mark.parametrize(("form", "typed"), [(FORMS[name], TYPED[name]) for name in FORMS], ids=FORMS)


def refusal(form: Form, typed: str) -> Unreadable | None:
    try:
        form.read(typed)
    except Unreadable as refused:
        return refused
    return None


@likely
@given(data=st.data())
def test_what_is_shown_reads_back_the_same(form: Form, typed: st.SearchStrategy[str], data: st.DataObject) -> None:
    words = data.draw(typed)
    assume(refusal(form, words) is None)

    value = form.read(words)

    assert form.read(form.show(value)) == value


@likely
@given(data=st.data())
def test_what_is_kept_loads_the_same(form: Form, typed: st.SearchStrategy[str], data: st.DataObject) -> None:
    words = data.draw(typed)
    assume(refusal(form, words) is None)
    value = form.read(words)

    kept = form.keep(value)

    assert kept is None or isinstance(kept, str | int)
    assert form.load(kept) == value
    assert type(form.load(kept)) is type(value)


@each_form
@given(typed=st.text())
def test_whatever_is_typed_is_taken_or_refused_in_sentences(form: Form, typed: str) -> None:
    refused = refusal(form, typed)

    assert refused is None or (refused.why.endswith(".") and refused.mend.endswith("."))


@each_form
def test_nothing_is_shown_as_nothing_and_kept_as_nothing(form: Form) -> None:
    nothing = form.load(None)

    assert form.show(nothing) == ("no" if form is YES_NO else "")
    assert form.keep(nothing) == (0 if form is YES_NO else None)
    assert form.load(form.keep(nothing)) == nothing


@each_form
@pytest.mark.parametrize("typed", ["{}", "AFI-{}", "a@{}.uk"])
def test_a_hundred_thousand_characters_are_refused_and_never_cut(form: Form, typed: str) -> None:
    for character in "9a":
        with pytest.raises(Unreadable):
            form.read(typed.format(character * 100_000))


@each_form
@pytest.mark.parametrize("around", ["a{}b", "a{}b@c.uk", "AFI-01{}"])
def test_a_character_that_no_document_can_hold_is_refused(form: Form, around: str) -> None:
    taken = [
        ascii(strange)
        for strange in "\x00\x07\x1b\x7f\x9b\ud800\ufffe\uffff"
        if refusal(form, around.format(strange)) is None
    ]

    assert taken == []


def test_the_character_that_is_refused_is_named() -> None:
    refused = refusal(TEXT, "ring\x07ring")

    assert refused
    assert refused.why == "It holds a control character (U+0007), which no document can show."


def test_text_may_fill_a_cell_to_its_last_character() -> None:
    assert TEXT.read("é" * CELL_HOLDS) == "é" * CELL_HOLDS

    with pytest.raises(Unreadable, match="32,768 characters long, and a cell of a workbook holds 32,767"):
        TEXT.read("é" * (CELL_HOLDS + 1))


def test_a_line_holds_five_hundred_characters() -> None:
    assert LINE.read("x" * LINE_HOLDS) == "x" * LINE_HOLDS

    with pytest.raises(Unreadable, match="501 characters long, and this is one line of at most 500"):
        LINE.read("x" * (LINE_HOLDS + 1))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("  one\r\ntwo\rthree\n", "one\ntwo\nthree"),
        ("e\u0301", "é"),
        ("a\tb", "a\tb"),
        ("[bold]<b>=1+1", "[bold]<b>=1+1"),
        ("two\n\nparagraphs", "two\n\nparagraphs"),
    ],
)
def test_text_comes_in_in_one_form(typed: str, read: str) -> None:
    assert TEXT.read(typed) == read


@pytest.mark.parametrize(
    "typed",
    ["Head of\u00a0 Safeguarding", " Head\tof\nSafeguarding ", "Head of\r\nSafeguarding", "Head\u202fof Safeguarding"],
)
def test_a_line_has_single_spaces_whatever_was_pasted(typed: str) -> None:
    assert LINE.read(typed) == "Head of Safeguarding"


@pytest.mark.parametrize(
    "typed",
    [
        "under way",
        "UNDER WAY",
        " Under  Way. ",
        "under\u00a0way",
        "“under way”",
        "'Under way'",
        "‘under way’",
        "under-way",
        "under_way",
        "under\nway",
    ],
)
def test_a_choice_is_understood_in_any_case_with_any_spaces_quotes_and_hyphens(typed: str) -> None:
    assert DELIVERY.read(typed) is Delivery.UNDER_WAY


@pytest.mark.parametrize("hyphen", ["\u2010", "\u2011", "\u2013"], ids=["hyphen", "non-breaking hyphen", "en dash"])
def test_the_hyphens_that_word_puts_in_by_itself_are_hyphens(hyphen: str) -> None:
    assert DELIVERY.read(f"not{hyphen}started") is Delivery.NOT_STARTED


@pytest.mark.parametrize("words", [Delivery, Confidence, Shows, AreaKind])
def test_every_choice_reads_back_as_its_word(words: Any) -> None:  # noqa: ANN401 - an enumeration, of whichever words
    form = choice(words)

    assert [form.read(form.show(word)) for word in words] == list(words)
    assert form.words == tuple(word for word in words if word != Delivery.VERIFIED)


@pytest.mark.parametrize("typed", ["", "nearly", "not", "it is, more or less"])
def test_another_word_than_the_choices_is_refused_with_the_choices(typed: str) -> None:
    refused = refusal(DELIVERY, typed)

    assert refused
    assert refused.mend == "Write one of: not started, under way, complete, withdrawn."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("done", "complete"),
        ("Completed", "complete"),
        ("FINISHED.", "complete"),
        ("In-progress", "under way"),
        ("started", "under way"),
        ("ongoing", "under way"),
        ("underway", "under way"),
        ("widthdrawn", "withdrawn"),
        ("not  begun", ""),
    ],
)
def test_what_people_say_for_a_choice_is_suggested_and_never_taken(typed: str, meant: str) -> None:
    refused = refusal(DELIVERY, typed)

    assert refused
    assert refused.mend.partition("Write one of:")[0] == (f"Did you mean {meant}? " if meant else "")


@pytest.mark.parametrize(
    ("typed", "meant"), [("ontrack", "on track"), ("Green", "on track"), ("amber", "at risk"), ("RED", "off track")]
)
def test_a_colour_is_no_confidence_and_suggests_one(typed: str, meant: str) -> None:
    refused = refusal(choice(Confidence), typed)

    assert refused
    assert refused.mend == f"Did you mean {meant}? Write one of: on track, at risk, off track."


@pytest.mark.parametrize("nothing", ["\u200b", " \ufeff\u200b ", "\u2060\n\u200d", "\u00ad"])
def test_a_text_that_nobody_can_see_is_empty(nothing: str) -> None:
    assert TEXT.read(nothing) == ""
    assert TEXT.read(f"{nothing}x") != ""


@pytest.mark.parametrize("typed", ["-1", "1.5", "1,000", "", "two", "²"])
def test_a_number_that_is_not_whole_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="is not a whole number"):
        WHOLE.read(typed)


@pytest.mark.parametrize("typed", ["", "Derby CCG!", "9lives", "-police", "x" * 25, "derby ccg", "pölice"])
def test_an_agency_key_is_up_to_24_small_letters_digits_and_hyphens(typed: str) -> None:
    with pytest.raises(Unreadable, match="cannot be an agency's key"):
        KEY.read(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "someone",
        "someone@derby",
        "a b@derby.gov.uk",
        "a@b@derby.gov.uk",
        "<a@derby.gov.uk>",
        "a@derby.gov.uk; b@derby.gov.uk",
    ],
)
def test_what_is_no_single_address_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="is not an e-mail address"):
        EMAIL.read(typed)


@pytest.mark.parametrize("typed", ["maybe", "", "10", "yesno"])
def test_neither_yes_nor_no_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="is neither yes nor no"):
        YES_NO.read(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "YOS, Youth offending, YOT",
        "YOS; Youth offending ;YOT;",
        "YOS\nYouth offending\r\nYOT",
        ",YOS,,Youth offending,YOT",
    ],
)
def test_a_list_of_words_takes_commas_semicolons_and_new_lines(typed: str) -> None:
    assert split_list(typed) == ["YOS", "Youth offending", "YOT"]


@pytest.mark.parametrize("typed", ["", " ", ",", " ; \n"])
def test_a_list_of_nothing_has_no_members(typed: str) -> None:
    assert split_list(typed) == []


def test_words_with_and_in_them_are_one_member() -> None:
    assert split_list("HWB, Health and Wellbeing Board") == ["HWB", "Health and Wellbeing Board"]


def test_words_with_a_comma_in_them_are_one_member_between_semicolons() -> None:
    assert split_list("Local authority, Derby City; Council") == ["Local authority, Derby City", "Council"]


def test_a_plain_word_has_no_case_quotes_hyphens_or_stops() -> None:
    assert plain_word(" “Lead-Agency”. ") == "lead agency"


@pytest.mark.parametrize(
    ("typed", "meant"), [("55,5", "55.5"), ("12,34", "12.34"), ("1,2,3", ""), ("1,0000", "1.0000")]
)
def test_a_comma_that_groups_no_thousands_is_refused_and_never_taken_out(typed: str, meant: str) -> None:
    with pytest.raises(Unreadable) as refused:
        NUMBER.read(typed)

    assert refused.value.mend.endswith(meant or "1,200.")


@pytest.mark.parametrize(("typed", "number"), [("1,200", "1200"), ("-1,234,567.5", "-1234567.5"), ("1200%", "1200")])
def test_commas_between_thousands_are_read(typed: str, number: str) -> None:
    assert NUMBER.read(typed) == Decimal(number)


@pytest.mark.parametrize("unseen", ["\u200b", "\ufeff", "\u202a", "\u202c", "\U000e0041"])
def test_what_nobody_can_see_is_left_out_and_can_be_told_by_name(unseen: str) -> None:
    assert TEXT.read(f"Wait{unseen}ing") == "Waiting"
    assert f"U+{ord(unseen):04X}" in unseen_in(f"Wait{unseen}ing")[0]


@pytest.mark.parametrize("override", ["\u202d", "\u202e"])
def test_a_mark_that_turns_letters_round_is_refused_by_name(override: str) -> None:
    with pytest.raises(Unreadable, match=f"U\\+{ord(override):04X}"):
        TEXT.read(f"invoice{override}xslx.exe")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("a \u2067b", "a \u2067b\u2069"),
        ("a\u2069 b", "a b"),
        ("\u2066a\nb\u2069", "\u2066a\u2069\nb"),
        ("\u2067b\u2069", "\u2067b\u2069"),
    ],
)
def test_words_set_apart_in_another_direction_end_where_their_line_does(typed: str, read: str) -> None:
    assert TEXT.read(typed) == read


@pytest.mark.parametrize("pressed", ["\x0b", "\u2028", "\u2029", "\x0c"])
def test_a_soft_break_from_word_is_a_new_line(pressed: str) -> None:
    assert TEXT.read(f"First{pressed}Second") == "First\nSecond"
