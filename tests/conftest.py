"""What every test can rely on: a clean environment and year; in the quick suite laws are tried the same each time."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

from wsoa.domain.dates.exact import EXAMPLE_YEAR

# No clock: a slow machine is not a broken law. In the quick suite the same few examples each time; with the slow
# tests more of them, fresh each time, and a law that fails prints the line that repeats it. `make laws` tries many.
LAWS = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
settings.register_profile("quick", LAWS, max_examples=50, derandomize=True)
settings.register_profile("fresh", LAWS, max_examples=200, derandomize=False, print_blob=True)
settings.register_profile("many", LAWS, max_examples=1_000, derandomize=False, print_blob=True)


def pytest_configure(config: pytest.Config) -> None:
    """Choose how laws are tried, before the first of them is read."""
    named = config.getoption("--hypothesis-profile")
    settings.load_profile(named or ("quick" if config.getoption("markexpr") == "not slow" else "fresh"))


def pytest_runtest_setup() -> None:
    """Forget in what year the commands of another test were typed: which test ran before is chance."""
    EXAMPLE_YEAR.set(2019)


@pytest.fixture(scope="session", autouse=True)
def _nobodys_statement() -> Iterator[None]:
    # For the whole session, so that fixtures wider than one test are clean too.
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("WSOA_", "_WSOA_"))]:
            patch.delenv(name)
        yield
