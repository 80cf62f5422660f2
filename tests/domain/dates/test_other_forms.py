"""A day that was sent is known again in whatever form a program has saved it."""

from datetime import date

import pytest

from wsoa.domain.dates.other_forms import says_day

DAY = date(2019, 6, 10)


@pytest.mark.parametrize(
    "typed",
    [
        "2019-06-10",
        "10/06/2019",
        "10 June 2019",
        "43626",
        "43626.0",
        "2019-06-10T00:00:00",
        "2019-06-10 00:00:00",
        "2019-06-10T00:00:00.000Z",
        "2019-06-09T23:00:00.000Z",
        "10-Jun",
        "10 Jun",
        "10-Jun-19",
    ],
)
def test_it_is_that_day_in_every_form(typed: str) -> None:
    assert says_day(typed, DAY)


@pytest.mark.parametrize(
    "typed",
    ["2019-06-11", "43627", "2019-06-11T00:00:00", "2019-06-09T22:00:00Z", "11-Jun", "10-Jul", "31-Jun", "soon", ""],
)
def test_another_day_is_not_that_day(typed: str) -> None:
    assert not says_day(typed, DAY)
