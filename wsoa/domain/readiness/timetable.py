"""By when what has to be done, working back from the deadline in working days: mending, endorsing, sending."""

from collections.abc import Sequence
from datetime import date

from wsoa.domain.dates.calendar import working_days_before
from wsoa.domain.frozen import frozen
from wsoa.domain.readiness.gate import Finding

TO_ENDORSE, TO_SEND = 5, 5  # working days that agencies have to read and sign, and that are left until the deadline
SIGNING = ("agency-endorsed", "approval-current")


@frozen
class Timetable:
    """The last days for each: the words, every endorsement of them, and sending, on a working day by the deadline.

    `missing` and `unsigned` are what stands in the way, by what it is called and how often.
    """

    words: date
    endorsed: date
    sent: date
    missing: tuple[tuple[str, int], ...]
    unsigned: tuple[tuple[str, int], ...]


def timetable(deadline: date, findings: Sequence[Finding]) -> Timetable:
    """When what these findings name is to be settled."""
    sent = working_days_before(deadline, 0)
    endorsed = working_days_before(sent, TO_SEND)
    open_findings = [finding for finding in findings if finding.blockers]
    told = [(each.rule.identifier in SIGNING, (each.rule.failing, len(each.blockers))) for each in open_findings]
    missing, unsigned = (tuple(what for signs, what in told if signs is sought) for sought in (False, True))
    return Timetable(working_days_before(endorsed, TO_ENDORSE), endorsed, sent, missing, unsigned)
