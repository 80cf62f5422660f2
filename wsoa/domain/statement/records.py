"""The records of a statement: frozen values. A field left empty is '', None or (); lists are kept sorted."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import get_args

from wsoa.domain.frozen import frozen
from wsoa.domain.statement.choices import AreaKind, Confidence, Delivery, Direction, Reply, Shows
from wsoa.domain.statement.references import COVER, LETTER, natural_order


@frozen
class Letter:
    """The facts of the inspection letter; bodies are as it words them.

    `studies` are the words of its practice studies, a child's story each, kept so that none of them is published.
    """

    ref: str = LETTER
    source: str = ""
    place: str = ""
    theme: str = ""
    published: date | None = None
    fieldwork_from: date | None = None
    fieldwork_to: date | None = None
    deadline: date | None = None
    mailbox: str = ""
    prepares: str = ""
    sends: str = ""
    corrected_by: str = ""
    studies: str = ""
    monitoring_visit: date | None = None


@frozen
class Cover:
    """What stands before the plan: an introduction in the partnership's words, and a notice printed on every export.

    `sheet_words` are the answers that say how a plan kept elsewhere is read.
    """

    ref: str = COVER
    introduction: str = ""
    notice: str = ""
    foreword: str = ""
    governance: str = ""
    families: str = ""
    risks: str = ""
    marking: str = ""
    submission_marking: str = ""
    acronyms: tuple[str, ...] = ()
    sheet_words: tuple[str, ...] = ()


@frozen
class Strength:
    """One strength that the inspectors found, verbatim."""

    ref: str
    text: str = ""
    page: int | None = None
    line: int | None = None


@frozen
class Agency:
    """A body that owns part of the response; its reference is its key and never changes."""

    ref: str
    name: str = ""
    kind: str = ""
    aliases: tuple[str, ...] = ()
    confirmed: bool = False


@frozen
class Lead:
    """A person or office to write to at an agency."""

    ref: str
    agency: str = ""
    name: str = ""
    role: str = ""
    email: str = ""
    former: bool = False


@frozen
class Contributor:
    """A body as the letter words it, and the agencies that answer for it."""

    ref: str
    text: str = ""
    agencies: tuple[str, ...] = ()
    confirmed: bool = False


@frozen
class Area:
    """One area for improvement or priority action: the inspectors' words, and who answers them.

    `lead_in` is the sentence that leads in to the list it stands in; `withdrawn` says why a corrected letter no longer
    asks for it.
    """

    ref: str
    kind: AreaKind = AreaKind.IMPROVEMENT
    heading: str = ""
    lead_in: str = ""
    text: str = ""
    page: int | None = None
    line: int | None = None
    title: str = ""
    lead: str = ""
    contributing: tuple[str, ...] = ()
    confirmed: bool = False
    withdrawn: str = ""
    outcome: str = ""


@frozen
class Point:
    """One criticism within an area: its text from `starts` up to `ends`, counted in characters."""

    ref: str
    area: str = ""
    starts: int = 0
    ends: int = 0
    agencies: tuple[str, ...] = ()
    confirmed: bool = False


@frozen
class Action:
    """What will be done about one or more areas; its reference stands under the first.

    `agreed` is the due date once agreed.

    `review` names the areas whose words or points have changed since it was written; `aliases` are references that
    others know it by.
    """

    ref: str
    areas: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    title: str = ""
    lead: str = ""
    contributing: tuple[str, ...] = ()
    officer: str = ""
    starts: date | None = None
    due: date | None = None
    agreed: date | None = None
    success: str = ""
    delivery: Delivery = Delivery.NOT_STARTED
    completed: date | None = None
    verified: date | None = None
    verified_by: str = ""
    confidence: Confidence | None = None
    withdrawn: str = ""
    review: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Still to be delivered."""
        return self.delivery in (Delivery.NOT_STARTED, Delivery.UNDER_WAY)


@frozen
class Milestone:
    """A dated step of an action; `withdrawn` says why where it no longer counts."""

    ref: str
    action: str = ""
    title: str = ""
    due: date | None = None
    agreed: date | None = None
    done: date | None = None
    withdrawn: str = ""

    @property
    def is_open(self) -> bool:
        """Neither done nor withdrawn."""
        return not (self.done or self.withdrawn)


@frozen
class Evidence:
    """A file kept by its SHA-256, or a link, about an area, an action, a milestone or a measure.

    `name` is the file's name as it came.
    """

    ref: str
    about: str = ""
    shows: Shows = Shows.DONE
    description: str = ""
    name: str = ""
    sha256: str = ""
    size: int | None = None
    link: str = ""
    dated: date | None = None
    accepted: date | None = None
    accepted_by: str = ""
    withdrawn: str = ""


@frozen
class Measure:
    """A number that should move: from its baseline towards its target, each with its date, as its readings show."""

    ref: str
    title: str = ""
    unit: str = ""
    direction: Direction = Direction.UP
    baseline: Decimal | None = None
    baseline_on: date | None = None
    target: Decimal | None = None
    target_on: date | None = None
    source: str = ""
    areas: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    withdrawn: str = ""
    trajectory: tuple[str, ...] = ()


@frozen
class Reading:
    """What a measure was found to be on a day."""

    ref: str
    measure: str = ""
    value: Decimal | None = None
    dated: date | None = None
    note: str = ""


@frozen
class Note:
    """A dated update about any record."""

    ref: str
    about: str = ""
    text: str = ""
    dated: date | None = None
    by: str = ""


@frozen
class Board:
    """A meeting of the board that oversees the plan; `withdrawn` says why it does not take place."""

    ref: str
    dated: date | None = None
    title: str = ""
    withdrawn: str = ""


@frozen
class Waiver:
    """A blocker of one record accepted by a named person, for a reason, up to and including a day."""

    ref: str
    rule: str = ""
    about: str = ""
    reason: str = ""
    by: str = ""
    dated: date | None = None
    until: date | None = None
    withdrawn: str = ""


@frozen
class Challenge:
    """A question asked at a board about any record, and its answer: the oversight that is on the record.

    `withdrawn` says why it is asked no more.
    """

    ref: str
    about: str = ""
    text: str = ""
    asked: date | None = None
    answer: str = ""
    answered: date | None = None
    answered_by: str = ""
    withdrawn: str = ""

    @property
    def is_open(self) -> bool:
        """Neither answered nor withdrawn."""
        return not (self.answer or self.withdrawn)


@frozen
class Endorsement:
    """Approval of exact words: by an agency of what it owns, or by another `body` (a board, a cabinet) of all of it.

    `digest` is that of the canonical form of what was approved.
    """

    ref: str
    agency: str = ""
    body: str = ""
    signed_by: str = ""
    role: str = ""
    dated: date | None = None
    digest: str = ""
    withdrawn: str = ""


@frozen
class Submission:
    """A pack that was made to be sent, and what came of it.

    `manifest` is the SHA-256 of its list of digests, `fingerprint` stands for the record that it was made of.
    """

    ref: str
    version: str = ""
    dated: date | None = None
    by: str = ""
    mailbox: str = ""
    pack: str = ""
    manifest: str = ""
    fingerprint: str = ""
    sent: date | None = None
    sent_by: str = ""
    reply: Reply | None = None
    replied: date | None = None
    resubmit_by: date | None = None


Record = (
    Letter
    | Cover
    | Strength
    | Agency
    | Lead
    | Contributor
    | Area
    | Point
    | Action
    | Milestone
    | Evidence
    | Measure
    | Reading
    | Note
    | Board
    | Challenge
    | Waiver
    | Endorsement
    | Submission
)
# Each by its name; parents before children, so that rows can be written in this order.
KINDS: dict[str, type[Record]] = {kind.__name__.lower(): kind for kind in get_args(Record)}


def members(values: Iterable[str]) -> tuple[str, ...]:
    """A list as a record holds it.

    Each member once, in natural order, so that two lists of the same members are equal.
    """
    each = {*values} - {""}
    return tuple(sorted(each, key=natural_order)) if len(each) > 1 else tuple(each)
