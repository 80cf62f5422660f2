"""Text that is more or other than words is data everywhere.

Control characters, markup, HTML, a hundred thousand characters.
"""

import pytest

from tests.cli.keyboard import UNSEEN, Keyboard

LINE_FIELDS = (
    "area title AFI-03",
    "action add AFI-01",
    "action edit AFI-01.1 --title",
    "action edit AFI-01.1 --officer",
    "milestone add AFI-01.1",
    "milestone edit AFI-01.1.2 --title",
    "agency add schools",
    "agency edit police --name",
    "agency edit police --kind",
    "agency edit police --alias",
    "agency edit police --lead",
    "letter edit --place",
    "letter edit --theme",
    "cover edit --notice",
    "evidence add AFI-01.1 https://example.org --shows done --description",
)
TEXT_FIELDS = (
    "action edit AFI-01.1 --success",
    "note add AFI-01.1",
    "cover edit --introduction",
    "action withdraw AFI-01.1 --reason",
    "milestone withdraw AFI-01.1.2 --reason",
    "evidence withdraw EV-001 --reason",
)
OTHER_FIELDS = (
    ("area assign AFI-01 --lead", 66),
    ("area assign AFI-01 --with", 66),
    ("action edit AFI-01.1 --due", 2),
    ("action edit AFI-01.1 --confidence", 2),
    ("action edit AFI-01.1 --point", 66),
    ("letter edit --mailbox", 2),
    ("action show", 66),
    ("action list --agency", 66),
    ("action list --delivery", 2),
    ("history", 66),
    ("note list --about", 66),
    ("check --explain", 2),
    ("status --as-of", 2),
    ("status --db", 66),
    ("import", 66),
    ("evidence add AFI-01.1 --shows done", 66),
    ("evidence add AFI-01.1 https://example.org --shows", 2),
    ("export", 2),
    ("letter read", 66),
)
SEQUENCE = "\x1b[31mred"
CONTROLLED = {"terminal sequence": SEQUENCE, "null": "a\0b", "bell": "a\x07b", "escape in C1": "a\x9b31mb"}
LITERAL = "[bold]x[/bold] <b>y</b> [/] :smile: [link=file:///]z &amp; {ref} \\n %s"
SHOWN_FIELDS = (
    "action edit AFI-01.1 --title",
    "milestone edit AFI-01.1.2 --title",
    "note add AFI-01.1",
    "cover edit --notice",
    "area title AFI-01",
    "agency edit police --name",
    "evidence add AFI-01.1 https://example.org/x --shows done --description",
)
SHOWING = (
    "action show AFI-01.1",
    "note list",
    "status",
    "area list",
    "history AFI-01.1",
    "agency show police",
    "cover show",
    "evidence show EV-002",
)
EACH_CONTROLLED = pytest.mark.parametrize("text", CONTROLLED.values(), ids=CONTROLLED)


@pytest.mark.parametrize("typed", [*LINE_FIELDS, *TEXT_FIELDS])
def test_text_that_no_document_can_show_is_refused_wherever_it_is_typed(wsoa: Keyboard, typed: str) -> None:
    said = wsoa.refused(2, typed, SEQUENCE)

    assert "control character (U+" in said
    assert "plain text" in said


@EACH_CONTROLLED
def test_every_control_character_is_refused_and_named_by_its_number(wsoa: Keyboard, text: str) -> None:
    number = next(f"U+{ord(char):04X}" for char in text if UNSEEN.match(char))

    assert number in wsoa.refused(2, "note add AFI-01", text)
    wsoa.refused(66, "action show", text)


@pytest.mark.parametrize(("typed", "code"), OTHER_FIELDS)
def test_wherever_something_else_is_expected_such_text_is_refused_and_shown_harmlessly(
    wsoa: Keyboard, typed: str, code: int
) -> None:
    wsoa.refused(code, typed, SEQUENCE)


def test_a_link_and_a_key_with_control_characters_are_refused_too(wsoa: Keyboard) -> None:
    wsoa.refused(2, "evidence add AFI-01.1 --shows done", "https://example.org/\x1b[31m")
    wsoa.refused(2, "agency add --kind school", "sch\x1bools", "Schools")


@pytest.mark.parametrize("text", [SEQUENCE, "a\x07b", "a\x9b31mb"])
def test_the_name_of_whoever_is_at_the_keyboard_does_not_bring_them_in_either(wsoa: Keyboard, text: str) -> None:
    said = wsoa.where("WSOA_USER", text)("area title AFI-03 Voices")

    assert said.code in (0, 65)
    assert not UNSEEN.search(said.out + said.err)
    assert all(revision["who"].isprintable() for revision in wsoa.told("history"))


@pytest.mark.parametrize("typed", ["note add AFI-01.1", "action edit AFI-01.1 --success"])
def test_lines_and_tabs_are_no_control_characters_in_a_text_of_several_lines(wsoa: Keyboard, typed: str) -> None:
    wsoa.does(typed, "First\r\nSecond\tthird\rFourth")

    told = wsoa.told("action show AFI-01.1")
    assert "First\nSecond\tthird\nFourth" in (told["success"], told["notes"][-1]["text"])


def test_markup_and_html_are_shown_as_they_were_written_wherever_they_are_shown(wsoa: Keyboard) -> None:
    for typed in SHOWN_FIELDS:
        wsoa.does(typed, LITERAL)

    for look in SHOWING:
        shown = wsoa.does(look)
        # A cell of a table may break between words.
        assert [word for word in LITERAL.split() if word not in shown] == [], look


def test_markup_in_a_refusal_is_shown_as_it_was_written(wsoa: Keyboard) -> None:
    assert "[bold]x[/bold]" in wsoa.refused(66, "action show", "[bold]x[/bold]")
    assert "[red]soon" in wsoa.refused(2, "action edit AFI-01.1 --due", "[red]soon")
    (wsoa.folder / "bad.csv").write_text("Areas,Action,Due\nAFI-02,x,[/]<b>\n")
    assert "[/]<b>" in wsoa.refused(65, "import bad.csv -y")


@pytest.mark.parametrize("typed", [*LINE_FIELDS, *TEXT_FIELDS])
def test_a_hundred_thousand_characters_are_refused_in_a_few_words(wsoa: Keyboard, typed: str) -> None:
    said = wsoa.refused(2, typed, "x" * 100_000)

    assert "100,000 characters long" in said
    assert "Shorten it" in said
    assert len(said) < 2000


@pytest.mark.parametrize(("typed", "code"), OTHER_FIELDS)
def test_where_something_else_is_expected_they_are_refused_in_a_few_words_too(
    wsoa: Keyboard, typed: str, code: int
) -> None:
    assert len(wsoa.refused(code, typed, "x" * 100_000)) < 2000


def test_a_long_link_and_a_long_key_are_refused_in_a_few_words_too(wsoa: Keyboard) -> None:
    assert len(wsoa.refused(2, "evidence add AFI-01.1 --shows done", f"https://example.org/{'x' * 100_000}")) < 2000
    assert len(wsoa.refused(2, "agency add", "x" * 100_000, "Schools")) < 2000
    assert len(wsoa.refused(2, "agency add schools Schools --lead", "x" * 100_000 + "; a; b; c")) < 2000


def test_as_much_as_a_cell_holds_is_kept_and_shown_whole(wsoa: Keyboard) -> None:
    words = " ".join(["children’s"] * 3000)[:32_767].strip()

    wsoa.does("action edit AFI-01.1 --success", words)

    assert wsoa.told("action show AFI-01.1")["success"] == words
    assert words in " ".join(wsoa.does("action show AFI-01.1").split())


def test_text_of_two_spellings_of_one_sign_is_brought_to_one(wsoa: Keyboard) -> None:
    wsoa.does("action edit AFI-01.1 --officer", "Rene\u0301e\u00a0 Dupont ")

    assert wsoa.told("action show AFI-01.1")["officer"] == "Renée Dupont"
    assert "Nothing changed" in wsoa.does("action edit AFI-01.1 --officer", "Renée Dupont")


@pytest.mark.parametrize("text", ["=SUM(A1)", "+44 1332 000000", "-1", "@home", "'quoted", "-- --", "--title"])
def test_text_that_begins_like_a_formula_or_an_option_is_text(wsoa: Keyboard, text: str) -> None:
    wsoa.does("note add AFI-01.1 --", text)

    assert wsoa.told("note list")[-1]["text"] == text


@pytest.mark.parametrize("text", ["--debug", "--no-color"])
def test_words_after_two_hyphens_are_words_even_if_they_look_like_options_of_ours(wsoa: Keyboard, text: str) -> None:
    wsoa.does("note add AFI-01.1 --", text)

    assert wsoa.told("note list")[-1]["text"] == text
