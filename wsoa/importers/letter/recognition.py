"""Whether a document is an inspection letter at all."""

import re
from collections.abc import Sequence

from wsoa.importers.letter.addressees import is_salutation
from wsoa.importers.letter.blocks import Block
from wsoa.importers.letter.next_steps import NextSteps
from wsoa.importers.letter.opening import LetterTitle

INSPECTORATES = re.compile(r"\b(Ofsted|Care Quality Commission|CQC|HMICFRS|HMI ?(?:Constabulary|Probation|Prob|C|P)|Estyn)\b")
ENOUGH = 3
GREETED_WITHIN = 60  # blocks: below them “Dear” is part of a story


def looks_like_a_letter(blocks: Sequence[Block], title: LetterTitle | None, asked: NextSteps, *, has_areas: bool) -> bool:
    """By its title or by what it asks for, and by enough of the rest: other reports speak of inspections and of areas for improvement too."""
    signs = {
        "title": 2 * (title is not None),
        "asks for a statement": 2 * (asked.prepares is not None or asked.sends is not None),
        "areas": has_areas,
        "greeting": any(is_salutation(line.text) for block in blocks[:GREETED_WITHIN] for line in block.lines),
        "inspectorates": any(INSPECTORATES.search(block.text) for block in blocks),
    }
    return bool(signs["title"] or signs["asks for a statement"]) and sum(signs.values()) >= ENOUGH
