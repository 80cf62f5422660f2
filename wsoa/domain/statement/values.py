"""The forms a value takes: as a person types it, as it is shown, and as the memory keeps it."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any

from wsoa.domain.dates.exact import EXAMPLE_YEAR, show_date
from wsoa.domain.dates.reading import read_date
from wsoa.domain.errors import Unreadable, did_you_mean, shortened
from wsoa.domain.frozen import frozen
from wsoa.domain.statement.choices import LIKELY, NEVER_CHOSEN
from wsoa.domain.statement.references import AGENCY_KEY, canonical

CELL_HOLDS = 32_767  # characters: a limit of Excel's, and so of every text that must fit a workbook
LINE_HOLDS = 500
FIGURES = 15  # of a number: a limit of Excel's, and of whatever else keeps numbers as it does
QUOTES = "[\"'‘’‚“”„`´]"
STRAIGHT = str.maketrans("‘’‚`´“”„", "'''''" + '"""')
HYPHENS = "[-_\u2010-\u2015\u2212]"
SEEN = "[^\\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]"
BREAKS = "\r\n|[\r\v\f\u2028\u2029]"  # a soft break in Word is U+000B
# Nobody sees them, and no word needs them: zero width spaces, byte order marks, tags, marks that embed a direction.
UNSEEN = "[\u200b\u2060\ufeff\u202a-\u202c\U000e0000-\U000e007f]"
OVERRIDE = "[\u202d\u202e]"
ISOLATES, ISOLATE_ENDS = "\u2066\u2067\u2068", "\u2069"
SPACES = r"[ \t\u00a0\u2007\u202f]+"
Kept = str | int | None


@frozen
class Form:
    """How one kind of value is read, shown and kept.

    `read` takes what a person typed and raises Unreadable; `show` gives text that reads back the same;
    `keep` gives what the database and the history hold (text, a number or None) and `load` takes it back.
    """

    read: Callable[[str], Any]
    show: Callable[[Any], str]
    keep: Callable[[Any], Kept]
    load: Callable[[Any], Any]
    words: tuple[str, ...] = ()
    needed: bool = False


def read_text(typed: str) -> str:
    """Text of any number of paragraphs in one form: composed, line feeds between lines, no space at the ends.

    What nobody can see and no word needs is left out, and what is set apart in another direction ends with its line.
    """
    text = unicodedata.normalize("NFC", typed)
    text = visible(text) if text.isprintable() else _without_unseen(text)
    if len(text) > CELL_HOLDS:
        raise Unreadable(
            f"It is {len(text):,} characters long, and a cell of a workbook holds {CELL_HOLDS:,}.",
            "Shorten it, or add the long text as an evidence file.",
        )
    return text


def _without_unseen(text: str) -> str:
    if found := re.search(OVERRIDE, text):
        raise Unreadable(
            f"It holds a mark that turns the order of letters round ({_named(found[0])}).",
            "Type the words again, or paste them as plain text.",
        )
    text = "\n".join(map(_balanced, visible(re.sub(UNSEEN, "", re.sub(BREAKS, "\n", text))).split("\n")))
    for char in filter(_is_unshown, text):
        raise Unreadable(
            f"It holds a control character (U+{ord(char):04X}), which no document can show.",
            "Type the words again, or paste them as plain text.",
        )
    return text


def unseen_in(typed: str) -> tuple[str, ...]:
    """What `read_text` leaves out of a text because nobody can see it, by name: 'zero width space, U+200B'."""
    return tuple(map(_named, dict.fromkeys(re.findall(UNSEEN, typed))))


def _named(char: str) -> str:
    return f"{unicodedata.name(char, 'a mark').lower()}, U+{ord(char):04X}"


def _balanced(line: str) -> str:
    """A line in which every isolate that is opened is closed, and none is closed that was not opened."""
    kept, depth = [], 0
    for char in line:
        depth += (char in ISOLATES) - (char in ISOLATE_ENDS)
        if depth >= 0:
            kept.append(char)
        depth = max(depth, 0)
    return "".join(kept) + ISOLATE_ENDS * depth


def _is_unshown(char: str) -> bool:
    return char in "\ufffe\uffff" or (unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t")


def visible(text: str) -> str:
    """A text without the spaces around it; '' where all of it is spaces, those without any width too."""
    text = text.strip()
    return text if text.isprintable() or re.search(SEEN, text) else ""


def read_line(typed: str) -> str:
    """Text of one line, with single spaces."""
    line = re.sub(SPACES, " ", read_text(typed).replace("\n", " ")).strip()
    if len(line) > LINE_HOLDS:
        raise Unreadable(
            f"It is {len(line):,} characters long, and this is one line of at most {LINE_HOLDS}.",
            "Shorten it; a note or the measure of success can hold more.",
        )
    return line


def read_whole(typed: str) -> int:
    """A whole number, not negative."""
    digits = read_line(typed)
    if not re.fullmatch(r"[0-9]{1,9}", digits):
        raise Unreadable(f"“{shortened(digits)}” is not a whole number.", "Write it in digits, nine at most.")
    return int(digits)


def read_number(typed: str) -> Decimal:
    """A number with a point for decimals, commas between thousands, a minus and a percent sign allowed."""
    digits = read_line(typed).replace("−", "-").removesuffix("%").strip()
    if not re.fullmatch(r"-?(?:[0-9]{1,12}|[0-9]{1,3}(?:,[0-9]{3}){1,3})(?:\.[0-9]{1,6})?", digits):
        raise Unreadable(f"“{shortened(typed)}” is not a number.", _number_meant(digits))
    number = (Decimal(digits.replace(",", "")) + 0).normalize()  # so that minus nothing is nothing
    if len(number.as_tuple().digits) > FIGURES:
        raise Unreadable(f"“{typed.strip()}” has more than {FIGURES} figures, which no workbook holds.", "Round it.")
    return number


def _number_meant(digits: str) -> str:
    """How to write it; where the comma may stand for a point, that it does not."""
    comma = re.fullmatch(r"(-?[0-9]{1,12}),([0-9]{1,6})", digits)
    if comma:
        return f"A comma stands between thousands only. For decimals write a point: {comma[1]}.{comma[2]}"
    return "Write it in digits: 90, 12.5, 1,200."


def plain_number(number: Decimal) -> int | float:
    """A number as JSON and workbooks hold it, exactly, since it has at most fifteen figures."""
    return int(number) if number == number.to_integral_value() else float(number)


def show_number(number: Decimal | None) -> str:
    """A number as people write it: 1,200 or 12.5."""
    return "" if number is None else f"{number:,f}"


def read_yes_no(typed: str) -> bool:
    """True for yes, False for no."""
    word = plain_word(typed)
    if word not in ("yes", "no", "y", "n", "true", "false"):
        raise Unreadable(f"“{shortened(typed.strip())}” is neither yes nor no.", "Write yes or no.")
    return word[0] in "yt"


def read_step(typed: str) -> str:
    """Where a measure should be by a day, as '2019-07-31 60': typed as '60 by 31 July 2019'."""
    amount, by, day = read_line(typed).partition(" by ")
    if not by:
        raise Unreadable(
            f"“{shortened(typed)}” is no step.", f"Write a number by a day: 60 by 31 July {EXAMPLE_YEAR.get()}."
        )
    return f"{read_date(day).isoformat()} {read_number(amount):f}"


def show_step(kept: str) -> str:
    """The same as a person writes it: '60 by 31 July 2019'."""
    day, number = step_of(kept)
    return f"{show_number(number)} by {show_date(day)}"


def step_of(kept: str) -> tuple[date, Decimal]:
    """The day and the number of a step."""
    day, _, number = kept.partition(" ")
    return date.fromisoformat(day), Decimal(number)


def read_agency_key(typed: str) -> str:
    """An agency's key: 1 to 24 small letters, digits and hyphens, a letter first."""
    key = typed.strip().lower()
    if not re.fullmatch(AGENCY_KEY, key):
        raise Unreadable(
            f"“{shortened(typed.strip())}” cannot be an agency's key.",
            "Use up to 24 small letters, digits and hyphens, a letter first: police, derby-ccg.",
        )
    return key


def read_email(typed: str) -> str:
    """An e-mail address."""
    address = read_line(typed)
    if not re.fullmatch(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+", address):
        raise Unreadable(f"“{shortened(address)}” is not an e-mail address.", "Write it as name@example.org.")
    return address


def split_list(typed: str) -> list[str]:
    """The members of a typed list: new lines and semicolons stand between them, or commas where there are neither."""
    return [
        member.strip() for member in re.split(r"[;\n]" if re.search(r"[;\n]", typed) else ",", typed) if member.strip()
    ]


def printable(name: str) -> str:
    """A file's name as it can be shown: whatever cannot be is '\ufffd'."""
    return "".join(char if char.isprintable() else "\ufffd" for char in name)


@lru_cache(maxsize=512)  # the few words of headings and choices are compared with over and over
def plain_word(typed: str) -> str:
    """A typed word without odd case, spaces, quotes, hyphens or a final full stop, to compare with a choice."""
    return " ".join(re.sub(HYPHENS, " ", re.sub(QUOTES, "", typed)).split()).strip(" .").lower()


def are_same_words(one: object, other: object) -> bool:
    """Whether two values are the same text but for its quotes and apostrophes, which are straight or curly."""
    return isinstance(one, str) and isinstance(other, str) and one.translate(STRAIGHT) == other.translate(STRAIGHT)


def choice(words: type[StrEnum], *, needed: bool = False) -> Form:
    """One of a few words, whatever its case, spaces and quotes; one that is `needed` cannot be left empty."""
    offered = tuple(word for word in words if word not in NEVER_CHOSEN)

    def read(typed: str) -> StrEnum:
        found = next((word for word in words if plain_word(word) == plain_word(typed)), None)
        if found is None:
            raise Unreadable(
                f"“{shortened(typed.strip())}” is not one of the choices.",
                _meant(plain_word(typed), offered),
                likely if (likely := LIKELY.get(plain_word(typed))) in offered else "",
            )
        return found

    return Form(
        read,
        lambda word: word or "",
        lambda word: word and str(word),
        lambda kept: words(kept) if kept else None,
        offered,
        needed,
    )


def _meant(typed: str, offered: tuple[StrEnum, ...]) -> str:
    """Which word was likely meant, and all that there are."""
    likely = LIKELY.get(typed)
    guess = f"Did you mean {likely}?" if likely in offered else did_you_mean(typed, offered)
    return f"{guess} Write one of: {', '.join(offered)}.".lstrip()


def _same(text: str) -> str:
    return text


def _kept_text(text: str) -> Kept:
    return text or None


def _loaded_text(kept: str | None) -> str:
    return kept or ""


@lru_cache(maxsize=2**12)  # records are due on few days, beside all that are read
def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None


def _text(read: Callable[[str], str]) -> Form:
    return Form(read, _same, _kept_text, _loaded_text)


TEXT = _text(read_text)
LINE = _text(read_line)
REFERENCE = _text(lambda typed: canonical(read_line(typed)))
KEY = _text(read_agency_key)
EMAIL = _text(read_email)
DATE = Form(read_date, lambda day: show_date(day) if day else "", lambda day: day and day.isoformat(), _day)
NUMBER = Form(
    read_number,
    show_number,
    lambda n: None if n is None else f"{n:f}",
    lambda kept: None if kept is None else Decimal(kept).normalize(),
)
WHOLE = Form(
    read_whole, lambda n: "" if n is None else str(n), lambda n: n, lambda kept: None if kept is None else int(kept)
)
STEP = Form(read_step, show_step, _kept_text, _loaded_text)
YES_NO = Form(read_yes_no, lambda yes: "yes" if yes else "no", int, lambda kept: bool(int(kept or 0)))
