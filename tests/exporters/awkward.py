"""One awkward statement, for every exporter: what breaks documents, workbooks and programs, all at once."""

from datetime import date
from decimal import Decimal

from wsoa.domain.changes.revision import Stamp
from wsoa.domain.document.editions import Copy, Edition, copy_of
from wsoa.domain.report import Report
from wsoa.domain.statement.choices import AreaKind, Confidence, Delivery, Direction, Shows
from wsoa.domain.statement.records import (
    Action,
    Agency,
    Area,
    Challenge,
    Contributor,
    Cover,
    Endorsement,
    Evidence,
    Lead,
    Letter,
    Measure,
    Milestone,
    Note,
    Point,
    Reading,
    Record,
    Strength,
    Waiver,
)
from wsoa.domain.statement.statement import Statement

TODAY = date(2019, 8, 1)
STAMP = Stamp(14, date(2019, 7, 31), "9c1185a5c5e9fc54612808977ee8f548b2258d31")
UNPUBLISHED = (
    "C:/private/letter.pdf",
    "Corrina Reader",
    "Secretive Person",
    "Role Unspoken",
    "secretive.person@example.org",
    "Words for the board only",
    "Notetaker Unnamed",
    "Remark for us alone",
)
VERY_LONG = (  # 500 characters, the last word without a place to break
    f"{'The quality of referrals is too variable. ' * 10}L{'o' * 78}ng"
)
TEXT = (
    "Referrals are too variable. Not all partners use the form.\n- GPs' referrals\n"
    "- CAMHS' referrals\nFeedback is slow."
)
LEAD_IN = "=Partners & <i>leaders</i> should:\nall of them"
POINTS = (("a", 0, 28), ("b", 28, 59), ("c", 95, 112))  # and what lies between them belongs to none

LETTERS: tuple[Record, ...] = (
    Letter(
        source=UNPUBLISHED[0],
        place="Ynys Môn & <b>Łódź</b>",
        theme="the multi-agency response to “abuse” & neglect",
        published=date(2019, 5, 8),
        fieldwork_from=date(2019, 3, 18),
        fieldwork_to=date(2019, 3, 22),
        deadline=date(2019, 8, 15),
        mailbox="ProtectionOfChildren@ofsted.gov.uk",
        prepares="The local authority",
        sends="The director of children’s services",
        corrected_by=UNPUBLISHED[1],
    ),
    Cover(
        introduction="First paragraph, with <em>markup</em>.\n\n=SUM(1;2) begins the second.",
        notice='Illustrative: "made up" & not </style> real.',
        foreword="We accept **every** finding, <b>all</b> of it.\n\n- first, children\n- then =SUM(A1)",
        governance="The board meets monthly; the MASH and the ZYX report to it.",
        families="@parents were asked, and wrote “listen”.",
        risks="- **Capacity**: <script>alert(1)</script>\n- another",
        acronyms=("MASH: multi-agency & <safeguarding> hub",),
    ),
    Strength("S-01", "Partners work well together – “highly effective”.", 3, 41),
    Strength("S-02", "@home visits are timely."),
    Agency("council", "Derby City Council", "local authority", ("the local authority", "social care"), confirmed=True),
    Agency("police", "Police & Crime <Commissioner>", "police"),
    Agency("health", "=HEALTH()", ""),
    Lead("L-01", "police", UNPUBLISHED[2], UNPUBLISHED[3], UNPUBLISHED[4]),
    Contributor("C-01", "health providers in Derby City", ("health", "police"), confirmed=True),
    Contributor("C-02", "the +national+ probation service"),
)
AREAS: tuple[Record, ...] = (
    Area(
        "AFI-01",
        AreaKind.IMPROVEMENT,
        "Areas for improvement",
        LEAD_IN,
        TEXT,
        6,
        12,
        "Referrals",
        "council",
        ("health", "police"),
        outcome="Children are <i>heard</i> the same day.\n+And told what came of it.",
    ),
    *(
        Point(f"AFI-01{letter}", "AFI-01", starts, ends, ("police",) if letter == "b" else ())
        for letter, starts, ends in POINTS
    ),
    Area(
        "AFI-02",
        heading="Areas for improvement",
        text="-Minus signs begin this one.",
        title=VERY_LONG,
        lead="police",
        confirmed=True,
    ),
    Point("AFI-02a", "AFI-02", 0, 28),
    Area(
        "AFI-03",
        text=(
            "Nobody answers <script>alert('this')</script> area, which has neither title nor lead nor page nor heading."
        ),
    ),
    Area(
        "AFI-04",
        heading="Areas for improvement",
        text="Gone since.",
        page=7,
        withdrawn="Not in the corrected\nletter <2>.pdf",
    ),
    Area(
        "APA-01",
        AreaKind.PRIORITY,
        "Area for priority action",
        "",
        "#N/A is not an error here.",
        5,
        2,
        "",
        "council",
        (),
        confirmed=True,
    ),
)
ACTIONS: tuple[Record, ...] = (
    Action(
        "AFI-01.1",
        ("AFI-01", "AFI-02"),
        ("AFI-01a", "AFI-01b"),
        "<script>alert('referrals')</script> & one form",
        "council",
        ("health", "police"),
        "Head of Service, [bold]First Contact[/bold]",
        date(2019, 5, 20),
        date(2019, 7, 1),
        success="=90% of referrals hold what is needed\n\n+10 points by March; _x0041_ stays as it is",
        delivery=Delivery.UNDER_WAY,
        confidence=Confidence.AT_RISK,
    ),
    Action("AFI-01.2", ("AFI-01",), title="Nothing else is known of it", review=("AFI-01",)),
    Action(
        "AFI-01.3",
        ("AFI-01",),
        (),
        "Withdrawn & replaced",
        "police",
        (),
        "Det. Supt Zoë Nuñez",
        date(2019, 6, 1),
        date(2019, 9, 30),
        success="None, in the end",
        delivery=Delivery.WITHDRAWN,
        confidence=Confidence.OFF_TRACK,
        withdrawn="Taken into AFI-01.1\nby the board.",
    ),
    Action(
        "AFI-02.1",
        ("AFI-02",),
        (),
        VERY_LONG,
        "police",
        starts=date(2019, 9, 1),
        due=date(2019, 12, 31),
        success="@once",
    ),
    Action(
        "AFI-02.10",
        ("AFI-02",),
        title="+44 is where it begins",
        lead="health",
        starts=date(2019, 5, 20),
        due=date(2019, 7, 19),
        success="Fewer waits",
        delivery=Delivery.VERIFIED,
        agreed=date(2019, 7, 12),
        completed=date(2019, 7, 18),
        verified=date(2019, 7, 25),
        verified_by="Zoë <Chair>, Board & partners",
        confidence=Confidence.ON_TRACK,
    ),
    Action(
        "APA-01.1",
        ("AFI-03", "APA-01"),
        title="A thing done",
        lead="council",
        delivery=Delivery.COMPLETE,
        completed=date(2019, 7, 2),
    ),
)
STEPS: tuple[Record, ...] = (
    Milestone("AFI-01.1.1", "AFI-01.1", "Form agreed", date(2019, 6, 1), done=date(2019, 6, 12)),
    Milestone("AFI-01.1.2", "AFI-01.1", "=Form used", date(2019, 7, 20)),
    Milestone("AFI-01.1.3", "AFI-01.1", "Left out", date(2019, 8, 20), withdrawn="Not needed:\nsee AFI-01.1.2"),
    Milestone("AFI-01.3.1", "AFI-01.3", "Step of a withdrawn action", date(2019, 7, 1)),
    Milestone("AFI-02.1.1", "AFI-02.1", "Without a day"),
    Milestone("AFI-02.10.1", "AFI-02.10", "In good time", date(2019, 7, 1), date(2019, 6, 24), done=date(2019, 6, 30)),
    Evidence(
        "EV-001",
        "AFI-02.10",
        Shows.DIFFERENCE,
        "Audit of “twenty” referrals",
        "=audit & more.xlsx",
        "a3f1" * 16,
        48211,
        "",
        date(2019, 7, 22),
        date(2019, 7, 24),
        "The <board>",
    ),
    Evidence("EV-002", "AFI-01.1.1", Shows.DONE, "Minutes", link="https://example.org/?a=1&b=<2>"),
    Evidence("EV-003", "AFI-02.10", Shows.DONE, link="javascript:alert(3)", withdrawn="Wrong file."),
    Evidence("EV-004", "AFI-01.3", Shows.DONE),
    Note("N-001", "AFI-01.1", UNPUBLISHED[5], date(2019, 7, 3), UNPUBLISHED[6]),
)
MEASURES: tuple[Record, ...] = (
    Measure(
        "KPI-01",
        "=RATE(re-referrals) & <em>more</em>",
        "%",
        Direction.DOWN,
        Decimal("24.5"),
        date(2019, 3, 31),
        Decimal(15),
        date(2020, 3, 31),
        "+Social care’s “weekly” list",
        ("AFI-01", "AFI-02"),
        ("AFI-01.1",),
        trajectory=("2019-09-30 20.5", "2019-12-31 18"),
    ),
    Measure(
        "KPI-02",
        VERY_LONG,
        "<b>children</b> seen",
        Direction.UP,
        Decimal("1200.000001"),
        date(2018, 12, 31),
        Decimal("1E+6"),
        date(2019, 7, 1),
        areas=("APA-01",),
    ),
    Measure("KPI-03", "Nothing else is known of it", areas=("AFI-03",)),
    Measure(
        "KPI-04",
        "@Withdrawn",
        "-days",
        Direction.DOWN,
        Decimal(0),
        date(2019, 3, 1),
        actions=("AFI-02.10",),
        withdrawn="Counted\nno longer.",
    ),
    Reading("R-001", "KPI-01", Decimal("0.1"), date(2019, 6, 30), UNPUBLISHED[7]),
    Reading("R-002", "KPI-01", Decimal("21.5"), date(2019, 7, 31)),
    Reading("R-003", "KPI-02", Decimal("-3.75"), date(2019, 3, 1)),
    Reading("R-004", "KPI-04", Decimal(0), date(2019, 6, 1)),
    Challenge(
        "CH-01",
        "AFI-01",
        "Cllr O’Neil asked:\n=why <b>late</b>?",
        date(2019, 6, 28),
        "-Because & so.\nNext month.",
        date(2019, 7, 26),
        "Łucja, chair",
    ),
    Challenge("CH-02", "AFI-02.10", "@Who is 'next'?", date(2019, 7, 26)),
)
SIGNED: tuple[Record, ...] = (
    Waiver("W-01", "action-led", "AFI-02.10", "=NOT(yet)\nand <b>why</b>", "Łucja O’Brien", TODAY, date(2019, 8, 31)),
    Endorsement("EN-01", "council", "", "+Łucja <O’Brien>", "Chief “Executive” & clerk", date(2019, 7, 31), "0" * 64),
    Endorsement("EN-02", "", "Cabinet & council", "Cllr <i>A</i>", "Leader", date(2019, 8, 1), "1" * 64),
)


def statement() -> Statement:
    """The awkward statement."""
    return Statement.of((*LETTERS, *AREAS, *ACTIONS, *STEPS, *MEASURES, *SIGNED))


def report() -> Report:
    """The awkward statement, as at 1 August 2019."""
    return Report(statement(), TODAY, STAMP, {"AFI-01.1": date(2019, 7, 3), "AFI-02.10": date(2019, 7, 18)})


def copy(edition: Edition = Edition.WORKING, *, roles_only: bool = False) -> Copy:
    """A copy of the awkward statement."""
    return copy_of(report(), edition, roles_only=roles_only)


def empty() -> Report:
    """Nothing at all, before the first revision."""
    return Report(Statement.of([]), TODAY)


def saying(*records: Record) -> Copy:
    """The awkward statement with these records in place of those of the same reference."""
    return copy_of(Report(statement().with_records(*records), TODAY, STAMP))
