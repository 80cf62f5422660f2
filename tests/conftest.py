"""What every test can rely on: a clean environment, and laws that are tried the same way each time in CI."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

# No deadline: a slow machine is not a broken law. In CI the same examples each time, so that a red run can be repeated.
settings.register_profile("wsoa", deadline=None, max_examples=50)
settings.register_profile("wsoa-ci", parent=settings.get_profile("wsoa"), derandomize=True, database=None)
settings.load_profile("wsoa-ci" if os.environ.get("CI") else "wsoa")


@pytest.fixture(scope="session", autouse=True)
def _nobodys_statement() -> Iterator[None]:
    # For the whole session, so that fixtures wider than one test are clean too.
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(("WSOA_", "_WSOA_"))]:
            patch.delenv(name)
        yield
