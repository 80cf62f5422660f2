"""Whether a document is an inspection letter at all; and if not, what it may be."""

import re
from collections.abc import Sequence

from wsoa.importers.letter.blocks.blocks import TextBlock
from wsoa.importers.letter.facts.next_steps import NextSteps
from wsoa.importers.letter.facts.opening import LONGEST_TITLE, Opening
from wsoa.importers.letter.words.headings import is_salutation

INSPECTORATES = re.compile(
    r"\b(Ofsted|Care Quality Commission|CQC|HMICFRS|HMI ?(?:Constabulary|Probation|Prob|C|P)|Estyn)\b"
)
ENOUGH = 4
GREETED_WITHIN = 60  # blocks: below them “Dear” is part of a story
FIRST_LINES = 3  # of each block
TOLD_WITHIN = 8  # blocks: what other documents call themselves
BELOW_GREETING = 3  # blocks: what other letters call themselves
OTHER_KINDS = {
    "the minutes of a meeting": r"(draft |unconfirmed )?minutes\b|.{0,60}\bminutes of (the|a)\b",
    "an agenda": r"agenda\b",
    "a report to a board or committee": (
        r"(report|paper) (to|for)\b.*\b(board|committee|cabinet|panel|council|executive)\b"
    ),
    "guidance": (
        r"(statutory |inspection )?guidance\b"
        r"|.{0,60}\b(inspection framework|inspection handbook|guidance for inspectors)\b"
    ),
    "an annual report": r".{0,80}\bannual report\b",
    "an invoice": r"(sales |vat |tax )?invoice\b",
    "a report on one school or college": (
        r"(school|college) report\b|(short |full )?inspection of .{0,80}\b(school|college|academy|nursery)\b"
    ),
    "the monitoring of an area SEND inspection": (
        r"(joint )?(local )?area SEND (inspection )?(monitoring|follow-?up|progress)"
        r"|.{0,60}\bmonitoring (inspection|visit)\b.{0,40}\bSEND\b"
    ),
    "a revisit after an area SEND inspection": r".{0,60}\barea SEND (inspection )?re-?visit",
    "a thematic or interim visit, not an area SEND inspection": r".{0,60}\b(thematic|interim (area )?SEND) visit\b",
    "a focused visit to children’s services": r".{0,80}\bfocuss?ed visit\b",
    "a monitoring visit to children’s services": r".{0,80}\bmonitoring visit\b",
    "an inspection of children’s services": (
        r".{0,80}\b(inspection of|ILACS).{0,60}(children.s (social (care|work) )?services|services for children"
        r"|looked after children)"
    ),
    "an inspection of youth justice or probation services": (
        r".{0,60}\binspection of\b.{0,60}\b(youth (offending|justice)|probation services?)\b"
    ),
    "an inspection of one police force": r".{0,60}\b(national child protection inspection|PEEL)\b",
    "an inspection of one provider of care": (
        r".{0,60}\binspection (report|of)\b.{0,60}\b(children.s homes?|fostering|adoption|adult social care)\b"
    ),
    "a review of one child’s case": r".{0,60}\b(safeguarding practice|serious case) review\b",
    "a statement of action, not the letter that it answers": (
        r"(joint |local area )?(written )?statement of (proposed )?action\b"
    ),
}
KINDS = {kind: re.compile(rf"\W*{pattern}", re.IGNORECASE) for kind, pattern in OTHER_KINDS.items()}


def why_no_letter(blocks: Sequence[TextBlock], opening: Opening, asked: NextSteps, *, has_areas: bool) -> str:
    """Why a document is not taken for an inspection letter; '' where it is.

    By its title or by what it asks for, and by enough of the rest: other reports speak of inspections and of areas for
    improvement too.
    """
    greeted = greeting_in(blocks) is not None
    signs = {
        "title": 2 * opening.has_title,
        "asks for a statement": 2 * (asked.prepares is not None or asked.sends is not None),
        "areas": has_areas,
        "greeting": greeted,
        "days of the inspection": opening.fieldwork is not None,
        "inspectorates": any(INSPECTORATES.search(block.text) for block in blocks),
    }
    known = bool(signs["title"] or signs["asks for a statement"]) and sum(signs.values()) >= ENOUGH
    kind = "" if known and greeted else _other_kind(blocks)
    if kind:
        return f"it seems to be {kind}."
    return (
        ""
        if known
        else (
            "it has no title such as “Joint targeted area inspection of …”,"
            " or nothing that such a letter holds besides."
        )
    )


def _other_kind(blocks: Sequence[TextBlock]) -> str:
    """What the document calls itself in its first lines, or right below its greeting."""
    below = (greeting_in(blocks) or 0) + 1
    told = [*blocks[:TOLD_WITHIN], *blocks[below : below + BELOW_GREETING]]
    first = [line.text for block in told for line in block.lines[:FIRST_LINES]]
    whole = [block.text for block in told if len(block.text) <= LONGEST_TITLE]
    return next((kind for kind, pattern in KINDS.items() if any(map(pattern.match, (*first, *whole)))), "")


def greeting_in(blocks: Sequence[TextBlock]) -> int | None:
    """Which block greets whom the letter is addressed to, if one does."""
    greeting = (number for number, block in enumerate(blocks[:GREETED_WITHIN]) if _greets(block))
    return next(greeting, None)


def _greets(block: TextBlock) -> bool:
    return any(is_salutation(line.text) for line in block.lines)
