"""Whether a document is an inspection letter at all; and if not, what it may be."""

import re
from collections.abc import Sequence

from wsoa.importers.letter.blocks.blocks import TextBlock
from wsoa.importers.letter.facts.next_steps import NextSteps
from wsoa.importers.letter.facts.opening import Opening
from wsoa.importers.letter.words.headings import is_salutation

INSPECTORATES = re.compile(
    r"\b(Ofsted|Care Quality Commission|CQC|HMICFRS|HMI ?(?:Constabulary|Probation|Prob|C|P)|Estyn)\b"
)
ENOUGH = 4
GREETED_WITHIN = 60  # blocks: below them “Dear” is part of a story
FIRST_LINES = 3  # of each block
TOLD_WITHIN = 8  # blocks: what other documents call themselves
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
    "about a council’s children’s services alone": (
        r".{0,80}\b((focused|monitoring) visit|(inspection of|ILACS).{0,40}children.s services)"
    ),
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
    greeted = any(is_salutation(line.text) for block in blocks[:GREETED_WITHIN] for line in block.lines)
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
    """What the document calls itself in its first lines."""
    first = [line.text for block in blocks[:TOLD_WITHIN] for line in block.lines[:FIRST_LINES]]
    return next((kind for kind, pattern in KINDS.items() if any(pattern.match(text) for text in first)), "")
