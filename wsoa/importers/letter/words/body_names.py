"""A sentence's list of bodies taken apart at commas, and at each “and” that is not within a name."""

import re
from collections.abc import Iterator

# What a body's name ends in or contains; places and the first halves of names ("Devon" in "Devon and Cornwall Police")
# do not.
BODY = re.compile(
    r"\b(services?|police|constabulary|groups?|trusts?|councils?|boards?|providers?|practitioners?|authorit(y|ies)|"
    r"compan(y|ies)|cafcass|agenc(y|ies)|partners?|partnerships?|schools?|colleges?|teams?|commissioners?|probation|"
    r"hospitals?|organisations?|bod(y|ies)|sector|education|health|nhs|safeguarding|social (?:care|work)|"
    r"youth offending|charit(y|ies)|settings|departments?|leaders|directors?|chairs?|executives?|individuals|housing|"
    r"camhs|gps?|[A-Z]{2,}s?)\b"
)
# Pairs that are one thing.
PAIRS = re.compile(
    r"\b(police and crime|fire (?:and|&) rescue|health and (?:social care|care|wellbeing|well-being)|"
    r"child and adolescent|children and (?:young people|famil(?:y|ies))|(?:mental|public|primary|community) health and|"
    r"social care and health|nursing and|education and skills|courts? and tribunals?|crime and disorder|"
    r"drugs? and alcohol|alcohol and drugs?|voluntary and community|early years and|adults? and children|"
    r"sexual and reproductive|accident and emergency|care and support|families and|"
    r"individuals and agencies|agencies and individuals|statutory and)\b",
    re.IGNORECASE,
)
AND = re.compile(r"\s*(?:,|;)\s*(?:and\s+|as well as\s+)?|\s+(?:and|&|as well as|along with|together with)\s+")
OPENERS = re.compile(
    r"^(?:and|both|specifically|particularly|in particular|including|namely|also|the following:?)\s+", re.IGNORECASE
)
HELD = "\x00"
NHS = "NHS "
IN_A_PLACE = re.compile(r"\b(in|across|of|for|from|within|serving|covering)\b")
A_WHOLE = re.compile(r"\b(that|who|whom|which|to whom)\b.*\baddress", re.IGNORECASE)


def bodies_in(text: str) -> tuple[str, ...]:
    """The bodies that a list names, as worded."""
    words = " ".join(text.split()).strip(" ,;:.")
    if not words:
        return ()
    if A_WHOLE.search(words):
        return (words,)
    held = PAIRS.sub(lambda pair: re.sub(r"\s(and|&)", f"{HELD}\\1", pair[0]), words)
    return tuple(filter(None, (_tidy(body) for body in _whole_bodies(_pieces(held)))))


def _tidy(body: str) -> str:
    body = body.replace(HELD, " ").strip(" ,;:.")
    while OPENERS.match(body):
        body = OPENERS.sub("", body, count=1)
    return body


def _pieces(text: str) -> list[tuple[str, str]]:
    """Each piece with what joins it to the one before."""
    pieces, start, joint = [], 0, ""
    for found in AND.finditer(text):
        pieces.append((joint, text[start : found.start()]))
        start, joint = found.end(), found[0]
    return [*pieces, (joint, text[start:])]


def _whole_bodies(pieces: list[tuple[str, str]]) -> Iterator[str]:
    """Pieces put together again where one is no body but a second place, or the first half of a name."""
    whole = ""
    for index, (joint, piece) in enumerate(pieces):
        if whole and _splits(whole, piece, [later for _, later in pieces[index + 1 :]], joint):
            yield whole
            whole = piece
        else:
            whole = f"{whole}{joint}{piece}" if whole else piece
    yield whole


def _splits(whole: str, piece: str, later: list[str], joint: str) -> bool:
    """Whether a body ends here and another begins."""
    if piece.startswith(NHS):
        return True
    if not _is_whole(whole):
        return False
    if _is_whole(piece) or ("," in joint and piece[:1].islower() and not IN_A_PLACE.search(piece)):
        return True
    # No body by itself: the end of this one's place, or the beginning of the next one's name.
    following = next((name for name in later if _is_whole(name)), "")
    at_an_end = "," in joint or piece in whole or not IN_A_PLACE.search(whole) or bool(AND.search(whole))
    return following[:1].isupper() and at_an_end


def _is_whole(text: str) -> bool:
    """A body's full name; “NHS” alone only begins one."""
    return is_body(text.removeprefix(NHS))


def goes_on(before: str, after: str) -> bool:
    """Whether a comma stands within a name: 'Kent' before 'Surrey and Sussex Probation Trust'."""
    first, *others = AND.split(after)
    return bool(others) and not is_body(first) and not is_body(before)


def is_body(text: str) -> bool:
    """Words that name a body; a place alone does not."""
    return bool(BODY.search(text) or BODY.search(text.lower()))
