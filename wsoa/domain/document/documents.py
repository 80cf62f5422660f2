"""The documents: each is a list of parts, in the order they are printed."""

from collections.abc import Callable, Iterable
from functools import partial

from wsoa.domain.document import front, plan, registers, signed
from wsoa.domain.document.editions import Copy
from wsoa.domain.document.layout import Document, Part
from wsoa.domain.document.title_block import heading, stamp_line, version_line

STATEMENT: tuple[Callable[[Copy], Iterable[Part]], ...] = (
    front.cover,
    partial(front.section, name="foreword"),
    front.contents,
    signed.endorsements,
    front.acronyms,
    signed.changes_since,
    front.introducing,
    partial(front.section, name="governance"),
    registers.challenges,
    partial(front.section, name="families"),
    front.summary,
    plan.key,
    plan.plan,
    plan.withdrawn,
    registers.measures,
    partial(front.section, name="risks"),
    signed.waivers,
    registers.evidence,
    registers.agencies,
    registers.contributors,
    registers.strengths,
)


def statement_document(copy: Copy) -> Document:
    """The statement as a document."""
    return Document(
        heading(copy.statement),
        copy.marking,
        stamp_line(copy.report) if copy.is_working else version_line(copy.report),
        tuple(part for parts in STATEMENT for part in parts(copy)),
        copy.statement.cover.notice,
    )
