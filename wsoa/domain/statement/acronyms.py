"""Acronyms: those in the words of a statement, and what each stands for, so far as anybody has said."""

import re
from collections.abc import Iterator, Mapping

from wsoa.domain.errors import BadInput
from wsoa.domain.statement.fields import COLUMNS
from wsoa.domain.statement.in_force import in_force
from wsoa.domain.statement.records import Action, Agency, Area, Cover, Evidence, Measure, Milestone, Record
from wsoa.domain.statement.statement import Statement
from wsoa.domain.statement.values import LINE, TEXT

BETWEEN = ": "  # an acronym and its words, as the cover keeps them
# Two capitals or more; a plural s is not part of it, and a reference (AFI-07) or a date is none.
# It begins with its capital, and only then looks at what stands before: so most of a text is passed over.
ACRONYM = r"(?P<letters>[A-Z](?<![\w-].)(?:[A-Z]+(?:&[A-Z]+)?|&[A-Z]|[a-z]?[A-Z]{2,}))s?(?![\w-])"
ROMAN = r"[IVX]+"
LONGEST_ACRONYM = 8  # characters of what an agency is called by for short
SPOKEN: tuple[type[Record], ...] = (Cover, Area, Action, Milestone, Measure, Evidence)
# Of the field: what a partnership's readers may be taken to meet, each written as official guidance writes it.
GLOSSARY = {
    "A&E": "accident and emergency",
    "ADHD": "attention deficit hyperactivity disorder",
    "CAMHS": "child and adolescent mental health services",
    "CCG": "clinical commissioning group",
    "CCE": "child criminal exploitation",
    "CP-IS": "Child Protection Information Sharing",
    "CQC": "Care Quality Commission",
    "CRC": "community rehabilitation company",
    "CSE": "child sexual exploitation",
    "DCS": "director of children's services",
    "DHR": "domestic homicide review",
    "EHC": "education, health and care",
    "EHCP": "education, health and care plan",
    "GP": "general practitioner",
    "HMI": "His Majesty's Inspectorate",
    "HMICFRS": "HM Inspectorate of Constabulary and Fire and Rescue Services",
    "ICB": "integrated care board",
    "ICS": "integrated care system",
    "IDVA": "independent domestic violence adviser",
    "IRO": "independent reviewing officer",
    "JTAI": "joint targeted area inspection",
    "KPI": "key performance indicator",
    "LADO": "local authority designated officer",
    "LSCB": "local safeguarding children board",
    "MACE": "multi-agency child exploitation",
    "MAPPA": "multi-agency public protection arrangements",
    "MARAC": "multi-agency risk assessment conference",
    "MASH": "multi-agency safeguarding hub",
    "NHS": "National Health Service",
    "NPS": "National Probation Service",
    "PCC": "police and crime commissioner",
    "PSHE": "personal, social, health and economic education",
    "SEN": "special educational needs",
    "SENCO": "special educational needs co-ordinator",
    "SEND": "special educational needs and disabilities",
    "TBA": "to be announced",
    "TBC": "to be confirmed",
    "TBD": "to be decided",
    "VAWG": "violence against women and girls",
    "YJS": "youth justice service",
    "YOS": "youth offending service",
    "YOT": "youth offending team",
}


def in_words(statement: Statement) -> tuple[str, ...]:
    """The acronyms in the words that are published of the statement, in the order of the alphabet."""
    found = re.finditer(ACRONYM, "\n".join(_texts(statement)))
    return tuple(sorted(letters for letters in {each["letters"] for each in found} if not re.fullmatch(ROMAN, letters)))


def _texts(statement: Statement) -> Iterator[str]:
    for kind in SPOKEN:
        columns = [column for column in COLUMNS[kind] if column.published and column.form in (TEXT, LINE)]
        for record in statement.all(kind):
            if in_force(statement, record):
                yield from (getattr(record, column.field) for column in columns if not column.many)


def meanings(statement: Statement) -> Mapping[str, str]:
    """What each known acronym stands for: as the partnership says, else as an agency is called, else in the field."""
    names = {
        word: agency.name
        for agency in statement.all(Agency)
        for word in (*agency.aliases, agency.ref.upper())
        if word != agency.name and re.fullmatch(ACRONYM, word)
    }
    own = dict(acronym.split(BETWEEN, 1) for acronym in statement.cover.acronyms)
    return {**GLOSSARY, **names, **own}


def short_name(agency: Agency) -> str:
    """The acronym that an agency is known by, or its name. Capitals that its name does not spell are another's."""
    acronyms = (each for each in agency.aliases if each.isupper() and each.isalpha() and len(each) <= LONGEST_ACRONYM)
    found = (each for each in acronyms if re.search(rf"(?i)\b{'.*'.join(each)}", agency.name))
    return next(found, agency.name or agency.ref)


def abbreviations(statement: Statement) -> Mapping[str, str]:
    """What the document says that letters stand for: agencies' short names, and what is known of those in the words."""
    known = meanings(statement)
    told = {short_name(agency): agency.name for agency in statement.all(Agency)}
    told |= {letters: known[letters] for letters in in_words(statement) if letters in known}
    return {letters: words for letters, words in sorted(told.items()) if letters != words}


def unknown(statement: Statement) -> tuple[str, ...]:
    """The acronyms in the words of which nobody has said what they stand for."""
    known = meanings(statement)
    return tuple(letters for letters in in_words(statement) if letters not in known)


def with_meaning(cover: Cover, letters: str, words: str) -> tuple[str, ...]:
    """The acronyms of a cover with this one among them, or without it where `words` are ''. Raises BadInput."""
    short = letters.strip()
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9&-]{0,11}", short):
        raise BadInput(
            f"“{short}” is no acronym.", 'Write its letters: wsoa acronym set MASH "multi-agency safeguarding hub"'
        )
    others = [each for each in cover.acronyms if not each.startswith(f"{short}{BETWEEN}")]
    return tuple(sorted((*others, f"{short}{BETWEEN}{words.strip()}") if words.strip() else others))
