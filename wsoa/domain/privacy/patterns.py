"""What is looked for in words that will be published: one list, each with what it is and how it looks."""

import re

from wsoa.domain.frozen import frozen

MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DATE = (
    r"(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}|\d{4}-\d{2}-\d{2}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTHS},? \d{{2,4}}|{MONTHS} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{2,4}})"
)
BORN = r"(?:\bborn\b|\bd\.?\s?o\.?\s?b\b\.?|\bdate\W+of\W+birth\b)"
NEAR = r"\W+(?:[\w'’-]+\W+){0,5}?"  # up to five words between
# The areas that Royal Mail gives postcodes: with them a reference or a form number is not taken for one.
POST_AREAS = (
    "AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY"
    "|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR"
    "|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA"
    "|WC|WD|WF|WN|WR|WS|WV|YO|ZE"
)


@frozen
class Pattern:
    """One sort of identifier: how a waiver names it, what it is, how it looks, and whose check digit it must have.

    A text with fewer `digits` holds none.
    """

    rule: str
    what: str
    looks: re.Pattern[str]
    check: str = ""
    digits: int = 0

    @property
    def sentence(self) -> str:
        """What must hold."""
        return f"No {self.what} is published."


def _pattern(rule: str, what: str, looks: str, digits: int, check: str = "") -> Pattern:
    return Pattern(f"privacy-{rule}", what, re.compile(looks, re.IGNORECASE), check, digits)


PATTERNS = (
    _pattern("nhs-number", "NHS number", r"(?<![\w-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-])", 10, "nhs"),
    _pattern(
        "pupil-number", "unique pupil number", r"(?<!\w)[A-HJ-NP-RT-Z]\s?(?:\d\s?){11}[\dA-HJ-NP-RT-Z](?!\w)", 11, "upn"
    ),
    _pattern(
        "insurance-number",
        "National Insurance number",
        # QQ is given to nobody: it is how people write one that they make up, or half remember.
        r"(?<!\w)(?!BG|GB|NK|KN|TN|NT|ZZ)(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])[\s-]?(?:\d{2}[\s-]?){3}[A-D](?!\w)",
        6,
    ),
    _pattern(
        "telephone",
        "telephone number",
        r"(?<![\w.+/-])(?:(?:\+|00)44[\s-]?(?:\(0\)[\s-]?)?[1-35789]|\(?0[1-35789])(?:\)?[\s-]?\(?\d){8,9}(?![\w/])",
        9,
    ),
    _pattern("e-mail", "personal e-mail address", r"(?<![\w.+'’-])[\w.+'’-]+@[\w-]+(?:\.[\w-]+)+", 0),
    _pattern(
        "postcode",
        "postcode",
        # What begins like one is looked for first: so no area is tried at most words.
        rf"(?<![\w-])(?=[A-Z]{{1,2}}\d)(?:{POST_AREAS})\d[\dA-HJKMNPR-Y]?\s?\d(?!st\b|nd\b|rd\b|th\b)[ABD-HJLNP-UW-Z]{{2}}(?![\w-])",
        2,
    ),
    _pattern("birth-date", "date of birth", rf"{BORN}{NEAR}{DATE}|{DATE}{NEAR}{BORN}", 3),
)
STUDY = Pattern("privacy-practice-study", "words of a practice study: a child's story", re.compile("(?!)"))
NAME = Pattern("privacy-name", "name of a person where only roles are published", re.compile("(?!)"))
HIDDEN = Pattern("privacy-hidden", "hidden sheet, or name of an author, in a file", re.compile("(?!)"))
EVERY = (*PATTERNS, STUDY, NAME, HIDDEN)
BY_RULE = {pattern.rule: pattern for pattern in EVERY}
