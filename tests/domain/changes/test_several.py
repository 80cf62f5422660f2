"""What is asked of several records is one plan."""

from dataclasses import replace
from datetime import date

import pytest

from wsoa.domain.changes.plan import Entry, Plan
from wsoa.domain.changes.planning import plan_records
from wsoa.domain.changes.replay import applied
from wsoa.domain.changes.several import for_each
from wsoa.domain.errors import NotFound
from wsoa.domain.statement.records import Area
from wsoa.domain.statement.statement import Statement

DAY = date(2019, 6, 3)
STATEMENT = Statement.of(Area(f"AFI-{number:02}", text="Words.") for number in range(1, 7))


def titled(statement: Statement, ref: str) -> Plan:
    area = statement.find(Area, ref)
    counted = sum(bool(each.title) for each in statement.all(Area))
    plan = plan_records(statement, f"Titled {ref}", [replace(area, title=f"Number {counted}")], DAY)
    return replace(plan, ledger=(Entry("agreement", ref, DAY, "A. Reader", "Agreed"),), remarks=("Seen.",))


def test_one_record_has_the_plan_of_its_own() -> None:
    assert for_each(STATEMENT, ["AFI-02"], titled) == titled(STATEMENT, "AFI-02")


def test_several_are_one_plan_and_each_begins_where_the_last_one_ended() -> None:
    plan = for_each(STATEMENT, ["AFI-01..3", "AFI-05"], titled)

    assert plan.summary == "Titled AFI-01; Titled AFI-02; Titled AFI-03; and 1 more"
    assert [area.title for area in applied(STATEMENT, plan.changes).all(Area)] == [
        "Number 0",
        "Number 1",
        "Number 2",
        "",
        "Number 3",
        "",
    ]
    assert [entry.about for entry in plan.ledger] == ["AFI-01", "AFI-02", "AFI-03", "AFI-05"]
    assert plan.remarks == ("Seen.",)


def test_one_that_cannot_be_done_refuses_all() -> None:
    with pytest.raises(NotFound, match="There is no area afi-09"):
        for_each(STATEMENT, ["AFI-01", "afi-09"], titled)
