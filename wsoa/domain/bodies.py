"""The bodies that letters speak of, by the words inspectorates share; what they propose stays marked until a person confirms it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wsoa.domain.letter import ReadLetter
from wsoa.domain.model import Agency, members


@dataclass(frozen=True)
class Body:
    """One sort of body: its key, its name where a letter gives none, its kind and the names it had over time.

    `words` is the pattern that names it; `instead` are those who would answer for it where it is no agency of its own.
    """

    key: str
    name: str
    kind: str
    words: str
    instead: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


# In the order in which a phrase is tried: the narrower body first.
BODIES = (
    Body(
        "yos",
        "Youth offending service",
        "youth justice",
        r"youth (?:offending|justice)\b[^,.;]{0,20}?(?:services?|teams?)?|\bY(?:OS|OT|JS)s?\b",
        (),
        ("YOS", "YOT", "Youth justice service"),
    ),
    Body("crc", "Community rehabilitation company", "probation", r"community rehabilitation compan(?:y|ies)|\bCRCs?\b", ("probation",), ("CRC",)),
    Body(
        "probation", "Probation Service", "probation", r"probation\b(?: services?)?|\bNPS\b", (), ("NPS", "National Probation Service", "Probation")
    ),
    Body("pcc", "Police and crime commissioner", "police", r"police and crime commissioners?|\bPCC\b", ("police",), ("PCC",)),
    Body("police", "Police", "police", r"\bpolice\b|\bconstabulary\b|chief constable|\bMOSOVO\b", (), ("Constabulary",)),
    Body(
        "camhs",
        "Child and adolescent mental health services",
        "health",
        r"\bCAMHS\b|child(?:ren)?(?:'s|’s)? and adolescent mental health services?",
        ("health", "ccg", "icb"),
        ("CAMHS",),
    ),
    Body(
        "gps",
        "General practice",
        "health",
        r"\bGPs?\b|general practi(?:tioners?|ces?)|primary care",
        ("ccg", "icb", "health"),
        ("GPs", "Primary care"),
    ),
    Body(
        "icb",
        "Integrated care board",
        "health",
        r"integrated care boards?|\bICBs?\b",
        ("ccg", "health"),
        ("ICB", "Clinical commissioning group", "CCG"),
    ),
    Body(
        "ccg",
        "Clinical commissioning group",
        "health",
        r"clinical commissioning groups?|\bCCGs?\b",
        ("icb", "health"),
        ("CCG", "Integrated care board", "ICB"),
    ),
    Body(
        "health",
        "Health providers",
        "health",
        r"\bhealth (?:providers?|services?|agenc\w+|leaders|partners|trusts?|visit\w+|professionals?)|school nurs\w+|\bNHS\b|foundation trust"
        r"|hospitals?\b|midwi\w+|emergency departments?|sexual assault (?:service|referral)|emotional well-?being service|therapeutic services",
        ("icb", "ccg"),
    ),
    Body(
        "board",
        "Safeguarding partnership",
        "safeguarding partnership",
        r"safeguarding (?:children )?(?:board|partnership)|\b[A-Z]{1,2}SC[BP]\b|\bthe (?:partnership|board)\b",
        (),
        ("LSCB", "Safeguarding Children Board", "Safeguarding Children Partnership"),
    ),
    Body("schools", "Schools and colleges", "education", r"\bschools?\b(?! nurs)|\bcolleges?\b|education (?:partners|settings|leads)", ("council",)),
    Body(
        "council",
        "Local authority",
        "local authority",
        r"local authority|\bcouncil\b|children(?:'s|’s) (?:social care|services)|social (?:workers?|care)|early help|designated officer"
        r"|people services",
        (),
        ("Local authority", "Children's social care", "Children's services"),
    ),
)
BY_KEY = {body.key: body for body in BODIES}


def named_in(text: str) -> tuple[str, ...]:
    """The keys of the bodies that a text names, in the order of their first mention."""
    left, places = text, {}
    for body in BODIES:
        found = re.search(body.words, left, re.IGNORECASE)
        if found:
            places[body.key] = found.start()
            # A narrower body's words are not also a wider one's: 'police and crime commissioner' names no police.
            left = re.sub(body.words, lambda match: " " * len(match.group()), left, flags=re.IGNORECASE)
    return tuple(sorted(places, key=lambda key: places[key]))


def owners(text: str, agencies: Iterable[str]) -> tuple[str, ...]:
    """The agencies, among those there are, that answer for the bodies a text names, in the order of their first mention."""
    known = set(agencies)
    answering = (next((key for key in (body, *BY_KEY[body].instead) if key in known), "") for body in named_in(text))
    return tuple(dict.fromkeys(key for key in answering if key))


def proposed_agencies(letter: ReadLetter) -> tuple[Agency, ...]:
    """The agencies that Next steps names and that the letter is addressed to: one for each sort of body, none confirmed."""
    named = [letter.prepares or "", letter.sends or "", *letter.contributors, *(f"{to.role} {to.body}" for to in letter.addressees)]
    keys = dict.fromkeys(key for words in named for key in named_in(words))
    return tuple(_proposed(BY_KEY[key], letter) for key in sorted(keys))


def _proposed(body: Body, letter: ReadLetter) -> Agency:
    worded = next((_capitalised(words) for words in letter.contributors if named_in(words)[:1] == (body.key,)), "")
    named = body.name if body.key != "council" or not letter.place else f"{body.name}, {letter.place}"
    name = worded or named
    return Agency(body.key, name, body.kind, members(alias for alias in body.aliases if alias.lower() != name.lower()))


def _capitalised(words: str) -> str:
    plain = re.sub(r"^the ", "", words, flags=re.IGNORECASE)
    return plain[:1].upper() + plain[1:]
