"""wsoa fingerprint, and verify with a code that was minuted; a clock that was wrong once."""

import pytest

from tests.cli.keyboard import Keyboard
from tests.operations import small
from wsoa.domain.statement.records import Note
from wsoa.operations import looking
from wsoa.operations.carry_out import carry_out
from wsoa.operations.evidence import add_note


def code_of(wsoa: Keyboard) -> str:
    code: str = wsoa.told("fingerprint")["fingerprint"]
    return code


def test_a_code_is_printed_for_the_minutes_and_found_again(wsoa: Keyboard) -> None:
    before, code = wsoa.held(), code_of(wsoa)

    assert wsoa.does("fingerprint").startswith(code)
    assert "is the one that was minuted: revision 10" in wsoa.does(f"verify --minuted {code.lower()} --on 2019-07-10")
    assert wsoa.told(f"verify --minuted {code} --on 2019-07-10")["minuted"]["holds"]
    assert wsoa.held() == before


def test_another_record_is_not_the_one_that_was_minuted(wsoa: Keyboard) -> None:
    code = code_of(wsoa)
    wsoa.on("2019-07-11").does("note add AFI-01 'One more'")

    assert wsoa(f"verify --minuted {code} --on 2019-07-10").code == 0
    said = wsoa(f"verify --minuted {code} --on 2019-07-11")

    assert said.code == 1
    assert "went on to revision 11" in said.out


@pytest.mark.parametrize(
    "typed",
    [
        "verify --minuted 7QK2-M4XT-0A9R-ZFC3 --on 2019-07-10",
        "verify --minuted nonsense --on 2019-07-10",
        "verify --minuted 7QK2",
        "verify --on 2019-07-10",
        "verify --enter",
    ],
)
def test_a_code_with_a_slip_or_without_a_day_is_refused(wsoa: Keyboard, typed: str) -> None:
    wsoa.refused(2, typed)


def test_verify_says_since_when_nothing_was_witnessed(wsoa: Keyboard) -> None:
    assert "Nothing was witnessed yet" in wsoa.does("verify")

    wsoa.does(f"verify --minuted {code_of(wsoa)} --on 2019-07-10 --enter")

    assert "Nothing was witnessed since revision 10 of 10 July 2019" in wsoa.does("verify")
    assert wsoa.told("verify")["witnessed"]["revision"] == 10
    assert "was minuted" in wsoa.does("history")


def test_one_write_under_a_wrong_clock_does_not_lock_the_statement_and_stays_flagged(wsoa: Keyboard) -> None:
    far = small.signed(small.BEGAN.replace(year=9000))
    carry_out(wsoa.database, far, lambda statement: add_note(statement, "AFI-01", "From afar", "Ann", far.day))
    assert "Revision 11 of 8 May 9000" in wsoa.does("verify")

    wsoa.does("note add AFI-01 'Here again'")

    assert "Revision 11 of 8 May 9000, lies after what came later" in wsoa.does("verify")
    assert "is before the latest revision’s, 10 July 2019" in wsoa.on("2019-07-09").refused(77, "note add AFI-01 Early")
    report = looking.report(wsoa.database, small.FINISHED)
    assert [report.statement.find(Note, ref).text for ref in ("N-002", "N-003")] == ["From afar", "Here again"]
    assert report.heard["N-002"] == small.FINISHED
    assert looking.report(wsoa.database, small.FINISHED, small.MOVED).stamp.revision == 9
