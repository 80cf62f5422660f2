"""The people a letter is addressed to, from the lines between its date and “Dear …”."""

import re
from collections.abc import Iterator, Sequence

from wsoa.domain.letter.read_letter import Addressee
from wsoa.importers.letter.pages.page import LETTER, PARAGRAPH_GAP, TextLine
from wsoa.importers.letter.printed.typography import INDENT
from wsoa.importers.letter.words.body_names import goes_on, is_body
from wsoa.importers.letter.words.headings import is_salutation

SUBJECT = re.compile(r"\W*(re:?\s+)?(joint|JTAI|area SEND)\b.*\binspection\b", re.IGNORECASE)
HAS_YEAR = re.compile(r"\b(19|20)\d\d\b")
ROLE = re.compile(
    r"\b(strategic|corporate|executive|deputy|assistant|associate|interim|acting|independent|chief|managing|lead"
    r"|principal|senior|joint|regional|director|head|manager|chair|chairs|commissioner|officer|nurse|mayor|scrutineer"
    r"|superintendent|constable|commander|president|designated|ceo|accountable|service manager|team manager"
    r"|accountable officer)\b",
    re.IGNORECASE,
)
NAME = re.compile(
    r"(?:[A-Z][\w.’'-]*|de|van|von|la|le|al|bin|O’\w+)(?:\s+(?:[A-Z][\w.’'-]*|de|van|von|la|le|al|bin|[A-Z]+)){1,5}"
)
PARTS = re.compile(r"\s*,\s*|\s+[–—-]\s+")
ADDRESSED_AT_MOST = 60


def addressed(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines that say to whom the letter goes, between its date and its greeting; none where nobody is greeted."""
    greeting = next((index for index, line in enumerate(lines[: ADDRESSED_AT_MOST * 2]) if is_salutation(line.text)), 0)
    above = [line for line in lines[:greeting] if line.text]
    dated = max(
        (index + 1 for index, line in enumerate(above) if HAS_YEAR.search(line.text) and not PARTS.search(line.text)),
        default=0,
    )
    return [line for line in above[dated:] if not SUBJECT.match(line.text)]


def addressees_of(lines: Sequence[TextLine]) -> tuple[Addressee, ...]:
    """Those whom such lines name, in the letter's order."""
    return tuple(_addressee(entry) for entry in _entries(lines) if any(map(str.isalpha, entry)))


def _entries(lines: Sequence[TextLine]) -> Iterator[str]:
    """One text for each person, wrapped lines joined."""
    margin = max((line.right for line in lines), default=0)
    outer = min((line.left for line in lines), default=0)
    entry = ""
    for above, line in zip([None, *lines], lines, strict=False):
        if above and _continues(above, line, outer, margin):
            entry = f"{entry}{'' if entry.endswith('-') else ' '}{line.text}"
        else:
            if entry:
                yield entry
            entry = line.text
    if entry:
        yield entry


def _continues(above: TextLine, line: TextLine, outer: float, margin: float) -> bool:
    """Set in below its first line; or the rest of a full one, unless it begins with a name of its own."""
    if line.left > outer + (INDENT if line.is_printed else 1) and above.left <= line.left and line.gap <= PARAGRAPH_GAP:
        return True
    if line.text[:1].islower() or above.text.endswith((" and", " of", " for", " the", "&", "-", " –")):
        return True
    return _was_full(above, line, margin) and not _begins_with_name(line.text)


def _was_full(above: TextLine, line: TextLine, margin: float) -> bool:
    """The first word of this line would not have fitted on the one above."""
    word = len(line.text.split(" ", 1)[0]) + 1
    return above.right + word * (line.size * LETTER if line.is_printed else 1) > margin


def _begins_with_name(text: str) -> bool:
    """A person's name, then a comma or a role: 'Brigid Stacey, Chief Nurse' or 'Sue Thompson Designated Nurse'."""
    first, comma, rest = text.partition(",")
    role = ROLE.search(first)
    name = first[: role.start()] if role else first
    return bool(NAME.fullmatch(name.strip()) and not is_body(name) and (role or (comma and rest.strip())))


def _addressee(entry: str) -> Addressee:
    """Name, role and body: parted at the commas, and told by the words that name roles and bodies."""
    parts = [part for part in PARTS.split(entry.strip(" ,")) if part]
    name, *rest = _name_and_role(parts[0], parts[1:]) + parts[1:]
    body = _where_body_begins(rest)
    return (
        Addressee(name, ", ".join(rest[:body]), ", ".join(rest[body:]))
        if body or not rest[1:]
        else Addressee(name, ", ".join(rest[1:]), rest[0])
    )


def _name_and_role(first: str, rest: list[str]) -> list[str]:
    """Where no comma stands between them: 'Paul Reed Chief Constable', or 'Acting Chief Constable Paul Reed'."""
    roles = list(ROLE.finditer(first))
    if roles and roles[0].start():
        return [first[: roles[0].start()].strip(), first[roles[0].start() :]]
    name = first[roles[-1].end() :].strip() if roles else ""
    if NAME.fullmatch(name) and not any(ROLE.search(part) for part in rest):
        return [name, first[: roles[-1].end()]]
    return [first]


def _where_body_begins(parts: list[str]) -> int:
    """The index of the first part that is a body's and no role's; 0 also where a body stands before the role."""
    told = [bool(is_body(part)) and not ROLE.search(part) for part in parts]
    after = [index for index, _ in enumerate(parts) if not any(ROLE.search(part) for part in parts[index:])]
    if not after:
        return 0 if told[:1] == [True] and len(parts) > 1 else len(parts)
    first = next((index for index in after if told[index]), after[-1])
    return first - 1 if first - 1 in after and first - 1 and goes_on(parts[first - 1], parts[first]) else first
