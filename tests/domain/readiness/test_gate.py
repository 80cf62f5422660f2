import pytest

from tests.domain.statements import AREA, SECOND_AREA, TODAY, derby
from wsoa.domain.errors import BadInput
from wsoa.domain.readiness.gate import find
from wsoa.domain.readiness.rules import ADVISING, BLOCKING, RULES, rule_named


def test_every_rule_is_looked_at_once_in_its_order() -> None:
    found = [*find(BLOCKING, derby(), TODAY), *find(ADVISING, derby(), TODAY)]

    assert [finding.rule.identifier for finding in found] == [
        rule.identifier for rule in sorted(RULES, key=lambda rule: rule.advice)
    ]


def test_a_finding_says_how_many_records_were_looked_at() -> None:
    findings = {finding.rule.identifier: finding for finding in find(BLOCKING, derby(SECOND_AREA), TODAY)}

    assert findings["area-answered"].examined == 2
    assert findings["milestone-inside"].examined == 2
    assert findings["action-led"].examined == 1
    assert [blocker.ref for blocker in findings["area-answered"].blockers] == ["AFI-02"]


@pytest.mark.parametrize("typed", ["area-answered", " Area-Answered "])
def test_a_rule_is_found_by_its_name(typed: str) -> None:
    assert rule_named(typed).kind is type(AREA)


def test_a_rule_that_does_not_exist_is_refused_with_what_was_likely_meant() -> None:
    with pytest.raises(BadInput) as refused:
        rule_named("area-anwsered")

    assert refused.value.what == "There is no rule area-anwsered."
    assert refused.value.mend.startswith("Did you mean area-answered")


def test_where_no_rule_is_near_they_are_all_named() -> None:
    with pytest.raises(BadInput) as refused:
        rule_named("zebra")

    assert all(rule.identifier in refused.value.mend for rule in RULES)
