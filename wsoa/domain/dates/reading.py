"""A date as a person writes it, read: ISO first, then day first, never month first."""

import re
from datetime import date
from functools import lru_cache

from wsoa.domain.dates.exact import day_written
from wsoa.domain.dates.inexact import no_day

BY = r"(?i)^by:? (?:the )?"
AROUND = " \"'“”‘’„`´.,;\u200b\ufeff"  # what may stand at either end of a date and says nothing


@lru_cache(maxsize=2**12)  # a file names few days, each of them often
def read_date(text: str) -> date:
    """The one day that `text` names: ISO first, then day first, never month first.

    “end of September 2019” is its last day.

    Raises Unreadable for anything else, for a day that does not exist and for a weekday that contradicts the date.
    """
    words = re.sub(BY, "", " ".join(text.split()).strip(AROUND))
    day = day_written(words)
    if day is None:
        raise no_day(words)
    return day
