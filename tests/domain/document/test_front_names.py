"""An agency's short name is one that its own name spells."""

import pytest

from wsoa.domain.statement.acronyms import short_name
from wsoa.domain.statement.records import Agency


@pytest.mark.parametrize(
    ("name", "aliases", "short"),
    [
        ("Youth offending service", ("YJS", "YOS"), "YOS"),
        ("Clinical commissioning group", ("CAMHS", "CCG"), "CCG"),
        ("Derbyshire Healthcare NHS Foundation Trust", ("DHCFT",), "DHCFT"),
        ("Clinical commissioning group", ("CAMHS",), "Clinical commissioning group"),
    ],
)
def test_an_alias_that_the_name_does_not_spell_is_no_short_name(
    name: str, aliases: tuple[str, ...], short: str
) -> None:
    assert short_name(Agency("them", name, aliases=aliases)) == short
