"""A small statement to begin from.

Derby's letter, one area with two points, and one action that is under way and in order.
"""

from datetime import date

from wsoa.domain.signing.owned_words import digest_of_owned, owned
from wsoa.domain.statement.choices import Delivery
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Contributor,
    Endorsement,
    Letter,
    Milestone,
    Point,
    Record,
)
from wsoa.domain.statement.statement import Statement

PUBLISHED, TODAY, DEADLINE = date(2019, 5, 8), date(2019, 8, 1), date(2019, 8, 15)
WORDS = (
    "Police officers do not always speak to children who go missing. Social workers do not learn what the children say."
)
LETTER = Letter(place="Derby City", published=PUBLISHED, deadline=DEADLINE)
COUNCIL = Agency(
    "council", "Derby City Council", "local authority", ("Children's social care", "Local authority"), confirmed=True
)
POLICE = Agency("police", "Derbyshire Constabulary", "police", ("Constabulary",), confirmed=True)
NAMED = Contributor("C-01", "Derbyshire Constabulary", ("police",), confirmed=True)
AREA = Area(
    "AFI-01",
    heading="The police",
    text=WORDS,
    page=9,
    line=3,
    title="Missing children",
    lead="police",
    contributing=("council",),
    confirmed=True,
    outcome="Children who go missing are found, and asked why.",
)
FIRST_POINT = Point("AFI-01a", "AFI-01", 0, 64, ("police",), confirmed=True)
SECOND_POINT = Point("AFI-01b", "AFI-01", 64, len(WORDS), ("council",), confirmed=True)
ACTION = Action(
    "AFI-01.1",
    areas=("AFI-01",),
    points=("AFI-01a", "AFI-01b"),
    title="Speak to every child who returns",
    lead="police",
    contributing=("council",),
    officer="Detective Superintendent",
    starts=date(2019, 5, 13),
    due=date(2019, 9, 30),
    agreed=date(2019, 9, 30),
    success="Nine children in ten say that somebody listened to them within three days.",
    delivery=Delivery.UNDER_WAY,
)
DONE_STEP = Milestone(
    "AFI-01.1.1",
    "AFI-01.1",
    "Agree who speaks to the child",
    due=date(2019, 6, 14),
    agreed=date(2019, 6, 14),
    done=date(2019, 6, 12),
)
OPEN_STEP = Milestone(
    "AFI-01.1.2", "AFI-01.1", "Dip sample twenty returns", due=date(2019, 9, 2), agreed=date(2019, 9, 2)
)
STEPS = (DONE_STEP, OPEN_STEP)
SECOND_AREA = Area("AFI-02", heading="Health", text="GPs are not told.", lead="council", confirmed=True)


def derby(*records: Record) -> Statement:
    """The small statement, with these records added or in place of its own.

    As it is, nothing blocks but that nobody has endorsed it, and nothing is late.
    """
    return Statement.of((LETTER, COUNCIL, POLICE, NAMED, AREA, FIRST_POINT, SECOND_POINT, ACTION, *STEPS)).with_records(
        *records
    )


def endorsed(statement: Statement) -> Statement:
    """The statement with what each agency owns endorsed as it is."""
    owners = {statement.owner_of(record) for record in owned(statement, "")} - {""}
    return statement.with_records(
        *(
            Endorsement(
                f"EN-{n:02}", key, signed_by="Rachel", role="Head", dated=TODAY, digest=digest_of_owned(statement, key)
            )
            for n, key in enumerate(sorted(owners), 1)
        )
    )


def without(statement: Statement, *refs: str) -> Statement:
    """The statement without these records."""
    return Statement.of(record for ref, record in statement.records.items() if ref not in refs)
