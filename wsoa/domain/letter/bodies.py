"""The bodies that letters speak of, by the words inspectorates share."""

import re
from collections.abc import Iterable

from wsoa.domain.frozen import frozen


@frozen
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


NHS = r"(?:\bNHS (?:[\w’'-]+,? ){0,6}?)?"  # 'NHS North East and North Cumbria ICB' names one body
# Inspectorates answer for nothing, so none is proposed; but their names are not those of the bodies that they inspect.
INSPECTORATE = "inspectorate"
# In the order in which a phrase is tried: the narrower body first.
BODIES = (
    Body(
        "hmicfrs",
        "HM Inspectorate of Constabulary and Fire & Rescue Services",
        INSPECTORATE,
        r"\bH(?:er|is)? ?M(?:ajesty)?(?:'s|’s)? ?I(?:nspectorates?)?(?: of)? Constabulary"
        r"(?:,? (?:and|&) fire (?:and|&) rescue(?: services)?)?"
        r"|\bHMIC(?:FRS)?s?\b",
        (),
        ("HMICFRS", "HMIC", "HMI Constabulary"),
    ),
    Body(
        "hmip",
        "HM Inspectorate of Probation",
        INSPECTORATE,
        r"\bH(?:er|is)? ?M(?:ajesty)?(?:'s|’s)? ?I(?:nspectorates?)?(?: of)? Prob(?:ation)?\b|\bHMI ?P\b",
        (),
        ("HMI Probation", "HMIP"),
    ),
    Body(
        "yos",
        "Youth offending service",
        "youth justice",
        r"youth (?:offending|justice)\b(?: (?:services?|teams?|partnerships?|boards?))?|\bY(?:OS|OT|JS)s?\b",
        (),
        ("YOS", "YOT", "YJS", "Youth offending team", "Youth justice service"),
    ),
    Body(
        "crc",
        "Community rehabilitation company",
        "probation",
        r"community rehabilitation compan(?:y|ies)|\bCRCs?\b",
        ("probation",),
        ("CRC",),
    ),
    Body(
        "probation",
        "Probation Service",
        "probation",
        r"(?:national )?probation\b(?: services?)?|\bNPS\b",
        (),
        ("NPS", "National Probation Service", "Probation", "CRC", "Community rehabilitation company"),
    ),
    Body(
        "pcc",
        "Police and crime commissioner",
        "police",
        r"police(?:,? fire)? and crime commissioners?|\bPF?CCs?\b",
        ("police",),
        ("PCC",),
    ),
    Body(
        "police", "Police", "police", r"\bpolice\b|\bconstabulary\b|chief constable|\bMOSOVO\b", (), ("Constabulary",)
    ),
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
        rf"{NHS}(?:integrated care (?:boards?|systems?|partnerships?)|\bIC[BS]s?\b)",
        ("ccg", "health"),
        ("ICB", "ICS", "Clinical commissioning group", "CCG"),
    ),
    Body(
        "ccg",
        "Clinical commissioning group",
        "health",
        rf"{NHS}(?:clinical commissioning groups?|\bCCGs?\b)",
        ("icb", "health"),
        ("CCG", "Integrated care board", "ICB"),
    ),
    Body(
        "health",
        "Health providers",
        "health",
        r"\bhealth (?:providers?|services?|agenc\w+|leaders|partners|trusts?|visit\w+|professionals?)|school nurs\w+"
        r"|\bNHS\b|foundation trust|hospitals?\b|midwi\w+|emergency departments?|sexual assault (?:service|referral)"
        r"|emotional well-?being service|therapeutic services",
        ("icb", "ccg"),
    ),
    Body(
        "board",
        "Safeguarding partnership",
        "safeguarding partnership",
        r"safeguarding (?:(?:adults? and )?child(?:ren)?(?:'s|’s|s’)? )?(?:boards?|partnerships?|partners|arrangements)"
        r"|\b[A-Z]{1,4}SC[BP]s?\b|\bMASAs?\b|\bthe (?:partnership|board)\b",
        (),
        (
            "LSCB",
            "LSCP",
            "Local safeguarding children board",
            "Safeguarding children board",
            "Safeguarding children partnership",
            "Multi-agency safeguarding arrangements",
        ),
    ),
    Body(
        "schools",
        "Schools and colleges",
        "education",
        r"\bschools?\b(?! nurs)|\bcolleges?\b|education (?:partners|settings|leads)",
        ("council",),
    ),
    Body(
        "council",
        "Local authority",
        "local authority",
        r"local authority|\bcouncil\b|\b(?:london|royal) borough\b"
        r"|children(?:'s|’s) (?:social care|services)|social (?:workers?|care)|early help|designated officer"
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
    """Those of the agencies that answer for the bodies a text names, in the order of their first mention."""
    known = set(agencies)
    answering = (next((key for key in (body, *BY_KEY[body].instead) if key in known), "") for body in named_in(text))
    return tuple(dict.fromkeys(key for key in answering if key))
