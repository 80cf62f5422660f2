from holidays import country_holidays

from wsoa.domain.dates.bank_holidays import BANK_HOLIDAYS, DAYS


def test_the_table_of_bank_holidays_is_that_of_england_from_2010_to_2040() -> None:
    england = country_holidays("GB", subdiv="ENG", years=range(2010, 2041))

    assert sorted(BANK_HOLIDAYS) == sorted(england)


def test_no_year_is_left_out_of_the_table() -> None:
    assert list(DAYS) == list(range(2010, 2041))
