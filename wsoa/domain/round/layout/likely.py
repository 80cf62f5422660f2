"""What words of a plan likely stand for: an area by its words, a lead with its officer, an action that was reworded."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from math import log

from wsoa.domain.frozen import frozen
from wsoa.domain.letter.matching import Worded, letters_of, matched
from wsoa.domain.statement.records import Action, Agency, Area, Point
from wsoa.domain.statement.references import canonical, kind_of, natural_order
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import plain_word

SHORTEST = 4  # letters of a word that tells one area from another
CLEAR = 0.25  # by so much of its words the best area must be better than the next
FEWEST_WORDS = 2  # for an area to be guessed by some of its words
FEWEST_LETTERS = 12  # of words with which an area's text begins
ENOUGH = 0.5  # of what the words tell, for an area to be guessed
MISSING = 1.0  # what a word counts that no area holds
# Words over many a plan, which say nothing of what an area is about.
OF_A_PLAN = (
    "action plan improvement version update draft published written statement joint targeted inspection jtai priority"
    " theme"
)
ACRONYM = re.compile("[A-Z&]{3,6}")  # two letters are a person's initials
# Acronyms of posts, which are no agency's.
POSTS = re.compile("AD|CEO|CO|DC[IS]|D[IS]|DSI|DSU|HOS|IRO|LADO|P[CM]|QA|SM|SPO|SRO|TM")
OF_LEADING = frozenset(("the", "lead", "leads", "support", "supported", "partner", "partners"))  # of who does what
# Words of bodies, of which one that no agency is called by leads; and of posts, whose holders may lead for one.
BODY = re.compile(r"(?i)\b(?:services?|care|trust|board|council|schools?|education|housing|college|cafcass|partners)\b")
POST = re.compile(
    r"(?i)\b(?:head|director|manager|lead|officer|chief|commander|coordinator|worker|nurse|doctor|chair)\b"
)
FEWEST_INITIALS = 3  # of an agency's acronym
LOCAL_AUTHORITY = "local authority"
AND = re.compile(r"\\ (?:and|&)\\ ")
# One reference, or several as in 'AFI 2, 3 & 4'; what goes from one to another is no list.
NAMED_AREAS = re.compile(
    r"\b(AFI|APA)s?[- ]?(\d{1,3}(?:\s*(?:,|&|/|\band\b)\s*\d{1,3}\b(?![./-]))*)\b(?!\s*(?:[–-]|to|\.\.)\s*\d)",
    re.IGNORECASE,
)
POINT = re.compile(r"\b(AFI|APA)[- ]?(\d{1,3}) ?\(?((?<![ ])[a-z]|(?<=\()[a-z])\b", re.IGNORECASE)
FIGURES = re.compile(r"\d+").findall
NUMBER = re.compile(r"\D{0,20}?(\d{1,3})\D{0,3}")
NUMBERED = re.compile(r"(\d{1,3})[.):]?\s")
LIST = re.compile(r"[,;&\n]|\band\b")
SEPARATORS = re.compile(r"\s+[–—-]\s+|[/:;,&()\n]|\band\b")
SLASH = " / "  # between an agency, its officer and who contributes, in an answer


def named_areas(now: Statement, typed: str) -> tuple[str, ...]:
    """The areas whose references stand among other words; none where one of them is not there."""
    named = [canonical(f"{kind}-{number}") for kind, all_of in NAMED_AREAS.findall(typed) for number in FIGURES(all_of)]
    return tuple(dict.fromkeys(named)) if all(now.get(Area, ref) for ref in named) else ()


def named_points(now: Statement, typed: str) -> tuple[str, ...]:
    """The points whose references stand among other words, as AFI-01a or AFI 1 (a)."""
    named = (canonical(f"{kind}-{number}{letter}") for kind, number, letter in POINT.findall(typed))
    return tuple(dict.fromkeys(ref for ref in named if now.get(Point, ref)))


def named_area(now: Statement, typed: str) -> str:
    """The one area whose reference stands among other words, or ''."""
    named = named_areas(now, typed)
    return named[0] if len(named) == 1 else ""


def name_areas(typed: Collection[str]) -> bool:
    """Whether most cells of a column name areas by their references, and none an action."""
    is_of_actions = any(kind_of(canonical(each)) in ("action", "milestone") for each in typed)
    return not is_of_actions and 2 * sum(bool(NAMED_AREAS.search(each)) for each in typed) > len(typed)


def area_by_words(now: Statement, typed: str) -> str:
    """The area that is likely meant by its title, its first words, its number or most of its words; or ''."""
    areas = [area for area in now.all(Area) if not area.withdrawn]
    same = [area.ref for area in areas if _is_named(area, typed)]
    if len(same) == 1:
        return same[0]
    numbers = [NUMBER.fullmatch(part.strip()) for part in LIST.split(typed.strip())]
    if all(numbers):
        named = [canonical(f"AFI-{number[1]}") for number in numbers if number]
        return ", ".join(named) if {area.ref for area in areas}.issuperset(named) else ""
    ranked = areas_by_words(now, typed) if len(_telling(now, typed)) >= FEWEST_WORDS else []
    (best, ref), (second, _) = (*ranked, (0.0, ""), (0.0, ""))[:2]
    numbered = NUMBERED.match(typed.strip())
    is_so_numbered = numbered is not None and ref == canonical(f"AFI-{numbered[1]}")
    return ref if is_so_numbered or (best >= ENOUGH and second <= best * (1 - CLEAR)) else ""


def areas_by_words(now: Statement, typed: str) -> list[tuple[float, str]]:
    """The areas that share words with these, the likest first, each with the share of the words that it holds.

    A word counts the more, the fewer areas hold it.
    """
    areas = [area for area in now.all(Area) if not area.withdrawn]
    stems = {area.ref: _stems(f"{area.title} {area.heading} {area.text}") for area in areas}
    held = Counter(stem for each in stems.values() for stem in each)
    wanted = {stem: log(1 + len(areas) / held[stem]) if held[stem] else MISSING for stem in _telling(now, typed)}
    whole = sum(wanted.values())
    scored = (
        (sum(wanted[stem] for stem in wanted if stem in each) / whole, ref) for ref, each in stems.items() if whole
    )
    return sorted((each for each in scored if each[0]), key=lambda each: (-each[0], natural_order(each[1])))


def _telling(now: Statement, typed: str) -> set[str]:
    """The words that may tell one area from another."""
    return _stems(typed) - _stems(f"{OF_A_PLAN} {now.letter.place}")


def _is_named(area: Area, typed: str) -> bool:
    wanted = letters_of(plain_word(typed))[0]
    named = [letters_of(plain_word(words))[0] for words in (area.title, area.heading, area.text) if words]
    return any(wanted == words for words in named) or (
        len(wanted) >= FEWEST_LETTERS and letters_of(plain_word(area.text))[0].startswith(wanted)
    )


def _stems(text: str) -> set[str]:
    return {word[:6] for word in Worded(text).words if len(word) >= SHORTEST}


@frozen
class LeadNamed:
    """A lead as an answer says it: the agency, its officer, and who contributes."""

    agency: str
    officer: str = ""
    contributing: str = ""

    @staticmethod
    def of(answer: str) -> "LeadNamed":
        """The parts of an answer."""
        agency, officer, contributing, *_ = (*(part.strip() for part in answer.split(SLASH.strip())), "", "", "")
        return LeadNamed(agency, officer, contributing)

    def __str__(self) -> str:
        """The answer."""
        parts = (self.agency, self.officer, self.contributing)
        last = max((place for place, part in enumerate(parts) if part), default=0)
        return " ".join(SLASH.join(parts[: last + 1]).split())


def lead_in(now: Statement, typed: str) -> LeadNamed:
    """The agencies that words hold by a name, alias or acronym, the first of which leads, and the rest as its officer.

    What is left of an agency's own name, as the place in “Derby City Council”, is no officer, and no more is a body
    that nobody knows; “YOS manager” is one, and of “CCG Named GP” the second part.
    """
    found = sorted(_agencies_in(now, typed))
    own = (
        {word for agency in now.all(Agency) for word in Worded(agency.name).words}
        | {*Worded(now.letter.place).words}
        | OF_LEADING
    )
    agencies, officers, at = list[str](), list[str](), 0
    for chunk in _chunks(typed, [(start, stop) for start, stop, _ in found]):
        at = typed.index(chunk, at)
        held = [(start, stop, ref) for start, stop, ref in found if at <= start < at + len(chunk)]
        start, stop = held[0][:2] if held else (at, at)
        rest = typed[at:start] + typed[stop : at + len(chunk)]
        is_unknown = ACRONYM.fullmatch(chunk) and not POSTS.fullmatch(chunk)
        agencies += [ref for _, _, ref in held] or (["?"] if is_unknown and not agencies else [])
        if not own.issuperset(Worded(rest).words) and not (BODY.search(rest) and not POST.search(rest)):
            officers.append(rest.strip() if typed[start:stop].isupper() and len(rest.split()) > 1 else chunk)
        at += len(chunk)
    lead, *others = dict.fromkeys(agencies or ["?"])
    return LeadNamed(lead, ", ".join(officers), ", ".join(ref for ref in others if ref != "?"))


def _chunks(typed: str, names: Collection[tuple[int, int]]) -> list[str]:
    """What stands between separators; those within an agency's own name part nothing, nor an “and” where none is."""
    cuts = [match for match in SEPARATORS.finditer(typed) if not any(a <= match.start() < b for a, b in names)]
    cuts = [match for match in cuts if names or match[0] not in ("and", "&")]
    edges = [0, *(edge for cut in cuts for edge in cut.span()), len(typed)]
    chunks = (typed[start:end].strip(" .-–—") for start, end in zip(edges[::2], edges[1::2], strict=True))
    return [chunk for chunk in chunks if chunk]


def _agencies_in(now: Statement, typed: str) -> Iterator[tuple[int, int, str]]:
    taken: list[tuple[int, int]] = []
    names = ((word, agency.ref) for agency in now.all(Agency) for word in (agency.name, *agency.aliases, agency.ref))
    patterns = [(AND.sub(r"\\s+(?:and|&)\\s+", re.escape(word)), re.IGNORECASE, ref) for word, ref in names if word]
    patterns += [(re.escape(word), re.NOFLAG, ref) for word, ref in _acronyms(now)]
    for pattern, flags, ref in sorted(patterns, key=lambda each: -len(each[0])):
        for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", typed, flags):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                yield (*match.span(), ref)


def _acronyms(now: Statement) -> Iterator[tuple[str, str]]:
    """The first letters of what an agency is called, and of the place with them: CSC, DSCB, LA, DCC."""
    place = now.letter.place
    for agency in now.all(Agency):
        is_council = agency.kind == LOCAL_AUTHORITY
        called = (agency.name, *agency.aliases, *((f"{place} council",) if is_council else ()))
        letters = {"".join(word[0] for word in Worded(name).words if len(word) > 1).upper() for name in called if name}
        acronyms = {f"{place[:1]}{each}" for each in letters if len(each) >= FEWEST_INITIALS} | letters
        known = (each for each in acronyms if len(each) >= FEWEST_INITIALS)
        yield from ((each, agency.ref) for each in (*known, *(("LA",) if is_council else ())))


def reworded(actions: Collection[Action], title: str, said: Action) -> str:
    """The action that a row likely is in other words: by its words, or by what else is `said`; or ''.

    That is its lead, officer and date; where no date is said its areas, its lead, and its officer or measure.
    """
    each = list(actions)
    found = matched([Worded(action.title) for action in each], [Worded(title)]).get(0)
    if found is not None:
        return each[found].ref
    same = [action.ref for action in each if _is_same(action, said)]
    return same[0] if len(same) == 1 else ""


def _is_same(action: Action, said: Action) -> bool:
    is_officer, is_success = (
        bool(word) and plain_word(word) == plain_word(other)
        for word, other in ((said.officer, action.officer), (said.success, action.success))
    )
    if not said.lead or said.lead != action.lead:
        return False
    return (
        is_officer and said.due == action.due if said.due else (is_officer or is_success) and said.areas == action.areas
    )
