"""References: hierarchical, never renumbered, begun with letters so that no spreadsheet makes dates of them."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache, reduce
from typing import Any

from wsoa.domain.errors import BadInput, NotFound

NUMBERS, PARTS = re.compile(r"(\d+)"), r"\d+|[a-z]+$"
HYPHEN = "[-\u2010-\u2015\u2212\u00a0 ]"  # Word puts others, and spaces that do not break, in their place
AROUND = " \t\r\n.,;:()\"'‘’“”"  # what may be pasted with a reference
RANGE, SERIES = r"(?P<first>[^.].*?)(?:\.\.|…)(?P<last>[^.].*)", rf"[A-Za-z]+{HYPHEN}?\d"
BETWEEN = r"[,;&]|\band\b"
# As people write one, and as Word makes of it: AFI-07–12, AFI-07 to AFI-12, AFI-07-12.
SPAN = rf"(?P<first>{SERIES}[\w.]*?)(?:\s*[–—−]\s*|\s+to\s+|(?<=\d)-(?=\d))(?P<last>\w[\w.-]*)"
LONGEST_NUMBER = 9  # digits of a number that a reference may hold
PRIORITY = "APA-"  # what the references of areas for priority action begin with
LETTER = "LETTER"
COVER = "COVER"
AGENCY_KEY = r"[a-z][a-z0-9-]{0,23}"
SHAPES = {
    "letter": "LETTER",
    "cover": "COVER",
    "strength": r"S-\d+",
    "agency": AGENCY_KEY,
    "lead": r"L-\d+",
    "contributor": r"C-\d+",
    "area": r"A(?:FI|PA)-\d+",
    "point": r"A(?:FI|PA)-\d+[a-z]+",
    "action": r"A(?:FI|PA)-\d+\.\d+",
    "milestone": r"A(?:FI|PA)-\d+\.\d+\.\d+",
    "evidence": r"EV-\d+",
    "measure": r"KPI-\d+",
    "reading": r"R-\d+",
    "note": r"N-\d+",
    "board": r"B-\d+",
    "challenge": r"CH-\d+",
    "waiver": r"W-\d+",
    "endorsement": r"EN-\d+",
    "submission": r"SUB-\d+",
}


ANY = "|".join(f"(?P<{kind}>{shape})" for kind, shape in SHAPES.items())
IN_A_SERIES = rf"(?i)(AFI|APA|KPI|EV|EN|CH|SUB|N|R|L|C|S|B|W){HYPHEN}?(\d{{1,6}})([a-z]{{0,3}})((?:\.\d{{1,6}})*)"


@lru_cache(maxsize=2**16)  # asked of every change, and a statement has few references beside its changes
def kind_of(ref: str) -> str:
    """The kind of record that a reference of this shape names, or '' where it has no such shape."""
    found = re.fullmatch(ANY, ref)
    return (found and found.lastgroup) or ""


def canonical(typed: str) -> str:
    """A reference as it is kept: 'afi-7.2' is AFI-07.2, ' Police ' is police, 'ev-3' is EV-003."""
    text = typed.strip()
    found = re.fullmatch(IN_A_SERIES, text.strip(AROUND))
    if not found:
        return text.upper() if text.upper() in (LETTER, COVER) else text.lower()
    series, number, point, rest = found.groups()
    steps = "".join(f".{int(step)}" for step in rest.split(".")[1:])
    return f"{_numbered(series.upper(), int(number))}{point.lower()}{steps}"


def spelt_out(typed: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """References as typed, each once: with commas between them or not, and each range as what it holds of the `known`.

    AFI-07..09 is AFI-07, AFI-08 and AFI-09, AFI-07.1..AFI-08.2 and AFI-07a..c go likewise. Raises BadInput for a range
    that holds nothing, NotFound for one that begins or ends at nothing.
    """
    words = [word for each in typed for word in _parts(each)]
    held = tuple(known) if any(_range(word.strip()) for word in words) else ()
    return tuple(dict.fromkeys(ref for word in words for ref in _in_range(word.strip(), held)))


def first_of(typed: Iterable[str]) -> str:
    """The first reference of those typed, as one types it in a next command: AFI-07 of AFI-07..12."""
    from shlex import quote  # noqa: PLC0415 - only what changes something has a next command

    first = _parts(next(iter(typed)))[0].strip()
    found = _range(first)
    return found["first"] if found else quote(first)


def _parts(typed: str) -> list[str]:
    """What stands between commas, 'and' or spaces, where all of it is references: a name may hold these too."""
    parts = [part.strip() for part in re.split(BETWEEN, typed) if part.strip()]
    if not parts or not _all_references(parts):
        return [typed]
    return [word for part in parts for word in (part.split() if _all_references(part.split()) else [part])]


def _all_references(words: Iterable[str]) -> bool:
    return all(re.match(SERIES, word) for word in words)


def _range(typed: str) -> re.Match[str] | None:
    """A range's first and last; an agency's own name may hold a dash."""
    span = re.fullmatch(SPAN, typed)
    is_span = span is not None and kind_of(canonical(span["first"])) not in ("", "agency")
    return span if is_span else re.fullmatch(RANGE, typed)


def _in_range(typed: str, known: Iterable[str]) -> Iterable[str]:
    found = _range(typed)
    if not found:
        return (typed,)
    first, last = canonical(found["first"]), found["last"].strip()
    last = canonical(last if re.match(SERIES, last) else first[: -len(_end_of(first))] + last)
    ends = natural_order(first), natural_order(last)
    within = [ref for ref in known if kind_of(ref) == kind_of(first) and ends[0] <= natural_order(ref) <= ends[1]]
    if not within or kind_of(first) != kind_of(last):
        raise BadInput(f"Nothing stands from {first} to {last}.", "A range goes up, as in AFI-07..12.")
    for end in (first, last):
        if end not in within:
            near, far = min(within, key=natural_order), max(within, key=natural_order)
            raise NotFound(f"There is no {end}.", f"What there is between: {near}..{far}")
    return within


def _end_of(ref: str) -> str:
    """The last number of a reference, or the letters of a point."""
    return re.findall(PARTS, ref)[-1] if re.findall(PARTS, ref) else ref


def _numbered(series: str, number: int) -> str:
    return f"{series}-{number:0{3 if series in ('EV', 'N', 'R') else 2}}"


def next_in_series(series: str, used: Iterable[str]) -> str:
    """The first reference after every one used in a series: 'EV' gives EV-013 where EV-012 was the last."""
    start = f"{series}-"
    return _numbered(
        series,
        1
        + max(
            (int(ref[len(start) :]) for ref in used if ref.startswith(start) and ref[len(start) :].isdecimal()),
            default=0,
        ),
    )


def next_under(parent: str, used: Iterable[str]) -> str:
    """The first reference after all used directly under `parent`: AFI-07.3 for AFI-07, AFI-07.2.1 for AFI-07.2."""
    start = f"{parent}."
    ends = (ref.removeprefix(start) for ref in used if ref.startswith(start))
    return f"{start}{1 + max((int(end) for end in ends if end.isdecimal()), default=0)}"


class ReferenceAllocator:
    """New references, one after the other.

    What was given once is not given again, and the last given is kept, not looked for.
    """

    def __init__(self, used: Iterable[str]) -> None:
        """`used` is every reference that was ever given."""
        self._used = tuple(used)
        self._last: dict[str, str] = {}

    def after(self, series: str) -> str:
        """The next reference in a series: 'N' gives N-013."""
        self._last[series] = next_in_series(series, (self._last[series],) if series in self._last else self._used)
        return self._last[series]

    def next_under(self, parent: str) -> str:
        """The reference that the next record directly under another will be given."""
        return f"{parent}.{1 + self._numbers.get(parent, 0)}"

    def under(self, parent: str) -> str:
        """The next reference directly under a record."""
        ref = self.next_under(parent)
        self._numbers[parent] = self._numbers.get(parent, 0) + 1
        return ref

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The greatest number directly under each record."""
        numbers: dict[str, int] = {}
        for parent, _, number in (ref.rpartition(".") for ref in self._used):
            if parent and number.isdecimal():
                numbers[parent] = max(numbers.get(parent, 0), int(number))
        return numbers


def next_point(area: str, used: Iterable[str]) -> str:
    """The first point of an area after every one used: AFI-07 gives AFI-07d, and AFI-07aa after AFI-07z."""
    numbers = (_point_number(ref[len(area) :]) for ref in used if kind_of(ref) == "point" and parent_of(ref) == area)
    return f"{area}{point_letters(1 + max(numbers, default=0))}"


def _point_number(letters: str) -> int:
    return reduce(lambda number, letter: 26 * number + ord(letter) - ord("a") + 1, letters, 0)


def parent_of(ref: str) -> str:
    """The reference one level up: an action's area, a milestone's action, a point's area."""
    return ref.rpartition(".")[0] or ref.rstrip("abcdefghijklmnopqrstuvwxyz")


def is_under(ref: str, above: str) -> bool:
    """Whether a reference is `above` itself or stands under it: AFI-07.2.1, AFI-07.2 and AFI-07a are under AFI-07."""
    return ref == above or ref.startswith(f"{above}.") or (kind_of(ref) == "point" and parent_of(ref) == above)


def point_letters(number: int) -> str:
    """The letters of the point `number`, from 1: a … z, aa, ab … ."""
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters


@lru_cache(maxsize=2**16)  # statements are sorted whenever one is made
def natural_order(ref: str) -> tuple[str | int, ...]:
    """A key to sort references as people count: AFI-07.2 before AFI-07.10, AFI-07z before AFI-07aa.

    Areas for priority action, and what stands under them, come before areas for improvement.
    """
    parts: list[Any] = NUMBERS.split(ref)
    parts[1::2] = [int(part[:LONGEST_NUMBER]) for part in parts[1::2]]
    # After a number, shorter letters come first: point z before point aa.
    parts[2::2] = [f"{len(part):03}{part}" if part.isalpha() else part for part in parts[2::2]]
    if parts[0] == PRIORITY:
        parts[0] = f" {PRIORITY}"
    return tuple(parts)
